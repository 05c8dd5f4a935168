"""`models` as its users type it."""

import io
import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from desktop.cli import run
from desktop.shelf.recognisers import Recognisers
from desktop.terminal.models import import_model, remove_model
from desktop.thinking import shelf_of
from tests.rig.made import Model
from tests.shelf.made import folder_of, zip_of


class Terminal(io.StringIO):
    """Somebody who looks and types."""

    def isatty(self) -> bool:
        return True


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run(["models", "list", "--json"]) == 0
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def shelf_in(place: Path) -> Recognisers:
    return Recognisers(place, lambda folder: "ready")


def test_the_built_in_counterpart_is_always_there(
    data_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = listed(capsys)
    assert row == {
        "kind": "counterpart",
        "name": "Elena Vasquez",
        "state": "ready",
        "chosen": True,
        "bytes": 0,
        "folder": None,
    }
    assert run(["models", "list"]) == 0
    shown = capsys.readouterr().out
    assert "Elena Vasquez (built in): ready" in shown
    assert "models import" in shown
    assert not data_home.exists()


def test_a_recogniser_is_imported_listed_verified_and_removed(
    whistled_model: Model, data_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "import", str(whistled_model.folder)]) == 0
    assert "is ready and listens from now on." in capsys.readouterr().out
    _, row = listed(capsys)
    name = whistled_model.folder.name
    assert (row["kind"], row["name"], row["state"]) == ("recogniser", name, "ready")
    assert row["chosen"] is True
    assert row["bytes"] > 100_000
    assert Path(row["folder"]).parent == data_home / "recognisers"
    assert run(["models", "verify"]) == 0
    assert capsys.readouterr().out == f"{name}: ready, listens.\n"
    assert run(["models", "remove", name, "--yes"]) == 0
    assert len(listed(capsys)) == 1


def test_verify_finds_what_broke_and_list_remembers_it(
    whistled_model: Model, data_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = data_home / "recognisers"
    for name in ("broken", "good", "half"):
        copytree(whistled_model.folder, place / name)
    (place / "broken" / "am" / "final.mdl").write_bytes(b"nothing")
    (place / "half" / "conf" / "mfcc.conf").unlink()
    assert [row["state"] for row in listed(capsys)[1:]] == ["unchecked", "unchecked", "incomplete"]
    assert run(["models", "verify"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("broken: broken, it cannot be loaded;")
    assert lines[1].startswith("good: ready")
    assert lines[2].startswith("half: incomplete, conf/mfcc.conf is missing;")
    assert [row["state"] for row in listed(capsys)[1:]] == ["broken", "ready", "incomplete"]
    assert [row["chosen"] for row in listed(capsys)[1:]] == [False, True, False]
    assert run(["models", "verify", "good"]) == 0


def test_verify_without_a_recogniser_says_how_to_get_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "verify"]) == 0
    assert "models import" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["get", "vosk-model-small-en-us-0.15"], "Downloading is not in this version yet"),
        (["get"], "Downloading is not in this version yet"),
        (["import", "{place}/nowhere"], "There is no file or folder {place}/nowhere."),
        (["import", "{place}/letter.txt"], "neither a folder nor a ZIP file"),
        (["import", "{place}/photos"], "{place}/photos holds no recogniser."),
        (["import", "{place}/photos.zip"], "{place}/photos.zip holds no recogniser."),
        (["import", "{place}/half"], "am/final.mdl is missing"),
        (["import", "{place}/fake"], "cannot be loaded"),
        (["import", "{place}/elena.GGUF"], "is not there"),
        (["import"], "PATH"),
        (["verify", "nobody"], "There is no recogniser “nobody” here"),
        (["remove", "nobody", "--yes"], "There is no recogniser “nobody” here"),
        (["remove"], "NAME"),
        (["dance"], "dance"),
        ([], "list|get|import|verify|remove"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_2(
    words: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Elena")
    folder_of(tmp_path / "photos", {"a.jpg": b"x"})
    zip_of(tmp_path / "photos.zip", files={"a.jpg": b"x"})
    folder_of(tmp_path / "half", {"conf/model.conf": b"", "conf/mfcc.conf": b""})
    folder_of(tmp_path / "fake")
    assert run(["models", *(word.format(place=tmp_path) for word in words)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert says.format(place=tmp_path) in printed.err


def test_nothing_is_removed_without_a_yes(tmp_path: Path) -> None:
    shelf, minds = shelf_in(tmp_path / "data"), shelf_of(tmp_path / "data")
    shelf.add(folder_of(tmp_path / "mine"))
    for answer in ("", "\n", "no\n", "nonsense\n"):
        out = io.StringIO()
        remove_model(shelf, minds, "mine", Terminal(answer), out, sure=False)
        assert out.getvalue().endswith("[y/N] Kept.\n")
    assert len(shelf.listed()) == 1
    remove_model(shelf, minds, "mine", Terminal("y\n"), io.StringIO(), sure=False)
    assert shelf.listed() == []


def test_without_a_keyboard_removing_needs_the_flag(
    data_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shelf_in(data_home).add(folder_of(tmp_path / "mine"))
    assert run(["models", "remove", "mine"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert len(shelf_in(data_home).listed()) == 1


def test_an_import_counts_up_where_somebody_looks_and_nowhere_else(tmp_path: Path) -> None:
    shelf, source = shelf_in(tmp_path / "data"), folder_of(tmp_path / "mine")
    minds = shelf_of(tmp_path / "data")
    watched, piped = Terminal(), io.StringIO()
    import_model(shelf, minds, source, watched)
    import_model(shelf, minds, source, piped)
    assert "\rCopied 100 %\n" in watched.getvalue()
    assert piped.getvalue() == "mine 2 is ready and listens from now on.\n"


LOADED = """\
import sys
from desktop.cli import run
run(["models", "list"])
heavy = {"PySide6", "vosk", "numpy", "sounddevice", "textual"}
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(("planted", "found"), [("", "[]"), ("import vosk", "['vosk']")])
def test_listing_loads_no_native_library(planted: str, found: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"{planted}\n{LOADED}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr.strip() == found
