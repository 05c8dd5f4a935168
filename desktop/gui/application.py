"""Runs the window from start to close: one instance, dressed, its desk opened after a first paint.

In: what the composition root made or can make. Out: the exit code. Qt main thread; the desk is
opened in a thread of its own.
"""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from desktop.gui.dress import dress
from desktop.gui.fault import caught
from desktop.gui.frame import TITLE
from desktop.gui.instance import Instance
from desktop.gui.later import FirstPaint, Later, take_up
from desktop.gui.theme import Theme, load_fonts
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.window import Window
from desktop.paths import bundled

if TYPE_CHECKING:
    from desktop.gui.fault_sheet import Sheets
    from desktop.gui.knowledge import Knowledge
    from desktop.gui.pages.brief import PrepareContent
    from desktop.settings import Settings


class Start(Protocol):
    """What the composition root hands over."""

    home: Path
    settings: "Settings"

    def first_page(self) -> "tuple[PrepareContent, tuple[str, ...]]":
        """What Prepare shows first, and what was found wrong; as quick as can be."""

    def open_desk(self) -> "Knowledge":
        """Everything else; slow, in a thread."""

    def keep(self, settings: "Settings") -> None:
        """Keep the choices if they can be kept."""

    def close(self) -> None:
        """Let go of what was opened."""


def run(start: Start) -> int:
    """Show the window until it is closed; a second start only raises the first."""
    # Qt would wake two threads for every translucent shape; the voice band's are too small for it.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Named here, not by setStyle: its answer would be wrapped with every enumeration of a style.
    application = QApplication([TITLE, "-style", "Fusion"])
    application.setApplicationName(TITLE)
    with suppress(OSError):
        start.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    windows: list[Window] = []
    instance = Instance(start.home)

    def come_forward() -> None:
        for window in windows:
            window.come_forward()

    if not instance.claim(come_forward):
        return 0
    load_fonts(first=True)
    theme = Theme()
    try:
        with caught(start.home, _faults_shown(theme, windows)):
            return _shown(application, start, theme, windows)
    finally:
        windows.clear()
        start.close()
        instance.release()


def _shown(application: QApplication, start: Start, theme: Theme, windows: list[Window]) -> int:
    """The first page at once, everything else once it is on the screen."""
    content, notices = start.first_page()
    dress(application, theme)
    drawings = bundled("resources") / "portrait"
    likeness = Likeness.load(drawings / f"{content.portrait}.json")
    window = Window(content, notices, start.settings, start.keep, start.home, likeness, theme)
    windows.append(window)
    desk = Later(start.open_desk)

    def settle() -> None:
        # What is there by now stays, and the collector need not look through it again.
        gc.freeze()
        gc.enable()
        load_fonts(first=False)
        window.add_keys()
        desk.start()

    def arrive() -> None:
        if desk.made is None:
            window.close()
        elif window.desk is None:
            window.take_desk(desk.made)
            take_up(_rest(window, desk.made), window)

    def hurry() -> None:
        desk.start()
        desk.join()
        arrive()

    desk.settled.connect(arrive)
    window.desk_needed.connect(hurry)
    FirstPaint(window.prepare, settle)
    window.show()
    code = application.exec()
    desk.join()
    if desk.error is not None:
        raise desk.error
    return code


def _rest(window: Window, desk: "Knowledge") -> Iterator[None]:
    """The other pages and the reader, in pieces; then what hears and speaks."""
    yield from window.make_pages()
    yield from desk.warm_up()
    window.sounding.start()
    window.thinking.start()


def _faults_shown(theme: Theme, windows: list[Window]) -> Callable[[bool], None]:
    """Shows a dialog for a fault; what it takes is imported when there is one."""
    sheets: list[Sheets] = []

    def show(noted: bool) -> None:
        from desktop.gui.fault_sheet import Sheets

        if not sheets:
            sheets.append(
                Sheets(
                    theme,
                    lambda: windows[0] if windows else None,
                    lambda: windows[0].running.standing if windows else "none",
                )
            )
        sheets[0].show(noted)

    return show
