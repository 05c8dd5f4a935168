"""Silence is the oracle: what a test leaves behind or lets slip out makes it fail.

Each test gets a data folder of its own and is watched for log records of WARNING and above,
for threads and for child processes. `tests/test_guards.py` plants offenders to prove the watch.
"""

import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples in every run, however slow the machine; no example database beside the code.
settings.register_profile("house", database=None, deadline=None, derandomize=True)
settings.load_profile("house")

GRACE_SECONDS = 1.0
"""How long a thread or a child that was told to stop may take to be gone."""


class WarningLog(logging.Handler):
    """Collects what is logged at WARNING and above while one test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, words: str) -> None:
        """Excuse the first record that holds these words; there has to be one."""
        for record in self.records:
            if words in record.getMessage():
                self.records.remove(record)
                return
        pytest.fail(f"nothing logged at WARNING or above says “{words}”")


@pytest.fixture(autouse=True)
def warning_log() -> Iterator[WarningLog]:
    """Fail the test for each warning logged that it did not expect."""
    log = WarningLog()
    logging.getLogger().addHandler(log)
    yield log
    logging.getLogger().removeHandler(log)
    if log.records:
        lines = [f"{each.levelname} {each.name}: {each.getMessage()}" for each in log.records]
        pytest.fail("unexpected log records:\n" + "\n".join(lines))


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail the test if a thread it started is still alive."""
    before = set(threading.enumerate())
    yield
    ends = time.monotonic() + GRACE_SECONDS
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, ends - time.monotonic()))
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    if left:
        pytest.fail(f"threads left alive: {', '.join(sorted(left))}")


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    """Fail the test if a child process it started is still there, and end that process."""
    before = child_processes()
    yield
    ends = time.monotonic() + GRACE_SECONDS
    while (left := child_processes() - before) and time.monotonic() < ends:
        threading.Event().wait(0.02)
    if left:
        names = [f"{pid} ({command_of(pid)})" for pid in sorted(left)]
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        pytest.fail(f"child processes left behind: {', '.join(names)}")


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test alone; not made yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("PREFERRED_GROUND_HOME", str(home))
    return home


def child_processes() -> set[int]:
    """Ids of this process's children, ended ones nobody waited for included; Linux only."""
    lists = Path("/proc/self/task").glob("*/children")
    found: set[int] = set()
    for each in lists:
        # A thread may end between the listing and the look.
        with suppress(FileNotFoundError, ProcessLookupError):
            found |= {int(pid) for pid in each.read_text().split()}
    return found


def command_of(pid: int) -> str:
    """The command line of a process, or "ended" for one that nobody waited for."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return b" ".join(words).decode(errors="replace").strip() or "ended"


PLAYS_IN_REAL_TIME = frozenset({"own_pulse", "pulse"})
"""Fixtures of the rig that hold a sound server."""
TRIES_AGAIN = 3


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests that play sound try again: a virtual machine may lose time under them.

    A fault of the program's own fails every time; whatever was tried again shows as R.
    """
    for item in items:
        if PLAYS_IN_REAL_TIME & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.flaky(reruns=TRIES_AGAIN, reruns_delay=1))
