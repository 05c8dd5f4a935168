"""The days of this week: a tick for each on which a call was rehearsed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.pages.content import Day
from desktop.gui.theme import Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

_PITCH, _DISC = 29.0, 22.0


class Week(Painted):
    """Seven discs over their letters."""

    role = Role.Graphic

    def __init__(self, theme: Theme, days: Sequence[Day], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days = tuple(days)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        count = sum(day.practised for day in self._days)
        self.describe(f"Practised on {count} of {len(self._days)} days this week")

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        return QSize(round(_PITCH * len(self._days) * scale), round(40 * scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        theme, scale = self.theme, self.theme.text_scale
        for number, day in enumerate(self._days):
            left = number * _PITCH * scale + (_PITCH - _DISC) / 2 * scale
            disc = QRectF(left, 0, _DISC * scale, _DISC * scale).adjusted(1, 1, -1, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if day.practised:
                painter.setBrush(theme.colour("you-fill"))
                painter.drawEllipse(disc)
                inset = 5 * scale
                tick = disc.adjusted(inset, inset, -inset, -inset)
                paint_icon(painter, "check", tick, theme.colour("on-you"), 3.0)
            else:
                pen = QPen(theme.colour("ctl"), 1.3)
                pen.setDashPattern([2.2, 2.0])
                painter.setPen(pen)
                painter.drawEllipse(disc)
            face = Type(12, 14, 700 if day.today else 500).face(theme)
            place = QRectF(number * _PITCH * scale, 26 * scale, _PITCH * scale, face.line)
            role = "ink" if day.today else "ink3"
            self.write(painter, place, day.letter, face, role, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
