"""Puts the user's words into a line of hers: agreement, commas, capitals, counts that are true.

In: a line with slots and what fills them. Out: the words as they are spoken.
"""

import re
from collections.abc import Mapping

from desktop.counterpart.persona import sentences

_PLURALS = ("rights", "levels", "leads", "insights", "engineers on the account")
_VERBS = {
    "is": "are", "isn't": "aren't", "does": "do", "helps": "help", "tells": "tell",
    "makes": "make", "gets": "get", "has": "have", "slips": "slip", "opens": "open",
    "speaks": "speak", "goes": "go", "moves": "move", "lands": "land", "starts": "start",
}  # fmt: skip
_ONE_TERM = ("offer", "last", "size", "detail")
SLOT = re.compile(r"\{(\w+)\}")
_COUNT = re.compile(
    r"\b(two|second(?<!a second)|three|third|four)\b(?! (?:months|hundred|customers|other))",
    re.IGNORECASE,
)
_TWICE = re.compile(r"\b(\w+),? \1\b", re.IGNORECASE)
_COUNTED = {"two": 2, "second": 2, "three": 3, "third": 3, "four": 4}


def counts_true(line: str, count: int) -> bool:
    """Whether what the line counts is as many as there are; a line that counts nothing is true."""
    return all(_COUNTED[word.lower()] == count for word in _COUNT.findall(line))


def stutters(text: str) -> bool:
    """Whether a word of the user's and the next of hers are the same: "you own it, it holds"."""
    return _TWICE.search(text) is not None


def named(detail: str, slots: Mapping[str, str]) -> str:
    """What was said of a benefit, with its name before it when no amount of it was."""
    return detail if "amount" in slots or "offer" not in slots else f"{slots['offer']}, {detail}"


def closed(line: str, slots: Mapping[str, str]) -> str:
    """The line with its slots filled; what ends in an addition of its own gets its second comma."""
    for slot in _ONE_TERM:
        if ", " in slots.get(slot, ""):
            line = re.sub(rf"(\{{{slot}\}})(?= [A-Za-z])", r"\1,", line)
    for slot in {*SLOT.findall(line)} & slots.keys():
        if slots[slot].endswith(_PLURALS):
            line = _agreeing(line, slot)
    return line.format(**slots)


def _agreeing(line: str, slot: str) -> str:
    """The line with the verb beside a slot made plural."""
    line = re.sub(
        rf"(\{{{slot}\}},?) (is|isn't|\w+s)\b",
        lambda found: f"{found[1]} {_VERBS.get(found[2], found[2])}",
        line,
    )
    return re.sub(
        rf"\b(does|is) (\{{{slot}\}})", lambda found: f"{_VERBS[found[1]]} {found[2]}", line
    )


def capitalised(text: str) -> str:
    """A filled slot may start a sentence."""
    return " ".join(part[0].upper() + part[1:] for part in sentences(text))
