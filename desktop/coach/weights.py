"""The reader's coefficients: how much every trait of a turn speaks for every move.

Takes the bytes of resources/reader/coefficients.bin, made by `make reader`; gives confidences.
Two layers: sequences of words and letters and the sense of the words are weighed first, then
those scores beside what the cues found. Pure Python: sums over rows of bytes.
"""

import json
import math
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.coach.traits import letter_sequences, word_sequences

_ZERO = 128
"""The byte that stands for no weight."""
_STEEP = 40.0
"""Beyond this the logistic curve is flat, and exp() would overflow."""


@dataclass(frozen=True, slots=True)
class Table:
    """Sequences and, for each, a row of bytes: a weight a move, then its rarity."""

    index: Mapping[str, int]
    rows: bytes
    width: int
    step: float
    """What one unit of a weight is worth."""
    rarity_step: float

    def total(self, found: Iterable[str]) -> tuple[list[int], float]:
        """The summed weights of the sequences that are known, and the length of their vector."""
        width, rows, index = self.width, self.rows, self.index
        known = [at for one in found if (at := index.get(one)) is not None]
        joined = b"".join([rows[at * width : at * width + width] for at in known])
        count = len(known)
        sums = [sum(joined[move::width]) - _ZERO * count for move in range(width - 1)]
        length = math.sqrt(sum(one * one for one in joined[width - 1 :: width]))
        return sums, length * self.rarity_step

    def speaks(self, found: Iterable[str], move: int) -> int:
        """What the sequences say for one move, in units."""
        known = [at for one in found if (at := self.index.get(one)) is not None]
        return sum(self.rows[at * self.width + move] for at in known) - _ZERO * len(known)

    def scores(self, found: Iterable[str]) -> list[float]:
        """What the sequences of a turn say for every move, whatever its length."""
        sums, length = self.total(found)
        share = self.step / length if length else 0.0
        return [one * share for one in sums]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The sense of common words as short vectors, two figures a byte."""

    index: Mapping[str, int]
    rows: bytes
    width: int
    """Bytes a word."""

    def nearest(self, words: Iterable[str], groups: Sequence[Iterable[str]]) -> int:
        """Which group of words lies nearest in sense to these; the first of equals."""
        half = 2 * self.width
        mine = self.pooled(words)[:half]

        def likeness(at: int) -> float:
            theirs = self.pooled(groups[at])[:half]
            length = math.sqrt(sum(map(_product, theirs, theirs)))
            return sum(map(_product, mine, theirs)) / length if length else -math.inf

        return max(range(len(groups)), key=lambda at: (likeness(at), -at))

    def pooled(self, words: Iterable[str]) -> list[float]:
        """Mean, highest and lowest figure over the words, dimension by dimension."""
        size = self.width
        rows = [
            self.rows[at * size : at * size + size]
            for word in words
            if (at := self.index.get(word)) is not None
        ]
        if not rows:
            return [0.0] * (6 * size)
        columns = list(zip(*rows, strict=True))
        high = [[_HIGH[byte] for byte in column] for column in columns]
        low = [[_LOW[byte] for byte in column] for column in columns]
        both = high + low
        count = len(rows)
        return [
            *(sum(column) / count for column in both),
            *(max(column) for column in both),
            *(min(column) for column in both),
        ]


_HIGH = tuple((byte >> 4) - 7.5 for byte in range(256))
_LOW = tuple((byte & 15) - 7.5 for byte in range(256))


@dataclass(frozen=True, slots=True)
class Weights:
    """All coefficients, ready to weigh turns."""

    version: str
    moves: tuple[str, ...]
    words: Table
    letters: Table
    lexicon: Lexicon
    sense: tuple[tuple[float, ...], ...]
    """A weight for every pooled figure, a row a first score: the moves, then "no move"."""
    bias: tuple[float, ...]
    second: tuple[tuple[float, ...], ...]
    """A weight for every first score: a row a move, then one for any move."""
    second_bias: tuple[float, ...]
    marks: Mapping[str, tuple[float, ...]]
    """What the cues may have found: a weight a move."""
    thresholds: tuple[float, ...]
    gate: float
    """Below this score for any move at all, none is sure."""

    def first(self, plain: Sequence[str], classed: Sequence[str]) -> list[float]:
        """The scores from the wording alone."""
        words = self.words.scores(word_sequences(plain, classed))
        letters = self.letters.scores(letter_sequences(plain))
        pooled = self.lexicon.pooled(plain)
        return [
            bias + word + letter + sum(map(_product, row, pooled))
            for bias, word, letter, row in zip(self.bias, words, letters, self.sense, strict=True)
        ]

    def confidences(
        self, plain: Sequence[str], classed: Sequence[str], marks: Collection[str]
    ) -> dict[str, float]:
        """How sure each move is, 0 to 1; it is read from a half."""
        scores = self.first(plain, classed)
        found = [self.marks[mark] for mark in sorted(marks) if mark in self.marks]
        totals = [
            bias + sum(map(_product, row, scores)) + sum(mark[at] for mark in found)
            for at, (bias, row) in enumerate(zip(self.second_bias, self.second, strict=True))
        ]
        if totals[-1] < self.gate:
            return dict.fromkeys(self.moves, 0.0)
        return {
            move: _logistic(totals[at] - self.thresholds[at]) for at, move in enumerate(self.moves)
        }

    def speaks_most(self, move: str, parts: Sequence[Sequence[str]]) -> int:
        """Which of these parts of a turn says most for a move; the first of equals."""
        at = self.moves.index(move)
        said = [self.words.speaks(word_sequences(part), at) for part in parts]
        return max(range(len(said)), key=lambda part: (said[part], -part))


def _product(one: float, other: float) -> float:
    return one * other


def _logistic(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-_STEEP, min(_STEEP, score))))


def weights_from(packed: bytes) -> Weights:
    """The coefficients in these bytes."""
    raw = zlib.decompress(packed)
    head, _, body = raw.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    sections: dict[str, bytes] = {}
    at = 0
    for name, size in told["sections"]:
        sections[name] = body[at : at + size]
        at += size

    def index(name: str) -> dict[str, int]:
        return {key: place for place, key in enumerate(sections[name].decode().split("\n"))}

    def table(name: str) -> Table:
        step, rarity = told["steps"][name]
        size = len(told["bias"]) + 1
        rows = _rows(sections[f"{name}.rows"], size)
        return Table(index(f"{name}.keys"), rows, size, step, rarity)

    width = told["lexicon_width"]
    return Weights(
        version=told["version"],
        moves=tuple(told["moves"]),
        words=table("words"),
        letters=table("letters"),
        lexicon=Lexicon(index("lexicon.keys"), sections["lexicon.rows"], width),
        sense=tuple(map(tuple, told["sense"])),
        bias=tuple(told["bias"]),
        second=tuple(map(tuple, told["second"])),
        second_bias=tuple(told["second_bias"]),
        marks={mark: tuple(row) for mark, row in told["marks"].items()},
        thresholds=tuple(told["thresholds"]),
        gate=told["gate"],
    )


def _rows(columns: bytes, width: int) -> bytes:
    """Rows from columns: kept column by column, the weights pack smaller."""
    count = len(columns) // width
    rows = bytearray(len(columns))
    for at in range(width):
        rows[at::width] = columns[at * count : at * count + count]
    return bytes(rows)
