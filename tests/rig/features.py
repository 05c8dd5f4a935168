"""What the recogniser sees of a sound: twenty cepstra every 10 ms.

Takes samples on the scale of 16-bit integers at 16 kHz; gives the same numbers as Kaldi's MFCC
under the options in `OPTIONS`, so that a classifier trained on these works inside libvosk.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

RATE = 16_000
CEPSTRA = 20
STEP = 160
"""Samples from one frame to the next."""
WIDTH = 400
"""Samples in a frame."""

_FFT = 512
_BANDS = 26
_LOWEST_HZ, _HIGHEST_HZ = 20.0, 7_600.0
_PREEMPHASIS = 0.97
_LIFTER = 22

OPTIONS = f"""--use-energy=false
--sample-frequency={RATE}
--num-mel-bins={_BANDS}
--num-ceps={CEPSTRA}
--low-freq={_LOWEST_HZ:g}
--high-freq={_HIGHEST_HZ:g}
--dither=0
"""

Floats = NDArray[np.float64]


def mel(hertz: ArrayLike) -> Floats:
    """Pitch as the ear spaces it."""
    return np.asarray(1127 * np.log1p(np.asarray(hertz, np.float64) / 700))


def hertz(mels: ArrayLike) -> Floats:
    """The frequency that has this pitch."""
    return np.asarray(700 * np.expm1(np.asarray(mels, np.float64) / 1127))


def _triangles() -> Floats:
    """How much each frequency of the spectrum counts in each band."""
    edges = np.linspace(mel(_LOWEST_HZ), mel(_HIGHEST_HZ), _BANDS + 2)
    at = mel(np.arange(_FFT // 2) * RATE / _FFT)[:, None]
    rise = (at - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - at) / (edges[2:] - edges[1:-1])
    return np.asarray(np.clip(np.minimum(rise, fall), 0, None))


def _cosines() -> Floats:
    """From the bands' logarithms to liftered cepstra."""
    order = np.arange(CEPSTRA)
    waves = np.cos(np.pi * np.outer(np.arange(_BANDS) + 0.5, order) / _BANDS)
    waves *= np.sqrt(np.where(order == 0, 1, 2) / _BANDS)
    return np.asarray(waves * (1 + _LIFTER / 2 * np.sin(np.pi * order / _LIFTER)))


_WINDOW = np.hanning(WIDTH) ** 0.85
_TRIANGLES = _triangles()
_COSINES = _cosines()
_FLOOR = float(np.finfo(np.float32).eps)


def frame_count(samples: int) -> int:
    """How many whole frames fit into so many samples."""
    return max(0, 1 + (samples - WIDTH) // STEP)


def cepstra(samples: ArrayLike) -> NDArray[np.float32]:
    """One row a frame."""
    wave = np.asarray(samples, np.float64)
    if not frame_count(len(wave)):
        return np.zeros((0, CEPSTRA), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(wave, WIDTH)[::STEP]
    frames = frames - frames.mean(axis=1, keepdims=True)
    # The first sample of a frame is taken for its own predecessor.
    before = np.hstack([frames[:, :1], frames[:, :-1]])
    spectrum = np.fft.rfft((frames - _PREEMPHASIS * before) * _WINDOW, _FFT)
    power = np.square(np.abs(spectrum[:, : _FFT // 2]))
    return (np.log(np.maximum(power @ _TRIANGLES, _FLOOR)) @ _COSINES).astype(np.float32)
