"""The five steps side by side on one line, each with what it asks."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.access import Painted
from desktop.gui.pages.brief import StepBrief
from desktop.gui.theme import Theme
from desktop.gui.widgets.chip import paint_step_dot
from desktop.gui.widgets.words import Type, Words

_NAME = Type(14, 19, 600)
_BRIEF = Type(13, 18, 400)
_DOT = 27.0


class StepsStrip(QWidget):
    """One column a step; above each other once text is large."""

    def __init__(
        self, theme: Theme, steps: Sequence[StepBrief], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        self._rail = Rail(theme, len(steps))
        layout.addWidget(self._rail)
        across = QHBoxLayout()
        across.setSpacing(0)
        for step in steps:
            across.addLayout(self._column(step), 1)
        layout.addLayout(across)

    def _column(self, step: StepBrief) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(2)
        name = Words(self.theme, step.name, _NAME)
        name.setAccessibleName(f"Step {step.number}, {step.name}")
        column.addWidget(name)
        column.addWidget(Words(self.theme, step.brief, _BRIEF, "ink3"))
        column.addStretch(1)
        return column


class Rail(Painted):
    """Numbered dots on a hairline, each over its column."""

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = count
        self.setMinimumHeight(27)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(200, round(_DOT * self.theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return QSize(0, round(_DOT * self.theme.text_scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        side = _DOT * self.theme.text_scale
        step = self.width() / self._count
        middle = self.height() / 2
        line = QRectF(side / 2, middle - 0.5, step * (self._count - 1), 1)
        painter.fillRect(line, self.theme.colour("line2"))
        for number in range(self._count):
            dot = QRectF(step * number, middle - side / 2, side, side)
            paint_step_dot(painter, self.theme, dot, number + 1, "plain")
        painter.end()
