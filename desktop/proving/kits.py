"""How a user would offer each benefit of a persona, in the persona file's own words.

In: a scenario. Out: for every benefit the sentences that offer it and are read as that benefit.
"""

from dataclasses import dataclass
from functools import cached_property

from desktop.counterpart.persona import Benefit
from desktop.events import BenefitRead
from desktop.moves import Step
from desktop.rehearsal.scenario import Scenario

AMOUNTS = {
    "span": ("90 days", "six months"),
    "money": ("$50,000",),
    "share": ("20 %",),
    "short": ("one hour",),
    "pace": ("every quarter", "every month"),
    "count": ("two engineers", "20 leads", "two people"),
    "plain": ("20",),
}
"""What people say for each kind of amount."""
_ANY = ("90 days", "$50,000", "every quarter", "one hour", "two people", "20 %")
OFFERS = (
    "We'd give you {line}.",
    "You would have {line} from us.",
    "I can commit to {line} for {company}.",
    "I'm offering {company} {line}.",
)
ON_PAGE = "Line one, {line}."


@dataclass(frozen=True, slots=True)
class Kit:
    """One benefit, ready to be offered."""

    id: str
    plain: str
    """Its name inside a sentence."""
    line: str
    """The same with an amount, where one is read."""
    offers: tuple[str, ...]
    """Whole sentences that offer it."""
    measured: bool
    """The amount in `line` is read as its own."""


@dataclass(frozen=True)
class Tray:
    """Every benefit of one scenario, tried on its own reader."""

    scenario: Scenario

    @cached_property
    def kits(self) -> tuple[Kit, ...]:
        """The benefits that are read by their own names."""
        tried = (self._kit(benefit) for benefit in self.scenario.persona.benefits)
        return tuple(kit for kit in tried if kit is not None)

    @cached_property
    def unread(self) -> tuple[Benefit, ...]:
        """The benefits that nobody can offer by their own names."""
        known = {kit.id for kit in self.kits}
        return tuple(row for row in self.scenario.persona.benefits if row.id not in known)

    def unread_measures(self, benefit: Benefit) -> list[tuple[str, str]]:
        """Her own ways of measuring this benefit that are never read as it, with an example."""
        ways: dict[str, list[str]] = {}
        for way, line in _measured(benefit):
            ways.setdefault(way, []).append(line)
        return [
            (way, lines[0])
            for way, lines in ways.items()
            if not any(self._said_back(benefit.id, line) for line in lines)
        ]

    def _kit(self, benefit: Benefit) -> Kit | None:
        names = dict.fromkeys((benefit.spoken, benefit.name.lower()))
        plain = next((name for name in names if self._is_read(benefit.id, name)), None)
        if plain is None:
            return None
        for _, line in _measured(benefit):
            read = self._read_of(benefit.id, OFFERS[0].format(line=line, **self._names))
            if read is not None and read.amount and self._is_read(benefit.id, line):
                offers = self._offers(benefit.id, line)
                return Kit(benefit.id, plain, line, offers, measured=True)
        return Kit(benefit.id, plain, plain, self._offers(benefit.id, plain), measured=False)

    def _is_read(self, benefit: str, line: str) -> bool:
        """Whether this is heard in an offer, and on a page."""
        return self._on_page(benefit, line) and bool(self._offers(benefit, line))

    def _said_back(self, benefit: str, line: str) -> bool:
        """Whether her own words are this benefit, whatever else they may be."""
        offered = self.scenario.reader.read(OFFERS[0].format(line=line)).benefits
        return any(read.benefit == benefit for read in offered) or self._on_page(benefit, line)

    def _on_page(self, benefit: str, line: str) -> bool:
        drafted = self.scenario.reader.read(ON_PAGE.format(line=line)).benefits
        return any(read.benefit == benefit for read in drafted)

    @property
    def _names(self) -> dict[str, str]:
        return {"company": self.scenario.persona.persona.company_short}

    def _offers(self, benefit: str, line: str) -> tuple[str, ...]:
        """The offering sentences with this line that are read as nothing but this benefit."""
        sentences = (offer.format(line=line, **self._names) for offer in OFFERS)
        return tuple(text for text in sentences if self._read_of(benefit, text) is not None)

    def _read_of(self, benefit: str, text: str) -> BenefitRead | None:
        reading = self.scenario.reader.read(text)
        if [move.move for move in reading.moves] != [Step.BUILD_PREFERRED_TIER]:
            return None
        return next((read for read in reading.benefits if read.benefit == benefit), None)


def _measured(benefit: Benefit) -> list[tuple[str, str]]:
    """The field that measures the benefit and its words with an amount, for every amount."""
    if not benefit.measures:
        return [("with_amount", benefit.with_amount.format(amount=amount)) for amount in _ANY]
    return [
        (f"measures.{measure}", part.format(amount=amount))
        for measure, part in benefit.measures.items()
        for amount in _amounts(measure, benefit.unit)
    ]


def _amounts(measure: str, unit: str) -> tuple[str, ...]:
    """What people say for this kind of amount, in the benefit's own unit where it has one."""
    counted = (f"20 {unit}",) if measure == "count" and unit.isalpha() else ()
    return (*counted, *AMOUNTS[measure])
