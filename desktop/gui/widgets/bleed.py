"""A layout cell whose widget reaches beyond it, so that focus rings cost no room.

Buttons keep four pixels around their shape for the ring; in a Bleed their shape, not
their rectangle, lines up with everything else.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.gui.access import RING


class Bleed(QLayout):
    """Holds one widget."""

    def __init__(self, widget: QWidget, around: int = RING, *, upright: bool = True) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._across = around
        self._down = around if upright else 0
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take in one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many it holds."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of the one at this place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Where it takes more room than it needs."""
        return self._items[0].expandingDirections() if self._items else Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return self._less(self._items[0].sizeHint()) if self._items else QSize()

    def minimumSize(self) -> QSize:
        """The least room it needs."""
        return self._less(self._items[0].minimumSize()) if self._items else QSize()

    def hasHeightForWidth(self) -> bool:
        """Whether its widget's height follows from its width."""
        return any(item.hasHeightForWidth() for item in self._items)

    def heightForWidth(self, width: int) -> int:
        """How tall it is at this width."""
        heights = [item.heightForWidth(width + 2 * self._across) for item in self._items]
        return max(heights, default=0) - 2 * self._down

    def setGeometry(self, rect: QRect) -> None:
        """Let the widget reach out, at the left and in the middle of a larger cell."""
        super().setGeometry(rect)
        for item in self._items:
            most = item.maximumSize()
            room = rect.adjusted(-self._across, -self._down, self._across, self._down)
            size = room.size().boundedTo(most)
            drop = (room.height() - size.height()) // 2
            item.setGeometry(QRect(room.topLeft() + QPoint(0, drop), size))

    def _less(self, size: QSize) -> QSize:
        return QSize(size.width() - 2 * self._across, size.height() - 2 * self._down)
