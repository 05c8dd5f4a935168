"""Who pays for a line of money: "we pay, you run it", "the sixty's ours", "out of our budget".

Whoever puts the money up answers for it, unless somebody by name or office runs it; that she runs
what is paid for her is no owner. In: a turn's text, the lines it can mean, those that are money.
Out: which line is paid by whom.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.coach.page.lines import Lines
from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.naming import Assignment
from desktop.coach.page.terms import Term, Wordings
from desktop.coach.said.amounts import Measure, amounts_in, measure_of, worth
from desktop.coach.said.answers import spelled
from desktop.events import BenefitRead

HER_SIDE = "your side"
"""The owner of a line that her company pays; she is nobody's purse."""
_SUM = 1000
"""From here on a bare number is money."""
_PAY = (
    r"(?:pay(?:s|ing)?|fund(?:s|ing)?|cover(?:s|ing)?|foot(?:s|ing)?(?: the (?:bill|tab|cost))?"
    r"|financ(?:e|es|ing)|bankrolls?"
    r"|put(?:s|ting)? (?:it|that|this|(?:the|that) \w+|all of it)? ?up"
    r"|(?:pick|picking|picks) up the (?:bill|tab|cost)|stump(?:s|ing)? up)\b(?! attention| back)"
)
_WILL = (
    r"(?:'ll|'d|'re|'m|'s| will| would| can| could| are| am| is| do| does)?"
    r"(?: (?:all|also|just|gladly|happily|simply))*"
)
_PURSE = r"(?:own )?(?:\w+ )?(?:budget|pocket|purse|money|funds|account|dime|cost|expense|tab|side)"
_SPENT = r"(?:own )?(?:money|dime|cost|expense|tab|budget)"


def _ways(who: str, whom: str, whose: str) -> re.Pattern[str]:
    """Each way to say that this side pays."""
    return re.compile(
        rf"(?P<does>\b(?:{who}){_WILL} {_PAY})"
        rf"|\b(?:paid|funded|covered|financed)(?: for)?(?: \w+ly| all)? by (?:{whom})\b"
        rf"|\b(?:out of|from) (?:{whose}) {_PURSE}\b"
        rf"|\b(?:on|at) (?:{whose}) {_SPENT}\b"
        rf"|\b(?:all|half|is|are|it's|that's|'s|of|,) (?:of )?(?:{whose}) {_SPENT}\b"
        rf"|(?P<on>(?:^|[,;:.(] ?|\b(?:is|are|be|all|goes|entirely|fully|cost|bill|'s) )"
        rf"on (?:{whom})\b(?! \w+ing\b))"
    )


_PAYS: Mapping[str, re.Pattern[str]] = {
    "we": _ways("we|our (?:side|company|team)", "us|our (?:side|company|team)", "our"),
    "I": _ways("i", "me", "my"),
    HER_SIDE: _ways(
        r"you|nova ?tech|your (?:side|company|team|people)",
        r"you|nova ?tech|your (?:side|company|team|people)",
        r"your|nova ?tech's",
    ),
}
_OURS = re.compile(
    r"(?:'s| is| are|'re|s)(?: \w+ly| all)? (?P<who>ours|yours)\b(?! (?:and|together|alone to))"
)
_SPLIT = re.compile(
    r"\b(?:we|let's) (?:\w+ )?(?:split|share|halve) (?:it|that|the (?:cost|bill|money|\w+))\b"
    r"|\bhalf each\b|\bfifty fifty\b|\bsplit (?:evenly|down the middle|equally)\b"
    r"|\bwe (?:each|both) pay\b"
)
_UNSAID = re.compile(
    r"\b(?:if|unless|until|when|whether|who|why|what|how|do|does|did|should|shall|could|can|would"
    r"|may|not|never|neither|than|both|each|nor|before|after|once)(?: \w+)? $|n't $"
)
_OTHER_THING = re.compile(r"\b(?:attention|respect|the price|a price|for itself|off)\b")


def money_lines(
    reads: Sequence[BenefitRead], terms: Sequence[Term], wordings: Wordings
) -> tuple[str, ...]:
    """The lines of the page and of this turn that are money."""
    amounts = {term.benefit: term.amount for term in terms if term.is_benefit}
    for read in reads:
        if not read.withdrawn:
            amounts[read.benefit] = read.amount or amounts.get(read.benefit, "")
    return tuple(kind for kind, amount in amounts.items() if _is_money(kind, amount, wordings))


def _is_money(kind: str, amount: str, wordings: Wordings) -> bool:
    wording = wordings.get(kind)
    if wording is None or Measure.MONEY not in wording.measures:
        return False
    return _is_sum(amount) if amount else next(iter(wording.measures)) is Measure.MONEY


def _is_sum(amount: str) -> bool:
    measure = measure_of(amount)
    return measure is Measure.MONEY or (measure is Measure.PLAIN and worth(amount) >= _SUM)


class Payment(NamedTuple):
    """Who pays for a line, and where the words that say so end."""

    said: Assignment
    end: int


def payments_said(
    text: str, lines: Lines, money: Collection[str], amounts: Mapping[str, str]
) -> Iterator[Payment]:
    """Every line of money of which the turn says who pays; `amounts` is what they come to."""
    flat = lines.flat
    for owner, ways in _PAYS.items():
        for match in ways.finditer(flat):
            first, last = sentence_span(text, match.start(), match.end())
            before, after = flat[first : match.start()], flat[match.end() : last]
            if _UNSAID.search(before) or _asked(after) or _OTHER_THING.match(after.lstrip()):
                continue
            kind = _paid(lines, money, match, first, last)
            if kind:
                yield _payment(kind, owner, match)
    for match in _OURS.finditer(flat):
        first, last = sentence_span(text, match.start(), match.end())
        kind = _subject(lines, money, amounts, first, match.start())
        if kind and not _asked(flat[match.end() : last]):
            owner = "we" if match["who"] == "ours" else HER_SIDE
            yield _payment(kind, owner, match)
    for match in _SPLIT.finditer(flat):
        first, last = sentence_span(text, match.start(), match.end())
        kind = _paid(lines, money, match, first, last)
        if kind and not _asked(flat[match.end() : last]):
            yield _payment(kind, "I and you", match)


def _payment(kind: str, owner: str, match: re.Match[str]) -> Payment:
    return Payment(Assignment(kind, owner, weak=True, start=match.start()), match.end())


def _asked(after: str) -> bool:
    """Whether what is said stands in a question, and not before one."""
    return after.rstrip().endswith("?") and not re.search(r"[,;:]|\band\b|\bso\b", after)


def _paid(lines: Lines, money: Collection[str], match: re.Match[str], first: int, last: int) -> str:
    """The line of money that is meant here: what is paid, what it is said behind, or the only."""
    start, end = match.span()
    inside = [spot.kind for spot in lines.spots if start <= spot.start and spot.end <= end]
    if inside:
        return inside[0] if inside[0] in money else ""
    behind = lines.following(end, last)
    if match.groupdict().get("does") and behind:
        return behind if behind in money else ""
    before = lines.before(start, first)
    if before:
        return before if before in money else ""
    if behind in money:
        return behind
    named = {spot.kind for spot in lines.spots if first <= spot.start < last}
    if len(named) == 1 and named <= set(money):
        return named.pop()
    return "" if named else _known(lines, money)


def _known(lines: Lines, money: Collection[str]) -> str:
    """The line of money that a sentence without a line means."""
    for kind in (lines.before(len(lines.flat)), lines.asked, lines.latest):
        if kind in money:
            return kind
    return next(iter(money)) if len(money) == 1 else ""


def _subject(
    lines: Lines, money: Collection[str], amounts: Mapping[str, str], first: int, at: int
) -> str:
    """The line of money of which it is said that it is ours: by its name, number, or "that"."""
    for spot in lines.spots:
        if spot.end == at and spot.kind in money:
            return spot.kind
    said = spelled(lines.text[first:at]).text
    for one in amounts_in(said):
        if one.end >= len(said.rstrip("'\u2019 ")):
            same = [kind for kind in money if _same(amounts.get(kind, ""), one.text)]
            return same[0] if len(same) == 1 else ""
    pointed = re.search(r"\b(?:that|it|the money|the cost|the bill|this)$", lines.flat[first:at])
    return _known(lines, money) if pointed else ""


def _same(amount: str, said: str) -> bool:
    return bool(amount) and worth(amount) in {worth(said), worth(said) * 1000}
