"""What hearing, speaking and their devices report to a rehearsal, as data.

The studio posts these to the conductor's inbox, beside the intents of the front end. Some are
passed on to the front end as signals: painted, never journalled.
"""

from dataclasses import dataclass
from typing import Literal

HearingState = Literal["off", "starting", "ready", "lost", "blocked", "gone"]
"""Not wanted; on its way; works; the microphone is not there; it gives nothing but zeros; the
recogniser failed for good."""
SpeakingState = Literal["off", "starting", "ready", "lost", "gone"]
"""Not wanted; on its way; works; no loudspeaker; the voice failed for good."""


@dataclass(frozen=True, slots=True)
class Partial:
    """What is understood of the utterance so far."""

    listening: int
    """Which utterance, as the conductor numbered it."""
    certain: str
    """Words that will hardly change."""
    guess: str
    """Words behind them that still may."""


@dataclass(frozen=True, slots=True)
class UtteranceHeard:
    """An utterance is over and understood."""

    listening: int
    text: str
    """Empty when there were no words."""


@dataclass(frozen=True, slots=True)
class SpeechBegan:
    """The first sample of a reply went to the loudspeaker."""

    speech: int
    """Which reply, as the conductor numbered it."""
    at: float
    """Monotonic seconds of the output callback that took it."""


@dataclass(frozen=True, slots=True)
class SpeechAt:
    """How much of a reply has been heard."""

    speech: int
    part: int
    """Index of the sentence that is being heard."""
    fraction: float
    """Of that sentence, 0 to 1."""


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """A reply was heard to its end, or cannot be heard."""

    speech: int


@dataclass(frozen=True, slots=True)
class Level:
    """How loud it is now."""

    whose: Literal["yours", "hers"]
    level: float
    """0 to 1, for a meter: -60 to 0 dBFS."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """The state of hearing changed."""

    state: HearingState
    why: str = ""
    """A reason's id, such as "busy"; empty when the state says it all."""
    device: str = ""
    """Name of the microphone in use."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """The state of speaking changed."""

    state: SpeakingState
    why: str = ""
    device: str = ""
    """Name of the loudspeaker in use."""


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a loudspeaker."""

    name: str
    host: str
    """The sound system that offers it."""
    default: bool


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice of this computer."""

    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Equipment:
    """What can be chosen from on this computer."""

    microphones: tuple[Device, ...]
    loudspeakers: tuple[Device, ...]
    voices: tuple[VoiceChoice, ...]


MindState = Literal["off", "starting", "ready", "gone"]
"""Not wanted; on its way; works; failed for good."""


@dataclass(frozen=True, slots=True)
class Mind:
    """The state of the language model changed."""

    state: MindState
    why: str = ""
    """A reason's id, such as "no_memory"; empty when the state says it all."""
    name: str = ""
    """The model, as its file names it."""
    read: float = 0.0
    """How much of the persona it has read while starting, 0 to 1."""


@dataclass(frozen=True, slots=True)
class MindSaid:
    """The model finished a sentence."""

    request: int
    text: str


@dataclass(frozen=True, slots=True)
class MindDone:
    """The model has nothing more to say to this request."""

    request: int
    why: str = ""
    """"stop", "length", "cancelled", or why it failed."""


Report = (
    Partial
    | UtteranceHeard
    | SpeechBegan
    | SpeechAt
    | SpeechEnded
    | Level
    | Hearing
    | Speaking
    | Equipment
    | Mind
    | MindSaid
    | MindDone
)
