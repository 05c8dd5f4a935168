"""What a rehearsal in a terminal starts from, how its call begins, and how it is left.

In: parts the composition root has made. Out: a conductor for a new call or for one that was
left open, the debrief of one that is closed instead, and the sentence for a call left now.
"""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

from desktop.clock import BUDGET_SECONDS, CallClock, spoken_stamp
from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.events import CallEnded
from desktop.records.journal import CallSummary, Journal, JournalUnavailable, UnsavedJournal
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.thought import Thought
from desktop.terminal.voice import Voice

_STOPPING = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


@dataclass(frozen=True, slots=True)
class Start:
    """Everything a front end needs, made and opened by its caller."""

    scenario: Scenario
    journal: Journal | UnsavedJournal
    difficulty: str
    seed: int
    hints: bool
    started: str
    """Wall clock, ISO 8601 UTC, of the first call; the journal dates any further one itself."""
    now: Callable[[], float]
    """Monotonic seconds."""
    unfinished: CallSummary | None
    """The call that was left open."""
    notices: tuple[str, ...]
    """Sentences about what was found on opening the journal."""
    voice: Voice | None = None
    """None where the call is typed."""
    thought: Thought | None = None
    """None where every word of hers is authored."""

    @property
    def left_open(self) -> CallSummary | None:
        """The call that can be picked up here: left open, with this persona."""
        call = self.unfinished
        return call if call is not None and call.persona == self.scenario.persona.id else None

    @property
    def first_name(self) -> str:
        """What she is called."""
        return self.scenario.persona.persona.first_name


def new_call(
    start: Start, listener: Callable[[Heard], None], difficulty: str, started: str
) -> Conductor:
    """A conductor whose call has just been opened; its thread is not running yet."""
    conductor = _conductor(start, Call(start.scenario), listener)
    conductor.open(difficulty, start.seed, started)
    return conductor


def continued_call(start: Start, left: CallSummary, listener: Callable[[Heard], None]) -> Conductor:
    """A conductor for the call left open; JournalUnavailable when it cannot be read."""
    call = Call.resumed(start.scenario, start.journal.facts(left.call_id))
    return _conductor(start, call, listener, left.call_id)


def _conductor(
    start: Start, call: Call, listener: Callable[[Heard], None], call_id: str = ""
) -> Conductor:
    return Conductor(
        call,
        start.journal,
        CallClock(start.now),
        listener,
        call_id=call_id,
        hints=start.hints,
        studio=start.voice.studio if start.voice is not None else None,
        talk_mode=start.voice.mode if start.voice is not None else "hold",
        thought=start.thought,
    )


def closed_call(start: Start, left: CallSummary) -> Debrief:
    """Close the call left open and sum it up; JournalUnavailable when it cannot be read."""
    scenario = start.scenario
    call = Call.resumed(scenario, start.journal.facts(left.call_id))
    ended = CallEnded(call.elapsed, "closed")
    call.accept(ended)
    # A journal that takes nothing more still has the call, and offers it again next time.
    with suppress(JournalUnavailable):
        start.journal.append(left.call_id, ended)
        start.journal.close_call(left.call_id, call.outcome.value)
    return debrief_of(call.facts, scenario.method, scenario.wordings, scenario.names)


def where_left(left: CallSummary) -> str:
    """One sentence about the call left open."""
    turns = "1 turn" if left.turns == 1 else f"{left.turns} turns"
    rest = BUDGET_SECONDS - left.at
    clock = f"{spoken_stamp(rest)} left on the clock" if rest > 0 else "the eight minutes were up"
    return f"You left a call open at {spoken_stamp(left.at)}, after {turns}, {clock}."


def parting_sentence(conductor: Conductor | None, *, saved: bool) -> str:
    """What to say when the user leaves without ending the call; the thread is closed by now."""
    if conductor is None:
        return "Nothing was started."
    if not saved:
        return "This call was not being saved, so it cannot be picked up again."
    at = spoken_stamp(conductor.debrief().elapsed)
    return f"The call is kept. Start again to pick it up at {at}."


def fault_sentence(error: BaseException) -> str:
    """What to say when the rehearsal stopped by itself."""
    return (
        f"The rehearsal stopped on a fault of its own ({type(error).__name__}). "
        "Every turn that was saved is kept: start again to pick it up."
    )


@contextmanager
def interruptible() -> Iterator[None]:
    """Inside, the first Ctrl+C or request to end raises KeyboardInterrupt; later ones wait."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        for each in _STOPPING:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {each: signal.getsignal(each) for each in _STOPPING}
    for each in _STOPPING:
        signal.signal(each, stop)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler if handler is not None else signal.SIG_DFL)
