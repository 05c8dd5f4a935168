"""Asks a strong language model about the readings of a call that were the least sure.

Part of the composition. In: questions, and a model that nobody else uses. Out: the ones it says No
to, told one by one in the thread that asks. A call that begins stops it, and nothing is told.
"""

from collections.abc import Callable, Sequence
from threading import Event, Thread
from typing import TYPE_CHECKING

from desktop.coach.debrief.second_look import RULES, Question
from desktop.reports import MindDone, MindSaid, Report

if TYPE_CHECKING:
    from desktop.reception.mindboard import Lent
    from desktop.workers.mind_link import MindLink

GRAMMAR = "yes_no"
ANSWER_SECONDS = 30.0
"""For one question; then the rest is left alone."""
_WHOLE = frozenset({"stop", "length"})
Doubt = Callable[[Question], None]


class Rereading:
    """One round of questions, in a thread of its own."""

    def __init__(self, link: "MindLink", lent: "Lent", doubt: Doubt) -> None:
        self._link, self._lent, self._doubt = link, lent, doubt
        self._stopped = Event()
        self._answered = Event()
        self._said, self._why = "", ""
        self._request = 0
        self._thread: Thread | None = None

    def start(self, questions: Sequence[Question]) -> None:
        """Ask; returns at once."""
        if questions:
            self._lent.attach(self._heard)
            self._thread = Thread(
                target=self._run, args=(tuple(questions),), name="rereading", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """Leave the model to somebody else; nothing is told after this."""
        if self._thread is None:
            return
        self._stopped.set()
        self._link.cancel()
        self._answered.set()
        self._thread.join()
        self._thread = None

    def join(self, timeout: float | None = None) -> bool:
        """Wait for the last answer; whether it came."""
        if self._thread is not None:
            self._thread.join(timeout)
        return self._thread is None or not self._thread.is_alive()

    def _run(self, questions: tuple[Question, ...]) -> None:
        try:
            for question in questions:
                if not self._asked(question):
                    return
        finally:
            self._lent.detach()
            if not self._stopped.is_set():
                self._link.read_again()

    def _asked(self, question: Question) -> bool:
        """Tell a doubt if there is one; False when there is no sense in going on."""
        from desktop.counterpart.chat import Segment

        self._answered.clear()
        self._said, self._why = "", ""
        self._request += 1
        if self._stopped.is_set():
            return False
        segments = [Segment("persona", RULES), Segment("user", question.text)]
        self._link.judge(self._request, segments, GRAMMAR)
        answered = self._answered.wait(ANSWER_SECONDS)
        if self._stopped.is_set() or not answered or self._why not in _WHOLE:
            return False
        if self._said.startswith("No"):
            self._doubt(question)
        return True

    def _heard(self, report: Report) -> None:
        if isinstance(report, MindSaid) and report.request == self._request:
            self._said = self._said or report.text
        elif isinstance(report, MindDone) and report.request == self._request:
            self._why = report.why
            self._answered.set()
