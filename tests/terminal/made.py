"""What the terminal's tests stand on: a real scenario, a journal, a clock that is set by hand."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from desktop.app import load_scenario
from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.events import CallEnded
from desktop.records.journal import Journal, UnsavedJournal
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario
from desktop.terminal.start import Start

NOWHERE = Path("no-such-folder")
GOOD_CALL = Path(__file__).parents[1] / "scenarios" / "good_call.toml"
SUNSET = "How about one year of it?"
REASON = "Calls cannot be saved in the data folder: it is read-only."


def wall_clock() -> datetime:
    """One moment for every call."""
    return datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@cache
def scenario() -> Scenario:
    """The scenario that travels with the program."""
    return load_scenario("elena_vasquez", NOWHERE)


def good_lines() -> list[str]:
    """Eight turns that take every step."""
    return [turn["say"] for turn in tomllib.loads(GOOD_CALL.read_text("utf-8"))["turns"]]


@dataclass
class Dial:
    """Monotonic seconds, moved by hand."""

    seconds: float = 100.0

    def __call__(self) -> float:
        return self.seconds


@contextmanager
def kept(folder: Path) -> Iterator[Journal]:
    """A journal on disk."""
    journal = Journal.open(folder, wall_clock)
    try:
        yield journal
    finally:
        journal.close()


def unsaved() -> UnsavedJournal:
    """A journal that keeps nothing and says why."""
    return UnsavedJournal(REASON, wall_clock)


def a_start(journal: Journal | UnsavedJournal, **changes: object) -> Start:
    """A start with everything at hand."""
    start = Start(
        scenario=scenario(),
        journal=journal,
        difficulty="realistic",
        seed=1,
        hints=True,
        started="",
        now=Dial(),
        unfinished=journal.unfinished(),
        notices=(),
    )
    return replace(start, **changes)  # type: ignore[arg-type]


def leave_open(journal: Journal, turns: list[str], at: float = 200.0) -> str:
    """A call that somebody left in the middle; its id."""
    call = Call(scenario())
    opened = call.open("realistic", 1, wall_clock().isoformat(timespec="seconds"))
    call.accept(opened)
    call_id = journal.begin(opened)
    for text in turns:
        for made in (lambda text=text: [call.take(text, at)], lambda: call.reply(at)):
            for fact in made():
                call.accept(fact)
                journal.append(call_id, fact)
    return call_id


def debrief_after(turns: list[str], every: float = 40.0) -> Debrief:
    """The debrief of a call with these turns."""
    played = Call(scenario())
    played.accept(played.open("realistic", 1))
    for number, text in enumerate(turns, 1):
        played.accept(played.take(text, number * every))
        for fact in played.reply(number * every):
            played.accept(fact)
    if not played.over:
        played.accept(CallEnded(played.elapsed, "user"))
    parts = scenario()
    return debrief_of(played.facts, parts.method, parts.wordings, parts.names)


@dataclass
class Broken:
    """A reader with a fault."""

    calls: list[str] = field(default_factory=list)

    def read(self, text: str) -> None:
        """Fail."""
        self.calls.append(text)
        raise ZeroDivisionError("planted")

    def warm_up(self) -> Iterator[None]:
        """There is nothing to make."""
        return iter(())
