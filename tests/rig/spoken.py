"""A recogniser of espeak-ng's speech, for the tests in which a call is really spoken.

Takes lines as words; gives a folder that libvosk loads. Making it takes about a minute, so it is
kept outside the repository under a name made from everything that it depends on.
`python -m tests.rig.spoken FOLDER` fills a folder from lines (JSON) on standard input;
`python -m tests.rig.spoken` makes the kept one if it is not there, and prints its folder.
"""

import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import platformdirs

from tests.rig import espeak
from tests.rig.classifier import Frames, Labels, Plan, learn
from tests.rig.espeak import Espeak, Mark, Voice, resampled, smooth
from tests.rig.features import RATE, STEP, WIDTH, Floats, cepstra
from tests.rig.graph import SILENCE, Lexicon, Pronunciation
from tests.rig.lines import good_call_lines, heard_words
from tests.rig.made import ROOT, Lines, Model, lines_read, make_alone, vocabulary
from tests.rig.model_writer import Recogniser, write_model

_CORPUS = ROOT / "tests" / "coach" / "corpus" / "first.jsonl"
_CORPUS_CLIPS = 260
_REPEATS = 16
_RANDOM_CLIPS = 260
_NOISE_CLIPS = 90
_PLAN = Plan(context=6, hidden=(96, 96), passes=5, seed=7)
_MAKING_SECONDS = 600.0

_ACCENTS = ("en-us", "en-us", "en", "en-gb-x-rp")
"""espeak-ng calls British English "en"."""
_VARIANTS = (
    "",
    "",
    *"+f1 +f2 +f3 +f4 +m1 +m2 +m3 +m5 +m6 +m7 +linda +Andy +max +steph +Gene +klatt2".split(),
)
_RARE_PHONES = (
    "a noisy toy annoyed the royal boys",
    "our employer joins them and enjoys the choice",
    "she measured the usual leisure with pleasure",
    "the fire in the tower is higher every hour",
    "where are the spare chairs they share up there",
    "my father calmly watched the warm water all autumn",
)
"""A phone that is never met would take its words with it."""
_FEWEST_FRAMES = 3
"""The recogniser looks at every third frame; a shorter phone could slip through."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A phone and where it sounds, in the synthesiser's samples."""

    phone: str
    first: int
    last: int
    character: int


@dataclass(frozen=True, slots=True)
class Example:
    """A clip as the classifier sees it."""

    frames: Frames
    segments: tuple[Segment, ...]
    lead: int
    """Silent samples before it, at the recogniser's rate."""


def kept_spoken() -> Model:
    """The recogniser of the good calls' lines, made first if it is not kept yet."""
    lines = good_call_lines()
    folder = Path(platformdirs.user_cache_dir("preferred-ground-tests")) / f"spoken-{_key(lines)}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        make_alone("tests.rig.spoken", folder, lines, _MAKING_SECONDS)
    return Model(folder, vocabulary(lines), espeak.clip)


def _key(lines: Lines) -> str:
    """A hash of all that the recogniser is made from."""
    made_from = hashlib.sha256(json.dumps([lines, espeak.version(), np.__version__]).encode())
    names = (
        "classifier",
        "espeak",
        "features",
        "graph",
        "kaldi",
        "lines",
        "model_writer",
        "spoken",
    )
    for path in (*(Path(__file__).with_name(f"{name}.py") for name in names), _CORPUS):
        made_from.update(path.read_bytes())
    return made_from.hexdigest()[:16]


def write_spoken(folder: Path, lines: Lines) -> None:
    """Speak, learn and write the folder."""
    rng, library = np.random.default_rng(7), Espeak()
    words = sorted(vocabulary(lines))
    examples: list[Example] = []
    met: dict[str, Counter[Pronunciation]] = defaultdict(Counter)
    for text in _texts(lines, words, rng):
        example = _example(library, text, rng)
        examples.append(example)
        said = pronunciations(text, example.segments)
        # Two words spoken as one leave one of them without a sound of its own.
        if all(said):
            for word, sounds in zip(text.split(), said, strict=True):
                met[word][sounds] += 1
    for word in words:
        for accent in sorted(set(_ACCENTS)):
            samples, marks = library.say(word, Voice(accent))
            met[word][tuple(_phones(segments(marks, len(samples))))] += 1
    examples += [_noise_example(rng) for _ in range(_NOISE_CLIPS)]
    heard = {segment.phone for example in examples for segment in example.segments}
    phones = [SILENCE, *sorted(heard - {SILENCE})]
    labels = [frame_labels(example, phones, library.rate) for example in examples]
    network = learn([example.frames for example in examples], labels, len(phones), _PLAN)
    lexicon = _within(phones, {word: met[word] for word in words})
    write_model(folder, Recogniser(phones, lexicon, lines, network, trust_in_sound=0.35))


def _within(phones: Sequence[str], met: Lexicon) -> Lexicon:
    """The lexicon without what uses a phone that no clip had."""
    known = set(phones)
    return {
        word: {said: count for said, count in ways.items() if known.issuperset(said)}
        for word, ways in met.items()
    }


def _texts(lines: Lines, words: Sequence[str], rng: np.random.Generator) -> Iterable[str]:
    """What the voices say: the lines again and again, other speech, and the words in no order."""
    for line in lines:
        yield from [" ".join(line)] * _REPEATS
    for line in _RARE_PHONES:
        yield from [line] * (_REPEATS // 2)
    rows = [json.loads(row) for row in _CORPUS.read_text("utf-8").splitlines()]
    others = [line for row in rows if 3 <= len(line := heard_words(row["text"])) <= 20]
    for line in others[:: max(1, len(others) // _CORPUS_CLIPS)][:_CORPUS_CLIPS]:
        yield " ".join(line)
    for _ in range(_RANDOM_CLIPS):
        yield " ".join(str(word) for word in rng.choice(words, rng.integers(2, 8)))


def random_voice(rng: np.random.Generator) -> Voice:
    """One of the voices the recogniser learns from, at any pace and pitch."""
    return Voice(
        str(rng.choice(_ACCENTS)) + str(rng.choice(_VARIANTS)),
        int(rng.integers(115, 240)),
        int(rng.integers(20, 85)),
        int(rng.integers(20, 80)),
    )


def _example(library: Espeak, text: str, rng: np.random.Generator) -> Example:
    samples, marks = library.say(text, random_voice(rng))
    lead, tail = (round(rng.uniform(0.1, longest) * RATE) for longest in (0.8, 1.2))
    sound = np.concatenate([np.zeros(lead), resampled(samples, library.rate), np.zeros(tail)])
    sound *= _between(rng, 0.08, 1.2)
    loudness = sound.std()
    if rng.random() < 0.6:
        sound += _noise(rng, len(sound)) * loudness * 10 ** (-rng.uniform(12, 50) / 20)
    if rng.random() < 0.6:
        # Down to the noise of rounding: without it, near-silence gives words that nobody said.
        sound += _noise(rng, len(sound)) * _between(rng, 0.15, 30)
    sound = np.clip(sound, -32_768, 32_767)
    whole = np.round(sound) if rng.random() < 0.7 else np.trunc(sound)
    return Example(cepstra(whole), tuple(segments(marks, len(samples))), lead)


def _noise_example(rng: np.random.Generator) -> Example:
    """Noise alone is silence."""
    count = round(rng.uniform(0.5, 2) * RATE)
    sound = np.round(_noise(rng, count) * _between(rng, 0.15, 3_000))
    return Example(cepstra(sound), (Segment(SILENCE, 0, 2 * count, 0),), 0)


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    """A factor, as likely in each octave."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def _noise(rng: np.random.Generator, count: int) -> Floats:
    """Noise of unit power with a smooth spectrum of its own."""
    tilt = rng.normal(size=5) * rng.choice([0.0, 0.8, 1.6])
    size = 2 * smooth(-(-count // 2))
    gain = np.exp(np.interp(np.linspace(0, 1, size // 2 + 1), np.linspace(0, 1, 5), tilt))
    sound = np.fft.irfft(np.fft.rfft(rng.normal(size=size)) * gain, size)[:count]
    return np.asarray(sound / sound.std())


def segments(marks: Sequence[Mark], end: int) -> list[Segment]:
    """The phones with their ends; pauses are silence, a softening sign joins what it softens."""
    found: list[Segment] = []
    ends = [mark.sample for mark in marks[1:]] + [end]
    for mark, last in zip(marks, ends, strict=True):
        phone = SILENCE if not mark.phone or mark.phone.startswith("_") else mark.phone
        joins = phone == ";" or (phone == SILENCE and found and found[-1].phone == SILENCE)
        if joins and found:
            before = found[-1]
            found[-1] = Segment(before.phone, before.first, last, before.character)
        elif phone != ";":
            found.append(Segment(phone, mark.sample, last, mark.character))
    return found


def _phones(found: Iterable[Segment]) -> list[str]:
    return [segment.phone for segment in found if segment.phone != SILENCE]


def pronunciations(text: str, found: Iterable[Segment]) -> list[Pronunciation]:
    """The phones of each word of the text; none for a word that was merged with another."""
    starts = [word.start() + 1 for word in re.finditer(r"\S+", text)]
    said: list[list[str]] = [[] for _ in starts]
    for segment in found:
        if segment.phone != SILENCE:
            word = sum(start <= segment.character for start in starts)
            said[max(0, word - 1)].append(segment.phone)
    return [tuple(phones) for phones in said]


def frame_labels(example: Example, phones: Sequence[str], rate: int) -> Labels:
    """Each frame's phone; short phones are stretched at their neighbours' cost."""
    found, numbers = example.segments, {phone: number for number, phone in enumerate(phones)}
    edges = np.array([found[0].first, *(segment.last for segment in found)])
    middles = (edges * RATE / rate + example.lead - WIDTH / 2) / STEP
    need = [0 if segment.phone == SILENCE else _FEWEST_FRAMES for segment in found]
    later, sooner = middles.copy(), middles.copy()
    for place, frames in enumerate(need):
        later[place + 1] = max(later[place + 1], later[place] + frames)
    for place, frames in reversed(list(enumerate(need))):
        sooner[place] = min(sooner[place], sooner[place + 1] - frames)
    borders = np.ceil((later + sooner) / 2).astype(int).clip(0).tolist()
    labels = np.zeros(len(example.frames), np.int64)
    for segment, first, last in zip(found, borders, borders[1:], strict=False):
        labels[first:last] = numbers[segment.phone]
    return labels


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write_spoken(Path(sys.argv[1]), lines_read())
    else:
        print(kept_spoken().folder)
