"""Who plays her: chosen, imported and removed as Set-up shows it, loaded and lent to a call."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.reception.mindboard import Mindboard
from desktop.rehearsal.scenario import Scenario
from desktop.reports import Mind, Report
from desktop.shelf.minds import FOLDER
from tests.mind.tiny_gguf import Tiny, write_tiny

SOON = 60.0


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("nowhere"))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tiny") / "small.gguf"
    write_tiny(path, Tiny())
    return path


@pytest.fixture
def board(scenario: Scenario, tmp_path: Path) -> Iterator[Mindboard]:
    board = Mindboard(tmp_path, scenario.persona)
    yield board
    board.close()


def until(so: Callable[[], bool]) -> None:
    give_up = time.monotonic() + SOON
    while not so():
        assert time.monotonic() < give_up, "it never came"
        time.sleep(0.01)


def playing(board: Mindboard) -> list[str]:
    return [card.title for card in board.cards() if card.here]


def test_without_a_model_the_built_in_counterpart_plays(board: Mindboard) -> None:
    board.start()
    assert playing(board) == ["Built-in Elena"]
    assert board.cards()[-1].asks
    assert board.check().title == "Elena thinks with Built-in Elena"
    assert board.thought() is None
    assert board.note() == ""


def test_an_imported_model_is_tried_loaded_and_plays(board: Mindboard, tiny: Path) -> None:
    told: list[Report] = []
    board.watch(told.append)
    assert board.import_model(tiny, lambda done, total: None) == ""
    until(lambda: board.state.state == "ready" and board.state.read == 1.0)
    assert playing(board) == ["small.gguf"]
    row = board.check()
    assert (row.title, row.ready) == ("Elena thinks with small.gguf", "Ready")
    assert "AI character" in board.note()
    shares = [report.read for report in told if isinstance(report, Mind)]
    assert shares[-1] == 1.0


def test_a_file_that_is_no_model_is_one_sentence(board: Mindboard, tmp_path: Path) -> None:
    path = tmp_path / "letter.gguf"
    path.write_text("Dear all")
    sentence = board.import_model(path, lambda done, total: None)
    assert sentence.startswith(f"{path}: the file ")
    assert sentence.endswith(".")
    assert playing(board) == ["Built-in Elena"]


def test_the_built_in_counterpart_can_be_chosen_and_the_model_again(
    board: Mindboard, tiny: Path
) -> None:
    board.import_model(tiny, lambda done, total: None)
    until(lambda: board.state.state == "ready")
    assert board.choose("") == ""
    until(lambda: board.state.state == "off")
    assert playing(board) == ["Built-in Elena"]
    assert board.thought() is None
    assert board.choose("small.gguf") == ""
    until(lambda: board.state.state == "ready")
    assert board.remove("small.gguf") == ""
    until(lambda: board.state.state == "off")
    assert "small.gguf" in board.choose("small.gguf")


def test_a_model_that_broke_since_is_named_and_the_built_in_counterpart_plays(
    board: Mindboard, tiny: Path, tmp_path: Path
) -> None:
    board.import_model(tiny, lambda done, total: None)
    until(lambda: board.state.state == "ready" and board.state.read == 1.0)
    board.told(Mind("gone", "no_memory"))
    assert playing(board) == []
    row = board.check()
    assert row.title == "Elena thinks with Built-in Elena"
    assert row.detail == "small.gguf needs more memory than is free now."
    assert board.thought() is None
    assert (tmp_path / FOLDER / "small.gguf").is_file()


def test_after_a_call_the_model_reports_to_the_board_again(board: Mindboard, tiny: Path) -> None:
    board.import_model(tiny, lambda done, total: None)
    until(lambda: board.state.state == "ready" and board.state.read == 1.0)
    thought = board.thought()
    assert thought is not None
    heard: list[Report] = []
    thought.attach(heard.append)
    assert [type(report) for report in heard] == [Mind]
    thought.detach()
    board.told(Mind("off"))
    board.choose("")
    until(lambda: board.state.state == "off")
    assert len(heard) == 1
