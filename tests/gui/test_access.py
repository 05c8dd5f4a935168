"""Painted widgets say what they are, and the checks that guard them can fail."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.access import Painted, announce, clipped_words, unnamed
from desktop.gui.theme import Theme


class Label(Painted):
    """One line in a box of a set width."""

    width_of_box = 400.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.begin()
        box = QRectF(0, 0, self.width_of_box, 40)
        self.write(painter, box, "Build the preferred tier", self.theme.face("body"), "ink")


def test_a_painted_widget_has_role_name_and_value(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    label.describe("Elena’s trust, curious, 3 of 5", "Warmed when you asked why")
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Elena’s trust, curious, 3 of 5"
    assert interface.text(QAccessible.Text.Value) == "Warmed when you asked why"


def test_a_label_that_does_not_fit_is_caught(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme)
    qtbot.addWidget(label)
    label.resize(400, 40)
    label.grab()
    assert clipped_words(label) == []
    label.width_of_box = 60.0
    label.grab()
    assert clipped_words(label) == ["Build the preferred tier"]


def test_a_focusable_widget_without_a_name_is_caught(qtbot: QtBot, theme: Theme) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    label = Label(theme, root)
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    assert unnamed(root) == ["Label"]
    label.describe("Napkin")
    assert unnamed(root) == []


def test_announcements_are_polite_unless_urgent(
    qtbot: QtBot, announced: list[tuple[str, bool]]
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Two minutes left.")
    announce(widget, "Not saved.", assertive=True)
    assert announced == [("Two minutes left.", False), ("Not saved.", True)]
