"""A language model may join an answer in hand; it is never waited for longer than agreed."""

import itertools
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.clock import CallClock
from desktop.counterpart.chat import Segment
from desktop.events import Fact, Replied
from desktop.intents import EndAsked, Typed
from desktop.rehearsal.answer import Answer, foreseen
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.patient import PatientThought
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.thought import TRIES, WAIT_SECONDS, Thought
from desktop.reports import Mind, MindDone, MindSaid, Report, SpeechBegan, SpeechEnded
from desktop.scene import Scene
from tests.rehearsal.test_aloud import QuietStudio
from tests.rehearsal.test_conductor import Ledger

BOLD = "We would like priority API support and early access on everything you ship."
GOOD = "That matters to us."


class Puppet:
    """A model that says what the test tells it to."""

    def __init__(self) -> None:
        self.post: Callable[[Report], None] = lambda _: None
        self.asked: queue.Queue[tuple[int, str]] = queue.Queue()
        self.read: list[Sequence[Segment]] = []
        self.seeds: list[int] = []
        self.openers: list[str] = []
        self.cancelled = 0
        self.at_once: list[str] | None = None

    def attach(self, post: Callable[[Report], None]) -> None:
        self.post = post
        post(Mind("ready", name="puppet"))

    def detach(self) -> None:
        self.cancel()

    def read_ahead(
        self, segments: Sequence[Segment], *, hers: bool = False, opener: str = ""
    ) -> None:
        self.read.append(segments)
        self.openers.append(opener)

    def write(self, request: int, segments: Sequence[Segment], opener: str, seed: int) -> None:
        self.read.append(segments)
        self.seeds.append(seed)
        self.asked.put((request, opener))
        if self.at_once is not None:
            for text in self.at_once:
                self.post(MindSaid(request, text))
            self.post(MindDone(request, "stop"))

    def cancel(self) -> None:
        self.cancelled += 1


class QuickStudio(QuietStudio):
    """A voice that is done as soon as it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.spoken: list[str] = []

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        self.spoken.append(" ".join(parts))
        self.post(SpeechBegan(speech, 0.0))
        self.post(SpeechEnded(speech))


class Stage:
    """A call with a puppet for a mind and a clock that the test moves."""

    def __init__(self, scenario: Scenario, studio: QuietStudio | None = None) -> None:
        self.time, self.ledger, self.model = 0.0, Ledger(), Puppet()
        self.heard: queue.Queue[Heard] = queue.Queue()
        self.conductor = Conductor(
            Call(scenario),
            self.ledger,
            CallClock(lambda: self.time),
            self.heard.put,
            studio=studio,
            thought=Thought(self.model, "tail"),
        )
        self.conductor.open("realistic", 0, "2026-01-01T00:00:00+00:00")
        self.conductor.start()

    def until(self, phase: str) -> Scene:
        """The next scene in this phase."""
        while True:
            heard = self.heard.get(timeout=5)
            if isinstance(heard, Scene) and heard.phase == phase:
                return heard

    def ask(self, text: str) -> int:
        """Type a turn; the number of the request it becomes."""
        self.conductor.post(Typed(text))
        self.until("thinking")
        return self.model.asked.get(timeout=5)[0]

    @property
    def replies(self) -> list[Replied]:
        return [fact for fact in self.ledger.facts if isinstance(fact, Replied)]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("nowhere"))


@pytest.fixture
def stage(scenario: Scenario) -> Iterator[Stage]:
    made = Stage(scenario)
    made.until("yours")
    yield made
    made.conductor.close()


ASK = "Help me see what exclusivity would solve for you."


def test_a_sentence_that_passes_the_guard_joins_the_reply(stage: Stage) -> None:
    request = stage.ask(ASK)
    stage.model.post(MindSaid(request, GOOD))
    stage.model.post(MindDone(request, "stop"))
    stage.until("yours")
    assert stage.replies[0].source == "mixed"
    assert GOOD in stage.replies[0].text


def test_a_sentence_that_does_not_pass_is_never_heard(stage: Stage) -> None:
    request = stage.ask(ASK)
    for _ in range(TRIES["tail"]):
        stage.model.post(MindSaid(request, BOLD))
        stage.model.post(MindDone(request, "stop"))
        request += 1
    stage.until("yours")
    assert stage.replies[0].source == "authored"
    assert BOLD not in stage.replies[0].text


def test_a_model_whose_words_did_not_pass_is_asked_again_and_draws_otherwise(
    stage: Stage,
) -> None:
    request = stage.ask(ASK)
    stage.model.post(MindSaid(request, BOLD))
    stage.model.post(MindDone(request, "stop"))
    again = stage.model.asked.get(timeout=5)[0]
    stage.model.post(MindSaid(request, GOOD.replace("us", "me")))
    stage.model.post(MindSaid(again, GOOD))
    stage.until("yours")
    assert again != request
    assert stage.replies[0].text.count(GOOD) == 1
    assert stage.model.seeds[0] != stage.model.seeds[1]


@pytest.mark.parametrize("why", ["ended", "late", "refused"])
def test_a_mind_that_fails_costs_nothing_but_its_sentence(stage: Stage, why: str) -> None:
    request = stage.ask(ASK)
    stage.model.post(Mind("starting"))
    stage.model.post(MindDone(request, why))
    stage.until("yours")
    assert stage.replies[0].source == "authored"


def test_a_mind_that_is_silent_is_not_waited_for(stage: Stage) -> None:
    stage.ask(ASK)
    stage.time += WAIT_SECONDS["tail"] + 0.1
    stage.until("yours")
    assert stage.replies[0].source == "authored"
    assert stage.model.cancelled


def test_the_user_may_speak_again_when_her_opener_was_over_before_the_model(
    scenario: Scenario,
) -> None:
    studio = QuickStudio()
    stage = Stage(scenario, studio)
    stage.until("yours")
    openers_alone = 0
    for line in (ASK, "What happened?", "You are ten times our next partner.", "So.", "Hm."):
        spoken = len(studio.spoken)
        stage.conductor.post(Typed(line))
        with suppress(queue.Empty):
            # Some answers are whole without a model.
            request, opener = stage.model.asked.get(timeout=1)
            time.sleep(0.05)
            stage.model.post(MindDone(request, "cancelled"))
            openers_alone += bool(opener)
        stage.until("yours")
        said = " ".join(studio.spoken[spoken:])
        assert said == stage.replies[-1].text
    stage.conductor.close()
    assert openers_alone
    assert len(stage.replies) == 5


def test_another_turn_does_not_wait_for_the_mind(stage: Stage) -> None:
    stage.conductor.post(Typed(ASK))
    stage.model.asked.get(timeout=5)
    stage.conductor.post(Typed("You are ten times our next partner."))
    stage.model.asked.get(timeout=5)
    stage.conductor.post(EndAsked())
    stage.until("over")
    assert [reply.turn for reply in stage.replies] == [1, 2]


def test_what_is_read_ahead_only_ever_grows(stage: Stage) -> None:
    for line in (ASK, "You are ten times our next partner.", "You bring two hundred customers."):
        request = stage.ask(line)
        stage.model.post(MindDone(request, "cancelled"))
        stage.until("yours")
    lists = [list(segments) for segments in stage.model.read]
    for shorter, longer in itertools.pairwise(lists):
        assert longer[: len(shorter)] == shorter


def test_a_model_never_changes_moves_steps_terms_or_outcome(scenario: Scenario) -> None:
    def played(model: Puppet | None) -> list[Fact]:
        call = Call(scenario)
        call.accept(call.open("realistic", 0))
        patient = PatientThought(Thought(model, "tail")) if model is not None else None
        if patient is not None:
            assert patient.open()
        for number, line in enumerate((ASK, "What happened?", "How about one year of it?"), 1):
            call.accept(call.take(line, number * 20.0))
            facts = call.reply(number * 20.0)
            for fact in patient.answered(call, facts) if patient is not None else facts:
                call.accept(fact)
        return call.facts

    model = Puppet()
    model.at_once = [GOOD]
    plain, mixed = played(None), played(model)
    assert any(isinstance(fact, Replied) and fact.source == "mixed" for fact in mixed)
    for one, other in zip(plain, mixed, strict=True):
        if isinstance(one, Replied) and isinstance(other, Replied):
            assert (one.beat, one.trust, one.told) == (other.beat, other.trust, other.told)


def test_a_foreseen_answer_changes_nothing_and_is_the_one_that_comes(scenario: Scenario) -> None:
    call = Call(scenario)
    call.accept(call.open("realistic", 0))
    before = list(call.facts)
    answer = foreseen(call, ASK, 20.0, "tail")
    assert call.facts == before
    call.accept(call.take(ASK, 20.0))
    come = Answer(call, call.reply(20.0), "tail")
    assert answer is not None
    assert (answer.segments, answer.opener) == (come.segments, come.opener)


def test_a_foreseen_answer_is_read_up_to_her_opener(scenario: Scenario) -> None:
    call, model = Call(scenario), Puppet()
    call.accept(call.open("realistic", 0))
    thought = Thought(model, "tail")
    thought.told(Mind("ready"))
    answer = foreseen(call, ASK, 20.0, "tail")
    assert answer is not None
    thought.read_ahead(answer.segments[:-1])
    thought.read_ahead(answer.segments[:-1], answer)
    assert model.openers == ["", answer.opener]
    assert model.read[-1] == answer.segments
