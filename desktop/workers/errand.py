"""One worker process for a few questions: it is started, asked and let go, and never replaced.

In: a worker's name and its pipes. Out: answers, or `Unanswered` when it ended, hung or was late.
A question takes as long as its deadline at most; the thread that asks may be any one.
"""

import queue
import time
from collections.abc import Mapping, Sequence
from typing import Self

from desktop.workers.protocol import Field, Message
from desktop.workers.supervisor import Life, Patience, Worker

START_SECONDS, SILENCE_SECONDS = 6.0, 3.0
_SPARE_SECONDS = 0.5
"""Between a missed deadline and the end of the process that missed it."""


class Unanswered(Exception):  # noqa: N818 - the name says the state
    """No answer; `why` is "ended", "silent", "late" or "unspeakable"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Errand:
    """One process while the context lasts."""

    def __init__(
        self, name: str, pipes: Mapping[str, int] | None = None, start_with: Sequence[str] = ()
    ) -> None:
        self._heard: queue.SimpleQueue[Message | Life] = queue.SimpleQueue()
        patience = Patience(START_SECONDS, SILENCE_SECONDS, deaths=1)
        self._worker = Worker(
            name, pipes or {}, self._heard.put, self._heard.put, patience, start_with
        )
        self._up = False

    def __enter__(self) -> Self:
        self._worker.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._worker.close()

    def ask(self, kind: str, seconds: float, **fields: Field) -> Message:
        """The answer to an order; whatever else was reported before it is forgotten."""
        number = self.tell(kind, deadline=seconds, **fields)
        until = time.monotonic() + seconds + _SPARE_SECONDS
        while (message := self.news(until - time.monotonic())).whole("re") != number:
            pass
        return message

    def tell(self, kind: str, *, deadline: float | None = None, **fields: Field) -> int:
        """An order whose answer, if it has one, is among the news."""
        while not self._up:
            # Its start has a deadline of its own.
            self._take(self._heard.get(timeout=START_SECONDS + SILENCE_SECONDS))
        number = self._worker.order(kind, b"", deadline=deadline, **fields)
        if not number:
            raise Unanswered("ended")
        return number

    def news(self, seconds: float) -> Message:
        """The next report."""
        until = time.monotonic() + seconds
        while True:
            try:
                heard = self._heard.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                raise Unanswered("late") from None
            if (message := self._take(heard)) is not None:
                return message

    def _take(self, heard: Message | Life) -> Message | None:
        if isinstance(heard, Message):
            return heard
        if heard.state == "up":
            self._up = True
            return None
        raise Unanswered(heard.reason)
