"""Speech from espeak-ng with the exact place of every phone in it.

Uses the library by ctypes, in a process that makes a recogniser; `clip` uses the program, so that
tests can speak in a process that has its own use for the library.
"""

import ctypes
import io
import math
import shutil
import subprocess
import wave
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tests.rig.features import RATE, Floats
from tests.rig.made import Samples

_LIBRARY = "libespeak-ng.so.1"
_IN_THIS_THREAD = 2
_PHONEME_EVENTS = 1
_PHONEME, _LIST_END = 7, 0
_BY_CHARACTER, _UTF8 = 1, 1
_PACE, _VOLUME, _PITCH, _RANGE = 1, 2, 3, 4
_PROGRAM_SECONDS = 30.0


class _Identity(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("letters", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_int),
        ("utterance", ctypes.c_uint),
        ("character", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("identity", _Identity),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, in words a minute; pitch and its range are shares of 100."""

    name: str = "en-us"
    pace: int = 165
    pitch: int = 50
    range: int = 50


@dataclass(frozen=True, slots=True)
class Mark:
    """A phone starts at this sample; it belongs to the word at this character, counted from 1."""

    phone: str
    sample: int
    character: int


class Espeak:
    """The library; one at a time, one voice at a time."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(_LIBRARY)
        self.rate = int(self._library.espeak_Initialize(_IN_THIS_THREAD, 0, None, _PHONEME_EVENTS))
        self._pieces: list[NDArray[np.int16]] = []
        self._marks: list[Mark] = []
        # The library keeps no reference to what it calls.
        self._callback = _CALLBACK(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def _take(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: object) -> int:
        if count > 0:
            self._pieces.append(np.ctypeslib.as_array(samples, (count,)).copy())
        place = 0
        while (event := events[place]).kind != _LIST_END:  # type: ignore[index]
            if event.kind == _PHONEME:
                at = ctypes.addressof(event) + _Event.identity.offset
                name = ctypes.string_at(at, 8).split(b"\0")[0].decode(errors="replace")
                self._marks.append(Mark(name, event.sample, event.character))
            place += 1
        return 0

    def say(self, text: str, voice: Voice) -> tuple[Samples, list[Mark]]:
        """Samples at the library's rate, and the phones in them."""
        if self._library.espeak_SetVoiceByName(voice.name.encode()):
            raise ValueError(f"espeak-ng has no voice {voice.name}")
        settings = {_PACE: voice.pace, _VOLUME: 100, _PITCH: voice.pitch, _RANGE: voice.range}
        for parameter, value in settings.items():
            self._library.espeak_SetParameter(parameter, value, 0)
        self._pieces.clear()
        self._marks.clear()
        raw = text.encode() + b"\0"
        self._library.espeak_Synth(raw, len(raw), 0, _BY_CHARACTER, 0, _UTF8, None, None)
        self._library.espeak_Synchronize()
        return np.concatenate(self._pieces), list(self._marks)


def missing_packages() -> list[str]:
    """Debian packages that speech needs and this machine lacks."""
    try:
        ctypes.CDLL(_LIBRARY)
    except OSError:
        return ["espeak-ng"]
    return [] if shutil.which("espeak-ng") else ["espeak-ng"]


@cache
def version() -> str:
    """The library's version."""
    library = ctypes.CDLL(_LIBRARY)
    library.espeak_Info.restype = ctypes.c_char_p
    return str(library.espeak_Info(None).decode())


def resampled(samples: Samples | Floats, rate: int, wanted: int = RATE) -> Floats:
    """The same sound at another rate; what is too high for it is left out."""
    common = math.gcd(rate, wanted)
    steps = smooth(-(-len(samples) * common // rate))
    long, count = steps * (rate // common), steps * (wanted // common)
    spectrum = np.fft.rfft(np.asarray(samples, np.float64), long)[: count // 2 + 1]
    sound = np.fft.irfft(spectrum, count) * (count / long)
    return sound[: round(len(samples) * wanted / rate)]


def smooth(least: int) -> int:
    """The next number that is quick to transform: one without large prime factors."""
    number = least
    while True:
        rest = number
        for factor in (2, 3, 5, 7):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return number
        number += 1


def clip(text: str, voice: Voice | None = None) -> Samples:
    """A line at 16 kHz by the program espeak-ng."""
    voice = voice or Voice()
    manner = ("-v", voice.name, "-s", str(voice.pace), "-p", str(voice.pitch))
    said = subprocess.run(
        ["espeak-ng", *manner, "--stdout", text],
        capture_output=True,
        timeout=_PROGRAM_SECONDS,
        check=True,
    )
    # A stream's header cannot know how long it will be.
    with wave.open(io.BytesIO(said.stdout)) as file:
        rate = file.getframerate()
        samples = np.frombuffer(file.readframes(len(said.stdout)), "<i2").astype(np.int16)
    silence = np.zeros(RATE * 3 // 10)
    sound = np.concatenate([silence, resampled(samples, rate), silence])
    return np.clip(np.round(sound), -32_768, 32_767).astype(np.int16)
