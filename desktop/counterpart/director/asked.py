"""What a turn asks of her, or puts right, measured against what lies on the table.

In: a turn as heard, the terms before and after it. Out: named conditions, and the terms concerned.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from desktop.coach.page.terms import Term
from desktop.coach.said.amounts import Amount, Measure, alike, aloud, measure_of, worth
from desktop.counterpart.director import corrections as put_right
from desktop.counterpart.director.faults import finds_fault, unanswered
from desktop.counterpart.director.inquiries import Inquiry, inquiry
from desktop.counterpart.director.lookups import Lookup, lookup
from desktop.counterpart.director.requests import Request, asks_leave, request
from desktop.counterpart.director.spelled import amounts_said
from desktop.counterpart.director.table import Table
from desktop.moves import Pitfall, Step

_OTHER_SLIPS = tuple(one for one in Pitfall if one is not Pitfall.FLAT_REFUSAL)
_THOUSAND = 1000
LEAST_TOLD = 10
"""A bare number below this may count anything and is not said back."""


@dataclass(frozen=True)
class Asked(Table):
    """One turn as a request or a correction; what costs time is computed once."""

    # what is asked of her

    @cached_property
    def request(self) -> Request | None:
        """What is plainly asked of her, or was asked before and not answered, as the user says."""
        if self.blank:
            return None
        return request(self.text) or (request(self.memory.heard) if self._owed else None)

    @cached_property
    def lookup(self) -> Lookup | None:
        """The one thing of which the user wants to know whether it is on the page."""
        if self.blank:
            return None
        return lookup(self.text) or (lookup(self.memory.heard) if self._owed else None)

    @property
    def asking(self) -> str:
        """The words that ask: this turn's, or the last one's where that was not answered."""
        return self.memory.heard if self._owed and not _asks(self.text) else self.text

    @property
    def _owed(self) -> bool:
        """Whether the user wants what was asked the turn before, and asks nothing else."""
        return unanswered(self.text) and "?" not in self.text

    @cached_property
    def finds_fault(self) -> bool:
        """Whether the user says that something she has is wrong or missing."""
        there = bool(self.after.offers or self.before.offers) or self.after.draft_open
        if not there or self.blank or self.owns_up:
            return False
        return self.puts_right or finds_fault(self.text)

    @cached_property
    def owns_up(self) -> bool:
        """Whether the user corrects a figure of their own: it was right with her before."""
        if self.changed is None or self.denies_yes:
            return False
        return put_right.owns_up(self.text) or self._newly_said

    @property
    def _newly_said(self) -> bool:
        """Whether the old figure was the user's own, the new one is news, and nobody is blamed."""
        term = self.changed
        if term is None or put_right.blames(self.text):
            return False
        old, said = self.known[term.benefit].amount, self.memory.numbers
        return _bare(old) in said and _bare(term.amount) not in said

    def amounts_in(self, words: str) -> tuple[Amount, ...]:
        """The amounts in some words of the turn."""
        return amounts_said(words)

    @cached_property
    def inquiry(self) -> Inquiry | None:
        """What the user plainly wants to know about the deal, her company or her CEO."""
        return None if self.blank else inquiry(self.asking)

    @cached_property
    def asks_leave(self) -> bool:
        """Whether a question of the turn wants a yes or a no first."""
        return asks_leave(self.text)

    @cached_property
    def only_asks(self) -> bool:
        """Whether nothing in the turn matters more than what it asks: no slip, no new line."""
        lines = [term for term in self.written if term.is_benefit and not term.agreed]
        return not (self.new or lines or self.has(*Pitfall))

    @cached_property
    def about(self) -> tuple[Term, ...]:
        """The terms on the table that the turn names, by word, by place or by amount."""
        offers = self.after.offers
        place = put_right.ordinal(self.text)
        if place is not None and place < len(offers):
            return (offers[place],)
        read = {one.benefit for one in self.reading.benefits if not one.withdrawn}
        lost = put_right.lost_words(self.text)
        missed = tuple(term for term in offers if lost and self._named_in(term, lost))
        if missed:
            return missed
        return tuple(
            term for term in offers if term.benefit in read or self._named_in(term, self.text)
        )

    def _named_in(self, term: Term, text: str) -> bool:
        """Whether these words of the turn name a term or its amount."""
        kept, _ = self._amounts if text == self.text else put_right.stated(text)
        return self._mentioned(term, text) or any(_same(one, term.amount) for one in kept)

    def _mentioned(self, term: Term, text: str) -> bool:
        wording = self.wordings.get(term.benefit)
        return wording is not None and bool(wording.mentioned(text))

    @cached_property
    def _amounts(self) -> tuple[list[Amount], list[Amount]]:
        return put_right.stated(self.text)

    @property
    def pencil(self) -> tuple[Term, ...]:
        """What is on the table and not on the page."""
        return tuple(term for term in self.after.offers if not term.pinned)

    # what is put right

    @cached_property
    def denies_yes(self) -> bool:
        """Whether the user says that they never said yes to exclusivity."""
        return put_right.denies_yes(self.text) and not self.has(Pitfall.SUNSET_EXCLUSIVITY)

    @cached_property
    def misses_line(self) -> bool:
        """Whether the user says that she left out something that was said."""
        named = put_right.looks_for(self.text) and bool(self.about)
        there = bool(self.after.offers) or self.after.draft_open
        return there and (put_right.misses_line(self.text) or named)

    @cached_property
    def puts_right(self) -> bool:
        """Whether the user puts right what she said or heard, and changes nothing."""
        if self.blank or self.owns_up:
            return False
        if put_right.corrects_her(self.text) or self.denies_yes or self.misses_line:
            return True
        kept, _ = self._amounts
        old = any(self._said_before(one) for one in kept)
        if put_right.stands_by(self.text) and old:
            return True
        if self.asks_back and old and not (self.confirming or self.confirms_figure):
            return not self._outdated
        return put_right.contradicts(self.text) and (old or bool(self.about))

    @cached_property
    def asks_back(self) -> bool:
        """Whether the user wants to hear that she has what was said."""
        return not self.blank and put_right.asks_back(self.text)

    @cached_property
    def confirming(self) -> tuple[Term, ...]:
        """The terms whose amounts the user wants confirmed, or, with no amount said, named."""
        if not self.asks_back:
            return ()
        kept, _ = self._amounts
        offers = self.after.offers
        held = tuple(one for one in offers if any(_same(said, one.amount) for said in kept))
        return held if kept else self.about

    @property
    def confirms_figure(self) -> bool:
        """Whether it is their weight that the user wants confirmed."""
        number = "".join(char for char in self.after.figure if char.isdigit())
        said = {"".join(filter(str.isdigit, one.text)) for one in self._amounts[0]}
        return self.asks_back and bool(number) and number in said

    @property
    def _outdated(self) -> bool:
        """Whether the amount is one that a term had before the user changed it."""
        kept, _ = self._amounts
        return any(_same(one, term.was) for one in kept for term in self.after.offers)

    def _said_before(self, amount: Amount) -> bool:
        """Whether the user said this number in an earlier turn."""
        return _bare(amount.text) in self.memory.numbers

    @cached_property
    def rights(self) -> bool:
        """Whether putting her right is what the turn is about: nothing in it matters more."""
        refuses = self.has(Pitfall.FLAT_REFUSAL) and "exclusiv" in self.text.lower()
        steps = self.has(Step.SURFACE_WOUND) or self._newly(Step.MAKE_IT_THEIRS)
        lines = [term for term in self.written if term.is_benefit and not term.agreed]
        return (
            self.puts_right
            and not (refuses or steps or self.new or len(lines) > 1)
            and not self.has(*_OTHER_SLIPS)
        )

    def _newly(self, step: Step) -> bool:
        return self.after.done(step) and not self.before.done(step)

    @cached_property
    def righted(self) -> tuple[Term, ...]:
        """The terms a correction is about, as they now stand; none when one was denied."""
        _, denied = self._amounts
        concerned = self.about or self._claimed
        return tuple(
            term for term in concerned if not any(_same(one, term.amount) for one in denied)
        )

    @property
    def _claimed(self) -> tuple[Term, ...]:
        """The line that the user says is theirs, when no line is named."""
        if not put_right.names_self(self.text):
            return ()
        asked = self.memory.asked.partition(":")[0] if self.memory.asked.endswith(":who") else ""
        kind = self.newly_owned or asked or self.memory.kind
        return tuple(term for term in self.after.offers if term.benefit == kind)

    @cached_property
    def recalled(self) -> str:
        """A number the user stands by that belongs to no term, as she says it."""
        recalls = put_right.stands_by(self.text) or self.asks_back
        if not recalls or self.denies_yes:
            return ""
        old = [one for one in self._amounts[0] if self._said_before(one)]
        telling = [one for one in old if not one.text.isdigit() or int(one.text) >= LEAST_TOLD]
        return aloud(telling[-1].text) if telling else ""

    @property
    def kept_amounts(self) -> list[str]:
        """The amounts that a correction stands by."""
        return [one.text for one in self._amounts[0]]

    @property
    def kept_numbers(self) -> list[str]:
        """The bare numbers that a correction stands by."""
        return [one.text for one in self._amounts[0] if one.text.isdigit()]

    @cached_property
    def misremembered(self) -> Term | None:
        """The term of which the user wrongly claims to have said another amount."""
        asked = self._amounts[0][:1] if self.asks_back else []
        claim = self.claim or next((one.text for one in asked), "")
        if not claim or self.changed or self.puts_right:
            return None
        if _bare(claim) in self.memory.numbers and not self._outdated:
            return None
        stated = [term for term in self.after.offers if term.amount]
        last = max(stated, key=lambda term: term.said, default=None)
        if last is None or worth(last.amount) in {worth(claim), worth(claim) * _THOUSAND}:
            return None
        return last if alike(claim, last.amount) or claim.isdigit() else None


def _asks(text: str) -> bool:
    """Whether a turn says of itself what it wants to know."""
    low = put_right.plain(text)
    return _ASKING.search(low) is not None


_ASKING = re.compile(
    r"\b(?:how|what|who|whose|when|why|where|which|did|does|do|would|will|is|are|can"
    r"|could) (?!not\b)"
    r"(?!nt\b)(?:you|youd|youll|i|we|it|that|this|they|the|your|my|our|is|are|did|do|would|will|long|many|much"
    r"|happens|else|idea)\b"
)


def _bare(amount: str) -> float:
    """The number in an amount, whatever it counts; nothing where it has none."""
    if measure_of(amount) in {Measure.MONEY, Measure.PLAIN}:
        return worth(amount)
    digits = re.search(r"[0-9][0-9,]*", amount)
    return float(digits[0].replace(",", "")) if digits else 0.0


def _same(said: Amount, amount: str) -> bool:
    """Whether an amount as said is a term's: of its kind, or a bare number of its size."""
    if not amount or measure_of(amount) is None:
        return False
    if alike(said.text, amount):
        return worth(said.text) == worth(amount)
    digits = "".join(char for char in amount.split(".")[0] if char.isdigit())
    return said.text.replace(",", "") in {digits, digits.removesuffix("000")}
