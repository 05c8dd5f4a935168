"""The program under test as a child process: started, fed, listened to, killed.

In: a command and a data folder. Out: the lines it printed, each when it came. The child gets a
process group of its own, and only that group is ever killed.
"""

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
REHEARSE = ("rehearse", "--plain", "--machine")
DEADLINE_SECONDS = 60.0

_SAVED = re.compile(r"saved (\d+)")
_UNFINISHED = re.compile(r"unfinished (\S+) (\d+)")


class Child:
    """One run of `rehearse --plain --machine`."""

    def __init__(self, program: Sequence[str], folder: Path) -> None:
        self.saved: list[int] = []
        """Turn numbers acknowledged so far."""
        self.lines: list[str] = []
        """Everything printed so far."""
        self._errors: list[str] = []
        self._over = False
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.began = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, *program, *REHEARSE, "--data-dir", str(folder)],
            cwd=ROOT,
            env=os.environ | {"PREFERRED_GROUND_HOME": str(folder), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        self._readers = [
            threading.Thread(target=self._listen, daemon=True),
            threading.Thread(target=self._overhear, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def code(self) -> int | None:
        """Exit code; None while it runs, negative when killed."""
        return self._process.poll()

    @property
    def errors(self) -> str:
        """What it said on stderr."""
        return "".join(self._errors)

    def say(self, lines: Sequence[str]) -> None:
        """Write lines to it all at once."""
        with suppress(BrokenPipeError):
            self._stdin.write("".join(f"{line}\n" for line in lines))
            self._stdin.flush()

    def hang_up(self) -> None:
        """Say that no more lines will come."""
        with suppress(BrokenPipeError):
            self._stdin.close()

    def next_line(self, seconds: float = DEADLINE_SECONDS) -> str | None:
        """The next line; None at its end. TimeoutError when none comes in time."""
        if self._over:
            return None
        try:
            line = self._queue.get(timeout=max(0.0, seconds))
        except queue.Empty:
            raise TimeoutError(f"no line within {seconds:.0f} s") from None
        self._over = line is None
        if line is not None:
            self.lines.append(line)
            if match := _SAVED.fullmatch(line):
                self.saved.append(int(match[1]))
        return line

    def unfinished(self) -> tuple[str, int] | None:
        """Listen for the offer to resume; the call's id and turns, or None when none is made."""
        while (line := self.next_line()) is not None:
            if match := _UNFINISHED.fullmatch(line):
                return match[1], int(match[2])
            if _SAVED.fullmatch(line):
                return None
        return None

    def wait_saved(self, count: int) -> bool:
        """Listen until this many turns are acknowledged; whether they were."""
        while len(self.saved) < count:
            if self.next_line() is None:
                return False
        return True

    def finish(self) -> int:
        """Hang up, listen to the end and give the exit code."""
        self.hang_up()
        while self.next_line() is not None:
            pass
        return self._reap()

    def kill(self) -> bool:
        """Kill its whole group now, then read what it had said; False if it had ended itself."""
        # Once reaped, its number may belong to somebody else.
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self.hang_up()
        while self.next_line() is not None:
            pass
        return self._reap() == -signal.SIGKILL

    def _reap(self) -> int:
        code = self._process.wait(DEADLINE_SECONDS)
        for reader in self._readers:
            reader.join(DEADLINE_SECONDS)
        return code

    @property
    def _stdin(self) -> IO[str]:
        assert self._process.stdin is not None
        return self._process.stdin

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stdout:
            for line in stdout:
                # A line that was cut off by the kill was not acknowledged.
                if line.endswith("\n"):
                    self._queue.put(line.rstrip("\n"))
        self._queue.put(None)

    def _overhear(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as stderr:
            for line in stderr:
                self._errors.append(line)
