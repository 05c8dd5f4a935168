"""How well turns are read: `python -m tests.coach.report` writes tests/reports/reader.json.

The turns in corpus/held_aside.jsonl were written and labelled by someone who saw neither the
cues nor their tests; nothing is tuned on them.
"""

import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.coach.reader import Reader
from desktop.moves import Pitfall, Step

CORPUS = Path(__file__).parent / "corpus" / "held_aside.jsonl"
REPORT = Path(__file__).parents[1] / "reports" / "reader.json"
MOVES = [*Step, *Pitfall]
Turn = dict[str, Any]


def turns() -> list[Turn]:
    """The labelled turns."""
    return [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


def measured(reader: Reader, labelled: Iterable[Turn]) -> dict[str, Any]:
    """Precision, recall and F1 a move, exact matches, false alarms, milliseconds a turn."""
    hit: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    exact = empty = alarms = count = 0
    began = time.perf_counter()
    for turn in labelled:
        wanted = set(turn["moves"])
        found = {move.move for move in reader.read(turn["text"]).moves}
        hit.update(wanted & found)
        extra.update(found - wanted)
        missed.update(wanted - found)
        exact += wanted == found
        empty += not wanted
        alarms += bool(not wanted and found)
        count += 1
    seconds = time.perf_counter() - began
    rows = {move.value: _row(hit[move], extra[move], missed[move]) for move in MOVES}
    return {
        "turns": count,
        "macro_f1": round(sum(row["f1"] for row in rows.values()) / len(rows), 3),
        "exact_match": round(exact / count, 3),
        "false_alarms": round(alarms / empty, 3),
        "ms_a_turn": round(seconds / count * 1000, 2),
        "moves": rows,
    }


def _row(hit: int, extra: int, missed: int) -> dict[str, float]:
    precision = hit / (hit + extra) if hit + extra else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def main() -> None:
    """Measure typed and recognised turns apart and write the report."""
    reader = load_scenario(DEFAULT_PERSONA, Path("/nonexistent")).reader.made
    every = turns()
    report = {
        "reader": reader.read("").version,
        "typed": measured(reader, [turn for turn in every if turn["channel"] == "typed"]),
        "asr": measured(reader, [turn for turn in every if turn["channel"] == "asr"]),
    }
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
