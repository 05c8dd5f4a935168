"""The microphone's side of the audio worker: capture, levels, and what goes to the recogniser.

Two threads: one takes PortAudio's blocks into the ring, one writes frames to the pipe and may
wait there as long as nobody reads. Orders and looks come from the worker's own thread.
"""

import math
import os
import threading
import time
from collections.abc import Callable

import numpy as np

from desktop.hearing.capture_clock import CaptureClock
from desktop.hearing.feeds import Feeds
from desktop.hearing.microphone import RATE, Block, Microphone
from desktop.hearing.ring import WIDTH, Ring
from desktop.workers.line import Line
from desktop.workers.protocol import HEARD_FRAMES, Frame

RING_SECONDS = 60
LEVEL_SECONDS = 0.05
SILENCE_DB = -96.0
BLOCKED_SECONDS = 1.5
"""Exact zeros for this long: a microphone in a quiet room still gives some noise."""
TORN_SECONDS = 0.1
"""Exact zeros or no block at all for this long: what was said meanwhile is missing."""
STALLED_SECONDS = 0.5
FIRST_SECONDS = 3.0
"""Some systems take this long to the first block."""
ENOUGH_SECONDS = 0.3
"""Without a block for this long, a stretch that was told to end does so with what there is."""
LATEST_SECONDS = 1.0
"""A stretch ends at the latest this long after its due time, whatever still arrives."""

Quiet = Callable[[], float | None]
"""When the loudspeaker fell silent; None while it plays."""


class Intake:
    """Everything behind one microphone after another."""

    def __init__(self, line: Line, heard: int | None, quiet: Quiet) -> None:
        self._line = line
        self._quiet = quiet
        self._lock = threading.Condition()
        self._ring = Ring(RING_SECONDS * RATE)
        self._clock = CaptureClock(RATE)
        self._feeds = Feeds(self._ring)
        self._since = 0
        """The first sample of this microphone."""
        self._guard_seconds = 0.0
        self._due: dict[int, float] = {}
        """When each stretch that was told to end should have all its samples."""
        self._microphone: Microphone | None = None
        self._abandoned: list[Microphone] = []
        """PortAudio may still call them, and closing one may hang."""
        self._thread: threading.Thread | None = None
        self._metering = False
        self._window = bytearray()
        self._zeros = 0
        self._blocked = False
        self._arrived = math.inf
        """When the last block came."""
        self._torn = False
        if heard is not None:
            threading.Thread(target=self._write, args=(heard,), name="heard", daemon=True).start()

    # -- the device -------------------------------------------------------------------------

    def open(self, microphone: Microphone) -> None:
        """Take in what this microphone gives from now on."""
        self._microphone = microphone
        self._zeros, self._blocked = 0, False
        self._arrived, self._torn = math.inf, False
        self._window.clear()
        with self._lock:
            self._clock.forget()
            self._since = self._ring.end
        self._thread = threading.Thread(
            target=self._capture, args=(microphone,), name="capture", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Let go of the microphone, if there is one; not for one that hangs."""
        microphone, self._microphone = self._microphone, None
        if microphone is None:
            return
        microphone.close()
        microphone.blocks.put(None)
        if self._thread is not None:
            self._thread.join()
        self._cut()

    def lost(self) -> str:
        """Why the microphone is lost, if it is; told once."""
        microphone = self._microphone
        if microphone is None:
            return ""
        patience = STALLED_SECONDS if microphone.called else FIRST_SECONDS
        stalled = time.monotonic() - microphone.called_at > patience
        if not microphone.ended and not stalled:
            return ""
        self._microphone = None
        self._abandoned.append(microphone)
        microphone.blocks.put(None)
        self._cut()
        return "ended" if microphone.ended else "stalled"

    # -- orders -----------------------------------------------------------------------------

    def feed(self, stretch: int, preroll_seconds: float, guard_seconds: float) -> None:
        """Send what is captured, from a little before now.

        A guard below 0 means that the microphone does not hear the loudspeaker.
        """
        with self._lock:
            start = self._sample_in(-preroll_seconds)
            self._guard_seconds = guard_seconds
            self._feeds.feed(stretch, max(start, self._since))
            if guard_seconds < 0:
                self._feeds.quiet(0)
            self._go_on()

    def _sample_in(self, seconds: float) -> int:
        """Number of the sample that is taken so many seconds from now."""
        if not self._clock.known:
            return max(0, self._ring.end + round(seconds * RATE))
        return self._clock.sample_at(time.monotonic() + seconds)

    def again(self, stretch: int, first: int, until: int) -> None:
        """Send from the ring; -1 means to go on with what is captured."""
        with self._lock:
            self._feeds.again(stretch, first, None if until < 0 else until)
            self._go_on()

    def end(self, stretch: int, tail_seconds: float) -> None:
        """Send up to a little after now, then a last frame."""
        with self._lock:
            self._due[stretch] = time.monotonic() + tail_seconds
            until = self._sample_in(tail_seconds) if self._microphone else self._ring.end
            self._feeds.end(stretch, until)
            self._go_on()

    def meter(self, on: bool) -> None:
        """Report levels also while nothing is fed."""
        self._metering = on

    def look(self) -> None:
        """End what waits for samples that do not come."""
        now = time.monotonic()
        microphone = self._microphone
        with self._lock:
            for stretch, due in list(self._due.items()):
                silent = now - max(due, microphone.called_at if microphone else 0.0)
                if silent > ENOUGH_SECONDS or now - due > LATEST_SECONDS:
                    self._feeds.end(stretch, self._ring.end)
                    self._due.pop(stretch, None)
            self._go_on()

    def _cut(self) -> None:
        with self._lock:
            self._feeds.cut()
            self._go_on()

    def _go_on(self) -> None:
        """After anything changed; the lock is held."""
        if self._feeds.waiting and (since := self._quiet()) is not None:
            self._feeds.quiet(self._clock.sample_at(since + self._guard_seconds))
        for stretch, first in self._feeds.begun():
            self._line.report("feeding", stretch=stretch, first=first)
        for fed in self._feeds.complete():
            self._due.pop(fed.stretch, None)
            self._line.report("fed", stretch=fed.stretch, first=fed.first, end=fed.end)
        self._lock.notify_all()

    # -- threads ----------------------------------------------------------------------------

    def _capture(self, microphone: Microphone) -> None:
        """Blocks into the ring until the microphone is let go."""
        while self._microphone is microphone:
            if (block := microphone.blocks.get()) is not None:
                self._take_in(microphone, block)

    def _take_in(self, microphone: Microphone, block: Block) -> None:
        samples, taken = microphone.samples(block)
        with self._lock:
            self._ring.add(samples)
            self._clock.add(self._ring.end, taken)
            self._go_on()
            listening = self._metering or self._feeds.live
        self._watch_zeros(block.raw, microphone)
        self._watch_tears(block.arrived, microphone)
        self._measure(samples, listening)

    def _watch_zeros(self, raw: bytes, microphone: Microphone) -> None:
        if raw.count(0) < len(raw):
            self._zeros = 0
        else:
            self._zeros += len(raw) // WIDTH // microphone.channels
        blocked = self._zeros >= BLOCKED_SECONDS * microphone.rate
        if blocked != self._blocked:
            self._blocked = blocked
            self._line.report("blocked", on=blocked)

    def _watch_tears(self, arrived: float, microphone: Microphone) -> None:
        """Report where sound begins to be missing, once."""
        late, self._arrived = arrived - self._arrived > TORN_SECONDS, arrived
        torn = late or self._zeros >= TORN_SECONDS * microphone.rate
        if torn and not self._torn:
            self._line.report("torn")
        self._torn = torn

    def _measure(self, samples: bytes, listening: bool) -> None:
        size = round(LEVEL_SECONDS * RATE) * WIDTH
        self._window += samples
        while len(self._window) >= size:
            if listening:
                level, peak = levels(bytes(self._window[:size]))
                self._line.report("level", db=level, peak_db=peak)
            del self._window[:size]

    def _write(self, heard: int) -> None:
        """Frames onto the pipe; a reader that is gone or slow holds up nobody else."""
        while True:
            with self._lock:
                while (piece := self._feeds.take()) is None:
                    self._lock.wait()
            frame = Frame(piece.stretch, piece.first, RATE, piece.samples, piece.last)
            try:
                os.write(heard, HEARD_FRAMES.packed(frame))
            except OSError:
                # The program holds both ends: without a pipe it ends, and so do we.
                return


def levels(samples: bytes) -> tuple[float, float]:
    """RMS and peak in dBFS."""
    values = np.frombuffer(samples, np.int16).astype(np.float32) / 32_768
    if not values.size:
        return SILENCE_DB, SILENCE_DB
    return decibels(math.sqrt(float(np.mean(values * values)))), decibels(float(abs(values).max()))


def decibels(share: float) -> float:
    """Of full scale, with one decimal."""
    return max(SILENCE_DB, round(20 * math.log10(share), 1)) if share > 0 else SILENCE_DB
