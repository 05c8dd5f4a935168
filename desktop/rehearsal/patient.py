"""A language model's part in a replay: the same answers as in a live call, waited for in turn.

In: the facts of an authored answer. Out: the facts of the answer with what the model adds.
"""

import queue
import time

from desktop.counterpart.prompt import segments_of
from desktop.events import Fact
from desktop.rehearsal.answer import Answer
from desktop.rehearsal.call import Call
from desktop.rehearsal.thought import Thought
from desktop.reports import Mind, MindDone, MindSaid, Report

READY_SECONDS = 180.0
"""For loading the model and reading the persona."""
ANSWER_SECONDS = 60.0


class PatientThought:
    """Asks the model and waits."""

    def __init__(self, thought: Thought) -> None:
        self._thought = thought
        self._inbox: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self.why = ""
        """Why the model does not play; empty while it does."""
        self.name = ""

    def open(self) -> bool:
        """Wait until the model is loaded; False when it never will be."""
        self._thought.attach(self._inbox.put)
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            report = self._next(until)
            if isinstance(report, Mind):
                self._thought.told(report)
                self.why, self.name = report.why, report.name
                if report.state in ("ready", "gone", "off"):
                    return report.state == "ready"
        self.why = "late"
        return False

    def close(self) -> None:
        """The model is needed no longer."""
        self._thought.detach()

    def read_ahead(self, call: Call) -> None:
        """Let the model read the call so far."""
        self._thought.read_ahead(segments_of(call.scenario.persona, call.facts))

    def answered(self, call: Call, facts: list[Fact]) -> list[Fact]:
        """The answer to the turn just accepted, with what the model adds."""
        if self._thought.state != "ready":
            self._drain()
            return facts
        answer = Answer(call, facts, self._thought.strength)
        if not answer.open_to_a_model:
            return facts
        until = time.monotonic() + ANSWER_SECONDS
        self._thought.ask(answer, call.seed, time.monotonic())
        while time.monotonic() < until:
            report = self._next(until)
            if isinstance(report, Mind | MindSaid | MindDone) and self._thought.told(report):
                break
        self._thought.take()
        return answer.facts()

    def _next(self, until: float) -> Report | None:
        try:
            return self._inbox.get(timeout=max(0.01, until - time.monotonic()))
        except queue.Empty:
            return None

    def _drain(self) -> None:
        """See whether a model that was lost has come back."""
        while not self._inbox.empty():
            report = self._inbox.get()
            if isinstance(report, Mind):
                self._thought.told(report)
