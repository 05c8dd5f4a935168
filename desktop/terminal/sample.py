"""Plays a sample call, so that a newcomer sees what a rehearsal is before starting one.

In: a scenario and timed turns. Out: the call as text, what each turn moved, the debrief.
Nothing of it is kept.
"""

import time
from collections.abc import Sequence
from typing import TextIO

from desktop.clock import BUDGET_SECONDS, spoken_stamp
from desktop.coach.debrief.summary import debrief_of
from desktop.events import CallEnded, Fact, Replied
from desktop.moves import Difficulty
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor, floor_after
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.stage import scene_of
from desktop.scene import Scene
from desktop.terminal.page import SHAPES, columns, debrief_text, gauge, what_moved, wrapped

PAGE_WIDTH = 80
SEED = 0
_MARGIN = 8


def run(scenario: Scenario, script: Sequence[tuple[float, str]], out: TextIO, pace: float) -> int:
    """Play the script; `pace` is how many seconds to wait for each second of the call."""
    try:
        _play(_Stage(scenario, out), script, pace)
    except KeyboardInterrupt:
        print("\nThe sample is stopped. Nothing of it was kept.", file=out, flush=True)
    return 0


class _Stage:
    """One call, told as it goes."""

    def __init__(self, scenario: Scenario, out: TextIO) -> None:
        self.call = Call(scenario)
        self._floor = Floor()
        self._out = out
        self._identity = scenario.persona.persona
        opened = self.call.open(Difficulty.REALISTIC.value, SEED)
        self._accept(opened)
        self._scene = self._look(0.0)

    def raise_curtain(self) -> None:
        """What this is, and her opening line."""
        identity = self._identity
        self._tell(
            f"A sample call with {identity.name}, {identity.role}, {identity.company}. "
            "She is an AI character, and so is the caller here."
        )
        self._tell(identity.summary)
        self._say(0.0, identity.first_name, self._scene.caption)

    def turn(self, at: float, text: str) -> None:
        """One turn, her answer, and what it moved."""
        taken = self.call.take(text, at)
        self._accept(taken)
        self._say(at, "You", taken.text or "(silence)")
        for fact in self.call.reply(at):
            self._accept(fact)
            if isinstance(fact, Replied) or (isinstance(fact, CallEnded) and fact.text):
                self._say(None, self._identity.first_name, fact.text)
        scene = self._look(at)
        if moved := what_moved(self._scene, scene):
            shapes = "".join(SHAPES[step.state] for step in scene.steps)
            self._note(f"{shapes} {gauge(scene.trust)}")
            self._note(moved)
        self._scene = scene

    def lower_curtain(self) -> None:
        """The debrief, and how to start a real call."""
        scenario = self.call.scenario
        if not self.call.over:
            self._accept(CallEnded(self.call.elapsed, "user"))
        debrief = debrief_of(self.call.facts, scenario.method, scenario.wordings, scenario.names)
        print(f"\n{debrief_text(debrief, width=PAGE_WIDTH, colour=False)}", file=self._out)
        self._tell("That was a sample; nothing of it was kept.")
        self._tell("Your turn: start “preferred-ground rehearse” in a terminal.")

    def _accept(self, fact: Fact) -> None:
        self.call.accept(fact)
        self._floor = floor_after(self._floor, fact)

    def _look(self, at: float) -> Scene:
        return scene_of(self.call, self._floor, at, "")

    def _tell(self, text: str) -> None:
        print("", *wrapped(text, PAGE_WIDTH), sep="\n", file=self._out, flush=True)

    def _say(self, at: float | None, who: str, text: str) -> None:
        """One line of the call, with the clock as the big one shows it."""
        clock = "" if at is None else spoken_stamp(BUDGET_SECONDS - at)
        head = f"{clock:>5}  "
        if at is not None:
            print("", file=self._out)
        self._flow(head, f"{who}: {text}")

    def _note(self, text: str) -> None:
        self._flow(" " * (_MARGIN - 1), text)

    def _flow(self, head: str, text: str) -> None:
        indent = columns(head)
        for number, line in enumerate(wrapped(text, PAGE_WIDTH - indent)):
            print(f"{' ' * indent if number else head}{line}", file=self._out, flush=True)


def _play(stage: _Stage, script: Sequence[tuple[float, str]], pace: float) -> None:
    stage.raise_curtain()
    before = 0.0
    for at, text in script:
        if pace > 0:
            time.sleep(max(0.0, at - before) * pace)
        before = at
        stage.turn(at, text)
        if stage.call.over:
            break
    stage.lower_curtain()
