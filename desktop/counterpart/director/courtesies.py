"""What people ask and say around the matter: may I ask, how long, is now good, late, a bad night.

In: the text of one turn. Out: the kinds of it in the order in which she takes them up. Word lists
only; no state.
"""

import re
from enum import StrEnum

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.kept import kept


class Courtesy(StrEnum):
    """One thing said or asked around the matter."""

    LATE = "late"
    """The user is sorry to be late."""
    TIRED = "tired"
    """The user had a bad night or is worn out."""
    NOW = "now"
    """Whether it suits her to talk now."""
    MAY_ASK = "may_ask"
    """Whether the user may ask her something."""
    HOW_LONG = "how_long"
    """How long she has got."""
    PLEASED = "pleased"
    """The user is glad to talk to her."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_SOME = r"(?:you )?(?:a few|a couple|some|one or two|two|three|several|a)(?: of)?(?: \w+)?"
_QUESTIONS = rf"{_SOME} (?:things?|questions?)"
_NIGHT = r"(?:night|morning|day|flight)"
_BAD = r"(?:rough|bad|long|short|awful|terrible|hard|crazy|sleepless|tough|horrible)"

_COURTESIES: tuple[tuple[Courtesy, re.Pattern[str]], ...] = (
    (
        Courtesy.LATE,
        _any(
            r"(?:sorry|apolog\w+|excuse|forgive|pardon)\b[^.?!]{0,25}\b(?:late|delay"
            r"|keep(?:ing)? you"
            r"|kept you|wait(?:ing)?|hold up)\b",
            r"(?:im|i am|i was|running) (?:a (?:bit|little|few minutes) |so |very |really )?late"
            r"(?= *(?:[.!]|$|sorry|i\b|my\b|the\b|because|and\b))",
            r"(?:only |just )(?:got|getting|made it) (?:here|in|on)(?: now| just now)?\b"
            r"|got held up\b",
            r"my (?:last |other |previous )?(?:meeting|call) (?:ran|went) (?:over|long|late)",
        ),
    ),
    (
        Courtesy.TIRED,
        _any(
            rf"(?:had|was|its been|it was|been) (?:a|an|such a) (?:\w+ )?{_BAD} {_NIGHT}",
            r"(?:havent|have not|hardly|barely|didnt|did not|never|no)(?: really| much| any)?"
            r" (?:slept|sleep|got any sleep)\b",
            r"(?:im|i am|we are|were|feeling)(?: \w+){0,2} (?:tired|exhausted|knackered|worn out"
            r"|wiped(?: out)?|beat|half asleep)\b(?! of)",
            r"(?:\w+ )hours? (?:of )?sleep\b|what a (?:night|morning|day)\b|running on (?:coffee"
            r"|fumes|no sleep)",
            r"(?:was|were|been) up (?:all night|half the night|until|till|since)",
        ),
    ),
    (
        Courtesy.NOW,
        _any(
            r"is (?:now|this|it)(?: still)?(?: really)? (?:a |an )?(?:good|okay|ok|fine|bad"
            r"|convenient|right)(?: time| moment)?(?: for you| to talk| with you)?(?= *(?:[?.!]|$"
            r"|or\b))",
            r"is (?:now|this)(?: still)?(?: \w+)? (?:a |an )?(?:good|bad|okay|ok|convenient)"
            r" (?:time|moment)\b(?! to (?!talk|speak|chat|call|ask))",
            r"(?:calling|call|ringing|reaching|catching|got|caught|get)(?: you)?(?: \w+)? (?:at"
            r"|in|on) an?"
            r" (?:bad|good|wrong|okay|ok|awkward) (?:time|moment)",
            r"does (?:this|it|now|that)(?: time)? still (?:suit|work)\b",
            r"is (?:it|this|now) (?:still )?convenient\b|convenient (?:time|moment)",
            r"(?:can|could) you talk(?: right)?(?: now)?(?= *(?:[?]|$))",
            r"(?:does|would) (?:now|this time|this moment)(?: still)? (?:work|suit)\b",
            r"^(?:\w+ ){0,4}?(?:you )?(?:got|have) (?:a|one) (?:\w+ )?(?:minute|moment|second|sec)"
            r"(?= *(?:[?.!]|$|for|now))",
            r"(?:^|[.?!] )(?:still |now )?(?:a )?(?:good|bad|okay|ok) (?:time|moment)(?= *(?:[?]"
            r"|$|to talk|for))",
            r"(?:do|have) you (?:have |got )?(?:a|one|five|ten) (?:\w+ )?(?:minutes?|moment|second)"
            r"(?: for (?:me|us))?(?: (?:right )?now)?(?= *(?:[?.!]|$))",
            r"(?:(?:am|did) i|are we) (?:catch(?:ing)?|get(?:ting)?|call(?:ing)?|interrupt(?:ing)?"
            r"|disturb(?:ing)?)\b[^.?!]{0,30}\b(?:time|moment|you|anything|something)\b",
        ),
    ),
    (
        Courtesy.MAY_ASK,
        _any(
            rf"(?:can|could|may|might|shall) i (?:\w+ )?(?:ask|start with|begin with) (?:you )?"
            rf"(?:{_QUESTIONS}|(?:you )?(?:something|anything|first)|one or two)",
            rf"(?:do you |would you )?mind if i (?:\w+ )?ask(?:ed)? {_SOME}",
            r"mind if i (?:\w+ )?ask(?:ed)?(?: you)? (?:something|a question)",
            rf"i(?:ve| have)?(?: got| have| had)? {_QUESTIONS} (?:first|before|for you|to ask)",
            rf"let me (?:\w+ )?ask (?:you )?(?:something|{_QUESTIONS})(?= *(?:first|before|if"
            r"|quickly|[.?!]|$))",
            rf"(?:throw|fire|shoot|run) {_QUESTIONS} (?:at|by|past) you",
            r"(?:alright|all right|okay|ok|fine|cool) if i (?:\w+ )?ask",
            r"(?:quick|small|short|little) questions? (?:first|before|beforehand|if)",
            rf"(?:id|i would) (?:\w+ )?(?:love|like) to ask (?:you )?(?:something|{_QUESTIONS}"
            r"|one or two)",
            rf"(?:put|pose) (?:{_QUESTIONS}|a question) to you|check (?:something"
            rf"|{_QUESTIONS}) with you",
            r"pick your brain|(?:something|a thing|one thing) (?:id|i would|i) (?:like to|want to"
            r"|need to"
            r"|wanted to) ask|before i answer (?:can|could|may) i",
            rf"(?:id|i would) like to ask (?:you )?(?:something|{_QUESTIONS})",
        ),
    ),
    (
        Courtesy.HOW_LONG,
        _any(
            r"how (?:long|much time|many minutes)(?: do| have)? (?:you|we|i)\b(?: still)?"
            r"(?: have| got| (?:do )?have you)?(?: you)?(?: for)?"
            r"(?= *(?:[?.!]|$|today|now|left|for (?:this|me|us|it|the)|on this|before))",
            r"how much of your time\b",
            r"when(?:s| is) your next (?:meeting|call|appointment)\b|what time (?:do|must) you",
            r"do (?:we|you) have (?:\w+ ){0,3}?(?:hour|minutes|long)\b",
            r"how (?:long|much) (?:can|could|will|may) (?:you|we) (?:talk|stay|speak|have)\b",
            r"(?:do|will|would) you (?:\w+ )?(?:have|need) to (?:\w+ )?(?:run|go|leave|jump"
            r"|drop off)\b"
            r"|(?:are|how are) we(?: doing)? on time\b|okay (?:on|for) time\b",
            r"(?:are you|you) in a (?:hurry|rush)|(?:are you|were you) (?:pressed|short) (?:for|on)"
            r" time",
            r"when do you (?:have|need|want) to (?:leave|go|jump|run|drop|hang up|stop)",
            r"(?:whats|what is|how is|hows) your (?:time|hard stop|schedule|clock)\b"
            r"|(?:do you have|have you got) (?:a hard stop|enough time|time)\b",
        ),
    ),
    (
        Courtesy.PLEASED,
        _any(
            r"(?:good|great|nice|lovely|glad|happy|a pleasure|pleased) (?:to|that) (?:\w+ )?(?:talk"
            r"|speak|hear (?:from you|you\b|your voice)|meet|see you|chat|connect|you (?:called"
            r"|made"
            r" it))\b(?! that| about)",
            r"(?:nice|great|good|lovely) (?:talking|speaking|chatting|catching up)\b",
            r"i(?:ve| have)? (?:always )?(?:like|liked|love|loved|enjoy|enjoyed) (?:talking|our"
            r" (?:talks|calls|chats)|these (?:talks|calls))",
        ),
    ),
)
_SORRY = re.compile(
    r"\b(?:sorry|apolog\w+|forgive me|excuse me|pardon me)\b(?! (?:but|what|who|to hear"
    r"|about (?:what|your|the)"
    r"|i (?:dont|didnt|cant|do not|wont|missed|have to|must)|we (?:dont|cant|wont)|say|come again"
    r"|no"
    r"|that (?:happened|you)|for (?:your|the loss)))"
)
_ASKS = frozenset({Courtesy.NOW, Courtesy.MAY_ASK, Courtesy.HOW_LONG})
_NO_ASK = re.compile(r"\bhow long (?:have you|did you) (?:been|work)")


@kept
def courtesies(text: str) -> tuple[Courtesy, ...]:
    """What the turn says and asks around the matter."""
    low = plain(text)
    found = [kind for kind, pattern in _COURTESIES if pattern.search(low)]
    if _NO_ASK.search(low):
        found = [kind for kind in found if kind is not Courtesy.HOW_LONG]
    return tuple(found)


@kept
def apologises(text: str) -> bool:
    """Whether the turn is sorry for something small of the user's own."""
    low = plain(text)
    return _SORRY.search(low) is not None and "?" not in text and "exclusiv" not in low


@kept
def only_may_ask(text: str) -> bool:
    """Whether the turn asks leave to ask, and asks nothing yet."""
    low = plain(text)
    return Courtesy.MAY_ASK in courtesies(text) and _REAL.search(low) is None


_REAL = re.compile(
    r"\b(?:what|whats|who|whos|whose|when|where|why|which|did|does|has)\b|\bhow (?!long|much time)"
)


def asks_only(text: str) -> bool:
    """Whether the turn asks about the call itself: may I, how long, is now good."""
    return bool(_ASKS & {*courtesies(text)})
