"""Facts and clocks for the tests of this room."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.events import CallEnded, CallOpened, Fact, MoveRead, Reading, Replied, TurnTaken
from desktop.records.journal import Journal

OPENED = CallOpened(
    at=0.0,
    started="2025-11-23T05:00:00+00:00",
    persona="elena_vasquez",
    persona_version="1",
    difficulty="realistic",
    engine="scripted",
    seed=0,
    text="So, exclusive, naturally.",
    lines=("open_1",),
    trust=0.5,
)


class Wall:
    """A wall clock that moves one second each time it is read."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 11, 23, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def taken(turn: int, text: str = "") -> TurnTaken:
    """The user's turn."""
    text = text or f"turn {turn}: what would exclusivity solve for you 🙂"
    reading = Reading(moves=(MoveRead("surface_wound", 0.9, 0, 4),), version="1")
    return TurnTaken(20.0 * turn, turn, text, "typed", reading)


def replied(turn: int) -> Replied:
    """Her reply to it."""
    return Replied(20.0 * turn + 5, turn, "press", f"Reply {turn}.", "authored", 0.5, "")


def a_call(turns: int) -> list[Fact]:
    """A finished call without its opening."""
    facts: list[Fact] = []
    for turn in range(1, turns + 1):
        facts += [taken(turn), replied(turn)]
    return [*facts, CallEnded(20.0 * turns + 10, "user")]


def keep(journal: Journal, facts: Sequence[Fact]) -> str:
    """Journal a call."""
    call_id = journal.begin(OPENED)
    for fact in facts:
        journal.append(call_id, fact)
    return call_id


def opened_in(folder: Path) -> Journal:
    """The journal in this folder."""
    return Journal.open(folder, Wall())
