"""Trains what a question is about: `make topics` writes resources/topics/coefficients.bin.

Takes training/topic_questions/: a question and its topic a row, a file a writer. The same rows and
packages give the same bytes: one thread, no chance.
"""

import json
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from desktop.counterpart.topic_names import ASKED_AT, Stage, Topic
from desktop.counterpart.topics import Shown, shown
from training.corpus import vocabulary
from training.guard import table
from training.guard_fit import column
from training.matrix import RARITY_STEP, Column

QUESTIONS = Path(__file__).parent / "topic_questions"
TARGET = Path(__file__).parents[1] / "resources" / "topics" / "coefficients.bin"
VERSION = "topics-1"
LAYERS = (("words", 2), ("letters", 5))
"""What a turn shows, and in how many turns it has to stand."""
OWN = "own"
"""The house's own file fills gaps that the others showed; it is in every training set."""
RIGHT = 0.92
"""Of the answers given, the share that is to fit the question, on writers never seen."""
_STRENGTH = 40.0


@dataclass(frozen=True, slots=True)
class Row:
    """One question."""

    text: str
    topic: Topic
    writer: str


@dataclass(frozen=True)
class Fit:
    """A row of weights a topic."""

    topics: tuple[Topic, ...]
    columns: dict[str, Column]
    weights: np.ndarray
    bias: np.ndarray

    def scores(self, seen: list[Shown]) -> np.ndarray:
        """A row a question, a column a topic."""
        return _matrix(seen, self.columns) @ self.weights.T + self.bias


def rows() -> list[Row]:
    """Every question, writer by writer."""
    return [
        Row(str(one["text"]), Topic(one["topic"]), path.stem)
        for path in sorted(QUESTIONS.glob("*.jsonl"))
        for one in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def fit(rows: list[Row], seen: list[Shown]) -> Fit:
    """The model of these questions."""
    columns = {
        layer: column([getattr(one, layer) for one in seen], least) for layer, least in LAYERS
    }
    model = LogisticRegression(C=_STRENGTH, max_iter=400, class_weight="balanced")
    model.fit(_matrix(seen, columns), [row.topic.value for row in rows])
    return Fit(tuple(map(Topic, model.classes_)), columns, model.coef_, model.intercept_)


def judged(made: Fit, rows: list[Row], seen: list[Shown]) -> list[tuple[float, bool]]:
    """How sure of each question at each stage it can be asked at, and whether that was right."""
    found = []
    for row, scores in zip(rows, made.scores(seen), strict=True):
        for stage in Stage:
            if stage not in ASKED_AT[row.topic]:
                continue
            may = np.array([stage in ASKED_AT[topic] for topic in made.topics])
            weights = np.where(may, np.exp(scores - scores[may].max()), 0.0)
            best = int(weights.argmax())
            share = float(weights[best] / weights.sum())
            if made.topics[best] is not Topic.NONE:
                found.append((share, made.topics[best] is row.topic))
    return found


def threshold(found: list[tuple[float, bool]]) -> float:
    """From which share so many of the answers fit."""
    ordered = sorted(found, reverse=True)
    right = np.cumsum([fits for _, fits in ordered]) / np.arange(1, len(ordered) + 1)
    enough = np.flatnonzero(right >= RIGHT)
    return ordered[int(enough[-1])][0] if len(enough) else 1.0


def unseen(all_rows: list[Row], seen: list[Shown]) -> list[tuple[float, bool]]:
    """The same for writers that the model did not see."""
    found = []
    for writer in sorted({row.writer for row in all_rows} - {OWN}):
        rest = [at for at, row in enumerate(all_rows) if row.writer != writer]
        held = [at for at, row in enumerate(all_rows) if row.writer == writer]
        made = fit([all_rows[at] for at in rest], [seen[at] for at in rest])
        found += judged(made, [all_rows[at] for at in held], [seen[at] for at in held])
    return found


def main() -> None:
    """Fit, choose how sure it has to be on writers never seen, write the coefficients."""
    known = rows()
    words = vocabulary()
    seen = [shown(row.text, words) for row in known]
    found = unseen(known, seen)
    sure = threshold(found)
    given = [fits for share, fits in found if share >= sure]
    made = fit(known, seen)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(packed(made, sure))
    sys.stdout.write(
        f"{len(known)} questions; unseen writers: {len(given) / len(found):.2f} answered,"
        f" {np.mean(given):.2f} of them fit, all answered {np.mean([f for _, f in found]):.2f};"
        f" sure from {sure:.2f}; {TARGET.stat().st_size:,} bytes\n"
    )


def packed(made: Fit, sure: float) -> bytes:
    """The coefficients as the program reads them."""
    sections: list[tuple[str, bytes]] = []
    steps: dict[str, list[float]] = {}
    at = 0
    for name, _ in LAYERS:
        keys = made.columns[name]
        body, step = table(keys, made.weights[:, at : at + len(keys.keys)])
        at += len(keys.keys)
        sections += [(f"{name}.keys", "\n".join(keys.keys).encode()), (f"{name}.rows", body)]
        steps[name] = [step, RARITY_STEP]
    head = {
        "version": VERSION,
        "topics": made.topics,
        "sections": [(name, len(body)) for name, body in sections],
        "steps": steps,
        "bias": np.round(made.bias, 5).tolist(),
        "sure_from": round(sure, 4),
    }
    raw = json.dumps(head, separators=(",", ":")).encode() + b"\n"
    return zlib.compress(raw + b"".join(body for _, body in sections), 9)


def _matrix(seen: list[Shown], columns: dict[str, Column]) -> csr_matrix:
    layers = [columns[layer].of([set(getattr(one, layer)) for one in seen]) for layer, _ in LAYERS]
    return hstack(layers).tocsr()


if __name__ == "__main__":
    main()
