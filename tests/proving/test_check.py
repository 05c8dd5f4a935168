"""`persona check` and the second persona everywhere a persona is named."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop import app, cli
from desktop.proving.findings import Finding
from desktop.proving.proof import Proof
from desktop.terminal.proving import progress, verdict
from tests.proving.plants import FILE, SMALL, scenario

CALL = (
    "Before I answer, what would being exclusive solve for you?",
    "Did something happen with the platform you had before us?",
    "I'm sorry, that must have hurt. You would bring 40 kitchens, ten times our next largest"
    " partner, and the deal should say so.",
    "You'd see every new line 90 days before anybody else.",
    "On top of that, locked prices for six months.",
    "And you would have a guaranteed delivery slot every morning.",
    "If you walked into your CEO's office with that, would it land?",
    "Let's write it down now. Line one, 90 days of early access. Our head of product owns it,"
    " by March 1.",
    "Line two, locked prices for six months. Our finance lead owns it, by March 1.",
    "Line three, a guaranteed delivery slot. Our operations lead owns it, by March 1.",
    "Thank you, Chef, goodbye.",
)


class Terminal(StringIO):
    """A stream somebody looks at."""

    def isatty(self) -> bool:
        """Always."""
        return True


def checked(file: Path, calls: int) -> tuple[int, list[str]]:
    out = StringIO()
    code = app.check_persona(file, calls, out)
    return code, out.getvalue().splitlines()


def test_a_sound_file_is_called_fit_with_its_lines_first() -> None:
    code, lines = checked(FILE, 15)
    assert code == 0
    first = rf"{re.escape(str(FILE))}: Chef can be played: \d+ lines in \d+ beats\."
    assert re.fullmatch(first, lines[0])
    assert f"{FILE}: fit: 15 calls in" in lines[-1]
    assert "6 of 6 outcomes" in lines[-1]


def test_findings_come_one_a_line_and_make_it_unfit(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"] = data["benefits"][:4]
        data["persona"]["offers"] = ["90-day early access"]
        data["beats"]["press"]["any"].append("We feed 12 thousand people.")
        data["endings"]["unresolved"] = []

    file = tmp_path / "mine.toml"
    scenario(file, change)
    code, lines = checked(file, 0)
    assert code == 1
    assert "cannot be met yet: 2 findings" in lines[0]
    grave = [line for line in lines[1:-1] if "could be better" not in line]
    assert [line.split(": ")[1] for line in grave] == [
        "endings.unresolved",
        "beats.press.any[26]",
    ]
    assert lines[-1] == f"{file}: not fit; no calls were played."


def test_a_fault_that_only_calls_show_makes_it_unfit_as_well() -> None:
    shown = Proof(calls=3)
    shown.faults["repeat"] = [Finding("beats.press", "twice", "write more")]
    out = StringIO()
    assert verdict("a.toml", 0, shown, 1.0, out) == 1
    assert "not fit: 0 findings in the file, 1 finding in 3 calls" in out.getvalue()


def test_a_terminal_sees_the_calls_being_counted() -> None:
    out = Terminal()
    heard = progress(20, out, lambda: 3.0)
    for done in range(1, 21):
        heard(done)
    assert "10 of 20 calls, 0 s" in out.getvalue()
    assert out.getvalue().endswith("\r")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["persona", "check", str(FILE), "--calls", "-1"], "0 or more"),
        (["persona", "check", str(FILE), "--calls", "many"], "invalid int"),
        (["persona", "check", "mine.txt"], ".toml"),
        (["persona", "check", "/no/such/file.toml"], "/no/such/file.toml"),
    ],
)
def test_bad_usage_is_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 2
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


def test_the_list_shows_both_personas_and_not_the_method(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["persona", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in rows] == ["elena_vasquez", SMALL]
    assert rows[1]["name"] == "Chef"


@pytest.mark.parametrize("difficulty", ["warm-up", "realistic"])
def test_a_scenario_of_its_own_is_replayed_to_a_framework(
    difficulty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "call.txt"
    script.write_text("\n".join(CALL), "utf-8")
    arguments = ["replay", str(script), "--persona", SMALL, "--difficulty", difficulty, "--json"]
    assert cli.run(arguments) == 0
    out = capsys.readouterr().out
    rows = [json.loads(line) for line in out.splitlines()]
    assert rows[-1]["debrief"]["outcome"] == "framework_agreed"
    assert rows[2]["wound_revealed"]
    replies = " ".join(row["reply"] for row in rows[:-1]).lower()
    assert "dropped" in rows[2]["reply"].lower() or "bigger chain" in rows[2]["reply"].lower()
    assert not re.search("elena|vasquez|nova ?tech|logistics", replies)
    assert {term["benefit"] for term in rows[-2]["terms"]} >= {"early_access", "price_lock"}


def test_the_window_still_meets_the_first_persona() -> None:
    assert app.DEFAULT_PERSONA == "elena_vasquez"
