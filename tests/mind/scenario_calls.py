"""The calls of tests/scenarios through a model: how many replies hold a sentence of its own."""

import time
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop.clock import LIMIT_SECONDS
from desktop.events import Replied
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario
from tests.mind.fuzz import MindedCall, decided, model_at
from tests.test_scenarios import FILES, turns_of


def scenario_shares(
    scenario: Scenario, path: Path, files: Iterable[Path] = FILES
) -> dict[str, Any]:
    """Sources of every reply, and how many calls were decided otherwise than without a model."""
    sources: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    calls: dict[str, dict[str, int]] = {}
    times: list[float] = []
    different = 0
    with model_at(path, scenario) as patient:
        for file in files:
            script = tomllib.loads(file.read_text("utf-8"))
            call = MindedCall(scenario, patient)
            began = time.perf_counter()
            play(call, script)
            times.append(time.perf_counter() - began)
            plain = Call(scenario)
            play(plain, script)
            different += decided(call) != decided(plain)
            mine = Counter[str](fact.source for fact in call.facts if isinstance(fact, Replied))
            calls[file.stem] = dict(mine)
            sources += mine
            refused.update(call.refused)
    return {
        "calls": len(calls),
        "replies": sources.total(),
        "share_with_a_model_sentence": 1 - sources["authored"] / sources.total(),
        "different_from_scripted": different,
        "seconds_a_call_most": round(max(times), 1),
        "sources": dict(sources),
        "by_call": calls,
        "refused": dict(refused.most_common(20)),
    }


def play(call: Call, script: dict[str, Any]) -> None:
    """One scripted call to its end."""
    call.accept(call.open(script.get("difficulty", "realistic"), 0))
    for turn in turns_of(script):
        if turn.at >= LIMIT_SECONDS:
            call.accept(call.time_up())
        if call.over:
            return
        call.accept(call.take(turn.text, turn.at))
        for fact in call.reply(turn.at):
            call.accept(fact)
