"""What a spoken call costs: from letting go of the key to her first sample, memory, processor.

`python -m tests.bench.voice` plays everything through the rig, writes tests/reports/voice.json and
exits with 0 when every figure is within its budget. `--soak` measures memory alone. The
recogniser is the rig's small one: a real one takes longer over each word.
"""

import argparse
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from desktop.app import load_scenario
from desktop.events import TurnTaken
from desktop.hearing.spelling import Spelling
from desktop.intents import TalkPressed, TalkReleased
from desktop.rehearsal.scenario import Scenario
from desktop.workers.protocol import Message
from desktop.workers.studio import Studio
from desktop.workers.wishes import Wishes
from tests.rig.lines import every_line
from tests.rig.made import Model
from tests.rig.pulse import FEED, Pulse
from tests.rig.sound import Sound, voiced
from tests.rig.streams import Recording
from tests.rig.whistled import make_whistled
from tests.voice.caller import Caller, brisk, calling, ready
from tests.voice.rounds import LINES

REPORT = Path(__file__).parents[1] / "reports" / "voice.json"
BUDGET = {
    "release to her first sample, p50 ms": 120.0,
    "release to her first sample, p95 ms": 250.0,
    "listening, percent of a core": 15.0,
    "memory, KiB a minute and process": 128.0,
}
TURNS_A_CALL = 12
LISTEN_TO_HER_SECONDS = 0.8
SAMPLE_SECONDS = 10.0
WARM_SECONDS = 180.0
"""What a process takes at first is not a leak yet: the voice keeps its last renderings, some
megabytes of them, and has them all after about three minutes of talk."""
LONG_TALK = 40
"""Words in one breath, said over and over while listening is measured."""
STAGES = ("fed", "understood", "committed", "rendered", "began")


class Timed(Studio):
    """A studio that keeps when each report came."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as a studio is made
        self.came: list[tuple[float, str, Message]] = []
        super().__init__(*given, **named)

    def _told(self, worker: str, message: Message) -> None:
        if message.kind in ("fed", "final", "spoken", "began"):
            self.came.append((time.monotonic(), worker, message))
        super()._told(worker, message)

    def after(self, moment: float, kind: str) -> float:
        """When the first report of this kind came after a moment; NaN when none did."""
        times = (
            at
            for at, _, message in self.came
            if at >= moment and message.kind == kind and (kind != "final" or message.flag("last"))
        )
        return next(times, math.nan)


@dataclass
class Turns:
    """Milliseconds of each turn."""

    answered: list[float] = field(default_factory=list)
    stages: dict[str, list[float]] = field(default_factory=dict)
    released: list[float] = field(default_factory=list)
    unanswered: int = 0


def main() -> int:
    """Measure, write the report, say what is over its budget."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.voice")
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--minutes", type=float, default=8.0, help="of the call for memory")
    parser.add_argument("--seconds", type=float, default=30.0, help="of listening")
    parser.add_argument("--soak", action="store_true", help="memory alone")
    parser.add_argument("--report", type=Path, default=REPORT)
    asked = parser.parse_args()
    report: dict[str, Any] = {}
    if asked.report.exists():
        report = json.loads(asked.report.read_text("utf-8"))
    load = os.getloadavg()[0]
    with rig() as (scenario, studio, pulse, model):
        if not asked.soak:
            report["turns"] = spoken_turns(asked.turns, scenario, studio, pulse, model)
            report["listening"] = listening(asked.seconds, scenario, studio, pulse, model)
        report["memory"] = soak(asked.minutes, scenario, studio, pulse, model)
    report["load"] = [round(load, 1), round(os.getloadavg()[0], 1)]
    figures = figures_of(report)
    report["figures"] = {name: [value, BUDGET[name]] for name, value in figures.items()}
    asked.report.parent.mkdir(parents=True, exist_ok=True)
    asked.report.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    over = [name for name, value in figures.items() if not value <= BUDGET[name]]
    for name in over:
        print(f"over its budget: {name}: {figures[name]} > {BUDGET[name]}", file=sys.stderr)
    return 1 if over or report.get("turns", {}).get("unanswered") else 0


def figures_of(report: dict[str, Any]) -> dict[str, float]:
    """What has a budget."""
    figures = {}
    if "turns" in report:
        answered = report["turns"]["release_to_her_first_sample_ms"]
        figures["release to her first sample, p50 ms"] = answered["p50"]
        figures["release to her first sample, p95 ms"] = answered["p95"]
    if "listening" in report:
        figures["listening, percent of a core"] = report["listening"]["percent_of_a_core"]["all"]
    slopes = [each["kib_a_minute"] for each in report["memory"]["processes"].values()]
    figures["memory, KiB a minute and process"] = max(slopes)
    return figures


@contextmanager
def rig() -> Iterator[tuple[Scenario, Timed, Pulse, Model]]:
    """A sound server, a recogniser and a studio that works."""
    with tempfile.TemporaryDirectory(prefix="voice") as name:
        folder = Path(name)
        model = brisk(make_whistled(folder / "whistled", every_line()))
        scenario = load_scenario("elena_vasquez", Path("nowhere"))
        with Pulse(folder / "pulse") as pulse:
            before = dict(os.environ)
            os.environ.update(pulse.environment())
            wishes = Wishes(recogniser=model.folder)
            studio = Timed(wishes, Spelling(scenario.persona.glossary))
            studio.start()
            try:
                ready(studio)
                yield scenario, studio, pulse, model
            finally:
                studio.close()
                os.environ.clear()
                os.environ.update(before)


# -- release to first sample ------------------------------------------------------------------


def spoken_turns(
    count: int, scenario: Scenario, studio: Timed, pulse: Pulse, model: Model
) -> dict[str, Any]:
    """So many turns on hold-to-talk, each answered a little and then cut by the next."""
    turns, lines, left = Turns(), cycle(LINES), count
    with pulse.record() as hers, pulse.record(FEED) as yours:
        while left:
            with calling(scenario, studio, pulse, model) as caller:
                caller.until("hers")
                for _ in range(min(left, TURNS_A_CALL)):
                    one_turn(turns, caller, studio, next(lines))
                    left -= 1
        gaps = gaps_of(turns.released, yours, hers)
    return {
        "count": count,
        "unanswered": turns.unanswered,
        "first_turn_ms": round(turns.answered[0], 1) if turns.answered else None,
        "release_to_her_first_sample_ms": spread(turns.answered),
        "gap_in_the_recordings_ms": spread(gaps),
        "ms_after_release": {stage: spread(found) for stage, found in turns.stages.items()},
    }


def one_turn(turns: Turns, caller: Caller, studio: Timed, line: str) -> None:
    """Say it, and wait until she has answered a little."""
    began, facts = len(caller.began), len(caller.taken)
    released = caller.say(line)
    try:
        caller.watch(lambda scene: len(caller.began) > began, 10.0)
    except TimeoutError:
        turns.unanswered += 1
        return
    time.sleep(LISTEN_TO_HER_SECONDS)
    caller.catch_up()
    turns.released.append(released)
    turns.answered.append(1000 * (caller.began[-1] - released))
    committed = (at for at, fact in caller.taken[facts:] if isinstance(fact, TurnTaken))
    moments = {
        "fed": studio.after(released, "fed"),
        "understood": studio.after(released, "final"),
        "committed": next(committed, math.nan),
        "rendered": studio.after(released, "spoken"),
        "began": caller.began[-1],
    }
    for stage in STAGES:
        turns.stages.setdefault(stage, []).append(1000 * (moments[stage] - released))


def gaps_of(released: Sequence[float], yours: Recording, hers: Recording) -> list[float]:
    """Milliseconds from the user's last sound to her first, by the two recordings."""
    ends = [end for _, end in spans_of(yours.sound)]
    starts = [start for start, _ in spans_of(hers.sound)]
    gaps = []
    for moment in released:
        last = max((end for end in ends if end < moment + 0.05), default=math.nan)
        first = min((start for start in starts if start > moment), default=math.nan)
        gaps.append(1000 * (first - last))
    return gaps


def spans_of(sound: Sound) -> list[tuple[float, float]]:
    """Where it sounds, on the clock of `time.monotonic()`."""
    spans = voiced(sound, bridged=0.3)
    return [(sound.started + span.start, sound.started + span.end) for span in spans]


def spread(values: Sequence[float]) -> dict[str, float]:
    """Middle, 95th of a hundred, and most."""
    ordered = sorted(value for value in values if not math.isnan(value))
    if not ordered:
        return {"p50": math.inf, "p95": math.inf, "max": math.inf}
    return {
        "p50": round(statistics.median(ordered), 1),
        "p95": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "max": round(ordered[-1], 1),
    }


# -- processor and memory -----------------------------------------------------------------------


def processes(studio: Studio) -> dict[str, int]:
    """The four processes of a spoken call."""
    pids = {name: worker.pid for name, worker in studio.workers.items()}
    return {"program": os.getpid(), **{name: pid for name, pid in pids.items() if pid is not None}}


def processor_seconds(pid: int) -> float:
    """What a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_kib(pid: int) -> int:
    """The memory of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def listening(
    seconds: float, scenario: Scenario, studio: Timed, pulse: Pulse, model: Model
) -> dict[str, Any]:
    """The key is held and the user talks without a stop."""
    words = cycle(word for line in LINES for word in line.split())
    samples = model.say(" ".join(next(words) for _ in range(LONG_TALK)))
    with calling(scenario, studio, pulse, model) as caller:
        caller.until("hers")
        caller.conductor.post(TalkPressed())
        caller.watch(lambda scene: scene.voice is not None and scene.voice.talking)
        pids = processes(studio)
        before = {name: processor_seconds(pid) for name, pid in pids.items()}
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            pulse.speak(samples)
        wall = time.monotonic() - began
        used = {name: processor_seconds(pid) - before[name] for name, pid in pids.items()}
        caller.conductor.post(TalkReleased())
    percent = {name: round(100 * value / wall, 1) for name, value in used.items()}
    return {
        "seconds": round(wall, 1),
        "percent_of_a_core": {**percent, "all": round(sum(percent.values()), 1)},
    }


def soak(
    minutes: float, scenario: Scenario, studio: Timed, pulse: Pulse, model: Model
) -> dict[str, Any]:
    """Turns without a stop; the memory of each process every ten seconds."""
    rows: list[tuple[float, dict[str, int]]] = []
    began, lines, turns = time.monotonic(), cycle(LINES), 0
    while (now := time.monotonic() - began) < 60 * minutes:
        with calling(scenario, studio, pulse, model) as caller:
            caller.until("hers")
            for _ in range(TURNS_A_CALL * 3):
                now = time.monotonic() - began
                if now > 60 * minutes or (caller.scene and caller.scene.phase == "over"):
                    break
                if not rows or now - rows[-1][0] >= SAMPLE_SECONDS:
                    found = {name: resident_kib(pid) for name, pid in processes(studio).items()}
                    rows.append((now, found))
                caller.say(next(lines))
                caller.until("hers", "over")
                time.sleep(LISTEN_TO_HER_SECONDS)
                studio.came.clear()
                turns += 1
    return {
        "minutes": minutes,
        "turns": turns,
        "processes": {
            name: {
                "first_kib": rows[0][1][name],
                "last_kib": rows[-1][1][name],
                "kib_every_minute": [
                    found[name] for _, found in rows[:: round(60 / SAMPLE_SECONDS)]
                ],
                "kib_a_minute": slope(
                    [(at, found[name]) for at, found in rows if at >= min(WARM_SECONDS, now / 3)]
                ),
            }
            for name in rows[0][1]
        },
    }


def slope(points: Sequence[tuple[float, int]]) -> float:
    """KiB a minute, by the straight line that fits best."""
    if len(points) < 2:
        return 0.0
    fit = statistics.linear_regression([at / 60 for at, _ in points], [kib for _, kib in points])
    return round(fit.slope, 1)


if __name__ == "__main__":
    sys.exit(main())
