"""What a turn takes off the table, in whatever plain words.

"Scratch the marketplace", "Not the marketplace", "The marketplace I can't" and, right behind it,
"I can't promise that one" all withdraw. In: a turn's text, how benefits are worded, the kinds that
are on the table or that the turn itself names. Out: for each kind withdrawn, the words that do it.
"""

import re
from collections.abc import Iterable, Sequence

from desktop.coach.page.measuring import lowered, sentence_of, sentence_span
from desktop.coach.page.terms import Wordings
from desktop.coach.said.mending import GOES_ON, GOES_ON_LATER
from desktop.coach.said.places import TOGETHER, placed
from desktop.events import BenefitRead

LONGEST_GAP = 14
"""Words between a benefit and a "that one" that still means it."""
_DET = (
    r"(?:(?:the|that|this|our|my|your|a|an|any|whole|entire|featured|joint|shared|free|named|own"
    r"|dedicated|uh|um|like|bit|part|thing|line|one|piece|offer|promise|idea|about|with|of|for"
    r"|marketplace) )*"
)
_TAIL = r"(?: (?:spot|slot|one|thing|part|idea|line|offer|bit|piece|placement|promise|bullet))?"
_FILL = (
    r"(?:(?:no|nope|well|hm+|but|and|wait|sorry|okay|ok|just|please|uh|um|oh|so|actually|yeah|look)"
    r"[\s,]+)*"
)
_AFTER_ALL = (
    r"(?:,? (?:please|though|anymore|any ?more|any longer|sorry|after all|then|now|yet|again"
    r"|i'm afraid|unfortunately|for now|today|i guess|i think|at all|either|actually|honestly))*"
)
_END = r"\s*(?:[.,!;]|$)"
_UNABLE = (
    r"(?:can't|cannot|can not|cant|couldn't|won't|will not|wont|am not able to|'m not able to"
    r"|im not able to|don't think i can|dont think i can|don't think we can|'m afraid i can't"
    r"|'m not sure i can|im not sure i can|'m not sure we can|shouldn't have|better not"
    r"|'d rather not|would rather not)"
)
_GIVE = r"(?:promise|offer|give|do|guarantee|keep|commit to|deliver|hold|get|include|swing|afford)"
_TAKES = re.compile(
    r"\b(?:scratch|drop|forget(?: about)?|strike|cancel|remove|scrap|delete|lose|withdraw|retract"
    r"|(?:have to|need to|must|'ll|going to) pull|ditch|minus|leave out|take (?:off|out|back|away)"
    r"|cross (?:out|off)|strike out|took back"
    r"|taking back|(?:i|we)(?:'m| am|'re| are|'ve| have|'d|m|re|ve)? (?:just |now )?(?:dropped"
    r"|scratched"
    r"|scrapped"
    r"|withdrew|withdrawn|removed|dropping|scratching|scrapping|withdrawing|removing|pulling|pulled"
    rf"|cancelled|cancelling)) {_DET}$"
)
_AWAY_BEFORE = re.compile(
    r"\b(?:take|took|taken|taking|pull|pulled|pulling|leave|left|leaving|cross|strike|keep|put)"
    rf" {_DET}$"
)
_AWAY_AFTER = re.compile(
    rf"^{_TAIL},? (?:back(?! (?:to|up|on|in|home|with)\b)|off\b(?! (?:the price|your|on|to))|away\b"
    r"|out(?: of (?:it|this|that|the deal|here)\b|(?=\s*(?:[.,!;]|$|again|after)))|aside\b)"
)
_NOT_THAT = re.compile(rf"^\W*{_FILL}not (?:with )?{_DET}$")
_NOT_END = re.compile(
    rf"^{_TAIL}(?:{_AFTER_ALL}(?:, \w+)?{_END}(?! ?but\b)"
    r"|(?: \w+)? (?:i|we) (?:can't|cant|cannot|won't|wont|don't|dont|never)\b)"
)
_LINK = re.compile(
    rf"{_TAIL}(?:,? (?P<and>and|plus|or|nor)|,)(?: also| even)? (?:(?:the|that|our|your|my|those)"
    r" (?:\w+ )?)?"
)
"""Between two benefits that go together; a second verb breaks it."""
_ALSO_END = re.compile(
    rf"{_TAIL}(?:,? (?:too|as well|both|also|together|alike))?{_AFTER_ALL}{_END}"
)
_CANNOT_AFTER = re.compile(
    rf"^{_TAIL},? (?:i|we|that i|that one i|that we) (?:really |just |honestly )?{_UNABLE}"
    rf"(?: (?:{_GIVE}|commit|make|say|put|have|really|actually))*"
    rf"(?: (?:you|it|that|that one|to it|to that|in|happen))*{_AFTER_ALL}"
    r"(?:\s*(?:[.,!;]|$)| (?:but|and|so|sorry)\b)"
)
_BACK_AFTER = re.compile(
    rf"^{_TAIL},? (?:i|we)(?:'ll| will|'d)? (?:(?:have|need|want) to|must|am going to|are going to)"
    r" (?:take (?:back|off|out|away)|drop|withdraw|pull|scratch|cancel|leave out|scrap)\b"
)
_CANNOT_BEFORE = re.compile(
    rf"\b(?:i|we)(?: really| just| honestly| actually| simply)* ?{_UNABLE} (?:actually |really )?"
    rf"{_GIVE}(?: you)? {_DET}$"
)
_CANNOT_END = re.compile(
    rf"^{_TAIL}(?: (?:in|on|from) (?:our|the) (?:marketplace|page|table|paper))?{_AFTER_ALL}"
    r"(?:\s*(?:[.,!;]|$)| (?:but|and|so|sorry|because)\b)"
)
_NONE_OF = re.compile(
    r"\b(?:no(?! (?:problem|need|doubt|catch|limit|more than|one|later|small|mean|ordinary))"
    r"|without"
    r"|minus)(?: (?!and\b|but\b|with\b)[\w'-]+){0,2}? $"
)
_GONE = re.compile(
    rf"^{_TAIL},? ?(?:is|'s|was|has to be|needs to be|will have to be|must be|comes|goes"
    rf"|has to come"
    r"|has to go|is now) (?:(?:off(?: the (?:table|list|page|paper))?|out|gone|withdrawn|cancelled"
    r"|dead|scrapped|not possible|not happening|no longer (?:possible|on|there)|not on the table"
    rf"|a no|a mistake){_AFTER_ALL})?(?:\s*(?:[.,!;]|$)| (?:but|and|so|sorry)\b)"
)
_GONE_WORD = re.compile(
    r" (?:off|out|gone|withdrawn|cancelled|dead|scrapped|possible|happening|longer|table|no|mistake"
    r"|go)\b"
)
_WONT = re.compile(
    rf"^{_TAIL} (?:won't|wont|isn't going to|is not going to|can't|will not) (?:happen|work out"
    rf"|be possible|be part of (?:it|this|that)|come){_AFTER_ALL}{_END}"
)
_THAT_ONE = re.compile(
    r"\b(?:(?:scratch|forget|drop|strike|cancel|scrap|withdraw|ignore|remove|delete)"
    r" (?:about )?(?P<it>that|it|this)(?: (?:one|part|bit|again|please|offer))*"
    rf"|(?:i|we)(?: really| just)* ?{_UNABLE} (?:actually |really )?{_GIVE}(?: you)?"
    rf" (?:that|it|this)(?: (?:one|part))?(?={_AFTER_ALL}(?:\s*(?:[.,!;]|$)| (?:but|and|so"
    rf"|sorry)\b))"
    r"|(?:i'll |i |i have to |i need to |let me |we )(?:take|took) (?:that|it|this)(?: one| part)?"
    r" (?:back|off)(?! to)"
    r"|please (?:take|cross|leave) (?:that|it|this)(?: one)? (?:back|off|out)(?! to)"
    rf"|that one,? (?:i|we) {_UNABLE}(?={_AFTER_ALL}{_END})|not that one)\b"
)
_ONE = re.compile(r"\b(?:that|this) (?:one|part|bit)\b|promise (?:that|it)|that one")
_NEVER = re.compile(
    r"(?:n't|\bnot|\bnever|\bdont|\bwont|\bno need to|\bnobody|\blest|\bbefore|\blet me|\bcan't"
    r"|\bwithout|\bnot to|\bwould i|\bwould we|\bshould i|\bshould we|\bdo i|\bdid i|\byou(?:'d"
    r"| would"
    r"|'ll| will| could| want to| wanted to| asked to)?) (?:\w+ )??$"
)
_IF = re.compile(r"\b(?:if|unless|otherwise|in case|or else|what if|why|whoever|suppose|imagine)\b")
_TOLD = re.compile(
    r"\b(?:you (?:said|told|asked|wanted|dropped|forgot)|they|your (?:last|old)|he|she"
    r"|exclusiv\w*)\b"
)
_PROPOSES = re.compile(
    r"\b(?:let's|let us|lets|can we|could we|i have to|i need to|i must|we have to|maybe we)\b"
)
_BIDS = re.compile(
    r"\b(?:can|could|would|will) you (?:please |just |maybe |also )*"
    r"(?=(?:strike|remove|delete|take|cross|scratch"
    r"|drop|cancel|scrap) )"
)
"""Before what she is asked to take off her page."""
_POLITE = re.compile(r",? (?:would you|will you|please|okay|ok|all right|alright)\?$")
_SAYS_NOT = re.compile(r"n't\b|\b(?:never|not|dont|said|say|think|thought|saying)\b")
_INSISTS = re.compile(
    r"(?:n't|\b(?:not|never|nothing|nobody|dont|cant|wont))\b(?: [\w'-]+){0,7}? without\b"
)
"""Before what is wanted all the more: "don't call it agreed without the notice period"."""
_POINTED_OFF = re.compile(
    r"^\W*(?:(?:no|nope|wait|oh|um|uh|hm+|actually|sorry|ok|okay|well)[\s,.]+)*"
    r"(?:scratch|forget|drop|strike|cancel|scrap|withdraw|ignore|remove|delete) (?:that|it|this),"
    r"(?= (?:the|our|your|my|make|put|let's|it's|that's|we|i) )"
)
"""What takes back only what was said before: the sentence goes on anew behind it."""
_PRICES = re.compile(r"(?:pric|rate|fee|cost)")
_CONTRAST = re.compile(
    rf"(?:[,;] |\band |^)not (?:for |to |with |on )?{_DET}$"
    rf"|\binstead of {_DET}(?:\w+ )?$|^\W*not (?:quite|really|yet|so fast|exactly)\b"
)
"""Before what is only set against something: "the sandbox, not the engineer"."""
_KEEPS = re.compile(
    r"^(?: \w+){0,2} (?:stays?|is (?:all )?mine|is still|remains?|stands|is in|is fine|is me"
    r"|it's me"
    r"|belongs|is yours)\b"
)
_IS_IT = re.compile(r"(?<!if )\b(?:that's|thats|that is|those are) (?:the |our |your |for )*$")
"""Before what an amount is said to be: "the engineer doesn't have it, that's the early access"."""
_DENIAL = re.compile(
    r"\b(?:no(?! (?:problem|doubt|need))|not|never|cannot|without|forget|scratch|strike|drop|remove"
    r"|cancel|withdraw|skip|retract|nor|instead of|rather than|take|took)\b|n't\b"
)
_SPARES = re.compile(
    r"(?:\b(?:not|never|wont|dont)|n't)(?: (?:be|going to|ever|want to|mean to))*"
    r" (?:chang\w+|touch\w*|dropp?\w*|tak\w+|remov\w+|withdraw\w*|cut\w*|mov\w+|forg\w+|los\w+"
    r"|cancel\w*"
    r"|skipp?\w*|scratch\w*|go\w* back on|stress\w*|wait\w*|overstat\w*|emphasi\w+|giv\w+ up"
    r"|argu\w+|own|run|lead|the owner|responsible|mine|question\w*|only|just|exclusiv\w*)\b"
)
_NO_CLAUSE = re.compile(
    r"\b(?:without|no|not|instead of|rather than|forget|scratch|drop) (?:the |any |an )?"
    r"(?:exclusiv\w*|clause|lock\w*)"
    r"|(?:\b(?:never|not|nobody|no one|dont|didnt|wasnt)|n't)(?: \w+){0,4}? exclusiv\w*"
    r"|\b(?:that's|thats|that is) not what i (?:said|meant)"
)
_CLAIM_NO = re.compile(
    r"^\W*(?:(?:whoa|wow|wait|oh|um|uh|hey|okay|ok|hold on|hang on|sorry|well)[\s,.]+)*"
    r"(?:(?:no|nope|not at all)\b(?:\s*[,.!]+|(?= (?:that|thats|that's|it|its|it's|i|im|i'm|we"
    r"|you"
    r"|my|no|wait|sorry|really|as i|like i|of course|the\b.* (?:stays|is mine)))))\s*"
)


def withdrawn_in(
    text: str,
    wordings: Wordings,
    kinds: Iterable[str],
    named: Iterable[BenefitRead],
    latest: str,
    page: Sequence[str] = (),
) -> dict[str, tuple[int, int]]:
    """The kinds taken off the table.

    `latest` is the one that a bare "that one" can mean, `page` the lines in their order.
    """
    flat = lowered(text)
    if len(flat) != len(text):
        return {}
    gone: dict[str, tuple[int, int]] = {}
    spots: list[tuple[int, int, str]] = [(one.start, one.end, one.benefit) for one in named]
    names: list[tuple[int, int, str]] = []
    for kind in kinds:
        wording = wordings.get(kind)
        if wording is None:
            continue
        for name in wording.known_as.finditer(flat):
            names.append((name.start(), name.end(), kind))
            if _takes_off(flat, name.start(), name.end()):
                gone[kind] = name.span()
    places = placed(flat, names, page) if page else []
    for place in places:
        if _takes_off(flat, place.start, place.end):
            gone |= dict.fromkeys(place.kind.split(TOGETHER), (place.start, place.end))
    for first in tuple(gone.values()):
        for start, end, kind in _along_with(flat, first[1], names):
            gone.setdefault(kind, (start, end))
    pointing = [(*place,) for place in places if TOGETHER not in place.kind]
    for pointed in _THAT_ONE.finditer(flat):
        kind = _meant(flat, pointed, spots + names + pointing, latest)
        if kind:
            gone[kind] = pointed.span()
    return gone


def _along_with(
    flat: str, at: int, names: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """What goes with the benefit that ends here: "the engineer, the training and the campaign"."""
    joined: list[tuple[int, int, str]] = []
    last, closed = at, False
    for start, end, kind in sorted(names, key=lambda one: (one[0], -one[1])):
        if start < last:
            continue
        link = _LINK.fullmatch(flat, last, start)
        if link is None:
            break
        joined.append((start, end, kind))
        last, closed = end, closed or link["and"] is not None
    return joined if closed and _ALSO_END.match(flat, last) else []


def _takes_off(flat: str, start: int, end: int) -> bool:
    """Whether the words around a benefit's name take it off the table."""
    first, last = sentence_span(flat, start, end)
    before, after = _said_before(flat, first, start), flat[end:last].rstrip()
    after = _POLITE.sub("", after)
    bidden = _BIDS.search(before)
    before = before[bidden.end() :] if bidden else before
    if "?" in after and not bidden and not _PROPOSES.search(before):
        return False
    if _IF.search(before) or _TOLD.search(before):
        return False
    clause = re.split(r"[,;:] ?", before)[-1]
    if _NOT_THAT.match(clause) and _NOT_END.match(after):
        return "," not in before or _NOT_THAT.match(before) is not None
    if _CANNOT_AFTER.match(after) or _BACK_AFTER.match(after) or _WONT.match(after):
        return "without" not in clause
    if _GONE.match(after) and _GONE_WORD.search(after):
        return _SAYS_NOT.search(before) is None
    taken = _TAKES.search(before)
    if taken is not None:
        return not _NEVER.search(before[: taken.start()]) and not _PRICES.match(flat, start)
    away = _AWAY_BEFORE.search(before)
    if away is not None and _AWAY_AFTER.match(after):
        return not _NEVER.search(before[: away.start()])
    none = _NONE_OF.search(before)
    if none is not None and _CANNOT_END.match(after):
        return not _NEVER.search(before[: none.start()])
    return bool(_CANNOT_BEFORE.search(before) and _CANNOT_END.match(after))


def _said_before(flat: str, first: int, start: int) -> str:
    """What its sentence says before a benefit, but for what only insists on it or ends before it.

    "Don't call it agreed without" insists; "cancel that, the campaign is seventy" cancels a number.
    """
    return _INSISTS.sub(" ", _POINTED_OFF.sub(" ", flat[first:start]))


def _meant(
    flat: str, pointed: re.Match[str], spots: list[tuple[int, int, str]], latest: str
) -> str:
    """The benefit that a "that one" means, when it takes one back at all; else nothing."""
    before, after = flat[: pointed.start()], flat[pointed.end() :]
    around = sentence_of(flat, *pointed.span())
    if (
        "?" in around
        or GOES_ON.match(after)
        or GOES_ON_LATER.match(after)
        or _NEVER.search(before)
        or _IF.search(around)
    ):
        return ""
    behind = max((spot for spot in spots if spot[1] <= pointed.start()), default=None)
    if behind is None:
        own = _ONE.search(pointed[0]) and not _TOLD.search(before)
        return latest if own else ""
    if any(spot[0] >= pointed.end() and spot[2] == behind[2] for spot in spots):
        return ""
    between = flat[behind[1] : pointed.start()]
    if len(between.split()) > LONGEST_GAP or "exclusiv" in between:
        return ""
    return behind[2]


def denied(text: str, read: BenefitRead) -> bool:
    """Whether a benefit that the reader takes for withdrawn is denied at all.

    "No, that's me, I own the early access" claims it, "I'm not changing it" leaves it.
    """
    flat = lowered(text)
    first, last = sentence_span(flat, read.start, read.end)
    before, after = _said_before(flat, first, read.start), flat[read.end : last]
    before = _NO_CLAUSE.sub(" ", _SPARES.sub(" ", _CLAIM_NO.sub("", before)))
    before = re.split(r"\bbut\b", before)[-1]
    if _KEEPS.match(after) or _IS_IT.search(flat[first : read.start]) or _CONTRAST.search(before):
        return False
    inside = flat[read.start : read.end]
    return bool(_DENIAL.search(f"{before[-60:]} {inside}") or _GONE_WORD.search(after[:40]))
