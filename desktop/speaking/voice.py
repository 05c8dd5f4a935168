"""The speech driver of this machine, by pyttsx3: a sentence in, samples out.

In: text that is fit to be spoken. Out: mono 16-bit samples and their rate. Only the thread that
made a Voice may use it, and on macOS that has to be the main thread of its process. Each driver
fails with exceptions of its own, so all of them are caught here and become a VoiceError.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from desktop.speaking.casting import ESPEAK, MachineVoice, cast, machine_voice, offered
from desktop.speaking.recording import Recording, RecordingError, read_recording
from desktop.speaking.scratch import Scratch

WORDS_A_MINUTE = 170
_SLOWEST, _FASTEST = 80, 320
_APPLE, _MICROSOFT = "nsss", "sapi5"
_PROBE = "Yes."
"""Rendered to see that a voice works, and at which rate."""
_FINISH_SECONDS = 20.0
"""A driver that has not finished a sentence by then has lost it; whoever asks waits less."""
_IDLE_SECONDS = 1.0
"""How long espeak-ng may take to do what it was told."""
_SETTLE_SECONDS = 2.0
"""How long the file of a finished sentence may take to be whole."""


class VoiceError(Exception):
    """The driver cannot do it; `why` is "no_driver", "no_voice" or "failed"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Taken:
    """The voice that speaks from now on."""

    id: str
    name: str
    rate: int
    """Samples a second."""


class Voice:
    """One driver with one voice at a time."""

    def __init__(self, scratch: Scratch, start: Callable[[], Any] | None = None) -> None:
        self._scratch = scratch
        self._awake = False
        self._finished = threading.Event()
        self._troubles: list[object] = []
        try:
            self._engine = (start or _start_driver)()
            self._engine.connect("finished-utterance", self._on_finished)
            self._engine.connect("error", self._on_error)
            self.driver = str(self._engine)
            self._default = str(self._engine.getProperty("voice") or "")
        except Exception as trouble:
            raise VoiceError("no_driver") from trouble

    def voices(self) -> list[MachineVoice]:
        """Those to choose from."""
        try:
            found = self._engine.getProperty("voices") or []
        except Exception as trouble:
            raise VoiceError("no_voice") from trouble
        known = [machine_voice(each.id, each.name, each.languages, each.gender) for each in found]
        return offered(known, self.driver)

    def take(self, voice: str, words_a_minute: int) -> Taken:
        """Speak with this voice, or with the one that fits best when it is not there."""
        voices = {each.id: each for each in self.voices()}
        if not voices:
            raise VoiceError("no_voice")
        pace = min(max(words_a_minute or WORDS_A_MINUTE, _SLOWEST), _FASTEST)
        # An unknown voice may break the driver instead of being refused, so only known ones.
        wanted = [each for each in (voice, cast(list(voices.values()))) if each in voices]
        for choice in dict.fromkeys([*wanted, self._default]):
            try:
                self._wake()
                self._set("voice", choice)
                self._set("rate", pace)
                self._settle(pace)
                rate = self._record(_PROBE).rate
            except VoiceError:
                continue
            known = voices.get(choice)
            return Taken(choice, known.name if known else choice, rate)
        raise VoiceError("failed")

    def render(self, text: str) -> Recording:
        """The samples of a text that has something to say."""
        with suppress(VoiceError):
            return self._record(text)
        return self._record(text)

    def close(self) -> None:
        """Leave no file."""
        self._scratch.close()

    def _record(self, text: str) -> Recording:
        """One text through the driver and its file."""
        # Never say(): it cannot be stopped, and on Linux it needs a program that may be missing.
        # One save_to_file and one runAndWait at a time: of two queued only the last is made.
        suffix = ".aiff" if self.driver == _APPLE else ".wav"
        try:
            path = self._scratch.file(suffix)
        except OSError as trouble:
            raise VoiceError("failed") from trouble
        try:
            if self.driver == _APPLE:
                # Whether it writes over a file that is there is not known.
                path.unlink()
            self._finished.clear()
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            self._await_the_end()
            # Of a property too, which the driver may only now have taken in.
            if self._troubles:
                raise VoiceError("failed")
            return self._whole(path.read_bytes)
        except VoiceError:
            raise
        except Exception as trouble:
            # A driver that raised has left its loop open, and would refuse every sentence after.
            with suppress(Exception):
                self._engine.endLoop()
            raise VoiceError("failed") from trouble
        finally:
            self._troubles.clear()
            with suppress(OSError):
                path.unlink()

    def _await_the_end(self) -> None:
        """Wait until the driver has written the file and let go of it.

        Not tried on Windows and macOS. From their drivers' source: SAPI renders inside
        runAndWait and never says that it has finished; NSSpeechSynthesizer renders beside it,
        says so, and runAndWait returns after that.
        """
        if self.driver == _MICROSOFT:
            return
        if not self._finished.wait(_FINISH_SECONDS):
            raise VoiceError("failed")
        if self.driver == ESPEAK:
            # WORKAROUND: pyttsx3 2.99 says so from espeak's thread before it has closed its loop,
            # and would then close the loop of the next sentence, which is never rendered.
            _await_espeak(lambda espeak: True)

    def _whole(self, read: Callable[[], bytes]) -> Recording:
        """What the file holds, once it is written to its end."""
        ends = time.monotonic() + (_SETTLE_SECONDS if self.driver == _APPLE else 0.0)
        while True:
            try:
                recording = read_recording(read())
                if recording.samples:
                    return recording
            except (RecordingError, OSError):
                pass
            if time.monotonic() >= ends:
                raise VoiceError("failed")
            time.sleep(0.01)

    def _wake(self) -> None:
        """Let espeak-ng run once; before that pyttsx3 only queues what it is told."""
        if self.driver == ESPEAK and not self._awake:
            with suppress(VoiceError):
                self._record(_PROBE)
            self._awake = True

    def _settle(self, pace: int) -> None:
        """Wait until the driver speaks at this pace."""
        if self.driver == ESPEAK:
            # WORKAROUND: pyttsx3 2.99 cancels whatever espeak-ng is at when a sentence begins, and
            # espeak-ng 1.51 takes up to 150 ms to set a pace, which cancelling sets back.
            _await_espeak(lambda espeak: espeak.dll.espeak_GetParameter(espeak.RATE, 1) == pace)

    def _set(self, name: str, value: str | int) -> None:
        """Ask for a property; the driver may take it in with the next sentence only."""
        try:
            self._engine.setProperty(name, value)
        except Exception as trouble:
            raise VoiceError("failed") from trouble

    def _on_finished(self, name: str | None, completed: bool) -> None:
        self._finished.set()

    def _on_error(self, name: str | None, exception: object) -> None:
        self._troubles.append(exception)
        self._finished.set()


def _await_espeak(is_so: Callable[[Any], bool]) -> None:
    """Wait until espeak-ng is idle and something about it is so; not for ever."""
    from pyttsx3.drivers import _espeak  # type: ignore[import-untyped]

    ends = time.monotonic() + _IDLE_SECONDS
    while (_espeak.IsPlaying() or not is_so(_espeak)) and time.monotonic() < ends:
        time.sleep(0.0005)


def _start_driver() -> Any:  # noqa: ANN401  pyttsx3 has no types.
    import pyttsx3  # type: ignore[import-untyped]

    return pyttsx3.init()
