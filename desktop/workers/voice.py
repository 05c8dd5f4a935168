"""The voice worker: renders sentences to samples and writes them onto the pipe to the loudspeaker.

Orders: open, voices, render, speak, abandon. Samples count from the first that travels. The driver
is used on the worker's main thread only; a thread of its own writes, so that the next sentence is
rendered while the pipe is full.
"""

import os
import queue
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.speaking.loudness import QUIET_SECONDS, evened
from desktop.speaking.scratch import Scratch
from desktop.speaking.speakable import speakable
from desktop.speaking.voice import Voice, VoiceError
from desktop.workers.line import Line
from desktop.workers.protocol import SPOKEN_FRAMES, Field, Frame, Message
from desktop.workers.spawn import inherited

KEPT_TEXTS = 32
"""Renderings that are remembered."""
PAUSE_SECONDS = 0.12
"""Silence behind a sentence, after the voice has rung out."""
MOST_VOICES = 250
"""Told to the program, English ones first; a message has a limit."""
_SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True)
class Rendering:
    """A text as it is played."""

    samples: bytes
    """Little-endian 16-bit, the pause behind it included; empty when there is nothing to say."""
    voiced: int
    """Samples up to the last clear sound; what is heard of the text is heard by then."""
    rate: int
    """Samples a second."""

    def after(self, sample: int) -> "Rendering":
        """What is left when it starts at this sample."""
        sample = min(max(sample, 0), self.count)
        rest = self.samples[sample * _SAMPLE_BYTES :]
        return Rendering(rest, max(0, self.voiced - sample), self.rate)

    @property
    def count(self) -> int:
        """How many samples."""
        return len(self.samples) // _SAMPLE_BYTES


class Outlet:
    """Writes sentences onto a pipe in order, from a thread of its own."""

    def __init__(self, pipe: int, written: Callable[[int], None]) -> None:
        self._pipe = pipe
        self._written = written
        """Told the number of each sentence that is on the pipe to its end."""
        self._jobs: queue.SimpleQueue[tuple[int, Rendering] | None] = queue.SimpleQueue()
        self._before = 0
        self._broken = False
        self._thread = threading.Thread(target=self._write_all, name="spoken", daemon=True)
        self._thread.start()

    @property
    def broken(self) -> bool:
        """Whether nobody can hear any more."""
        return self._broken

    def put(self, sentence: int, rendering: Rendering) -> None:
        """Write this sentence after those before it."""
        self._jobs.put((sentence, rendering))

    def abandon(self, before: int) -> None:
        """Write no more of the sentences with a smaller number."""
        self._before = max(self._before, before)

    def close(self) -> None:
        """Write what is waiting, then end; a pipe that nobody reads holds this up."""
        self._jobs.put(None)
        self._thread.join()

    def _write_all(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                self._write(*job)
        except OSError:
            self._broken = True

    def _write(self, sentence: int, rendering: Rendering) -> None:
        for frame in frames(sentence, rendering):
            if sentence < self._before:
                if frame.first:
                    # The reader must not wait for the rest.
                    self._send(Frame(sentence, frame.first, frame.rate, b"", last=True))
                return
            self._send(frame)
        self._written(sentence)

    def _send(self, frame: Frame) -> None:
        # In one piece where the system promises it, so that a kill leaves no half frame behind.
        left = memoryview(SPOKEN_FRAMES.packed(frame))
        while left:
            left = left[os.write(self._pipe, left) :]


def frames(sentence: int, rendering: Rendering) -> Iterator[Frame]:
    """A rendering in frames; at least one, and the last is marked."""
    first = 0
    while True:
        after = min(first + SPOKEN_FRAMES.samples, rendering.count)
        part = rendering.samples[first * _SAMPLE_BYTES : after * _SAMPLE_BYTES]
        yield Frame(sentence, first, rendering.rate, part, last=after == rendering.count)
        if after == rendering.count:
            return
        first = after


class Desk:
    """Takes one order after another."""

    def __init__(self, line: Line, outlet: Outlet, scratch: Scratch) -> None:
        self._line = line
        self._outlet = outlet
        self._scratch = scratch
        self._voice: Voice | None = None
        self._rate = 0
        self._before = 0
        self._kept: OrderedDict[str, Rendering] = OrderedDict()

    def read(self, order: Message) -> bool:
        """See an order as soon as it is here; False when it need not wait for its turn."""
        if order.kind != "abandon":
            return True
        self._before = max(self._before, order.whole("before"))
        self._outlet.abandon(self._before)
        return False

    def obey(self, order: Message) -> None:
        """Do what an order says and answer it."""
        if order.kind == "open":
            self._open(order)
        elif order.kind == "voices":
            self._line.answer(order, "voices", voices=self._voices())
        elif order.kind == "render":
            self._render(order)
        elif order.kind == "speak":
            self._speak(order)

    def _open(self, order: Message) -> None:
        self._kept.clear()
        self._rate = 0
        try:
            taken = self._driver().take(order.text("voice"), order.whole("words_a_minute"))
        except VoiceError as trouble:
            self._line.answer(order, "refused", why=trouble.why)
            return
        self._rate = taken.rate
        driver = self._driver().driver
        self._line.answer(
            order, "opened", driver=driver, voice=taken.id, name=taken.name, rate=taken.rate
        )

    def _driver(self) -> Voice:
        if self._voice is None:
            self._voice = Voice(self._scratch)
        return self._voice

    def _voices(self) -> list[Field]:
        try:
            found = self._driver().voices()[:MOST_VOICES]
        except VoiceError:
            return []
        return [
            {"id": each.id, "name": each.name, "language": each.language, "gender": each.gender}
            for each in found
        ]

    def _render(self, order: Message) -> None:
        began = time.monotonic()
        try:
            rendering, cached = self._rendering(order.text("text"))
        except VoiceError as trouble:
            self._line.answer(order, "unspoken", sentence=0, why=trouble.why)
            return
        seconds = rendering.count / rendering.rate
        self._line.answer(
            order,
            "rendered",
            seconds=round(seconds, 3),
            rate=rendering.rate,
            ms=_ms_since(began),
            cached=cached,
        )

    def _speak(self, order: Message) -> None:
        began = time.monotonic()
        sentence = order.whole("sentence")
        if sentence < self._before:
            self._line.answer(order, "unspoken", sentence=sentence, why="abandoned")
            return
        if self._outlet.broken:
            self._line.answer(order, "unspoken", sentence=sentence, why="unheard")
            return
        try:
            rendering, cached = self._rendering(order.text("text"))
        except VoiceError as trouble:
            self._line.answer(order, "unspoken", sentence=sentence, why=trouble.why)
            return
        rendering = rendering.after(order.whole("from_sample"))
        self._outlet.put(sentence, rendering)
        # When it is rendered, not when it is written: the pipe waits for the loudspeaker. What
        # is told here can still be lost with this process; "written" says when it cannot.
        self._line.answer(
            order,
            "spoken",
            sentence=sentence,
            samples=rendering.count,
            voiced=rendering.voiced,
            rate=rendering.rate,
            ms=_ms_since(began),
            cached=cached,
        )

    def _rendering(self, text: str) -> tuple[Rendering, bool]:
        """A text as samples, and whether they were there already."""
        if not self._rate or self._voice is None:
            raise VoiceError("closed")
        said = speakable(text)
        if not said:
            return Rendering(b"", 0, self._rate), False
        if (known := self._kept.get(said)) is not None:
            self._kept.move_to_end(said)
            return known, True
        recording = self._voice.render(said)
        samples = evened(recording.samples, recording.rate)
        voiced = 0
        if samples:
            voiced = len(samples) // _SAMPLE_BYTES - int(QUIET_SECONDS * recording.rate)
            samples += bytes(_SAMPLE_BYTES * int(PAUSE_SECONDS * recording.rate))
        rendering = Rendering(samples, voiced, recording.rate)
        self._kept[said] = rendering
        if len(self._kept) > KEPT_TEXTS:
            self._kept.popitem(last=False)
        return rendering, False


def run(line: Line, pipes: dict[str, int]) -> None:
    """Work until the program ends."""
    # espeak-ng asks the sound server as it starts, though nothing is played through it here; one
    # that hangs would take her voice with it.
    os.environ["PULSE_SERVER"] = "unix:/dev/null"
    pipe = inherited(pipes["spoken"], os.O_WRONLY | getattr(os, "O_BINARY", 0))
    outlet = Outlet(pipe, lambda sentence: line.report("written", sentence=sentence))
    scratch = Scratch()
    desk = Desk(line, outlet, scratch)
    waiting: deque[Message] = deque()
    try:
        # Everything that is there is read before the next order is obeyed, so that abandoning
        # does not wait behind the sentences it abandons.
        while (order := line.inbox.get()) is not None:
            if desk.read(order):
                waiting.append(order)
            while waiting and line.inbox.empty():
                desk.obey(waiting.popleft())
    finally:
        scratch.close()


def _ms_since(began: float) -> float:
    return round((time.monotonic() - began) * 1000, 1)
