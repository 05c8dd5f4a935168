"""The detectors catch what they are made for, and let a good Elena speak."""

import ast
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.elena.call import Exchange, Transcript
from tests.elena.detectors import DETECTORS, Moment, faults, findings
from tests.elena.figures import claimed, figures

HERE = Path(__file__).parent


def rows_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(row) for row in (HERE / name).read_text("utf-8").splitlines()]


PLANTED = rows_of("planted.jsonl")
GOOD = rows_of("good.jsonl")


def moment_of(row: dict[str, Any]) -> Moment:
    return Moment(
        row["line"],
        tuple(row.get("said", ())),
        tuple(row.get("before", ())),
        row.get("earned", False),
        row.get("drafted", False),
    )


def test_there_are_twenty_five_planted_lines_of_each_of_eight_kinds() -> None:
    assert Counter(row["kind"] for row in PLANTED) == dict.fromkeys(DETECTORS, 25)
    assert len(DETECTORS) == 8
    assert len({row["line"] for row in PLANTED}) == 200


@pytest.mark.parametrize("row", PLANTED, ids=lambda row: f"{row['kind']}: {row['line'][:40]}")
def test_a_planted_line_is_caught_by_the_detector_of_its_kind(row: dict[str, Any]) -> None:
    assert row["kind"] in {kind for kind, _ in faults(moment_of(row))}


def test_there_are_a_hundred_good_lines_at_least() -> None:
    assert len({row["line"] for row in GOOD}) >= 100


@pytest.mark.parametrize("row", GOOD, ids=lambda row: row["line"][:50])
def test_a_good_line_passes_every_detector(row: dict[str, Any]) -> None:
    assert faults(moment_of(row)) == []


@pytest.mark.parametrize(
    ("said", "line", "right"),
    [
        ("API support within 2 hours, a notice period of 180 days.", "180 days of notice.", True),
        ("API support within 2 hours, a notice period of 180 days.", "2 hours of notice.", False),
        ("API support, 1 hour until an engineer answers.", "1 hour of early access.", False),
        ("Early access, ninety days.", "90 days of early access, then.", True),
        (
            "API support, thirty minutes at most before an engineer answers.",
            "API support with an answer within 30 minutes.",
            True,
        ),
        (
            "API support, and an engineer of your own for thirty minutes a day.",
            "API support with an answer within 30 minutes.",
            False,
        ),
        ("Priority API support. Ninety days.", "90 days of early access, then.", True),
    ],
)
def test_an_amount_belongs_to_what_it_was_said_of(said: str, line: str, right: bool) -> None:
    found = [why for _, why in faults(Moment(line, (said,))) if "never said of" in why]
    assert (found == []) is right


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred and fifty thousand", {200.0, 250000.0}),
        ("ninety-five days", {95.0, 90.0, 5.0}),
        ("$50,000 and 10x", {50000.0, 10.0}),
        ("fifty k", {50000.0}),
        ("ninety nine point nine percent", {99.9}),
        ("1.5 million", {1500000.0}),
        ("no number here", set()),
    ],
)
def test_figures_are_read_in_digits_and_in_words(text: str, values: set[float]) -> None:
    assert values <= figures(text)
    assert bool(figures(text)) == bool(values)


def test_small_words_state_no_figure_and_measured_ones_do() -> None:
    assert claimed("one line and three closed doors") == set()
    assert claimed("six months and ninety days") == {6.0, 90.0}


def test_the_detectors_know_nothing_of_the_apps_own_guard() -> None:
    for file in HERE.glob("*.py"):
        if file.name != Path(__file__).name:
            tree = ast.parse(file.read_text("utf-8"))
            named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            assert "desktop.counterpart.guard" not in named, file.name


def heard_with(reply: str, *, earned: bool = False, fault: str = "") -> Transcript:
    exchange = Exchange(1, 20.0, "Well.", reply, "press", (), earned, False, 0.5, (), 1.0, 1.0)
    return Transcript(
        "expert", 0, "realistic", "We'd like this exclusive.", [exchange], fault=fault
    )


def test_a_clean_call_has_no_findings() -> None:
    assert findings(heard_with("And where do you stand on it?")) == []


def test_a_call_names_each_fault_with_its_turn() -> None:
    found = findings(heard_with("My CEO is still stinging.", fault="ValueError: no"))
    assert [(each.kind, each.turn) for each in found] == [("leak", 1), ("exception", 2)]
    assert findings(heard_with("My CEO is still stinging.", earned=True)) == []


def test_her_opening_and_parting_lines_are_looked_at_too() -> None:
    heard = heard_with("And where do you stand on it?")
    heard.parting = "We'd like this exclusive, as an AI. And where do you stand on it?"
    assert {each.kind for each in findings(heard)} >= {"role_break", "repeat"}
