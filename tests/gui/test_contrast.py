"""Every word can be read: its colour against what is behind it, measured in the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from tests.shots.ink import RATIO, contrast, read, too_pale
from tests.shots.stage import Look, staged
from tests.shots.states import STATES

OFF_SCREEN = "does not support propagateSizeHints"
"""What Qt says of a dialog drawn off screen."""
pytestmark = pytest.mark.qt_log_ignore(OFF_SCREEN)
SHOWN = (
    "prepare-pick-up",
    "prepare-notice",
    "live-thinking",
    "live-hint",
    "live-last-minute",
    "live-closing",
    "live-unsaved",
    "live-voice",
    "debrief-framework_agreed",
    "debrief-gave_up_exclusivity",
    "progress",
    "learn",
    "setup",
    "shortcuts",
)
LOOKS = {
    "light": Look("light"),
    "dark": Look("dark"),
    "high contrast": Look("light", contrast=True),
    "high contrast, dark": Look("dark", contrast=True),
}
PICTURES = [
    *((state, look) for state in SHOWN for look in ("light", "dark")),
    *((state, look) for state in SHOWN[3::3] for look in LOOKS if look.startswith("high")),
]


class Label(Painted):
    """One line on the canvas."""

    def __init__(self, theme: Theme, words: str, role: str, style: str = "body") -> None:
        super().__init__(theme)
        self.words, self.colour, self.style_name = words, role, style
        self.resize(400, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.begin()
        painter.fillRect(self.rect(), self.theme.colour("canvas"))
        box = QRectF(4, 4, 390, 56)
        self.write(painter, box, self.words, self.theme.face(self.style_name), self.colour)
        painter.end()


@pytest.mark.parametrize(("state", "look"), PICTURES)
def test_every_word_stands_out(qtbot: QtBot, data_home: Path, state: str, look: str) -> None:
    with staged(data_home, LOOKS[look]) as stage:
        STATES[state](stage)
        stage.settle()
        for root in (stage.window, *stage.dialogs()):
            pieces, picture = read(root, RATIO)
            assert len([piece for piece in pieces if piece.seen]) > 8
            assert too_pale(pieces, picture) == []


def test_what_is_measured_is_what_the_tokens_promise(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Surface the wound", "ink3")
    qtbot.addWidget(label)
    (piece,), picture = read(label, RATIO)
    assert contrast(piece, picture) == pytest.approx(5.1, abs=0.1)


@pytest.mark.parametrize("role", ["line2", "ctl", "honey-fill"])
def test_a_pale_label_is_caught(qtbot: QtBot, theme: Theme, role: str) -> None:
    label = Label(theme, "Surface the wound", role)
    qtbot.addWidget(label)
    pieces, picture = read(label, RATIO)
    assert len(too_pale(pieces, picture)) == 1


def test_large_text_may_be_paler(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "4:40", "honey-fill", "clock")
    qtbot.addWidget(label)
    assert too_pale(*read(label, RATIO)) == []


def test_a_pale_label_of_qts_own_is_caught(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.setStyleSheet("background: white")
    label = QLabel("Surface the wound", root)
    label.setStyleSheet("color: #bbbbbb")
    label.resize(200, 30)
    assert len(too_pale(*read(root, RATIO))) == 1


def test_words_that_were_painted_over_are_caught(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Surface the wound", "ink")
    qtbot.addWidget(label)
    cover = QWidget(label)
    cover.setStyleSheet("background: white")
    cover.resize(label.size())
    cover.show()
    assert len(too_pale(*read(label, RATIO))) == 1
