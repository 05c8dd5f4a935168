"""Runs one call: one inbox, and the one thread that may change it.

In: intents from a front end and reports of the studio and the model, posted from any thread.
Out, to one listener, on the rehearsal thread: each fact once it is committed, `Saved` after each
turn on disk, signals, and a Scene after every change and every second of the clock.
"""

import queue
import threading
from collections.abc import Callable, Iterator

from desktop.clock import CallClock
from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.intents import (
    EndAsked,
    Intent,
    MuteAsked,
    TalkModeChosen,
    TalkPressed,
    TalkReleased,
)
from desktop.moves import Engine
from desktop.rehearsal.aloud import Aloud, Studio
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import floor_after
from desktop.rehearsal.kept import Kept, Records
from desktop.rehearsal.play import TICK_SECONDS, Heard, Play, Saved
from desktop.rehearsal.talk import TalkMode
from desktop.rehearsal.thought import Thought
from desktop.reports import (
    Equipment,
    Hearing,
    Level,
    Mind,
    MindDone,
    MindSaid,
    Partial,
    Report,
    Speaking,
    SpeechAt,
    SpeechBegan,
    SpeechEnded,
    UtteranceHeard,
)
from desktop.scene import Broke

__all__ = ["TICK_SECONDS", "Conductor", "Heard", "Records", "Saved"]

VOICE_SECONDS = 3.0
"""How long her opening line waits for a voice that is on its way."""


_WARM = object()


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
        talk_mode: TalkMode = "hold",
        thought: Thought | None = None,
    ) -> None:
        """`call_id` continues a call that is already in the records.

        Without a studio nothing is spoken; without a thought every word of hers is authored.
        """
        self._aloud = Aloud(studio, talk_mode) if studio is not None else None
        self._thought = thought
        self._play = Play(
            call,
            Kept(records, call_id),
            clock,
            listener,
            hints=hints,
            aloud=self._aloud,
            thought=thought,
        )
        self._listener = listener
        self._inbox: queue.SimpleQueue[Intent | Report | _Stop] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="rehearsal", daemon=True)
        self._failure: BaseException | None = None
        self._warming: Iterator[None] | None = call.scenario.warm_up()

    def open(self, difficulty: str, seed: int, started: str) -> None:
        """Begin a new call; call once, before `start`."""
        engine = Engine.SCRIPTED if self._thought is None else Engine.LLAMA
        opened = self._play.call.open(difficulty, seed, started, engine)
        self._play.kept.begin(opened)
        self._play.accept(opened)

    def start(self) -> None:
        """Run until the call is over or `close` is called."""
        play = self._play
        for fact in play.call.facts:
            play.floor = floor_after(play.floor, fact)
        play.clock.start(play.call.elapsed)
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
    def call(self) -> Call:
        """The call; only to look at, and only while nothing is asked for."""
        return self._play.call

    @property
    def call_id(self) -> str:
        """Where the call is kept; empty when it is not."""
        return self._play.kept.call_id

    @property
    def running(self) -> bool:
        """Whether the rehearsal thread is alive."""
        return self._thread.is_alive()

    def debrief(self) -> Debrief:
        """The debrief of the call so far; call after it is over or closed."""
        scenario, facts = self.call.scenario, self.call.facts
        return debrief_of(facts, scenario.method, scenario.wordings, scenario.names)

    def _run(self) -> None:
        play = self._play
        try:
            if self._thought is not None:
                self._thought.attach(self._inbox.put)
            if self._aloud is not None:
                self._aloud.attach(self._inbox.put)
                self._await_voice(self._aloud)
            play.begin()
            while not play.call.over or play.is_speaking:
                asked = self._next_asked()
                if isinstance(asked, _Stop):
                    return
                if asked is not None:
                    self._handle(asked)
                if asked is None or play.clock.now() - play.ticked >= TICK_SECONDS:
                    play.tick()
        except BaseException as error:  # noqa: BLE001 - handed to whoever closes the call
            self._failure = error
            self._listener(Broke(type(error).__name__))
        finally:
            for part in (self._aloud, self._thought):
                if part is not None:
                    part.detach()

    def _next_asked(self) -> Intent | Report | _Stop | None:
        """What was posted; None after a second of nothing. The reader is made meanwhile."""
        while self._warming is not None and self._inbox.empty():
            if next(self._warming, _WARM) is _WARM:
                self._warming = None
        try:
            return self._inbox.get(timeout=TICK_SECONDS)
        except queue.Empty:
            return None

    def _await_voice(self, aloud: Aloud) -> None:
        """Her opening line waits a moment for a voice that is on its way."""
        now = self._play.clock.now
        until = now() + VOICE_SECONDS
        early: list[Intent | Report | _Stop] = []
        while True:
            starting = aloud.talk.speaking == "starting"
            try:
                said = self._inbox.get(block=starting, timeout=0.1)
            except queue.Empty:
                if not starting or now() >= until:
                    break
                continue
            if isinstance(said, Hearing | Speaking):
                aloud.told(said, "thinking", now())
            else:
                early.append(said)
                if isinstance(said, _Stop):
                    break
        for said in early:
            self._inbox.put(said)

    def _handle(self, asked: Intent | Report) -> None:
        play, aloud, thought = self._play, self._aloud, self._thought
        if isinstance(asked, Partial | Level | SpeechAt):
            play.pass_on(asked)
            return
        if isinstance(asked, SpeechBegan | SpeechEnded):
            play.hear(asked)
        elif isinstance(asked, Hearing | Speaking | UtteranceHeard):
            if aloud is not None:
                play.carry_out(aloud.told(asked, play.floor.phase, play.clock.now()))
        elif isinstance(asked, Mind | MindSaid | MindDone):
            if isinstance(asked, Mind) and asked.state == "gone":
                play.mind_lost()
            if thought is not None and thought.told(asked):
                play.deliver_thought()
        elif isinstance(asked, TalkPressed | TalkReleased | MuteAsked | TalkModeChosen):
            if aloud is not None:
                play.carry_out(aloud.asked(asked, play.floor.phase, play.clock.now()))
        elif not isinstance(asked, Equipment) and not play.call.over:
            play.do(asked)
        elif isinstance(asked, EndAsked):
            play.cut_in()
        play.settle()
        play.show()
