"""How loud the microphone is: bars, the loudest of the last moment, and whether that is good.

In: levels from 0 to 1. Out: 34 bars, a bracket under the good ones, and a word for the level that
`said` tells when it changes. Paints only when a bar changes.
"""

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.theme import Face, Theme

BARS = 34
GOOD = (0.38, 0.82)
"""Levels between which speech is clear."""
QUIET, CLEAR, LOUD = "Too quiet", "Clear", "Too loud"
_HOLD_MS = 1200
_VOICE = 0.2
"""Below this nobody speaks."""
_HIGH = 22.0
_GAP = 3.0
_BRACKET = 4.0


class LevelMeter(Painted):
    """Signals: said(word), empty while nobody speaks."""

    said = Signal(str)
    role = Role.ProgressBar

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._level = self._peak = 0.0
        self._word = ""
        self._since = QElapsedTimer()
        self._since.start()
        self.describe("Microphone level", "silent")

    @property
    def word(self) -> str:
        """What the loudest of the last moment is called."""
        return self._word

    def show_level(self, level: float) -> None:
        """It is this loud now."""
        shown = _bars(self._level), _bars(self._peak)
        self._level = level
        if level >= self._peak or self._since.elapsed() > _HOLD_MS:
            self._peak = level
            self._since.restart()
        word = word_for(self._peak)
        if word != self._word:
            self._word = word
            self.describe("Microphone level", word.lower() or "silent")
            self.said.emit(word)
        if (_bars(self._level), _bars(self._peak)) != shown:
            self.update()

    def sizeHint(self) -> QSize:
        """Bars, bracket and its words."""
        return QSize(240, round(_HIGH + _BRACKET + 1 + self._face().line))

    def minimumSizeHint(self) -> QSize:
        """Narrow bars are still bars."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, peak and bracket."""
        painter, theme = self.begin(), self.theme
        wide = (self.width() + _GAP) / BARS - _GAP
        lit, peak = _bars(self._level), _bars(self._peak)
        role = {QUIET: "honey-fill", LOUD: "rose-fill"}.get(self._word, "you-fill")
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(BARS):
            box = QRectF(bar * (wide + _GAP), 0, wide, _HIGH)
            filled = bar < lit or (bar == peak - 1 and peak > lit)
            painter.setBrush(theme.colour(role if filled else "line"))
            painter.drawRoundedRect(box, 1.5, 1.5)
        if peak > lit:
            edge = QRectF((peak - 1) * (wide + _GAP), 0, wide, _HIGH).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink"), 1))
            painter.drawRoundedRect(edge, 1.5, 1.5)
        self._paint_bracket(painter, wide)

    def _paint_bracket(self, painter: QPainter, wide: float) -> None:
        left, right = (edge * BARS * (wide + _GAP) for edge in GOOD)
        colour = self.theme.colour("you-fill")
        painter.fillRect(QRectF(left, _HIGH + _BRACKET - 1, right - left, 1.2), colour)
        face = self._face()
        middle = (left + right) / 2
        half = face.width("Good level") / 2 + 2
        box = QRectF(middle - half, _HIGH + _BRACKET + 1, 2 * half, face.line)
        self.write(painter, box, "Good level", face, "ink2", Qt.AlignmentFlag.AlignHCenter)

    def _face(self) -> Face:
        return self.theme.face("small")


def word_for(peak: float) -> str:
    """What a voice of this level is called; empty when nobody speaks."""
    if peak < _VOICE:
        return ""
    if peak < GOOD[0]:
        return QUIET
    return CLEAR if peak <= GOOD[1] + 0.08 else LOUD


def _bars(level: float) -> int:
    return round(max(0.0, min(1.0, level)) * BARS)
