"""A setting in one row: its name, what it means, and a switch at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.switch import Switch
from desktop.gui.widgets.words import Type, Words

TITLE = Type(14, 20, 500)
DETAIL = Type(13, 18, 400)


class OptionRow(QWidget):
    """Pressing the words turns the switch too."""

    toggled = Signal(bool)

    def __init__(
        self, theme: Theme, title: str, detail: str, *, on: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(theme, title, TITLE))
        words.addWidget(Words(theme, detail, DETAIL, "ink3"))
        self.switch = Switch(theme, title, on=on)
        self.switch.setAccessibleDescription(detail)
        self.switch.toggled.connect(self.toggled)
        row.addLayout(words, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press anywhere on it."""
        if self.rect().contains(event.position().toPoint()):
            self.switch.toggle()
