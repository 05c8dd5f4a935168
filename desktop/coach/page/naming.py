"""Who is promised by name with a line: "Quill is your engineer", "one of us, her name is Quill".

In: a turn's text and the lines it can mean. Out: which line gets whom. Heard without capitals a
name is believed only where something says that it is one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from desktop.coach.page.lines import Lines
from desktop.coach.said.people import written_people

PERSON = re.compile(
    r"(?:engineer|developer|contact|manager|sponsor|specialist|expert|architect|colleague)s?\b"
)
"""What somebody is who can be promised by name."""


class Assignment(NamedTuple):
    """What a turn says of one line's owner or date."""

    kind: str
    owner: str = ""
    when: str = ""
    denied: bool = False
    """The owner or the date is taken off the line; without either, whichever it has."""
    weak: bool = False
    """Said of signing or approving: whoever runs it owns it."""
    start: int = 0


_CALLED = re.compile(r"\b(?:his|her|their|whose) name(?:'s|s| is) |\b(?:called|by the name of) ")
_BORDER = re.compile(r"[.,;?!]|\b(?:and|but|so|because)\b")
_UNSURE = re.compile(
    r"\b(?:if|whether|who|maybe|perhaps|not|isn't|should|could|can|was|once(?! (?:more|again)))\b"
)


@lru_cache(maxsize=2)
def _patterns(*, cased: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    name = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?" if cased else r"[a-z]{3,}"
    links = r"(?: is| as|'s|s| will be| would be|'ll be| becomes| stays)"
    if cased:
        links = f"{links}?"
    article = r"(?: (?:the|your|our|an?|their))?(?: (?:named|dedicated|own|lead|senior))?"
    before = re.compile(
        rf"\b(?P<p>{name}){links}{article} $"
        + ("" if cased else rf"|\b(?:line|number|point) \w+[,:]? (?P<q>{name})(?: as)?{article} $")
    )
    after = re.compile(
        rf"(?i:s? (?:is|will be|would be|named|called)|'s|:) (?P<p>{name})"
        r"(?=\s*(?:[.,;!?]|$)"
        r"|(?i: (?:from|and|on|for|she|he|they|starting|who|by|please|not|in)\b))"
    )
    plain = re.compile(rf"(?P<p>{name})(?![\w])")
    return before, after, plain


def promised(text: str, lines: Lines, *, cased: bool) -> Iterator[Assignment]:
    """Everybody whom the turn promises by name."""
    before, after, plain = _patterns(cased=cased)
    for spot in lines.spots:
        if not PERSON.search(lines.flat[spot.start : spot.end]):
            continue
        ends = _noun(lines.flat, spot.start, spot.end)
        match = _before(before, text, lines.flat, spot.start, ends) or after.match(text, spot.end)
        if match is None or _UNSURE.search(
            lines.flat[_from(lines.flat, match.start()) : match.start()]
        ):
            continue
        said = match["p"] or match.groupdict().get("q") or ""
        owner = written_people(said, cased=cased)
        if owner:
            yield Assignment(spot.kind, owner, start=match.start())
    for called in _CALLED.finditer(lines.flat):
        match = plain.match(text, called.end())
        owner = written_people(match["p"], cased=cased) if match else ""
        kind = next((s.kind for s in lines.spots if s.start <= called.start() < s.end), "")
        kind = kind or lines.before(called.start())
        if owner and kind:
            yield Assignment(kind, owner, start=called.start())


def promises(text: str, flat: str, start: int, end: int, *, cased: bool) -> bool:
    """Whether what stands here is promised as somebody with a name: "Quill is the engineer"."""
    if not PERSON.search(flat[start:end]):
        return False
    before, _, _ = _patterns(cased=cased)
    match = _before(before, text, flat, start, _noun(flat, start, end))
    if match is None:
        return False
    first = _from(flat, match.start())
    asks = re.search(r"[.?!]", flat[end:])
    if _UNSURE.search(flat[first : match.start()]) or (asks and asks[0] == "?" and not cased):
        return False
    return bool(written_people(match["p"] or match.groupdict().get("q") or "", cased=cased))


def _noun(flat: str, start: int, end: int) -> int:
    """Where the word that says what the person is begins."""
    found = PERSON.search(flat, start, end)
    return found.start() if found else start


def _before(
    pattern: re.Pattern[str], text: str, flat: str, start: int, noun: int
) -> re.Match[str] | None:
    """The person who stands before what they are, inside or outside the words that name it."""
    for at in dict.fromkeys((start, noun)):
        match = pattern.search(text[:at]) if at else None
        if match is not None:
            return match
    return None


def _from(flat: str, at: int) -> int:
    """Where the clause before this place begins."""
    return max((match.end() for match in _BORDER.finditer(flat, 0, at)), default=0)
