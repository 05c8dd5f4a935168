"""Puts the amounts, owners and dates of a turn with the benefits they belong to.

In: a reading, the turn's text, how benefits are worded, what is on the table. Out: the same
reading with its benefits' details put right. Moves, figures and signals are never touched.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from desktop.coach.page.entering import entered
from desktop.coach.page.listing import bare, claimed, listed
from desktop.coach.page.measuring import lowered, measured, sentence_of, sentence_span
from desktop.coach.page.missed import answered, labelled, mended, unheard
from desktop.coach.page.terms import ANOTHER_ADVANTAGE, BenefitWording, Term, Wordings
from desktop.coach.page.withdrawing import denied, withdrawn_in
from desktop.coach.said.amounts import alike, differs
from desktop.coach.said.answers import spelled
from desktop.coach.said.labels import label_of
from desktop.coach.said.owners import owner_in, owner_words
from desktop.coach.said.passing import stated_amounts
from desktop.events import BenefitRead, Reading
from desktop.moves import PITFALL_IDS, WHO_AND_WHEN, Step

LONGEST_HEADING = 4
"""Words of a question that only names what the next sentence is about, "Early access? Mine.", or of
a bare answer."""


def fitted(
    reading: Reading,
    text: str,
    wordings: Wordings,
    table: Collection[str],
    *,
    drafting: bool,
    asked: str = "",
    terms: Sequence[Term] = (),
) -> Reading:
    """The reading with every detail where it belongs.

    `table` holds the kinds already there, `terms` how they stand, `asked` what she asked last.
    """
    _ready(wordings)
    offering = reading.has(Step.BUILD_PREFERRED_TIER)
    drafts = drafting or reading.has(Step.DRAFT_FRAMEWORK)
    reads = [_pledged(_renamed(read, text, wordings), text, wordings) for read in reading.benefits]
    reads = [one for read in reads if (one := _already(read, text, asked, terms)) is not None]
    reads = mended(labelled(reads, text, terms), text, wordings, table)
    reads = list(_each_once(reads, text, wordings, table))
    reads = [read for read in reads if not _serves(read, reads, text)]
    reads += [] if reads or drafting else _first_named(text, wordings, table)
    page = tuple(term.benefit for term in terms if term.is_benefit)
    reads = _taken_off(reads, reading, text, wordings, table, _latest(terms, asked), page)
    if drafting and not [read for read in reads if read.benefit != WHO_AND_WHEN]:
        reads += bare(text, wordings)
    elif offering or drafts:
        more = listed(reads, text, wordings, table, drafting=drafts)
        reads = list(
            _each_once(mended([*reads, *more], text, wordings, table), text, wordings, table)
        )
    reads += claimed(reads, text, wordings, table)
    reads = labelled(reads, text, terms)
    reads += unheard(reads, text, wordings, table, offering=offering)
    answer = None if reading.has(*PITFALL_IDS) else answered(reads, text, wordings, terms, asked)
    if reads:
        spans = [(figure.start, figure.end) for figure in reading.figures]
        spans += [answer[1]] if answer else []
        reads = [
            replace(read, owner=_owner(read, reads, text, asked))
            for read in measured(reads, text, wordings, spans)
        ]
    reads = [read for read in reads if read.benefit != WHO_AND_WHEN or _adds(read, reads, text)]
    kept = entered(
        [*reads, answer[0]] if answer else reads,
        text,
        wordings,
        terms,
        asked,
        drafting=drafts,
        offering=offering,
    )
    if kept == list(reading.benefits):
        return reading
    return replace(reading, benefits=tuple(sorted(kept, key=lambda read: read.start)))


_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


def _already(read: BenefitRead, text: str, asked: str, terms: Sequence[Term]) -> BenefitRead | None:
    """The reading as one of what is on the table, where it only names that by its number.

    "The ninety days first, I think" offers nothing new; nor does advice on what to open with, nor
    a bare "ninety days" in answer to her.
    """
    quote = text[read.start : read.end]
    kind = asked.partition(":")[0]
    waits = any(term.benefit == kind for term in terms)
    label = label_of(quote)
    if read.benefit != ANOTHER_ADVANTAGE or (label and not (waits and _NAME.fullmatch(label))):
        return read
    said = stated_amounts(spelled(quote).text)
    for term in terms:
        same = (alike(one.text, term.amount) and not differs(one.text, term.amount) for one in said)
        if term.amount and any(same):
            return replace(read, benefit=term.benefit)
    opens = len(text[: read.start].split()) <= LONGEST_HEADING
    if said and waits and (opens or len(quote.split()) <= LONGEST_HEADING):
        return None
    return None if asked in {"lead", "rebuttal"} else read


def _adds(read: BenefitRead, reads: list[BenefitRead], text: str) -> bool:
    """Whether an owner or a date is said of no benefit that has it from the same sentence."""
    first, last = sentence_span(text, read.start, read.end)
    beside = [one for one in reads if one.benefit != WHO_AND_WHEN and first <= one.start < last]
    owned = any(read.owner == one.owner for one in beside)
    dated = any(read.when == one.when for one in beside)
    return bool((read.owner and not owned) or (read.when and not dated))


def _latest(terms: Sequence[Term], asked: str) -> str:
    """The benefit that "that one" means: what she asked about, or what alone was said last."""
    kind, _, _ = asked.partition(":")
    if any(term.benefit == kind for term in terms):
        return kind
    last = max((term.said for term in terms), default=0)
    said = [term.benefit for term in terms if term.said == last and term.is_benefit]
    return said[0] if len(said) == 1 else ""


def _taken_off(
    reads: list[BenefitRead],
    reading: Reading,
    text: str,
    wordings: Wordings,
    table: Collection[str],
    latest: str,
    page: Sequence[str],
) -> list[BenefitRead]:
    """The readings with every withdrawal heard, and none where something is only claimed."""
    offered = [read for read in reads if not read.withdrawn and read.benefit in wordings]
    kinds = dict.fromkeys([*table, *(read.benefit for read in reads)])
    gone = withdrawn_in(text, wordings, kinds, offered, latest, page)
    kept: list[BenefitRead] = []
    for read in reads:
        span = gone.get(read.benefit)
        if span is not None and read.start <= span[0]:
            continue
        if span is not None:
            del gone[read.benefit]
        if read.withdrawn and span is None:
            read = replace(read, withdrawn=denied(text, read) and read.benefit in table)
            if not read.withdrawn and not _still(read, reading, table):
                continue
        kept.append(read)
    return kept + [
        BenefitRead(kind, *span, withdrawn=True) for kind, span in gone.items() if kind in table
    ]


def _still(read: BenefitRead, reading: Reading, table: Collection[str]) -> bool:
    """Whether a benefit that is not withdrawn after all is one that the turn speaks of."""
    return read.benefit in table or reading.has(Step.BUILD_PREFERRED_TIER)


def _ready(wordings: Wordings) -> None:
    """Have every kind's pattern made while a turn is read, not while she answers."""
    for wording in wordings.values():
        wording.name_of_it  # noqa: B018 - asking makes it


def _mentions(wording: BenefitWording, text: str) -> bool:
    return wording.name_of_it.search(lowered(text)) is not None


def _renamed(read: BenefitRead, text: str, wordings: Wordings) -> BenefitRead:
    """A benefit whose words plainly name exactly one other kind is that kind."""
    own = wordings.get(read.benefit)
    quote = text[read.start : read.end]
    if (
        own is None
        or _mentions(own, quote)
        or any(re.search(c, lowered(quote)) for c, _ in own.variants)
    ):
        return read
    others = [
        row.id for row in wordings.values() if row.id != read.benefit and _mentions(row, quote)
    ]
    if others and (len(others) == 1 or read.benefit == ANOTHER_ADVANTAGE):
        return replace(read, benefit=others[0])
    return read


def _each_once(
    reads: list[BenefitRead], text: str, wordings: Wordings, table: Collection[str]
) -> Iterator[BenefitRead]:
    """One reading for each kind, none inside another, and no part beside its whole."""
    kinds = {read.benefit for read in reads} | set(table)
    kept: list[BenefitRead] = []
    for read in sorted(reads, key=lambda one: (one.start, -one.end, one.withdrawn)):
        wording = wordings.get(read.benefit)
        part = wording is not None and wording.part_of in kinds and read.benefit not in table
        if (
            part
            and wording is not None
            and not re.search(
                rf"\b(?:{wording.name}|uptime|sla)", text[read.start : read.end], re.IGNORECASE
            )
        ):
            read = replace(read, benefit=wording.part_of)
        same = [one for one in kept if one.benefit == read.benefit]
        inside = [one for one in kept if read.start < one.end and one.start < read.end]
        if same and same[0].withdrawn == read.withdrawn:
            merged = replace(
                same[0],
                amount=same[0].amount or read.amount,
                when=same[0].when or read.when,
                owner=same[0].owner or read.owner,
            )
            kept[kept.index(same[0])] = merged
        elif not inside or read.benefit == WHO_AND_WHEN:
            kept.append(read)
    yield from kept


_NOTICE_OF = re.compile(r"\bnotice(?: period)? of (?:\w+ ){0,5}$", re.IGNORECASE)
_PERSON = re.compile(r"(?:engineer|developer|person|people|team|manager|expert)s?$", re.IGNORECASE)
_SERVES = re.compile(
    r"s?(?: (?:who|that|always|will|of ours))* "
    r"(?:answers?|picks? up|on the (?:line|phone)|responds?|calls? (?:you )?back)\b",
    re.IGNORECASE,
)


def _serves(read: BenefitRead, reads: list[BenefitRead], text: str) -> bool:
    """Whether this only says who answers in what another advantage of the sentence promises."""
    start = text.rfind(".", 0, read.start) + 1
    beside = any(start <= one.start < read.start for one in reads)
    person = _PERSON.search(text[read.start : read.end])
    serves = (person and _SERVES.match(text, read.end)) or _NOTICE_OF.search(text[: read.start])
    return beside and not read.withdrawn and serves is not None


def _first_named(text: str, wordings: Wordings, table: Collection[str]) -> list[BenefitRead]:
    """What on the table she is told to open with, named in passing."""
    lead = _LEADS.search(text)
    if lead is None:
        return []
    flat = lowered(text)
    hits = {kind: wordings[kind].name_of_it.search(flat, lead.end()) for kind in sorted(table)}
    spans = sorted((hit.span(), kind) for kind, hit in hits.items() if hit is not None)
    return [BenefitRead(kind, *span) for span, kind in spans[:1]]


_LEADS = re.compile(r"\b(?:lead|open|start|begin) with\b", re.IGNORECASE)


def _pledged(read: BenefitRead, text: str, wordings: Wordings) -> BenefitRead:
    """What only says who does something, or when, of what was named before is no advantage."""
    quote = text[read.start : read.end]
    wording = wordings.get(read.benefit)
    unnamed = wording is not None and not _mentions(wording, quote)
    says_who = unnamed and _OF_IT.match(quote.strip()) and owner_in(quote)
    return replace(read, benefit=WHO_AND_WHEN) if says_who else read


def _owner(read: BenefitRead, reads: list[BenefitRead], text: str, asked: str) -> str:
    sentence = sentence_of(text, read.start, read.end)
    if read.benefit == WHO_AND_WHEN:
        return owner_in(sentence) or owner_words(read.owner)
    if asked.endswith(":who") and not asked.startswith(f"{read.benefit}:"):
        first = min(one.start for one in reads if one.benefit != WHO_AND_WHEN)
        start, end = sentence_span(text, read.start, read.end)
        sentence = text[max(start, first) : end]
    if sentence.rstrip().endswith("?") and len(sentence.split()) <= LONGEST_HEADING:
        _, end = sentence_span(text, read.start, read.end)
        sentence = sentence_of(text, end, end + 1)
    said = owner_words(read.owner)
    if said not in {"", "I", "we"} and (said if said.istitle() else said.lower()) in (
        sentence if said.istitle() else sentence.lower()
    ):
        return said
    return owner_in(sentence) or owner_in(_said_of_it(read, text))


_OF_IT = re.compile(
    r"(?:and )?(?:I|we|my|our)\b.{0,40}\b(?:it|that|this|them|one)\b", re.IGNORECASE
)


def _said_of_it(read: BenefitRead, text: str) -> str:
    """The next sentence, when it only says who does what was just named."""
    rest = text[read.end :]
    border = re.search(r"[.]\s", rest)
    following = sentence_of(rest, border.end(), border.end() + 1) if border else ""
    return following if _OF_IT.match(following.strip()) else ""
