"""Says in plain words whether a call can be spoken: the rows of Prepare, the lines of Set-up.

In: the user's choices, the recogniser's name, what hearing and speaking reported last. Out: rows
and sentences. Pure but for the system's name; imports nothing a first page could wait for.
"""

import sys
from typing import TYPE_CHECKING

from desktop.gui.pages.brief import Check
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.reports import Hearing, Speaking

_SAY = "Say “Hi {name}, good to see you.”"
_ALLOW = {
    "win32": "Allow it in Settings, Privacy and security, Microphone.",
    "darwin": "Allow it in System Settings, Privacy and Security, Microphone.",
}
_ALLOW_ELSEWHERE = "Look whether it is muted in the sound settings."
_SPEECH = {
    "win32": "Add voices in Settings, Time and language, Speech.",
    "darwin": "Add voices in System Settings, Accessibility, Spoken Content.",
}
_SPEECH_ELSEWHERE = "Install espeak-ng to hear her."
_BROKEN = {
    "missing": "Its files are gone. Remove it in Set-up and import it again.",
    "incomplete": "Files are missing. Remove it in Set-up and import it again.",
    "broken": "It cannot be loaded. Remove it in Set-up and import it again.",
}


def thinking_check(name: str, trouble: str = "") -> Check:
    """The built-in counterpart; `trouble` says why a model does not play instead."""
    return Check(
        "thinking",
        f"{name} thinks with Built-in {name}",
        trouble or "Answers at once, offline. Nothing to download.",
        "Ready",
        id="thinking",
    )


def sound_checks(
    name: str,
    chosen: Settings,
    recogniser: str,
    hearing: "Hearing | None" = None,
    speaking: "Speaking | None" = None,
) -> tuple[Check, ...]:
    """Microphone, loudspeaker and recogniser; nothing was reported yet where there is None."""
    heard = hearing_checks(name, chosen, recogniser, hearing)
    return (heard[0], voice_check(name, chosen, speaking), *heard[1:])


def hearing_checks(
    name: str, chosen: Settings, recogniser: str, hearing: "Hearing | None"
) -> tuple[Check, ...]:
    """The microphone, and who understands it."""
    if not recogniser:
        how = "To talk instead, add a recogniser once: a Vosk folder or ZIP."
        return (Check("keyboard", "You type", how, "", id="microphone", action="import"),)
    if not chosen.hear:
        return (Check("keyboard", "You type", "Listening is off in Set-up.", "", id="microphone"),)
    if hearing is None:
        return _microphone(chosen.microphone, "Getting it ready"), _understands(recogniser, "")
    match hearing.state:
        case "lost":
            detail = f"{lost_microphone(hearing)} Until then you type."
            row = Check("microphone-off", "No microphone", detail, "", id="microphone")
            return row, _understands(recogniser, "")
        case "blocked":
            detail = f"{allow_microphone()} Until then you type."
            row = Check("microphone-off", "Your microphone is blocked", detail, "", id="microphone")
            return row, _understands(recogniser, "")
        case "gone":
            broken = _BROKEN.get(hearing.why, "It stopped. Start the program again to talk.")
            row = Check("keyboard", "You type", "Listening does not work now.", "", id="microphone")
            return row, Check("ear", f"Cannot hear with {recogniser}", broken, "", id="ear")
        case "ready":
            detail, ready = _SAY.format(name=name), "Ready"
        case _:
            detail, ready = "Getting it ready", ""
    title = hearing.device or chosen.microphone
    return _microphone(title, detail), _understands(recogniser, ready)


def voice_check(name: str, chosen: Settings, speaking: "Speaking | None") -> Check:
    """The loudspeaker, and her voice."""
    captions = f"{name} answers in captions"
    if not chosen.speak:
        return Check("captions", captions, "Her voice is off in Set-up.", "", id="voice")
    title, detail, ready = f"{name}’s voice", "Getting it ready", False
    if speaking is not None:
        if speaking.state == "lost":
            return Check("captions", captions, "There is no loudspeaker.", "", id="voice")
        if speaking.state == "gone":
            return Check("captions", captions, no_voice(speaking), "", id="voice")
        ready = speaking.state == "ready"
        if ready:
            title, detail = speaking.device or title, f"{name} speaks, with captions"
    return Check("sound", title, detail, "", id="voice", action="play", can=ready)


def hearing_words(chosen: Settings, recogniser: str, hearing: "Hearing") -> str:
    """How listening is doing, for Set-up."""
    if not recogniser:
        return "There is no recogniser yet, so you type."
    if not chosen.hear:
        return "Off. You type."
    if hearing.state == "ready":
        missing = chosen.microphone and hearing.why == "missing"
        instead = f"{chosen.microphone} is not here. " if missing else ""
        return f"{instead}Listening to {hearing.device}."
    if hearing.state == "blocked":
        return f"The microphone gives only silence. {allow_microphone()}"
    if hearing.state == "lost":
        return lost_microphone(hearing)
    if hearing.state == "gone":
        return _BROKEN.get(hearing.why, "It stopped. Start the program again to talk.")
    return "Getting it ready."


def speaking_words(name: str, chosen: Settings, speaking: "Speaking") -> str:
    """How speaking is doing, for Set-up."""
    if not chosen.speak:
        return f"Off. {name} answers in captions."
    if speaking.state == "ready":
        missing = chosen.loudspeaker and speaking.why == "missing"
        instead = f"{chosen.loudspeaker} is not here. " if missing else ""
        return f"{instead}Speaking through {speaking.device}."
    if speaking.state == "lost":
        return f"There is no loudspeaker, so {name} answers in captions."
    if speaking.state == "gone":
        return f"{no_voice(speaking)} Until then, captions."
    return "Getting it ready."


def lost_microphone(hearing: "Hearing") -> str:
    """Why there is none, and what helps."""
    if hearing.why == "busy":
        return "Another program has it. Close it there."
    return "Plug one in, or choose another in Set-up."


def allow_microphone() -> str:
    """Where a blocked microphone is allowed."""
    return _ALLOW.get(sys.platform, _ALLOW_ELSEWHERE)


def no_voice(speaking: "Speaking") -> str:
    """Why she cannot be heard."""
    if speaking.why in ("no_driver", "no_voice"):
        return _SPEECH.get(sys.platform, _SPEECH_ELSEWHERE)
    return "Her voice cannot be used now."


def _microphone(title: str, detail: str) -> Check:
    shown = title or "Microphone"
    return Check("microphone", shown, detail, "", id="microphone", meter=True)


def _understands(recogniser: str, ready: str) -> Check:
    detail = "Your words appear as you speak."
    return Check("ear", f"Hears you with {recogniser}", detail, ready, id="ear")
