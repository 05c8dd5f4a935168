"""One figure of a call: label, value with its unit, a bar, and a verdict in words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

_UNIT = Type(14, 20, 500)
_VERDICT = Type(13, 18, 400)
_INDENT = 22.0
"""Between a rule and the words after it."""
_WIDER = 1.25
"""The first figure has two values."""
_ROW_GAP = 16
_ABOVE_BAR, _BELOW_BAR = 11, 5
_NUMBER = Type(28, 32, 600, "display", tracking=-0.02)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a metric shows."""

    label: str
    parts: tuple[tuple[str, str], ...]
    """Values, each with its unit."""
    verdict: str
    good: bool
    split: float | None = None
    """Your share, 0 to 1, when the bar is divided between two."""
    range: tuple[float, float] | None = None
    """Where the good values lie on the bar, 0 to 1."""
    dot: float | None = None
    """Where you are on the bar."""
    low: bool = False
    """A value outside the good range lies below it."""

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        return ", ".join(f"{value} {unit}" for value, unit in self.parts)


class Metric(Painted):
    """A column of the figures' row."""

    def __init__(self, theme: Theme, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.measure = measure
        self._first = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.describe(f"{measure.label}, {measure.spoken}, {measure.verdict}")

    def begin_row(self, first: bool) -> None:
        """Whether it stands at the left of a row, where no rule divides it."""
        self._first = first
        self.update()

    @property
    def _left(self) -> float:
        return 0.0 if self._first else _INDENT

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        theme = self.theme
        number, unit = _NUMBER.face(theme), _UNIT.face(theme)
        value = sum(
            number.width(value) + 5 + unit.width(words) + 12 for value, words in self.measure.parts
        )
        verdict = _VERDICT.face(theme).width(self.measure.verdict) + 19 * theme.text_scale
        width = max(value - 12, verdict) + _INDENT + 14
        return QSize(round(width), round(self._tall()))

    def _tall(self) -> float:
        scale = self.theme.text_scale
        return (18 + 32 + 18) * scale + _ABOVE_BAR + 6 + _BELOW_BAR

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        theme, measure = self.theme, self.measure
        width = self.width() - self._left - _INDENT
        if not self._first:
            painter.fillRect(QRectF(0, 0, 1, self.height()), theme.colour("line"))
        label = theme.face("label")
        box = QRectF(self._left, 0, self.width() - self._left, self.height())
        self.write(painter, box, measure.label, label, "ink3")
        top = label.line
        top += self._paint_values(painter, top)
        self._paint_bar(painter, QRectF(self._left, top + _ABOVE_BAR, width, 6))
        top += _ABOVE_BAR + 6 + _BELOW_BAR
        face = _VERDICT.face(theme)
        side = 14 * theme.text_scale
        square = QRectF(self._left, top + (face.line - side) / 2, side, side)
        icon = "check" if measure.good else ("arrow-down" if measure.low else "arrow-up")
        role = "you" if measure.good else "honey"
        paint_icon(painter, icon, square, theme.colour(role), 2.3)
        place = QRectF(self._left + side + 5, top, self.width() - self._left - side - 5, face.line)
        self.write(painter, place, measure.verdict, face, "ink2")
        painter.end()

    def _paint_values(self, painter: QPainter, top: float) -> float:
        theme = self.theme
        number, unit = _NUMBER.face(theme), _UNIT.face(theme)
        left = self._left
        for value, words in self.measure.parts:
            room = self.width() - left
            box = QRectF(left, top, room, number.line)
            left += self.write(painter, box, value, number, "ink") + 5
            drop = number.line * 0.5 - unit.line * 0.5 + 4 * theme.text_scale
            box = QRectF(left, top + drop, self.width() - left, unit.line)
            left += self.write(painter, box, words, unit, "ink3") + 12
        return number.line

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        theme, measure = self.theme, self.measure
        painter.setPen(Qt.PenStyle.NoPen)
        if measure.split is not None:
            middle = box.left() + box.width() * measure.split
            painter.setBrush(theme.colour("you-fill"))
            painter.drawRoundedRect(box.adjusted(0, 0, middle - box.right() - 1.5, 0), 3, 3)
            painter.setBrush(theme.colour("her-fill"))
            painter.drawRoundedRect(box.adjusted(middle - box.left() + 1.5, 0, 0, 0), 3, 3)
            return
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box, 3, 3)
        if measure.range is not None and measure.range[1] > measure.range[0]:
            low, high = measure.range
            good = QRectF(box.left() + box.width() * low, box.top(), 0, box.height())
            good.setWidth(box.width() * (high - low))
            fill = theme.colour("you-fill")
            fill.setAlphaF(0.32)
            painter.setBrush(fill)
            painter.drawRoundedRect(good, 3, 3)
        if measure.dot is not None:
            x = box.left() + min(box.width() - 5, max(5.0, box.width() * measure.dot))
            painter.setBrush(theme.colour("ink"))
            painter.setPen(QPen(theme.colour("canvas"), 2.5))
            painter.drawEllipse(QPointF(x, box.center().y()), 4.75, 4.75)


class Figures(QLayout):
    """Metrics in one row, or in as many as their words need."""

    def __init__(self, metrics: Sequence[Metric]) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._metrics = tuple(metrics)
        self.setContentsMargins(0, 0, 0, 0)
        for metric in self._metrics:
            self.addWidget(metric)

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

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall it is at this width."""
        tall = max((item.sizeHint().height() for item in self._items), default=0)
        rows = math.ceil(len(self._items) / self._across(width))
        return rows * tall + (rows - 1) * _ROW_GAP

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(1000, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """The least room it needs."""
        sizes = [item.minimumSize() for item in self._items]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Give each its place."""
        super().setGeometry(rect)
        across = self._across(rect.width())
        tall = max((item.sizeHint().height() for item in self._items), default=0)
        widths = self._widths(across, rect.width())
        for number, item in enumerate(self._items):
            place = number % across
            left = rect.x() + round(sum(widths[:place]))
            top = rect.y() + number // across * (tall + _ROW_GAP)
            item.setGeometry(QRect(left, top, round(widths[place]), tall))
            self._metrics[number].begin_row(place == 0)

    def _across(self, width: int) -> int:
        needs = [item.minimumSize().width() for item in self._items]
        for across in (len(needs), math.ceil(len(needs) / 2), 2):
            rooms = self._widths(across, width)
            if all(need <= rooms[number % across] for number, need in enumerate(needs)):
                return across
        return 1

    def _widths(self, across: int, width: int) -> list[float]:
        parts = [_WIDER if not place and across > 3 else 1.0 for place in range(across)]
        return [width * part / sum(parts) for part in parts]
