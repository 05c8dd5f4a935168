"""Fuzzed calls through a real model: `make fuzz-mind` writes tests/reports/mind_fuzz.json.

Every reply that reaches the user is looked at by every detector of tests/elena. Each call is then
played again by the scripted engine with the same turns: what is read and decided has to be equal.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.events import Fact, Replied, TurnTaken
from desktop.moves import Difficulty, Engine
from desktop.rehearsal.call import Call
from desktop.rehearsal.patient import PatientThought
from desktop.rehearsal.scenario import Scenario
from desktop.thinking import make_mind
from tests.elena.call import MOST_TURNS, Transcript, go_on, scenario_for_bots
from tests.elena.detectors import DETECTORS, Moment, faults, findings
from tests.elena.fuzz import GAPS, spread
from tests.elena.noise import fuzzed
from tests.mind.real import smollm2_path

REPORT = Path(__file__).parents[1] / "reports" / "mind_fuzz.json"
KINDS = (*DETECTORS, "exception")
SHOWN = 50
KEPT = 40
"""Mixed replies that are kept to be read."""


class MindedCall(Call):
    """A call whose answers a model may join."""

    def __init__(self, scenario: Scenario, patient: PatientThought) -> None:
        super().__init__(scenario)
        self._patient = patient
        self.refused: list[str] = []
        self.answer_ms: list[float] = []
        self.authored: dict[int, str] = {}
        """Her authored words of each turn, whatever was added to them."""

    def reply(self, at: float) -> list[Fact]:
        """The authored answer with what the model adds."""
        facts = super().reply(at)
        if isinstance(facts[0], Replied):
            self.authored[facts[0].turn] = facts[0].text
        began = time.perf_counter()
        facts = self._patient.answered(self, facts)
        if self._patient.answer is not None:
            self.refused += self._patient.answer.refused
            self.answer_ms.append(1000 * (time.perf_counter() - began))
        return facts


@contextmanager
def model_at(path: Path, scenario: Scenario) -> Iterator[PatientThought]:
    """A model that is loaded and waits for questions."""
    mind = make_mind(path, scenario.persona)
    mind.start()
    patient = PatientThought(mind.thought)
    try:
        assert patient.open(), patient.why
        yield patient
    finally:
        patient.close()
        mind.close()


@dataclass(slots=True)
class Tally:
    """What fuzzing has found so far."""

    calls: int = 0
    turns: int = 0
    sources: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    authored_counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    different: list[dict[str, Any]] = field(default_factory=list)
    shown: list[dict[str, Any]] = field(default_factory=list)
    heard: list[list[str]] = field(default_factory=list)
    answer_ms: list[float] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)

    def add(self, heard: Transcript, call: MindedCall) -> None:
        """Count one call."""
        replies = [fact for fact in call.facts if isinstance(fact, Replied)]
        self.calls += 1
        self.turns += len(heard.exchanges)
        self.sources.update(reply.source for reply in replies)
        self.refused.update(call.refused)
        self.answer_ms += call.answer_ms
        if mixed := [reply for reply in replies if reply.source != "authored"]:
            self.heard.append([mixed[-1].beat, mixed[-1].text])
        alone = authored_alone(heard, call)
        for found in findings(heard):
            self.counts[found.kind] += 1
            authored = (found.turn, found.kind, found.reason) in alone
            self.authored_counts[found.kind] += authored
            self.reasons[f"{found.kind}: {found.reason[:90]}"] += 1
            source = {reply.turn: reply.source for reply in replies}.get(found.turn, "authored")
            before = heard.exchanges[max(0, found.turn - 2) : found.turn]
            print(found.kind, found.reason, authored, heard.seed, found.line, file=sys.stderr)
            self.shown.append(
                {
                    "kind": found.kind,
                    "reason": found.reason,
                    "seed": heard.seed,
                    "difficulty": heard.difficulty,
                    "turn": found.turn,
                    "source": source,
                    "in_the_authored_words": authored,
                    "line": found.line,
                    "excerpt": [[ascii(each.user[:200]), each.beat, each.reply] for each in before],
                }
            )

    def report(self) -> dict[str, Any]:
        """Everything, ready to be written."""
        return {
            "turns": self.turns,
            "calls": self.calls,
            "findings": {kind: self.counts[kind] for kind in KINDS},
            "of_these_in_authored_words": {kind: self.authored_counts[kind] for kind in KINDS},
            "different_from_scripted": len(self.different),
            "sources": dict(self.sources),
            "model_failures": dict(self.lost),
            "reasons": dict(self.reasons.most_common(SHOWN)),
            "refused": dict(self.refused.most_common(SHOWN)),
            "answer_ms": spread(self.answer_ms),
            "first": self.shown[:SHOWN],
            "first_different": self.different[:SHOWN],
            "some_heard": self.heard[:: max(1, len(self.heard) // KEPT)][:KEPT],
        }


def authored_alone(heard: Transcript, call: MindedCall) -> set[tuple[int, str, str]]:
    """What the detectors find in authored words, with everything before them as it was heard."""
    found: set[tuple[int, str, str]] = set()
    yours: tuple[str, ...] = ()
    hers: tuple[str, ...] = (heard.opening,)
    for each in heard.exchanges:
        yours = (*yours, each.user)
        line = call.authored.get(each.turn, each.reply)
        moment = Moment(line, yours, hers, each.earned, each.drafted)
        found |= {(each.turn, kind, reason) for kind, reason in faults(moment)}
        hers = (*hers, each.reply)
    return found


def decided(call: Call) -> list[object]:
    """What the reader and the director made of a call, turn by turn, and its outcome."""
    rows: list[object] = []
    for fact in call.facts:
        if isinstance(fact, TurnTaken):
            rows.append(fact.reading)
        elif isinstance(fact, Replied):
            rows.append((fact.beat, fact.trust, fact.told, fact.confirmed, fact.asked))
    progress = call.progress
    steps = {step.value: state.state.value for step, state in progress.steps.items()}
    return [*rows, steps, progress.offers, progress.wound_told, call.outcome]


def scripted_twin(scenario: Scenario, heard: Transcript) -> Call:
    """The same turns answered by authored words alone."""
    twin = Call(scenario)
    twin.accept(twin.open(heard.difficulty, heard.seed))
    for exchange in heard.exchanges:
        twin.accept(twin.take(exchange.user, exchange.at))
        for fact in twin.reply(exchange.at):
            twin.accept(fact)
    if heard.parting:
        twin.accept(twin.time_up())
    return twin


def fuzz(
    scenario: Scenario,
    path: Path,
    turns: int,
    first_seed: int = 0,
    tell: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """So many fuzzed turns, the difficulties in turn; `tell` hears how it stands."""
    tally = Tally()
    levels = list(Difficulty)
    with model_at(path, scenario) as patient:
        seed = first_seed
        while tally.turns < turns:
            difficulty = levels[seed % len(levels)].value
            call = MindedCall(scenario, patient)
            opened = call.open(difficulty, seed, engine=Engine.LLAMA)
            call.accept(opened)
            heard = Transcript("fuzz", seed, difficulty, opened.text, opening_lines=opened.lines)
            most = min(MOST_TURNS, turns - tally.turns)
            go_on(call, heard, fuzzed, most, GAPS[seed // len(levels) % len(GAPS)])
            tally.add(heard, call)
            twin = scripted_twin(scenario, heard)
            if decided(twin) != decided(call):
                tally.different.append({"seed": seed, "difficulty": difficulty})
            if patient.lost:
                tally.lost[patient.lost] += 1
                patient.lost = ""
            seed += 1
            tell(tally)
    return tally


def main() -> int:
    """Fuzz, write the report, and fail when anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.mind.fuzz")
    parser.add_argument("--turns", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--report", type=Path, default=REPORT)
    wishes = parser.parse_args()
    path = wishes.model or smollm2_path()

    def keep(tally: Tally) -> None:
        report = {"model": path.name, "first_seed": wishes.seed, **tally.report()}
        wishes.report.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
        print(tally.turns, dict(tally.sources), dict(tally.counts), file=sys.stderr)

    tally = fuzz(scenario_for_bots(), path, wishes.turns, wishes.seed, keep)
    report = tally.report()
    print(json.dumps({key: report[key] for key in list(report)[:11]}, indent=1))
    return int(bool(tally.counts.total() or tally.different or set(tally.lost) - {"late"}))


if __name__ == "__main__":
    sys.exit(main())
