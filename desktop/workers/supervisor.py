"""Keeps one worker alive: starts it, notices its death or silence, replaces it, and gives up.

In: orders, from any thread. Out: the worker's reports on a thread that reads its pipe, and each
change of its life on the thread that watches it. A worker is dead when its pipe ends, when it
has been silent too long, or when an order with a deadline was not answered in time.
"""

import itertools
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Literal

from desktop.workers.protocol import Field, Message, ProtocolError, read_message
from desktop.workers.spawn import spawn

LOOK_SECONDS = 0.1
"""How often silence and deadlines are looked at; a death is noticed at once."""


@dataclass(frozen=True, slots=True)
class Patience:
    """When a worker counts as lost."""

    start_seconds: float = 8.0
    """From its start to its first word; a cold disk is slow."""
    silence_seconds: float = 1.0
    """Without a heartbeat, once it has spoken."""
    deaths: int = 3
    """That many within `window_seconds`, and it is not replaced any more."""
    window_seconds: float = 60.0
    back_off_seconds: tuple[float, ...] = (0.0, 0.1, 0.5)
    """Before the first, second, ... replacement within the window."""


@dataclass(frozen=True, slots=True)
class Life:
    """A change in a worker's life."""

    worker: str
    state: Literal["up", "down", "gone"]
    """Speaking; lost and being replaced; lost for good."""
    number: int
    """1 for its first life."""
    reason: str = ""
    """Why it was lost: "ended", "silent", "late", "asked" or "unspeakable"."""


@dataclass(slots=True)
class _Child:
    """One process of the worker."""

    process: subprocess.Popen[bytes]
    number: int
    heard_at: float
    ear: threading.Thread | None = None
    """Reads its reports."""
    greeted: bool = False
    planned: bool = False
    """Its end was asked for and does not count."""
    reason: str = "ended"


class Worker:
    """One worker, whichever process plays it."""

    def __init__(
        self,
        name: str,
        pipes: Mapping[str, int],
        told: Callable[[Message], None],
        changed: Callable[[Life], None],
        patience: Patience | None = None,
        start_with: Sequence[str] = (),
    ) -> None:
        self.name = name
        self._pipes = dict(pipes)
        self._told = told
        self._changed = changed
        self._patience = patience or Patience()
        self._start_with = tuple(start_with)
        self._lock = threading.RLock()
        self._ids = itertools.count(1)
        self._child: _Child | None = None
        self._lives = 0
        self._deaths: list[float] = []
        self._due: dict[int, float] = {}
        self._dead = threading.Event()
        self._closing = False
        self._watch = threading.Thread(target=self._watch_over, name=f"{name} watch", daemon=True)

    def start(self) -> None:
        """Start the first process and watch it."""
        with self._lock:
            self._spawn()
        self._watch.start()

    @property
    def pid(self) -> int | None:
        """Of the process that plays it now."""
        child = self._child
        return child.process.pid if child is not None else None

    @property
    def up(self) -> bool:
        """Whether it can take orders."""
        child = self._child
        return child is not None and child.greeted

    def order(
        self, kind: str, payload: bytes = b"", *, deadline: float | None = None, **fields: Field
    ) -> int:
        """Ask something of it; the order's id, or 0 when it cannot be asked now.

        With a deadline in seconds, a report whose field `re` is this id has to come in time.
        """
        with self._lock:
            child = self._child
            if child is None or not child.greeted or child.process.stdin is None:
                return 0
            number = next(self._ids)
            if deadline is not None:
                self._due[number] = time.monotonic() + deadline
            try:
                _write(child.process.stdin, Message(kind, {**fields, "id": number}, payload))
            except OSError:
                self._due.pop(number, None)
                return 0
            return number

    def replace(self) -> None:
        """End this process and start another; it does not count as a death."""
        with self._lock:
            if self._child is not None:
                self._child.planned = True
                self._child.reason = "asked"
                self._child.process.kill()

    def kill(self, reason: str) -> None:
        """End this process as lost."""
        with self._lock:
            if self._child is not None:
                self._child.reason = reason
                self._child.process.kill()

    def close(self) -> None:
        """End it for good and wait for its threads."""
        with self._lock:
            self._closing = True
            child = self._child
            if child is not None and child.process.stdin is not None:
                with suppress(OSError):
                    child.process.stdin.close()
        self._dead.set()
        if self._watch.is_alive() and threading.current_thread() is not self._watch:
            self._watch.join()

    def _spawn(self) -> None:
        self._lives += 1
        process = spawn(self.name, self._pipes, self._start_with)
        child = _Child(process, self._lives, time.monotonic())
        self._child = child
        self._due.clear()
        child.ear = threading.Thread(
            target=self._listen, args=(child,), name=f"{self.name} reports", daemon=True
        )
        child.ear.start()

    def _listen(self, child: _Child) -> None:
        """Reports of one process until its pipe ends."""
        stream = child.process.stdout
        assert stream is not None, "it was asked for"
        try:
            while (message := read_message(stream)) is not None:  # type: ignore[arg-type]
                child.heard_at = time.monotonic()
                if (answered := message.whole("re")) in self._due:
                    with self._lock:
                        self._due.pop(answered, None)
                if message.kind == "hello":
                    child.greeted = True
                    self._changed(Life(self.name, "up", child.number))
                elif message.kind != "beat":
                    self._told(message)
        except (OSError, ValueError):
            pass
        except ProtocolError:
            child.reason = "unspeakable"
            child.process.kill()
        self._dead.set()

    def _watch_over(self) -> None:
        while True:
            self._dead.wait(LOOK_SECONDS)
            self._dead.clear()
            child = self._child
            if self._closing:
                self._bury(child)
                return
            if child is None:
                return
            if child.process.poll() is None:
                self._look_at(child)
            elif not self._follow(child):
                return

    def _look_at(self, child: _Child) -> None:
        now = time.monotonic()
        patience = self._patience
        limit = patience.silence_seconds if child.greeted else patience.start_seconds
        if now - child.heard_at > limit:
            child.reason = "silent"
            child.process.kill()
            return
        with self._lock:
            late = any(now > due for due in self._due.values())
        if late:
            child.reason = "late"
            child.process.kill()

    def _follow(self, child: _Child) -> bool:
        """Replace a process that is gone; False when it is not replaced any more."""
        now = time.monotonic()
        with self._lock:
            self._child = None
        self._bury(child)
        if not child.planned:
            self._deaths = [at for at in self._deaths if now - at < self._patience.window_seconds]
            self._deaths.append(now)
        if len(self._deaths) >= self._patience.deaths:
            self._changed(Life(self.name, "gone", child.number, child.reason))
            return False
        self._changed(Life(self.name, "down", child.number, child.reason))
        waits = self._patience.back_off_seconds
        wait = 0.0 if child.planned else waits[min(len(self._deaths), len(waits)) - 1]
        until = time.monotonic() + wait
        while time.monotonic() < until and not self._closing:
            self._dead.wait(until - time.monotonic())
        with self._lock:
            if self._closing:
                return False
            self._spawn()
        return True

    def _bury(self, child: _Child | None) -> None:
        """Wait for a process to be gone and let go of its pipes."""
        if child is None:
            return
        try:
            child.process.wait(2.0)
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()
        if child.ear is not None:
            child.ear.join(1.0)
        for stream in (child.process.stdin, child.process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _write(stream: IO[bytes], message: Message) -> None:
    """All of it; a raw pipe may take less at a time."""
    left = memoryview(message.packed())
    while left:
        left = left[stream.write(left) :]
