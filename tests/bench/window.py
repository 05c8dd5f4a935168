"""What the window costs: its first page, a typed turn, and every state of a call.

`python -m tests.bench.window` starts an X server of its own, measures everything in one run,
writes tests/reports/window.json and exits with 0 when every figure is within its budget. The real
program and an empty PySide6 window take turns, so that a busy machine slows both.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import PySide6

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.records.journal import Journal
from tests.shots.calls import SOME_WAY, keep

REPORT = Path(__file__).parents[1] / "reports" / "window.json"
BUDGET = {
    "first page, times an empty window": 2.0,
    "turn to reply, p95 ms": 50.0,
    "speaking, percent of a core": 12.0,
    "listening, percent of a core": 12.0,
    "paused, repaints": 0.0,
}
CHILD_SECONDS = 600.0
NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
"""Environment variable that makes every start compile everything again."""


def main() -> int:
    """Measure, write the report, say what is over its budget."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.window")
    parser.add_argument("--starts", type=int, default=9, help="of each program")
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=10.0, help="for each state of a call")
    parser.add_argument("--display", help="an X display to use instead of a server of its own")
    parser.add_argument("--report", type=Path, default=REPORT)
    asked = parser.parse_args()
    with display(asked.display) as name:
        machine = {"load_before": os.getloadavg()[0], **stolen()}
        starts = first_pages(name, asked.starts)
        call = in_call(name, asked.turns, asked.seconds)
    report = {"first_page": starts, **call}
    figures = {
        "first page, times an empty window": starts["ratio_of_medians"],
        "turn to reply, p95 ms": call["turn_to_reply"]["ms"]["p95"],
        "speaking, percent of a core": call["states"]["speaking"]["percent_of_a_core"],
        "listening, percent of a core": call["states"]["listening"]["percent_of_a_core"],
        "paused, repaints": sum(call["states"]["paused"]["paints_per_second"].values()),
    }
    over = [name for name, most in BUDGET.items() if figures[name] > most]
    report["figures"] = {
        name: {"measured": figures[name], "at_most": most} for name, most in BUDGET.items()
    }
    report["over_budget"] = over
    report["machine"] = described(call, machine)
    asked.report.parent.mkdir(exist_ok=True)
    asked.report.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    for name, most in BUDGET.items():
        print(f"{name}: {figures[name]} (at most {most:g})")
    return 1 if over else 0


@contextmanager
def display(given: str | None) -> Iterator[str]:
    """A display to draw on; an X server of its own unless one is given."""
    if given:
        yield given
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None, "it was asked for"
        try:
            yield f":{int(server.stdout.readline())}"
        finally:
            server.terminate()


def child(
    display_name: str, module: str, *words: str, compiled: str | None = None, home: str = ""
) -> tuple[float, str]:
    """Run one measuring program; when it started, and what it printed.

    In a fresh data folder unless one is given. `compiled` keeps what Python compiles, as an
    installed program's folders do.
    """
    with tempfile.TemporaryDirectory() as folder:
        own = {name: value for name, value in os.environ.items() if name != NOT_COMPILED}
        environment = {
            **own,
            **({"PYTHONPYCACHEPREFIX": compiled} if compiled else {NOT_COMPILED: "1"}),
            "DISPLAY": display_name,
            "QT_QPA_PLATFORM": "xcb",
            "PREFERRED_GROUND_HOME": home or str(Path(folder) / "home"),
        }
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", module, *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=CHILD_SECONDS,
            check=False,
        )
    if done.returncode or done.stderr:
        raise RuntimeError(f"{module} {' '.join(words)} failed:\n{done.stderr}")
    return began, done.stdout


def first_pages(display_name: str, starts: int) -> dict[str, Any]:
    """Seconds from the start of a process to its first page, all programs in turn.

    "kept" is the real program in a folder with a journal and a call to pick up.
    """
    seconds: dict[str, list[float]] = {"empty": [], "real": [], "kept": []}
    processor: dict[str, list[float]] = {program: [] for program in seconds}
    with tempfile.TemporaryDirectory() as compiled, tempfile.TemporaryDirectory() as kept:
        leave_open(Path(kept))
        homes = {"kept": kept}
        for turn in range(starts + 1):
            for program in seconds:
                words = ("tests.bench.first_paint", "empty" if program == "empty" else "real")
                home = homes.get(program, "")
                began, printed = child(display_name, *words, compiled=compiled, home=home)
                seen, used = (float(word) for word in printed.split())
                # The first turn compiles and reads the disk.
                if turn:
                    seconds[program].append(seen - began)
                    processor[program].append(used)
    return {
        "starts": starts,
        "warmed_up_by": 1,
        **{f"{program}_seconds": spread(taken) for program, taken in seconds.items()},
        **{f"{program}_processor_seconds": spread(used) for program, used in processor.items()},
        **{
            f"ratio_of_{name}{suffix}": round(least(taken["real"]) / least(taken["empty"]), 2)
            for name, least in (("medians", statistics.median), ("minima", min))
            for suffix, taken in (("", seconds), ("_in_processor_time", processor))
        },
        "ratio_with_a_journal": round(
            statistics.median(seconds["kept"]) / statistics.median(seconds["empty"]), 2
        ),
    }


def leave_open(home: Path) -> None:
    """A journal with one call in it that was cut off."""
    journal = Journal.open(home, lambda: datetime.now(UTC))
    scenario = load_scenario(DEFAULT_PERSONA, home)
    keep(journal, scenario, SOME_WAY, datetime.now(UTC), ended=False)
    journal.close()


def in_call(display_name: str, turns: int, seconds: float) -> dict[str, Any]:
    """A typed turn and every state of a call, in one long-lived window."""
    words = ("--turns", str(turns), "--seconds", str(seconds))
    report: dict[str, Any] = json.loads(child(display_name, "tests.bench.call", *words)[1])
    references = [each for state in report["states"].values() for each in state["reference_ms"]]
    for state in report["states"].values():
        slowness = statistics.mean(state["reference_ms"]) / min(references)
        state["percent_if_undisturbed"] = round(state["percent_of_a_core"] / slowness, 2)
    return report


def described(call: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """The machine, and how quiet it was."""
    references = [each for state in call["states"].values() for each in state["reference_ms"]]
    stolen_now = stolen()
    busy = {name: round(stolen_now[name] - before[name], 1) for name in stolen_now}
    return {
        "platform": platform.platform(),
        "python": platform.python_version(),
        "pyside6": PySide6.__version__,
        "drawn_by": "xcb on Xvfb, no graphics card, 1600x1100 at 24 bits",
        "cores": os.cpu_count(),
        "load_before": round(before["load_before"], 2),
        "load_after": round(os.getloadavg()[0], 2),
        "whole_machine_seconds": busy,
        "reference_loop_ms": spread(references),
        "reference_loop": "a fixed Python loop in processor time, before and after each state; "
        "on a quiet machine it always takes the same",
    }


def stolen() -> dict[str, float]:
    """Seconds since boot that all cores were busy, idle, or taken by the machine's host."""
    words = Path("/proc/stat").read_text("ascii").splitlines()[0].split()[1:]
    ticks = [int(word) / os.sysconf("SC_CLK_TCK") for word in words]
    return {"busy": sum(ticks[:3]) + sum(ticks[5:7]), "idle": ticks[3], "stolen": ticks[7]}


def spread(values: list[float]) -> dict[str, float]:
    """Least, middle and most."""
    return {
        "min": round(min(values), 3),
        "median": round(statistics.median(values), 3),
        "max": round(max(values), 3),
    }


if __name__ == "__main__":
    sys.exit(main())
