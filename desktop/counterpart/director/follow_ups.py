"""What she asks or adds beyond her beat, and what she waits for afterwards.

In: the beat and the view. Out: the one-sentence beats that join it, the benefit whose own
question she puts, and the id of the question that stays open: a benefit for "how much", with
":who", ":when", ":only" or ":which" for the others, or one of memory's subjects.
"""

from dataclasses import dataclass

from desktop.coach.terms import Term
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import FIGURE, LEAD, MEANING, REBUTTAL, RETURNS
from desktop.counterpart.own_words import names_somebody, touches
from desktop.moves import Pitfall, Step

MOST_TAILS = 2

LONGEST_WAIT = 2
"""Replies beyond her patience after which a question of hers is dropped."""

_OWN = {
    Beat.VALUE_CLAIM: FIGURE,
    Beat.ADVOCATE_LEAD: LEAD,
    Beat.ADVOCATE_REBUTTAL: REBUTTAL,
    Beat.PICTURE_TESTED: REBUTTAL,
    Beat.VAGUE_OFFER: MEANING,
    Beat.SAY_IT_WHOLE: MEANING,
}
"""Beats that hold a question by themselves, and what it waits for."""
_OFFERS = frozenset(
    {
        Beat.WEIGH_BENEFIT,
        Beat.WEIGH_MONEY,
        Beat.WANT_MORE,
        Beat.EXTRA_BENEFIT,
        Beat.TEST_BENEFIT,
    }
)
_TURNS_BACK = frozenset(
    {
        Beat.OFF_TOPIC,
        Beat.SMALL_TALK,
        Beat.GREETED,
        Beat.UNNAMED_CEO,
        Beat.ABOUT_HERSELF,
        Beat.PUZZLED,
        Beat.HOSTILE_EASY,
        Beat.INTERRUPTED,
    }
)
"""Beats that lead back to the deal in a sentence of their own."""
_PLAIN = frozenset({Beat.WEIGH_BENEFIT, Beat.WEIGH_MONEY, Beat.BENEFIT_KNOWN})
"""Beats that end without a question, so that a pressing one may follow."""
_GIFTS = frozenset({Beat.CONCESSION_TAKEN, Beat.SUNSET_TAKEN, Beat.GIVEN_AGAIN})
"""Beats that take exclusivity."""
_FINAL = frozenset(
    {
        Beat.FAREWELL,
        Beat.FAREWELL_EARLY,
        Beat.FAREWELL_WON,
        Beat.FAREWELL_THANKED,
        Beat.FAREWELL_GLAD,
        Beat.FAREWELL_MENDED,
        Beat.WALK_OUT,
    }
)
_LETS_GO = frozenset(
    {
        Beat.OPEN_DRAFT,
        Beat.CONFIRM_TERM,
        Beat.FRAMEWORK_DONE,
        Beat.PRESS_ADVOCATE,
        Beat.ADVOCATE_LEAD,
        Beat.ADVOCATE_REBUTTAL,
        Beat.ADVOCATE_ONLY,
    }
)
"""Beats that she may begin by letting go of the word, once she is on the user's side."""
_KINDLY = _OFFERS | {Beat.TIER_COMPLETE, Beat.CONFIRM_TERM, Beat.VALUE_AGAIN, Beat.OPEN_DRAFT}
"""Beats at which she may say that she leaves a question of hers."""
_UNDISTURBED = frozenset(
    {
        Beat.PICTURE,
        Beat.PICTURE_AGAIN,
        Beat.OPINION,
        Beat.LEAD_TAKEN,
        Beat.REBUTTAL_TAKEN,
        Beat.TIER_COMPLETE,
        Beat.OPEN_DRAFT,
        Beat.KEEP_WRITING,
        Beat.YES_AGREED,
        Beat.AFTER_DONE,
    }
)
"""Beats that stand alone: no old question of hers is put beside them."""
MOST_WEIGHED = 1
"""How often she weighs an offer against what happened."""
_CONFIRMS = frozenset(
    {
        Beat.CONFIRM_TERM,
        Beat.CONFIRM_WHO,
        Beat.FRAMEWORK_DONE,
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.PAGE_WITHOUT_CASE,
        Beat.PAGE_AND_EXCLUSIVE,
        Beat.DETAIL_TAKEN,
        Beat.DETAIL_OFFERED,
        Beat.CORRECTED_UP,
        Beat.CORRECTED_DOWN,
        Beat.CHANGED,
    }
)
"""Beats that say themselves that it is written."""
_HEARTFELT = TELLS | {
    Beat.SOFTEN,
    Beat.SOFTEN_TOLD,
    Beat.APOLOGY,
    Beat.RETELL,
    Beat.RETELL_NEED,
    Beat.FRAMEWORK_DONE,
    Beat.REFUSED,
    Beat.REFUSED_EASY,
    Beat.REFUSED_HARD,
    Beat.REFUSED_AGAIN,
    Beat.STALLED,
    Beat.STALLED_EASY,
    Beat.STALLED_HARD,
    Beat.STALLED_AGAIN,
    Beat.MADE_EQUAL,
    Beat.MADE_EQUAL_EASY,
    Beat.MADE_EQUAL_HARD,
    Beat.HOSTILE,
    Beat.HOSTILE_EASY,
    Beat.HOSTILE_HARD,
}
"""Beats that need no thanks beside them."""
MOST_THANKS = 2

_RETURNS = {
    "who": Beat.UNANSWERED_WHO,
    "when": Beat.UNANSWERED_WHEN,
    "only": Beat.UNANSWERED_ONLY,
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What joins the beat."""

    tails: tuple[Beat, ...] = ()
    ask: str = ""
    asked: str = ""


def follow_up(beat: Beat, view: View, room: int) -> FollowUp:
    """What she adds to this beat with so much room for tails, and what stays open."""
    if beat in _FINAL:
        return FollowUp()
    tails = _takes_up(beat, view)[:room]
    if lets_go(beat, view) and len(tails) < room:
        tails = (*tails, Beat.LET_GO_TAIL)
        if beat in {Beat.OPEN_DRAFT, Beat.CONFIRM_TERM}:
            return FollowUp(tails, asked=_stays(beat, view))
    question = _question(beat, view)
    if weighs_it(beat, view, question) and len(tails) < room:
        return FollowUp((*tails, Beat.WOUND_TAIL), asked=_stays(beat, view))
    if question.asked:
        if (question.tails or question.ask) and len(tails) + 1 > room:
            return FollowUp(tails, asked=_stays(beat, view))
        return FollowUp((*tails, *question.tails), question.ask, question.asked)
    back = _back(beat, view) if len(tails) < room else ()
    return FollowUp((*tails, *back), asked=_stays(beat, view, back))


def kind_of(beat: Beat, view: View) -> str:
    """The benefit that the reply is about, when it is about one alone."""
    if beat in _OFFERS or beat is Beat.TIER_COMPLETE:
        return view.fresh[-1].benefit if len(view.fresh) == 1 else ""
    if beat is Beat.CONFIRM_TERM:
        lines = [term.benefit for term in view.written if term.is_benefit]
        return lines[0] if len(lines) == 1 else ""
    return ""


def answer_of(beat: Beat, view: View) -> str:
    """Whether a plain question is answered by yes or by almost; empty where none was asked."""
    if beat not in {Beat.PICTURE, Beat.PICTURE_AGAIN, Beat.OPINION} or not view.yes_or_no:
        return ""
    return "yes" if view.strong else "almost"


def lets_go(beat: Beat, view: View) -> bool:
    """Whether she now says aloud that she no longer asks for exclusivity."""
    stood = view.reassured and view.before.done(Step.BUILD_PREFERRED_TIER)
    said = view.memory.beats.get(Beat.LET_GO_TAIL) or view.agreed
    opens = beat is not Beat.CONFIRM_TERM or not view.before.draft_open
    return stood and not said and opens and beat in _LETS_GO


def weighs_it(beat: Beat, view: View, question: FollowUp) -> bool:
    """Whether she holds an offer against what happened to them."""
    times = view.memory.beats.get(Beat.WOUND_TAIL, 0)
    later = view.before.wound_told and view.memory.last not in TELLS
    if not later or times >= MOST_WEIGHED or len(view.fresh) != 1 or not view.fresh[-1].sized:
        return False
    return beat is Beat.WANT_MORE or (beat in _OFFERS and not question.asked)


def _takes_up(beat: Beat, view: View) -> tuple[Beat, ...]:
    """What the turn held besides what the beat answers: a line of the page, an answer, sympathy."""
    tails: list[Beat] = []
    if beat is Beat.PICTURE and view.whole and not view.agreed:
        tails.append(Beat.AGREED_TAIL)
    elif _writes_beside(beat, view):
        tails.append(Beat.CONFIRM_TAIL)
    elif (
        _detail_given(view) or (beat is Beat.ONLY_TAKEN and view.added)
    ) and beat not in _CONFIRMS:
        tails.append(Beat.DETAIL_TAIL)
    if view.late and beat not in {Beat.DETAIL_TAKEN, Beat.DETAIL_OFFERED, Beat.PAGE_UNOWNED}:
        tails.append(Beat.LATE_TAIL)
    thanked = view.memory.beats.get(Beat.THANKS_TAIL, 0) >= MOST_THANKS
    if view.sympathy and beat not in _HEARTFELT and not thanked and view.told:
        tails.append(Beat.THANKS_TAIL)
    return tuple(tails)


def _adds_to_only(beat: Beat, view: View) -> bool:
    """Whether the turn says more than who else gets it."""
    return beat is Beat.ONLY_TAKEN and view.added is not None


def _writes_beside(beat: Beat, view: View) -> bool:
    """Whether the turn wrote something that the beat passes over."""
    said = beat in _CONFIRMS or beat is Beat.LEAD_TAKEN
    return bool(view.written) and (not said or _added_to_page(beat, view))


def _added_to_page(beat: Beat, view: View) -> bool:
    """Whether the page was whole before, so that her words about it pass over what is new."""
    lacks = {Beat.PAGE_WITHOUT_REASON, Beat.PAGE_WITHOUT_WEIGHT, Beat.PAGE_WITHOUT_CASE}
    return beat in lacks and view.before.done(Step.DRAFT_FRAMEWORK)


def _detail_given(view: View) -> bool:
    """Whether the turn answers how much, who or when of a benefit."""
    about = view.answered and bool(view.known.get(view.open_kind))
    return about and not view.open.endswith((":only", ":which"))


def _question(beat: Beat, view: View) -> FollowUp:
    """The new question that goes with this beat, if any."""
    if beat in _OWN:
        return FollowUp(asked=_OWN[beat])
    if beat is Beat.ADVOCATE_ONLY:
        return FollowUp(asked=f"{view.after.offers[-1].benefit}:only")
    if beat is Beat.CHANGED and view.changed is not None:
        return FollowUp(asked=f"{view.changed.benefit}:which")
    if beat is Beat.PAGE_UNOWNED:
        return FollowUp(asked=f"{view.after.lines[0].benefit}:who")
    if beat in _OFFERS and view.fresh:
        return _about_offer(view.fresh[-1], view)
    if beat is Beat.TIER_COMPLETE:
        return _about_tier(view)
    if beat is Beat.CONFIRM_TERM:
        return _about_line(next(term for term in view.written if term.is_benefit), view)
    if beat is Beat.DETAIL_TAKEN and view.after.draft_open:
        line = next((term for term in view.after.lines if term.benefit == view.open_kind), None)
        return _about_line(line, view) if line is not None else FollowUp()
    if beat is Beat.FRAMEWORK_DONE and view.temper.page_details > 1 and not view.owned:
        return _asking(Beat.ASK_WHO, view.after.lines[0], view)
    fights = beat in {Beat.PICTURE, Beat.LEAD_TAKEN} and view.reassured
    armed = REBUTTAL in view.memory.asked_before or view.memory.beats.get(Beat.REBUTTAL_TAKEN)
    unarmed = not armed and (view.answered or view.open != LEAD)
    if fights and unarmed and not view.after.draft_open:
        return FollowUp((Beat.ASK_REBUTTAL,), asked=REBUTTAL)
    return FollowUp()


def _about_offer(term: Term, view: View) -> FollowUp:
    """How much, when it was not said; else who, when or who else, as often as her temper has it."""
    if not term.sized and not touches(view.text):
        return _asking(Beat.ASK_MUCH, term, view)
    if view.memory.probes >= view.temper.probes:
        return FollowUp()
    order = (Beat.ASK_ONLY, Beat.ASK_WHO, Beat.ASK_WHEN)
    start = view.memory.probes % len(order)
    for beat in (*order[start:], *order[:start]):
        found = _asking(beat, term, view)
        if found.asked:
            return found
    return FollowUp()


def _about_tier(view: View) -> FollowUp:
    loose = next((term for term in view.fresh if not term.sized), None)
    if view.reassured and not view.lead and LEAD not in view.memory.asked_before:
        return FollowUp((Beat.ASK_LEAD,), asked=LEAD)
    return _asking(Beat.ASK_MUCH, loose, view) if loose else FollowUp()


def _about_line(term: Term, view: View) -> FollowUp:
    """What a line of the page still has to say: how much, who, when."""
    for beat in (Beat.ASK_MUCH, Beat.ASK_WHO, Beat.ASK_WHEN)[: view.temper.page_details]:
        found = _asking(beat, term, view)
        if found.asked:
            return found
    return FollowUp()


def _asking(beat: Beat, term: Term, view: View) -> FollowUp:
    """One question about a benefit, unless it was asked before or its answer is known."""
    detail = {Beat.ASK_WHO: ":who", Beat.ASK_WHEN: ":when", Beat.ASK_ONLY: ":only"}.get(beat, "")
    known = {
        Beat.ASK_MUCH: term.sized,
        Beat.ASK_WHO: bool(view.owner_of(term.benefit)) or names_somebody(view.text),
        Beat.ASK_WHEN: bool(term.when),
        Beat.ASK_ONLY: term.benefit in view.now.settled,
    }.get(beat, False)
    asked = f"{term.benefit}{detail}"
    if known or asked in view.memory.asked_before or term.benefit not in view.wordings:
        return FollowUp()
    if beat is Beat.ASK_MUCH:
        return FollowUp(ask=term.benefit, asked=asked)
    return FollowUp((beat,), asked=asked)


def _back(beat: Beat, view: View) -> tuple[Beat, ...]:
    """The sentence that leads back: to her open question, to the deal, to exclusivity."""
    slips = view.has(*Pitfall) or view.given or beat in _HEARTFELT
    if beat is Beat.FRAMEWORK_DONE and view.ownerless:
        return (Beat.LEFT_WHO_TAIL,)
    if _drops(beat, view):
        return (Beat.LEFT_OPEN_TAIL,)
    if beat is Beat.CONFIRM_TERM and view.now.due:
        return ()
    due = view.comes_back and view.open != MEANING
    if due and beat not in RETURNS | _UNDISTURBED and not slips:
        return (_return(view),)
    if beat in _TURNS_BACK:
        return _to_the_deal(view)
    if view.given:
        return _on_the_gift(beat, view)
    pressing = view.memory.unpressed + 1 >= view.temper.presses
    if beat in _PLAIN and pressing and not view.reassured:
        return (Beat.PRESS_TAIL,) if not view.after.draft_open else ()
    return ()


def _drops(beat: Beat, view: View) -> bool:
    """Whether she says that she leaves a question which she has put twice."""
    if beat is Beat.FRAMEWORK_DONE:
        return view.open_kind in view.known and not view.answered
    put_twice = view.memory.returns >= view.most_returns and ":" in view.open
    said = view.memory.beats.get(Beat.LEFT_OPEN_TAIL)
    return put_twice and beat in _KINDLY and not view.answered and not said and not view.agreed


def _on_the_gift(beat: Beat, view: View) -> tuple[Beat, ...]:
    """With exclusivity in hand: a scruple when she is patient, a firmer grip when she is tough."""
    if beat not in _GIFTS:
        return ()
    tail = {"easy": Beat.GIVEN_SCRUPLE, "hard": Beat.GIVEN_GRIP}.get(view.temper.manner)
    once = tail is not None and not view.memory.beats.get(tail)
    return (tail,) if tail is not None and once else ()


def _return(view: View) -> Beat:
    if view.open == FIGURE:
        return Beat.UNANSWERED_FIGURE
    if view.open in {LEAD, REBUTTAL}:
        return Beat.UNANSWERED_ADVICE
    detail = view.open.partition(":")[2]
    if detail in _RETURNS:
        return _RETURNS[detail]
    return Beat.UNANSWERED_DETAIL if view.known.get(view.open_kind) else Beat.UNANSWERED


def _to_the_deal(view: View) -> tuple[Beat, ...]:
    if view.given or view.agreed:
        return ()
    if view.after.draft_open:
        return (Beat.BACK_TO_PAGE,)
    if view.reassured:
        return (Beat.BACK_TO_WIN,)
    if view.told:
        return (Beat.BACK_TO_PROOF,)
    own = {"easy": Beat.BACK_EASY, "hard": Beat.BACK_HARD}
    return (own.get(view.temper.manner, Beat.BACK_TO_IT),)


def _stays(beat: Beat, view: View, back: tuple[Beat, ...] = ()) -> str:
    """Her open question, when it is neither answered nor dropped."""
    if not view.open or view.answered or Beat.LEFT_OPEN_TAIL in back:
        return ""
    late = view.memory.waited >= view.temper.patience + LONGEST_WAIT
    return "" if late else view.open
