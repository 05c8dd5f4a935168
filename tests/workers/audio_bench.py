"""A test's hold on one audio worker: orders, reports, and both pipes of samples."""

import fcntl
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from unittest.mock import patch

import numpy as np

from desktop.workers.protocol import HEARD_FRAMES, SPOKEN_FRAMES, Field, Frame, Message
from desktop.workers.supervisor import Life, Patience, Worker
from tests.rig.made import Samples
from tests.rig.pulse import Pulse
from tests.rig.sound import Sound

SOON = 10.0
RATE = 16_000
VOICE_RATE = 22_050
BUSY_MACHINE_SECONDS = 0.06
"""By how much a busy machine may be later than an idle one."""
SHIFT_OF_A_TEAR = 0.02
"""How far lost time may move a beep's strongest frequency; a wrong rate moves it by over 8 %."""
PIPE_BYTES = 4_096
"""The heard pipe holds a tenth of a second, so that ears that do not read are soon felt."""


class Bench:
    """One audio worker."""

    def __init__(self, start_with: Sequence[str]) -> None:
        self.reports: list[tuple[float, Message]] = []
        self.frames: list[tuple[float, Frame]] = []
        self.lives: queue.Queue[Life] = queue.Queue()
        self._came = threading.Condition()
        ears, heard = os.pipe()
        spoken, self._voice = os.pipe()
        self._ends = [heard, spoken, self._voice]
        self._ears = threading.Thread(target=self._hear, args=(ears,), name="ears")
        self._listening = threading.Event()
        self._listening.set()
        fcntl.fcntl(heard, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        # A machine that is busy with other tests may be slow.
        patience = Patience(silence_seconds=5.0, deaths=99, back_off_seconds=(0.0,))
        pipes = {"heard": heard, "spoken": spoken}
        told, lived = self._told, self.lives.put
        self.worker = Worker("audio", pipes, told, lived, patience, start_with)
        self.worker.start()
        self._ears.start()
        assert self.life("up").number == 1

    def _told(self, report: Message) -> None:
        with self._came:
            self.reports.append((time.monotonic(), report))
            self._came.notify_all()

    def _hear(self, ears: int) -> None:
        with open(ears, "rb", buffering=0) as pipe:
            while (frame := HEARD_FRAMES.read(pipe)) is not None:
                with self._came:
                    self.frames.append((time.monotonic(), frame))
                    self._came.notify_all()
                self._listening.wait()

    def life(self, state: str) -> Life:
        """The next life of this state."""
        while (life := self.lives.get(timeout=SOON)).state != state:
            pass
        return life

    # -- orders and reports -----------------------------------------------------------------

    def ask(self, kind: str, answer: str, **fields: Field) -> Message:
        """An order and its answer."""
        number = self.worker.order(kind, b"", deadline=SOON, **fields)
        assert number, f"{kind} could not be ordered"
        return self.report(answer, re=number)

    def open(self, **fields: Field) -> Message:
        """Open the system's own devices, or others."""
        asked: dict[str, Field] = {"input": "", "output": ""}
        asked |= {"use_input": True, "use_output": True}
        asked |= fields
        return self.ask("open", "opened", **asked)

    def order(self, kind: str, **fields: Field) -> float:
        """An order without an answer; when it was given."""
        now = time.monotonic()
        assert self.worker.order(kind, b"", deadline=None, **fields), f"{kind} could not be ordered"
        return now

    def told(self, kind: str, **fields: Field) -> list[Message]:
        """Reports of this kind so far with these fields."""
        return [
            message
            for _, message in list(self.reports)
            if message.kind == kind and fields.items() <= message.fields.items()
        ]

    def report(self, kind: str, within: float = SOON, **fields: Field) -> Message:
        """The first such report, now or soon."""
        with self._came:
            assert self._came.wait_for(lambda: self.told(kind, **fields), within), (
                f"no {kind} {fields} in {[str(m.kind) for _, m in self.reports[-20:]]}"
            )
        return self.told(kind, **fields)[0]

    def stretch(self, number: int) -> list[Frame]:
        """The frames of a stretch, once the last has come."""
        with self._came:
            assert self._came.wait_for(lambda: self.ended(number), SOON), f"no end of {number}"
        return [frame for _, frame in self.frames if frame.stretch == number]

    def ended(self, number: int) -> bool:
        """Whether the last frame of a stretch has come."""
        return any(frame.last for _, frame in self.frames if frame.stretch == number)

    def wait(self, holds: Callable[[], bool], within: float = SOON) -> None:
        """Until it holds; it is asked again whenever something has come."""
        with self._came:
            assert self._came.wait_for(holds, within)

    def rest(self, seconds: float) -> None:
        """Let real time pass: devices have no other."""
        threading.Event().wait(seconds)

    def deafen(self) -> None:
        """The ears read no further frame."""
        self._listening.clear()

    def undeafen(self) -> None:
        """The ears read on."""
        self._listening.set()

    # -- the voice --------------------------------------------------------------------------

    def say(
        self,
        sentence: int,
        samples: Samples,
        rate: int = VOICE_RATE,
        *,
        last: bool = True,
        first: int = 0,
    ) -> None:
        """Frames as the voice sends them."""
        size = SPOKEN_FRAMES.samples
        for start in range(0, max(1, len(samples)), size):
            part = samples[start : start + size]
            end = last and start + size >= len(samples)
            frame = Frame(sentence, first + start, rate, part.astype("<i2").tobytes(), end)
            os.write(self._voice, SPOKEN_FRAMES.packed(frame))

    def mumble(self, raw: bytes) -> None:
        """Anything but a frame."""
        os.write(self._voice, raw)

    # -- the end ----------------------------------------------------------------------------

    def close(self) -> None:
        """End the worker and its pipes."""
        self._listening.set()
        self.worker.close()
        for end in self._ends:
            os.close(end)
        self._ears.join()


@contextmanager
def bench(pulse: Pulse, start_with: Sequence[str] = ()) -> Iterator[Bench]:
    """An audio worker that is put away at the end."""
    with patch.dict(os.environ, pulse.environment()):
        made = Bench(start_with)
        try:
            yield made
        finally:
            made.close()


def tone(hertz: float, seconds: float, rate: int = VOICE_RATE, peak: float = 12_000) -> Samples:
    """A sine."""
    turns = np.arange(round(seconds * rate)) * hertz / rate
    return np.round(peak * np.sin(2 * np.pi * turns)).astype(np.int16)


def beep(hertz: float, seconds: float) -> Sound:
    """A sine to speak into the microphone."""
    return Sound(tone(hertz, seconds, RATE), RATE)


def together(frames: list[Frame]) -> Samples:
    """The samples of frames that follow each other without a gap."""
    for before, after in pairwise(frames):
        assert after.first == before.first + len(before.samples) // 2
    return np.frombuffer(b"".join(frame.samples for frame in frames), "<i2")
