"""The user's own words, as she may take them up: numbers in words, lively phrases, a line to quote.

In: the text of one turn, or a part of a sentence. Out: words that fit into hers, or nothing.
Word lists only; no state.
"""

import re

from desktop.coach.said.owners import owner_claimed
from desktop.counterpart.kept import kept

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_MONTH_BEFORE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|q|line|no\.?) ?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.,/:-])(\$?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
    r"(?! ?(?:st|nd|rd|th|k|m|x)\b)(?![\w.:/-]*[0-9])(?! of (?:january|february|march|april|may"
    r"|june|july|august|september|october|november|december))"
    r"( (?:thousand|million|grand)\b)?(?!\w)",
    re.IGNORECASE,
)
_LARGEST = 999_000


def worded(text: str) -> str:
    """The text with its numbers as one says them: "ninety days", "fifty thousand dollars"."""
    return _NUMBER.sub(_in_words, text)


def _in_words(found: re.Match[str]) -> str:
    value = int(found[2].replace(",", ""))
    before = found.string[: found.start()]
    words = _said(value)
    if not words or _MONTH_BEFORE.search(before):
        return found[0]
    scale = found[3] or ""
    return f"{words}{scale} dollars" if found[1] else f"{words}{scale}"


def _said(value: int) -> str:
    """A whole number in words; empty for one that is better left in digits."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        head = "a hundred" if hundreds == 1 else f"{_SMALL[hundreds]} hundred"
        return f"{head} and {_said(rest)}" if rest else head
    if value % 1000 == 0 and value <= _LARGEST:
        return f"{_said(value // 1000)} thousand"
    return ""


_TOUCHES = (
    (re.compile(r"\b(?:ahead of|before) (?:everyone|everybody|anyone|anybody)(?: else)?\b"), ""),
    (re.compile(r"\b(?:ahead of|before) the (?:others|rest|market)\b"), ""),
    (re.compile(r"\bevery (?:new |single )?(?:integration )?(?:feature|release)\b"), ""),
    (re.compile(r"\bboth (?:of )?(?:our |the )?(?:names|logos)\b"), "both names on it"),
    (re.compile(r"\b(?:at )?(?:the )?top of the (?:[a-z]+ )?(?:page|list|category)\b"), "top"),
    (re.compile(r"\b(?:in|for|over|during) the first (?:year|quarter|month)\b"), ""),
    (re.compile(r"\bthe only (?:[a-z]+ )?(?:spot|slot|seat|one) there is\b"), "the only one"),
    (re.compile(r"\ba real vote\b"), ""),
    (re.compile(r"\bhalf (?:of )?(?:her|his|their) week\b"), "half the week"),
    (re.compile(r"\bhalf of (?:it|that)\b"), "half of it"),
    (re.compile(r"\bfull[ -]time\b"), ""),
    (re.compile(r"\b(?:half a day|(?!a )[a-z]+ days?) a week\b"), ""),
    (re.compile(r"\b(?:within|in) an? hour\b"), "within an hour"),
    (re.compile(r"\bin writing\b"), ""),
    (re.compile(r"\bevery (?:week|month|quarter)\b"), ""),
)
MOST_TOUCHES = 2


def touches(text: str, beside: str = "") -> tuple[str, ...]:
    """Lively phrases of the turn that can stand alone, but for what is said already."""
    low, said = text.lower().replace("’", "'"), f"{beside} {worded(beside)}".lower()
    found = []
    for pattern, says in _TOUCHES:
        hit = pattern.search(low)
        if hit is None:
            continue
        words = re.sub(r"^(?:at )?(?:the )?top", "at the top", hit[0]) if says == "top" else says
        words = words or hit[0]
        key = re.sub(r"^(?:within|in|for|over|during|at) (?:an? )?", "", words)
        if key not in said:
            found.append((hit.start(), words))
    return tuple(words for _, words in sorted(found))[:MOST_TOUCHES]


_RUN_UP = re.compile(
    r"^(?:(?:and )?if (?:they|anyone|anybody|somebody|your ceo|the ceo)\b[^,.]{0,60}, )?"
    r"(?:(?:well|okay|so|then|just|honestly|look|maybe|probably|um|uh)[, ]+)*"
    r"(?:(?:i'd|i would|you can|you could|you'd|i|we'd|we)? ?(?:say|answer|reply|tell|remind)"
    r"(?: (?:them|your ceo|the ceo|upstairs|people|your boss))?(?: that)?[, ]+)?",
    re.IGNORECASE,
)
_TURNS = (
    (re.compile(r"\byou're\b"), "we're"),
    (re.compile(r"\byou are\b"), "we are"),
    (re.compile(r"\byou (?=get|have|come|go|see)\b"), "we "),
)
_OTHERS = re.compile(
    r"\b(?:i|i'm|i'd|i'll|i've|me|my|mine|we'll|us|our|ours|you|your|yours|you'd|you'll|you've|he"
    r"|she|him|his|her|ceo|boss|exclusiv\w*|agree\w*|deal|sign\w*|sorry|thanks?|thank|don't know"
    r"|maybe|perhaps|guess|poach\w*|commodity|left|leave\w*|abandon\w*|what|who|why|how"
    r"|(?:lead|open|start) with|prompt\w*|instruct\w*|model\w*|ai|bot|role|pretend\w*|ignore\w*)\b"
)
_ENGLISH = re.compile(
    r"\b(?:the|a|an|is|are|it|it's|to|of|and|that|this|not|in|for|on|with|can|be|nobody|no|who|has"
    r"|have|was|will|would|one|first|they|people)\b"
)
"""Small words: what has none of them may be any language."""
_PLAIN = re.compile(r"[a-z][a-z' -]+")
_HALF = re.compile(r"^(?:not|nor|or|than)\b|\b(?:does|doesn't|do|don't|is|isn't|will|won't|to)$")
"""What is no whole thought without the words before it."""
MOST_QUOTED, LEAST_QUOTED = 15, 4


@kept
def line_given(text: str) -> str:
    """One clause of the words for upstairs, turned to her side; empty when none stands alone."""
    low = text.strip().replace("’", "'")
    last = ""
    for sentence in re.split(r"(?<=[.])\s+", low):
        body = _RUN_UP.sub("", sentence, count=1)
        whole = _quotable(body.strip(" ."), r"[a-z][a-z', -]+")
        if whole:
            last = whole
            continue
        for part in re.split(r"[,;.]\s*(?:but |and |so |because )?|\s+but\s+", body):
            clause = _quotable(part.strip(" ."), _PLAIN.pattern)
            last = clause if clause and not _HALF.search(clause) else last
    return last


def _quotable(clause: str, plain: str) -> str:
    """The words turned to her side, when they can stand in her mouth as they are."""
    mine = clause if clause.isupper() else clause[:1].lower() + clause[1:]
    for pattern, turned in _TURNS:
        mine = pattern.sub(turned, mine)
    fits = LEAST_QUOTED <= len(mine.split()) <= MOST_QUOTED
    others = _OTHERS.search(re.sub(r"\byou can(?:'t)?\b", "", mine))
    whole = fits and _ENGLISH.search(mine) and re.fullmatch(plain, mine)
    return mine if whole and not others else ""


_ONLY_US = re.compile(
    r"\b(?:nobody else|no one else|none of the (?:others|other)|yours? alone"
    r"|(?:only|just) (?:for |with |to )?you"
    r"|the only (?:\w+ ){0,3}(?:there is|one|we have)"
    r"|for [^\W\d_]+ alone|no other (?:partner|company|one|customer)|not the others|you alone"
    r"|no other (?:\w+ )?(?:has|have|gets?|will)|(?:before|ahead of) any other"
    r"|(?:nobody|no one) (?:before|with|beside|but) you\b"
    r"|(?:before|ahead of) (?:any(?:one|body)|every(?:one|body)|the others|the rest|the market)"
    r"|first in line)",
    re.IGNORECASE,
)
_EVERYONE = re.compile(
    r"\b(?:everyone|everybody|all (?:our )?partners|anyone who|the others (?:too|as well|get))",
    re.IGNORECASE,
)


@kept
def only_us(text: str) -> bool:
    """Whether the turn says that nobody else gets it, or nobody sooner."""
    return _ONLY_US.search(text) is not None


@kept
def settles_who(text: str) -> bool:
    """Whether the turn says who else gets it, one way or the other."""
    return only_us(text) or _EVERYONE.search(text) is not None


@kept
def owner_said(text: str) -> str:
    """Who is said to answer for it, as said; empty when nobody is."""
    return owner_claimed(text)


_ANSWERS_WHO = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|sure|well|oh|okay|ok|um|uh|so|no|and|easy|simple)\W+)*"
    r"(?:i do\b|i will\b|i sign\b|i own\b|me\b|myself\b|mine\b|ours\b|(?:that|it)(?:'?s| is"
    r"| would be|'?d be) (?:me|mine|ours)\b|(?:the|my) name'?s? (?:is )?(?:mine|on it)"
    r"|my name\b|(?:you can )?put me (?:down|there)|from (?:our|my) side it(?:'s| is) me)",
    re.IGNORECASE,
)
_ALL_MINE = re.compile(
    r"\b(?:all (?:of (?:it|that|them) )?(?:is |are )?mine|(?:i|i'll|i will) own (?:all|everything"
    r"|every (?:one|line))|it's all (?:me|mine)|my name(?:'s| is)? on (?:all|every)"
    r"|put me down for (?:all|every))",
    re.IGNORECASE,
)


@kept
def answers_who(text: str) -> str:
    """Who it is, where the turn begins with the answer to that question; empty otherwise."""
    return "I" if _ANSWERS_WHO.search(text) else ""


@kept
def all_mine(text: str) -> bool:
    """Whether the user answers for every line there is."""
    return _ALL_MINE.search(text) is not None


_PAYS = re.compile(
    r"\b(?:from (?:us|me|our (?:side|end|budget|pocket)|my (?:\w+ )?(?:budget|pocket))|on us\b"
    r"|(?:our|my) (?:own )?(?:\w+ )?(?:money|budget|pocket)|(?:we|i)(?:'ll|'d| will| would| can)?"
    r" (?:pay|put (?:in|up)|fund|cover|foot|pick up)|paid by (?:us|me)|funded by (?:us|me))",
    re.IGNORECASE,
)


@kept
def pays(text: str) -> bool:
    """Whether the turn says that the money comes from the user's side."""
    return _PAYS.search(text) is not None


_LINES_TO_COME = re.compile(
    r"(?:^\W*(?:(?:okay|good|right|so|then|fine),? )*|\b(?:write|put|draft|note|jot|get|have|pin"
    r"|here (?:are|come)|it's|just|in)\b[^.?]{0,40}?\b)"
    r"(two|three|four|five|six|[2-6]) (?:short |plain |simple )?(?:lines|points|terms|bullets)\b",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"\blet(?:'s| us) (?:write|draft)\b|\b(?:write|get|put|draft) (?:it|that|this|them)"
    r" (?:all )?(?:down|on (?:a page|paper))",
    re.IGNORECASE,
)
USUAL_LINES = 3
"""Lines that a page has when nobody says how many."""
_COUNTED = {word: number for number, word in enumerate(_SMALL)}


@kept
def lines_announced(text: str) -> int:
    """How many lines of a page the turn says are to come; none when it does not open one."""
    found = _LINES_TO_COME.search(text)
    if found is None:
        return USUAL_LINES if _WRITES.search(text) else 0
    return _COUNTED.get(found[1].lower(), 0) or int(found[1])


_FINISHES = re.compile(
    r"\b(?:that's (?:it|all|everything|the (?:page|lot))|(?:all )?done|deal"
    r"|are we (?:agreed|good))\b",
    re.IGNORECASE,
)


@kept
def finishes(text: str) -> bool:
    """Whether the turn says that the page is complete."""
    return _FINISHES.search(text) is not None


_STARTS = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|runs?) (?:with|from|in) (the [A-Z]\w+ release"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)


@kept
def start_said(text: str) -> str:
    """From when, in the user's words, where the coach reads no date: "from the June release"."""
    found = _STARTS.search(text)
    return f"from {found[1]}" if found else ""


_PEOPLE = re.compile(
    r"\b(?:an? |one |your own |the same )(?:\w+ )?(?:engineer|person|manager|lead|contact|human)\b",
    re.IGNORECASE,
)


@kept
def names_somebody(text: str) -> bool:
    """Whether the turn says what sort of person it is about: "an engineer on the line"."""
    return _PEOPLE.search(text) is not None


_ANNOUNCES = re.compile(
    r"\b(?:let me (?:offer|make|put|propose|suggest|show) |(?:i have|i've got|here's|here is"
    r"|how about) (?:an idea|something|a thought|another way|what)|i(?:'d| would) like to offer"
    r"|i(?:'d| would) propose|something (?:better|that (?:doesn't|does not|won't|lasts|holds)))",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:a lot|much|way|far|bigger|larger|huge|more)\b", re.IGNORECASE)
_THANKS = re.compile(
    r"\b(?:thank(?:s| you)|appreciate|grateful|(?<!not )(?:kind|nice|good|decent|generous|fair)"
    r" of you|you(?:'ve been| have been|'re| are) (?:very |really |so |quite )*(?:fair|kind"
    r"|generous|patient|helpful|gracious)(?! of)|(?:great|real|good) pleasure)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:good luck|fingers crossed|go (?:and )?(?:win|get|sell)|win it|knock|all the best"
    r"|hope it goes)\b",
    re.IGNORECASE,
)
_ARGUES = re.compile(
    r"^(?:\w+, )?(?:a|an|the|no) (?:clause|lock|promise|contract|signature|fence|window|word)\b"
    r"[^?]{8,90}\b(?:and|but|while|this|not)\b",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"\b(?:next|then|there|so) you(?:'d| can| just)? (?:say|tell|answer|point)\b"
    r"|(?:^|[,.:;] )(?:(?:so|then|next|well|okay|and|ha),? )*you (?:say|answer|point"
    r"|(?:tell|ask) (?:them|him|her|your))\b(?! (?:you|me|we|it's a)\b)"
    r"|\b(?:gave|told) you my version\b",
    re.IGNORECASE,
)
_REGRETS = re.compile(
    r"\b(?:did(?:n't| not) mean|should(?:n't| not) have said|(?:last|wrong) thing (?:i|to)"
    r"|how (?:that|it) (?:sounded|came (?:out|across))|came out wrong|that was (?:clumsy|wrong"
    r"|unfair|careless)|put that badly|take that back|misspoke|poorly put|apologi[sz]e"
    r"|my mistake|didn't come out)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"\b(?:would|will|does|do you think|could|can|is|might)\b[^.?]{0,60}?"
    r"\b(?:land|work|fly|go for|like (?:that|it|this)|like\b[^.?]{0,12}\?|buy|help|enough|do it"
    r"|accept|sell|go over|convince|calm|settle|reassure|satisfy|ease|impress"
    r"|be (?:okay|happy|fine|good)|say yes|hold up|carry)\b",
    re.IGNORECASE,
)


_WHICH = re.compile(r"\b(?:which|what|how|who|why|where|when)\b", re.IGNORECASE)


@kept
def announces(text: str) -> bool:
    """Whether the turn says that an offer is coming."""
    return _ANNOUNCES.search(text) is not None


@kept
def argues(text: str) -> bool:
    """Whether the turn sets something better against a clause."""
    return _ARGUES.search(text.strip()) is not None


@kept
def arms(text: str) -> bool:
    """Whether the turn says, among other things, what she says next up there."""
    return _ARMS.search(text.strip().replace("’", "'")) is not None


@kept
def says_more(text: str) -> bool:
    """Whether the turn compares, whatever it counts."""
    return _MORE.search(text) is not None


@kept
def thanks(text: str) -> bool:
    """Whether the turn thanks her."""
    return _THANKS.search(text) is not None


@kept
def wishes(text: str) -> bool:
    """Whether the turn wishes her well upstairs."""
    return _WISHES.search(text) is not None


@kept
def regrets(text: str) -> bool:
    """Whether the user is sorry for words of their own."""
    return _REGRETS.search(text) is not None


@kept
def yes_or_no(text: str) -> bool:
    """Whether the turn asks a question that wants a yes, a no or an almost first."""
    found = _YES_OR_NO.search(text)
    return found is not None and not _WHICH.search(re.split(r"[.?]", text[: found.start()])[-1])
