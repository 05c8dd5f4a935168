"""How a turn moves her trust, and why in the user's terms."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.coach.debrief.advice import period_in
from desktop.coach.method import Method
from desktop.coach.page.terms import Term, Wordings
from desktop.coach.said.quotes import quoted
from desktop.coach.sparing import GIVES_AWAY, spared
from desktop.coach.tracker import Progress
from desktop.counterpart.persona import Temper
from desktop.counterpart.topic_names import TopicOf, nothing_asked
from desktop.events import TurnTaken
from desktop.moves import PITFALL_IDS, Signal, Step


@dataclass(frozen=True, slots=True)
class Shift:
    """One cause and how far it moves trust before temper."""

    cause: str
    amount: float
    reason: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What trust depends on besides the turn; all from data."""

    table: Mapping[str, float]
    temper: Temper
    method: Method
    wordings: Wordings
    weighed: frozenset[str] | None = None
    """Benefits that she can hold against what happened to them; None for any."""
    topics: TopicOf = nothing_asked


def shifted(trust: float, shifts: list[Shift], temper: Temper) -> tuple[float, str]:
    """Trust after these shifts (0 to 1, two decimals), and the strongest one's reason."""
    total = sum(s.amount * (temper.gain if s.amount > 0 else temper.loss) for s in shifts)
    after = round(min(1.0, max(0.0, trust + total)), 2)
    strongest = max(shifts, key=lambda shift: abs(shift.amount), default=None)
    return after, strongest.reason if strongest is not None and after != trust else ""


def shifts_of(
    turn: TurnTaken, before: Progress, after: Progress, told: bool, weights: Weights
) -> list[Shift]:
    """Everything in this turn that moves trust."""
    shifts = [
        *_pitfall_shifts(turn, before, weights),
        *_step_shifts(before, after, weights),
        *_probe_shifts(turn, before, told, weights),
        *_table_shifts(before, after, weights),
        *_tone_shifts(turn, before, after, weights),
    ]
    if not shifts and not turn.reading.moves:
        shifts.append(_shift("drift", weights))
    return [shift for shift in shifts if shift.amount]


def _shift(cause: str, weights: Weights, reason: str = "", **slots: str) -> Shift:
    words = reason or weights.method.reasons.get(cause, "")
    return Shift(cause, weights.table.get(cause, 0.0), words.format(**slots))


def _pitfall_shifts(turn: TurnTaken, before: Progress, weights: Weights) -> list[Shift]:
    meant = spared(before.moment, turn)
    shifts = []
    for move in turn.reading.moves:
        if move.move in PITFALL_IDS and move.move not in meant:
            words = weights.method.pitfall(move.move)
            period = period_in(quoted(turn.text, move.start, move.end))
            reason = words.reason if period or not words.reason_plain else words.reason_plain
            shifts.append(_shift(move.move, weights, reason, period=period))
    return shifts


def _step_shifts(before: Progress, after: Progress, weights: Weights) -> list[Shift]:
    shifts = []
    if after.gap_claimed and not before.gap_claimed:
        shifts.append(_shift("name_value_gap", weights))
    if after.done(Step.NAME_VALUE_GAP) and not before.done(Step.NAME_VALUE_GAP):
        shifts.append(_shift("name_value_gap_figure", weights, figure=after.figure))
    if after.done(Step.MAKE_IT_THEIRS) and not before.done(Step.MAKE_IT_THEIRS):
        shifts.append(_shift("make_it_theirs", weights))
    if after.draft_open and not before.draft_open:
        shifts.append(_shift("draft_framework", weights))
    for step in (Step.BUILD_PREFERRED_TIER, Step.DRAFT_FRAMEWORK):
        if after.done(step) and not before.done(step):
            reason = weights.method.reasons.get(step.value, "")
            shifts.append(_shift(f"{step.value}_done", weights, reason, benefit="a whole tier"))
    return shifts


def _probe_shifts(turn: TurnTaken, before: Progress, told: bool, weights: Weights) -> list[Shift]:
    reading = turn.reading
    shifts = []
    if reading.has(Step.SURFACE_WOUND) and not before.wound_told:
        shifts.append(_shift("surface_wound", weights))
    if told:
        shifts.append(_shift("told", weights, weights.method.reasons.get("surface_wound", "")))
    if reading.gives(Signal.EMPATHY):
        shifts.append(_shift("empathy", weights))
    return shifts


def _table_shifts(before: Progress, after: Progress, weights: Weights) -> list[Shift]:
    shifts = []
    fresh = [term for term in after.offers if term.benefit not in before.ever_offered]
    for order, term in enumerate(fresh, start=len(before.ever_offered)):
        cause = "build_preferred_tier" if order < 4 else "extra_benefit"
        reason = weights.method.reasons.get("build_preferred_tier", "")
        shifts.append(_shift(cause, weights, reason, benefit=_spoken(term, weights)))
    gone = {term.benefit for term in before.terms} - {term.benefit for term in after.terms}
    if gone:
        shifts.append(_shift("withdrawn", weights))
    pinned = len(after.pinned) - len(before.pinned)
    if pinned > 0:
        reason = weights.method.reasons.get("draft_framework", "")
        shifts.append(_shift("term_pinned", weights, reason))
    return shifts


def _spoken(term: Term, weights: Weights) -> str:
    wording = weights.wordings.get(term.benefit)
    return wording.spoken if wording else term.quote


def _tone_shifts(
    turn: TurnTaken, before: Progress, after: Progress, weights: Weights
) -> list[Shift]:
    shifts = []
    if before.gave_away and not after.gave_away and not turn.reading.has(*GIVES_AWAY):
        shifts.append(_shift("taken_back", weights))
    if turn.reading.gives(Signal.HOSTILE):
        shifts.append(_shift("hostile", weights))
    return shifts
