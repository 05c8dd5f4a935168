"""A call that is spoken, with a studio that only remembers what it was asked."""

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.clock import CallClock
from desktop.events import Paused, Replied, ReplyCut, Resumed, TurnTaken
from desktop.intents import EndAsked, PauseAsked, ResumeAsked, TalkPressed, TalkReleased, Typed
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.reports import (
    Hearing,
    Partial,
    Report,
    Speaking,
    SpeechAt,
    SpeechBegan,
    SpeechEnded,
    UtteranceHeard,
)
from desktop.scene import Phrase, Scene
from tests.rehearsal.test_conductor import Ledger

ASK = "What is exclusivity meant to protect you from?"


class QuietStudio:
    """Remembers; the test plays the devices."""

    def __init__(self, *, speaks: bool = True) -> None:
        self.post: Callable[[Report], None] = lambda _: None
        self.asked: queue.Queue[tuple[str, object]] = queue.Queue()
        self.heard: SpeechAt | None = None
        self.speaks = speaks
        self.ready_for: list[str] = []

    def attach(self, post: Callable[[Report], None]) -> None:
        self.post = post
        post(Hearing("ready"))
        post(Speaking("ready" if self.speaks else "off"))

    def detach(self) -> None:
        self.asked.put(("detach", None))

    def listen(self, listening: int, *, after_her: bool) -> None:
        self.asked.put(("listen", (listening, after_her)))

    def finish(self) -> None:
        self.asked.put(("finish", None))

    def abandon(self) -> None:
        self.asked.put(("abandon", None))

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        self.asked.put(("speak", (speech, parts)))

    def get_ready(self, part: str) -> None:
        self.ready_for.append(part)

    def cut(self) -> SpeechAt | None:
        self.asked.put(("cut", None))
        return self.heard

    def hold(self, *, on: bool) -> None:
        self.asked.put(("hold", on))

    def listening(self) -> int:
        """The utterance that is listened to next."""
        what = self.until("listen")
        assert isinstance(what, tuple)
        return int(what[0])

    def until(self, name: str) -> object:
        """The next request of this kind."""
        while True:
            asked, what = self.asked.get(timeout=5)
            if asked == name:
                return what


class Spoken:
    """A running call and everything it told."""

    def __init__(self, scenario: Scenario, studio: QuietStudio) -> None:
        self.studio, self.ledger, self.time = studio, Ledger(), 0.0
        self.heard: queue.Queue[Heard] = queue.Queue()
        self.scene: Scene | None = None
        self.conductor = Conductor(
            Call(scenario),
            self.ledger,
            CallClock(lambda: self.time),
            self.heard.put,
            studio=studio,
        )
        self.conductor.open("realistic", 0, "2026-01-01T00:00:00+00:00")
        self.conductor.start()

    def until(self, phase: str) -> Scene:
        """The next scene in this phase."""
        while True:
            heard = self.heard.get(timeout=5)
            if isinstance(heard, Scene) and heard.phase == phase:
                return heard

    def speech(self) -> tuple[int, tuple[str, ...]]:
        """The reply she was asked to speak."""
        what = self.studio.until("speak")
        assert isinstance(what, tuple)
        return what

    def said_by_her(self) -> None:
        """Let her speak a whole reply."""
        number, _ = self.speech()
        self.studio.post(SpeechBegan(number, 0.0))
        self.until("hers")
        self.studio.post(SpeechEnded(number))
        self.until("yours")

    def say(self, text: str) -> None:
        """Hold the key, speak, let go."""
        self.conductor.post(TalkPressed())
        listening = self.studio.listening()
        self.studio.post(Partial(listening, text, ""))
        self.conductor.post(TalkReleased())
        self.studio.until("finish")
        self.studio.post(UtteranceHeard(listening, text))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("nowhere"))


@pytest.fixture
def call(scenario: Scenario) -> Iterator[Spoken]:
    spoken = Spoken(scenario, QuietStudio())
    yield spoken
    spoken.conductor.close()


def test_her_opening_line_is_spoken_before_your_turn(call: Spoken) -> None:
    number, parts = call.speech()
    assert " ".join(parts) == call.conductor.call.last_words
    call.studio.post(SpeechBegan(number, 0.0))
    assert call.until("hers").voice is not None
    call.studio.post(SpeechEnded(number))
    call.until("yours")


def test_a_spoken_turn_is_taken_and_answered_aloud(call: Spoken) -> None:
    call.said_by_her()
    call.say(ASK)
    _, parts = call.speech()
    turn = next(fact for fact in call.ledger.facts if isinstance(fact, TurnTaken))
    assert (turn.channel, turn.text) == ("spoken", ASK)
    assert parts
    assert call.studio.ready_for, "her answer was not made ready while the user spoke"
    assert call.studio.ready_for[-1] == parts[0], "the answer made ready was another"


def test_the_clock_runs_while_somebody_speaks_and_stands_while_she_thinks(call: Spoken) -> None:
    number, _ = call.speech()
    call.time = 10.0
    assert call.conductor._play.clock.elapsed == 0.0
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.time = 14.0
    call.studio.post(SpeechEnded(number))
    assert call.until("yours").elapsed == pytest.approx(4.0)


def test_a_key_stops_her_and_only_what_was_heard_is_kept(call: Spoken) -> None:
    number, parts = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.studio.heard = SpeechAt(number, 0, 0.5)
    call.conductor.post(TalkPressed())
    call.studio.until("cut")
    assert call.studio.until("listen") == (1, True)
    assert call.until("yours").caption == next(
        fact.heard for fact in call.ledger.facts if isinstance(fact, ReplyCut)
    )
    cut = next(fact for fact in call.ledger.facts if isinstance(fact, ReplyCut))
    assert parts[0].startswith(cut.heard)
    assert 0 < len(cut.heard) < len(parts[0])


def test_a_typed_turn_stops_her_too(call: Spoken) -> None:
    number, _ = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.conductor.post(Typed(ASK))
    call.studio.until("cut")
    call.speech()
    assert [type(fact) for fact in call.ledger.facts[1:3]] == [ReplyCut, TurnTaken]


def test_a_story_that_was_cut_before_its_key_sentence_is_told_again(call: Spoken) -> None:
    call.said_by_her()
    call.say("Did a past partner of yours walk away or get poached?")
    number, _ = call.speech()
    reply = next(fact for fact in call.ledger.facts if isinstance(fact, Replied))
    assert reply.told, "the story was not told"
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.studio.heard = SpeechAt(number, 0, 0.2)
    call.conductor.post(TalkPressed())
    call.until("yours")
    cut = next(fact for fact in call.ledger.facts if isinstance(fact, ReplyCut))
    assert cut.untold == reply.told
    assert call.conductor.call.progress.wound_told is False


def test_pausing_holds_her_where_she_is_and_resuming_lets_her_go_on(call: Spoken) -> None:
    number, _ = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.conductor.post(PauseAsked())
    assert call.studio.until("hold") is True
    call.until("paused")
    call.conductor.post(ResumeAsked())
    assert call.studio.until("hold") is False
    call.until("hers")


def test_a_lost_microphone_stops_the_clock_and_typing_goes_on(call: Spoken) -> None:
    call.said_by_her()
    call.studio.post(Hearing("lost"))
    call.until("paused")
    call.time = 99.0
    call.conductor.post(Typed(ASK))
    call.speech()
    kinds = [type(fact) for fact in call.ledger.facts]
    assert kinds.index(Paused) < kinds.index(Resumed) < kinds.index(TurnTaken)


def test_a_microphone_that_comes_back_goes_on_with_the_call(call: Spoken) -> None:
    call.said_by_her()
    call.studio.post(Hearing("lost"))
    call.until("paused")
    call.studio.post(Hearing("ready"))
    scene = call.until("yours")
    assert scene.hint is not None
    assert scene.hint.text == "Microphone is back."


def test_words_kept_from_a_lost_microphone_begin_the_next_turn(call: Spoken) -> None:
    call.said_by_her()
    call.conductor.post(TalkPressed())
    call.studio.until("listen")
    call.studio.post(Partial(1, "what is exclusivity", ""))
    call.studio.post(Hearing("lost"))
    call.studio.until("finish")
    call.studio.post(UtteranceHeard(1, "what is exclusivity"))
    while (scene := call.until("paused")).voice is None or not scene.voice.kept:
        pass
    call.studio.post(Hearing("ready"))
    call.until("yours")
    call.say("meant to protect you from")
    call.speech()
    turn = next(fact for fact in call.ledger.facts if isinstance(fact, TurnTaken))
    assert turn.text == "what is exclusivity meant to protect you from"


def test_without_a_voice_her_line_is_a_caption_and_it_is_your_turn(scenario: Scenario) -> None:
    call = Spoken(scenario, QuietStudio(speaks=False))
    call.until("yours")
    call.say(ASK)
    call.until("yours")
    call.conductor.close()
    assert all(asked != "speak" for asked, _ in list(call.studio.asked.queue))


def test_her_phrases_are_shown_as_they_are_heard(call: Spoken) -> None:
    number, parts = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    call.studio.post(SpeechAt(number, 0, 0.01))
    while not isinstance(heard := call.heard.get(timeout=5), Phrase):
        pass
    assert parts[0].startswith(heard.words)


def test_the_end_waits_for_her_last_word(call: Spoken) -> None:
    call.said_by_her()
    call.say("Thanks, goodbye then.")
    number, _ = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    scene = call.until("hers")
    assert scene.phase == "hers"
    assert call.conductor.running
    call.studio.post(SpeechEnded(number))
    call.until("over")


def test_ending_while_she_says_goodbye_ends_at_once(call: Spoken) -> None:
    call.said_by_her()
    call.say("Thanks, goodbye then.")
    number, _ = call.speech()
    call.studio.post(SpeechBegan(number, 0.0))
    call.until("hers")
    call.conductor.post(EndAsked())
    call.until("over")
