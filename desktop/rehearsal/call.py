"""One call as a pure machine: a turn in, facts out, everything else folded from them.

`take` and `reply` make facts without changing anything; `accept` folds a fact once it is
committed. Window, terminal, replay and resume all run this.
"""

from collections.abc import Iterable

from desktop.clock import LIMIT_SECONDS
from desktop.coach.tracker import Progress, advance
from desktop.coach.verdict import verdict
from desktop.counterpart.beats import Beat
from desktop.counterpart.director import Decision, direct
from desktop.counterpart.memory import Memory, remember
from desktop.events import CallEnded, CallOpened, Fact, Replied, TurnTaken
from desktop.moves import Engine, Outcome, Step
from desktop.rehearsal.scenario import Scenario
from desktop.utterance import clean_utterance


class Call:
    """The facts of one call and what they fold to."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.facts: list[Fact] = []
        self.progress = Progress()
        self.memory = Memory()
        self._before = self.progress
        self._memory_before = self.memory

    @classmethod
    def resumed(cls, scenario: Scenario, facts: Iterable[Fact]) -> "Call":
        """A call as its journal left it."""
        call = cls(scenario)
        for fact in facts:
            call.accept(fact)
        return call

    @property
    def over(self) -> bool:
        """Whether the call has ended."""
        return self.memory.over

    @property
    def elapsed(self) -> float:
        """The call's time at its last fact, in seconds."""
        return max((fact.at for fact in self.facts), default=0.0)

    @property
    def turns(self) -> int:
        """How many turns the user has taken."""
        return self.progress.last_turn.turn if self.progress.last_turn else 0

    @property
    def reply_due(self) -> bool:
        """Whether a turn was taken that she has not answered."""
        return bool(self.facts) and isinstance(self.facts[-1], TurnTaken)

    @property
    def outcome(self) -> Outcome:
        """The outcome if the call ended now."""
        return verdict(self.progress)

    def open(self, difficulty: str, seed: int, started: str = "") -> CallOpened:
        """Her opening line."""
        spoken = self.scenario.actor.open(seed)
        return CallOpened(
            at=0.0,
            started=started,
            persona=self.scenario.persona.id,
            persona_version=self.scenario.persona.persona.version,
            difficulty=difficulty,
            engine=Engine.SCRIPTED.value,
            seed=seed,
            text=spoken.text,
            lines=spoken.lines,
            trust=round(self.scenario.persona.opening_trust, 2),
        )

    def take(self, text: str, at: float) -> TurnTaken:
        """Read the user's turn."""
        clean = clean_utterance(text)
        return TurnTaken(
            at=at,
            turn=self.turns + 1,
            text=clean,
            channel="typed",
            reading=self.scenario.reader.read(clean),
        )

    def reply(self, at: float) -> list[Fact]:
        """Her answer to the turn just accepted, and the end of the call if she ends it."""
        turn = self.progress.last_turn
        assert turn is not None, "a reply needs a turn"
        decision = self._decide(turn)
        told = self.progress.wound_told or bool(decision.told)
        spoken = self.scenario.actor.play(
            decision,
            self.memory,
            turn.turn,
            told=told,
            drafted=self.progress.done(Step.DRAFT_FRAMEWORK),
        )
        text, lines = spoken.text, spoken.lines
        if decision.beat is Beat.FAREWELL:
            parting = self.scenario.actor.end(self.outcome, self.memory, turn.turn)
            text, lines = f"{text} {parting.text}", lines + parting.lines
        replied = Replied(
            at=at,
            turn=turn.turn,
            beat=decision.beat.value,
            text=text,
            source="authored",
            trust=decision.trust,
            trust_reason=decision.reason,
            lines=lines,
            told=decision.told,
            confirmed=decision.confirmed,
            time_marks=tuple(
                tail.value for tail in decision.tails if tail in (Beat.HARD_STOP, Beat.WRAP_UP)
            ),
            asked=decision.asked,
        )
        if decision.ends == "goodbye":
            return [replied, CallEnded(at, "goodbye")]
        if decision.ends == "walked_out":
            return [replied, CallEnded(at, "walked_out")]
        return [replied]

    def time_up(self) -> CallEnded:
        """The end of the call at its limit, with her parting line."""
        parting = self.scenario.actor.end(self.outcome, self.memory, self.turns)
        return CallEnded(LIMIT_SECONDS, "time", parting.text)

    def accept(self, fact: Fact) -> None:
        """Fold one committed fact."""
        if isinstance(fact, TurnTaken):
            self._before = self.progress
            self._memory_before = self.memory
        self.facts.append(fact)
        self.progress = advance(self.progress, fact, self.scenario.recovers)
        self.memory = remember(self.memory, fact)

    def _decide(self, turn: TurnTaken) -> Decision:
        opened = next(fact for fact in self.facts if isinstance(fact, CallOpened))
        weights = self.scenario.weights(opened.difficulty)
        return direct(turn, self._before, self.progress, self._memory_before, weights)
