"""A reply comes to its end once, whatever befalls the processes that speak it."""

import threading
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reports import Report, SpeechAt, SpeechBegan, SpeechEnded
from desktop.workers.protocol import Field, Message
from desktop.workers.talker import BEGIN_SECONDS, SIGN_SECONDS, Talker
from tests.workers.recorded import Recorded
from tests.workers.speaking_world import CALM, UNSAYABLE, SpeakingWorld


class Studio:
    """The talker of a test, with both workers up."""

    def __init__(self) -> None:
        self.now = 100.0
        self.audio, self.voice = Recorded(), Recorded()
        self.reports: list[Report] = []
        self.talker = Talker(self.audio, self.voice, self.reports.append, lambda: self.now)

    def say(self, speech: int, *parts: str) -> None:
        """The conductor wants this said."""
        self.talker.speak(self.talker.ask(), speech, parts)

    def rendered(self, kind: str, sentence: int, **fields: Field) -> None:
        """The voice says something about a sentence."""
        self.talker.on_rendered(Message(kind, {"sentence": sentence, **fields}))

    def heard(self, kind: str, sentence: int, **fields: Field) -> None:
        """The loudspeaker says something about a sentence."""
        self.talker.on_heard(Message(kind, {"sentence": sentence, **fields}))

    @property
    def ended(self) -> list[int]:
        """The replies that were over."""
        return [report.speech for report in self.reports if isinstance(report, SpeechEnded)]


def test_a_reply_begins_once_goes_on_and_ends_with_its_last_sentence() -> None:
    studio = Studio()
    studio.say(4, "One.", "Two.")
    studio.rendered("spoken", 1, samples=120, voiced=100)
    studio.heard("began", 1, at=7.0)
    studio.heard("spoke", 1, position=50)
    studio.heard("finished", 1)
    studio.heard("began", 2, at=8.0)
    studio.heard("finished", 2)
    assert studio.reports == [
        SpeechBegan(4, 7.0),
        SpeechAt(4, 0, 0.0),
        SpeechAt(4, 0, 0.5),
        SpeechAt(4, 1, 0.0),
        SpeechEnded(4),
    ]


def test_a_cut_says_how_far_she_came_and_no_end_is_reported() -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.rendered("spoken", 1, samples=120, voiced=100)
    studio.heard("began", 1, at=7.0)
    studio.heard("spoke", 1, position=25)
    assert studio.talker.cut() == SpeechAt(1, 0, 0.25)
    studio.heard("finished", 1)
    assert studio.ended == []


def test_a_cut_that_comes_just_after_the_end_finds_all_of_it_heard() -> None:
    studio = Studio()
    studio.say(1, "One.", "Two.")
    studio.heard("finished", 1)
    studio.heard("finished", 2)
    assert studio.talker.cut() == SpeechAt(1, 2, 0.0)


def test_a_reply_that_was_cut_before_it_reached_the_studio_is_never_spoken() -> None:
    studio = Studio()
    ticket = studio.talker.ask()
    assert studio.talker.cut() is None
    studio.talker.speak(ticket, 1, ("One.",))
    assert "speak" not in studio.voice.kinds()
    assert studio.ended == []


def test_the_replies_of_a_second_call_are_spoken_though_their_numbers_begin_anew() -> None:
    studio = Studio()
    for speech in (1, 2, 3):
        studio.say(speech, "One.")
        studio.talker.cut()
    studio.voice.taken()
    studio.say(1, "One.")
    assert studio.voice.kinds() == ["speak"]


def test_a_pause_ends_with_the_reply_in_which_it_was_asked_for() -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.talker.hold(on=True)
    studio.talker.cut()
    assert studio.audio.taken()[-1] == ("hold", {"on": False})
    studio.say(2, "Two.")
    studio.talker.hold(on=True)
    studio.heard("finished", 2)
    studio.audio.taken()
    studio.say(3, "Three.")
    assert studio.audio.taken() == [("hold", {"on": False})]


def test_a_new_loudspeaker_is_held_where_the_old_one_was() -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.talker.hold(on=True)
    studio.audio.taken()
    studio.talker.on_audio_back(loudspeaker=True)
    assert ("hold", {"on": True}) in studio.audio.taken()


def test_a_pause_between_two_sentences_does_not_end_the_reply() -> None:
    studio = Studio()
    studio.say(1, "One.", "Two.")
    studio.heard("began", 1, at=1.0)
    studio.heard("finished", 1)
    studio.talker.hold(on=True)
    studio.now += 600
    studio.talker.look(studio.now)
    studio.talker.hold(on=False)
    studio.talker.look(studio.now + 1)
    assert studio.ended == []


def test_a_sentence_that_cannot_be_said_does_not_end_what_is_being_heard() -> None:
    studio = Studio()
    studio.say(1, "One.", "Two.", "Three.")
    studio.heard("began", 1, at=1.0)
    studio.rendered("unspoken", 3, why="failed")
    studio.rendered("unspoken", 2, why="failed")
    assert studio.ended == []
    studio.heard("finished", 1)
    assert studio.ended == [1]


@pytest.mark.parametrize("why", ["closed", "abandoned"])
def test_a_voice_that_is_not_open_yet_is_asked_again(why: str) -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.rendered("unspoken", 1, why=why)
    assert studio.ended == []
    studio.voice.taken()
    studio.talker.on_voice_back()
    assert studio.voice.kinds() == ["speak"]


def test_a_reply_that_does_not_begin_is_only_read() -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.talker.look(studio.now + BEGIN_SECONDS - 0.1)
    assert studio.ended == []
    studio.talker.look(studio.now + BEGIN_SECONDS + 0.1)
    assert studio.ended == [1]
    assert studio.audio.taken()[-1] == ("stop", {"before": 2})


def test_a_reply_that_stops_without_a_reason_ends_all_the_same() -> None:
    studio = Studio()
    studio.say(1, "One.", "Two.")
    studio.heard("began", 1, at=1.0)
    studio.talker.look(studio.now + SIGN_SECONDS + 0.1)
    assert studio.ended == [1]


def test_without_a_loudspeaker_the_rest_is_only_read() -> None:
    studio = Studio()
    studio.say(1, "One.")
    studio.talker.on_audio_back(loudspeaker=False)
    assert studio.ended == [1]


def test_a_long_reply_is_given_the_time_to_render_all_of_its_sentences() -> None:
    deadlines: list[float | None] = []

    class Timed(Recorded):
        def order(
            self, kind: str, payload: bytes = b"", *, deadline: float | None = None, **fields: Field
        ) -> int:
            deadlines.append(deadline)
            return super().order(kind, payload, deadline=deadline, **fields)

    talker = Talker(Recorded(), Timed(), lambda report: None, lambda: 0.0)
    talker.speak(talker.ask(), 1, ("A" * 100, "B" * 100, "C" * 100))
    assert deadlines == [6.0, 9.0, 12.0]


def test_a_cut_on_one_thread_and_an_end_on_another_never_both_count() -> None:
    for _ in range(200):
        studio = Studio()
        studio.say(1, "One.")
        studio.heard("began", 1, at=1.0)
        found: list[SpeechAt | None] = []
        cutting = threading.Thread(target=lambda s=studio, f=found: f.append(s.talker.cut()))
        cutting.start()
        studio.heard("finished", 1)
        cutting.join()
        assert (found == [SpeechAt(1, 1, 0.0)]) == (studio.ended == [1])


CALMLY = [*CALM, *["all"] * 6]
TROUBLE = ["voice dies", "voice dies", "audio dies", "audio dies"]
ANYTHING = st.sampled_from([*CALMLY, *TROUBLE, "hold", "go on"])
PARTS = st.lists(st.sampled_from(["ab", "cdef", "ghijkl", UNSAYABLE]), min_size=1, max_size=4)


@settings(max_examples=300)
@given(PARTS, st.lists(ANYTHING, max_size=60))
def test_whatever_dies_a_reply_is_heard_to_its_end_and_ends_once(
    parts: list[str], steps: list[str]
) -> None:
    world = SpeakingWorld()
    world.say(1, *parts)
    for step in steps:
        world.step(step)
    world.talker.hold(on=False)
    world.come_to_rest()
    assert world.ended == [1]
    whole = "".join(part for part in parts if part != UNSAYABLE)
    rest = iter(world.heard)
    assert all(letter in rest for letter in whole), "a sample was never heard"


@settings(max_examples=300)
@given(PARTS, st.lists(ANYTHING, max_size=40), PARTS, st.lists(ANYTHING, max_size=40))
def test_a_reply_that_was_cut_does_not_end_and_the_next_one_does(
    first: list[str], before: list[str], second: list[str], after: list[str]
) -> None:
    world = SpeakingWorld()
    world.say(1, *first)
    for step in before:
        world.step(step)
    was_over = world.ended == [1]
    at = world.talker.cut()
    world.talker.hush()
    assert at is None or at.part <= len(first)
    assert not was_over or at == SpeechAt(1, len(first), 0.0)
    world.say(2, *second)
    for step in after:
        world.step(step)
    world.talker.hold(on=False)
    world.come_to_rest()
    assert world.ended == [1] * was_over + [2]


@settings(max_examples=200)
@given(PARTS, st.lists(ANYTHING, max_size=60))
def test_what_was_heard_only_ever_grows(parts: list[str], steps: list[str]) -> None:
    world = SpeakingWorld()
    world.say(1, *parts)
    for step in steps:
        world.step(step)
    at = [each for each in world.reports if isinstance(each, SpeechAt)]
    assert all((a.part, a.fraction) <= (b.part, b.fraction) for a, b in pairwise(at))
