"""The rounds: start, talk, kill, look, start again.

In: the command, a seed, a folder. Out: a tally. Each round kills the program once, at a moment
drawn from its whole life, checks the file, then starts the program again and checks how it comes
up.
"""

import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.records.journal import Journal
from tests.kill.child import Child
from tests.kill.ledger import KeptCall, Ledger

ROUNDS_A_FOLDER = 25
TURNS_A_RUN = 8
ENOUGH = 50
"""Faults, or runs that ended by themselves, beyond which more rounds tell nothing new."""
MAKING = Path("backups") / "making.sqlite3"

TURNS = (
    "Help me see what exclusivity would solve for you.",
    "Two hundred customers is ten times our next partner, and the deal should show it.",
    "What if you had ninety days early access on every feature?",
    "We can pay for half of the launch marketing, up to $50,000.",
    "If you walked in with that, would it land with your CEO?",
    "That must have hurt 😟 — I’d want to know it can’t happen again.",
    "um so like priority a p i support and uh a named engineer",
    "Tell me more about how the first year looks from your side?",
    "¿Qué necesitas? 田中さん, ça va?",
    "Let me say it at length. " + "We want you to be first and to stay first with us. " * 30,
)


@dataclass(slots=True)
class Pace:
    """How long the parts of a run take on this machine, in seconds."""

    start: float = 1.0
    turn: float = 0.05
    closing: float = 0.2


@dataclass(slots=True)
class Tally:
    """What the rounds came to."""

    kills: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    lost: int = 0
    restarts: int = 0
    clean_restarts: int = 0
    resumes_due: int = 0
    resumes_offered: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    ended_before_the_kill: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def rounds(self) -> int:
        """One kill each."""
        return sum(self.kills.values())


class Rounds:
    """One series of rounds with one command."""

    def __init__(self, program: Sequence[str], seed: int) -> None:
        self.tally = Tally()
        self._program = program
        self._dice = random.Random(seed)
        self._pace = Pace()
        self._said = 0
        self._ledger = Ledger(Path())
        self._child: Child | None = None

    def play(self, rounds: int, until_lost: bool = False) -> Tally:
        """Play this many rounds, or until the first lost turn."""
        with ExitStack() as stack:
            while self.tally.rounds < rounds and not (until_lost and self.tally.lost):
                if len(self.tally.faults) + self.tally.ended_before_the_kill > rounds + ENOUGH:
                    self.tally.faults.append("too much went wrong to go on")
                    break
                if self.tally.rounds % ROUNDS_A_FOLDER == 0 and self._ledger_is_used():
                    self._say_where()
                    folder = stack.enter_context(tempfile.TemporaryDirectory())
                    self._ledger = Ledger(Path(folder))
                    self._guarded(self._measure)
                self._guarded(self._round)
        return self.tally

    def _say_where(self) -> None:
        tally = self.tally
        print(
            f"{tally.rounds} rounds, {tally.acknowledged} turns acknowledged,"
            f" {tally.lost} lost, {len(tally.faults)} faults",
            flush=True,
        )

    def _ledger_is_used(self) -> bool:
        return bool(self._ledger.owed) or self.tally.rounds == 0

    def _round(self) -> None:
        """Kill one run, look, start again, look."""
        if not self._killed_run():
            self.tally.ended_before_the_kill += 1
        self._restart()

    def _guarded(self, part: Callable[[], None]) -> None:
        """Do one part, leave no child behind, and carry what was found into the tally."""
        try:
            part()
        except TimeoutError as error:
            self._ledger.faults.append(f"it hung: {error}")
        finally:
            if self._child is not None:
                self._child.kill()
        self.tally.lost += self._ledger.lost
        for fault in self._ledger.faults:
            self.tally.faults.append(f"round {self.tally.rounds}: {fault}")
        self._ledger.lost = 0
        self._ledger.faults.clear()

    def _start(self) -> Child:
        self._child = Child(self._program, self._ledger.folder)
        return self._child

    def _measure(self) -> None:
        """One run left alone, to know how long its parts take."""
        child = self._start()
        sent = self._lines(4)
        child.next_line()
        started = time.monotonic()
        self._pace.start = started - child.began
        child.say(sent)
        child.wait_saved(len(sent))
        talked = time.monotonic()
        self._pace.turn = (talked - started) / len(sent)
        self._close(child, None, sent)
        self._pace.closing = time.monotonic() - talked

    def _killed_run(self) -> bool:
        """Start, talk at full speed, kill at a random moment; whether the kill came in time."""
        call = self._ledger.open_call()
        sent = self._lines(TURNS_A_RUN)
        old_backup = self._making()
        child = self._start()
        child.say([*(["continue"] if call else []), *sent])
        aim = self._dice.choices(("start", "turn", "closing", "backup"), (20, 50, 15, 15))[0]
        if aim == "start":
            time.sleep(self._dice.uniform(0.0, self._pace.start))
        elif aim == "turn":
            child.wait_saved(self._dice.randint(1, len(sent) - 1))
            time.sleep(self._dice.uniform(0.0, 1.5 * self._pace.turn))
        else:
            child.wait_saved(len(sent))
            child.hang_up()
            self._await_closing(child, aim, old_backup)
        backing_up = self._making() not in (None, old_backup)
        killed = child.kill()
        if killed:
            self.tally.kills[_phase(child, len(sent), backing_up)] += 1
        elif child.code != 0:
            self._ledger.faults.append(f"it ended itself with exit code {child.code}")
        self._settle(child, call, sent)
        return killed

    def _await_closing(self, child: Child, aim: str, old_backup: tuple[int, int] | None) -> None:
        """Wait for a random moment of the closing, or for the backup to begin."""
        if aim == "closing":
            time.sleep(self._dice.uniform(0.0, self._pace.closing))
            return
        deadline = time.monotonic() + 10.0
        while self._making() in (None, old_backup):
            if child.code is not None or time.monotonic() > deadline:
                return
        time.sleep(self._dice.uniform(0.0, 0.004))

    def _making(self) -> tuple[int, int] | None:
        """Which backup is being made; one that an earlier kill left behind counts as old."""
        try:
            found = (self._ledger.folder / MAKING).stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_ctime_ns

    def _restart(self) -> None:
        """Start again on the same folder, check how it comes up, then go one of several ways."""
        call = self._ledger.open_call()
        child = self._start()
        self.tally.restarts += 1
        if call:
            self.tally.resumes_due += 1
            offered = child.unfinished()
            if offered == (call.call_id, len(call.texts)):
                self.tally.resumes_offered += 1
            else:
                self._ledger.faults.append(f"the open call was offered as {offered}")
        elif child.next_line() is None:
            self._ledger.faults.append("it said nothing when started again")
        ways = ("continue", "continue and kill", "end", "delete") if call else ("finish", "kill")
        way = self._dice.choice(ways)
        self.tally.answers[way] += 1
        clean = self._go(child, call, way)
        self.tally.clean_restarts += clean

    def _go(self, child: Child, call: KeptCall | None, way: str) -> bool:
        """Take a restarted run to its end in this way; whether all was clean."""
        if way == "end":
            child.say(["end"])
            return self._close(child, call, [])
        if way == "delete":
            child.kill()
            clean = self._settle(child, call, [])
            self._delete(call)
            return clean
        sent = self._lines(2)
        child.say([*(["continue"] if call else []), *sent])
        child.wait_saved(len(sent))
        if way in ("continue", "finish"):
            return self._close(child, call, sent)
        child.kill()
        return self._settle(child, call, sent)

    def _delete(self, call: KeptCall | None) -> None:
        """Delete the open call the way the program does."""
        if call is None:
            return
        journal = Journal.open(self._ledger.folder, lambda: datetime.now(UTC))
        journal.delete(call.call_id)
        journal.close()
        self._ledger.forget(call.call_id)
        self._ledger.faults += journal.notices

    def _close(self, child: Child, call: KeptCall | None, sent: Sequence[str]) -> bool:
        """Let it end by itself and hold it to exit code 0."""
        code = child.finish()
        if code != 0:
            self._ledger.faults.append(f"exit code {code} after hanging up")
        return self._settle(child, call, sent) and code == 0

    def _settle(self, child: Child, call: KeptCall | None, sent: Sequence[str]) -> bool:
        """Check one run that is over; whether it left nothing to complain about."""
        before = len(self._ledger.faults)
        base = len(call.texts) if call else 0
        expected = list(range(base + 1, base + len(child.saved) + 1))
        if child.saved != expected:
            self._ledger.faults.append(f"acknowledged {child.saved} instead of {expected}")
        if child.errors:
            self._ledger.faults.append(f"stderr: {child.errors.strip()[-300:]}")
        self.tally.acknowledged += len(child.saved)
        self._ledger.settle(call.call_id if call else None, sent, len(child.saved))
        return len(self._ledger.faults) == before

    def _lines(self, count: int) -> list[str]:
        """Turns that differ from all others."""
        lines = []
        for _ in range(count):
            self._said += 1
            lines.append(f"{self._dice.choice(TURNS).strip()} [{self._said}]")
        return lines


def _phase(child: Child, sent: int, backing_up: bool) -> str:
    """Where in its life the run was killed."""
    if backing_up:
        return "backing up"
    if not child.lines:
        return "starting"
    if len(child.saved) >= sent:
        return "closing"
    return "in a turn" if child.saved else "opening"
