"""The journal that stands in when the folder cannot be used.

In: the same calls as the one on disk. Out: the same answers, for this run of the program only.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from desktop.events import CallEnded, CallOpened, Fact, TurnTaken
from desktop.records.calls import CallSummary, new_call_id, the_one_call


class UnsavedJournal:
    """Stands in when the folder cannot be used: the same calls, in memory only."""

    notices: tuple[str, ...] = ()

    def __init__(self, reason: str, now: Callable[[], datetime]) -> None:
        self.reason = reason
        """Why nothing is saved, as one sentence."""
        self._now = now
        self._calls: dict[str, list[Fact]] = {}
        self._outcomes: dict[str, str] = {}

    @property
    def unsaved(self) -> int:
        """How many facts are kept in memory: all of them."""
        return sum(len(facts) for facts in self._calls.values())

    def begin(self, opened: CallOpened) -> str:
        """Start a call; its id."""
        call_id = new_call_id(self._now().astimezone(UTC))
        self._calls[call_id] = [opened]
        return call_id

    def append(self, call_id: str, fact: Fact) -> None:
        """Keep a fact."""
        self._calls[call_id].append(fact)

    def close_call(self, call_id: str, outcome: str) -> None:
        """Keep how the call came out."""
        self._outcomes[call_id] = outcome

    def calls(self) -> list[CallSummary]:
        """Every call of this run, newest first."""
        return [self._summary(call_id) for call_id in reversed(self._calls)]

    def unfinished(self) -> CallSummary | None:
        """The newest call of this run that has no end."""
        return next((call for call in self.calls() if not call.ended), None)

    def summary(self, call_id: str) -> CallSummary:
        """One line of the list; the start of its id is enough."""
        return self._summary(the_one_call(list(self._calls), call_id))

    def facts(self, call_id: str) -> list[Fact]:
        """The facts of one call in order; the start of its id is enough."""
        return list(self._calls[the_one_call(list(self._calls), call_id)])

    def delete(self, call_id: str) -> None:
        """Forget a call."""
        del self._calls[the_one_call(list(self._calls), call_id)]

    def back_up(self) -> None:
        """Nothing is on disk, so nothing is copied."""

    def close(self) -> None:
        """Nothing to let go of."""

    def _summary(self, call_id: str) -> CallSummary:
        facts = self._calls[call_id]
        opened = facts[0]
        assert isinstance(opened, CallOpened)
        return CallSummary(
            call_id=call_id,
            started=opened.started,
            persona=opened.persona,
            difficulty=opened.difficulty,
            engine=opened.engine,
            seed=opened.seed,
            at=facts[-1].at,
            turns=sum(isinstance(fact, TurnTaken) for fact in facts),
            ended=next((fact.reason for fact in facts if isinstance(fact, CallEnded)), ""),
            outcome=self._outcomes.get(call_id, ""),
        )
