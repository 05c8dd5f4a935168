"""The voice's samples at the device's rate: none lost, none added, and where they belong."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.speaking.speaker import LATENCY_SECONDS, Resampler, Speaker


def test_samples_at_the_devices_rate_pass_untouched() -> None:
    assert Resampler(22_050).turned(1, 40, 22_050, b"\x01\x02", last=False) == (40, b"\x01\x02")


@given(
    st.sampled_from([16_000, 22_050, 24_000]),
    st.sampled_from([16_000, 44_100, 48_000]),
    st.lists(st.integers(0, 2_000), min_size=1, max_size=12),
)
def test_a_sentence_keeps_its_length_in_time(rate: int, device: int, pieces: list[int]) -> None:
    resampler = Resampler(device)
    made = 0
    for number, count in enumerate(pieces):
        last = number == len(pieces) - 1
        place, samples = resampler.turned(1, 500, rate, bytes(2 * count), last)
        assert place == 500 + made * rate // device or rate == device
        made += len(samples) // 2
    assert abs(made - sum(pieces) * device / rate) <= 1


@pytest.mark.parametrize("sentence", [1, 2])
def test_each_sentence_starts_afresh_and_keeps_its_tone(sentence: int) -> None:
    resampler = Resampler(48_000)
    resampler.turned(1, 0, 22_050, bytes(4_000), last=False)
    wave = np.round(8_000 * np.sin(np.arange(22_050) * 2 * np.pi * 440 / 22_050)).astype(np.int16)
    _, samples = resampler.turned(sentence + 1, 0, 22_050, wave.tobytes(), last=True)
    heard = np.frombuffer(samples, np.int16)
    assert abs(len(heard) - 48_000) <= 1
    assert np.abs(np.fft.rfft(heard)).argmax() == pytest.approx(440, abs=1)


class Stream:
    """A device that takes 48 kHz in stereo only."""

    tried: list[tuple[int, int]]

    def __init__(self, **wanted: object) -> None:
        self.tried.append((int(str(wanted["samplerate"])), int(str(wanted["channels"]))))
        if self.tried[-1] != (48_000, 2):
            raise OSError("Invalid sample rate")
        self.latency = 0.03

    def start(self) -> None:
        pass


@pytest.fixture
def speaker(monkeypatch: pytest.MonkeyPatch) -> Speaker:
    Stream.tried = []
    monkeypatch.setitem(sys.modules, "sounddevice", SimpleNamespace(RawOutputStream=Stream))
    return Speaker(0, 48_000, 8)


def called(speaker: Speaker, size: int, now: float = 0.0, heard: float = 0.0) -> bytes:
    """What a callback leaves in the device's buffer."""
    buffer = bytearray(b"?" * size)
    when = SimpleNamespace(currentTime=now, outputBufferDacTime=heard)
    speaker._called(buffer, size // 4, when, None)
    return bytes(buffer)


def test_a_device_is_opened_the_way_it_likes(speaker: Speaker) -> None:
    assert Stream.tried == [(22_050, 1), (22_050, 2), (22_050, 8), (48_000, 1), (48_000, 2)]
    assert speaker.rate == 48_000


def test_a_device_that_likes_nothing_gives_its_first_complaint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(**wanted: object) -> None:
        raise OSError(f"no {wanted['samplerate']}")

    monkeypatch.setitem(sys.modules, "sounddevice", SimpleNamespace(RawOutputStream=refuse))
    with pytest.raises(OSError, match="no 22050"):
        Speaker(0, 48_000, 2)


def test_nothing_to_play_and_a_source_that_fails_are_silence(speaker: Speaker) -> None:
    assert called(speaker, 16) == bytes(16)
    speaker.ask(lambda count, at, delay: bytes(int("no number")))
    assert called(speaker, 16) == bytes(16)


def test_both_channels_get_the_same(speaker: Speaker) -> None:
    speaker.ask(lambda count, at, delay: b"abcdefgh"[: 2 * count])
    assert called(speaker, 16) == b"ababcdcdefefghgh"


def test_a_delay_that_the_device_does_not_know_is_left_as_it_was(speaker: Speaker) -> None:
    delays: list[float] = []

    def source(count: int, at: float, delay: float) -> bytes:
        delays.append(delay)
        return b""

    speaker.ask(source)
    called(speaker, 16, now=100.0, heard=0.0)
    called(speaker, 16, now=100.0, heard=100.25)
    called(speaker, 16, now=100.0, heard=0.0)
    called(speaker, 16, now=100.0, heard=5_000.0)
    assert delays == [LATENCY_SECONDS, 0.25, 0.25, 0.25]
