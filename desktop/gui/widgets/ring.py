"""The timer ring: eight minutes, what was done in them, and where now is.

In: elapsed seconds, marks. Out: an open ring that empties clockwise. The number itself
and the line below it are beside the ring, in `clock`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.clock import BUDGET_SECONDS
from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from desktop.gui.widgets.dial import RING_SPAN, RING_START, RING_WIDTH, Dial, ring_angle
from desktop.gui.widgets.pin import paint_pin

_SEGMENTS = 8
_GAP = 1.1
"""Degrees cut from both ends of a segment."""
_LINE_REACH = RING_WIDTH / 2 + 2.5
"""From the middle of the ring's line to where a mask, which has rough edges, cuts none of it."""
_REACH = 12.5
"""From the ring's line to the edge of the largest mark, smooth edge included."""
_MARK_APART = 8.0
"""Degrees between two marks, so that neither hides the other."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened: a done step with its number, or a slip without one."""

    at: float
    number: int
    """0 for a slip."""


class TimerRing(Painted):
    """Paints time and marks; silent for screen readers, since the clock says it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._dial = Dial(352)
        self._elapsed = 0.0
        self._marks: tuple[Mark, ...] = ()
        self._coming = 0
        self._picture: QPixmap | None = None

    def show_time(self, elapsed: float, marks: tuple[Mark, ...]) -> None:
        """Put the bead here; repaints only if the second or a mark is new."""
        if int(elapsed) == int(self._elapsed) and marks == self._marks:
            return
        self._elapsed, self._marks = elapsed, marks
        self._picture = None
        self._cover()
        self.update()

    def hold_back(self, number: int) -> None:
        """Leave this step's pin out until it has arrived; 0 for none."""
        if number != self._coming:
            self._coming = number
            self._picture = None
            self.update()

    def place_of(self, number: int) -> QPointF | None:
        """Where this step's pin belongs; None when there is none."""
        for angle, mark in self._placed():
            if mark.number == number:
                return self._dial.point(angle, self._dial.ring_radius)
        return None

    def on_theme_changed(self) -> None:
        """Paint in the new colours."""
        self._picture = None
        super().on_theme_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new size."""
        self._dial = Dial(float(self.width()))
        self._picture = None
        self._cover()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the kept picture."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._draw(ratio)
        self.begin().drawPixmap(0, 0, self._picture)

    def _cover(self) -> None:
        """Take the ring and what is on it only, so that the voice band inside repaints no more."""
        ellipse, dial = QRegion.RegionType.Ellipse, self._dial
        inner = dial.square(dial.ring_radius - _LINE_REACH).toAlignedRect()
        cover = QRegion(self.rect()).subtracted(QRegion(inner, ellipse))
        reach = QPointF(_REACH, _REACH)
        for angle in (ring_angle(self._elapsed), *(angle for angle, _ in self._placed())):
            place = dial.point(angle, dial.ring_radius)
            cover |= QRegion(QRectF(place - reach, place + reach).toAlignedRect(), ellipse)
        self.setMask(cover)

    def _draw(self, ratio: float) -> QPixmap:
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = ring_angle(self._elapsed)
        for segment in range(_SEGMENTS):
            start = RING_START + RING_SPAN * segment / _SEGMENTS + (_GAP if segment else 0)
            end = RING_START + RING_SPAN * (segment + 1) / _SEGMENTS
            end -= _GAP if segment < _SEGMENTS - 1 else 0
            self._arc(painter, start, min(end, now), spent=True)
            self._arc(painter, max(start, now), end, spent=False)
        self._bead(painter, self._dial.point(now, self._dial.ring_radius))
        for angle, mark in self._placed():
            if mark.number and mark.number == self._coming:
                continue
            self._mark(painter, self._dial.point(angle, self._dial.ring_radius), mark.number)
        painter.end()
        return picture

    def _tone(self) -> str:
        left = BUDGET_SECONDS - self._elapsed
        if left < self.theme.seconds_below("red"):
            return "rose-fill"
        return "honey-fill" if left < self.theme.seconds_below("amber") else "you-fill"

    def _arc(self, painter: QPainter, start: float, end: float, *, spent: bool) -> None:
        if end <= start:
            return
        colour = self.theme.colour("line2" if spent else self._tone())
        if spent:
            colour.setAlphaF(0.75 if not self.theme.high_contrast else 0.3)
        width = RING_WIDTH
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        box = self._dial.square(self._dial.ring_radius)
        path.arcMoveTo(box, -90 - start)
        path.arcTo(box, -90 - start, start - end)
        painter.drawPath(path)

    def _bead(self, painter: QPainter, place: QPointF) -> None:
        painter.setPen(QPen(self.theme.colour("canvas"), 3))
        painter.setBrush(self.theme.colour(self._tone()))
        painter.drawEllipse(place, 7.5, 7.5)

    def _placed(self) -> list[tuple[float, Mark]]:
        placed: list[tuple[float, Mark]] = []
        for mark in sorted(self._marks, key=lambda mark: (mark.at, -mark.number)):
            angle = ring_angle(mark.at)
            if placed and angle - placed[-1][0] < _MARK_APART:
                angle = placed[-1][0] + _MARK_APART
            placed.append((angle, mark))
        return placed

    def _mark(self, painter: QPainter, place: QPointF, number: int) -> None:
        if number:
            paint_pin(painter, self.theme, place, number)
            return
        painter.setPen(QPen(self.theme.colour("canvas"), 3))
        painter.save()
        painter.setBrush(self.theme.colour("rose-fill"))
        painter.translate(place)
        painter.rotate(45)
        painter.drawRoundedRect(QRectF(-6, -6, 12, 12), 2.5, 2.5)
        painter.restore()
