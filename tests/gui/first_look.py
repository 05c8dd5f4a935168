"""Prepare at its first paint and once everything is there: a picture of each, compared.

`python -m tests.gui.first_look FOLDER` runs the program's window on that data folder and prints
how many pixels differ, what the page said at each time, and whether anything was there before.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.later import FirstPaint
from desktop.gui.window import Window
from desktop.reception import opening

LATE = ("live", "debrief", "progress", "setup", "learn")


class Look:
    """Takes both pictures of one window, then closes it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.told: dict[str, Any] = {}
        self._first = QImage()
        self._timer = QTimer(window)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look_again)
        FirstPaint(window.prepare, self._look)

    def _look(self) -> None:
        window = self._window
        self.told["early"] = [name for name in ("desk", *LATE) if vars(window).get(name)]
        self._first = window.grab().toImage()
        self.told["first"] = words_of(window)
        self._timer.start()

    def _look_again(self) -> None:
        window = self._window
        if any(name not in vars(window) for name in LATE):
            return
        self._timer.stop()
        last = window.grab().toImage()
        self.told["last"] = words_of(window)
        self.told["differing"] = differing(self._first, last)
        window.close()


def words_of(window: Window) -> list[str]:
    """What is said on the page, in the order of its widgets' names."""
    parts = window.prepare.findChildren(QWidget)
    return sorted(part.accessibleName() for part in parts if part.isVisible())


def differing(one: QImage, other: QImage) -> int:
    """How many pixels are not the same; all of them if the sizes are not."""
    if one.size() != other.size():
        return one.width() * one.height()
    across, down = range(one.width()), range(one.height())
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in across for y in down)


def main(home: Path) -> int:
    """Show the window and look at it twice."""
    looks: list[Look] = []
    loop = QApplication.exec

    def watched_loop(*_: object) -> int:
        looks.extend(Look(w) for w in QApplication.topLevelWidgets() if isinstance(w, Window))
        return loop()

    QApplication.exec = watched_loop  # type: ignore[method-assign]
    code = opening.show_window(home)
    print(json.dumps(looks[0].told))
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
