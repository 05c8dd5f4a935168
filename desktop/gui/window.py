"""The window: pages around a call and the call itself, wired on one page.

It only wires and switches; pages paint, the desk knows, the bridge carries. Qt main thread.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.coach.debrief import Debrief
from desktop.gui.access import announce
from desktop.gui.bridge import Bridge
from desktop.gui.choices import Choices
from desktop.gui.pages.content import (
    DebriefFrame,
    LearnContent,
    PrepareContent,
    ProgressContent,
    SetupContent,
)
from desktop.gui.pages.debrief import DebriefPage
from desktop.gui.pages.learn import LearnPage
from desktop.gui.pages.live import LivePage
from desktop.gui.pages.page import Page
from desktop.gui.pages.prepare import PreparePage
from desktop.gui.pages.progress import ProgressPage
from desktop.gui.pages.setup import SetupPage
from desktop.gui.pages.shortcuts import ShortcutSheet
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.navigation import Navigation
from desktop.intents import EndAsked, Intent
from desktop.scene import Broke, Scene
from desktop.settings import Settings

TITLE = "Preferred Ground"
TABS = (
    ("prepare", "Prepare"),
    ("debrief", "Debrief"),
    ("progress", "Progress"),
    ("setup", "Set-up"),
)
CAPTIONS_NOTE = "Answers appear as captions."
LAST_WORD_MILLISECONDS = 2600
"""How long her parting words stay before the debrief opens."""


class RunningCall(Protocol):
    """A call the window shows."""

    number: int

    @property
    def call_id(self) -> str:
        """Where it is kept; empty when it is not."""

    def post(self, intent: Intent) -> None:
        """Ask something of it."""

    def close(self) -> None:
        """Stop it; it can be picked up later."""

    def debrief(self) -> Debrief:
        """The debrief so far; call after `close`."""


class Knowledge(Protocol):
    """What the window asks for; no Qt behind it."""

    @property
    def notices(self) -> tuple[str, ...]: ...  # noqa: D102
    def warm_up(self) -> Iterator[None]: ...  # noqa: D102
    def prepare(self, difficulty: str, *, hints: bool) -> PrepareContent: ...  # noqa: D102
    def progress(self) -> ProgressContent: ...  # noqa: D102
    def learn(self) -> LearnContent: ...  # noqa: D102
    def setup(self, settings: Settings) -> SetupContent: ...  # noqa: D102
    def start(  # noqa: D102
        self, difficulty: str, heard: Callable[[object], None], *, hints: bool
    ) -> RunningCall: ...
    def pick_up(  # noqa: D102
        self, heard: Callable[[object], None], *, hints: bool
    ) -> RunningCall | None: ...
    def close_left_open(self) -> str: ...  # noqa: D102
    def debrief(self, call_id: str) -> tuple[Debrief, DebriefFrame] | None: ...  # noqa: D102
    def framed(self, debrief: Debrief, number: int) -> tuple[Debrief, DebriefFrame]: ...  # noqa: D102
    def latest(self) -> str: ...  # noqa: D102
    def delete(self, call_id: str) -> None: ...  # noqa: D102
    def delete_everything(self) -> None: ...  # noqa: D102
    def export(self, call_id: str, path: Path) -> str: ...  # noqa: D102


class Window(QWidget):
    """Prepare, the call, the debrief, progress and set-up."""

    def __init__(
        self,
        desk: Knowledge,
        settings: Settings,
        keep: Callable[[Settings], None],
        home: Path,
        likeness: Likeness,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._desk, self._home = desk, home
        self._call: RunningCall | None = None
        self._shown_call = ""
        self._ended_by_user = False
        self._theme = theme
        self.bridge = Bridge()
        self.navigation = Navigation(theme, TITLE, TABS)
        content = desk.prepare(settings.difficulty, hints=settings.hints)
        self.prepare = PreparePage(theme, likeness, content, desk.notices)
        self.debrief = DebriefPage(theme, likeness)
        self.progress = ProgressPage(theme, likeness)
        self.setup = SetupPage(theme, desk.setup(settings))
        self.learn = LearnPage(theme, desk.learn())
        self.live = LivePage(theme, likeness)
        self.choices = Choices(settings, keep, theme, self.live, self)
        self.pages = QStackedWidget()
        self.screens = QStackedWidget()
        self._lay_out()
        self._wire()
        self._show_page("prepare")

    def go(self, page: str) -> None:
        """Show one of the pages around a call; does nothing while a call runs."""
        if self._call is not None:
            return
        fresh: dict[str, Callable[[], None]] = {
            "prepare": self._fresh_prepare,
            "debrief": self._fresh_debrief,
            "progress": lambda: self.progress.show_content(self._desk.progress()),
            "setup": lambda: self.setup.show_content(self._desk.setup(self.choices.settings)),
        }
        if page in fresh:
            fresh[page]()
        self._show_page(page)

    def come_forward(self) -> None:
        """Another start asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Qt leaves that to Space."""
        focus = QApplication.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focus, QAbstractButton) and not event.isAutoRepeat():
            focus.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A call that runs is kept and can be picked up."""
        call, self._call = self._call, None
        if call is not None:
            call.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumSize(1120, 720)
        self.resize(1280, 800)
        self._around = QWidget()
        down = QVBoxLayout(self._around)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.navigation)
        down.addWidget(self.pages, 1)
        for page in (self.prepare, self.debrief, self.progress, self.setup, self.learn):
            self.pages.addWidget(page)
        self.screens.addWidget(self._around)
        self.screens.addWidget(self.live)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.screens)

    def _wire(self) -> None:
        """Every connection of the window."""
        choose = self.choices.take
        self.bridge.heard.connect(self._on_heard)
        self.debrief.export_asked.connect(self._on_export)
        self.debrief.rehearse_again.connect(self._on_rehearse_again)
        self.learn.back_asked.connect(lambda: self.go("prepare"))
        self.live.intent.connect(self._on_intent)
        self.navigation.asked.connect(self.go)
        self.prepare.difficulty_chosen.connect(lambda chosen: choose(difficulty=chosen))
        self.prepare.hints_toggled.connect(lambda on: choose(hints=on))
        self.prepare.learn_asked.connect(lambda: self.go("learn"))
        self.prepare.look_asked.connect(lambda: self._show_past(self._desk.close_left_open()))
        self.prepare.pick_up_asked.connect(self._on_pick_up)
        self.prepare.start.connect(self._on_start)
        self.progress.delete_confirmed.connect(self._on_delete)
        self.progress.opened.connect(self._show_past)
        self.progress.rehearse_again.connect(self._on_rehearse_again)
        self.setup.caption_step_chosen.connect(lambda step: choose(caption_step=step))
        self.setup.delete_everything_confirmed.connect(self._on_delete_everything)
        self.setup.folder_asked.connect(self._on_folder)
        self.setup.reduced_motion_toggled.connect(lambda on: choose(reduced_motion=on))
        self.setup.single_keys_toggled.connect(lambda on: choose(single_keys=on))
        self.setup.text_scale_chosen.connect(lambda scale: choose(text_scale=scale))
        self.setup.theme_chosen.connect(lambda chosen: choose(theme=chosen))
        for keys, act in (
            *(
                (f"Ctrl+{n}", lambda page=page: self.go(page))
                for n, (page, _) in enumerate(TABS, 1)
            ),
            ("F1", self._on_shortcuts),
            ("Ctrl++", lambda: self.choices.step_caption(1)),
            ("Ctrl+=", lambda: self.choices.step_caption(1)),
            ("Ctrl+-", lambda: self.choices.step_caption(-1)),
            ("Ctrl+D", self.choices.other_theme),
        ):
            QShortcut(QKeySequence(keys), self, act).setAutoRepeat(False)
        # The live page has an F6 of its own, and two at once would be none.
        around = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("F6"), self._around, self._on_next_region, context=around)

    # A call

    def _on_start(self, difficulty: str, hints: bool) -> None:
        self.choices.take(difficulty=difficulty, hints=hints)
        self._show_call(self._desk.start(difficulty, self.bridge.hear, hints=hints))

    def _on_rehearse_again(self) -> None:
        self._on_start(self.choices.settings.difficulty, self.choices.settings.hints)

    def _on_pick_up(self) -> None:
        call = self._desk.pick_up(self.bridge.hear, hints=self.choices.settings.hints)
        if call is None:
            self.go("prepare")
        else:
            self._show_call(call)

    def _show_call(self, call: RunningCall) -> None:
        self._call = call
        self.live.set_words(f"Rehearsal {call.number}", CAPTIONS_NOTE)
        self.setWindowTitle(f"Rehearsal {call.number} – {TITLE}")
        self.screens.setCurrentWidget(self.live)
        self.live.answer_here()

    def _on_intent(self, intent: Intent) -> None:
        if self._call is not None:
            self._call.post(intent)
            self._ended_by_user = isinstance(intent, EndAsked)

    def _on_heard(self, said: object) -> None:
        if self._call is not None and isinstance(said, Broke):
            self._let_go(self._call)
        if self._call is None or not isinstance(said, Scene):
            return
        self.live.show_scene(said)
        if said.phase == "over":
            call = self._call
            wait = 0 if self._ended_by_user else LAST_WORD_MILLISECONDS
            QTimer.singleShot(wait, self, lambda: self._finish(call, saved=said.saved))

    def _let_go(self, call: RunningCall) -> None:
        """The rehearsal stopped by itself: say so, and offer to pick it up."""
        self._call = None
        try:
            call.close()
        finally:
            self.go("prepare")

    def _finish(self, call: RunningCall, *, saved: bool) -> None:
        """The call is over: let go of it and show what came of it."""
        if self._call is not call:
            return
        call.close()
        self._call = None
        self._ended_by_user = False
        self._shown_call = call.call_id
        self.debrief.show_debrief(*self._desk.framed(call.debrief(), call.number if saved else 0))
        self._show_page("debrief")

    # The pages around it

    def _fresh_prepare(self) -> None:
        chosen = self.choices.settings
        self.prepare.show_content(self._desk.prepare(chosen.difficulty, hints=chosen.hints))

    def _fresh_debrief(self) -> None:
        known = self._desk.debrief(self._shown_call or self._desk.latest())
        if known is None:
            self.debrief.show_empty()
        else:
            self._shown_call = self._shown_call or self._desk.latest()
            self.debrief.show_debrief(*known)

    def _show_past(self, call_id: str) -> None:
        self._shown_call = call_id
        self.go("debrief")

    def _show_page(self, name: str) -> None:
        page: Page = getattr(self, name)
        self.pages.setCurrentWidget(page)
        self.screens.setCurrentWidget(self._around)
        self.navigation.show_page(name)
        self.setWindowTitle(f"{page.title} – {TITLE}")
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_export(self) -> None:
        kinds = "Markdown (*.md);;Table (*.csv);;JSON (*.json)"
        chosen, _ = QFileDialog.getSaveFileName(self, "Export", "rehearsal.md", kinds)
        if chosen:
            trouble = self._desk.export(self._shown_call, Path(chosen))
            announce(self, trouble or "Exported.", assertive=bool(trouble))

    def _on_delete(self, call_id: str) -> None:
        self._desk.delete(call_id)
        if self._shown_call == call_id:
            self._shown_call = ""
        self.go("progress")

    def _on_delete_everything(self) -> None:
        self._desk.delete_everything()
        self._shown_call = ""
        self.go("setup")

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))

    def _on_shortcuts(self) -> None:
        ShortcutSheet(self._theme, self).open()

    def _on_next_region(self) -> None:
        """From the page to its tab in the bar, and from the bar to the page's first control."""
        reason = Qt.FocusReason.TabFocusReason
        page, tabs = self.pages.currentWidget(), list(self.navigation.buttons.values())
        assert page is not None, "the pages are never empty"
        if self.navigation.isAncestorOf(QApplication.focusWidget() or self):
            page.setFocus(reason)
            self.focusNextChild()
        else:
            next((tab for tab in tabs if tab.isChecked()), tabs[0]).setFocus(reason)
