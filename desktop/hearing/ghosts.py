"""Drops the words that noise or silence made.

Pure. In: the words of a final with their places, and how loud each short window of the audio
was. Out: the words somebody said. A recogniser has no word for noise: it writes the nearest one
it knows. When in doubt a word stays, for a lost word costs the user more than a stray one.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

SILENCE_DB = -96.0
"""The level of digital silence, dBFS."""
WINDOW_SAMPLES = 320
"""Levels are those of windows of this length: 20 ms at 16 kHz."""

_FULL_SCALE = 32_768.0
_UNHEARD_DB = -50.0
"""Nobody spoke where nothing was louder than this."""
_MARGIN_DB = 4.0
"""Noise alone rarely rises this far above its own quietest moments."""
_LOUDEST_FLOOR_DB = -36.0
"""A stretch that is never quieter than this is somebody talking without a pause, not a floor."""
_FLOOR_WINDOWS = 10
_SHARE_OF_FLOOR = 10
"""The floor is the level of the quietest fifth of a second, at most a tenth of the stretch."""
_PAD_SAMPLES = 3 * WINDOW_SAMPLES
"""A word's place is told to a few hundredths of a second."""

_GHOSTS = frozenset({"the", "huh", "a", "hi", "uh", "oh"})
"""What recognisers write for a breath, a chair or a fan."""
_SURE = 0.7
"""Less confidence than this does not save a lone ghost."""
_SOFT_MARGIN_DB = 10.0
_SOFT_DB = -45.0


@dataclass(frozen=True, slots=True)
class HeardWord:
    """One word and where it was heard."""

    text: str
    start: int
    """In samples from the start of the stretch."""
    end: int
    confidence: float
    """0 to 1."""


def level(samples: bytes) -> float:
    """How loud 16-bit samples are, RMS in dBFS."""
    values = memoryview(samples).cast("h")
    power = sum(map(mul, values, values)) / max(1, len(values))
    return max(SILENCE_DB, 20 * math.log10(math.sqrt(power) / _FULL_SCALE)) if power else SILENCE_DB


def noise_floor(levels: Sequence[float]) -> float:
    """The level of the room between words."""
    count = min(_FLOOR_WINDOWS, 1 + len(levels) // _SHARE_OF_FLOOR)
    quietest = heapq.nsmallest(count, levels)
    return min(quietest[-1], _LOUDEST_FLOOR_DB) if quietest else SILENCE_DB


def without_ghosts(words: Sequence[HeardWord], levels: Sequence[float]) -> tuple[HeardWord, ...]:
    """The words that somebody said; `levels` are those of the whole stretch so far."""
    floor = noise_floor(levels)
    loudness = [_loudest(words, place, levels) for place in range(len(words))]
    heard = [
        (word, loud)
        for word, loud in zip(words, loudness, strict=True)
        if loud >= max(_UNHEARD_DB, floor + _MARGIN_DB)
    ]
    if len(heard) == 1 and _is_ghost(*heard[0], floor):
        return ()
    return tuple(word for word, _ in heard)


def guess_without_ghosts(text: str, recent: Sequence[float], floor: float) -> str:
    """A partial worth showing; `recent` are the levels since the last final.

    A lone ghost waits for its next word: nobody misses a first "the" for that long.
    """
    if max(recent, default=SILENCE_DB) < max(_UNHEARD_DB, floor + _MARGIN_DB):
        return ""
    return "" if text in _GHOSTS else text


def _is_ghost(word: HeardWord, loud: float, floor: float) -> bool:
    """Whether a word that stands alone is one that noise makes, and nothing speaks for it."""
    soft = loud < max(_SOFT_DB, floor + _SOFT_MARGIN_DB)
    return word.text in _GHOSTS and (soft or word.confidence < _SURE)


def _loudest(words: Sequence[HeardWord], place: int, levels: Sequence[float]) -> float:
    """The loudest window of a word, looking a little beyond it but not into its neighbours."""
    word = words[place]
    earliest = words[place - 1].end if place else 0
    latest = words[place + 1].start if place + 1 < len(words) else word.end + _PAD_SAMPLES
    start = min(word.start, max(word.start - _PAD_SAMPLES, earliest))
    end = max(word.end, min(word.end + _PAD_SAMPLES, latest))
    first, last = max(0, start) // WINDOW_SAMPLES, -(-end // WINDOW_SAMPLES)
    return max(levels[first:last], default=SILENCE_DB)
