"""What the reader knows of one persona: names, benefits and likely mishearings.

Comes from the persona file by way of the composition root; goes into the reader. The reader
itself knows no person, company or benefit by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BenefitCue:
    """One kind of benefit and the words that name it."""

    id: str
    cues: tuple[str, ...]
    """Regular expressions over lower-case text: number words as digits, hyphens as spaces,
    contractions written out ("we would"), company names as "theirco", possessives as " 's"."""
    bare: tuple[str, ...] = ()
    """Shorter names that are enough in a turn that drafts: "marketing", "placement"."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names, benefits and glossary of one persona."""

    companies: tuple[str, ...] = ()
    """What the counterpart's company is called: "NovaTech Solutions", "NovaTech"."""
    counterpart: str = ""
    """The counterpart's first name."""
    benefits: tuple[BenefitCue, ...] = ()
    glossary: Mapping[str, str] = field(default_factory=dict)
    """What the recogniser hears, and what was meant."""
