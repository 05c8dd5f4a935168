"""The journal: every fact of every call, on disk before it counts.

In: facts, in order, from the thread that runs the rehearsal. Out: the same facts, the list
of calls, and the call that was left open. One SQLite file in a folder that is handed in. When
`append` returns, the fact is committed and synced: that is the acknowledgement. No audio is
ever stored, and nothing here logs a word.
"""

import sqlite3
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from desktop.events import Afterthought, CallEnded, CallOpened, Fact, TurnTaken
from desktop.records.backups import Ring, Turnstile, passes_quick_check
from desktop.records.calls import (
    CallSummary,
    JournalUnavailable,
    UnknownCall,
    new_call_id,
    storable,
    the_one_call,
)
from desktop.records.codec import fact_from_json, fact_to_json
from desktop.records.store import FILE_NAME, NewerJournal, judge, reason_of, sound_connection
from desktop.records.unsaved import UnsavedJournal

__all__ = [
    "CallSummary",
    "Journal",
    "JournalUnavailable",
    "UnknownCall",
    "UnsavedJournal",
    "open_journal",
]

_WAIT_SECONDS = 5.0


class Journal:
    """The journal on disk."""

    reason = ""
    """Why nothing is saved; always empty here."""

    def __init__(
        self,
        folder: Path,
        now: Callable[[], datetime],
        connection: sqlite3.Connection,
        notices: tuple[str, ...],
    ) -> None:
        """Use `open`."""
        self.notices = notices
        """Sentences for the user about what was found and done on opening."""
        self._folder = folder
        self._now = now
        self._connection = connection
        self._file = (folder / FILE_NAME).stat()
        self._ring = Ring(folder / "backups", judge)
        self._opening = Turnstile(folder / "opening.lock")
        self._calling = Turnstile(folder / "call.lock")
        self._pending: dict[str, list[tuple[Fact, str]]] = {}
        self._changed = False
        self._closed = False
        # The window lists calls from its own thread while the rehearsal appends.
        self._lock = threading.RLock()

    @classmethod
    def open(cls, folder: Path, now: Callable[[], datetime]) -> Self:
        """Open the journal in this folder, repaired if need be; JournalUnavailable if it cannot."""
        folder = folder.absolute()
        try:
            connection, notices = sound_connection(folder, now, _WAIT_SECONDS)
            return cls(folder, now, connection, notices)
        except (OSError, sqlite3.Error, ValueError, NewerJournal) as error:
            raise JournalUnavailable(
                f"Calls cannot be saved in {folder}: {reason_of(error)}."
            ) from error

    @property
    def unsaved(self) -> int:
        """How many facts are kept in memory because the disk refused them."""
        return sum(len(waiting) for waiting in self._pending.values())

    def begin(self, opened: CallOpened) -> str:
        """Start a call; its id."""
        moment = self._now().astimezone(UTC)
        call_id = new_call_id(moment)
        started = opened.started or moment.isoformat(timespec="seconds")
        body = fact_to_json(opened)
        row = (
            call_id,
            storable(started),
            storable(opened.persona),
            storable(opened.difficulty),
            storable(opened.engine),
            str(opened.seed),
            opened.at,
        )
        with self._writing() as connection:
            self._claim()
            connection.execute(
                "INSERT INTO calls (id, started, persona, difficulty, engine, seed, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            _write_fact(connection, call_id, opened, body)
        return call_id

    def append(self, call_id: str, fact: Fact) -> None:
        """Commit a fact; when it cannot be, it waits in memory and JournalUnavailable is raised."""
        body = fact_to_json(fact)
        with self._lock:
            self._pending.setdefault(call_id, []).append((fact, body))
            self._write_waiting(call_id)

    def close_call(self, call_id: str, outcome: str) -> None:
        """Store how the call came out."""
        with self._writing() as connection:
            connection.execute("UPDATE calls SET outcome = ? WHERE id = ?", (outcome, call_id))

    def calls(self) -> list[CallSummary]:
        """Every call, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT id, started, persona, difficulty, engine, seed, at, turns, ended, outcome"
                " FROM calls ORDER BY number DESC"
            ).fetchall()
        return [_summary(row) for row in rows]

    def unfinished(self) -> CallSummary | None:
        """The newest call that has no end, unless another window is in the middle of it."""
        try:
            ours = self._calling.held
            if not self._calling.take(0.0):
                return None
            if not ours:
                self._calling.release()
        except (OSError, sqlite3.Error) as error:
            raise self._unavailable(error) from error
        return next((call for call in self.calls() if not call.ended), None)

    def summary(self, call_id: str) -> CallSummary:
        """One line of the list; the start of its id is enough."""
        calls = {call.call_id: call for call in self.calls()}
        return calls[the_one_call(list(calls), call_id)]

    def facts(self, call_id: str) -> list[Fact]:
        """The facts of one call in order; the start of its id is enough."""
        with self._reading() as connection:
            found = self._resolve(connection, call_id)
            rows = connection.execute(
                "SELECT seq, body, crc FROM facts WHERE call_id = ? ORDER BY seq", (found,)
            ).fetchall()
        try:
            return [_read_fact(place, *row) for place, row in enumerate(rows)]
        except ValueError as error:
            raise JournalUnavailable(
                f"The call {found} in {self._folder} cannot be read: {error}"
            ) from error

    def delete(self, call_id: str) -> None:
        """Remove a call from the journal and its backups, and its words from the file."""
        with self._reading() as connection:
            found = self._resolve(connection, call_id)
        # On a full disk the log may only shrink once it is played into the file.
        self._flush_log()
        with self._writing() as connection:
            connection.execute("DELETE FROM calls WHERE id = ?", (found,))
        self._pending.pop(found, None)
        try:
            with self._opening.passing(_WAIT_SECONDS):
                self._ring.purge(found)
            if not self._flush_log():
                raise sqlite3.OperationalError("another program is reading the journal")
        except (OSError, sqlite3.Error) as error:
            raise JournalUnavailable(
                f"The call {found} is deleted, but words of it may still stand in files in"
                f" {self._folder}: {reason_of(error)}."
            ) from error

    def back_up(self) -> None:
        """Add a backup to the ring if anything changed and the file is sound; never raises."""
        with (
            suppress(OSError, sqlite3.Error, JournalUnavailable),
            self._reading() as connection,
        ):
            if not self._changed or not _is_whole(connection):
                return
            with self._opening.passing(_WAIT_SECONDS):
                self._ring.add(connection, self._now().astimezone(UTC))
            self._changed = False

    def close(self) -> None:
        """Write what waits, add a backup, let go of the file; never raises."""
        with self._lock:
            if self._closed:
                return
            for call_id in list(self._pending):
                with suppress(JournalUnavailable):
                    self._write_waiting(call_id)
            self.back_up()
            self._flush_log()
            with suppress(sqlite3.Error):
                self._connection.close()
            self._calling.release()
            self._closed = True

    def _write_waiting(self, call_id: str) -> None:
        """Commit what waits for this call, in order, all or nothing."""
        waiting = self._pending.get(call_id, [])
        with self._writing() as connection:
            if not all(isinstance(fact, Afterthought) for fact, _ in waiting):
                self._claim()
            for fact, body in waiting:
                _write_fact(connection, call_id, fact, body)
        self._pending.pop(call_id, None)
        if any(isinstance(fact, CallEnded) for fact, _ in waiting):
            self._calling.release()

    def _claim(self) -> None:
        """Tell other processes that a call is under way; a turn is saved even if this fails."""
        with suppress(OSError, sqlite3.Error):
            self._calling.take(0.0)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed on the way out, undone on any error."""
        with self._reading() as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
                self._changed = True
            finally:
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one thread at a time; what goes wrong becomes one sentence."""
        with self._lock:
            try:
                self._check_file()
                yield self._connection
            except (OSError, sqlite3.Error) as error:
                raise self._unavailable(error) from error

    def _check_file(self) -> None:
        """A file that was moved away would take commits that nobody finds again."""
        found = (self._folder / FILE_NAME).stat()
        if (found.st_ino, found.st_dev) != (self._file.st_ino, self._file.st_dev):
            raise FileNotFoundError(2, "the journal file was replaced while it was open")

    def _unavailable(self, error: Exception) -> JournalUnavailable:
        return JournalUnavailable(f"The journal in {self._folder} failed: {reason_of(error)}.")

    def _resolve(self, connection: sqlite3.Connection, start: str) -> str:
        ids = [row[0] for row in connection.execute("SELECT id FROM calls ORDER BY number")]
        return the_one_call(ids, start)

    def _flush_log(self) -> bool:
        """Play the log into the file and empty it; whether that could be done."""
        with suppress(JournalUnavailable), self._reading() as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
        return False


def open_journal(folder: Path, now: Callable[[], datetime]) -> Journal | UnsavedJournal:
    """The journal in this folder, or one in memory that says why it is not saved."""
    try:
        return Journal.open(folder, now)
    except JournalUnavailable as error:
        return UnsavedJournal(str(error), now)


def _write_fact(connection: sqlite3.Connection, call_id: str, fact: Fact, body: str) -> None:
    """Put one fact at the end of its call and bring the call's line up to date."""
    connection.execute(
        "INSERT INTO facts (call_id, seq, kind, at, body, crc) VALUES"
        " (?, (SELECT coalesce(max(seq), -1) + 1 FROM facts WHERE call_id = ?), ?, ?, ?, ?)",
        (call_id, call_id, fact.kind, fact.at, body, _crc(body)),
    )
    connection.execute(
        "UPDATE calls SET at = max(at, ?), turns = turns + ?, ended = coalesce(?, ended)"
        " WHERE id = ?",
        (
            fact.at,
            int(isinstance(fact, TurnTaken)),
            fact.reason if isinstance(fact, CallEnded) else None,
            call_id,
        ),
    )


def _read_fact(place: int, seq: int, body: str, crc: int) -> Fact:
    """The fact in one row; ValueError when the row is not as it was written."""
    if seq != place:
        raise ValueError(f"Fact {place} is missing.")
    if _crc(body) != crc:
        raise ValueError(f"Fact {place} is not as it was written.")
    return fact_from_json(body)


def _summary(row: Sequence[Any]) -> CallSummary:
    """One line of the list; the seed is text on disk because it may be any whole number."""
    call_id, started, persona, difficulty, engine, seed, *rest = row
    number = int(seed) if seed.removeprefix("-").isdecimal() else 0
    return CallSummary(call_id, started, persona, difficulty, engine, number, *rest)


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file is sound down to the last word."""
    if not passes_quick_check(connection):
        return False
    return all(_crc(body) == crc for body, crc in connection.execute("SELECT body, crc FROM facts"))


def _crc(body: str) -> int:
    """SQLite checks its pages but not the bytes of a text; this does."""
    return zlib.crc32(body.encode("utf-8", "replace"))
