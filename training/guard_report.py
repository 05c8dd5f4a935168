"""How the guard judges lines of writers it never saw: `make guard-report`.

Each writer's file is held aside in turn, rules and coefficients together judge it; the figures go
to tests/reports/guard.json. The rules were not made without these lines, the coefficients were.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

from desktop.counterpart.guard import Guard
from desktop.counterpart.guard_wording import Wording, wording_from
from desktop.counterpart.mixture import tidied
from training.guard import everyday_words, packed, trained_rows, unseen_scores, unseen_threshold
from training.guard import writers_of as writers
from training.guard_fit import fit, said_in
from training.guard_lines import Row, persona

REPORT = Path(__file__).parents[1] / "tests" / "reports" / "guard.json"
NEVER = 1e9
"""A threshold that no score reaches."""


def main() -> None:
    """Judge every writer unseen, write the figures."""
    lines = trained_rows()
    guard = Guard(persona())
    scores = unseen_scores(guard, lines)
    threshold = unseen_threshold(lines, scores)
    words = packed(fit(lines, said_in(guard, lines)), threshold, everyday_words(lines))
    rules = Guard(persona(), _rules_alone(wording_from(words)))
    began = time.process_time()
    refused = [bool(rules.watch(row.moment).reply_refusals(tidied(row.text))) for row in lines]
    took = (time.process_time() - began) / len(lines)
    heard = [
        not rule and bool(np.nanmax(score) <= threshold)
        for rule, score in zip(refused, scores, strict=True)
    ]
    told = {
        "lines": len(lines),
        "threshold": round(threshold, 3),
        "coefficients_bytes": len(words),
        "milliseconds_a_line": round(1000 * took, 2),
        "unseen": {writer: _counts(lines, heard, writer) for writer in writers(lines)},
    }
    REPORT.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    sys.stdout.write(json.dumps(told, indent=1) + "\n")


def _rules_alone(wording: Wording) -> Wording:
    """The same words, and no score that objects."""
    wide = dict.fromkeys(wording.thresholds, NEVER)
    return Wording(
        wording.version, wording.kinds, wording.words, wording.letters, wording.place,
        wording.marks, wording.bias, wide, wording.everyday,
    )  # fmt: skip


def _counts(lines: list[Row], heard: list[bool], writer: str) -> dict[str, object]:
    """How many were heard of each kind, of how many."""
    mine = [(row, ok) for row, ok in zip(lines, heard, strict=True) if row.writer == writer]
    of_good = Counter(row.kind for row, _ in mine if row.good)
    of_bad = Counter(row.kind for row, _ in mine if not row.good)
    good = Counter(row.kind for row, ok in mine if ok and row.good)
    bad = Counter(row.kind for row, ok in mine if ok and not row.good)
    return {
        "good_heard": [sum(good.values()), sum(of_good.values())],
        "bad_heard": [sum(bad.values()), sum(of_bad.values())],
        "good": {kind: [good[kind], of_good[kind]] for kind in sorted(of_good)},
        "bad": {kind: [bad[kind], of_bad[kind]] for kind in sorted(of_bad)},
    }


if __name__ == "__main__":
    main()
