"""Whistled spelling: a language that any machine can speak, and a recogniser for it.

Each letter is a short tone, each word its letters. Takes lines as words; gives a folder that
libvosk loads, in a second or two, without a synthesiser and always the same.
`python -m tests.rig.whistled FOLDER` fills a folder from lines (JSON) on standard input.
"""

import sys
from pathlib import Path

import numpy as np

from tests.rig.classifier import Frames, Labels, Plan, learn
from tests.rig.features import RATE, STEP, WIDTH, Floats, cepstra, hertz, mel
from tests.rig.graph import SILENCE
from tests.rig.made import Lines, Model, Samples, lines_read, make_alone, vocabulary
from tests.rig.model_writer import Recogniser, write_model

AGAIN = "+"
"""The letter before, once more; two equal tones in a row would be one long tone."""
LETTERS = "abcdefghijklmnopqrstuvwxyz'" + AGAIN

_LOWEST_HZ, _HIGHEST_HZ = 300, 6_800
_EDGE_SECONDS = 0.004
_EXERCISES = 200
_PLAN = Plan(context=3, hidden=(64,), passes=8, peak_rate=3e-3, seed=1)
_MAKING_SECONDS = 60.0

PITCHES: dict[str, float] = dict(
    zip(
        LETTERS,
        hertz(np.linspace(mel(_LOWEST_HZ), mel(_HIGHEST_HZ), len(LETTERS))).tolist(),
        strict=True,
    )
)
"""The frequency of each letter's tone in Hz."""


def make_whistled(folder: Path, lines: Lines) -> Model:
    """Make the recogniser of these lines' words in this folder."""
    make_alone("tests.rig.whistled", folder, lines, _MAKING_SECONDS)
    return open_whistled(folder, lines)


def open_whistled(folder: Path, lines: Lines) -> Model:
    """The recogniser that was made of these lines in this folder."""
    return Model(folder, vocabulary(lines), whistle)


def spelled(word: str) -> tuple[str, ...]:
    """A word's tones."""
    pairs = zip(word, " " + word, strict=False)
    return tuple(AGAIN if letter == before else letter for letter, before in pairs)


def whistle(
    text: str,
    letter_seconds: float = 0.06,
    gap_seconds: float = 0.12,
    lead_seconds: float = 0.3,
    tail_seconds: float = 0.3,
    level: float = 6_000,
) -> Samples:
    """The samples of some words at 16 kHz.

    The usual lengths are multiples of 30 ms, so the recogniser's word times come out exact.
    """
    pieces = [_hush(lead_seconds)]
    for word in text.split():
        pieces += [tone(PITCHES[letter], letter_seconds) for letter in spelled(word)]
        pieces.append(_hush(gap_seconds))
    pieces.append(_hush(tail_seconds))
    return np.round(level * np.concatenate(pieces)).astype(np.int16)


def tone(pitch: float, seconds: float, edge_seconds: float = _EDGE_SECONDS) -> Floats:
    """A tone of amplitude 1 with soft edges."""
    at = np.arange(round(seconds * RATE)) / RATE
    edge = np.minimum(1, np.minimum(at, at[-1] - at) / edge_seconds)
    return np.asarray(edge * np.sin(2 * np.pi * pitch * at))


def _hush(seconds: float) -> Floats:
    return np.zeros(round(seconds * RATE))


def write_whistled(folder: Path, lines: Lines) -> None:
    """Train on random letters and write the folder; every word is said as it is spelled."""
    rng = np.random.default_rng(3)
    exercises = [_exercise(rng) for _ in range(_EXERCISES)]
    clips, labels = [frames for frames, _ in exercises], [label for _, label in exercises]
    network = learn(clips, labels, 1 + len(LETTERS), _PLAN)
    lexicon = {word: {spelled(word): 1} for word in vocabulary(lines)}
    # Tones are sure enough: with less trust in them, likely word orders win over short words.
    recogniser = Recogniser([SILENCE, *LETTERS], lexicon, lines, network, trust_in_sound=1.0)
    write_model(folder, recogniser)


def _exercise(rng: np.random.Generator) -> tuple[Frames, Labels]:
    """A few bursts of random letters, some slow or soft or in noise; and what each frame is."""
    sounds: list[Floats] = []
    marks: list[Labels] = []

    def add(sound: Floats, phone: int) -> None:
        sounds.append(sound)
        marks.append(np.full(len(sound), phone, np.int64))

    for _ in range(rng.integers(2, 6)):
        add(_hush(rng.uniform(0.06, 0.4)), 0)
        for letter in rng.integers(len(LETTERS), size=rng.integers(1, 11)):
            pitch = PITCHES[LETTERS[letter]] * rng.uniform(0.997, 1.003)
            add(tone(pitch, rng.uniform(0.045, 0.09), rng.uniform(0.002, 0.006)), letter + 1)
    add(_hush(rng.uniform(0.1, 0.5)), 0)
    wave, mark = np.concatenate(sounds), np.concatenate(marks)
    wave *= np.exp(rng.uniform(np.log(1_000), np.log(16_000)))
    if rng.random() < 0.8:
        wave += rng.normal(size=len(wave)) * np.exp(rng.uniform(np.log(0.2), np.log(150)))
    frames = cepstra(np.round(wave))
    return frames, mark[np.arange(len(frames)) * STEP + WIDTH // 2]


if __name__ == "__main__":
    write_whistled(Path(sys.argv[1]), lines_read())
