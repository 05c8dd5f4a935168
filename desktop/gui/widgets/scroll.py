"""A scroll area without a frame, whose bar is as quiet as the page.

What it holds never moves sideways when the bar comes or goes: BAR pixels at the right are
always the bar's, which is invisible while there is nothing to scroll.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.gui.theme import Theme

BAR = 8
"""Width of the bar; pages have that much less margin at the right."""
_BAR = """
QScrollBar:vertical {{ background: transparent; width: {width}px; margin: 2px 0 2px 2px; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 3px; min-height: 32px; }}
QScrollBar::handle:vertical:hover {{ background: {over}; }}
QScrollBar::handle:vertical:disabled {{ background: transparent; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""


class Scroll(QScrollArea):
    """Scrolls one widget up and down; never sideways."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, quiet: bool = False) -> None:
        """A `quiet` one shows its bar only under the pointer."""
        super().__init__(parent)
        self.theme = theme
        self._hidden = quiet
        self._quiet = quiet
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._dress)
        self._dress()

    def hold(self, widget: QWidget) -> None:
        """Show this widget, let go of the last one without deleting it."""
        self.takeWidget()
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.show()

    def page_by(self, pages: float) -> None:
        """Scroll by this many screenfuls."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep() * 0.9))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right are left to the page; there is nothing to scroll sideways."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show a quiet bar."""
        super().enterEvent(event)
        self._hide_bar(hidden=False)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide a quiet bar again."""
        super().leaveEvent(event)
        self._hide_bar(hidden=True)

    def _hide_bar(self, *, hidden: bool) -> None:
        if self._quiet and hidden != self._hidden:
            self._hidden = hidden
            self._dress()

    def _dress(self) -> None:
        self.verticalScrollBar().setStyleSheet(
            _BAR.format(
                width=BAR,
                handle="transparent" if self._hidden else self.theme.colour("line2").name(),
                over=self.theme.colour("ctl").name(),
            )
        )
