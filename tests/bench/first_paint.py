"""Starts one program and says when its first page was on the screen.

`python -m tests.bench.first_paint empty|real` prints a monotonic moment and the processor time
until then, in seconds, and ends. Both programs are measured alike: the first paint of a widget,
then the next turn of the event loop. Nothing of Qt is imported before the program itself does.
"""

import sys
import time
from typing import Any

PROGRAMS = ("empty", "real")


def tell_first_paint(widget: Any) -> Any:  # noqa: ANN401 - a QWidget, unknown before its import
    """Wait for the first paint of this widget, say when it was, and close everything."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    def tell() -> None:
        print(time.monotonic(), time.process_time(), flush=True)
        QApplication.closeAllWindows()

    class FirstPaint(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            """Let the paint happen, then look at the time."""
            if event.type() == QEvent.Type.Paint:
                widget.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False

    watch = FirstPaint()
    widget.installEventFilter(watch)
    return watch


def empty() -> int:
    """The least that PySide6 can show."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([""])
    widget = QWidget()
    widget.resize(1280, 800)
    watch = tell_first_paint(widget)
    widget.show()
    code = application.exec()
    del watch
    return code


def real() -> int:
    """The program as its user starts it, watched from the moment its event loop begins."""
    from desktop.cli import run
    from desktop.reception import opening

    watches: list[object] = []

    class Watched(opening.Opening):
        def close(self) -> None:
            watches.clear()
            super().close()

        def first_page(self) -> Any:  # noqa: ANN401 - passed on as it is
            from PySide6.QtWidgets import QApplication

            loop = QApplication.exec

            def watched_loop(*_: object) -> int:
                from desktop.gui.window import Window

                for window in QApplication.topLevelWidgets():
                    if isinstance(window, Window):
                        watches.append(tell_first_paint(window.prepare))
                return loop()

            QApplication.exec = watched_loop  # type: ignore[method-assign]
            return super().first_page()

    opening.Opening = Watched  # type: ignore[misc]
    return run([])


if __name__ == "__main__":
    sys.exit(real() if sys.argv[1:2] == ["real"] else empty())
