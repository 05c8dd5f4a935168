"""The program, watched from inside: what is on show is written to a file after each change.

In: the file, and the name of a fault to plant if there is one. Nothing else of the program is
touched; keys, screen and journal are the real ones.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, qWarning
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.cli import run
from desktop.gui import access, application
from desktop.gui.choices import Choices
from desktop.gui.later import FirstPaint
from desktop.gui.pages.debrief import DebriefPage
from desktop.gui.widgets.steps_strip import StepsStrip
from desktop.gui.window import Window

EVERY_MILLISECONDS = 25
PAGES = ("prepare", "debrief", "progress", "setup", "learn", "live")
NO_DEBRIEF: dict[str, Any] = {"moment": None, "moments": 0, "line": None, "finder": False}


class Hearing:
    """Stands where announcements go out and remembers them."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
        QAccessible.updateAccessibility(event)

    def __getattr__(self, name: str) -> object:
        """Everything else is as it was."""
        return getattr(QAccessible, name)


class Watch(QObject):
    """Looks at the window every few milliseconds."""

    def __init__(self, window: Window, file: Path, hearing: Hearing) -> None:
        super().__init__(window)
        self._window, self._file, self._hearing = window, file, hearing
        self._written = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        FirstPaint(window.prepare, self._timer.start)

    def _look(self) -> None:
        text = json.dumps(self._seen())
        if text != self._written:
            self._written = text
            fresh = self._file.with_suffix(".new")
            fresh.write_text(text, "utf-8")
            fresh.replace(self._file)

    def _seen(self) -> dict[str, Any]:
        window = self._window
        # Asked for, a page would be made.
        made = {name: page for name, page in vars(window).items() if name in PAGES}
        live = window.screens.currentWidget() is made.get("live")
        page = window.live if live else window.pages.currentWidget()
        assert page is not None, "a page is always on show"
        dialog = QApplication.activeModalWidget()
        return {
            "page": next(name for name, one in made.items() if one is page),
            "title": window.windowTitle(),
            "active": window.isActiveWindow(),
            "focus": _place(QApplication.focusWidget()),
            "dialog": dialog.windowTitle() if dialog is not None else "",
            "dark": window.choices._theme.is_dark,
            "caption_step": window.choices.settings.caption_step,
            "difficulty": window.choices.settings.difficulty,
            "words": _words(dialog or page),
            "said": self._hearing.said[-20:],
            **(_debrief(window.debrief) if "debrief" in made else NO_DEBRIEF),
            "level": _level(window),
            **(_live(window) if live else {}),
        }


def _level(window: Window) -> str:
    """The word beside the meter of Prepare."""
    meters = [row.meter for row in window.prepare.rows if row.meter is not None]
    return meters[0].word if meters else ""


def _place(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    return f"{type(widget).__name__}: {name}"


def _words(page: QWidget) -> list[str]:
    shown = [part for part in page.findChildren(QWidget) if part.isVisible()]
    return [part.accessibleName() for part in shown if part.accessibleName()]


def _debrief(page: DebriefPage) -> dict[str, Any]:
    strip, sheet = page.strip, page.sheet
    if strip is None or sheet is None:
        return NO_DEBRIEF
    return {
        "moment": strip.selected,
        "moments": len(strip.moments),
        "line": sheet.transcript.selected,
        "finder": sheet.finder.isVisible(),
    }


def _live(window: Window) -> dict[str, Any]:
    live = window.live
    parts, scene = live.parts, live._scene
    if scene is None:
        return {}
    return {
        "phase": scene.phase,
        "elapsed": scene.elapsed,
        "turn": scene.turn,
        "microphone": live.voice.microphone,
        "talk": parts.controls.talk.label if parts.controls.talk.isVisible() else "",
        "notice": parts.notice.accessibleName() if parts.notice.isVisible() else "",
        "yours": parts.yours.accessibleName(),
        "shown_caption": parts.caption.accessibleName(),
        "caption": scene.caption,
        "trust": scene.trust,
        "steps": {step.id: step.state for step in scene.steps},
        "terms": [[term.benefit, term.text, term.agreed] for term in scene.terms],
        "saved": scene.saved,
        "hint": parts.hint.isVisible(),
        "question": parts.question.isVisible(),
        "field": parts.composer.field.toPlainText(),
        "seal": parts.seal._words,
        "seal_name": parts.seal.accessibleName(),
        "caption_size": live.theme.caption_size,
    }


def _plant(fault: str) -> None:
    """Make Ctrl+D, the drawing of the steps or the start go wrong."""

    def raises(*_: object) -> None:
        raise ValueError("words that somebody said")

    if fault == "print":
        print("a stray line")
    elif fault == "qt":
        qWarning("a stray warning")
    elif fault == "slot":
        Choices.other_theme = raises  # type: ignore[assignment,method-assign]
    elif fault == "painting":
        StepsStrip.paintEvent = raises  # type: ignore[method-assign]
    elif fault == "native":
        Choices.other_theme = lambda _: os.abort()  # type: ignore[assignment,method-assign]


def main(arguments: list[str]) -> int:
    file, fault = Path(arguments[0]), (arguments[1:] or [""])[0]
    hearing = Hearing()
    vars(access)["QAccessible"] = hearing

    class WatchedWindow(Window):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            if self.findChild(Watch) is None:
                Watch(self, file, hearing)

    vars(application)["Window"] = WatchedWindow
    _plant(fault)
    return run([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
