"""A spoken call of the program with the model in play: what is still to be read at a turn's end.

The conductor, the thought and the mind's process are the program's own. Only the devices are
played: words come at the pace of speech, the last of them changes once before it is certain, and
the key is let go a moment after it.
"""

import time
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, cast

from desktop.clock import CallClock
from desktop.intents import EndAsked, TalkPressed, TalkReleased
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.reports import Partial, SpeechBegan, SpeechEnded, UtteranceHeard
from desktop.scene import Scene
from desktop.thinking import Mind, make_mind
from tests.rehearsal.test_aloud import QuietStudio
from tests.rehearsal.test_conductor import Ledger

WORDS_A_SECOND = 2.5
"""Conversational English, 150 words a minute."""
RELEASE_SECONDS = 0.5
"""From the last word's certainty to the end of the turn: the endpoint of a turn in open talk."""

PATIENCE_SECONDS = 60


class SpokenCall:
    """One call through the conductor, spoken by a person who is played."""

    def __init__(self, scenario: Scenario, mind: Mind, seed: int) -> None:
        self._mind = mind
        self._studio = QuietStudio()
        self._heard: SimpleQueue[Heard] = SimpleQueue()
        self._conductor = Conductor(
            Call(scenario),
            Ledger(),
            CallClock(time.monotonic),
            self._heard.put,
            studio=self._studio,
            thought=mind.thought,
        )
        self._conductor.open("realistic", seed, "2026-01-01T00:00:00+00:00")
        self._conductor.start()
        self._turn = 0
        self._she_says()

    def turn(self, text: str) -> dict[str, Any] | None:
        """Say it; what the model had to read for the answer, None when it was not asked."""
        self._conductor.post(TalkPressed())
        listening = self._studio.listening()
        words = text.split()
        for count in range(1, len(words) + 1):
            time.sleep(1 / WORDS_A_SECOND)
            certain, guess = words[: max(0, count - 2)], words[max(0, count - 2) : count]
            self._studio.post(Partial(listening, " ".join(certain), " ".join(guess)))
        self._studio.post(Partial(listening, text, ""))
        time.sleep(RELEASE_SECONDS)
        self._mind.link.answered = {}
        self._turn += 1
        self._conductor.post(TalkReleased())
        self._studio.until("finish")
        self._studio.post(UtteranceHeard(listening, text))
        self._she_says()
        return dict(self._mind.link.answered) or None

    def close(self) -> None:
        """End the call."""
        self._conductor.post(EndAsked())
        self._conductor.close()

    def _she_says(self) -> None:
        """She speaks at the same pace, her opener and what follows it, till the floor goes back."""
        until = time.monotonic() + PATIENCE_SECONDS
        ends: dict[int, float] = {}
        while time.monotonic() < until:
            with suppress(Empty):
                asked, what = self._studio.asked.get(timeout=0.02)
                if asked == "speak":
                    number, parts = cast("tuple[int, tuple[str, ...]]", what)
                    self._studio.post(SpeechBegan(number, time.monotonic()))
                    spoken = len(" ".join(parts).split()) / WORDS_A_SECOND
                    ends[number] = time.monotonic() + spoken
            for number in [each for each, end in ends.items() if end <= time.monotonic()]:
                del ends[number]
                self._studio.post(SpeechEnded(number))
            with suppress(Empty):
                while True:
                    news = self._heard.get_nowait()
                    if self._is_over(news):
                        return
        raise TimeoutError(f"she never finished turn {self._turn}")

    def _is_over(self, news: Heard) -> bool:
        """Whether she has said all of this turn."""
        its = isinstance(news, Scene) and news.turn == self._turn
        return its and cast("Scene", news).phase in ("yours", "over")


def spoken_call(scenario: Scenario, path: Path, turns: tuple[str, ...]) -> dict[str, Any]:
    """Tokens of each prompt, reused and evaluated after the last certain word of the turn."""
    mind = make_mind(path, scenario.persona)
    mind.start()
    try:
        until = time.monotonic() + 60
        while mind.link.state.state != "ready" or mind.link.state.read < 1.0:
            assert time.monotonic() < until, mind.link.state
            time.sleep(0.05)
        call = SpokenCall(scenario, mind, 0)
        try:
            found = [call.turn(text) for text in turns]
        finally:
            call.close()
    finally:
        mind.close()
    asked = [row for row in found if row is not None]
    total = sum(row["reused"] + row["evaluated"] for row in asked)
    return {
        "turns": len(found),
        "asked_of_the_model": len(asked),
        "prompt_tokens": [row["reused"] + row["evaluated"] for row in asked],
        "evaluated": [row["evaluated"] for row in asked],
        "evaluated_most": max(row["evaluated"] for row in asked),
        "reused_share": sum(row["reused"] for row in asked) / total,
    }
