"""Amounts that a turn gives to a line by saying whose they are, or takes off one.

"Six months is how long your logo sits there", "change sixty to ninety", "the forty-five days are
the early access, not how long she stays". In: a turn's text, the terms, the lines it can mean. Out:
which line has which amount after it, or none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.coach.page.clauses import clause_span
from desktop.coach.page.lines import Lines
from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.naming import PERSON
from desktop.coach.page.terms import NO_AMOUNT, Term, Wordings
from desktop.coach.said.amounts import (
    Amount,
    Measure,
    alike,
    amended,
    amounts_in,
    differs,
    in_scale,
    measure_of,
    worth,
)
from desktop.coach.said.answers import spelled
from desktop.coach.said.caseless import Caseless
from desktop.coach.said.dates import DATED
from desktop.coach.said.mending import PUTS, begins_anew, opens_number

Change = tuple[str, str, int]
"""A line, its amount from now on, and where that is said."""
_IS = re.compile(
    r"^(?: that you (?:said|wrote|have))?(?: (?:is|are|was|were|belongs?|goes|means?|meant|refers?)"
    r"|'s|'re)"
    r"(?: (?:for|to|with|about|just|only|of|on|all|how long|how much|the time|the length of|what"
    r"|still|that))*"
)
_AMENDS = Caseless(
    r"\b(?:i (?:never|didn't|did not|didnt|haven't|havent) (?:said|say|offer|offered|mean|meant"
    r"|agree|agreed|promise|promised)|(?:not|never|isn't|wasn't|isnt|wasnt)"
    r" (?:\w+ ){0,2}?exclusiv\w*"
    r"|nobody said|no one said|not what i said|(?:i|what i) meant\b|misheard|misunderst\w+"
    r"|(?:you|i|we) got (?:that|it|me) wrong|(?:that's|thats|that is) not (?:it|right)|correction)"
)
_FORESWEARS = re.compile(
    r"\b(?:i|we|nobody|no one)?\s*(?:never|not|isn't|wasn't|didn't|isnt|wasnt|didnt|nobody|no one)"
    r" (?:\w+ ){0,4}?exclusiv\w*"
)
_DENIES = re.compile(
    r"\b(?:no|not|never|nothing|nobody|isn't|aren't|wasn't|isnt|arent|don't|dont)\b|n't\b"
)
_OTHERWISE = re.compile(
    r"\b(?:no|not|never|isn't|aren't|isnt|arent|nothing|only|sorry|wait|wrong|mixed|swapped|rather)\b"
    r"|n't\b"
)
_NOT_FOR = re.compile(
    r"(?:n't|\bnot|isnt|arent|\bnever|\bwithout|doesnt)(?: \w+){0,2}?"
    r" (?:for|have|has|get|gets|limited to|stay|stays|over|run|last|lasts) (?:the |those |that )?$"
)
_SOMEBODY = re.compile(r"\b(?:she|he|her|him|engineer|there for)\b|\b(?:she|he)'s\b")
_STAYS = re.compile(
    r"\b(?:how long|as long as|the time)\b[^,.;?!]{0,20}\b(?:stays?|is there|works?|with you)\b"
)
_INTO = re.compile(
    r"^ (?:(?:up|down) )?(?:to|into) $"
    r"|^ (?:isn't|is not|isnt|is|was|'s|wasn't) (?:right|correct|wrong|it|too \w+)[,;.]"
    rf" {PUTS}? ?$"
    rf"|^(?: thousand| days?| months?)?[,.;] (?:{PUTS} )+$"
)
_CHANGES = Caseless(
    r"\b(?:change|changing|move|moving|raise|lower|bump|cut|correct|turn|switch|going|go|up|down|from)"
    r"(?: (?:it|that|this|the|from|up|down|those|them|early access|campaign|line \w+))* $"
)
_IS_NOW = re.compile(r"\b(?:is|are|be|to|at|becomes|make the [a-z ]{3,20}) $|'s $")
"""Before a bare number that a line is said to have."""
_SUM = 1000
"""From here on a bare number is money."""
_SCRAPS = re.compile(r"\b(?:scratch|strike|forget|drop|scrap|lose) (?:(?:the|that|those) )?$")
_BUT = re.compile(rf"^,? ?(?:but|only|just|{PUTS})?,? ?$")
_SHOULD = re.compile(
    r"^[^?]{0,40}\b(?:should(?:'ve| have)? (?:be|been|say|read)|needs? to be|(?:was|were|is|are)"
    r" (?:meant|supposed) to be|i meant|it's really|it is really|really is)"
    r"(?: just| only| about)? $"
)
_BEFORE_NOT = re.compile(r"\b(?:not|isn't|no longer|isnt|never)(?: the| for)? $")


def corrections(
    text: str, terms: Sequence[Term], wordings: Wordings, lines: Lines
) -> Iterator[Change]:
    """Every amount that the turn gives a line, or takes off one, as a matter of correction."""
    able = {term.benefit: term for term in terms if term.is_benefit}
    if not able:
        return
    amounts = _amounts(text)
    yield from _exchanged(text, able, amounts)
    for one, start, end in amounts:
        said = _said_of(one, start, end, lines, wordings)
        if said:
            was = able[said].amount if said in able else ""
            yield said, amended(was, one.text) if was else one.text, start
        yield from _not_of(text, one, start, end, able, lines, said)
        if not said and one.measure is Measure.PLAIN:
            yield from _anew(one, start, end, terms, able, lines)
    if _AMENDS.search(text) or begins_anew(text):
        yield from _in_clauses(text, able, amounts, wordings, lines)


def _anew(
    one: Amount,
    start: int,
    end: int,
    terms: Sequence[Term],
    able: dict[str, Term],
    lines: Lines,
) -> Iterator[Change]:
    """The line that gets a bare number put in another's place: "actually, make it seventy-five".

    It is the line named last, the one she asked about, the one last said, or the only one that
    such a number can be a new size of.
    """
    if not opens_number(lines.flat[:start], lines.flat[end:]):
        return
    fits = [kind for kind, term in able.items() if in_scale(term.amount, one.text)]
    asked = lines.asked if lines.detail in {"", "which"} else ""
    last = max((term.said for term in terms), default=0)
    said = [kind for kind in fits if able[kind].said == last]
    before = [
        term
        for term, at in _counted(lines.text[:start], able)
        if term or at >= sentence_span(lines.text, start, end)[0]
    ]
    if before and not before[-1]:
        return
    named = (before[-1] if before else "", lines.before(start), asked)
    kind = next((kind for kind in named if kind in fits), "")
    rest = said if len(said) == 1 else fits
    kind = kind or (rest[0] if len(rest) == 1 else "")
    if kind:
        yield kind, amended(able[kind].amount, one.text), start


def _counted(before: str, able: dict[str, Term]) -> Iterator[tuple[str, int]]:
    """The line that each amount before these words is said of; none where it counts other things.

    "The sixty's ours" is the campaign's, "two reasons" nobody's.
    """
    plain = re.sub(r"['\u2019]s\b", "  ", before)
    days = [match.span() for match in DATED.finditer(plain)]
    for one, start, end in _amounts(plain):
        if not any(start < stop and first < end for first, stop in days):
            same = [kind for kind, term in able.items() if _counts(term.amount, one)]
            yield (same[0] if len(same) == 1 else ""), start


def _amounts(text: str) -> list[tuple[Amount, int, int]]:
    plain = spelled(text)
    return [(one, *plain.span(one.start, one.end)) for one in amounts_in(plain.text)]


def _exchanged(
    text: str, able: dict[str, Term], amounts: list[tuple[Amount, int, int]]
) -> Iterator[Change]:
    """Lines whose amount is changed openly: "change sixty to ninety", "not sixty, ninety"."""
    flat = text.lower().replace("\u2019", "'")
    for (old, first, end), (new, start, _) in pairwise(amounts):
        before, between = flat[:first], flat[end:start]
        changes = _INTO.match(between) and (_CHANGES.search(before) or "," in between)
        denies = _BUT.match(between) and (_BEFORE_NOT.search(before) or _SCRAPS.search(before))
        mends = _SHOULD.match(between) and old.measure in {Measure.PLAIN, new.measure}
        if not (changes or denies or mends):
            continue
        same = [term for term in able.values() if _counts(term.amount, old)]
        if len(same) == 1 and new.measure in {Measure.PLAIN, *_kind(same[0].amount)}:
            yield same[0].benefit, amended(same[0].amount, new.text), first


def _kind(amount: str) -> set[Measure]:
    return {one.measure for one in amounts_in(amount)}


def _counts(amount: str, said: Amount) -> bool:
    """Whether this is the amount that is meant, with or without its unit."""
    if not amount:
        return False
    if said.measure is Measure.PLAIN:
        bare = re.search(r"[0-9][0-9,]*", amount)
        value = worth(said.text)
        if bare is None or not worth(amount):
            return False
        money = measure_of(amount) is Measure.MONEY and worth(amount) == value
        return money or float(bare[0].replace(",", "")) in {value, value * 1000}
    return alike(amount, said.text) and not differs(amount, said.text)


def _said_of(one: Amount, start: int, end: int, lines: Lines, wordings: Wordings) -> str:
    """The line of which an amount is said to be: "six months is for the placement"."""
    first, last = sentence_span(lines.text, start, end)
    found = _IS.match(lines.flat[end:last])
    if found is None or lines.text[first:last].rstrip().endswith("?"):
        return ""
    kind = lines.behind(end + found.end())
    wording = wordings.get(kind)
    return kind if wording is not None and wording.fits(one.text) else ""


def _not_of(
    text: str,
    one: Amount,
    start: int,
    end: int,
    able: dict[str, Term],
    lines: Lines,
    said: str,
) -> Iterator[Change]:
    """Lines that an amount is taken off because it is another's."""
    holders = [term for term in able.values() if _counts(term.amount, one)]
    first, last = sentence_span(text, start, end)
    before, after = lines.flat[first:start], lines.flat[end:last]
    denied = _NOT_FOR.search(before)
    own = lines.before(start, first)
    if denied and own and any(term.benefit == own for term in holders):
        yield own, NO_AMOUNT, start
        return
    people = [term for term in holders if _of_person(term, lines)]
    if denied and not own and len(people) == 1 and _SOMEBODY.search(lines.flat[first:last]):
        yield people[0].benefit, NO_AMOUNT, start
        return
    if not _IS.match(after) or len(holders) < 2 or not _OTHERWISE.search(lines.flat):
        return
    others = [term for term in holders if term.benefit != said]
    refused = re.search(r"\bnot\b", after)
    named = [lines.following(end + refused.end(), last)] if refused else []
    meant = [term for term in others if term.benefit in named]
    if not meant and refused and _STAYS.search(after[refused.end() :]):
        meant = [term for term in others if _of_person(term, lines)]
    if not meant and said:
        meant = others
    for term in meant:
        yield term.benefit, NO_AMOUNT, start


def _of_person(term: Term, lines: Lines) -> bool:
    kin = term.benefit.replace("_", " ")
    return bool(term.named or PERSON.search(term.quote.lower()) or PERSON.search(kin))


def _in_clauses(
    text: str,
    able: dict[str, Term],
    amounts: list[tuple[Amount, int, int]],
    wordings: Wordings,
    lines: Lines,
) -> Iterator[Change]:
    """Lines named with an amount in a clause of their own, in a turn that puts something right."""
    for one, start, end in amounts:
        first, last = clause_span(lines.flat, start, end)
        bare = one.measure is Measure.PLAIN and worth(one.text) < _SUM
        if bare and not _IS_NOW.search(lines.flat[first:start]):
            continue
        said = _FORESWEARS.sub(" ", lines.flat[first:last])
        named = {spot.kind for spot in lines.spots if first <= spot.start and spot.end <= last}
        named &= set(able)
        if len(named) != 1 or _DENIES.search(said.replace("no the", "the")):
            continue
        kind = named.pop()
        wording = wordings.get(kind)
        if bare and in_scale(able[kind].amount, one.text):
            yield kind, amended(able[kind].amount, one.text), start
        elif not bare and wording is not None and wording.fits(one.text):
            yield kind, one.text, start
