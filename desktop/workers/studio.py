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

from desktop.reports import (
    Equipment,
    Hearing,
    HearingState,
    Level,
    Report,
    Speaking,
    SpeakingState,
    SpeechAt,
)
from desktop.workers.equipment import FLOOR_DB, devices_in, loudness, voices_in
from desktop.workers.listener import Listener
from desktop.workers.protocol import Message
from desktop.workers.supervisor import Life, Worker
from desktop.workers.talker import Talker
from desktop.workers.utterance_log import Spell
from desktop.workers.wishes import Wishes

RETRY_SECONDS = 1.0
"""Between two looks for a device that is gone."""
LOOK_SECONDS = 0.05


def as_heard(words: str) -> str:
    """No spelling of its own."""
    return words


class Studio:
    """Hears and speaks for one program."""

    def __init__(
        self, wishes: Wishes, spell: Spell = as_heard, start_with: Sequence[str] = ()
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
                start_with=start_with,
            )
            for name, held in pipes.items()
        }
        self._audio, self._ears, self._voice = self.workers.values()
        self._gone: set[str] = set()
        self._input, self._output = "", ""
        self._input_trouble = self._output_trouble = ""
        self._opened = self._loaded = self._voiced = False
        self._blocked = False
        self._refused: dict[str, str] = {}
        self._retry_at = 0.0
        self._retries = 0
        self._listener = Listener(self._audio, self._ears, spell, self._report)
        self._talker = Talker(self._audio, self._voice, self._report)
        self._metering = False
        self._equipment = Equipment((), (), ())
        self.hearing, self.speaking = Hearing("off"), Speaking("off")
        self._thread = threading.Thread(target=self._run, name="studio", daemon=True)

    # Any thread

    def start(self) -> None:
        """Start what the wishes need."""
        self._thread.start()
        self._inbox.put(self._refresh)
        for name in self._wanted():
            self.workers[name].start()

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
        post(self.hearing)
        post(self.speaking)
        self._post = post

    def detach(self) -> None:
        """Report to nobody; be silent and stop listening."""
        self._post = None
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
        self._talker.asked(speech)
        self._inbox.put(partial(self._talker.speak, speech, parts))

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
        self._audio.order("hold", on=on)

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
        while True:
            try:
                act = self._inbox.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                self._look()
                continue
            if act is None:
                return
            act()

    def _report(self, report: Report) -> None:
        if self._post is not None:
            self._post(report)

    def _wanted(self) -> list[str]:
        wishes = self._wishes
        hear, speak = wishes.hear and wishes.recogniser is not None, wishes.speak
        wanted = ["audio"] if hear or speak else []
        return wanted + ["ears"] * hear + ["voice"] * speak

    def _apply(self, wishes: Wishes) -> None:
        before, self._wishes = self._wishes, wishes
        for name in self._wanted():
            if self.workers[name].pid is None and name not in self._gone:
                self.workers[name].start()
        if (wishes.microphone, wishes.loudspeaker, wishes.hear, wishes.speak) != (
            before.microphone,
            before.loudspeaker,
            before.hear,
            before.speak,
        ):
            self._open()
        if wishes.recogniser != before.recogniser:
            self._load()
        if (wishes.voice, wishes.words_a_minute) != (before.voice, before.words_a_minute):
            self._open_voice()
        self._refresh()

    def _on_life(self, life: Life) -> None:
        if life.state == "up":
            {"audio": self._open, "ears": self._load, "voice": self._open_voice}[life.worker]()
        else:
            if life.state == "gone":
                self._gone.add(life.worker)
            if life.worker == "audio":
                self._opened = self._blocked = False
                self._listener.on_audio_lost()
            elif life.worker == "ears":
                self._loaded = False
            else:
                self._voiced = False
            self._settle_losses()
        self._refresh()

    def _settle_losses(self) -> None:
        """What can never be finished is finished with what there is."""
        if self._gone & {"ears", "audio"}:
            self._listener.lost_for_good()
        if self._gone & {"voice", "audio"}:
            self._talker.end()

    def _refresh(self) -> None:
        """Say what changed."""
        hearing = Hearing(self._hearing_state(), self._why_deaf(), self._input)
        speaking = Speaking(self._speaking_state(), self._why_mute(), self._output)
        if hearing != self.hearing:
            self.hearing = hearing
            self._report(hearing)
        if speaking != self.speaking:
            self.speaking = speaking
            self._report(speaking)

    def _hearing_state(self) -> HearingState:
        if not self._wishes.hear or self._wishes.recogniser is None:
            return "off"
        if self._gone & {"audio", "ears"} or "ears" in self._refused:
            return "gone"
        if self._opened and not self._input:
            return "lost"
        if not self._opened or not self._loaded:
            return "starting"
        return "blocked" if self._blocked else "ready"

    def _why_deaf(self) -> str:
        return self._refused.get("ears", "") or self._input_trouble

    def _speaking_state(self) -> SpeakingState:
        if not self._wishes.speak:
            return "off"
        if self._gone & {"audio", "voice"} or "voice" in self._refused:
            return "gone"
        if self._opened and not self._output:
            return "lost"
        return "ready" if self._opened and self._voiced else "starting"

    def _why_mute(self) -> str:
        return self._refused.get("voice", "") or self._output_trouble

    # Devices, recogniser, voice

    def _open(self) -> None:
        wishes = self._wishes
        self._retry_at = time.monotonic() + RETRY_SECONDS
        self._audio.order(
            "open",
            deadline=6.0,
            input=wishes.microphone,
            output=wishes.loudspeaker,
            use_input=wishes.hear and wishes.recogniser is not None,
            use_output=wishes.speak,
        )

    def _load(self) -> None:
        self._loaded = False
        self._refused.pop("ears", None)
        if self._wishes.recogniser is not None:
            self._ears.order("load", deadline=60.0, folder=str(self._wishes.recogniser))

    def _open_voice(self) -> None:
        self._voiced = False
        self._refused.pop("voice", None)
        wishes = self._wishes
        self._voice.order(
            "open", deadline=6.0, voice=wishes.voice, words_a_minute=wishes.words_a_minute
        )

    def _on_audio(self, message: Message) -> None:
        if message.kind == "opened":
            self._on_opened(message)
        elif message.kind == "lost":
            self._on_lost(message.text("side"))
        elif message.kind == "blocked":
            self._blocked = message.flag("on")
            self._refresh()
        elif message.kind == "level":
            self._report(Level("yours", loudness(message.number("db", FLOOR_DB))))
        elif message.kind == "fed":
            self._listener.on_fed(message)
        elif message.kind == "devices":
            self._on_devices(message)
        elif message.kind in ("began", "spoke", "finished"):
            if message.kind == "spoke":
                self._report(Level("hers", loudness(message.number("db", FLOOR_DB))))
            self._talker.on_heard(message)

    def _on_opened(self, message: Message) -> None:
        self._opened, self._blocked = True, False
        self._input, self._output = message.text("input"), message.text("output")
        self._input_trouble = message.text("input_trouble")
        self._output_trouble = message.text("output_trouble")
        if self._metering:
            self._audio.order("meter", on=True)
        self._refresh()
        if self._input:
            self._listener.on_audio_back()
        self._talker.on_audio_back(loudspeaker=bool(self._output))

    def _on_lost(self, side: str) -> None:
        if side == "input":
            self._input, self._input_trouble = "", "gone"
        else:
            self._output, self._output_trouble = "", "gone"
            self._talker.end()
        self._retry_at = time.monotonic() + RETRY_SECONDS
        self._retries = 0
        self._refresh()

    def _on_devices(self, message: Message) -> None:
        self._equipment = replace(
            self._equipment,
            microphones=devices_in(message, "inputs"),
            loudspeakers=devices_in(message, "outputs"),
        )
        self._report(self._equipment)

    def _look(self) -> None:
        """Deadlines of our own, and devices that may have come back."""
        now = time.monotonic()
        self._listener.look(now, hearing=self._loaded)
        self._talker.look(now)
        missing = (self.hearing.state == "lost") or (self.speaking.state == "lost")
        if missing and now > self._retry_at and self._audio.up and not self._busy:
            self._retries += 1
            self._retry_at = now + RETRY_SECONDS
            if self._retries % 2:
                self._open()
            else:
                # PortAudio sees new devices only in a process of its own.
                self._audio.replace()

    @property
    def _busy(self) -> bool:
        """Whether a replacement would take something from the user."""
        return self._listener.busy or self._talker.busy

    def _on_ears(self, message: Message) -> None:
        if message.kind == "loaded":
            self._loaded = True
            self._refresh()
            self._listener.on_ears_back()
        elif message.kind == "refused":
            self._refused["ears"] = message.text("why")
            self._refresh()
            self._listener.lost_for_good()
        else:
            self._listener.on_ears(message, microphone=self._opened and bool(self._input))

    def _on_voice(self, message: Message) -> None:
        if message.kind == "opened":
            self._voiced = True
            self._refresh()
            self._talker.on_voice_back()
        elif message.kind == "refused":
            self._refused["voice"] = message.text("why")
            self._refresh()
            self._talker.end()
        elif message.kind in ("spoken", "written", "unspoken"):
            self._talker.on_rendered(message)
        elif message.kind == "voices":
            self._equipment = replace(self._equipment, voices=voices_in(message))
            self._report(self._equipment)

    def _be_still(self) -> None:
        self._listener.abandon()
        self._talker.cut()
        self._talker.hush()
