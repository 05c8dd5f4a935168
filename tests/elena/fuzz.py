"""Fuzzed calls at each difficulty: `make fuzz-elena` writes tests/reports/elena_fuzz.json.

Calls last forty turns at most; every reply is looked at by every detector and timed.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.moves import Difficulty
from desktop.rehearsal.scenario import Scenario
from tests.elena.call import Transcript, play, scenario_for_bots
from tests.elena.detectors import DETECTORS, Finding, findings
from tests.elena.noise import fuzzed

REPORT = Path(__file__).parents[1] / "reports" / "elena_fuzz.json"
KINDS = (*DETECTORS, "exception")
SHOWN = 50
GAPS = (5.0, 9.0, 13.0)
"""Seconds between turns: three paces, so that the clock's lines come early, late or not at all."""


@dataclass(slots=True)
class Tally:
    """What fuzzing has found so far."""

    calls: int = 0
    turns: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    beats: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    shown: list[dict[str, Any]] = field(default_factory=list)
    reply_ms: list[float] = field(default_factory=list)
    read_ms: list[float] = field(default_factory=list)
    """Only of turns read for the first time."""
    read: set[str] = field(default_factory=set)

    def add(self, heard: Transcript) -> None:
        """Count one call."""
        self.calls += 1
        self.turns[heard.difficulty] += len(heard.exchanges)
        self.outcomes[heard.outcome.value] += 1
        for each in heard.exchanges:
            self.beats[each.beat] += 1
            self.reply_ms.append(each.reply_ms)
            if each.user not in self.read:
                self.read.add(each.user)
                self.read_ms.append(each.read_ms)
        for found in findings(heard):
            self.counts[found.kind] += 1
            self.reasons[f"{found.kind}: {found.reason[:90]}"] += 1
            if len(self.shown) < SHOWN:
                self.shown.append(shown(found, heard))

    def report(self) -> dict[str, Any]:
        """Everything, ready to be written."""
        return {
            "turns": dict(self.turns),
            "calls": self.calls,
            "findings": {kind: self.counts[kind] for kind in KINDS},
            "reasons": dict(self.reasons.most_common(SHOWN)),
            "reply_ms": spread(self.reply_ms),
            "read_ms": spread(self.read_ms),
            "outcomes": dict(self.outcomes.most_common()),
            "beats": dict(self.beats.most_common()),
            "first": self.shown,
        }


def shown(found: Finding, heard: Transcript) -> dict[str, Any]:
    """One finding with its seed and what led up to it."""
    before = heard.exchanges[max(0, found.turn - 3) : found.turn]
    return {
        "kind": found.kind,
        "reason": found.reason,
        "seed": heard.seed,
        "difficulty": heard.difficulty,
        "turn": found.turn,
        "line": found.line,
        "excerpt": [[ascii(each.user[:200]), each.beat, each.reply] for each in before],
    }


def spread(milliseconds: list[float]) -> dict[str, float]:
    """Median, tail and worst."""
    if not milliseconds:
        return {}
    ordered = sorted(milliseconds)
    last = len(ordered) - 1
    points = {"median": 0.5, "p95": 0.95, "p99": 0.99, "worst": 1.0}
    return {name: round(ordered[round(last * share)], 3) for name, share in points.items()}


def fuzz(scenario: Scenario, turns: int, first_seed: int = 0) -> Tally:
    """So many fuzzed turns at each difficulty."""
    tally = Tally()
    for place, difficulty in enumerate(Difficulty):
        seed = first_seed + place * 1_000_000
        while tally.turns[difficulty.value] < turns:
            gap = GAPS[seed % len(GAPS)]
            heard, _ = play(scenario, fuzzed, seed, difficulty.value, "fuzz", gap)
            tally.add(heard)
            seed += 1
    return tally


def main() -> int:
    """Fuzz, write the report, and fail when anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.elena.fuzz")
    parser.add_argument("--turns", type=int, default=10_000, help="at each difficulty")
    parser.add_argument("--seed", type=int, default=0)
    wishes = parser.parse_args()
    tally = fuzz(scenario_for_bots(), wishes.turns, wishes.seed)
    report = tally.report()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps({key: report[key] for key in report if key != "first"}, indent=1))
    return int(bool(sum(tally.counts.values())))


if __name__ == "__main__":
    sys.exit(main())
