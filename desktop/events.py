"""Facts: what happened in a rehearsal, in order.

The rehearsal is its list of facts; everything else is a fold over them. Facts are
frozen, in the past tense, and hold the reading and the reply as they were, so that a
fold never reads or generates again. `at` is always elapsed seconds on the call's own
clock (machine time is not charged).
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class MoveRead:
    """One step or pitfall found in a turn."""

    move: str
    """Id of a Step or a Pitfall."""
    confidence: float
    """0 to 1."""
    start: int
    """First character of the words that justify it, in the turn's text."""
    end: int
    """One past their last character."""


@dataclass(frozen=True, slots=True)
class BenefitRead:
    """One concrete advantage named in a turn, or one owner-and-date (`who_and_when`)."""

    benefit: str
    """Kind, as the persona file names it, or WHO_AND_WHEN."""
    start: int
    end: int
    amount: str = ""
    """How much, as said with digits: "90 days", "$50,000", "2 engineers"; empty if not said."""
    when: str = ""
    """By when, as said: "by Friday", "March 1", "Q3"; empty if not said."""
    owner: str = ""
    """Who does it, as said: "I", "my CTO", "your team"; empty if not said."""
    withdrawn: bool = False
    """The turn takes this benefit off the table."""


@dataclass(frozen=True, slots=True)
class FigureRead:
    """A figure for how much the partner outweighs the others."""

    kind: Literal["customers", "multiple", "share"]
    text: str
    """As said, with digits: "200 customers", "10 times", "60 %"."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one turn says, read alone."""

    moves: tuple[MoveRead, ...] = ()
    benefits: tuple[BenefitRead, ...] = ()
    figures: tuple[FigureRead, ...] = ()
    signals: tuple[str, ...] = ()
    """Signal ids."""
    version: str = ""
    """Version of the reader that made it."""

    def has(self, *ids: str) -> bool:
        """Whether any of these moves was read."""
        return any(move.move in ids for move in self.moves)

    def gives(self, *signals: str) -> bool:
        """Whether any of these signals was read."""
        return any(signal in signals for signal in self.signals)

    def move(self, move_id: str) -> MoveRead | None:
        """The reading of this move, if there is one."""
        return next((move for move in self.moves if move.move == move_id), None)


@dataclass(frozen=True, slots=True)
class CallOpened:
    """She picked up and said her opening line."""

    at: float
    started: str
    """Wall clock, ISO 8601 UTC; for lists only, no rule reads it. Empty in a replay."""
    persona: str
    persona_version: str
    difficulty: str
    engine: str
    seed: int
    text: str
    """The opening line."""
    lines: tuple[str, ...]
    """Ids of the authored lines heard in it."""
    trust: float
    kind: Literal["call_opened"] = "call_opened"


@dataclass(frozen=True, slots=True)
class TurnTaken:
    """The user finished a turn; committed before it counts as said."""

    at: float
    turn: int
    """1 for the first."""
    text: str
    channel: Literal["typed", "spoken"]
    reading: Reading
    kind: Literal["turn_taken"] = "turn_taken"


@dataclass(frozen=True, slots=True)
class Replied:
    """She answered a turn."""

    at: float
    turn: int
    beat: str
    text: str
    source: Literal["authored", "model", "mixed"]
    trust: float
    """After this turn, 0 to 1."""
    trust_reason: str
    """Why it last moved, in the user's terms; empty if it did not."""
    lines: tuple[str, ...] = ()
    """Ids of the authored lines heard in it."""
    told: tuple[str, ...] = ()
    """Ids of earned facts told in it."""
    confirmed: tuple[str, ...] = ()
    """Benefit ids of the pinned terms it confirms."""
    time_marks: tuple[str, ...] = ()
    """"hard_stop" or "wrap_up" when it carries that line."""
    asked: str = ""
    """What she asked and waits for (a beat or benefit id); empty if nothing."""
    kind: Literal["replied"] = "replied"


@dataclass(frozen=True, slots=True)
class ReplyCut:
    """The user cut her off; only this much was heard."""

    at: float
    turn: int
    heard: str
    """The reply as heard; memory, caption and transcript keep this."""
    untold: tuple[str, ...] = ()
    """Earned facts whose key sentence was not heard; she takes them up again."""
    kind: Literal["reply_cut"] = "reply_cut"


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stopped."""

    at: float
    reason: str
    kind: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again."""

    at: float
    kind: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class CallEnded:
    """The call is over."""

    at: float
    reason: Literal["user", "goodbye", "walked_out", "time", "closed"]
    """Who or what ended it; "closed" when a call left open was closed without going on."""
    text: str = ""
    """Her parting line when it is not part of a reply."""
    kind: Literal["call_ended"] = "call_ended"


@dataclass(frozen=True, slots=True)
class Contested:
    """The user, reading the debrief, says that a turn was read wrongly; the reading stays."""

    at: float
    """Elapsed seconds of the turn."""
    turn: int
    move: str
    """Id of a Step or a Pitfall."""
    verdict: Literal["wrong", "missing", "as_read"]
    """It was not there; it was there; or an earlier objection is taken back."""
    kind: Literal["contested"] = "contested"


@dataclass(frozen=True, slots=True)
class Doubted:
    """A language model, asked after the call, doubts how a turn was read; the reading stays."""

    at: float
    """Elapsed seconds of the turn."""
    turn: int
    move: str
    """Id of a Step or a Pitfall."""
    kind: Literal["doubted"] = "doubted"


Afterthought = Contested | Doubted
"""Facts that come once a call is over; they change no reading."""
Fact = CallOpened | TurnTaken | Replied | ReplyCut | Paused | Resumed | CallEnded | Afterthought
