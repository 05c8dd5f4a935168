"""Spoken calls in which something goes wrong in every turn, and what must hold all the same.

In: troubles. Out: a tally of what was said, recognised, kept and answered, and of every fault.
"""

import random
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from desktop.intents import EndAsked, ResumeAsked, TalkPressed, TalkReleased
from desktop.rehearsal.scenario import Scenario
from desktop.reports import Partial, Report, UtteranceHeard
from desktop.scene import Scene, VoiceView
from desktop.workers.studio import Studio
from tests.rig.lines import heard_words
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.streams import StreamError
from tests.voice.caller import PRESS_SECONDS, Caller, calling
from tests.voice.troubles import Strike, Trouble

LINES = (
    "Are you still there?",
    "Nice weather today, isn't it?",
    "What's behind the exclusivity ask?",
    "What is your CEO worried about?",
    "What does your CEO need to see?",
    "What is exclusivity protecting you from?",
)
"""Short, and none ends the call."""
TURNS = 8
"""In one call."""
ANSWER_SECONDS, SETTLE_SECONDS = 25.0, 30.0
MOST_FAULTS = 60
"""Then it is no use to go on."""
LIMIT_SECONDS = 2.0
"""From the death of a worker until it hears and speaks again."""


class Watched(Studio):
    """A studio whose words are kept as they are reported."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as a studio is made
        self.words: list[Partial | UtteranceHeard] = []
        super().__init__(*given, **named)

    def _report(self, report: Report) -> None:
        if isinstance(report, Partial | UtteranceHeard):
            self.words.append(report)
        super()._report(report)


class Forgetful(Watched):
    """Sends nothing again after the ears have died: the deliberate fault."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as a studio is made
        super().__init__(*given, **named)
        self._listener._send_again = lambda utterance: None  # type: ignore[method-assign]


@dataclass
class Tally:
    """What came of it."""

    troubles: Counter[str] = field(default_factory=Counter)
    calls: int = 0
    finished: int = 0
    turns: int = 0
    refused_presses: int = 0
    """The microphone was not there when the key went down."""
    recognised: int = 0
    """Words shown as certain, in the end."""
    whole: int = 0
    """Utterances of which every word had to come through, and did."""
    seconds: dict[str, list[float]] = field(default_factory=dict)
    """To hear and speak again, by what happened."""
    server_deaths: int = 0
    """The sound server broke under what was done to it, and was started again."""
    faults: list[str] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """For the report."""
        return {
            "troubles": dict(sorted(self.troubles.items())),
            "calls": self.calls,
            "finished_calls": self.finished,
            "turns": self.turns,
            "server_deaths": self.server_deaths,
            "presses_refused": self.refused_presses,
            "recognised_words": self.recognised,
            "whole_utterances": self.whole,
            "seconds_to_hear_and_speak_again": {
                what: {
                    "times": len(found),
                    "median": round(statistics.median(found), 2),
                    "max": round(max(found), 2),
                }
                for what, found in sorted(self.seconds.items())
            },
            "faults": self.faults[:40],
            "fault_count": len(self.faults),
        }


class Rounds:
    """Plays calls and adds up."""

    def __init__(
        self,
        scenario: Scenario,
        studio: Watched,
        pulse: Pulse,
        model: Model,
        hand: Executor,
        seed: int,
    ) -> None:
        """`hand` outlives the sound server and makes the trouble."""
        self._scenario, self._studio = scenario, studio
        self._pulse, self._model = pulse, model
        self._hand = hand
        self._rng = random.Random(seed)
        self._number = 0
        self.tally = Tally()

    def play(self, found: Sequence[Trouble]) -> Iterator[int]:
        """One trouble a turn; yields how many there were so far."""
        left = list(found)
        while left:
            with self._call() as caller:
                for _ in range(TURNS):
                    if not left or not self._settled(caller):
                        break
                    self._turn(caller, left.pop())
                    yield len(found) - len(left)
            if len(self.tally.faults) > MOST_FAULTS:
                return

    @contextmanager
    def _call(self) -> Iterator[Caller]:
        self.tally.calls += 1
        first = len(self._studio.words)
        with calling(self._scenario, self._studio, self._pulse, self._model) as caller:
            yield caller
            caller.catch_up()
            if caller.scene is None or caller.scene.phase != "over":
                caller.conductor.post(EndAsked())
                try:
                    caller.until("over", seconds=SETTLE_SECONDS)
                except TimeoutError:
                    self._fault("a call could not be ended")
                    return
        self.tally.finished += 1
        self.tally.turns += len(caller.turns)
        self._check_turns(caller, self._studio.words[first:])

    def _fault(self, text: str) -> None:
        self.tally.faults.append(f"{self._number}: {text}")

    def _mend(self) -> None:
        """A sound server that cannot bear what is done to it is none of our faults."""
        if not self._pulse.alive:
            self.tally.server_deaths += 1
            self._hand.submit(self._pulse.stop).result()
            self._hand.submit(self._pulse.start).result()

    def _settled(self, caller: Caller) -> bool:
        """Wait until it is a user's turn to speak; False when the call is over."""
        self._mend()
        give_up = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < give_up:
            with suppress(TimeoutError):
                caller.watch(_is_settled, 1.5)
            if (scene := caller.scene) is None:
                continue
            if scene.phase == "over":
                return False
            if scene.phase == "paused" and _voice(scene).hearing == "ready":
                caller.conductor.post(ResumeAsked())
            elif _is_settled(scene):
                return True
        self._fault(
            f"it never settled: {caller.scene and (caller.scene.phase, caller.scene.voice)}"
        )
        return False

    def _turn(self, caller: Caller, trouble: Trouble) -> None:
        self._number += 1
        self.tally.troubles[trouble.what] += 1
        line, first = self._rng.choice(LINES), len(self._studio.words)
        strike = Strike(trouble, self._studio, self._pulse)
        striking = self._hand.submit(strike.run)
        said = self._say(caller, line)
        if said is None:
            self.tally.refused_presses += 1
        else:
            self._await_answer(caller, trouble)
        time.sleep(self._rng.choice((0.0, 0.3, 0.8, 1.5)))
        striking.result()
        self._check_strike(strike)
        self._check_words(trouble, line if said else None, self._studio.words[first:])

    def _say(self, caller: Caller, line: str) -> bool | None:
        """Whether all of it was spoken; None when the key met no microphone."""
        caller.catch_up()
        caller.conductor.post(TalkPressed())
        try:
            caller.watch(lambda scene: _voice(scene).talking, 1.0)
        except TimeoutError:
            caller.conductor.post(TalkReleased())
            return None
        time.sleep(PRESS_SECONDS)
        try:
            self._pulse.speak(self._model.say(line))
            whole = True
        except StreamError:
            whole = False
        caller.conductor.post(TalkReleased())
        return whole

    def _await_answer(self, caller: Caller, trouble: Trouble) -> None:
        def answered(scene: Scene) -> bool:
            return not _voice(scene).talking and scene.phase != "thinking"

        try:
            caller.watch(answered, ANSWER_SECONDS)
        except TimeoutError:
            self._fault(f"{trouble}: never answered")

    def _check_strike(self, strike: Strike) -> None:
        if strike.failure:
            self._fault(strike.failure)
        if strike.seconds is not None:
            kind, what = strike.trouble.kind, strike.trouble.what
            self.tally.seconds.setdefault(f"{kind} {what}", []).append(strike.seconds)
            if kind == "kill" and strike.seconds > LIMIT_SECONDS:
                self._fault(f"{what}: {strike.seconds:.2f} s until it heard and spoke again")

    def _check_words(
        self, trouble: Trouble, whole: str | None, words: Iterable[Partial | UtteranceHeard]
    ) -> None:
        """Every certain word is in what was understood; all of them when the sound was whole."""
        shown: dict[int, list[str]] = {}
        for report in words:
            if isinstance(report, Partial):
                certain = heard_words(report.certain)
                if len(certain) >= len(shown.get(report.listening, [])):
                    shown[report.listening] = certain
                continue
            got, certain = heard_words(report.text), shown.pop(report.listening, [])
            self.tally.recognised += len(certain)
            if not _within(certain, got):
                self._fault(f"{trouble}: {certain} were certain, {got} came of it")
            elif whole is not None and trouble.what.startswith(("ears", "voice")):
                if got == heard_words(whole):
                    self.tally.whole += 1
                else:
                    self._fault(f"{trouble}: {whole!r} was said, {report.text!r} came of it")
        if shown:
            self._fault(f"{trouble}: nothing came of {shown}")

    def _check_turns(self, caller: Caller, words: Iterable[Partial | UtteranceHeard]) -> None:
        """What was understood is in the turns or among the kept words, in order, once."""
        heard = [
            word
            for each in words
            if isinstance(each, UtteranceHeard)
            for word in heard_words(each.text)
        ]
        kept = _voice(caller.scene).kept if caller.scene is not None else ""
        got = [word for turn in caller.turns for word in heard_words(turn.text)]
        if [*got, *heard_words(kept)] != heard:
            self._fault(f"understood: {heard}; turns and kept words: {got} + {kept!r}")


def _voice(scene: Scene) -> VoiceView:
    assert scene.voice is not None, "the call is spoken"
    return scene.voice


def _is_settled(scene: Scene) -> bool:
    voice = _voice(scene)
    works = (voice.hearing, voice.speaking) == ("ready", "ready")
    return scene.phase == "over" or (works and scene.phase in ("yours", "hers"))


def _within(some: Sequence[str], words: Sequence[str]) -> bool:
    """Whether these words are there in this order."""
    rest = iter(words)
    return all(word in rest for word in some)
