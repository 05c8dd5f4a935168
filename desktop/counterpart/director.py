"""Decides what she does in a turn, from the state of the negotiation alone.

In: the turn just taken, where the method stood before and after it, what she remembers.
Out: one Decision. RULES is the whole order of precedence: the first beat whose condition
holds is played. How she says it is the actor's business.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop.clock import BUDGET_SECONDS, HARD_STOP_SECONDS
from desktop.coach.advice import period_in
from desktop.coach.quotes import quoted
from desktop.coach.terms import Term, Wordings, offer_words, spoken_list
from desktop.coach.tracker import TIER_SIZE, Progress
from desktop.counterpart.beats import Beat
from desktop.counterpart.memory import Memory, credit_after
from desktop.counterpart.trust import Weights, shifted, shifts_of
from desktop.events import MoveRead, Reading, TurnTaken
from desktop.moves import WOUND, Pitfall, Signal, Step

WALK_OUT_REFUSALS = 3
"""She leaves at this many flat refusals when nothing was offered or asked."""
ASKING = frozenset({Beat.VALUE_CLAIM, Beat.TEST_BENEFIT})
"""Beats that leave a question she comes back to."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What she does in this turn."""

    beat: Beat
    trust: float
    reason: str
    tails: tuple[Beat, ...] = ()
    """One-sentence beats that join this one."""
    told: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    ask: str = ""
    """Benefit whose missing detail she asks for in a last sentence; empty for none."""
    asked: str = ""
    """What she waits for after this reply."""
    ends: str = ""
    """"goodbye" or "walked_out" when she ends the call with this reply."""
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """Everything a rule may look at."""

    turn: TurnTaken
    before: Progress
    after: Progress
    memory: Memory
    credit: int
    """Sincere interest with this turn counted."""
    needed: int
    """How much of it earns the story."""

    @property
    def reading(self) -> Reading:
        """The turn as read."""
        return self.turn.reading

    def has(self, *moves: str) -> bool:
        """Whether any of these moves is in the turn."""
        return self.reading.has(*moves)

    def gives(self, *signals: str) -> bool:
        """Whether any of these signals is in the turn."""
        return self.reading.gives(*signals)

    def newly(self, step: Step) -> bool:
        """Whether this turn completed the step."""
        return self.after.done(step) and not self.before.done(step)

    @property
    def story_earned(self) -> bool:
        """Whether she tells the story now."""
        return not self.after.wound_told and self.credit >= self.needed

    @property
    def fresh(self) -> tuple[Term, ...]:
        """Benefits this turn put on the table, or filled with a detail that was missing."""
        known = {term.benefit: term for term in self.before.terms}
        return tuple(
            term
            for term in self.after.offers
            if term.benefit not in known or (term.measured and not known[term.benefit].measured)
        )

    @property
    def written(self) -> tuple[Term, ...]:
        """Terms this turn pinned, or changed on the page."""
        known = {term.benefit: term for term in self.before.terms}
        return tuple(
            term
            for term in self.after.pinned
            if not term.agreed or _differs(term, known.get(term.benefit))
        )

    @property
    def reassured(self) -> bool:
        """Whether the demand has dissolved: the story is told and a tier answers it."""
        return self.after.wound_told and self.after.done(Step.BUILD_PREFERRED_TIER)


def _differs(term: Term, known: Term | None) -> bool:
    if known is None:
        return True
    return (term.amount, term.when, term.owner) != (known.amount, known.when, known.owner)


def _walks_out(view: View) -> bool:
    return (
        view.has(Pitfall.FLAT_REFUSAL)
        and view.after.count(Pitfall.FLAT_REFUSAL) >= WALK_OUT_REFUSALS
        and not view.after.ever_offered
        and not view.after.asked
    )


def _is_blank(view: View) -> bool:
    return not any(char.isalnum() for char in view.turn.text)


def _count(view: View, pitfall: Pitfall) -> int:
    return view.after.count(pitfall) if view.has(pitfall) else 0


def _left_unanswered(view: View) -> bool:
    asked = view.memory.asked
    return bool(asked) and asked not in {"", Beat.UNANSWERED} and not view.reading.moves


RULES: tuple[tuple[Beat, Callable[[View], bool]], ...] = (
    # ends of the call
    (Beat.FAREWELL, lambda v: v.gives(Signal.GOODBYE)),
    (Beat.WALK_OUT, _walks_out),
    # what was earned is given at once
    (Beat.TELL_WOUND, lambda v: v.story_earned),
    (Beat.SILENCE, _is_blank),
    # exclusivity given away or taken back
    (Beat.CONCESSION_TAKEN, lambda v: v.has(Pitfall.CONCEDE_EXCLUSIVITY)),
    (Beat.SUNSET_TAKEN, lambda v: v.has(Pitfall.SUNSET_EXCLUSIVITY)),
    (Beat.FRAMEWORK_DONE, lambda v: v.newly(Step.DRAFT_FRAMEWORK)),
    (Beat.TAKEN_BACK, lambda v: v.before.gave_away and not v.after.gave_away),
    # the other slips
    (Beat.REFUSED_AGAIN, lambda v: _count(v, Pitfall.FLAT_REFUSAL) > 1),
    (Beat.REFUSED, lambda v: v.has(Pitfall.FLAT_REFUSAL)),
    (Beat.STALLED_AGAIN, lambda v: _count(v, Pitfall.STALL) > 1),
    (Beat.STALLED, lambda v: v.has(Pitfall.STALL)),
    (Beat.MADE_EQUAL, lambda v: v.has(Pitfall.EQUAL_TREATMENT)),
    # the page
    (Beat.CONFIRM_TERM, lambda v: bool(v.written)),
    (Beat.OPEN_DRAFT, lambda v: v.has(Step.DRAFT_FRAMEWORK)),
    # the offer
    (Beat.NOTHING_TO_PICTURE, lambda v: v.has(Step.MAKE_IT_THEIRS) and not v.after.offers),
    (Beat.PICTURE, lambda v: v.newly(Step.MAKE_IT_THEIRS)),
    (Beat.PICTURE_AGAIN, lambda v: v.has(Step.MAKE_IT_THEIRS)),
    (Beat.ALREADY_GIVEN, lambda v: v.after.gave_away and bool(v.fresh)),
    (Beat.TIER_COMPLETE, lambda v: v.newly(Step.BUILD_PREFERRED_TIER)),
    (Beat.EXTRA_BENEFIT, lambda v: bool(v.fresh) and len(v.after.offers) >= TIER_SIZE),
    (Beat.WANT_MORE, lambda v: bool(v.fresh) and len(v.after.offers) > 1),
    (Beat.WEIGH_BENEFIT, lambda v: bool(v.fresh) and v.fresh[-1].measured),
    (Beat.TEST_BENEFIT, lambda v: bool(v.fresh)),
    (Beat.BENEFIT_WITHDRAWN, lambda v: any(read.withdrawn for read in v.reading.benefits)),
    (Beat.BENEFIT_KNOWN, lambda v: v.has(Step.BUILD_PREFERRED_TIER) and bool(v.after.offers)),
    # the gap
    (Beat.VALUE_FIGURE, lambda v: v.newly(Step.NAME_VALUE_GAP)),
    (Beat.VALUE_CLAIM, lambda v: v.has(Step.NAME_VALUE_GAP) and not v.after.figure),
    (Beat.VALUE_AGAIN, lambda v: v.has(Step.NAME_VALUE_GAP)),
    # the wound
    (Beat.RETELL, lambda v: v.has(Step.SURFACE_WOUND) and v.after.wound_told),
    (Beat.GUARD, lambda v: v.has(Step.SURFACE_WOUND)),
    (Beat.DEFLECT_SECRET, lambda v: v.gives(Signal.DEMANDS_SECRET)),
    (Beat.PUZZLED, lambda v: v.gives(Signal.ROLE_BREAK)),
    (Beat.HOSTILE, lambda v: v.gives(Signal.HOSTILE)),
    (Beat.NOT_ENGLISH, lambda v: v.gives(Signal.NOT_ENGLISH)),
    (Beat.REPEAT, lambda v: v.gives(Signal.ASKS_REPEAT)),
    (Beat.REPAIR, lambda v: v.gives(Signal.UNCLEAR)),
    (Beat.SOFTEN, lambda v: v.gives(Signal.EMPATHY)),
    # the rest of talk
    (Beat.UNANSWERED, _left_unanswered),
    (Beat.UNCLEAR_YES, lambda v: v.gives(Signal.AGREES) and not v.reassured),
    (Beat.ANSWER, lambda v: v.gives(Signal.QUESTION) and not v.reassured),
    (Beat.SMALL_TALK, lambda v: v.gives(Signal.SMALL_TALK)),
    (Beat.ALREADY_GIVEN, lambda v: v.after.gave_away),
    (Beat.AFTER_DONE, lambda v: v.after.done(Step.DRAFT_FRAMEWORK)),
    (Beat.PRESS_ADVOCATE, lambda v: v.reassured),
    (Beat.PRESS_TOLD, lambda v: v.after.wound_told),
    (Beat.PRESS, lambda _: True),
)


def direct(
    turn: TurnTaken, before: Progress, after: Progress, memory: Memory, weights: Weights
) -> Decision:
    """What she does about this turn."""
    view = View(
        turn, before, after, memory, credit_after(memory.credit, turn), weights.temper.credit
    )
    beat = next(beat for beat, holds in RULES if holds(view))
    told = (WOUND,) if beat is Beat.TELL_WOUND else ()
    trust, reason = shifted(
        memory.trust, shifts_of(turn, before, after, bool(told), weights), weights.temper
    )
    marks = time_marks(turn.at, memory)
    ends = {Beat.FAREWELL: "goodbye", Beat.WALK_OUT: "walked_out"}.get(beat, "")
    ask = "" if ends else _detail_to_ask(beat, view)
    return Decision(
        beat=beat,
        trust=trust,
        reason=reason,
        tails=() if ends else (*_confirm_tail(beat, view), *marks),
        told=told,
        confirmed=tuple(term.benefit for term in view.written),
        ask=ask,
        asked=ask or _open_question(beat, view),
        ends=ends,
        slots=slots_of(view, weights.wordings),
    )


def time_marks(at: float, memory: Memory) -> tuple[Beat, ...]:
    """The line that the clock adds to a reply at this moment, each once in a call."""
    if at >= BUDGET_SECONDS:
        return () if Beat.WRAP_UP in memory.marks else (Beat.WRAP_UP,)
    if at >= HARD_STOP_SECONDS and Beat.HARD_STOP not in memory.marks:
        return (Beat.HARD_STOP,)
    return ()


def _confirm_tail(beat: Beat, view: View) -> tuple[Beat, ...]:
    confirms = {Beat.CONFIRM_TERM, Beat.FRAMEWORK_DONE}
    return (Beat.CONFIRM_TAIL,) if view.written and beat not in confirms else ()


def _detail_to_ask(beat: Beat, view: View) -> str:
    """The first term on the page without a number or a date, asked about once."""
    if beat is not Beat.CONFIRM_TERM:
        return ""
    return next(
        (
            term.benefit
            for term in view.written
            if term.is_benefit
            and not term.measured
            and term.benefit not in view.memory.asked_before
        ),
        "",
    )


def _open_question(beat: Beat, view: View) -> str:
    if beat is Beat.TEST_BENEFIT:
        return view.fresh[-1].benefit
    if beat in ASKING:
        return beat.value
    return Beat.UNANSWERED.value if beat is Beat.UNANSWERED else ""


def _period(text: str, sunset: MoveRead) -> str:
    return period_in(quoted(text, sunset.start, sunset.end))


def slots_of(view: View, wordings: Wordings) -> dict[str, str]:
    """The user's own numbers, benefits and words, as she may say them back."""
    touched = view.fresh or tuple(
        term
        for term in view.after.terms
        if any(read.benefit == term.benefit for read in view.reading.benefits)
    )
    gone = [read.benefit for read in view.reading.benefits if read.withdrawn]
    named = touched[-1].benefit if touched else (gone[-1] if gone else "")
    sunset = view.reading.move(Pitfall.SUNSET_EXCLUSIVITY)
    written = view.written or view.after.pinned
    slots = {
        "benefit": wordings[named].spoken if named in wordings else "",
        "offer": offer_words(touched[-1], wordings) if touched else "",
        "offers": spoken_list([offer_words(term, wordings) for term in view.after.offers[-3:]]),
        "terms": spoken_list([offer_words(term, wordings) for term in written[-3:]]),
        "figure": view.after.figure,
        "period": _period(view.turn.text, sunset) if sunset else "",
    }
    return {name: value for name, value in slots.items() if value}
