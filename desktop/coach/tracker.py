"""Folds facts into where the method stands: steps, slips, terms.

Pure: the same facts give the same progress, live, in replay and in the debrief.
Steps are earned by the user's turn; her part is read from the reply's own fields
(`told`, `confirmed`), never from its text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.coach.page.completing import completed, owned, tentative
from desktop.coach.page.missed import promised_by_name
from desktop.coach.page.qualities import named, qualified
from desktop.coach.page.restoring import restored
from desktop.coach.page.terms import (
    Term,
    confirmed,
    detailed,
    in_order,
    only_said_of,
    restated,
    spoken_of,
    without,
)
from desktop.coach.said.answers import gives_line, speaks_of_writing, takes_back
from desktop.coach.said.places import numbers_lines
from desktop.coach.said.quotes import quoted
from desktop.coach.sparing import ADVICE, GIVES_AWAY, Moment, spared
from desktop.events import BenefitRead, Fact, Reading, Replied, ReplyCut, TurnTaken
from desktop.moves import PITFALL_IDS, WHO_AND_WHEN, WOUND, Pitfall, Signal, Step, StepState

TIER_SIZE = 3
"""Distinct benefits that make a preferred tier."""
FRAMEWORK_SIZE = 3
"""Pinned terms that make a framework; one of them needs a number or a date."""


@dataclass(frozen=True, slots=True)
class StepProgress:
    """How far one step has come, and what earned it."""

    state: StepState = StepState.TODO
    have: int = 0
    at: float | None = None
    turn: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """One occurrence of a pitfall."""

    id: str
    turn: int
    at: float
    quote: str
    taken_back: bool = False
    recovered: bool = False

    @property
    def stands(self) -> bool:
        """Whether it gives exclusivity away and was never taken back."""
        return self.id in GIVES_AWAY and not self.taken_back


@dataclass(frozen=True, slots=True)
class Progress:
    """The method at one moment of the call."""

    steps: Mapping[Step, StepProgress] = field(
        default_factory=lambda: {step: StepProgress() for step in Step}
    )
    slips: tuple[Slip, ...] = ()
    terms: tuple[Term, ...] = ()
    draft_open: bool = False
    wound_told: bool = False
    gap_claimed: bool = False
    figure: str = ""
    """The figure for the partner's weight as last said by the user."""
    figure_kind: str = ""
    """What it counts: customers, multiple or share."""
    figure_was: str = ""
    """The figure of the same kind that this turn contradicted; empty when none."""
    ever_offered: frozenset[str] = frozenset()
    """Kinds of benefit that were on the table at any time."""
    taken_off: tuple[Term, ...] = ()
    """What is no longer on the table, as it stood there."""
    asked: bool = False
    """The user asked her anything at all."""
    latest: Step | None = None
    """The step last touched."""
    last_turn: TurnTaken | None = None
    asked_for: str = ""
    """The term whose missing detail her last reply asked for."""
    asked_who: frozenset[str] = frozenset()
    """The terms whose owner she asked for at some time."""

    @property
    def moment(self) -> Moment:
        """What decides whether a slip in the next turn is one."""
        eased = self.wound_told and self.done(Step.BUILD_PREFERRED_TIER) and not self.gave_away
        return Moment(self.asked_for, eased, self.done(Step.DRAFT_FRAMEWORK))

    def done(self, step: Step) -> bool:
        """Whether this step is done."""
        return self.steps[step].state is StepState.DONE

    @property
    def offers(self) -> tuple[Term, ...]:
        """Benefits on the table now."""
        return tuple(term for term in self.terms if term.is_benefit)

    @property
    def pinned(self) -> tuple[Term, ...]:
        """Terms stated while drafting."""
        return tuple(term for term in self.terms if term.pinned)

    @property
    def lines(self) -> tuple[Term, ...]:
        """Pinned terms that stand alone: a date or an owner by itself is no line."""
        return tuple(term for term in self.pinned if term.is_benefit or (term.owner and term.when))

    @property
    def unowned(self) -> str:
        """The first line whose owner she asked for and has not heard; empty when there is none."""
        lines = (term for term in self.lines if term.benefit in self.asked_who and not term.owner)
        return next((term.benefit for term in lines), "")

    @property
    def gave_away(self) -> bool:
        """Whether a concession or a time-limited one stands."""
        return any(slip.stands for slip in self.slips)

    def count(self, pitfall: str) -> int:
        """How often this pitfall happened."""
        return sum(slip.id == pitfall for slip in self.slips)


def progress_of(facts: Iterable[Fact], recovers: Mapping[str, tuple[Step, ...]]) -> Progress:
    """Fold a whole call."""
    progress = Progress()
    for fact in facts:
        progress = advance(progress, fact, recovers)
    return progress


def advance(progress: Progress, fact: Fact, recovers: Mapping[str, tuple[Step, ...]]) -> Progress:
    """Progress after one more fact; `recovers` maps a pitfall to the moves that make it good."""
    if isinstance(fact, TurnTaken):
        return _after_turn(progress, fact, recovers)
    if isinstance(fact, Replied):
        return _after_reply(progress, fact)
    if isinstance(fact, ReplyCut) and WOUND in fact.untold:
        return _untold(progress)
    return progress


def _after_turn(
    progress: Progress, turn: TurnTaken, recovers: Mapping[str, tuple[Step, ...]]
) -> Progress:
    reading = turn.reading
    drafting = progress.draft_open or (
        reading.has(Step.DRAFT_FRAMEWORK)
        and not _only_answers(progress, turn)
        and not _only_wonders(turn)
    )
    progress = replace(
        _weighed(progress, reading),
        last_turn=turn,
        slips=_slips_after(progress, turn, recovers),
        draft_open=drafting,
        gap_claimed=progress.gap_claimed or reading.has(Step.NAME_VALUE_GAP),
        asked=progress.asked or _asks(reading),
    )
    progress = _put_on_table(progress, turn, drafting=drafting)
    for step, (state, have) in _earned(progress, reading).items():
        progress = _touched(progress, step, turn, state, have)
    return progress


def _only_wonders(turn: TurnTaken) -> bool:
    """Whether what seems to draft is a question about the demand, with nothing to write in it."""
    asks = turn.reading.has(Step.SURFACE_WOUND) and not turn.reading.benefits
    return asks and not speaks_of_writing(turn.text)


def _only_answers(progress: Progress, turn: TurnTaken) -> bool:
    """Whether what seems to draft only gives the owner or the date that she asked for."""
    reading = turn.reading
    asked = progress.asked_for.partition(":")[0]
    if not reading.has(Step.DRAFT_FRAMEWORK) or speaks_of_writing(turn.text):
        return False
    return any(term.benefit == asked for term in progress.terms)


def _asks(reading: Reading) -> bool:
    return reading.gives(Signal.QUESTION) or reading.has(Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS)


def _weighed(progress: Progress, reading: Reading) -> Progress:
    """The figure after this turn, and the one of its kind that it contradicts."""
    if not reading.figures:
        return replace(progress, figure_was="")
    last = reading.figures[-1]
    was = progress.figure if last.kind == progress.figure_kind else ""
    return replace(
        progress,
        figure=last.text,
        figure_kind=last.kind,
        figure_was=was if was and _weight(was) != _weight(last.text) else "",
    )


def _weight(figure: str) -> str:
    """The number in a figure, however it is put: "10x", "ten times", "tenfold"."""
    number = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", figure)
    words = {"tenfold": "10", "an order of magnitude": "10"}
    return number[0].replace(",", "") if number else words.get(figure.strip(), figure)


def _put_on_table(progress: Progress, turn: TurnTaken, *, drafting: bool) -> Progress:
    reading = turn.reading
    terms, offered = progress.terms, progress.ever_offered
    advises = progress.asked_for in ADVICE and gives_line(turn.text)
    for benefit in reading.benefits:
        if benefit.withdrawn:
            terms = without(terms, benefit.benefit)
        elif only_said_of(benefit):
            terms = spoken_of(terms, benefit, turn.turn, pinned=drafting)
        elif benefit.benefit == WHO_AND_WHEN:
            if drafting or _only_answers(progress, turn):
                terms = _pledged(progress, terms, benefit, turn)
        elif advises and not any(term.benefit == benefit.benefit for term in terms):
            continue
        elif (
            drafting
            or reading.has(Step.BUILD_PREFERRED_TIER)
            or promised_by_name(turn.text, benefit)
        ):
            sure = drafting and not tentative(turn.text, benefit, reading.benefits)
            terms = restated(terms, benefit, turn.text, turn.turn, pinned=sure)
            offered |= {benefit.benefit}
    if numbers_lines(turn.text):
        terms = in_order(terms, [one.benefit for one in reading.benefits if not one.withdrawn])
    terms = named(restored(terms, progress.taken_off, turn), turn)
    terms = qualified(terms, turn, drafting=drafting)
    late = _owned_late(progress, terms, turn)
    if late == terms:
        asked = progress.asked_for
        late = completed(terms, asked, turn, spared(progress.moment, turn))
    left = {term.benefit for term in late}
    gone = tuple(one for one in (*progress.taken_off, *progress.terms) if one.benefit not in left)
    return replace(progress, terms=late, ever_offered=offered, taken_off=gone)


def _owned_late(progress: Progress, terms: tuple[Term, ...], turn: TurnTaken) -> tuple[Term, ...]:
    """The list with an owner whom she asked for earlier, given while she waits for no other."""
    waits = progress.asked_for.partition(":")[0] in {term.benefit for term in terms}
    if waits or not progress.unowned or turn.reading.benefits:
        return terms
    return owned(terms, progress.unowned, turn)


def _pledged(
    progress: Progress, terms: tuple[Term, ...], read: BenefitRead, turn: TurnTaken
) -> tuple[Term, ...]:
    """An owner or a date goes with the line it is said of; alone it makes a line of its own."""
    named = [one.benefit for one in turn.reading.benefits if one.benefit != WHO_AND_WHEN]
    asked = progress.asked_for.partition(":")[0]
    lines = [term for term in terms if term.pinned and term.is_benefit]
    if asked not in {term.benefit for term in lines} and not named and lines:
        last = max(lines, key=lambda term: term.said).benefit
        asked = progress.unowned if read.owner and progress.unowned else last
    first = min((one.start for one in turn.reading.benefits if one.benefit in named), default=0)
    if named and not (asked and read.start < first):
        asked = named[-1]
    if any(term.benefit == asked for term in terms):
        return detailed(terms, asked, turn.turn, amount="", when=read.when, owner=read.owner)
    return restated(terms, read, turn.text, turn.turn, pinned=True)


def _earned(progress: Progress, reading: Reading) -> dict[Step, tuple[StepState, int]]:
    """State and pip count of every step this turn touches."""
    earned: dict[Step, tuple[StepState, int]] = {}
    if reading.has(Step.SURFACE_WOUND):
        earned[Step.SURFACE_WOUND] = (StepState.IN_PROGRESS, 1)
    if progress.gap_claimed and (reading.has(Step.NAME_VALUE_GAP) or reading.figures):
        known = bool(progress.figure)
        earned[Step.NAME_VALUE_GAP] = (_done_if(known), 2 if known else 1)
    if reading.has(Step.BUILD_PREFERRED_TIER):
        have = len(progress.offers)
        earned[Step.BUILD_PREFERRED_TIER] = (_done_if(have >= TIER_SIZE), min(have, TIER_SIZE))
    if reading.has(Step.MAKE_IT_THEIRS):
        shown = bool(progress.offers)
        earned[Step.MAKE_IT_THEIRS] = (_done_if(shown), int(shown))
    if progress.draft_open or reading.has(Step.DRAFT_FRAMEWORK):
        lines = progress.lines
        whole = len(lines) >= FRAMEWORK_SIZE and any(term.measured for term in lines)
        earned[Step.DRAFT_FRAMEWORK] = (_done_if(whole), min(len(lines), FRAMEWORK_SIZE))
    return earned


def _done_if(whole: bool) -> StepState:
    return StepState.DONE if whole else StepState.IN_PROGRESS


def _touched(
    progress: Progress, step: Step, turn: TurnTaken, state: StepState, have: int
) -> Progress:
    before = progress.steps[step]
    if before.state is StepState.DONE:
        return progress
    if state is before.state and have <= before.have and not turn.reading.has(step):
        return progress
    at, turn_number, quote = before.at, before.turn, before.quote
    if state is not before.state:
        at, turn_number, quote = turn.at, turn.turn, _quote(step, turn)
    after = StepProgress(state, max(have, before.have), at, turn_number, quote)
    return replace(progress, steps={**progress.steps, step: after}, latest=step)


def _quote(step: Step, turn: TurnTaken) -> str:
    move = turn.reading.move(step)
    if move is not None:
        return quoted(turn.text, move.start, move.end)
    if step is Step.NAME_VALUE_GAP and turn.reading.figures:
        figure = turn.reading.figures[-1]
        return quoted(turn.text, figure.start, figure.end)
    reads = turn.reading.benefits
    return turn.text[reads[0].start : reads[-1].end] if reads else turn.text


def _slips_after(
    progress: Progress, turn: TurnTaken, recovers: Mapping[str, tuple[Step, ...]]
) -> tuple[Slip, ...]:
    """Earlier slips as this turn leaves them, then the new ones."""
    kept = tuple(_recovering(slip, turn, recovers) for slip in progress.slips)
    meant = spared(progress.moment, turn)
    fresh = tuple(
        Slip(move.move, turn.turn, turn.at, quoted(turn.text, move.start, move.end))
        for move in turn.reading.moves
        if move.move in PITFALL_IDS and move.move not in meant
    )
    return kept + fresh


def _recovering(slip: Slip, turn: TurnTaken, recovers: Mapping[str, tuple[Step, ...]]) -> Slip:
    reading = turn.reading
    gives_away = reading.has(*GIVES_AWAY)
    if slip.id in GIVES_AWAY:
        rejects = reading.gives(Signal.TAKES_BACK, Signal.REJECTS_EXCLUSIVITY)
        rejects = rejects or reading.has(Pitfall.FLAT_REFUSAL) or takes_back(turn.text)
        back = rejects and not gives_away
    else:
        back = reading.gives(Signal.TAKES_BACK) and not reading.has(slip.id)
    taken_back = slip.taken_back or back
    stepped = reading.has(*Step)
    makes_good = reading.has(*recovers.get(slip.id, ())) and not reading.has(slip.id)
    recovered = slip.recovered or makes_good or (taken_back and stepped)
    return replace(slip, taken_back=taken_back, recovered=recovered)


def _after_reply(progress: Progress, reply: Replied) -> Progress:
    kind, _, detail = reply.asked.partition(":")
    terms = confirmed(progress.terms, reply.confirmed)
    if reply.asked != progress.asked_for:
        terms = tuple(
            replace(term, asked=reply.turn) if term.benefit == kind else term for term in terms
        )
    progress = replace(
        progress,
        terms=terms,
        asked_for=reply.asked,
        asked_who=progress.asked_who | ({kind} if detail == "who" else set()),
    )
    if WOUND not in reply.told or progress.wound_told:
        return progress
    turn = progress.last_turn
    earned = StepProgress(
        StepState.DONE,
        2,
        turn.at if turn else reply.at,
        reply.turn,
        _quote(Step.SURFACE_WOUND, turn) if turn else "",
    )
    steps = {**progress.steps, Step.SURFACE_WOUND: earned}
    return replace(progress, steps=steps, wound_told=True, latest=Step.SURFACE_WOUND)


def _untold(progress: Progress) -> Progress:
    asked = replace(progress.steps[Step.SURFACE_WOUND], state=StepState.IN_PROGRESS, have=1)
    steps = {**progress.steps, Step.SURFACE_WOUND: asked}
    return replace(progress, steps=steps, wound_told=False)
