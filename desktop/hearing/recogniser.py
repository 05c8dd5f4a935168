"""The recogniser: libvosk, one model and one recogniser that stays loaded.

In: a folder, then 16-bit mono samples at 16 kHz. Out: guesses, and words with their places.
Belongs to one thread of the ears process. Nothing of Vosk that reaches for the network is loaded.
"""

import json
import sys
from contextlib import chdir
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, NoReturn

from desktop.hearing.ghosts import HeardWord
from desktop.hearing.layout import missing_files

RATE = 16_000
"""Samples a second it is given; libvosk brings them down for models that want less."""

Trouble = Literal["missing", "incomplete", "broken"]
"""Why a folder cannot be used: not there, files missing, or refused by libvosk."""

_KEPT_OUT: dict[str, tuple[str, ...]] = {
    "requests": (),
    "srt": (),
    "tqdm": ("tqdm",),
    "urllib.request": ("urlretrieve",),
}
"""What Vosk imports for its downloads and subtitles, and the names it takes from there."""

_PROBE = bytes(2 * RATE // 2)
"""Half a second of silence: some faults show only when something is decoded."""


class Recogniser:
    """One loaded model; places of words count from the start of the stretch."""

    def __init__(self, name: str, model: Any) -> None:  # noqa: ANN401 - Vosk has no types
        self.name = name
        self._recogniser = _vosk().KaldiRecognizer(model, RATE)
        self._recogniser.SetWords(True)
        self._fed = 0
        """Samples since it was made: its word times count from there."""
        self._began = 0

    def feed(self, samples: bytes) -> bool:
        """Listen to some samples; true when `settled` has something to fetch."""
        self._fed += len(samples) // 2
        return bool(self._recogniser.AcceptWaveform(samples))

    def guess(self) -> str:
        """What it makes of everything since the last settled words."""
        guessed = json.loads(self._recogniser.PartialResult())
        # Before the first samples there is no guess in it, not even an empty one.
        return str(guessed.get("partial", ""))

    def settled(self) -> list[HeardWord]:
        """The words up to a pause it noticed; maybe none."""
        return self._words(self._recogniser.Result())

    def finish(self) -> list[HeardWord]:
        """The last words of the stretch; whatever is fed next is a new one."""
        words = self._words(self._recogniser.FinalResult())
        self._began = self._fed
        return words

    def _words(self, result: str) -> list[HeardWord]:
        return [
            HeardWord(
                str(word["word"]),
                max(0, round(word["start"] * RATE) - self._began),
                max(0, round(word["end"] * RATE) - self._began),
                float(word["conf"]),
            )
            for word in json.loads(result).get("result", [])
        ]


def load(folder: Path) -> Recogniser | Trouble:
    """The recogniser in this folder, tried on silence; or why it cannot be used."""
    try:
        if not folder.is_dir():
            return "missing"
        if missing_files(lambda name: (folder / name).is_file()):
            return "incomplete"
        # On Windows libvosk opens no path with letters beyond ASCII: the short one always is.
        with chdir(folder):
            recogniser = Recogniser(folder.name, _loaded("."))
        recogniser.feed(_PROBE)
        recogniser.finish()
    except Exception:  # noqa: BLE001 - Vosk raises nothing more telling
        return "broken"
    return recogniser


def _loaded(folder: str) -> Any:  # noqa: ANN401 - Vosk has no types
    return _vosk().Model(model_path=folder)


@cache
def _vosk() -> ModuleType:
    """Vosk, imported without what it would download with, and told to be quiet."""
    stubs = {name: ModuleType(name) for name in _KEPT_OUT}
    for name, parts in _KEPT_OUT.items():
        for part in parts:
            setattr(stubs[name], part, _refuse)
    before = {name: sys.modules.get(name) for name in stubs}
    sys.modules.update(stubs)
    try:
        import vosk  # type: ignore[import-untyped]
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module
    vosk.SetLogLevel(-1)
    found: ModuleType = vosk
    return found


def _refuse(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("nothing is downloaded here")
