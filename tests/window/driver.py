"""The program's window as a person meets it: a screen, keys, what can be seen, the close button.

In: a data folder. Out: a child process on a screen of its own, typed at with xdotool and read
through the journal on disk. The child has to be silent: whatever it prints is a fault. There is
no window manager, so the driver does the two things one would do here: it gives the keyboard to
the newest window and asks a window to close. Everything is ended by its own process id.
"""

import ctypes
import ctypes.util
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from collections.abc import Iterator
from typing import Any, Self

from desktop.events import Fact, TurnTaken
from desktop.records.journal import CallSummary, Journal

ROOT = Path(__file__).parents[2]
PROGRAM = ("-m", "desktop")
WATCHED = ("-m", "tests.window.watched")
"""The same program, which also writes down what it shows after each change."""
DEADLINE_SECONDS = 20.0
SIZE = "1600x1000x24"


def wait_until[T](look: Callable[[], T], what: str, seconds: float = DEADLINE_SECONDS) -> T:
    """What `look` gives once it gives anything true."""
    ends = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > ends:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        threading.Event().wait(0.02)
    return found
