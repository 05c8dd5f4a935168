"""Buttons of a call: round ones with a label and a key below, and plain ones with words.

In: an icon or words, a key to show, a look. Out: clicks. All are real buttons, so
Space, Enter and screen readers press them.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.gui.access import RING, TARGET, FocusMark, paint_focus
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon

Look = Literal["plain", "ready", "talking", "listening", "muted", "missing"]

_KEY_HEIGHT = 20.0
_KEY_PADDING = 6.0
_KEY_LEAST = 22.0
_KEY_GAP = 6.0
_HALO = 6.0
_CIRCLES = {False: 48.0, True: 64.0}
_LABEL_TOP = 70.0


@dataclass(frozen=True, slots=True)
class _Colours:
    fill: str
    edge: str
    icon: str
    width: float
    dashed: bool = False


_LOOKS: dict[Look, _Colours] = {
    "plain": _Colours("surface", "line2", "ink", 1),
    "ready": _Colours("surface", "you-fill", "you", 1.5),
    "talking": _Colours("you-fill", "you-fill", "on-you", 0),
    "listening": _Colours("surface", "you-fill", "you", 1.5),
    "muted": _Colours("surface", "ctl", "ink2", 1.5),
    "missing": _Colours("rose-tint", "rose-fill", "rose", 1.5, dashed=True),
}


class RoundButton(QPushButton):
    """A circle with an icon; what it does and its key stand below."""

    def __init__(
        self, theme: Theme, icon: str, label: str, key: str, parent: QWidget, *, big: bool = False
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.clipped: list[str] = []
        self._mark = FocusMark()
        self._icon, self._label, self._key = icon, label, key
        self._look: Look = "plain"
        self._big = big
        self._level = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)

    def show_as(self, icon: str, label: str, key: str, look: Look = "plain") -> None:
        """Take this icon, label, key and look."""
        if (icon, label, key, look) == (self._icon, self._label, self._key, self._look):
            return
        self._icon, self._label, self._key, self._look = icon, label, key, look
        self.updateGeometry()
        self.update()

    def set_level(self, level: float) -> None:
        """How loud the microphone is, 0 to 1; only a button that listens shows it."""
        if self._look == "listening" and round(level * _HALO) != round(self._level * _HALO):
            self.update()
        self._level = level

    @property
    def label(self) -> str:
        """The words below."""
        return self._label

    def sizeHint(self) -> QSize:
        """As wide as the label with its key, at least a comfortable target."""
        wide = self._label_face().width(self._label)
        if self._key:
            wide += _KEY_GAP + key_width(self.theme, self._key)
        circle = _CIRCLES[self._big] + 2 * _HALO
        high = _LABEL_TOP + max(_KEY_HEIGHT * self.theme.text_scale, self._label_face().line)
        return QSize(round(max(circle, wide, TARGET)) + 2 * RING, round(high) + 2 * RING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the focus came."""
        self._mark.note(event.reason())
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle, icon, label and key."""
        self.clipped.clear()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_circle(painter)
        self._paint_label(painter)

    def _circle(self) -> QRectF:
        side = _CIRCLES[self._big]
        top = RING + (_CIRCLES[True] - side) / 2
        return QRectF((self.width() - side) / 2, top, side, side)

    def _paint_circle(self, painter: QPainter) -> None:
        theme, look = self.theme, _LOOKS[self._look]
        circle = self._circle()
        if self._look == "talking":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("you-tint"))
            painter.drawEllipse(
                circle.adjusted(-_HALO, -_HALO, _HALO, _HALO).intersected(self.rect())
            )
        if self._look == "listening":
            self._paint_level(painter, circle)
        fill = theme.colour("sunken" if self.isDown() and self._look != "talking" else look.fill)
        width = max(look.width, theme.border if look.width else 0)
        pen = QPen(theme.colour(look.edge), width) if width else QPen(Qt.PenStyle.NoPen)
        if look.dashed:
            pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        painter.setBrush(fill)
        inset = width / 2
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        side = 26.0 if self._big else 20.0
        middle = circle.center()
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, self._icon, box, theme.colour(look.icon))
        if self.hasFocus() and self._mark.shown:
            paint_focus(painter, theme, circle.adjusted(1, 1, -1, -1), circle.width() / 2 - 1)

    def _paint_level(self, painter: QPainter, circle: QRectF) -> None:
        """A ring around the button, as wide as the voice is loud."""
        wide = 1.5 + (_HALO - 2.0) * self._level
        painter.setPen(QPen(self.theme.colour("you-fill"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        away = 1.0 + wide / 2
        painter.drawEllipse(circle.adjusted(-away, -away, away, away))

    def _paint_label(self, painter: QPainter) -> None:
        face = self._label_face()
        wide = face.width(self._label)
        whole = wide + (_KEY_GAP + key_width(self.theme, self._key) if self._key else 0)
        if whole > self.width() + 0.5:
            self.clipped.append(self._label)
        left = (self.width() - whole) / 2
        high = max(_KEY_HEIGHT * self.theme.text_scale, face.line)
        box = QRectF(left, RING + _LABEL_TOP, wide + 1, high)
        painter.setFont(face.font)
        painter.setPen(self.theme.colour("ink2"))
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, centred | Qt.TextFlag.TextDontClip, self._label)
        if self._key:
            paint_key(painter, self.theme, left + wide + _KEY_GAP, box.center().y(), self._key)

    def _label_face(self) -> Face:
        return self.theme.face("label")

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class TextButton(QPushButton):
    """A button with words, and perhaps the key that presses it."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        parent: QWidget | None = None,
        *,
        primary: bool = False,
        icon: str = "",
    ) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self.clipped: list[str] = []
        self._mark = FocusMark()
        self._primary = primary
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)

    def face(self) -> Face:
        """The type of its words."""
        return self.theme.face_of(14, 20, 600)

    def sizeHint(self) -> QSize:
        """Words and padding in a target high enough to hit."""
        wide = 28 + self.face().width(self.text()) + (8 + 26 if self._icon else 0)
        high = max(TARGET, self.face().line + 16 + 2 * RING)
        return QSize(round(wide) + 2 * RING, round(high))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the focus came."""
        self._mark.note(event.reason())
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box in the middle of its target, and the words in it."""
        self.clipped.clear()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, face = self.theme, self.face()
        high = face.line + 16
        box = QRectF(RING, (self.height() - high) / 2, self.width() - 2 * RING, high)
        ink = theme.colour("on-you" if self._primary else "ink")
        if not self.isEnabled():
            ink = theme.colour("ink3")
        self._paint_box(painter, box)
        wide = face.width(self.text())
        whole = wide + (8 + 26 if self._icon else 0)
        if whole > box.width() + 0.5:
            self.clipped.append(self.text())
        left = box.center().x() - whole / 2
        painter.setFont(face.font)
        painter.setPen(ink)
        metrics = QFontMetricsF(face.font)
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(left), round(base), self.text())
        if self._icon:
            cap = QRectF(left + wide + 8.5, box.center().y() - 9.5, 25, 19)
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, 5, 5)
            mark = QRectF(cap.center().x() - 7, cap.center().y() - 7, 14, 14)
            paint_icon(painter, self._icon, mark, ink, 2)
        if self.hasFocus() and self._mark.shown:
            paint_focus(painter, theme, box.adjusted(1, 1, -1, -1), theme.radius("button"))

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, corner = self.theme, self.theme.radius("button")
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line2"), theme.border))
        if not self.isEnabled():
            painter.setBrush(theme.colour("sunken"))
        elif self._primary:
            held = self.isDown() or self.underMouse()
            painter.setBrush(theme.colour("you-hover" if held else "you-fill"))
            painter.setPen(Qt.PenStyle.NoPen)
        elif self.isDown():
            painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def key_width(theme: Theme, key: str) -> float:
    """How wide the cap of this key is."""
    words = theme.face("small").width(key)
    return max(_KEY_LEAST, words + 2 * _KEY_PADDING + 2)


def paint_key(painter: QPainter, theme: Theme, left: float, middle: float, key: str) -> None:
    """Draw a key cap."""
    high = _KEY_HEIGHT * theme.text_scale
    box = QRectF(left, middle - high / 2, key_width(theme, key), high)
    painter.setPen(QPen(theme.colour("line2"), theme.border))
    painter.setBrush(theme.colour("surface"))
    corner = theme.radius("key")
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setFont(theme.face("small").font)
    painter.setPen(theme.colour("ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
