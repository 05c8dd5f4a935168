"""What is asked about the story once it is told: how long ago, how it was, what she keeps at home.

In: the text of a turn; for the rules, the view. Out: the details asked after, the beats that
answer them, and what fills those. She has no date, no name and no figure to give.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.asides import questions
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.view import View
from desktop.counterpart.kept import kept
from desktop.counterpart.memory import ON_THE_WOUND
from desktop.moves import Pitfall, Step


class Detail(StrEnum):
    """One thing to know about what happened."""

    TIME = "time"
    HEALING = "healing"
    """Whether they got over it."""
    FEELING = "feeling"
    """How it was taken."""
    KEPT = "kept"
    """Who, why, how much: what she does not tell."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_CEO = r"(?:your|the) (?:\w+ )?(?:ceo|boss|team|people|company|board)s?"
_THEY = rf"(?:{_CEO}|they|he|she|it|that|this|you|you guys|you all|upstairs)"
_DETAILS: tuple[tuple[Detail, re.Pattern[str]], ...] = (
    (
        Detail.TIME,
        _any(
            r"how (?:long|far) (?:ago|back)\b|how recent(?:ly)?\b|how long has it been\b",
            r"when (?:was|were|did|exactly|roughly)\b|what year\b",
            r"(?:is|was|were) (?:it|that|this) (?:a )?(?:long|recent\w*|while|years?|months?"
            r"|last year|this year)\b|(?:long|years|months|a while) ago\b",
        ),
    ),
    (
        Detail.HEALING,
        _any(
            r"bounced? back|recover\w*|(?:get|got|gotten|getting) (?:over|past|through|back)\b"
            r"|(?:are|is|were|was) (?:you|they|he|she|it|everyone) (?:\w+ )?(?:over|past) it\b"
            r"|back on (?:your|its|their) feet",
            rf"(?:did|does|has|how long (?:did|has)) {_THEY} (?:\w+ )?(?:take|taken) (?:you "
            rf"|them )?"
            r"(?:a |so |very |too )*(?:while|long|time|months?|years?|to)\b|how long did (?:it"
            r"|that)"
            r" take\b",
            r"set (?:you|them|it) back\b|rebuil[dt]\w*|heal(?:ed|ing)?\b|regain\w*",
        ),
    ),
    (
        Detail.KEPT,
        _any(
            r"(?:any |much |some |fair )?(?:warning|heads up|signs?|notice)\b|(?:see|saw|seen"
            r"|notice|noticed) (?:it|that|this) coming\b"
            r"|out of (?:the blue|nowhere)|sudden\w*|overnight|read about it|find out|found out",
            r"who (?:was|were|did|poached|took|got|is) (?:it|they|them|that|your|the)?|who poached"
            r"|which (?:competitor|company|partner|one)\b|what was (?:the|their) name"
            r"|whats their name|who(?:s| is) the (?:competitor|partner)\b",
            r"(?:cost|costs) (?:you|them|[a-z]+|a lot|much)|how (?:many|much)\b|(?:lose|lost"
            r"|losing)"
            r"\b|(?:the )?damage\b",
            r"why (?:did|would|were) (?:they|it|he|she|your)|what did (?:they|the competitor)"
            r" (?:\w+ )?(?:offer|promise|pay|say|want|get)|what made them\b|was it (?:the"
            r" )?(?:price"
            r"|money)\b|in the contract\b",
        ),
    ),
    (
        Detail.FEELING,
        _any(
            rf"how (?:did|has|have|was|does|do|is) {_THEY}? ?(?:\w+ )?(?:take|taken|react\w*|feel"
            r"|handle|deal|cope|land|respond|go down|hit|process|live|holding)\b",
            r"how (?:hard|bad|big|painful|rough) (?:was|is|did)\b|hurt\w*\b|angry|blam\w+|forgiv\w+"
            r"|upset|furious|a (?:blow|shock)\b|hit (?:hard|you hard)|sleep|trust",
        ),
    ),
)
_OTHER = re.compile(
    r"\b(?:we have|our|ours|the news|(?:my|your|the|that|this) offer|exclusiv\w*|clause"
    r"|contract|enough|agree\w*|deal"
    r"|page|paper|mean|written|customers would"
    r"|you bring|on the table|do we|should|would|will|can i|could i)\b"
)
"""With these a question is about this call, and not about what happened."""
_PAST = re.compile(r"\b(?:did|was|were|had)\b")
_ABOUT_IT = re.compile(
    r"\b(?:poach\w*|(?:old|last|former|previous) partner|back then|that (?:partner|time)|happened?"
    r"|they left|lost them)\b"
)
_AND = re.compile(r" (?:and|or) (?=(?:did|was|were|had|how|who|when|why|what|which|have|has)\b)")
_KEPT = (
    (re.compile(r"\b(?:warning|heads up|signs?|notice|coming|blue|nowhere|sudden\w*|overnight|read"
                r" about|find out|found out)\b"), "how much warning we had"),
    (re.compile(r"\b(?:who|which|name)\b"), "the names"),
    (re.compile(r"\b(?:cost|costs|many|much|lose|lost|losing|damage)\b"), "the figures"),
    (re.compile(r"\b(?:why|offer|promise|pay|price|money|made them)\b"), "the why of it"),
)  # fmt: skip
STORY = {
    Detail.TIME: Beat.STORY_TIME,
    Detail.HEALING: Beat.STORY_HEALED,
    Detail.FEELING: Beat.HOW_TAKEN,
    Detail.KEPT: Beat.STORY_KEPT,
}
_FRESH = ON_THE_WOUND | frozenset(STORY.values())
MOST_ANSWERED = 2


@kept
def story_asked(text: str) -> tuple[tuple[Detail, str], ...]:
    """The details asked after, each with its clause; those she can answer come first."""
    found: dict[Detail, str] = {}
    for part in questions(plain(text)):
        for clause in _AND.split(part):
            if _OTHER.search(clause):
                continue
            detail = next((kind for kind, asked in _DETAILS if asked.search(clause)), None)
            if detail is not None:
                found.setdefault(detail, clause)
    return tuple(sorted(found.items(), key=lambda one: one[0] is Detail.KEPT))


def story_details(view: View) -> tuple[Detail, ...]:
    """The details of the story that this turn asks after."""
    if not view.before.wound_told or view.blank or view.given:
        return ()
    if view.request or view.inquiry or view.lookup:
        return ()
    fresh = view.memory.last in _FRESH
    asked = story_asked(view.text)
    past = tuple(
        detail
        for detail, clause in asked
        if fresh or (_PAST.search(clause) and _ABOUT_IT.search(clause))
    )
    return past[:MOST_ANSWERED]


Rule = Callable[[View], bool]


def asks_story(beat: Beat) -> Rule:
    """A rule for turns that ask this first, and hold nothing that matters more."""

    def holds(view: View) -> bool:
        slips = view.has(*(one for one in Pitfall if one is not Pitfall.STALL))
        steps = view.newly(Step.NAME_VALUE_GAP) or view.has(Step.BUILD_PREFERRED_TIER)
        busy = view.new or view.written or view.leaves or slips or steps
        details = () if busy else story_details(view)
        return bool(details) and STORY[details[0]] is beat

    return holds


def story_tails(beat: Beat, view: View) -> tuple[Beat, ...]:
    """The other detail that was asked after in the same breath."""
    details = story_details(view) if beat in STORY.values() else ()
    return tuple(STORY[one] for one in details if STORY[one] is not beat)


def story_slots(view: View) -> dict[str, str]:
    """What she keeps at home."""
    clause = dict(story_asked(view.text)).get(Detail.KEPT, "")
    words = next((says for asked, says in _KEPT if asked.search(clause)), "")
    return {"kept": words} if words else {}
