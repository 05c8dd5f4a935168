"""The studio joins three workers, whatever befalls them, for one call after another."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.reports import Hearing, Level, Report, Speaking, SpeechEnded, UtteranceHeard
from desktop.workers import studio as module
from desktop.workers.protocol import Field, Message
from desktop.workers.studio import OPEN_SECONDS, RETRY_SECONDS, Studio
from desktop.workers.supervisor import Life, Patience
from desktop.workers.wishes import Wishes
from tests.workers.recorded import Recorded

WISHES = Wishes(recogniser=Path("recogniser"))
SOON = 5.0


class Puppet(Recorded):
    """A worker that the test plays."""

    def __init__(
        self,
        name: str,
        pipes: object,
        told: Callable[[Message], None],
        changed: Callable[[Life], None],
        patience: Patience | None,
        start_with: object,
    ) -> None:
        super().__init__(up=False)
        self.name, self.tell, self._changed = name, told, changed
        self.patience = patience
        self.starts = self.replaced = 0
        self.pid: int | None = None

    def start(self) -> None:
        self.starts += 1

    def replace(self) -> None:
        self.replaced += 1

    def close(self) -> None:
        pass

    def live(self, state: str) -> None:
        """A change in its life."""
        self.up = state == "up"
        self._changed(Life(self.name, state, 1))  # type: ignore[arg-type]

    def says(self, kind: str, **fields: Field) -> None:
        """A report."""
        self.tell(Message(kind, fields))


class Stage:
    """A studio whose workers the test plays."""

    def __init__(self) -> None:
        self.reports: queue.Queue[Report] = queue.Queue()
        self.studio = Studio(WISHES)
        self.audio, self.ears, self.voice = (
            worker for worker in self.studio.workers.values() if isinstance(worker, Puppet)
        )
        self.studio.start()

    def settle(self) -> None:
        """Wait until the studio has seen to everything."""
        done = threading.Event()
        self.studio._inbox.put(done.set)
        assert done.wait(SOON)

    def open(self, **fields: Field) -> None:
        """The last order to open is carried out."""
        self.settle()
        orders = [order for order in self.audio.orders if order.kind == "open"]
        self.audio.orders.clear()
        self.audio.says("opened", re=orders[-1].whole("id"), **fields)
        self.settle()

    def work(self) -> None:
        """Everything is there."""
        for worker in (self.audio, self.ears, self.voice):
            worker.live("up")
        self.open(input="Mic", output="Speaker")
        self.ears.says("loaded")
        self.voice.says("opened")
        self.settle()

    def look(self, seconds: float) -> None:
        """As if so much time had gone by."""
        self.studio._inbox.put(lambda: self.studio._look(time.monotonic() + seconds))
        self.settle()

    def told(self) -> list[Report]:
        """What was reported since the last look, levels left out."""
        self.settle()
        found: list[Report] = []
        while not self.reports.empty():
            if not isinstance(report := self.reports.get(), Level):
                found.append(report)
        return found


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(module, "Worker", Puppet)
    made = Stage()
    yield made
    made.studio.close()


def test_whoever_attaches_is_told_the_state_first_and_then_each_change(stage: Stage) -> None:
    stage.studio.attach(stage.reports.put)
    assert stage.told() == [Hearing("starting"), Speaking("starting")]
    stage.work()
    assert stage.told() == [
        Hearing("starting", "", "Mic"),
        Speaking("starting", "", "Speaker"),
        Hearing("ready", "", "Mic"),
        Speaking("ready", "", "Speaker"),
    ]


def test_an_answer_to_an_older_order_to_open_counts_for_nothing(stage: Stage) -> None:
    stage.audio.live("up")
    stage.settle()
    old = stage.audio.orders[-1].whole("id")
    stage.studio.apply(Wishes(recogniser=Path("recogniser"), microphone="Other"))
    stage.settle()
    stage.audio.says("opened", re=old, input="Mic", output="Speaker")
    stage.settle()
    assert stage.studio.hearing.device == ""
    stage.open(input="Other", output="Speaker")
    assert stage.studio.hearing.device == "Other"


def test_a_device_that_hangs_while_it_is_opened_costs_the_process_but_no_death(
    stage: Stage,
) -> None:
    stage.audio.live("up")
    stage.look(OPEN_SECONDS - 1)
    assert stage.audio.replaced == 0
    stage.look(OPEN_SECONDS + 1)
    assert stage.audio.replaced == 1
    assert (stage.studio.hearing.state, stage.studio.hearing.why) == ("lost", "stalled")
    stage.audio.live("down")
    stage.work()
    assert stage.studio.hearing.state == "ready"


def test_a_lost_device_is_looked_for_in_this_process_and_then_in_a_new_one(stage: Stage) -> None:
    stage.work()
    stage.audio.says("lost", side="input", why="ended")
    stage.look(RETRY_SECONDS + 0.1)
    stage.open(input_trouble="none", output="Speaker")
    stage.look(RETRY_SECONDS + 0.1)
    assert stage.audio.replaced == 1
    stage.audio.live("down")
    stage.audio.live("up")
    stage.studio.attach(stage.reports.put)
    stage.open(input="Mic", output="Speaker")
    states = [report.state for report in stage.told() if isinstance(report, Hearing)]
    assert states == ["lost", "ready"], "nobody may think that it only starts"


def test_a_lost_microphone_is_not_looked_for_while_words_would_be_cut_in_two(
    stage: Stage,
) -> None:
    stage.work()
    stage.studio.listen(1, after_her=False)
    stage.settle()
    stage.ears.says("partial", stretch=1, text="so", end_sample=100)
    stage.audio.says("lost", side="output", why="ended")
    stage.audio.taken()
    stage.look(RETRY_SECONDS + 0.1)
    assert "open" not in stage.audio.kinds()
    stage.studio.abandon()
    stage.settle()
    stage.look(2 * RETRY_SECONDS + 0.2)
    assert "open" in stage.audio.kinds()


def test_deadlines_are_kept_however_many_reports_come(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.work()
    looks: list[float] = []
    monkeypatch.setattr(stage.studio._talker, "look", looks.append)
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        stage.audio.says("level", db=-20.0)
        stage.settle()
    assert len(looks) >= 5


def test_another_wish_between_two_lives_of_a_worker_does_not_start_it_twice(
    stage: Stage,
) -> None:
    stage.work()
    stage.voice.live("down")
    stage.studio.apply(Wishes(recogniser=Path("recogniser"), words_a_minute=200))
    stage.settle()
    assert [stage.audio.starts, stage.ears.starts, stage.voice.starts] == [1, 1, 1]


def test_a_worker_that_was_not_wanted_at_first_starts_when_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "Worker", Puppet)
    studio = Studio(Wishes(hear=False, speak=False))
    studio.start()
    audio, ears, voice = studio.workers.values()
    assert isinstance(audio, Puppet)
    assert isinstance(ears, Puppet)
    assert isinstance(voice, Puppet)
    assert [audio.starts, ears.starts, voice.starts] == [0, 0, 0]
    studio.apply(WISHES)
    done = threading.Event()
    studio._inbox.put(done.set)
    assert done.wait(SOON)
    studio.close()
    assert [audio.starts, ears.starts, voice.starts] == [1, 1, 1]


def test_a_reply_that_the_voice_got_before_it_was_open_is_asked_for_again(stage: Stage) -> None:
    stage.work()
    stage.studio.attach(stage.reports.put)
    stage.voice.live("down")
    stage.voice.live("up")
    stage.studio.speak(1, ("One.",))
    stage.settle()
    stage.voice.says("unspoken", sentence=1, why="closed")
    stage.voice.taken()
    stage.voice.says("opened")
    stage.settle()
    assert stage.voice.kinds() == ["speak"]
    assert SpeechEnded(1) not in stage.told()


def test_a_loudspeaker_that_is_gone_ends_her_reply(stage: Stage) -> None:
    stage.work()
    stage.studio.attach(stage.reports.put)
    stage.studio.speak(1, ("One.",))
    stage.settle()
    stage.audio.says("lost", side="output", why="ended")
    found = stage.told()
    assert found[-2:] == [Speaking("lost", "gone", ""), SpeechEnded(1)]


def test_nothing_of_one_call_reaches_the_next(stage: Stage) -> None:
    stage.work()
    stage.studio.attach(stage.reports.put)
    stage.studio.listen(1, after_her=False)
    stage.studio.speak(1, ("One.",))
    stage.settle()
    stage.told()
    stage.studio.detach()
    stage.studio.attach(stage.reports.put)
    stage.ears.says("final", stretch=1, text="so", end_sample=100, last=True)
    stage.audio.says("finished", sentence=1)
    found = stage.told()
    assert not any(isinstance(report, UtteranceHeard | SpeechEnded) for report in found)
    stage.voice.taken()
    stage.studio.speak(1, ("One.",))
    stage.settle()
    assert "speak" in stage.voice.kinds()


def test_a_recogniser_that_is_refused_and_then_another_hears_again(stage: Stage) -> None:
    stage.work()
    stage.ears.says("refused", why="broken")
    stage.settle()
    assert stage.studio.hearing == Hearing("gone", "broken", "Mic")
    stage.studio.apply(Wishes(recogniser=Path("another")))
    stage.settle()
    stage.ears.says("loaded")
    stage.settle()
    assert stage.studio.hearing.state == "ready"


def test_its_patience_is_the_one_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Worker", Puppet)
    patience = Patience(deaths=9)
    studio = Studio(WISHES, patience=patience)
    workers = [worker for worker in studio.workers.values() if isinstance(worker, Puppet)]
    studio.close()
    assert [worker.patience for worker in workers] == [patience] * 3
