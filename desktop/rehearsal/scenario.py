"""One scenario, ready to play: a persona, the method, and the parts built from them.

In: validated persona and method. Out: everything a call needs, made once.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.coach.method import Method
from desktop.coach.page.terms import BenefitWording, Wordings
from desktop.coach.reading.vocabulary import BenefitCue, Vocabulary
from desktop.coach.said.amounts import Measure
from desktop.counterpart.actor import ScriptedActor
from desktop.counterpart.beats import Beat
from desktop.counterpart.persona import Persona
from desktop.counterpart.topic_names import Stage, Topic
from desktop.counterpart.trust import Weights
from desktop.events import Reading
from desktop.moves import Difficulty, Step

if TYPE_CHECKING:
    from desktop.coach.reading.reader import Reader
    from desktop.coach.reading.weights import Weights as ReaderWeights
    from desktop.counterpart.guard import Guard, Moment, Watch
    from desktop.counterpart.topics import Topics


class LateReader:
    """Reads turns; made when first needed, since its thousand patterns take a second."""

    def __init__(self, vocabulary: Vocabulary, coefficients: Callable[[], bytes]) -> None:
        self._vocabulary = vocabulary
        self._coefficients = coefficients

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        return self.made.read(text)

    def warm_up(self) -> Iterator[None]:
        """Make it in pieces, so that the first turn finds it and nothing stands still."""
        from desktop.coach.reading.cues import wording  # noqa: F401

        yield
        from desktop.coach.reading.cues import grammar  # noqa: F401

        yield
        from desktop.coach.reading.cues import wound  # noqa: F401

        yield
        from desktop.coach.reading.cues import exclusivity  # noqa: F401

        yield
        from desktop.coach.reading.cues import stance  # noqa: F401

        yield
        from desktop.coach.reading.cues import value  # noqa: F401

        yield
        from desktop.coach.reading.cues import advantages  # noqa: F401

        yield
        from desktop.coach.reading.cues import drafting  # noqa: F401

        yield
        from desktop.coach.reading.cues import landing, manner  # noqa: F401

        yield
        from desktop.coach.reading.cues import delay  # noqa: F401

        yield
        from desktop.coach.reading import findings, marks  # noqa: F401

        yield
        self.weights  # noqa: B018 - asking reads them

        yield
        self.made  # noqa: B018 - asking makes it

    @cached_property
    def made(self) -> "Reader":
        """The reader itself."""
        from desktop.coach.reading.reader import Reader

        return Reader(self._vocabulary, self.weights)

    @cached_property
    def weights(self) -> "ReaderWeights":
        """The reader's coefficients, unpacked."""
        from desktop.coach.reading.weights import weights_from

        return weights_from(self._coefficients())


class LateGuard:
    """Checks what a language model writes; made when first needed."""

    def __init__(self, persona: Persona, coefficients: Callable[[], bytes]) -> None:
        self._persona = persona
        self._coefficients = coefficients

    def watch(self, moment: "Moment") -> "Watch":
        """The check at one moment of a call."""
        return self.made.watch(moment)

    @cached_property
    def made(self) -> "Guard":
        """The guard itself."""
        from desktop.counterpart.guard import Guard
        from desktop.counterpart.guard_wording import wording_from

        return Guard(self._persona, wording_from(self._coefficients()))


class LateTopics:
    """Tells what a question is about; made when first needed."""

    def __init__(self, vocabulary: Vocabulary, coefficients: Callable[[], bytes]) -> None:
        self._vocabulary = vocabulary
        self._coefficients = coefficients

    def topic(self, text: str, stage: Stage) -> tuple[Topic, float]:
        """What is asked at this stage of a call, and how likely that is."""
        return self.made.topic(text, stage)

    @cached_property
    def made(self) -> "Topics":
        """The topics themselves."""
        from desktop.counterpart.topics import topics_from

        return topics_from(self._coefficients(), self._vocabulary)


@dataclass(frozen=True, slots=True)
class Coefficients:
    """What was learnt and travels with the program; each is read when first needed."""

    reader: Callable[[], bytes]
    guard: Callable[[], bytes]
    topics: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Scenario:
    """What stays the same through a call."""

    persona: Persona
    method: Method
    reader: LateReader
    actor: ScriptedActor
    guard: LateGuard
    topics: LateTopics
    wordings: Wordings
    names: Mapping[str, str]
    """{name} and {company} for every sentence of the method."""
    recovers: Mapping[str, tuple[Step, ...]]

    def warm_up(self) -> Iterator[None]:
        """Make in pieces what the first turn needs."""
        yield from self.reader.warm_up()
        yield
        self.topics.made  # noqa: B018 - asking makes it

    def weights(self, difficulty: str) -> Weights:
        """How trust moves at this difficulty."""
        temper = self.persona.difficulty[Difficulty(difficulty)]
        kinds = self.persona.beats[Beat.WOUND_TAIL].kinds
        weighed = frozenset(kinds) if kinds else None
        return Weights(
            self.persona.trust, temper, self.method, self.wordings, weighed, self.topics.topic
        )


def scenario_of(persona: Persona, method: Method, coefficients: Coefficients) -> Scenario:
    """Build the parts once."""
    identity = persona.persona
    wordings = {
        row.id: BenefitWording(
            row.id,
            row.name,
            row.spoken,
            row.with_amount,
            row.napkin_line,
            row.ask,
            {Measure(measure): part for measure, part in row.measures.items()},
            row.unit,
            row.mentions,
            row.variants,
            row.part_of,
            row.called,
        )
        for row in persona.benefits
    }
    vocabulary = Vocabulary(
        companies=(identity.company_short, identity.company),
        counterpart=identity.first_name,
        benefits=tuple(BenefitCue(row.id, row.cues, row.bare) for row in persona.benefits),
        glossary=persona.glossary,
    )
    return Scenario(
        persona=persona,
        method=method,
        reader=LateReader(vocabulary, coefficients.reader),
        actor=ScriptedActor(persona),
        guard=LateGuard(persona, coefficients.guard),
        topics=LateTopics(vocabulary, coefficients.topics),
        wordings=wordings,
        names={"name": identity.first_name, "company": identity.company_short},
        recovers={row.id.value: row.recovers for row in method.pitfalls},
    )
