"""Trains the guard: `make guard` writes resources/guard/coefficients.bin.

The same lines, persona and packages give the same bytes: one thread, no chance.
"""

import json
import sys
import zlib
from pathlib import Path

import numpy as np

from desktop.counterpart.guard import Guard
from desktop.counterpart.guard_form import plain, words_of
from desktop.counterpart.guard_wording import REASONS
from training.corpus import labelled_turns
from training.guard_fit import KINDS, LAYERS, MARK_COUNTS, Fit, fit, row_scores, said_in
from training.guard_lines import Row, persona, rows
from training.matrix import RARITY_STEP, Column

VERSION = "wording-1"
TARGET = Path(__file__).parents[1] / "resources" / "guard" / "coefficients.bin"
WORDS = Path(__file__).parent / "guard_words.txt"
LET_THROUGH = 0.94
"""Share of her own lines that the wording lets through, in files it was not trained on."""
OWN = "own"
"""How the files of the house begin: they fill gaps that the others showed."""
_HALF = 127
_TIMES_SEEN = 2


def main() -> None:
    """Fit, choose the threshold on writers never seen, write the coefficients."""
    lines = trained_rows()
    guard = Guard(persona())
    said = said_in(guard, lines)
    threshold = unseen_threshold(lines, unseen_scores(guard, lines))
    made = fit(lines, said)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(packed(made, threshold, everyday_words(lines)))
    sys.stdout.write(
        f"{len(lines)} lines, threshold {threshold:.2f}, {TARGET.stat().st_size:,} bytes\n"
    )


def trained_rows() -> list[Row]:
    """Every labelled line."""
    return list(rows())


def everyday_words(lines: list[Row]) -> list[str]:
    """Common words: a list of them, and what is in her own lines and in the user's turns."""
    known = set(WORDS.read_text("utf-8").split())
    known |= {word for row in lines if row.good for word in words_of(plain(row.text))}
    said: dict[str, int] = {}
    for turn in labelled_turns():
        for word in set(words_of(turn.text)):
            said[word] = said.get(word, 0) + 1
    known |= {word for word, times in said.items() if times >= _TIMES_SEEN}
    company = persona().persona.company.split()[0]
    names = words_of(plain(f"{persona().persona.name} {company}"))
    return sorted(
        word for word in known if word[0].isalpha() and not any(name in word for name in names)
    )


def writers_of(lines: list[Row]) -> list[str]:
    """Files held aside in turn; lines of the house's own stay in every training set."""
    return sorted({row.writer for row in lines if not row.writer.startswith(OWN)})


def unseen_scores(guard: Guard, lines: list[Row]) -> np.ndarray:
    """The scores of every row by a model that never saw its writer; own lines stay at nan."""
    scores = np.full((len(lines), len(REASONS)), np.nan)
    for writer in writers_of(lines):
        rest = [row for row in lines if row.writer != writer]
        held = [at for at, row in enumerate(lines) if row.writer == writer]
        made = fit(rest, said_in(guard, rest))
        there = [lines[at] for at in held]
        said = said_in(guard, there)
        scores[held] = row_scores(there, said, made.scores(said))
    return scores


def unseen_threshold(lines: list[Row], scores: np.ndarray) -> float:
    """The score that this share of her lines stays under."""
    good = [at for at, row in enumerate(lines) if row.good and not np.isnan(scores[at]).any()]
    return float(np.quantile(scores[good].max(1), LET_THROUGH))


def packed(made: Fit, threshold: float, known: list[str]) -> bytes:
    """The coefficients as the program reads them."""
    sections: list[tuple[str, bytes]] = []
    steps: dict[str, list[float]] = {}
    at = 0
    for name, _, counts in LAYERS:
        column = made.columns[name]
        weights = counts * made.weights[:, at : at + len(column.keys)]
        at += len(column.keys)
        rows_, step = table(column, weights)
        sections += [(f"{name}.keys", "\n".join(column.keys).encode()), (f"{name}.rows", rows_)]
        steps[name] = [step, RARITY_STEP]
    sections.append(("everyday", "\n".join(known).encode()))
    marks = np.round(MARK_COUNTS * made.weights[:, at:].T, 5).tolist()
    head = {
        "version": VERSION,
        "kinds": KINDS,
        "sections": [(name, len(body)) for name, body in sections],
        "steps": steps,
        "marks": dict(zip(made.marks, marks, strict=True)),
        "bias": np.round(made.bias, 5).tolist(),
        "thresholds": {kind: round(threshold, 4) for kind in REASONS},
    }
    raw = json.dumps(head, separators=(",", ":")).encode() + b"\n"
    return zlib.compress(raw + b"".join(body for _, body in sections), 9)


def table(column: Column, weights: np.ndarray) -> tuple[bytes, float]:
    """A row of bytes a key, its rarity last, and the worth of a step."""
    worth = weights * (column.rarity * RARITY_STEP)
    step = float(f"{np.quantile(np.abs(worth), 0.9995) / _HALF:.6g}")
    levels = np.clip(np.round(worth / step), -_HALF, _HALF).astype(int) + 128
    return np.vstack([levels, column.rarity[None, :]]).astype(np.uint8).T.tobytes(), step


if __name__ == "__main__":
    main()
