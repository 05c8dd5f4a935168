"""Plays into a sink of the private sound server and records from one, in real time.

Every stream is a process of its own that dies with this one and is ended by its number.
"""

import fcntl
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from tests.rig.made import Samples
from tests.rig.sound import Sound, voiced

RECORDING_RATE = 48_000
_FIRST_SAMPLE_SECONDS = 5.0
_SPARE_SECONDS = 10.0
_ARRIVAL_SECONDS = 0.06
"""What was played just now is recorded after so long at most."""
_PIPE_BYTES = 1 << 20
"""Ten seconds of recording: a pipe of the usual size is full after 0.7 s and stalls the stream."""

DIES_WITH_US: Final = ("setpriv", "--pdeathsig", "KILL")
"""Before a command, so that it does not outlive a test run that was killed."""


class StreamError(Exception):
    """A stream did not start, did not end, or broke off; the text says which."""


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process, by force after a while, and take leave of it."""
    if process.poll() is None:
        process.terminate()
        # One that was stopped would never see the request.
        process.send_signal(signal.SIGCONT)
        try:
            process.wait(_FIRST_SAMPLE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


class Playing:
    """Samples on their way into a sink; leaving the context cuts them off."""

    def __init__(
        self, environment: Mapping[str, str], sink: str, source: Path, rate: int, volume: int
    ) -> None:
        format_options = ("--raw", "--format=s16le", "--channels=1", f"--rate={rate}")
        # The short delay makes the server hand samples on in small pieces.
        options = (f"--device={sink}", f"--volume={volume}", "--latency-msec=20")
        self.process = subprocess.Popen(
            [*DIES_WITH_US, "pacat", "--playback", *format_options, *options, str(source)],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def __enter__(self) -> "Playing":
        return self

    def __exit__(self, *_error: object) -> None:
        self.cut()

    @property
    def pid(self) -> int:
        """The number of the playing process."""
        return self.process.pid

    def wait(self, seconds: float) -> None:
        """Until the last sample has been played."""
        try:
            _, complaint = self.process.communicate(timeout=seconds + _SPARE_SECONDS)
        except subprocess.TimeoutExpired:
            self.cut()
            raise StreamError("the sound server did not take the samples in time") from None
        if self.process.returncode:
            raise StreamError(f"playing broke off: {complaint.decode(errors='replace').strip()}")

    def cut(self) -> None:
        """Stop at once."""
        end(self.process)
        if self.process.stderr:
            self.process.stderr.close()


class Recording:
    """What a source gives from now until the context is left; then `sound` has all of it."""

    def __init__(self, environment: Mapping[str, str], source: str) -> None:
        format_options = ("--raw", "--format=s16le", "--channels=1", f"--rate={RECORDING_RATE}")
        self.process = subprocess.Popen(
            [
                *DIES_WITH_US,
                *("parec", *format_options, f"--device={source}", "--latency-msec=10"),
            ],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.process.stdout is not None
        self._pipe = self.process.stdout
        fcntl.fcntl(self._pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self._data = bytearray()
        self._started = float("inf")
        self._begun = threading.Event()
        self._reader = threading.Thread(target=self._read, name=f"recording {source}")
        self._reader.start()

    def __enter__(self) -> "Recording":
        if not self._begun.wait(_FIRST_SAMPLE_SECONDS):
            self.__exit__()
            raise StreamError("the sound server gave nothing to record")
        return self

    def __exit__(self, *_error: object) -> None:
        threading.Event().wait(_ARRIVAL_SECONDS)
        end(self.process)
        self._reader.join()
        self._pipe.close()

    def _read(self) -> None:
        while piece := os.read(self._pipe.fileno(), 1 << 16):
            now = time.monotonic()
            self._data += piece
            # The promptest arrival tells best when the first sample was taken.
            self._started = min(self._started, now - len(self._data) / 2 / RECORDING_RATE)
            self._begun.set()

    @property
    def sound(self) -> Sound:
        """Everything recorded so far."""
        return self._sound_from(0)

    def _sound_from(self, first: int) -> Sound:
        whole = bytes(self._data[2 * first : len(self._data) // 2 * 2])
        samples: Samples = np.frombuffer(whole, "<i2").astype(np.int16)
        return Sound(samples, RECORDING_RATE, self._started + first / RECORDING_RATE)

    def awaits_sound(self, seconds: float, above: float = -50.0) -> bool:
        """Wait for something to sound from now on, at most so long; whether it did."""
        first, limit = len(self._data) // 2, time.monotonic() + seconds
        while not (sounds := bool(voiced(self._sound_from(first), above))):
            if time.monotonic() > limit:
                break
            threading.Event().wait(0.01)
        return sounds
