"""F1: every key, by where it works.

A plain dialog over the window; Escape closes it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from desktop.gui.pages.page import column
from desktop.gui.theme import Theme
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.words import Words

_AROUND = 24
"""Pixels of the window that stay free above and below the list."""

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
    ("Prepare", (("Enter", "Start"), ("L", "Play her voice"))),
    (
        "In the call",
        (
            ("Space", "Hold to talk, or tap, as set up"),
            ("M", "Mute, or listen again"),
            ("Ctrl T", "Talk, or type"),
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
    """The list of keys; scrolls when the screen is too low for it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAccessibleName("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme, self._window = theme, parent
        self.pane = Scroll(theme)
        column(parent=self).addWidget(self.pane)
        theme.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        """Set the list in the theme's type, as large as it is or as the window lets it be."""
        theme, whole = self.theme, QWidget()
        down = column(spacing=16, parent=whole)
        down.setContentsMargins(32, 24, 32 - BAR, 28)
        key = theme.face("label")
        widest = max(key.width(keys) for _, rows in KEYS for keys, _ in rows)
        for place, rows in KEYS:
            down.addWidget(Words(theme, place, "section"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(6)
            grid.setColumnMinimumWidth(0, round(widest) + 2)
            for number, (keys, what) in enumerate(rows):
                grid.addWidget(Words(theme, keys, "label", "ink2", wrap=False), number, 0)
                grid.addWidget(Words(theme, what, wrap=False), number, 1)
            grid.setColumnStretch(1, 1)
            down.addLayout(grid)
        down.addStretch(1)
        before = self.pane.widget()
        self.pane.hold(whole)
        if before is not None:
            before.deleteLater()
        wanted = whole.sizeHint()
        self.pane.setMinimumWidth(wanted.width() + BAR)
        room = self._window.height() - 2 * _AROUND
        self.resize(wanted.width() + BAR, min(wanted.height(), room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys; Escape closes it."""
        steps = {
            Qt.Key.Key_Down: 0.12,
            Qt.Key.Key_Up: -0.12,
            Qt.Key.Key_PageDown: 1.0,
            Qt.Key.Key_PageUp: -1.0,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.pane.page_by(by)
