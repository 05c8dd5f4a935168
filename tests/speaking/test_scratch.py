"""One private folder, at most one file in it, and nothing left behind."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.speaking.scratch import Scratch


def test_nobody_else_can_look_into_it(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    assert stat.S_IMODE(scratch.folder.stat().st_mode) == 0o700
    scratch.folder.chmod(0o755)
    assert stat.S_IMODE(Scratch(tmp_path).folder.stat().st_mode) == 0o700


def test_closing_leaves_nothing(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    scratch.file(".wav").write_bytes(b"spoken words")
    scratch.close()
    assert list(tmp_path.iterdir()) == []
    scratch.close()


def test_what_a_crash_left_is_removed_by_the_next_start(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    folder = Scratch(tmp_path).folder
    left = folder / f"{process.pid}.wav"
    left.write_bytes(b"spoken words")
    (folder / "stray").touch()
    assert list(Scratch(tmp_path).folder.iterdir()) == []


def test_the_file_of_another_process_that_runs_is_left_alone(tmp_path: Path) -> None:
    first = Scratch(tmp_path)
    other = first.folder / f"{os.getppid()}.wav"
    other.touch()
    second = Scratch(tmp_path)
    second.close()
    assert other.exists()


def test_a_folder_that_was_swept_away_comes_back(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    scratch.folder.rmdir()
    assert scratch.file(".wav").exists()


def test_a_place_that_cannot_be_written_is_an_error_and_no_wait(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    scratch.folder.rmdir()
    scratch.folder.write_bytes(b"in the way")
    with pytest.raises(OSError, match=r"exists|directory"):
        scratch.file(".wav")


def test_a_name_that_points_elsewhere_is_not_followed(tmp_path: Path) -> None:
    first = Scratch(tmp_path)
    first.close()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    first.folder.symlink_to(elsewhere)
    scratch = Scratch(tmp_path)
    assert scratch.folder != first.folder
    assert stat.S_IMODE(scratch.folder.stat().st_mode) == 0o700
    assert (elsewhere / "kept").exists()


def test_memory_is_taken_where_there_is_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Scratch().folder.parent == tmp_path
