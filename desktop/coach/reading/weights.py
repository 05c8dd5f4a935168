"""The reader's coefficients: how much every trait of a turn speaks for every move.

Takes the bytes of resources/reader/coefficients.bin, made by `make reader`; gives confidences.
Two layers: sequences of words and letters and the sense of the words are weighed first, for the
whole turn and for its parts; then those scores beside what the cues found. Pure Python: sums
over rows of bytes.
"""

import json
import math
import operator
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.coach.reading.traits import letter_sequences, word_sequences

RULE = "rule "
"""How the mark of a move that the cues make out by themselves begins."""
RULE_COUNTS = 1.0
"""What such a mark adds to the score for any move at all."""
COUNT_TWICE = (f"{RULE}build_preferred_tier", "means takes back")
"""Beside a rule either adds as much again: an advantage that is listed was offered, or a slip
taken back, and what replaces it is meant."""
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

    def mean(self, words: Iterable[str]) -> list[float]:
        """The mean sense of these words, of length one; all zero when none is known."""
        pool = self.pool(words)
        length = math.sqrt(sum(map(operator.mul, pool.total, pool.total)))
        return [one / length for one in pool.total] if length else pool.total

    def nearest(self, words: Iterable[str], means: Sequence[Sequence[float]]) -> int:
        """Which of these means lies nearest in sense to the words; the first of equals."""
        mine = self.mean(words)
        likeness = [sum(map(operator.mul, mine, mean)) for mean in means]
        return max(range(len(means)), key=lambda at: (likeness[at], -at))

    def pool(self, words: Iterable[str]) -> "Pool":
        """Total, highest and lowest figure over the words, dimension by dimension."""
        size = self.width
        rows = [
            self.rows[at * size : at * size + size]
            for word in words
            if (at := self.index.get(word)) is not None
        ]
        if not rows:
            nothing = [0.0] * (2 * size)
            return Pool(0, nothing, nothing, nothing)
        columns = [b"".join(rows)[at::size] for at in range(size)]
        both = [[table[byte] for byte in column] for table in (_HIGH, _LOW) for column in columns]
        return Pool(len(rows), [*map(sum, both)], [*map(max, both)], [*map(min, both)])


@dataclass(frozen=True, slots=True)
class Pool:
    """The sense of some words together."""

    count: int
    total: list[float]
    high: list[float]
    low: list[float]

    @property
    def figures(self) -> list[float]:
        """Mean, highest and lowest in one row."""
        count = self.count or 1
        return [*(one / count for one in self.total), *self.high, *self.low]


def pooled_together(pools: Sequence[Pool]) -> Pool:
    """The pool of all words of these pools."""
    known = [pool for pool in pools if pool.count]
    if len(known) < 2:
        return (known or pools)[0]
    return Pool(
        sum(pool.count for pool in known),
        [*map(sum, zip(*(pool.total for pool in known), strict=True))],
        [*map(max, zip(*(pool.high for pool in known), strict=True))],
        [*map(min, zip(*(pool.low for pool in known), strict=True))],
    )


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
    """A row a move, then one for any move: weights for the scores of the whole and of its parts,
    and for the same once more with nothing below zero."""
    second_bias: tuple[float, ...]
    marks: Mapping[str, tuple[float, ...]]
    """What the cues may have found: a weight a move."""
    thresholds: tuple[float, ...]
    gate: float
    """Below this score for any move at all none is sure."""

    def wording(
        self, plain: Sequence[str], classed: Sequence[str], parts: Sequence[Sequence[str]]
    ) -> list[float]:
        """The scores of the whole, then the highest a move that any part reaches alone.

        Of the parts the lowest counts for no move. All words of the turn stand in its parts.
        """
        if not parts:
            return [*self.bias, *([0.0] * len(self.bias))]
        letters = [letter_sequences(part) for part in parts]
        pools = [self.lexicon.pool(part) for part in parts]
        alone = [self._spelt(*both) for both in zip(letters, pools, strict=True)]
        whole = (
            self._spelt(set().union(*letters), pooled_together(pools))
            if len(parts) > 1
            else alone[0]
        )
        said = self.words.scores(word_sequences(plain, classed))
        columns = [
            *zip(
                *(
                    map(operator.add, spelt, self.words.scores(word_sequences(part)))
                    for spelt, part in zip(alone, parts, strict=True)
                ),
                strict=True,
            )
        ]
        return [*map(operator.add, whole, said), *map(max, columns[:-1]), min(columns[-1])]

    def _spelt(self, letters: Iterable[str], pool: Pool) -> list[float]:
        """Scores from letters and sense."""
        figures = pool.figures
        return [
            bias + letter + sum(map(operator.mul, row, figures))
            for bias, letter, row in zip(
                self.bias, self.letters.scores(letters), self.sense, strict=True
            )
        ]

    def confidences(
        self,
        plain: Sequence[str],
        classed: Sequence[str],
        parts: Sequence[Sequence[str]],
        marks: Collection[str],
    ) -> dict[str, float]:
        """How sure each move is, 0 to 1; it is read from a half."""
        scores = self.wording(plain, classed, parts)
        scores += [max(0.0, score) for score in scores]
        found = [self.marks[mark] for mark in sorted(marks) if mark in self.marks]
        totals = [
            bias + sum(map(operator.mul, row, scores)) + sum(mark[at] for mark in found)
            for at, (bias, row) in enumerate(zip(self.second_bias, self.second, strict=True))
        ]
        if totals[-1] + by_rule(marks) < self.gate:
            return dict.fromkeys(self.moves, 0.0)
        return {
            move: _logistic(totals[at] - self.thresholds[at]) for at, move in enumerate(self.moves)
        }

    def speaks_most(self, move: str, parts: Sequence[Sequence[str]]) -> int:
        """Which of these parts of a turn says most for a move; the first of equals."""
        at = self.moves.index(move)
        said = [self.words.speaks(word_sequences(part), at) for part in parts]
        return max(range(len(said)), key=lambda part: (said[part], -part))


def by_rule(marks: Collection[str]) -> float:
    """What the cues alone add to the score for any move."""
    if not any(mark.startswith(RULE) for mark in marks):
        return 0.0
    return RULE_COUNTS * (2 if any(mark in marks for mark in COUNT_TWICE) else 1)


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
