"""What a front end paints: one snapshot of the rehearsal, complete in itself.

The conductor makes a new one after every fact and every tick; window and terminal only
paint it. Words are ready to show; numbers carry their units.
"""

from dataclasses import dataclass
from typing import Literal

Phase = Literal["yours", "thinking", "hers", "paused", "over"]
Mood = Literal["guarded", "wary", "curious", "leaning_in", "on_your_side"]


@dataclass(frozen=True, slots=True)
class StepView:
    """One row of the tracker."""

    id: str
    number: int
    name: str
    state: Literal["todo", "in_progress", "done"]
    have: int
    """Pips filled."""
    need: int
    """Pips in all."""
    line: str
    """What is there and what is missing: "2 of 3 benefits. Offer one more."; or empty."""
    at: float | None
    """Elapsed seconds when it reached this state; None while todo."""
    quote: str
    """The words that earned it."""
    latest: bool
    """The step last touched; the only one shown large."""


@dataclass(frozen=True, slots=True)
class TermView:
    """One line of the napkin."""

    benefit: str
    label: str
    """"Early access"."""
    text: str
    """"90 days, by March 1"; the label again when no detail was said."""
    agreed: bool
    """Ink with initials; otherwise pencil."""
    napkin_line: str
    """Which of the five lines it takes: api_support, marketplace_placement, ..."""


@dataclass(frozen=True, slots=True)
class SlipView:
    """One pitfall as it stands now."""

    id: str
    turn: int
    at: float
    name: str
    """"You offered a time limit"."""
    quote: str
    instead: str
    recovered: bool


@dataclass(frozen=True, slots=True)
class HintView:
    """The one nudge on show."""

    kind: Literal["error", "time", "hint"]
    said: str
    """The user's words, for kind "hint"."""
    text: str
    """What to say instead, or the nudge itself."""


@dataclass(frozen=True, slots=True)
class VoiceView:
    """The spoken side of a call; a typed call has none."""

    mode: Literal["hold", "tap", "hands_free"]
    hearing: Literal["off", "starting", "ready", "lost", "blocked", "gone"]
    speaking: Literal["off", "starting", "ready", "lost", "gone"]
    talking: bool
    """The user has the microphone."""
    muted: bool
    kept: str
    """Words of an utterance that was broken off; the next turn begins with them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What to show of her line while it is being heard; a signal, never journalled."""

    words: str


@dataclass(frozen=True, slots=True)
class Broke:
    """The rehearsal stopped by a fault of its own; what was saved is kept."""

    what: str
    """Kind of the fault."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole page."""

    phase: Phase
    elapsed: float
    remaining: float
    """Seconds left of the eight minutes; negative once they are over."""
    turn: int
    caption: str
    """Her last line as heard; stays while the user talks."""
    your_words: str
    """The user's last or current words."""
    speaker_name: str
    """Her first name."""
    difficulty: str
    steps: tuple[StepView, ...]
    trust: float
    mood: Mood
    mood_words: str
    """"Elena is curious"."""
    trust_reason: str
    """"Warmed when you asked why"; empty before it first moves."""
    trust_rose: bool
    terms: tuple[TermView, ...]
    slips: tuple[SlipView, ...]
    hint: HintView | None
    saved: bool
    """Every fact so far is on disk."""
    unsaved_reason: str
    """Why not; empty when saved."""
    voice: VoiceView | None = None
    """None while nothing is spoken or heard."""
