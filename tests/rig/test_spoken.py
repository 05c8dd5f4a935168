"""The recogniser of espeak-ng's speech, heard through the real libvosk."""

from pathlib import Path

import numpy as np
import pytest

from tests.rig.capture import listening
from tests.rig.espeak import Mark, Voice, clip, resampled
from tests.rig.graph import SILENCE
from tests.rig.hearing import heard, word_errors
from tests.rig.lines import good_call_lines
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.sound import Sound, pitch
from tests.rig.spoken import pronunciations, segments
from tests.rig.whistled import tone

# The recogniser is made on first use.
pytestmark = pytest.mark.timeout(900)


def test_every_line_of_the_good_calls_is_heard_word_for_word(spoken_model: Model) -> None:
    for line in good_call_lines():
        assert heard(spoken_model.folder, spoken_model.say(" ".join(line))) == line


@pytest.mark.parametrize("voice", ["en-us+f3", "en", "en-us+m4"])
def test_other_voices_are_understood_too(spoken_model: Model, voice: str) -> None:
    lines = good_call_lines()
    errors = [
        word_errors(line, heard(spoken_model.folder, clip(" ".join(line), Voice(voice, 175))))
        for line in lines
    ]
    assert sum(errors) / sum(map(len, lines)) <= 0.02


def test_another_line_than_was_said_counts_as_errors(spoken_model: Model) -> None:
    got = heard(spoken_model.folder, spoken_model.say("How about one year of it?"))
    assert word_errors("how about one year of that".split(), got) == 1


def test_silence_and_faint_noise_are_heard_as_no_word(spoken_model: Model) -> None:
    noise = np.random.default_rng(5).normal(scale=30, size=96_000).astype(np.int16)
    assert heard(spoken_model.folder, np.zeros(96_000, np.int16)) == []
    assert heard(spoken_model.folder, noise) == []


def test_a_spoken_line_reaches_the_microphone_word_for_word(
    spoken_model: Model, pulse: Pulse, tmp_path: Path
) -> None:
    with listening(pulse, tmp_path / "heard.raw") as listener:
        pulse.speak(spoken_model.say("How about one year of it?"))
    got = heard(spoken_model.folder, listener.sound.samples)
    assert got == "how about one year of it".split()


def test_phones_end_where_the_next_begins_and_pauses_are_one_silence() -> None:
    marks = [Mark("_:", 0, 1), Mark("", 50, 1), Mark("t", 100, 1), Mark(";", 120, 1)]
    found = segments([*marks, Mark("u:", 140, 1)], 200)
    assert [(each.phone, each.first, each.last) for each in found] == [
        (SILENCE, 0, 100),
        ("t", 100, 140),
        ("u:", 140, 200),
    ]


def test_a_word_merged_with_another_has_no_pronunciation() -> None:
    marks = [Mark("w", 0, 1), Mark("V", 10, 1), Mark("j", 20, 11), Mark("i@", 30, 11)]
    said = pronunciations("one of year", segments(marks, 40))
    assert said == [("w", "V"), (), ("j", "i@")]
    said = pronunciations("one on year", segments([marks[0], Mark("n", 5, 5), *marks[2:]], 40))
    assert said == [("w",), ("n",), ("j", "i@")]


def test_resampling_keeps_length_and_pitch() -> None:
    at_22 = resampled(8_000 * tone(1_000, 0.5), 16_000, 22_050)
    back = resampled(at_22, 22_050)
    assert (len(at_22), len(back)) == (11_025, 8_000)
    assert pitch(Sound(back.astype(np.int16), 16_000)) == pytest.approx(1_000, abs=2)
