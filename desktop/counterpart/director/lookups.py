"""Whether one thing is on the page: what a turn asks after, in words that people use for it.

In: the text of a turn. Out: the words asked after, and whether a no is expected. No state.
"""

import re
from dataclasses import dataclass

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.kept import kept

_PAGE = r"(?:the|your|our|that|my) (?:\w+ )?(?:page|paper|list|terms|contract|notes?|sheet|napkin)"
_PLACE = (
    rf"(?:(?:in|on|inside|down on|written on) (?:there|it|paper|yours|{_PAGE})|included|inside"
    r"|written(?: down)?|noted|agreed|down|there|in)(?: there| anywhere| now| too| already| yet"
    r"| at all)*"
)
_END = (
    r"(?=,? *(?:[?.!]|$|(?:or|too|also|already|now|yes|no|as well|then|please|right|correct|is it"
    r"|are they|isnt it|arent they|the|that|so|and)\b))"
)
_CLAUSE = (
    r"(?:^|[.?!;,] )(?:(?:and|but|so|or|then|wait|okay|ok|well|also|hold on|hang on|just|tell"
    r" me|please|yes|no|right) )*"
)
_GOT = (
    r"(?:did|have|ve|do) you (?:still |also |already )*(?:get|got|write|written|note|noted|put|add"
    r"|added|hear|heard|catch|caught|have)(?: down)?"
)
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CLAUSE}(?:is|are) (?P<what>[^.?!,]{{1,50}}?),? (?:still |also |already |now |all "
        rf"|even |actually )*{_PLACE}{_END}",
        rf"\b(?:is|are) (?P<what>(?:\w+ ){{1,6}}?)(?:still |also |already |now |all )*{_PLACE}"
        r"(?=,? (?:or not|yes or no)\b)",
        rf"\b{_GOT} (?P<what>(?!(?:a|some|any|to|home|back|through|time|kids|another|other|no|me|it"
        r"|that|this|them)\b)[^.?!,]{2,40})",
        rf"\b{_GOT} (?:that|it) (?:i said )?(?P<what>[^.?!,]{{2,40}})",
        rf"\b(?:if|whether) (?P<what>[^.?!,]{{1,30}}?)(?:s| is| are|re) {_PLACE}{_END}",
        r"\byou(?:ve)? (?:still )?(?:got|have) (?P<what>[^.?!,]{1,30}) (?:written|noted|down)\b"
        r"[^.?!]{0,6},? ?(?:havent|have|dont|right|no)\b",
        rf"(?P<what>[^.?!]{{2,70}}?),? (?:they|it|that)?(?:s|re| is| are|arent|isnt)?"
        rf" ?(?P<none>nowhere|not|nt)? ?(?:(?:on|in) (?:there|it|{_PAGE})),?"
        r" (?:right|correct|no|is it|are they|isnt it|arent they)[ ?.!]*$",
    )
)  # fmt: skip
_IT_DOWN = re.compile(
    rf"{_CLAUSE}(?:is|are) (?:it|that|this|they) (?:still |also |already |now |all |even )*"
    rf"{_PLACE}{_END}"
)
_NONE = re.compile(r"\b(?:nowhere|not|isnt|arent|is not|are not)\b")
_EXCLUSIVE = re.compile(r"\bexclusiv|\bclause\b")
_NO_LINE = re.compile(
    r"^(?:(?:your|the|my) (?:\w+ )?(?:ceo|boss|team|wife|office|people)|he|she|you|we|i|anyone"
    r"|anybody|everyone|everybody|there|somebody)\b|\b(?:going|worried|about to|able to|because|to"
    r"|minutes?|moment|a second|idea|questions?)\b"
)
_SMALL = frozenset(
    "the a an that this those these my our your its it they them thing things stuff one line"
    " lines part with from for of to by in on at and or i ive said just still already also is are"
    " was were then please as well now too all any me we you us there page down written not"
    " nowhere say blurted out start beginning earlier end right yes no okay ok s re be been".split()
)
MOST_ASKED = 8
"""Words of what is asked after; more is another question."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the user wants to know to be on the page."""

    what: str
    """The words asked after; empty where only "it" is asked after."""
    no: bool = False
    """A no is expected: "those aren't on it, right?"."""

    @property
    def words(self) -> tuple[str, ...]:
        """Those that say what it is."""
        found = re.findall(r"[a-z0-9]+", self.what)
        return tuple(word for word in found if word not in _SMALL)


@kept
def lookup(text: str) -> Lookup | None:
    """What the turn asks after; None for anything else."""
    low = _with_commas(text)
    for part in re.findall(r"[^.?!]+[.?!]*", low):
        part = part.strip()
        for pattern in _ASKED:
            found = pattern.search(part)
            if found is None:
                continue
            what = found["what"].strip()
            none = bool("none" in pattern.groupindex and _NONE.search(part[found.start("what") :]))
            asked = Lookup(what, none)
            if _EXCLUSIVE.search(what) or _NO_LINE.search(what):
                continue
            if not asked.words:
                before = part[: found.start()].strip(" ,")
                asked = Lookup(before if before != "wait" else "", none)
            if len(asked.words) <= MOST_ASKED:
                return asked
        if _IT_DOWN.search(part):
            return Lookup("")
    return None


def _with_commas(text: str) -> str:
    """The text as `plain` has it, its commas kept."""
    return " ".join(f"{plain(part)}," for part in text.split(",")).strip(", ")
