"""The bare numbers in what somebody said, in digits or in words.

In: a text. Out: the numbers, each as large as it was said; "fifty thousand" is also fifty.
"""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: 20.0 + 10 * at for at, word in enumerate(_TENS)
}
_SCALES = {"thousand": 1e3, "grand": 1e3, "k": 1e3, "million": 1e6}
_TOKEN = re.compile(r"[a-z]+|[0-9][0-9,]*(?:\.[0-9]+)?")


def numbers_said(text: str) -> frozenset[float]:
    """Every number in the text."""
    found: set[float] = set()
    running = 0.0
    for token in _TOKEN.findall(text.lower()):
        value = _value(token)
        if value and running and not _goes_on(running, value):
            found.add(running)
            running = 0.0
        if value:
            running += value
        elif token == "hundred":
            running = (running or 1.0) * 100
        elif running and token in _SCALES:
            found |= {running, running * _SCALES[token]}
            running = 0.0
        elif running and not (token == "and" and running >= 100):
            found.add(running)
            running = 0.0
    return frozenset({*found, running} - {0.0})


def _value(token: str) -> float:
    """What one word counts; nothing for any other word."""
    return float(token.replace(",", "")) if token[0].isdigit() else _VALUES.get(token, 0.0)


def _goes_on(running: float, value: float) -> bool:
    """Whether a number goes on with this one: "forty" with "two", "two hundred" with "ten"."""
    return (running % 100 == 0 and value < 100) or (
        running % 100 >= 20 and running % 10 == 0 and value < 10
    )
