"""A portrait in a ring of five parts, one for each step that was done."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness, Look

_GAP_DEGREES = 14.0
"""Between two parts of the ring, line ends included."""


class Medal(Painted):
    """How a call went, in one small picture."""

    role = Role.Graphic

    def __init__(
        self,
        theme: Theme,
        likeness: Likeness,
        mood: str,
        done: Sequence[bool] = (),
        size: float = 108,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._likeness, self._mood = likeness, mood
        self._done, self._size = tuple(done), size
        self._disc: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        count = sum(self._done)
        self.describe(f"{name}, {count} of {len(self._done)} steps" if self._done else name)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(round(self._size), round(self._size))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        box = QRectF(self.rect())
        inner = box
        if self._done:
            self._paint_ring(painter, box)
            inset = max(5.0, self._size / 12)
            inner = box.adjusted(inset, inset, -inset, -inset)
        ratio = self.devicePixelRatioF()
        side = math.ceil(inner.width() * ratio)
        if self._disc is None or self._disc.width() != side:
            self._disc = self._painted_disc(side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(inner, self._disc, QRectF(self._disc.rect()))
        painter.end()

    def _painted_disc(self, side: int) -> QPixmap:
        disc = QPixmap(side, side)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        look = Look(self._likeness.mood(self._mood))
        self._likeness.paint(painter, QRectF(0, 0, side, side), look)
        painter.end()
        return disc

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        width = max(3.0, self._size * 0.042)
        ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        part = 360 / len(self._done)
        for number, done in enumerate(self._done):
            pen = QPen(self.theme.colour("you-fill" if done else "line2"), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            start = 90 - number * part - _GAP_DEGREES / 2
            painter.drawArc(ring, round(start * 16), round(-(part - _GAP_DEGREES) * 16))
