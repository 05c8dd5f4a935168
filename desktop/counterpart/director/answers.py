"""Which sentence answers a plain question that stands beside another matter, or was passed over.

In: the view, and the beat it was given. Out: the beats that answer, conditions for the rules. A
question that her beat answers itself is not answered twice.
"""

import re
from collections.abc import Callable

from desktop.counterpart.beats import FAMILY, Beat
from desktop.counterpart.director.asides import questions
from desktop.counterpart.director.asks import few, unowned_line, unsized, unwritten
from desktop.counterpart.director.corrections import lost_words
from desktop.counterpart.director.corrections import plain as plainly
from desktop.counterpart.director.courtesies import (
    Courtesy,
    apologises,
    asks_only,
    only_may_ask,
)
from desktop.counterpart.director.faults import unanswered
from desktop.counterpart.director.groups import (
    ANSWERED,
    ANSWERS,
    EQUALS_AND_STALLS,
    FINAL,
    GIFTS,
    NEWS,
    SUITED,
    UNHEARING,
)
from desktop.counterpart.director.inquiries import Inquiry
from desktop.counterpart.director.questions import Asks
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.suits import caught, suited, suits_beat
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import ON_THE_WOUND
from desktop.moves import Pitfall, Step

EARLY = 2
"""Turns at the start in which lateness and a bad night are noticed beside something else."""
_DEAF = FINAL | GIFTS | UNHEARING | EQUALS_AND_STALLS
_SAYS_MISSING = frozenset(
    {
        Beat.MISSING_LINE,
        Beat.MISSING_SIZE,
        Beat.MISSING_OWNER,
        Beat.NEEDS_PROOF,
        Beat.NEEDS_CASE,
        Beat.NEEDS_PAGE,
        Beat.NEEDS_NOTHING,
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_CASE,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.WISHES,
        Beat.READ_NOTHING,
    }
)
"""Beats that say themselves what is missing."""
_INQUIRED = {
    Inquiry.GAIN: Beat.WHAT_YOU_GET,
    Inquiry.FIRM: Beat.NUMBER_FIRM,
    Inquiry.IF_NO: Beat.IF_NO,
    Inquiry.DECIDES: Beat.CEO_DECIDES,
    Inquiry.OTHERS: Beat.WHO_ELSE,
    Inquiry.MEET: Beat.MEET_CEO,
    Inquiry.TENURE: Beat.TENURE,
    Inquiry.LATER: Beat.IF_LATER,
}
_COURTEOUS = {
    Courtesy.LATE: Beat.NO_HARM,
    Courtesy.TIRED: Beat.ROUGH_NIGHT,
    Courtesy.NOW: Beat.NOW_SUITS,
    Courtesy.MAY_ASK: Beat.ASK_AWAY,
    Courtesy.HOW_LONG: Beat.HOW_LONG,
    Courtesy.PLEASED: Beat.PLEASED,
}
_OF_THE_PAGE = frozenset({Request.READ, Request.IN, Request.MISSING, Request.OURS, Request.NEXT})
"""Requests about the page, which put nothing off."""
_HUMAN = frozenset({Beat.NO_HARM, Beat.ROUGH_NIGHT})
_OF_THE_CALL = frozenset(_COURTEOUS.values())

OF_THE_CALL = (Beat.NOW_SUITS, Beat.ASK_AWAY, Beat.HOW_LONG)
"""What answers a question about the call itself."""
HUMAN = (Beat.ROUGH_NIGHT, Beat.NO_HARM, Beat.PLEASED)
"""What she says to lateness, a bad night and a kind word."""

Rule = Callable[[View], bool]


def inquired(view: View) -> Beat | None:
    """What answers a question about the deal, her company or her CEO."""
    if view.given or view.inquiry is None:
        return None
    if view.inquiry is Inquiry.IF_NO and (view.reassured or view.agreed):
        return Beat.IF_NO_EASED
    if view.inquiry is Inquiry.DECIDES and view.agreed:
        return Beat.CEO_DECIDES_PAGE
    if view.inquiry is Inquiry.LATER and view.agreed:
        return None
    return _INQUIRED.get(view.inquiry)


def missing(view: View) -> Beat | None:
    """What answers whether anything is missing, once there is a page."""
    if view.request is not Request.MISSING or not view.after.draft_open:
        return None
    if unwritten(view):
        return Beat.MISSING_TAIL
    if few(view):
        return Beat.WISH_TAIL
    if unsized(view) is not None:
        return Beat.MISSING_SIZE
    return Beat.MISSING_OWNER if unowned_line(view) is not None else Beat.COMPLETE_TAIL


def courteous(view: View) -> tuple[Beat, ...]:
    """What she says to lateness, a bad night and questions about the call itself."""
    found = [_COURTEOUS[kind] for kind in view.courtesies]
    if len(found) > 1:
        found = [beat for beat in found if beat is not Beat.PLEASED]
    return tuple(found)


def answers_beside(beat: Beat, view: View) -> tuple[Beat, ...]:
    """One sentence for each plain question, or human word, that this beat passes over."""
    if beat in _DEAF or view.given or view.blank:
        return ()
    found: list[Beat] = []
    if beat in _OF_THE_CALL or view.turn.turn <= EARLY:
        early = [one for one in courteous(view) if one is not Beat.PLEASED]
        asks = view.reading.moves and not asks_only(view.text)
        found += [one for one in early if one is not Beat.ASK_AWAY or not asks]
        if beat not in _OF_THE_CALL | {Beat.SMALL_TALK}:
            found = [one for one in found if one is not Beat.ASK_AWAY]
    about = suits_beat(view)
    if about is not None and beat not in SUITED | ANSWERED and not _in_news(beat, view):
        found.append(about)
    if view.wants is Asks.HOW_ARE_YOU and view.turn.turn <= EARLY:
        found.append(Beat.GREETED)
    asked = inquired(view)
    if asked is not None and FAMILY.get(beat) is not asked:
        found.append(asked)
    lacks = missing(view)
    if lacks is not None and beat not in _SAYS_MISSING:
        found.append(lacks)
    return tuple(one for one in dict.fromkeys(found) if one is not beat)


def _in_news(beat: Beat, view: View) -> bool:
    """Whether all that is asked after is what this beat takes anyway."""
    terms = suited(view)
    return beat in NEWS and not caught(view) and all(term in view.new for term in terms)


def fitting(tails: tuple[Beat, ...], room: int) -> tuple[Beat, ...]:
    """As many of these as there is room for, what answers a question before the rest."""
    ranked = sorted(tails, key=lambda tail: tail not in ANSWERS | SUITED)
    first = ranked[:room]
    return tuple(tail for tail in tails if tail in first)


# conditions of the rules


def says_courtesy(beat: Beat) -> Rule:
    """A rule for turns that hold this around the matter, and no matter."""

    def holds(view: View) -> bool:
        if view.reading.moves or view.new or view.written or view.inquiry is not None:
            return False
        known = courteous(view)
        fresh = view.turn.turn <= EARLY and not view.before.slips and not known
        if fresh and apologises(view.text):
            return beat is Beat.NO_HARM
        asks = [one for one in known if one not in _HUMAN]
        return beat is next(iter(asks or known[-1:]), None)

    return holds


def asks_leave_first(view: View) -> bool:
    """The turn asks leave to ask, which a reader takes for the question."""
    read = {move.move for move in view.reading.moves} <= {Step.SURFACE_WOUND}
    plain = not (view.new or view.written or view.given or view.story_earned or view.leaves)
    return read and plain and only_may_ask(view.text)


_OF_THE_STORY = re.compile(
    r"\b(?:did|was|were|has|have|is|are)\b (?:it|that|this|they|you guys|you all|your (?:ceo|boss"
    r"|team"
    r"|people)|you (?:ever|all|really|manage|recover|lose|feel|get over|hurt|angry|worried|okay))\b"
    r"(?![^.?!]*\b(?:exclusiv|clause|contract|enough|agree|deal|page|paper|mean|written|down)\b)"
)


def after_story(view: View) -> bool:
    """Right after the story the turn asks how it was, in whatever words."""
    fresh = view.before.wound_told and view.memory.last in ON_THE_WOUND
    plain = not (view.reading.moves or view.new or view.written or view.given or view.agreed)
    asks = any(_OF_THE_STORY.search(part) for part in questions(plainly(view.text)))
    other = view.inquiry or view.request or view.wants or view.leaves or view.asides
    first = not view.memory.beats.get(Beat.HOW_TAKEN)
    return fresh and plain and asks and first and not other


def joins_call(view: View) -> bool:
    """The turn asks for her CEO on the line, which is no picture of what she would say."""
    read = {move.move for move in view.reading.moves} <= {Step.MAKE_IT_THEIRS}
    return view.inquiry is Inquiry.MEET and read and not (view.new or view.given)


def asks_fit(beat: Beat) -> Rule:
    """A rule for turns that ask whether something suits her, and hold nothing that matters more."""

    def holds(view: View) -> bool:
        moved = view.has(*Pitfall) or view.has(Step.DRAFT_FRAMEWORK) or view.written
        weighs = view.newly(Step.NAME_VALUE_GAP) or view.changed is not None
        busy = moved or weighs or view.given or view.story_earned or view.leaves
        busy = busy or (view.added is not None and not view.answered)
        return not busy and not view.new and suits_beat(view) is beat

    return holds


def later(view: View) -> bool:
    """The turn asks what it does on her side if the answer comes later."""
    slips = view.has(*(one for one in Pitfall if one is not Pitfall.STALL))
    asks = view.inquiry is Inquiry.LATER and not view.memory.beats.get(Beat.IF_LATER)
    return asks and not (slips or view.agreed or view.given or view.new)


def holds_nothing_open(view: View) -> bool:
    """Whether the turn works on what there is, or parts with it, and so lets nothing wait."""
    of_the_page = view.request in _OF_THE_PAGE and bool(view.after.terms)
    mends = view.finds_fault or view.owns_up or bool(view.moved)
    return of_the_page or mends or bool(suits_beat(view)) or (view.leaves and view.agreed)


def skips(view: View) -> bool:
    """The user says that a question was passed over, and names no line that was."""
    lost = lost_words(view.text)
    lines = any(
        view.wordings[term.benefit].mentioned(lost)
        for term in view.after.offers
        if lost and term.benefit in view.wordings
    )
    return not lines and (unanswered(view.text) or view.misses_line)
