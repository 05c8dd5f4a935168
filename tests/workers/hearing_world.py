"""A microphone, a recogniser and the pipe between them, in slow motion and in any order.

A sample is a tenth of a second; its value is the number of the word that is being said, 0 for a
pause. The listener is the real one, and so are the ring and the feeds; every step is chosen by a
test. Reports wait until they are let through; a process that dies has said what it had said.
"""

import struct
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop.hearing.feeds import Feeds, Piece
from desktop.hearing.ring import Ring
from desktop.reports import Partial, Report, UtteranceHeard
from desktop.workers.listener import Listener
from desktop.workers.protocol import Field, Message
from tests.workers.recorded import Recorded

TICK_SECONDS = 0.1
WORD_SAMPLES, PAUSE_SAMPLES = 3, 2
SETTLING_SAMPLES = 2
"""A pause of so many samples settles the words before it."""


@dataclass(frozen=True)
class Note:
    """Something that befell a worker, on its way to the studio."""

    what: str
    message: Message | None = None


class Audio(Recorded):
    """The audio worker with its microphone."""

    def __init__(self, pipe: deque[Piece]) -> None:
        super().__init__()
        self._pipe = pipe
        self.notes: deque[Note] = deque()
        self.begin()

    def begin(self) -> None:
        """A new process opens the microphone."""
        self.up, self.there = True, True
        self.orders.clear()
        self._ring = Ring(600)
        self._feeds = Feeds(self._ring)
        self._since = 0
        self.notes.append(Note("opened"))

    def die(self) -> None:
        """With the ring and all that was not written."""
        self.up = self.there = False
        self.notes.append(Note("down"))

    def lose(self) -> None:
        """The device alone."""
        if self.there:
            self.there = False
            self._feeds.cut()
            self._go_on()
            self.notes.append(Note("lost"))

    def find(self) -> None:
        """The device comes back to the same process."""
        if self.up and not self.there:
            self.there, self._since = True, self._ring.end
            self.notes.append(Note("opened"))

    def capture(self, word: int) -> None:
        """One sample; an order is much quicker than that."""
        while self.up and self.orders:
            self.obey()
        if self.there:
            self._ring.add(struct.pack("<h", word))
            self._go_on()

    def obey(self) -> None:
        """The next order."""
        if not self.orders:
            return
        order = self.orders.popleft()
        stretch = order.whole("stretch")
        if order.kind == "feed":
            start = self._ring.end - round(order.number("preroll_seconds") / TICK_SECONDS)
            self._feeds.feed(stretch, max(start, self._since))
            self._feeds.quiet(0)
        elif order.kind == "again":
            until = order.whole("until_sample")
            self._feeds.again(stretch, order.whole("from_sample"), None if until < 0 else until)
        elif order.kind == "end_feed":
            self._feeds.end(stretch, self._ring.end)
        self._go_on()

    def write(self) -> None:
        """The next piece, onto the pipe."""
        if self.up and (piece := self._feeds.take()) is not None:
            self._pipe.append(piece)

    def _go_on(self) -> None:
        for stretch, first in self._feeds.begun():
            self._say("feeding", stretch=stretch, first=first)
        for fed in self._feeds.complete():
            self._say("fed", stretch=fed.stretch, first=fed.first, end=fed.end)

    def _say(self, kind: str, **fields: Field) -> None:
        self.notes.append(Note("message", Message(kind, fields)))


class Ears(Recorded):
    """The ears worker with its recogniser: a word is known by all of its samples."""

    def __init__(self, pipe: deque[Piece]) -> None:
        super().__init__()
        self._pipe = pipe
        self.notes: deque[Note] = deque()
        self.begin()

    def begin(self) -> None:
        """A new process loads the recogniser."""
        self.up = True
        self.orders.clear()
        self._stretch = self._newest = -1
        self._early: list[Piece] = []
        self._samples: list[int] = []
        self._end = 0
        self._shown = ""
        self.notes.append(Note("loaded"))

    def die(self) -> None:
        """With everything it had read."""
        self.up = False
        self.notes.append(Note("down"))

    def obey(self) -> None:
        """The next order."""
        if not self.orders:
            return
        order = self.orders.popleft()
        stretch = order.whole("stretch")
        if order.kind == "begin":
            if self._stretch >= 0:
                self._finish()
            self._stretch = self._newest = stretch
            early, self._early = self._early, []
            for piece in early:
                self._hear(piece)
        elif self._stretch == stretch:
            if order.kind == "abandon":
                self._samples.clear()
            self._finish()

    def read(self) -> None:
        """The next piece from the pipe."""
        if self.up and self._pipe:
            self._hear(self._pipe.popleft())

    def _hear(self, piece: Piece) -> None:
        if piece.stretch != self._stretch:
            if piece.stretch > self._newest:
                self._early.append(piece)
            return
        found = struct.unpack(f"<{len(piece.samples) // 2}h", piece.samples)
        self._samples += found
        if found:
            self._end = piece.first + len(found)
        if piece.last:
            self._finish()
        elif words(self._samples) and not any(self._samples[-SETTLING_SAMPLES:]):
            self._final(last=False)
        elif (text := words(self._samples)) != self._shown:
            self._shown = text
            self._say("partial", text=text, end_sample=self._end)

    def _final(self, *, last: bool) -> None:
        self._say("final", text=words(self._samples), end_sample=self._end, last=last)
        self._samples.clear()
        self._shown = ""

    def _finish(self) -> None:
        self._final(last=True)
        self._stretch = -1
        self._end = 0

    def _say(self, kind: str, **fields: Field) -> None:
        fields["stretch"] = self._stretch
        self.notes.append(Note("message", Message(kind, fields)))


def words(samples: list[int]) -> str:
    """The words of which every sample is there, by their numbers."""
    found = [value for value in dict.fromkeys(samples) if value]
    return " ".join(str(value) for value in found if samples.count(value) == WORD_SAMPLES)


class HearingWorld:
    """All of it, and the user."""

    def __init__(self) -> None:
        pipe: deque[Piece] = deque()
        self.now = 0.0
        self.audio, self.ears = Audio(pipe), Ears(pipe)
        self.reports: list[Report] = []
        self.listener = Listener(self.audio, self.ears, str, self.reports.append, lambda: self.now)
        self.said: list[int] = []
        """Every sample that left the user's mouth."""
        self.lost_samples = False
        self.known: set[str] = set()
        """Words that reached the studio in a report about the utterance of the moment."""

    @property
    def heard(self) -> list[UtteranceHeard]:
        """The utterances that were delivered."""
        return [report for report in self.reports if isinstance(report, UtteranceHeard)]

    def speak(self, samples: list[int]) -> None:
        """One sample after another."""
        for sample in samples:
            self.now += TICK_SECONDS
            self.said.append(sample)
            self.lost_samples = self.lost_samples or not self.audio.there
            self.audio.capture(sample)

    def let_through(self, worker: Audio | Ears) -> None:
        """The next report of a worker reaches the studio."""
        if not worker.notes:
            return
        note, listener = worker.notes.popleft(), self.listener
        if worker is self.audio:
            self._from_audio(note)
        elif note.what == "loaded":
            listener.on_ears_back()
        elif note.what == "down":
            listener.on_ears_lost()
        elif note.message is not None:
            before = len(self.reports)
            listener.on_ears(note.message)
            for report in self.reports[before:]:
                if isinstance(report, Partial):
                    self.known.update(f"{report.certain} {report.guess}".split())
                elif isinstance(report, UtteranceHeard):
                    self.known.update(report.text.split())

    def _from_audio(self, note: Note) -> None:
        if note.what == "opened":
            self.listener.on_microphone(there=True)
        elif note.what == "lost":
            self.listener.on_microphone(there=False)
        elif note.what == "down":
            self.listener.on_audio_lost()
        elif note.message is not None and note.message.kind == "fed":
            self.listener.on_fed(note.message)
        elif note.message is not None:
            self.listener.on_feeding(note.message)

    def step(self, action: str) -> None:
        """One thing happens somewhere."""
        ways: dict[str, Callable[[], None]] = {
            "all": self._all,
            "audio obeys": self.audio.obey,
            "audio writes": self.audio.write,
            "audio dies": self._audio_dies,
            "audio begins": self._audio_begins,
            "audio tells": lambda: self.let_through(self.audio),
            "microphone lost": self._microphone_lost,
            "microphone found": self.audio.find,
            "ears obey": self.ears.obey,
            "ears read": self.ears.read,
            "ears die": self._ears_die,
            "ears begin": self._ears_begin,
            "ears tell": lambda: self.let_through(self.ears),
        }
        ways[action]()

    def _audio_begins(self) -> None:
        if not self.audio.up:
            self.audio.begin()

    def _ears_die(self) -> None:
        if self.ears.up:
            self.ears.die()

    def _ears_begin(self) -> None:
        if not self.ears.up:
            self.ears.begin()

    def _audio_dies(self) -> None:
        if self.audio.up:
            self.lost_samples = True
            self.audio.die()

    def _microphone_lost(self) -> None:
        self.lost_samples = True
        self.audio.lose()

    def _all(self) -> None:
        """Whoever is there does a little of what there is to do."""
        for _ in range(3):
            for action in WORK:
                self.step(action)

    def come_to_rest(self) -> None:
        """Everybody is there and does all there is to do."""
        for _ in range(200):
            for action in CALM:
                self.step(action)


TROUBLE = ("audio dies", "microphone lost", "ears die")
WORK = ("audio obeys", "audio writes", "audio tells", "ears obey", "ears read", "ears tell")
CALM = ("audio begins", "microphone found", "ears begin", *WORK)
