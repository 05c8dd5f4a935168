"""What lies on the table and what is on the page: before this turn, after it, and what it changed.

In: a turn as heard and the method before and after it. Out: named terms and conditions on them.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from desktop.coach.page.terms import NOBODY, Term
from desktop.coach.said.amounts import Measure, alike, differs, measure_of, worth
from desktop.coach.said.answers import corrects, recalled
from desktop.counterpart.director.heard import Heard
from desktop.counterpart.memory import EVERYTHING
from desktop.moves import WHO_AND_WHEN

_LIMIT = re.compile(r"\b(?:within|every) \{amount\}")
"""Before an amount that is the better the smaller it is."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.0, "quarter": 90.0, "year": 365.0}
_PERIOD = re.compile(
    r"\b(?:a|an|per|by|each|every) (?:other |([0-9]+) )?(day|week|month|quarter|year)"
)
_ADVERB = re.compile(r"\b(week|month|quarter|year)ly\b")
_ALL_WEEK = 5.0
"""Days of a week in full time."""


def rate(pace: str) -> float:
    """How much a pace comes to in a day: "every week" is more often than "every quarter"."""
    low = pace.lower().replace("-", " ")
    if "full time" in low:
        return _ALL_WEEK / _DAYS["week"]
    found, adverb = _PERIOD.search(low), _ADVERB.search(low)
    before = low[: found.start()] if found else ""
    number = re.search(r"[0-9]+", before)
    size = float(number[0]) if number else 2.0 if "twice" in low else 0.5 if "half" in low else 1.0
    if found is None:
        return size / _DAYS[adverb[1]] if adverb else size / 2
    every = float(found[1]) if found[1] else 2.0 if " other " in found[0] else 1.0
    return size / (every * _DAYS[found[2]])


@dataclass(frozen=True)
class Table(Heard):
    """One turn against the terms of the call."""

    @cached_property
    def known(self) -> dict[str, Term]:
        """The terms before this turn, by kind."""
        return {term.benefit: term for term in self.before.terms}

    @cached_property
    def new(self) -> tuple[Term, ...]:
        """Benefits this turn put on the table."""
        return tuple(term for term in self.after.offers if term.benefit not in self.known)

    @cached_property
    def fresh(self) -> tuple[Term, ...]:
        """Benefits this turn put on the table, or filled with an amount that was missing."""
        known = self.known
        return tuple(
            term
            for term in self.after.offers
            if term.benefit not in known or (term.measured and not known[term.benefit].measured)
        )

    @cached_property
    def written(self) -> tuple[Term, ...]:
        """Terms this turn pinned, or changed on the page."""
        known = self.known
        return tuple(
            term
            for term in self.after.pinned
            if not term.agreed or details(term) != details(known.get(term.benefit))
        )

    @cached_property
    def moved(self) -> tuple[Term, ...]:
        """Lines that lay on the table and have another amount, date or owner after this turn."""
        return tuple(
            term
            for term in self.after.terms
            if term.benefit in self.known
            and (
                details(term) != details(self.known[term.benefit])
                or self.now.owners.get(term.benefit) != self.memory.owners.get(term.benefit)
            )
        )

    @cached_property
    def detailed(self) -> bool:
        """Whether this turn gave an owner or a date to a line of the page."""
        old = self.known
        return any(
            (term.when, term.owner) != details(old.get(term.benefit))[1:] for term in self.written
        )

    @cached_property
    def changed(self) -> Term | None:
        """A term whose amount this turn replaced by another."""
        for term in self.after.offers:
            old = self.known.get(term.benefit)
            both = old is not None and alike(old.amount, term.amount)
            if both and old is not None and differs(old.amount, term.amount):
                return term
        return None

    @property
    def improved(self) -> bool:
        """Whether the changed amount is now the better one for her side."""
        term = self.changed
        if term is None:
            return False
        now, old = worth(term.amount), worth(self.known[term.benefit].amount)
        if measure_of(term.amount) is Measure.PACE:
            now, old = rate(term.amount), rate(self.known[term.benefit].amount)
        return now < old if self._sooner_is_better(term) else now > old

    def _sooner_is_better(self, term: Term) -> bool:
        """Whether this amount is a limit: "an answer within four hours", "every six weeks"."""
        wording, measure = self.wordings.get(term.benefit), measure_of(term.amount)
        said = wording.measures.get(measure, "") if wording and measure else ""
        return _LIMIT.search(said) is not None

    @cached_property
    def corrected(self) -> bool:
        """Whether the user openly changed something."""
        return corrects(self.text)

    @cached_property
    def claim(self) -> str:
        """The amount the user claims to have said before; empty when none is claimed."""
        return recalled(self.text)

    @property
    def withdrawn(self) -> bool:
        """Whether something that was on the table has gone."""
        return bool(self.gone)

    @property
    def gone(self) -> list[str]:
        """The benefits that this turn took off the table, and that are no longer there."""
        there = {term.benefit for term in self.after.terms}
        read = [one.benefit for one in self.reading.benefits if one.withdrawn]
        return [benefit for benefit in read if benefit in self.known and benefit not in there]

    @cached_property
    def added(self) -> Term | None:
        """A term that got a detail nobody asked for, in a turn that names no benefit."""
        if self.newly_owned and not self.new:
            return next((t for t in self.after.offers if t.benefit == self.newly_owned), None)
        others = [read for read in self.reading.benefits if read.benefit != WHO_AND_WHEN]
        if others and (self.new or self.reading.moves or any(one.withdrawn for one in others)):
            return None
        known = ((term, self.known.get(term.benefit)) for term in self.after.offers)
        return next((term for term, old in known if old and details(old) != details(term)), None)

    @property
    def proof(self) -> int:
        """How many of her tests were answered."""
        taken = ("detail_taken", "only_taken", "rebuttal_taken", "detail_tail")
        measured = sum(term.measured for term in self.after.offers)
        return measured + sum(self.memory.beats.get(beat, 0) for beat in taken)

    def owner_of(self, benefit: str) -> str:
        """Who was said to answer for a benefit, anywhere in the call."""
        said = self.now.owners.get(benefit, "")
        term = next((one for one in self.after.terms if one.benefit == benefit), None)
        old = self.known.get(benefit)
        if term and term.owner and (old is None or old.owner != term.owner):
            return term.owner
        if term and old is None and said == self.memory.owners.get(benefit, ""):
            return term.owner
        said = "" if said == NOBODY else said
        taken = {owner for kind, owner in self.now.owners.items() if kind != benefit}
        return said or (term.owner if term and term.owner not in taken else "")

    @cached_property
    def newly_owned(self) -> str:
        """The benefit that got its owner in this turn; empty when none did."""
        now, old = self.now.owners, self.memory.owners
        fresh = [kind for kind in now if now[kind] != old.get(kind) and kind in self.known]
        return self.now.kind if self.now.kind in fresh else "".join(fresh[-1:])

    @property
    def ownerless(self) -> str:
        """A line of the page for which she asked in vain who answers for it."""
        lines = (term.benefit for term in self.after.pinned)
        asked = self.memory.asked_before
        return next((b for b in lines if f"{b}:who" in asked and not self.has_owner(b)), "")

    def has_owner(self, benefit: str) -> bool:
        """Whether anybody at all was named for a benefit, or for everything."""
        lines = [term for term in self.after.terms if term.benefit == benefit]
        named = any(term.owner or term.named for term in lines)
        return named or bool(self.owner_of(benefit) or self.now.owners.get(EVERYTHING))

    @property
    def owned(self) -> bool:
        """Whether anybody's name or a date is on the page."""
        return any(term.owner or term.when for term in self.after.pinned)


def details(term: Term | None) -> tuple[str, str, str]:
    """Amount, date and owner of a term; nothing for none."""
    return (term.amount, term.when, term.owner) if term else ("", "", "")
