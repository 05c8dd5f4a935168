"""A walk over everything that takes the focus: it has a name and a role, and Tab gets there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.access import clipped_words, unnamed
from tests.shots.ink import cut_off, elided, overlapping, pieces_of
from tests.shots.stage import Look, Stage, staged
from tests.shots.states import MAIN, STATES

OFF_SCREEN = "does not support propagateSizeHints"
"""What Qt says of a dialog drawn off screen."""
pytestmark = pytest.mark.qt_log_ignore(OFF_SCREEN)
FAR = 200
"""More presses of Tab than any page has places."""
LOOKS = {
    "smallest": Look("dark", size=(1120, 720)),
    "text 125 %": Look(text_scale=1.25, size=(1120, 720)),
    "text 200 %": Look(text_scale=2.0),
}
PLACES = (*MAIN, "live-voice", "live-end-question", "debrief-empty", "progress-empty")
"""States that differ in where the focus can go."""


def focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value
        and widget.isVisibleTo(root)
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def reached_by_tab(root: QWidget) -> list[QWidget]:
    """Where the focus goes until it comes round."""
    found: list[QWidget] = []
    for _ in range(FAR):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in found:
            break
        found.append(now)
    return found


def said(widget: QWidget) -> tuple[str, QAccessible.Role]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


def shown(stage: Stage, state: str) -> QWidget:
    STATES[state](stage)
    stage.settle()
    return stage.window


@pytest.mark.parametrize("state", PLACES)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(
    qtbot: QtBot, data_home: Path, state: str
) -> None:
    with staged(data_home, Look()) as stage:
        window = shown(stage, state)
        places = focusable(window)
        assert places, "a page without a place for the keyboard"
        assert unnamed(window) == []
        for place in places:
            name, role = said(place)
            assert name.strip(), type(place).__name__
            assert role not in (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.mark.parametrize("state", [name for name in PLACES if name != "shortcuts"])
def test_tab_goes_everywhere_and_comes_back(qtbot: QtBot, data_home: Path, state: str) -> None:
    with staged(data_home, Look()) as stage:
        window = shown(stage, state)
        reached = reached_by_tab(window)
        missed = [
            said(place)[0]
            for place in focusable(window)
            # Arrow keys go from one choice of a group to the next.
            if place not in reached and not isinstance(place, QRadioButton)
        ]
        assert missed == []


def test_a_place_without_a_name_is_caught(qtbot: QtBot, data_home: Path) -> None:
    with staged(data_home, Look()) as stage:
        window = shown(stage, "prepare")
        nameless = QLineEdit(stage.window.prepare)
        nameless.show()
        assert unnamed(window) == ["QLineEdit"]
        assert nameless in focusable(window)
        assert nameless in reached_by_tab(window)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("state", MAIN)
def test_no_word_is_cut_shortened_or_written_over(
    qtbot: QtBot, data_home: Path, state: str, look: str
) -> None:
    with staged(data_home, LOOKS[look]) as stage:
        window = shown(stage, state)
        for root in (window, *stage.dialogs()):
            pieces = pieces_of(root)
            assert cut_off(pieces, root) == []
            assert elided(pieces) == []
            assert overlapping(pieces) == []
            assert clipped_words(root) == []
