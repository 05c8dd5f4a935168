"""The first page is there before anything heavy is, and it is the whole page already."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DEFAULT_PERSONA, METHOD_FILE, UsageError, load_scenario
from desktop.paths import bundled
from desktop.reception.contents import prepare_content
from desktop.reception.first_page import METHOD, PERSONA, FirstPageError, first_page
from desktop.reception.opening import Opening
from desktop.records.journal import Journal
from desktop.rehearsal.call import Call

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "sqlite3", "desktop.app", "desktop.coach", "desktop.counterpart", "textual")
"""What the first page must not wait for."""


def texts() -> tuple[str, str]:
    """The two files it is read from."""
    folder = bundled("personas")
    return tuple((folder / f"{name}.toml").read_text("utf-8") for name in (PERSONA, METHOD))  # type: ignore[return-value]


def looked_at(home: Path) -> dict[str, Any]:
    """What `first_look` tells of the window on this data folder."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.first_look", str(home)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stderr == ""
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_light_read_says_what_the_checked_files_say(tmp_path: Path) -> None:
    scenario = load_scenario(DEFAULT_PERSONA, tmp_path)
    assert first_page(*texts()) == prepare_content(scenario, "realistic", True, None)
    assert (PERSONA, f"{METHOD}.toml") == (DEFAULT_PERSONA, METHOD_FILE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('first_name = "Elena"\n', ""),
        ('headline = "', 'headline = 7 # "'),
        ("opening_trust = 0.50", 'opening_trust = "half"'),
        ("[difficulty.tough]", "[difficulty.terrible]"),
        ("[persona]", "[persona"),
    ],
)
def test_a_file_that_does_not_fit_is_left_to_the_full_reading(old: str, new: str) -> None:
    persona, method = texts()
    assert old in persona
    with pytest.raises(FirstPageError):
        first_page(persona.replace(old, new), method)


def test_a_damaged_file_is_said_before_there_is_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "personas").mkdir()
    persona, method = texts()
    (tmp_path / "personas" / f"{PERSONA}.toml").write_text(persona.replace("[persona]", "["))
    (tmp_path / "personas" / f"{METHOD}.toml").write_text(method)
    for module in ("desktop.reception.opening", "desktop.app"):
        monkeypatch.setattr(f"{module}.bundled", lambda name: tmp_path / name)
    with pytest.raises(UsageError, match=PERSONA):
        Opening(tmp_path / "home").first_page()


def test_a_heading_inside_a_text_does_not_confuse_the_light_read() -> None:
    persona, method = texts()
    text = "'''\n[persona]\nname = 1\n'''"
    assert first_page(f"{persona}\n[extra]\ntext = {text}\n", method) == first_page(persona, method)


def test_the_first_page_waits_for_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; import desktop.cli, desktop.gui.application;"
        "from desktop.reception.opening import Opening;"
        f"Opening(Path({str(tmp_path)!r})).first_page();"
        f"print([each for each in sys.modules if each.startswith({HEAVY!r})])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_first_paint_is_the_page_as_it_stays(tmp_path: Path) -> None:
    told = looked_at(tmp_path / "home")
    assert told["early"] == []
    assert told["differing"] == 0
    assert told["first"] == told["last"]
    assert "Start rehearsal, 8:00" in told["first"]


def test_a_call_to_pick_up_is_there_at_the_first_paint(tmp_path: Path) -> None:
    call = Call(load_scenario(DEFAULT_PERSONA, tmp_path))
    journal = Journal.open(tmp_path, lambda: datetime.now(UTC))
    opened = call.open("tough", 0)
    call_id = journal.begin(opened)
    call.accept(opened)
    journal.append(call_id, call.take("What would exclusivity solve for you?", 200.0))
    journal.close()
    told = looked_at(tmp_path)
    assert told["differing"] == 0
    assert "Pick up at 3:20" in told["first"]


def test_a_folder_that_cannot_be_used_is_said_at_the_first_paint(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where the folder should be")
    told = looked_at(home)
    assert told["differing"] == 0
    assert any("cannot be saved" in each for each in told["first"])
