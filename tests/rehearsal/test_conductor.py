"""The one thread that runs a call, with a clock that the test moves."""

import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.app import load_scenario
from desktop.clock import CallClock
from desktop.events import CallEnded, CallOpened, Fact, Paused, Replied, Resumed, TurnTaken
from desktop.intents import EndAsked, PauseAsked, ResumeAsked, Typed
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard, Saved
from desktop.rehearsal.scenario import Scenario
from desktop.scene import Broke, Scene

T = TypeVar("T")


class Ledger:
    """Records that keep facts in a list and can be made to fail."""

    reason = ""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.outcome = ""
        self.full = False

    def begin(self, opened: CallOpened) -> str:
        self.append("one", opened)
        return "one"

    def append(self, call_id: str, fact: Fact) -> None:
        if self.full:
            raise OSError("The disk is full.")
        self.facts.append(fact)

    def close_call(self, call_id: str, outcome: str) -> None:
        self.outcome = outcome

    def back_up(self) -> None:
        pass


class Stage:
    """A conductor with a hand-moved clock and a listener that remembers."""

    def __init__(self, scenario: Scenario, ledger: Ledger, facts: list[Fact] | None = None) -> None:
        self.time = 0.0
        self.ledger = ledger
        self.heard: queue.Queue[Heard] = queue.Queue()
        call = Call.resumed(scenario, facts) if facts else Call(scenario)
        self.clock = CallClock(lambda: self.time)
        self.conductor = Conductor(
            call, ledger, self.clock, self.heard.put, call_id="one" if facts else ""
        )
        if not facts:
            self.conductor.open("realistic", 0, "")
        self.conductor.start()

    def until(self, kind: type[T], fits: Callable[[T], bool] = lambda _: True) -> T:
        while True:
            found = self.heard.get(timeout=10)
            if isinstance(found, kind) and fits(found):
                return found


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("/nonexistent"))


@pytest.fixture
def stage(scenario: Scenario) -> Iterator[Stage]:
    stage = Stage(scenario, Ledger())
    yield stage
    stage.conductor.close()


def test_a_turn_is_saved_before_it_is_answered(stage: Stage) -> None:
    stage.conductor.post(Typed("What would exclusivity solve for you?"))
    order: list[type] = []
    while not order or order[-1] is not Replied:
        order.append(type(stage.heard.get(timeout=10)))
    kept = [kind for kind in order if kind is not Scene]
    assert kept[-3:] == [TurnTaken, Saved, Replied]


def test_the_reader_is_made_before_anybody_has_spoken() -> None:
    fresh = load_scenario("elena_vasquez", Path("nowhere"))
    stage = Stage(fresh, Ledger())
    give_up = time.monotonic() + 20
    while "made" not in vars(fresh.reader) and time.monotonic() < give_up:
        time.sleep(0.01)
    stage.conductor.close()
    assert "made" in vars(fresh.reader)


def test_a_pause_stops_the_clock(stage: Stage) -> None:
    stage.time = 30.0
    stage.conductor.post(PauseAsked())
    assert stage.until(Paused).at == 30.0
    stage.until(Scene, lambda scene: scene.phase == "paused")
    stage.time = 90.0
    stage.conductor.post(ResumeAsked())
    assert stage.until(Resumed).at == 30.0
    stage.time = 95.0
    stage.conductor.post(Typed("Hello."))
    assert stage.until(TurnTaken).at == 35.0


def test_typing_while_paused_goes_on(stage: Stage) -> None:
    stage.conductor.post(PauseAsked())
    stage.conductor.post(Typed("Hello."))
    stage.until(Resumed)
    stage.until(Replied)


def test_the_call_ends_at_nine_minutes_with_her_last_word(stage: Stage) -> None:
    stage.time = 540.0
    ended = stage.until(CallEnded)
    assert ended.reason == "time"
    assert stage.until(Scene).phase == "over"
    assert stage.ledger.outcome == "unresolved"


def test_a_turn_sent_after_nine_minutes_is_not_played(stage: Stage) -> None:
    stage.conductor.post(Typed("Hello."))
    stage.until(Replied)
    stage.time = 541.0
    stage.conductor.post(Typed("One more thing."))
    assert stage.until(CallEnded).reason == "time"
    stage.conductor.close()
    assert sum(isinstance(fact, TurnTaken) for fact in stage.ledger.facts) == 1


def test_the_user_may_end_it_and_gets_a_debrief(stage: Stage) -> None:
    stage.conductor.post(Typed("We treat all partners the same."))
    stage.conductor.post(EndAsked())
    assert stage.until(CallEnded).reason == "user"
    stage.conductor.close()
    debrief = stage.conductor.debrief()
    assert [slip.id for slip in debrief.slips] == ["equal_treatment"]


def test_a_slip_brings_a_hint_worded_from_what_was_said(stage: Stage) -> None:
    stage.conductor.post(Typed("How about one year of it?"))
    scene = stage.until(Scene, lambda scene: scene.hint is not None)
    assert scene.hint is not None
    assert "one year" in scene.hint.text


def test_a_full_disk_is_said_and_the_call_goes_on(stage: Stage) -> None:
    stage.ledger.full = True
    stage.conductor.post(Typed("Hello."))
    stage.until(Replied)
    scene = stage.until(Scene)
    assert not scene.saved
    assert scene.unsaved_reason == "The disk is full."
    stage.ledger.full = False
    stage.conductor.post(Typed("Hello again."))
    assert stage.until(Saved).turn == 2
    assert stage.until(Scene).saved


def test_a_call_left_open_is_picked_up_where_it_stopped(scenario: Scenario, stage: Stage) -> None:
    stage.time = 25.0
    stage.conductor.post(Typed("What would exclusivity solve for you?"))
    stage.until(Replied)
    stage.conductor.close()
    again = Stage(scenario, Ledger(), list(stage.ledger.facts))
    scene = again.until(Scene)
    assert scene.elapsed == 25.0
    assert scene.turn == 1
    again.time = 5.0
    again.conductor.post(Typed("And what happened?"))
    turn = again.until(TurnTaken)
    assert (turn.turn, turn.at) == (2, 30.0)
    again.conductor.close()


def test_a_turn_that_was_taken_but_not_answered_is_answered_first(
    scenario: Scenario, stage: Stage
) -> None:
    stage.conductor.post(Typed("What would exclusivity solve for you?"))
    wanted = stage.until(Replied)
    stage.conductor.close()
    cut: list[Fact] = [fact for fact in stage.ledger.facts if not isinstance(fact, Replied)]
    again = Stage(scenario, Ledger(), cut)
    assert again.until(Replied) == wanted
    again.conductor.close()


def test_a_fault_in_the_rehearsal_is_said_and_kept_for_whoever_closes_it(
    scenario: Scenario,
) -> None:
    stage = Stage(scenario, Ledger())

    def break_down(_turn: object) -> None:
        raise RuntimeError("planted")

    stage.conductor.call.reply = break_down  # type: ignore[assignment, method-assign]
    stage.conductor.post(Typed("Hello."))
    assert stage.until(Broke).what == "RuntimeError"
    with pytest.raises(RuntimeError, match="planted"):
        stage.conductor.close()
