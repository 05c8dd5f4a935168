"""Lines meant by their place: "the second one", "line two", "the last".

In: a turn in lower case, where it names lines, the lines of the page in order. Out: where a place
means which line. In a list that the turn itself gives, "line two" only opens what is named behind.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

TOGETHER = "+"
"""Between the kinds of lines that are meant together: "the first two"."""
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "last": -1, "final": -1}
_ORDINAL = "|".join(_ORDINALS)
_NUMBER = "one|two|three|four|five|six|[1-6]"
_NOUN = r"(?:ones?|lines?|points?|items?|terms?|entry|bullet|promise|benefit|commitment|offer)"
_GOES_ON = (
    r"(?=\s*(?:[.,;:!?]|$)|'s\b| (?:is|are|as well|goes?|belongs?|sits?|stays?|should|would|will"
    r"|has|needs|with|too|please|and|off|out|from|runs?|by|for (?:me|my|our|us)|on (?:me|my|our)"
    r"|to (?:me|my|our)|not|that's|thats|yes|though|myself|yourself|then|now|under|starts?|starting"
    r"|gets?|its?|it's|the)\b)"
)
_PLACE = re.compile(
    rf"\b(?P<nth>{_ORDINAL}) (?:{_NOUN}(?=\b|s\b)"
    r"|things?\b(?!,? (?:is )?(?:an?|the|our|your|we|i)\b))"
    rf"|(?<=\bthe )(?P<bare>{_ORDINAL})(?! the\b){_GOES_ON}"
    rf"|\b(?:line|point|item|bullet|term) (?:number )?(?P<line>{_NUMBER})\b(?! (?:days?|weeks?"
    r"|months?|hours?|percent|thousand|hundred)\b)"
    rf"|\bnumber (?P<number>{_NUMBER}){_GOES_ON}"
    r"|\b(?:the )?(?P<some>first|last) (?P<count>two|three|2|3)(?: of (?:them|those|these))?"
    r"(?: (?:lines|ones|points))?(?=\s*(?:[.,;:!?]|$)| (?:are|is|go|belong|sit|stay|please|too)\b)"
    r"|\b(?P<all>all (?:of (?:them|those|these|it)|three|four|3|4|the lines)(?: of (?:them|those))?"
    r"(?: lines)?)\b"
)
_DATED = re.compile(r"\b(?:from|by|until|since|before|after|till|through|of|around) the $")
_ON_THE = re.compile(r"\bon the $")
_PUTS = re.compile(r"\b(?:put|name|write|note|me|my \w+|our \w+|is|goes|stick|stay\w*)\b")
_SAYS_OF = re.compile(
    r"^,? ?(?:(?:is|'s|s|are|goes|belongs|sits|stays|with|to|on|off|out|not|too|please|should"
    r"|that's|thats|it's|its|has to)\b|(?:and|by|yes)\b|[.?!]|$)"
)
_OWNS = re.compile(
    r"\b(?:own|owns|run|runs|take|takes|have|has|lead|leads|handle|handles|sign|signs|on|put|for"
    r"|strike|scratch|drop|remove|delete|cancel|off|out|forget|about|beside|next to|scrap|behind)"
    r" (?:the |that |also )?$"
)
_MEANT = re.compile(r"\b(?:the|that|this|your|our|my|a|an|any|no) $")
"""Before an ordinal that means a line, not the first of something just named."""
_ALONE = re.compile(r"\s*(?:[.,;!?]|$)| (?:are|is|go|belong|stay|too|please)\b")
_SENTENCE = re.compile(r"[.?!]\s")


class Place(NamedTuple):
    """Where a place is said, and the line or the lines that it means."""

    start: int
    end: int
    kind: str


def placed(flat: str, named: Sequence[tuple[int, int, str]], page: Sequence[str]) -> list[Place]:
    """Every place that means a line; `named` is where lines are named, `page` their order.

    A line's number that only opens a line of the turn's own list means none.
    """
    found: list[Place] = []
    hits = list(_PLACE.finditer(flat))
    opened = {start for start, _ in list_marks(flat)}
    for index, match in enumerate(hits):
        if match["bare"] and not _stands_for_line(flat, match.start()):
            continue
        stop = hits[index + 1].start() if index + 1 < len(hits) else len(flat)
        if match.start() in opened or _listed(flat, match, stop, named):
            continue
        if match["nth"] and not _MEANT.search(flat[: match.start()]):
            continue
        if match["all"] and not _all_of_the_page(flat, match):
            continue
        kind = _on_page(match, _order(flat, match, named, page))
        if kind:
            found.append(Place(match.start(), match.end(), kind))
    return found


_MARK = re.compile(rf"\b(?:line|point|item|bullet|term|number) (?:number )?(?:{_NUMBER})\b")


@lru_cache(maxsize=64)
def list_marks(flat: str) -> tuple[tuple[int, int], ...]:
    """Where the lines of a list of the turn's own begin: "line one ... line two ..."."""
    if not _MARK.search(flat):
        return ()
    marks = [
        match.span()
        for match in _MARK.finditer(flat)
        if not _SAYS_OF.match(flat[match.end() :]) and not _OWNS.search(flat[: match.start()])
    ]
    return tuple(marks) if len(marks) > 1 else ()


def numbers_lines(text: str) -> bool:
    """Whether a turn numbers the lines that it gives."""
    return len(list_marks(text.lower())) > 1


def _all_of_the_page(flat: str, match: re.Match[str]) -> bool:
    """Whether "all three" are lines: said of nobody, and nothing more is said of them."""
    said_of = re.search(r"\b(?:to|for|with|than|from|of|equal|same) $", flat[: match.start()])
    return said_of is None and _ALONE.match(flat, match.end()) is not None


def _stands_for_line(flat: str, start: int) -> bool:
    """Whether "the first" is no day of a month."""
    before = flat[max(0, start - 40) : start]
    if _DATED.search(before):
        return False
    return not _ON_THE.search(before) or _PUTS.search(before) is not None


def _listed(
    flat: str, match: re.Match[str], stop: int, named: Sequence[tuple[int, int, str]]
) -> bool:
    """Whether a list of the turn's own has something in this place."""
    if not match["line"] and not match["number"]:
        return False
    if _SAYS_OF.match(flat[match.end() :]) or _OWNS.search(flat[: match.start()]):
        return False
    end = _SENTENCE.search(flat, match.end(), stop)
    stop = end.start() if end else stop
    return any(match.end() <= one[0] and one[1] <= stop for one in named)


def _order(
    flat: str, match: re.Match[str], named: Sequence[tuple[int, int, str]], page: Sequence[str]
) -> Sequence[str]:
    """The lines in the order that is meant: as the turn has just given them, or as on the page."""
    told = list(dict.fromkeys(one[2] for one in sorted(named) if one[1] <= match.start()))
    return told if len(told) >= max(2, len(page)) else page


def _on_page(match: re.Match[str], page: Sequence[str]) -> str:
    if match["all"]:
        return TOGETHER.join(page) if len(page) > 1 else ""
    if match["some"]:
        many = _NUMBERS.get(match["count"]) or int(match["count"])
        some = page[:many] if match["some"] == "first" else page[-many:]
        return TOGETHER.join(some) if len(page) >= many else ""
    ordinal = match["nth"] or match["bare"]
    word = match["line"] or match["number"] or ""
    number = _ORDINALS[ordinal] if ordinal else _NUMBERS.get(word) or int(word)
    if number < 0:
        return page[-1] if len(page) > 1 else ""
    return page[number - 1] if number <= len(page) else ""
