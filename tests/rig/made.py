"""A recogniser that a test speaks to, and the process that makes one.

Making happens in a process of its own with one BLAS thread: numpy learns how many threads to
start when it is imported, and with two these small products take many times as long.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.rig.lines import heard_words

ROOT = Path(__file__).parent.parent.parent

Samples = NDArray[np.int16]
Lines = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Model:
    """A folder for `vosk.Model`, the words it knows, and how to say them to it."""

    folder: Path
    words: frozenset[str]
    pronounce: Callable[[str], Samples]

    def say(self, text: str) -> Samples:
        """The sound of a line as people write it, at 16 kHz; every word has to be known."""
        words = heard_words(text)
        if strange := sorted(set(words) - self.words):
            raise ValueError(f"not in the recogniser's vocabulary: {' '.join(strange)}")
        return self.pronounce(" ".join(words))


def make_alone(module: str, folder: Path, lines: Lines, seconds: float) -> None:
    """Run this module as a program that fills the folder from the lines it reads.

    The folder appears at once and whole, or not at all.
    """
    threads = {f"{name}_NUM_THREADS": "1" for name in ("OPENBLAS", "OMP", "MKL")}
    with tempfile.TemporaryDirectory(dir=folder.parent) as parent:
        half = Path(parent) / "half"
        made = subprocess.run(
            [sys.executable, "-m", module, str(half)],
            cwd=ROOT,
            env=os.environ | threads,
            input=json.dumps(lines),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        if made.returncode:
            raise RuntimeError(f"{module} failed: {made.stderr[-2000:]}")
        try:
            half.rename(folder)
        except OSError:
            # Another run was quicker; what it made is the same.
            if not folder.exists():
                raise


def lines_read() -> list[list[str]]:
    """The lines on standard input."""
    lines: list[list[str]] = json.load(sys.stdin)
    return lines


def vocabulary(lines: Iterable[Iterable[str]]) -> frozenset[str]:
    """Every word of the lines."""
    return frozenset(word for line in lines for word in line)
