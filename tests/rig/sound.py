"""A recording and what can be measured in it: where something sounds, how loud, how high.

Levels are RMS in dBFS: a sine of full scale has -3, digital silence minus infinity.
"""

import math
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from tests.rig.made import Samples

FULL_SCALE = 32_768
WINDOW_SECONDS = 0.005
"""How finely starts and ends are told."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a recording in seconds."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples of one channel."""

    samples: Samples
    rate: int
    started: float = 0.0
    """When the first sample was taken, on the clock of `time.monotonic()`."""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / self.rate

    def cut(self, span: Span) -> "Sound":
        """The samples of this stretch."""
        first, last = round(span.start * self.rate), round(span.end * self.rate)
        return Sound(self.samples[first:last], self.rate, self.started + span.start)

    def write(self, path: Path) -> Path:
        """Save as WAV; gives the path back."""
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self.rate)
            file.writeframes(self.samples.astype("<i2").tobytes())
        return path


def read_sound(path: Path) -> Sound:
    """A WAV file of 16-bit samples; its channels are averaged."""
    with wave.open(str(path), "rb") as file:
        if file.getsampwidth() != 2:
            raise ValueError(f"{path.name}: not 16-bit samples")
        channels, rate = file.getnchannels(), file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    mixed = samples.reshape(-1, channels).mean(axis=1)
    return Sound(np.round(mixed).astype(np.int16), rate)


def level(sound: Sound) -> float:
    """RMS of the whole in dBFS."""
    power = float(np.mean(np.square(sound.samples, dtype=np.float64))) if sound.seconds else 0.0
    return 10 * math.log10(power / FULL_SCALE**2) if power else -math.inf


def voiced(
    sound: Sound, above: float = -50.0, shortest: float = 0.02, bridged: float = 0.03
) -> list[Span]:
    """Where the level is above this many dBFS.

    Breaks up to `bridged` seconds count as sound, stretches under `shortest` seconds do not.
    """
    size = round(WINDOW_SECONDS * sound.rate)
    windows = sound.samples[: len(sound.samples) // size * size].reshape(-1, size)
    power = np.square(windows, dtype=np.float64).mean(axis=1)
    loud = np.concatenate([[False], power > FULL_SCALE**2 * 10 ** (above / 10), [False]])
    edges = (np.flatnonzero(np.diff(loud.astype(np.int8))) * size / sound.rate).tolist()
    spans: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if spans and start - spans[-1].end <= bridged:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return [span for span in spans if span.seconds >= shortest]


def gaps(spans: Sequence[Span]) -> list[Span]:
    """What lies between them."""
    return [Span(before.end, after.start) for before, after in pairwise(spans)]


def first_sound(sound: Sound, above: float = -50.0) -> float | None:
    """When it starts to sound, on the clock of `time.monotonic()`; None if it never does."""
    spans = voiced(sound, above)
    return sound.started + spans[0].start if spans else None


def last_sound(sound: Sound, above: float = -50.0) -> float | None:
    """When it falls silent, on the clock of `time.monotonic()`; None if it never sounds."""
    spans = voiced(sound, above)
    return sound.started + spans[-1].end if spans else None


def pitch(sound: Sound) -> float:
    """The strongest frequency in Hz."""
    if not sound.seconds:
        return 0.0
    windowed = sound.samples * np.hanning(len(sound.samples))
    size = max(len(windowed), 4 * sound.rate)
    return float(np.abs(np.fft.rfft(windowed, size)).argmax() * sound.rate / size)
