"""The time left as a number, and the line that says whose turn it is.

In: seconds left, a phase's words and icon. Out: two centred lines.
"""

from math import floor

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import Painted
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon

_BARS = {"you": (6.0, 13.0, 9.0, 5.0), "her-fill": (8.0, 14.0, 6.0, 11.0)}
"""Heights of the four small bars, by whose colour they have."""
_ICON = 18.0
_GAP = 8.0
_AROUND = 4
"""Pixels kept free at both sides of the number."""
_OVERSHOOT = 2.0
"""Pixels by which a round digit may stand above a capital letter."""


class Clock(Painted):
    """Minutes and seconds left; counts on with a plus sign once they are over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._text = ""
        self._tone = "ink"
        self._size = 52.0

    def show_time(self, remaining: float) -> None:
        """Show this many seconds left; negative ones are over time."""
        over = remaining < 0
        text = f"+{spoken_stamp(-remaining)}" if over else spoken_stamp(remaining)
        tone = "ink"
        if remaining < self.theme.seconds_below("red"):
            tone = "rose"
        elif remaining < self.theme.seconds_below("amber"):
            tone = "honey"
        if (text, tone) != (self._text, self._tone):
            self._text, self._tone = text, tone
            self._cover()
            self.update()
        whole = int(abs(remaining))
        words = f"{whole // 60} minutes {whole % 60}" if whole >= 60 else f"{whole} seconds"
        self.describe(f"Time over, {words}" if over else f"Time left, {words}")

    def set_size(self, pixels: float) -> None:
        """Write the number this large."""
        if pixels != self._size:
            self._size = pixels
            self.updateGeometry()
            self.update()

    def face(self) -> Face:
        """The number's type."""
        line = self._size + 2
        return self.theme.face_of(self._size, line, 500, family="display", tracking=-0.025)

    def sizeHint(self) -> QSize:
        """Room for the longest time."""
        face = self.face()
        return QSize(round(face.width("+88:88")) + 2 * _AROUND, round(face.line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new size."""
        self._cover()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the number."""
        painter = self.begin()
        box = QRectF(self.rect())
        self.write(painter, box, self._text, self.face(), self._tone, Qt.AlignmentFlag.AlignHCenter)

    def _cover(self) -> None:
        """Take the digits only, so that the voice band above never repaints them."""
        face = self.face()
        above = floor(face.baseline - QFontMetricsF(face.font).capHeight() - _OVERSHOOT)
        beside = max(0, floor((self.width() - face.width(self._text)) / 2) - _AROUND)
        digits = QRegion(self.rect().adjusted(beside, above, -beside, 0))
        if digits != self.mask():
            self.setMask(digits)


class StatusLine(Painted):
    """Who is speaking or thinking, in words with a small shape before them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ""
        self._icon = ""

    def show_status(self, words: str, icon: str) -> None:
        """Say this; `icon` is an icon's name, or "you" or "her-fill" for bars of that colour."""
        if (words, icon) != (self._words, self._icon):
            self._words, self._icon = words, icon
            self.describe(words)
            self.update()

    def face(self) -> Face:
        """The line's type."""
        return self.theme.face_of(15, 22, 500)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        face = self.face()
        return QSize(
            round(_ICON * self.theme.text_scale + _GAP + face.width(self._words)) + 8,
            round(face.line),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and words in the middle."""
        painter = self.begin()
        face = self.face()
        scale = self.theme.text_scale
        width = _ICON * scale + _GAP + face.width(self._words)
        left = (self.width() - width) / 2
        middle = face.line / 2
        if self._icon in _BARS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(self._icon))
            for index, height in enumerate(_BARS[self._icon]):
                bar = QRectF(1 + 4.4 * index, -height / 2, 2.6, height)
                box = QRectF(bar.topLeft() * scale, bar.size() * scale)
                painter.drawRoundedRect(box.translated(left, middle), 1.3, 1.3)
        elif self._icon:
            box = QRectF(left, middle - 8 * scale, 16 * scale, 16 * scale)
            paint_icon(painter, self._icon, box, self.theme.colour("ink2"), 2.4)
        left += _ICON * scale + _GAP
        box = QRectF(left, 0, self.width() - left, self.height())
        self.write(painter, box, self._words, face, "ink2")
