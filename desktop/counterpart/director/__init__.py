"""Decides what she does in a turn, from the state of the negotiation alone.

In: the turn just taken, where the method stood before and after it, what she remembers.
Out: one Decision. `rules.RULES` is the whole order of precedence, `follow_ups` says what she
asks and waits for, `echoes` what she may say back. How she says it is the actor's business.
"""

from desktop.clock import BUDGET_SECONDS, HARD_STOP_SECONDS
from desktop.coach.tracker import Progress
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.answers import holds_nothing_open
from desktop.counterpart.director.beside import beside_of, without_doubles
from desktop.counterpart.director.decision import Decision
from desktop.counterpart.director.echoes import asked_of, slots_of
from desktop.counterpart.director.follow_ups import (
    MOST_TAILS,
    answer_of,
    count_of,
    follow_up,
    kind_of,
)
from desktop.counterpart.director.readbacks import readbacks_of
from desktop.counterpart.director.readout import MOST_SENTENCES, page_read
from desktop.counterpart.director.replies import replies_slots
from desktop.counterpart.director.rules import RULES, beat_of
from desktop.counterpart.director.secretary import kept_slots
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import Memory, remember
from desktop.counterpart.trust import Weights, shifted, shifts_of
from desktop.events import TurnTaken
from desktop.moves import WOUND

__all__ = ["RULES", "Decision", "direct", "time_marks"]

_ENDS = {
    Beat.FAREWELL: "goodbye",
    Beat.FAREWELL_EARLY: "goodbye",
    Beat.FAREWELL_WON: "goodbye",
    Beat.FAREWELL_THANKED: "goodbye",
    Beat.FAREWELL_GLAD: "goodbye",
    Beat.FAREWELL_MENDED: "goodbye",
    Beat.FAREWELL_CURT: "goodbye",
    Beat.FAREWELL_FIXED: "goodbye",
    Beat.FAREWELL_GIFT: "goodbye",
    Beat.FAREWELL_AWAITS: "goodbye",
    Beat.FAREWELL_KIND: "goodbye",
    Beat.FAREWELL_LIKEWISE: "goodbye",
    Beat.WALK_OUT: "walked_out",
}


def direct(
    turn: TurnTaken, before: Progress, after: Progress, memory: Memory, weights: Weights
) -> Decision:
    """What she does about this turn; `memory` is as it was before it."""
    now = remember(memory, turn)
    view = View(
        turn,
        before,
        after,
        memory,
        now,
        weights.temper,
        weights.wordings,
        weights.weighed,
        weights.topics,
    )
    beat = beat_of(view)
    told = (WOUND,) if beat in TELLS else ()
    shifts = shifts_of(turn, before, after, bool(told), weights)
    if holds_nothing_open(view):
        shifts = [shift for shift in shifts if shift.cause != "drift"]
    trust, reason = shifted(memory.trust, shifts, weights.temper)
    ends = _ENDS.get(beat, "")
    marks = () if ends else time_marks(turn.at, memory)
    more = follow_up(beat, view, MOST_TAILS - len(marks))
    slots = slots_of(view, beat) | readbacks_of(view) | asked_of(view, more.asked)
    slots |= beside_of(beat, view) | kept_slots(view) | replies_slots(view)
    if beat is Beat.READ_ALOUD:
        slots["page"] = page_read(view, MOST_SENTENCES - len(more.tails) - len(marks))
    return Decision(
        beat=beat,
        trust=trust,
        reason=reason,
        tails=(*more.tails, *marks),
        told=told,
        confirmed=tuple(term.benefit for term in view.written),
        ask=more.ask,
        asked=more.asked,
        kind=kind_of(beat, view),
        answer=answer_of(beat, view, more.tails),
        manner=weights.temper.manner,
        ends=ends,
        count=count_of(beat, view),
        slots=without_doubles(beat, more.tails, slots),
    )


def time_marks(at: float, memory: Memory) -> tuple[Beat, ...]:
    """The line that the clock adds to a reply at this moment, each once in a call."""
    if at >= BUDGET_SECONDS:
        return () if Beat.WRAP_UP in memory.marks else (Beat.WRAP_UP,)
    if at >= HARD_STOP_SECONDS and Beat.HARD_STOP not in memory.marks:
        return (Beat.HARD_STOP,)
    return ()
