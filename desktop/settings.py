"""The user's choices, kept in one small file beside the journal.

A bad value becomes the default; writing is atomic; a folder that cannot be written keeps
the choices for this run only.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop.moves import Difficulty

FILE_NAME = "settings.json"
THEMES = ("system", "light", "dark")
TALK_MODES = ("hold", "tap", "hands_free")
SLOWEST, FASTEST = 120, 240
"""Words a minute."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user may choose."""

    theme: str = "system"
    caption_step: int = 2
    """0 to 3, smallest first."""
    single_keys: bool = True
    reduced_motion: bool = False
    difficulty: str = Difficulty.REALISTIC.value
    hints: bool = True
    text_scale: float = 1.0
    """1 to 2."""
    hear: bool = True
    """Listen, once there is a recogniser."""
    speak: bool = True
    """Let her speak aloud."""
    talk_mode: str = "hold"
    """One of TALK_MODES."""
    microphone: str = ""
    """Empty for the computer's own choice; so the next two."""
    loudspeaker: str = ""
    voice: str = ""
    words_a_minute: int = 170


def load_settings(home: Path) -> Settings:
    """The kept choices; a missing or broken file gives the defaults."""
    try:
        kept = json.loads((home / FILE_NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return settings_from(kept)


def settings_from(kept: object) -> Settings:
    """Choices from whatever the file held."""
    if not isinstance(kept, dict):
        return Settings()
    usable: dict[str, Any] = {
        field.name: kept[field.name]
        for field in fields(Settings)
        if type(kept.get(field.name)) is type(getattr(Settings(), field.name))
    }
    settings = Settings(**usable)
    if settings.theme not in THEMES:
        settings = replace(settings, theme="system")
    if settings.difficulty not in list(Difficulty):
        settings = replace(settings, difficulty=Difficulty.REALISTIC.value)
    if settings.talk_mode not in TALK_MODES:
        settings = replace(settings, talk_mode="hold")
    return replace(
        settings,
        words_a_minute=min(FASTEST, max(SLOWEST, settings.words_a_minute)),
        caption_step=min(3, max(0, settings.caption_step)),
        text_scale=min(2.0, max(1.0, settings.text_scale)),
    )


def save_settings(home: Path, settings: Settings) -> bool:
    """Keep the choices; False when they could not be written."""
    target = home / FILE_NAME
    fresh = target.with_suffix(".new")
    try:
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
        fresh.replace(target)
    except OSError:
        return False
    return True


def keep_settings(home: Path, settings: Settings) -> None:
    """Keep the choices if they can be kept."""
    save_settings(home, settings)
