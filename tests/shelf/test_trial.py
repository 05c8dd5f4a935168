"""A recogniser is tried where it can do no harm."""

import os
import time
from pathlib import Path
from shutil import copytree

import pytest

from desktop.shelf.trial import tried
from desktop.workers.supervisor import Worker
from tests.rig.made import Model


def test_what_loads_is_ready(whistled_model: Model) -> None:
    assert tried(whistled_model.folder) == "ready"


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    assert tried(tmp_path / "nowhere") == "missing"
    assert tried(tmp_path) == "incomplete"


def test_what_libvosk_refuses_is_broken(whistled_model: Model, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    copytree(whistled_model.folder, folder)
    (folder / "am" / "final.mdl").write_bytes(b"\0B" + bytes(range(256)) * 40)
    assert tried(folder) == "broken"


def test_what_never_ends_is_late(whistled_model: Model, tmp_path: Path) -> None:
    folder = tmp_path / "endless"
    copytree(whistled_model.folder, folder)
    # Whoever opens a pipe to read waits for somebody who writes.
    (folder / "graph" / "words.txt").unlink()
    os.mkfifo(folder / "graph" / "words.txt")
    began = time.monotonic()
    assert tried(folder, seconds=0.5) == "late"
    assert time.monotonic() - began < 20


def test_a_process_that_dies_of_it_makes_it_broken(
    whistled_model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "order", lambda worker, *_, **__: worker.kill("ended"))
    assert tried(whistled_model.folder) == "broken"
