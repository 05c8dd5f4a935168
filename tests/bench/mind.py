"""What the mind is worth on this computer: `make mind-bench` writes tests/reports/mind.json.

In one run: a call of twelve turns through the mind, the same prompts through plain
llama-cpp-python, a spoken call through the program, and live calls by both engines, timed from
the end of a turn to the first words handed to the voice. Fails when a figure misses its goal.
"""

import argparse
import json
import queue
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.app import load_scenario
from desktop.clock import CallClock
from desktop.commands.mind_benchmark import shares, speeds
from desktop.counterpart.prompt import persona_segment
from desktop.intents import EndAsked, Typed
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.thought import Thought
from desktop.reports import Hearing, Report, Speaking, SpeechAt, SpeechBegan, SpeechEnded
from desktop.scene import Scene
from desktop.thinking import make_mind
from tests.bench.mind_spoken import spoken_call
from tests.mind.real import smollm2_path
from tests.mind.scenario_calls import scenario_shares
from tests.rehearsal.test_conductor import Ledger

REPORT = Path(__file__).parents[1] / "reports" / "mind.json"
ROUNDS = 3
CALL: tuple[str, ...] = (
    "Help me see what exclusivity would solve for you.",
    "What happened, that your CEO is asking for it now?",
    "That must have been a hard quarter for your whole team.",
    "Two hundred customers in year one is ten times our next partner.",
    "What if you saw every new feature ninety days before anybody else does?",
    "And we would pay fifty thousand dollars towards joint marketing with you.",
    "On top of that you have priority support on the interface.",
    "If you walked into your CEO's office with those three, would it land?",
    "What would still worry anybody who reads it?",
    "I can see that. Would a named engineer help you with it?",
    "Then let us write it down now, three lines, before we hang up.",
    "Line one, ninety days early access. Line two, fifty thousand for joint marketing. Line three,"
    " priority support.",
)
"""Twelve turns; the beats and openers are the director's own."""
GAP_SECONDS = 20.0


class InstantVoice:
    """A studio that notes when it is handed words, and has said them at once."""

    def __init__(self) -> None:
        self.spoken: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._post: Callable[[Report], None] = lambda report: None

    def attach(self, post: Callable[[Report], None]) -> None:
        self._post = post
        post(Hearing("off"))
        post(Speaking("ready"))

    def detach(self) -> None:
        self._post = lambda report: None

    def listen(self, listening: int, *, after_her: bool) -> None:
        return

    def finish(self) -> None:
        return

    def abandon(self) -> None:
        return

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        self.spoken.put(time.perf_counter())
        self._post(SpeechBegan(speech, time.monotonic()))
        self._post(SpeechEnded(speech))

    def get_ready(self, part: str) -> None:
        return

    def cut(self) -> SpeechAt | None:
        return None

    def hold(self, *, on: bool) -> None:
        return


def first_words_ms(scenario: Scenario, thought: Thought | None, seed: int) -> list[float]:
    """Milliseconds from each end of a turn to the first of her words handed to the voice."""
    heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
    voice = InstantVoice()
    conductor = Conductor(
        Call(scenario),
        Ledger(),
        CallClock(time.monotonic),
        heard.put,
        studio=voice,
        thought=thought,
    )
    conductor.open("realistic", seed, "2026-01-01T00:00:00+00:00")
    conductor.start()
    found: list[float] = []
    try:
        voice.spoken.get(timeout=20)
        _floor(heard, 0)
        for turn, text in enumerate(CALL[:-1], 1):
            # What was read ahead while she spoke has settled by the time a person answers.
            time.sleep(0.4)
            began = time.perf_counter()
            conductor.post(Typed(text))
            found.append(1000 * (voice.spoken.get(timeout=20) - began))
            _floor(heard, turn)
            while not voice.spoken.empty():
                voice.spoken.get()
        conductor.post(EndAsked())
    finally:
        conductor.close()
    return found


def _floor(heard: "queue.SimpleQueue[Heard]", turn: int) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        news = heard.get(timeout=max(0.1, until - time.monotonic()))
        if isinstance(news, Scene) and news.turn >= turn and news.phase in ("yours", "over"):
            return


def end_of_turn(scenario: Scenario, path: Path) -> dict[str, Any]:
    """Both engines by turns in one run."""
    scripted: list[float] = []
    with_model: list[float] = []
    mind = make_mind(path, scenario.persona)
    mind.start()
    try:
        until = time.monotonic() + 60
        while mind.link.state.state != "ready" or mind.link.state.read < 1.0:
            assert time.monotonic() < until, mind.link.state
            time.sleep(0.05)
        for seed in range(ROUNDS):
            scripted += first_words_ms(scenario, None, seed)
            with_model += first_words_ms(scenario, mind.thought, seed)
            mind.link.read_ahead([persona_segment(scenario.persona)])
    finally:
        mind.close()
    return {
        "turns": len(scripted),
        "scripted_ms": _spread(scripted),
        "with_model_ms": _spread(with_model),
        "later_by_ms": round(statistics.median(with_model) - statistics.median(scripted), 2),
        "later_by_ms_p95": round(_spread(with_model)["p95"] - _spread(scripted)["p95"], 2),
    }


def _spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 2),
        "p95": round(ordered[round(0.95 * (len(ordered) - 1))], 2),
        "worst": round(ordered[-1], 2),
    }


def goals(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each figure that has a goal, and whether it is met."""
    foreseen, spoken = found["call_foreseen"], found["spoken_call"]
    first = found["first_token"]["1500"]
    rows: dict[str, tuple[float, str, float]] = {
        "reused_share": (min(foreseen["reused_share"], spoken["reused_share"]), ">=", 0.95),
        "evaluated_after_last_stable_word": (
            max(foreseen["evaluated_after_last_stable_word_most"], spoken["evaluated_most"]),
            "<=",
            16,
        ),
        "first_sentence_turn_12_over_turn_2": (
            foreseen["first_sentence_last_over_second"],
            "<=",
            1.3,
        ),
        "generation_over_plain": (found["speed"]["ours_over_plain"], ">=", 0.95),
        "first_token_1500_plain_over_ours": (first["plain_over_warm"], ">=", 10),
        "share_of_replies_with_a_model_sentence": (
            found["scenario_calls"]["share_with_a_model_sentence"],
            ">=",
            0.3,
        ),
        "end_of_turn_later_than_scripted_ms": (found["end_of_turn"]["later_by_ms"], "<=", 20),
    }
    return {
        name: {
            "found": round(value, 3),
            "goal": f"{sign} {goal:g}",
            "met": value >= goal if sign == ">=" else value <= goal,
        }
        for name, (value, sign, goal) in rows.items()
    }


def main() -> int:
    """Measure, write the report, and fail when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.mind")
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--report", type=Path, default=REPORT)
    wishes = parser.parse_args()
    path = wishes.model or smollm2_path()
    scenario = load_scenario("elena_vasquez", Path("nowhere"))
    scenario.reader.read("")
    turns = [(GAP_SECONDS * (place + 1), text) for place, text in enumerate(CALL)]

    def told(part: str) -> None:
        print(part, file=sys.stderr)

    found = speeds(path, scenario, turns, (), told, wishes.threads)
    found["end_of_turn"] = end_of_turn(scenario, path)
    found["spoken_call"] = spoken_call(scenario, path, CALL)
    found["replies"] = shares(path, scenario, turns)
    found["scenario_calls"] = scenario_shares(scenario, path)
    report = {"goals": goals(found), **found}
    wishes.report.write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps(report["goals"], indent=1))
    return int(not all(row["met"] for row in report["goals"].values()))


if __name__ == "__main__":
    sys.exit(main())
