"""Kills workers and takes devices away in the midst of spoken calls, and looks for a lost word.

`python -m tests.voice.faults` writes tests/reports/voice_faults.json and exits with 0 when every
call went on and was finished, every recognised word was kept, it heard and spoke again in time,
nothing was left behind or printed, and a studio with a deliberate fault was caught.
"""

import argparse
import json
import os
import random
import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.app import load_scenario
from desktop.hearing.spelling import Spelling
from desktop.rehearsal.scenario import Scenario
from desktop.workers.supervisor import Patience
from desktop.workers.wishes import Wishes
from tests.conftest import child_processes
from tests.rig.lines import every_line
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.whistled import make_whistled
from tests.voice.caller import brisk, ready
from tests.voice.rounds import Forgetful, Rounds, Tally, Watched
from tests.voice.troubles import Trouble, troubles

REPORT = Path(__file__).parents[1] / "reports" / "voice_faults.json"
SECONDS_EACH = 6.0
"""One trouble, on a quiet machine."""
PATIENT = Patience(deaths=1_000_000, back_off_seconds=(0.0,))
"""The third death in a minute is another test."""
CONTROL_ROUNDS = 6
GRACE_SECONDS = 3.0


def main() -> int:
    """Run what was asked for and say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.voice.faults")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--removals", type=int, default=300)
    parser.add_argument("--seed", type=int, default=secrets.randbits(32))
    parser.add_argument("--report", type=Path, default=REPORT)
    asked = parser.parse_args()
    count = asked.kills + asked.removals
    print(f"seed {asked.seed}; about {count * SECONDS_EACH / 60:.0f} minutes", flush=True)
    began, load = time.monotonic(), os.getloadavg()[0]
    found = troubles(asked.kills, asked.removals, random.Random(asked.seed))
    with scratch() as (folder, scenario, model):
        tally, left = play(Watched, found, folder, scenario, model, asked.seed)
        deaf = [Trouble("kill", "ears SIGKILL", 1.2)] * CONTROL_ROUNDS
        control, _ = play(Forgetful, deaf, folder, scenario, model, asked.seed)
    caught = bool(control.faults)
    report: dict[str, Any] = {
        "seed": asked.seed,
        "kills": asked.kills,
        "removals": asked.removals,
        **tally.told(),
        "left_behind": left,
        "control": {"caught": caught, "rounds": control.turns, "faults": len(control.faults)},
        "seconds": round(time.monotonic() - began, 1),
        "load": [round(load, 1), round(os.getloadavg()[0], 1)],
    }
    asked.report.parent.mkdir(parents=True, exist_ok=True)
    asked.report.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    if not caught:
        print("The deliberately broken studio was not caught.", file=sys.stderr)
    return 0 if caught and not tally.faults and not left else 1


@contextmanager
def scratch() -> Iterator[tuple[Path, Scenario, Model]]:
    """A folder, the scenario, and a recogniser of its lines."""
    with tempfile.TemporaryDirectory(prefix="voice") as name:
        folder = Path(name)
        model = make_whistled(folder / "whistled", every_line())
        yield folder, load_scenario("elena_vasquez", Path("nowhere")), brisk(model)


def play(
    kind: type[Watched],
    found: list[Trouble],
    folder: Path,
    scenario: Scenario,
    model: Model,
    seed: int,
) -> tuple[Tally, list[str]]:
    """All these troubles; the tally, and what was left behind or printed."""
    threads, children = set(threading.enumerate()), child_processes()
    out = os.dup(1)
    with tempfile.TemporaryFile() as printed:
        screen = [os.dup(1), os.dup(2)]
        for number in (1, 2):
            os.dup2(printed.fileno(), number)
        try:
            tally = _play(kind, found, folder, scenario, model, seed, out)
        finally:
            for number, kept in zip((1, 2), screen, strict=True):
                os.dup2(kept, number)
                os.close(kept)
            os.close(out)
        printed.seek(0)
        text = printed.read().decode(errors="replace").strip()
    return tally, left_behind(threads, children) + ([f"printed: {text[:2000]}"] if text else [])


def _play(
    kind: type[Watched],
    found: list[Trouble],
    folder: Path,
    scenario: Scenario,
    model: Model,
    seed: int,
    out: int,
) -> Tally:
    place = Path(tempfile.mkdtemp(prefix="p", dir=folder))
    with ThreadPoolExecutor(1, "trouble") as hand, Pulse(place) as pulse:
        before = dict(os.environ)
        os.environ.update(pulse.environment())
        wishes = Wishes(recogniser=model.folder)
        studio = kind(wishes, Spelling(scenario.persona.glossary), patience=PATIENT)
        studio.start()
        try:
            ready(studio)
            rounds = Rounds(scenario, studio, pulse, model, hand, seed)
            told = 0
            for done in rounds.play(found):
                faults = rounds.tally.faults
                lines = [f"{done} of {len(found)}"] * (done % 20 == 0) + faults[told:]
                told = len(faults)
                os.write(out, "".join(f"{line}\n" for line in lines).encode())
        finally:
            studio.close()
            os.environ.clear()
            os.environ.update(before)
    return rounds.tally


def left_behind(threads: set[threading.Thread], children: set[int]) -> list[str]:
    """Threads and processes that should be gone by now."""
    give_up = time.monotonic() + GRACE_SECONDS
    while True:
        left = [f"thread {each.name}" for each in threading.enumerate() if each not in threads]
        left += [f"process {pid}" for pid in child_processes() - children]
        if not left or time.monotonic() > give_up:
            return left
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
