"""A rehearsal one line a turn, for pipes and for terminals that cannot paint.

In: lines of text, each a user turn. Out: what she says and what it moved. With `machine` the
output is marker lines that a program reads:

    unfinished <call id> <turns>    a call was left open; one line answers: continue, end or new
    opened <call id>                the call is on disk, whether new or continued
    saved <turn>                    the turn is committed; always before its reply
    reply <turn> <text>
    ended <reason>                  then the debrief

The caller closes the journal, and then prints `closed`.
"""

import os
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, TextIO

from desktop.coach.debrief import Debrief
from desktop.events import CallEnded, Replied
from desktop.intents import EndAsked, Typed
from desktop.records.journal import CallSummary, JournalUnavailable
from desktop.rehearsal.conductor import Conductor, Heard, Saved
from desktop.scene import Scene
from desktop.terminal.page import debrief_text, what_moved
from desktop.terminal.start import (
    Start,
    closed_call,
    continued_call,
    fault_sentence,
    interruptible,
    new_call,
    parting_sentence,
    where_left,
)

PAGE_WIDTH = 88
LOOK_SECONDS = 0.5
"""How often a turn that is not answered looks whether the rehearsal still runs."""
ANSWERS = {"c": "continue", "continue": "continue", "e": "end", "end": "end"}


def run(start: Start, lines: TextIO, out: TextIO, *, machine: bool) -> int:
    """Play one call to its debrief, or until it is stopped; 0 unless a fault ended it."""
    printer = _Printer(out)
    asks = machine or lines.isatty()
    teller: _Teller = _Markers(printer) if machine else _Prose(printer, start)
    rehearsal = _Rehearsal(start, lines, teller)
    code = 0
    with interruptible():
        try:
            teller.welcome()
            rehearsal.play(asks=asks)
        except KeyboardInterrupt:
            printer.put(rehearsal.leave())
        except _Gone:
            rehearsal.leave()
        except JournalUnavailable as error:
            rehearsal.leave()
            printer.put(str(error))
            code = 1
        except Exception as error:  # noqa: BLE001 - a person gets a sentence, never a traceback
            rehearsal.leave()
            printer.put(fault_sentence(error))
            code = 1
    return code


class _Gone(Exception):  # noqa: N818 - the name says the state
    """Nobody reads the output any more."""


class _Printer:
    """The output, written from two threads; silent once its reader has gone."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self.gone = False

    def put(self, text: str) -> None:
        """Write one line at once."""
        with self._lock:
            if self.gone:
                return
            try:
                self._write(text)
            except (OSError, ValueError):
                self.gone = True
                self._silence()

    def _write(self, text: str) -> None:
        try:
            self._out.write(f"{text}\n")
        except UnicodeEncodeError:
            known = self._out.encoding or "ascii"
            self._out.write(f"{text.encode(known, 'replace').decode(known)}\n")
        self._out.flush()

    def _silence(self) -> None:
        """What is still buffered would fail again when the interpreter ends."""
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._out.fileno())
            os.close(nowhere)


class _Teller(Protocol):
    """Puts a call into lines."""

    printer: _Printer

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


class _Markers:
    """For programs."""

    def __init__(self, printer: _Printer) -> None:
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


class _Prose:
    """For people."""

    def __init__(self, printer: _Printer, start: Start) -> None:
        self.printer = printer
        self._start = start
        self._name = start.first_name
        self._scene: Scene | None = None
        self._spoken = False
        self._saved = not start.journal.reason

    def welcome(self) -> None:
        """Who she is, and what is not as it should be."""
        identity = self._start.scenario.persona.persona
        role = f"{identity.role}, {identity.company}"
        self.printer.put(f"{identity.name}, {role}. She is an AI character.")
        self.printer.put("Say one turn a line. An empty line is a silence.")
        for notice in self._start.notices:
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


class _Rehearsal:
    """One call, its lines and where it stands."""

    def __init__(self, start: Start, lines: TextIO, teller: _Teller) -> None:
        self._start = start
        self._lines = lines
        self._teller = teller
        self._scenes: queue.SimpleQueue[Scene] = queue.SimpleQueue()
        self._conductor: Conductor | None = None
        self._reason = ""

    def play(self, *, asks: bool) -> None:
        """From the offer to pick up to the debrief."""
        left = self._start.left_open
        answer = "new"
        if left is not None:
            self._teller.left_open(left, asks=asks)
            answer = self._answer() if asks else "new"
        if left is not None and answer == "end":
            self._teller.over(closed_call(self._start, left), "closed")
            return
        conductor = self._conductor = self._begun(left if answer == "continue" else None)
        if conductor.call_id and not self._start.journal.reason:
            self._teller.opened(conductor.call_id)
        conductor.start()
        self._talk(conductor)
        self._conductor = None
        conductor.close()
        self._teller.over(conductor.debrief(), self._reason)

    def leave(self) -> str:
        """Stop without ending the call; what to tell the user."""
        conductor, saved = self._conductor, not self._start.journal.reason
        if conductor is not None:
            # A fault that stopped the call has been told already.
            with suppress(Exception):
                conductor.close()
        return parting_sentence(conductor, saved=saved)

    def _answer(self) -> str:
        return ANSWERS.get(self._lines.readline().strip().lower(), "new")

    def _begun(self, left: CallSummary | None) -> Conductor:
        if left is not None:
            try:
                return continued_call(self._start, left, self._heard)
            except JournalUnavailable as error:
                self._teller.printer.put(f"{error} So this is a new call.")
        return new_call(self._start, self._heard, self._start.difficulty, self._start.started)

    def _heard(self, heard: Heard) -> None:
        """On the rehearsal thread."""
        self._teller.heard(heard)
        if isinstance(heard, CallEnded):
            self._reason = heard.reason
        elif isinstance(heard, Scene):
            self._scenes.put(heard)

    def _talk(self, conductor: Conductor) -> None:
        """Every line in, until the lines or the call are over."""
        scene = self._awaited(lambda scene: scene.phase in ("yours", "over"))
        while scene.phase != "over":
            line = self._lines.readline()
            if line:
                turn = scene.turn + 1
                conductor.post(Typed(line))
                scene = self._awaited(lambda scene, turn=turn: _answered(scene, turn))  # type: ignore[misc]
            else:
                conductor.post(EndAsked())
                scene = self._awaited(lambda scene: scene.phase == "over")

    def _awaited(self, wanted: Callable[[Scene], bool]) -> Scene:
        """The next scene like this; _Gone when nobody would see it."""
        while True:
            if self._teller.printer.gone:
                raise _Gone
            alive = self._conductor is not None and self._conductor.running
            try:
                scene = self._scenes.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                if not alive and self._conductor is not None:
                    self._conductor.close()
                continue
            if wanted(scene):
                return scene


def _answered(scene: Scene, turn: int) -> bool:
    return scene.phase == "over" or (scene.phase == "yours" and scene.turn >= turn)
