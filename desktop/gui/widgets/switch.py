"""An on/off switch: a check box in the design's clothes."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop.gui.access import RING, paint_focus
from desktop.gui.theme import Theme

_WIDTH, _HEIGHT = 36.0, 22.0
_TARGET = 28.0


class Switch(QCheckBox):
    """Knob at the right and filled when on, at the left and grey when off."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        on: bool = False,
        size: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._size = size
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def _scale(self) -> float:
        return self.theme.text_scale * self._size

    def sizeHint(self) -> QSize:
        """As large as its content."""
        width, height = _WIDTH * self._scale(), _HEIGHT * self._scale()
        return QSize(round(width) + 2 * RING, round(max(_TARGET, height + 2 * RING)))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, theme, on = self._scale(), self.theme, self.isChecked()
        width, height = _WIDTH * scale, _HEIGHT * scale
        track = QRectF(RING, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("you-fill" if on else "ctl"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        radius = height / 2 - 3 * scale
        x = track.right() - height / 2 if on else track.left() + height / 2
        painter.setBrush(theme.colour("on-you" if on else "surface"))
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)
        if self.hasFocus():
            paint_focus(painter, theme, track, height / 2)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
