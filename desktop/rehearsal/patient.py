"""A language model's part in a replay: the same answers as in a live call, waited for in turn.

In: the facts of an authored answer. Out: the facts of the answer with what the model adds.
"""

import queue
import time

from desktop.events import Fact
from desktop.rehearsal.answer import Answer
from desktop.rehearsal.call import Call
from desktop.rehearsal.thought import Thought
from desktop.reports import Mind, MindDone, MindSaid, Report

READY_SECONDS = 180.0
"""For loading the model and reading the persona."""
ANSWER_SECONDS = 20.0
"""For one answer; nobody waits longer for a call that is only played back."""
AS_ASKED = frozenset({"", "stop", "length", "cancelled"})
"""How a request ends in a model that works."""


class PatientThought:
    """Asks the model and waits."""

    def __init__(self, thought: Thought) -> None:
        self._thought = thought
        self._inbox: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self.why = ""
        """Why the model does not play; empty while it does."""
        self.name = ""
        self.lost = ""
        """Why it failed in the middle of the call; empty when it never did."""
        self.answer: Answer | None = None
        """The answer it was last asked about, to be looked at; None when it was not asked."""

    def open(self, seconds: float = READY_SECONDS) -> bool:
        """Wait until the model is loaded; False when it never will be, or not in time."""
        self._thought.attach(self._inbox.put)
        until = time.monotonic() + seconds
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

    def answered(self, call: Call, facts: list[Fact]) -> list[Fact]:
        """The answer to the turn just accepted, with what the model adds."""
        self.answer = None
        self._drain()
        if self._thought.state != "ready":
            return facts
        answer = Answer(call, facts, self._thought.strength)
        if not answer.open_to_a_model:
            return facts
        self.answer = answer
        until = time.monotonic() + ANSWER_SECONDS
        self._thought.ask(answer, call.seed, time.monotonic())
        while time.monotonic() < until:
            if self._heard(self._next(until)):
                break
        else:
            self.lost = self.lost or "late"
        self._thought.take()
        return answer.facts()

    def _heard(self, report: Report | None) -> bool:
        """A report, if there is one; whether the answer in hand is ready."""
        if not isinstance(report, Mind | MindSaid | MindDone):
            return False
        if isinstance(report, MindDone) and report.why not in AS_ASKED:
            self.lost = self.lost or report.why
        return self._thought.told(report)

    def _next(self, until: float) -> Report | None:
        try:
            return self._inbox.get(timeout=max(0.01, until - time.monotonic()))
        except queue.Empty:
            return None

    def _drain(self) -> None:
        """See what became of the model meanwhile."""
        while not self._inbox.empty():
            report = self._inbox.get()
            if isinstance(report, Mind):
                if report.state != "ready":
                    self.lost = self.lost or report.why
                self._thought.told(report)
