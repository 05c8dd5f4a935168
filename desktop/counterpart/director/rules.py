"""The order of precedence: the first beat whose condition holds is played.

In: a view of the turn. Out: one beat. This table is the whole of what she does; what she asks
with it is in `follow_ups`, how she says it is the actor's business.
"""

from collections.abc import Callable

from desktop.coach.tracker import TIER_SIZE
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.questions import Asks, Why
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import FIGURE, LEAD, MEANING, ON_THE_WOUND, REBUTTAL
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step

Rule = Callable[[View], bool]

MOST_TRIES = 3
"""How often she asks for an offer in one sentence."""
MOST_BRIEF = 6
"""Words of a question that only follows up on what she told."""
MOST_YESES = 2
"""How often she says again that it is agreed when the page is read back."""

CYCLE = (Beat.SILENCE_LEADS, Beat.SILENCE_LEADS, Beat.SILENCE_THERE, Beat.SILENCE)
"""What follows once she has left a silence alone long enough."""


def _silent(beat: Beat) -> Rule:
    """First patient, then leading back to the deal, then asking whether anyone is there."""

    def holds(view: View) -> bool:
        over = view.silences - view.temper.quiet
        played = CYCLE[(over - 1) % len(CYCLE)] if over > 0 else Beat.SILENCE
        return view.blank and played is beat

    return holds


def _wants(*kinds: Asks) -> Rule:
    return lambda view: view.wants in kinds


def _manner(manner: str, rule: Rule) -> Rule:
    return lambda view: view.temper.manner == manner and rule(view)


def _newly_agreed(view: View) -> bool:
    """The page is whole, and this turn works on it or made it so."""
    if not view.whole or view.agreed:
        return False
    moved = any(view.newly(step) for step in Step) or view.memory.last in TELLS
    return moved or view.drafts or view.wants is Asks.AGREED or view.before.gave_away


def _unowned(view: View) -> bool:
    """She wants a name on it first, and has not said so yet."""
    said = view.memory.beats.get(Beat.PAGE_UNOWNED, 0)
    return _newly_agreed(view) and view.temper.owner_first and not view.owned and not said


def _page_lacks(step: Step) -> Rule:
    """The page is written, but she could not defend it: this step is the first one missing."""

    def holds(view: View) -> bool:
        wanted = (Step.SURFACE_WOUND, Step.NAME_VALUE_GAP, Step.MAKE_IT_THEIRS)
        first = next((one for one in wanted if not view.after.done(one)), Step.MAKE_IT_THEIRS)
        short = view.after.done(Step.DRAFT_FRAMEWORK) and not view.whole and not view.given
        return short and first is step

    return holds


def _page_now(step: Step) -> Rule:
    return lambda view: view.drafts and _page_lacks(step)(view)


def _page_asked(step: Step) -> Rule:
    wants = _wants(Asks.AGREED, Asks.NEEDS)
    return lambda view: wants(view) and _page_lacks(step)(view)


def _detail_answered(view: View) -> bool:
    subject = view.open_kind not in {FIGURE, LEAD, REBUTTAL, ""}
    stays = not view.new and not view.has(Step.MAKE_IT_THEIRS) and view.says_no_line
    return view.answered and subject and stays and not view.open.endswith((":only", ":which"))


def _only_answered(view: View) -> bool:
    return view.answered and view.open.endswith(":only") and not view.new


def _only_details(view: View) -> bool:
    """The turn adds an owner or a date to a line without naming the line."""
    named = any(read.benefit != WHO_AND_WHEN for read in view.reading.benefits)
    return bool(view.written) and not named and view.detailed


def _lead_named(view: View) -> bool:
    fresh = view.lead != view.memory.lead or (view.open == LEAD and view.answered)
    return bool(view.lead) and fresh and not (view.new or view.drafts or view.given)


def _pictures(view: View) -> bool:
    return view.has(Step.MAKE_IT_THEIRS) and not view.given


def _asked_to_picture(view: View) -> bool:
    """The turn writes and asks in one breath; her CEO comes first, the page is a tail."""
    return view.newly(Step.MAKE_IT_THEIRS) and view.text.rstrip().endswith("?") and not view.given


def _doubts(view: View) -> bool:
    return view.proof < view.temper.proof and not view.memory.beats.get(Beat.PICTURE_TESTED)


def _reads_back(view: View) -> bool:
    touched = view.has(Step.DRAFT_FRAMEWORK, Step.BUILD_PREFERRED_TIER) and not view.new
    return touched and bool(view.reading.benefits) and bool(view.after.pinned)


def _seldom(view: View) -> bool:
    """Whether she has not said over and over that it is agreed."""
    return view.memory.beats.get(Beat.YES_AGREED, 0) < MOST_YESES


def _fresh(view: View) -> bool:
    return bool(view.fresh)


def _measured(view: View) -> bool:
    return bool(view.fresh) and view.fresh[-1].measured


def _money(view: View) -> bool:
    return _measured(view) and view.fresh[-1].amount.startswith(("$", "€", "£"))


def _given(view: View) -> bool:
    offers = _fresh(view) or view.has(
        Step.BUILD_PREFERRED_TIER, Step.MAKE_IT_THEIRS, Step.NAME_VALUE_GAP
    )
    return view.given and (
        offers or view.wants in {*Asks} - {Asks.HOW_ARE_YOU, Asks.CEO_NAME, Asks.HEARS}
    )


def _why(kind: Why) -> Rule:
    return lambda view: view.has(Step.SURFACE_WOUND) and view.why is kind


def _counts(view: View) -> bool:
    """The turn gives a figure for their weight and nothing else was read in it."""
    return bool(view.reading.figures) and not view.reading.moves and not view.given


def _explains(view: View) -> bool:
    moves = {move.move for move in view.reading.moves} - {Step.SURFACE_WOUND}
    asks = "?" in view.text
    return view.reasons and not moves and not asks and not view.given and not view.elsewhere


def _tries_again(view: View) -> bool:
    """Asked what a vague word meant, the user says something that is still no offer."""
    played = view.memory.beats.get(Beat.SAY_IT_WHOLE, 0)
    fresh = view.memory.last in {Beat.VAGUE_OFFER, Beat.SAY_IT_WHOLE}
    tries = view.open == MEANING and fresh and played < MOST_TRIES
    other = Signal.SMALL_TALK, Signal.AGREES, Signal.EMPATHY
    return tries and view.wants is None and not view.gives(*other)


def _returns(view: View) -> bool:
    """She comes back to her own question, unless she is asked one herself."""
    return view.comes_back and not view.gives(Signal.QUESTION)


def _wonders(view: View) -> bool:
    """The turn asks what is behind it, in words that earn nothing by themselves."""
    on_it = view.memory.last in ON_THE_WOUND
    brief = view.gives(Signal.QUESTION) and len(view.text.split()) <= MOST_BRIEF
    asks = view.more or (view.told and brief and view.wants is None and not view.reading.moves)
    return view.wants is Asks.WHY or (on_it and asks)


def _softens(view: View) -> bool:
    """Sympathy and nothing else: once she is on the user's side there is little to say to it."""
    return (view.gives(Signal.EMPATHY) or view.sympathy) and not view.given and not view.agreed


def _stalls(view: View) -> bool:
    """The answer is put off; once all is agreed there is none left to put off."""
    return view.has(Pitfall.STALL) and not view.agreed


def _gives_reason(view: View) -> bool:
    """A no that only says why: she takes the reason and asks what holds instead."""
    return view.reasons and "exclusiv" not in view.text.lower() and not view.given


def _armed(view: View) -> bool:
    """The user puts words in her mouth for upstairs, asked or not."""
    ready = view.reassured or bool(view.before.offers)
    return ready and view.gives_line and not (view.agreed or view.given or view.new)


def _advises(subject: str) -> Rule:
    taken = {LEAD: Beat.LEAD_TAKEN, REBUTTAL: Beat.REBUTTAL_TAKEN}[subject]

    def holds(view: View) -> bool:
        unasked = subject not in view.memory.asked_before
        return view.reassured and unasked and not view.memory.beats.get(taken)

    return holds


def _only_unasked(view: View) -> bool:
    asked = any(one.endswith(":only") for one in view.memory.asked_before)
    return view.reassured and not asked


RULES: tuple[tuple[Beat, Rule], ...] = (
    # ends of the call
    (Beat.FAREWELL_WON, lambda v: v.leaves and v.won),
    (Beat.FAREWELL_EARLY, lambda v: v.leaves and v.early),
    (Beat.FAREWELL, lambda v: v.leaves),
    (Beat.WALK_OUT, lambda v: v.walks_out),
    # what was earned is given at once
    (Beat.TELL_RESUMED, lambda v: v.story_earned and v.story_begun),
    (Beat.TELL_GUESSED, lambda v: v.story_earned and v.gives(Signal.ASKS_PAST)),
    (Beat.TELL_NEED, lambda v: v.story_earned and _why(Why.NEED)(v)),
    (Beat.TELL_WOUND, lambda v: v.story_earned),
    (Beat.SILENCE, _silent(Beat.SILENCE)),
    (Beat.SILENCE_LEADS, _silent(Beat.SILENCE_LEADS)),
    (Beat.SILENCE_THERE, _silent(Beat.SILENCE_THERE)),
    # exclusivity given away or taken back
    (Beat.GIVEN_AGAIN, lambda v: v.has(Pitfall.CONCEDE_EXCLUSIVITY) and _said_no(v)),
    (Beat.CONCESSION_TAKEN, lambda v: v.has(Pitfall.CONCEDE_EXCLUSIVITY)),
    (Beat.SUNSET_TAKEN, lambda v: v.has(Pitfall.SUNSET_EXCLUSIVITY)),
    (Beat.TAKEN_BACK, lambda v: v.before.gave_away and not v.given and not v.whole),
    # the page is written
    (Beat.PAGE_UNOWNED, _unowned),
    (Beat.PICTURE, lambda v: _newly_agreed(v) and v.newly(Step.MAKE_IT_THEIRS)),
    (Beat.FRAMEWORK_DONE, _newly_agreed),
    (Beat.PAGE_AND_EXCLUSIVE, lambda v: v.given and v.newly(Step.DRAFT_FRAMEWORK)),
    # the other slips
    (Beat.REASONED, lambda v: v.has(Pitfall.FLAT_REFUSAL) and _gives_reason(v)),
    (Beat.REFUSED_AGAIN, lambda v: v.count(Pitfall.FLAT_REFUSAL) > 1),
    (Beat.REFUSED_EASY, _manner("easy", lambda v: v.has(Pitfall.FLAT_REFUSAL))),
    (Beat.REFUSED_HARD, _manner("hard", lambda v: v.has(Pitfall.FLAT_REFUSAL))),
    (Beat.REFUSED, lambda v: v.has(Pitfall.FLAT_REFUSAL)),
    (Beat.STALLED_AGAIN, lambda v: _stalls(v) and v.count(Pitfall.STALL) > 1),
    (Beat.STALLED_EASY, _manner("easy", _stalls)),
    (Beat.STALLED_HARD, _manner("hard", _stalls)),
    (Beat.STALLED, _stalls),
    (Beat.UNSAID_WEIGHT, lambda v: v.has(Pitfall.EQUAL_TREATMENT) and v.before.gap_claimed),
    (Beat.MADE_EQUAL_EASY, _manner("easy", lambda v: v.has(Pitfall.EQUAL_TREATMENT))),
    (Beat.MADE_EQUAL_HARD, _manner("hard", lambda v: v.has(Pitfall.EQUAL_TREATMENT))),
    (Beat.MADE_EQUAL, lambda v: v.has(Pitfall.EQUAL_TREATMENT)),
    (Beat.PAGE_WITHOUT_REASON, _page_now(Step.SURFACE_WOUND)),
    (Beat.PAGE_WITHOUT_WEIGHT, _page_now(Step.NAME_VALUE_GAP)),
    (Beat.PAGE_WITHOUT_CASE, _page_now(Step.MAKE_IT_THEIRS)),
    # what was said before
    (Beat.CORRECTED_UP, lambda v: v.changed is not None and v.corrected and v.grew),
    (Beat.CORRECTED_DOWN, lambda v: v.changed is not None and v.corrected),
    (Beat.CHANGED, lambda v: v.changed is not None),
    (Beat.MISREMEMBERED, lambda v: v.misremembered is not None),
    (Beat.FIGURE_CHANGED, lambda v: bool(v.after.figure_was)),
    (Beat.BENEFIT_WITHDRAWN, lambda v: v.withdrawn and not v.new),
    # answers to her own questions
    (Beat.DETAIL_TAKEN, _detail_answered),
    (Beat.DETAIL_TAKEN, lambda v: v.added is not None and not v.given and not v.written),
    (Beat.ONLY_TAKEN, lambda v: _only_answered(v) and not v.drafts and not _pictures(v)),
    # the page
    (Beat.PICTURE_TESTED, lambda v: _asked_to_picture(v) and _doubts(v)),
    (Beat.PICTURE, lambda v: _asked_to_picture(v) and bool(v.after.offers)),
    (Beat.CONFIRM_WHO, lambda v: _only_details(v) and not v.new),
    (Beat.CONFIRM_TERM, lambda v: any(term.is_benefit for term in v.written)),
    (Beat.CONFIRM_WHO, lambda v: bool(v.written)),
    (Beat.ALREADY_GIVEN, lambda v: v.given and _reads_back(v)),
    (Beat.YES_AGREED, lambda v: _reads_back(v) and v.agreed and _seldom(v)),
    (Beat.READ_BACK, lambda v: _reads_back(v) and not _pictures(v) and not _lead_named(v)),
    (Beat.KEEP_WRITING, lambda v: v.has(Step.DRAFT_FRAMEWORK) and v.before.draft_open),
    (Beat.OPEN_DRAFT, lambda v: v.has(Step.DRAFT_FRAMEWORK) and v.after.draft_open),
    (Beat.DETAIL_TAKEN, lambda v: v.has(Step.DRAFT_FRAMEWORK) and not v.new),
    # the offer
    (Beat.ALREADY_GIVEN, _given),
    (Beat.REBUTTAL_TAKEN, lambda v: v.advised and not v.new and not _lead_named(v)),
    (Beat.NOTHING_TO_PICTURE, lambda v: _pictures(v) and not v.after.offers),
    (Beat.PICTURE_TESTED, lambda v: v.newly(Step.MAKE_IT_THEIRS) and _doubts(v)),
    (Beat.PICTURE, lambda v: v.newly(Step.MAKE_IT_THEIRS)),
    (Beat.PICTURE_AGAIN, _pictures),
    (Beat.LEAD_TAKEN, _lead_named),
    (Beat.TIER_COMPLETE, lambda v: v.newly(Step.BUILD_PREFERRED_TIER)),
    (Beat.EXTRA_BENEFIT, lambda v: _fresh(v) and len(v.after.offers) > TIER_SIZE),
    (Beat.WANT_MORE, lambda v: bool(v.new) and len(v.after.offers) > 1),
    (Beat.WEIGH_MONEY, _money),
    (Beat.WEIGH_BENEFIT, _measured),
    (Beat.TEST_BENEFIT, _fresh),
    (Beat.BENEFIT_KNOWN, lambda v: v.has(Step.BUILD_PREFERRED_TIER) and bool(v.after.offers)),
    (Beat.REBUTTAL_TAKEN, lambda v: v.open == REBUTTAL and v.answered and not v.reading.moves),
    # the gap
    (Beat.VALUE_FIGURE, lambda v: v.newly(Step.NAME_VALUE_GAP)),
    (Beat.VALUE_CLAIM, lambda v: v.has(Step.NAME_VALUE_GAP) and not v.after.figure),
    (Beat.VALUE_AGAIN, lambda v: v.has(Step.NAME_VALUE_GAP) or _counts(v)),
    # the wound
    (Beat.REASONED, _explains),
    (Beat.RETELL_NEED, lambda v: _why(Why.NEED)(v) and v.told),
    (Beat.RETELL, lambda v: v.has(Step.SURFACE_WOUND) and v.told),
    (Beat.GUARD_AGAIN, lambda v: v.has(Step.SURFACE_WOUND) and v.memory.credit > 0),
    (Beat.GUARD_NEED, _why(Why.NEED)),
    (Beat.GUARD_WORRY, _why(Why.WORRY)),
    (Beat.GUARD_ORIGIN, _why(Why.ORIGIN)),
    (Beat.GUARD, lambda v: v.has(Step.SURFACE_WOUND)),
    (Beat.RETELL, lambda v: _wonders(v) and v.told),
    (Beat.GUARD_AGAIN, lambda v: _wonders(v) and v.memory.credit > 0),
    (Beat.GUARD, lambda v: _wonders(v)),
    (Beat.DEFLECT_SECRET, lambda v: v.gives(Signal.DEMANDS_SECRET)),
    (Beat.PUZZLED, lambda v: v.gives(Signal.ROLE_BREAK) or v.gives(Signal.GOODBYE)),
    (Beat.HOSTILE_EASY, _manner("easy", lambda v: v.gives(Signal.HOSTILE))),
    (Beat.HOSTILE_HARD, _manner("hard", lambda v: v.gives(Signal.HOSTILE))),
    (Beat.HOSTILE, lambda v: v.gives(Signal.HOSTILE)),
    (Beat.NOT_ENGLISH, lambda v: v.gives(Signal.NOT_ENGLISH)),
    (Beat.REPEAT, lambda v: v.gives(Signal.ASKS_REPEAT)),
    (Beat.REPAIR, lambda v: v.gives(Signal.UNCLEAR)),
    # what she is asked
    (Beat.MEANS_IT, lambda v: v.wants is Asks.MEANS and not v.reassured and not v.given),
    (Beat.UNNAMED_CEO, _wants(Asks.CEO_NAME)),
    (Beat.STILL_NOT, lambda v: v.wants is Asks.STILL_EXCLUSIVE and v.reassured),
    (Beat.STILL_LESS, lambda v: v.wants is Asks.STILL_EXCLUSIVE and bool(v.after.offers)),
    (Beat.STILL_ASKING, _wants(Asks.STILL_EXCLUSIVE)),
    (Beat.YES_AGREED, lambda v: v.wants is Asks.AGREED and v.agreed),
    (Beat.PAGE_WITHOUT_REASON, _page_asked(Step.SURFACE_WOUND)),
    (Beat.PAGE_WITHOUT_WEIGHT, _page_asked(Step.NAME_VALUE_GAP)),
    (Beat.PAGE_WITHOUT_CASE, _page_asked(Step.MAKE_IT_THEIRS)),
    (Beat.NOT_YET_PAGE, lambda v: v.wants is Asks.AGREED and len(v.after.offers) >= TIER_SIZE),
    (Beat.NOT_YET, _wants(Asks.AGREED)),
    (Beat.NEEDS_NOTHING, lambda v: v.wants is Asks.NEEDS and v.agreed),
    (Beat.NEEDS_PROOF, lambda v: v.wants is Asks.NEEDS and len(v.after.offers) < TIER_SIZE),
    (Beat.NEEDS_CASE, lambda v: v.wants is Asks.NEEDS and not v.after.done(Step.MAKE_IT_THEIRS)),
    (Beat.NEEDS_PAGE, _wants(Asks.NEEDS)),
    (Beat.ABOUT_HERSELF, _wants(Asks.HERSELF)),
    (Beat.GREETED, _wants(Asks.HOW_ARE_YOU)),
    (Beat.HEARS_FINE, _wants(Asks.HEARS)),
    (Beat.SOFTEN_TOLD, lambda v: _softens(v) and v.told),
    (Beat.SOFTEN, _softens),
    (Beat.REBUTTAL_TAKEN, _armed),
    # the rest of talk
    (Beat.INTERRUPTED, lambda v: v.memory.cut and len(v.text.split()) < INTERRUPTING_WORDS),
    (Beat.OFF_TOPIC, lambda v: v.elsewhere),
    (Beat.SAY_IT_WHOLE, lambda v: v.half_offer and not v.agreed and not v.given),
    (Beat.VAGUE_OFFER, lambda v: bool(v.vague) and not v.agreed and not v.given),
    (Beat.SAY_IT_WHOLE, _tries_again),
    (Beat.UNANSWERED_FIGURE, lambda v: _returns(v) and v.open == FIGURE),
    (Beat.UNANSWERED_ADVICE, lambda v: _returns(v) and v.open in {LEAD, REBUTTAL}),
    (Beat.UNANSWERED_WHO, lambda v: _returns(v) and v.open.endswith(":who")),
    (Beat.UNANSWERED_WHEN, lambda v: _returns(v) and v.open.endswith(":when")),
    (Beat.UNANSWERED_ONLY, lambda v: _returns(v) and v.open.endswith(":only")),
    (Beat.UNANSWERED_DETAIL, lambda v: _returns(v) and bool(v.known.get(v.open_kind))),
    (Beat.UNANSWERED, _returns),
    (Beat.UNCLEAR_YES, lambda v: v.gives(Signal.AGREES) and not v.reassured and not v.given),
    (Beat.OPINION, lambda v: v.wants is Asks.OPINION and bool(v.after.offers) and not v.agreed),
    (Beat.SMALL_TALK, lambda v: v.gives(Signal.SMALL_TALK) and not v.agreed),
    (Beat.GIVEN_TALK, lambda v: v.given),
    (Beat.ANSWER, lambda v: v.gives(Signal.QUESTION) and not v.agreed),
    (Beat.AFTER_DONE, lambda v: v.agreed),
    (Beat.PAGE_WITHOUT_REASON, _page_lacks(Step.SURFACE_WOUND)),
    (Beat.PAGE_WITHOUT_WEIGHT, _page_lacks(Step.NAME_VALUE_GAP)),
    (Beat.PAGE_WITHOUT_CASE, _page_lacks(Step.MAKE_IT_THEIRS)),
    (Beat.PRESS_PAGE, lambda v: v.after.draft_open),
    (Beat.ADVOCATE_LEAD, lambda v: _advises(LEAD)(v) and not v.lead),
    (Beat.ADVOCATE_REBUTTAL, _advises(REBUTTAL)),
    (Beat.ADVOCATE_ONLY, _only_unasked),
    (Beat.PRESS_ADVOCATE, lambda v: v.reassured),
    (Beat.PRESS_TOLD, lambda v: v.told),
    (Beat.PRESS_EASY, _manner("easy", lambda _: True)),
    (Beat.PRESS_HARD, _manner("hard", lambda _: True)),
    (Beat.PRESS, lambda _: True),
)

INTERRUPTING_WORDS = 4
"""Fewer words than this, spoken over her, say nothing by themselves."""


def _said_no(view: View) -> bool:
    """Whether exclusivity was refused, or given and taken back, before this turn."""
    slips = view.before.slips
    return any(slip.id == Pitfall.FLAT_REFUSAL or slip.taken_back for slip in slips)


def beat_of(view: View) -> Beat:
    """The first beat whose condition holds."""
    return next(beat for beat, holds in RULES if holds(view))
