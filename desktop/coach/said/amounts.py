"""Amounts as people say them: what they measure, what they are worth, how they are said aloud.

In: text with its number words already written as digits, or one amount. Out: the amounts in it,
each with its measure, and the words for one in a sentence. Knows no benefit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Measure(StrEnum):
    """What an amount counts."""

    PACE = "pace"
    """So much in so long: "3 days a week", "every quarter", "full time"."""
    MONEY = "money"
    SHARE = "share"
    """Percent."""
    SHORT = "short"
    """Minutes and hours: an answer, an outage."""
    SPAN = "span"
    """Days and longer."""
    COUNT = "count"
    """People and things: "2 engineers", "40 leads"."""
    PLAIN = "plain"
    """A number alone."""


_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMBER = rf"(?<![\w.,/-]){_DIGITS}"
_LONG = r"(?:days?|weeks?|months?|quarters?|years?)"
_MANY = r"\s?(?:k|m|thousand|grand|million|billion)?\b"
_COIN = r"(?:dollars?|euros?|pounds?|bucks?|usd|eur)\b"
_EACH = r" (?:a|per|each|every) (?:year|quarter|month)\b"
"""So much money again and again."""
_THING = (
    r"(?:engineers?|developers?|people|persons?|seats?|slots?|leads?|referrals?|introductions?"
    r"|sprints?|meetings?|calls?"
    r"|sessions?|events?|webinars?|campaigns?|workshops?|experts?|specialists?)\b"
)
_PATTERNS = (
    (
        Measure.MONEY,
        rf"(?:[$€£]\s?{_DIGITS}{_MANY}|{_NUMBER}{_MANY}\s?{_COIN}|{_NUMBER}k\b"
        rf"|{_NUMBER} (?:grand|thousand|million)\b"
        rf"|(?<![\w.,/-])(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{4,}})){_EACH}",
    ),
    (
        Measure.PACE,
        rf"{_NUMBER} (?:hours?|days?|{_THING}|times?) (?:a|an|per|by|each|every) (?:day|week|month"
        r"|quarter|year)\b"
        rf"|{_NUMBER} (?:hours?|days?|times?) (?:every|each) (?:other |second |third |{_NUMBER} )"
        r"(?:week|month|quarter|year)s?\b"
        rf"|(?:every|each) (?:other |second |third |(?:{_NUMBER}) )?"
        r"(?:day|week|month|quarter|year)s?\b"
        r"|(?:once|twice) (?:a|an|per|every|each) (?:day|week|month|quarter|year)\b"
        r"|\b(?:full|half|part)[ -]time\b"
        r"|\b(?:weekly|monthly|quarterly|yearly|annually)\b"
        r"|\b(?:half a day|half an hour|half a morning|an hour|a day|a morning|an afternoon)"
        r" (?:a|an|per|each|every) (?:day|week|month|quarter|year)\b"
        r"|\bhalf (?:of )?(?:her|his|their|the|an engineer's) week\b",
    ),
    (
        Measure.MONEY,
        rf"[$€£]\s?{_DIGITS}{_MANY}|{_NUMBER}{_MANY}\s?{_COIN}|{_NUMBER}k\b"
        rf"|{_NUMBER} (?:grand|thousand|million)\b",
    ),
    (Measure.SHARE, rf"{_NUMBER}\s?(?:%|percent\b|per cent\b)"),
    (
        Measure.SHORT,
        rf"{_NUMBER}[ -](?:seconds?|minutes?|hours?)\b|\b(?:half )?an hour\b|\bsame[ -]day\b",
    ),
    (
        Measure.SPAN,
        rf"{_NUMBER}[ -](?:calendar |business |working |full )?{_LONG}\b"
        r"|\b(?:half a|the first|the whole first|a full|a) (?:week|month|quarter|year)\b",
    ),
    (
        Measure.COUNT,
        rf"{_NUMBER} (?:named |full[ -]time |senior |dedicated |qualified |of our )?{_THING}",
    ),
    (
        Measure.PLAIN,
        rf"(?<!line )(?<!point )(?<!number )(?<!item )(?<!term )(?<!year )(?<!day ){_NUMBER}"
        r"(?![\w/%:])(?!,[0-9])(?! times\b)"
        r"(?! of (?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec))",
    ),
)
_COMPILED = tuple((measure, re.compile(pattern, re.IGNORECASE)) for measure, pattern in _PATTERNS)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.0, "quarter": 90.0, "year": 365.0}
_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
_SCALES = {"k": 1e3, "thousand": 1e3, "grand": 1e3, "m": 1e6, "million": 1e6, "billion": 1e9}
_MOST = {
    Measure.MONEY: 50e6,
    Measure.SHARE: 100.0,
    Measure.SHORT: 72 * 60.0,
    Measure.SPAN: 3650.0,
    Measure.COUNT: 100_000.0,
    Measure.PLAIN: 50e6,
}


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount and where it stands."""

    text: str
    measure: Measure
    start: int
    end: int


_KEPT = 512
"""Amounts that are kept: each is measured and compared many times a turn."""
_STARTS = re.compile(r"[$€£]|[0-9]+")
_BESIDE_DIGITS: dict[Measure, tuple[str, ...]] = {
    Measure.PACE: (
        *("every", "each", "once", "twice", "time", "weekly", "monthly", "quarterly", "yearly"),
        *("annually", "half", "an hour", "a day", "a morning", "an afternoon"),
    ),
    Measure.SHORT: ("hour", "same"),
    Measure.SPAN: ("week", "month", "quarter", "year"),
}
"""What an amount of this measure holds if it begins with neither a digit nor a currency."""


def _matches(measure: Measure, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All matches of a pattern, tried only where one can begin."""
    low = text.lower()
    if not text.isascii() or any(word in low for word in _BESIDE_DIGITS.get(measure, ())):
        yield from pattern.finditer(text)
        return
    last = 0
    for start in _STARTS.finditer(text):
        if start.start() >= last and (found := pattern.match(text, start.start())):
            last = found.end()
            yield found


def amounts_in(text: str) -> list[Amount]:
    """Every amount that makes sense, in order, none inside another."""
    return list(_amounts_in(text))


@lru_cache(maxsize=64)
def _amounts_in(text: str) -> tuple[Amount, ...]:
    found: list[Amount] = []
    for measure, pattern in _COMPILED:
        for match in _matches(measure, pattern, text):
            taken = any(match.start() < one.end and one.start < match.end() for one in found)
            if not taken:
                found.append(Amount(_written(match[0]), measure, match.start(), match.end()))
    return tuple(sorted((one for one in found if sensible(one.text)), key=lambda one: one.start))


@lru_cache(maxsize=_KEPT)
def _written(amount: str) -> str:
    """An amount as it is written down: "$50,000" and not "50,000 dollars"."""
    pattern = rf"({_DIGITS}) ?(?:dollars?|bucks?|usd)({_EACH})?"
    dollars = re.fullmatch(pattern, amount.strip(), re.IGNORECASE)
    if dollars:
        return f"${dollars[1]}{(dollars[2] or '').lower()}"
    words = " ".join(amount.split())
    if re.fullmatch(r"[0-9]{5,}", words):
        return f"{int(words):,}"
    words = re.sub(r"^(?!1 )([0-9]+ (?:day|week|month|quarter|year|hour|minute))$", r"\1s", words)
    return words[0].lower() + words[1:]


@lru_cache(maxsize=_KEPT)
def measure_of(amount: str) -> Measure | None:
    """What this amount counts; None when it is none."""
    for measure, pattern in _COMPILED:
        if pattern.fullmatch(amount.strip()):
            return measure
    return None


_YEAR = re.compile(r"20[2-4][0-9]")


@lru_cache(maxsize=_KEPT)
def sensible(amount: str) -> bool:
    """Whether anybody would mean it: not nought, not beyond all measure."""
    measure = measure_of(amount)
    if measure is None:
        return False
    value = worth(amount)
    if measure is Measure.PLAIN and _YEAR.fullmatch(amount.strip()):
        return False
    return 0 < value <= _MOST.get(measure, 1e9)


@lru_cache(maxsize=_KEPT)
def worth(amount: str) -> float:
    """Its size in its measure's smallest unit, so that "3 months" and "90 days" are the same."""
    words = amount.lower()
    number = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", words)
    value = float(number[0].replace(",", "")) if number else 0.5 if "half" in words else 1.0
    if "twice" in words:
        value = 2.0
    measure = measure_of(amount)
    if measure is Measure.MONEY or measure is Measure.PLAIN:
        scale = re.search(r"[0-9\s](k|m|thousand|grand|million|billion)\b", words)
        return value * _SCALES[scale[1]] if scale else value
    units = {Measure.SPAN: _DAYS, Measure.SHORT: _MINUTES}.get(measure or Measure.PLAIN, {})
    return value * next((size for unit, size in units.items() if unit in words), 1.0)


def amended(old: str, new: str) -> str:
    """The old amount with the new one's size: a bare "30" after "90 days" is "30 days"."""
    if measure_of(new) is not Measure.PLAIN:
        return new
    number = new.replace(",", "")
    thousands = measure_of(old) is Measure.PLAIN and worth(old) >= 1000
    scaled = re.search(r"[0-9] ?(?:k|m|thousand|grand|million|billion)\b", old.lower())
    if scaled and float(number) >= 1000:
        return f"{'$' if old.startswith('$') else ''}{int(float(number)):,}"
    if not scaled and (thousands or measure_of(old) is Measure.MONEY) and float(number) < 1000:
        number = f"{number},000"
    number = f"{int(number):,}" if number.isdigit() and len(number) > 4 else number
    changed = re.sub(r"[0-9][0-9,]*(?:\.[0-9]+)?", number, old, count=1)
    changed = re.sub(r"^1 (hour|day|week|month)s\b", r"1 \1", changed)
    return changed if sensible(changed) else new


_SCALE = 5
"""A number so many times as large as another, or as small, is no new size of the same thing."""


def in_scale(old: str, new: str) -> bool:
    """Whether a bare number can be a new size of an amount: 75 of "$60k", not of "6 months"."""
    found = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", old)
    value = worth(new)
    if found is None or not value:
        return False
    was = float(found[0].replace(",", ""))
    if value >= 1000:
        was = worth(old)
    elif was >= 1000:
        was = was / 1000
    return 1 / _SCALE <= value / was <= _SCALE if was else False


_PACED = re.compile(rf"({_DIGITS}) (hour|day)s?( (?:a|per|each|every) .+)")
_UNPACED = re.compile(rf"({_DIGITS}) (hour|day)s?")


def paced(old: str, new: str) -> str:
    """A new amount in the old one's rhythm: "1 day" after "2 days a week" is "1 day a week"."""
    rhythm, bare = _PACED.fullmatch(old), _UNPACED.fullmatch(new)
    if not rhythm or not bare or rhythm[2] != bare[2] or float(bare[1].replace(",", "")) > 7:
        return new
    return f"{bare[1]} {bare[2]}{'' if bare[1] == '1' else 's'}{rhythm[3]}"


def alike(one: str, other: str) -> bool:
    """Whether two amounts count the same kind of thing, so that one can replace the other."""
    return measure_of(one) is not None and measure_of(one) is measure_of(other)


def differs(one: str, other: str) -> bool:
    """Whether two amounts of one kind are not the same."""
    if measure_of(one) is Measure.PACE:
        return _pace(one) != _pace(other)
    return worth(one) != worth(other)


def _pace(amount: str) -> str:
    words = re.sub(r"\b(?:per|each|every|an?|once|one|1)\b", "", amount.lower())
    return " ".join(re.sub(r"s\b", "", words).split())


_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TENS = " twenty thirty forty fifty sixty seventy eighty ninety".split(" ")


_RHYTHMS = {
    "weekly": "every week",
    "monthly": "every month",
    "quarterly": "every quarter",
    "yearly": "every year",
    "annually": "every year",
}


def aloud(amount: str) -> str:
    """The amount as she says it: "one hour", "fifty thousand", "20 percent"."""
    again = re.search(rf"{_EACH}$", amount.strip())
    if again and measure_of(amount) is Measure.MONEY:
        return aloud(amount.strip()[: again.start()]) + again[0]
    words = re.sub(r"\s?%", " percent", amount.strip())
    words = re.sub(r"\b(?:of )?(?:her|his|their) week\b", "their week", words)
    words = re.sub(r"(?<=[0-9])k\b", ",000", words)
    words = _RHYTHMS.get(words.lower(), words)
    words = re.sub(r"(?<=[0-9]) ?x$", " times", words)
    if re.fullmatch(r"[0-9]+,000", words):
        thousands = int(words.partition(",")[0])
        name = _small(thousands)
        if name and "-" not in name:
            return f"{name} thousand"
    scaled = re.fullmatch(r"([0-9]+) (grand|thousand|million)", words)
    if scaled and _small(int(scaled[1])):
        return f"{_small(int(scaled[1]))} {scaled[2]}"
    match = re.match(r"([0-9]+)(?=[\s-]|$)(.*)", words)
    if match and int(match[1]) <= 12:
        rest = match[2]
        if match[1] == "1":
            rest = re.sub(r"^([\s-](?:\w+ )?\w+?)s\b(?! (?:a|per)\b)", r"\1", rest)
        words = f"{_SMALL[int(match[1])]}{rest}"
    return words


def _small(number: int) -> str:
    if number <= 12:
        return _SMALL[number] if number else ""
    tens, ones = divmod(number, 10)
    if number < 20 or number > 999:
        return ""
    if number >= 100:
        return f"{_SMALL[number // 100]} hundred" if number % 100 == 0 else ""
    return _TENS[tens - 1] + (f"-{_SMALL[ones]}" if ones else "")
