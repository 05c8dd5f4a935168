"""`--self-test`: one line for each part of this installation, and an exit code."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TextIO

from desktop.coach.verdict import verdict
from desktop.commands.checkup import WORKERS, start_and_end
from desktop.moves import Difficulty
from desktop.records.journal import Journal
from desktop.rehearsal.scenario import Scenario
from desktop.terminal.replay import played
from desktop.terminal.script import ScriptedTurn


def self_test(
    scenario: Callable[[], Scenario], script: Callable[[], list[ScriptedTurn]], out: TextIO
) -> int:
    """0 when every part works, 1 otherwise."""
    failed = 0
    for name, result in _results(scenario, script):
        failed += bool(result)
        print(f"{name}: {result or 'ok'}", file=out)
    return int(failed > 0)


def _results(
    scenario: Callable[[], Scenario], script: Callable[[], list[ScriptedTurn]]
) -> Iterator[tuple[str, str]]:
    parts: tuple[tuple[str, Callable[[], None]], ...] = (
        ("scenario", lambda: _loads(scenario)),
        ("sample call", lambda: _plays(scenario(), script())),
        ("journal", _keeps),
        *((worker, partial(start_and_end, worker)) for worker in WORKERS),
    )
    for name, part in parts:
        try:
            part()
        except Exception as error:  # noqa: BLE001 - this is what a self-test is for
            yield name, f"failed: {error}"
        else:
            yield name, ""


def _loads(scenario: Callable[[], Scenario]) -> None:
    scenario()


def _plays(scenario: Scenario, script: list[ScriptedTurn]) -> None:
    *_, (call, _, _, _) = played(scenario, script, Difficulty.REALISTIC, seed=0)
    outcome = verdict(call.progress)
    if outcome.value != "framework_agreed":
        raise RuntimeError(f"the sample call ended as {outcome.value}")


def _keeps() -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal.open(Path(folder), lambda: datetime.now(UTC))
        try:
            if journal.calls():
                raise RuntimeError("a new journal is not empty")
        finally:
            journal.close()
