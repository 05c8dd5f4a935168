"""Runs one call: one inbox, and the one thread that may change it.

In: intents from a front end, posted from any thread. Out, to one listener, on the rehearsal
thread: each fact once it is committed, `Saved` after each turn on disk, and a Scene after
every change and every second of the clock.
"""

import queue
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from desktop.clock import LIMIT_SECONDS, CallClock
from desktop.coach.debrief import Debrief, debrief_of
from desktop.coach.tracker import Slip
from desktop.events import CallEnded, CallOpened, Fact, Paused, Replied, Resumed, TurnTaken
from desktop.intents import (
    EndAsked,
    HintDismissed,
    Intent,
    MuteAsked,
    PauseAsked,
    ResumeAsked,
    TalkModeChosen,
    TalkPressed,
    TalkReleased,
    Typed,
)
from desktop.rehearsal import talk
from desktop.rehearsal.aloud import Aloud, Studio
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor, floor_after, floor_at, hinted, shown, time_is_up
from desktop.rehearsal.kept import Kept, Records
from desktop.rehearsal.stage import scene_of
from desktop.reports import (
    Equipment,
    Hearing,
    Level,
    Partial,
    Report,
    Speaking,
    SpeechAt,
    SpeechBegan,
    SpeechEnded,
    UtteranceHeard,
)
from desktop.scene import Broke, HintView, Phase, Phrase, Scene

TICK_SECONDS = 0.25
"""How often the clock is looked at; scenes follow whole seconds."""
VOICE_SECONDS = 3.0
"""How long her opening line waits for a voice that is on its way."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A turn is on disk."""

    turn: int


Heard = Fact | Saved | Scene | Broke | Phrase | Partial | Level | SpeechBegan
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
        studio: Studio | None = None,
        talk_mode: talk.TalkMode = "hold",
    ) -> None:
        """`call_id` continues a call that is already in the records; no studio, no voice."""
        self._call = call
        self._kept = Kept(records, call_id)
        self._clock = clock
        self._listener = listener
        self._hints = hints
        self._floor = Floor()
        self._aloud = Aloud(studio, talk_mode) if studio is not None else None
        self._inbox: queue.SimpleQueue[Intent | Report | _Stop] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="rehearsal", daemon=True)
        self._shown_second = -1
        self._ticked = 0.0
        self._failure: BaseException | None = None

    def open(self, difficulty: str, seed: int, started: str) -> None:
        """Begin a new call; call once, before `start`."""
        opened = self._call.open(difficulty, seed, started)
        self._kept.begin(opened)
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
    def call_id(self) -> str:
        """Where the call is kept; empty when it is not."""
        return self._kept.call_id

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
            if self._aloud is not None:
                self._aloud.attach(self._inbox.put)
                self._await_voice()
            self._begin()
            while not self._call.over or self._is_speaking:
                try:
                    asked = self._inbox.get(timeout=TICK_SECONDS)
                except queue.Empty:
                    asked = None
                if isinstance(asked, _Stop):
                    return
                if asked is not None:
                    self._handle(asked)
                if asked is None or self._clock.now() - self._ticked >= TICK_SECONDS:
                    self._tick()
        except BaseException as error:  # noqa: BLE001 - handed to whoever closes the call
            self._failure = error
            self._listener(Broke(type(error).__name__))
        finally:
            if self._aloud is not None:
                self._aloud.detach()

    def _await_voice(self) -> None:
        """Her opening line waits a moment for a voice that is on its way."""
        assert self._aloud is not None, "asked for by a call that is spoken"
        until = self._clock.now() + VOICE_SECONDS
        early: list[Intent | Report | _Stop] = []
        while True:
            starting = self._aloud.talk.speaking == "starting"
            try:
                said = self._inbox.get(block=starting, timeout=0.1)
            except queue.Empty:
                if not starting or self._clock.now() >= until:
                    break
                continue
            if isinstance(said, Hearing | Speaking):
                self._aloud.told(said, "thinking", self._clock.now())
            else:
                early.append(said)
                if isinstance(said, _Stop):
                    break
        for said in early:
            self._inbox.put(said)

    def _begin(self) -> None:
        self._answer_if_due()
        if self._floor.phase == "paused":
            self._commit(Resumed(self._call.elapsed))
        if len(self._call.facts) == 1 and isinstance(self._call.facts[0], CallOpened):
            self._say(self._call.facts[0].text)
        self._settle()
        self._show()

    @property
    def _is_speaking(self) -> bool:
        return self._aloud is not None and self._aloud.speaking

    def _handle(self, asked: Intent | Report) -> None:
        if isinstance(asked, Partial | Level):
            self._pass_on(asked)
            return
        if isinstance(asked, SpeechAt):
            if self._aloud is not None and self._aloud.is_mine(asked):
                self._listener(self._aloud.phrase(asked))
            return
        if isinstance(asked, SpeechBegan | SpeechEnded):
            self._hear(asked)
        elif isinstance(asked, Hearing | Speaking | UtteranceHeard):
            if self._aloud is not None:
                self._carry_out(self._aloud.told(asked, self._floor.phase, self._clock.now()))
        elif isinstance(asked, TalkPressed | TalkReleased | MuteAsked | TalkModeChosen):
            if self._aloud is not None:
                self._carry_out(self._aloud.asked(asked, self._floor.phase, self._clock.now()))
        elif not isinstance(asked, Equipment) and not self._call.over:
            self._do(asked)
        elif isinstance(asked, EndAsked):
            self._cut_in()
        self._settle()
        self._show()

    def _do(self, intent: Typed | PauseAsked | ResumeAsked | EndAsked | HintDismissed) -> None:
        """What a front end without a voice can ask for too."""
        if isinstance(intent, Typed):
            self._cut_in()
            if self._aloud is not None:
                self._carry_out(self._aloud.typed())
            self._turn(intent.text, "typed")
        elif isinstance(intent, PauseAsked) and self._floor.clock_runs:
            self._pause(intent.reason)
        elif isinstance(intent, ResumeAsked):
            self._go_on()
        elif isinstance(intent, EndAsked):
            self._cut_in()
            self._commit(CallEnded(self._clock.elapsed, "user"))
        elif isinstance(intent, HintDismissed):
            self._floor = replace(self._floor, hint=None)

    def _pass_on(self, signal: Partial | Level) -> None:
        """Signals are painted; words also let her get ready."""
        if self._aloud is not None and isinstance(signal, Partial):
            self._aloud.told(signal, self._floor.phase, self._clock.now())
            words = " ".join(part for part in (self._aloud.talk.kept, signal.certain) if part)
            if words and self._floor.phase == "yours" and self._clock.elapsed < LIMIT_SECONDS:
                self._aloud.expect(self._call.preview(words, self._clock.elapsed))
        self._listener(signal)

    def _hear(self, report: SpeechBegan | SpeechEnded) -> None:
        """She began or finished."""
        aloud = self._aloud
        if aloud is None or not aloud.is_mine(report):
            return
        if isinstance(report, SpeechEnded):
            aloud.ended()
            self._give_floor("yours")
        else:
            self._give_floor("hers")
            self._listener(report)

    def _give_floor(self, phase: Phase) -> None:
        """To her or to the user; a pause outlasts it, the end of the call waits for her."""
        if self._call.over and not self._is_speaking:
            phase = "over"
        if self._floor.phase == "paused":
            self._floor = replace(self._floor, resume_to=phase)
        else:
            self._floor = replace(self._floor, phase=phase)

    def _carry_out(self, orders: Iterable[talk.Order]) -> None:
        for order in orders:
            if (
                isinstance(order, talk.Listen | talk.Finish | talk.Abandon)
                and self._aloud is not None
            ):
                self._aloud.carry_out(order)
                if isinstance(order, talk.Finish) and not self._aloud.talk.keeping:
                    self._give_floor("thinking")
            elif isinstance(order, talk.Cut):
                self._cut_in()
            elif isinstance(order, talk.Take) and not self._call.over:
                self._turn(order.text, "spoken")
            elif isinstance(order, talk.StopClock) and self._floor.clock_runs:
                self._pause(order.reason)
            elif isinstance(order, talk.GoOn):
                self._go_on()
            elif isinstance(order, talk.Tell):
                view = HintView("error" if order.error else "time", "", order.text)
                self._floor = shown(self._floor, view, self._clock.elapsed)

    def _settle(self) -> None:
        """The microphone and the clock follow the floor."""
        aloud = self._aloud
        if aloud is not None:
            waits = self._floor.phase == "thinking" and not aloud.talk.sending
            if waits and not aloud.speaking and not self._call.reply_due:
                self._give_floor("yours")
            self._carry_out(aloud.settle(self._floor.phase, self._clock.now()))
        deaf = aloud is not None and aloud.talk.talking and aloud.talk.hearing == "starting"
        if self._floor.clock_runs and not deaf and not self._call.over:
            self._clock.run()
        else:
            self._clock.stop()

    def _say(self, text: str) -> None:
        """Aloud if possible; the caption is there in any case."""
        if self._aloud is not None and self._aloud.say(text):
            self._floor = replace(self._floor, phase="thinking")

    def _cut_in(self) -> None:
        """The user does not let her finish."""
        heard = self._aloud.cut() if self._aloud is not None else None
        if heard is None:
            return
        if self._call.over:
            self._give_floor("over")
        elif heard != self._call.last_words:
            self._commit(self._call.cut(heard, self._clock.elapsed))
        self._give_floor("yours")

    def _pause(self, reason: str) -> None:
        self._clock.stop()
        if self._aloud is not None:
            self._aloud.hold(on=True)
        self._commit(Paused(self._clock.elapsed, reason))

    def _go_on(self) -> None:
        if self._floor.phase != "paused":
            return
        self._commit(Resumed(self._clock.elapsed))
        if self._aloud is not None:
            self._aloud.hold(on=False)

    def _turn(self, text: str, channel: Literal["typed", "spoken"]) -> None:
        """One turn: read, committed, answered; none of it on the user's clock."""
        self._clock.run()
        if time_is_up(self._floor, self._clock.elapsed):
            self._tick()
            return
        self._clock.stop()
        if self._floor.phase == "paused":
            self._commit(Resumed(self._clock.elapsed))
        self._commit(self._call.take(text, self._clock.elapsed, channel))
        self._answer_if_due()

    def _answer_if_due(self) -> None:
        if not self._call.reply_due:
            return
        slips = [slip for slip in self._call.progress.slips if slip.turn == self._call.turns]
        for fact in self._call.reply(self._call.elapsed):
            self._commit(fact)
            if isinstance(fact, Replied):
                self._say(fact.text)
        if self._call.over and self._is_speaking:
            self._floor = replace(self._floor, phase="thinking")
        if slips and self._hints and not self._call.over:
            self._hint(slips[-1])

    def _hint(self, slip: Slip) -> None:
        scene = self._scene()
        view = next(view for view in reversed(scene.slips) if view.id == slip.id)
        elapsed = self._clock.elapsed
        self._floor = hinted(self._floor, slip.id, view.quote, view.instead, elapsed)

    def _tick(self) -> None:
        self._ticked = self._clock.now()
        if self._call.over:
            return
        if self._aloud is not None:
            orders = self._aloud.tick(self._ticked)
            self._carry_out(orders)
            if orders:
                self._settle()
                self._show()
        elapsed = self._clock.elapsed
        if time_is_up(self._floor, elapsed):
            self._cut_in()
            ended = self._call.time_up()
            self._commit(ended)
            self._say(ended.text)
            self._show()
            return
        nudges = self._call.scenario.method.nudges
        draft_open = self._call.progress.draft_open
        self._floor = floor_at(self._floor, elapsed, nudges, draft_open=draft_open)
        if int(elapsed) != self._shown_second and self._clock.running:
            self._show()

    def _commit(self, fact: Fact) -> None:
        """A fact is on disk before it counts; if it cannot be, the call goes on and says so."""
        self._kept.append(fact)
        self._accept(fact)
        if isinstance(fact, TurnTaken) and not self._kept.trouble:
            self._listener(Saved(fact.turn))
        if isinstance(fact, CallEnded):
            self._clock.stop()
            self._kept.close(self._call.outcome.value)

    def _accept(self, fact: Fact) -> None:
        self._call.accept(fact)
        self._floor = floor_after(self._floor, fact)
        self._listener(fact)

    def _show(self) -> None:
        self._shown_second = int(self._clock.elapsed)
        self._listener(self._scene())

    def _scene(self) -> Scene:
        scene = scene_of(self._call, self._floor, self._clock.elapsed, self._kept.trouble)
        return replace(scene, voice=self._aloud.view()) if self._aloud is not None else scene
