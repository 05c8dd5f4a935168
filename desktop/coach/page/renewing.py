"""Numbers and names of lines that a turn puts right without offering anything.

"One day a week, not two", "I said two and then I said one", "it's one day a week for the engineer"
and "instead of a deeper integration write sandbox". In: a turn's text and the lines it can mean.
Out: readings that bring each such line up to date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.coach.page.correcting import corrections
from desktop.coach.page.lines import Lines
from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.terms import INSTEAD, Term, Wordings
from desktop.coach.said.amounts import Amount, Measure, alike, amended, amounts_in, paced, worth
from desktop.coach.said.answers import spelled
from desktop.coach.said.caseless import Caseless
from desktop.events import BenefitRead

_NOT = Caseless(r"(?:,|\band|\bbut)? not $")
_SAID = Caseless(
    r"\bi said (?P<one>[a-z]+|[0-9]+) and (?:then )?(?:i said )?(?P<other>[a-z]+|[0-9]+)\b"
)
_STATES = Caseless(r"\b(?:it's|it is|its|that's|make (?:it|that)|let's say) $")
_NAMES = re.compile(r"(?:instead of|rather than) ", re.IGNORECASE)
_WRITE = re.compile(
    r"\b(?:instead of|rather than) [^.;?!]{3,60}?,? (?:please )?(?:write|put|say|call it|note)"
    r"(?: down)? (?P<new>[^,.;?!]{3,60})",
    re.IGNORECASE,
)


def renewed(
    reads: Sequence[BenefitRead],
    text: str,
    wordings: Wordings,
    terms: Sequence[Term],
    lines: Lines,
    *,
    stands: bool,
) -> list[BenefitRead]:
    """The readings with amounts and names put right; `stands` where the turn drafts or offers."""
    kept = list(reads)
    for kind, amount, at in (
        *_denied(text, terms, lines),
        *_restated(text, terms, wordings, lines),
        *corrections(text, terms, wordings, lines),
        *(_apart(kept, lines) if stands else ()),
    ):
        same = next((one for one in kept if one.benefit == kind), None)
        if same is None:
            kept.append(BenefitRead(kind, at, at, amount))
        elif not same.withdrawn:
            end = same.end if stands else same.start
            kept[kept.index(same)] = replace(same, amount=amount, end=end)
    for match in _WRITE.finditer(text):
        names = _NAMES.match(text, match.start())
        kind = lines.behind(names.end()) if names else ""
        if not kind or not INSTEAD.search(text[: match.start("new")]):
            continue
        start, end = match.span("new")
        same = next((one for one in kept if one.benefit == kind), None)
        kept = [
            one
            for one in kept
            if one is not same and not (match.start() <= one.start < end and one.end > one.start)
        ]
        fresh = same or BenefitRead(kind, start, end)
        kept.append(replace(fresh, start=start, end=end, withdrawn=False))
    return kept


def _apart(reads: Sequence[BenefitRead], lines: Lines) -> Iterator[tuple[str, str, int]]:
    """Lines meant by an amount and by who has it, where nothing else has that amount."""
    for start, _, kind, amount in lines.amounts:
        if not any(one.amount == amount and one.benefit != kind for one in reads):
            yield kind, amount, start


def _number(amount: str) -> float:
    found = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", amount)
    return float(found[0].replace(",", "")) if found else 0.0


def _same_number(amount: str, said: str) -> bool:
    """Whether two amounts have one number; "fifty" may be fifty thousand."""
    number, value = _number(amount), _number(said)
    return number == value or (value > 0 and number == 1000 * value)


def _denied(text: str, terms: Sequence[Term], lines: Lines) -> Iterator[tuple[str, str, int]]:
    """Lines whose number a turn denies and says anew: "sixty days' notice, not ninety"."""
    low = lines.flat
    if " not " not in low and " said " not in low:
        return
    plain = spelled(text)
    amounts = amounts_in(plain.text)
    for one, other in pairwise(amounts):
        if not _NOT.search(plain.text[: other.start][-12:]) or other.start - one.end > 30:
            continue
        start, end = plain.span(one.start, one.end)
        kind = lines.behind(end) or lines.before(start, sentence_span(text, start, end)[0])
        for term in terms:
            if kind not in {"", term.benefit} or not _same_number(term.amount, other.text):
                continue
            new = _in_its_unit(term.amount, one)
            if new:
                yield term.benefit, new, start
                break
    for match in _SAID.finditer(text):
        was, now = (_number(spelled(f"{match[name]} days").text) for name in ("one", "other"))
        able = [term for term in terms if now and was and _number(term.amount) == was]
        if len(able) == 1:
            yield able[0].benefit, amended(able[0].amount, f"{now:g}"), match.start()


def _in_its_unit(old: str, new: Amount) -> str:
    """The new amount if it counts what the old one does, in the old one's unit."""
    if new.measure is Measure.PLAIN:
        return amended(old, new.text)
    if alike(old, new.text):
        return new.text
    rhythmic = paced(old, new.text)
    return rhythmic if rhythmic != new.text else ""


def _restated(
    text: str, terms: Sequence[Term], wordings: Wordings, lines: Lines
) -> Iterator[tuple[str, str, int]]:
    """Lines whose amount is said before their name: "it's one day a week for the engineer"."""
    if " for " not in lines.flat:
        return
    plain = spelled(text)
    table = {term.benefit: term for term in terms}
    for one in amounts_in(plain.text):
        if not plain.text.startswith(" for ", one.end) or not _STATES.search(
            plain.text[: one.start]
        ):
            continue
        start, end = plain.span(one.start, one.end)
        kind = lines.behind(end)
        term, wording = table.get(kind), wordings.get(kind)
        if term is not None and wording is not None and wording.fits(one.text) and worth(one.text):
            yield kind, paced(term.amount, one.text), start
