"""Tries what a spoken rehearsal needs on this computer, and says what to do about what fails.

Part of the composition. In: the data folder and the user's choices. Out: one check for each part,
in plain words. Everything is tried in worker processes, each question with a deadline, so that
neither a hang nor a crash of a library is more than a sentence. Any thread may ask.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Literal

from desktop.settings import Settings
from desktop.shelf.recognisers import Recognisers, Shelved
from desktop.workers.equipment import devices_in
from desktop.workers.errand import Errand, Unanswered
from desktop.workers.protocol import Message, read_message
from desktop.workers.spawn import spawn

DEVICE_SECONDS = 5.0
VOICE_SECONDS = 6.0
LOAD_SECONDS = 20.0
"""The largest recognisers take this long on a slow disk."""
RECORD_SECONDS = 0.5
ZERO_SECONDS = 1.5
"""How long exact zeros have to last before they mean anything; a device may begin with some."""
ZERO_DB = -96.0
SENTENCE = "This is how I will sound when we talk."
START_AND_END_SECONDS = 15.0
_QUESTIONS = {
    "audio": Message("devices", {"id": 1}),
    "ears": Message("load", {"id": 1, "folder": ""}),
    "voice": Message("voices", {"id": 1}),
}
"""What each worker of a spoken call can answer on any computer, once its library is there."""
WORKERS = tuple(_QUESTIONS)
_IMPORT = "Import one: preferred-ground models import FOLDER."
_AGAIN = "Start the program again; if that does not help, restart the computer."

_ALLOW = {
    "win32": (
        "Settings, Privacy and security, Microphone: let desktop apps use it; and look for a"
        " switch on the computer itself."
    ),
    "darwin": "System Settings, Privacy and Security, Microphone: allow this program or terminal.",
}
_ALLOW_ELSEWHERE = (
    "Look whether it is muted in the sound settings, switched off on the computer itself, or kept"
    " from this program by its sandbox."
)
_SPEECH = {
    "win32": "Windows brings voices: Settings, Time and language, Speech.",
    "darwin": "macOS brings voices: System Settings, Accessibility, Spoken Content.",
}
_SPEECH_ELSEWHERE = "Install the package espeak-ng."


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    id: str
    state: Literal["ok", "warning", "problem", "absent"]
    says: str
    """What was found, in one sentence."""
    do: str = ""
    """What to do about it; empty when nothing."""


def sound_checks(
    home: Path, settings: Settings, start_with: tuple[str, ...] = ()
) -> tuple[Check, ...]:
    """Microphone, loudspeaker, recogniser and voice, tried side by side."""
    parts: tuple[Callable[[], tuple[Check, ...]], ...] = (
        lambda: devices_checked(settings, start_with),
        lambda: (recogniser_checked(Recognisers(home).chosen(), start_with),),
        lambda: (voice_checked(settings, start_with),),
    )
    done: list[tuple[Check, ...]] = [()] * len(parts)

    def carry_out(number: int) -> None:
        done[number] = parts[number]()

    threads = [
        Thread(target=carry_out, args=(number,), name=f"check {number}")
        for number in range(len(parts))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tuple(check for checks in done for check in checks)


def devices_checked(settings: Settings, start_with: tuple[str, ...] = ()) -> tuple[Check, Check]:
    """The microphone is opened and recorded from, the loudspeaker is opened."""
    try:
        with Errand("audio", start_with=start_with) as audio:
            there = audio.ask("devices", DEVICE_SECONDS)
            opened = audio.ask(
                "open",
                DEVICE_SECONDS,
                input=settings.microphone,
                output=settings.loudspeaker,
                use_input=True,
                use_output=True,
            )
            peak = _recorded(audio) if opened.text("input") else None
    except Unanswered as trouble:
        says = _failed("The sound system", trouble.why)
        return (
            Check("microphone", "problem", says, _AGAIN),
            Check("loudspeaker", "problem", says, _AGAIN),
        )
    return _microphone(there, opened, peak), _loudspeaker(there, opened)


def recogniser_checked(chosen: Shelved | None, start_with: tuple[str, ...] = ()) -> Check:
    """The recogniser that listens is really loaded."""
    if chosen is None:
        return Check("hearing", "absent", "There is no recogniser yet, so you type.", _IMPORT)
    name = chosen.name
    try:
        with Errand("ears", start_with=start_with) as ears:
            answer = ears.ask("load", LOAD_SECONDS, folder=str(chosen.folder))
    except Unanswered as trouble:
        says = _failed(f"The recogniser {name}", trouble.why)
        return Check("hearing", "problem", says, "Remove it and import it again.")
    if answer.kind == "loaded":
        seconds = answer.number("ms") / 1000
        return Check("hearing", "ok", f"{name} listens; it was loaded in {seconds:.1f} s.")
    lacks = {"missing": "is not there any more", "incomplete": "lacks some of its files"}
    says = f"The recogniser {name} {lacks.get(answer.text('why'), 'cannot be loaded')}."
    return Check("hearing", "problem", says, "Remove it and import it again.")


def voice_checked(settings: Settings, start_with: tuple[str, ...] = ()) -> Check:
    """Her voice says a sentence, into memory."""
    do = _SPEECH.get(sys.platform, _SPEECH_ELSEWHERE)
    try:
        with spoken_pipe() as pipe, Errand("voice", {"spoken": pipe}, start_with) as voice:
            opened = voice.ask(
                "open",
                VOICE_SECONDS,
                voice=settings.voice,
                words_a_minute=settings.words_a_minute,
            )
            if opened.kind != "opened":
                return _no_voice(opened.text("why"), do)
            rendered = voice.ask("render", VOICE_SECONDS, text=SENTENCE)
    except Unanswered as trouble:
        return Check("voice", "problem", _failed("Speech", trouble.why), do)
    if rendered.kind != "rendered":
        return _no_voice("failed", do)
    name = opened.text("name") or opened.text("voice")
    return Check(
        "voice",
        "ok",
        f"Her voice is {name}; a sentence took {rendered.number('ms'):.0f} ms.",
    )


@contextmanager
def spoken_pipe() -> Iterator[int]:
    """The write end of a pipe from which nobody reads."""
    read, write = os.pipe()
    try:
        yield write
    finally:
        os.close(read)
        os.close(write)


def start_and_end(name: str) -> None:
    """Start one worker, ask it something and let it end by itself; RuntimeError if it fails."""
    with spoken_pipe() as pipe:
        process = spawn(name, {"spoken": pipe} if name == "voice" else {})
        assert process.stdin is not None
        assert process.stdout is not None
        late = Timer(START_AND_END_SECONDS, process.kill)
        late.start()
        try:
            with process.stdin, process.stdout:
                kinds = _answers(process.stdout, process.stdin, _QUESTIONS[name])
            if (code := process.wait()) != 0:
                raise RuntimeError(f"it ended with code {code}")
        finally:
            late.cancel()
            process.kill()
            process.wait()
    if kinds[:1] != ["hello"] or len(kinds) < 2:
        raise RuntimeError("it gave no answer")


def _answers(reports: IO[bytes], orders: IO[bytes], question: Message) -> list[str]:
    """The kinds of a worker's greeting and answer."""
    kinds: list[str] = []
    while (message := read_message(reports)) is not None:  # type: ignore[arg-type]
        if message.kind == "beat":
            continue
        kinds.append(message.kind)
        if message.kind != "hello":
            break
        orders.write(question.packed())
    return kinds


def _recorded(audio: Errand) -> float | None:
    """The loudest peak of a short recording in dBFS; ZERO_DB for exact zeros, None for nothing."""
    audio.tell("meter", on=True)
    began = 0.0
    peak = ZERO_DB
    while True:
        news = audio.news(DEVICE_SECONDS)
        if news.kind == "lost" and news.text("side") == "input":
            return None
        if news.kind != "level":
            continue
        now = time.monotonic()
        began = began or now
        peak = max(peak, news.number("peak_db", ZERO_DB))
        if now - began >= (RECORD_SECONDS if peak > ZERO_DB else ZERO_SECONDS):
            return peak


def _microphone(there: Message, opened: Message, peak: float | None) -> Check:
    found = [device.name for device in devices_in(there, "inputs")]
    if not found:
        return Check("microphone", "absent", "There is no microphone, so you type.", "Plug one in.")
    name, trouble = opened.text("input"), opened.text("input_trouble")
    if peak is None:
        return _unopened("microphone", trouble, found)
    if peak <= ZERO_DB:
        return Check(
            "microphone",
            "problem",
            f"“{name}” gives exact zeros: the computer is blocking the microphone.",
            _ALLOW.get(sys.platform, _ALLOW_ELSEWHERE),
        )
    says = f"The microphone “{name}” hears: {_level_words(peak)} ({peak:.0f} dB at most)"
    return _opened("microphone", says, trouble, found)


def _loudspeaker(there: Message, opened: Message) -> Check:
    found = [device.name for device in devices_in(there, "outputs")]
    if not found:
        says = "There is no loudspeaker, so you read what she says."
        return Check("loudspeaker", "absent", says, "Plug one in, or headphones.")
    name, trouble = opened.text("output"), opened.text("output_trouble")
    if not name:
        return _unopened("loudspeaker", trouble, found)
    return _opened("loudspeaker", f"The loudspeaker “{name}” is open", trouble, found)


def _opened(check: str, says: str, trouble: str, found: list[str]) -> Check:
    """It works, perhaps in the place of another one."""
    others = f"{says}; found: {', '.join(found)}."
    if trouble == "missing":
        return Check(
            check,
            "warning",
            others,
            f"The {check} you chose is not there; plug it in or choose another.",
        )
    return Check(check, "ok", others)


def _unopened(check: str, trouble: str, found: list[str]) -> Check:
    if trouble == "busy":
        says, do = f"Another program holds the {check}.", "Close it there, and try again."
    else:
        says, do = f"The {check} cannot be opened.", "Choose another one, or plug it in again."
    return Check(check, "problem", f"{says} Found: {', '.join(found)}.", do)


def _no_voice(why: str, do: str) -> Check:
    says = {
        "no_driver": "This computer has no speech of its own, so you read what she says.",
        "no_voice": "This computer has no voice that fits, so you read what she says.",
    }.get(why, "Her voice cannot be used, so you read what she says.")
    return Check("voice", "absent" if why == "no_driver" else "problem", says, do)


def _level_words(peak: float) -> str:
    """How loud it was, for somebody who said nothing."""
    if peak < -50:
        return "a quiet room"
    return "sounds" if peak < -6 else "something very loud"


def _failed(what: str, why: str) -> str:
    if why in ("silent", "late"):
        return f"{what} hangs: it gave no answer in time."
    return f"{what} crashes when it is tried."
