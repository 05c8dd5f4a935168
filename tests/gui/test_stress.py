"""A restless user finds no fault in the window, and the eye that looks for faults is sharp."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from desktop.gui.widgets.scroll import Scroll
from desktop.gui.widgets.words import Words
from tests.shots.hands import Hands
from tests.shots.ink import cut_off, elided, overlapping, pieces_of

OFF_SCREEN = "does not support propagateSizeHints"
"""What Qt says of a dialog drawn off screen."""
pytestmark = pytest.mark.qt_log_ignore(OFF_SCREEN)
OPERATIONS = 60

SEED = 20_261_123
"""The same hands in every run; `make stress` draws a fresh seed and prints it."""


class Line(Painted):
    """One line that starts where it is told to."""

    left = 0.0
    words = "Build the preferred tier"

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.begin()
        box = QRectF(self.left, 0, 400, 30)
        self.write(painter, box, self.words, self.theme.face("body"), "ink")
        painter.end()


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(400, 200)
    return root


def line_on(ground: QWidget, theme: Theme, y: int, width: int = 300) -> Line:
    line = Line(theme, ground)
    line.setGeometry(10, y, width, 30)
    return line


def test_sixty_random_operations_find_no_fault(qtbot: QtBot, data_home: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    palette, letters = application.palette(), application.font()
    hands = Hands(data_home, SEED)
    try:
        hands.play(OPERATIONS)
    finally:
        hands.close()
        application.setPalette(palette)
        application.setFont(letters)
    assert hands.faults == []
    assert sum(hands.done.values()) == OPERATIONS


def test_lines_with_room_are_no_fault(ground: QWidget, theme: Theme) -> None:
    line_on(ground, theme, 10)
    line_on(ground, theme, 40)
    pieces = pieces_of(ground)
    assert [piece.text for piece in pieces] == [Line.words] * 2
    assert cut_off(pieces, ground) == elided(pieces) == overlapping(pieces) == []


def test_a_line_wider_than_its_widget_is_caught(ground: QWidget, theme: Theme) -> None:
    line_on(ground, theme, 10, width=80)
    assert len(cut_off(pieces_of(ground), ground)) == 1


def test_a_line_whose_parent_is_too_narrow_is_caught(ground: QWidget, theme: Theme) -> None:
    line = line_on(ground, theme, 10)
    line.left = 120.0
    ground.resize(180, 200)
    assert len(cut_off(pieces_of(ground), ground)) == 1


def test_a_line_on_top_of_another_is_caught(ground: QWidget, theme: Theme) -> None:
    line_on(ground, theme, 10)
    line_on(ground, theme, 16)
    found = overlapping(pieces_of(ground))
    assert found == [f"“{Line.words}” (Line) and “{Line.words}” (Line)"]


def test_a_paragraph_with_too_little_height_is_caught(ground: QWidget, theme: Theme) -> None:
    words = Words(theme, "Build the preferred tier before you draft it. " * 4, parent=ground)
    words.setGeometry(10, 10, 200, 30)
    assert cut_off(pieces_of(ground), ground)


def test_a_label_of_qts_own_on_top_of_a_line_is_caught(ground: QWidget, theme: Theme) -> None:
    line_on(ground, theme, 10)
    label = QLabel("Draft the framework", ground)
    label.setGeometry(10, 10, 200, 26)
    assert overlapping(pieces_of(ground))


def test_a_shortened_line_is_caught(ground: QWidget, theme: Theme) -> None:
    line_on(ground, theme, 10).words = "Build the pref…"
    assert elided(pieces_of(ground)) == ["“Build the pref…” (Line)"]


def test_what_scrolls_out_of_sight_is_no_fault(qtbot: QtBot, ground: QWidget, theme: Theme) -> None:
    whole = QWidget()
    whole.setMinimumSize(100, 600)
    for y in range(0, 600, 40):
        line_on(whole, theme, y, width=250)
    pane = Scroll(theme, ground)
    pane.hold(whole)
    pane.setGeometry(0, 0, 300, 105)
    ground.show()
    pieces = pieces_of(ground)
    assert len([piece for piece in pieces if piece.seen]) == 3
    assert cut_off(pieces, ground) == []
