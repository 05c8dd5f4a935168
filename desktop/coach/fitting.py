"""Puts the amounts, owners and dates of a turn with the benefits they belong to.

In: a reading, the turn's text, how benefits are worded, what is on the table. Out: the same
reading with its benefits' details put right. Moves, figures and signals are never touched.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from desktop.coach.amounts import Amount, amounts_in
from desktop.coach.answers import WHEN, owner_in, owner_words, spelled, written_date
from desktop.coach.terms import ANOTHER_ADVANTAGE, BenefitWording, Wordings
from desktop.events import BenefitRead, Reading
from desktop.moves import WHO_AND_WHEN, Step

FURTHEST = 90
"""Beyond this many characters, borders counted in, an amount belongs to no benefit."""
_BORDERS = ((re.compile(r"[.;?!](?!\d)"), 120), (re.compile(r",(?!\d)"), 14))
_AND = (re.compile(r"\b(?:and|plus|with)\b"), 12)
_LONGEST_STATED = 25
"""Words of a turn that may state a line of an open page by its bare name."""
_NEGATES = (
    r"\b(?:no(?! (?:problem|need|doubt|catch|limit|more than|one|later))|without|forget|scratch"
    r"|drop|skip|strike|cancel|remove|not the|lose the|take off|take out|leave out|minus)\b"
    r"(?:\s+(?!and\b|but\b|with\b)[\w'-]+){0,2}?\s+"
)
_NEGATED = re.compile(_NEGATES + r"$")


def fitted(
    reading: Reading, text: str, wordings: Wordings, table: Collection[str], *, drafting: bool
) -> Reading:
    """The reading with every detail where it belongs; `table` holds the kinds already there."""
    _ready(wordings)
    reads = [_pledged(_renamed(read, text, wordings), text, wordings) for read in reading.benefits]
    reads = list(_each_once(reads, text, wordings, table))
    reads = [read for read in reads if not _serves(read, reads, text)]
    reads += [] if reads or drafting else _first_named(text, wordings, table)
    if reading.has(Step.BUILD_PREFERRED_TIER) and all(read.withdrawn for read in reads):
        reads = [replace(read, withdrawn=read.benefit in table) for read in reads]
    reads += _withdrawn(reads, text, wordings, table)
    if drafting and not [read for read in reads if read.benefit != WHO_AND_WHEN]:
        reads += _bare(text, wordings)
    elif drafting:
        reads += _listed(reads, text, wordings)
    if not reads:
        return reading
    spans = [(figure.start, figure.end) for figure in reading.figures]
    reads = [
        replace(read, owner=_owner(read, text), when=_when(read, text))
        for read in _measured(reads, text, wordings, spans)
    ]
    kept = [read for read in reads if read.benefit != WHO_AND_WHEN or read.owner or read.when]
    return replace(reading, benefits=tuple(sorted(kept, key=lambda read: read.start)))


def _ready(wordings: Wordings) -> None:
    """Have every kind's pattern made while a turn is read, not while she answers."""
    for wording in wordings.values():
        wording.name_of_it  # noqa: B018 - asking makes it


def _flat(text: str) -> str:
    return text.lower().replace("-", " ").replace("\u2019", "'")


def _mentions(wording: BenefitWording, text: str) -> bool:
    return wording.name_of_it.search(_flat(text)) is not None


def _renamed(read: BenefitRead, text: str, wordings: Wordings) -> BenefitRead:
    """A benefit whose words plainly name exactly one other kind is that kind."""
    own = wordings.get(read.benefit)
    quote = text[read.start : read.end]
    if (
        own is None
        or _mentions(own, quote)
        or any(re.search(c, _flat(quote)) for c, _ in own.variants)
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


def _withdrawn(
    reads: list[BenefitRead], text: str, wordings: Wordings, table: Collection[str]
) -> list[BenefitRead]:
    """What is on the table and plainly taken off it, where the reader heard nothing of it."""
    flat = _flat(text)
    gone = []
    for kind in table:
        wording = wordings.get(kind)
        if wording is None or any(read.benefit == kind for read in reads):
            continue
        for named in wording.name_of_it.finditer(flat):
            found = _NEGATED.search(flat[: named.start()])
            if found and named.end() <= len(text):
                gone.append(BenefitRead(kind, found.start(), named.end(), withdrawn=True))
                break
    return gone


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
    flat = _flat(text)
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


_PARTS = re.compile(r"[,;.](?!\d)|\b(?:and|plus)\b")


def _listed(reads: list[BenefitRead], text: str, wordings: Wordings) -> list[BenefitRead]:
    """Parts of a list read out for the page, each a name with an amount, that were not heard."""
    if "?" in text:
        return []
    found: list[BenefitRead] = []
    flat, start = _flat(text), 0
    for border in (*_PARTS.finditer(flat), None):
        end = border.start() if border else len(flat)
        part, begin = flat[start:end], start
        start = border.end() if border else end
        heard = any(read.start < end and begin < read.end for read in reads)
        kinds = [] if heard or not amounts_in(spelled(part).text) else _kinds_in(part, wordings)
        if len(kinds) == 1 and not any(read.benefit == kinds[0][0] for read in reads):
            kind, first, last = kinds[0]
            found.append(BenefitRead(kind, begin + first, begin + last))
    return found


def _kinds_in(part: str, wordings: Wordings) -> list[tuple[str, int, int]]:
    """Every kind that these words name, with where they do."""
    found = []
    for row in wordings.values():
        hit = row.name_of_it.search(part)
        if hit is not None:
            found.append((row.id, *hit.span()))
    return found


def _bare(text: str, wordings: Wordings) -> list[BenefitRead]:
    """Lines of an open page stated by their bare names, with a detail beside them."""
    plain = spelled(text).text
    stated = amounts_in(plain) or WHEN.search(plain) or owner_in(text)
    if not stated or "?" in text or len(text.split()) > _LONGEST_STATED:
        return []
    flat = _flat(text)
    found: list[BenefitRead] = []
    for wording in wordings.values():
        match = wording.name_of_it.search(flat)
        clash = match and any(match.start() < one.end and one.start < match.end() for one in found)
        if match and not clash and not _NEGATED.search(flat[: match.start()]):
            found.append(BenefitRead(wording.id, *match.span()))
    dated = WHEN.search(plain)
    if len(found) == 1:
        found[0] = replace(found[0], when=dated[0] if dated else "", owner=owner_in(text))
    return found


def _measured(
    reads: list[BenefitRead], text: str, wordings: Wordings, figures: list[tuple[int, int]]
) -> list[BenefitRead]:
    """Every benefit with the amount nearest to it that it can have."""
    plain = spelled(text)
    dates = [match.span() for match in WHEN.finditer(plain.text)]
    amounts: list[tuple[Amount, int, int]] = []
    for one in amounts_in(plain.text):
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
    return [
        read if read.benefit not in wordings else replace(read, amount=given.get(place, ""))
        for place, read in enumerate(reads)
    ]


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
        return _within(_flat(text[read.start : read.end]), read, first, wordings)
    low, high = (read.end, first) if read.end <= first else (last, read.start)
    between = text[low:high]
    far = high - low
    far += sum(weight * len(cue.findall(between)) for cue, weight in (*_BORDERS, _AND))
    far += 60 * sum(
        low <= one.start and one.end <= high
        for one in reads
        if one is not read and one.benefit != WHO_AND_WHEN
    )
    return far


def _within(words: str, read: BenefitRead, first: int, wordings: Wordings) -> int:
    """How far inside a benefit's own words an amount stands from the name of it, in tens."""
    names = [match.start() for match in wordings[read.benefit].name_of_it.finditer(words)]
    return min((abs(read.start + name - first) for name in names), default=0) // 10


def _owner(read: BenefitRead, text: str) -> str:
    sentence = _sentence(text, read.start, read.end)
    if read.benefit == WHO_AND_WHEN:
        return owner_in(sentence) or owner_words(read.owner)
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
    following = _sentence(rest, border.end(), border.end() + 1) if border else ""
    return following if _OF_IT.match(following.strip()) else ""


def _when(read: BenefitRead, text: str) -> str:
    """The date as read, when its own sentence holds one."""
    found = WHEN.search(read.when)
    dated = WHEN.search(spelled(_sentence(text, read.start, read.end)).text)
    return written_date(found[0]) if found and dated else ""


def _sentence(text: str, start: int, end: int) -> str:
    borders = [match.end() for match in re.finditer(r"[.?!]\s", text)]
    first = max((border for border in borders if border <= start), default=0)
    last = min((border for border in borders if border >= end), default=len(text))
    return text[first:last]
