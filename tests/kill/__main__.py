"""Kills the program again and again and looks for a lost turn.

`python -m tests.kill --rounds 500` writes tests/reports/kill.json and exits with 0 when every
acknowledged turn was kept, every restart was clean, and the deliberately broken program was caught.
`--control` runs the broken program alone.
"""

import argparse
import json
import platform
import secrets
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

from tests.kill.rounds import Rounds, Tally

REPORT = Path(__file__).parents[1] / "reports" / "kill.json"
CONTROL_ROUNDS = 30
"""The broken program loses a turn in nearly every round; this many cannot all miss it."""


def main() -> int:
    """Run what was asked for and say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill")
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=secrets.randbits(32))
    parser.add_argument("--control", action="store_true", help="the broken program alone")
    parser.add_argument("--report", type=Path, default=REPORT)
    parser.add_argument("--program", default="desktop", help="a module, or a file ending in .py")
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    began = time.monotonic()
    report: dict[str, Any] = {"seed": asked.seed}
    good = True
    if not asked.control:
        tally = Rounds(command(asked.program), asked.seed).play(asked.rounds)
        report |= told(tally)
        good = not tally.faults and not tally.lost
    control = Rounds(("-m", "tests.kill.broken", asked.program), asked.seed).play(
        CONTROL_ROUNDS, until_lost=True
    )
    caught = control.lost > 0
    report["control"] = {"caught": caught, "rounds": control.rounds, "lost_turns": control.lost}
    report |= {
        "seconds": round(time.monotonic() - began, 1),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
    asked.report.parent.mkdir(parents=True, exist_ok=True)
    asked.report.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    if not caught:
        print("The deliberately broken program was not caught.", file=sys.stderr)
    return 0 if good and caught else 1


def command(program: str) -> tuple[str, ...]:
    """How Python is told to run it."""
    return (program,) if program.endswith(".py") else ("-m", program)


def told(tally: Tally) -> dict[str, Any]:
    """The tally as the report tells it."""
    return {
        "rounds": tally.rounds,
        "kills": dict(sorted(tally.kills.items())),
        "acknowledged_turns": tally.acknowledged,
        "lost_turns": tally.lost,
        "restarts": tally.restarts,
        "clean_restarts": tally.clean_restarts,
        "resumes_due": tally.resumes_due,
        "resumes_offered": tally.resumes_offered,
        "ways_on": dict(sorted(tally.answers.items())),
        "ended_before_the_kill": tally.ended_before_the_kill,
        "faults": tally.faults[:20],
    }


if __name__ == "__main__":
    sys.exit(main())
