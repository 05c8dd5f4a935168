"""How she feels: a sentence, five segments with a knob, and why it last moved.

In: trust, the mood's words and the reason. Out: one block; segments filled up to the
knob are thick, the others thin, so that the picture needs no colour.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.gui.access import BLOCK, RING, Painted, Role, paint_focus
from desktop.gui.lines import wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.scene import Mood

MOODS: tuple[Mood, ...] = ("guarded", "wary", "curious", "leaning_in", "on_your_side")
"""From no trust to all of it; the gauge has a segment for each."""
_ENDS = ("Guarded", "On your side")
_ICON = 14.0


class TrustGauge(Painted):
    """Trust as a place between two words."""

    role = Role.Indicator

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mood: Mood = "curious"
        self._words = ""
        self._reason = ""
        self._rose = True

    def show_trust(self, mood: Mood, words: str, reason: str, rose: bool, whose: str) -> None:
        """Show this mood, said in these words, moved for this reason."""
        self.describe(
            f"{whose}’s trust, {mood.replace('_', ' ')}, {MOODS.index(mood) + 1} of {len(MOODS)}",
            reason,
        )
        if (mood, words, reason, rose) == (self._mood, self._words, self._reason, self._rose):
            return
        self._mood, self._words, self._reason, self._rose = mood, words, reason, rose
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Sentence, scale, ends and the reason's lines."""
        inner = width - 2 * BLOCK
        height = self._head().line * len(self._headline(inner)) + 8 + 18 + 4 + self._end().line
        height += 8 + self._why().line * max(1, len(self._reasons(inner)))
        return round(height) + 2 * BLOCK

    def sizeHint(self) -> QSize:
        """For a column of the usual width."""
        return QSize(288 + 2 * BLOCK, self.heightForWidth(288 + 2 * BLOCK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint from top to bottom."""
        painter = self.begin()
        left, width = float(BLOCK), self.width() - 2.0 * BLOCK
        top = float(BLOCK)
        head = self._head()
        for line in self._headline(width):
            self.write(painter, QRectF(left, top, width, head.line), line, head, "ink")
            top += head.line
        top += 8
        self._paint_scale(painter, QRectF(left, top, width, 18))
        top += 18 + 4
        end = self._end()
        for words, align in zip(
            _ENDS, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            self.write(painter, QRectF(left, top, width, end.line), words, end, "ink3", align)
        top += end.line + 8
        self._paint_reason(painter, QRectF(left, top, width, self.height() - top))
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            paint_focus(painter, self.theme, inner, 6)

    def _paint_scale(self, painter: QPainter, box: QRectF) -> None:
        reached = MOODS.index(self._mood)
        step = box.width() / len(MOODS)
        painter.setPen(Qt.PenStyle.NoPen)
        for segment in range(len(MOODS)):
            filled = segment <= reached
            high = 5.0 if filled else 2.0
            top = box.top() + (6.5 if filled else 8.0)
            painter.setBrush(self.theme.colour("her-fill" if filled else "ctl"))
            bar = QRectF(box.left() + step * segment + 2, top, step - 4, high)
            painter.drawRoundedRect(bar, high / 2, high / 2)
        knob = QPointF(box.left() + step * (reached + 0.5), box.top() + 9)
        painter.setBrush(self.theme.colour("her-fill"))
        painter.drawEllipse(knob, 9.5, 9.5)
        painter.setPen(QPen(self.theme.colour("canvas"), 3))
        painter.drawEllipse(knob, 6.5, 6.5)

    def _paint_reason(self, painter: QPainter, box: QRectF) -> None:
        if not self._reason:
            return
        face, side = self._why(), _ICON * self.theme.text_scale
        icon = QRectF(box.left(), box.top() + (face.line - side) / 2, side, side)
        name = "arrow-up" if self._rose else "arrow-down"
        paint_icon(painter, name, icon, self.theme.colour("ink3"), 2)
        top = box.top()
        for line in self._reasons(box.width()):
            row = QRectF(box.left() + side + 6, top, box.width() - side - 6, face.line)
            self.write(painter, row, line, face, "ink3")
            top += face.line

    def _headline(self, width: float) -> list[str]:
        return wrap(self._words, self._head().width, width)

    def _reasons(self, width: float) -> list[str]:
        return wrap(self._reason, self._why().width, width - _ICON * self.theme.text_scale - 6)

    def _head(self) -> Face:
        return self.theme.face_of(18, 26, 600, tracking=-0.015)

    def _end(self) -> Face:
        return self.theme.face_of(12, 16, 400)

    def _why(self) -> Face:
        return self.theme.face_of(13, 20, 400)
