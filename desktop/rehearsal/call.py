"""One call as a pure machine: a turn in, facts out, everything else folded from them.

`take` and `reply` make facts without changing anything; `accept` folds a fact once it is
committed. Window, terminal, replay and resume all run this.
"""

from collections.abc import Iterable
from copy import copy
from typing import Literal

from desktop.clock import LIMIT_SECONDS
from desktop.coach.page.fitting import fitted
from desktop.coach.tracker import Progress, advance
from desktop.coach.verdict import verdict
from desktop.counterpart.beats import Beat
from desktop.counterpart.director import Decision, direct
from desktop.counterpart.memory import Memory, remember
from desktop.counterpart.persona import sentences
from desktop.events import CallEnded, CallOpened, Fact, Replied, ReplyCut, TurnTaken
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
    def seed(self) -> int:
        """What her choice of lines was started with."""
        return self.memory.seed

    @property
    def outcome(self) -> Outcome:
        """The outcome if the call ended now."""
        return verdict(self.progress)

    @property
    def last_words(self) -> str:
        """What she said last, whole."""
        said = (
            fact.text for fact in reversed(self.facts) if isinstance(fact, Replied | CallOpened)
        )
        return next(said, "")

    def open(
        self, difficulty: str, seed: int, started: str = "", engine: Engine = Engine.SCRIPTED
    ) -> CallOpened:
        """Her opening line."""
        spoken = self.scenario.actor.open(seed)
        return CallOpened(
            at=0.0,
            started=started,
            persona=self.scenario.persona.id,
            persona_version=self.scenario.persona.persona.version,
            difficulty=difficulty,
            engine=engine.value,
            seed=seed,
            text=spoken.text,
            lines=spoken.lines,
            trust=round(self.scenario.persona.opening_trust, 2),
        )

    def take(
        self, text: str, at: float, channel: Literal["typed", "spoken"] = "typed"
    ) -> TurnTaken:
        """Read the user's turn."""
        clean = clean_utterance(text)
        reading = fitted(
            self.scenario.reader.read(clean),
            clean,
            self.scenario.wordings,
            {term.benefit for term in self.progress.offers},
            drafting=self.progress.draft_open,
            asked=self.progress.asked_for,
            terms=self.progress.terms,
        )
        return TurnTaken(
            at=at,
            turn=self.turns + 1,
            text=clean,
            channel=channel,
            reading=reading,
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
        if decision.ends == "goodbye":
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

    def preview(self, text: str, at: float) -> str:
        """What she would answer to these words; nothing is changed by asking."""
        imagined = copy(self)
        imagined.facts = list(self.facts)
        imagined.accept(imagined.take(text, at, "spoken"))
        reply = imagined.reply(at)[0]
        return reply.text if isinstance(reply, Replied) else ""

    def cut(self, heard: str, at: float) -> ReplyCut:
        """She was stopped when this much of her last reply, or of her opening, had been heard."""
        reply = next((fact for fact in reversed(self.facts) if isinstance(fact, Replied)), None)
        if reply is None:
            return ReplyCut(at=at, turn=0, heard=heard)
        untold = tuple(told for told in reply.told if not self._was_told(told, reply.text, heard))
        return ReplyCut(at=at, turn=reply.turn, heard=heard, untold=untold)

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

    def _was_told(self, earned: str, text: str, heard: str) -> bool:
        """Whether the key sentence of an earned fact was heard to its end."""
        keys = [
            key for fact in self.scenario.persona.facts if fact.unlock == earned for key in fact.key
        ]
        holding = [part for part in sentences(text) if any(key in part.lower() for key in keys)]
        return not holding or holding[0] in heard

    def _decide(self, turn: TurnTaken) -> Decision:
        opened = next(fact for fact in self.facts if isinstance(fact, CallOpened))
        weights = self.scenario.weights(opened.difficulty)
        return direct(turn, self._before, self.progress, self._memory_before, weights)
