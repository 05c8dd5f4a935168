"""The language model's part in one call: what it is asked, and how long it is waited for.

In: answers open to a model, and its reports. Out: the answer that may be heard now. Runs on the
rehearsal thread; holds no thread.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.counterpart.chat import Segment
from desktop.counterpart.mixture import Strength
from desktop.rehearsal.answer import Answer
from desktop.reports import Mind, MindDone, MindSaid, MindState, Report

WAIT_SECONDS: dict[Strength, float] = {"tail": 1.6, "whole": 5.0}
"""From the end of a turn; then the authored words are heard without the model's."""
TRIES: dict[Strength, int] = {"tail": 3, "whole": 2}
"""How often it may write in one answer while nothing of it was fit to be heard."""
_NEXT_SEED = 7919
_WHOLE = frozenset({"stop", "length"})
"""How a model ends that did what it was asked for."""


class Model(Protocol):
    """A language model; every call returns at once."""

    def attach(self, post: Callable[[Report], None]) -> None:
        """Report to this call from now on, its present state first."""

    def detach(self) -> None:
        """Report to nobody and stop."""

    def read_ahead(
        self, segments: Sequence[Segment], *, hers: bool = False, opener: str = ""
    ) -> None:
        """Evaluate this conversation while there is time."""

    def write(self, request: int, segments: Sequence[Segment], opener: str, seed: int) -> None:
        """Write her next sentences behind these words."""

    def cancel(self) -> None:
        """Stop."""


class Thought:
    """What she may still add to the answer in hand."""

    def __init__(self, model: Model, strength: Strength) -> None:
        self._model = model
        self.strength = strength
        self.state: MindState = "starting"
        self._request = 0
        self._due = 0.0
        self._seed = 0
        self._tries = 0
        self.answer: Answer | None = None
        """The answer that waits for the model."""

    def attach(self, post: Callable[[Report], None]) -> None:
        """Let the model report here."""
        self._model.attach(post)

    def detach(self) -> None:
        """The call needs the model no longer."""
        self._model.detach()

    def ask(self, answer: Answer, seed: int, now: float) -> None:
        """Let the model speak in this answer."""
        self._due = now + WAIT_SECONDS[self.strength]
        self._seed, self._tries = seed, 0
        self.answer = answer
        self._write(answer)

    def told(self, report: Mind | MindSaid | MindDone) -> bool:
        """The model reported; whether the answer in hand is ready."""
        if isinstance(report, Mind):
            self.state = report.state
            return False
        if self.answer is None or report.request != self._request:
            return False
        if isinstance(report, MindSaid):
            return self.answer.hear(report.text)
        fit = self.answer.joined or self._tries >= TRIES[self.strength]
        if fit or report.why not in _WHOLE or self.state != "ready":
            return True
        self._write(self.answer)
        return False

    def _write(self, answer: Answer) -> None:
        """Ask once more; the same words drawn otherwise."""
        self._request += 1
        seed = self._seed + self._tries * _NEXT_SEED
        self._tries += 1
        self._model.write(self._request, answer.segments, answer.opener, seed)

    def is_late(self, now: float) -> bool:
        """Whether the answer in hand has waited long enough."""
        return self.answer is not None and now >= self._due

    def take(self) -> Answer | None:
        """The answer in hand; the model is asked nothing more about it."""
        answer, self.answer = self.answer, None
        if answer is not None:
            self._model.cancel()
        return answer

    def read_ahead(self, segments: Sequence[Segment], foreseen: Answer | None = None) -> None:
        """Evaluate while there is time, up to her opener where it is foreseen."""
        if self.answer is not None or self.state != "ready":
            return
        if foreseen is None:
            self._model.read_ahead(segments)
        else:
            self._model.read_ahead(foreseen.segments, hers=True, opener=foreseen.opener)
