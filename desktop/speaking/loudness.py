"""Brings what a speech driver rendered to one form: no wait in front, one level, no peak too high.

Pure; numpy. In: mono samples as the driver gave them. Out: mono samples to play. Drivers differ
by 10 dB and by a third of a second of silence, and their sentences among themselves by several dB.
"""

import numpy as np
from numpy.typing import NDArray

Waves = NDArray[np.float32]

LEVEL_DB = -20.0
"""Root mean square of the voiced part, below full scale."""
PEAK_DB = -3.0
"""No sample is higher."""
QUIET_SECONDS = 0.2
"""How long the voice rings out after its last clear sound: cut or filled up to this."""
FULL_SCALE = 32768.0

_NOTHING_DB = -70.0
"""A rendering that never gets louder holds no voice."""
_EDGE_DB = -45.0
"""Below the highest peak by this much counts as silence at either end."""
_VOICED_DB = -25.0
"""A block is voiced when it is at most this far below the loudest block."""
_BLOCK_SECONDS = 0.02
_ONSET_SECONDS = 0.005
"""Kept before the first sound, so that a soft consonant is not cut into."""
_FADE_SECONDS = 0.003
_MOST_GAIN_DB = 24.0
_REACH_SECONDS = 0.004
"""How far ahead and behind a peak the limiter starts to turn down."""


def evened(samples: bytes, rate: int) -> bytes:
    """Trimmed, levelled and limited; empty when there is no voice in it."""
    waves = trimmed(waves_of(samples), rate)
    if not waves.size:
        return b""
    waves = limited(levelled(waves, rate), rate) * np.float32(FULL_SCALE)
    return np.trunc(waves).astype("<i2").tobytes()


def waves_of(samples: bytes) -> Waves:
    """Little-endian 16-bit samples as numbers from -1 to 1."""
    return np.frombuffer(samples, "<i2").astype(np.float32) / np.float32(FULL_SCALE)


def trimmed(waves: Waves, rate: int) -> Waves:
    """From just before the first sound to a fixed time after the last."""
    if peak_db(waves) < _NOTHING_DB:
        return waves[:0]
    heights = np.abs(waves)
    sounds = np.flatnonzero(heights > heights.max() * _ratio(_EDGE_DB))
    start = max(0, int(sounds[0]) - int(_ONSET_SECONDS * rate))
    end = int(sounds[-1]) + 1 + int(QUIET_SECONDS * rate)
    cut = waves[start:end].copy()
    fade = min(int(_FADE_SECONDS * rate), int(sounds[0]) - start)
    cut[:fade] *= np.linspace(0.0, 1.0, fade, dtype=np.float32)
    fade = min(int(_FADE_SECONDS * rate), cut.size)
    cut[cut.size - fade :] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)
    return np.pad(cut, (0, end - start - cut.size))


def levelled(waves: Waves, rate: int) -> Waves:
    """With the voiced part at LEVEL_DB."""
    gain = min(LEVEL_DB - voiced_db(waves, rate), _MOST_GAIN_DB)
    return waves * np.float32(_ratio(gain))


def limited(waves: Waves, rate: int) -> Waves:
    """With no sample above PEAK_DB; peaks are turned down smoothly, nothing is clipped."""
    ceiling = np.float32(_ratio(PEAK_DB))
    heights = np.abs(waves)
    if heights.max(initial=0.0) <= ceiling:
        return waves
    reach = max(1, int(_REACH_SECONDS * rate))
    allowed = np.minimum(1.0, ceiling / np.maximum(heights, ceiling))
    lowest = _lowest_around(allowed.astype(np.float32), reach)
    # The mean of lowest values over the same reach is nowhere above what the middle is allowed.
    width = 2 * reach + 1
    sums = np.cumsum(np.pad(lowest, (reach + 1, reach), mode="edge"), dtype=np.float64)
    gain = (sums[width:] - sums[:-width]) / width
    return np.clip(waves * gain.astype(np.float32), -ceiling, ceiling)


def _lowest_around(values: Waves, reach: int) -> Waves:
    """The lowest value within this reach of each."""
    around = np.pad(values, reach, mode="edge")
    step = 1
    width = 2 * reach + 1
    # Twice the width at each step: the whole reach takes a few passes, not hundreds.
    while step * 2 <= width:
        around = np.minimum(around[:-step], around[step:])
        step *= 2
    rest = width - step
    return np.minimum(around[: around.size - rest], around[rest:])


def voiced_db(waves: Waves, rate: int) -> float:
    """Root mean square of the loud blocks, in dB below full scale."""
    size = max(1, int(_BLOCK_SECONDS * rate))
    whole = waves[: waves.size - waves.size % size] if waves.size >= size else waves
    if not whole.size:
        return -120.0
    powers = np.mean(np.square(whole.reshape(-1, min(size, whole.size))), axis=1)
    loud = powers[powers >= powers.max() * _ratio(_VOICED_DB) ** 2]
    return float(10.0 * np.log10(max(float(np.mean(loud)), 1e-12)))


def peak_db(waves: Waves) -> float:
    """The highest sample, in dB below full scale."""
    highest = float(np.abs(waves).max(initial=0.0))
    return float(20.0 * np.log10(max(highest, 1e-6)))


def _ratio(db: float) -> float:
    return float(10.0 ** (db / 20.0))
