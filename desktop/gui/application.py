"""Runs the window from start to close: one instance, dressed, its desk open meanwhile.

In: what the composition root made. Out: the exit code. Qt main thread.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.gui.dress import dress
from desktop.gui.fault import Sheets, caught
from desktop.gui.instance import Instance
from desktop.gui.theme import Theme, load_fonts
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.window import TITLE, Knowledge, Window
from desktop.settings import Settings

WARM_UP_MS = 250
"""After the start, so that the first page is on the screen before."""
PIECE_MS = 15
"""Between two pieces of the warm-up, for keys and paint."""


def run(
    open_desk: Callable[[], AbstractContextManager[Knowledge]],
    settings: Settings,
    keep: Callable[[Settings], None],
    home: Path,
    portrait: Path,
) -> int:
    """Show the window until it is closed; a second start only raises the first."""
    # Qt would wake two threads for every translucent shape; the voice band's are too small for it.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    application = QApplication([TITLE])
    application.setApplicationName(TITLE)
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    windows: list[Window] = []
    instance = Instance(home)

    def come_forward() -> None:
        for window in windows:
            window.come_forward()

    if not instance.claim(come_forward):
        return 0
    load_fonts()
    theme = Theme()
    dress(application, theme)
    sheets = Sheets(theme, lambda: windows[0] if windows else None)
    try:
        with caught(home, sheets.show), open_desk() as desk:
            window = Window(desk, settings, keep, home, Likeness.load(portrait), theme)
            windows.append(window)
            window.show()
            take_up(desk.warm_up(), window)
            code = application.exec()
            windows.clear()
            return code
    finally:
        instance.release()


def take_up(pieces: Iterator[None], parent: QObject) -> None:
    """Run through these pieces of work, one by one, while the window is in use."""
    timer = QTimer(parent)
    timer.setInterval(WARM_UP_MS)

    def advance() -> None:
        timer.setInterval(PIECE_MS)
        if next(pieces, "done") == "done":
            timer.stop()

    timer.timeout.connect(advance)
    timer.start()
