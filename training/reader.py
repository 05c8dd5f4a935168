"""Trains the reader: `make reader` writes resources/reader/coefficients.bin.

The same corpus, persona and packages give the same bytes: one thread, no chance.
"""

import json
import sys
import zlib
from pathlib import Path

import numpy as np

from desktop.coach.reading.weights import by_rule
from training.corpus import MOVES, Labelled, evidence, labelled_turns, vocabulary
from training.fit import (
    GATE,
    Layer,
    f1s,
    first_layer,
    second_layer,
    thresholds,
    unseen_moves,
    unseen_scores,
    unseen_seconds,
    wanted,
)
from training.lexicon import SIZE, lexicon, packed
from training.matrix import RARITY_STEP, SENSE_SCALE, Column, Matrix, matrix

VERSION = "weights-2"
TARGET = Path(__file__).parents[1] / "resources" / "reader" / "coefficients.bin"
SHIFT = 0.1
"""Added to every threshold: fewer false alarms for a little recall."""
_HALF = 127


def main() -> None:
    """Fit, report what writers never seen can expect, write the coefficients."""
    turns = labelled_turns()
    meant = wanted(turns)
    writers = np.array([turn.writer if turn.fair else "" for turn in turns])
    names = frozenset(" ".join((*vocabulary().companies, vocabulary().counterpart)).lower().split())
    words, levels = lexicon(names)
    shown = evidence(turns)
    made = matrix(shown, words, levels)
    fair = writers != ""
    scores = unseen_scores(made, meant, writers)
    seconds = unseen_seconds(scores, made.marked, meant, writers)
    gated = seconds.copy()
    gated[:, -1] += [by_rule(one.marks) for one in shown]
    for name, by in (("wording alone", scores[:, : len(MOVES)]), ("with the cues", gated)):
        for shift in (0.0, SHIFT):
            said = unseen_moves(by, meant, writers, shift)
            _tell(f"{name}, thresholds +{shift}", turns, meant, said, fair)
    first = first_layer(made.first, meant, made.sequences)
    both = np.hstack([scores, made.marked])[fair]
    second = second_layer(both, meant[fair])
    at = thresholds(meant[fair], seconds[fair], SHIFT)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(_packed(made, words, levels, first, second, at))
    _say(f"{len(turns)} turns, {TARGET.stat().st_size:,} bytes, {TARGET}")


def _tell(
    name: str, turns: list[Labelled], meant: np.ndarray, said: np.ndarray, fair: np.ndarray
) -> None:
    """One line of the report on writers never seen."""
    asr = np.array([turn.channel == "asr" for turn in turns])
    none = meant[:, -1] == 1
    hard = np.array([turn.hard for turn in turns])
    parts = [name]
    for channel, which in (("typed", fair & ~asr), ("asr", fair & asr)):
        alarms = said[which & none].any(1).mean()
        firm = said[which & hard].any(1).mean()
        exact = (said[which] == (meant[which, : len(MOVES)] == 1)).all(1).mean()
        parts.append(
            f"{channel}: macro F1 {f1s(meant[which], said[which]).mean():.3f} exact {exact:.3f}"
            f" alarms {alarms:.3f} hard {firm:.3f}"
        )
    parts.append(" ".join(f"{one:.2f}" for one in f1s(meant[fair], said[fair])))
    _say(" | ".join(parts))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _packed(
    made: Matrix, words: list[str], levels: np.ndarray, first: Layer, second: Layer, at: np.ndarray
) -> bytes:
    """The coefficients as the program reads them."""
    ends = np.cumsum([len(made.words.keys), len(made.letters.keys)])
    of_words, of_letters, of_sense = np.split(first.weights, ends, axis=1)
    sections: list[tuple[str, bytes]] = []
    steps = {}
    for name, column, weights in (
        ("words", made.words, of_words),
        ("letters", made.letters, of_letters),
    ):
        keys, rows, step = _table(column, weights)
        sections += [(f"{name}.keys", keys), (f"{name}.rows", rows)]
        steps[name] = [step, RARITY_STEP]
    sections += [("lexicon.keys", "\n".join(words).encode()), ("lexicon.rows", packed(levels))]
    outputs = 4 * first.weights.shape[0]
    head = {
        "version": VERSION,
        "moves": MOVES,
        "sections": [(name, len(body)) for name, body in sections],
        "steps": steps,
        "lexicon_width": SIZE // 2,
        "sense": _rounded(of_sense * SENSE_SCALE),
        "bias": _rounded(first.bias),
        "second": _rounded(second.weights[:, :outputs]),
        "second_bias": _rounded(second.bias),
        "marks": dict(zip(made.marks, _rounded(second.weights[:, outputs:].T), strict=True)),
        "thresholds": _rounded(at),
        "gate": GATE,
    }
    raw = json.dumps(head, separators=(",", ":")).encode() + b"\n"
    return zlib.compress(raw + b"".join(body for _, body in sections), 9)


def _table(column: Column, weights: np.ndarray) -> tuple[bytes, bytes, float]:
    """Keys, columns of bytes and the worth of a step; weights hold the rarity already."""
    worth = weights * (column.rarity * RARITY_STEP)
    step = float(f"{np.quantile(np.abs(worth), 0.9995) / _HALF:.6g}")
    levels = np.clip(np.round(worth / step), -_HALF, _HALF).astype(int) + 128
    columns = np.vstack([levels, column.rarity[None, :]]).astype(np.uint8)
    return "\n".join(column.keys).encode(), columns.tobytes(), step


def _rounded(numbers: np.ndarray) -> list:
    """Five figures are enough, and pack smaller."""
    return json.loads(json.dumps(np.round(numbers, 5).tolist()))


if __name__ == "__main__":
    main()
