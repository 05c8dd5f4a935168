"""What may befall a spoken call: a worker dies or stops, a device is taken away and comes back.

In: a trouble and when it strikes. Out: how long it took until the studio heard and spoke again.
"""

import os
import random
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from desktop.workers.studio import Studio
from tests.rig.pulse import Pulse
from tests.voice.caller import ready

SIGNALS = ("SIGKILL", "SIGSEGV", "SIGABRT", "SIGSTOP")
WORKERS = ("audio", "ears", "voice")
REMOVALS = ("crash", "unplug_microphone", "unplug_speaker", "unplug_all", "block", "freeze")
SHORTEST_SECONDS, LONGEST_SECONDS = 0.3, 3.0
"""How long a device is away."""
LATEST_SECONDS = 3.2
"""From the press of the key; by then she is answering."""
BACK_SECONDS = 20.0
"""What is not back by then never comes."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that goes wrong."""

    kind: str
    """"kill" or "removal"."""
    what: str
    """A worker and a signal, or the name of a removal."""
    after: float
    """Seconds from the press of the key."""
    away: float = 0.0
    """Seconds until a device is given back."""


def troubles(kills: int, removals: int, rng: random.Random) -> list[Trouble]:
    """So many of each, every kind as often as the others, in no order."""
    ways = [f"{worker} {name}" for worker in WORKERS for name in SIGNALS]
    found = [
        Trouble("kill", ways[number % len(ways)], rng.uniform(0.0, LATEST_SECONDS))
        for number in range(kills)
    ]
    for number in range(removals):
        away = rng.uniform(SHORTEST_SECONDS, LONGEST_SECONDS)
        what = REMOVALS[number % len(REMOVALS)]
        found.append(Trouble("removal", what, rng.uniform(0.0, LATEST_SECONDS), away))
    rng.shuffle(found)
    return found


class Strike:
    """One trouble on its way, and how it was got over.

    The thread that runs it has to outlive the sound server: what plays into the server's sinks
    ends with the thread that started it.
    """

    def __init__(self, trouble: Trouble, studio: Studio, pulse: Pulse) -> None:
        self.trouble = trouble
        self._studio, self._pulse = studio, pulse
        self.seconds: float | None = None
        """From the kill, or from the return of the device, until it hears and speaks again."""
        self.failure = ""

    def run(self) -> None:
        """Wait for the moment and strike."""
        time.sleep(self.trouble.after)
        try:
            if self.trouble.kind == "kill":
                self._kill(*self.trouble.what.split())
            else:
                self._take_away()
        except Exception as error:  # noqa: BLE001 - told by whoever waits for this thread
            self.failure = f"{self.trouble.what}: {type(error).__name__}: {error}"

    def _kill(self, name: str, how: str) -> None:
        worker = self._studio.workers[name]
        give_up = time.monotonic() + BACK_SECONDS
        while (pid := worker.pid) is None and time.monotonic() < give_up:
            time.sleep(0.005)
        assert pid is not None, f"{name} was not replaced"
        with suppress(ProcessLookupError):
            os.kill(pid, getattr(signal, how))
        began = time.monotonic()
        while worker.pid in (pid, None):
            if time.monotonic() > give_up:
                raise TimeoutError(f"{name} was not replaced")
            time.sleep(0.005)
        ready(self._studio, BACK_SECONDS)
        self.seconds = time.monotonic() - began

    def _take_away(self) -> None:
        take, give = self._ways()[self.trouble.what]
        take()
        time.sleep(self.trouble.away)
        give()
        began = time.monotonic()
        # What is lost without a word is noticed after half a second.
        time.sleep(0.6)
        ready(self._studio, BACK_SECONDS)
        self.seconds = time.monotonic() - began

    def _ways(self) -> dict[str, tuple[Callable[[], None], Callable[[], None]]]:
        pulse = self._pulse
        return {
            "crash": (pulse.crash, pulse.start),
            "unplug_microphone": (pulse.unplug_microphone, pulse.plug_all),
            "unplug_speaker": (pulse.unplug_speaker, pulse.plug_all),
            "unplug_all": (pulse.unplug_all, pulse.plug_all),
            "block": (pulse.block_microphone, pulse.unblock_microphone),
            "freeze": (pulse.freeze, pulse.thaw),
        }
