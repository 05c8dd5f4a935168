"""A worker is noticed, replaced and at last let go, whatever befalls it."""

import os
import queue
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.workers.protocol import Message
from desktop.workers.supervisor import Life, Patience, Worker

PUPPET = [sys.executable, "-m", "tests.workers.puppet"]
QUICK = Patience(silence_seconds=0.8, back_off_seconds=(0.0,))
SOON = 10.0


@dataclass
class Told:
    """Everything a worker said and went through."""

    reports: queue.Queue[Message] = field(default_factory=queue.Queue)
    lives: queue.Queue[Life] = field(default_factory=queue.Queue)

    def until(self, state: str) -> Life:
        """The next life of this state."""
        while (life := self.lives.get(timeout=SOON)).state != state:
            pass
        return life


@contextmanager
def puppet(patience: Patience = QUICK, *words: str) -> Iterator[tuple[Worker, Told]]:
    """A running puppet that is put away at the end."""
    told = Told()
    worker = Worker("puppet", {}, told.reports.put, told.lives.put, patience, [*PUPPET, *words])
    worker.start()
    try:
        yield worker, told
    finally:
        worker.close()


def is_there(pid: int) -> bool:
    """Whether a process of this number runs, zombies not counted."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii")
        return stat.rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_an_order_is_answered_with_its_payload_and_prints_go_nowhere() -> None:
    with puppet() as (worker, told):
        told.until("up")
        number = worker.order("echo", b"\x00\xff" * 9, said="günstig")
        report = told.reports.get(timeout=SOON)
    assert (report.kind, report.whole("re"), report.text("said")) == ("echoed", number, "günstig")
    assert report.payload == b"\x00\xff" * 9


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_worker_that_is_killed_is_noticed_and_replaced(blow: signal.Signals) -> None:
    with puppet() as (worker, told):
        told.until("up")
        first = worker.pid
        assert first is not None
        began = time.monotonic()
        os.kill(first, blow)
        assert told.until("down").reason == "ended"
        assert time.monotonic() - began < 0.5
        assert told.until("up").number == 2
        assert worker.pid != first
        assert not is_there(first)


def test_a_worker_that_stands_still_is_replaced() -> None:
    with puppet() as (worker, told):
        told.until("up")
        assert worker.pid is not None
        os.kill(worker.pid, signal.SIGSTOP)
        assert told.until("down").reason == "silent"
        assert told.until("up").number == 2


def test_a_worker_that_beats_but_misses_a_deadline_is_replaced() -> None:
    with puppet() as (worker, told):
        told.until("up")
        worker.order("sulk")
        worker.order("echo", deadline=0.3)
        assert told.until("down").reason == "late"


def test_a_deadline_that_is_met_harms_nobody() -> None:
    with puppet() as (worker, told):
        told.until("up")
        worker.order("echo", deadline=0.3)
        told.reports.get(timeout=SOON)
        time.sleep(0.6)
        assert told.lives.empty()


def test_a_worker_that_talks_nonsense_is_replaced() -> None:
    with puppet() as (worker, told):
        told.until("up")
        worker.order("babble")
        worker.order("echo")
        assert told.until("down").reason == "unspeakable"
        told.until("up")


def test_a_worker_that_never_speaks_is_given_up() -> None:
    impatient = Patience(start_seconds=0.2, back_off_seconds=(0.0,))
    with puppet(impatient, "mute") as (_worker, told):
        assert told.until("gone").reason == "silent"


def test_three_deaths_in_a_minute_are_the_end() -> None:
    with puppet() as (worker, told):
        for _ in range(3):
            told.until("up")
            worker.order("die")
        assert told.until("gone").number == 3
        assert worker.order("echo") == 0


def test_a_planned_replacement_is_no_death() -> None:
    with puppet() as (worker, told):
        for number in range(1, 6):
            assert told.until("up").number == number
            worker.replace()
        assert told.until("up").number == 6


def test_closing_ends_the_process_and_its_threads() -> None:
    with puppet() as (worker, told):
        told.until("up")
        pid = worker.pid
    assert pid is not None
    assert not is_there(pid)


def test_a_worker_ends_when_the_program_does() -> None:
    with puppet() as (worker, told):
        told.until("up")
        child = worker._child
        assert child is not None
        assert child.process.stdin is not None
        worker.order("sulk")
        child.process.stdin.close()
        child.process.wait(SOON)
