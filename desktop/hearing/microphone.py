"""The microphone: PortAudio's input stream, and its blocks as 16 kHz mono.

In: which device. Out: blocks in a queue, copied in PortAudio's thread and turned to 16 kHz in the
thread that takes them out. Holds sounddevice; runs in the audio worker only.
"""

import queue
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import soxr  # type: ignore[import-untyped]

RATE = 16_000
BLOCK_SECONDS = 0.02
LATENCY_SECONDS = 0.04
"""Asked of PortAudio. Measured through PulseAudio: a block each 20 ms, the first after 20 to 30 ms;
with 0.1 blocks come in pairs each 50 ms, with 0.02 the device's buffer holds only two of them."""
LONGEST_AGE_SECONDS = 1.0
"""A device that claims more does not know when it captured."""


def found_devices() -> tuple[Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]]:
    """PortAudio's devices and hosts, as they were when this process began; none without it."""
    try:
        import sounddevice  # type: ignore[import-untyped]

        return list(sounddevice.query_devices()), list(sounddevice.query_hostapis())
    except Exception:  # noqa: BLE001 - a library that is missing, or finds nothing
        return [], []


class Times(Protocol):
    """When things happen, on the stream's own clock."""

    currentTime: float  # noqa: N815 - PortAudio's
    inputBufferAdcTime: float  # noqa: N815


class Stream(Protocol):
    """What is used of sounddevice's streams."""

    latency: float

    def start(self) -> None:
        """Let it run."""

    def abort(self) -> None:
        """Stop it at once."""

    def close(self) -> None:
        """Let go of the device."""


@dataclass(frozen=True, slots=True)
class Block:
    """What one callback brought."""

    arrived: float
    age: float
    """Seconds since its first sample was taken; negative when the device does not know."""
    raw: bytes


class Microphone:
    """The open input stream."""

    def __init__(self, number: int, device_rate: int, most_channels: int) -> None:
        """Open the device with this number; whatever PortAudio raises when that fails."""
        self.blocks: queue.SimpleQueue[Block | None] = queue.SimpleQueue()
        """None wakes whoever waits."""
        self.called_at = time.monotonic()
        """When a callback last ran, or the stream was opened."""
        self.called = False
        self.ended = False
        """The stream came to its end."""
        self._stream, self.rate, self.channels = self._open(number, device_rate, most_channels)
        self.latency = float(self._stream.latency)
        self._resampler: soxr.ResampleStream | None = None
        if self.rate != RATE:
            self._resampler = soxr.ResampleStream(self.rate, RATE, 1, dtype="int16")

    def _open(self, number: int, device_rate: int, most_channels: int) -> tuple[Stream, int, int]:
        """At 16 kHz and one channel if the device can, else as it likes."""
        why: Exception | None = None
        for rate in dict.fromkeys((RATE, device_rate, 48_000, 44_100)):
            for channels in dict.fromkeys((1, min(2, most_channels), most_channels)):
                try:
                    return self._started(number, rate, channels), rate, channels
                except Exception as error:  # noqa: BLE001 - PortAudio's, ValueError's, OSError's
                    why = why or error
        assert why is not None, "at least one was tried"
        raise why

    def _started(self, number: int, rate: int, channels: int) -> Stream:
        """A stream that runs."""
        import sounddevice

        stream: Stream = sounddevice.RawInputStream(
            device=number,
            samplerate=rate,
            channels=channels,
            dtype="int16",
            blocksize=round(rate * BLOCK_SECONDS),
            latency=LATENCY_SECONDS,
            callback=self._called,
            finished_callback=self._finished,
        )
        try:
            stream.start()
        except Exception:
            stream.close()
            raise
        return stream

    def _called(self, data: bytes, frames: int, when: Times, status: object) -> None:
        """PortAudio's thread: copy and leave; nothing may escape."""
        with suppress(Exception):
            self.called_at = now = time.monotonic()
            self.called = True
            self.blocks.put(Block(now, when.currentTime - when.inputBufferAdcTime, bytes(data)))

    def _finished(self) -> None:
        self.ended = True
        self.blocks.put(None)

    def samples(self, block: Block) -> tuple[bytes, float]:
        """A block at 16 kHz mono, and when the last of these samples was taken."""
        seconds = len(block.raw) / 2 / self.channels / self.rate
        known = seconds <= block.age <= LONGEST_AGE_SECONDS
        taken = block.arrived - (block.age - seconds if known else 0.0)
        if self.channels == 1 and self._resampler is None:
            return block.raw, taken
        # Of several microphones in a row the first hears as well as their mean.
        mono = np.frombuffer(block.raw, np.int16).reshape(-1, self.channels)[:, 0]
        if self._resampler is None:
            return mono.tobytes(), taken
        fewer = self._resampler.resample_chunk(np.ascontiguousarray(mono))
        return fewer.tobytes(), taken - self._resampler.delay() / RATE

    def close(self) -> None:
        """End the stream; not for one that hangs."""
        with suppress(Exception):
            self._stream.abort()
        with suppress(Exception):
            self._stream.close()
