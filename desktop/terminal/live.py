"""The full-screen rehearsal.

In: a Start. Out: an exit code, and one sentence when a call is left that can be picked up.
Scenes come from the rehearsal thread as messages; nothing here waits for it but on leaving.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief
from desktop.events import CallEnded
from desktop.records.journal import CallSummary, JournalUnavailable
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.reports import Level, Partial, SpeechBegan
from desktop.scene import Phrase, Scene
from desktop.terminal.layout import LAYOUT
from desktop.terminal.palette import DARK, LIGHT, theme_of, themes
from desktop.terminal.screens import Brief, LeftOpen, Reading, Talk, Welcome
from desktop.terminal.start import (
    Start,
    closed_call,
    continued_call,
    fault_sentence,
    new_call,
    parting_sentence,
    where_left,
)

LOOK_SECONDS = 1.0
"""How often the page looks whether the rehearsal still runs."""


def run(start: Start) -> int:
    """Play calls until the user has enough; 0 unless a fault ended one."""
    app = LiveRehearsal(start)
    with suppress(KeyboardInterrupt):
        app.run()
    app.let_go()
    if app.parting:
        print(app.parting)
    return app.code


class LiveRehearsal(App[None]):
    """One window into one call after another."""

    TITLE = "Preferred Ground"
    CSS = LAYOUT
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - so declared by the library
        (0, "-thin"),
        (72, "-narrow"),
        (116, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - so declared by the library
        (0, "-low"),
        (20, "-short"),
        (32, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c,ctrl+q", "leave", "Leave", show=False, priority=True),
        Binding("f2", "theme", "Light or dark", show=False, priority=True),
    ]

    class Happened(Message):
        """Something on the rehearsal thread; `call` tells one call's from the next one's."""

        def __init__(self, call: int, heard: Heard) -> None:
            super().__init__()
            self.call, self.heard = call, heard

    def __init__(self, start: Start) -> None:
        # Without colour the terminal's own two are the only ones that are sure to be readable.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._start = start
        self._conductor: Conductor | None = None
        self._talk: Talk | None = None
        self._calls = 0
        self._silent = 0
        self._ended_by_user = False
        self.parting = ""
        """What to say once the screen is the terminal's again."""
        self.code = 0
        for theme in themes():
            self.register_theme(theme)
        self.theme = theme_of(os.environ)

    def on_mount(self) -> None:
        """Begin."""
        loop = asyncio.get_running_loop()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            # Windows has no such handlers, and only the main thread may set them.
            with suppress(NotImplementedError, RuntimeError, ValueError, AttributeError):
                loop.add_signal_handler(getattr(signal, name), self.action_leave)
        self.set_interval(LOOK_SECONDS, self._look)
        self._pages()

    @work
    async def _pages(self) -> None:
        """Every page in order, from the first to the last debrief."""
        left, notices = self._start.left_open, self._start.notices
        if self._start.voice is not None:
            notices = (*self._start.voice.notices, *notices)
        debrief: Debrief | None = None
        afresh = False
        if left is not None:
            try:
                debrief, afresh = await self._offer(left)
            except JournalUnavailable as error:
                notices = (*notices, f"{error} So this is a new call.")
        started = self._start.started
        while True:
            if debrief is None:
                difficulty = await self.push_screen_wait(Welcome(self._brief(notices)))
                if afresh and left is not None:
                    with suppress(JournalUnavailable):
                        closed_call(self._start, left)
                    afresh = False
                debrief = await self._played(
                    lambda hear, level=difficulty, date=started: new_call(  # type: ignore[misc]
                        self._start, hear, level, date
                    )
                )
                started, notices = "", ()
            if await self.push_screen_wait(Reading(debrief)) == "quit":
                self.exit()
                return
            debrief = None

    async def _offer(self, left: CallSummary) -> tuple[Debrief | None, bool]:
        """What became of the call left open: its debrief, or that the user wants a new one."""
        about = f"{self._start.first_name} is an AI character."
        page = LeftOpen(where_left(left), spoken_stamp(left.at), about)
        choice = await self.push_screen_wait(page)
        if choice == "see":
            return closed_call(self._start, left), False
        if choice == "pick_up":
            return await self._played(lambda hear: continued_call(self._start, left, hear)), False
        return None, True

    async def _played(self, begun: Callable[[Callable[[Heard], None]], Conductor]) -> Debrief:
        """One call to its end."""
        self._calls += 1
        call = self._calls

        def hear(heard: Heard) -> None:
            if isinstance(heard, Level | SpeechBegan):
                return
            # The page may have gone while the rehearsal thread finishes its turn.
            with suppress(RuntimeError):
                self.post_message(self.Happened(call, heard))

        self._ended_by_user = False
        conductor = begun(hear)
        self._talk = Talk(conductor.post, conductor.start)
        self._conductor = conductor
        await self.push_screen_wait(self._talk)
        self._conductor = self._talk = None
        conductor.close()
        return conductor.debrief()

    def on_live_rehearsal_happened(self, message: Happened) -> None:
        """Paint what happened."""
        if message.call != self._calls or self._talk is None:
            return
        if isinstance(message.heard, CallEnded):
            self._ended_by_user = message.heard.reason == "user"
        elif isinstance(message.heard, Partial | Phrase):
            self._talk.pass_on(message.heard)
        elif isinstance(message.heard, Scene):
            self._talk.show(message.heard)
            if message.heard.phase == "over" and self._ended_by_user:
                self._talk.dismiss(None)

    def action_leave(self) -> None:
        """Stop without ending the call."""
        self.let_go()
        self.exit()

    def action_theme(self) -> None:
        """Light or dark."""
        self.theme = LIGHT if self.theme == DARK else DARK

    def let_go(self) -> None:
        """Stop the call's thread and keep the sentence about it; once is enough."""
        conductor, self._conductor = self._conductor, None
        if conductor is None:
            return
        over = self._talk is not None and self._talk.over
        try:
            conductor.close()
        except Exception as error:  # noqa: BLE001 - a person gets a sentence, never a traceback
            self.parting, self.code = fault_sentence(error), 1
            return
        if not over:
            self.parting = parting_sentence(conductor, saved=not self._start.journal.reason)

    def on_unmount(self) -> None:
        """However the page went, the thread goes with it."""
        self.let_go()

    def _look(self) -> None:
        """Leave with a sentence when the rehearsal stopped by itself."""
        talk = self._talk
        waiting = talk is None or not talk.begun or talk.over
        if self._conductor is None or waiting or self._conductor.running:
            self._silent = 0
            return
        # The last scene may still be on its way when the thread has just ended with its call.
        self._silent += 1
        if self._silent > 1:
            self.action_leave()

    def _brief(self, notices: tuple[str, ...]) -> Brief:
        identity = self._start.scenario.persona.persona
        return Brief(
            name=identity.first_name,
            who=identity.summary,
            want=identity.want,
            limit=identity.limit,
            difficulty=self._start.difficulty,
            notices=notices,
            unsaved=self._start.journal.reason,
            spoken=self._start.voice is not None,
        )
