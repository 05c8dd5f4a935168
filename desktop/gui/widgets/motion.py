"""Movement from 0 to 1 over a set time, thirty steps a second, then stillness.

In: a duration. Out: a call with each new share. No timer runs between movements.
"""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QPointF, Qt, QTimer

FRAME_MS = 33
"""Thirty frames a second."""
SLOW_FRAME_MS = 83
"""Twelve frames a second: the model needs the processor."""


def frames(parent: QObject) -> QTimer:
    """A timer of thirty frames a second; the usual kind comes early, which costs frames."""
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(FRAME_MS)
    return timer


class Travel(QObject):
    """One movement at a time; starting again replaces it."""

    def __init__(self, step: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._clock = QElapsedTimer()
        self._duration = self._ahead = 0
        self._ease = ease_out()
        self._timer = frames(self)
        self._timer.timeout.connect(self._advance)

    @property
    def moving(self) -> bool:
        """Whether it is on its way."""
        return self._timer.isActive()

    def start(self, milliseconds: int, ahead: int = 0) -> None:
        """Go from 0 to 1 in this time, as if it had begun `ahead` milliseconds ago."""
        self._duration, self._ahead = max(1, milliseconds), ahead
        self._clock.start()
        self._timer.start()
        self._step(self._ease.valueForProgress(min(1.0, ahead / self._duration)))

    def finish(self) -> None:
        """Be there at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._step(1.0)

    def _advance(self) -> None:
        share = min(1.0, (self._clock.elapsed() + self._ahead) / self._duration)
        if share >= 1.0:
            self._timer.stop()
        self._step(self._ease.valueForProgress(share))


def ease_out() -> QEasingCurve:
    """Quick to leave, slow to arrive."""
    curve = QEasingCurve(QEasingCurve.Type.BezierSpline)
    curve.addCubicBezierSegment(QPointF(0.2, 0.8), QPointF(0.2, 1.0), QPointF(1.0, 1.0))
    return curve
