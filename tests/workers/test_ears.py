"""The ears in a process of their own: orders and frames in, words out."""

import io
import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from shutil import copytree, which

import numpy as np
import pytest

from desktop.hearing.ghosts import HeardWord
from desktop.hearing.recogniser import Recogniser, load
from desktop.workers.ears import Ears
from desktop.workers.line import Line
from desktop.workers.protocol import HEARD_FRAMES, Frame, Message, read_message
from desktop.workers.supervisor import Life, Patience, Worker
from tests.rig.made import Model, Samples

RATE = 16_000
SOON = 20.0
NEAR = 160
"""Places of words are told to 10 ms here, in samples."""
STEP = HEARD_FRAMES.samples
LINE = "help me see what exclusivity would solve for you"
OTHER = "we treat all partners the same"


@dataclass
class Hearing:
    """Running ears, everything they reported, and the pipe they listen to."""

    worker: Worker
    pipe: int
    reports: "queue.Queue[Message]" = field(default_factory=queue.Queue)
    lives: "queue.Queue[Life]" = field(default_factory=queue.Queue)

    def load(self, folder: Path) -> Message:
        self.worker.order("load", folder=str(folder), deadline=SOON)
        return self.reports.get(timeout=SOON)

    def begin(self, stretch: int) -> None:
        assert self.worker.order("begin", stretch=stretch)

    def hear(self, stretch: int, samples: Samples, first: int = 0, *, last: bool = True) -> None:
        """Put samples on the pipe in frames, as the microphone does."""
        raw = samples.astype("<i2").tobytes()
        pieces = [raw[at : at + 2 * STEP] for at in range(0, len(raw), 2 * STEP)] or [b""]
        for number, piece in enumerate(pieces):
            ends = last and number == len(pieces) - 1
            frame = Frame(stretch, first + number * STEP, RATE, piece, last=ends)
            os.write(self.pipe, HEARD_FRAMES.packed(frame))

    def until_last(self, stretch: int) -> list[Message]:
        """Every report up to the last final of this stretch."""
        reports = []
        while True:
            report = self.reports.get(timeout=SOON)
            reports.append(report)
            if report.kind == "final" and report.flag("last"):
                assert report.whole("stretch") == stretch
                return reports

    def up(self, number: int) -> None:
        while (life := self.lives.get(timeout=SOON)).number != number or life.state != "up":
            pass


@contextmanager
def listening(start_with: Sequence[str] = ()) -> Iterator[Hearing]:
    """Ears with nothing loaded, put away at the end."""
    reading, writing = os.pipe()
    reports: queue.Queue[Message] = queue.Queue()
    lives: queue.Queue[Life] = queue.Queue()
    patience = Patience(start_seconds=SOON, back_off_seconds=(0.0,))
    worker = Worker("ears", {"heard": reading}, reports.put, lives.put, patience, start_with)
    hearing = Hearing(worker, writing, reports, lives)
    worker.start()
    try:
        hearing.up(1)
        yield hearing
    finally:
        worker.close()
        os.close(reading)
        os.close(writing)


@pytest.fixture
def ears(whistled_model: Model) -> Iterator[Hearing]:
    """Ears that know whistled spelling."""
    with listening() as hearing:
        assert hearing.load(whistled_model.folder).kind == "loaded"
        yield hearing


def text_of(reports: list[Message]) -> str:
    return " ".join(
        said for report in reports if report.kind == "final" and (said := report.text("text"))
    )


def places_of(reports: list[Message]) -> list[list[object]]:
    finals = [report for report in reports if report.kind == "final"]
    rows: list[list[object]] = []
    for final in finals:
        rows += final.fields["words"]  # type: ignore[arg-type]
    return rows


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.int16)


def test_a_recogniser_is_loaded_and_said_so(whistled_model: Model) -> None:
    with listening() as hearing:
        report = hearing.load(whistled_model.folder)
    assert report.kind == "loaded"
    assert report.text("name") == whistled_model.folder.name
    assert report.whole("rate") == RATE
    assert 0 < report.number("ms") < 1_000 * SOON


def test_a_bad_folder_is_refused_with_its_reason_and_a_good_one_still_loads(
    whistled_model: Model, tmp_path: Path
) -> None:
    half, broken = tmp_path / "half", tmp_path / "broken"
    for folder in (half, broken):
        copytree(whistled_model.folder, folder)
    (half / "graph" / "Gr.fst").unlink()
    (broken / "am" / "final.mdl").write_bytes(b"\0Bnothing" * 50)
    with listening() as hearing:
        answers = [hearing.load(folder) for folder in (tmp_path / "gone", half, broken)]
        assert [(report.kind, report.text("why")) for report in answers] == [
            ("refused", "missing"),
            ("refused", "incomplete"),
            ("refused", "broken"),
        ]
        assert hearing.load(whistled_model.folder).kind == "loaded"
        assert hearing.lives.empty()


def test_a_line_is_heard_word_for_word_with_the_place_of_every_word(
    ears: Hearing, whistled_model: Model
) -> None:
    ears.begin(1)
    ears.hear(1, whistled_model.say(LINE), first=1_000_000)
    reports = ears.until_last(1)
    assert text_of(reports) == LINE
    places = places_of(reports)
    assert [row[0] for row in places] == LINE.split()
    # The line starts after 0.3 s, and "help" has four letters of 60 ms each.
    start, end = 1_000_000 + 4_800, 1_000_000 + 4_800 + 3_840
    assert places[0][1:3] == pytest.approx([start, end], abs=NEAR)
    assert all(0.5 <= row[3] <= 1 for row in places)  # type: ignore[operator]
    assert reports[-1].whole("end_sample") == 1_000_000 + len(whistled_model.say(LINE))
    assert reports[-1].number("ms") < 1_000


def test_samples_that_come_before_the_order_are_not_lost(
    ears: Hearing, whistled_model: Model
) -> None:
    samples = whistled_model.say("exclusivity")
    assert len(samples) < 2 * RATE
    ears.hear(1, samples, last=False)
    ears.hear(2, samples, last=False)
    # The answer to an order shows that the frames before it have been read.
    assert ears.load(whistled_model.folder).kind == "loaded"
    ears.begin(2)
    ears.worker.order("finish", stretch=2)
    assert text_of(ears.until_last(2)) == "exclusivity"


def test_each_stretch_is_heard_by_itself(ears: Hearing, whistled_model: Model) -> None:
    for stretch, line in enumerate([LINE, OTHER, LINE], 1):
        ears.begin(stretch)
        ears.hear(stretch - 1, whistled_model.say("exclusivity"), last=True)
        ears.hear(stretch, whistled_model.say(line), first=7_000 * stretch)
        reports = ears.until_last(stretch)
        assert text_of(reports) == line
        assert places_of(reports)[0][1] == pytest.approx(7_000 * stretch + 4_800, abs=NEAR)


def test_finish_ends_a_stretch_and_what_comes_later_is_ignored(
    ears: Hearing, whistled_model: Model
) -> None:
    ears.begin(1)
    ears.hear(1, whistled_model.say(LINE), last=False)
    # Orders may overtake frames: this partial has passed the last word.
    while not ears.reports.get(timeout=SOON).text("text").endswith("you"):
        pass
    ears.worker.order("finish", stretch=1)
    assert text_of(ears.until_last(1)) == LINE
    ears.hear(1, whistled_model.say(OTHER), first=200_000)
    ears.begin(2)
    ears.hear(2, whistled_model.say("exclusivity"))
    assert text_of(ears.until_last(2)) == "exclusivity"


def test_an_abandoned_stretch_ends_empty_and_leaves_no_trace(
    ears: Hearing, whistled_model: Model
) -> None:
    ears.begin(1)
    ears.hear(1, whistled_model.say(LINE)[:-12_000], last=False)
    ears.reports.get(timeout=SOON)
    ears.worker.order("abandon", stretch=1)
    assert ears.until_last(1)[-1].text("text") == ""
    ears.begin(2)
    ears.hear(2, whistled_model.say(OTHER))
    reports = ears.until_last(2)
    assert text_of(reports) == OTHER
    assert places_of(reports)[0][1] == pytest.approx(4_800, abs=NEAR)


def test_a_new_stretch_ends_the_one_before(ears: Hearing, whistled_model: Model) -> None:
    ears.begin(1)
    ears.hear(1, whistled_model.say(LINE), last=False)
    while not ears.reports.get(timeout=SOON).text("text").endswith("you"):
        pass
    ears.begin(2)
    assert text_of(ears.until_last(1)) == LINE
    ears.hear(2, whistled_model.say(OTHER))
    assert text_of(ears.until_last(2)) == OTHER


def test_audio_that_is_sent_again_starts_the_stretch_over(
    ears: Hearing, whistled_model: Model
) -> None:
    samples = whistled_model.say(LINE)
    ears.begin(1)
    ears.hear(1, samples[40_000:60_000], first=40_000, last=False)
    ears.hear(1, samples)
    assert text_of(ears.until_last(1)) == LINE


def test_words_after_a_gap_have_the_place_where_they_were_said(
    ears: Hearing, whistled_model: Model
) -> None:
    before, after = whistled_model.say("exclusivity"), whistled_model.say("exclusivity")
    ears.begin(1)
    ears.hear(1, before, last=False)
    ears.hear(1, after, first=len(before) + 50_000)
    starts = [row[1] for row in places_of(ears.until_last(1))]
    assert starts == pytest.approx([4_800, len(before) + 50_000 + 4_800], abs=NEAR)


def test_pauses_settle_words_and_the_rest_follows(ears: Hearing, whistled_model: Model) -> None:
    pause = silence(1.5)
    ears.begin(1)
    ears.hear(1, np.concatenate([whistled_model.say(LINE), pause, whistled_model.say(OTHER)]))
    reports = ears.until_last(1)
    finals = [report for report in reports if report.kind == "final"]
    assert [report.text("text") for report in finals] == [LINE, OTHER]
    assert [report.flag("last") for report in finals] == [False, True]


def test_long_silence_gives_one_empty_final(ears: Hearing) -> None:
    ears.begin(1)
    ears.hear(1, silence(13.0))
    assert [(r.kind, r.text("text"), r.flag("last")) for r in ears.until_last(1)] == [
        ("final", "", True)
    ]


def test_a_stretch_without_a_sample_gets_its_final_too(ears: Hearing) -> None:
    ears.begin(1)
    ears.hear(1, silence(0))
    (report,) = ears.until_last(1)
    assert (report.text("text"), report.fields["words"]) == ("", [])


def test_a_backlog_is_heard_faster_than_it_was_said(ears: Hearing, whistled_model: Model) -> None:
    backlog = np.concatenate([whistled_model.say(LINE), silence(1.0)] * 10)
    ears.begin(1)
    began = time.monotonic()
    ears.hear(1, backlog)
    assert text_of(ears.until_last(1)) == " ".join([LINE] * 10)
    assert time.monotonic() - began < len(backlog) / RATE / 4


def test_without_a_recogniser_a_stretch_ends_empty(whistled_model: Model) -> None:
    with listening() as hearing:
        hearing.begin(1)
        hearing.hear(1, whistled_model.say(LINE))
        assert text_of(hearing.until_last(1)) == ""


def test_loading_another_recogniser_ends_the_stretch_first(
    ears: Hearing, whistled_model: Model
) -> None:
    ears.begin(1)
    ears.worker.order("load", folder=str(whistled_model.folder), deadline=SOON)
    assert ears.until_last(1)[-1].text("text") == ""
    assert ears.reports.get(timeout=SOON).kind == "loaded"


def test_a_damaged_frame_is_passed_over(ears: Hearing, whistled_model: Model) -> None:
    samples = whistled_model.say(LINE)
    broken = bytearray(HEARD_FRAMES.packed(Frame(1, 0, RATE, b"")))
    broken[16:18] = b"\xff\xff"
    ears.begin(1)
    ears.hear(1, samples[:32_000], last=False)
    os.write(ears.pipe, bytes(broken))
    os.write(ears.pipe, b"noise" * 132)
    ears.hear(1, samples[32_000:], first=32_000)
    assert text_of(ears.until_last(1)) == LINE


def test_ears_that_are_killed_hear_again(ears: Hearing, whistled_model: Model) -> None:
    samples = whistled_model.say(LINE)
    ears.begin(1)
    ears.hear(1, samples[:40_000], last=False)
    ears.reports.get(timeout=SOON)
    assert ears.worker.pid is not None
    os.kill(ears.worker.pid, signal.SIGKILL)
    ears.up(2)
    while not ears.reports.empty():
        ears.reports.get()
    assert ears.load(whistled_model.folder).kind == "loaded"
    ears.begin(2)
    ears.hear(2, samples)
    assert text_of(ears.until_last(2)) == LINE


class Muddled:
    """Stands in for a recogniser that hears words in silence."""

    name = "muddled"

    def __init__(self) -> None:
        self.fed = 0

    def feed(self, samples: bytes) -> bool:
        self.fed += len(samples) // 2
        return False

    def guess(self) -> str:
        return "the"

    def settled(self) -> list[HeardWord]:
        return []

    def finish(self) -> list[HeardWord]:
        return [HeardWord("ghost", 0, 4_000, 1.0), HeardWord("said", 16_000, 20_000, 1.0)]


def frame(stretch: int, first: int, samples: bytes) -> Message:
    """A frame as it stands among the orders."""
    return Message("frame", {"stretch": stretch, "first": first, "at": time.monotonic()}, samples)


def test_ghost_words_are_neither_shown_nor_told() -> None:
    told = io.BytesIO()
    ears = Ears(Line(io.BytesIO(), told), Muddled())  # type: ignore[arg-type]
    loud = np.full(4_000, 3_000, np.int16)
    samples = np.concatenate([silence(1.0), loud]).tobytes()
    ears.take(Message("begin", {"stretch": 1}))
    for at in range(0, len(samples), 2 * STEP):
        ears.take(frame(1, at // 2, samples[at : at + 2 * STEP]))
    ears.take(Message("finish", {"stretch": 1}))
    told.seek(0)
    report = read_message(told)
    assert report is not None
    assert (report.kind, report.text("text")) == ("final", "said")
    assert read_message(told) is None


def test_partials_grow_into_the_line_while_it_is_said(whistled_model: Model) -> None:
    told = io.BytesIO()
    recogniser = load(whistled_model.folder)
    assert isinstance(recogniser, Recogniser)
    ears = Ears(Line(io.BytesIO(), told), recogniser)
    samples = whistled_model.say(LINE).tobytes()
    ears.take(Message("begin", {"stretch": 1}))
    for at in range(0, len(samples), 2 * STEP):
        ears.take(frame(1, at // 2, samples[at : at + 2 * STEP]))
    told.seek(0)
    texts, ends = [""], [0]
    while (report := read_message(told)) is not None:
        assert report.kind == "partial"
        texts.append(report.text("text"))
        ends.append(report.whole("end_sample"))
    assert texts[-1] == LINE
    assert len(texts) > len(LINE.split())
    assert all(now != then for now, then in pairwise(texts))
    assert ends == sorted(set(ends))
    assert all(end % 1_600 == 0 for end in ends)


def test_of_what_comes_too_early_the_last_minute_is_kept() -> None:
    told = io.BytesIO()
    muddled = Muddled()
    ears = Ears(Line(io.BytesIO(), told), muddled)  # type: ignore[arg-type]
    for second in range(100):
        ears.take(frame(1, second * RATE, silence(1.0).tobytes()))
    ears.take(Message("begin", {"stretch": 1}))
    ears.take(Message("finish", {"stretch": 1}))
    assert muddled.fed == 60 * RATE
    told.seek(0)
    report = read_message(told)
    assert report is not None
    assert report.whole("end_sample") == 100 * RATE


def internet_sockets(trace: Path) -> list[str]:
    return [line for line in trace.read_text().splitlines() if "socket(AF_INET" in line]


def traced(trace: Path) -> list[str]:
    """The words that run a Python under strace."""
    strace = which("strace")
    assert strace, "The tests need the package strace."
    return [strace, "-f", "-e", "trace=network", "-o", str(trace), sys.executable]


def test_the_ears_open_no_internet_socket(whistled_model: Model, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    with listening([*traced(trace), "-m", "desktop"]) as hearing:
        assert hearing.load(whistled_model.folder).kind == "loaded"
        hearing.begin(1)
        hearing.hear(1, whistled_model.say(LINE))
        assert text_of(hearing.until_last(1)) == LINE
    assert "exited" in trace.read_text()
    assert internet_sockets(trace) == []


def test_the_trace_would_show_an_internet_socket(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    opens = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    subprocess.run([*traced(trace), "-c", opens], check=True, timeout=SOON)
    assert len(internet_sockets(trace)) == 1
