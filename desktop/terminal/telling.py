"""Puts a call into lines: in prose for people, as markers for programs.

In: what the conductor tells, on the rehearsal thread. Out: lines on a printer, which both threads
of a front end write to.
"""

import os
import shutil
import threading
from contextlib import suppress
from typing import Protocol, TextIO

from desktop.coach.debrief.summary import Debrief
from desktop.events import CallEnded, Replied
from desktop.records.journal import CallSummary
from desktop.rehearsal.conductor import Heard, Saved
from desktop.scene import Scene
from desktop.terminal.page import columns, debrief_text, what_moved
from desktop.terminal.start import Start, where_left

PAGE_WIDTH = 88
_UP, _WIPED = "\x1b[A", "\r\x1b[K"
_FAINT, _PLAIN = "\x1b[2m", "\x1b[22m"


class Printer:
    """The output, written from two threads; silent once its reader has gone."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self._paints = out.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = ""
        """How to get rid of the passing line; empty when there is none."""
        self.gone = False

    def put(self, text: str) -> None:
        """Write one line at once; it stands where a passing line was."""
        with self._lock:
            self._tried(f"{self._shown}{text}\n")
            self._shown = ""

    def show(self, text: str, guess: str = "") -> None:
        """A passing line, repainted in its place; nothing where nobody can paint."""
        with self._lock:
            if self._paints:
                self._tried(f"{self._shown or _WIPED}{_tail(text, guess)}")
                self._shown = _WIPED

    def clear(self) -> None:
        """Take the passing line away."""
        with self._lock:
            if self._shown:
                self._tried(self._shown)
                self._shown = ""

    def entered(self) -> None:
        """The user pressed Enter, so the passing line is the one above."""
        with self._lock:
            if self._shown:
                self._shown = f"{_UP}{_WIPED}"

    def _tried(self, text: str) -> None:
        if self.gone:
            return
        try:
            self._write(text)
        except (OSError, ValueError):
            self.gone = True
            self._silence()

    def _write(self, text: str) -> None:
        try:
            self._out.write(text)
        except UnicodeEncodeError:
            known = self._out.encoding or "ascii"
            self._out.write(text.encode(known, "replace").decode(known))
        self._out.flush()

    def _silence(self) -> None:
        """What is still buffered would fail again when the interpreter ends."""
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._out.fileno())
            os.close(nowhere)


class Teller(Protocol):
    """Puts a call into lines."""

    printer: Printer

    def welcome(self) -> None:
        """Before anything else."""

    def left_open(self, left: CallSummary, *, asks: bool) -> None:
        """A call was left open."""

    def opened(self, call_id: str) -> None:
        """The call is on disk."""

    def heard(self, heard: Heard) -> None:
        """Something happened; on the rehearsal thread."""

    def over(self, debrief: Debrief, reason: str) -> None:
        """The call is over."""


class Markers:
    """For programs."""

    def __init__(self, printer: Printer) -> None:
        self.printer = printer

    def welcome(self) -> None:
        """Programs need none."""

    def left_open(self, left: CallSummary, *, asks: bool) -> None:
        """One marker."""
        self.printer.put(f"unfinished {left.call_id} {left.turns}")

    def opened(self, call_id: str) -> None:
        """One marker."""
        self.printer.put(f"opened {call_id}")

    def heard(self, heard: Heard) -> None:
        """Turns saved and answered."""
        if isinstance(heard, Saved):
            self.printer.put(f"saved {heard.turn}")
        elif isinstance(heard, Replied):
            self.printer.put(f"reply {heard.turn} {' '.join(heard.text.split())}")

    def over(self, debrief: Debrief, reason: str) -> None:
        """The reason and the debrief."""
        self.printer.put(f"ended {reason}")
        self.printer.put(debrief_text(debrief, width=PAGE_WIDTH, colour=False))


class Prose:
    """For people."""

    how = "Say one turn a line. An empty line is a silence."
    """How to take a turn."""

    def __init__(self, printer: Printer, start: Start) -> None:
        self.printer = printer
        self._start = start
        self._name = start.first_name
        self.notices = start.notices
        """What is not as it should be."""
        self._scene: Scene | None = None
        self._spoken = False
        self._saved = not start.journal.reason

    def welcome(self) -> None:
        """Who she is, and what is not as it should be."""
        identity = self._start.scenario.persona.persona
        role = f"{identity.role}, {identity.company}"
        self.printer.put(f"{identity.name}, {role}. She is an AI character.")
        self.printer.put(self.how)
        for notice in self.notices:
            self.printer.put(notice)
        if self._start.journal.reason:
            self._say_unsaved(self._start.journal.reason)
        self.printer.put("")

    def left_open(self, left: CallSummary, *, asks: bool) -> None:
        """The offer, or where the call is kept."""
        if asks:
            offer = "Type c to pick it up, e to see what you have, Enter to start afresh."
        else:
            offer = "This is a new one; “sessions” keeps the other."
        self.printer.put(f"{where_left(left)} {offer}")

    def opened(self, call_id: str) -> None:
        """People need no id."""

    def heard(self, heard: Heard) -> None:
        """Her words, then what the turn moved."""
        if isinstance(heard, Replied) or (isinstance(heard, CallEnded) and heard.text):
            self._spoken = True
            self.printer.put(f"{self._name}: {heard.text}")
        elif isinstance(heard, Scene):
            self._show(heard)

    def over(self, debrief: Debrief, reason: str) -> None:
        """The debrief on its own."""
        self.printer.put("")
        self.printer.put(debrief_text(debrief, width=PAGE_WIDTH, colour=False))

    def _show(self, scene: Scene) -> None:
        if self._scene is None and not self._spoken:
            self.printer.put(f"{self._name}: {scene.caption}")
        elif self._scene is not None and (moved := what_moved(self._scene, scene)):
            self.printer.put(f"  ({moved})")
        if self._saved and not scene.saved:
            self._say_unsaved(scene.unsaved_reason)
        self._saved = scene.saved
        self._scene = scene

    def _say_unsaved(self, reason: str) -> None:
        self.printer.put(f"Nothing you say now is being saved. {reason}")


def _tail(text: str, guess: str) -> str:
    """The end of a text and of the guess behind it that fits in a row; the guess is faint."""
    room = shutil.get_terminal_size().columns - 1
    words = [(word, False) for word in text.split()] + [(word, True) for word in guess.split()]
    while len(words) > 1 and columns(" ".join(word for word, _ in words)) > room:
        del words[0]
    sure = " ".join(word for word, faint in words if not faint)
    rest = " ".join(word for word, faint in words if faint)
    return " ".join(part for part in (sure, rest and f"{_FAINT}{rest}{_PLAIN}") if part)
