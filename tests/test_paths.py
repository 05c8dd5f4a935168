"""Where bundled folders and the user's data are found."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths

ROOT = Path(__file__).parent.parent


def test_a_checkout_finds_its_folders_beside_the_package() -> None:
    assert paths.bundled("personas") == ROOT / "personas"


def test_an_installed_copy_finds_its_folders_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "desktop"
    package.mkdir()
    for name in ("__init__.py", "paths.py"):
        shutil.copy(ROOT / "desktop" / name, package)
    (package / "personas").mkdir()
    (tmp_path / "personas").mkdir()
    asked = "from desktop import paths; print(paths.bundled('personas'))"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()) == (package / "personas").resolve()


def test_a_folder_that_does_not_travel_is_refused() -> None:
    with pytest.raises(ValueError, match="no folder called “tests” travels"):
        paths.bundled("tests")


def test_a_missing_folder_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "desktop")
    with pytest.raises(FileNotFoundError, match="“models” is missing from this installation"):
        paths.bundled("models")


def test_an_override_wins_over_the_environment(tmp_path: Path) -> None:
    assert paths.data_folder(str(tmp_path / "mine")) == tmp_path / "mine"


def test_the_environment_wins_over_the_system(data_home: Path) -> None:
    assert paths.data_folder(None) == data_home


@pytest.mark.parametrize("empty", [None, ""])
def test_the_system_has_the_last_word(monkeypatch: pytest.MonkeyPatch, empty: str | None) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "")
    found = paths.data_folder(empty)
    assert found.is_absolute()
    assert found.name == "preferred-ground"


def test_a_relative_or_tilde_override_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert paths.data_folder("calls") == tmp_path / "calls"
    assert paths.data_folder("~/calls") == tmp_path / "calls"


def test_asking_makes_nothing(data_home: Path) -> None:
    paths.data_folder()
    assert not data_home.exists()
