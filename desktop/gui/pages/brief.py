"""What Prepare shows, handed in as data; imports nothing that a first page could wait for.

Words are ready to show; `**two stars**` make them bold. Nothing here says whose
portrait, company or method it is.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.scene import Mood


@dataclass(frozen=True, slots=True)
class StepBrief:
    """One step as it is announced."""

    number: int
    name: str
    brief: str


@dataclass(frozen=True, slots=True)
class Check:
    """One row of what is ready and what is not there yet."""

    icon: str
    title: str
    detail: str
    ready: str
    """A word beside a tick, "Ready"; empty when the row only informs."""
    id: str = ""
    """Of a row whose words may change while it is on show."""
    action: Literal["", "play", "import"] = ""
    """What its button does."""
    can: bool = True
    """Its button can be pressed now."""
    meter: bool = False
    """It shows how loud the microphone is."""


@dataclass(frozen=True, slots=True)
class DifficultyChoice:
    """How hard she pushes."""

    id: str
    name: str
    line: str
    """What it changes, in a sentence."""


@dataclass(frozen=True, slots=True)
class PrepareContent:
    """The page before a call."""

    name: str
    """Her first name."""
    mood: "Mood"
    headline: str
    promise: str
    who: str
    want: str
    limit: str
    offers: tuple[str, ...]
    steps: tuple[StepBrief, ...]
    checks: tuple[Check, ...]
    difficulties: tuple[DifficultyChoice, ...]
    difficulty: str
    """Id of the choice that is on."""
    hints: bool
    note: str = ""
    """Said once, beside the start: that she is an AI character."""
    budget: float = 480.0
    """Seconds on the clock at the start."""
    resume: float | None = None
    """Elapsed seconds of a call that was left open; None when there is none."""
    portrait: str = ""
    """Name of her drawing."""
