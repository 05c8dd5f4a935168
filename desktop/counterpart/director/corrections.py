"""Whether the user puts right what she said or heard, in the words of one turn.

In: the text of a turn. Out: what kind of correction it is, and the amounts it stands by or denies.
Word lists only; no state. A changed mind ("make it thirty") is no correction of her.
"""

import re

from desktop.coach.said.amounts import Amount
from desktop.counterpart.director.spelled import amounts_said, in_digits
from desktop.counterpart.kept import kept

_FILLERS = re.compile(r"\b(?:um+|uh+|erm?|hmm*|you know|i mean)\b,?\s*", re.IGNORECASE)


@kept
def plain(text: str) -> str:
    """Lower case, without apostrophes, commas and fillers, as a recogniser would have heard it."""
    low = re.sub(r"['’`]", "", text.lower())
    return " ".join(_FILLERS.sub("", low).replace(",", " ").split())


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_TO_OTHERS = r"(?![^.?!]{0,30}\b(?:any(?:one|body)|no ?body|no one|else|others?)\b)"
_CORRECTS = _any(
    r"i (?:never|did ?nt|did not|have ?nt|have not) (?:\w+ )?"
    rf"(?:say|said|promised?|offer(?:ed)?|wrote|write|refused?|changed?)\b{_TO_OTHERS}"
    r"(?! (?:no\b|sorry|how|when|my mind))",
    r"not what (?:i|we) (?:said|meant|agreed|offered|promised)\b",
    r"you(?:ve| have)? (?:misheard|misunderst\w+|misread|mixed (?:that|it|them|this|me|those) up"
    r"|(?:got|have|had|heard|took) (?:me|that|it|this|the \w+) wrong)\b",
    r"(?:i|im|i am) (?:only|just) (?:correct(?:ing)?|clarif(?:y|ying)|meant)\b",
    r"(?:im|i am) not (?:changing|refusing)\b(?![^.?!]{0,20}\bmind\b)",
    r"i (?:do not|dont) refuse\b",
    r"(?:i|we|ive|weve) (?:just|already|have|have already|just now) (?:said|told you|named|agreed"
    r"|answered)\b(?! (?:no\b|yes\b|to\b|with\b|my\b|that we (?:can|wo)))",
    r"i(?:ve)? said (?:that|so|it)(?= *(?:[.!?]|$|already|before|earlier|twice|i\b))",
)  # fmt: skip
_LEFT_OUT = _any(
    r"you(?:ve| have)? (?:just |also )?(?:forgot(?:ten)?|left (?:\w+ ){0,4}?(?:out|off)|missed"
    r"|skipped"
    r"|dropped|omitted|overlooked|lost)\b(?! (?:me\b|my\b|your\b|to\b|that (?:i|we)\b|out on"
    r"|the (?:point|call|meeting|bus|train|clause|word)|exclusiv|a (?:great|good|nice)))",
    r"you (?:only |just )(?:wrote|read|put|listed|named|mentioned|said|have)\b"
    r"|you (?:wrote|read|put|listed|named|mentioned|have) (?:down )?only\b",
    r"you never (?:read|wrote|put|mentioned|listed|said)(?: me| us| down)? (?:the|our|my)\b",
    r"you (?:did ?nt|did not|have ?nt|have not) (?:write|read|put|mention|include|list|say|said"
    r"|mentioned|put|written|read)(?: (?:nothing|anything|a word) about)?"
    r" (?:the|our|my|your own|that one)\b",
)  # fmt: skip
_MISSING_FROM = _any(
    r"where(?:s| is| are| did) (?:the|our|my) [^?.!]{2,40}",
    r"(?:what happened to|what about|and) the [^?.!]{2,40} you (?:left|forgot|dropped|skipped)",
)
_DENIES_YES = _any(
    r"i (?:did ?nt|did not|wasnt|was not|havent|have not)(?: \w+){0,2}? (?:say(?:ing)?|said"
    r"|agreed?|agreeing|mean|meant|give|given|promised?|offer(?:ed)?|accept(?:ed)?)"
    r"(?: \w+){0,4}? (?:yes|exclusiv\w*|the clause)\b",
    r"i never (?:said|agreed|meant|gave|promised|offered|accepted)(?: \w+){0,4}? (?:yes|exclusiv\w*"
    r"|the clause)\b",
    r"yes to what\b",
    r"(?:that|it|this) (?:wasnt|was not|isnt|is not|was no) (?:a |an )?(?:yes|agreement|concession)"
    r"\b(?! to (?:the )?(?:term|line|list))",
)
_RECALLS = _any(
    r"(?:i|we)(?:ve)? (?:always )?(?:said|meant|told you|wrote)\b",
    r"(?:it|that)(?:s| is| was) (?:always|never)\b",
    r"(?:no|nope)[.! ]+(?:not|its|it is|it was|thats|that is|that was)\b",
    r"(?:thats|that is|its) (?:wrong|not right|incorrect)\b",
)
_NOT_THAT = re.compile(
    r"^(?:no|nope|sorry)[.! ]+not (?!yet|really|at all|exclusiv|now|today|interest|for|possible"
    r"|a chance|with|the clause|that|so|if|unless|because)\w+"
)
_TAG = re.compile(r"\b(?:right|did ?nt i|was ?nt it)[ .!?]*$")
_CLAIMED = _any(
    r"(?:i|we)(?:ve)? (?:just |already |always |clearly )?(?:said|told you|offered|promised|wrote"
    r"|named|mentioned|agreed)\b",
    r"(?:it|that)(?:s| is| was)\b",
)
_TAGGED = re.compile(
    r"\b(?:right|correct|remember|yes|no|okay|ok|did ?nt (?:i|we)|was ?nt it|is ?nt it"
    r"|(?:did|have|do) you (?:get|got|catch|caught|hear|heard|note|noted|write|written|have"
    r"|remember)(?: (?:that|it|this|me))?(?: down)?"
    r"|you (?:got|heard|have|get|caught|remember|noted) (?:that|it|this|me)(?: down)?"
    r"|(?:is|was) that (?:right|correct|clear))[ .!?]*$"
)
_ASKED_BACK = _any(
    r"(?:did|did ?nt|have|have ?nt) (?:i|we) (?:not |just |already |really )*(?:say|said|tell|told"
    r"|offer|offered|promise|promised|mention|mentioned)\b"
)
_BRIEF = 6
"""Words of a bare figure with a "right?" behind it."""
_CHANGES = _any(
    r"(?:make|change|raise|lower) (?:that|it|this|the)\b", r"actually\b", r"lets say\b",
    r"instead\b", r"or rather\b", r"scratch that\b",
)  # fmt: skip
_DENIED = re.compile(
    r"\b(?:(?:never|did ?nt|did not)(?: \w+){0,2}?|(?:it is|its|was|was ?nt|is ?nt)? ?not|no) $"
)
_SAID = r"(?:wrote|read|put|listed|named|mentioned|have|said)"
_ALL_SHE_HAS = re.compile(
    rf"\b(?:{_SAID} (?:down )?only|only {_SAID})\b(?:(?!\bwhere\b|\bbut\b)[^.?!])*", re.IGNORECASE
)
_IS_NOT = re.compile(r"\bnot (?:a |an |the )?([a-z]{4,})\b")
_ORDINALS = "first second third fourth fifth".split()
_ORDINAL = re.compile(
    rf"\b(?:the|line|number) ({'|'.join(_ORDINALS)}|one|two|three|four|five)"
    r"(?= (?:one|line|thing|point|part|item)\b|[.!?]|$)"
)
_COUNTED = {word: at for at, word in enumerate("one two three four five".split())} | {
    word: at for at, word in enumerate(_ORDINALS)
}
_OWNS_UP = _any(
    r"(?:i|i have to|i must|i need to|let me|i should|i want to|im going to) correct (?:myself|my"
    r" (?:own )?(?:\w+ )?(?:number|figure|mistake|words?|offer))\b",
    r"(?:walk|take|dial|pull|have to take) (?:that|it|this) (?:back|down)\b|let me (?:correct|fix"
    r"|revise)"
    r" (?:that|this|it|the)\b",
    r"i (?:misspoke|mis-spoke|miscounted|mixed (?:it|that|them|the \w+) up|was wrong|got (?:it|that"
    r"|the \w+|this|my \w+) wrong|made a mistake|had (?:it|that|the \w+) wrong|overpromised"
    r"|promised too (?:much|little)|said the wrong|quoted the wrong|gave (?:you )?the wrong"
    r"|told you wrong)\b",
    r"(?:that(?:s| was| is)|it was|its) my (?:own )?(?:mistake|error|slip|fault|bad)\b"
    r"|my (?:mistake"
    r"|bad|error|fault)\b|(?:mistake|correction|error|slip) (?:on|from|of) (?:my|our)"
    r" (?:side|end|part)\b|(?:mistake|correction|error) of mine\b",
    r"i (?:just |now )?(?:checked|looked it up|asked (?:my|our|the))\b",
)  # fmt: skip
_BLAMES = _any(
    r"you (?:wrote|put|have|got|heard|read|said|mean|meant|took)\b", r"(?:not|isnt) (?:right"
    r"|correct)\b",
    r"wrong\b|^no\b|still\b|again\b",
)  # fmt: skip
_ADMITS = _any(r"i (?:ve |have )?(?:said|told you|offered|promised)(?= [^.?!]{1,40}\bwrong)")
"""What is recalled only to be taken back."""
_SELF = _any(
    r"(?:thats|its|that is|it is|that was) (?:me|mine)\b", r"i(?:ll| will)? own\b",
    r"(?:put|have) me down\b", r"(?:the|my) names? (?:is |s )?(?:mine|on it|down)\b", r"is mine\b",
)  # fmt: skip


@kept
def corrects_her(text: str) -> bool:
    """Whether the turn says plainly that she has it wrong."""
    return _CORRECTS.search(plain(text)) is not None


@kept
def owns_up(text: str) -> bool:
    """Whether the turn says that its own figure was wrong, and lays nothing at her door."""
    low = plain(text)
    return _OWNS_UP.search(low) is not None and _CORRECTS.search(_ADMITS.sub(" ", low)) is None


@kept
def blames(text: str) -> bool:
    """Whether the turn says that she has it wrong, or that it was always otherwise."""
    low = plain(text)
    found = _CORRECTS, _RECALLS, _NOT_THAT, _LEFT_OUT, _BLAMES
    return any(pattern.search(low) for pattern in found)


@kept
def stands_by(text: str) -> bool:
    """Whether the turn recalls its own words, and so corrects her if the words are old."""
    low = plain(text)
    said = [part for part in re.findall(r"[^.?!]+[.?!]?", low) if _RECALLS.search(part)]
    plainly = [part for part in said if not part.endswith("?") and not _TAG.search(part)]
    return bool(plainly) and not _CHANGES.search(low)


@kept
def asks_back(text: str) -> bool:
    """Whether the turn wants her to confirm what was said: "I said ninety, did you get that?"."""
    low = plain(text)
    part = low if "?" not in low else re.findall(r"[^.?!]+[.?!]*", low[: low.rfind("?") + 1])[-1]
    tagged = _TAGGED.search(part) is not None
    claimed = tagged and (_CLAIMED.search(part) or len(part.split()) <= _BRIEF)
    return bool(claimed or _ASKED_BACK.search(low)) and not _CHANGES.search(low)


@kept
def contradicts(text: str) -> bool:
    """Whether the turn begins with a "no, not that", about anything but exclusivity."""
    return _NOT_THAT.search(plain(text)) is not None


@kept
def misses_line(text: str) -> bool:
    """Whether the turn says that she left something out."""
    return _LEFT_OUT.search(plain(text)) is not None


@kept
def looks_for(text: str) -> bool:
    """Whether the turn asks where something is, which may have been left out."""
    return _MISSING_FROM.search(plain(text)) is not None


@kept
def denies_yes(text: str) -> bool:
    """Whether the turn says that nobody said yes to exclusivity."""
    return _DENIES_YES.search(plain(text)) is not None


@kept
def lost_words(text: str) -> str:
    """The sentences that say what she left out, without what she has: "only the training"."""
    parts = re.findall(r"[^.?!]+[.?!]*", _ALL_SHE_HAS.sub(" ", text))
    return " ".join(part for part in parts if misses_line(part) or looks_for(part))


@kept
def denied_words(text: str) -> frozenset[str]:
    """What a turn says a term is not: "not matched"."""
    return frozenset(_IS_NOT.findall(plain(text)))


@kept
def names_self(text: str) -> bool:
    """Whether the user says that the line is theirs to look after."""
    return _SELF.search(plain(text)) is not None


@kept
def ordinal(text: str) -> int | None:
    """Which line is meant by its number, from nought; None when none is."""
    found = _ORDINAL.search(plain(text))
    return _COUNTED[found[1]] if found else None


def stated(text: str) -> tuple[list[Amount], list[Amount]]:
    """The amounts that a turn stands by, and those it denies."""
    low = in_digits(text)
    kept: list[Amount] = []
    denied: list[Amount] = []
    for amount in amounts_said(text):
        before = plain(low[max(0, amount.start - 30) : amount.start])
        (denied if _DENIED.search(f"{before} ") else kept).append(amount)
    return kept, denied
