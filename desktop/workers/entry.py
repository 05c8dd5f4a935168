"""Where a worker process begins: `--worker NAME --pipe name=number ...`, before anything else.

No worker imports PySide6 or the front ends.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop.workers.line import Line, take_over_streams
from desktop.workers.spawn import PIPE_FLAG

WORKERS = ("audio", "ears", "mind", "voice")
BAD_USAGE = 2
Work = Callable[[Line, dict[str, int]], None]


def work(words: Sequence[str]) -> int:
    """Run one worker until the program ends; its exit code."""
    if not words or words[0] not in WORKERS:
        sys.stderr.write(f"There is no worker {' '.join(words) or 'without a name'}.\n")
        return BAD_USAGE
    pipes: dict[str, int] = {}
    for flag, given in zip(words[1::2], words[2::2], strict=False):
        name, _, number = given.partition("=")
        if flag != PIPE_FLAG or not number.isdigit():
            sys.stderr.write(f"{flag} {given} is no pipe.\n")
            return BAD_USAGE
        pipes[name] = int(number)
    _leave_no_core()
    line = take_over_streams()
    line.open()
    _work_of(words[0])(line, pipes)
    return 0


def _work_of(name: str) -> Work:
    """The worker's own loop; each brings its library with it."""
    if name == "audio":
        from desktop.workers.audio import run
    elif name == "ears":
        from desktop.workers.ears import run
    elif name == "voice":
        from desktop.workers.voice import run
    else:
        from desktop.workers.mind import run
    return run


def _leave_no_core() -> None:
    """A crash must not write memory, which holds what was said, to the disk."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
