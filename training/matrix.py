"""Turns as rows of numbers: sequences by rarity, the pooled sense, the marks of the cues."""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack

from desktop.coach.reading.reader import Evidence
from desktop.coach.reading.traits import letter_sequences, word_sequences
from training.lexicon import SIZE, pooled

_WORD_TURNS = 2
_LETTER_TURNS = 4
"""Turns that a sequence has to stand in."""
SENSE_SCALE = np.concatenate([np.full(SIZE, 0.06), np.full(2 * SIZE, 0.02)])
RARITY_STEP = 0.04


@dataclass(frozen=True)
class Column:
    """The sequences of one kind, how rare each is, and the turns by them."""

    keys: list[str]
    rarity: np.ndarray
    """In whole steps."""
    rows: csr_matrix

    def of(self, found: list[set[str]]) -> csr_matrix:
        """Other turns, or parts of turns, by the same sequences."""
        return _weighted(found, self.keys, self.rarity)


@dataclass(frozen=True)
class Matrix:
    """Everything the first layer is fitted on, and the marks for the second."""

    words: Column
    letters: Column
    sense: np.ndarray
    marks: list[str]
    marked: np.ndarray
    parts: csr_matrix
    """The parts of all turns, with the columns of the first layer."""
    part_of: np.ndarray
    """The turn of each part."""

    @property
    def sequences(self) -> int:
        """How many columns of the first layer are sequences; they come first."""
        return len(self.words.keys) + len(self.letters.keys)

    @property
    def first(self) -> csr_matrix:
        """The columns of the first layer side by side."""
        sense = csr_matrix(self.sense * SENSE_SCALE)
        return hstack([self.words.rows, self.letters.rows, sense]).tocsr()


def matrix(shown: list[Evidence], words: list[str], levels: np.ndarray) -> Matrix:
    """All turns."""
    names = sorted({mark for one in shown for mark in one.marks})
    place = {name: at for at, name in enumerate(names)}
    marked = np.zeros((len(shown), len(names)))
    for row, one in enumerate(shown):
        marked[row, [place[mark] for mark in one.marks]] = 1.0
    by_word = _column([word_sequences(one.plain, one.classed) for one in shown], _WORD_TURNS)
    by_letter = _column([letter_sequences(one.plain) for one in shown], _LETTER_TURNS)
    parts = [part for one in shown for part in one.parts]
    sense = csr_matrix(pooled(parts, words, levels) * SENSE_SCALE)
    columns = [
        by_word.of([word_sequences(part) for part in parts]),
        by_letter.of([letter_sequences(part) for part in parts]),
        sense,
    ]
    return Matrix(
        by_word,
        by_letter,
        pooled([one.plain for one in shown], words, levels),
        names,
        marked,
        hstack(columns).tocsr(),
        np.repeat(np.arange(len(shown)), [len(one.parts) for one in shown]),
    )


def _column(found: list[set[str]], least: int) -> Column:
    """Sequences weighted by rarity, every turn of length one."""
    counts = Counter(key for keys in found for key in keys)
    keys = sorted(key for key, count in counts.items() if count >= least and "\n" not in key)
    rarity = np.array(
        [round((math.log((1 + len(found)) / (1 + counts[key])) + 1) / RARITY_STEP) for key in keys]
    )
    rarity = np.minimum(rarity, 255)
    return Column(keys, rarity, _weighted(found, keys, rarity))


def _weighted(found: list[set[str]], keys: list[str], rarity: np.ndarray) -> csr_matrix:
    """A row for each set of sequences, of length one, weighted by rarity."""
    index = {key: at for at, key in enumerate(keys)}
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for keys_here in found:
        known = sorted(index[key] for key in keys_here if key in index)
        weights = rarity[known].astype(np.float64)
        data += list(weights / (np.linalg.norm(weights) or 1.0))
        columns += known
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(found), len(keys)))
