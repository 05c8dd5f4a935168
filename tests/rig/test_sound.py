import math
from pathlib import Path

import numpy as np
import pytest

from tests.rig.sound import (
    Sound,
    first_sound,
    gaps,
    last_sound,
    level,
    pitch,
    read_sound,
    voiced,
)
from tests.rig.whistled import tone


def two_tones() -> Sound:
    """A quarter of a second of silence, of 440 Hz, of silence, then of 880 Hz half as loud."""
    silence = np.zeros(4_000)
    parts = [silence, 16_384 * tone(440, 0.25), silence, 8_192 * tone(880, 0.25)]
    return Sound(np.round(np.concatenate(parts)).astype(np.int16), 16_000, started=100.0)


def test_spans_say_where_something_sounds_and_gaps_where_nothing_does() -> None:
    spans = voiced(two_tones())
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.01)
    assert [gap.seconds for gap in gaps(spans)] == pytest.approx([0.25], abs=0.01)


def test_levels_and_pitches_are_those_that_were_played() -> None:
    sound = two_tones()
    first, second = (sound.cut(span) for span in voiced(sound))
    assert level(first) == pytest.approx(-9.03, abs=0.2)
    assert level(second) == pytest.approx(-15.05, abs=0.2)
    assert pitch(first) == pytest.approx(440, abs=2)
    assert pitch(second) == pytest.approx(880, abs=2)


def test_sound_is_found_on_the_clock_of_the_recording() -> None:
    assert first_sound(two_tones()) == pytest.approx(100.25, abs=0.01)
    assert last_sound(two_tones()) == pytest.approx(101.0, abs=0.01)


def test_silence_is_reported_as_silence() -> None:
    silence = Sound(np.zeros(16_000, np.int16), 16_000)
    assert voiced(silence) == []
    assert first_sound(silence) is None
    assert last_sound(silence) is None
    assert level(silence) == -math.inf


def test_a_short_break_is_bridged_and_a_click_is_no_sound() -> None:
    samples = two_tones().samples.copy()
    samples[6_000:6_160] = 0
    samples[10_000:10_080] = 20_000
    assert len(voiced(Sound(samples, 16_000))) == 2
    assert len(voiced(Sound(samples, 16_000), shortest=0.0, bridged=0.0)) == 4


def test_a_wav_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    sound = two_tones()
    back = read_sound(sound.write(tmp_path / "two.wav"))
    assert back.rate == sound.rate
    assert np.array_equal(back.samples, sound.samples)
