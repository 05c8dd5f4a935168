"""Turns as rows of numbers: sequences by rarity, the pooled sense, the marks of the cues."""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack

from desktop.coach.reader import Evidence
from desktop.coach.traits import letter_sequences, word_sequences
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


@dataclass(frozen=True)
class Matrix:
    """Everything the first layer is fitted on, and the marks for the second."""

    words: Column
    letters: Column
    sense: np.ndarray
    marks: list[str]
    marked: np.ndarray

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
    return Matrix(
        _column([word_sequences(one.plain, one.classed) for one in shown], _WORD_TURNS),
        _column([letter_sequences(one.plain) for one in shown], _LETTER_TURNS),
        pooled([one.plain for one in shown], words, levels),
        names,
        marked,
    )


def _column(found: list[set[str]], least: int) -> Column:
    """Sequences weighted by rarity, every turn of length one."""
    counts = Counter(key for keys in found for key in keys)
    keys = sorted(key for key, count in counts.items() if count >= least and "\n" not in key)
    index = {key: at for at, key in enumerate(keys)}
    rarity = np.array(
        [round((math.log((1 + len(found)) / (1 + counts[key])) + 1) / RARITY_STEP) for key in keys]
    )
    rarity = np.minimum(rarity, 255)
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for keys_here in found:
        known = sorted(index[key] for key in keys_here if key in index)
        weights = rarity[known].astype(np.float64)
        data += list(weights / (np.linalg.norm(weights) or 1.0))
        columns += known
        ends.append(len(columns))
    return Column(keys, rarity, csr_matrix((data, columns, ends), shape=(len(found), len(keys))))
