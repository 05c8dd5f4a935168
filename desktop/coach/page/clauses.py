"""Clauses that say how much, and whether they speak of anything else.

In: a turn's text and where an amount stands in it. Out: the clause around it, whether it has words
of its own, and the lines of the page that a clause without a name means by its amount and owner.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from desktop.coach.page.terms import Term, Wordings
from desktop.coach.said.amounts import Measure, alike, differs, worth
from desktop.coach.said.answers import spelled
from desktop.coach.said.passing import stated_amounts

_BORDER = re.compile(
    r"[,;.?!:](?!\d)\s*|\b(?:and|plus|but|while|then)\b ?"
    r"|\b(?:line|point|item|term|number) (?:one|two|three|four|five|six|[1-6])\b"
    r"|(?<=\bthats me)(?= )|(?<=\bthat's me)(?= )|(?<=\bthats mine)(?= )"
)
_LIGHT = frozenset(
    "a about absolutely actually all also alright another are as at be been by call can could"
    " course do does each er every exactly fine first for full from get gets give giving go good"
    " got great had has have her hm hmm how i i'd i'll i'm i've if in into is it it'd it'll it's"
    " its just let let's lets like make makes maybe mean more nice no now of off offer oh ok okay"
    " on only or our over perhaps please promise put right same say says so still such sure take"
    " than that that'd that's thats the their them there there's they this those throughout to"
    " too total uh um up us wait we we'd we'll we're we've well whole will with within would yeah"
    " yes you you'd you'll you're you've your during sorry done deal think thinking sounds start"
    " starts starting begin kick both these some very really paid".split()
)
"""Words that name nothing."""
_OWNED = re.compile(
    r"^\W*(?:(?:is|are|'s|stays?|sits|goes) )?(?:on|for|to|with|by|under|owned by|run by)"
    r" (?:me|us|(?:my|our) (?:\w+ ){0,2}?\w+|(?!you\b|your\b|it\b|this\b|that\b|the\b|a\b|an\b"
    r"|good\b|now\b|free\b|nova|everyone\b|everybody\b|them\b|each\b|every\b)[a-z][\w'-]+)\W*$"
    r"|^\W*(?:is|are|that's|thats|that is) (?:all )?(?:me|mine|my (?:\w+ ){0,2}?\w+)\W*$"
    r"|^\W*(?:all )?mine\b|^\W*i(?:'ll)? own\b"
)
"""Behind an amount, what says who answers for it and nothing else."""
_SUM = 1000
"""From here on a bare number is money."""
_WORD = re.compile(r"[a-z][a-z']*")


@lru_cache(maxsize=64)
def _borders(flat: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _BORDER.finditer(flat))


def clause_span(flat: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch begins and ends."""
    borders = _borders(flat)
    first = max((stop for _, stop in borders if stop <= start), default=0)
    return first, min((at for at, _ in borders if at >= end), default=len(flat))


def speaks_of_more(flat: str, start: int, end: int) -> bool:
    """Whether the clause of an amount has words that are no mere small change around it."""
    first, last = clause_span(flat, start, end)
    words = _WORD.findall(f"{flat[first:start]} {flat[end:last]}")
    return any(word not in _LIGHT for word in words)


def parted(flat: str, start: int, end: int, other: int) -> bool:
    """Whether a clause ends between an amount and what stands behind it, at `other`."""
    return clause_span(flat, start, end)[1] < other


def unnamed_amounts(
    text: str,
    flat: str,
    terms: Sequence[Term],
    wordings: Wordings,
    named: Sequence[tuple[int, int]],
) -> list[tuple[int, int, str, str]]:
    """Amounts that mean a line by what they count and who has it: "ninety days with me"."""
    plain = spelled(text)
    found: list[tuple[int, int, str, str]] = []
    for one in stated_amounts(plain.text):
        bare = one.measure is Measure.PLAIN and worth(one.text) < _SUM
        if bare or one.measure is Measure.SHORT:
            continue
        start, end = plain.span(one.start, one.end)
        first, last = clause_span(flat, start, end)
        if any(first <= spot[0] < last for spot in named) or not _OWNED.match(flat[end:last]):
            continue
        able = [
            term
            for term in terms
            if term.is_benefit and alike(term.amount, one.text) and _fits(term, one.text, wordings)
        ]
        same = [term for term in able if not differs(term.amount, one.text)]
        able = same if len(same) == 1 else able
        if len(able) == 1:
            found.append((start, end, able[0].benefit, one.text))
    return found


def _fits(term: Term, amount: str, wordings: Wordings) -> bool:
    wording = wordings.get(term.benefit)
    return wording is not None and wording.fits(amount)
