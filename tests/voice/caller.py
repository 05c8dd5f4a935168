"""Plays the user of a spoken call: waits, holds the key, speaks into the microphone, lets go."""

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial

from desktop.clock import CallClock
from desktop.events import Fact, Replied, TurnTaken
from desktop.intents import TalkPressed, TalkReleased
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.talk import TalkMode
from desktop.reports import Partial, SpeechBegan
from desktop.scene import Scene
from desktop.workers.studio import Studio
from tests.rehearsal.test_conductor import Ledger
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.whistled import whistle

LONG = 30.0
PRESS_SECONDS = 0.1
"""From the key to the first word."""


def brisk(model: Model) -> Model:
    """The same whistled recogniser, spoken to as fast as it understands."""
    quick = partial(
        whistle, letter_seconds=0.05, gap_seconds=0.08, lead_seconds=0.1, tail_seconds=0.1
    )
    return replace(model, pronounce=quick)


@dataclass
class Caller:
    """One running call and the ways of its user."""

    conductor: Conductor
    pulse: Pulse
    model: Model
    ledger: Ledger
    heard: "queue.Queue[Heard]" = field(default_factory=queue.Queue)
    scene: Scene | None = None
    partials: list[Partial] = field(default_factory=list)
    began: list[float] = field(default_factory=list)
    taken: list[tuple[float, Fact]] = field(default_factory=list)
    """Facts and when they were seen here."""

    def until(self, *phases: str, seconds: float = LONG) -> Scene:
        """Wait for one of these phases; what happens on the way is kept."""
        return self.watch(lambda scene: scene.phase in phases, seconds)

    def watch(self, done: Callable[[Scene], bool], seconds: float = LONG) -> Scene:
        """Wait for a scene of this kind; what happens on the way is kept."""
        give_up = time.monotonic() + seconds
        while (left := give_up - time.monotonic()) > 0:
            try:
                said = self.heard.get(timeout=left)
            except queue.Empty:
                break
            self._note(said)
            if isinstance(said, Scene) and done(said):
                return said
        raise TimeoutError(f"it never came; last: {self.scene}")

    def catch_up(self) -> None:
        """Take in everything that was told so far."""
        while not self.heard.empty():
            self._note(self.heard.get())

    def _note(self, said: Heard) -> None:
        if isinstance(said, Scene):
            self.scene = said
        elif isinstance(said, Partial):
            self.partials.append(said)
        elif isinstance(said, SpeechBegan):
            self.began.append(said.at)
        elif isinstance(said, TurnTaken | Replied):
            self.taken.append((time.monotonic(), said))

    def say(self, text: str) -> float:
        """Hold the key while this is spoken, cutting her off; when the key was let go."""
        samples = self.model.say(text)
        self.catch_up()
        self.conductor.post(TalkPressed())
        time.sleep(PRESS_SECONDS)
        self.pulse.speak(samples)
        released = time.monotonic()
        self.conductor.post(TalkReleased())
        return released

    @property
    def turns(self) -> list[TurnTaken]:
        """What was understood."""
        return [fact for fact in self.ledger.facts if isinstance(fact, TurnTaken)]

    @property
    def replies(self) -> list[Replied]:
        """What she answered."""
        return [fact for fact in self.ledger.facts if isinstance(fact, Replied)]


@contextmanager
def calling(
    scenario: Scenario, studio: Studio, pulse: Pulse, model: Model, mode: TalkMode = "hold"
) -> Iterator[Caller]:
    """A call that runs while the context lasts."""
    ledger = Ledger()
    heard: queue.Queue[Heard] = queue.Queue()
    conductor = Conductor(
        Call(scenario),
        ledger,
        CallClock(time.monotonic),
        heard.put,
        studio=studio,
        talk_mode=mode,
    )
    conductor.open("realistic", 0, "2026-01-01T00:00:00+00:00")
    conductor.start()
    try:
        yield Caller(conductor, pulse, model, ledger, heard)
    finally:
        conductor.close()


def ready(studio: Studio, seconds: float = 20.0) -> None:
    """Wait until it hears and speaks."""
    give_up = time.monotonic() + seconds
    while (studio.hearing.state, studio.speaking.state) != ("ready", "ready"):
        if time.monotonic() > give_up:
            raise TimeoutError(f"{studio.hearing}, {studio.speaking}")
        time.sleep(0.005)
