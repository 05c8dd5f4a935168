"""What she asks or adds beyond her beat, and what she waits for afterwards.

In: the beat and the view. Out: the one-sentence beats that join it, the benefit whose own
question she puts, and the id of the question that stays open: a benefit for "how much", with
":who", ":when", ":only" or ":which" for the others, or one of memory's subjects.
"""

import re
from dataclasses import dataclass

from desktop.coach.page.terms import Term
from desktop.coach.said.amounts import Measure
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.answers import fitting, skips
from desktop.counterpart.director.asks import several
from desktop.counterpart.director.beside import most_tails, tails_beside
from desktop.counterpart.director.conditions import LATELY
from desktop.counterpart.director.faults import speaks_of_when, speaks_of_who
from desktop.counterpart.director.groups import (
    ANSWERED,
    ANSWERS,
    CONFIRMS,
    FINAL,
    GIFTS,
    HEARTFELT,
    KINDLY,
    LETS_GO,
    MOST_THANKS,
    MOST_WEIGHED,
    NEWS,
    OFFERS,
    OWN,
    PICTURES,
    PLAIN,
    RETURN_OF,
    SUITED,
    TURNS_BACK,
    UNDISTURBED,
    WRITES,
)
from desktop.counterpart.director.replies import answers_page, replies_beside
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.secretary import openers_of, owed
from desktop.counterpart.director.sides import joined
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import FIGURE, LEAD, MEANING, REBUTTAL, RETURNS
from desktop.counterpart.own_words import names_somebody, pays, touches
from desktop.moves import Pitfall, Step

MOST_TAILS = 2

_ENOUGH = re.compile(r"\benough\b", re.IGNORECASE)
LONGEST_WAIT = 2
"""Replies beyond her patience after which a question of hers is dropped."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What joins the beat."""

    tails: tuple[Beat, ...] = ()
    ask: str = ""
    asked: str = ""


def follow_up(beat: Beat, view: View, room: int) -> FollowUp:
    """What she adds to this beat with so much room for tails, and what stays open."""
    if beat in FINAL:
        return FollowUp()
    if beat is Beat.READ_ALOUD:
        return FollowUp(openers_of(view)[: max(room, 0)], asked=_stays(beat, view))
    room -= MOST_TAILS - most_tails(beat, MOST_TAILS)
    tails = fitting(_takes_up(beat, view), max(room, 0))
    if lets_go(beat, view) and len(tails) < room:
        tails = (*tails, Beat.LET_GO_TAIL)
        if beat in {Beat.OPEN_DRAFT, Beat.CONFIRM_TERM}:
            return FollowUp(tails, asked=_stays(beat, view))
    if tails and tails[-1] in ANSWERS:
        return FollowUp(tails, asked=_stays(beat, view))
    question = FollowUp() if Beat.LEAD_HEAD in tails else _question(beat, view)
    if weighs_it(beat, view, question) and len(tails) < room:
        return FollowUp((*tails, Beat.WOUND_TAIL), asked=_stays(beat, view))
    if question.asked:
        if (question.tails or question.ask) and len(tails) + 1 > room:
            return FollowUp(tails, asked=_stays(beat, view))
        return FollowUp((*tails, *question.tails), question.ask, question.asked)
    back = _back(beat, view) if len(tails) < room else ()
    if Beat.LEFT_WHO_TAIL in back:
        return FollowUp((*tails, *back), asked=f"{view.ownerless}:who")
    return FollowUp((*tails, *back), asked=_stays(beat, view, back))


def kind_of(beat: Beat, view: View) -> str:
    """The benefit that the reply is about, when it is about one alone."""
    if beat in OFFERS or beat is Beat.TIER_COMPLETE:
        return view.fresh[-1].benefit if len(view.fresh) == 1 else ""
    if beat is Beat.CONFIRM_TERM:
        lines = [term.benefit for term in view.written if term.is_benefit]
        return lines[0] if len(lines) == 1 else ""
    return ""


def count_of(beat: Beat, view: View) -> int:
    """How many things there are to count in her reply: lines once they are written."""
    return len(view.after.lines if beat in CONFIRMS else view.after.offers)


def answer_of(beat: Beat, view: View, tails: tuple[Beat, ...] = ()) -> str:
    """Whether a plain question is answered by yes or by almost; empty where none was asked."""
    whether = Beat.PICTURE_TAIL in tails and view.yes_or_no
    if beat is Beat.OWN_VIEW or whether:
        return "yes" if view.strong else "almost"
    if Beat.MATTERS_HEAD in tails:
        return "almost" if _ENOUGH.search(view.text) and not view.strong else "yes"
    if Beat.HOLDS_TAIL in tails:
        return "yes" if view.strong else "almost"
    if beat is Beat.OPEN_DRAFT and view.asks_leave:
        return "yes"
    if beat not in {Beat.PICTURE, Beat.PICTURE_AGAIN, Beat.OPINION} or not view.yes_or_no:
        return ""
    return "yes" if view.strong else "almost"


def lets_go(beat: Beat, view: View) -> bool:
    """Whether she now says aloud that she no longer asks for exclusivity."""
    stood = view.reassured and view.before.done(Step.BUILD_PREFERRED_TIER)
    heard = view.memory.beats
    said = view.agreed or any(heard.get(one) for one in (Beat.LET_GO_TAIL, Beat.STILL_NOT))
    opens = beat is not Beat.CONFIRM_TERM or not heard.get(Beat.CONFIRM_TERM)
    return stood and not said and opens and beat in LETS_GO and not view.asks_leave


def weighs_it(beat: Beat, view: View, question: FollowUp) -> bool:
    """Whether she holds an offer against what happened to them."""
    times = view.memory.beats.get(Beat.WOUND_TAIL, 0)
    later = view.before.wound_told and view.memory.last not in TELLS
    if not later or times >= MOST_WEIGHED or len(view.fresh) != 1 or not view.fresh[-1].sized:
        return False
    if view.weighed is not None and view.fresh[-1].benefit not in view.weighed:
        return False
    return beat is Beat.WANT_MORE or (beat in OFFERS and not question.asked)


def _takes_up(beat: Beat, view: View) -> tuple[Beat, ...]:
    """What the turn held besides what the beat answers: a line of the page, an answer, sympathy."""
    tails: list[Beat] = []
    if beat in ANSWERED | SUITED or (beat is Beat.SAYS_IT and skips(view)):
        tails.extend(owed(view))
    if beat in PICTURES and view.whole and not (view.agreed or view.finds_fault):
        tails.append(Beat.AGREED_TAIL)
    elif _writes_beside(beat, view):
        tails.append(Beat.CONFIRM_TAIL)
    elif beat not in CONFIRMS and (_detail_given(view) or _adds_to_only(beat, view)):
        tails.append(Beat.DETAIL_TAIL)
    if view.late and beat not in {Beat.DETAIL_TAKEN, Beat.DETAIL_OFFERED, Beat.PAGE_UNOWNED}:
        tails.append(Beat.LATE_TAIL)
    if several(view) and beat in NEWS:
        tails.append(Beat.NEWS_TAIL)
    answers = joined(beat, view)
    if Beat.DETAIL_TAIL in tails:
        answers = tuple(tail for tail in answers if tail is not Beat.MATTERS_HEAD)
    tails.extend(answers)
    over = tails_beside(beat, view, confirmed=Beat.CONFIRM_TAIL in tails)
    tails.extend(tail for tail in over if tail is not Beat.PICTURE_TAIL or not answers)
    tails.extend(_answers_beside(beat, view))
    tails.extend(replies_beside(beat, view))
    tails = list(dict.fromkeys(tails))
    thanked = view.memory.beats.get(Beat.THANKS_TAIL, 0) >= MOST_THANKS
    if view.sympathy and beat not in HEARTFELT | CONFIRMS and not thanked and view.told:
        tails.append(Beat.THANKS_TAIL)
    return tuple(tails)


def _adds_to_only(beat: Beat, view: View) -> bool:
    """Whether the turn says more than who else gets it."""
    return beat is Beat.ONLY_TAKEN and view.added is not None


def _answers_beside(beat: Beat, view: View) -> tuple[Beat, ...]:
    """The answer to a plain question that came with lines for the page."""
    if beat in NEWS:
        return (Beat.OUR_SIDE_TAIL,) if view.request is Request.OURS else ()
    if beat not in {*WRITES, Beat.CORRECTED_HER}:
        return ()
    if view.request is Request.OURS:
        return (Beat.OUR_SIDE_TAIL,)
    return (Beat.WISH_TAIL,) if view.request is Request.WISH else ()


def _writes_beside(beat: Beat, view: View) -> bool:
    """Whether the turn wrote something that the beat passes over."""
    said = beat in CONFIRMS or beat is Beat.LEAD_TAKEN or answers_page(beat, view)
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
    if view.agreed:
        return FollowUp()
    if beat in OWN:
        return FollowUp(asked=OWN[beat])
    if beat is Beat.HALF_OFFER:
        return FollowUp(ask=view.half_kind, asked=MEANING)
    if beat is Beat.ADVOCATE_ONLY:
        return FollowUp(asked=f"{unsettled(view)[-1].benefit}:only")
    if beat is Beat.CHANGED and view.changed is not None:
        return FollowUp(asked=f"{view.changed.benefit}:which")
    if beat is Beat.PAGE_UNOWNED:
        return FollowUp(asked=f"{view.after.lines[0].benefit}:who")
    if beat in OFFERS and view.fresh:
        return _about_offer(view.fresh[-1], view)
    if beat is Beat.TIER_COMPLETE:
        return _about_tier(view)
    if beat is Beat.CONFIRM_TERM:
        return _about_line(next(term for term in view.written if term.is_benefit), view)
    if beat is Beat.DETAIL_TAKEN and view.after.draft_open:
        line = next((term for term in view.after.lines if term.benefit == view.open_kind), None)
        return _about_line(line, view) if line is not None else FollowUp()
    if beat is Beat.FRAMEWORK_DONE:
        return _about_page(view)
    fights = beat in PICTURES | {Beat.LEAD_TAKEN, Beat.EITHER_OFFER} and view.reassured
    armed = REBUTTAL in view.memory.asked_before or view.memory.beats.get(Beat.REBUTTAL_TAKEN)
    unarmed = not armed and (view.answered or view.open != LEAD)
    if fights and unarmed and not view.after.draft_open:
        return FollowUp((Beat.ASK_REBUTTAL,), asked=REBUTTAL)
    return FollowUp()


def _about_page(view: View) -> FollowUp:
    """Who answers for the line just written, where nobody's name is on the page."""
    if view.temper.page_details < 2 or view.owned or view.ownerless:
        return FollowUp()
    written = [term for term in view.written if term.is_benefit]
    return _asking(Beat.ASK_WHO_OF, (written or view.after.lines)[-1], view)


def unsettled(view: View) -> tuple[Term, ...]:
    """What is on the table of which was not said who else gets it."""
    return tuple(term for term in view.after.offers if term.benefit not in view.now.settled)


def _about_offer(term: Term, view: View) -> FollowUp:
    """How much, when it was not said; else who, when or who else, as often as her temper has it."""
    if several(view):
        loose = next((one for one in view.fresh if not one.sized), None)
        return _asking(Beat.ASK_MUCH, loose, view) if loose else FollowUp()
    if not term.sized and not touches(view.text):
        return _asking(Beat.ASK_MUCH, term, view)
    if view.memory.probes >= view.temper.probes:
        return FollowUp()
    order = (Beat.ASK_ONLY, Beat.ASK_WHO, Beat.ASK_WHEN)
    start = view.memory.probes % len(order)
    turned = (*order[start:], *order[:start])
    for beat in sorted(turned, key=lambda one: one == view.memory.probed):
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
    detail = {
        Beat.ASK_WHO: ":who",
        Beat.ASK_WHO_OF: ":who",
        Beat.ASK_WHEN: ":when",
        Beat.ASK_ONLY: ":only",
    }.get(beat, "")
    known = {
        Beat.ASK_MUCH: term.sized,
        Beat.ASK_WHO: _owner_known(term, view),
        Beat.ASK_WHO_OF: _owner_known(term, view),
        Beat.ASK_WHEN: bool(term.when) or speaks_of_when(view.text),
        Beat.ASK_ONLY: term.benefit in view.now.settled or view.now.unsettled <= LATELY,
    }.get(beat, False)
    asked = f"{term.benefit}{detail}"
    if known or asked in view.memory.asked_before or term.benefit not in view.wordings:
        return FollowUp()
    if beat is Beat.ASK_MUCH:
        return FollowUp(ask=term.benefit, asked=asked)
    return FollowUp((beat,), asked=asked)


def _owner_known(term: Term, view: View) -> bool:
    """Whether it was said whose line this is, or whose money."""
    wording = view.wordings.get(term.benefit)
    money = wording is not None and Measure.MONEY in wording.measures
    named = view.has_owner(term.benefit) or names_somebody(view.text)
    named = named or speaks_of_who(view.text)
    return named or (money and pays(view.text))


def _back(beat: Beat, view: View) -> tuple[Beat, ...]:
    """The sentence that leads back: to her open question, to the deal, to exclusivity."""
    slips = view.has(*Pitfall) or view.given or beat in HEARTFELT
    if beat is Beat.FRAMEWORK_DONE and view.ownerless and not speaks_of_who(view.text):
        return (Beat.LEFT_WHO_TAIL,)
    if _drops(beat, view):
        return (Beat.LEFT_OPEN_TAIL,)
    if beat is Beat.CONFIRM_TERM and view.now.due:
        return ()
    due = view.comes_back and view.open != MEANING
    if due and beat not in RETURNS | UNDISTURBED and not slips:
        return (_return(view),)
    if beat in TURNS_BACK:
        return _to_the_deal(beat, view)
    if view.given:
        return _on_the_gift(beat, view)
    pressing = view.memory.unpressed + 1 >= view.temper.presses
    if beat in PLAIN and pressing and not view.reassured:
        return (Beat.PRESS_TAIL,) if not view.after.draft_open else ()
    return ()


def _drops(beat: Beat, view: View) -> bool:
    """Whether she says that she leaves a question which she has put twice."""
    if beat is Beat.FRAMEWORK_DONE:
        return view.open_kind in view.known and not view.answered
    put_twice = view.memory.returns >= view.most_returns and ":" in view.open
    said = view.memory.beats.get(Beat.LEFT_OPEN_TAIL)
    return put_twice and beat in KINDLY and not view.answered and not said and not view.agreed


def _on_the_gift(beat: Beat, view: View) -> tuple[Beat, ...]:
    """With exclusivity in hand: a scruple when she is patient, a firmer grip when she is tough."""
    if beat not in GIFTS:
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
    if detail in RETURN_OF:
        return RETURN_OF[detail]
    return Beat.UNANSWERED_DETAIL if view.known.get(view.open_kind) else Beat.UNANSWERED


def _to_the_deal(beat: Beat, view: View) -> tuple[Beat, ...]:
    if beat is Beat.BAD_NEWS:
        return (Beat.BACK_GENTLY,)
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
    if not view.open or view.answered or Beat.LEFT_OPEN_TAIL in back or beat is Beat.UNADVISED:
        return ""
    late = view.memory.waited >= view.temper.patience + LONGEST_WAIT
    return "" if late else view.open
