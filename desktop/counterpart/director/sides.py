"""Her answers to questions that come beside something else: a beat, or one sentence joined to one.

In: the view, and the beat it was given. Out: conditions for the rules, the joined beats, and the
words that fill them. A question that her beat answers itself is not answered twice.
"""

import re
from collections.abc import Callable

from desktop.coach.page.terms import spoken_list
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.answers import answers_beside
from desktop.counterpart.director.asides import (
    Aside,
    better_number,
    date_asked,
    left_at,
    little_number,
    objects,
)
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.echoes import figure_of, listed, name_of, the
from desktop.counterpart.director.groups import (
    EQUALS_AND_STALLS,
    FINAL,
    GIFTS,
    NEWS,
    PICTURES,
    UNHEARING,
)
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.spelled import in_digits
from desktop.counterpart.director.suits import caught, suited, suits_beat, suits_of
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import LEAD, REBUTTAL
from desktop.counterpart.own_words import arms, line_given, worded
from desktop.moves import Pitfall, Step

MOST_OBJECTIONS = 2
"""How often she says that she knows what it would cost the user."""
MOST_NAMED = 4
LEAST_SIDES = 2
"""Advantages on the table of which one can be the one that counts more."""

_GUARDS = frozenset(
    {
        Beat.GUARD,
        Beat.GUARD_NEED,
        Beat.GUARD_WORRY,
        Beat.GUARD_ORIGIN,
        Beat.GUARD_AGAIN,
    }
)
_ABOUT_WHY = _GUARDS | TELLS | {Beat.RETELL, Beat.RETELL_NEED, Beat.SMALL_TALK, Beat.ANSWER}
_NEEDS = frozenset(
    {
        Beat.GUARD_NEED,
        Beat.RETELL_NEED,
        Beat.TELL_NEED,
        Beat.NEEDS_PROOF,
        Beat.NEEDS_CASE,
        Beat.NEEDS_PAGE,
        Beat.NEEDS_NOTHING,
        Beat.WISHES,
    }
)
_YES = frozenset(
    {
        Beat.PICTURE,
        Beat.PICTURE_AGAIN,
        Beat.PICTURE_TESTED,
        Beat.PICTURE_THIN,
        Beat.OPINION,
        Beat.OWN_VIEW,
    }
)
_WHOSE = frozenset({Beat.WHOSE_WISH, Beat.GUARD_ORIGIN})
_TAKES_ADVICE = _YES | {
    Beat.LEAD_TAKEN,
    Beat.REBUTTAL_TAKEN,
    Beat.UNADVISED,
    Beat.TIER_COMPLETE,
}
"""Beats that take her answer themselves, or picture what it is about."""
_DEAF = FINAL | GIFTS | UNHEARING | EQUALS_AND_STALLS
_PAGE = frozenset(
    {
        Beat.CONFIRM_TERM,
        Beat.CONFIRM_WHO,
        Beat.READ_BACK,
        Beat.KEEP_WRITING,
        Beat.OPEN_DRAFT,
        Beat.FRAMEWORK_DONE,
        Beat.LEAD_TAKEN,
        Beat.REBUTTAL_TAKEN,
    }
)

_UPSTAIRS = re.compile(r"\b(?:ceo|boss|upstairs|up there|land|fly|sell it)\b", re.IGNORECASE)

Rule = Callable[[View], bool]


def calm(view: View) -> bool:
    """Nothing in the turn matters more than a question in it: no slip, no line, no new weight."""
    moved = view.has(*Pitfall) or view.has(Step.DRAFT_FRAMEWORK) or view.written
    weighs = view.newly(Step.NAME_VALUE_GAP)
    return not (moved or weighs or view.given or view.story_earned or view.leaves or view.blank)


def asks_aside(kind: Aside, rule: Rule | None = None) -> Rule:
    """A rule for turns that ask this, offer nothing new and hold nothing that matters more."""

    def holds(view: View) -> bool:
        if kind not in view.asides:
            return False
        return calm(view) and not view.new and (rule is None or rule(view))

    return holds


def tells_how(view: View) -> bool:
    """The turn asks how it was for her CEO, with the story told."""
    return view.before.wound_told


def number_choice(view: View) -> bool:
    """The turn asks which of two numbers, or whether one is too little."""
    return calm(view) and bool(view.before.offers or view.after.offers) and bool(_number(view))


def between_offers(view: View) -> bool:
    """The turn asks which of what lies on the table counts for more."""
    several = len(view.after.offers) >= LEAST_SIDES
    return Aside.WHICH in view.asides and calm(view) and several


def in_words(view: View) -> bool:
    """The turn asks whether these words will do upstairs."""
    return Aside.WORDS in view.asides and calm(view)


def for_herself(view: View) -> bool:
    """The turn asks whether something is of use to her, not to her CEO."""
    if caught(view):
        return True
    asked = bool(view.fresh) and Aside.MATTERS in view.asides
    return (asked or bool(suited(view))) and not _UPSTAIRS.search(view.text)


def newly_pictures(view: View) -> bool:
    """The turn asks her to picture it for the first time, and for her CEO's sake."""
    return view.newly(Step.MAKE_IT_THEIRS) and not for_herself(view)


def pictured(view: View) -> bool:
    """Whether she has pictured it in this call."""
    shades = (Beat.PICTURE, Beat.PICTURE_THIN, Beat.PICTURE_TESTED, Beat.SAYS_IT)
    return any(view.memory.beats.get(beat) for beat in shades)


def asks_plainly(view: View) -> bool:
    """Whether the turn holds a question that she can answer, whatever else it holds."""
    return bool(joined(Beat.LEFT_OUT, view)) or view.has(Step.MAKE_IT_THEIRS, Step.SURFACE_WOUND)


def weighs_empty(view: View) -> bool:
    """The turn names their weight and asks how it lands, with nothing else to carry upstairs."""
    pictures = view.has(Step.MAKE_IT_THEIRS) and not view.given
    return pictures and view.newly(Step.NAME_VALUE_GAP) and not view.after.offers


def has_offers(view: View) -> bool:
    """Something lies on the table."""
    return bool(view.after.offers)


def untold(view: View) -> bool:
    """The story is not told, and nothing sincere was asked before that now earns more."""
    return not view.told and view.memory.credit == 0


def beside_why(view: View) -> bool:
    """The turn asks in a sentence of its own what is behind the demand."""
    return view.has(Step.SURFACE_WOUND) and _WHY.search(plain(view.text)) is not None


_WHY = re.compile(r"(?:^|[.?!] )(?:(?:and|so|but|then|well) )*why (?!you\b|us\b)[^.?!]*\?")


def who_asks(view: View) -> bool:
    """The turn asks only whose wish it is."""
    plain = not view.reading.moves and not view.new
    return Aside.WHO_ASKS in view.asides and plain and calm(view)


def joined(beat: Beat, view: View) -> tuple[Beat, ...]:
    """One sentence for each question that the beat leaves unanswered, the plainest first."""
    if beat in _DEAF or view.given or view.blank:
        return ()
    heard = view.memory.beats
    found: list[Beat] = []
    often = heard.get(Beat.COSTLY_HEAD, 0) >= MOST_OBJECTIONS
    if beat in _ABOUT_WHY and objects(view.text) and not often:
        found.append(Beat.COSTLY_HEAD)
    if beat in TELLS and view.has(Step.NAME_VALUE_GAP) and figure_of(view):
        found.append(Beat.VALUE_TAIL)
    if beat in PICTURES | {Beat.PICTURE_AGAIN} and names_lead(view):
        found.append(Beat.LEAD_HEAD)
    if beat not in _TAKES_ADVICE and view.open in {LEAD, REBUTTAL} and _advised(view):
        found.append(Beat.ADVICE_HEAD)
    whose = (Aside.WHO_ASKS,) if view.request is Request.WHOSE else ()
    asked = (*whose, *view.asides)
    if {*suited(view)} & {*view.fresh}:
        asked = (*asked, Aside.MATTERS)
    for kind in dict.fromkeys(asked):
        tail = _tail(kind, beat, view)
        if tail is Beat.WHOSE_HEAD and beat in TELLS:
            tail = Beat.WHOSE_TAIL
        if tail is not None and tail is not beat and tail not in found:
            found.append(tail)
    found.extend(one for one in answers_beside(beat, view) if one not in found)
    if _number(view) and beat is not Beat.EITHER_NUMBER and beat in NEWS | _YES:
        found.append(Beat.EITHER_NUMBER)
    return tuple(found)


def _tail(kind: Aside, beat: Beat, view: View) -> Beat | None:
    """The sentence that answers this, beside this beat."""
    told, several = view.before.wound_told, len(view.after.offers) >= LEAST_SIDES
    offers = bool(view.after.offers)
    guarded = Beat.GUARD_TAIL if beat in NEWS and not view.told else None
    answers: dict[Aside, Beat | None] = {
        Aside.WHO_ASKS: Beat.WHOSE_HEAD if beat not in _WHOSE else None,
        Aside.TAKEN: _taken(beat, view),
        Aside.FEARS: Beat.CEO_FEARS if told and beat is not Beat.EITHER_FEAR else guarded,
        Aside.FEAR_SIDES: Beat.EITHER_FEAR if told else guarded,
        Aside.NEEDS: Beat.CEO_NEED if beat not in _NEEDS else None,
        Aside.WHICH: Beat.EITHER_OFFER if several else None,
        Aside.WORDS: Beat.EITHER_WORDS,
        Aside.MATTERS: Beat.MATTERS_HEAD if beat in NEWS and not caught(view) else None,
        Aside.OURS: Beat.MONEY_OURS if beat is not Beat.LEAVE_IT else None,
        Aside.LEAVE: Beat.LEAVE_IT if beat is not Beat.MONEY_OURS else None,
        Aside.DATE: Beat.DATE_SUITS,
        Aside.HOLDS: Beat.HOLDS_TAIL if offers and beat in _PAGE | NEWS else None,
        Aside.SAY_IT: Beat.SAYS_IT if offers and beat not in PICTURES else None,
    }
    return answers.get(kind)


def _taken(beat: Beat, view: View) -> Beat | None:
    """How her CEO took it, once, where the beat is not about the story itself."""
    about = beat in {Beat.STORY_TIME, Beat.STORY_HEALED, Beat.STORY_KEPT}
    told = view.before.wound_told and _unheard(Beat.HOW_TAKEN, view)
    return Beat.HOW_TAKEN if told and not about else None


def _advised(view: View) -> bool:
    """The turn holds the words for upstairs that she had asked for, among other things."""
    named = view.open == LEAD and view.lead != view.memory.lead and suits_beat(view) is None
    named = named and not view.written
    return view.advised or arms(view.text) or named


def names_lead(view: View) -> bool:
    """The turn says which part goes first, as she had asked."""
    return view.open == LEAD and bool(view.lead) and view.lead != view.memory.lead


def _unheard(beat: Beat, view: View) -> bool:
    return not view.memory.beats.get(beat)


def _number(view: View) -> str:
    """The number that would be more useful to her, or the one that is asked about."""
    digits = in_digits(view.text)
    return better_number(digits) or little_number(digits)


def chosen(view: View) -> str:
    """The benefit she would open with: named before, held against what happened, sized, newest.

    Two that came in this very turn are the ones asked about.
    """
    terms = view.fresh if len(view.fresh) >= LEAST_SIDES else view.after.offers
    offers = [term for term in terms if term.benefit in view.wordings]
    if not offers:
        return ""
    weighed = view.weighed or frozenset()
    ranked = {
        term.benefit: (
            term.benefit == view.lead,
            view.told and term.benefit in weighed,
            term.sized,
            at,
        )
        for at, term in enumerate(offers)
    }
    return max(ranked, key=lambda benefit: ranked[benefit])


def sides_of(view: View) -> dict[str, str]:
    """What fills the lines of these beats."""
    digits = in_digits(view.text)
    better = better_number(digits)
    slots = {
        "better": better,
        "little": "" if better else little_number(digits),
        "pick": the(name_of(view, chosen(view))),
        "keep": kept_words(view.text) if Aside.WORDS in view.asides else "",
        "date": date_asked(view.text) if Aside.DATE in view.asides else "",
        "left": left_at(digits),
        "upstairs": _list(view) if Aside.SAY_IT in view.asides else "",
    }
    return {name: worded(value) for name, value in slots.items() if value} | suits_of(view)


def kept_words(text: str) -> str:
    """The part of the user's line that can stand in her mouth as it is; empty for none."""
    parts = re.split(r"[,.:;?]\s*(?:and |but )?|\s(?:and|but)\s", text)
    said = [line_given(part) for part in parts if part and not _OF_WORDS.search(part)]
    return max(said, key=len, default="")


_OF_WORDS = re.compile(r"\b(?:words?|slogan|line|would you|can i|ask)\b", re.IGNORECASE)


def _list(view: View) -> str:
    """What she would say upstairs: by names alone where a line is being written."""
    if not view.written:
        return listed(view, view.after.offers)
    names = [name_of(view, term.benefit) for term in view.after.offers]
    return spoken_list([name for name in names if name][-MOST_NAMED:])
