"""What the user asks of her besides the method: to read back, what is missing, who, what she likes.

In: the text of one turn. Out: one kind of request, or nothing. Word lists only; no state.
"""

import re
from enum import StrEnum

from desktop.coach.said.caseless import Caseless
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.lookups import lookup
from desktop.counterpart.kept import kept


class Request(StrEnum):
    """Something plain that is asked of her."""

    READ = "read"
    """To read out what there is."""
    MISSING = "missing"
    """What is missing, whether something was forgotten."""
    IN = "in"
    """Whether one thing is on the page."""
    OURS = "ours"
    """Who it is on her side."""
    WISH = "wish"
    """What she herself would like."""
    WHOSE = "whose"
    """Whether she wants exclusivity or only her CEO does."""
    PERSONAL = "personal"
    """Anything about her own life."""
    NEXT = "next"
    """What the user will send, and when they talk again."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_IT = (
    r"(?:it|them|that|this|everything|all|all of (?:it|that|them)|what (?:we|you)(?:ve| have)?\b"
    r"|the (?:\w+ )?(?:list|lines|page|terms|points|whole thing|lot))"
)
_SIDE = (
    r"(?:(?:on|from|at|in|with) your (?:side|end|team|company|office)"
    r"|(?:on|from|at) (?!my\b|our\b|this\b)(?:\w+ ){1,3}(?:side|end))"
)
_PLACE = (
    r"(?:in|included|inside|down|written|agreed|noted|there|on (?:there|it|paper)|(?:in|on|inside)"
    r" (?:the|your) (?:page|paper|list|terms|contract|napkin|notes?))"
)

_REQUESTS: tuple[tuple[Request, re.Pattern[str]], ...] = (
    (
        Request.READ,
        _any(
            rf"(?:read(?: me| us)? (?:{_IT} )?(?:back|through|out|aloud|over)"
            rf"|(?:say|give|play)(?: me| us)? {_IT} back"
            rf"|(?:take|run|walk|talk|guide) (?:me|us) through (?:{_IT}|whats|what is|what you))\b"
            rf"(?: (?:to me|to us|all|please|{_IT}))*",
            r"read (?:(?:me|us|to me|to us) )?(?:out )?(?:back|all (?:of it|four|three|five|the"
            r" lines)|(?:the|your) (?:\w+ )?(?:lines|page|list|lot|thing|terms))\b",
            r"read (?:to )?(?:me|us) (?:everything|all\b|it\b|that\b|what\b|them\b)",
            r"(?:what (?:all |else )?(?:have|do|did|has)) (?:we|you)(?: \w+)? (?:got|have|written"
            r"|wrote|write|noted|note|put down|down)\b(?! (?:in mind|to (?:lose|say|offer|do)"
            r"|planned|for me|against|in your head))"
            r"(?=[^.?!]{0,30}(?:[.?!]|$)|[^.?!]{0,20}\b(?:page|paper|list|so far|now|down)\b)",
            r"(?:is|was) there (?:a|another|any) (?:third|fourth|fifth|sixth|other|more|new)?"
            r" ?(?:line|one|thing|point|entry|term)s? on (?:your|the|our|that) (?:page|list"
            r"|paper)\b",
            r"how many (?:lines|points|terms|things|entries) (?:have|do|are|did) (?:you|we"
            r"|there)\b",
            r"what else (?:is|do you have) (?:on|in|down)? ?(?:there|it|yours)\b",
            r"whats? (?:is |now )?(?:on|in) (?:there|it)\b(?= *(?:[.?!]|$|now|so far|then))",
            r"whats? (?:is )?(?:the|your) (?:whole|full|complete|entire) (?:page|list|thing)\b",
            r"(?:how|what) does (?:it|(?:the|your) (?:page|list)) (?:read|look|say)(?: like)?"
            r"(?= *(?:[.?!]|$|now\b|so far\b|then\b))",
            r"say (?:it|that|them) properly\b|(?:from )?(?:the )?top to bottom\b"
            r"|(?<!come )(?<!came )(?<!coming )(?<!or )from the top\b"
            r"(?= *(?:[.?!]|$|please|once|again))",
            r"(?:tell|show) (?:me|us) (?:what(?:s| is) on (?:it|there|(?:the|your) (?:page|list))"
            r"|(?:the|your) (?:whole |full |complete )?(?:page|list|lines)|everything you have)\b",
            r"(?:let me|let us|can i|can we|could i|id like to|i want to) hear (?:it|them|that"
            r"|(?:the|your) (?:\w+ )?(?:page|list|lines|lot|thing))\b"
            r"(?= *(?:[.?!]|$|again|once|back|all|please|now|from))",
            r"list (?:them|everything|all of (?:them|it)|(?:the|all the) (?:lines|points|terms))\b",
            r"what(?:s| is) (?:on|in) (?:the|your|our) (?:page|paper|list|napkin|notes?)\b",
            rf"go through (?:{_IT}|what)\b",
            r"where do we stand(?= *(?:[.?!]|$|on|now|with|so))|repeat (?:everything|all\b"
            r"|the (?:whole )?"
            r"(?:page|lines|list|terms)|what(?:s| is| we))",
            r"where are we(?= *(?:[.?!]|$| (?:now|so far|then|at)\b))",
            r"(?:recap|sum (?:it|that|this|us) up|summari[sz]e|go over (?:it|them|the (?:list|lines"
            r"|terms))(?: again| once more)?)\b",
        ),
    ),
    (
        Request.OURS,
        _any(
            rf"who(?:s| is| is it| would it be| will it be| would that be| are)?\b[^.?!]{{0,40}}"
            rf"{_SIDE}\b",
            r"who (?:do|should|can|would|shall|will) (?:i|we|my \w+) (?:call|ring|phone|contact"
            r"|talk"
            r" to|speak to|email|write to|ask for|send (?:it|this|that) to|reach)\b",
            r"who on your (?:team|side|end|staff)\b(?! (?:decid|want|ask|insist|push|worr|need|said"
            r"|came))",
            r"(?:whos|who is|who would be|who will be) (?:my|our|the) (?:\w+ )?(?:contact"
            r"|counterpart"
            r"|point person|person (?:at|over|on))\b",
        ),
    ),
    (
        Request.WHOSE,
        _any(
            r"(?:is (?:it|that|this)|was (?:it|that)|so) (?:really )?(?:you|yours"
            r"|your (?:own )?(?:idea"
            r"|wish))(?: \w+){0,3}? or (?:is it |just |only |it is |its )*(?:your|the) (?:ceo"
            r"|boss)",
            r"(?:do|did) you (?:actually |really |yourself |personally |even )*(?:want|need|believe"
            r" in|like|care about) [^.?!]{0,40}\bor (?:is it |just |only |its )*(?:your|the) (?:ceo"
            r"|boss)",
            r"(?:you or (?:is it )?(?:just |only )?(?:your|the) (?:ceo|boss)|(?:your"
            r"|the) (?:ceo|boss)"
            r" or (?:is it )?you)\b",
            r"(?:do|did) you (?:yourself|personally|actually)(?: \w+)? want (?:it|this|that"
            r"|exclusiv"
            r"|the clause)",
        ),
    ),
    (
        Request.WISH,
        _any(
            r"what would (?:you|u) (?:\w+ )?(?:like|want|love|wish for|pick|choose|prefer)\b"
            r"(?! (?:to (?:know|say|do|talk|write)|me to|us to|it to))",
            r"what would (?:make you (?:smile|happy|say yes|glad)|be your (?:wish|favou?rite"
            r"|dream))",
            r"if you (?:could|can) (?:pick|choose|have|wish for|get|ask for) (?:any|some|one|what)",
            r"what (?:do|did) you want (?:as|for) (?:a |the |your |number )?(?:third|second|fourth"
            r"|last|next|three|first)",
            r"what(?:s| is) (?:on )?your (?:wish ?list|dream|ideal)\b",
        ),
    ),
    (
        Request.MISSING,
        _any(
            r"what (?:am|are|have|did) (?:i|we) (?:still )?(?:missing|miss|missed|forgotten|forget"
            r"|left out|leave out|overlook\w*)\b",
            r"(?:did|have|am|are) (?:i|we) (?:missing|miss|forget|forgot|forgotten|missed|leave out"
            r"|left out|leaving out) (?:some|any)(?:thing|one|body)?",
            r"what(?:s| is) (?:still )?(?:missing|left to (?:do|write|add|agree)"
            r"|open)\b(?! (?:in|up"
            r"|upstairs))",
            r"(?:is|are) (?:there )?(?:any|some)thing (?:still )?(?:missing|left out|open)\b",
            r"(?:^|(?<=[.?!] ))(?:(?:and|so|but|now|okay|ok) )*any(?:thing|body|one) (?:still "
            r"|else )*"
            r"(?:missing|left out|open|lacking|to add)\b",
            r"any gaps\b|do you (?:still )?miss (?:any|some)thing",
            r"(?:left|leave|leaving) (?:some|any)thing out\b",
            r"anything (?:i|we) (?:forgot|missed|left out|am missing|are missing)\b",
        ),
    ),
    (
        Request.IN,
        _any(
            r"(?:^|(?<=[.?!] ))(?:(?:and|but|so|then|wait|okay|ok|well|also|hold on|hang on"
            r"|just|(?:just )?tell me) )*(?:is|are) (?:[^.?!]{1,40}? )?(?:still |also |already "
            rf"|now |all )*{_PLACE}"
            r"(?= *(?:[?.!]|$|(?:or|too|also|already|now|yes|as well|then|please)\b))",
            rf"(?:\w+ ){{0,4}}(?:is it|is that|are they) (?:still |also |already )*{_PLACE}"
            r"(?= *(?:[?.!]|$|(?:or|too|also|already|now|yes|as well|then|please|the|that)\b))",
            r"(?:did|have) you (?:get|got|write|written|note|noted|put|add|added|hear|heard|catch)"
            r"(?: down)? (?:the|that|my|our) [^.?!]{2,40}",
            r"do you (?:still )?have (?:the|that|our) [^.?!]{2,30}",
        ),
    ),
    (
        Request.PERSONAL,
        _any(
            r"where (?:are you|do you|were you) (?:\w+ )?(?:based|live|living|from|sit|sitting|born"
            r"|grow up|calling from)\b",
            r"(?:do|have) you (?:got |have )?(?:any )?(?:kids|children|a (?:family|husband"
            r"|partner at"
            r" home|wife|dog|cat|pet|garden|hobby|boyfriend|girlfriend)|pets|hobbies|siblings"
            r"|brothers|sisters)\b",
            r"are you (?:married|single|seeing anyone|a (?:mother|mom|mum|parent))\b",
            r"how old are you|whats your (?:favou?rite|star sign|hobby|age)"
            r"|what is your (?:favou?rite"
            r"|hobby|age|star sign)",
            r"what do you do (?:for fun|on (?:the )?weekends?|in your (?:free|spare) time)",
            r"(?:do|did) you (?:like|play|watch|enjoy) (?:football|soccer|tennis|golf|music|cooking"
            r"|dogs|cats|running|hiking|movies|coffee)\b",
            r"where did you (?:study|go to (?:school|college))|what did you study",
            r"you never told me (?:where|how old|whether|if) you",
        ),
    ),
    (
        Request.NEXT,
        _any(
            r"(?:ill|i will|well|we will|let me|i can|my (?:assistant|team|office)(?: will| ll)?)"
            r" (?:\w+ )?(?:send|sends|email|mail|type|write|clean|tidy|draw|share|forward"
            r"|circulate)"
            r"\b[^.?!]{0,40}\b(?:up|tonight|today|tomorrow|notes?|over|out|it|this|that|doc"
            r"|document"
            r"|summary|minutes|(?:mon|tues|wednes|thurs|fri)day)\b",
            r"(?:lets|let us|we can|well|we) (?:talk|speak|meet|catch up|touch base)\b[^.?!]{0,20}"
            r"\b(?:soon|tomorrow|tonight|next week|again|(?:mon|tues|wednes|thurs|fri|satur"
            r"|sun)day)\b",
            r"(?:itll|it will|theyll|youll have it) (?:be )?in your (?:inbox|mail)",
            r"(?:^|(?<=[.?!] ))(?:good |great |okay |ok |so |and |fine )*(?:talk|speak"
            r"|see you)(?: again)? (?:on )?(?:soon"
            r"|tomorrow|next week|(?:mon|tues|wednes|thurs|fri)day)\b",
        ),
    ),
)  # fmt: skip
_EXCLUSIVE = re.compile(r"\bexclusiv|\bclause\b")
_NO_LINE = re.compile(
    r"\b(?:is|are) (?:(?:your|the|my) (?:\w+ )?(?:ceo|boss|team|wife|office|people)|he|she|they"
    r"|you|we|i|anyone|anybody|everyone|everybody|there|somebody)\b"
)
_DEMANDS = re.compile(r"\b(?:decid\w+|wants?|insist\w*|push\w*|worr\w+|asked|came up|behind)\b")
"""With these words "who on your side" asks about the demand."""
_DAY = re.compile(
    r"\b(tonight|today|tomorrow|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)


_BY_HER = re.compile(
    r"(?:^|[.?!] |\b(?:you(?: to| could| should| might| can)?|please|and|then|just|now|so|but|okay"
    r"|ok|um|do|also|first|well|good|right|again|kindly|maybe|or|yeah|sure|fine) )$"
)
"""Before "read it back" where she is meant to do it."""
_DONE_BY_HER = re.compile(r"(?:read|say|give|play|take|run|walk|recap|sum|summari[sz]e|go)\b")


def _asked_of_her(low: str, found: re.Match[str]) -> bool:
    """Whether she is to do it: the user may read it back as well."""
    if not _DONE_BY_HER.match(found[0]) or re.match(r"\w+ (?:to )?(?:me|us)\b", found[0]):
        return True
    return _BY_HER.search(low[: found.start()]) is not None


@kept
def request(text: str) -> Request | None:
    """What is asked of her; None for anything else."""
    low = plain(text)
    for kind, pattern in _REQUESTS:
        if kind is Request.IN and lookup(text) is not None:
            return kind
        found = pattern.search(low)
        if found is not None and kind is Request.READ and not _asked_of_her(low, found):
            continue
        if found is None or (kind is Request.IN and _no_line(found[0])):
            continue
        if kind is Request.OURS and _DEMANDS.search(low, found.start()):
            continue
        return kind
    return None


def _no_line(words: str) -> bool:
    """Whether something is asked about that no line of a page can be."""
    return bool(_EXCLUSIVE.search(words) or _NO_LINE.search(words))


def day_said(text: str) -> str:
    """The last day a turn names, as she says it back; empty for none."""
    found = _DAY.findall(plain(text))
    if not found:
        return ""
    day = str(found[-1])
    return day.capitalize() if day.endswith("day") and day != "today" else day


_OPENS = Caseless(
    r"^(?:(?:so|okay|ok|well|and|good|great|then|now|right|yeah|um|uh|ha|fine)\b[ ,.]*)*"
    r"(?:have you|can we|can you|could we|could you|shall we|should we|would you|do you|are you"
    r"|may i|may we|is (?:it|that|this|now)|will you|maybe we)\b",
)
_LATE = Caseless(r"(?:,|\band|\bso) (?:shall|should|can|could|may) (?:we|i)\b")


@kept
def asks_leave(text: str) -> bool:
    """Whether the turn holds a question that is answered by yes or no."""
    marked = re.search(r"[.?!]", text)
    parts = re.findall(r"[^.?!]+\?", text) if marked else [text]
    return any(_OPENS.search(part.strip()) or _LATE.search(part) for part in parts)
