"""What the device gets: sentences whole and in turn, silence between, and no hard ends."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from desktop.speaking.playlist import (
    Began,
    Finished,
    Hold,
    Place,
    Playlist,
    Samples,
    Stop,
    Stopped,
    faded,
)

RATE = 1_000
BLOCK = 10
FADE = 5
"""Samples in a fade at this rate."""
LOUD = 10_000


@dataclass
class Device:
    """Asks for blocks as a device does, and keeps what it got."""

    playlist: Playlist = field(default_factory=lambda: Playlist(RATE))
    heard: list[int] = field(default_factory=list)
    told: list[Began | Finished | Stopped] = field(default_factory=list)

    def say(self, sentence: int, values: Sequence[int], last: bool = True, first: int = 0) -> None:
        samples = array("h", values).tobytes()
        self.playlist.add(Samples(sentence, first, RATE, samples, last))

    def play(self, blocks: int = 1, size: int = BLOCK) -> list[int]:
        got: list[int] = []
        for _ in range(blocks):
            at = len(self.heard + got) / RATE
            block = array("h", self.playlist.fill(size, at, 0.5))
            assert len(block) == size
            got += block
        self.heard += got
        while self.playlist.told:
            self.told.append(self.playlist.told.popleft())
        return got


sentences = st.lists(st.lists(st.integers(1, 999), max_size=40), min_size=1, max_size=5)


@given(sentences, st.lists(st.integers(1, 30), min_size=1, max_size=60), st.integers(1, 7))
def test_every_sample_is_played_once_and_in_turn_without_gaps(
    spoken: list[list[int]], sizes: list[int], piece: int
) -> None:
    device = Device()
    for number, values in enumerate(spoken, 1):
        for start in range(0, max(1, len(values)), piece):
            part = values[start : start + piece]
            device.say(number, part, last=start + piece >= len(values), first=start)
    whole = [value for values in spoken for value in values]
    for size in [*sizes, len(whole) + 1]:
        device.play(size=size)
    assert device.heard[: len(whole)] == whole
    assert not any(device.heard[len(whole) :])
    order = [each for number in range(1, len(spoken) + 1) for each in (Began, Finished)]
    assert [type(each) for each in device.told] == order
    assert not device.playlist.playing
    assert device.playlist.waiting_seconds == 0
    began = [each for each in device.told if isinstance(each, Began)]
    starts = [sum(len(values) for values in spoken[:number]) for number in range(len(spoken))]
    assert [round((each.at + each.delay - 0.5) * RATE) for each in began] == starts


orders = st.one_of(
    st.tuples(st.just("say"), st.integers(0, 30), st.booleans()),
    st.tuples(st.just("play"), st.integers(0, 25), st.booleans()),
    st.tuples(st.just("stop"), st.integers(0, 3), st.booleans()),
    st.tuples(st.just("hold"), st.just(0), st.booleans()),
)


@given(st.lists(orders, max_size=40))
def test_whatever_is_ordered_in_whatever_turn_the_books_balance(
    given_orders: list[tuple[str, int, bool]],
) -> None:
    device = Device()
    sentence, first, stops = 1, 0, 0
    for kind, number, flag in given_orders:
        if kind == "say":
            device.say(sentence, [LOUD] * number, last=flag, first=first)
            sentence, first = (sentence + 1, 0) if flag else (sentence, first + number)
        elif kind == "play":
            device.play(size=number)
        elif kind == "stop":
            device.playlist.add(Stop(sentence - number))
            stops += 1
        else:
            device.playlist.add(Hold(flag))
    device.playlist.add(Hold(False))
    device.playlist.add(Stop(sentence + 1))
    device.play(3)
    assert device.play(3) == [0] * 3 * BLOCK
    assert device.playlist.waiting_seconds == 0
    assert not device.playlist.playing
    assert sum(isinstance(each, Stopped) for each in device.told) == stops + 1
    open_sentence: int | None = None
    for each in device.told:
        if isinstance(each, Began):
            assert open_sentence is None
            open_sentence = each.sentence
        elif isinstance(each, Finished):
            assert open_sentence == each.sentence
            open_sentence = None
        elif each.place is not None:
            assert open_sentence == each.place.sentence
            open_sentence = None
    assert open_sentence is None


def test_a_stop_fades_out_and_tells_how_much_was_played() -> None:
    device = Device()
    device.say(1, [LOUD] * 500)
    device.play(3)
    device.playlist.add(Stop(2))
    ended = device.play()
    assert ended[:FADE] == sorted(ended[:FADE], reverse=True)
    assert LOUD > ended[0] > 0
    assert not any(ended[FADE - 1 :])
    assert device.told[-1] == Stopped(2, Place(1, 3 * BLOCK + FADE, RATE))
    assert device.play(2) == [0] * 2 * BLOCK


def test_a_stop_spares_sentences_with_higher_numbers() -> None:
    device = Device()
    device.say(1, [LOUD] * 50)
    device.say(2, [7] * 50)
    device.play()
    device.playlist.add(Stop(2))
    assert device.play()[FADE:] == [7] * (BLOCK - FADE)
    device.playlist.add(Stop(2))
    assert device.play() == [7] * BLOCK
    assert device.told[-1] == Stopped(2, None)


def test_what_arrives_of_a_stopped_sentence_is_dropped() -> None:
    device = Device()
    device.say(1, [LOUD] * 20, last=False)
    device.play()
    device.playlist.add(Stop(2))
    device.say(1, [LOUD] * 20, first=20)
    device.play()
    assert device.play() == [0] * BLOCK
    assert not device.playlist.playing


def test_a_pause_fades_out_and_goes_on_with_the_first_sample_that_was_not_loud() -> None:
    device = Device()
    device.say(1, range(1, 101))
    device.play(2)
    device.playlist.add(Hold(True))
    assert not any(device.play()[FADE:])
    assert not device.playlist.playing
    assert device.play(2) == [0] * 2 * BLOCK
    device.playlist.add(Hold(False))
    again = device.play()
    assert all(0 < got <= full for got, full in zip(again[:FADE], range(21, 26), strict=True))
    assert again[FADE:] == list(range(26, 31))
    device.play(7)
    assert device.told[-1] == Finished(1)
    assert device.heard[-BLOCK:] == list(range(91, 101))


def test_a_paused_sentence_is_stopped_without_a_sound() -> None:
    device = Device()
    device.say(1, [LOUD] * 50)
    device.play(2)
    device.playlist.add(Hold(True))
    device.play()
    device.playlist.add(Stop(2))
    assert device.play() == [0] * BLOCK
    assert device.told[-1] == Stopped(2, Place(1, 20, RATE))


def test_what_is_said_during_a_pause_waits() -> None:
    device = Device()
    device.playlist.add(Hold(True))
    device.say(1, [5] * BLOCK)
    assert device.play() == [0] * BLOCK
    assert device.told == []
    device.playlist.add(Hold(False))
    assert device.play() == [5] * BLOCK


def test_a_voice_that_is_late_leaves_silence_and_then_goes_on() -> None:
    device = Device()
    device.say(1, [5] * BLOCK, last=False)
    device.play()
    assert device.play() == [0] * BLOCK
    assert device.playlist.playing
    device.say(1, [6] * BLOCK, first=BLOCK)
    assert device.play() == [6] * BLOCK
    assert device.told == [Began(1, 0.0, 0.5), Finished(1)]


def test_a_sentence_that_the_voice_never_ended_ends_when_the_next_comes() -> None:
    device = Device()
    device.say(1, [5] * 4, last=False)
    device.say(2, [6] * 6)
    assert device.play() == [5] * 4 + [6] * 6
    assert [type(each) for each in device.told] == [Began, Finished, Began, Finished]


def test_places_are_told_in_samples_of_the_voice() -> None:
    device = Device()
    device.playlist.add(Samples(1, 300, RATE // 2, array("h", [9] * 40).tobytes(), last=True))
    device.play(2)
    assert device.playlist.place == Place(1, 310, RATE // 2)


def test_the_end_of_sound_is_when_the_last_sample_is_heard() -> None:
    device = Device()
    device.say(1, [9] * 15)
    device.play(5)
    assert device.playlist.sounding_until == 0.5 + 0.015


def test_a_fade_starts_or_ends_at_nothing() -> None:
    ten = array("h", [-LOUD, LOUD] * 5).tobytes()
    softer, louder = array("h", faded(ten, rising=False)), array("h", faded(ten, rising=True))
    assert [abs(each) for each in softer] == sorted((abs(each) for each in softer), reverse=True)
    assert [abs(each) for each in louder] == sorted(abs(each) for each in louder)
    assert softer[-1] == 0
    assert louder[-1] == LOUD
    assert faded(b"", rising=True) == b""
