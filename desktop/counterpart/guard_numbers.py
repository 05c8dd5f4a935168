"""Numbers in a sentence, in digits or words, each with what it counts.

In: a text in the guard's plain form. Out: its figures, and which of a sentence's figures
nobody has said. A small word number that counts nothing ("one more thing") is free.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: float(value) for value, word in enumerate(_ONES)}
_VALUES |= {word: float(10 * ten) for ten, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}
_SCALES |= {f"{word}s": scale for word, scale in _SCALES.items()}
_ORDINALS = {"third": 3.0, "fourth": 4.0, "fifth": 5.0, "quarter": 4.0}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mm": 1e6, "bn": 1e9, "b": 1e9}
_UNITS = {
    "x": "time",
    "fold": "time",
    "percent": "%",
    "pct": "%",
    "per": "",
    "dollar": "$",
    "buck": "$",
    "usd": "$",
    "grand": "$",
    "mo": "month",
    "yr": "year",
    "hr": "hour",
    "min": "minute",
}
MEASURES = frozenset(
    "time % $ day week month quarter year hour minute second customer user client account deal"
    " partner partnership engineer employee person people office country market company point"
    " seat session lead review call shipment order merchant brand carrier warehouse".split()
)
"""Units whose number matters however small it is."""
_FREE_UNITS = frozenset(
    "line call thing term word reason question sentence piece part door page more side other"
    " minute second people company last".split()
)
"""Small numbers of these are a way of speaking."""
_SKIPPED = frozenset(
    "new more good full extra additional smaller larger big whole solid working business"
    " calendar logistics mid market other separate different of paying active great long"
    " short integrated existing fresh real".split()
)
"""Words that may stand between a number and what it counts."""
_FUNCTION = frozenset(
    "a an and are as at be before but by can could do for from had has have how i if in into is"
    " it just like me my no not now of off on or our over so than that the their them then there"
    " they this to too up was we were what when where which who why will with would you your"
    " i'd i'll i'm it's that's you're we're we'd what's is isn't again together too either".split()
)
_TOKEN = re.compile(r"q[1-4]\b|\$?\d[\d,]*(?:\.\d+)?|%|[a-z]+(?:'[a-z]+)?|[.,;:?]")
_SMALL = 5.0
_FEW = 3.0
_SINGLE = frozenset("day engineer person call partner".split())
"""One of these is a way of speaking."""
_BEFORE = {
    "year": "first year",
    "line": "line",
    "page": "line",
    "day": "",
    "number": "",
    "step": "step",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and what it counts."""

    value: float
    unit: str = ""
    """Singular noun, "time", "%" or "$"; empty when it counts nothing."""
    word: bool = False
    """Written as a word."""


def figures(text: str) -> list[Figure]:
    """Every number in a text of the guard's plain form."""
    tokens = _TOKEN.findall(text)
    found, at = [], 0
    while at < len(tokens):
        value, end, word, money = _number(tokens, at)
        if value is None:
            at += 1
            continue
        unit = "$" if money else _unit_before(tokens, at) or _unit_after(tokens, end)
        found.append(Figure(value, unit, word))
        at = end
    return found


def known_figures(texts: Iterable[str]) -> frozenset[Figure]:
    """Figures that may be said back; "a month" counts as one month."""
    known = set()
    for text in texts:
        spelled = re.sub(
            r"\b(?:an?|per|every|each) (?=(?:day|week|month|quarter|year|hour)\b)", "1 ", text
        )
        for figure in (*figures(text), *figures(spelled)):
            known.add(Figure(figure.value, figure.unit))
    return frozenset(known)


def unknown_figures(text: str, known: frozenset[Figure]) -> list[Figure]:
    """Figures of a sentence that nobody has said."""
    return [figure for figure in figures(text) if not _allowed(figure, known)]


def measured(text: str) -> list[Figure]:
    """Figures of a text that measure something."""
    return [figure for figure in figures(text) if figure.unit in MEASURES]


def _allowed(figure: Figure, known: frozenset[Figure]) -> bool:
    if Figure(figure.value, figure.unit) in known:
        return True
    if Figure(figure.value) in known and (figure.value > _SMALL or figure.unit not in MEASURES):
        return True
    small = figure.word and figure.value <= _SMALL
    if small and figure.value == 1 and figure.unit in {"time", "person"}:
        return True
    if figure.word and figure.unit in {"second", "minute", "line"}:
        return True
    if small and (figure.unit in _FREE_UNITS or figure.unit == "line"):
        return True
    if small and figure.value == 1 and figure.unit in _SINGLE:
        return True
    if small and figure.value <= _FEW and figure.unit not in MEASURES:
        return True
    counts = figure.unit in MEASURES
    return not counts and any(figure.value == entry.value for entry in known)


def _number(tokens: list[str], at: int) -> tuple[float | None, int, bool, bool]:
    """Value, end, whether in words, whether money, of the number that starts here."""
    token = tokens[at]
    if token[0].isdigit() or token[0] == "$":
        value = float(token.lstrip("$").replace(",", "") or 0)
        at += 1
        suffix = tokens[at] if at < len(tokens) else ""
        scale = _SUFFIXES.get(suffix) or _SCALES.get(suffix)
        if scale:
            return value * scale, at + 1, False, token[0] == "$"
        return value, at, False, token[0] == "$"
    if token not in _VALUES and token not in _SCALES:
        return None, at, False, False
    total, current = 0.0, 0.0
    start = at
    while at < len(tokens):
        token = tokens[at]
        if token in _VALUES:
            if at > start and current % 10 and _VALUES[token] < 10:
                break
            current += _VALUES[token]
        elif token in _SCALES:
            scale = _SCALES[token]
            current = (current or 1.0) * scale
            if scale >= _SCALES["thousand"]:
                total, current = total + current, 0.0
        elif token != "and" or at == start or not _goes_on(tokens, at):
            break
        at += 1
    return total + current, at, True, False


def _goes_on(tokens: list[str], at: int) -> bool:
    """Whether "and" joins two parts of one number, as in "two hundred and fifty"."""
    follows = at + 1 < len(tokens) and tokens[at + 1] in _VALUES
    return follows and tokens[at - 1] in _SCALES


def _unit_after(tokens: list[str], at: int) -> str:
    for token in tokens[at : at + 4]:
        if token == "%":
            return "%"
        if token in _SKIPPED:
            continue
        if not token[0].isalpha() or token in _FUNCTION:
            return ""
        return unit_of(token)
    return ""


def _unit_before(tokens: list[str], at: int) -> str:
    return _BEFORE.get(tokens[at - 1], "") if at else ""


def unit_of(word: str) -> str:
    """The unit a word names, in the singular."""
    word = word.removesuffix("'s")
    if word in _UNITS:
        return _UNITS[word]
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    if word.endswith("ies"):
        singular = f"{word[:-3]}y"
    return _UNITS.get(singular, singular)
