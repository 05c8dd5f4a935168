"""F1: every key, by where it works.

A plain dialog over the window; Escape closes it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.gui.theme import Theme

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Anywhere",
        (
            ("Ctrl 1 to 4", "Prepare, Debrief, Progress, Set-up"),
            ("Ctrl + and Ctrl -", "Larger or smaller captions"),
            ("Ctrl D", "Light or dark"),
            ("F6", "Next region"),
            ("F1", "This list"),
        ),
    ),
    ("Prepare", (("Enter", "Start"),)),
    (
        "In the call",
        (
            ("Enter", "Say what you typed"),
            ("Shift Enter", "New line"),
            ("P", "Pause, or go on"),
            ("T", "Type"),
            ("H", "Hide the hint"),
            ("C", "Repeat her line"),
            ("E or Ctrl E", "End (asks once)"),
            ("Escape", "Leave the field, or pause"),
        ),
    ),
    (
        "Debrief",
        (
            ("Left and Right", "Moments"),
            ("/", "Find in the transcript"),
        ),
    ),
)


class ShortcutSheet(QDialog):
    """The list of keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAccessibleName("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        down = QVBoxLayout(self)
        down.setContentsMargins(32, 24, 32, 28)
        down.setSpacing(16)
        for place, rows in KEYS:
            title = QLabel(place)
            title.setFont(theme.face("section").font)
            down.addWidget(title)
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(6)
            for number, (keys, what) in enumerate(rows):
                key = QLabel(keys)
                key.setFont(theme.face("label").font)
                grid.addWidget(key, number, 0)
                grid.addWidget(QLabel(what), number, 1)
            grid.setColumnStretch(1, 1)
            down.addLayout(grid)
