"""What the real recogniser makes of a sound, and how far that is from what was said."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import vosk  # type: ignore[import-untyped]

from tests.rig.made import Samples

BLOCK_SECONDS = 0.1


@lru_cache(maxsize=4)
def _loaded(folder: str) -> object:
    vosk.SetLogLevel(-1)
    return vosk.Model(folder)


def finals(folder: Path, samples: Samples, rate: int = 16_000) -> Iterator[dict[str, Any]]:
    """Every result, with its words and their times; a result may be empty."""
    recogniser = vosk.KaldiRecognizer(_loaded(str(folder)), rate)
    recogniser.SetWords(True)
    block = round(BLOCK_SECONDS * rate)
    for start in range(0, len(samples), block):
        if recogniser.AcceptWaveform(samples[start : start + block].tobytes()):
            yield json.loads(recogniser.Result())
    yield json.loads(recogniser.FinalResult())


def heard(folder: Path, samples: Samples, rate: int = 16_000) -> list[str]:
    """All words heard in these samples."""
    return [word for final in finals(folder, samples, rate) for word in final["text"].split()]


def word_errors(said: Sequence[str], got: Sequence[str]) -> int:
    """The fewest words to change, add or leave out to get from one to the other."""
    row = list(range(len(got) + 1))
    for count, word in enumerate(said, 1):
        corner, row[0] = row[0], count
        for place, other in enumerate(got, 1):
            best = min(row[place] + 1, row[place - 1] + 1, corner + (word != other))
            corner, row[place] = row[place], best
    return row[-1]
