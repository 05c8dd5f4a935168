"""Learns which phone a frame belongs to, in numpy alone.

Takes clips as cepstra with a phone for every frame; gives the layers of a small network that
libvosk evaluates. Train it with one BLAS thread: more are slower here, and not repeatable.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tests.rig.features import Floats

Frames = NDArray[np.float32]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Layer:
    """Weights (outputs by inputs) and what is added."""

    weights: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """Layers with rectifiers between them, the frames they look at, and how common a phone is."""

    layers: tuple[Layer, ...]
    context: int
    """Frames on either side of the one to be classified."""
    priors: Floats
    accuracy: float
    """Share of frames right in the last pass over the clips."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the network is and how long it learns."""

    context: int
    hidden: tuple[int, ...]
    passes: int
    batch: int = 512
    peak_rate: float = 2e-3
    smoothing: float = 0.02
    decay: float = 1e-3
    seed: int = 0


class _Adam:
    """Steps of a size that suits each weight, with decay."""

    def __init__(self, weights: list[Frames], decay: float) -> None:
        self._weights, self._decay = weights, decay
        self._slopes = [np.zeros_like(each) for each in weights]
        self._squares = [np.zeros_like(each) for each in weights]
        self._steps = 0

    def step(self, gradients: Sequence[Frames], rate: float) -> None:
        self._steps += 1
        first, second = 1 - 0.9**self._steps, 1 - 0.999**self._steps
        for weight, slope, square, gradient in zip(
            self._weights, self._slopes, self._squares, gradients, strict=True
        ):
            slope += np.float32(0.1) * (gradient - slope)
            square += np.float32(0.001) * (np.square(gradient) - square)
            move = slope / first / (np.sqrt(square / second) + 1e-8)
            weight -= np.float32(rate) * (move + self._decay * weight)


def learn(clips: Sequence[Frames], labels: Sequence[Labels], phones: int, plan: Plan) -> Network:
    """The network after so many passes over all frames in random order."""
    frames, wanted = np.concatenate(clips), np.concatenate(labels)
    mean, spread = frames.mean(axis=0), frames.std(axis=0) + np.float32(1e-3)
    frames = (frames - mean) / spread
    windows = _windows([len(each) for each in clips], plan.context)
    rng = np.random.default_rng(plan.seed)
    weights = _initial((windows.shape[1] * frames.shape[1], *plan.hidden, phones), rng)
    adam = _Adam(weights, plan.decay)
    batches = -(-len(wanted) // plan.batch)
    right = 0
    for turn in range(plan.passes):
        order, right = rng.permutation(len(wanted)), 0
        for batch in range(batches):
            chosen = order[batch * plan.batch : (batch + 1) * plan.batch]
            inputs = frames[windows[chosen]].reshape(len(chosen), -1)
            gradients, hits = _slope(weights, inputs, wanted[chosen], plan.smoothing)
            done = (turn * batches + batch + 1) / (plan.passes * batches)
            adam.step(gradients, plan.peak_rate * _warmth(done))
            right += hits
    seen = np.bincount(wanted, minlength=phones) + 1.0
    return Network(
        _unnormalised(weights, np.tile(mean, windows.shape[1]), np.tile(spread, windows.shape[1])),
        plan.context,
        seen / seen.sum(),
        right / len(wanted),
    )


def _windows(lengths: Sequence[int], context: int) -> NDArray[np.int64]:
    """For each frame the numbers of its neighbours; a clip's edge frames stand in beyond it."""
    reach = np.arange(-context, context + 1)
    rows, first = [], 0
    for length in lengths:
        rows.append(first + np.clip(np.arange(length)[:, None] + reach, 0, length - 1))
        first += length
    return np.concatenate(rows)


def _initial(sizes: tuple[int, ...], rng: np.random.Generator) -> list[Frames]:
    """Weights and bias of each layer in turn."""
    weights: list[Frames] = []
    for inputs, outputs in pairwise(sizes):
        start = rng.standard_normal((inputs, outputs)) * np.sqrt(2 / inputs)
        weights += [start.astype(np.float32), np.zeros(outputs, np.float32)]
    return weights


def _warmth(done: float) -> float:
    """Share of the peak rate: up in the first tenth, then down along a cosine."""
    if done < 0.1:
        return done / 0.1
    return float(0.5 + 0.5 * np.cos(np.pi * (done - 0.1) / 0.9))


def _slope(
    weights: list[Frames], inputs: Frames, wanted: Labels, smoothing: float
) -> tuple[list[Frames], int]:
    """Gradient of the smoothed cross-entropy for every weight; and how many frames were right."""
    seen, last = [inputs], len(weights) - 2
    for place in range(0, len(weights), 2):
        out = seen[-1] @ weights[place] + weights[place + 1]
        seen.append(out if place == last else np.maximum(out, 0))
    scores = seen.pop()
    hits = int((scores.argmax(axis=1) == wanted).sum())
    back = np.exp(scores - scores.max(axis=1, keepdims=True))
    back /= back.sum(axis=1, keepdims=True)
    back -= np.float32(smoothing / scores.shape[1])
    back[np.arange(len(wanted)), wanted] -= np.float32(1 - smoothing)
    back /= np.float32(len(wanted))
    gradients: list[Frames] = []
    for place in range(last, -1, -2):
        layer_input = seen[place // 2]
        gradients[:0] = [layer_input.T @ back, back.sum(axis=0)]
        if place:
            back = (back @ weights[place].T) * (layer_input > 0)
    return gradients, hits


def _unnormalised(weights: list[Frames], mean: Frames, spread: Frames) -> tuple[Layer, ...]:
    """Layers that take plain cepstra: the first one swallows mean and spread."""
    exact = [each.astype(np.float64) for each in weights]
    layers = [Layer(exact[place].T, exact[place + 1]) for place in range(0, len(exact), 2)]
    first = layers[0].weights / spread
    layers[0] = Layer(first, layers[0].bias - first @ mean)
    return tuple(layers)
