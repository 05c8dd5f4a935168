"""The numbers in a text, however they are written: "90", "ninety", "50k", "ten times", "10x"."""

import re
from functools import lru_cache

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: 20.0 + 10 * place for place, word in enumerate(_TENS)
}
LOOSE = {"couple": 2.0, "dozen": 12.0, "twice": 2.0, "double": 2.0, "half": 0.5, "pair": 2.0}
TEENTHS = (
    "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: 6.0 + place for place, word in enumerate(TEENTHS)} | {
    "first": 1.0,
    "second": 2.0,
    "third": 3.0,
    "fourth": 4.0,
    "fifth": 5.0,
    "thirtieth": 30.0,
}
SCALES = {"hundred": 100.0, "thousand": 1e3, "grand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6}
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
MEASURES = (
    "day|week|month|year|quarter|hour|dollar|customer|percent|engineer|partner|lead|time|people"
    "|seat|user|client|employee|session|point|cent|euro|grand|shipment|deal|contract|%"
)
_MEASURED = re.compile(rf"\W{{1,2}}(?:\w+ ){{0,1}}(?:{MEASURES})", re.I)


@lru_cache(maxsize=4096)
def figures(text: str) -> frozenset[float]:
    """Every value in the text, parts of compound ones included."""
    halves = {500_000.0} if re.search(r"\bhalf a million\b", text, re.I) else set()
    return frozenset(value for value, _, _ in _runs(text)) | halves


@lru_cache(maxsize=4096)
def claimed(text: str) -> frozenset[float]:
    """The values that state something: digits, and words that are large or have a measure."""
    found = set()
    for value, start, end in _runs(text):
        if start == end:
            continue
        digits = any(char.isdigit() for char in text[start:end])
        measured = _MEASURED.match(text[end:]) is not None
        if digits or value > 12 or measured:
            found.add(value)
    return frozenset(found)


def _runs(text: str) -> list[tuple[float, int, int]]:
    """Values with where they stand, longest reading and its parts."""
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text.lower())]
    found: list[tuple[float, int, int]] = []
    place = 0
    while place < len(tokens):
        word, start, end = tokens[place]
        value = _value(word)
        if value is None:
            place += 1
            if word in LOOSE | ORDINALS:
                found.append(((LOOSE | ORDINALS)[word], start, end))
            continue
        total, group, parts = 0.0, value, [value]
        place += 1
        while place < len(tokens) and tokens[place][1] - end <= 1:
            word = tokens[place][0]
            if word == "point" and place + 1 < len(tokens) and _value(tokens[place + 1][0]):
                group += (_value(tokens[place + 1][0]) or 0.0) / 10
                end, place = tokens[place + 1][2], place + 2
                continue
            if word == "and" and group >= 100 and place + 1 < len(tokens):
                end, place = tokens[place][2], place + 1
                continue
            add = _value(word)
            if word in SCALES and (add is None or add > group or group > 12):
                group *= SCALES[word]
                parts.append(group)
                if SCALES[word] >= 1000:
                    total, group = total + group, 0.0
            elif add is not None and not word[0].isdigit() and _continues(group, add):
                group += add
                parts.extend((add, group))
            elif word in ORDINALS and group >= 20 and group % 10 == 0 and ORDINALS[word] < 10:
                group += ORDINALS[word]
                parts.append(group)
            else:
                break
            end = tokens[place][2]
            place += 1
        found.append((total + group, start, end))
        if len(parts) > 1:
            found.extend((part, start, start) for part in parts)
    return found


def _continues(group: float, add: float) -> bool:
    return (group >= 20 and group % 10 == 0 and add < 10) or (group >= 100 and group % 100 == 0)


def _value(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in ("hundred", "thousand", "million"):
        return SCALES[word]
    return UNITS.get(word)
