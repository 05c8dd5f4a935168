"""What a turn offers or answers in words that the reader takes for something else, or for nothing.

In: the readings of a turn, its text, how benefits are worded, what is on the table. Out: readings
for somebody promised by name, for a sandbox, for an engineer who only answers fast, and the amount
with which the turn answers her.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.coach.page.clauses import clause_span
from desktop.coach.page.measuring import lowered, sentence_of, sentence_span
from desktop.coach.page.naming import PERSON, promises
from desktop.coach.page.terms import ANOTHER_ADVANTAGE, Term, Wordings
from desktop.coach.said.amounts import Measure, alike, worth
from desktop.coach.said.answers import corrects, spelled
from desktop.coach.said.caseless import folded
from desktop.coach.said.dates import WHEN
from desktop.coach.said.labels import label_of
from desktop.coach.said.passing import stated_amounts
from desktop.events import BenefitRead
from desktop.moves import WHO_AND_WHEN

_BED = re.compile(
    r"\b(?:an?|your own|our|1|one|the) (?:[\w-]+ ){0,2}?(?:sandbox|test (?:environment|bed)|staging"
    r" environment)\b(?: with (?:your own )?test data)?"
)
_BED_WORD = re.compile(r"\bsandbox(?:es)?\b|\b(?:test|staging) environment\b|\btest bed\b")
_INTEGRATES = re.compile(r"\b(?:integrat\w+|apis?|endpoints?|connectors?|webhooks?)\b")
_ANSWERS = re.compile(
    r"\b(?:on|at) the (?:line|phone|other end)\b|\bon call\b|\b(?:answers?|picks? up|responds?"
    r"|replies|calls? (?:you )?back|gets? back|reachable|jumps? on|looks at it)\b"
)
_WITHIN = re.compile(r"\b(?:within|in|under|in under|inside|in less than|less than)(?: of)? $")
_SHUT = re.compile(r"\bexclusiv")
_WEIGHS = re.compile(
    r"\b(?:if|whether|maybe|perhaps|might|not sure)\b"
    r"|\b(?:i|we|you|they|he|she) (?:\w+ )?(?:talked|spoke|met|had|was|were|did|took|spent|waited"
    r"|worked|tried|asked|thought)\b|\bago\b"
)
"""In a sentence whose amount answers nothing: weighed, or told of a time gone by."""
_SUM = 1000
"""From here on a bare number is money."""


def mended(
    reads: Sequence[BenefitRead], text: str, wordings: Wordings, table: Collection[str]
) -> list[BenefitRead]:
    """The readings with a sandbox as what it is, and who only answers fast as support."""
    flat = lowered(text)
    if len(flat) != len(text):
        return list(reads)
    support = _answering(wordings)
    kept: list[BenefitRead] = []
    for read in reads:
        quote = flat[read.start : read.end]
        if (
            _BED_WORD.search(quote)
            and not _INTEGRATES.search(quote)
            and ANOTHER_ADVANTAGE in wordings
            and read.benefit != ANOTHER_ADVANTAGE
        ):
            bed = _BED.search(flat, max(0, read.start - 12))
            start, end = bed.span() if bed and bed.start() <= read.end else (read.start, read.end)
            read = replace(read, benefit=ANOTHER_ADVANTAGE, start=start, end=max(end, read.end))
        elif support and read.benefit not in table and _only_answers(flat, text, read):
            read = replace(read, benefit=support)
        kept.append(read)
    return kept


def _answering(wordings: Wordings) -> str:
    """The kind that promises an answer in minutes or hours."""
    return next(
        (
            row.id
            for row in wordings.values()
            if "answer" in row.measures.get(Measure.SHORT, "") and not PERSON.search(row.spoken)
        ),
        "",
    )


def _only_answers(flat: str, text: str, read: BenefitRead) -> bool:
    """Whether somebody is promised for nothing but an answer in so many minutes."""
    if not PERSON.search(flat[read.start : read.end]):
        return False
    plain = spelled(text)
    for one in stated_amounts(plain.text):
        start, end = plain.span(one.start, one.end)
        first, last = clause_span(flat, start, end)
        if one.measure is Measure.SHORT and read.start <= start and first < read.end:
            return bool(_WITHIN.search(flat[:start]) and _ANSWERS.search(flat[first:last]))
    return False


def unheard(
    reads: Sequence[BenefitRead],
    text: str,
    wordings: Wordings,
    table: Collection[str],
    *,
    offering: bool,
) -> list[BenefitRead]:
    """Readings for a sandbox that is offered, and for somebody promised by name."""
    flat = lowered(text)
    if len(flat) != len(text):
        return []
    found: list[BenefitRead] = []
    bed = _BED.search(flat) if offering and ANOTHER_ADVANTAGE in wordings else None
    if bed and not any(one.start < bed.end() and bed.start() < one.end for one in reads):
        asks = sentence_of(text, *bed.span()).rstrip().endswith("?")
        if not (asks and reads):
            found.append(BenefitRead(ANOTHER_ADVANTAGE, *bed.span()))
    known = {one.benefit for one in reads} | set(table)
    cased = text != folded(text)
    for row in wordings.values():
        if row.id in known or not PERSON.search(row.spoken):
            continue
        for name in row.known_as.finditer(flat):
            if promises(text, flat, name.start(), name.end(), cased=cased):
                found.append(BenefitRead(row.id, *name.span()))
                break
    return found


def promised_by_name(text: str, read: BenefitRead) -> bool:
    """Whether this benefit is somebody whom the turn promises by name."""
    flat = lowered(text)
    return len(flat) == len(text) and promises(
        text, flat, read.start, read.end, cased=text != folded(text)
    )


def answered(
    reads: Sequence[BenefitRead],
    text: str,
    wordings: Wordings,
    terms: Sequence[Term],
    asked: str,
) -> tuple[BenefitRead, tuple[int, int]] | None:
    """The amount that answers her about a line, whichever detail she asked for, and its place."""
    kind, _, detail = asked.partition(":")
    term = next((one for one in terms if one.benefit == kind and one.is_benefit), None)
    wording = wordings.get(kind)
    if term is None or wording is None or detail == "only" or _SHUT.search(text.lower()):
        return None
    if any(one.benefit == kind for one in reads):
        return None
    flat = lowered(text)
    named = [one for one in reads if one.benefit != WHO_AND_WHEN and one.end > one.start]
    until = min((clause_span(flat, one.start, one.end)[0] for one in named), default=len(flat))
    plain = spelled(text)
    dates = [match.span() for match in WHEN.finditer(plain.text)]
    for one in stated_amounts(plain.text):
        start, end = plain.span(one.start, one.end)
        dated = any(one.start < stop and begin < one.end for begin, stop in dates)
        bare = one.measure is Measure.PLAIN and worth(one.text) < _SUM
        if start >= until or dated or bare or not wording.fits(one.text):
            continue
        if term.amount and (not alike(term.amount, one.text) or not corrects(text)):
            continue
        said = sentence_of(text, start, end)
        if said.rstrip().endswith("?") or _WEIGHS.search(lowered(said)):
            continue
        if _names_other(flat, start, end, kind, wordings, terms) or not worth(one.text):
            continue
        return BenefitRead(kind, start, start, one.text), (start, end)
    return None


def _names_other(
    flat: str, start: int, end: int, kind: str, wordings: Wordings, terms: Sequence[Term]
) -> bool:
    """Whether an amount is said of another line of the table."""
    first, _ = sentence_span(flat, start, end)
    last = clause_span(flat, start, end)[1]
    said = spelled(flat[start:end]).text
    others = [one for one in terms if one.benefit in wordings and one.benefit != kind]
    return any(
        wordings[one.benefit].known_as.search(flat[first:last]) or (said and said in one.amount)
        for one in others
    )


def labelled(reads: Sequence[BenefitRead], text: str, terms: Sequence[Term]) -> list[BenefitRead]:
    """The readings without what is no benefit at all.

    A nameless advantage is none where the turn only doubts or puts right, or where a named one is
    on the page; and what the user wants called otherwise is none where it is not on the page.
    """
    flat = lowered(text)
    page = {term.benefit: term for term in terms}
    line = page.get(ANOTHER_ADVANTAGE)
    doubts = _DOUBTS.search(flat) is not None
    kept: list[BenefitRead] = []
    for read in reads:
        quote = text[read.start : read.end]
        if read.benefit == ANOTHER_ADVANTAGE and not read.withdrawn and not label_of(quote):
            other = line is not None and label_of(line.quote) and not _shares(quote, line.quote)
            if doubts or other:
                continue
        renamed = _INSTEAD_OF.search(flat[: read.start]) and _THEN_WRITE.match(flat[read.end :])
        if not (renamed and read.benefit not in page):
            kept.append(read)
    return kept


def _shares(quote: str, known: str) -> bool:
    """Whether two quotes have a word in common that names something."""
    words = (set(re.findall(r"[a-z]{5,}", one.lower())) for one in (quote, known))
    return not next(words).isdisjoint(next(words))


_INSTEAD_OF = re.compile(r"\b(?:instead of|rather than) (?:the |an? |your |my )?$")
_THEN_WRITE = re.compile(r"^,? (?:please )?(?:write|put|say|call it|note)\b")


_DOUBTS = re.compile(
    r"\b(?:what|which) (?:other |fourth |extra )?(?:commitment|promise|offer|line|thing"
    r"|advantage)\b"
    r"|\b(?:is|was|are) there (?:an?|any|another)\b|\b(?:never|didn't|not) (?:\w+ )?(?:said|say"
    r"|offer\w*|promis\w*|mean|meant)\b|\byou (?:left|forgot|missed|skipped|dropped)\b"
    r"|\b(?:whoa|hang on|hold on)\b"
    r"|\b(?:anything|something) (?:missing|else)\b|\bdid (?:that|it|you) (?:land|hear|get)\b"
    r"|\bonly (?:count|see|gave|have) (?:you )?\w+\b|\bi'm confused\b|\bmisheard\b|\bmisunder"
    r"|\bthat's not what\b|\bno no\b"
)
