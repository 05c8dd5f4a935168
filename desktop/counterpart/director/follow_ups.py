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
_PLAIN = frozenset(
    {
        Beat.WEIGH_BENEFIT,
        Beat.WEIGH_MONEY,
        Beat.DETAIL_TAKEN,
        Beat.BENEFIT_KNOWN,
        Beat.SOFTEN,
        Beat.VALUE_AGAIN,
        Beat.ONLY_TAKEN,
    }
)
"""Beats that end without a question, so that a pressing one may follow."""
_GIFTS = frozenset(
    {
        Beat.CONCESSION_TAKEN,
        Beat.SUNSET_TAKEN,
        Beat.GIVEN_AGAIN,
        Beat.ALREADY_GIVEN,
        Beat.PAGE_AND_EXCLUSIVE,
    }
)
"""Beats played with exclusivity in her hand."""
_FINAL = frozenset({Beat.FAREWELL, Beat.FAREWELL_EARLY, Beat.FAREWELL_WON, Beat.WALK_OUT})
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
        Beat.CORRECTED_UP,
        Beat.CORRECTED_DOWN,
        Beat.CHANGED,
    }
)
"""Beats that say themselves that it is written."""
_HEARTFELT = TELLS | {
    Beat.SOFTEN,
    Beat.SOFTEN_TOLD,
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
    question = _question(beat, view)
    if question.asked:
        if (question.tails or question.ask) and len(tails) + 1 > room:
            return FollowUp(tails, asked=_stays(beat, view))
        return FollowUp((*tails, *question.tails), question.ask, question.asked)
    back = _back(beat, view) if len(tails) < room else ()
    return FollowUp((*tails, *back), asked=_stays(beat, view, back))


def _takes_up(beat: Beat, view: View) -> tuple[Beat, ...]:
    """What the turn held besides what the beat answers: a line of the page, an answer, sympathy."""
    tails: list[Beat] = []
    if beat is Beat.PICTURE and view.whole and not view.agreed:
        tails.append(Beat.AGREED_TAIL)
    elif view.written and (beat not in _CONFIRMS or _added_to_page(beat, view)):
        tails.append(Beat.CONFIRM_TAIL)
    elif _detail_given(view) and beat not in _CONFIRMS:
        tails.append(Beat.DETAIL_TAIL)
    thanked = view.memory.beats.get(Beat.THANKS_TAIL, 0) >= MOST_THANKS
    if view.sympathy and beat not in _HEARTFELT and not thanked and view.told:
        tails.append(Beat.THANKS_TAIL)
    return tuple(tails)


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
    if fights and REBUTTAL not in view.memory.asked_before and not view.after.draft_open:
        return FollowUp((Beat.ASK_REBUTTAL,), asked=REBUTTAL)
    return FollowUp()


def _about_offer(term: Term, view: View) -> FollowUp:
    """How much, when it was not said; else who, when or who else, as often as her temper has it."""
    if not term.sized:
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
        Beat.ASK_WHO: bool(term.owner),
        Beat.ASK_WHEN: bool(term.when),
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
    if view.comes_back and beat not in RETURNS and not slips and view.open != MEANING:
        return (_return(view),)
    if beat in _TURNS_BACK:
        return _to_the_deal(view)
    if view.given:
        return _on_the_gift(beat, view)
    pressing = view.memory.unpressed + 1 >= view.temper.presses
    if beat in _PLAIN and pressing and not view.reassured:
        return (Beat.PRESS_TAIL,) if not view.after.draft_open else ()
    return ()


def _on_the_gift(beat: Beat, view: View) -> tuple[Beat, ...]:
    """With exclusivity in hand: a scruple when she is patient, a firmer grip when she is tough."""
    if beat not in _GIFTS:
        return ()
    tail = {"easy": Beat.GIVEN_SCRUPLE, "hard": Beat.GIVEN_GRIP}.get(view.temper.manner)
    often = view.turn.turn % 2 or beat is not Beat.ALREADY_GIVEN
    return (tail,) if tail is not None and often else ()


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
    if not view.open or view.answered:
        return ""
    came_back = beat in RETURNS or any(tail in RETURNS for tail in back)
    left = view.most_returns - view.memory.returns - came_back
    late = view.memory.waited >= view.temper.patience + LONGEST_WAIT
    return view.open if left > 0 and not late else ""
