"""The audio worker on devices that take nothing but 48 kHz in stereo, as some drivers do."""

import sys
from typing import Any

import sounddevice  # type: ignore[import-untyped]

from desktop.workers.entry import work

PICKY = {"samplerate": 48_000, "channels": 2}


def picky(kind: Any) -> Any:  # noqa: ANN401 - sounddevice has no types
    """The same stream, refused unless it is opened as the device likes it."""

    class Picky(kind):  # type: ignore[misc]
        def __init__(self, **wanted: object) -> None:
            if any(wanted[name] != value for name, value in PICKY.items()):
                raise sounddevice.PortAudioError("Invalid sample rate")
            super().__init__(**wanted)

    return Picky


if __name__ == "__main__":
    sounddevice.RawInputStream = picky(sounddevice.RawInputStream)
    sounddevice.RawOutputStream = picky(sounddevice.RawOutputStream)
    # Its words: --worker, the name, the pipes.
    sys.exit(work(sys.argv[2:]))
