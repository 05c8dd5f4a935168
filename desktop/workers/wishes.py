"""What the user wants of hearing and speaking."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants of hearing and speaking."""

    hear: bool = True
    speak: bool = True
    recogniser: Path | None = None
    """Folder of the recogniser's model; None when none is installed."""
    microphone: str = ""
    """Empty for the computer's own choice."""
    loudspeaker: str = ""
    voice: str = ""
    words_a_minute: int = 170
