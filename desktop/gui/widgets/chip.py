"""Small rounded labels: a chip on a tint, and the pill that names an outcome."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

_LOOKS = {
    "chip": (32.0, 13.0, Type(14, 20, 500), "you-tint", "you"),
    "pill": (24.0, 10.0, Type(13, 18, 600), "her-tint", "her"),
    "alert": (24.0, 10.0, Type(13, 18, 600), "rose-tint", "rose"),
    "badge": (20.0, 8.0, Type(12, 16, 600), "her-tint", "her"),
    "in_use": (20.0, 8.0, Type(12, 16, 600), "you-fill", "on-you"),
    "quiet": (20.0, 8.0, Type(12, 16, 600), "sunken", "ink3"),
}


class Chip(Painted):
    """A label in a rounded shape; `look` is one of the rows above."""

    def __init__(
        self, theme: Theme, text: str, look: str = "chip", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._look = text, look
        self.describe(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        height, padding, letters, _, _ = _LOOKS[self._look]
        width = letters.face(self.theme).width(self._text) + 2 * padding + self._icon_room()
        return QSize(round(width + 0.5), round(height * self.theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def _icon_room(self) -> float:
        return 19 * self.theme.text_scale if self._look == "alert" else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        _, padding, letters, fill, ink = _LOOKS[self._look]
        painter = self.begin()
        box, theme = QRectF(self.rect()), self.theme
        painter.setBrush(theme.colour(fill))
        contrast = theme.high_contrast
        painter.setPen(QPen(theme.colour("ink"), 2) if contrast else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        room = self._icon_room()
        if room:
            side = 14 * theme.text_scale
            square = QRectF(padding, (box.height() - side) / 2, side, side)
            paint_icon(painter, "alert", square, theme.colour(ink), 2.2)
        face = letters.face(theme)
        top = (box.height() - face.line) / 2
        place = QRectF(padding + room, top, box.width() - 2 * padding - room, face.line)
        self.write(painter, place, self._text, face, ink)
        painter.end()


class StepDot(Painted):
    """A step's state: dashed with its number, part ring, or filled with a tick."""

    def __init__(
        self, theme: Theme, number: int, state: str, size: float = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._number, self._state, self._size = number, state, size
        said = {"done": "done", "in_progress": "in progress"}.get(state, "not yet")
        self.describe(f"Step {number}, {said}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        side = round(self._size * self.theme.text_scale)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        paint_step_dot(painter, self.theme, QRectF(self.rect()), self._number, self._state)
        painter.end()


def paint_step_dot(painter: QPainter, theme: Theme, box: QRectF, number: int, state: str) -> None:
    """Draw a step's state in this square."""
    side = box.width()
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("you-fill"))
        painter.drawEllipse(box)
        inner = box.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
        paint_icon(painter, "check", inner, theme.colour("on-you"), 3.2)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(1, 1, -1, -1)
    if state == "in_progress":
        painter.setPen(QPen(theme.colour("line2"), 2))
        painter.drawEllipse(ring)
        pen = QPen(theme.colour("you-fill"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -200 * 16)
    elif state == "plain":
        painter.setPen(QPen(theme.colour("line2"), theme.border))
        painter.setBrush(theme.colour("canvas"))
        painter.drawEllipse(ring)
    else:
        pen = QPen(theme.colour("ctl"), 1.4)
        pen.setDashPattern([1.7, 2.1])
        painter.setPen(pen)
        painter.drawEllipse(ring)
    face = Type(13 * side / 27 / theme.text_scale, 16, 600).face(theme)
    painter.setFont(face.font)
    painter.setPen(theme.colour("ink2" if state in ("plain", "in_progress") else "ink3"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
