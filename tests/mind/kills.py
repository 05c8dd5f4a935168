"""Kills the mind in the middle of calls: `make mind-kills` writes tests/reports/mind_kills.json.

Each call is a live one, played by the conductor with a real model in its own process. At a random
moment that process is killed, made to crash or made to hang. The call has to go on in the same
turn, to end, and to be read and decided as the scripted engine would.
"""

import argparse
import json
import os
import queue
import random
import signal
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.app import load_scenario
from desktop.clock import CallClock
from desktop.counterpart.prompt import persona_segment
from desktop.events import Replied
from desktop.intents import EndAsked, Typed
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.thought import WAIT_SECONDS, Thought
from desktop.scene import Broke, Scene
from desktop.workers.mind_link import MindLink, MindWishes
from desktop.workers.supervisor import Patience
from tests.elena.fuzz import spread
from tests.mind.fuzz import decided
from tests.mind.real import smollm2_path
from tests.rehearsal.test_conductor import Ledger

REPORT = Path(__file__).parents[1] / "reports" / "mind_kills.json"
SIGNALS = (signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP)
TURNS = (
    "Help me see what exclusivity would solve for you.",
    "What happened, that your CEO is asking for it now?",
    "Two hundred customers in year one is ten times our next partner.",
)
PATIENCE = Patience(start_seconds=30.0, silence_seconds=1.5, deaths=10_000, back_off_seconds=(0.0,))
"""It never gives up: every kill has to find a living process."""
READY_SECONDS = 60.0
TURN_SECONDS = 30.0
GRACE_SECONDS = 1.0
"""Beyond the agreed wait: a look at the clock, and a machine that does other things."""


@dataclass(slots=True)
class Tally:
    """What became of the calls."""

    calls: int = 0
    finished: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    moments: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    turn_ms: list[float] = field(default_factory=list)
    late_turns: int = 0
    different: int = 0
    faults: list[str] = field(default_factory=list)
    orphans: int = 0

    def report(self) -> dict[str, Any]:
        """Everything, ready to be written."""
        return {
            "calls": self.calls,
            "finished": self.finished,
            "kills": dict(self.kills),
            "killed_while": dict(self.moments),
            "sources": dict(self.sources),
            "turn_ms": spread(self.turn_ms),
            "turns_later_than_agreed": self.late_turns,
            "different_from_scripted": self.different,
            "orphans": self.orphans,
            "faults": self.faults,
        }


class Killer:
    """Strikes once, so many seconds from now."""

    def __init__(self, link: MindLink, number: signal.Signals, seconds: float) -> None:
        self._link = link
        self._number = number
        self.pid = 0
        self.moment = ""
        self._timer = threading.Timer(seconds, self._strike)
        self._timer.start()

    def _strike(self) -> None:
        pid = self._link.worker.pid
        if pid is None:
            return
        state = self._link.state
        ready = state.state == "ready"
        self.moment = "writing" if self._link.busy else "waiting" if ready else "loading"
        with suppress(ProcessLookupError):
            os.kill(pid, self._number)
            self.pid = pid

    def wait(self) -> None:
        """Until it has struck."""
        self._timer.join()


def until_ready(link: MindLink, *, read: bool) -> None:
    """Wait until the process is there; with `read` until the model knows who she is."""
    until = time.monotonic() + READY_SECONDS
    while not link.worker.up or (read and (link.state.state != "ready" or link.state.read < 1.0)):
        assert time.monotonic() < until, f"the mind does not come back: {link.state}"
        time.sleep(0.02)


def one_call(scenario: Scenario, link: MindLink, draw: random.Random, tally: Tally) -> None:
    """A call of a few turns with one kill in it."""
    heard: queue.Queue[Heard] = queue.Queue()
    conductor = Conductor(
        Call(scenario),
        Ledger(),
        CallClock(time.monotonic),
        heard.put,
        thought=Thought(link, "tail"),
    )
    seed = draw.randrange(1000)
    conductor.open("realistic", seed, "2026-01-01T00:00:00+00:00")
    conductor.start()
    tally.calls += 1
    number = draw.choice(SIGNALS)
    killer = Killer(link, number, draw.uniform(0.0, 3.5))
    try:
        _until(heard, 0)
        for turn, text in enumerate(TURNS, 1):
            began = time.monotonic()
            conductor.post(Typed(text))
            _until(heard, turn)
            took = time.monotonic() - began
            tally.turn_ms.append(1000 * took)
            tally.late_turns += took > WAIT_SECONDS["tail"] + GRACE_SECONDS
        conductor.post(EndAsked())
        _until(heard, len(TURNS), over=True)
        tally.finished += 1
    except (queue.Empty, AssertionError) as fault:
        tally.faults.append(f"{type(fault).__name__} {fault} after {number.name}")
    finally:
        killer.wait()
        conductor.close()
    tally.kills[number.name] += bool(killer.pid)
    tally.moments[killer.moment or "already dead"] += 1
    replies = [fact for fact in conductor.call.facts if isinstance(fact, Replied)]
    tally.sources.update(reply.source for reply in replies)
    tally.different += decided(conductor.call) != _scripted(scenario, seed, conductor.call)


def _until(heard: "queue.Queue[Heard]", turn: int, *, over: bool = False) -> None:
    """The floor is the user's again after this turn, or the call is over."""
    until = time.monotonic() + TURN_SECONDS
    while True:
        news = heard.get(timeout=max(0.01, until - time.monotonic()))
        assert not isinstance(news, Broke), "the rehearsal stopped"
        wanted = ("over",) if over else ("over", "yours")
        if isinstance(news, Scene) and news.turn >= turn and news.phase in wanted:
            return


def _scripted(scenario: Scenario, seed: int, played: Call) -> list[object]:
    """What authored words alone would have made of the same turns."""
    times = [fact.at for fact in played.facts if isinstance(fact, Replied)]
    call = Call(scenario)
    call.accept(call.open("realistic", seed))
    for text, at in zip(TURNS, times, strict=False):
        call.accept(call.take(text, at))
        for fact in call.reply(at):
            call.accept(fact)
    return decided(call)


def kill(path: Path, calls: int, first_seed: int = 0) -> Tally:
    """So many calls, each with a kill in it."""
    tally = Tally()
    scenario = load_scenario("elena_vasquez", Path("nowhere"))
    scenario.reader.read("")
    manner = {"temperature": 0.5, "min_p": 0.1, "repeat_penalty": 1.1, "max_tokens": 36}
    link = MindLink(MindWishes(path, manner=manner, threads=1), PATIENCE)
    pids: set[int] = set()
    link.read_ahead([persona_segment(scenario.persona)])
    link.start()
    try:
        for number in range(calls):
            # Two in three are struck in a mind that can write, the others while it comes back.
            until_ready(link, read=number % 3 > 0)
            pids.add(link.worker.pid or 0)
            one_call(scenario, link, random.Random(f"kill {first_seed + number}"), tally)
            if number % 10 == 9:
                print(number + 1, dict(tally.kills), dict(tally.sources), file=sys.stderr)
    finally:
        link.close()
    tally.orphans = sum(Path(f"/proc/{pid}").exists() for pid in pids)
    return tally


def main() -> int:
    """Kill, write the report, and fail when a call did not go on as it should."""
    parser = argparse.ArgumentParser(prog="python -m tests.mind.kills")
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--report", type=Path, default=REPORT)
    wishes = parser.parse_args()
    tally = kill(wishes.model or smollm2_path(), wishes.calls, wishes.seed)
    report = tally.report()
    wishes.report.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps(report, indent=1))
    whole = tally.finished == tally.calls and not (tally.different or tally.orphans)
    return int(not whole or bool(tally.faults) or sum(tally.kills.values()) != tally.calls)


if __name__ == "__main__":
    sys.exit(main())
