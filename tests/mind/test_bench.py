"""Measuring a model: every figure is there, and a file that is none is refused."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DEFAULT_PERSONA, load_scenario, sample_script
from desktop.cli import run
from desktop.commands.mind_benchmark import mind_measured, talk_of
from desktop.terminal.mind_bench import report_mind
from desktop.workers.mind_bench import CALLS
from tests.bench.mind import goals
from tests.mind.tiny_gguf import Tiny, write_tiny

SCENARIO = load_scenario(DEFAULT_PERSONA, Path("nowhere"))
TURNS = [(turn.at, turn.text) for turn in sample_script()]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("bench") / "roomy.gguf"
    write_tiny(path, Tiny(context=8192))
    told: list[str] = []
    figures = mind_measured(path, SCENARIO, TURNS, told.append)
    assert told[-1] == "shares"
    return figures


def test_every_figure_of_a_model_is_there(found: dict[str, Any]) -> None:
    assert found["load"]["ms"] > 0
    assert found["load"]["prefill_tokens_per_second"] > 0
    assert found["speed"]["plain_tokens_per_second"] > 0
    assert set(found["first_token"]) == {"500", "1500", "3000"}
    for row in found["first_token"].values():
        assert {"cold_ms", "warm_ms", "plain_chat_ms", "warm_evaluated"} <= set(row)
    assert found["call_foreseen"]["evaluated_after_last_stable_word_most"] <= 16
    late = sorted(found["call_foreseen"]["first_sentence_last_over_second_each"])
    assert found["call_foreseen"]["first_sentence_last_over_second"] == late[len(late) // 2]
    assert len(set(late)) == CALLS
    replies = found["replies"]
    assert replies["replies"] == len(TURNS)
    assert sum(replies["why_authored"].values()) == replies["authored"]


def test_the_figures_are_told_in_words_and_as_json(found: dict[str, Any]) -> None:
    words, rows = io.StringIO(), io.StringIO()
    report_mind(Path("roomy.gguf"), found, words, as_json=False)
    report_mind(Path("roomy.gguf"), found, rows, as_json=True)
    assert "plain llama-cpp-python" in words.getvalue()
    assert "authored: " in words.getvalue()
    assert json.loads(rows.getvalue())["file"] == "roomy.gguf"


def test_each_goal_is_held_against_its_figure(found: dict[str, Any]) -> None:
    shares = {"share_with_a_model_sentence": 0.31}
    spoken = {"reused_share": 0.94, "evaluated_most": 2}
    played = {"spoken_call": spoken, "scenario_calls": shares}
    rows = goals({**found, **played, "end_of_turn": {"later_by_ms": 21.0}})
    assert rows["reused_share"]["met"] is False
    assert rows["share_of_replies_with_a_model_sentence"]["met"] is True
    assert rows["end_of_turn_later_than_scripted_ms"]["met"] is False
    assert rows["evaluated_after_last_stable_word"]["met"] is True


def test_the_sample_call_is_measured_with_its_own_notes_and_openers() -> None:
    persona, opening, exchanges = talk_of(SCENARIO, TURNS)
    assert (persona.role, opening.role) == ("persona", "her")
    assert len(exchanges) == len(TURNS)
    assert all(note for _, note, _ in exchanges)


def test_a_file_that_is_no_model_is_not_measured(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_tiny(tmp_path / "plain.gguf", Tiny(marks=("<|endoftext|>",)))
    for name in ("none.gguf", "plain.gguf"):
        assert run(["bench", "--model", str(tmp_path / name), "--json"]) == 2
        printed = capfd.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)
        assert name in printed.err
