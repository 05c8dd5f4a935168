"""Turns that nobody planned: from every bot, from the labelled corpora, and spoiled ones."""

import json
import random
import re
from functools import cache
from pathlib import Path

from tests.elena.bots import BOTS, BY_NAME
from tests.elena.call import Said
from tests.elena.oddities import ELSEWHERE
from tests.elena.phrases import KITS, PICTURE, PROBE, WOUND

CORPUS = Path(__file__).parents[1] / "coach" / "corpus"
CORPORA = sorted(path for path in CORPUS.glob("*.jsonl") if "held_aside" not in path.name)
ODD_MARKS = (
    "\u200b", "\u202e", "\u0301", "\ufeff", "\U0001f600", "\u00a0", "\u2028", "\ud800",
    "\x00", "\x07", "\x1b[31m", "\x7f", "\ufffd", "é", "ß", "œ", "½", "٣", "{", "}", "%s", "\\",
)  # fmt: skip
MOODS = {"earnest": 0.7, "mixed": 0.3, "wild": 0.05}
"""How often the skilled bot speaks, so that deep states are reached and disturbed."""

LONG = 30
"""Nobody says goodbye before this turn, so that calls get long enough to run out of lines."""


@cache
def corpus() -> tuple[str, ...]:
    """Every labelled turn's text."""
    rows = [json.loads(row) for path in CORPORA for row in path.read_text("utf-8").splitlines()]
    return tuple(row["text"] for row in rows)


def fuzzed(seed: int, said: Said) -> str:
    """The next turn of a fuzzed call: a pure function like every bot."""
    turn = len(said.yours)
    mood = random.Random(f"mood {seed}").choice(list(MOODS))
    draw = random.Random(f"fuzz {seed} {turn}")
    if draw.random() < MOODS[mood]:
        text = BY_NAME["expert"].says(seed, said) or ""
    else:
        text = _any(draw, seed, said)
    if turn < LONG and re.search(r"bye|take care|have to run", text, re.IGNORECASE):
        text = draw.choice(corpus())
    return spoiled(text, draw) if draw.random() < 0.15 else text


def _any(draw: random.Random, seed: int, said: Said) -> str:
    roll = draw.random()
    if roll < 0.45:
        return draw.choice(corpus())
    if roll < 0.75:
        # A bot that has hung up has nothing to say; silence is a turn too.
        return draw.choice(BOTS).says(seed, said) or ""
    if roll < 0.85:
        kit = draw.choice(KITS)
        return f"{draw.choice(kit.offers)} {draw.choice(PICTURE)}".format(amount=_amount(draw))
    return f"{draw.choice((*WOUND, *PROBE))} {draw.choice(ELSEWHERE)}"


def _amount(draw: random.Random) -> str:
    number = draw.choice(("3", "ninety", "1", "two hundred", "0", "1,000,000", "half a", "7.5"))
    unit = draw.choice(("days", "weeks", "dollars", "months", "%", "hours a week", "percent"))
    return f"{number} {unit}"


def spoiled(text: str, draw: random.Random) -> str:
    """The text as a bad line, a bad keyboard or a bad joke would leave it."""
    ways = (_cut, _shuffled, _marked, _doubled, _flat, _controlled, _joined)
    if draw.random() < 0.03:
        return _endless(text, draw)
    return draw.choice(ways)(text, draw)


def _cut(text: str, draw: random.Random) -> str:
    return text[: draw.randrange(len(text) + 1)]


def _shuffled(text: str, draw: random.Random) -> str:
    words = text.split()
    draw.shuffle(words)
    return " ".join(words)


def _marked(text: str, draw: random.Random) -> str:
    letters = list(text)
    for _ in range(draw.randint(1, 12)):
        letters.insert(draw.randrange(len(letters) + 1), draw.choice(ODD_MARKS))
    return "".join(letters)


def _doubled(text: str, draw: random.Random) -> str:
    words = text.split()
    return " ".join(word for word in words for _ in range(draw.choice((1, 1, 1, 2, 3))))


def _flat(text: str, draw: random.Random) -> str:
    kept = "".join(char for char in text.lower() if char.isalnum() or char == " ")
    return f"um {kept}" if draw.random() < 0.5 else kept.upper()


def _controlled(text: str, draw: random.Random) -> str:
    return "".join(char + draw.choice(("", "", "", "\x00", "\r\n", "\t")) for char in text)


def _joined(text: str, draw: random.Random) -> str:
    return f"{text} {draw.choice(corpus())} {draw.choice(corpus())}"


def _endless(text: str, draw: random.Random) -> str:
    words = [*text.split(), *draw.choice(corpus()).split(), "and"]
    return " ".join(draw.choice(words) for _ in range(2000))
