"""A spoken rehearsal in words: what works before the call, and what is going on during it.

In: what a studio reports, and scenes. Out: sentences, and small words for the state of a call.
"""

import queue
import time
from dataclasses import dataclass

from desktop.rehearsal.aloud import Studio
from desktop.rehearsal.talk import TalkMode
from desktop.reports import Hearing, HearingState, Report, Speaking
from desktop.scene import Phase, VoiceView

READY_SECONDS = 15.0
"""How long a call waits for its recogniser and her voice."""
_LOOK_SECONDS = 1.0
_IMPORT = "“preferred-ground models import FOLDER” brings one in"
_NO_DEVICES = "There is no microphone and no loudspeaker here, so you type, and read what she says."

_DEAF: dict[HearingState, str] = {
    "off": f"There is no recogniser here yet, so you type; {_IMPORT}.",
    "starting": "The recogniser is still being loaded; type until it listens.",
    "lost": "There is no microphone: plug one in, or type.",
    "blocked": "The microphone gives nothing but silence: allow this program to use it, or type.",
    "gone": "Listening does not work here, so you type; “preferred-ground doctor” says why.",
}
_DEAF_WHY = {
    "busy": "Another program holds the microphone: close it there, or type.",
    "failed": "The microphone cannot be opened: try another one, or type.",
    "missing": "The recogniser is no longer there, so you type; import it again.",
    "incomplete": "The recogniser lacks some of its files, so you type; import it again.",
    "broken": "The recogniser cannot be loaded, so you type; import it again.",
}
_MUTE = {
    "starting": "Her voice is still on its way; until it is here you read what she says.",
    "lost": "There is no loudspeaker, so you read what she says.",
    "gone": "Her voice does not work here, so you read what she says.",
}
_MUTE_WHY = {
    "no_driver": (
        "This computer has no speech of its own (on Linux, espeak-ng), so you read what she says."
    ),
    "no_voice": "This computer has no English voice, so you read what she says.",
    "busy": "Another program holds the loudspeaker, so you read what she says.",
    "failed": "Her voice cannot be used here, so you read what she says.",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """What makes a rehearsal a spoken one."""

    studio: Studio
    mode: TalkMode
    notices: tuple[str, ...] = ()
    """What does not work, said before the call."""


def made_ready(studio: Studio, seconds: float = READY_SECONDS) -> tuple[Hearing, Speaking]:
    """Wait until it is known what works, or for so long."""
    said: queue.SimpleQueue[Report] = queue.SimpleQueue()
    hearing, speaking = Hearing("starting"), Speaking("starting")
    until = time.monotonic() + seconds
    # A change between being asked and listening is not told, so it is asked again now and then.
    studio.attach(said.put)
    while "starting" in (hearing.state, speaking.state) and time.monotonic() < until:
        try:
            report = said.get(timeout=_LOOK_SECONDS)
        except queue.Empty:
            studio.attach(said.put)
            continue
        if isinstance(report, Hearing):
            hearing = report
        elif isinstance(report, Speaking):
            speaking = report
    return hearing, speaking


def said_before(hearing: Hearing, speaking: Speaking) -> tuple[str, ...]:
    """What does not work and what stands in for it, a sentence each."""
    if (hearing.state, speaking.state) == ("lost", "lost"):
        return (_NO_DEVICES,)
    sentences = []
    if hearing.state != "ready":
        sentences.append(deaf_sentence(hearing.state, hearing.why))
    if speaking.state not in ("ready", "off"):
        why = _MUTE_WHY.get(speaking.why, "")
        sentences.append(why or _MUTE[speaking.state])
    return tuple(sentences)


def deaf_sentence(state: HearingState, why: str = "") -> str:
    """Why nobody listens, and what to do."""
    if state == "lost" and why in ("missing", "none"):
        why = ""
    return _DEAF_WHY.get(why) or _DEAF[state]


def how_to_talk(mode: TalkMode) -> str:
    """One line for a front end that reads lines."""
    if mode == "hands_free":
        return "Just talk; a pause sends it. Or type a turn and press Enter."
    return "Enter starts listening, Enter again sends. Or type a turn and press Enter."


def state_word(voice: VoiceView | None, phase: Phase) -> str:
    """What microphone and voice are doing; empty when a typed call would look the same."""
    if voice is None or phase == "over":
        return ""
    if voice.talking:
        return "listening"
    if phase == "hers":
        return "speaking"
    if voice.muted:
        return "muted"
    return {
        "starting": "getting ready",
        "lost": "microphone lost",
        "blocked": "microphone blocked",
        "off": "typing only",
        "gone": "typing only",
    }.get(voice.hearing, "")
