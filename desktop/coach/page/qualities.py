"""What a turn says of a line beside how much, who and when: a name, both sides, every feature.

In: the terms, the turn. Out: the terms with the name of whoever is promised, and with the quality
that is said of them: "from either side", "with a real vote", "on every feature".
"""

import re
from dataclasses import dataclass, replace

from desktop.coach.page.measuring import lowered, sentence_span
from desktop.coach.page.terms import Term
from desktop.coach.said.names import person_named
from desktop.events import TurnTaken


@dataclass(frozen=True, slots=True)
class _Quality:
    """A quality: how it is said, of which lines it can be said, and how it is written down."""

    said: re.Pattern[str]
    line: re.Pattern[str]
    words: str
    offered: bool = True
    """It is kept of an offer too, not of what is written down alone."""


_QUALITIES = (
    _Quality(
        re.compile(
            r"\b(?:either|both|each) (?:side|way|part(?:y|ie)|direction)s?\b|\beither of us\b"
            r"|\bbinds? (?:us both|both|the two of us|you too|you as well)\b|\bmutual(?:ly)?\b"
            r"|\b(?:binding|the same|applies|counts|holds|goes) (?:on|for|to) both\b"
        ),
        re.compile(r"\b(?:notice|warning)\b"),
        "from either side",
    ),
    _Quality(
        re.compile(r"\b(?:a|the|your) (?:real|full|proper|own|binding) vote\b|\bwith a vote\b"),
        re.compile(r"\b(?:seat|council|board|committee|roadmap|place|table)\b"),
        "with a real vote",
    ),
    _Quality(
        re.compile(r"\b(?:every|each|all) (?:new |single )?(?:features?|releases?)\b"),
        re.compile(r"\b(?:early|access|preview)\b"),
        "on every feature",
        offered=False,
    ),
)
_NOT = re.compile(r"(?:\b(?:not|never|no|without)|n't)(?: (?:for|on|from|in|with|to))? $")


def qualified(terms: tuple[Term, ...], turn: TurnTaken, *, drafting: bool) -> tuple[Term, ...]:
    """The list with the qualities that this turn says of its lines."""
    flat = lowered(turn.text)
    for quality in _QUALITIES:
        found = quality.said.search(flat)
        if found is None or _NOT.search(flat[: found.start()]):
            continue
        if not (quality.offered or drafting):
            continue
        lines = [term for term in terms if _can_have(term, quality)]
        line = (
            lines[0] if len(lines) == 1 and _is_of(flat, found, quality, lines[0], turn) else None
        )
        terms = tuple(
            replace(term, quality=quality.words, said=max(term.said, turn.turn))
            if term is line
            else term
            for term in terms
        )
    return terms


def _can_have(term: Term, quality: _Quality) -> bool:
    named = f"{term.benefit} {term.quote}".replace("_", " ").lower()
    return term.is_benefit and quality.line.search(named) is not None


def _is_of(flat: str, found: re.Match[str], quality: _Quality, line: Term, turn: TurnTaken) -> bool:
    """Whether a quality is said of this line: beside its name, or right behind its sentence."""
    first, last = sentence_span(turn.text, *found.span())
    before, _ = sentence_span(turn.text, max(0, first - 1), first) if first else (0, 0)
    here = [
        read for read in turn.reading.benefits if before <= read.start < last and not read.withdrawn
    ]
    if any(read.benefit == line.benefit for read in here):
        return True
    return quality.line.search(flat[before:last]) is not None and not any(
        read.start >= first for read in here
    )


def named(terms: tuple[Term, ...], turn: TurnTaken) -> tuple[Term, ...]:
    """The list with the name of whoever this turn promises, on the line that promises a person."""
    person = person_named(turn.text)
    if person is None:
        return terms
    what = turn.text[person.start : person.end].lower()
    read = (one for one in turn.reading.benefits if not one.withdrawn)
    here = {one.benefit for one in read if one.start < person.end and person.start < one.end}
    line = next((term for term in terms if term.benefit in here), None)
    line = line or next((term for term in terms if what in term.quote.lower()), None)
    return tuple(replace(term, named=person.name) if term is line else term for term in terms)
