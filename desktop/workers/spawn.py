"""How a worker process is started: this program again, with pipes of its own.

In: a worker's name and the direct pipes it is to hold. Out: a running process whose standard
input takes orders and whose standard output gives reports.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import desktop

WORKER_FLAG = "--worker"
PIPE_FLAG = "--pipe"


def program() -> list[str]:
    """The words that start this program again."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "desktop"]


def spawn(
    name: str, pipes: Mapping[str, int], start_with: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """Start a worker that inherits these file descriptors under these names.

    `start_with` stands for `program()` when it is given.
    """
    extra, numbers = _inheritance(pipes)
    words = [*(start_with or program()), WORKER_FLAG, name]
    for pipe, number in numbers.items():
        words += [PIPE_FLAG, f"{pipe}={number}"]
    return subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Vosk prints raw bytes of broken models there, and drivers print spoken words.
        stderr=subprocess.DEVNULL,
        env=_environment(),
        bufsize=0,
        **extra,
    )


def _environment() -> dict[str, str]:
    """Ours, with this package found whatever the current folder is."""
    home = str(Path(desktop.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in (home, known) if part)}


def _inheritance(pipes: Mapping[str, int]) -> tuple[dict[str, Any], dict[str, int]]:
    """What to tell Popen, and by which numbers the child knows its pipes."""
    if sys.platform != "win32":
        return {"pass_fds": tuple(pipes.values())}, dict(pipes)
    import msvcrt

    handles = {name: msvcrt.get_osfhandle(number) for name, number in pipes.items()}
    for handle in handles.values():
        os.set_handle_inheritable(handle, True)
    start = subprocess.STARTUPINFO(lpAttributeList={"handle_list": list(handles.values())})
    return {"startupinfo": start, "creationflags": subprocess.CREATE_NO_WINDOW}, handles


def inherited(number: int, flags: int) -> int:
    """The file descriptor of a pipe in the child."""
    if sys.platform != "win32":
        return number
    import msvcrt

    return msvcrt.open_osfhandle(number, flags)
