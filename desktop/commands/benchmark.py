"""Measures on this computer what stands between your last sample and her first.

Part of the composition. In: the data folder, a scenario and a way to play a sample call. Out: one
row of times for each stage, or why there is none. The workers of a call are asked as a call asks
them; her own sentences stand in for yours, so nobody has to speak, and silence is played.
"""

import os
import queue
import tempfile
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from math import ceil
from pathlib import Path
from threading import Thread

from desktop.events import Fact, TurnTaken
from desktop.records.journal import Journal
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario
from desktop.settings import Settings
from desktop.shelf.recognisers import Recognisers
from desktop.speaking.sentences import spoken_parts
from desktop.workers.errand import Errand, Unanswered
from desktop.workers.listener import TAIL_SECONDS
from desktop.workers.protocol import HEARD_FRAMES, SPOKEN_FRAMES, Frame, FrameSize

HEARD_RATE = 16_000
ROUNDS = 3
"""How often the sample call is played."""
SENTENCES, HEARD_SENTENCES, SILENCES = 16, 4, 12
ANSWER_SECONDS, LOAD_SECONDS, OPEN_SECONDS = 6.0, 20.0, 5.0
SILENCE_SAMPLES = 1_600
_REST_SECONDS = 0.15

STAGES = (
    *("microphone", "tail", "recogniser_final", "recogniser_second", "reader", "reply"),
    *("journal_commit", "voice_render", "output_callback", "output_device"),
)
PREPARED = tuple(name for name in STAGES if name not in ("recogniser_second", "voice_render"))
"""What her answer waits for when its first sentence was rendered while you spoke."""
UNPREPARED = (*PREPARED, "voice_render")


@dataclass(frozen=True, slots=True)
class Stage:
    """Milliseconds of one stage."""

    ms: tuple[float, ...] = ()
    missing: str = ""
    """Why there are none, in one sentence."""

    def percentile(self, share: float) -> float:
        """The time that so many of the measured ones did not exceed."""
        return sorted(self.ms)[max(0, ceil(share * len(self.ms)) - 1)]


Stages = dict[str, Stage]
Played = Callable[[int], Iterable[tuple[Call, TurnTaken | None, str, dict[str, float]]]]
"""Plays a sample call with a seed: the call after each turn, the turn, its text, its times."""


class Missing(Exception):  # noqa: N818 - the name says the state
    """A stage that cannot be measured here; its text is one sentence."""


def measured(home: Path, settings: Settings, scenario: Scenario, played: Played) -> Stages:
    """Every stage, one part of the program after the other."""
    stages = {"tail": Stage((TAIL_SECONDS * 1000,))}
    stages |= _tried(("reader", "reply"), partial(_core, scenario, played))
    facts = _facts(played)
    stages |= _tried(("journal_commit",), partial(_journal, home, facts))
    sentences = [part for fact in facts for part in spoken_parts(getattr(fact, "text", ""))]
    said: list[bytes] = []
    stages |= _tried(("voice_render",), partial(_voice, settings, sentences, said))
    hearing = partial(_hearing, home, said)
    stages |= _tried(("recogniser_second", "recogniser_final"), hearing)
    devices = ("microphone", "output_callback", "output_device")
    stages |= _tried(devices, partial(_devices, settings))
    return {name: stages[name] for name in STAGES}


def total_ms(stages: Stages, names: Sequence[str], share: float) -> float | None:
    """The sum of these stages; None when one of them is missing."""
    if any(stages[name].missing for name in names):
        return None
    return sum(stages[name].percentile(share) for name in names)


def _tried(names: Sequence[str], measure: Callable[[], Stages]) -> Stages:
    """These stages, or the one reason why none of them could be measured."""
    try:
        found = measure()
    except Missing as reason:
        found = dict.fromkeys(names, Stage(missing=str(reason)))
    except (Unanswered, OSError):
        found = dict.fromkeys(names, Stage(missing="It gave no answer; doctor may say why."))
    return found


def _core(scenario: Scenario, played: Played) -> Stages:
    """Reading and answering the turns of a call."""
    # The first turn ever read makes the reader.
    scenario.reader.read("")
    reading: list[float] = []
    reply: list[float] = []
    for seed in range(ROUNDS):
        for _, turn, _, ms in played(seed):
            if turn is not None:
                reading.append(ms["read"])
                reply.append(ms["reply"])
    return {"reader": Stage(tuple(reading)), "reply": Stage(tuple(reply))}


def _facts(played: Played) -> list[Fact]:
    *_, (call, _, _, _) = played(0)
    return call.facts


def _journal(home: Path, facts: Sequence[Fact]) -> Stages:
    """Facts onto the disk that keeps the rehearsals."""
    place = home if home.is_dir() else None
    times: list[float] = []
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=place) as folder:
        journal = Journal.open(Path(folder), lambda: datetime.now(UTC))
        try:
            for _ in range(ROUNDS):
                call_id = journal.begin(facts[0])  # type: ignore[arg-type]
                for fact in facts[1:]:
                    began = time.perf_counter()
                    journal.append(call_id, fact)
                    times.append(1000 * (time.perf_counter() - began))
        finally:
            journal.close()
    return {"journal_commit": Stage(tuple(times))}


def _voice(settings: Settings, sentences: Sequence[str], said: list[bytes]) -> Stages:
    """Sentences into samples; some of them are kept at 16 kHz, to be listened to."""
    times: list[float] = []
    chosen = list(dict.fromkeys(sentences))[:SENTENCES]
    with (
        _pipe() as pipe,
        _frames(pipe) as frames,
        Errand("voice", {"spoken": pipe.write}) as voice,
    ):
        pipe.close_write()
        words = settings.words_a_minute
        opened = voice.ask("open", OPEN_SECONDS, voice=settings.voice, words_a_minute=words)
        if opened.kind != "opened":
            raise Missing("There is no voice on this computer.")
        for text in chosen:
            rendered = voice.ask("render", ANSWER_SECONDS, text=text)
            if rendered.kind == "rendered":
                times.append(rendered.number("ms"))
        for number, text in enumerate(sorted(chosen, key=len)[:HEARD_SENTENCES], 1):
            voice.tell("speak", sentence=number, text=text, from_sample=0)
            said.append(_spoken(frames))
    if not times:
        raise Missing("The voice of this computer rendered nothing.")
    return {"voice_render": Stage(tuple(times))}


def _spoken(frames: "queue.SimpleQueue[Frame]") -> bytes:
    """The samples of one sentence, at 16 kHz."""
    samples, rate = array("h"), HEARD_RATE
    while True:
        try:
            frame = frames.get(timeout=ANSWER_SECONDS)
        except queue.Empty:
            raise Unanswered("late") from None
        samples.frombytes(frame.samples)
        rate = frame.rate
        if frame.last:
            break
    last = len(samples) - 1
    count = len(samples) * HEARD_RATE // rate
    # The nearest sample is good enough: what is measured is time, not words.
    near = (min(last, place * rate // HEARD_RATE) for place in range(count))
    return array("h", (samples[place] for place in near)).tobytes()


@contextmanager
def _frames(pipe: "_Pipe") -> "Iterator[queue.SimpleQueue[Frame]]":
    """Frames as they come, until the worker is gone."""
    found: queue.SimpleQueue[Frame] = queue.SimpleQueue()

    def read() -> None:
        with open(pipe.read, "rb", buffering=0, closefd=False) as stream:
            while (frame := SPOKEN_FRAMES.read(stream)) is not None:
                found.put(frame)

    reader = Thread(target=read, name="bench frames", daemon=True)
    reader.start()
    try:
        yield found
    finally:
        pipe.close_write()
        reader.join()


def _hearing(home: Path, said: Sequence[bytes]) -> Stages:
    """What the recogniser costs, and how long its last words take."""
    chosen = Recognisers(home).chosen()
    if chosen is None:
        raise Missing("There is no recogniser; preferred-ground models import takes one.")
    if not said:
        raise Missing("Without a voice there is nothing to listen to.")
    costs, finals = [], []
    with _pipe() as pipe, Errand("ears", {"heard": pipe.read}) as ears:
        pipe.close_read()
        if ears.ask("load", LOAD_SECONDS, folder=str(chosen.folder)).kind != "loaded":
            raise Missing(f"The recogniser {chosen.name} cannot be loaded.")
        for number, samples in enumerate(said):
            quick, paced = 2 * number + 1, 2 * number + 2
            took = _heard(ears, pipe.write, quick, samples, paced=False)
            costs.append(took * HEARD_RATE / (len(samples) // 2))
            finals.append(_heard(ears, pipe.write, paced, samples, paced=True))
    return {"recogniser_second": Stage(tuple(costs)), "recogniser_final": Stage(tuple(finals))}


def _heard(ears: Errand, pipe: int, stretch: int, samples: bytes, *, paced: bool) -> float:
    """Milliseconds to the last words: of the whole, or after the last sample when paced."""
    ears.tell("begin", stretch=stretch)
    began = time.monotonic()
    for frame in _cut(samples, HEARD_FRAMES, HEARD_RATE, stretch):
        if paced:
            due = began + frame.first / HEARD_RATE
            time.sleep(max(0.0, due - time.monotonic()))
            sent = time.monotonic()
        os.write(pipe, HEARD_FRAMES.packed(frame))
    start = sent if paced else began
    while True:
        news = ears.news(ANSWER_SECONDS)
        if news.kind == "final" and news.whole("stretch") == stretch and news.flag("last"):
            return 1000 * (time.monotonic() - start)


def _devices(settings: Settings) -> Stages:
    """How long a sample takes from the microphone, and to the loudspeaker."""
    with _pipe() as pipe, Errand("audio", {"spoken": pipe.read}) as audio:
        pipe.close_read()
        opened = audio.ask(
            "open",
            OPEN_SECONDS,
            input=settings.microphone,
            output=settings.loudspeaker,
            use_input=True,
            use_output=True,
        )
        stages: Stages = {
            "microphone": Stage((1000 * opened.number("input_latency"),))
            if opened.text("input")
            else Stage(missing="There is no microphone that can be opened."),
        }
        if opened.text("output"):
            return stages | _played(audio, pipe.write)
    missing = Stage(missing="There is no loudspeaker that can be opened.")
    return stages | {"output_callback": missing, "output_device": missing}


def _played(audio: Errand, pipe: int) -> Stages:
    """Short silences to the loudspeaker, and when it took them."""
    callbacks, delays = [], []
    for sentence in range(1, SILENCES + 1):
        time.sleep(_REST_SECONDS)
        began = time.monotonic()
        for frame in _cut(bytes(2 * SILENCE_SAMPLES), SPOKEN_FRAMES, HEARD_RATE, sentence):
            os.write(pipe, SPOKEN_FRAMES.packed(frame))
        while True:
            news = audio.news(ANSWER_SECONDS)
            if news.kind == "began" and news.whole("sentence") == sentence:
                break
        callbacks.append(1000 * (news.number("at") - began))
        delays.append(1000 * news.number("delay"))
    return {"output_callback": Stage(tuple(callbacks)), "output_device": Stage(tuple(delays))}


def _cut(samples: bytes, size: FrameSize, rate: int, stretch: int) -> Iterator[Frame]:
    step = 2 * size.samples
    for at in range(0, len(samples), step):
        last = at + step >= len(samples)
        yield Frame(stretch, at // 2, rate, samples[at : at + step], last)


class _Pipe:
    """Both ends; the one a worker holds is closed here, so that its death ends the other."""

    def __init__(self) -> None:
        self.read, self.write = os.pipe()
        self._open = {self.read, self.write}

    def close_read(self) -> None:
        self._close(self.read)

    def close_write(self) -> None:
        self._close(self.write)

    def close(self) -> None:
        for number in tuple(self._open):
            self._close(number)

    def _close(self, number: int) -> None:
        self._open.discard(number)
        with suppress(OSError):
            os.close(number)


@contextmanager
def _pipe() -> Iterator[_Pipe]:
    pipe = _Pipe()
    try:
        yield pipe
    finally:
        pipe.close()
