"""The large button that begins a rehearsal: words at the left, the time at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import RING
from desktop.gui.theme import Theme
from desktop.gui.widgets.button import Button, Shape
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

START = Shape(56, 20, 14, Type(17, 24, 600, tracking=-0.01), 16)
_TIME = Type(15, 20, 500, "display")


class StartButton(Button):
    """Starts a call; Enter does too, so it shows that key."""

    def __init__(self, theme: Theme, text: str, time: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "primary", START, parent=parent)
        self._time = time
        self.setAccessibleName(f"{text}, {time}")
        self.setAccessibleDescription("Enter starts it too")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        width = self.face.width(self.words) + self._right_width() + 64 * scale
        return QSize(round(width) + 2 * RING, round(self.tall) + 2 * RING)

    def _right_width(self) -> float:
        return _TIME.face(self.theme).width(self._time) + 26 * self.theme.text_scale

    def _paint_content(self, painter: QPainter) -> None:
        scale, face, ink = self.theme.text_scale, self.face, self.ink()
        inside = self.box.adjusted(START.padding, 0, -START.padding, 0)
        if face.width(self.words) + self._right_width() > inside.width():
            self.clipped.append(self.words)
        painter.setFont(face.font)
        painter.setPen(ink)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.setOpacity(0.86)
        side = 17 * scale
        key = QRectF(inside.right() - side, inside.center().y() - side / 2, side, side)
        paint_icon(painter, "enter", key, ink, 1.9)
        painter.setFont(_TIME.face(self.theme).font)
        right = inside.adjusted(0, 0, -side - 9 * scale, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, align, self._time)
        painter.setOpacity(1.0)
