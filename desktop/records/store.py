"""The journal's file: its schema, its settings, and a sound connection to it.

In: the folder. Out: an open connection to a file that passed its check, with sentences about
what had to be repaired to get there. The schema climbs a ladder, one transaction a rung, so a
program killed on the way leaves the old schema or the new one and nothing between.
"""

import errno
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType

from desktop.records.backups import (
    Condition,
    Ring,
    Turnstile,
    examine,
    forgiving_text,
    primary_code,
    private_file,
    set_aside,
)

FILE_NAME = "journal.sqlite3"

LADDER: tuple[tuple[str, ...], ...] = (
    (
        # Says "PGJL": a foreign SQLite file is told from a journal of ours.
        "PRAGMA application_id = 1346849356",
        """CREATE TABLE calls (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            started TEXT NOT NULL,
            persona TEXT NOT NULL,
            difficulty TEXT NOT NULL,
            engine TEXT NOT NULL,
            seed TEXT NOT NULL,
            at REAL NOT NULL,
            turns INTEGER NOT NULL DEFAULT 0,
            ended TEXT NOT NULL DEFAULT '',
            outcome TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        """CREATE TABLE facts (
            call_id TEXT NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            kind TEXT NOT NULL,
            at REAL NOT NULL,
            body TEXT NOT NULL,
            crc INTEGER NOT NULL,
            PRIMARY KEY (call_id, seq)
        ) STRICT, WITHOUT ROWID""",
    ),
)
"""Statements that lead from each schema version to the next; PRAGMA user_version counts them."""

_IMPLAUSIBLE_VERSION = 1000
"""No release will ever write this; such a number is damage, not news."""

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    # NORMAL would outlive a killed program but not a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)

_ERRNO_REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EACCES: "it may not be written to",
        errno.EPERM: "it may not be written to",
        errno.EROFS: "the disk is read-only",
        errno.EEXIST: "it is a file, not a folder",
        errno.ENOTDIR: "part of the path is a file, not a folder",
        errno.ENOENT: "the folder or its journal file is not there",
        errno.ENAMETOOLONG: "its name is too long",
        errno.EIO: "the disk reported an error",
    }
)

_SQLITE_REASONS: Mapping[int, str] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: "the disk is full",
        sqlite3.SQLITE_READONLY: "it may not be written to",
        sqlite3.SQLITE_PERM: "it may not be written to",
        sqlite3.SQLITE_CANTOPEN: "the journal file cannot be opened or may not be written to",
        sqlite3.SQLITE_BUSY: "another program is using it",
        sqlite3.SQLITE_LOCKED: "another program is using it",
        sqlite3.SQLITE_PROTOCOL: "another program is using it",
        sqlite3.SQLITE_IOERR: "the disk reported an error or is full",
        sqlite3.SQLITE_CORRUPT: "the journal file is damaged",
        sqlite3.SQLITE_NOTADB: "the journal file is damaged",
        sqlite3.SQLITE_CONSTRAINT: "the call is no longer in it",
        sqlite3.SQLITE_NOMEM: "there is not enough memory",
    }
)


class NewerJournal(Exception):  # noqa: N818 - the name says the state
    """The file was written by a newer version of this program."""


def reason_of(error: Exception) -> str:
    """What went wrong, as part of a sentence about the folder."""
    if isinstance(error, NewerJournal):
        return "its journal was written by a newer version of Preferred Ground and was left alone"
    if isinstance(error, OSError):
        known = _ERRNO_REASONS.get(error.errno or 0)
        return known or (error.strerror or type(error).__name__).lower()
    if isinstance(error, sqlite3.Error):
        code = primary_code(error)
        return _SQLITE_REASONS.get(code) or str(error).rstrip(".")
    return "its name is not one that a folder can have"


def judge(connection: sqlite3.Connection) -> Condition:
    """Whether this file holds a schema of ours, whole."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version < 0 or version >= _IMPLAUSIBLE_VERSION:
        return Condition.DAMAGED
    if version > len(LADDER):
        return Condition.NEWER
    return Condition.SOUND if _schema(connection) == _expected(version) else Condition.DAMAGED


def _schema(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
    marks = connection.execute("PRAGMA application_id").fetchall()
    return [*rows.fetchall(), *marks]


@cache
def _expected(version: int) -> list[tuple[object, ...]]:
    """The schema that the ladder leaves at this version."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _climb(connection, version)
        return _schema(connection)


def _climb(connection: sqlite3.Connection, height: int) -> None:
    """Bring the schema up to this version."""
    connection.execute("BEGIN IMMEDIATE")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    connection.execute("COMMIT")
    for rung in range(version, height):
        connection.execute("BEGIN IMMEDIATE")
        for statement in LADDER[rung]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {rung + 1}")
        connection.execute("COMMIT")


def connect(path: Path, wait_seconds: float) -> sqlite3.Connection:
    """A connection to a sound or missing file, set up and on the current schema."""
    private_file(path)
    connection = sqlite3.connect(
        path, timeout=wait_seconds, isolation_level=None, check_same_thread=False
    )
    try:
        connection.text_factory = forgiving_text
        for setting in _SETTINGS:
            connection.execute(setting).fetchall()
        _climb(connection, len(LADDER))
    except BaseException:
        connection.close()
        raise
    return connection


def sound_connection(
    folder: Path, now: Callable[[], datetime], wait_seconds: float
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """A connection to this folder's journal, and sentences about what had to be mended."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE_NAME
    ring = Ring(folder / "backups", judge)
    moment = now().astimezone(UTC)
    with Turnstile(folder / "opening.lock").passing(wait_seconds):
        notices = _mend(path, ring, moment)
        return connect(path, wait_seconds), tuple(notices)


def _mend(path: Path, ring: Ring, moment: datetime) -> list[str]:
    """Leave a sound file at this path, or none; sentences about what was done."""
    log = path.with_name(path.name + "-wal")
    if not path.exists():
        if log.exists():
            return [_replace(path, ring, moment)]
        date = ring.restore(path)
        return [f"The journal file was missing; the backup of {date} was restored."] if date else []
    if path.stat().st_size == 0:
        # SQLite would take an empty file for a new one and throw its log away.
        cut_short = ring.newest_first() or (log.exists() and log.stat().st_size > 0)
        return [_replace(path, ring, moment)] if cut_short else []
    condition = examine(path, judge)
    if condition is Condition.NEWER:
        raise NewerJournal
    return [_replace(path, ring, moment)] if condition is Condition.DAMAGED else []


def _replace(path: Path, ring: Ring, moment: datetime) -> str:
    """Set a damaged file aside and put the newest sound backup in its place."""
    name = set_aside(path, moment)
    date = ring.restore(path)
    return f"The journal file was damaged and was set aside as {name}; " + (
        f"the backup of {date} was restored."
        if date
        else "there was no backup to restore, so a new journal was started."
    )
