"""The commands as users' scripts see them: what is printed, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from desktop.moves import PITFALL_IDS, STEP_IDS

SCRIPT = """\
# a comment, and a blank line

Help me see what exclusivity would solve for you.
[01:10] What happened with your last integration partner?
Two hundred customers is ten times our next partner, so the deal should show it.
[02:00] How about one year of it?
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_text(SCRIPT, "utf-8")
    return path


def program(*words: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """The whole program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **env},
        check=False,
    )


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def without_ms(text: str) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key != "ms"} for row in rows(text)]


def test_replay_prints_the_opening_every_turn_and_the_debrief(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", str(script), "--json"]) == 0
    opening, *turns, last = rows(capsys.readouterr().out)
    assert (opening["turn"], opening["at"]) == (0, "00:00")
    assert "exclusive" in opening["reply"].lower()
    assert [turn["at"] for turn in turns] == ["00:20", "01:10", "01:30", "02:00"]
    assert [turn["turn"] for turn in turns] == [1, 2, 3, 4]
    for turn in turns:
        assert set(turn) == {
            "turn", "at", "text", "moves", "pitfalls", "beat", "reply", "source", "steps",
            "wound_revealed", "terms", "trust", "ms",
        }  # fmt: skip
        assert set(turn["moves"]) <= STEP_IDS
        assert set(turn["pitfalls"]) <= PITFALL_IDS
        assert set(turn["steps"]) == STEP_IDS
    assert [turn["wound_revealed"] for turn in turns] == [False, True, True, True]
    assert turns[3]["pitfalls"] == ["sunset_exclusivity"]
    debrief = last["debrief"]
    assert debrief["outcome"] == "gave_up_exclusivity"
    assert debrief["steps"]["surface_wound"]["at"] == "01:10"
    assert debrief["steps"]["make_it_theirs"] == {"state": "todo", "at": None, "quote": None}
    slip = debrief["pitfalls"][0]
    assert (slip["id"], slip["turn"], slip["recovered"]) == ("sunset_exclusivity", 4, False)
    assert "one year" in slip["quote"]
    assert slip["instead"]


def test_two_replays_differ_in_nothing_but_time_taken(script: Path) -> None:
    first, second = (program("replay", str(script), "--json", "--seed", "5") for _ in range(2))
    assert (first.returncode, first.stderr) == (0, "")
    assert without_ms(first.stdout) == without_ms(second.stdout)


def test_a_json_script_may_hold_silences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "call.json"
    path.write_text('{"turns": [{"at": "00:05", "text": ""}, {"text": "  "}]}', "utf-8")
    assert run(["replay", str(path), "--json"]) == 0
    _, first, second, _ = rows(capsys.readouterr().out)
    assert (first["beat"], first["text"], first["at"]) == ("silence", "", "00:05")
    assert (second["beat"], second["text"], second["at"]) == ("silence", "  ", "00:25")


QT_CHECK = """\
import sys
from desktop.cli import run
code = run(sys.argv[1:])
heavy = [m for m in sys.modules if m.split('.')[0] in
         {'PySide6', 'shiboken6', 'vosk', 'llama_cpp', 'sounddevice', 'pyttsx3', 'textual'}]
print(heavy, code, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [["replay", "{script}", "--json"], ["persona", "list"], ["sessions", "list"], ["doctor"]],
)
def test_terminal_commands_load_no_window_and_no_native_library(
    words: list[str], script: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", QT_CHECK, *(word.format(script=script) for word in words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == "[] 0\n"


def test_the_check_for_windows_would_notice_one() -> None:
    planted = QT_CHECK.replace("code =", "import PySide6; code =")
    done = subprocess.run(
        [sys.executable, "-c", planted, "persona", "list"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "PySide6" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("absent.txt", None, "No such file"),
        ("bad.json", "{", "not valid JSON"),
        ("list.json", "[]", "no list “turns”"),
        ("texts.json", '{"turns": [{"at": "00:10"}]}', "turn 1: no “text”"),
        ("number.json", '{"turns": [{"text": 7}]}', "turn 1: no “text”"),
        ("time.json", '{"turns": [{"at": "soon", "text": "Hello."}]}', "turn 1"),
        ("at.json", '{"turns": [{"at": 5, "text": "Hello."}]}', "turn 1: “at”"),
        ("time.txt", "Hello.\n[01:75] Hello again.\n", "line 2"),
        ("back.txt", "[02:00] Hello.\n[01:00] Hello again.\n", "line 2"),
    ],
)
def test_a_script_that_cannot_be_played_gets_one_sentence(
    name: str, content: str | None, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, "utf-8")
    assert run(["replay", str(path), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert name in printed.err
    assert says in printed.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["replay", "{script}", "--persona", "nobody"], "nobody"),
        (["replay", "{script}", "--engine", "crystal"], "crystal"),
        (["replay", "{script}", "--engine", "llama"], "models import"),
        (["replay", "{script}", "--difficulty", "brutal"], "brutal"),
        (["replay", "{script}", "--seed", "x"], "seed"),
        (["replay"], "FILE"),
        (["rehearse", "--hands-free"], "--voice"),
        (["bench", "--model", "some.gguf"], "some.gguf"),
        (["no-such-command"], "no-such-command"),
        (["sessions", "show", "nothing"], "nothing"),
        (["classify", "/no/such/file"], "/no/such/file"),
        (["persona", "check", "/no/such/file.toml"], "/no/such/file.toml"),
    ],
)
def test_bad_usage_gets_one_sentence_and_exit_code_2(
    words: list[str], says: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([word.format(script=script) for word in words]) == 2
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert says in printed.err


def test_a_persona_with_a_missing_field_is_named_with_file_and_field(
    tmp_path: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "mine.toml"
    broken.write_text('[persona]\nid = "mine"\n', "utf-8")
    for words in (
        ["persona", "check", str(broken)],
        ["replay", str(script), "--persona", str(broken)],
    ):
        assert run(words) == 2
        printed = capsys.readouterr()
        assert printed.err.count("\n") == 1
        assert str(broken) in printed.err
        assert "missing" in printed.err


def test_classify_prints_every_line_blank_ones_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("Let me check with my team and get back to you.\n\nHello.\n", "utf-8")
    assert run(["classify", str(path), "--json"]) == 0
    first, blank, last = rows(capsys.readouterr().out)
    assert first["moves"] == ["stall"]
    assert 0.5 <= first["confidence"]["stall"] <= 1
    assert (blank["text"], blank["moves"]) == ("", [])
    assert last["moves"] == []


def test_classify_reads_standard_input() -> None:
    done = program("classify", "-", "--json", stdin="We can't do exclusivity.\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert rows(done.stdout)[0]["moves"] == ["flat_refusal"]


HARD = ["", "   ", "word " * 2000, "\x00\x1b[2J\x07", "🙂🏳️‍🌈", "\ud800", "{0} %s </s>"]


def test_hard_input_gets_exit_0_and_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "hard.json"
    path.write_text(json.dumps({"turns": [{"text": text} for text in HARD]}), "utf-8")
    done = program("replay", str(path), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    turns = rows(done.stdout)[1:-1]
    assert len(turns) == len(HARD)
    assert all(turn["reply"] for turn in turns)


def test_bytes_that_are_no_text_are_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(256)) * 4)
    for command in (["replay", str(path), "--json"], ["classify", str(path), "--json"]):
        done = program(*command)
        assert (done.returncode, done.stderr) == (0, ""), command


@pytest.fixture
def blocked(tmp_path: Path) -> Path:
    """A data folder that nobody can make: its parent is a file."""
    wall = tmp_path / "wall"
    wall.write_text("")
    return wall / "home"


def test_sessions_says_that_its_folder_cannot_be_used(blocked: Path) -> None:
    done = program("sessions", "list", PREFERRED_GROUND_HOME=str(blocked))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert str(blocked) in done.stderr


def test_a_rehearsal_goes_on_without_a_folder_and_says_what_is_not_saved(blocked: Path) -> None:
    done = program(
        "rehearse",
        stdin="We treat all partners the same.\n",
        PREFERRED_GROUND_HOME=str(blocked),
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert str(blocked) in done.stdout
    assert "You made her one of many" in done.stdout


def test_a_rehearsal_is_in_sessions_afterwards(capsys: pytest.CaptureFixture[str]) -> None:
    assert program("rehearse", stdin="We can't do exclusivity.\nGoodbye.\n").returncode == 0
    assert run(["sessions", "list", "--json"]) == 0
    call = rows(capsys.readouterr().out)[0][0]  # type: ignore[index]
    assert call["turns"] == 2
    assert run(["sessions", "show", call["call_id"], "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [slip["id"] for slip in shown["debrief"]["pitfalls"]] == ["flat_refusal"]
    for form in ("md", "json", "csv"):
        assert run(["sessions", "export", call["call_id"], "--format", form]) == 0
        assert "exclusivity" in capsys.readouterr().out
    assert run(["sessions", "delete", call["call_id"], "--yes"]) == 0
    capsys.readouterr()
    assert run(["sessions", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_without_display_and_keyboard_a_sample_call_plays_to_its_debrief() -> None:
    done = program(DISPLAY="", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stderr) == (0, "")
    assert "There is no display here" in done.stdout
    assert "You wrote it together" in done.stdout
    assert "preferred-ground rehearse" in done.stdout


def test_doctor_looks_at_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["checks"]
    ids = {check["id"] for check in found}
    assert {"storage", "engine", "model", "microphone", "loudspeaker", "hearing", "voice"} <= ids
    assert run(["doctor"]) == 0
    assert "Elena Vasquez" in capsys.readouterr().out


def test_the_self_test_says_a_line_for_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--self-test"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "scenario: ok",
        "sample call: ok",
        "journal: ok",
        "audio: ok",
        "ears: ok",
        "voice: ok",
    ]


def test_a_closed_pipe_ends_quietly(script: Path) -> None:
    command = f"{sys.executable} -m desktop replay {script} --json | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
