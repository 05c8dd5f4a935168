"""What is said to Elena in the tests, as a recogniser writes it: lower case, numbers in words.

The lines are the user's turns of tests/scenarios/ and the examples of the method.
"""

import re
import tomllib
from pathlib import Path

SCENARIOS = Path(__file__).parent.parent / "scenarios"

EXAMPLES = (
    "Help me see what exclusivity would solve for you.",
    "Help me understand what exclusivity solves for NovaTech.",
    "Two hundred customers is ten times our next partner. The deal should show it.",
    "Ninety days early on every feature, and marketing money from us.",
    "If you walked in with that, would it land?",
    "Let's put three lines on paper before we hang up.",
    "We can't do exclusivity.",
    "Let me check with my team and get back to you.",
    "We treat all partners the same.",
    "How about one year of it?",
    "Fine, let's go exclusive.",
)
"""The lines of the method and of what goes wrong, one of each."""

_SOUNDS_THE_SAME = ("see e o", "c e o")
"""No recogniser can tell these apart when they are really spoken."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))
_MONEY = re.compile(r"\$\s?(\d[\d,]*)")
_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3}\b)")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_INITIALS = re.compile(r"\b[A-Z]{2,}\b")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+")


def number_in_words(number: int) -> list[str]:
    """As it is said: 250 is "two hundred fifty"."""
    for scale, name in _SCALES:
        if number >= scale:
            rest = number_in_words(number % scale) if number % scale else []
            return [*number_in_words(number // scale), name, *rest]
    if number < len(_ONES):
        return [_ONES[number]]
    ones = [_ONES[number % 10]] if number % 10 else []
    return [_TENS[number // 10 - 2], *ones]


def heard_words(text: str) -> list[str]:
    """The words of a line as a recogniser would write them: "a p i", "nova tech", "fifty"."""
    text = _MONEY.sub(r"\1 dollars", text.replace("\u2019", "'").replace("%", " percent "))
    text = _SEPARATOR.sub("", text)
    text = _INITIALS.sub(lambda found: " ".join(found[0]), text)
    words: list[str] = []
    for word in _WORD.findall(_SEAM.sub(" ", text).lower()):
        words += number_in_words(int(word)) if word.isdigit() else [word]
    return words


def turns_of(scenario: str) -> list[str]:
    """The user's turns of one scenario as written, silent ones left out."""
    script = tomllib.loads((SCENARIOS / f"{scenario}.toml").read_text("utf-8"))
    return [turn["say"] for turn in script["turns"] if heard_words(turn["say"])]


def every_line() -> list[list[str]]:
    """The turns of every scenario, then the examples, in words; each line once."""
    turns = [line for file in sorted(SCENARIOS.glob("*.toml")) for line in turns_of(file.stem)]
    lines = dict.fromkeys(tuple(heard_words(line)) for line in [*turns, *EXAMPLES])
    return [list(line) for line in lines]


def good_call_lines() -> list[list[str]]:
    """The turns of the calls that go well, then the examples, in words; each line once."""
    turns = [line for name in ("good_call", "good_call_heard") for line in turns_of(name)]
    told = [line.replace(*_SOUNDS_THE_SAME) for line in [*turns, *EXAMPLES]]
    lines = dict.fromkeys(tuple(heard_words(line)) for line in told)
    return [list(line) for line in lines]
