"""The pin of a step that was just done, on its way from the tracker to the ring.

In: a number, two places on the page, a duration. Out: one movement, then a call; nothing at all
with reduced motion.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.motion import Travel

RADIUS = 10.0
_SIDE = 26
_RISE = 60.0
"""How far above the straight line it flies, in pixels."""


class Pin(QWidget):
    """One numbered disc; hidden unless it flies."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._number = 0
        self._start = self._end = QPointF()
        self._landed: Callable[[], None] | None = None
        self._travel = Travel(self._on_travel, self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_SIDE, _SIDE)
        self.hide()

    @property
    def number(self) -> int:
        """Of the step whose pin is on its way; 0 when none is."""
        return self._number

    def fly(self, number: int, start: QPointF, end: QPointF, landed: Callable[[], None]) -> None:
        """Go there; `landed` is called once it is there."""
        self.land()
        self._number, self._start, self._end, self._landed = number, start, end, landed
        self.raise_()
        self.show()
        self._travel.start(self.theme.milliseconds("step_done"))

    def land(self) -> None:
        """Be there at once."""
        self._travel.finish()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it as the ring does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pin(painter, self.theme, QPointF(_SIDE / 2, _SIDE / 2), self._number)

    def _on_travel(self, share: float) -> None:
        place = self._start + (self._end - self._start) * share
        place.setY(place.y() - _RISE * 4 * share * (1 - share))
        self.move((place - QPointF(_SIDE / 2, _SIDE / 2)).toPoint())
        if share >= 1.0:
            self.hide()
            self._number = 0
            landed, self._landed = self._landed, None
            if landed is not None:
                landed()


def paint_pin(painter: QPainter, theme: Theme, place: QPointF, number: int) -> None:
    """A numbered petrol dot with a rim of canvas."""
    painter.setPen(QPen(theme.colour("canvas"), 3))
    painter.setBrush(theme.colour("you-fill"))
    painter.drawEllipse(place, RADIUS, RADIUS)
    font = theme.face_of(11, 14, 700).font
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(theme.colour("on-you"))
    box = QRectF(place.x() - RADIUS, place.y() - RADIUS + 0.2, 2 * RADIUS, 2 * RADIUS)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
