"""Fits the guard's coefficients: a linear model a kind of fault over what sentences show.

A bad line of several sentences has its fault in one of them; which one, the model finds out in
a few rounds. Takes rows, gives a Fit; the same rows give the same Fit.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from desktop.counterpart.guard import Guard
from desktop.counterpart.guard_form import plain
from desktop.counterpart.guard_wording import ANY, REASONS, UNTIL_DRAFTED, UNTIL_TOLD, Shown
from desktop.counterpart.mixture import tidied
from desktop.counterpart.persona import sentences
from training.guard_lines import Row
from training.matrix import RARITY_STEP, Column

KINDS = (*REASONS, ANY)
LAYERS = (("words", 2, 1.0), ("letters", 3, 1.0), ("place", 2, 0.5))
"""What a sentence shows, in how many sentences it has to stand, and how much it counts."""
MARK_COUNTS = 0.3
_STRENGTH = 10.0
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a row."""

    row: int
    shown: Shown


@dataclass(frozen=True)
class Fit:
    """A column of weights a kind."""

    columns: dict[str, Column]
    marks: list[str]
    weights: np.ndarray
    bias: np.ndarray

    def scores(self, said: list[Said]) -> np.ndarray:
        """A row a sentence, a column a kind, the score for any fault added to each."""
        raw = _matrix(said, self.columns, self.marks) @ self.weights.T + self.bias
        return raw[:, :-1] + raw[:, -1:]


def said_in(guard: Guard, rows: list[Row]) -> list[Said]:
    """Every sentence with what it shows."""
    return [
        Said(at, guard.watch(row.moment).shown(plain(sentence)))
        for at, row in enumerate(rows)
        for sentence in sentences(tidied(row.text))
    ]


def fit(rows: list[Row], said: list[Said]) -> Fit:
    """A model of every kind on these sentences."""
    columns = {
        layer: column([getattr(one.shown, layer) for one in said], least)
        for layer, least, _ in LAYERS
    }
    marks = sorted({mark for one in said for mark in one.shown.marks})
    matrix = _matrix(said, columns, marks)
    models = [_model(kind, rows, said, matrix) for kind in KINDS]
    return Fit(
        columns,
        marks,
        np.vstack([model.coef_[0] for model in models]),
        np.array([model.intercept_[0] for model in models]),
    )


def applies(kind: str, row: Row) -> bool:
    """Whether this kind is a fault in the row's moment."""
    return not (
        (kind in UNTIL_TOLD and row.moment.told) or (kind in UNTIL_DRAFTED and row.moment.drafted)
    )


def row_scores(rows: list[Row], said: list[Said], scores: np.ndarray) -> np.ndarray:
    """The highest score a kind in any sentence of a row; kinds that are no fault there are out."""
    best = np.full((len(rows), scores.shape[1]), -np.inf)
    for one, score in zip(said, scores, strict=True):
        best[one.row] = np.maximum(best[one.row], score)
    for at, row in enumerate(rows):
        best[at, [place for place, kind in enumerate(REASONS) if not applies(kind, row)]] = -np.inf
    return best


def _model(kind: str, rows: list[Row], said: list[Said], matrix: csr_matrix) -> LogisticRegression:
    """One kind against all that is hers."""
    good = np.array([rows[one.row].good for one in said])
    of_kind = np.array([not row.good and kind in {row.kind, ANY} and _worded(row) for row in rows])
    mine = np.flatnonzero([of_kind[one.row] for one in said])
    stands = np.array([kind == ANY or applies(kind, rows[one.row]) for one in said])
    label = np.where(good & stands, 0, -1)
    label[mine] = 1
    model = _fitted(matrix, label)
    for _ in range(_ROUNDS):
        score = model.decision_function(matrix)
        worst: dict[int, int] = {}
        for at in mine:
            row = said[at].row
            if row not in worst or score[at] > score[worst[row]]:
                worst[row] = at
        label[mine] = -1
        label[list(worst.values())] = 1
        model = _fitted(matrix, label)
    return model


def _worded(row: Row) -> bool:
    """Whether its fault can lie in its wording at all."""
    return row.kind in KINDS


def _fitted(matrix: csr_matrix, label: np.ndarray) -> LogisticRegression:
    use = np.flatnonzero(label >= 0)
    model = LogisticRegression(
        C=_STRENGTH, class_weight="balanced", max_iter=300, solver="liblinear", random_state=0
    )
    return model.fit(matrix[use], label[use])


def _matrix(said: list[Said], columns: dict[str, Column], marks: list[str]) -> csr_matrix:
    marked = [[MARK_COUNTS * (mark in one.shown.marks) for mark in marks] for one in said]
    layers = [
        counts * columns[layer].of([set(getattr(one.shown, layer)) for one in said])
        for layer, _, counts in LAYERS
    ]
    return hstack([*layers, csr_matrix(np.array(marked).reshape(len(said), len(marks)))]).tocsr()


def column(found: list[Iterable[str]], least: int) -> Column:
    """Sequences that stand in several sentences, and how rare each is."""
    counts = Counter(key for keys in found for key in keys)
    keys = sorted(key for key, count in counts.items() if count >= least)
    rarity = np.array(
        [round((math.log((1 + len(found)) / (1 + counts[key])) + 1) / RARITY_STEP) for key in keys]
    )
    return Column(keys, np.minimum(rarity, 255), csr_matrix((0, len(keys))))
