"""What must be in the journal, and what is: the harness's own reading of the file.

In: the texts that were sent and the turns that were acknowledged. Out: how many acknowledged turns
are lost, and a sentence for every other fault. The file is opened read-only: looking mends
nothing.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop.events import CallEnded, CallOpened, TurnTaken
from desktop.records.codec import fact_from_json


@dataclass(frozen=True, slots=True)
class KeptCall:
    """One call as the file tells it."""

    call_id: str
    texts: tuple[str, ...]
    ended: bool


@dataclass(slots=True)
class Ledger:
    """One data folder and what it owes."""

    folder: Path
    owed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Texts of each call, in order, as they were last seen to be there."""
    lost: int = 0
    """Acknowledged turns that are not there, or not as they were said."""
    faults: list[str] = field(default_factory=list)

    def open_call(self) -> KeptCall | None:
        """The newest call without an end."""
        return next((call for call in reversed(self.look()) if not call.ended), None)

    def settle(
        self, call_id: str | None, sent: Sequence[str], acknowledged: int
    ) -> KeptCall | None:
        """Hold the file to what one run was told and had confirmed; the call it was about.

        `call_id` is the call that was gone on with; None for a new one.
        """
        calls = self.look()
        for found in calls:
            if found.call_id in self.owed and found.call_id != call_id:
                self._demand(found.call_id, self.owed[found.call_id], found.texts)
        missing = set(self.owed) - {call.call_id for call in calls}
        for gone in sorted(missing):
            self._demand(gone, self.owed.pop(gone), ())
        base = self.owed.get(call_id, ()) if call_id else ()
        call = self._this_call(calls, call_id)
        kept = call.texts if call else ()
        must = (*base, *sent[:acknowledged])
        self._demand(call.call_id if call else "the new call", must, kept)
        extra = kept[len(must) :]
        # The kill may fall between the commit and its acknowledgement, for one turn only.
        if extra != tuple(sent[acknowledged : acknowledged + 1])[: len(extra)]:
            self.faults.append(f"{len(extra)} turns stand in the journal that nobody said")
        for found in calls:
            self.owed[found.call_id] = found.texts
        return call

    def forget(self, call_id: str) -> None:
        """The call was deleted on purpose."""
        del self.owed[call_id]

    def look(self) -> list[KeptCall]:
        """Every call in the file, oldest first; faults of the file are noted."""
        if not (self.folder / "journal.sqlite3").exists():
            return []
        with self._file() as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            if found != [("ok",)]:
                self.faults.append("the journal fails its integrity check")
            if connection.execute("PRAGMA foreign_key_check").fetchall():
                self.faults.append("facts without a call")
            if not connection.execute("SELECT 1 FROM sqlite_schema").fetchall():
                return []
            rows = connection.execute(
                "SELECT id, turns, ended FROM calls ORDER BY number"
            ).fetchall()
            return [self._read(connection, *row) for row in rows]

    def _this_call(self, calls: Sequence[KeptCall], call_id: str | None) -> KeptCall | None:
        if call_id:
            return next((call for call in calls if call.call_id == call_id), None)
        new = [call for call in calls if call.call_id not in self.owed]
        if len(new) > 1:
            self.faults.append(f"{len(new)} new calls where one was begun")
        return new[-1] if new else None

    def _demand(self, name: str, must: tuple[str, ...], kept: tuple[str, ...]) -> None:
        """Count the turns of `must` that are not at their place in what was kept."""
        lost = sum(place >= len(kept) or kept[place] != text for place, text in enumerate(must))
        if lost:
            self.lost += lost
            self.faults.append(f"{lost} acknowledged turns lost in {name}")

    def _read(
        self, connection: sqlite3.Connection, call_id: str, turns: int, ended: str
    ) -> KeptCall:
        rows = connection.execute(
            "SELECT seq, body FROM facts WHERE call_id = ? ORDER BY seq", (call_id,)
        ).fetchall()
        facts = [fact_from_json(body) for _, body in rows]
        if [seq for seq, _ in rows] != list(range(len(rows))):
            self.faults.append(f"a gap in the facts of {call_id}")
        if not facts or not isinstance(facts[0], CallOpened):
            self.faults.append(f"{call_id} does not begin with its opening")
        taken = [fact for fact in facts if isinstance(fact, TurnTaken)]
        if [fact.turn for fact in taken] != list(range(1, len(taken) + 1)):
            self.faults.append(f"the turns of {call_id} are not numbered 1 to {len(taken)}")
        if len(taken) != turns:
            self.faults.append(f"{call_id} is listed with {turns} turns and has {len(taken)}")
        ends = [fact for fact in facts if isinstance(fact, CallEnded)]
        if bool(ends) != bool(ended) or len(ends) > 1:
            self.faults.append(f"{call_id} is listed as {ended or 'open'}, has {len(ends)} ends")
        return KeptCall(call_id, tuple(fact.text for fact in taken), bool(ended))

    @contextmanager
    def _file(self) -> Iterator[sqlite3.Connection]:
        uri = (self.folder / "journal.sqlite3").as_uri() + "?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=10.0)) as connection:
            connection.execute("BEGIN")
            yield connection
