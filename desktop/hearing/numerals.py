"""Writes number words as digits and repairs what recognisers mishear.

Takes a turn as typed or heard and a glossary {heard: meant}; gives back the rewritten text with
a map to the original, so that whatever is found in the one can be shown in the other. Pure,
linear in the length of the text, and without effect on text that already has digits.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

Edit = tuple[int, int, str]
"""First character, one past the last, and what stands there instead."""

_UNITS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    word: value * 10
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": 40, "ninty": 90}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ).split(),
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30}
_MONTHS = {
    month.lower(): month
    for month in (
        "January February March April May June July August September October November December"
    ).split()
}
_COUNTABLE = frozenset(
    "year years month months week weeks day days hour hours minute minutes quarter quarters "
    "engineer engineers customer customers percent seat seats slot slots".split()
)
"""What "one" counts when it is a number and not a pronoun."""
_VAGUE = frozenset("few several couple some many".split())
"""Before "hundred" or "thousand" these make no figure."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A text and, for each of its characters, where it came from in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The words of the original behind this stretch of the text."""
        if not self.text or start >= end:
            return 0, 0
        end = min(end, len(self.text))
        start = min(start, end - 1)
        return self.starts[start], max(self.ends[start], self.ends[end - 1])

    def edited(self, edits: Iterable[Edit]) -> "Rewriting":
        """The same with these edits made; they come in order and do not overlap."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for first, last, instead in edits:
            pieces.append(self.text[at:first])
            starts.extend(self.starts[at:first])
            ends.extend(self.ends[at:first])
            if instead:
                origin, limit = self.span(first, last)
                pieces.append(instead)
                starts.extend([origin] * len(instead))
                ends.extend([limit] * len(instead))
            at = last
        pieces.append(self.text[at:])
        starts.extend(self.starts[at:])
        ends.extend(self.ends[at:])
        return Rewriting("".join(pieces), tuple(starts), tuple(ends))


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text: lower case, and where it stands."""

    word: str
    start: int
    end: int


def unchanged(text: str) -> Rewriting:
    """The text as it is."""
    return Rewriting(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))


STUTTER = re.compile(
    r"\b(?P<word>thousand|million|percent|dollars|(?:hour|day|week|month|quarter|year)s?)"
    r"(?P<again>(?:,? (?P=word))+)\b",
    re.IGNORECASE,
)
"""A size or a unit that a speaker says twice counts once: "three days days a week"."""


def rewrite(text: str, glossary: Mapping[str, str] | None = None) -> Rewriting:
    """The text with mishearings repaired and number words as digits."""
    rewriting = unchanged(text)
    if stutters := [(*found.span("again"), "") for found in STUTTER.finditer(text)]:
        rewriting = rewriting.edited(stutters)
    if glossary:
        rewriting = _repaired(rewriting, tuple(sorted(glossary.items())))
    return rewriting.edited(_number_edits(rewriting.text))


def _repaired(rewriting: Rewriting, pairs: tuple[tuple[str, str], ...]) -> Rewriting:
    """What was heard, put as it was meant."""
    pattern, meant = _glossary_pattern(pairs)
    if pattern is None:
        return rewriting
    edits: list[Edit] = []
    for match in pattern.finditer(rewriting.text):
        instead = meant.get(" ".join(match[0].lower().split()))
        if instead is not None:
            edits.append((match.start(), match.end(), instead))
    return rewriting.edited(edits)


@lru_cache(maxsize=8)
def _glossary_pattern(
    pairs: tuple[tuple[str, str], ...],
) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """One pattern for everything the glossary lists, longest first."""
    meant = {" ".join(heard.lower().split()): word for heard, word in pairs if heard.split()}
    heard = sorted(meant, key=lambda phrase: (-len(phrase), phrase))
    if not heard:
        return None, meant
    phrases = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in heard)
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE), meant


def _number_edits(text: str) -> list[Edit]:
    """What to write instead of the number words."""
    words = [_Word(match[0].lower(), *match.span()) for match in _WORD.finditer(text)]
    edits: list[Edit] = []
    at = 0
    while at < len(words):
        used, instead = _read_at(words, at)
        if used:
            edits.append((words[at].start, words[at + used - 1].end, instead))
            at += used
        else:
            at += 1
    return edits


def _read_at(words: list[_Word], at: int) -> tuple[int, str]:
    """How many words from here make a figure, and the figure; (0, "") if none."""
    for read in (_date, _quarter, _half, _year, _amount):
        used, instead = read(words, at)
        if used:
            return used, instead
    return 0, ""


def _word(words: list[_Word], at: int) -> str:
    """The word there, or nothing."""
    return words[at].word if 0 <= at < len(words) else ""


def _ordinal(words: list[_Word], at: int) -> tuple[int, int]:
    """How many words make a day of the month from here, and which."""
    first = _word(words, at)
    if first in ("twenty", "thirty"):
        used = 2 if _word(words, at + 1) != "-" else 3
        unit = _ORDINALS.get(_word(words, at + used - 1), 0)
        day = _TENS[first] + unit
        return (used, day) if 1 <= unit <= 9 and day <= 31 else (0, 0)
    return (1, _ORDINALS[first]) if first in _ORDINALS else (0, 0)


def _date(words: list[_Word], at: int) -> tuple[int, str]:
    """ "the first of march" and "march the first" as "March 1"."""
    skip = 1 if _word(words, at) == "the" else 0
    used, day = _ordinal(words, at + skip)
    if used and _word(words, at + skip + used) == "of":
        month = _MONTHS.get(_word(words, at + skip + used + 1))
        if month:
            return skip + used + 2, f"{month} {day}"
    month = _MONTHS.get(_word(words, at))
    if month and (month not in ("May", "March") or _word(words, at - 1) in _BEFORE_DATES):
        skip = 2 if _word(words, at + 1) == "the" else 1
        used, day = _ordinal(words, at + skip)
        if used:
            return skip + used, f"{month} {day}"
    return 0, ""


_BEFORE_DATES = frozenset("by on from until till before after since starting of is in".split())


def _quarter(words: list[_Word], at: int) -> tuple[int, str]:
    """ "q three" and "the third quarter" as "Q3"."""
    if _word(words, at) == "q":
        number = _UNITS.get(_word(words, at + 1), 0)
        return (2, f"Q{number}") if 1 <= number <= 4 else (0, "")
    skip = 1 if _word(words, at) == "the" else 0
    number = _ORDINALS.get(_word(words, at + skip), 0)
    opening = number == 1 and _word(words, at - 1) in ("for", "the", "our", "your")
    if 1 <= number <= 4 and _word(words, at + skip + 1) == "quarter" and not opening:
        return skip + 2, f"Q{number}"
    return 0, ""


def _half(words: list[_Word], at: int) -> tuple[int, str]:
    """ "half a million" as "500,000"."""
    if _word(words, at) != "half" or _word(words, at + 1) not in ("a", "of"):
        return 0, ""
    skip = 3 if _word(words, at + 2) == "a" else 2
    scale = _SCALES.get(_word(words, at + skip), 0)
    return (skip + 1, _written(scale // 2)) if scale else (0, "")


def _year(words: list[_Word], at: int) -> tuple[int, str]:
    """ "twenty twenty seven" as "2027"."""
    century = {"twenty": 2000, "nineteen": 1900}.get(_word(words, at), 0)
    if not century:
        return 0, ""
    second, third = _word(words, at + 1), _word(words, at + 2)
    if second in _TENS and (century == 1900 or second in ("twenty", "thirty", "forty")):
        unit = _UNITS.get(third, 0)
        if 1 <= unit <= 9 and _word(words, at + 3) not in _SCALES:
            return 3, str(century + _TENS[second] + unit)
        return (2, str(century + _TENS[second])) if third not in _SCALES else (0, "")
    return 0, ""


def _amount(words: list[_Word], at: int) -> tuple[int, str]:
    """A cardinal number with what belongs to it: "ten x", "fifty k", "sixty percent"."""
    used, value = _cardinal(words, at)
    if not used:
        return _scaled_digits(words, at)
    after = _word(words, at + used)
    figure = _written(value)
    if after != "point" and _is_pronoun(words, at, used):
        return 0, ""
    if after == "point":
        decimals = _decimals(words, at + used + 1)
        if decimals:
            scale = _word(words, at + used + 1 + len(decimals))
            tail = (1, f" {scale}") if scale in ("million", "billion") else (0, "")
            return used + 1 + len(decimals) + tail[0], f"{figure}.{decimals}{tail[1]}"
        if _is_pronoun(words, at, used):
            return 0, ""
    if after in ("x", "k"):
        return used + 1, f"{figure}{after}"
    if after == "percent":
        return used + 1, f"{figure} %"
    if after == "per" and _word(words, at + used + 1) == "cent":
        return used + 2, f"{figure} %"
    if figure == "24" and after == "seven":
        return used + 1, "24/7"
    return used, figure


def _is_pronoun(words: list[_Word], at: int, used: int) -> bool:
    """Whether this "one" (or "zero") is not a figure."""
    word = _word(words, at)
    if used > 1 or word not in ("one", "zero"):
        return False
    return word == "zero" or not (
        _word(words, at + 1) in _COUNTABLE | {"x", "k"}
        and _word(words, at - 1) not in ("this", "that", "no", "which", "every", "any")
    )


def _scaled_digits(words: list[_Word], at: int) -> tuple[int, str]:
    """Digits with a scale in words: "50 thousand"."""
    word = _word(words, at)
    whole = word.isascii() and word.isdigit() and len(word) <= 3
    if whole and _word(words, at + 1) == "thousand" and _word(words, at - 1) not in (".", ","):
        return 2, _written(int(word) * 1000)
    return 0, ""


def _decimals(words: list[_Word], at: int) -> str:
    """The digits after "point"."""
    digits = ""
    while len(digits) < 4 and 0 <= (unit := _UNITS.get(_word(words, at + len(digits)), 99)) <= 9:
        digits += str(unit)
    return digits


def _cardinal(words: list[_Word], at: int) -> tuple[int, int]:
    """How many words from here make one cardinal number, and its value."""
    used, current = _below_hundred(words, at)
    if not used:
        used, current = _bare_scale(words, at)
        if not used:
            return 0, 0
    total, index, limit = 0, at + used, 10**12
    if current >= 1000:
        total, current, limit = current, 0, current
    while True:
        scale = _SCALES.get(_word(words, index), 0)
        if scale == 100 and 0 < current < 100:
            current, index = current * 100, index + 1
        elif scale > 100 and current and scale < limit:
            total, current, limit, index = total + current * scale, 0, scale, index + 1
        else:
            step = 1 if current >= 100 and _word(words, index) == "and" else 0
            more, value = _below_hundred(words, index + step)
            room = current % 100 == 0 and (current >= 100 or (total > 0 and current == 0))
            if not (more and room and value):
                return index - at, total + current
            current, index = current + value, index + step + more


def _bare_scale(words: list[_Word], at: int) -> tuple[int, int]:
    """ "a hundred" or "hundred" without a count, but not "a few hundred"."""
    article = _word(words, at) in ("a", "an")
    scale = _SCALES.get(_word(words, at + article), 0)
    before = _word(words, at - 1)
    vague = before in _VAGUE or before == "of" or before.isdigit() or before in ("k", "half")
    return (1 + article, scale) if scale and not vague and (article or scale == 100) else (0, 0)


def _below_hundred(words: list[_Word], at: int) -> tuple[int, int]:
    """How many words make a number below a hundred from here, and its value."""
    word = _word(words, at)
    if word in _TENS:
        hyphen = 1 if _word(words, at + 1) == "-" else 0
        unit = _UNITS.get(_word(words, at + 1 + hyphen), 0)
        return (2 + hyphen, _TENS[word] + unit) if 1 <= unit <= 9 else (1, _TENS[word])
    return (1, _UNITS[word]) if word in _UNITS else (0, 0)


def _written(value: int) -> str:
    """Digits as people write them: "200", "50,000", "2 million"."""
    for scale, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if value >= scale and value % scale == 0:
            return f"{value // scale} {name}"
    return f"{value:,}" if value >= 10_000 or value % 1000 == 0 else str(value)
