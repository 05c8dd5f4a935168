"""The labelled turns that the reader may learn from, and what each shows.

Takes tests/coach/corpus/; what is held aside there is never opened here.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.app import DEFAULT_PERSONA, read_persona
from desktop.coach.reading.reader import Evidence, Reader
from desktop.coach.reading.vocabulary import BenefitCue, Vocabulary
from desktop.moves import Pitfall, Step
from desktop.paths import bundled

CORPUS = Path(__file__).parents[1] / "tests" / "coach" / "corpus"
MOVES = tuple(move.value for move in (*Step, *Pitfall))
SEEN = ("contract", "first", "second", "third")
"""Turns that the cues were written against: what cues find in them is no fair evidence."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One turn with its moves."""

    text: str
    moves: frozenset[str]
    channel: str
    hard: bool
    writer: str

    @property
    def fair(self) -> bool:
        """Whether the cues were made without it."""
        return self.writer not in SEEN


def labelled_turns() -> list[Labelled]:
    """Every turn that is not held aside, writer by writer."""
    turns = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        if not path.stem.startswith("held_aside"):
            turns += [_turn(json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    return turns


def _turn(row: dict[str, object]) -> Labelled:
    moves = row["moves"]
    assert isinstance(moves, list)
    return Labelled(
        str(row["text"]), frozenset(moves), str(row["channel"]), bool(row["hard"]),
        str(row["writer"]),
    )  # fmt: skip


def vocabulary() -> Vocabulary:
    """What the reader knows of the persona that travels with the program."""
    persona = read_persona(bundled("personas") / f"{DEFAULT_PERSONA}.toml")
    return Vocabulary(
        companies=(persona.persona.company_short, persona.persona.company),
        counterpart=persona.persona.first_name,
        benefits=tuple(BenefitCue(row.id, row.cues, row.bare) for row in persona.benefits),
        glossary=persona.glossary,
    )


def evidence(turns: list[Labelled]) -> list[Evidence]:
    """What every turn shows to the weights."""
    reader = Reader(vocabulary())
    return [reader.evidence(turn.text) for turn in turns]
