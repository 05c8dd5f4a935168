"""One step as the debrief tells it: state, name, time, and the words that earned it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import StepNote
from desktop.gui.access import RING, paint_focus
from desktop.gui.theme import Theme
from desktop.gui.widgets.chip import StepDot
from desktop.gui.widgets.words import Type, Words
from desktop.moves import StepState

_NAME = Type(14, 24, 600)
_TIME = Type(13, 24, 500)
_QUOTE = Type(16, 21, 400, "voice", italic=True)
_NEXT = Type(14, 20)


class StepRow(QAbstractButton):
    """Pressing it goes to the moment; a step that was not begun has none."""

    def __init__(
        self, theme: Theme, number: int, step: StepNote, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        done = step.state == StepState.DONE
        when = spoken_stamp(step.at) if done and step.at is not None else "Not yet"
        if step.state == StepState.IN_PROGRESS:
            when = "Part of it"
        said = f"“{step.quote}”" if step.quote else ""
        words = " ".join(part for part in (said, step.next_time) if part)
        self.setAccessibleName(f"Step {number} of 5, {step.name}, {when}")
        self.setAccessibleDescription(words)
        grid = QGridLayout(self)
        grid.setContentsMargins(RING, 0, RING, 9)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, round(26 * theme.text_scale))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(StepDot(theme, number, step.state), 0, 0, top)
        grid.addWidget(Words(theme, step.name, _NAME), 0, 1)
        grid.addWidget(Words(theme, when, _TIME, "ink3", wrap=False), 0, 2, top)
        if said:
            grid.addWidget(Words(theme, said, _QUOTE, "ink2"), 1, 1, 1, 2)
        if step.next_time:
            grid.addWidget(Words(theme, step.next_time, _NEXT, "ink2"), 2, 1, 1, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING - 3, -RING, -7)
        paint_focus(painter, self.theme, box, 8)
        painter.end()
