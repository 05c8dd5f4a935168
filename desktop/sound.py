"""Builds the studio of one program from what is installed and what the user chose.

Part of the composition. Nothing is started here, and nothing heavy is imported before it is.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from desktop.hearing.spelling import Spelling
from desktop.settings import Settings
from desktop.workers.wishes import Wishes

if TYPE_CHECKING:
    from desktop.rehearsal.talk import TalkMode
    from desktop.workers.studio import Studio


def wishes_of(home: Path, settings: Settings) -> Wishes:
    """What the user wants of hearing and speaking, with the recogniser that is installed."""
    from desktop.shelf.recognisers import Recognisers

    chosen = Recognisers(home).chosen()
    return Wishes(
        hear=settings.hear,
        speak=settings.speak,
        recogniser=chosen.folder if chosen is not None else None,
        microphone=settings.microphone,
        loudspeaker=settings.loudspeaker,
        voice=settings.voice,
        words_a_minute=settings.words_a_minute,
    )


def make_studio(wishes: Wishes, glossary: Mapping[str, str]) -> "Studio":
    """A studio that writes names as this scenario does; not started yet."""
    from desktop.workers.studio import Studio

    return Studio(wishes, Spelling(glossary))


def talk_mode_of(settings: Settings) -> "TalkMode":
    """How the user talks."""
    return cast("TalkMode", settings.talk_mode)
