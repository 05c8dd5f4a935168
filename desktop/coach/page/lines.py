"""Which line of the page some words of a turn mean.

A line is meant by its name, by a word that only the user called it by, or by its amount; "that one"
and "it" mean the line last named, else the one she asked about, else the one last said. In: a
turn's text, its readings, how benefits are worded, the terms. Out: where which line is named.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.coach.page.clauses import unnamed_amounts
from desktop.coach.page.measuring import lowered, sentence_span
from desktop.coach.page.terms import ANOTHER_ADVANTAGE, Term, Wordings
from desktop.coach.said.amounts import alike, differs, worth
from desktop.coach.said.answers import spelled
from desktop.coach.said.dates import core_of
from desktop.coach.said.labels import label_of
from desktop.coach.said.passing import stated_amounts
from desktop.coach.said.places import placed
from desktop.events import BenefitRead
from desktop.moves import WHO_AND_WHEN

SHORTEST_OWN = 5
"""Letters of a word of the user's that can mean a line by itself."""
_WORD = re.compile(rf"[a-z]{{{SHORTEST_OWN},}}")
_NO_NAME = frozenset(
    (
        "about account after again ahead another anybody anyone anything before business calls"
        " company could customer customers dedicated early every everybody everyone everything"
        " exclusive feature features first fully funded fifty fifteen forty ninety sixty seventy"
        " eighty thirty twenty hundred thousand percent grand gives include launch launched line"
        " lines logistics month months named never office offer other others partner partners"
        " place quarter quarters release releases right seats second shared ships shipped should"
        " sitting their there these thing things those three through today together under until"
        " weeks where which while whole would write years yours partnership always access"
        " somebody someone personal person people product march april august september october"
        " november december january february"
    ).split()
)
"""Words of an offer that mean nothing by themselves."""
_BREAK = re.compile(r"[,;.?!](?!\d)|\b(?:and|but|while|so|because)\b")
_GLUE = re.compile(
    r"(?:[\s'\u2019]+(?:s|up|on|off|of|for|to|about|over|with|the|that|this|those|these|our|your|my|all|a"
    r"|an|whole|entire|new|same|next|beside|down|also|joint|shared|said|uh|um))*[\s'\u2019]*"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that means a line."""

    start: int
    end: int
    kind: str
    placed: bool = False
    """Meant by its place, not by its name."""
    sized: bool = False
    """Meant by its amount."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that one turn can mean, and where it names them."""

    text: str
    flat: str
    spots: tuple[Spot, ...]
    asked: str
    """The line that she asked about last; empty when it is none."""
    latest: str
    """The one line last said; empty when there were several."""
    detail: str = ""
    """What she asked about it: "who", "when"."""
    dates: tuple[tuple[str, str], ...] = ()
    """The lines that have a date, each with it."""
    amounts: tuple[tuple[int, int, str, str], ...] = ()
    """Amounts that mean a line by what they count and who has it."""
    people: tuple[tuple[str, str], ...] = ()
    """Who is promised by name, as first name, last name or both, each with the line."""

    @property
    def whens(self) -> tuple[str, ...]:
        """The dates on the page."""
        return tuple(when for _, when in self.dates)

    def dated_with(self, when: str, *, whole: bool = False) -> list[str]:
        """The lines with this date, however it is put; `whole` where a month is no day of it."""
        core = core_of(when)
        return [
            kind
            for kind, one in self.dates
            if core and (core == core_of(one) if whole else core in core_of(one))
        ]

    def dated_in(self, flat: str) -> list[str]:
        """The lines whose date these words hold: "in March is still not right"."""
        return [kind for kind, one in self.dates if core_of(one) in flat]

    def behind(self, at: int) -> str:
        """The line named right behind this place, with nothing but small words between."""
        for spot in self.spots:
            if spot.start >= at and _GLUE.fullmatch(self.flat, at, spot.start):
                return spot.kind
        return ""

    def only_sized(self, at: int) -> bool:
        """Whether nothing but an amount stands right behind this place: "for six months"."""
        behind = [one for one in self.spots if one.start >= at and self.flat[at : one.start] == " "]
        return bool(behind) and all(one.sized for one in behind)

    def before(self, at: int, start: int = 0) -> str:
        """The line named last before this place, from `start` on."""
        ended = [spot for spot in self.spots if start <= spot.start and spot.end <= at]
        return max(ended, key=lambda spot: (spot.end, spot.start)).kind if ended else ""

    def in_sentence(self, start: int, end: int) -> str:
        """The line named last before these words in their sentence, or first behind them."""
        first, last = sentence_span(self.text, start, end)
        return self.before(start, first) or self.following(end, last)

    def following(self, at: int, end: int) -> str:
        """The line named first behind this place in the same clause."""
        border = _BREAK.search(self.flat, at, end)
        end = border.start() if border else end
        return next((one.kind for one in self.spots if at <= one.start and one.end <= end), "")

    def meant(self, at: int) -> str:
        """The line that "that one" means here."""
        return self.before(at) or self.asked or self.latest


def lines_of(
    text: str,
    reads: Sequence[BenefitRead],
    wordings: Wordings,
    terms: Sequence[Term],
    asked: str,
) -> Lines:
    """The lines of the page and of this turn, where the turn names them."""
    flat = lowered(text)
    kinds = {term.benefit: term for term in terms if term.is_benefit}
    found: list[Spot] = []
    fresh = {one.benefit for one in reads if one.benefit != WHO_AND_WHEN and not one.withdrawn}
    for kind in (*kinds, *(one for one in fresh if one not in kinds)):
        wording = wordings.get(kind)
        if wording is not None:
            found += [Spot(*hit.span(), kind) for hit in wording.known_as.finditer(flat)]
    for read in reads:
        named = any(one.kind == read.benefit for one in found)
        scrap = read.benefit == ANOTHER_ADVANTAGE and not label_of(text[read.start : read.end])
        if read.benefit in fresh and not named and not scrap:
            found.append(Spot(read.start, read.end, read.benefit))
    found += _by_own_words(flat, terms, found)
    found += _by_amount(text, terms, found)
    found = [one for one in found if not of_role(flat, one.start, one.end)]
    named_here = [(one.start, one.end, one.kind) for one in found]
    amounts = unnamed_amounts(text, flat, terms, wordings, [one[:2] for one in named_here])
    found += [Spot(start, end, kind, sized=True) for start, end, kind, _ in amounts]
    found += [Spot(*place, True) for place in placed(flat, named_here, tuple(kinds))]
    kept = [
        one
        for one in found
        if not any(
            other is not one
            and other.start <= one.start
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in found
        )
    ]
    kind, _, detail = asked.partition(":")
    kind = "" if _overtaken(kinds.get(kind), kinds.values()) else kind
    return Lines(
        text,
        flat,
        tuple(sorted(kept, key=lambda one: (one.start, one.end))),
        kind if kind in kinds else "",
        _latest(terms),
        detail if kind in kinds else "",
        tuple((term.benefit, term.when) for term in kinds.values() if term.when),
        tuple(amounts),
        tuple((name, kind) for kind, term in kinds.items() for name in _names(term.named)),
    )


def _overtaken(asked: Term | None, terms: Iterable[Term]) -> bool:
    """Whether a line came on the page since she began to ask about another: that one is meant."""
    return asked is not None and any(term.turn > asked.asked > 0 for term in terms)


def _names(named: str) -> tuple[str, ...]:
    """The ways to call somebody: the whole name, its first part, its last."""
    low = lowered(named)
    return tuple(dict.fromkeys((low, *low.split()))) if low else ()


_ROLE_BEFORE = re.compile(r"\b(?:head|chief|vp|director|lead|vice president) of $")
_ROLE_AFTER = re.compile(
    r"^ (?:lead|leads|director|manager|people|person|guy|guys|department|head|chief|boss|office)\b"
)
_WHOSE = re.compile(r"\b(?:my|our|your|the) (?:\w+ )?$")


def of_role(flat: str, start: int, end: int) -> bool:
    """Whether the name of a line is only part of somebody's office: "head of marketing"."""
    if " " in flat[start:end].strip():
        return False
    whose = _WHOSE.search(flat[:start]) is not None
    return bool(_ROLE_BEFORE.search(flat[:start]) or (whose and _ROLE_AFTER.match(flat[end:])))


def _latest(terms: Sequence[Term]) -> str:
    last = max((term.said for term in terms), default=0)
    said = [term.benefit for term in terms if term.said == last and term.is_benefit]
    return said[0] if len(said) == 1 else ""


def _by_own_words(flat: str, terms: Sequence[Term], named: Sequence[Spot]) -> list[Spot]:
    """Places of words that only one line was offered with: "the sandbox"."""
    owned: dict[str, set[str]] = {}
    for term in terms:
        if term.is_benefit:
            for word in own_words(f"{term.quote} {term.label}"):
                owned.setdefault(word, set()).add(term.benefit)
    found: list[Spot] = []
    for word, kinds in owned.items():
        at = flat.find(word) if len(kinds) == 1 else -1
        while at >= 0:
            end = at + len(word)
            whole = not flat[at - 1 : at].isalpha() and not flat[end : end + 1].isalpha()
            if whole and not any(one.start < end and at < one.end for one in named):
                found.append(Spot(at, end, next(iter(kinds))))
            at = flat.find(word, end)
    return found


@lru_cache(maxsize=64)
def own_words(quote: str) -> frozenset[str]:
    """The words of an offer that can mean it by themselves."""
    return frozenset(word for word in _WORD.findall(lowered(quote)) if word not in _NO_NAME)


_ITS = re.compile(r"\b(?:the|those|that|these|my|our) $")


def _by_amount(text: str, terms: Sequence[Term], named: Sequence[Spot]) -> list[Spot]:
    """Places of an amount that one line has and no other line is named with."""
    sized = [term for term in terms if term.amount and term.is_benefit]
    if not sized:
        return []
    plain = spelled(text)
    found: list[Spot] = []
    for one in stated_amounts(plain.text):
        same = [term for term in sized if _same(term.amount, one.text, plain.text, one.start)]
        if len(same) != 1:
            continue
        start, end = plain.span(one.start, one.end)
        _, last = sentence_span(text, start, end)
        border = _BREAK.search(text, end, last)
        stop = border.start() if border else last
        begins = max((cut.end() for cut in _BREAK.finditer(text, 0, start)), default=0)
        other = any(
            spot.kind != same[0].benefit
            and ((end <= spot.start < stop and stop - end < 40) or begins <= spot.start < start)
            for spot in named
        )
        if not other:
            found.append(Spot(start, end, same[0].benefit, sized=True))
    return found


def _same(amount: str, said: str, plain: str, start: int) -> bool:
    if alike(amount, said):
        return not differs(amount, said)
    bare = re.fullmatch(r"[0-9][0-9,]*", said)
    if bare is None or not _ITS.search(plain[:start].lower()):
        return False
    value = worth(amount)
    return worth(said) * 1000 == value if value >= 1000 else str(said) == amount.split()[0]
