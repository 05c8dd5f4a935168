"""Twelve calls and more, played through the real core: what each turn is, and how it ends."""

import json
import tomllib
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop.app import load_scenario
from desktop.clock import parse_stamp
from desktop.events import Replied
from desktop.rehearsal.scenario import Scenario
from desktop.terminal.replay import played, replay
from desktop.terminal.script import ScriptedTurn

FILES = sorted((Path(__file__).parent / "scenarios").glob("*.toml"))


@pytest.fixture(scope="module")
def scenario(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return load_scenario("elena_vasquez", tmp_path_factory.mktemp("home"))


def turns_of(script: dict[str, Any]) -> Iterator[ScriptedTurn]:
    at = 0.0
    for turn in script["turns"]:
        at = parse_stamp(turn["at"]) if "at" in turn else at + 20
        yield ScriptedTurn(at, turn["say"])


def rows_of(scenario: Scenario, script: dict[str, Any]) -> list[dict[str, Any]]:
    out = StringIO()
    turns = list(turns_of(script))
    replay(scenario, turns, script.get("difficulty", "realistic"), 0, out, as_json=True)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def replies_of(scenario: Scenario, script: dict[str, Any]) -> list[Replied]:
    difficulty = script.get("difficulty", "realistic")
    *_, (call, _, _, _) = played(scenario, turns_of(script), difficulty, 0)
    return [fact for fact in call.facts if isinstance(fact, Replied)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_scenario_plays_out_as_written(file: Path, scenario: Scenario) -> None:
    script = tomllib.loads(file.read_text("utf-8"))
    _opening, *rows, last = rows_of(scenario, script)
    replies = replies_of(scenario, script)
    for row, reply, turn in zip(rows, replies, script["turns"], strict=False):
        assert_turn(row, turn)
        if "marks" in turn:
            assert list(reply.time_marks) == turn["marks"], turn["say"]
    assert_end(last["debrief"], rows, script["expect"], len(script["turns"]))


def assert_turn(row: dict[str, Any], turn: dict[str, Any]) -> None:
    where = f"“{turn['say']}”"
    if "moves" in turn:
        assert sorted(row["moves"] + row["pitfalls"]) == sorted(turn["moves"]), where
    if "beat" in turn:
        assert row["beat"] == turn["beat"], where
    for word in turn.get("must_not", []):
        assert word not in row["reply"].lower(), where


def assert_end(
    debrief: dict[str, Any], rows: list[dict[str, Any]], expect: dict[str, Any], turns: int
) -> None:
    assert debrief["outcome"] == expect["outcome"]
    assert len(rows) == expect.get("played", turns)
    for step, state in expect.get("steps", {}).items():
        assert debrief["steps"][step]["state"] == state, step
    slips = debrief["pitfalls"]
    if "pitfalls" in expect:
        assert [slip["id"] for slip in slips] == expect["pitfalls"]
    if "recovered" in expect:
        assert [slip["recovered"] for slip in slips] == expect["recovered"]
    if "agreed" in expect:
        agreed = {term["benefit"] for term in rows[-1]["terms"] if term["agreed"]}
        assert sorted(agreed) == expect["agreed"]
    if "ended" in expect:
        assert debrief["ended"]["reason"] == expect["ended"]
