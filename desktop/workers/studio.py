"""The studio: three workers that together hear and speak, as one thing that never fails loudly.

In: orders of the conductor and wishes of the user, from any thread. Out: reports, posted to
whoever is attached, from the studio's own thread. Each worker may die at any moment: what was
understood and what was heard is kept here, and what is left goes to its successor.
"""

import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from desktop.reports import Equipment, Hearing, Level, Report, Speaking, SpeechAt
from desktop.workers.condition import Condition, wants_audio, wants_ears
from desktop.workers.equipment import FLOOR_DB, devices_in, loudness, voices_in
from desktop.workers.listener import Listener
from desktop.workers.protocol import Message
from desktop.workers.supervisor import Life, Patience, Worker
from desktop.workers.talker import Talker
from desktop.workers.utterance_log import Spell
from desktop.workers.wishes import Wishes

RETRY_SECONDS = 1.0
"""Between two looks for a device that is gone."""
OPEN_SECONDS = 6.0
"""A device that takes longer to open hangs, and the process with it."""
LOOK_SECONDS = 0.05
STILL_SECONDS = 2.0
"""How long a new call waits for what the last one left behind."""


def as_heard(words: str) -> str:
    """No spelling of its own."""
    return words


class Studio:
    """Hears and speaks for one program."""

    def __init__(
        self,
        wishes: Wishes,
        spell: Spell = as_heard,
        start_with: Sequence[str] = (),
        patience: Patience | None = None,
    ) -> None:
        self._wishes = wishes
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._post: Callable[[Report], None] | None = None
        self._heard_pipe, self._spoken_pipe = os.pipe(), os.pipe()
        pipes = {
            "audio": {"heard": self._heard_pipe[1], "spoken": self._spoken_pipe[0]},
            "ears": {"heard": self._heard_pipe[0]},
            "voice": {"spoken": self._spoken_pipe[1]},
        }
        self.workers = {
            name: Worker(
                name,
                held,
                partial(self._told, name),
                lambda life: self._inbox.put(partial(self._on_life, life)),
                patience,
                start_with,
            )
            for name, held in pipes.items()
        }
        self._audio, self._ears, self._voice = self.workers.values()
        self._started: set[str] = set()
        self._is = Condition()
        self._opening: tuple[int, float] | None = None
        """The order to open that is being carried out, and since when."""
        self._retry_at = 0.0
        self._retries = 0
        self._listener = Listener(self._audio, self._ears, spell, self._report)
        self._talker = Talker(self._audio, self._voice, self._report)
        self._metering = False
        self._equipment = Equipment((), (), ())
        self.hearing, self.speaking = Hearing("off"), Speaking("off")
        self._telling = threading.Lock()
        """Whoever attaches misses no change of state and hears none twice."""
        self._still = threading.Event()
        self._still.set()
        self._thread = threading.Thread(target=self._run, name="studio", daemon=True)

    # Any thread

    def start(self) -> None:
        """Start what the wishes need."""
        self._start_wanted()
        self._refresh()
        self._thread.start()

    def close(self) -> None:
        """End every worker and wait for it."""
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join()
        for worker in self.workers.values():
            worker.close()
        for number in (*self._heard_pipe, *self._spoken_pipe):
            os.close(number)

    def attach(self, post: Callable[[Report], None]) -> None:
        """Report there from now on, the present state first."""
        self._still.wait(STILL_SECONDS)
        with self._telling:
            post(self.hearing)
            post(self.speaking)
            self._post = post

    def detach(self) -> None:
        """Report to nobody; be silent and stop listening."""
        with self._telling:
            self._post = None
        self._still.clear()
        self._talker.cut()
        self._inbox.put(self._be_still)

    def listen(self, listening: int, *, after_her: bool) -> None:
        """Begin an utterance."""
        self._inbox.put(partial(self._listener.listen, listening, after_her=after_her))

    def finish(self) -> None:
        """Understand what is left of it and report it."""
        self._inbox.put(self._listener.finish)

    def abandon(self) -> None:
        """Forget it."""
        self._inbox.put(self._listener.abandon)

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        """Say these sentences one after another."""
        self._inbox.put(partial(self._talker.speak, self._talker.ask(), speech, parts))

    def get_ready(self, part: str) -> None:
        """Perhaps this sentence will be said soon."""
        self._voice.order("render", text=part)

    def cut(self) -> SpeechAt | None:
        """Stop speaking; how far she came, or None when nothing was heard."""
        at = self._talker.cut()
        self._inbox.put(self._talker.hush)
        return at

    def hold(self, *, on: bool) -> None:
        """Stop where she is, or go on from there."""
        self._talker.hold(on=on)

    def meter(self, *, on: bool) -> None:
        """Report the microphone's level even while nothing is listened to."""
        self._metering = on
        self._audio.order("meter", on=on)

    def ask_equipment(self) -> None:
        """Report what can be chosen from."""
        self._audio.order("devices", deadline=5.0)
        self._voice.order("voices", deadline=5.0)

    def apply(self, wishes: Wishes) -> None:
        """Other devices, another voice, another recogniser."""
        self._inbox.put(partial(self._apply, wishes))

    # The studio's own thread

    def _told(self, worker: str, message: Message) -> None:
        heard = {"audio": self._on_audio, "ears": self._on_ears, "voice": self._on_voice}[worker]
        self._inbox.put(partial(heard, message))

    def _run(self) -> None:
        look_at = 0.0
        while True:
            try:
                act = self._inbox.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                pass
            else:
                if act is None:
                    return
                act()
            # By the clock, for levels alone can keep the inbox from ever being empty so long.
            if (now := time.monotonic()) >= look_at:
                look_at = now + LOOK_SECONDS
                self._look(now)

    def _report(self, report: Report) -> None:
        post = self._post
        if post is not None:
            post(report)

    def _start_wanted(self) -> None:
        hear, speak = wants_ears(self._wishes), self._wishes.speak
        for name, wanted in (("audio", hear or speak), ("ears", hear), ("voice", speak)):
            if wanted and name not in self._started:
                self._started.add(name)
                self.workers[name].start()

    def _apply(self, wishes: Wishes) -> None:
        before, self._wishes = self._wishes, wishes
        self._start_wanted()
        if wants_audio(wishes) != wants_audio(before):
            self._is.opened = False
            self._is.microphone.missing = self._is.loudspeaker.missing = False
            self._open()
        if wishes.recogniser != before.recogniser:
            self._load()
        if (wishes.voice, wishes.words_a_minute) != (before.voice, before.words_a_minute):
            self._open_voice()
        self._refresh()

    def _on_life(self, life: Life) -> None:
        if life.state == "up":
            {"audio": self._open, "ears": self._load, "voice": self._open_voice}[life.worker]()
            self._refresh()
            return
        if life.state == "gone":
            self._is.gone.add(life.worker)
        if life.worker == "audio":
            self._opening = None
            self._is.opened = False
            self._listener.on_audio_lost()
        elif life.worker == "ears":
            self._is.loaded = False
            self._listener.on_ears_lost()
        else:
            self._is.voiced = False
        self._settle_losses()

    def _settle_losses(self) -> None:
        """What can never be finished is finished with what there is."""
        self._refresh()
        self._listener.set_deaf(deaf=self._is.deaf)
        if self._is.mute:
            self._talker.end()

    def _refresh(self) -> None:
        """Say what changed."""
        with self._telling:
            hearing = self._is.hearing(self._wishes, self.hearing)
            speaking = self._is.speaking(self._wishes, self.speaking)
            if hearing != self.hearing:
                self.hearing = hearing
                self._report(hearing)
            if speaking != self.speaking:
                self.speaking = speaking
                self._report(speaking)

    # Devices, recogniser, voice

    def _open(self) -> None:
        """Open the devices; a reply that is on its way goes on when they are there."""
        wishes = self._wishes
        self._talker.hush()
        order = self._audio.order(
            "open",
            input=wishes.microphone,
            output=wishes.loudspeaker,
            use_input=wants_ears(wishes),
            use_output=wishes.speak,
        )
        self._opening = (order, time.monotonic()) if order else None

    def _load(self) -> None:
        self._is.loaded = False
        self._is.refused.pop("ears", None)
        self._listener.set_deaf(deaf=self._is.deaf)
        if self._wishes.recogniser is not None:
            self._ears.order("load", deadline=60.0, folder=str(self._wishes.recogniser))

    def _open_voice(self) -> None:
        self._is.voiced = False
        self._is.refused.pop("voice", None)
        wishes = self._wishes
        self._voice.order(
            "open", deadline=6.0, voice=wishes.voice, words_a_minute=wishes.words_a_minute
        )

    def _on_audio(self, message: Message) -> None:
        match message.kind:
            case "opened":
                self._on_opened(message)
            case "lost":
                self._on_lost(message.text("side"))
            case "blocked":
                self._is.blocked = message.flag("on")
                self._refresh()
            case "level":
                self._report(Level("yours", loudness(message.number("db", FLOOR_DB))))
            case "torn":
                self._listener.on_torn()
            case "feeding":
                self._listener.on_feeding(message)
            case "fed":
                self._listener.on_fed(message)
            case "devices":
                self._equipment = replace(
                    self._equipment,
                    microphones=devices_in(message, "inputs"),
                    loudspeakers=devices_in(message, "outputs"),
                )
                self._report(self._equipment)
            case "began" | "spoke" | "finished":
                if message.kind == "spoke":
                    self._report(Level("hers", loudness(message.number("db", FLOOR_DB))))
                self._talker.on_heard(message)

    def _on_opened(self, message: Message) -> None:
        if self._opening is None or message.whole("re") != self._opening[0]:
            # Another order to open is on its way, or another process has to carry it out.
            return
        self._opening = None
        self._is.on_opened(message, self._wishes)
        if self._is.microphone.missing or self._is.loudspeaker.missing:
            self._retry_at = time.monotonic() + RETRY_SECONDS
        if self._metering:
            self._audio.order("meter", on=True)
        self._refresh()
        self._listener.on_microphone(there=bool(self._is.microphone.name))
        self._talker.on_audio_back(loudspeaker=bool(self._is.loudspeaker.name))

    def _on_lost(self, side: str) -> None:
        if self._opening is not None:
            # What was open before is not missed.
            return
        if side == "input":
            self._is.microphone.lose("gone")
            self._listener.on_microphone(there=False)
        else:
            self._is.loudspeaker.lose("gone")
        self._retry_at = time.monotonic() + RETRY_SECONDS
        self._retries = 0
        self._refresh()
        if side != "input":
            self._talker.end()

    def _look(self, now: float) -> None:
        """Deadlines of our own, and devices that may have come back."""
        self._listener.look(now)
        self._talker.look(now)
        if self._opening is not None:
            if now - self._opening[1] > OPEN_SECONDS:
                # Not a death: a device that hangs is no fault of the process.
                self._opening = None
                self._is.microphone.lose("stalled")
                self._is.loudspeaker.lose("stalled")
                self._audio.replace()
                self._refresh()
        elif self._missing and now > self._retry_at and self._audio.up:
            busy = self._listener.busy or self._talker.busy
            if not busy and self._is.opened:
                self._look_again(now)

    @property
    def _missing(self) -> bool:
        return "lost" in (self.hearing.state, self.speaking.state)

    def _look_again(self, now: float) -> None:
        self._retries += 1
        self._retry_at = now + RETRY_SECONDS
        if self._retries % 2:
            self._open()
        else:
            # PortAudio sees new devices only in a process of its own.
            self._audio.replace()

    def _on_ears(self, message: Message) -> None:
        if message.kind == "loaded":
            self._is.loaded = True
            self._refresh()
            self._listener.on_ears_back()
        elif message.kind == "refused":
            self._is.refused["ears"] = message.text("why")
            self._settle_losses()
        else:
            self._listener.on_ears(message)

    def _on_voice(self, message: Message) -> None:
        if message.kind == "opened":
            self._is.voiced = True
            self._refresh()
            self._talker.on_voice_back()
        elif message.kind == "refused":
            self._is.refused["voice"] = message.text("why")
            self._settle_losses()
        elif message.kind in ("spoken", "written", "unspoken"):
            self._talker.on_rendered(message)
        elif message.kind == "voices":
            self._equipment = replace(self._equipment, voices=voices_in(message))
            self._report(self._equipment)

    def _be_still(self) -> None:
        self._listener.abandon()
        self._talker.hush()
        self._still.set()
