"""Terms on the napkin: what was offered, what is pinned, and how a line of it reads."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from desktop.coach.said.amounts import Measure, alike, aloud, differs, measure_of, paced, sensible
from desktop.coach.said.labels import label_of, short_name
from desktop.events import BenefitRead
from desktop.moves import WHO_AND_WHEN

ANOTHER_ADVANTAGE = "another_advantage"
"""The kind of what is concrete, but of no kind listed; written down by the user's name for it."""

INSTEAD = re.compile(
    r"\b(?:instead of|rather than) (?P<old>[^.;?!]{3,60}?),? (?:please )?"
    r"(?:write|put|say|call it|note)(?: down)? $",
    re.IGNORECASE,
)
"""Before the name that the user wants a line to have."""
NOBODY = "nobody"
"""The owner in a reading that takes a line's owner off it."""
NO_DATE = "no date"
"""The date in a reading that takes a line's date off it."""
NO_AMOUNT = "no amount"
"""The amount in a reading that takes a line's amount off it."""


@dataclass(frozen=True, slots=True)
class BenefitWording:
    """How one kind of benefit is named; comes from the persona file."""

    id: str
    name: str
    """On the napkin: "Early access"."""
    spoken: str
    """In a sentence: "early access"."""
    with_amount: str
    """In a sentence with an amount: "{amount} of early access"."""
    napkin_line: str
    ask: str
    """What she asks when the detail is missing."""
    measures: Mapping[Measure, str] = field(default_factory=dict)
    """Sentence parts for each kind of amount it can have; empty when any fits `with_amount`."""
    unit: str = ""
    """What a bare number counts: "days"; empty when it counts nothing."""
    mentions: tuple[str, ...] = ()
    """Patterns that name this kind, over lower case with hyphens as spaces."""
    variants: tuple[tuple[str, str], ...] = ()
    """Patterns over the user's words, and what she calls the benefit then."""
    part_of: str = ""
    """The kind that this one only details when both are meant."""
    called: tuple[str, ...] = ()
    """Shorter names that mean this kind once it is on the table: "the marketplace"."""

    def fits(self, amount: str) -> bool:
        """Whether this amount can be one of this benefit."""
        measure = measure_of(amount)
        if measure is None or not sensible(amount):
            return False
        if measure is Measure.PLAIN:
            return bool(self.unit) or self._is_money(amount)
        return not self.measures or measure in self.measures

    def mentioned(self, text: str) -> str:
        """The user's words that name this kind, offered or not; empty when none do."""
        said = text.lower().replace("-", " ")
        hit = self.name_of_it.search(said)
        return hit[0].strip() if hit is not None else ""

    @property
    def name_of_it(self) -> re.Pattern[str]:
        """Whatever names this kind, over lower case with hyphens as spaces."""
        return _either(self.mentions or (re.escape(self.spoken.lower()),))

    @property
    def known_as(self) -> re.Pattern[str]:
        """Whatever means this kind where it is on the table, as in `name_of_it`."""
        return _either((*(self.mentions or (re.escape(self.spoken.lower()),)), *self.called))

    def _is_money(self, amount: str) -> bool:
        return Measure.MONEY in self.measures and float(amount.replace(",", "")) >= 1000

    def named(self, quote: str) -> str:
        """What it is called, in the user's sense of it."""
        said = quote.lower().replace("-", " ")
        return next((name for cue, name in self.variants if re.search(cue, said)), self.spoken)

    def stated(self, amount: str, quote: str, *, by_her: bool) -> str:
        """The benefit with its amount, as she says it or as it is written down."""
        if self.id == ANOTHER_ADVANTAGE and not by_her:
            return label_of(quote) or self.name
        if not amount or not self.fits(amount):
            return self.named(quote)
        measure = measure_of(amount)
        if measure is Measure.PLAIN:
            measure = Measure.MONEY if self._is_money(amount) else None
            amount = amount if measure else f"{amount} {self.unit}"
            measure = measure or measure_of(amount)
        pattern = self.measures.get(measure or Measure.PLAIN, self.with_amount)
        if self.named(quote) != self.spoken and self.spoken in pattern:
            joint = " for " if self.named(quote).startswith(("a ", "an ")) else " of "
            pattern = pattern.replace(f" of {self.spoken}", f"{joint}{self.spoken}")
            pattern = pattern.replace(self.spoken, self.named(quote))
        return pattern.replace("{amount}", aloud(amount) if by_her else amount)


@lru_cache(maxsize=256)
def _either(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(cues)})")


Wordings = Mapping[str, BenefitWording]


@dataclass(frozen=True, slots=True)
class Term:
    """One line: a benefit on the table, or an owner and a date."""

    benefit: str
    turn: int
    """The turn that first put it there."""
    quote: str
    """The words that last stated it."""
    amount: str = ""
    when: str = ""
    owner: str = ""
    pinned: bool = False
    """The user stated it while drafting."""
    agreed: bool = False
    """Her reply confirmed it as pinned."""
    said: int = 0
    """The turn that last stated it."""
    was: str = ""
    """The amount it had before the last turn that changed it."""
    when_was: str = ""
    """The date it had before the last turn that changed it."""
    named: str = ""
    """The person who is promised with it, by name: "a named engineer, ..."."""
    label: str = ""
    """What the user wants it called: "instead of a deeper integration write sandbox"."""
    quality: str = ""
    """What else holds of it: "from either side", "with a real vote"."""
    asked: int = 0
    """The turn whose reply began to ask about it."""

    @property
    def measured(self) -> bool:
        """Whether it has a number or a date; "an hour" and "a quarter" are numbers too."""
        counted = measure_of(self.amount) in {Measure.SHORT, Measure.SPAN}
        return bool(self.when) or counted or any(char.isdigit() for char in self.amount)

    @property
    def sized(self) -> bool:
        """Whether anything was said of how much or when: "full time" is no number, but a size."""
        return bool(self.amount or self.when)

    @property
    def is_benefit(self) -> bool:
        """Whether it counts for the preferred tier."""
        return self.benefit != WHO_AND_WHEN


def restated(
    terms: tuple[Term, ...], read: BenefitRead, text: str, turn: int, *, pinned: bool
) -> tuple[Term, ...]:
    """The list after the user stated this benefit; what was said before stays unless said anew."""
    quote = text[read.start : read.end]
    label = label_of(quote) if INSTEAD.search(text[: read.start]) else ""
    if not label and read.benefit == ANOTHER_ADVANTAGE:
        label = short_name(quote)
    known = next((term for term in terms if term.benefit == read.benefit), None)
    if known is None:
        when, owner = _kept(read.when, "", NO_DATE), _kept(read.owner, "", NOBODY)
        amount = _kept(read.amount, "", NO_AMOUNT)
        fresh = Term(read.benefit, turn, quote, amount, when, owner, pinned, said=turn, label=label)
        return (*terms, fresh)
    kept = len(quote) <= 3 or _fades(known, quote)
    other = known.benefit == ANOTHER_ADVANTAGE and not kept and short_name(known.quote)
    changed = replace(
        known,
        quote=known.quote if kept else quote,
        label=label or ("" if other else known.label),
        amount=_kept(paced(known.amount, read.amount), known.amount, NO_AMOUNT),
        when=_kept(read.when, known.when, NO_DATE),
        owner=_kept(read.owner, known.owner, NOBODY),
        pinned=known.pinned or pinned,
        said=turn,
        was=known.amount if _moved(known.amount, paced(known.amount, read.amount)) else known.was,
        when_was=known.when if _redated(known.when, read.when) else known.when_was,
    )
    return tuple(changed if term is known else term for term in terms)


def _fades(known: Term, quote: str) -> bool:
    """Whether new words name an advantage of no kind worse than the words it has."""
    if known.benefit != ANOTHER_ADVANTAGE:
        return False
    old, new = label_of(known.quote).lower(), label_of(quote).lower()
    return bool(old) and (not new or new in old)


def in_order(terms: tuple[Term, ...], said: Sequence[str]) -> tuple[Term, ...]:
    """The list with these lines in the order in which the user has numbered them."""
    said = list(dict.fromkeys(said))
    places = sorted(index for index, term in enumerate(terms) if term.benefit in said)
    ranked = sorted((terms[index] for index in places), key=lambda term: said.index(term.benefit))
    told = dict(zip(places, ranked, strict=True))
    return tuple(told.get(index, term) for index, term in enumerate(terms))


def detailed(
    terms: tuple[Term, ...], benefit: str, turn: int, *, amount: str, when: str, owner: str
) -> tuple[Term, ...]:
    """The list after the user gave a detail of this benefit without naming it."""
    return tuple(
        replace(
            term,
            amount=_kept(amount, term.amount, NO_AMOUNT),
            when=_kept(when, term.when, NO_DATE),
            owner=_kept(owner, term.owner, NOBODY),
            said=turn,
            was=term.amount if _moved(term.amount, amount) else term.was,
            when_was=term.when if _redated(term.when, when) else term.when_was,
        )
        if term.benefit == benefit
        else term
        for term in terms
    )


def only_said_of(read: BenefitRead) -> bool:
    """Whether a reading of no words only says an owner or a date of a line already there."""
    return read.start == read.end


def spoken_of(
    terms: tuple[Term, ...], read: BenefitRead, turn: int, *, pinned: bool
) -> tuple[Term, ...]:
    """The list after a detail of this line was said without the line."""
    changed = detailed(
        terms, read.benefit, turn, amount=read.amount, when=read.when, owner=read.owner
    )
    return tuple(
        replace(term, pinned=term.pinned or pinned) if term.benefit == read.benefit else term
        for term in changed
    )


def _kept(said: str, known: str, none: str) -> str:
    """A detail after one more reading of it."""
    return "" if said == none else said or known


def _moved(old: str, new: str) -> bool:
    """Whether an amount was replaced by another of its kind."""
    return bool(old and new) and alike(old, new) and differs(old, new)


def _redated(old: str, new: str) -> bool:
    """Whether a date was replaced by another; "from March 1" is not "by March 1"."""
    return bool(old and new) and new != NO_DATE and old.lower() != new.lower()


def without(terms: tuple[Term, ...], benefit: str) -> tuple[Term, ...]:
    """The list after the user took this benefit off the table."""
    return tuple(term for term in terms if term.benefit != benefit)


def confirmed(terms: tuple[Term, ...], benefits: tuple[str, ...]) -> tuple[Term, ...]:
    """The list after her reply confirmed these; only pinned ones turn to ink."""
    return tuple(
        replace(term, agreed=True) if term.pinned and term.benefit in benefits else term
        for term in terms
    )


def offer_words(term: Term, wordings: Wordings, *, by_her: bool = False) -> str:
    """A term inside a sentence: "90 days of early access"."""
    wording = wordings.get(term.benefit)
    if wording is None:
        return detail_words(term) or term.quote
    if term.label:
        return term.label
    offer = wording.stated(term.amount, term.quote, by_her=by_her)
    said = not term.quality or term.quality.rpartition(" ")[2] in offer.lower()
    return offer if said else f"{offer} {term.quality}"


def detail_words(term: Term, name: str = "") -> str:
    """Owner, amount and date of a term, as on the napkin: "90 days, by March 1".

    The owner is put as the user would read it, or, without `name`, as she would say it.
    """
    parts = (term.amount, *_people(term, name), term.when)
    return ", ".join(part for part in parts if part)


def _people(term: Term, name: str) -> tuple[str, str]:
    """Who is promised by name, but for her who is only spoken to, and who owns it."""
    person = "" if term.named.partition(" ")[0] == name else term.named
    return person, "" if term.owner == person else _owner(term.owner, name)


_FIRST = {"i": "you", "me": "you", "we": "you", "us": "you", "my": "your", "our": "your"}


def turned_owner(owner: str) -> str:
    """Who owns it as she says it: "my CTO" is "your CTO", "I" is "you"."""
    return _owner(owner, "")


def _owner(owner: str, name: str) -> str:
    """Who owns it: "my CTO" is "your CTO" to both readers; "you" is her."""
    if not owner:
        return ""
    if " and " in owner:
        return " and ".join(_owner(one, name) for one in owner.split(" and "))
    first, _, rest = owner.partition(" ")
    hers = {"you": name or "me", "your": f"{name}'s" if name else "our"}
    turned = _FIRST.get(first.lower()) or hers.get(first.lower())
    if turned is None:
        return owner
    return f"{turned} {rest}".strip()


def term_text(term: Term, wordings: Wordings, name: str) -> str:
    """A term as a line that stands alone, for the user; `name` is her first name."""
    if term.benefit not in wordings:
        return detail_words(term, name) or term.quote
    offer = offer_words(term, wordings)
    known = term.benefit == ANOTHER_ADVANTAGE and term.when and term.when in offer
    when = "" if known else term.when
    extra = ", ".join(part for part in (*_people(term, name), when) if part)
    return f"{offer}, {extra}" if extra else offer


def spoken_list(parts: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
