"""What she does in one turn, as the director hands it to an actor."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.counterpart.beats import Beat


@dataclass(frozen=True, slots=True)
class Decision:
    """What she does in this turn."""

    beat: Beat
    trust: float
    reason: str
    tails: tuple[Beat, ...] = ()
    """One-sentence beats that join this one."""
    told: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    ask: str = ""
    """Benefit whose missing detail she asks for in a last sentence; empty for none."""
    asked: str = ""
    """What she waits for after this reply."""
    kind: str = ""
    """The benefit that her reply is about, when it is about one."""
    answer: str = ""
    """"yes" or "almost" when a plain question wants one first."""
    count: int = 0
    """How many things a line may count: advantages on the table, or lines of the page."""
    manner: str = "plain"
    """How hard she is on the user: "easy", "plain" or "hard"."""
    ends: str = ""
    """"goodbye" or "walked_out" when she ends the call with this reply."""
    slots: Mapping[str, str] = field(default_factory=dict)
