"""The call on show: what it says is painted, what is asked of it is passed on.

In: a call that runs, what it says through the bridge, intents of the live page. Out: signals
when it begins, is over or broke. Qt main thread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.gui.bridge import Bridge

if TYPE_CHECKING:
    from desktop.coach.debrief.summary import Debrief
    from desktop.gui.pages.live import LivePage
    from desktop.intents import Intent
    from desktop.reports import Level, Partial
    from desktop.scene import Phrase, Scene

LAST_WORD_MILLISECONDS = 2600
"""How long her parting words stay before the debrief opens."""
Standing = Literal["none", "kept", "unsaved"]


class RunningCall(Protocol):
    """A call the window shows."""

    number: int

    @property
    def call_id(self) -> str:
        """Where it is kept; empty when it is not."""

    def post(self, intent: "Intent") -> None:
        """Ask something of it."""

    def close(self) -> None:
        """Stop it; it can be picked up later."""

    def debrief(self) -> "Debrief":
        """The debrief so far; call after `close`."""


Heard = Callable[[object], None]


class Running(QObject):
    """The call that runs, if any. Signals: begun(call), over(call, saved), broke()."""

    begun = Signal(object)
    over = Signal(object, bool)
    broke = Signal()

    def __init__(self, live: "Callable[[], LivePage]", parent: QObject) -> None:
        super().__init__(parent)
        self.call: RunningCall | None = None
        self.bridge = Bridge()
        self._live = live
        self._scene: Scene | None = None
        self._ended_by_user = False
        self._held = False
        """Paused by `hold`, not by the user."""
        self.bridge.heard.connect(self._on_heard)

    @property
    def standing(self) -> Standing:
        """Whether a call runs, and whether it is being saved."""
        if self.call is None:
            return "none"
        return "kept" if self._scene is None or self._scene.saved else "unsaved"

    def begin(self, start: Callable[[Heard], RunningCall | None]) -> bool:
        """Show the call that this starts; False when it starts none."""
        call = start(self.bridge.hear)
        if call is None:
            return False
        self.call, self._scene = call, None
        self._held = self._ended_by_user = False
        self.begun.emit(call)
        return True

    def post(self, intent: "Intent") -> None:
        """Ask something of the call."""
        from desktop.intents import EndAsked

        if self.call is not None:
            self.call.post(intent)
            self._ended_by_user = isinstance(intent, EndAsked)

    def hold(self) -> None:
        """Stop the clock while something covers the call."""
        from desktop.intents import PauseAsked

        running = self._scene is not None and self._scene.phase not in ("paused", "over")
        if self.call is not None and running:
            self._held = True
            self.call.post(PauseAsked("covered"))

    def release(self) -> None:
        """Run the clock again if `hold` stopped it."""
        from desktop.intents import ResumeAsked

        if self.call is not None and self._held:
            self.call.post(ResumeAsked())
        self._held = False

    def leave(self) -> None:
        """Let go of the call; it is kept and can be picked up."""
        call, self.call = self.call, None
        if call is not None:
            call.close()

    def _on_heard(self, said: object) -> None:
        from desktop.reports import Level, Partial
        from desktop.scene import Broke, Phrase, Scene

        if self.call is not None and isinstance(said, Broke):
            self._let_go()
        if self.call is None:
            return
        if isinstance(said, Level | Partial | Phrase):
            self._pass_on(said)
        if not isinstance(said, Scene):
            return
        self._scene = said
        self._live().show_scene(said)
        if said.phase == "over":
            call, saved = self.call, said.saved
            wait = 0 if self._ended_by_user else LAST_WORD_MILLISECONDS
            QTimer.singleShot(wait, self, lambda: self._finish(call, saved=saved))

    def _pass_on(self, signal: "Level | Partial | Phrase") -> None:
        """What is painted at once and never kept."""
        from desktop.reports import Level, Partial

        voice = self._live().voice
        if isinstance(signal, Level):
            voice.show_level(signal.whose, signal.level)
        elif isinstance(signal, Partial):
            voice.show_partial(signal.certain, signal.guess)
        else:
            voice.show_phrase(signal.words)

    def _let_go(self) -> None:
        """The rehearsal stopped by itself: say so, and offer to pick it up."""
        try:
            self.leave()
        finally:
            self.broke.emit()

    def _finish(self, call: RunningCall, *, saved: bool) -> None:
        """The call is over: let go of it and show what came of it."""
        if self.call is call:
            self.leave()
            self._ended_by_user = False
            self.over.emit(call, saved)
