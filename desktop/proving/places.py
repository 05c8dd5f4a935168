"""Every text of a persona file that somebody hears or reads, and whether it comes early.

In: a persona. Out: its places, in the order of the file. Lines that a finer beat borrows from
its family are listed once, under the family.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.counterpart.beats import FAMILY, Beat
from desktop.counterpart.persona import BeatLines, Persona
from desktop.moves import Outcome

_SLOT = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Place:
    """One text and where it stands."""

    field: str
    text: str
    early: bool
    """It may be heard or read before the story is told."""
    whole: bool = True
    """She says it as it stands; otherwise it is a part of a sentence, or only shown."""
    spoken: bool = True

    @property
    def bare(self) -> str:
        """The text without its slots."""
        return _SLOT.sub("it", self.text)


def own_beats(persona: Persona) -> Iterator[tuple[Beat, BeatLines]]:
    """The beats that the file itself tells apart."""
    for beat, lines in persona.beats.items():
        family = FAMILY.get(beat)
        if family is None or lines != persona.beats.get(family):
            yield beat, lines


def lines_of(persona: Persona) -> Iterator[Place]:
    """Every line of hers: beats, endings, and the questions of the benefits."""
    for beat, lines in own_beats(persona):
        for group, index, line in lines.all():
            early = not lines.needs and group != "told"
            yield Place(f"beats.{beat.value}.{group}[{index}]", line, early)
    for outcome, endings in persona.endings.items():
        for index, line in enumerate(endings):
            early = outcome is not Outcome.ADVOCATE
            yield Place(f"endings.{outcome.value}[{index}]", line, early)
    for benefit in persona.benefits:
        yield Place(f"benefits.{benefit.id}.ask", benefit.ask, early=True)


def parts_of(persona: Persona) -> Iterator[Place]:
    """Parts of sentences that slots are filled with."""
    for benefit in persona.benefits:
        where = f"benefits.{benefit.id}"
        texts = [("spoken", benefit.spoken), ("with_amount", benefit.with_amount)]
        texts += [(f"measures.{name}", text) for name, text in benefit.measures.items()]
        texts += [(f"variants[{i}]", said) for i, (_, said) in enumerate(benefit.variants)]
        for name, text in texts:
            yield Place(f"{where}.{name}", text, early=True, whole=False)


def shown_of(persona: Persona) -> Iterator[Place]:
    """What the user reads before and during the call."""
    identity = persona.persona
    texts = {name: getattr(identity, name) for name in ("summary", "want", "limit", "headline")}
    texts["promise"] = identity.promise
    texts |= {f"offers[{index}]": text for index, text in enumerate(identity.offers)}
    for name, text in texts.items():
        yield Place(f"persona.{name}", text, early=True, whole=False, spoken=False)
    for difficulty, temper in persona.difficulty.items():
        where = f"difficulty.{difficulty.value}.line"
        yield Place(where, temper.line, early=True, whole=False, spoken=False)
    for index, fact in enumerate(persona.facts):
        if not fact.unlock:
            where = f"facts[{index}].text"
            yield Place(where, fact.text, early=True, whole=False, spoken=False)
