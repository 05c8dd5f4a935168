"""Surfaces that hold other widgets: cards, tinted notes, the raised panel, the napkin."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.theme import Theme

Look = Literal["card", "current", "dashed", "note", "honey", "panel", "sheet", "napkin"]
SHADOW = (16, 6, 16, 26)
"""Room for the panel's shadow: left, top, right, bottom."""
_RADIUS: dict[Look, float] = {
    "card": 16,
    "current": 16,
    "dashed": 16,
    "note": 12,
    "honey": 12,
    "panel": 20,
    "sheet": 16,
    "napkin": 3,
}


class Card(QWidget):
    """A painted surface; put a layout in it."""

    def __init__(
        self, theme: Theme, look: Look = "card", radius: float = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._look: Look = look
        self._radius = radius or _RADIUS[look]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def box(self) -> QRectF:
        """The painted shape."""
        box = QRectF(self.rect())
        if self._look == "panel":
            left, top, right, bottom = SHADOW
            return box.adjusted(left, top, -right, -bottom)
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look == "panel" and not self.theme.high_contrast:
            _paint_shadow(painter, self.theme, self.box, self._radius)
        fill, outline = self._colours()
        painter.setBrush(fill)
        painter.setPen(outline or Qt.PenStyle.NoPen)
        inset = outline.widthF() / 2 if outline else 0.0
        box = self.box.adjusted(inset, inset, -inset, -inset)
        if self._look == "sheet":
            # Its lower edge lies beyond the widget, as if it went on below.
            painter.setClipRect(self.rect())
            box.setBottom(box.bottom() + self._radius + 2)
        painter.drawRoundedRect(box, self._radius, self._radius)
        painter.end()

    def _colours(self) -> tuple[QColor | Qt.BrushStyle, QPen | None]:
        theme = self.theme
        line = QPen(theme.colour("line"), theme.border)
        if self._look == "current":
            return theme.colour("surface"), QPen(theme.colour("you-fill"), 2)
        if self._look == "dashed":
            pen = QPen(theme.colour("ctl"), theme.border)
            pen.setDashPattern([3, 2.5])
            return Qt.BrushStyle.NoBrush, pen
        if self._look in ("note", "honey"):
            tint = theme.colour("you-tint" if self._look == "note" else "honey-tint")
            return tint, QPen(theme.colour("ink"), 2) if theme.high_contrast else None
        if self._look == "napkin":
            return theme.colour("paper"), QPen(theme.colour("paper-edge"), 1)
        return theme.colour("surface"), line


def _paint_shadow(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """Two soft edges, as the design's panel has: a close one and a wide one below."""
    strength = 150 if theme.is_dark else 42
    painter.save()
    # The surface hides what lies under it, and that is most of what there would be to paint.
    hidden = box.adjusted(1, radius, -1, -radius).toRect().adjusted(1, 1, -1, -1)
    painter.setClipRegion(QRegion(painter.viewport()) - QRegion(hidden))
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(12):
        spread = 8 - step * 1.25
        painter.setBrush(QColor(20, 32, 31, max(1, strength // 28)))
        soft = box.adjusted(-spread, 8 - spread / 3, spread, 6 + spread)
        painter.drawRoundedRect(soft, radius + spread, radius + spread)
    painter.setBrush(QColor(20, 32, 31, strength // 4))
    painter.drawRoundedRect(box.adjusted(0, 1, 0, 1.5), radius, radius)
    painter.restore()


class Rule(QWidget):
    """A hairline."""

    def __init__(
        self,
        theme: Theme,
        role: str = "line",
        *,
        upright: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._role = theme, role
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour(self._role))
        painter.end()
