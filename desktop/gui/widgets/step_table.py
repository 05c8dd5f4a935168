"""When each step was reached in the last calls, and whether it comes sooner now.

In: past calls, newest first. Out: a table, its last column a small line.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import Painted
from desktop.gui.pages.content import HistoryRow, StepReach
from desktop.gui.theme import Theme
from desktop.gui.widgets.card import Rule
from desktop.gui.widgets.words import Type, Words

_MOST_COLUMNS = 6
"""Calls shown side by side, if there is room."""
_PITCH = 62
_NAME_ROOM = 200
_NAME = Type(15, 20, 600)
_DAY = Type(13, 16, 500)
_MARK = Type(13, 18, 600)
_ROW = 61
_LINE_WIDTH = 142


class StepTable(QWidget):
    """One row a step, one column a call, oldest at the left."""

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[HistoryRow],
        columns: int = _MOST_COLUMNS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Step by step")
        self._known = [row for row in rows if not row.retry][:_MOST_COLUMNS][::-1]
        calls = self._known[-columns:]
        self._theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        scale = theme.text_scale
        grid.setColumnStretch(0, 1)
        for place in range(1, len(calls) + 1):
            grid.setColumnMinimumWidth(place, round(_PITCH * scale))
        if not theme.stacked:
            grid.setColumnMinimumWidth(len(calls) + 1, round(_LINE_WIDTH * scale))
        self._fill_head(grid, calls)
        for number, step in enumerate(calls[-1].steps if calls else ()):
            reaches = [call.steps[number] for call in calls]
            if number:
                grid.addWidget(Rule(theme), 2 + 2 * number - 1, 0, 1, len(calls) + 2)
            self._fill_row(grid, 2 + 2 * number, step, reaches, calls)

    def _fill_head(self, grid: QGridLayout, calls: Sequence[HistoryRow]) -> None:
        grid.setRowMinimumHeight(0, round(40 * self._theme.text_scale))
        centre = Qt.AlignmentFlag.AlignCenter
        for place, call in enumerate(calls, 1):
            newest = place == len(calls)
            letters = Type(13, 16, 600) if newest else _DAY
            day = Words(self._theme, call.day, letters, "ink" if newest else "ink3", wrap=False)
            grid.addWidget(day, 0, place, centre)
        if not self._theme.stacked:
            head = Words(self._theme, "Time to reach it", _DAY, "ink3", wrap=False)
            head.setContentsMargins(18, 0, 0, 0)
            around = QVBoxLayout()
            around.setContentsMargins(18, 0, 0, 0)
            around.addWidget(head)
            grid.addLayout(around, 0, len(calls) + 1)
        grid.addWidget(Rule(self._theme, "line2"), 1, 0, 1, len(calls) + 2)

    def _fill_row(
        self,
        grid: QGridLayout,
        at: int,
        step: StepReach,
        reaches: Sequence[StepReach],
        calls: Sequence[HistoryRow],
    ) -> None:
        grid.setRowMinimumHeight(at, round(_ROW * self._theme.text_scale) - 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(Words(self._theme, step.name, _NAME), at, 0, middle)
        for place, reach in enumerate(reaches, 1):
            mark = ReachMark(self._theme, reach, calls[place - 1].day)
            grid.addWidget(mark, at, place, Qt.AlignmentFlag.AlignCenter)
        if not self._theme.stacked:
            number = [one.id for one in calls[-1].steps].index(step.id)
            trend = Trend(self._theme, [call.steps[number].at for call in self._known])
            grid.addWidget(trend, at, len(calls) + 1)


def columns_for(theme: Theme, room: float) -> int:
    """How many calls fit into this width beside the steps' names."""
    scale = theme.text_scale
    line = 0 if theme.stacked else _LINE_WIDTH * scale
    fits = int((room - _NAME_ROOM * scale - line) // (_PITCH * scale))
    return min(_MOST_COLUMNS, max(1, fits))


class ReachMark(Painted):
    """Filled with its time, outlined "part", or dashed."""

    def __init__(
        self, theme: Theme, reach: StepReach, day: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._reach = reach
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = {"in_progress": "in part", "todo": "not yet"}.get(reach.state, f"at {self._words()}")
        self.describe(f"{reach.name}, {day}, {said}")

    def _words(self) -> str:
        if self._reach.state == "done":
            return spoken_stamp(self._reach.at or 0.0)
        return "part" if self._reach.state == "in_progress" else "–"

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        return QSize(round(44 * scale), round(26 * scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        theme = self.theme
        box = QRectF(self.rect()).adjusted(1, 0.75, -1, -0.75)
        roles = {"done": "on-you", "in_progress": "you"}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._reach.state == "done":
            painter.setBrush(theme.colour("you-fill"))
        elif self._reach.state == "in_progress":
            painter.setBrush(theme.colour("you-tint"))
            painter.setPen(QPen(theme.colour("you-fill"), 1.5))
        else:
            pen = QPen(theme.colour("ctl"), 1.3)
            pen.setDashPattern([2.4, 2.0])
            painter.setPen(pen)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        face = _MARK.face(theme)
        place = QRectF(0, (self.height() - face.line) / 2, self.width(), face.line)
        role = roles.get(self._reach.state, "ink3")
        self.write(painter, place, self._words(), face, role, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class Trend(Painted):
    """A line through the times, and the change in words."""

    def __init__(
        self, theme: Theme, times: Sequence[float | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._times = tuple(times)
        self.describe(trend_words(self._times))

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(round(_LINE_WIDTH * self.theme.text_scale), round(46 * self.theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        scale = self.theme.text_scale
        top = (self.height() - 44 * scale) / 2
        self._paint_line(painter, QRectF(18, top, 100 * scale, 24 * scale))
        face = _DAY.face(self.theme)
        place = QRectF(18, top + 27 * scale, self.width() - 18, face.line)
        self.write(painter, place, trend_words(self._times), face, "ink2")
        painter.end()

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        known = [(n, at) for n, at in enumerate(self._times) if at is not None]
        if not known:
            return
        soonest, latest = min(at for _, at in known), max(at for _, at in known)
        spread = max(1.0, latest - soonest)
        count = max(1, len(self._times) - 1)
        points = [
            QPointF(
                box.left() + 4 + (box.width() - 10) * n / count,
                box.top()
                + 4
                + (box.height() - 10) * ((latest - at) / spread if len(known) > 1 else 0.5),
            )
            for n, at in known
        ]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        pen = QPen(self.theme.colour("you-fill"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("you-fill"))
        painter.drawEllipse(points[-1], 3.2, 3.2)


def trend_words(times: Sequence[float | None]) -> str:
    """What the times say: sooner, later, once, or not yet."""
    known = [at for at in times if at is not None]
    if not known:
        return "Not yet"
    if len(known) == 1:
        return "Once so far"
    gain = round(known[0] - known[-1])
    if not gain:
        return "No change"
    size = abs(gain)
    amount = f"{size} s" if size < 100 else f"{round(size / 60)} min"
    return f"{amount} {'sooner' if gain > 0 else 'later'}"
