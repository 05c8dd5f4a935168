"""Noise and silence say nothing, and nothing that was said is lost."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.hearing.ghosts import (
    SILENCE_DB,
    WINDOW_SAMPLES,
    HeardWord,
    guess_without_ghosts,
    level,
    noise_floor,
    without_ghosts,
)
from desktop.hearing.recogniser import RATE, Recogniser, load
from tests.rig.lines import every_line
from tests.rig.made import Model, Samples
from tests.rig.whistled import whistle

ROOM_DB = -65.0
LOUD_DB = -25.0


def stretch(
    *parts: tuple[str, int, float], confidence: float = 1.0
) -> tuple[list[HeardWord], list[float]]:
    """Words and levels of some parts: what was heard, how many windows long, how loud."""
    words: list[HeardWord] = []
    levels: list[float] = []
    for text, windows, loud in parts:
        start = len(levels) * WINDOW_SAMPLES
        if text:
            words.append(HeardWord(text, start, start + windows * WINDOW_SAMPLES, confidence))
        levels += [loud] * windows
    return words, levels


def texts(words: Sequence[HeardWord]) -> list[str]:
    return [word.text for word in words]


def room(windows: int = 25) -> tuple[str, int, float]:
    return ("", windows, ROOM_DB)


def test_levels_are_those_of_the_samples() -> None:
    assert level(bytes(640)) == SILENCE_DB
    assert level(np.full(320, -32_768, "<i2").tobytes()) == pytest.approx(0.0)
    sine = 3_276.8 * np.sin(np.arange(320) * 2 * np.pi / 32)
    assert level(sine.astype("<i2").tobytes()) == pytest.approx(-23.0, abs=0.05)
    assert level(b"") == SILENCE_DB


def test_a_word_in_the_room_s_noise_is_dropped_and_its_neighbours_stay() -> None:
    words, levels = stretch(
        room(), ("two", 10, LOUD_DB), room(), ("oh", 10, ROOM_DB + 1), room(), ("days", 9, LOUD_DB)
    )
    assert texts(without_ghosts(words, levels)) == ["two", "days"]


def test_a_word_in_digital_silence_is_dropped() -> None:
    words, levels = stretch(("yes", 20, SILENCE_DB), ("", 20, SILENCE_DB))
    assert without_ghosts(words, levels) == ()


def test_a_word_softer_than_anybody_speaks_is_dropped() -> None:
    words, levels = stretch(("", 20, -90.0), ("yes", 10, -51.0), ("no", 10, -49.0))
    assert texts(without_ghosts(words, levels)) == ["no"]


def test_a_word_beyond_the_end_of_the_audio_is_dropped() -> None:
    _, levels = stretch(room(), ("", 10, LOUD_DB))
    late = HeardWord("us", 100 * WINDOW_SAMPLES, 110 * WINDOW_SAMPLES, 1.0)
    assert without_ghosts([late], levels) == ()


@pytest.mark.parametrize("text", ["the", "huh", "a", "hi", "uh", "oh"])
def test_a_lone_ghost_needs_level_and_confidence(text: str) -> None:
    for loud, confidence, stays in [
        (LOUD_DB, 0.9, True),
        (LOUD_DB, 0.4, False),
        (-47.0, 0.9, False),
        (ROOM_DB + 3, 1.0, False),
    ]:
        words, levels = stretch(room(), (text, 10, loud), room(), confidence=confidence)
        assert bool(without_ghosts(words, levels)) is stays, (loud, confidence)


def test_a_lone_word_that_noise_does_not_make_stays_whatever_its_confidence() -> None:
    words, levels = stretch(room(), ("no", 10, -48.0), room(), confidence=0.1)
    assert texts(without_ghosts(words, levels)) == ["no"]


def test_a_ghost_among_words_is_part_of_what_was_said() -> None:
    words, levels = stretch(room(), ("oh", 9, -47.0), ("yes", 10, LOUD_DB), confidence=0.3)
    assert texts(without_ghosts(words, levels)) == ["oh", "yes"]


def test_a_voice_without_a_pause_is_not_its_own_floor() -> None:
    words, levels = stretch(("one", 20, -20.0), ("two", 20, -21.0), ("three", 20, -22.0))
    assert texts(without_ghosts(words, levels)) == ["one", "two", "three"]


def test_a_loud_neighbour_does_not_vouch_for_a_ghost() -> None:
    words, levels = stretch(room(), ("us", 10, ROOM_DB), ("two", 10, LOUD_DB), room())
    assert texts(without_ghosts(words, levels)) == ["two"]


def test_a_word_whose_place_is_a_little_off_stays() -> None:
    _, levels = stretch(room(), ("", 3, LOUD_DB), room())
    early = HeardWord("two", 21 * WINDOW_SAMPLES, 24 * WINDOW_SAMPLES, 1.0)
    assert texts(without_ghosts([early], levels)) == ["two"]


def test_nothing_is_guessed_while_nothing_sounds() -> None:
    _, quiet = stretch(room())
    _, spoken = stretch(room(), ("", 10, LOUD_DB))
    floor = noise_floor(spoken)
    assert guess_without_ghosts("two hundred", quiet, floor) == ""
    assert guess_without_ghosts("two hundred", [], floor) == ""
    assert guess_without_ghosts("two hundred", spoken, floor) == "two hundred"
    assert guess_without_ghosts("the", spoken, floor) == ""
    assert guess_without_ghosts("the two", spoken, floor) == "the two"


@st.composite
def said(draw: st.DrawFn) -> tuple[list[HeardWord], list[float]]:
    """Words in a room with a steady noise, each at least 6 dB above it somewhere."""
    noise = draw(st.floats(-96, -42))
    jitter = st.floats(-1, 1)
    loudest = st.floats(max(noise + 6, -49), -3)
    levels: list[float] = []
    words: list[HeardWord] = []

    def quiet(most: int) -> None:
        levels.extend(noise + draw(jitter) for _ in range(draw(st.integers(0, most))))

    quiet(40)
    for text in draw(st.lists(st.sampled_from(["no", "two", "the", "days"]), max_size=8)):
        start = len(levels)
        peak = draw(loudest)
        length = draw(st.integers(3, 30))
        at = draw(st.integers(0, length - 1))
        levels.extend(peak if place == at else peak - 3 for place in range(length))
        confidence = draw(st.floats(0, 1))
        words.append(
            HeardWord(text, start * WINDOW_SAMPLES, len(levels) * WINDOW_SAMPLES, confidence)
        )
        quiet(20)
    return words, levels


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(said())
def test_no_word_that_rises_above_the_room_is_lost(
    made: tuple[list[HeardWord], list[float]],
) -> None:
    words, levels = made
    kept = without_ghosts(words, levels)
    if texts(words) == ["the"]:
        return
    assert list(kept) == words


@given(
    st.floats(-96, -38),
    st.lists(st.floats(-1, 1), min_size=60, max_size=200),
    st.data(),
)
def test_no_word_of_steady_noise_stays(
    noise: float, jitter: list[float], data: st.DataObject
) -> None:
    levels = [noise + each for each in jitter]
    start = data.draw(st.integers(0, len(levels) - 5))
    end = data.draw(st.integers(start + 1, len(levels)))
    word = HeardWord("two", start * WINDOW_SAMPLES, end * WINDOW_SAMPLES, 1.0)
    assert without_ghosts([word], levels) == ()


@pytest.fixture(scope="module")
def recogniser(whistled_model: Model) -> Recogniser:
    loaded = load(Path(whistled_model.folder))
    assert isinstance(loaded, Recogniser)
    return loaded


def heard(recogniser: Recogniser, samples: Samples) -> tuple[list[HeardWord], list[float]]:
    """All words with the levels of the audio, as the ears take it."""
    raw = samples.astype("<i2").tobytes()
    step = 2 * WINDOW_SAMPLES
    words: list[HeardWord] = []
    for at in range(0, len(raw), 5 * step):
        if recogniser.feed(raw[at : at + 5 * step]):
            words += recogniser.settled()
    words += recogniser.finish()
    return words, [level(raw[at : at + step]) for at in range(0, len(raw), step)]


LINES = [" ".join(line) for line in every_line()]


@settings(max_examples=30)
@given(
    st.sampled_from(LINES),
    st.floats(0, 120),
    st.floats(700, 16_000),
    st.sampled_from([0.12, 0.24, 0.36]),
    st.integers(0, 2**20),
)
def test_whistled_words_outlive_noise_and_silence_and_ghosts_between_them_do_not(
    recogniser: Recogniser, line: str, noise: float, loud: float, gap: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    voice = whistle(line, level=loud, gap_seconds=gap, tail_seconds=0.6)
    room = rng.normal(0, noise, len(voice)) if noise else np.zeros(len(voice))
    words, levels = heard(recogniser, np.round(voice + room).clip(-32_768, 32_767))
    kept = without_ghosts(words, levels)
    assert list(kept) == words
    assert texts(kept) == line.split()
    tail = HeardWord("two", len(voice) - 4_000, len(voice), 1.0)
    assert list(without_ghosts([*words, tail], levels)) == words


@pytest.mark.parametrize("noise", [0, 1, 20, 300, 3_000])
def test_noise_alone_says_nothing(recogniser: Recogniser, noise: float) -> None:
    samples = np.random.default_rng(7).normal(0, noise, 4 * RATE).round().astype(np.int16)
    words, levels = heard(recogniser, samples)
    assert without_ghosts(words, levels) == ()
