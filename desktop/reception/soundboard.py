"""What the window may ask about hearing and speaking: rows, choices, recognisers, a try.

Part of the composition, the desk's side of sound; no Qt. In: a booth, the data folder and the
user's choices. Out: contents of pages, and sentences when something cannot be done.
"""

from collections.abc import Callable
from pathlib import Path

from desktop.gui.pages.brief import Check
from desktop.gui.pages.content import RecogniserCard, SoundContent
from desktop.reception.booth import Booth, Watch
from desktop.reception.readiness import hearing_words, sound_checks, speaking_words
from desktop.reports import Device, VoiceChoice
from desktop.settings import TALK_MODES, Settings
from desktop.shelf.recognisers import Recognisers, Shelved
from desktop.shelf.unpack import ShelfError
from desktop.sound import talk_mode_of

PACES = ((140, "Slower"), (170, "Natural"), (200, "Faster"))
"""Words a minute, and what it is called."""
_DEFAULT = "The computer’s choice"
_STATES = {
    "ready": "Checked and ready",
    "unchecked": "Not tried yet",
    "incomplete": "Files are missing",
    "broken": "Cannot be loaded",
}
Progress = Callable[[int, int], None]


class Soundboard:
    """Hearing and speaking, as the pages show and ask them."""

    def __init__(self, booth: Booth, home: Path, settings: Settings, name: str) -> None:
        self.booth = booth
        self._shelf = Recognisers(home)
        self._settings = settings
        self._name = name
        chosen = self._shelf.chosen()
        self._recogniser = chosen.name if chosen is not None else ""

    def start(self) -> None:
        """Start what is wanted."""
        self.booth.start_soon()

    def watch(self, watch: Watch) -> None:
        """Report there from now on; on any thread."""
        self.booth.watch(watch)

    def take(self, settings: Settings) -> None:
        """The user chose otherwise."""
        before, self._settings = self._settings, settings
        if _heard_in(before) != _heard_in(settings):
            self.booth.take(settings)

    def checks(self) -> tuple[Check, ...]:
        """The rows of Prepare."""
        booth = self.booth
        return sound_checks(
            self._name, self._settings, self._recogniser, booth.hearing, booth.speaking
        )

    def content(self) -> SoundContent:
        """All there is to choose from, and how it is doing."""
        chosen, booth = self._settings, self.booth
        found = booth.equipment
        hearing, speaking = booth.hearing, booth.speaking
        return SoundContent(
            name=self._name,
            hear=chosen.hear,
            speak=chosen.speak,
            talk_mode=talk_mode_of(chosen),
            microphones=_choices(_names(found.microphones), chosen.microphone),
            microphone=chosen.microphone,
            loudspeakers=_choices(_names(found.loudspeakers), chosen.loudspeaker),
            loudspeaker=chosen.loudspeaker,
            voices=_choices(_english(found.voices), chosen.voice),
            voice=chosen.voice,
            paces=tuple((str(pace), words) for pace, words in PACES),
            pace=str(min(PACES, key=lambda pace: abs(pace[0] - chosen.words_a_minute))[0]),
            hearing=hearing_words(chosen, self._recogniser, hearing),
            speaking=speaking_words(self._name, chosen, speaking),
            meter=hearing.state == "ready",
            can_play=speaking.state == "ready",
            recognisers=tuple(_card(each) for each in self._shelf.listed()),
        )

    def meter(self, *, on: bool) -> None:
        """Have the microphone's level told, or no longer."""
        self.booth.meter(on=on)

    def say_sample(self) -> bool:
        """Let her say a sentence; False when nobody would hear it."""
        return self.booth.say_sample()

    def import_recogniser(self, path: Path, progress: Progress) -> str:
        """Copy, try and choose one; a sentence when it cannot be done. Slow; any thread."""
        try:
            self._shelf.add(path, progress)
        except ShelfError as error:
            return str(error)
        self._shelved()
        return ""

    def choose_recogniser(self, name: str) -> str:
        """Let this one listen; a sentence when it cannot be done."""
        return self._done(lambda: self._shelf.choose(name))

    def remove_recogniser(self, name: str) -> str:
        """Take it off this computer; a sentence when it cannot be done."""
        return self._done(lambda: self._shelf.remove(name))

    def close(self) -> None:
        """End every process."""
        self.booth.close()

    def _done(self, act: Callable[[], object]) -> str:
        try:
            act()
        except ShelfError as error:
            return str(error)
        self._shelved()
        return ""

    def _shelved(self) -> None:
        """Another recogniser may listen from now on."""
        chosen = self._shelf.chosen()
        self._recogniser = chosen.name if chosen is not None else ""
        self.booth.take()


def _heard_in(settings: Settings) -> tuple[object, ...]:
    """What the studio has to know of the choices."""
    assert settings.talk_mode in TALK_MODES, "settings check their values"
    return (
        settings.hear,
        settings.speak,
        settings.microphone,
        settings.loudspeaker,
        settings.voice,
        settings.words_a_minute,
        settings.talk_mode,
    )


def _names(devices: tuple[Device, ...]) -> list[tuple[str, str]]:
    return [(device.name, device.name) for device in devices]


def _english(voices: tuple[VoiceChoice, ...]) -> list[tuple[str, str]]:
    """She speaks English; every voice there is, where none says so."""
    fitting = [each for each in voices if each.language.lower().startswith("en")]
    return [(each.id, each.name) for each in fitting or voices]


def _choices(found: list[tuple[str, str]], chosen: str) -> tuple[tuple[str, str], ...]:
    """What is there, after the computer's own choice; what was chosen and has gone, as such."""
    gone = [(chosen, f"{chosen}, not here now")] if chosen and chosen not in dict(found) else []
    return (("", _DEFAULT), *found, *gone)


def _card(shelved: Shelved) -> RecogniserCard:
    return RecogniserCard(
        shelved.name,
        (("Size", f"{shelved.size / 1e6:.0f} MB" if shelved.size >= 1e6 else "under 1 MB"),),
        _STATES[shelved.state],
        shelved.state in ("ready", "unchecked"),
        shelved.chosen,
    )
