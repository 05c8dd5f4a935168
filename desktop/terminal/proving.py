"""`persona check`: what is wrong with a persona file, then a thousand calls, then a verdict.

In: a scenario, the file's name, a number of calls, a clock. Out: lines on a stream, an exit code.
"""

from collections.abc import Callable
from typing import TextIO

from desktop.moves import Outcome
from desktop.proving.proof import Proof, proof
from desktop.proving.review import review
from desktop.proving.speech import counted
from desktop.rehearsal.scenario import Scenario

UNFIT = 1


def check(scenario: Scenario, file: str, calls: int, out: TextIO, now: Callable[[], float]) -> int:
    """Print everything found; 0 when she can be met, 1 when something stands in the way."""
    name = scenario.persona.persona.name
    lines, beats = counted(scenario.persona)
    found = review(scenario)
    unfit = sum(finding.unfit for finding in found)
    size = f"{lines} lines in {beats} beats"
    if unfit:
        print(f"{file}: {name} cannot be met yet: {_findings(unfit)} in {size}.", file=out)
    else:
        print(f"{file}: {name} can be played: {size}.", file=out)
    for finding in found:
        print(finding.line(file), file=out)
    if calls == 0:
        fit = "not fit" if unfit else "fit as far as can be seen"
        print(f"{file}: {fit}; no calls were played.", file=out)
        return UNFIT if unfit else 0
    begun = now()
    shown = proof(scenario, calls, progress(calls, out, now))
    for finding in shown.findings():
        print(finding.line(file), file=out)
    return verdict(file, unfit, shown, now() - begun, out)


def verdict(file: str, unfit: int, shown: Proof, seconds: float, out: TextIO) -> int:
    """The last line, and the exit code that goes with it."""
    played = f"{shown.calls} calls in {seconds:.0f} s"
    outcomes = f"{len(shown.reached)} of {len(Outcome)} outcomes"
    faults = len(shown.findings())
    if unfit or faults:
        where = f"{_findings(unfit)} in the file, {_findings(faults)} in {played}, {outcomes}"
        print(f"{file}: not fit: {where}.", file=out)
        return UNFIT
    clean = "nothing told early, nothing said twice"
    dead = f"no dead end in {shown.rescues} tries"
    print(f"{file}: fit: {played}, {outcomes}, {clean}, {dead}.", file=out)
    return 0


def _findings(count: int) -> str:
    return "1 finding" if count == 1 else f"{count} findings"


def progress(calls: int, out: TextIO, now: Callable[[], float]) -> Callable[[int], None]:
    """Counts on one line of a terminal; says nothing where nobody looks."""
    if not out.isatty():
        return lambda done: None
    begun = now()

    def show(done: int) -> None:
        if done == calls:
            print(f"\r{'':<60}\r", end="", file=out, flush=True)
        elif done % 10 == 0:
            words = f"{done} of {calls} calls, {now() - begun:.0f} s"
            print(f"\r{words:<60}", end="", file=out, flush=True)

    return show
