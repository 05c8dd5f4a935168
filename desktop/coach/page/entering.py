"""Enters what a turn says of owners and dates into its readings.

In: the readings of a turn with what stands beside them, the turn, the lines it can mean. Out: the
readings, each with the owner and the date that the turn says of it, and for a line that is only
spoken of a reading of no words. The last word on a line holds.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.coach.page.assigning import owners_said
from desktop.coach.page.dating import dates_said
from desktop.coach.page.lines import Lines, lines_of
from desktop.coach.page.measuring import sentence_of
from desktop.coach.page.naming import Assignment
from desktop.coach.page.paying import HER_SIDE, Payment, money_lines, payments_said
from desktop.coach.page.renewing import renewed
from desktop.coach.page.terms import NO_DATE, NOBODY, Term, Wordings
from desktop.coach.said.dates import core_of
from desktop.coach.said.places import TOGETHER
from desktop.events import BenefitRead
from desktop.moves import WHO_AND_WHEN


def entered(
    reads: Sequence[BenefitRead],
    text: str,
    wordings: Wordings,
    terms: Sequence[Term],
    asked: str,
    *,
    drafting: bool,
    offering: bool,
) -> list[BenefitRead]:
    """The readings with owners and dates where they belong; `offering` where the turn offers."""
    if not terms and not reads:
        return list(reads)
    lines = lines_of(text, reads, wordings, terms, asked)
    stands = drafting or offering
    reads = renewed(_unheard(reads, lines), text, wordings, terms, lines, stands=stands)
    payments = _payments(text, lines, reads, terms, wordings)
    table = {term.benefit: term for term in terms}
    spans = [(one.said.start, one.end) for one in payments]
    free = [one for one in owners_said(text, lines) if not _inside(one.start, spans)]
    paid = [one.said for one in payments if drafting or one.said.kind in table]
    owners = _each([*free, *paid])
    dates = _each(dates_said(text, lines, drafting=drafting))
    ours = {one.said.kind for one in payments if one.said.owner != HER_SIDE}
    reads = [replace(one, owner="") if _runs_ours(one, ours) else one for one in reads]
    if not owners and not dates:
        return list(reads)
    reads = _kept(reads, owners, dates, text)
    owned = _owners(owners, table)
    dated = _dates(dates, table)
    people = {one.owner for one in owners}
    days = {core_of(one.when) for one in dates if one.when}
    kept: list[BenefitRead] = []
    for read in reads:
        if read.benefit == WHO_AND_WHEN:
            if not _covered(read, people, days):
                kept.append(read)
            continue
        if read.withdrawn:
            kept.append(read)
            continue
        owner, when = owned.get(read.benefit, ""), dated.get(read.benefit, "")
        if not owner:
            owner = "" if read.owner in people else read.owner
        if not when:
            when = "" if core_of(read.when) in days else read.when
        if stands or (read.benefit not in table and read.end > read.start):
            kept.append(replace(read, owner=owner, when=when))
            continue
        kept.append(read)
        if read.benefit in table and (owner or when):
            kept[-1] = BenefitRead(read.benefit, read.start, read.start, read.amount, when, owner)
    known = {read.benefit for read in kept}
    for kind in dict.fromkeys((*owned, *dated)):
        if kind not in known and kind in table:
            at = next(one.start for one in (*owners, *dates) if one.kind == kind)
            owner, when = owned.get(kind, ""), dated.get(kind, "")
            kept.append(BenefitRead(kind, at, at, "", when, owner))
    return kept


def _payments(
    text: str,
    lines: Lines,
    reads: Sequence[BenefitRead],
    terms: Sequence[Term],
    wordings: Wordings,
) -> list[Payment]:
    """Every line of money of which the turn says who pays."""
    money = money_lines(reads, terms, wordings)
    amounts = {read.benefit: read.amount for read in reads}
    amounts |= {term.benefit: term.amount for term in terms if term.amount}
    return list(payments_said(text, lines, money, amounts)) if money else []


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _runs_ours(read: BenefitRead, ours: set[str]) -> bool:
    """Whether she only runs what the user pays: no owner of the money."""
    return read.benefit in ours and read.owner == "you"


def _each(said: Sequence[Assignment]) -> list[Assignment]:
    """One for each line where several are meant together."""
    return [one._replace(kind=kind) for one in said for kind in one.kind.split(TOGETHER)]


_TO_NOTICE = re.compile(r"\b(?:i|you|we|they|to|don't|didn't|did|please|also|even|just|not) $")
_TAKES_BACK = re.compile(
    r"\b(?:scrap|scratch|drop|forget|strike|withdraw|remove|cancel|delete|lose|ditch|retract|pull"
    r"|take|took|taking|leave|left|gone|off|out|can't|cannot|cant|won't|no|without)\b"
)


def _unheard(reads: Sequence[BenefitRead], lines: Lines) -> list[BenefitRead]:
    """The readings without a notice that is only noticed: "which I notice you left out"."""
    return [
        one
        for one in reads
        if not (
            lines.flat[one.start : one.end].strip() in {"notice", "i notice", "notice you"}
            and _TO_NOTICE.search(lines.flat[: one.start + lines.flat[one.start :].find("notice")])
        )
    ]


def _kept(
    reads: Sequence[BenefitRead],
    owners: Sequence[Assignment],
    dates: Sequence[Assignment],
    text: str,
) -> list[BenefitRead]:
    """The readings in which nothing is withdrawn that only gets its owner or its date."""
    given = {one.kind for one in (*owners, *dates)}
    kept: list[BenefitRead] = []
    for read in reads:
        said = sentence_of(text, read.start, read.end).lower()
        spared = read.withdrawn and read.benefit in given and not _TAKES_BACK.search(said)
        kept.append(replace(read, withdrawn=False) if spared else read)
    return kept


def _covered(read: BenefitRead, people: set[str], days: set[str]) -> bool:
    """Whether an owner or a date by itself has found its line."""
    owner = not read.owner or read.owner in people or bool(people)
    when = not read.when or any(core_of(read.when) in day for day in days)
    return owner and when


def _owners(said: Sequence[Assignment], table: dict[str, Term]) -> dict[str, str]:
    """The owner of each line after the turn."""
    found: dict[str, str] = {}
    for one in said:
        known = found.get(one.kind) or (table[one.kind].owner if one.kind in table else "")
        if one.denied:
            if known == one.owner:
                found[one.kind] = NOBODY
            continue
        runs = one.weak and known not in {"", NOBODY, "you"}
        if not runs and one.owner not in found.get(one.kind, "").split(" and "):
            found[one.kind] = one.owner
    return found


def _dates(said: Sequence[Assignment], table: dict[str, Term]) -> dict[str, str]:
    """The date of each line after the turn."""
    found: dict[str, str] = {}
    for one in said:
        was = table[one.kind].when if one.kind in table else ""
        known = found.get(one.kind) or was
        if one.denied:
            if not one.when or core_of(one.when) in core_of(known):
                found[one.kind] = NO_DATE
        elif known and core_of(known) == core_of(one.when):
            found[one.kind] = known
        else:
            found[one.kind] = one.when
    return found
