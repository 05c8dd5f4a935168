"""The program with one deliberate fault: it acknowledges a turn before the turn is on disk.

`python -m tests.kill.broken PROGRAM ARGUMENTS` runs a module, or a file, like the real one. The
harness has to find the fault; if it does not, its other findings are worth nothing.
"""

import queue
import runpy
import sys
import threading
import time

from desktop.events import Fact
from desktop.records.journal import Journal

LATE_SECONDS = 0.05

_append = Journal.append
_close = Journal.close
_late: queue.Queue[tuple[Journal, str, Fact]] = queue.Queue()


def append_later(self: Journal, call_id: str, fact: Fact) -> None:
    """Return at once; the fact is committed a little later by another thread."""
    _late.put((self, call_id, fact))


def close_after_the_rest(self: Journal) -> None:
    """Left alone, even the broken program saves everything."""
    _late.join()
    _close(self)


def commit_late() -> None:
    """Commit what was acknowledged, in order."""
    while True:
        journal, call_id, fact = _late.get()
        time.sleep(LATE_SECONDS)
        _append(journal, call_id, fact)
        _late.task_done()


def main() -> None:
    """Break the journal, then run the program."""
    Journal.append = append_later  # type: ignore[method-assign]
    Journal.close = close_after_the_rest  # type: ignore[method-assign]
    threading.Thread(target=commit_late, daemon=True).start()
    program = sys.argv[1]
    sys.argv = sys.argv[1:]
    if program.endswith(".py"):
        runpy.run_path(program, run_name="__main__")
    else:
        runpy.run_module(program, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
