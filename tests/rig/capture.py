"""A program that does nothing but listen, as any program would: PortAudio, the default microphone.

`python -m tests.rig.capture FILE` writes 16-bit samples at 16 kHz into the file. It says
"listening" with the first block and ends with its standard input. `listening` runs it.
"""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.rig.made import ROOT
from tests.rig.pulse import Pulse
from tests.rig.sound import Sound
from tests.rig.streams import StreamError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

RATE = 16_000
_BLOCK = 1_600
_DELAY_SECONDS = 0.1
_END_SECONDS = 10.0


class Listener:
    """The program, listening through a server's microphone; `sound` once the context is left."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def sound(self) -> Sound:
        """All that was heard."""
        return Sound(np.frombuffer(self._path.read_bytes(), "<i2").astype(np.int16), RATE)


@contextmanager
def listening(server: Pulse, path: Path) -> Iterator[Listener]:
    """Start the program, go on once it listens, and end it."""
    with subprocess.Popen(
        [sys.executable, "-m", __name__, str(path)],
        cwd=ROOT,
        env=server.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        if program.stdout.readline().strip() != "listening":
            raise StreamError("the microphone could not be opened")
        yield Listener(path)
        program.communicate(timeout=_END_SECONDS)


def main(path: Path) -> None:
    """Listen until standard input ends."""
    import sounddevice  # type: ignore[import-untyped]

    begun = threading.Event()
    with path.open("wb") as file:

        def take(block: "Buffer", _frames: int, _time: object, _status: object) -> None:
            file.write(block)
            begun.set()

        with sounddevice.RawInputStream(
            samplerate=RATE,
            channels=1,
            dtype="int16",
            blocksize=_BLOCK,
            latency=_DELAY_SECONDS,
            callback=take,
        ):
            begun.wait(_END_SECONDS)
            print("listening" if begun.is_set() else "deaf", flush=True)
            sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
