"""Blocks of a device as 16 kHz mono, and when they were taken."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from desktop.hearing.microphone import Block, Microphone


class Stream:
    """A device that takes one rate and number of channels only."""

    likes: tuple[int, int]

    def __init__(self, **wanted: object) -> None:
        if (wanted["samplerate"], wanted["channels"]) != self.likes:
            raise OSError("Invalid sample rate")
        self.latency = 0.04

    def start(self) -> None:
        pass


def microphone(monkeypatch: pytest.MonkeyPatch, rate: int, channels: int) -> Microphone:
    monkeypatch.setattr(Stream, "likes", (rate, channels), raising=False)
    monkeypatch.setitem(sys.modules, "sounddevice", SimpleNamespace(RawInputStream=Stream))
    return Microphone(0, 44_100, 4)


def test_samples_at_16_khz_pass_untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    device = microphone(monkeypatch, 16_000, 1)
    raw = bytes(range(64)) * 10
    samples, taken = device.samples(Block(arrived=10.0, age=0.05, raw=raw))
    assert samples == raw
    # Its first sample is 50 ms old, and it holds 20 ms.
    assert taken == pytest.approx(9.97)


@pytest.mark.parametrize("age", [-1.0, 0.0, 0.001, 7.0])
def test_a_device_that_does_not_know_its_age_is_believed_to_be_prompt(
    monkeypatch: pytest.MonkeyPatch, age: float
) -> None:
    device = microphone(monkeypatch, 16_000, 1)
    assert device.samples(Block(10.0, age, bytes(640)))[1] == 10.0


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (48_000, 1), (16_000, 4)])
def test_other_rates_and_channels_become_16_khz_mono(
    monkeypatch: pytest.MonkeyPatch, rate: int, channels: int
) -> None:
    device = microphone(monkeypatch, rate, channels)
    turns = 2 * np.pi * 500 * np.arange(rate) / rate
    several = np.zeros((rate, channels), np.int16)
    several[:, 0] = 8_000 * np.sin(turns)
    block = rate // 50
    parts, ends = [], []
    for number in range(50):
        raw = several[number * block : (number + 1) * block].tobytes()
        samples, taken = device.samples(Block((number + 1) / 50, 0.02, raw))
        parts.append(samples)
        ends.append(taken)
    heard = np.frombuffer(b"".join(parts), np.int16)
    # What the resampler still holds back was taken after the last sample that it gave.
    assert len(heard) / 16_000 == pytest.approx(ends[-1], abs=0.001)
    assert ends[-1] > 0.95
    assert np.abs(np.fft.rfft(heard[:8_000])).argmax() == 250


def test_a_callback_lets_nothing_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    device = microphone(monkeypatch, 16_000, 1)
    when = SimpleNamespace(currentTime=5.0, inputBufferAdcTime=4.9)
    device._called(b"abcd", 2, when, None)
    device._called(None, 2, when, None)  # type: ignore[arg-type]
    block = device.blocks.get_nowait()
    assert block is not None
    assert (block.raw, round(block.age, 3)) == (b"abcd", 0.1)
    assert device.called
