"""Questions to her that come beside another matter: which of two, who asks, would it help, money.

In: the text of one turn. Out: which kinds of question are in it. Word lists only; no state.
"""

import re
from enum import StrEnum

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.spelled import in_digits
from desktop.counterpart.kept import kept


class Aside(StrEnum):
    """One thing the user wants to hear from her besides the matter of the turn."""

    WHO_ASKS = "who_asks"
    """Whether the demand is hers or comes from above."""
    TAKEN = "taken"
    """How her CEO took it, how long ago it was."""
    FEARS = "fears"
    """What her CEO is afraid of."""
    NEEDS = "needs"
    """What her CEO would need to see, or still misses."""
    NUMBERS = "numbers"
    """Which of two numbers, or whether one is enough."""
    WHICH = "which"
    """Which of the advantages counts for more, or comes first."""
    FEAR_SIDES = "fear_sides"
    """Which of two fears."""
    WORDS = "words"
    """Whether these words will do upstairs."""
    MATTERS = "matters"
    """Whether what is offered is of use to her."""
    OURS = "ours"
    """Whether her side pays a share."""
    LEAVE = "leave"
    """Whether the user may leave a sum as it is."""
    DATE = "date"
    """Whether a date suits her."""
    HOLDS = "holds"
    """Whether it holds up upstairs."""
    SAY_IT = "say_it"
    """How she would say it."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_CEO = r"(?:your|the) (?:\w+ )?(?:ceo|boss)s?"
_UP = rf"(?:{_CEO}|they|he|she|upstairs)"
_WORD = (
    r"(?:the |this |that |being |going )?(?:whole )?exclusiv\w*(?: (?:thing|clause|ask|idea|part"
    r"|deal|bit|demand|word))?"
)
_HERSELF = r"\b(?:you|yours|yourself)\b"
_ABOVE = r"\b(?:ceo|boss|above|the top|higher up|upstairs|the board|management)s?\b"
_STARTED = (
    r"\b(?:idea|ask(?:ed|s|ing)?|want(?:ed|s|ing)?|needs?(?! to (?:see|hear|read))|comes?|coming"
    r"|came|call|wish|decision|decid\w+|push\w*|demand\w*|insist\w*|talking|requir\w+)\b"
)
"""Who is behind the demand, where either she or somebody above her is meant."""
_COPIED = (
    r"(?:copi(?:ed|es)|copy\w*|imitat\w+|catch(?:es)? up|ships? (?:the same|it too|it as well))"
)
_LEFT = (
    r"(?:neglect\w*|ignor\w+|forg[eo]t\w*|stop (?:picking|answering|calling)|abandon\w*|left"
    r"|leav\w+|walk\w* (?:away|off)|drop\w*|one of (?:the )?many|poach\w*|lose us|losing)"
)
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = rf"(?:{MONTHS}|q[1-4])"
_DATE = rf"(?:the )?(?:(?:end|middle|start|beginning|first|\w+th) (?:of )?)?{_MONTH}"
_SUM = r"(?:\$ ?)?(?:[0-9][0-9,.]*|\w+(?: \w+)?)"

_WHOLE: tuple[tuple[Aside, re.Pattern[str]], ...] = (
    (
        Aside.WHO_ASKS,
        _any(
            r"(?:is|was) (?:that|this|it) (?:really |just |only )?you (?:asking|wanting|who \w+)"
            r"\b[^.?!]{0,30}\bor\b",
            r"(?:comes?|came|coming|is) from you or\b",
            r"who (?:actually |really )?(?:wants|is asking (?:for )?|asked for|asks for) (?:it|this"
            r"|that|exclusiv\w*)",
            rf"(?:is|was) (?:that|this|it|{_WORD}) (?:from )?{_CEO} (?:idea|ask|wish|call|asking"
            r"|talking|demand|word)\b",
            rf"whose (?:idea|ask|wish|demand|call|word) (?:is|was) (?:it|this|that|{_WORD})",
            rf"(?:is|was) {_WORD} (?:really |just |only )?(?:you\b|yours\b|your (?:own )?(?:idea"
            r"|wish|call|ask)\b)",
            r"who(?:s| is| was)? (?:actually |really )?(?:came up with|wanted|behind|pushing|asking"
            rf" for|insisting on|driving|wants|decided on|brought up|asked for) {_WORD}",
            r"(?:coming|comes|came|come|is it|is this|is that) (?:\w+ )?(?:from )?(?:you|yourself)"
            rf"\b[^.?!]{{0,20}}\bor (?:\w+ )?(?:from )?(?:above|higher up|upstairs|{_CEO})",
            rf"(?:did|do) you (?:\w+ )?want (?:it|this|that|{_WORD})[^.?!]{{0,30}}\bor (?:is"
            rf" (?:that|it|this) |was (?:it|that) |did )?{_CEO}",
            rf"(?:did|does|is|was) {_CEO} (?:\w+ )?(?:ask|want|need|demand|push|insist)\w*"
            rf" (?:for |on )?(?:it to be |this to be )?{_WORD}",
            rf"who (?:\w+ )?(?:want|ask|decid|push|came up)\w* (?:for |on |with )?{_WORD}",
            rf"(?:is|was) (?:it|that|this) {_CEO}s? (?:\w+ )?(?:or you|not you)\b",
        ),
    ),
    (
        Aside.TAKEN,
        _any(
            rf"how (?:did|has) {_UP} (?:\w+ )?(?:take|taken|react|handle|feel)",
            rf"how {_UP} took (?:it|that|this)",
            rf"how (?:did|has|does) {_UP} (?:\w+ )?(?:deal|cope|respond|process|live|feel)\b",
            r"how (?:did|have|do) you (?:\w+ )?(?:take|taken|handle|deal with|cope|feel|get over"
            r"|recover)(?: (?:with |about |from )?(?:it|that|this|the loss))?(?= *(?:[.?!]|$|back"
            r"|then"
            r"|after\w*|and|at|as|or|when))",
            r"how (?:long|hard) (?:did|does|has|was) (?:it|that) (?:take|taken|hit|set you back)",
            r"how (?:bad|hard|big|painful) (?:was|is) (?:it|that|the \w+)\b",
            rf"what did {_UP} (?:\w+ )?(?:say|tell you|do|think)\b(?![^.?!]{{0,20}}\b(?:exclusiv"
            r"|to that offer|want))",
            r"(?:is|was) (?:it|that|this) (?:a )?(?:long|recent|while|years?)(?: time)? ?(?:ago"
            r"|back)?"
            r"(?= *(?:[?]|$))",
            rf"(?:did|does|do) {_UP} (?:\w+ )?(?:blame|hold (?:it|that) against|forgive)\b",
            r"(?:are|have) you (?:\w+ )?(?:over it|recovered|past it|gotten over|got over)",
            r"how did (?:that|it) (?:go down|land|feel|play out|hit you)\b",
            r"how long (?:ago|back) (?:was|is|did)\b",
            r"when (?:was (?:that|this|it)\b|did (?:that|this|it|they) (?:happen|leave|go))",
            r"how recent (?:is|was)\b|how long (?:is|has) (?:it|that) (?:been|ago)",
        ),
    ),
    (
        Aside.FEARS,
        _any(
            rf"what (?:is |are |s |exactly is )?{_CEO} (?:is |are )?(?:\w+ )?(?:afraid|scared"
            r"|worried|nervous|terrified|fears?)\b",
            rf"what(?:s| is) {_CEO} (?:\w+ )?(?:fear|worry|nightmare)\b",
            rf"what (?:\w+ )?(?:scares|frightens|worries|keeps) {_CEO}\b",
        ),
    ),
    (
        Aside.NEEDS,
        _any(
            rf"what (?:exactly |else )?(?:would|does|do|will) {_UP} (?:\w+ )?(?:need|want|have) "
            r"(?:to (?:see|hear|read|have)|on paper|in writing|from (?:me|us))",
            rf"what(?:s| is) (?:still )?missing for {_UP}\b",
            rf"(?:something|anything) else {_CEO} (?:is |are )?(?:after|needs?|wants?|looking for)",
        ),
    ),
    (
        Aside.SAY_IT,
        _any(
            r"(?:say|tell|put|phrase) it (?:to me )?(?:how|the way|like|as) you(?:d| would)\b",
            r"how would you (?:yourself )?(?:say|put|phrase|word) (?:it|that|this|them)\b",
            r"how (?:do|would|will|are|could|can) you (?:\w+ )?(?:going to )?(?:tell|sell|present"
            r"|explain|put|pitch|phrase|word|say|bring|break|frame) (?:it|this|that|them|all of it"
            rf"|the (?:\w+ )?(?:page|list|lot))\b(?: (?:to|for|in front of|with))?(?= *(?:[?.!]|$"
            rf"|{_UP}|up there|then|over there|so|you|when|if|tomorrow))",
            rf"what (?:will|would|do|are|can) you (?:going to )?(?:say|tell) (?:to )?{_CEO}\b",
            rf"how (?:do|would|will|are) you (?:going to )?(?:tell|sell|convince|explain to) {_CEO}"
            r"\b",
            r"(?:how|what)\b[^.?!]{0,20}\b(?<!can )you(?:d|ll|re)?\b[^.?!]{0,20}\b(?:tell|sell|say"
            r"|present|explain|put|pitch|phrase|word|bring|break|frame|describe|argue)\b[^.?!]{0,25}"
            rf"(?:\b{_CEO}\b|\bupstairs\b|\bup there\b)",
            rf"(?:first|opening) (?:sentence|line|words?|thing)\b[^.?!]{{0,30}}\b(?:to|for"
            rf"|with) {_CEO}",
            r"how you(?:d| would| will|ll)? (?:tell|sell|present|explain|put|pitch|say|word|phrase)"
            r" (?:it|this|that|them)\b",
        ),
    ),
)
"""What may be asked in any sentence, a reported question too."""
_ASKED: tuple[tuple[Aside, re.Pattern[str]], ...] = (
    (
        Aside.FEAR_SIDES,
        _any(
            rf"{_COPIED}\b.{{0,90}}\bor\b.{{0,70}}\b{_LEFT}\b",
            rf"{_LEFT}\b.{{0,90}}\bor\b.{{0,70}}\b{_COPIED}\b",
            r"(?:more|most) (?:afraid|scared|worried|nervous)\b.{5,80}\bor\b",
        ),
    ),
    (
        Aside.WORDS,
        _any(
            r"(?:those|these|my|the same|exactly those) words\b.{0,60}\bor\b",
            r"or\b.{0,50}\b(?:a slogan|your own words|marketing (?:speak|talk|words|language)"
            r"|sales talk"
            r"|a brochure)\b",
        ),
    ),
    (
        Aside.NUMBERS,
        _any(r"too (?:little|short|few|small|low)\b"),
    ),
    (
        Aside.WHICH,
        _any(
            r"which (?:one |ones |part |piece |line )?(?:of (?:those|these|them|the \w+|all of it"
            r"|it) )?(?:do|does|would|should|is|are|matters|counts|comes|weighs|will|sounds|helps)"
            r"\b(?!.{0,30}\b(?:missing|wrong|mine|yours)\b).{0,40}\b(?:lead|first|more|most"
            r"|better|best|prefer|pick|choose|open with|stronger|strongest|matters?|counts?)\b",
            r"which (?:one )?(?:matters|counts|weighs|helps) (?:more|most)\b",
            r"what (?:would|do|will|are|ll) you (?:going to )?(?:lead|open|start|leading"
            r"|opening|starting)"
            r" with\b",
        ),
    ),
    (
        Aside.MATTERS,
        _any(
            r"does (?:that|this|it|any of (?:that|this|it)) (?:even |really |actually )?"
            r"(?:matter|help)\b(?!.{0,30}\b(?:ceo|boss|upstairs)\b)",
            r"(?:is|would|are) (?:that|this|it|those|they|sixty|thirty) (?:be )?(?:\w+ )?(?:enough"
            r"|any use|of use|useful|any good|any help|helpful|worth something)\b"
            r"(?!.{0,30}\b(?:ceo|boss|upstairs|busy)\b)",
            r"would (?:that|this|it) (?:even |really |actually )?help(?: you| at all)?"
            r"(?= *\?)",
        ),
    ),
    (
        Aside.OURS,
        _any(
            r"(?:would|will|could|can) (?!i\b|we\b|that\b|it\b|this\b)\w+ (?:also |be willing to "
            r"|be able to )?(?:match|chip in|go halves|pay (?:half|part|some|the other)|cover"
            r" (?:half|part|some)|split|contribute)\b",
            r"(?:put in|pay|match|cover) (?:the other )?half\b",
        ),
    ),
    (
        Aside.LEAVE,
        _any(
            rf"(?:can|should|could|shall|may|do) i (?:just )?(?:leave|keep|hold|stick|stay)"
            rf"(?: (?:it|that))? (?:at|to|with) {_SUM}",
        ),
    ),
    (
        Aside.DATE,
        _any(
            rf"(?:does|would|will|is|can) {_DATE} (?:\w+ )?(?:work|suit|fit|good|okay|ok|fine|any"
            r" good|possible|too (?:soon|early|late))\b",
            r"(?:is (?:it|that|this)|isnt (?:it|that)) (?:your|a|the) busy (?:season|time|month"
            r"|quarter)",
            rf"when (?:should|would|could|shall)\b.{{0,50}}\b{_DATE} *(?:\?|$)",
            rf"{_MONTH} is it any good",
        ),
    ),
    (
        Aside.HOLDS,
        _any(
            r"(?:does|would|will|do) (?:that|this|it|they|those) (?:really |actually )?(?:hold"
            r"|stand) (?:up|water)?",
        ),
    ),
)
"""What is asked only in a sentence that is a question."""
_WOULD = re.compile(r"\b(?:would|could|can|will|what|why|how|when|if|drop|without|instead)\b")
_DEMAND = re.compile(r"\bexclusiv|\bclause\b")
_EITHER = re.compile(
    rf"{_HERSELF}[^.?!]{{0,40}}\bor\b[^.?!]{{0,25}}{_ABOVE}|{_ABOVE}[^.?!]{{0,40}}\bor\b"
    rf"[^.?!]{{0,20}}{_HERSELF}"
)
_UNITS = r"(?:days?|weeks?|months?|hours?|thousand|grand|k|percent|dollars|engineers?)"
_BETWEEN = re.compile(
    rf"\b([0-9][0-9,]*)(?: ({_UNITS}))?\b([^.?!0-9]{{0,40}})\bor\b([^.?!0-9]{{0,30}})"
    rf"\b([0-9][0-9,]*)(?: ({_UNITS}))?\b"
)
_PREFERS = re.compile(
    r"\b(?:enough|better|prefer|rather|help|helps|want|need|more|which|suit|choose|pick)\b"
)
_LITTLE = re.compile(
    r"\btoo (?:little|short|few|small|low)\b|\bis ([0-9][0-9,]*) (?:\w+ )?enough\b"
)
_NUMBER = re.compile(rf"\b([0-9][0-9,]*)(?: ({_UNITS}))?\b")
_ANY_UNIT = re.compile(rf"\b(?:[0-9][0-9,]*) ({_UNITS})\b")
_WHEN = re.compile(rf"\b((?:the )?(?:end|middle|start|beginning) of )?({MONTHS})\b")
_SMALLER = frozenset({"hour", "hours"})
"""Units of which less is better."""
_OBJECTS = _any(
    r"(?:that|it|this|exclusiv\w*|which)(?:d| would| will|ll)? (?:just )?(?:kills?|wrecks?|ruins?"
    r"|sinks?|ends?|hurts?|breaks?) (?:my|our)\b",
    r"what (?:i|we|its|it) (?:lose|would lose|d lose|id lose|wed lose|costs? (?:me|us))\b",
    r"(?:two|2|three|3|other) (?:\w+ )?(?:partners|integrations|companies)(?: are)? (?:already )?"
    r"(?:live|integrated|running|signed|with us|on (?:it|board))\b",
    r"(?:i|we)(?:ve| have)? (?:already )?(?:got |have )?(?:two|2|three|3) other (?:\w+ )?"
    r"(?:partners|integrations)\b",
    r"skipped (?:the|my|our) marketplace",
)
_WAYS_OUT = re.compile(r"\bdo i lose (?:anything|something)\b")


@kept
def asides(text: str) -> tuple[Aside, ...]:
    """The kinds of question in a turn, in the order in which she takes them up."""
    low = plain(text)
    found = [kind for kind, pattern in _WHOLE if pattern.search(low)]
    if Aside.WHO_ASKS not in found and any(map(_who_is_behind, questions(low))):
        found.insert(0, Aside.WHO_ASKS)
    asked = questions(low)
    found += [kind for kind, pattern in _ASKED if any(pattern.search(part) for part in asked)]
    if Aside.FEAR_SIDES in found:
        found = [kind for kind in found if kind is not Aside.FEARS]
    if Aside.DATE in found or any(
        _BETWEEN.search(part) for part in questions(_flat(in_digits(text)))
    ):
        found = [kind for kind in found if kind is not Aside.MATTERS]
    return tuple(found)


def _who_is_behind(low: str) -> bool:
    """Whether a question puts exclusivity down to somebody: who, whose, her or somebody above."""
    named = _DEMAND.search(low) is not None
    begun = re.search(_STARTED, low) is not None
    if named and begun and re.search(r"\bwho(?:s|se)?\b", low):
        return True
    hers = re.search(r"\b(?:yours?|yourself|you)\b(?! (?:\w+ )?(?:ceo|boss))", low) is not None
    is_it = re.search(r"\b(?:is|was|are|were|did|does|its)\b", low) and not _WOULD.search(low)
    if named and hers and is_it and re.search(_ABOVE, low):
        return True
    either = _EITHER.search(low) is not None
    of_it = begun and re.search(r"\b(?:it|this|that)\b", low) is not None
    return either and (named or (of_it and not _WOULD.search(low)))


def questions(low: str) -> list[str]:
    """The sentences that ask; all of a text without a mark, as a recogniser writes it."""
    if re.search(r"[.?!]", low) is None:
        return [low]
    return re.findall(r"[^.?!]+\?", low)


def _flat(digits: str) -> str:
    """Plain text whose numbers hold no commas."""
    return plain(re.sub(r"(?<=[0-9]),(?=[0-9])", "", digits))


@kept
def better_number(digits: str) -> str:
    """Of two numbers of one thing the more useful one, with its unit; empty for no such choice."""
    for part in questions(_flat(digits)):
        found = _BETWEEN.search(part)
        if found is None or not (_PREFERS.search(part) or found[2] or found[6]):
            continue
        unit = found[6] or found[2] or ""
        sizes = [int(found[at].replace(",", "")) for at in (1, 5)]
        best = min(sizes) if unit in _SMALLER else max(sizes)
        return f"{best} {unit}".strip()
    return ""


@kept
def little_number(digits: str) -> str:
    """The number of which the turn asks if it is too little; empty for none."""
    low = _flat(digits)
    if not any(_LITTLE.search(part) for part in questions(low)):
        return ""
    found = _NUMBER.findall(low)
    if not found:
        return ""
    number, unit = found[-1]
    units = _ANY_UNIT.findall(low)
    return f"{number} {unit or (units[-1] if units else '')}".strip()


def date_asked(text: str) -> str:
    """The month a turn asks about, as she says it back; empty for none."""
    found = _WHEN.findall(plain(text))
    if not found:
        return ""
    part, month = found[-1]
    part = part if part.startswith("the ") or not part else f"the {part}"
    return f"{part}{month.capitalize()}"


@kept
def objects(text: str) -> bool:
    """Whether the turn says what exclusivity would cost the user."""
    low = plain(text)
    return _OBJECTS.search(low) is not None and _WAYS_OUT.search(low) is None


_LEFT_AT = re.compile(
    r"\bi (?:just )?(?:leave|keep|hold|stick|stay)(?: (?:it|that))? (?:at|to|with)"
    r" (?:\$ ?)?([0-9][0-9,]*(?: (?:thousand|grand|k))?)\b"
)


def left_at(digits: str) -> str:
    """The sum at which the user would leave it; empty for none."""
    found = _LEFT_AT.search(_flat(digits))
    return found[1] if found else ""
