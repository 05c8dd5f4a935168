"""One scenario, ready to play: a persona, the method, and the parts built from them.

In: validated persona and method. Out: everything a call needs, made once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.coach.method import Method
from desktop.coach.reader import Reader
from desktop.coach.terms import BenefitWording, Wordings
from desktop.coach.vocabulary import BenefitCue, Vocabulary
from desktop.counterpart.actor import ScriptedActor
from desktop.counterpart.persona import Persona
from desktop.counterpart.trust import Weights
from desktop.moves import Difficulty, Step


@dataclass(frozen=True, slots=True)
class Scenario:
    """What stays the same through a call."""

    persona: Persona
    method: Method
    reader: Reader
    actor: ScriptedActor
    wordings: Wordings
    names: Mapping[str, str]
    """{name} and {company} for every sentence of the method."""
    recovers: Mapping[str, tuple[Step, ...]]

    def weights(self, difficulty: str) -> Weights:
        """How trust moves at this difficulty."""
        temper = self.persona.difficulty[Difficulty(difficulty)]
        return Weights(self.persona.trust, temper, self.method, self.wordings)


def scenario_of(persona: Persona, method: Method) -> Scenario:
    """Build the parts once."""
    identity = persona.persona
    wordings = {
        row.id: BenefitWording(
            row.id, row.name, row.spoken, row.with_amount, row.napkin_line, row.ask
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
        reader=Reader(vocabulary),
        actor=ScriptedActor(persona),
        wordings=wordings,
        names={"name": identity.first_name, "company": identity.company_short},
        recovers={row.id.value: row.recovers for row in method.pitfalls},
    )
