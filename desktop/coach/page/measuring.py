"""Gives every benefit of a turn the amount and the date that are said of it.

In: the readings of a turn, its text, how benefits are worded. Out: the readings with amount and
date; what stands nearest counts, and borders of sentences and clauses make a way longer.
"""

import re
from dataclasses import replace
from functools import lru_cache

from desktop.coach.page.clauses import parted, speaks_of_more
from desktop.coach.page.terms import Wordings
from desktop.coach.said.amounts import Amount, Measure, amounts_in
from desktop.coach.said.answers import spelled
from desktop.coach.said.dates import WHEN, written_date
from desktop.coach.said.passing import stated_amounts
from desktop.coach.said.places import list_marks
from desktop.events import BenefitRead
from desktop.moves import WHO_AND_WHEN

FURTHEST = 90
"""Beyond this many characters, borders counted in, an amount belongs to no benefit."""
_BORDERS = ((re.compile(r"[.;?!](?!\d)"), 120), (re.compile(r",(?!\d)"), 14))
_NEXT_LINE = (
    re.compile(r"\b(?:second|third|fourth|fifth) (?=(?:an?|the|our|your) )", re.I),
    FURTHEST,
)
"""The number of a line of a list, where nothing but it parts the lines."""
_AND = (re.compile(r"\b(?:and|plus|with)\b"), 12)
_SENTENCE_END = re.compile(r"[.?!]\s")
_LOOSE_WORDS = 4
"""Words beside an amount in a sentence that says nothing else."""
_TIMES = frozenset({Measure.SPAN, Measure.SHORT, Measure.PACE})
_SAME_LINE = re.compile(
    r"^[\s,.]*(?:(?:and|or|for|from|starting|uh|um|so|each|every|about|that's|say|say it's|it's"
    r"|hm+|no|wait|actually|sorry|yes|paid|of it)[\s,.]*)*$",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"(?:each|every) (?:week|month|quarter|year)|(?:week|month|quarter|year)ly|annually",
    re.IGNORECASE,
)


def measured(
    reads: list[BenefitRead], text: str, wordings: Wordings, figures: list[tuple[int, int]]
) -> list[BenefitRead]:
    """Every benefit with the amount and the date nearest to it that it can have."""
    plain = spelled(text)
    dates = [match.span() for match in WHEN.finditer(plain.text)]
    amounts: list[tuple[Amount, int, int]] = []
    for one in stated_amounts(plain.text):
        first, last = plain.span(one.start, one.end)
        dated = any(one.start < end and start < one.end for start, end in dates)
        if not dated and not any(first < end and start < last for start, end in figures):
            amounts.append((one, first, last))
    pairs = sorted(
        (_distance(text, read, first, last, reads, wordings), index, place)
        for index, (amount, first, last) in enumerate(amounts)
        for place, read in enumerate(reads)
        if not read.withdrawn
        and (wording := wordings.get(read.benefit)) is not None
        and wording.fits(amount.text)
    )
    given: dict[int, str] = {}
    used: set[int] = set()
    for distance, index, place in pairs:
        if distance <= FURTHEST and index not in used and place not in given:
            given[place] = amounts[index][0].text
            used.add(index)
    rhythms = [
        (amount.text, first, last)
        for index, (amount, first, last) in enumerate(amounts)
        if index not in used and amount.measure is Measure.PACE and _RHYTHM.fullmatch(amount.text)
    ]
    spans = [(written_date(plain.text[a:b]), *plain.span(a, b)) for a, b in dates]
    when = _dated([*spans, *rhythms], reads, text, wordings)
    return [
        replace(
            read,
            amount=given.get(place, "") if read.benefit in wordings else read.amount,
            when=when.get(place, "") or _as_read(read, text, set(when.values())),
        )
        for place, read in enumerate(reads)
    ]


def _dated(
    dates: list[tuple[str, int, int]], reads: list[BenefitRead], text: str, wordings: Wordings
) -> dict[int, str]:
    """Which benefit each date is said of."""
    pairs = sorted(
        (_distance(text, read, first, last, reads, wordings), index, place)
        for index, (_, first, last) in enumerate(dates)
        for place, read in enumerate(reads)
        if not read.withdrawn and read.benefit in wordings
    )
    given: dict[int, str] = {}
    used: set[int] = set()
    for distance, index, place in pairs:
        if distance <= FURTHEST and index not in used and place not in given:
            given[place] = dates[index][0]
            used.add(index)
    return given


def _as_read(read: BenefitRead, text: str, taken: set[str]) -> str:
    """The date as the reader has it, when its own sentence holds one that no other line has."""
    found = WHEN.search(read.when)
    dated = WHEN.search(spelled(sentence_of(text, read.start, read.end)).text)
    when = written_date(found[0]) if found and dated else ""
    return "" if when in taken else when


def _distance(
    text: str,
    read: BenefitRead,
    first: int,
    last: int,
    reads: list[BenefitRead],
    wordings: Wordings,
) -> int:
    """How far an amount stands from a benefit, with what lies between counted in."""
    if first < read.end and read.start < last:
        return _within(read, text, first, wordings)
    low, high = (read.end, first) if read.end <= first else (last, read.start)
    between = text[low:high]
    far = high - low
    if last <= read.start and _of_its_own(text, first, last, read):
        return 2 * FURTHEST
    if read.end <= first and _stands_alone(text, first, last):
        between = re.sub(r"[.;!](?!\d)", ",", between)
    far += sum(weight * len(cue.findall(between)) for cue, weight in (*_BORDERS, _NEXT_LINE, _AND))
    far += 60 * sum(
        low <= one.start and one.end <= high
        for one in reads
        if one is not read and one.benefit != WHO_AND_WHEN
    )
    return far


def _of_its_own(text: str, first: int, last: int, read: BenefitRead) -> bool:
    """Whether a time before a benefit is said of something else: "the spot for a month, and"."""
    if not parted(lowered(text), first, last, read.start):
        return False
    found = amounts_in(spelled(text[first:last]).text)
    timed = any(one.measure in _TIMES for one in found)
    return timed and speaks_of_more(lowered(text), first, last)


def _stands_alone(text: str, first: int, last: int) -> bool:
    """Whether the sentence of an amount says no more than the amount."""
    start, end = sentence_span(text, first, last)
    before, after = text[start:first], text[last:end]
    if "?" in after:
        return False
    return (
        len(before.split()) <= _LOOSE_WORDS
        and bool(_SAME_LINE.match(before))
        and (len(after.split()) <= _LOOSE_WORDS)
    )


def _within(read: BenefitRead, text: str, first: int, wordings: Wordings) -> int:
    """How far inside a benefit's own words an amount stands from the name of it, in tens."""
    wording = wordings.get(read.benefit)
    words = lowered(text[read.start : read.end])
    names = [match.start() for match in wording.name_of_it.finditer(words)] if wording else []
    return min((abs(read.start + name - first) for name in names), default=0) // 10


def lowered(text: str) -> str:
    """Lower case, hyphens as spaces: what the patterns that name a benefit are made for."""
    return text.lower().replace("-", " ").replace("\u2019", "'")


@lru_cache(maxsize=64)
def _borders(text: str) -> tuple[int, ...]:
    """Where its sentences end, and the lines of a list begin."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return tuple(sorted((*ends, *(start for start, _ in list_marks(lowered(text))))))


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch of the text begins and ends."""
    borders = _borders(text)
    first = max((border for border in borders if border <= start), default=0)
    return first, min((border for border in borders if border >= end), default=len(text))


def sentence_of(text: str, start: int, end: int) -> str:
    """The sentence around a stretch of the text."""
    first, last = sentence_span(text, start, end)
    return text[first:last]
