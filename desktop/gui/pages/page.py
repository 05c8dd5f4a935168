"""What every page around a call shares: the canvas, and columns that stack for large text."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.theme import Theme

MARGIN = 32
"""Free space at the left and right of a page."""


class Page(QWidget):
    """A page on the canvas."""

    title = ""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._meant: tuple[type[QWidget], str] | None = None
        """Kind and name of what has the focus, or will have it."""
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    @contextmanager
    def focus_kept(self) -> Iterator[None]:
        """Whatever is made anew meanwhile, the focus stays on what has the same name."""
        before = QApplication.focusWidget()
        if before is not None:
            mine = self.isAncestorOf(before)
            self._meant = (type(before), before.accessibleName()) if mine else None
        # What was made a moment ago gets the focus once it is shown, and until then nothing has it.
        meant = self._meant
        yield
        if meant is not None:
            kind, name = meant
            named = [part for part in self.findChildren(QWidget) if part.accessibleName() == name]
            again = next((part for part in named if type(part) is kind), self)
            if isinstance(again, QRadioButton):
                # An arrow chooses before the focus follows, so the choice knows where it is going.
                group = (again.parentWidget() or again).findChildren(QRadioButton)
                again = next((button for button in group if button.isChecked()), again)
            again.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, again, lambda: _focus_unless_elsewhere(again))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("canvas"))
        painter.end()


def _focus_unless_elsewhere(place: QWidget) -> None:
    """What waits to be shown forgets at times that it was to have the focus."""
    if QApplication.focusWidget() is None:
        place.setFocus(Qt.FocusReason.OtherFocusReason)


class Columns(QBoxLayout):
    """A layout across, or downwards once text is large."""

    def __init__(self, theme: Theme, spacing: int = 28) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        super().__init__(down if theme.stacked else across)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)


def column(*, spacing: int = 0, parent: QWidget | None = None) -> QVBoxLayout:
    """A layout downwards without margins."""
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    return plain(layout, spacing)


def row(*, spacing: int = 0, parent: QWidget | None = None) -> QHBoxLayout:
    """A layout across without margins."""
    layout = QHBoxLayout(parent) if parent else QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def plain(layout: QVBoxLayout, spacing: int = 0) -> QVBoxLayout:
    """The layout with this spacing and no margins."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def breakable(path: str) -> str:
    """A path that may go to the next line after each slash."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
