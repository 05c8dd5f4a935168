"""One answer in the making: the authored one, and what a language model adds to it.

Pure. In: the facts of the authored answer, the call, and sentences as a model finishes them.
Out: the facts of the answer as it will be heard. Without a sentence fit to be heard they are the
authored ones; moves, terms and trust are the authored ones in any case.
"""

from copy import copy
from dataclasses import replace

from desktop.coach.tracker import Progress
from desktop.counterpart.actor import Spoken
from desktop.counterpart.beats import Beat
from desktop.counterpart.chat import Segment
from desktop.counterpart.guard import Moment
from desktop.counterpart.mixture import Mixed, Strength, mixed, plan_of
from desktop.counterpart.prompt import segments_of
from desktop.events import CallOpened, Fact, Replied, ReplyCut, TurnTaken
from desktop.moves import WOUND, Step
from desktop.rehearsal.call import Call


class Answer:
    """What she is about to say."""

    def __init__(self, call: Call, facts: list[Fact], strength: Strength) -> None:
        replied = facts[0]
        assert isinstance(replied, Replied), "an answer begins with her reply"
        self._facts = facts
        self._replied = replied
        self._strength = strength
        self._spoken = Spoken(replied.text, replied.lines)
        self._beat = Beat(replied.beat)
        self._plan = plan_of(self._spoken, self._beat, strength)
        self._written: list[str] = []
        moment = moment_of(call.facts, call.progress, replied)
        self._watch = call.scenario.guard.watch(moment)
        self._mixed: Mixed | None = None
        self.segments: list[Segment] = segments_of(call.scenario.persona, call.facts, self._beat)
        """What the model is given."""

    @property
    def open_to_a_model(self) -> bool:
        """Whether a model may speak in it at all."""
        return self._plan.room > 0 and len(self._facts) == 1

    @property
    def opener(self) -> str:
        """Authored words heard before anything a model adds."""
        return " ".join(self._plan.opener)

    def hear(self, sentence: str) -> bool:
        """A model's sentence; whether nothing more is needed."""
        self._written.append(sentence)
        self._mixed = mixed(self._spoken, self._beat, self._strength, self._written, self._watch)
        return len(self._mixed.accepted) >= self._plan.room

    @property
    def sure(self) -> str:
        """Words that will be heard first, whatever the model still says."""
        if self._plan.replaces and self._mixed is not None:
            return " ".join(self._mixed.accepted)
        return self.opener

    @property
    def joined(self) -> bool:
        """Whether anything of the model's is in it."""
        return self._mixed is not None and bool(self._mixed.accepted)

    @property
    def refused(self) -> list[str]:
        """Why sentences were refused so far."""
        found = self._mixed.refused if self._mixed is not None else ()
        return [why for each in found for why in each.why]

    def facts(self) -> list[Fact]:
        """The answer as it will be heard."""
        if self._mixed is None or not self.joined:
            return self._facts
        heard = replace(
            self._replied,
            text=self._mixed.text,
            source=self._mixed.source,
            lines=self._mixed.lines,
        )
        return [heard, *self._facts[1:]]


def foreseen(call: Call, words: str, at: float, strength: Strength) -> "Answer | None":
    """The answer if the turn ended with these words; None where no model would be asked.

    Nothing is changed by asking; her opener of it is what a model may read up to.
    """
    imagined = copy(call)
    imagined.facts = list(call.facts)
    imagined.accept(imagined.take(words, at, "spoken"))
    answer = Answer(imagined, imagined.reply(at), strength)
    return answer if answer.open_to_a_model else None


def moment_of(facts: list[Fact], progress: Progress, replied: Replied) -> Moment:
    """The state of the call in which this reply is heard."""
    told = progress.wound_told or WOUND in replied.told
    return Moment(
        told=frozenset({WOUND} if told else set()),
        drafted=progress.done(Step.DRAFT_FRAMEWORK),
        given=progress.gave_away,
        softened=progress.done(Step.BUILD_PREFERRED_TIER),
        table={
            term.benefit: " ".join((term.quote, term.amount, term.when)) for term in progress.offers
        },
        user=tuple(fact.text for fact in facts if isinstance(fact, TurnTaken)),
        heard=heard_from_her(facts),
    )


def heard_from_her(facts: list[Fact]) -> tuple[str, ...]:
    """Her lines as far as they were heard."""
    lines: list[str] = []
    for fact in facts:
        if isinstance(fact, CallOpened | Replied):
            lines.append(fact.text)
        elif isinstance(fact, ReplyCut) and lines:
            lines[-1] = fact.heard
    return tuple(lines)
