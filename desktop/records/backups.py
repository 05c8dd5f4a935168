"""The ring of backups, and what happens to a journal file that is damaged.

In: the path of an SQLite file and the wall clock. Out: whether the file is sound, five
verified copies of it beside it, a restored copy when it is not. A damaged file is renamed,
never overwritten and never deleted. Everything that renames runs inside a `Turnstile`, so
two processes never repair the same file at once.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

RING_SIZE = 5
"""How many backups are kept."""

_BACKUP_NAME = re.compile(r"journal-(\d{6,})-(\d{8})-(\d{6})\.sqlite3")
_MAKING = "making.sqlite3"
_TAILS = ("-wal", "-journal", "-shm", "")
"""What SQLite keeps beside a file, and the file itself last."""
_DAMAGE_CODES = {
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_TOOBIG,
}


class Condition(StrEnum):
    """What a journal file is like."""

    SOUND = "sound"
    DAMAGED = "damaged"
    NEWER = "newer"
    """Sound, but written by a newer version of this program."""


Judge = Callable[[sqlite3.Connection], Condition]
"""Reads an open file as far as its schema; may raise sqlite3.Error."""


class Turnstile:
    """A lock between processes that is free again however its holder dies.

    It is an empty SQLite file: the exclusive lock on it works alike on every system, knows a
    timeout, and belongs to the process.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: sqlite3.Connection | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._held is not None

    def take(self, seconds: float) -> bool:
        """Wait this long for the lock; whether it was got."""
        if self._held is not None:
            return True
        private_file(self._path)
        connection = sqlite3.connect(
            self._path, timeout=seconds, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            connection.close()
            if primary_code(error) == sqlite3.SQLITE_BUSY:
                return False
            if primary_code(error) not in _DAMAGE_CODES or self._path.stat().st_size == 0:
                raise
            # The file never holds anything, so whatever was put there may go.
            os.truncate(self._path, 0)
            return self.take(seconds)
        self._held = connection
        return True

    def release(self) -> None:
        """Let the next one in."""
        if self._held is not None:
            self._held.close()
            self._held = None

    @contextmanager
    def passing(self, seconds: float) -> Iterator[None]:
        """Hold the lock for a while; sqlite3.OperationalError when it cannot be got."""
        if not self.take(seconds):
            raise sqlite3.OperationalError("another program is using the journal")
        try:
            yield
        finally:
            self.release()


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's own result code without its extension; 0 when Python raised it alone."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether this error speaks of the file's content rather than of the disk or a lock."""
    return primary_code(error) in _DAMAGE_CODES


def private_file(path: Path) -> None:
    """Make this file if it is missing, readable by its owner alone.

    A file that is there is never opened here: closing it would drop the locks that SQLite
    holds on it in this process.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        sync_folder(path.parent)
        return
    with suppress(OSError):
        path.chmod(0o600)


def sync_folder(folder: Path) -> None:
    """Make renames in this folder last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def examine(path: Path, judge: Judge) -> Condition:
    """What this file is like; writes nothing, so a damaged file stays as it was found."""
    try:
        with closing(_connection(path, "ro")) as connection:
            condition = judge(connection)
            if condition is not Condition.SOUND:
                return condition
            if not passes_quick_check(connection) or not _takes_writes(path):
                return Condition.DAMAGED
            return condition
    except sqlite3.Error as error:
        if is_damage(error):
            return Condition.DAMAGED
        raise


def _takes_writes(path: Path) -> bool:
    """Whether SQLite would write to a file that it can read.

    A header with an unknown write version makes a file read-only by itself, and BEGIN IMMEDIATE
    may be content with that; only a write tells. Another connection has to be open: the last one to
    close would play the log into the file.
    """
    with closing(_connection(path, "rw")) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA user_version = 0")
        except sqlite3.OperationalError as error:
            if primary_code(error) == sqlite3.SQLITE_READONLY and os.access(path, os.W_OK):
                return False
            raise
        # Closing undoes what was begun.
    return True


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    """A plain connection to a file that is there."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=5.0, isolation_level=None)
    connection.text_factory = forgiving_text
    return connection


def passes_quick_check(connection: sqlite3.Connection) -> bool:
    """SQLite's own check of every page of the file."""
    return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]


def forgiving_text(raw: bytes) -> str:
    """Text as stored; bytes that are no text must not stop a check or a list."""
    return raw.decode("utf-8", "replace")


def set_aside(path: Path, now: datetime) -> str:
    """Rename a damaged file and what belongs to it; the new name.

    The log goes first: left behind alone, it could be played into the file that takes
    the old one's place.
    """
    stem = f"{path.stem}.damaged-{now:%Y%m%d-%H%M%S}"
    count = 1
    while True:
        target = path.with_name(f"{stem}{'' if count == 1 else f'-{count}'}{path.suffix}")
        if not any(_beside(target, tail).exists() for tail in _TAILS):
            break
        count += 1
    for tail in _TAILS:
        with suppress(FileNotFoundError):
            _beside(path, tail).rename(_beside(target, tail))
    sync_folder(path.parent)
    return target.name


def _beside(path: Path, tail: str) -> Path:
    return path.with_name(path.name + tail)


class Ring:
    """The newest five verified copies of one journal file."""

    def __init__(self, folder: Path, judge: Judge) -> None:
        self._folder = folder
        self._judge = judge

    def newest_first(self) -> list[Path]:
        """The backups there are; their number decides, not the clock."""
        if not self._folder.is_dir():
            return []
        found = [entry for entry in self._folder.iterdir() if _BACKUP_NAME.fullmatch(entry.name)]
        return sorted(found, key=_number, reverse=True)

    def add(self, source: sqlite3.Connection, now: datetime) -> None:
        """Copy a sound journal into the ring; the copy counts once it has been checked."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        making = self._folder / _MAKING
        self.clear()
        private_file(making)
        try:
            with closing(sqlite3.connect(making, isolation_level=None)) as target:
                source.backup(target)
                # One plain file: a backup must not need a log beside it to be read.
                target.execute("PRAGMA journal_mode = DELETE")
            if examine(making, self._judge) is not Condition.SOUND:
                return
            _sync_file(making)
            kept = self.newest_first()
            number = _number(kept[0]) + 1 if kept else 1
            making.replace(self._folder / f"journal-{number:06d}-{now:%Y%m%d-%H%M%S}.sqlite3")
            sync_folder(self._folder)
        finally:
            self.clear()
        for old in self.newest_first()[RING_SIZE:]:
            old.unlink(missing_ok=True)

    def restore(self, path: Path) -> str:
        """Put the newest sound backup at this path; its date, or empty when there is none."""
        for backup in self.newest_first():
            try:
                if examine(backup, self._judge) is not Condition.SOUND:
                    continue
                making = self._folder / _MAKING
                self.clear()
                private_file(making)
                shutil.copyfile(backup, making)
            except (OSError, sqlite3.Error):
                continue
            _sync_file(making)
            making.replace(path)
            sync_folder(path.parent)
            return _date(backup)
        return ""

    def purge(self, call_id: str) -> None:
        """Take a deleted call out of every backup; one that cannot be cleaned goes itself."""
        self.clear()
        for backup in self.newest_first():
            try:
                with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
                    connection.execute("PRAGMA secure_delete = ON")
                    connection.execute("PRAGMA foreign_keys = ON")
                    connection.execute("DELETE FROM calls WHERE id = ?", (call_id,))
            except sqlite3.Error:
                backup.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what a backup or a restoration that was broken off left behind."""
        for tail in _TAILS:
            _beside(self._folder / _MAKING, tail).unlink(missing_ok=True)


def _number(backup: Path) -> int:
    match = _BACKUP_NAME.fullmatch(backup.name)
    return int(match[1]) if match else 0


def _date(backup: Path) -> str:
    """When a backup was made, as a person reads it."""
    match = _BACKUP_NAME.fullmatch(backup.name)
    if match is None:
        return ""
    day, time = match[2], match[3]
    return f"{day[:4]}-{day[4:6]}-{day[6:]} {time[:2]}:{time[2:4]} UTC"


def _sync_file(path: Path) -> None:
    """Force a finished file to the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
