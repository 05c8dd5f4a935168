"""Whose turn it is, and what the clock asks for: facts and times in, phases and orders out.

Pure: no thread, no clock of its own.
"""

from dataclasses import dataclass, replace

from desktop.clock import BUDGET_SECONDS, LIMIT_SECONDS
from desktop.coach.method import Nudges
from desktop.events import (
    CallEnded,
    CallOpened,
    Fact,
    Paused,
    Replied,
    ReplyCut,
    Resumed,
    TurnTaken,
)
from desktop.scene import HintView, Phase

HINT_SECONDS = 12.0
"""How long a hint or nudge stays."""
SLIP_QUIET_SECONDS = 60.0
"""The same slip is not hinted at again within this."""
TWO_MINUTES_AT = BUDGET_SECONDS - 120.0
LAST_MINUTE_AT = BUDGET_SECONDS - 45.0


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor, and the one nudge on show."""

    phase: Phase = "hers"
    resume_to: Phase = "yours"
    hint: HintView | None = None
    hint_until: float = 0.0
    """Elapsed seconds at which the hint leaves."""
    hinted: tuple[tuple[str, float], ...] = ()
    """Slips hinted at, and when."""
    nudged: float = 0.0
    """Elapsed time up to which nudges were given."""

    @property
    def clock_runs(self) -> bool:
        """Whether time is charged to the user."""
        return self.phase in ("yours", "hers")


def floor_after(floor: Floor, fact: Fact) -> Floor:
    """The floor after a fact."""
    if isinstance(fact, CallOpened | Replied | ReplyCut):
        return replace(floor, phase="yours")
    if isinstance(fact, TurnTaken):
        return replace(floor, phase="thinking", hint=None)
    if isinstance(fact, Paused):
        return replace(floor, phase="paused", resume_to=floor.phase)
    if isinstance(fact, Resumed):
        back: Phase = "yours" if floor.resume_to == "paused" else floor.resume_to
        return replace(floor, phase=back)
    if isinstance(fact, CallEnded):
        return replace(floor, phase="over", hint=None)
    return floor


def time_is_up(floor: Floor, elapsed: float) -> bool:
    """Whether the call has to end now."""
    return floor.phase != "over" and elapsed >= LIMIT_SECONDS


def floor_at(floor: Floor, elapsed: float, nudges: Nudges, *, draft_open: bool) -> Floor:
    """The floor as the clock moves on: hints leave, nudges come; a nudge outranks a hint."""
    if floor.hint is not None and elapsed >= floor.hint_until:
        floor = replace(floor, hint=None)
    due = [
        (LAST_MINUTE_AT, nudges.last_minute),
        (BUDGET_SECONDS, nudges.over_time),
        (TWO_MINUTES_AT, nudges.two_minutes_open if draft_open else nudges.two_minutes),
    ]
    for moment, text in sorted(due):
        if floor.nudged < moment <= elapsed:
            floor = replace(
                floor,
                nudged=moment,
                hint=HintView("time", "", text),
                hint_until=elapsed + HINT_SECONDS,
            )
    return floor


def shown(floor: Floor, view: HintView, elapsed: float) -> Floor:
    """The floor with a sentence about the machine in the place of the hint."""
    return replace(floor, hint=view, hint_until=elapsed + HINT_SECONDS)


def hinted(floor: Floor, slip: str, said: str, instead: str, elapsed: float) -> Floor:
    """The floor with a coach hint on show, unless a nudge is there or the slip is fresh."""
    recent = any(
        known == slip and elapsed - when < SLIP_QUIET_SECONDS for known, when in floor.hinted
    )
    if recent or (floor.hint is not None and floor.hint.kind != "hint"):
        return floor
    return replace(
        floor,
        hint=HintView("hint", said, instead),
        hint_until=elapsed + HINT_SECONDS,
        hinted=(*floor.hinted, (slip, elapsed)),
    )
