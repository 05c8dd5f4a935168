"""A whole good call by voice, from the first word to the agreed framework.

`python -m tests.voice.whole` plays it twice through the rig, whistled and spoken by espeak-ng,
writes tests/reports/voice_call.json and exits with 0 when every word was understood and both
calls end as they should.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from desktop.app import load_scenario
from desktop.hearing.spelling import Spelling
from desktop.rehearsal.scenario import Scenario
from desktop.workers.protocol import Message
from desktop.workers.studio import Studio
from desktop.workers.wishes import Wishes
from tests.rig.espeak import Voice, clip
from tests.rig.hearing import word_errors
from tests.rig.lines import every_line, heard_words, turns_of
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.sound import Sound, Span, level, voiced
from tests.rig.spoken import kept_spoken
from tests.rig.whistled import make_whistled
from tests.voice.caller import Caller, brisk, calling, ready

REPORT = Path(__file__).parents[1] / "reports" / "voice_call.json"
SCRIPT, OUTCOME = "good_call", "framework_agreed"
VOICE = Voice("en-us+f3")
FULL_SCALE = 32_768
REPLY_SECONDS = 60.0
BREATH_SECONDS = 0.4
"""Nobody speaks sooner after her; for a quarter of a second nothing is listened to."""


class Told(Studio):
    """A studio that keeps what was said about her sentences."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as a studio is made
        self.sentences: list[Message] = []
        super().__init__(*given, **named)

    def _told(self, worker: str, message: Message) -> None:
        if message.kind in ("spoken", "began"):
            self.sentences.append(message)
        super()._told(worker, message)


def main() -> int:
    """Play the calls, write the report, say whether they were as they should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.voice.whole")
    parser.add_argument("--only", choices=["whistled", "spoken"])
    parser.add_argument("--report", type=Path, default=REPORT)
    asked = parser.parse_args()
    report: dict[str, Any] = {}
    if asked.report.exists():
        report = json.loads(asked.report.read_text("utf-8"))
    for name in (asked.only,) if asked.only else ("whistled", "spoken"):
        with tempfile.TemporaryDirectory(prefix="voice") as folder:
            report[name] = whole_call(Path(folder), model_of(name, Path(folder)))
        asked.report.parent.mkdir(parents=True, exist_ok=True)
        asked.report.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2))
    good = all(is_good(call) for call in report.values())
    return 0 if good else 1


def is_good(call: dict[str, Any]) -> bool:
    """Whether every word was understood and the call ended as it should."""
    return bool(call["word_errors"] == 0 and call["outcome"] == OUTCOME)


def model_of(name: str, folder: Path) -> Model:
    """A recogniser and the voice it is spoken to with."""
    if name == "whistled":
        return brisk(make_whistled(folder / "whistled", every_line()))
    return replace(kept_spoken(), pronounce=partial(clip, voice=VOICE))


def whole_call(folder: Path, model: Model) -> dict[str, Any]:
    """Every turn of the script, her whole answer to each, and the recording of her."""
    scenario = load_scenario("elena_vasquez", Path("nowhere"))
    with Pulse(folder / "pulse") as pulse:
        before = dict(os.environ)
        os.environ.update(pulse.environment())
        studio = Told(Wishes(recogniser=model.folder), Spelling(scenario.persona.glossary))
        studio.start()
        try:
            ready(studio)
            return _told(scenario, studio, pulse, model)
        finally:
            studio.close()
            os.environ.clear()
            os.environ.update(before)


def _told(scenario: Scenario, studio: Told, pulse: Pulse, model: Model) -> dict[str, Any]:
    turns, began = turns_of(SCRIPT), time.monotonic()
    with pulse.record() as recording, calling(scenario, studio, pulse, model) as caller:
        caller.until("yours")
        for turn in turns:
            time.sleep(BREATH_SECONDS)
            caller.say(turn)
            caller.until("hers", "over")
            if caller.until("yours", "over", seconds=REPLY_SECONDS).phase == "over":
                break
        seconds = time.monotonic() - began
        sound = recording.sound
    errors = errors_of(turns, caller)
    return {
        "turns": len(turns),
        "turns_taken": len(caller.turns),
        "words": sum(len(heard_words(turn)) for turn in turns),
        "word_errors": errors,
        "misheard": [
            [turn, taken.text]
            for turn, taken in zip(turns, caller.turns, strict=False)
            if heard_words(turn) != heard_words(taken.text)
        ],
        "outcome": caller.ledger.outcome or caller.conductor.call.outcome.value,
        "seconds": round(seconds, 1),
        "her_levels": levels_of(sound),
        "gaps_between_her_sentences_ms": gaps_of(studio.sentences),
    }


def errors_of(turns: list[str], caller: Caller) -> int:
    """Words that were changed, added or left out in the whole call."""
    said = [word for turn in turns for word in heard_words(turn)]
    got = [word for turn in caller.turns for word in heard_words(turn.text)]
    return word_errors(said, got)


def levels_of(sound: Sound) -> dict[str, float]:
    """How loud she was where she spoke, and her loudest sample, in dBFS."""
    spans = voiced(sound)
    pieces = [sound.cut(span).samples for span in spans]
    loud = Sound(np.concatenate(pieces), sound.rate) if pieces else sound.cut(Span(0.0, 0.0))
    peak = int(np.abs(loud.samples.astype(np.int32)).max(initial=1))
    return {
        "voiced_seconds": round(loud.seconds, 1),
        "rms_dbfs": round(level(loud), 1),
        "peak_dbfs": round(20 * float(np.log10(peak / FULL_SCALE)), 1),
    }


def gaps_of(sentences: list[Message]) -> dict[str, float]:
    """From the last sample of a sentence, its pause included, to the first of the next."""
    rendered = {each.whole("sentence"): each for each in sentences if each.kind == "spoken"}
    starts = {each.whole("sentence"): each for each in sentences if each.kind == "began"}
    gaps = []
    for number, began in starts.items():
        follows, spoken = starts.get(number + 1), rendered.get(number)
        if follows is not None and spoken is not None:
            length = spoken.whole("samples") / spoken.whole("rate", 1)
            gaps.append(1000 * (_sounds_at(follows) - _sounds_at(began) - length))
    # A new reply is no gap: somebody spoke in between.
    within = sorted(gap for gap in gaps if gap < 2_000)
    if not within:
        return {}
    middle = within[len(within) // 2]
    return {"count": len(within), "median": round(middle, 1), "max": round(within[-1], 1)}


def _sounds_at(began: Message) -> float:
    return began.number("at") + began.number("delay")


if __name__ == "__main__":
    sys.exit(main())
