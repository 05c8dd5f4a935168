"""Where the facts of one call are committed, and why they are not when they are not."""

from typing import Protocol

from desktop.events import CallOpened, Fact


class Records(Protocol):
    """Where facts are committed; `append` returns once the fact is on disk."""

    @property
    def reason(self) -> str:
        """Why nothing is saved; empty when it is."""

    def begin(self, opened: CallOpened) -> str:
        """Start a call; its id."""

    def append(self, call_id: str, fact: Fact) -> None:
        """Commit a fact; an exception with one sentence when it cannot be."""

    def close_call(self, call_id: str, outcome: str) -> None:
        """Store how the call came out."""

    def back_up(self) -> None:
        """Copy what is there; never raises."""


class Kept:
    """One call in the records; a disk that fails never ends a rehearsal."""

    def __init__(self, records: Records, call_id: str) -> None:
        self._records = records
        self.call_id = call_id
        self.trouble = records.reason
        """Why facts are not on disk; empty when they are."""

    def begin(self, opened: CallOpened) -> None:
        """Start a call."""
        try:
            self.call_id = self._records.begin(opened)
        except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
            self.trouble = str(error)

    def append(self, fact: Fact) -> None:
        """Commit a fact; it is on disk when this returns, unless there is trouble."""
        if not self.call_id:
            return
        try:
            self._records.append(self.call_id, fact)
            self.trouble = self._records.reason
        except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
            self.trouble = str(error)

    def close(self, outcome: str) -> None:
        """Store how the call came out."""
        if not self.call_id:
            return
        try:
            self._records.close_call(self.call_id, outcome)
        except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
            self.trouble = str(error)
        self._records.back_up()
