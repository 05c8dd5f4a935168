"""What a person asks of a running rehearsal: keys, buttons and typed turns, as data.

Front ends post these to the conductor's inbox; nothing else may change a call.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed turn, exactly as the user sent it; blank text is a silence."""

    text: str


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """Stop the clock."""

    reason: str = "asked"


@dataclass(frozen=True, slots=True)
class ResumeAsked:
    """Run the clock again."""


@dataclass(frozen=True, slots=True)
class EndAsked:
    """End the call now and give the debrief."""


@dataclass(frozen=True, slots=True)
class HintDismissed:
    """Hide the hint on show."""


@dataclass(frozen=True, slots=True)
class TalkPressed:
    """The talk key or button went down."""


@dataclass(frozen=True, slots=True)
class TalkReleased:
    """It went up."""


@dataclass(frozen=True, slots=True)
class MuteAsked:
    """Stop listening, or listen again."""

    on: bool


@dataclass(frozen=True, slots=True)
class TalkModeChosen:
    """How the user wants to talk from now on."""

    mode: Literal["hold", "tap", "hands_free"]


Intent = (
    Typed
    | PauseAsked
    | ResumeAsked
    | EndAsked
    | HintDismissed
    | TalkPressed
    | TalkReleased
    | MuteAsked
    | TalkModeChosen
)
