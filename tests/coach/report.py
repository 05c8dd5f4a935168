"""How well turns are read: `make reader-report` writes tests/reports/reader.json.

The turns in corpus/held_aside*.jsonl were written and labelled by people who saw neither the
cues nor their tests; nothing is tuned on them. Two baselines are measured in the same run.
"""

import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from desktop.moves import Pitfall, Step
from tests.coach.baselines import Embedded, by_keywords, embeddings_are_here
from tests.coach.ear import CORPUS, ear

REPORT = CORPUS.parents[1] / "reports" / "reader.json"
MOVES = [*Step, *Pitfall]
Turn = dict[str, Any]


def held_aside() -> dict[str, list[Turn]]:
    """The turns nobody tunes on, file by file."""
    return {path.stem: _turns(path.stem) for path in sorted(CORPUS.glob("held_aside*.jsonl"))}


def turns() -> list[Turn]:
    """All of them in one list."""
    return [turn for rows in held_aside().values() for turn in rows]


def training_turns() -> list[Turn]:
    """The turns the reader was trained on."""
    names = sorted(path.stem for path in CORPUS.glob("*.jsonl"))
    return [turn for name in names if not name.startswith("held_aside") for turn in _turns(name)]


def _turns(name: str) -> list[Turn]:
    lines = (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def measured(turns: Sequence[Turn], read: Callable[[str], set[str]]) -> dict[str, Any]:
    """Scores and time of one way to read these turns."""
    said, took = [], []
    for turn in turns:
        began = time.perf_counter()
        said.append(read(turn["text"]))
        took.append((time.perf_counter() - began) * 1000)
    return scored(turns, said) | {
        "ms_median": round(statistics.median(took), 2),
        "ms_p99": round(sorted(took)[int(len(took) * 0.99)], 2),
    }


def scored(turns: Sequence[Turn], said: Sequence[set[str]]) -> dict[str, Any]:
    """Precision, recall and F1 a move, exact matches, false alarms, which is read for which."""
    hit: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    mixed: Counter[str] = Counter()
    for turn, found in zip(turns, said, strict=True):
        wanted = set(turn["moves"])
        hit.update(wanted & found)
        extra.update(found - wanted)
        missed.update(wanted - found)
        mixed.update(
            f"{a} read as {b}"
            for a in sorted(wanted - found) or ["nothing"] * (not wanted)
            for b in sorted(found - wanted) or ["nothing"] * bool(wanted - found)
        )
    pairs = list(zip(turns, said, strict=True))
    rows = {move.value: _row(hit[move], extra[move], missed[move]) for move in MOVES}
    return {
        "turns": len(pairs),
        "macro_f1": round(sum(row["f1"] for row in rows.values()) / len(rows), 3),
        "exact_match": _share([found == set(turn["moves"]) for turn, found in pairs]),
        "no_move_given_a_move": _share([bool(found) for t, found in pairs if not t["moves"]]),
        "hard_given_a_move": _share([bool(found) for t, found in pairs if t["hard"]]),
        "moves": rows,
        "confusion": dict(sorted(mixed.items(), key=lambda pair: (-pair[1], pair[0]))),
    }


def _share(found: list[bool]) -> float:
    return round(sum(found) / max(1, len(found)), 3)


def _row(hit: int, extra: int, missed: int) -> dict[str, float]:
    precision = hit / (hit + extra) if hit + extra else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def by_ear(text: str) -> set[str]:
    """The moves as the program reads them."""
    return {move.move for move in ear().read(text).moves}


def main() -> None:
    """Measure typed and recognised turns apart, beside both baselines, and write the report."""
    if not embeddings_are_here():
        sys.stderr.write(
            "The report needs the contributors' packages in training/requirements.txt.\n"
        )
        raise SystemExit(2)
    by_ear("")
    embedded = Embedded(training_turns())
    report: dict[str, Any] = {"reader": ear().version}
    for name, rows in {**held_aside(), "all held aside": turns()}.items():
        for channel in ("typed", "asr"):
            here = [turn for turn in rows if turn["channel"] == channel]
            report[f"{name}, {channel}"] = {
                "reader": measured(here, by_ear),
                "keywords": measured(here, by_keywords),
                "embeddings": scored(here, embedded.read([turn["text"] for turn in here])),
            }
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    for name, ways in report.items():
        if name != "reader":
            for way, row in ways.items():
                print(f"{name}, {way}: macro F1 {row['macro_f1']}, exact {row['exact_match']}, "
                      f"hard negatives given a move {row['hard_given_a_move']}")  # fmt: skip


if __name__ == "__main__":
    main()
