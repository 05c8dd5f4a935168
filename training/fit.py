"""Fits the two layers and says how well they read writers they have never seen.

Every figure is made by leaving one writer out: the first layer, the second and the thresholds
are fitted on the others.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from training.corpus import MOVES, Labelled
from training.matrix import Matrix

REFUSAL, EQUAL, SUNSET, CONCEDE = (
    MOVES.index(move)
    for move in ("flat_refusal", "equal_treatment", "sunset_exclusivity", "concede_exclusivity")
)
CAUTION = 2.0
"""What a turn without a move counts in the second layer."""
GATE = 1.25
"""Below this score for any move at all, none is read."""
SHUT_OUT = ((REFUSAL, [0, 1, 2, 3, 4, SUNSET, CONCEDE]), (EQUAL, [1, 2, 4, SUNSET, CONCEDE]))
"""As in the reader: each pitfall and the moves that cannot stand beside it."""


@dataclass(frozen=True)
class Layer:
    """Weights, a row an output, and what each starts from."""

    weights: np.ndarray
    bias: np.ndarray

    def scores(self, rows: csr_matrix | np.ndarray) -> np.ndarray:
        """What these rows come to."""
        return np.asarray(rows @ self.weights.T) + self.bias


def wanted(turns: list[Labelled]) -> np.ndarray:
    """What the first layer should say: a column a move, then one for no move."""
    moves = [[move in turn.moves for move in MOVES] + [not turn.moves] for turn in turns]
    return np.array(moves, dtype=np.int8)


def first_layer(rows: csr_matrix, meant: np.ndarray, sequences: int) -> Layer:
    """Two logistic regressions an output on the wording, and the mean of both.

    The second weighs each of the leading `sequences` columns by how unevenly it is spread over
    turns with and without the move; the two err on different turns, and their mean is still
    one row of weights.
    """
    layers = []
    for move in range(meant.shape[1]):
        spread = np.concatenate(
            [_spread(rows[:, :sequences], meant[:, move]), np.ones(rows.shape[1] - sequences)]
        )
        evenly = _regression().fit(rows, meant[:, move])
        unevenly = _regression().fit((rows @ diags(spread)).tocsr(), meant[:, move])
        layers.append(
            (
                (evenly.coef_[0] + unevenly.coef_[0] * spread) / 2,
                (evenly.intercept_[0] + unevenly.intercept_[0]) / 2,
            )
        )
    return Layer(np.array([one for one, _ in layers]), np.array([one for _, one in layers]))


def _regression() -> LogisticRegression:
    return LogisticRegression(
        C=10.0, solver="liblinear", dual=True, tol=0.05, max_iter=100,
        class_weight={0: 1.0, 1: 2.0}, random_state=0,
    )  # fmt: skip


def _spread(rows: csr_matrix, meant: np.ndarray) -> np.ndarray:
    """How far each column's odds lie from even, as a factor around one."""
    there = (rows > 0).astype(float)
    odds = (meant == 0).sum() / max(1, (meant == 1).sum())
    on = np.asarray(there[meant == 1].sum(0)).ravel() + 1.0
    off = np.asarray(there[meant == 0].sum(0)).ravel() + odds
    spread = np.maximum(np.abs(np.log((on / on.sum()) / (off / off.sum()))), 0.3)
    return spread / np.sqrt((spread**2).mean())


def second_layer(rows: np.ndarray, meant: np.ndarray) -> Layer:
    """One logistic regression a move on the first scores and the marks, and one for any move."""
    none = meant[:, -1] == 1
    caution = np.where(none, CAUTION, 1.0)
    fitted = [
        _cautious().fit(rows, meant[:, move], sample_weight=caution) for move in range(len(MOVES))
    ]
    return _layer([*fitted, _cautious().fit(rows, ~none)])


def _cautious() -> LogisticRegression:
    return LogisticRegression(C=0.1, solver="liblinear", tol=1e-5, max_iter=300, random_state=0)


def _layer(fitted: list[LogisticRegression]) -> Layer:
    return Layer(
        np.array([one.coef_[0] for one in fitted]), np.array([one.intercept_[0] for one in fitted])
    )


def unseen_scores(made: Matrix, meant: np.ndarray, writers: np.ndarray) -> np.ndarray:
    """First scores of every fair turn and of its parts, from a layer that never saw its writer.

    Of the parts the highest score a move counts, and the lowest for no move. All stand there once
    more with nothing below zero, so that a strong score can count for more than its share.
    """
    rows, outputs = made.first, meant.shape[1]
    scores = np.zeros(meant.shape)
    alone = np.zeros((made.parts.shape[0], outputs))
    for writer in sorted(set(writers) - {""}):
        apart = writers == writer
        layer = first_layer(rows[~apart], meant[~apart], made.sequences)
        scores[apart] = layer.scores(rows[apart])
        theirs = apart[made.part_of]
        alone[theirs] = layer.scores(made.parts[theirs])
    alone[:, -1] *= -1
    highest = np.full(meant.shape, -np.inf)
    np.maximum.at(highest, made.part_of, alone)
    highest[~np.isfinite(highest)] = 0.0
    highest[:, -1] *= -1
    both = np.hstack([scores, highest])
    return np.hstack([both, np.maximum(both, 0.0)])


def unseen_seconds(
    scores: np.ndarray, marked: np.ndarray, meant: np.ndarray, writers: np.ndarray
) -> np.ndarray:
    """Second scores of every fair turn, likewise."""
    both = np.hstack([scores, marked])
    out = np.zeros((len(meant), len(MOVES) + 1))
    for writer in sorted(set(writers) - {""}):
        apart, others = writers == writer, (writers != writer) & (writers != "")
        out[apart] = second_layer(both[others], meant[others]).scores(both[apart])
    return out


def thresholds(meant: np.ndarray, scores: np.ndarray, shift: float = 0.0) -> np.ndarray:
    """For every move the score from which reading it gives the best F1, smoothed a little."""
    best = np.zeros(len(MOVES))
    for move in range(len(MOVES)):
        order = np.argsort(-scores[:, move], kind="stable")
        right = np.cumsum(meant[order, move])
        f1 = 2 * right / (np.arange(1, len(order) + 1) + meant[:, move].sum())
        at = int(np.convolve(f1, np.ones(9) / 9, "same").argmax())
        best[move] = scores[order[at], move]
    return best + shift


def read(scores: np.ndarray, at: np.ndarray) -> np.ndarray:
    """The moves from these scores, those that shut each other out settled as the reader does."""
    margin = scores[:, : len(MOVES)] - at
    said = margin >= 0
    if scores.shape[1] > len(MOVES):
        said[scores[:, -1] < GATE] = False
    said[said[:, SUNSET] & said[:, CONCEDE], CONCEDE] = False
    for pitfall, others in SHUT_OUT:
        rival = np.where(said[:, others], margin[:, others], -np.inf).max(1)
        clash = said[:, pitfall] & np.isfinite(rival)
        firmer = clash & (margin[:, pitfall] > rival)
        said[np.ix_(firmer, others)] = False
        said[clash & ~firmer, pitfall] = False
    return said


def unseen_moves(
    scores: np.ndarray, meant: np.ndarray, writers: np.ndarray, shift: float
) -> np.ndarray:
    """The moves read for writers whose turns chose no threshold."""
    said = np.zeros((len(scores), len(MOVES)), dtype=bool)
    for writer in sorted(set(writers) - {""}):
        apart, others = writers == writer, (writers != writer) & (writers != "")
        said[apart] = read(scores[apart], thresholds(meant[others], scores[others], shift))
    return said


def f1s(meant: np.ndarray, said: np.ndarray) -> np.ndarray:
    """F1 of every move."""
    meant = meant[:, : said.shape[1]] == 1
    both = (meant & said).sum(0)
    return 2 * both / np.maximum(1, meant.sum(0) + said.sum(0))
