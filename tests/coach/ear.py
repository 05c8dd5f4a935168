"""The reader as the program puts it together: the default persona and the committed weights."""

from functools import cache
from pathlib import Path

from desktop.app import DEFAULT_PERSONA, read_persona
from desktop.coach.reading.reader import Reader
from desktop.coach.reading.vocabulary import BenefitCue, Vocabulary
from desktop.coach.reading.weights import weights_from
from desktop.paths import bundled

COEFFICIENTS = bundled("resources") / "reader" / "coefficients.bin"
CORPUS = Path(__file__).parent / "corpus"


def vocabulary() -> Vocabulary:
    """What the reader knows of the default persona."""
    persona = read_persona(bundled("personas") / f"{DEFAULT_PERSONA}.toml")
    return Vocabulary(
        companies=(persona.persona.company_short, persona.persona.company),
        counterpart=persona.persona.first_name,
        benefits=tuple(BenefitCue(row.id, row.cues, row.bare) for row in persona.benefits),
        glossary=persona.glossary,
    )


@cache
def ear() -> Reader:
    """The reader with its weights."""
    return Reader(vocabulary(), weights_from(COEFFICIENTS.read_bytes()))
