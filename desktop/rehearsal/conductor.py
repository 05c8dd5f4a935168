"""Runs one call: one inbox, and the one thread that may change it.

In: intents from a front end, posted from any thread. Out, to one listener, on the rehearsal
thread: each fact once it is committed, `Saved` after each turn on disk, and a Scene after
every change and every second of the clock.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from desktop.clock import CallClock
from desktop.coach.debrief import Debrief, debrief_of
from desktop.coach.tracker import Slip
from desktop.events import CallEnded, CallOpened, Fact, Paused, Resumed, TurnTaken
from desktop.intents import EndAsked, HintDismissed, Intent, PauseAsked, ResumeAsked, Typed
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor, floor_after, floor_at, hinted, time_is_up
from desktop.rehearsal.stage import scene_of
from desktop.scene import Broke, Scene

TICK_SECONDS = 0.25
"""How often the clock is looked at; scenes follow whole seconds."""


class Records(Protocol):
    """Where facts are committed; `append` returns once the fact is on disk."""

    @property
    def reason(self) -> str:
        """Why nothing is saved; empty when it is."""

    def begin(self, opened: CallOpened) -> str:
        """Start a call; its id."""

    def append(self, call_id: str, fact: Fact) -> None:
        """Commit a fact; an exception with one sentence when it cannot be."""

    def close_call(self, call_id: str, outcome: str) -> None:
        """Store how the call came out."""

    def back_up(self) -> None:
        """Copy what is there; never raises."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A turn is on disk."""

    turn: int


Heard = Fact | Saved | Scene | Broke
"""Everything a listener may be told."""


class _Stop:
    """Asks the rehearsal thread to finish without ending the call."""


class Conductor:
    """Owns a call while it runs."""

    def __init__(
        self,
        call: Call,
        records: Records,
        clock: CallClock,
        listener: Callable[[Heard], None],
        *,
        call_id: str = "",
        hints: bool = True,
    ) -> None:
        """`call_id` continues a call that is already in the records."""
        self._call = call
        self._records = records
        self._clock = clock
        self._listener = listener
        self._hints = hints
        self._floor = Floor()
        self._inbox: queue.SimpleQueue[Intent | _Stop] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="rehearsal", daemon=True)
        self._unsaved = records.reason
        self._shown_second = -1
        self._failure: BaseException | None = None
        self.call_id = call_id

    def open(self, difficulty: str, seed: int, started: str) -> None:
        """Begin a new call; call once, before `start`."""
        opened = self._call.open(difficulty, seed, started)
        try:
            self.call_id = self._records.begin(opened)
        except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
            self._unsaved = str(error)
        self._accept(opened)

    def start(self) -> None:
        """Run until the call is over or `close` is called."""
        for fact in self._call.facts:
            self._floor = floor_after(self._floor, fact)
        self._clock.start(self._call.elapsed)
        self._thread.start()

    def post(self, intent: Intent) -> None:
        """Ask for something; returns at once, from any thread."""
        self._inbox.put(intent)

    def close(self) -> None:
        """Stop the thread; a call that is not over can be picked up later."""
        self._inbox.put(_Stop())
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    @property
    def running(self) -> bool:
        """Whether the rehearsal thread is alive."""
        return self._thread.is_alive()

    def debrief(self) -> Debrief:
        """The debrief of the call so far; call after it is over or closed."""
        scenario = self._call.scenario
        return debrief_of(self._call.facts, scenario.method, scenario.wordings, scenario.names)

    def _run(self) -> None:
        try:
            self._answer_if_due()
            if self._floor.phase == "paused":
                self._commit(Resumed(self._call.elapsed))
            self._show()
            while not self._call.over:
                try:
                    intent = self._inbox.get(timeout=TICK_SECONDS)
                except queue.Empty:
                    self._tick()
                    continue
                if isinstance(intent, _Stop):
                    return
                self._handle(intent)
        except BaseException as error:  # noqa: BLE001 - handed to whoever closes the call
            self._failure = error
            self._listener(Broke(type(error).__name__))

    def _handle(self, intent: Intent) -> None:
        if isinstance(intent, Typed):
            self._turn(intent.text)
        elif isinstance(intent, PauseAsked) and self._floor.clock_runs:
            self._clock.stop()
            self._commit(Paused(self._clock.elapsed, intent.reason))
        elif isinstance(intent, ResumeAsked) and self._floor.phase == "paused":
            self._commit(Resumed(self._clock.elapsed))
            self._clock.run()
        elif isinstance(intent, EndAsked):
            self._commit(CallEnded(self._clock.elapsed, "user"))
        elif isinstance(intent, HintDismissed):
            self._floor = replace(self._floor, hint=None)
        self._show()

    def _turn(self, text: str) -> None:
        """One turn: read, committed, answered; none of it on the user's clock."""
        self._clock.run()
        if time_is_up(self._floor, self._clock.elapsed):
            self._tick()
            return
        self._clock.stop()
        if self._floor.phase == "paused":
            self._commit(Resumed(self._clock.elapsed))
        self._commit(self._call.take(text, self._clock.elapsed))
        self._answer_if_due()
        self._clock.run()

    def _answer_if_due(self) -> None:
        if not self._call.reply_due:
            return
        slips = [slip for slip in self._call.progress.slips if slip.turn == self._call.turns]
        for fact in self._call.reply(self._call.elapsed):
            self._commit(fact)
        if slips and self._hints and not self._call.over:
            self._hint(slips[-1])

    def _hint(self, slip: Slip) -> None:
        scene = self._scene()
        view = next(view for view in reversed(scene.slips) if view.id == slip.id)
        elapsed = self._clock.elapsed
        self._floor = hinted(self._floor, slip.id, view.quote, view.instead, elapsed)

    def _tick(self) -> None:
        elapsed = self._clock.elapsed
        if time_is_up(self._floor, elapsed):
            self._commit(self._call.time_up())
            self._show()
            return
        nudges = self._call.scenario.method.nudges
        draft_open = self._call.progress.draft_open
        self._floor = floor_at(self._floor, elapsed, nudges, draft_open=draft_open)
        if int(elapsed) != self._shown_second and self._clock.running:
            self._show()

    def _commit(self, fact: Fact) -> None:
        """A fact is on disk before it counts; if it cannot be, the call goes on and says so."""
        if self.call_id:
            try:
                self._records.append(self.call_id, fact)
                self._unsaved = self._records.reason
            except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
                self._unsaved = str(error)
        self._accept(fact)
        if isinstance(fact, TurnTaken) and not self._unsaved:
            self._listener(Saved(fact.turn))
        if isinstance(fact, CallEnded):
            self._clock.stop()
            self._close_records()

    def _close_records(self) -> None:
        if not self.call_id:
            return
        try:
            self._records.close_call(self.call_id, self._call.outcome.value)
        except Exception as error:  # noqa: BLE001 - a full disk must not end a rehearsal
            self._unsaved = str(error)
        self._records.back_up()

    def _accept(self, fact: Fact) -> None:
        self._call.accept(fact)
        self._floor = floor_after(self._floor, fact)
        self._listener(fact)

    def _show(self) -> None:
        self._shown_second = int(self._clock.elapsed)
        self._listener(self._scene())

    def _scene(self) -> Scene:
        return scene_of(self._call, self._floor, self._clock.elapsed, self._unsaved)
