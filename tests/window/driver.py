"""The program's window as a person meets it: a screen, keys, what is there to see, the way out.

In: a data folder. Out: a child process on a screen of its own, typed at with xdotool and read
through the journal on disk. The child has to be silent: whatever it prints is a fault. There is
no window manager, so the driver gives the keyboard to the newest window and asks a window to
close. Everything is ended by its own process id.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from desktop.events import Fact, Replied
from desktop.records.journal import CallSummary, Journal
from desktop.records.store import FILE_NAME

ROOT = Path(__file__).parents[2]
PROGRAM = ("-m", "desktop")
TITLE = "Preferred Ground"
DEADLINE_SECONDS = 20.0
_SCREEN = "1600x1000x24"
_TYPING_MILLISECONDS = "4"

Found = TypeVar("Found")


def wait_for(
    look: Callable[[], Found | None], what: str, seconds: float = DEADLINE_SECONDS
) -> Found:
    """What `look` gives, once it gives anything true."""
    ends = time.monotonic() + seconds
    while not (found := look()):
        if time.monotonic() > ends:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        threading.Event().wait(0.02)
    return found


@contextmanager
def screen() -> Iterator[str]:
    """A screen in memory; its name for DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN]
    process = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        process.terminate()
        process.wait(DEADLINE_SECONDS)


class Program:
    """One run of the program with its window."""

    def __init__(
        self,
        display: str,
        home: Path,
        folder: Path,
        command: Sequence[str] = PROGRAM,
        surroundings: Mapping[str, str] = os.environ,
    ) -> None:
        """Output goes to `folder`, which must not be the data folder."""
        self.display, self.home = display, home
        self._forgiven = ""
        number = len(list(folder.glob("*.out")))
        self._out, self._err = folder / f"{number}.out", folder / f"{number}.err"
        gone = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "QT_LOGGING_RULES")
        self._environment = {key: value for key, value in surroundings.items() if key not in gone}
        self._environment |= {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PREFERRED_GROUND_HOME": str(home),
            "PYTHONWARNINGS": "default",
        }
        self.began = time.monotonic()
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.kill()
        if error is not None:
            error.add_note(f"The program printed: {self.printed or 'nothing'}")
        else:
            assert self.printed == self._forgiven, self.printed

    def forgive(self) -> None:
        """What it has printed so far was looked at and is as it should be."""
        self._forgiven = self.printed

    @property
    def printed(self) -> str:
        """All it has said on stdout and stderr."""
        return "".join(file.read_text("utf-8", "replace") for file in (self._out, self._err))

    # What can be seen

    def windows(self) -> list[int]:
        """Its visible windows, oldest first."""
        ids = self._xdotool("search", "--onlyvisible", "--class", TITLE).split()
        mine = str(self.process.pid)
        return sorted(
            int(each) for each in ids if self._xdotool("getwindowpid", each).strip() == mine
        )

    @property
    def title(self) -> str:
        """What stands in the main window's title bar; empty before there is one."""
        found = self.windows()
        return self._xdotool("getwindowname", str(found[0])).strip() if found else ""

    def wait_title(self, start: str) -> None:
        """Wait until the title begins like this."""
        wait_for(lambda: self.title.startswith(start), f"a title that begins with “{start}”")

    def take_picture(self, path: Path) -> None:
        """The whole screen as a picture; needs ImageMagick, so no test depends on it."""
        self._run("import", "-window", "root", str(path))

    def stack(self) -> list[int]:
        """Every window of the screen from bottom to top."""
        command = (sys.executable, "-m", "tests.window.x11", "stack")
        return [int(each) for each in self._run(*command).split()]

    # Keys

    def press(self, *keys: str) -> None:
        """Press these keys one after the other in the newest window."""
        self._xdotool(*self._to_newest(), "key", "--delay", "20", *keys)

    def hold(self, modifier: str, key: str, seconds: float) -> None:
        """Hold a key and its modifier down, so that the key repeats."""
        down = ("keydown", modifier, "keydown", key, "sleep", str(seconds))
        self._xdotool(*self._to_newest(), *down, "keyup", key, "keyup", modifier)

    def hold_down(self, key: str) -> None:
        """Press a key and keep it down; it repeats as keys do."""
        self._xdotool(*self._to_newest(), "keydown", key)

    def let_go(self, key: str) -> None:
        """Let go of a key that is down."""
        self._xdotool("keyup", key)

    def type(self, words: str) -> None:
        """Type these words."""
        self._xdotool(*self._to_newest(), "type", "--delay", _TYPING_MILLISECONDS, words)

    def say(self, words: str) -> None:
        """Type a turn, send it, and wait until her answer is in the journal."""
        answered = len(self.replies())
        self.type(words)
        self.press("Return")
        wait_for(lambda: len(self.replies()) > answered, f"an answer to “{words}”")

    # The journal, from outside

    def calls(self) -> list[CallSummary]:
        """Calls on disk, newest first; none while there is no journal yet."""
        if not (self.home / FILE_NAME).exists():
            return []
        journal = self._journal()
        try:
            return journal.calls()
        finally:
            journal.close()

    def facts(self) -> list[Fact]:
        """The facts of the newest call."""
        newest = self.calls()[:1]
        if not newest:
            return []
        journal = self._journal()
        try:
            return journal.facts(newest[0].call_id)
        finally:
            journal.close()

    def replies(self) -> list[Replied]:
        """Her answers in the newest call."""
        return [fact for fact in self.facts() if isinstance(fact, Replied)]

    # The way out

    def close(self) -> int:
        """Ask its window to close and wait for the exit code."""
        command = (sys.executable, "-m", "tests.window.x11", "close")
        self._run(*command, str(self.windows()[0]))
        return self.wait()

    def wait(self, seconds: float = DEADLINE_SECONDS) -> int:
        """Wait for its end; the exit code."""
        return self.process.wait(seconds)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(DEADLINE_SECONDS)

    def left_behind(self) -> list[int]:
        """Processes of its session that are still there."""
        found = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with suppress(OSError):
                    after_name = (folder / "stat").read_text().rpartition(")")[2].split()
                    if int(after_name[3]) == self.process.pid:
                        found.append(int(folder.name))
        return found

    def take_keyboard(self) -> None:
        """Give the keyboard to its newest window."""
        self._xdotool(*self._to_newest())

    def _to_newest(self) -> tuple[str, ...]:
        newest = wait_for(self.windows, "a window")[-1]
        return "windowfocus", "--sync", str(newest)

    def _xdotool(self, *words: str) -> str:
        return self._run("xdotool", *words)

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return done.stdout

    def _journal(self) -> Journal:
        return Journal.open(self.home, lambda: datetime.now(UTC))


class Watched(Program):
    """The program, which also writes down what it shows."""

    def __init__(
        self,
        display: str,
        home: Path,
        folder: Path,
        fault: str = "",
        surroundings: Mapping[str, str] = os.environ,
    ) -> None:
        self._seen = folder / "seen.json"
        self._seen.unlink(missing_ok=True)
        command = ["-m", "tests.window.watched", str(self._seen), *([fault] if fault else [])]
        super().__init__(display, home, folder, command, surroundings)

    @property
    def seen(self) -> dict[str, Any]:
        """What is on show; empty before there is anything."""
        try:
            found: dict[str, Any] = json.loads(self._seen.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return found

    def see(self, **wanted: object) -> dict[str, Any]:
        """Wait until all of this is on show; everything that is on show then."""

        def look_at_all() -> bool:
            assert self.process.poll() is None, "the program ended before it showed anything"
            return bool(self.seen)

        def look() -> dict[str, Any] | None:
            seen = self.seen
            # Without a window manager nobody hands the keyboard back when a dialog has gone.
            if not seen["active"] and not seen["dialog"]:
                self.take_keyboard()
            fits = seen and all(seen.get(key) == value for key, value in wanted.items())
            return seen if fits else None

        wait_for(look_at_all, "anything")
        try:
            return wait_for(look, str(wanted))
        except AssertionError as error:
            seen = {key: self.seen.get(key) for key in (*wanted, "page", "focus", "dialog")}
            error.add_note(f"on show: {seen}")
            raise

    def shows(self, words: str) -> dict[str, Any]:
        """Wait until these words are on show; everything that is on show then."""

        def look() -> dict[str, Any] | None:
            seen = self.seen
            return seen if any(words in each for each in seen.get("words", ())) else None

        return wait_for(look, f"“{words}” on show")

    def tab_to(self, start: str, most: int = 40) -> None:
        """Press Tab until the focus is on something whose kind and name begin like this."""
        # A page takes the focus a moment after it is shown; that is not what a Tab did.
        wait_for(lambda: self.seen["focus"] != "", "a place to start from")
        for _ in range(most):
            before = self.seen["focus"]
            if before.startswith(start):
                return
            self.press("Tab")
            wait_for(lambda: self.seen["focus"] not in ("", before), "the next place")  # noqa: B023
        raise AssertionError(f"Tab never came to {start}")

    def focus_on(self, start: str) -> None:
        """Wait until the focus is on something whose kind and name begin like this."""
        wait_for(lambda: self.seen["focus"].startswith(start), f"the focus on {start}")
