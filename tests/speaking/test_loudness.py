"""One level, no wait in front, no peak too high."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from desktop.speaking.loudness import (
    LEVEL_DB,
    PEAK_DB,
    QUIET_SECONDS,
    Waves,
    evened,
    limited,
    peak_db,
    trimmed,
    voiced_db,
    waves_of,
)

RATE = 22050
Numbers = NDArray[np.int16]


def tone(seconds: float, height: float, hertz: float = 200.0) -> Waves:
    times = np.arange(int(seconds * RATE)) / RATE
    return (height * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def silence(seconds: float) -> Waves:
    return np.zeros(int(seconds * RATE), np.float32)


def packed(waves: Waves) -> bytes:
    return (waves * 32767).astype("<i2").tobytes()


@pytest.mark.parametrize("height", [0.01, 0.05, 0.2, 0.9])
@pytest.mark.parametrize("front", [0.0, 0.02, 0.4])
@pytest.mark.parametrize("back", [0.0, 0.1, 0.6])
def test_every_rendering_gets_one_form(height: float, front: float, back: float) -> None:
    raw = np.concatenate([silence(front), tone(0.5, height), silence(back)])
    waves = waves_of(evened(packed(raw), RATE))
    sounds = np.flatnonzero(np.abs(waves) > 0.01)
    assert sounds[0] / RATE < 0.007
    assert (waves.size - sounds[-1]) / RATE == pytest.approx(QUIET_SECONDS, abs=0.005)
    assert voiced_db(waves[: -int(QUIET_SECONDS * RATE)], RATE) == pytest.approx(LEVEL_DB, abs=0.6)
    assert peak_db(waves) <= PEAK_DB


def test_a_sentence_with_pauses_is_as_loud_as_one_without() -> None:
    whole = evened(packed(tone(2.0, 0.3)), RATE)
    paused = np.concatenate([tone(0.5, 0.3), silence(0.5), tone(0.5, 0.3)])
    levels = [voiced_db(waves_of(each), RATE) for each in (whole, evened(packed(paused), RATE))]
    assert levels[0] == pytest.approx(levels[1], abs=0.5)


def test_silence_holds_no_voice() -> None:
    assert evened(packed(silence(0.3)), RATE) == b""
    assert evened(b"", RATE) == b""
    assert evened(packed(tone(0.3, 0.0001)), RATE) == b""


def test_a_whisper_is_not_blown_up_without_bound() -> None:
    assert peak_db(waves_of(evened(packed(tone(0.5, 0.002)), RATE))) < -28.0


def test_a_high_peak_is_turned_down_and_the_rest_stays() -> None:
    waves = tone(1.0, 0.1)
    waves[RATE // 2] = 1.0
    out = limited(waves, RATE)
    assert peak_db(out) <= PEAK_DB + 0.001
    far = np.abs(np.arange(waves.size) - RATE // 2) > 0.02 * RATE
    assert np.array_equal(out[far], waves[far])


def test_what_is_low_enough_is_not_touched() -> None:
    waves = tone(0.2, 0.7)
    assert limited(waves, RATE) is waves


def test_the_limiter_bends_and_does_not_clip() -> None:
    waves = tone(0.5, 1.0)
    out = limited(waves, RATE)
    middle = slice(RATE // 8, RATE // 4)
    flat = np.abs(np.abs(out[middle]) - np.abs(out[middle]).max()) < 1e-4
    assert np.mean(flat) < 0.05


def test_both_ends_start_and_stop_softly() -> None:
    noise = np.random.default_rng(0).normal(0, 0.001, RATE).astype(np.float32)
    noise[RATE // 2 : RATE // 2 + 2000] += tone(2000 / RATE, 0.5)
    out = trimmed(noise, RATE)
    assert abs(out[0]) < 1e-6
    assert abs(out[-1]) < 1e-6


@settings(max_examples=50)
@given(
    arrays.arrays(np.int16, st.integers(0, 1500)),
    st.sampled_from([8000, 16000, 22050, 44100]),
)
def test_no_samples_upset_it_and_no_peak_is_too_high(raw: Numbers, rate: int) -> None:
    waves = waves_of(evened(raw.astype("<i2").tobytes(), rate))
    assert np.all(np.isfinite(waves))
    assert peak_db(waves) <= PEAK_DB + 0.001
