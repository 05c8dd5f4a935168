"""A layout cell whose widget reaches beyond it, so that focus rings cost no room.

Buttons keep four pixels around their shape for the ring; in a Bleed their shape, not
their rectangle, lines up with everything else.
"""

from PySide6.QtCore import QRect, QSize, Qt
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
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return self._items[0].expandingDirections() if self._items else Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        return self._less(self._items[0].sizeHint()) if self._items else QSize()

    def minimumSize(self) -> QSize:
        return self._less(self._items[0].minimumSize()) if self._items else QSize()

    def maximumSize(self) -> QSize:
        return self._less(self._items[0].maximumSize()) if self._items else QSize()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item in self._items:
            item.setGeometry(rect.adjusted(-self._across, -self._down, self._across, self._down))

    def _less(self, size: QSize) -> QSize:
        return QSize(size.width() - 2 * self._across, size.height() - 2 * self._down)
