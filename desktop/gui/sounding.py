"""Hearing and speaking around a call: what the pages show of it, and what they ask of it.

In: reports through a bridge of its own, pages as they are made. Out: rows, lists and levels that
follow, the microphone's meter on only while somebody looks at it. Qt main thread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.gui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.gui.importing import ImportSheet
    from desktop.gui.knowledge import Sound
    from desktop.gui.pages.setup_sound import SetupSound
    from desktop.gui.window import Window

METERED = ("prepare", "setup")
"""Pages that show how loud the microphone is."""
ROWS = frozenset({"microphone", "voice", "ear"})
"""Ids of the rows of Prepare on sound."""
_SETTLE_MS = 30
"""Reports come in threes; the pages follow once."""


class Sounding(QObject):
    """Keeps Prepare and Set-up true; owned by the window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._sound: Sound | None = None
        self._sheet: ImportSheet | None = None
        self._bridge = Bridge()
        self._bridge.heard.connect(self._on_report)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self.refresh)
        window.installEventFilter(self)
        window.pages.currentChanged.connect(lambda _: self.meter())
        window.screens.currentChanged.connect(lambda _: self.meter())
        window.prepare.acted.connect(self._on_acted)
        window.choices.taken.connect(self._on_taken)

    def take(self, sound: "Sound") -> None:
        """The desk is open."""
        self._sound = sound
        sound.watch(self._bridge.hear)

    def start(self) -> None:
        """Everything else is there: start what hears and speaks."""
        if self._sound is not None:
            self._sound.start()

    def wire_setup(self, part: "SetupSound | None") -> None:
        """The part of Set-up on hearing and speaking is there, perhaps anew."""
        if part is None or self._sound is None:
            return
        part.taken.connect(lambda changes: self._window.choices.take(**changes))
        part.import_asked.connect(self.ask_import)
        part.play_asked.connect(self.play)
        part.recogniser_chosen.connect(lambda name: self._do("choose", name))
        part.recogniser_removed.connect(lambda name: self._do("remove", name))

    def refresh(self) -> None:
        """Bring the pages that show it up to date."""
        window, sound = self._window, self._sound
        if sound is None:
            return
        fresh = sound.checks()
        others = [row.check for row in window.prepare.rows if row.check.id not in ROWS]
        window.prepare.show_checks((*fresh, *others))
        if window.pages.currentWidget() is vars(window).get("setup"):
            window.setup.show_sound(sound.content())
        self.meter()

    def meter(self) -> None:
        """The microphone is metered while a page shows it, and never during a call."""
        if self._sound is not None:
            self._sound.meter(on=self._metered())

    def play(self) -> None:
        """Let her say a sentence."""
        if self._sound is not None and self._window.running.call is None:
            self._sound.say_sample()

    def ask_import(self) -> None:
        """Ask for a recogniser."""
        from desktop.gui.importing import ImportSheet

        if self._sound is not None:
            sheet = ImportSheet(self._window.theme, self._sound.import_recogniser, self._window)
            sheet.brought.connect(self.refresh)
            sheet.finished.connect(self._on_sheet_gone)
            self._sheet = sheet
            sheet.open()

    def ask_microphone(self) -> None:
        """Offer the microphones there are, in the middle of a call."""
        from PySide6.QtGui import QCursor
        from PySide6.QtWidgets import QMenu

        if self._sound is None:
            return
        content, menu = self._sound.content(), QMenu(self._window)
        menu.setAccessibleName("Microphones")
        menu.setPalette(self._window.theme.palette())
        for choice, label in content.microphones:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(choice == content.microphone)
            action.triggered.connect(self._chooser(choice))
        button = self._window.live.parts.notice.button
        corner = button.mapToGlobal(button.rect().bottomLeft())
        menu.popup(corner if button.isVisible() else QCursor.pos())

    def close(self) -> None:
        """The window closes: an import that runs is stopped."""
        if self._sheet is not None:
            self._sheet.reject()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A window that nobody sees listens to nothing."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange):
            self.meter()
        return False

    def _on_sheet_gone(self) -> None:
        self._sheet = None

    def _metered(self) -> bool:
        window = self._window
        around = window.screens.currentWidget() is window.around
        shown = window.isVisible() and not window.isMinimized()
        made = [vars(window).get(name) for name in METERED]
        return around and shown and window.pages.currentWidget() in made

    def _chooser(self, microphone: str) -> Callable[[], None]:
        return lambda: self._window.choices.take(microphone=microphone)

    def _do(self, what: str, name: str) -> None:
        from desktop.gui.access import announce

        if self._sound is None:
            return
        act = {
            "choose": self._sound.choose_recogniser,
            "remove": self._sound.remove_recogniser,
        }[what]
        if trouble := act(name):
            announce(self._window, trouble, assertive=True)
        self.refresh()

    def _on_acted(self, action: str) -> None:
        if action == "play":
            self.play()
        else:
            self.ask_import()

    def _on_taken(self) -> None:
        if self._sound is not None:
            self._sound.take(self._window.choices.settings)
            self._soon.start()

    def _on_report(self, report: object) -> None:
        from desktop.reports import Equipment, Hearing, Level, Speaking

        if isinstance(report, Hearing | Speaking | Equipment):
            self._soon.start()
        elif isinstance(report, Level) and report.whose == "yours":
            page = self._window.pages.currentWidget()
            if page is self._window.prepare:
                self._window.prepare.show_level(report.level)
            elif "setup" in vars(self._window) and self._window.setup.sound is not None:
                self._window.setup.sound.show_level(report.level)
