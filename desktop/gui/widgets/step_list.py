"""The tracker: five rows, the one last touched written large.

In: the scene's steps. Out: a column of rows with badge, name, time, pips and line; each
row is one item for screen readers. On very narrow pages only the badges remain.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import BLOCK, RING, Painted, Role, paint_focus
from desktop.gui.lines import balance, wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.motion import Travel
from desktop.scene import StepView

BADGE = 28
_INDENT = 42
_GAP = 26
_LINE = 20
"""Height in pixels of one line of a name that takes two."""
_PIP_GAP = 5
_PIP = 44
_TIME = 36
_STATES = {"todo": "not yet", "in_progress": "in progress", "done": "done"}


class StepRow(Painted):
    """One step."""

    role = Role.ListItem

    def __init__(self, theme: Theme, step: StepView, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.step = step
        self.last = False
        self.compact = False
        """Only the badge is shown."""
        self._share = 1.0
        self._travel = Travel(self._on_travel, self)
        self._describe(5)

    def show_step(self, step: StepView, total: int) -> None:
        """Show this state; a step that is done now draws its tick."""
        if step == self.step:
            return
        finished = step.state == "done" and self.step.state != "done"
        self.step = step
        self._describe(total)
        if finished and self.isVisible() and not self.theme.reduced_motion:
            self._travel.start(self.theme.milliseconds("step_done"))
        self.updateGeometry()
        self.update()

    @property
    def large(self) -> bool:
        """Whether this is the step of the moment."""
        return self.step.latest and self.step.state == "in_progress"

    def heightForWidth(self, width: int) -> int:
        """The row with its line, without the gap below."""
        if self.compact:
            return BADGE
        height = max(float(BADGE), self._name_tall(width))
        if self.large:
            height += 8 + 5 + 4
            height += self._line_face().line * max(1, len(self._words(width)))
        return round(height)

    def sizeHint(self) -> QSize:
        """For a column of the usual width."""
        return QSize(268, self.heightForWidth(268))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint badge, name, time, pips and line."""
        painter = self.begin()
        self._paint_badge(painter)
        if self.compact:
            return
        face = self._name_face()
        top = self._name_pad()
        for line in self._name_lines(self.width()):
            box = QRectF(_INDENT, top, self.width() - _INDENT, face.line)
            self.write(painter, box, line, face, self._name_role())
            top += face.line
        top += self._name_pad()
        if self.step.state == "done" and self.step.at is not None:
            time = self.theme.face_of(13, 28, 500)
            box = QRectF(_INDENT, 0, self.width() - _INDENT, time.line)
            stamp = spoken_stamp(self.step.at)
            self.write(painter, box, stamp, time, "ink3", Qt.AlignmentFlag.AlignRight)
        if self.large:
            self._paint_pips(painter, top + 8)
            self._paint_words(painter, top + 8 + 5 + 4)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        face = self._line_face()
        for line in self._words(self.width()):
            box = QRectF(_INDENT, top, self.width() - _INDENT, face.line)
            self.write(painter, box, line, face, "ink2")
            top += face.line

    def _paint_pips(self, painter: QPainter, top: float) -> None:
        need = max(1, self.step.need)
        room = self.width() - _INDENT
        width = min(_PIP, (room - _PIP_GAP * (need - 1)) / need)
        painter.setPen(Qt.PenStyle.NoPen)
        for pip in range(need):
            filled = pip < self.step.have
            painter.setBrush(self.theme.colour("you-fill" if filled else "line2"))
            box = QRectF(_INDENT + pip * (width + _PIP_GAP), top, width, 5)
            painter.drawRoundedRect(box, 2.5, 2.5)

    def _paint_badge(self, painter: QPainter) -> None:
        theme, state = self.theme, self.step.state
        middle = QPointF(BADGE / 2, BADGE / 2)
        if state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("you-fill"))
            painter.drawEllipse(middle, 14, 14)
            self._paint_tick(painter)
            return
        if state == "in_progress":
            painter.setBrush(theme.colour("canvas"))
            painter.setPen(QPen(theme.colour("line2"), 3))
            painter.drawEllipse(middle, 12.5, 12.5)
            pen = QPen(theme.colour("you-fill"), 3, c=Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            share = min(1.0, max(0.08, self.step.have / max(1, self.step.need)))
            painter.drawArc(QRectF(1.5, 1.5, 25, 25), 90 * 16, -round(360 * 16 * share))
            self._paint_number(painter, 700, "ink")
            return
        pen = QPen(theme.colour("ctl"), 1.5, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5 / 1.5, 3 / 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 13.25, 13.25)
        self._paint_number(painter, 600, "ink3")

    def _paint_number(self, painter: QPainter, weight: int, role: str) -> None:
        font = self.theme.face_of(13, 16, weight).font
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(self.theme.colour(role))
        box = QRectF(0, 0, BADGE, BADGE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.step.number))

    def _paint_tick(self, painter: QPainter) -> None:
        points = (QPointF(8.3, 14.4), QPointF(12.2, 18.3), QPointF(19.8, 10.3))
        first, second = min(1.0, self._share / 0.4), max(0.0, (self._share - 0.4) / 0.6)
        path = QPainterPath(points[0])
        path.lineTo(points[0] + (points[1] - points[0]) * first)
        if second > 0:
            path.lineTo(points[1] + (points[2] - points[1]) * second)
        pen = QPen(self.theme.colour("on-you"), 2.3, c=Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _name_face(self) -> Face:
        return self.theme.face("step_now") if self.large else self.theme.face_of(15, _LINE, 500)

    def _name_pad(self) -> float:
        """Above and below the name, so that one line stands beside the badge's middle."""
        return 0.0 if self.large else (BADGE - _LINE) / 2 * self.theme.text_scale

    def _name_tall(self, width: int) -> float:
        return self._name_face().line * len(self._name_lines(width)) + 2 * self._name_pad()

    def _line_face(self) -> Face:
        return self.theme.face_of(15, 22, 500)

    def _name_role(self) -> str:
        if self.large:
            return "ink"
        return "ink3" if self.step.state == "todo" else "ink2"

    def _name_lines(self, width: int) -> list[str]:
        room = width - _INDENT
        if self.step.state == "done":
            room -= round(_TIME * self.theme.text_scale)
        return wrap(self.step.name, self._name_face().width, room)

    def _words(self, width: int) -> list[str]:
        return balance(self.step.line, self._line_face().width, width - _INDENT)

    def _describe(self, total: int) -> None:
        step = self.step
        words = [f"Step {step.number} of {total}", step.name, _STATES[step.state]]
        if step.state == "in_progress":
            words.append(step.line.split(".")[0] or f"{step.have} of {step.need}")
        if step.state == "done" and step.at is not None:
            words.append(f"at {spoken_stamp(step.at)}")
        self.describe(", ".join(words))

    def _on_travel(self, share: float) -> None:
        self._share = share
        self.update()


class StepList(Painted):
    """All steps and the line between them."""

    role = Role.List

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rows: list[StepRow] = []
        self.describe("Steps")

    def show_steps(self, steps: tuple[StepView, ...]) -> None:
        """Show these steps."""
        while len(self.rows) > len(steps):
            self.rows.pop().deleteLater()
        while len(self.rows) < len(steps):
            row = StepRow(self.theme, steps[len(self.rows)], self)
            row.compact = bool(self.rows) and self.rows[0].compact
            row.show()
            self.rows.append(row)
        for row, step in zip(self.rows, steps, strict=True):
            if row.step.state != step.state:
                self.update()
            row.show_step(step, len(steps))
        done = sum(step.state == "done" for step in steps)
        now = next((row for row in self.rows if row.step.latest), None)
        self.describe(f"Steps, {done} of {len(steps)} done", now.accessibleName() if now else "")
        self._arrange()

    def set_compact(self, *, compact: bool) -> None:
        """Show badges alone, or everything."""
        if any(row.compact != compact for row in self.rows):
            for row in self.rows:
                row.compact = compact
                row.update()
            self._arrange()

    def badge_of(self, number: int) -> QPointF:
        """The middle of this step's badge."""
        row = next(row for row in self.rows if row.step.number == number)
        return QPointF(row.pos()) + QPointF(BADGE / 2, BADGE / 2)

    def heightForWidth(self, width: int) -> int:
        """All rows and the gaps between them."""
        inner = width - 2 * BLOCK
        rows = [row.heightForWidth(inner) for row in self.rows]
        return sum(rows) + _GAP * max(0, len(rows) - 1) + 2 * BLOCK

    def on_theme_changed(self) -> None:
        """Take new sizes."""
        super().on_theme_changed()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the rows."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line from badge to badge, and the focus ring."""
        painter = self.begin()
        painter.setPen(Qt.PenStyle.NoPen)
        for row, after in zip(self.rows, self.rows[1:], strict=False):
            done = row.step.state == "done"
            painter.setBrush(self.theme.colour("you-fill" if done else "line2"))
            top = row.y() + BADGE + 4
            box = QRectF(row.x() + BADGE / 2 - 1, top, 2, after.y() - 4 - top)
            painter.drawRoundedRect(box, 1, 1)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            paint_focus(painter, self.theme, inner, 6)

    def _arrange(self) -> None:
        top, width = BLOCK, self.width() - 2 * BLOCK
        for row in self.rows:
            height = row.heightForWidth(width)
            place = QRect(BLOCK, top, width, height)
            if row.geometry() != place:
                row.setGeometry(place)
                self.update()
            top += height + _GAP
