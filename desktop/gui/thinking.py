"""Who plays her, around a call: what Prepare and Set-up show of it, and what they ask of it.

In: reports through a bridge of its own, pages as they are made. Out: a row and cards that follow.
Qt main thread.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.gui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.events import Doubted
    from desktop.gui.importing import ImportSheet
    from desktop.gui.knowledge import Minds
    from desktop.gui.pages.setup import SetupPage
    from desktop.gui.window import Window

ROW = "thinking"
"""Id of the row of Prepare."""
_SETTLE_MS = 30


class Thinking(QObject):
    """Keeps Prepare and Set-up true about the model; owned by the window."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._minds: Minds | None = None
        self._sheet: ImportSheet | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self.refresh)
        self._bridge = Bridge()
        self._bridge.heard.connect(lambda _: self._soon.start())
        self._doubts = Bridge()
        """Doubts about the call on the debrief page: its id and the fact."""
        self._doubts.heard.connect(self._on_doubt)

    def take(self, minds: "Minds") -> None:
        """The desk is open."""
        self._minds = minds
        minds.watch(self._bridge.hear)

    def start(self) -> None:
        """Everything else is there: load the chosen model."""
        if self._minds is not None:
            self._minds.start()

    def wire_setup(self, page: "SetupPage") -> None:
        """Set-up is there."""
        page.engine_chosen.connect(lambda name: self._do("choose", name))
        page.engine_removed.connect(lambda name: self._do("remove", name))
        page.engine_asked.connect(self.ask_import)

    def look_again(self, call_id: str) -> None:
        """A call is over: a strong model may look at what was hard to read."""
        desk = self._window.desk
        if desk is not None and call_id:
            desk.look_again(call_id, lambda doubted: self._doubts.hear((call_id, doubted)))

    def _on_doubt(self, told: "tuple[str, Doubted]") -> None:
        call_id, doubted = told
        if self._window.desk is not None:
            self._window.desk.doubt(call_id, doubted)
            self._window.show_doubts(call_id)

    def refresh(self) -> None:
        """Bring the pages that show it up to date."""
        window, minds = self._window, self._minds
        if minds is None:
            return
        fresh = minds.check()
        checks = (row.check for row in window.prepare.rows)
        window.prepare.show_checks(tuple(fresh if one.id == ROW else one for one in checks))
        if window.pages.currentWidget() is vars(window).get("setup"):
            window.setup.show_engines(minds.cards())

    def ask_import(self) -> None:
        """Ask for a model."""
        from desktop.gui.importing import A_MODEL, ImportSheet

        if self._minds is not None:
            window = self._window
            sheet = ImportSheet(window.theme, self._minds.import_model, window, A_MODEL)
            sheet.brought.connect(self.refresh)
            sheet.finished.connect(self._on_sheet_gone)
            self._sheet = sheet
            sheet.open()

    def close(self) -> None:
        """The window closes: an import that runs is stopped."""
        if self._sheet is not None:
            self._sheet.reject()

    def _on_sheet_gone(self) -> None:
        self._sheet = None

    def _do(self, what: str, name: str) -> None:
        from desktop.gui.access import announce

        if self._minds is None:
            return
        act = {"choose": self._minds.choose, "remove": self._minds.remove}[what]
        if trouble := act(name):
            announce(self._window, trouble, assertive=True)
        self.refresh()
