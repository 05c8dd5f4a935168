"""A line icon that stands in a layout, with text beside or below it to say what it means."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.theme import Theme
from desktop.gui.widgets.icons import paint_icon


class IconMark(Painted):
    """An icon in a role's colour; a disc behind it if one is named."""

    role = Role.Graphic

    def __init__(
        self,
        theme: Theme,
        icon: str,
        role: str = "ink3",
        size: float = 18,
        *,
        weight: float = 1.75,
        disc: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon, self._role, self._size = icon, role, size
        self._weight, self._disc = weight, disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        side = round((self._disc or self._size) * self.theme.text_scale)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        box = QRectF(self.rect())
        if self._disc:
            painter.setPen(self.theme.colour("you-tint"))
            painter.setBrush(self.theme.colour("you-tint"))
            painter.drawEllipse(box)
        side = self._size * self.theme.text_scale
        square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        paint_icon(painter, self._icon, square, self.theme.colour(self._role), self._weight)
        painter.end()
