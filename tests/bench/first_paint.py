"""Starts one program and says when its first page was on the screen.

`python -m tests.bench.first_paint empty|real` prints a monotonic moment in seconds and ends. Both
programs are measured alike: the first paint of a widget, then the next turn of the event loop.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PROGRAMS = ("empty", "real")


class FirstPaint(QObject):
    """Waits for the first paint of one widget, says when it was, and closes everything."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then look at the time."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.closeAllWindows()


def empty() -> int:
    """The least that PySide6 can show."""
    application = QApplication([""])
    widget = QWidget()
    widget.resize(1280, 800)
    watch = FirstPaint(widget)
    widget.show()
    code = application.exec()
    del watch
    return code


def real() -> int:
    """The program as its user starts it, watched from the moment its event loop begins."""
    watches: list[FirstPaint] = []
    loop = QApplication.exec

    def watched_loop(*_: object) -> int:
        from desktop.gui.window import Window

        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window):
                watches.append(FirstPaint(window.prepare))
        return loop()

    QApplication.exec = watched_loop  # type: ignore[method-assign]
    from desktop.cli import run

    return run([])


if __name__ == "__main__":
    sys.exit(real() if sys.argv[1:] == ["real"] else empty())
