"""A rehearsal one line a turn, for pipes and for terminals that cannot paint.

In: lines of text, each a user turn. Out: what she says and what it moved. With `machine` the
output is marker lines that a program reads:

    unfinished <call id> <turns>    a call was left open; one line answers: continue, end or new
    opened <call id>                the call is on disk, whether new or continued
    saved <turn>                    the turn is committed; always before its reply
    reply <turn> <text>
    ended <reason>                  then the debrief

and in a spoken call also these; an empty line is the talk key, once to begin, once to send:

    note <sentence>                 something does not work; before anything else
    listening                       the microphone is yours
    heard <turn> <text>             a spoken turn was understood; just before its `saved`
    speaking                        the first sample of a reply is on its way to the loudspeaker
    yours                           she has finished: it is your turn

The caller closes the journal, and then prints `closed`.
"""

import queue
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from desktop.events import CallEnded
from desktop.intents import EndAsked, Typed
from desktop.records.journal import CallSummary, JournalUnavailable
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.scene import Scene
from desktop.terminal.lines import Lines
from desktop.terminal.start import (
    Start,
    closed_call,
    continued_call,
    fault_sentence,
    interruptible,
    new_call,
    parting_sentence,
)
from desktop.terminal.telling import Markers, Printer, Prose, Teller
from desktop.terminal.telling_aloud import SpokenMarkers, SpokenProse
from desktop.terminal.turns import Turns

LOOK_SECONDS = 0.5
"""How often a turn that is not answered looks whether the rehearsal still runs."""
ANSWERS = {"c": "continue", "continue": "continue", "e": "end", "end": "end"}


def run(start: Start, lines: TextIO, out: TextIO, *, machine: bool) -> int:
    """Play one call to its debrief, or until it is stopped; 0 unless a fault ended it."""
    printer = Printer(out)
    asks = machine or lines.isatty()
    kind = _Rehearsal if start.voice is None else _Aloud
    rehearsal = kind(start, lines, _teller(start, printer, machine=machine), asks=asks)
    code = 0
    with interruptible():
        try:
            rehearsal.play()
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


class _Rehearsal:
    """One call, its lines and where it stands."""

    def __init__(self, start: Start, lines: TextIO, teller: Teller, *, asks: bool) -> None:
        self._start = start
        self._lines = lines
        self._teller = teller
        self._asks = asks
        """Somebody answers, a person or a program that reads markers."""
        self._news: queue.SimpleQueue[Scene | str] = queue.SimpleQueue()
        """Scenes, and lines where they are read on a thread of their own."""
        self._conductor: Conductor | None = None
        self._reason = ""

    def play(self) -> None:
        """From the offer to pick up to the debrief."""
        self._teller.welcome()
        left = self._start.left_open
        answer = "new"
        if left is not None:
            self._teller.left_open(left, asks=self._asks)
            answer = ANSWERS.get(self._line().strip().lower(), "new") if self._asks else "new"
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

    def _line(self) -> str:
        return self._lines.readline()

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
            self._news.put(heard)

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
        """The next scene like this."""
        while True:
            news = self._next()
            if isinstance(news, Scene) and wanted(news):
                return news

    def _next(self) -> Scene | str:
        """The next scene or line; _Gone when nobody would see what comes of it."""
        while True:
            if self._teller.printer.gone:
                raise _Gone
            alive = self._conductor is None or self._conductor.running
            try:
                return self._news.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                if not alive and self._conductor is not None:
                    self._conductor.close()


class _Aloud(_Rehearsal):
    """A spoken one: lines come whenever they come."""

    def play(self) -> None:
        """Lines are read until it is over, however that comes."""
        lines = Lines(self._lines, self._news.put)
        try:
            super().play()
        finally:
            lines.close()

    def _line(self) -> str:
        while True:
            if isinstance(news := self._next(), str):
                return news

    def _talk(self, conductor: Conductor) -> None:
        turns = Turns(patient=not self._asks)
        while True:
            news = self._next()
            if isinstance(news, Scene):
                turns.see(news)
                if news.phase == "over":
                    return
            else:
                self._teller.printer.entered()
                turns.read(news)
            while (wanted := turns.next()) is not None:
                if isinstance(wanted, str):
                    self._teller.printer.put(wanted)
                else:
                    conductor.post(wanted)


def _teller(start: Start, printer: Printer, *, machine: bool) -> Teller:
    if start.voice is not None:
        if machine:
            return SpokenMarkers(printer, start.voice)
        return SpokenProse(printer, start, start.voice)
    return Markers(printer) if machine else Prose(printer, start)


def _answered(scene: Scene, turn: int) -> bool:
    return scene.phase == "over" or (scene.phase == "yours" and scene.turn >= turn)
