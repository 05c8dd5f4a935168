"""The loudspeaker: PortAudio's output stream, and the voice's samples at the device's rate.

In: which device, and whom to ask for each block. Out: sound; the stream runs on with silence, so
that a first sample never waits for opening. Holds sounddevice; runs in the audio worker only.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import numpy as np
import soxr  # type: ignore[import-untyped]

VOICE_RATE = 22_050
"""What nearly every voice speaks at; a device that takes it needs no resampling."""
BLOCK_SECONDS = 0.01
LATENCY_SECONDS = 0.03
"""Asked of PortAudio. Measured through PulseAudio: a block each 10 ms and 30 ms ahead, no gap in
4 s; with 0.01 and 0.02 gaps on a busy machine; from 0.04 on 55 ms ahead, too much for a stop."""
LONGEST_DELAY_SECONDS = 1.0
"""A device that claims more does not know its delay."""

Source = Callable[[int, float, float], bytes]
"""How many samples, now, and the seconds until the first sounds; gives the samples."""


class Times(Protocol):
    """When things happen, on the stream's own clock."""

    currentTime: float  # noqa: N815 - PortAudio's
    outputBufferDacTime: float  # noqa: N815


class Stream(Protocol):
    """What is used of sounddevice's streams."""

    latency: float

    def start(self) -> None:
        """Let it run."""

    def abort(self) -> None:
        """Stop it at once."""

    def close(self) -> None:
        """Let go of the device."""


class Speaker:
    """The open output stream."""

    def __init__(self, number: int, device_rate: int, most_channels: int) -> None:
        """Open the device with this number; whatever PortAudio raises when that fails."""
        self.called_at = time.monotonic()
        """When a callback last ran, or the stream was opened."""
        self.called = False
        self.ended = False
        """The stream came to its end."""
        self.gaps = 0
        """How often the device ran out of samples."""
        self._source: Source | None = None
        self._stream, self.rate, self._channels = self._open(number, device_rate, most_channels)
        self.latency = float(self._stream.latency)

    def ask(self, source: Source | None) -> None:
        """Take every block from here, from now on; None is silence."""
        self._source = source

    def _open(self, number: int, device_rate: int, most_channels: int) -> tuple[Stream, int, int]:
        """At the voice's rate and one channel if the device can, else as it likes."""
        why: Exception | None = None
        for rate in dict.fromkeys((VOICE_RATE, device_rate, 48_000, 44_100)):
            for channels in dict.fromkeys((1, min(2, most_channels), most_channels)):
                try:
                    return self._started(number, rate, channels), rate, channels
                except Exception as error:  # noqa: BLE001 - PortAudio's, ValueError's, OSError's
                    why = why or error
        assert why is not None, "at least one was tried"
        raise why

    def _started(self, number: int, rate: int, channels: int) -> Stream:
        """A stream that runs."""
        import sounddevice  # type: ignore[import-untyped]

        self._channels = channels
        self._delay = LATENCY_SECONDS
        stream: Stream = sounddevice.RawOutputStream(
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

    def _called(self, data: bytearray, frames: int, when: Times, status: object) -> None:
        """PortAudio's thread: copy and leave; nothing may escape, and silence if all fails."""
        try:
            self.called_at = now = time.monotonic()
            self.called = True
            if status:
                self.gaps += 1
            delay = when.outputBufferDacTime - when.currentTime
            if 0.0 < delay <= LONGEST_DELAY_SECONDS:
                self._delay = delay
            block = self._source(frames, now, self._delay) if self._source else b""
            if self._channels > 1:
                block = np.repeat(np.frombuffer(block, np.int16), self._channels).tobytes()
            data[:] = block or bytes(len(data))
        except Exception:  # noqa: BLE001 - it would end the stream
            with suppress(Exception):
                data[:] = bytes(len(data))

    def _finished(self) -> None:
        self.ended = True

    def close(self) -> None:
        """End the stream; not for one that hangs."""
        with suppress(Exception):
            self._stream.abort()
        with suppress(Exception):
            self._stream.close()


class Resampler:
    """The samples of one sentence after another, brought from the voice's rate to the device's."""

    def __init__(self, device_rate: int) -> None:
        self._device_rate = device_rate
        self._sentence = -1
        self._rate = 0
        self._first = 0
        self._made = 0
        self._stream: soxr.ResampleStream | None = None

    def turned(
        self, sentence: int, first: int, rate: int, samples: bytes, last: bool
    ) -> tuple[int, bytes]:
        """These samples at the device's rate, and the place in the sentence they begin at."""
        if rate == self._device_rate:
            return first, samples
        if sentence != self._sentence or rate != self._rate or self._stream is None:
            self._sentence, self._rate, self._first, self._made = sentence, rate, first, 0
            self._stream = soxr.ResampleStream(rate, self._device_rate, 1, dtype="int16")
        place = self._first + self._made * rate // self._device_rate
        made = self._stream.resample_chunk(np.frombuffer(samples, np.int16), last=last)
        self._made += len(made)
        return place, made.tobytes()
