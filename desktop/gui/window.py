"""The window: pages around a call and the call itself, wired on one page.

It only wires and switches; pages paint, the desk knows, the bridge carries. Whatever needs the
desk before it is open waits for it. Qt main thread.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent

from desktop.gui.frame import TABS, TITLE, Frame
from desktop.gui.running import Running, RunningCall
from desktop.gui.sounding import Sounding
from desktop.gui.theme import Theme
from desktop.gui.thinking import Thinking
from desktop.gui.widgets.likeness import Likeness
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.gui.knowledge import Knowledge
    from desktop.gui.pages.brief import PrepareContent

_WAITING = "One moment, getting the voice ready"
_EXPORTS = "PDF (*.pdf);;Markdown (*.md);;Table (*.csv);;JSON (*.json)"


class Window(Frame):
    """Prepare, the call, the debrief, progress and set-up. Signals: desk_needed(), at once."""

    desk_needed = Signal()

    def __init__(
        self,
        content: "PrepareContent",
        notices: tuple[str, ...],
        settings: Settings,
        keep: Callable[[Settings], None],
        home: Path,
        likeness: Likeness,
        theme: Theme,
    ) -> None:
        super().__init__(content, notices, settings, keep, likeness, theme)
        self._home = home
        self._shown_call = ""
        self.running = Running(lambda: self.live, self)
        self.sounding = Sounding(self)
        self.thinking = Thinking(self)
        self._wire()
        self.show_page("prepare")

    def take_desk(self, desk: "Knowledge") -> None:
        """Everything is there: bring Prepare up to date."""
        self.desk = desk
        self.sounding.take(desk.sound)
        self.thinking.take(desk.minds)
        chosen = self.choices.settings
        fresh = desk.prepare(chosen.difficulty, hints=chosen.hints)
        self.prepare.bring_up_to_date(fresh, desk.notices)

    def go(self, page: str) -> None:
        """Show one of the pages around a call; does nothing while a call runs."""
        self._with_desk(lambda desk: self._go(page, desk))

    def export(self, path: Path) -> str:
        """Write the call on the debrief page to a file by its ending; a sentence when it fails."""
        if path.suffix == ".pdf" and self.debrief.shown is not None:
            from desktop.gui.paper import write_pdf

            return write_pdf(path, *self.debrief.shown)
        return self.knowledge.export(self._shown_call, path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A call that runs is kept and can be picked up."""
        self.running.leave()
        self.sounding.close()
        self.thinking.close()
        super().closeEvent(event)

    # Every connection of the window; a late page is wired once it is made.

    def _wire(self) -> None:
        choose = self.choices.take
        self.navigation.asked.connect(self.go)
        self.page_made.connect(self._wire_page)
        self.prepare.difficulty_chosen.connect(lambda chosen: choose(difficulty=chosen))
        self.prepare.hints_toggled.connect(lambda on: choose(hints=on))
        self.prepare.learn_asked.connect(lambda: self.go("learn"))
        self.prepare.look_asked.connect(self._on_look)
        self.prepare.pick_up_asked.connect(self._on_pick_up)
        self.prepare.start.connect(self._on_start)
        self.running.begun.connect(self._on_begun)
        self.running.broke.connect(lambda: self.go("prepare"))
        self.running.over.connect(self._on_over)

    def _wire_page(self, name: str) -> None:
        choose = self.choices.take
        if name == "live":
            self.live.intent.connect(self.running.post)
            self.live.choice_asked.connect(self.sounding.ask_microphone)
            self.choices.taken.connect(self._pass_single_keys)
            self._pass_single_keys()
        elif name == "debrief":
            self.debrief.export_asked.connect(self._on_export)
            self.debrief.contested.connect(self._on_contested)
            self.debrief.rehearse_again.connect(self._on_rehearse_again)
        elif name == "progress":
            self.progress.delete_confirmed.connect(self._on_delete)
            self.progress.opened.connect(self._show_past)
            self.progress.rehearse_again.connect(self._on_rehearse_again)
        elif name == "learn":
            self.learn.back_asked.connect(lambda: self.go("prepare"))
        elif name == "setup":
            setup = self.setup
            self.thinking.wire_setup(setup)
            setup.sound_made.connect(self.sounding.wire_setup)
            self.sounding.wire_setup(setup.sound)
            setup.caption_step_chosen.connect(lambda step: choose(caption_step=step))
            setup.delete_everything_confirmed.connect(self._on_delete_everything)
            setup.folder_asked.connect(self._on_folder)
            setup.reduced_motion_toggled.connect(lambda on: choose(reduced_motion=on))
            setup.single_keys_toggled.connect(lambda on: choose(single_keys=on))
            setup.text_scale_chosen.connect(lambda scale: choose(text_scale=scale))
            setup.theme_chosen.connect(lambda chosen: choose(theme=chosen))

    def add_keys(self) -> None:
        """The keys that work anywhere; Enter on Prepare is the page's own."""
        from PySide6.QtGui import QKeySequence, QShortcut

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
        QShortcut(QKeySequence("F6"), self.around, self.next_region, context=around)

    # A call

    def _on_start(self, difficulty: str, hints: bool) -> None:
        self.choices.take(difficulty=difficulty, hints=hints)
        self._with_desk(
            lambda desk: self.running.begin(
                lambda heard: desk.start(difficulty, heard, hints=hints)
            )
        )

    def _on_rehearse_again(self) -> None:
        self._on_start(self.choices.settings.difficulty, self.choices.settings.hints)

    def _on_pick_up(self) -> None:
        hints = self.choices.settings.hints

        def pick_up(desk: "Knowledge") -> None:
            if not self.running.begin(lambda heard: desk.pick_up(heard, hints=hints)):
                self.go("prepare")

        self._with_desk(pick_up)

    def _on_begun(self, call: RunningCall) -> None:
        self.live.start_afresh(f"Rehearsal {call.number}", _WAITING)
        self.setWindowTitle(f"Rehearsal {call.number} – {TITLE}")
        self.screens.setCurrentWidget(self.live)
        self.live.answer_here()

    def _on_over(self, call: RunningCall, saved: bool) -> None:
        self._shown_call = call.call_id
        framed = self.knowledge.framed(call.debrief(), call.number if saved else 0)
        self.debrief.show_debrief(*framed)
        self.show_page("debrief")
        if saved:
            self.thinking.look_again(call.call_id)

    def _pass_single_keys(self) -> None:
        self.live.single_keys = self.choices.settings.single_keys

    # The pages around it

    def _with_desk(self, act: "Callable[[Knowledge], object]") -> None:
        """Do this, once the desk is open; never in the middle of a call."""
        if self.desk is None:
            # Keys that follow may mean what this brings, so they wait too.
            self.desk_needed.emit()
        if self.desk is not None and self.running.call is None:
            act(self.desk)

    def _go(self, page: str, desk: "Knowledge") -> None:
        if page == "prepare":
            chosen = self.choices.settings
            self.prepare.show_content(desk.prepare(chosen.difficulty, hints=chosen.hints))
        elif page == "debrief":
            self._fresh_debrief(desk)
        elif page == "progress":
            self.progress.show_content(desk.progress())
        elif page == "setup":
            self.setup.show_content(desk.setup(self.choices.settings))
        self.show_page(page)

    def _fresh_debrief(self, desk: "Knowledge") -> None:
        known = desk.debrief(self._shown_call or desk.latest())
        if known is None:
            self.debrief.show_empty()
        else:
            self._shown_call = self._shown_call or desk.latest()
            self.debrief.show_debrief(*known)

    def _on_look(self) -> None:
        self._with_desk(lambda desk: self._show_past(desk.close_left_open()))

    def _show_past(self, call_id: str) -> None:
        self._shown_call = call_id
        self.go("debrief")

    def _on_export(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from desktop.gui.access import announce

        chosen, _ = QFileDialog.getSaveFileName(self, "Export", "rehearsal.pdf", _EXPORTS)
        if chosen:
            trouble = self.export(Path(chosen))
            announce(self, trouble or "Exported.", assertive=bool(trouble))

    def _on_contested(self, turn: int, move: str, verdict: str) -> None:
        from desktop.gui.access import announce

        trouble = self.knowledge.contest(self._shown_call, turn, move, verdict)
        known = self.knowledge.debrief(self._shown_call)
        if known is not None:
            self.debrief.show_again(*known)
        announce(self, trouble or "Marked by you.", assertive=bool(trouble))

    def show_doubts(self, call_id: str) -> None:
        """Bring the debrief up to date if this call is on it."""
        if call_id == self._shown_call and (known := self.knowledge.debrief(call_id)) is not None:
            self.debrief.show_doubts(*known)

    def _on_delete(self, call_id: str) -> None:
        self.knowledge.delete(call_id)
        if self._shown_call == call_id:
            self._shown_call = ""
        self.go("progress")

    def _on_delete_everything(self) -> None:
        self.knowledge.delete_everything()
        self._shown_call = ""
        self.go("setup")

    def _on_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))

    def _on_shortcuts(self) -> None:
        from desktop.gui.pages.shortcuts import ShortcutSheet

        sheet = ShortcutSheet(self.theme, self)
        self.running.hold()
        sheet.finished.connect(self.running.release)
        sheet.open()
