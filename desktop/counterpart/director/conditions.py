"""The conditions of the rules that are more than one word: what a turn is, in that moment.

In: a view of the turn. Out: yes or no; some make a rule for a kind of turn.
"""

from collections.abc import Callable

from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.inquiries import Inquiry
from desktop.counterpart.director.questions import Asks, Why
from desktop.counterpart.director.sides import for_herself
from desktop.counterpart.director.tidings import bad_news, others_too, praises
from desktop.counterpart.director.view import ANSWER_WORDS, View
from desktop.counterpart.invitations import invites
from desktop.counterpart.memory import FIGURE, LEAD, MEANING, ON_THE_WOUND, REBUTTAL, tells_lead
from desktop.counterpart.own_words import announces, argues, finishes, only_us
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step

Rule = Callable[[View], bool]

LATELY = 2
"""Turns for which it still stands in the room that nobody else gets what is on the table."""
MOST_TRIES = 3
"""How often she asks for an offer in one sentence."""
MOST_BRIEF = 6
"""Words of a question that only follows up on what she told."""
MOST_YESES = 2
"""How often she says again that it is agreed when the page is read back."""

CYCLE = (Beat.SILENCE_LEADS, Beat.SILENCE_LEADS, Beat.SILENCE_THERE, Beat.SILENCE)
"""What follows once she has left a silence alone long enough."""


def silent(beat: Beat) -> Rule:
    """First patient, then leading back to the deal, then asking whether anyone is there."""

    def holds(view: View) -> bool:
        over = view.silences - view.temper.quiet
        played = CYCLE[(over - 1) % len(CYCLE)] if over > 0 else Beat.SILENCE
        return view.blank and played is beat

    return holds


def wants(*kinds: Asks) -> Rule:
    """A rule for turns that ask one of these things."""
    return lambda view: view.wants in kinds


def manner(manner: str, rule: Rule) -> Rule:
    """A rule that holds only where she is this hard on the user."""
    return lambda view: view.temper.manner == manner and rule(view)


def newly_agreed(view: View) -> bool:
    """The page is whole, and this turn works on it or made it so."""
    waits = view.now.due and view.wants is not Asks.AGREED and not finishes(view.text)
    if not view.whole or view.agreed or waits:
        return False
    moved = (
        bool(view.memory.due) or any(view.newly(step) for step in Step) or view.memory.last in TELLS
    )
    return moved or view.drafts or view.wants is Asks.AGREED or view.before.gave_away


def opens(view: View) -> bool:
    """The turn begins to write."""
    return view.has(Step.DRAFT_FRAMEWORK) and not view.before.draft_open


def unowned(view: View) -> bool:
    """She wants a name on it first, and has not said so yet."""
    said = view.memory.beats.get(Beat.PAGE_UNOWNED, 0)
    return newly_agreed(view) and view.temper.owner_first and not view.owned and not said


def page_lacks(step: Step) -> Rule:
    """The page is written, but she could not defend it: this step is the first one missing."""

    def holds(view: View) -> bool:
        wanted = (Step.SURFACE_WOUND, Step.NAME_VALUE_GAP, Step.MAKE_IT_THEIRS)
        first = next((one for one in wanted if not view.after.done(one)), Step.MAKE_IT_THEIRS)
        short = view.after.done(Step.DRAFT_FRAMEWORK) and not view.whole and not view.given
        return short and first is step

    return holds


def page_now(step: Step) -> Rule:
    """A rule for a turn that writes while this step is the one missing."""
    return lambda view: view.drafts and page_lacks(step)(view)


def page_asked(step: Step) -> Rule:
    """A rule for a turn that asks about a page which lacks this step."""
    asked = wants(Asks.AGREED, Asks.NEEDS)
    return lambda view: asked(view) and page_lacks(step)(view)


def detail_answered(view: View) -> bool:
    """The turn answers how much, who or when of what she asked about, and no more."""
    subject = view.open_kind not in {FIGURE, LEAD, REBUTTAL, ""}
    stays = not view.new and not view.has(Step.MAKE_IT_THEIRS) and view.says_no_line
    return view.answered and subject and stays and not view.open.endswith((":only", ":which"))


def detail_offered(view: View) -> bool:
    """The turn adds an owner or a date unasked, and does not open the page with it."""
    opens = view.has(Step.DRAFT_FRAMEWORK) and not view.before.draft_open
    return view.added is not None and not (view.given or view.written or opens)


def only_answered(view: View) -> bool:
    """The turn says who else gets it, since she asked."""
    return view.answered and view.open.endswith(":only") and not view.new


def shared(view: View) -> bool:
    """Asked who else gets it, the user says that others do."""
    return only_answered(view) and not only_us(view.text)


def unadvised(view: View) -> bool:
    """Asked what to say upstairs, the user has no answer."""
    asked = view.open in {LEAD, REBUTTAL} and view.evades
    return asked and not (view.reading.moves or view.agreed or view.given)


def inquires(*kinds: Inquiry) -> Rule:
    """A rule for turns that ask one of these and make no move."""
    return lambda view: view.inquiry in kinds and not view.reading.moves


def own_view(view: View) -> bool:
    """She is asked whether she herself would take it."""
    others = {move.move for move in view.reading.moves} - {Step.MAKE_IT_THEIRS}
    return view.inquiry is Inquiry.OWN and not (others or view.new or view.given)


def mourns(view: View) -> bool:
    """The user tells of something sad, and puts nothing on the table with it."""
    return bad_news(view.text) and not (view.new or view.written or view.story_earned)


def praised(view: View) -> bool:
    """The user says something kind about her, and no more."""
    plain = not view.reading.moves and view.wants is None and "?" not in view.text
    return plain and praises(view.text) and not view.gives(Signal.HOSTILE)


def only_details(view: View) -> bool:
    """The turn adds an owner or a date to a line without naming the line."""
    named = any(read.benefit != WHO_AND_WHEN for read in view.reading.benefits)
    return bool(view.written) and not named and view.detailed


def lead_named(view: View) -> bool:
    """The turn tells her what to open with."""
    fresh = view.lead != view.memory.lead or (view.open == LEAD and view.answered)
    writes = view.has(Step.DRAFT_FRAMEWORK) or (view.written and not tells_lead(view.text))
    return bool(view.lead) and fresh and not (view.new or writes or view.given)


def pictures(view: View) -> bool:
    """The turn asks her to picture it."""
    return view.has(Step.MAKE_IT_THEIRS) and not view.given


def asked_to_picture(view: View) -> bool:
    """The turn writes and asks in one breath; her CEO comes first, the page is a tail."""
    if not (view.written or view.before.draft_open) and for_herself(view):
        return False
    return view.newly(Step.MAKE_IT_THEIRS) and view.text.rstrip().endswith("?") and not view.given


def volunteers_only(view: View) -> bool:
    """The turn says unasked that nobody else gets what is on the table."""
    bare = not view.reading.moves and not view.given and not view.drafts
    return bare and bool(view.after.offers) and only_us(view.text)


def announced(view: View) -> bool:
    """The turn says that an offer is coming, and not yet which."""
    bare = not view.reading.moves and not view.new and not view.given and not view.agreed
    return bare and announces(view.text) and "?" not in view.text and not view.vague


def explains_stall(view: View) -> bool:
    """Asked why the answer has to wait, the user says why."""
    fresh = view.memory.last in STALLS
    return fresh and view.says_something and not view.reading.moves and not view.elsewhere


def others_decide(view: View) -> bool:
    """Asked why the answer has to wait, the user says that it is not theirs alone."""
    return explains_stall(view) and others_too(view.text)


def explains_refusal(view: View) -> bool:
    """After a closed door, the user says no more than why."""
    plain = not view.reading.moves and not view.elsewhere and view.wants is None
    some = len(view.text.split()) >= LEAST_REASON and not view.blank and not view.sympathy
    odd = Signal.AGREES, Signal.QUESTION, Signal.SMALL_TALK, Signal.HOSTILE, Signal.UNCLEAR
    other = Signal.NOT_ENGLISH, Signal.ROLE_BREAK, Signal.DEMANDS_SECRET, Signal.ASKS_REPEAT
    return view.memory.last in REFUSALS and plain and some and not view.gives(*odd, *other)


REFUSALS = frozenset(
    {
        Beat.REFUSED,
        Beat.REFUSED_EASY,
        Beat.REFUSED_HARD,
        Beat.REFUSED_AGAIN,
        Beat.REFUSED_OFFERED,
    }
)
LEAST_REASON = 3
"""Words of a turn that can be a reason."""
EQUALS = frozenset({Beat.MADE_EQUAL, Beat.MADE_EQUAL_EASY, Beat.MADE_EQUAL_HARD})
STALLS = frozenset(
    {
        Beat.STALLED,
        Beat.STALLED_EASY,
        Beat.STALLED_HARD,
        Beat.STALLED_AGAIN,
        Beat.STALLED_OFFERED,
    }
)


def was_made_equal(view: View) -> bool:
    """Whether they were told that they get what everybody gets, and nothing was made of it yet."""
    return view.before.count(Pitfall.EQUAL_TREATMENT) > 0


def doubts(view: View) -> bool:
    """Whether she tests the picture with a question, and has not just asked for words herself."""
    asked = {LEAD, REBUTTAL}
    if view.open in asked or REBUTTAL in view.memory.asked_before:
        return False
    return view.proof < view.temper.proof and not view.memory.beats.get(Beat.PICTURE_TESTED)


def reads_back(view: View) -> bool:
    """The turn reads back what is on the page."""
    touched = view.has(Step.DRAFT_FRAMEWORK, Step.BUILD_PREFERRED_TIER) and not view.new
    return touched and bool(view.reading.benefits) and bool(view.after.pinned)


def seldom(view: View) -> bool:
    """Whether she has not said over and over that it is agreed."""
    return view.memory.beats.get(Beat.YES_AGREED, 0) < MOST_YESES


def has_fresh(view: View) -> bool:
    """The turn put something on the table."""
    return bool(view.fresh)


def has_measured(view: View) -> bool:
    """What it put there has a size."""
    return bool(view.fresh) and view.fresh[-1].measured


def has_money(view: View) -> bool:
    """What it put there is money."""
    return has_measured(view) and view.fresh[-1].amount.startswith(("$", "€", "£"))


def offers_though_given(view: View) -> bool:
    """The turn offers or asks while exclusivity is hers."""
    offers = has_fresh(view) or view.has(
        Step.BUILD_PREFERRED_TIER, Step.MAKE_IT_THEIRS, Step.NAME_VALUE_GAP
    )
    return view.given and (
        offers or view.wants in {*Asks} - {Asks.HOW_ARE_YOU, Asks.CEO_NAME, Asks.HEARS}
    )


def asks_why(kind: Why) -> Rule:
    """A rule for questions about the demand that are after this."""
    return lambda view: view.has(Step.SURFACE_WOUND) and view.why is kind


def counts(view: View) -> bool:
    """The turn gives a figure for their weight and nothing else was read in it."""
    return bool(view.reading.figures) and not view.reading.moves and not view.given


def explains(view: View) -> bool:
    """The turn gives a reason against exclusivity and asks nothing."""
    moves = {move.move for move in view.reading.moves} - {Step.SURFACE_WOUND}
    asks = "?" in view.text
    return view.reasons and not moves and not asks and not view.given and not view.elsewhere


def tries_again(view: View) -> bool:
    """Asked what a vague word meant, the user says something that is still no offer."""
    played = view.memory.beats.get(Beat.SAY_IT_WHOLE, 0)
    fresh = view.memory.last in {Beat.VAGUE_OFFER, Beat.HALF_OFFER, Beat.SAY_IT_WHOLE}
    tries = view.open == MEANING and fresh and played < MOST_TRIES
    other = Signal.SMALL_TALK, Signal.AGREES, Signal.EMPATHY
    return tries and view.wants is None and not view.gives(*other)


def half_offered(view: View) -> bool:
    """An advantage is named and not quite offered, for the first time."""
    again = view.memory.last == Beat.HALF_OFFER
    return bool(view.half_kind) and not (again or view.agreed or view.given)


def returns(view: View) -> bool:
    """She comes back to her own question, unless she is asked one herself."""
    return view.comes_back and not view.gives(Signal.QUESTION)


def invited(view: View) -> bool:
    """The turn invites her to tell what she has hinted at, and puts nothing on the table."""
    hinted = any(view.memory.beats.get(beat.value) for beat in ON_THE_WOUND)
    plain = not (view.new or view.written or view.given or view.agreed or view.has(*Pitfall))
    return hinted and plain and invites(view.text)


def wonders(view: View) -> bool:
    """The turn asks what is behind it, in words that earn nothing by themselves."""
    on_it = view.memory.last in ON_THE_WOUND
    if invited(view):
        return True
    brief = view.gives(Signal.QUESTION) and len(view.text.split()) <= MOST_BRIEF
    plain = view.wants is None and view.request is None and view.inquiry is None
    plain = plain and not view.reading.moves
    asks = view.more or (view.told and brief and plain)
    return view.wants is Asks.WHY or (on_it and asks)


def softens(view: View) -> bool:
    """Sympathy and nothing else: once she is on the user's side there is little to say to it."""
    if view.memory.last in EQUALS and not view.sympathy:
        return False
    return (view.gives(Signal.EMPATHY) or view.sympathy) and not view.given and not view.agreed


def stalls(view: View) -> bool:
    """The answer is put off; once all is agreed there is none left to put off."""
    return view.has(Pitfall.STALL) and not view.agreed


def gives_reason(view: View) -> bool:
    """A no that only says why: she takes the reason and asks what holds instead."""
    return view.reasons and "exclusiv" not in view.text.lower() and not view.given


def armed(view: View) -> bool:
    """The user puts words in her mouth for upstairs, asked or not."""
    said = len(view.text.split()) >= ANSWER_WORDS
    ready = said and (view.reassured or bool(view.before.offers))
    line = view.gives_line or (argues(view.text) and not view.has(*Pitfall, *Step))
    return ready and line and not (view.agreed or view.given or view.new)


def advises(subject: str) -> Rule:
    """A rule for the moment in which she would ask for these words."""
    taken = {LEAD: Beat.LEAD_TAKEN, REBUTTAL: Beat.REBUTTAL_TAKEN}[subject]

    def holds(view: View) -> bool:
        unasked = subject not in view.memory.asked_before
        waits = view.open in {LEAD, REBUTTAL}
        return view.reassured and unasked and not waits and not view.memory.beats.get(taken)

    return holds


def only_unasked(view: View) -> bool:
    """She never asked who else gets any of it, and it was not said either."""
    asked = any(one.endswith(":only") for one in view.memory.asked_before)
    open_yet = any(term.benefit not in view.now.settled for term in view.after.offers)
    return view.reassured and open_yet and view.now.unsettled > LATELY and not asked


def said_no(view: View) -> bool:
    """Whether exclusivity was refused, or given and taken back, before this turn."""
    slips = view.before.slips
    return any(slip.id == Pitfall.FLAT_REFUSAL or slip.taken_back for slip in slips)


def offered(view: View) -> bool:
    """Advantages lay on the table before this turn and still do; exclusivity was not given."""
    return bool(view.before.offers and view.after.offers) and not view.given


def first(view: View, beat: Beat) -> bool:
    """Whether she has not played this yet."""
    return not view.memory.beats.get(beat)


def thin(view: View) -> bool:
    """What lies there would not carry a yes, and no yes or no was asked for."""
    return not (view.strong or view.yes_or_no)
