"""Picks Elena's voice among those of this machine: a female English one where there is one.

Pure. In: the voices a driver has. Out: the voices to offer, and the one to take unasked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ESPEAK = "espeak"

_ESPEAK_ADDED = (
    ("en-us+f3", "English (America), female", "en-us"),
    ("en-us+f4", "English (America), female, deeper", "en-us"),
    ("en-gb+f3", "English (Great Britain), female", "en-gb"),
)
"""espeak-ng lists only voices of men; each takes the colour of another with a plus sign."""

_NAMES = (
    "ava",
    "samantha",
    "allison",
    "jenny",
    "aria",
    "zira",
    "susan",
    "zoe",
    "nicky",
    "joelle",
    "kate",
    "serena",
    "hazel",
    "sonia",
    "libby",
    "karen",
    "catherine",
    "moira",
    "fiona",
    "tessa",
    "heera",
    "victoria",
    "eva",
)
"""Women's voices of Windows and macOS by their names, the most natural first."""


@dataclass(frozen=True, slots=True)
class MachineVoice:
    """One voice that this machine has."""

    id: str
    """As the driver wants it back."""
    name: str
    language: str
    """Like "en-us"; empty when the driver does not say."""
    gender: str
    """"female", "male" or empty."""


def machine_voice(
    number: object, name: object, languages: Sequence[object], gender: object
) -> MachineVoice:
    """A voice in our words; drivers leave parts out and write each their own way."""
    language = str(languages[0]) if languages and languages[0] else ""
    sex = str(gender or "").lower()
    known = "female" if "female" in sex else "male" if "male" in sex else ""
    return MachineVoice(str(number), str(name or number), language.lower().replace("_", "-"), known)


def offered(voices: Iterable[MachineVoice], driver: str) -> list[MachineVoice]:
    """The voices to choose from, English ones first."""
    if driver != ESPEAK:
        return sorted(voices, key=lambda voice: not _is_english(voice))
    # espeak-ng lists voices of MBROLA whether or not their recordings are there, and taking one
    # that is missing leaves the driver speaking gibberish.
    real = [voice for voice in voices if not voice.id.startswith("mb/")]
    languages = {voice.language for voice in real}
    added = [
        MachineVoice(number, name, language, "female")
        for number, name, language in _ESPEAK_ADDED
        if language in languages
    ]
    return added + sorted(real, key=lambda voice: not _is_english(voice))


def cast(voices: Sequence[MachineVoice]) -> str:
    """The id of the voice to take unasked; empty for the driver's own default."""
    english = [voice for voice in voices if _is_english(voice)]
    return min(english, key=_rank).id if english else ""


def _is_english(voice: MachineVoice) -> bool:
    return voice.language == "en" or voice.language.startswith("en-")


def _rank(voice: MachineVoice) -> tuple[bool, int, bool, bool]:
    """Lower is better: a known woman's name, then any woman, then American, then recorded well."""
    words = voice.name.lower().replace("(", " ").replace(")", " ").split()
    named = next((place for place, name in enumerate(_NAMES) if name in words), len(_NAMES))
    man = voice.gender == "male" or (not voice.gender and named == len(_NAMES))
    rich = "premium" in voice.id.lower() or "enhanced" in voice.id.lower()
    return man, named, voice.language != "en-us", not rich
