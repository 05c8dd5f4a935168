"""Everything that was said, with the words that counted highlighted.

In: lines with runs. Out: the line that was pressed. Finds words, shows one line as
chosen, and can show highlights only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import Painted, Role, announce, paint_focus
from desktop.gui.theme import Theme
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.words import Run, Type, Words

_WHO = Type(13, 18, 600)
_TIME = Type(12, 20, 400)
_YOURS = Type(14, 20)
_HERS = Type(16, 21, 400, "voice")
_NOTE = Type(12, 18, 600)
_FADE = 44


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line."""

    at: float
    who: str
    """"You" or her first name."""
    yours: bool
    runs: tuple[Run, ...]
    note: str = ""
    """What the user has changed about its reading, and what a model doubts."""

    @property
    def text(self) -> str:
        """The bare words."""
        return "".join(run.text for run in self.runs)

    @property
    def marked(self) -> bool:
        """Whether anything in it is highlighted."""
        return any(run.mark for run in self.runs)


class TranscriptRow(QWidget):
    """One line: when, who and what."""

    pressed = Signal()

    def __init__(self, theme: Theme, line: Spoken, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.line = line
        self.chosen = False
        said = f"{line.text} {line.note}".strip()
        self.setAccessibleName(f"{spoken_stamp(line.at)}, {line.who}: {said}")
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 6, 18 - BAR, 6)
        across.setSpacing(10)
        time = Words(theme, spoken_stamp(line.at), _TIME, "ink3", wrap=False)
        time.setMinimumWidth(40)
        across.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(theme, line.who, _WHO, "you" if line.yours else "her"))
        words.addWidget(Words(theme, line.runs, _YOURS if line.yours else _HERS))
        if line.note:
            words.addWidget(Words(theme, line.note, _NOTE, "you"))
        across.addLayout(words, 1)

    def choose(self, chosen: bool) -> None:
        """Show this line as the chosen one, or no longer."""
        self.chosen = chosen
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press anywhere on it."""
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if not self.chosen:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("sunken"))
        painter.fillRect(QRectF(0, 0, 3, self.height()), self.theme.colour("ctl"))
        painter.end()


class Lines(Painted):
    """The rows, as one place for the keyboard."""

    role = Role.List
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.describe("Transcript")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self.hasFocus():
            painter = self.begin()
            shown = QRectF(self.visibleRegion().boundingRect()).adjusted(6, 4, -6, -6)
            paint_focus(painter, self.theme, shown, 8)
            painter.end()


class Transcript(Scroll):
    """The lines below each other; Up and Down go from line to line."""

    line_chosen = Signal(int)
    line_selected = Signal(int)
    """Chosen by the user or by the page."""

    def __init__(
        self,
        theme: Theme,
        lines: Sequence[Spoken],
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`below` stands under the chosen line."""
        super().__init__(theme, parent, quiet=True)
        self.lines = tuple(lines)
        self.selected = -1
        """Index of the chosen line; -1 when none is."""
        whole = Lines(theme)
        whole.stepped.connect(self._step)
        self.setFocusProxy(whole)
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 4, 0, _FADE)
        inside.setSpacing(0)
        self.rows = [TranscriptRow(theme, line) for line in self.lines]
        for index, one in enumerate(self.rows):
            one.pressed.connect(lambda chosen=index: self._press(chosen))
            inside.addWidget(one)
        self._below, self._inside = below, inside
        if below is not None:
            inside.addWidget(below)
        inside.addStretch(1)
        self.hold(whole)
        self._fade = Fade(theme, self)

    def select(self, index: int) -> None:
        """Choose this line and bring it into view."""
        if not 0 <= index < len(self.rows):
            return
        for number, one in enumerate(self.rows):
            one.choose(number == index)
        self.selected = index
        self.rows[index].show()
        if self._below is not None:
            self._inside.removeWidget(self._below)
            self._inside.insertWidget(index + 1, self._below)
        self.line_selected.emit(index)
        # The rows may not be laid out yet.
        QTimer.singleShot(0, self, self._reveal)

    def highlights_only(self, only: bool) -> None:
        """Show the lines with evidence alone, or all."""
        for one in self.rows:
            one.setVisible(not only or one.line.marked)

    def places(self, words: str) -> list[int]:
        """Lines that contain these words, whatever their case."""
        wanted = words.strip().casefold()
        if not wanted:
            return []
        return [n for n, line in enumerate(self.lines) if wanted in line.text.casefold()]

    def _step(self, by: int) -> None:
        shown = [n for n, one in enumerate(self.rows) if not one.isHidden()]
        if shown:
            place = shown.index(self.selected) + by if self.selected in shown else 0
            self._press(shown[min(len(shown) - 1, max(0, place))])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._fade.setGeometry(0, self.height() - _FADE, self.viewport().width(), _FADE)

    def _press(self, index: int) -> None:
        self.select(index)
        announce(self.rows[index], self.rows[index].accessibleName())
        self.line_chosen.emit(index)

    def _reveal(self) -> None:
        if self.selected >= 0:
            row = self.rows[self.selected]
            middle = row.y() + row.height() // 2 - self.viewport().height() // 2
            self.verticalScrollBar().setValue(middle)


class Fade(QWidget):
    """The lower edge, where the words go on below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self.theme.high_contrast:
            return
        painter = QPainter(self)
        clear = QColor(self.theme.colour("surface"))
        clear.setAlpha(0)
        shade = QLinearGradient(0, 0, 0, self.height())
        shade.setColorAt(0, clear)
        shade.setColorAt(1, self.theme.colour("surface"))
        painter.fillRect(self.rect(), shade)
        painter.end()
