"""One screen for all tests of the real window; every program gets folders of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig.fixtures import own_pulse, whistled_model
from tests.rig.pulse import Pulse
from tests.window.driver import Program, Watched, screen

__all__ = ["own_pulse", "whistled_model"]


@pytest.fixture(scope="package")
def display() -> Iterator[str]:
    """A screen in memory."""
    with screen() as name:
        yield name


class Starter:
    """Starts programs that share one data folder."""

    def __init__(self, display: str, home: Path, folder: Path) -> None:
        self._display, self.home, self.folder = display, home, folder

    def program(self) -> Program:
        """The program as users start it."""
        return Program(self._display, self.home, self.folder)

    def watched(self, fault: str = "", pulse: Pulse | None = None) -> Watched:
        """The program, which also writes down what it shows; with a sound server, if told so."""
        around = pulse.environment() if pulse is not None else os.environ
        return Watched(self._display, self.home, self.folder, fault, around)


@pytest.fixture
def start(display: str, data_home: Path, tmp_path: Path) -> Starter:
    """Starts programs in this test's data folder."""
    folder = tmp_path / "printed"
    folder.mkdir()
    return Starter(display, data_home, folder)
