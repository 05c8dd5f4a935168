"""The call on one line: her above, you below, steps and slips pinned on top.

In: bars and moments. Out: the moment or the time that was chosen, by pointer or keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import RING, Painted, Role, announce, paint_focus
from desktop.gui.theme import Theme
from desktop.gui.widgets.words import Type, on_rose

BAR_SECONDS = 2.0
"""One bar of the strip."""
_NAMES = 64.0
_TICK = Type(12, 16, 400)
_WHO = Type(13, 18, 600)
_PIN = 11.0
_NEAR = 12.0
"""Pixels from a pin within which a press means the pin."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in the call worth going back to."""

    at: float
    number: int
    """Of the step; 0 for a slip."""
    name: str
    line: int
    """Its line in the transcript."""

    @property
    def is_slip(self) -> bool:
        """Whether it went wrong there."""
        return self.number == 0

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        what = f"Slip, {self.name}" if self.is_slip else f"Step {self.number}, {self.name}"
        return f"{what}, {spoken_stamp(self.at)}"


@dataclass(frozen=True, slots=True)
class Bar:
    """Two seconds of talk."""

    at: float
    yours: bool
    height: float
    """0 to 1."""


class Strip(Painted):
    """Left and Right go from moment to moment, Home and End to the first and last."""

    role = Role.List
    moment_chosen = Signal(int)
    time_chosen = Signal(float)

    def __init__(
        self,
        theme: Theme,
        name: str,
        bars: Sequence[Bar],
        moments: Sequence[Moment],
        elapsed: float,
        budget: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._name, self._bars, self.moments = name, tuple(bars), tuple(moments)
        self._elapsed = elapsed
        self._end = max(budget, elapsed)
        self.selected = -1
        """Index of the chosen moment; -1 when none is."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(600, round(102 + 16 * self.theme.text_scale) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return QSize(320, self.sizeHint().height())

    def select(self, index: int) -> None:
        """Show this moment as the chosen one."""
        if not self.moments:
            return
        self.selected = min(len(self.moments) - 1, max(0, index))
        self._say()
        announce(self, self.moments[self.selected].spoken)
        self.update()
        self.moment_chosen.emit(self.selected)

    def step(self, by: int) -> None:
        """Go this many moments on."""
        self.select(0 if self.selected < 0 else self.selected + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in moves:
            self.step(moves[key])
        elif key == Qt.Key.Key_Home:
            self.select(0)
        elif key == Qt.Key.Key_End:
            self.select(len(self.moments) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        x = event.position().x()
        reach = [abs(pin - x) for pin in self._pins()]
        if reach and min(reach) <= _NEAR:
            self.select(reach.index(min(reach)))
            return
        left, right = self._sides()
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        self.selected = -1
        self.update()
        self.time_chosen.emit(share * self._end)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        painter.translate(0, RING)
        self._paint_line(painter)
        self._paint_ticks(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in self._bars:
            self._paint_bar(painter, bar)
        for index, (moment, pin) in enumerate(zip(self.moments, self._pins(), strict=True)):
            self._paint_pin(painter, moment, pin, chosen=index == self.selected)
        if self.hasFocus():
            painter.resetTransform()
            box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            if self.selected < 0:
                paint_focus(painter, self.theme, box, 8)
        painter.end()

    def _sides(self) -> tuple[float, float]:
        names = _NAMES * max(1.0, self.theme.text_scale * 0.95)
        return names + RING, self.width() - 8.0 - RING

    def _x(self, at: float) -> float:
        left, right = self._sides()
        return left + (right - left) * at / self._end

    def _pins(self) -> list[float]:
        """Where the heads of the pins stand: over their moments, or beside each other."""
        left, right = self._sides()
        apart = 2 * _PIN + 2
        places: list[float] = []
        for moment in self.moments:
            least = places[-1] + apart if places else left
            places.append(max(least, self._x(moment.at)))
        most = right
        for index in range(len(places) - 1, -1, -1):
            places[index] = min(places[index], most)
            most = places[index] - apart
        return places

    def _paint_line(self, painter: QPainter) -> None:
        theme = self.theme
        left, right = self._sides()
        now = self._x(min(self._elapsed, self._end))
        painter.fillRect(QRectF(left, 63.5, now - left, 1), theme.colour("line2"))
        pen = QPen(theme.colour("line2"), 1.5)
        pen.setDashPattern([1, 2.7])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(now, 64), QPointF(right, 64))
        face = _WHO.face(theme)
        for words, role, middle in ((self._name, "her", 49.5), ("You", "you", 79.5)):
            box = QRectF(RING, middle - face.line / 2, left - RING - 2, face.line)
            self.write(painter, box, words, face, role)

    def _paint_ticks(self, painter: QPainter) -> None:
        face = _TICK.face(self.theme)
        minutes = int(self._end // 60)
        for minute in range(minutes + 1):
            words = spoken_stamp(minute * 60)
            width = face.width(words) + 1
            x = self._x(minute * 60) - width / 2
            x = min(self._sides()[1] - width, max(self._sides()[0], x))
            box = QRectF(x, 102, width, face.line)
            self.write(painter, box, words, face, "ink3")

    def _paint_bar(self, painter: QPainter, bar: Bar) -> None:
        left, right = self._sides()
        wide = (right - left) / self._end * BAR_SECONDS
        tall = 6 + 24 * bar.height
        top = 66.0 if bar.yours else 62.0 - tall
        painter.setBrush(self.theme.colour("you-fill" if bar.yours else "her-fill"))
        width = max(1.6, min(3.2, wide * 0.6))
        painter.drawRoundedRect(QRectF(self._x(bar.at), top, width, tall), width / 2, width / 2)

    def _paint_pin(self, painter: QPainter, moment: Moment, x: float, *, chosen: bool) -> None:
        theme, foot = self.theme, self._x(moment.at)
        role = "rose-fill" if moment.is_slip else "you-fill"
        painter.setPen(QPen(theme.colour(role), 2.5 if chosen else 1.5))
        painter.drawPolyline([QPointF(x, 22), QPointF(foot, 32), QPointF(foot, 88)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        disc = QRectF(x - _PIN, 14 - _PIN, 2 * _PIN, 2 * _PIN)
        if moment.is_slip:
            painter.save()
            painter.translate(x, 14)
            painter.rotate(45)
            painter.drawRoundedRect(QRectF(-8, -8, 16, 16), 3.5, 3.5)
            painter.restore()
        else:
            painter.drawEllipse(disc)
        painter.setFont(Type(12 / theme.text_scale, 16, 700).face(theme).font)
        painter.setPen(on_rose(theme) if moment.is_slip else theme.colour("on-you"))
        sign = "!" if moment.is_slip else str(moment.number)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)
        if chosen:
            ring = disc.adjusted(-3, -3, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(role), 2))
            painter.drawEllipse(ring)

    def _say(self) -> None:
        count = len(self.moments)
        name = f"The call, {count} moments" if count != 1 else "The call, 1 moment"
        value = ""
        if self.selected >= 0:
            value = f"{self.moments[self.selected].spoken}, {self.selected + 1} of {count}"
        self.describe(f"{name}. {value}" if value else name, value)
