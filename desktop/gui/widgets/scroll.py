"""A scroll area without a frame, whose bar is as quiet as the page.

What it holds never moves sideways when the bar comes or goes: BAR pixels at the right are
always the bar's, which is invisible while there is nothing to scroll.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
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
        self._waiting: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Asked for Qt's own one, the binding would first get to know every kind of widget there is.
        self.setViewport(QWidget())
        theme.changed.connect(self._dress)
        self._dress()

    def hold_when_placed(self, widget: QWidget) -> None:
        """Show this widget once there is a place for it, so that it is laid out for that alone."""
        widget.setParent(self)
        widget.hide()
        self._waiting = widget

    def hold(self, widget: QWidget) -> None:
        """Show this widget, let go of the last one without deleting it."""
        self._waiting = None
        self.takeWidget()
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.show()

    def page_by(self, pages: float) -> None:
        """Scroll by this many screenfuls."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep() * 0.9))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take in what waited for a place."""
        if self._waiting is not None:
            self._waiting.resize(self.viewport().size())
            self.hold(self._waiting)
        super().resizeEvent(event)

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
        dress_bar(self, self.theme, hidden=self._hidden)


def dress_bar(area: QScrollArea, theme: Theme, *, hidden: bool = False) -> None:
    """Give the upright bar of this area the theme's colours."""
    area.verticalScrollBar().setStyleSheet(
        _BAR.format(
            width=BAR,
            handle="transparent" if hidden else theme.colour("line2").name(),
            over=theme.colour("ctl").name(),
        )
    )
