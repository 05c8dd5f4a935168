"""Push buttons painted by hand: plain, primary, quiet and dangerous ones.

In: words, an icon's name, a kind and a height. Out: Qt's own clicked signal.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.gui.access import RING, paint_focus
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

Kind = Literal["plain", "primary", "quiet", "faint", "danger"]


_INKS: dict[Kind, str] = {
    "plain": "ink",
    "primary": "on-you",
    "quiet": "you",
    "faint": "ink3",
    "danger": "rose",
}


class Shape(NamedTuple):
    """Measures of a button in pixels at 100 %."""

    height: float
    padding: float
    radius: float
    text: Type
    icon: float
    """Side of its icon."""


REGULAR = Shape(36, 14, 10, Type(14, 20, 600), 16)
SMALL = Shape(30, 11, 8, Type(13, 18, 600), 14)
TALL = Shape(40, 16, 10, Type(14, 20, 600), 16)
HEADLINE = Shape(44, 18, 12, Type(15, 20, 600), 16)


class Button(QAbstractButton):
    """A button with words, and an icon if it has one."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "plain",
        shape: Shape = REGULAR,
        *,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.kind: Kind = kind
        self.shape = shape
        self.icon_name = icon
        self.clipped: list[str] = []
        """Words that reached beyond the button in the last painting."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        if not text:
            self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """What is written on it."""
        return self.text().replace("&&", "&")

    @property
    def face(self) -> Face:
        """Its type."""
        return self.shape.text.face(self.theme)

    @property
    def tall(self) -> float:
        """Height of the shape; its air grows less than its words."""
        return self.shape.height + (self.theme.text_scale - 1) * (self.shape.text.line + 8)

    @property
    def box(self) -> QRectF:
        """The painted shape, inside the room for the focus ring."""
        return QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        height = self.tall
        side = self.shape.icon * scale if self.icon_name else 0.0
        padding = 8.0 if self.kind in ("quiet", "faint") else self.shape.padding
        if not self.words:
            width = height
        else:
            width = self.face.width(self.words) + 2 * padding + (side + 8 if side else 0)
        return QSize(round(width + 2 * RING + 0.5), round(height) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does, before a page takes it for its own."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.clipped.clear()
        self.paint_shape(painter)
        self._paint_content(painter)
        if self.hasFocus():
            paint_focus(painter, self.theme, self.box, self.shape.radius)
        painter.end()

    def paint_shape(self, painter: QPainter) -> None:
        """Fill and outline."""
        over = self.underMouse() and self.isEnabled()
        theme, box = self.theme, self.box
        fill: QColor | Qt.BrushStyle = theme.colour("surface")
        outline: QColor | None = theme.colour("line2")
        if self.kind == "primary":
            fill = theme.colour("you-hover" if over or self.isDown() else "you-fill")
            outline = None
        elif self.kind in ("quiet", "faint"):
            fill = theme.colour("sunken") if over else Qt.BrushStyle.NoBrush
            outline = None
        elif over or self.isDown():
            fill = theme.colour("sunken")
        painter.setBrush(fill)
        painter.setPen(QPen(outline, theme.border) if outline else Qt.PenStyle.NoPen)
        inset = theme.border / 2 if outline else 0.0
        radius = self.shape.radius
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)

    def ink(self) -> QColor:
        """The colour of its words."""
        if not self.isEnabled():
            return self.theme.colour("ink3")
        return self.theme.colour(_INKS[self.kind])

    def _paint_content(self, painter: QPainter) -> None:
        face, box, ink = self.face, self.box, self.ink()
        side = self.shape.icon * self.theme.text_scale if self.icon_name else 0.0
        gap = 8.0 if side and self.words else 0.0
        width = face.width(self.words) if self.words else 0.0
        left = box.center().x() - (side + gap + width) / 2
        if side + gap + width > box.width() + 1 or face.line > box.height() + 1:
            self.clipped.append(self.words)
        if side:
            square = QRectF(left, box.center().y() - side / 2, side, side)
            paint_icon(painter, self.icon_name, square, ink, 2.0)
        painter.setFont(face.font)
        painter.setPen(ink)
        place = QRectF(left + side + gap, box.top(), width + 4, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.words)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
