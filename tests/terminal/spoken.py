"""`rehearse --voice --machine` as a child process, driven by lines and read by its markers."""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.rig.made import ROOT

LONG_SECONDS = 30.0


class Child:
    """One running rehearsal."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.lines: list[str] = []
        self._heard: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._heard.put(line.rstrip("\n"))
        self._heard.put(None)

    def enter(self, text: str = "") -> None:
        """One line in."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()

    def until(self, marker: str) -> str:
        """The next line that begins with this word; what comes before it is kept too."""
        give_up = time.monotonic() + LONG_SECONDS
        while True:
            try:
                line = self._heard.get(timeout=max(0.0, give_up - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"never “{marker}”: {self.lines}") from None
            assert line is not None, f"ended before “{marker}”: {self.lines}"
            self.lines.append(line)
            if line.split(" ", 1)[0] == marker:
                return line

    def end(self) -> str:
        """End the lines, and with them the call; what was printed on standard error."""
        assert self.process.stdin is not None
        assert self.process.stderr is not None
        self.process.stdin.close()
        self.until("closed")
        assert self.process.wait(LONG_SECONDS) == 0
        return self.process.stderr.read()

    def marked(self, marker: str) -> list[str]:
        """What follows each of these markers so far."""
        pairs = [line.partition(" ") for line in self.lines]
        return [rest for word, _, rest in pairs if word == marker]

    def close(self) -> None:
        """Let go of it, whatever state it is in."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


@contextmanager
def rehearsing(
    home: Path, environment: Mapping[str, str] = os.environ, *words: str
) -> Iterator[Child]:
    """A spoken rehearsal in this data folder while the context lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", "rehearse", "--voice", "--machine", *words],
        cwd=ROOT,
        env={**environment, "PREFERRED_GROUND_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    child = Child(process)
    try:
        yield child
    finally:
        child.close()
