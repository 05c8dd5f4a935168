"""Questions about what she has just said: more of what, what page, which one, what does that mean.

In: the text of a turn and her last reply; for the answer, the view. Out: what is asked after, the
beat that answers it, and what fills it: she knows what she meant.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from desktop.coach.said.amounts import Measure
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.asks import few
from desktop.counterpart.director.conditions import EQUALS, REFUSALS, STALLS
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.echoes import name_of, the
from desktop.counterpart.director.questions import Asks, unaddressed
from desktop.counterpart.director.view import View
from desktop.counterpart.kept import TURNS_KEPT
from desktop.counterpart.memory import ON_THE_WOUND
from desktop.moves import Pitfall, Step

MOST_WORDS = 12
"""Words of a clause that only asks back."""
MOST_ECHOED = 4
"""Words of a clause that asks after one word of hers."""


class HerWord(StrEnum):
    """What of her own words is asked after."""

    MORE = "more"
    """What she is still short of."""
    PAGE = "page"
    """Which page she means, or that there is none."""
    REST = "rest"
    """What would be left out."""
    WHICH = "which"
    MEANS = "means"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_YOU = r"(?:do|would|are|did|were) you (?:still |really |actually |exactly |now |then )*"
_SHORT = r"(?:missing|lacking|short of|miss|lack|not there|isnt there)"
_PATTERNS: tuple[tuple[HerWord, re.Pattern[str]], ...] = (
    (
        HerWord.REST,
        _any(
            r"(?:what|which) rest\b|(?:the )?rest of what\b",
            r"(?:leave|leaving|left|drop|dropping|cut|cutting) (?:out )?what(?: out)?(?= *(?:[?]|$"
            r"|exactly|rest))",
            r"what (?:are you|did you|would you|do you want to|will you) (?:\w+ )?(?:leav\w+"
            r" (?:it )?"
            r"out|drop\w*|cut\w*|left out|leave off)\b",
            r"(?:dont|do not|didnt|did not) want (?:anything|any of (?:it|that|them)|a thing"
            r"|anything at all) (?:to be )?(?:left out|dropped|cut|out|missing)\b",
            r"nothing (?:should be|is to be|gets|goes|is|stays) (?:left )?out\b"
            r"|(?:dont|do not) leave anything out\b",
        ),
    ),
    (
        HerWord.PAGE,
        _any(
            r"(?:what|which) (?:page|paper|sheet|draft|document)(?= *(?:[?]|$|exactly|are you"
            r"|do you mean|is that|now))",
            r"(?:nothings?|nothing is|nothing has|nothing) (?:been |yet )*(?:written|on paper"
            r"|on a page|drafted|signed|settled)\b",
            r"(?:theres|there is|there isnt|we have|we dont have) (?:no|any|a) (?:page|paper|draft)"
            r"(?: yet| to)?\b",
            r"we (?:havent|have not) (?:\w+ )?(?:written|drafted|signed) (?:anything|a (?:word"
            r"|thing"
            r"|line)|it)\b",
        ),
    ),
    (
        HerWord.MORE,
        _any(
            r"more (?:of )?what\b|what (?:kind|sort) of (?:more|thing|something)\b|what more\b"
            r"|more in what\b|more how\b",
            rf"what (?:exactly |else |thing )?{_YOU}{_SHORT}\b",
            rf"(?:name|tell|give|show)(?: me)? (?:the |one |just |your |a |what |exactly )*"
            rf"(?:one |single |thing |piece |bit |that |which |is |s |you |re |youre |still"
            rf" )*{_SHORT}",
            r"(?:whats|what is) (?:it )?(?:not|nt) (?:yet )?(?:there|in it|on it|in here)\b"
            r"|what isnt there\b",
            rf"(?:whats|what is) (?:the )?(?:one |single |big )?(?:thing |piece |bit )?(?:that is "
            rf"|thats |that you(?:re| are) )?(?:still )?{_SHORT}",
            rf"what (?:exactly )?{_YOU}(?:want |need )(?:more of|on top|besides|beyond that)\b",
            rf"what (?:exactly )?{_YOU}(?:after|looking for|hoping for|holding out for"
            r"|waiting for)\b",
            r"(?:so )?name it(?= *(?:[.?!]|$|and|then))|name your (?:price|wish|one thing)\b",
        ),
    ),
    (
        HerWord.WHICH,
        re.compile(
            r"^(?:(?:sorry|wait|and|so|okay|well|hm+) )*which (?:one|ones|of (?:them"
            r"|those|these"
            r"|the (?:two|three|four)))?(?: exactly| then| do you mean| did you mean| is that"
            r"| would that be| was that| are you (?:talking|thinking) (?:about|of))*$"
        ),
    ),
    (
        HerWord.MEANS,
        _any(
            r"what (?:exactly |precisely )?(?:do|did) you mean\b(?! by exclusiv)",
            r"how do you mean\b|meaning what\b|what(?: does|s| did) that (?:even )?mean\b",
            r"what(?:s| is| was) that supposed to mean\b|in what (?:sense|way)(?= *(?:[?]|$))",
            r"what are you (?:saying|getting at|driving at|talking about|trying to say)\b",
            r"(?:like|such as|as in) what\b|(?:^|(?<=[.?!] ))(?:such as|for example|for instance"
            r"|e g)(?= *(?:[?]|$))",
            r"(?:can|could) you be (?:more |a bit more )?(?:specific|precise|concrete|clearer)\b",
            r"be (?:more )?(?:specific|precise|concrete)(?= *(?:[.?!]|$))",
        ),
    ),
)
_ECHO = re.compile(
    r"^(?:(?:sorry|wait|whoa|hold on|and|so|okay|oh|hm+) )*(?:what|which) ([a-z]{3,})$"
)
_NO_ECHO = frozenset("now else then next exactly time day about happened happens".split())
_UNWRITTEN = re.compile(
    r"\bnothing(?:s| is| has| was)? (?:been |yet )*(?:written|on paper|on a page|drafted)\b"
    r"|\bwe (?:havent|have not) (?:\w+ )?(?:written|drafted)\b"
)
_EXCLUSIVE = re.compile(r"\bexclusiv|\bclause\b")
_PEOPLE = re.compile(
    r"\b(?:engineers?|managers?|person|people|team|staff|contact|cooks?|chefs?|hands|specialists?"
    r"|experts?|developers?)\b"
)


@lru_cache(maxsize=TURNS_KEPT)
def her_word(text: str, reply: str) -> HerWord | None:
    """What of her words the turn asks after; None for anything else."""
    text = unaddressed(text)
    heard = {*re.findall(r"[a-z]{3,}", reply.lower())}
    found: list[HerWord] = []
    for part in re.split(r"[.?!:;]+\s*|\s[-–—]+\s", text):
        low = re.sub(r"[^a-z0-9 ]", " ", plain(part))
        low = " ".join(low.split())
        if not low or _EXCLUSIVE.search(low):
            continue
        kind = next((kind for kind, asked in _PATTERNS if asked.search(low)), None)
        if kind is not None and (len(low.split()) <= MOST_WORDS or kind is HerWord.MORE):
            found.append(kind)
        echo = _ECHO.match(low)
        short = echo is not None and len(low.split()) <= MOST_ECHOED
        if kind is None and echo is not None and short and echo[1] in heard - _NO_ECHO:
            found.append(HerWord.MEANS)
    order = [kind for kind, _ in _PATTERNS]
    return min(found, key=order.index, default=None)


# what the view makes of it


def _asked(view: View) -> HerWord | None:
    if view.blank or view.given or view.wants is Asks.MEANS:
        return None
    return her_word(view.text, view.memory.reply)


def her_word_beat(view: View) -> Beat | None:
    """How she answers: what she meant, as things stand."""
    kind, offers = _asked(view), view.after.offers
    if kind is HerWord.REST:
        return Beat.NOTHING_OUT if offers else None
    if kind is HerWord.PAGE:
        bare = not (view.after.draft_open or view.agreed) or _UNWRITTEN.search(plain(view.text))
        return Beat.NO_PAGE if bare else Beat.READ_ALOUD if "?" in view.text and offers else None
    if kind is HerWord.WHICH and offers:
        named = view.open_kind in view.known or len(offers) == 1
        return Beat.MEANT_ONE if named else Beat.EITHER_OFFER
    if kind is HerWord.MORE and offers:
        return _still_short(view)
    if kind is HerWord.MEANS and view.memory.last not in ON_THE_WOUND:
        return _meant(view)
    return None


def _still_short(view: View) -> Beat:
    """What she still wants."""
    if view.agreed:
        return Beat.NEEDS_NOTHING
    if few(view):
        return Beat.MEANT_MORE
    return Beat.NEEDS_PAGE if view.after.done(Step.MAKE_IT_THEIRS) else Beat.NEEDS_CASE


def _meant(view: View) -> Beat | None:
    """What her last words meant: she wants more, she likes it, or what she came for."""
    if view.memory.last in REFUSALS | EQUALS | STALLS or not view.after.offers:
        return Beat.REPEAT
    return Beat.MEANT_MORE if few(view) and not view.agreed else Beat.MEANT_WELL


Rule = Callable[[View], bool]


def asks_her_words(beat: Beat) -> Rule:
    """A rule for turns that ask after her own words, and hold nothing that matters more."""

    def holds(view: View) -> bool:
        busy = view.new or view.written or view.has(*Pitfall) or view.story_earned or view.leaves
        weighs = view.newly(Step.NAME_VALUE_GAP) or view.newly(Step.MAKE_IT_THEIRS)
        return not (busy or weighs or view.moved) and her_word_beat(view) is beat

    return holds


def her_word_slots(view: View) -> dict[str, str]:
    """What she is short of, and the one she meant."""
    kind = view.open_kind if view.open_kind in view.known else view.memory.kind
    meant = the(name_of(view, kind)) if kind in view.known else ""
    slots = {"want": _want(view), "meant": meant}
    return {name: words for name, words in slots.items() if words}


def _want(view: View) -> str:
    """The sort of advantage that is still missing; never one by its name."""
    rows = [view.wordings[t.benefit] for t in view.after.offers if t.benefit in view.wordings]
    money = any(Measure.MONEY in row.measures for row in rows)
    people = any(_PEOPLE.search(row.spoken.lower()) for row in rows)
    if money and people:
        return "something a competitor couldn't simply buy"
    if money:
        return "something with your people in it"
    return (
        "something with your money in it"
        if people
        else ("something with your money or your people in it")
    )
