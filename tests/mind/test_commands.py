"""The commands with a language model: what they play, what they refuse, what they leave behind."""

import io
import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app import load_scenario
from desktop.cli import run
from desktop.commands.minded import played_back
from desktop.rehearsal.scenario import Scenario
from desktop.terminal.replay import replay
from desktop.terminal.script import ScriptedTurn
from desktop.thinking import FAILURES, chosen_model, mind_for
from tests.mind.tiny_gguf import Tiny, write_tiny

LINES = (
    "Help me see what exclusivity would solve for you.",
    "What happened, that your CEO is asking for it now?",
    "Two hundred customers is ten times our next partner.",
    "I have to go. Goodbye, Elena.",
)
LONGER = (
    *LINES[:-1],
    "What would your CEO say to that?",
    "I hear you. It cannot have been easy.",
    "How about ninety days of early access?",
    "We would pay for joint marketing, fifty thousand dollars.",
    "Do you like where this is going?",
    "What else would help you upstairs?",
    LINES[-1],
)
"""Turns enough for a very small model to have its word in one of them."""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_text("\n".join(LINES), "utf-8")
    return path


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("nowhere"))


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def decided(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Everything but her words, who wrote them, and times."""
    kept = [
        {key: row[key] for key in row if key not in ("reply", "source", "ms", "debrief")}
        for row in found
    ]
    return [
        *kept,
        {"outcome": found[-1]["debrief"]["outcome"], "steps": found[-1]["debrief"]["steps"]},
    ]


def test_a_replay_through_a_model_decides_what_the_scripted_engine_decides(
    smollm2: Path, script: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script.write_text("\n".join(LONGER), "utf-8")
    assert run(["replay", str(script), "--json"]) == 0
    scripted = rows(capfd.readouterr().out)
    assert run(["replay", str(script), "--engine", "llama", "--model", str(smollm2), "--json"]) == 0
    printed = capfd.readouterr()
    played = rows(printed.out)
    assert printed.err == ""
    assert decided(played) == decided(scripted)
    assert {row["source"] for row in scripted[1:-1]} == {"authored"}
    assert "mixed" in {row["source"] for row in played[1:-1]}


def test_the_same_replay_through_a_model_twice_is_the_same(
    smollm2: Path, script: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = []
    for _ in range(2):
        assert run(["replay", str(script), "--model", str(smollm2)]) == 0
        found.append(capfd.readouterr().out)
    assert found[0] == found[1]


BAD = [
    *(("replay", kind) for kind in ("missing", "folder", "garbage", "short", "odd", "plain")),
    ("rehearse", "garbage"),
    ("rehearse", "plain"),
]


@pytest.mark.parametrize(("command", "kind"), BAD)
def test_a_file_that_is_no_model_is_bad_input(
    command: str, kind: str, tmp_path: Path, script: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"{kind}.gguf"
    if kind == "folder":
        path.mkdir()
    elif kind == "garbage":
        path.write_bytes(b"Dear Elena, " * 400)
    elif kind == "odd":
        write_tiny(path, Tiny(facts={"general.architecture": ("string", "abacus")}))
    elif kind == "plain":
        write_tiny(path, Tiny(marks=("<|endoftext|>",)))
    elif kind == "short":
        write_tiny(path, Tiny())
        path.write_bytes(path.read_bytes()[:-1000])
    words = [str(script)] if command == "replay" else ["--plain"]
    assert run([command, *words, "--engine", "llama", "--model", str(path)]) == 2
    printed = capfd.readouterr()
    assert printed.err.count("\n") == 1
    assert path.name in printed.err
    assert any(end in printed.err for end in FAILURES.values())


def test_without_a_model_on_the_shelf_the_engine_is_refused_in_one_sentence(
    data_home: Path, script: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", str(script), "--engine", "llama"]) == 2
    printed = capfd.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "models import" in printed.err
    assert mind_for(data_home) is None


def test_an_imported_model_is_listed_plays_and_is_removed(
    tiny_model: Path, data_home: Path, script: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "import", str(tiny_model)]) == 0
    assert "tiny.gguf is ready and plays her from now on." in capfd.readouterr().out
    assert run(["models", "list", "--json"]) == 0
    elena, mind = json.loads(capfd.readouterr().out)
    assert (elena["chosen"], mind["kind"], mind["state"], mind["chosen"]) == (
        False,
        "model",
        "ready",
        True,
    )
    assert chosen_model(data_home) == data_home / "minds" / "tiny.gguf"
    assert run(["models", "verify", "tiny.gguf"]) == 0
    assert run(["replay", str(script), "--engine", "llama"]) == 0
    assert run(["models", "remove", "tiny.gguf", "--yes"]) == 0
    assert capfd.readouterr().err == ""
    assert chosen_model(data_home) is None


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP])
def test_a_mind_lost_in_a_replay_leaves_the_call_whole(
    number: signal.Signals,
    smollm2: Path,
    scenario: Scenario,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def turns() -> Iterator[ScriptedTurn]:
        for place, line in enumerate(LINES):
            if place == 1:
                os.kill(children()[0], number)
            yield ScriptedTurn(20.0 * (place + 1), line)

    out = io.StringIO()
    with played_back(smollm2, scenario) as model:
        replay(scenario, turns(), "realistic", 0, out, as_json=True, model=model)
    played = rows(out.getvalue())
    scripted = io.StringIO()
    script = [ScriptedTurn(20.0 * (place + 1), line) for place, line in enumerate(LINES)]
    replay(scenario, script, "realistic", 0, scripted, as_json=True)
    assert decided(played) == decided(rows(scripted.getvalue()))
    assert played[2]["source"] == "authored"
    assert "built-in counterpart plays instead" in capfd.readouterr().err


def children() -> list[int]:
    """The processes of this one that live."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        lists = Path("/proc/self/task").glob("*/children")
        found = [int(pid) for each in lists for pid in each.read_text().split()]
        if found:
            return found
    return []


def test_a_rehearsal_in_the_terminal_is_played_through_the_model(
    smollm2: Path,
    data_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(LINES[:3]) + "\n"))
    assert run(["rehearse", "--machine", "--seed", "0", "--model", str(smollm2)]) == 0
    printed = capfd.readouterr()
    assert printed.err == ""
    assert [line.split(" ")[0] for line in printed.out.splitlines()].count("reply") == 3
    assert run(["sessions", "list", "--json"]) == 0
    (call,) = json.loads(capfd.readouterr().out)
    assert run(["sessions", "export", call["call_id"], "--format", "json"]) == 0
    assert '"llama"' in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "engine"), [([], "llama"), (["--engine", "scripted"], "scripted")]
)
def test_the_chosen_model_plays_a_rehearsal_unless_the_command_says_otherwise(
    words: list[str],
    engine: str,
    tiny_model: Path,
    data_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "import", str(tiny_model)]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{LINES[0]}\n"))
    assert run(["rehearse", "--machine", *words]) == 0
    capfd.readouterr()
    assert run(["sessions", "list", "--json"]) == 0
    (call,) = json.loads(capfd.readouterr().out)
    assert run(["sessions", "export", call["call_id"], "--format", "json"]) == 0
    assert f'"{engine}"' in capfd.readouterr().out


def test_a_chosen_model_that_was_spoilt_since_is_told_and_the_rehearsal_goes_on(
    tiny_model: Path,
    data_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "import", str(tiny_model)]) == 0
    write_tiny(data_home / "minds" / "tiny.gguf", Tiny(spoilt=True))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{LINES[0]}\n"))
    assert run(["rehearse", "--plain"]) == 0
    assert "the built-in counterpart plays instead" in capfd.readouterr().out
