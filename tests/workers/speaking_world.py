"""A voice, a loudspeaker and the pipe between them, in slow motion and in any order.

A sentence has as many samples as letters. The talker is the real one, and so is what tells new
samples from old ones; every step is chosen by a test. Reports wait until they are let through; a
process that dies has said what it had said.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop.reports import Report, SpeechEnded
from desktop.speaking.arrivals import Arrivals
from desktop.workers.protocol import Field, Message
from desktop.workers.talker import Talker
from tests.workers.hearing_world import Note
from tests.workers.recorded import Recorded

UNSAYABLE = "…"
"""A sentence of this kind no voice can say."""


@dataclass(frozen=True)
class Sample:
    """One sample on the pipe."""

    sentence: int
    first: int
    letter: str
    last: bool


class Voice(Recorded):
    """The voice worker: renders at once, writes sample by sample."""

    def __init__(self, pipe: deque[Sample]) -> None:
        super().__init__()
        self._pipe = pipe
        self.notes: deque[Note] = deque()
        self.begin()

    def begin(self) -> None:
        """A new process opens the voice."""
        self.up = True
        self.orders.clear()
        self._waiting: deque[Sample] = deque()
        self._before = 0
        self.notes.append(Note("opened"))

    def die(self) -> None:
        """With everything that was not written."""
        self.up = False
        self.notes.append(Note("down"))

    def obey(self) -> None:
        """The next order."""
        if not self.orders:
            return
        order = self.orders.popleft()
        sentence, text = order.whole("sentence"), order.text("text")
        if order.kind == "abandon":
            self._before = max(self._before, order.whole("before"))
            self._waiting = deque(each for each in self._waiting if each.sentence >= self._before)
        elif sentence < self._before:
            self._say("unspoken", sentence=sentence, why="abandoned")
        elif text.startswith(UNSAYABLE):
            self._say("unspoken", sentence=sentence, why="failed")
        else:
            left = text[order.whole("from_sample") :]
            for place, letter in enumerate(left or " "):
                last = place >= len(left) - 1
                self._waiting.append(Sample(sentence, place, letter, last))
            self._say("spoken", sentence=sentence, samples=len(left), voiced=len(left))

    def write(self) -> None:
        """The next sample, onto the pipe."""
        if self.up and self._waiting:
            sample = self._waiting.popleft()
            self._pipe.append(sample)
            if sample.last:
                self._say("written", sentence=sample.sentence)

    def _say(self, kind: str, **fields: Field) -> None:
        self.notes.append(Note("message", Message(kind, fields)))


class Audio(Recorded):
    """The audio worker with its loudspeaker."""

    def __init__(self, pipe: deque[Sample], heard: list[str]) -> None:
        super().__init__()
        self._pipe, self._heard = pipe, heard
        self.notes: deque[Note] = deque()
        self.begin()

    def begin(self) -> None:
        """A new process opens the loudspeaker."""
        self.up = True
        self.orders.clear()
        self._arrivals = Arrivals()
        self._list: deque[Sample] = deque()
        self._sentence = -1
        self._held = False
        self.notes.append(Note("opened"))

    def die(self) -> None:
        """With everything that waits to be heard."""
        self.up = False
        self.notes.append(Note("down"))

    def obey(self) -> None:
        """The next order."""
        if not self.orders:
            return
        order = self.orders.popleft()
        if order.kind == "hold":
            self._held = order.flag("on")
        elif order.kind == "stop":
            before = order.whole("before")
            self._arrivals.before = max(self._arrivals.before, before)
            self._list = deque(each for each in self._list if each.sentence >= before)

    def read(self) -> None:
        """The next sample from the pipe."""
        if not (self.up and self._pipe):
            return
        sample = self._pipe.popleft()
        if self._arrivals.skip(sample.sentence, sample.first, 1, sample.last) == 0:
            self._list.append(sample)

    def play(self) -> None:
        """One sample is heard."""
        if not (self.up and self._list) or self._held:
            return
        sample = self._list.popleft()
        sentence = sample.sentence
        if sentence != self._sentence:
            self._sentence = sentence
            self._say("began", sentence=sentence, at=1.0)
        self._heard.append(sample.letter)
        self._say("spoke", sentence=sentence, position=sample.first + 1)
        if sample.last:
            self._say("finished", sentence=sentence)

    def _say(self, kind: str, **fields: Field) -> None:
        self.notes.append(Note("message", Message(kind, fields)))


class SpeakingWorld:
    """All of it, and the conductor."""

    def __init__(self) -> None:
        pipe: deque[Sample] = deque()
        self.now = 0.0
        self.heard: list[str] = []
        self.voice, self.audio = Voice(pipe), Audio(pipe, self.heard)
        self.reports: list[Report] = []
        self.talker = Talker(self.audio, self.voice, self.reports.append, lambda: self.now)
        self.come_to_rest()

    @property
    def ended(self) -> list[int]:
        """The replies that were over, in turn."""
        return [report.speech for report in self.reports if isinstance(report, SpeechEnded)]

    def say(self, speech: int, *parts: str) -> None:
        """The conductor wants this said."""
        self.talker.speak(self.talker.ask(), speech, parts)

    def let_through(self, worker: Voice | Audio) -> None:
        """The next report of a worker reaches the studio."""
        if not worker.notes:
            return
        note, talker = worker.notes.popleft(), self.talker
        if note.message is not None:
            (talker.on_heard if worker is self.audio else talker.on_rendered)(note.message)
        elif note.what == "opened" and worker is self.audio:
            talker.on_audio_back(loudspeaker=True)
        elif note.what == "opened":
            talker.on_voice_back()

    def step(self, action: str) -> None:
        """One thing happens somewhere."""
        ways: dict[str, Callable[[], None]] = {
            "all": self._all,
            "voice obeys": self.voice.obey,
            "voice writes": self.voice.write,
            "voice dies": lambda: _die(self.voice),
            "voice begins": lambda: _begin(self.voice),
            "voice tells": lambda: self.let_through(self.voice),
            "audio obeys": self.audio.obey,
            "audio reads": self.audio.read,
            "audio plays": self.audio.play,
            "audio dies": lambda: _die(self.audio),
            "audio begins": lambda: _begin(self.audio),
            "audio tells": lambda: self.let_through(self.audio),
            "hold": lambda: self.talker.hold(on=True),
            "go on": lambda: self.talker.hold(on=False),
        }
        ways[action]()

    def _all(self) -> None:
        """Whoever is there does a little of what there is to do."""
        for _ in range(3):
            for action in WORK:
                self.step(action)

    def come_to_rest(self) -> None:
        """Everybody is there and does all there is to do."""
        for _ in range(120):
            for action in CALM:
                self.step(action)


def _die(worker: Voice | Audio) -> None:
    if worker.up:
        worker.die()


def _begin(worker: Voice | Audio) -> None:
    if not worker.up:
        worker.begin()


WORK = (
    *("voice obeys", "voice writes", "voice tells"),
    *("audio obeys", "audio reads", "audio plays", "audio tells"),
)
CALM = ("voice begins", "audio begins", *WORK)
