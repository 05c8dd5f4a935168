"""Plays the user of a spoken call: waits, holds the key, speaks into the microphone, lets go."""

import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop.clock import CallClock
from desktop.events import Replied, TurnTaken
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

LONG = 30.0


@dataclass
class Caller:
    """One running call and the ways of its user."""

    conductor: Conductor
    pulse: Pulse
    model: Model
    ledger: Ledger
    heard: "queue.Queue[Heard]" = field(default_factory=queue.Queue)
    scene: Scene | None = None
    partials: list[str] = field(default_factory=list)
    began: list[float] = field(default_factory=list)

    def until(self, *phases: str, seconds: float = LONG) -> Scene:
        """Wait for one of these phases; what happens on the way is kept."""
        give_up = time.monotonic() + seconds
        while True:
            left = give_up - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"never {phases}; last: {self.scene}")
            try:
                said = self.heard.get(timeout=left)
            except queue.Empty:
                continue
            if isinstance(said, Scene):
                self.scene = said
                if said.phase in phases:
                    return said
            elif isinstance(said, Partial):
                self.partials.append(f"{said.certain} {said.guess}".strip())
            elif isinstance(said, SpeechBegan):
                self.began.append(said.at)

    def say(self, text: str) -> float:
        """Hold the key while this is spoken; when the key was let go."""
        samples = self.model.say(text)
        self.conductor.post(TalkPressed())
        time.sleep(0.15)
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
