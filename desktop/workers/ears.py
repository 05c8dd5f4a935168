"""The ears: the microphone's samples in, words out.

In: orders `load`, `begin`, `finish` and `abandon`, and sample frames on the pipe "heard". Out:
`loaded` or `refused`, `partial` and `final`. One thread reads the pipe and posts its frames among
the orders; the worker's own thread alone touches the recogniser.
"""

import os
import queue
import threading
import time
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.hearing.ghosts import (
    WINDOW_SAMPLES,
    HeardWord,
    guess_without_ghosts,
    level,
    noise_floor,
    without_ghosts,
)
from desktop.workers.line import Line
from desktop.workers.protocol import HEARD_FRAMES, Field, Message, ProtocolError
from desktop.workers.spawn import inherited

if TYPE_CHECKING:
    from desktop.hearing.recogniser import Recogniser

BLOCK_SAMPLES = 1_600
"""Fed at once, 0.1 s: libvosk looks for a pause once for each block."""
EARLY_SAMPLES = 60 * 16_000
"""How much of stretches not begun yet is kept: a minute, all that is ever sent again at once,
for a flood on the pipe may overtake the order that announced it."""

_FRAME = "frame"
"""The kind of message a sample frame becomes among the orders."""


def run(line: Line, pipes: dict[str, int]) -> None:
    """Listen until there are no more orders."""
    ears = Ears(line)
    if "heard" in pipes:
        listener = threading.Thread(
            target=listen, args=(pipes["heard"], line.inbox), name="heard", daemon=True
        )
        listener.start()
    while (order := line.inbox.get()) is not None:
        ears.take(order)


def listen(pipe: int, inbox: "queue.SimpleQueue[Message | None]") -> None:
    """Post every frame of the pipe with the time of its arrival."""
    binary = getattr(os, "O_BINARY", 0)
    with open(inherited(pipe, os.O_RDONLY | binary), "rb", buffering=0) as stream:  # noqa: PTH123
        while True:
            try:
                frame = HEARD_FRAMES.read(stream)
            except ProtocolError:
                continue
            if frame is None:
                return
            fields: dict[str, Field] = {
                "stretch": frame.stretch,
                "first": frame.first,
                "last": frame.last,
                "at": time.monotonic(),
            }
            inbox.put(Message(_FRAME, fields, frame.samples))


@dataclass(slots=True)
class Stretch:
    """One utterance on its way through the recogniser."""

    number: int
    end: int = -1
    """Number of the captured sample that comes next; -1 before the first."""
    fed: int = 0
    """Samples given to the recogniser or waiting for a whole block."""
    anchors: list[tuple[int, int]] = field(default_factory=list)
    """(fed, captured) sample numbers of the same moment, at the start and after every gap."""
    waiting: bytearray = field(default_factory=bytearray)
    levels: list[float] = field(default_factory=list)
    settled: int = 0
    """Windows in `levels` before the last final."""
    shown: str = ""
    """The partial reported last."""
    stale: bool = False
    """Whether more was fed than the last guess knew of."""

    def add(self, first: int, samples: bytes) -> None:
        """Take samples that were captured from this number on."""
        if first != self.end:
            self.anchors.append((self.fed, first))
        self.fed += len(samples) // 2
        self.end = first + len(samples) // 2
        self.waiting += samples

    def block(self, smallest: int) -> bytes:
        """The next block to feed; empty when fewer samples than this are waiting."""
        if len(self.waiting) < 2 * max(1, smallest):
            return b""
        block = bytes(self.waiting[: 2 * BLOCK_SAMPLES])
        del self.waiting[: len(block)]
        step = 2 * WINDOW_SAMPLES
        self.levels += [level(block[at : at + step]) for at in range(0, len(block), step)]
        return block

    def captured(self, place: int) -> int:
        """The captured sample at this place of the stretch."""
        index = max(0, bisect_right(self.anchors, place, key=lambda anchor: anchor[0]) - 1)
        fed, first = self.anchors[index]
        return first + place - fed

    def real(self, words: list[HeardWord]) -> list[HeardWord]:
        """The words without ghosts, by captured samples."""
        return [
            HeardWord(
                word.text, self.captured(word.start), self.captured(word.end), word.confidence
            )
            for word in without_ghosts(words, self.levels)
        ]


class Ears:
    """What the orders and frames do, one after the other."""

    def __init__(self, line: Line, recogniser: "Recogniser | None" = None) -> None:
        self._line = line
        self._recogniser = recogniser
        self._stretch: Stretch | None = None
        self._newest = -1
        """The stretch begun last; frames of later ones have come too early."""
        self._early: deque[Message] = deque()
        self._early_samples = 0

    def take(self, order: Message) -> None:
        """Do what one message asks."""
        number = order.whole("stretch")
        if order.kind == _FRAME:
            self._hear(order)
        elif order.kind == "load":
            self._load(order)
        elif order.kind == "begin":
            self._begin(number)
        elif self._stretch is not None and self._stretch.number == number:
            if order.kind == "finish":
                self._end(time.monotonic())
            elif order.kind == "abandon":
                self._abandon(self._stretch)

    def _load(self, order: Message) -> None:
        from desktop.hearing.recogniser import RATE, load

        if self._stretch is not None:
            self._end(time.monotonic())
        # The old one goes first: two large models may not fit into memory.
        self._recogniser = None
        began = time.monotonic()
        loaded = load(Path(order.text("folder")))
        if isinstance(loaded, str):
            self._line.answer(order, "refused", why=loaded)
            return
        self._recogniser = loaded
        self._line.answer(order, "loaded", name=loaded.name, rate=RATE, ms=_ms_since(began))

    def _begin(self, number: int) -> None:
        """Start a stretch; one that is still open is ended, or started over if it is the same."""
        if self._stretch is not None and self._stretch.number == number:
            self._forget()
        elif self._stretch is not None:
            self._end(time.monotonic())
        self._stretch = Stretch(number)
        self._newest = number
        early, self._early, self._early_samples = self._early, deque(), 0
        for frame in early:
            self._hear(frame)

    def _hear(self, frame: Message) -> None:
        number = frame.whole("stretch")
        stretch = self._stretch
        if stretch is None or number != stretch.number:
            if number > self._newest:
                self._keep(frame)
            return
        if frame.payload:
            first = frame.whole("first")
            if first < stretch.end:
                # The program has the audio sent again, for these or earlier ears lost it.
                self._forget()
                stretch = self._stretch = Stretch(number, shown=stretch.shown)
            stretch.add(first, frame.payload)
        at = frame.number("at")
        self._feed(stretch, BLOCK_SAMPLES, at)
        if frame.flag("last"):
            self._end(at)
        # With more waiting, a guess would be old before anybody saw it.
        elif stretch.stale and self._line.inbox.empty():
            self._guess(stretch)

    def _keep(self, frame: Message) -> None:
        """Hold on to a frame of a stretch that has not begun."""
        self._early.append(frame)
        self._early_samples += _length(frame)
        while self._early_samples > EARLY_SAMPLES:
            self._early_samples -= _length(self._early.popleft())

    def _feed(self, stretch: Stretch, smallest: int, at: float) -> None:
        """Give what is waiting to the recogniser and report the words it settles."""
        while block := stretch.block(smallest):
            if self._recogniser is None:
                continue
            stretch.stale = True
            if self._recogniser.feed(block):
                self._settle(stretch, stretch.real(self._recogniser.settled()), at)

    def _guess(self, stretch: Stretch) -> None:
        assert self._recogniser is not None, "it was fed"
        stretch.stale = False
        recent = stretch.levels[stretch.settled :]
        text = guess_without_ghosts(self._recogniser.guess(), recent, noise_floor(stretch.levels))
        self._show(stretch, text)

    def _show(self, stretch: Stretch, text: str) -> None:
        if text != stretch.shown:
            stretch.shown = text
            end = stretch.end - len(stretch.waiting) // 2
            self._line.report("partial", stretch=stretch.number, text=text, end_sample=end)

    def _settle(self, stretch: Stretch, words: list[HeardWord], at: float) -> None:
        """Report words that a pause has settled; without any, take back what was guessed."""
        stretch.settled = len(stretch.levels)
        if words:
            self._report(stretch, words, last=False, at=at)
            stretch.shown = ""
        else:
            self._show(stretch, "")

    def _end(self, at: float) -> None:
        """Report the last words of the stretch, and that they are."""
        stretch = self._stretch
        assert stretch is not None, "only an open stretch is ended"
        words: list[HeardWord] = []
        self._feed(stretch, 1, at)
        if self._recogniser is not None:
            words = stretch.real(self._recogniser.finish())
        self._report(stretch, words, last=True, at=at)
        self._stretch = None

    def _abandon(self, stretch: Stretch) -> None:
        """Forget a stretch; its last final comes all the same, empty."""
        self._forget()
        self._report(stretch, [], last=True, at=time.monotonic())
        self._stretch = None

    def _forget(self) -> None:
        """Free the recogniser of what it has heard."""
        if self._recogniser is not None:
            self._recogniser.finish()

    def _report(self, stretch: Stretch, words: list[HeardWord], *, last: bool, at: float) -> None:
        rows: list[Field] = [
            [word.text, word.start, word.end, round(word.confidence, 3)] for word in words
        ]
        self._line.report(
            "final",
            stretch=stretch.number,
            text=" ".join(word.text for word in words),
            words=rows,
            end_sample=max(0, stretch.end - len(stretch.waiting) // 2),
            last=last,
            ms=_ms_since(at),
        )


def _length(frame: Message) -> int:
    """Samples in a frame; an empty one takes room too."""
    return max(1, len(frame.payload) // 2)


def _ms_since(moment: float) -> float:
    return round(1_000 * (time.monotonic() - moment), 2)
