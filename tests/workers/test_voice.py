"""The voice worker as the program has it: a process, orders, and samples on a pipe."""

import os
import queue
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from desktop.speaking.loudness import LEVEL_DB, PEAK_DB, peak_db, voiced_db, waves_of
from desktop.workers.protocol import SPOKEN_FRAMES, Field, Frame, Message
from desktop.workers.supervisor import Life, Patience, Worker
from desktop.workers.voice import KEPT_TEXTS, PAUSE_SECONDS, Outlet, Rendering, frames

SOON = 15.0
LINE = "Ninety days early is a start. What stops you from going further?"
QUICK = Patience(silence_seconds=3.0, back_off_seconds=(0.0,))


@dataclass
class Booth:
    """A running voice worker and what it says."""

    worker: Worker
    pipe: int
    runtime: Path
    reports: "queue.Queue[Message]" = field(default_factory=queue.Queue)
    lives: "queue.Queue[Life]" = field(default_factory=queue.Queue)

    def until(self, *kinds: str) -> Message:
        """The next report of one of these kinds."""
        while (report := self.reports.get(timeout=SOON)).kind not in kinds:
            pass
        return report

    def ask(self, kind: str, answer: str, **fields: Field) -> Message:
        """The answer to an order, of this kind."""
        number = self.worker.order(kind, b"", deadline=None, **fields)
        while (report := self.reports.get(timeout=SOON)).whole("re") != number:
            pass
        assert report.kind == answer, report
        return report

    def open(self, **fields: Field) -> Message:
        while self.lives.get(timeout=SOON).state != "up":
            pass
        return self.ask("open", "opened", **fields)

    def speak(self, sentence: int, text: str, from_sample: int = 0) -> Message:
        fields: dict[str, Field] = {"sentence": sentence, "text": text, "from_sample": from_sample}
        return self.ask("speak", "spoken", **fields)

    def frames(self, sentence: int) -> list[Frame]:
        """All of a sentence, from the pipe; frames of others are passed over."""
        found: list[Frame] = []
        while not found or not found[-1].last:
            raw = b""
            while len(raw) < SPOKEN_FRAMES.size:
                assert select.select([self.pipe], [], [], SOON)[0], "nothing comes"
                raw += os.read(self.pipe, SPOKEN_FRAMES.size - len(raw))
            frame = SPOKEN_FRAMES.unpacked(raw)
            if frame.stretch == sentence:
                found.append(frame)
        return found


@contextmanager
def booth(runtime: Path, *start_with: str) -> Iterator[Booth]:
    """A voice worker with its private folder below this one."""
    out, into = os.pipe()
    reports: queue.Queue[Message] = queue.Queue()
    lives: queue.Queue[Life] = queue.Queue()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        worker = Worker("voice", {"spoken": into}, reports.put, lives.put, QUICK, start_with)
        worker.start()
        try:
            yield Booth(worker, out, runtime, reports, lives)
        finally:
            worker.close()
            os.close(out)
            os.close(into)


@pytest.fixture(scope="module")
def elena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Booth]:
    """One open voice for every test that leaves it whole."""
    with booth(tmp_path_factory.mktemp("runtime")) as it:
        it.open()
        yield it


def left_in(runtime: Path) -> list[Path]:
    """Our folders there; espeak-ng's audio library makes one of its own."""
    return list(runtime.glob("preferred-ground-voice*"))


def joined(found: list[Frame]) -> bytes:
    """The samples of frames that follow one another without a gap."""
    at = 0
    for frame in found:
        assert frame.first == at
        at += len(frame.samples) // 2
    return b"".join(frame.samples for frame in found)


def test_a_sentence_comes_out_of_the_pipe_ready_to_be_played(tmp_path: Path) -> None:
    with booth(tmp_path) as it:
        opened = it.open()
        assert (opened.text("driver"), opened.text("voice")) == ("espeak", "en-us+f3")
        said = it.speak(1, LINE)
        found = it.frames(1)
        assert it.until("written").whole("sentence") == 1
    waves = waves_of(joined(found))
    rate = said.whole("rate")
    assert {frame.rate for frame in found} == {rate} == {opened.whole("rate")}
    assert [frame.last for frame in found] == [False] * (len(found) - 1) + [True]
    assert waves.size == said.whole("samples")
    assert 2.5 < said.whole("voiced") / rate < 4.5
    assert voiced_db(waves[: said.whole("voiced")], rate) == pytest.approx(LEVEL_DB, abs=0.5)
    assert peak_db(waves) <= PEAK_DB
    assert np.flatnonzero(np.abs(waves) > 0.01)[0] / rate < 0.02
    assert not waves[-int(PAUSE_SECONDS * rate) :].any()
    assert 0.3 < (waves.size - said.whole("voiced")) / rate < 0.34
    assert left_in(tmp_path) == []


def test_it_lists_voices_refuses_nothing_it_can_do_and_answers_everything(tmp_path: Path) -> None:
    with booth(tmp_path) as it:
        while it.lives.get(timeout=SOON).state != "up":
            pass
        early = it.ask("speak", "unspoken", sentence=1, text=LINE, from_sample=0)
        assert early.text("why") == "closed"
        rows = it.ask("voices", "voices").fields["voices"]
        assert isinstance(rows, list)
        assert rows[0] == {
            "id": "en-us+f3",
            "name": "English (America), female",
            "language": "en-us",
            "gender": "female",
        }
        it.ask("open", "opened", voice="nonsense", words_a_minute=260)
        quick = it.speak(2, LINE)
        it.ask("open", "opened", voice="en-us+f3", words_a_minute=170)
        calm = it.speak(3, LINE)
        assert not calm.flag("cached")
        assert quick.whole("samples") < 0.8 * calm.whole("samples")


def test_what_was_rendered_ahead_is_there_at_once(elena: Booth) -> None:
    ahead = elena.ask("render", "rendered", text=LINE)
    assert not ahead.flag("cached")
    assert ahead.number("seconds") > 2.5
    said = elena.speak(101, LINE)
    assert said.flag("cached")
    assert said.whole("samples") == pytest.approx(ahead.number("seconds") * 22050, abs=25)
    for number in range(KEPT_TEXTS):
        elena.ask("render", "rendered", text=f"{number}.")
    assert not elena.ask("render", "rendered", text=LINE).flag("cached")
    assert elena.ask("render", "rendered", text=f"{KEPT_TEXTS - 1}.").flag("cached")


def test_nothing_to_say_is_a_last_frame_at_once(elena: Booth) -> None:
    for sentence, text in enumerate(["…", "", "👍", "**"], 201):
        assert elena.speak(sentence, text).whole("samples") == 0
        assert elena.frames(sentence) == [Frame(sentence, 0, 22050, b"", last=True)]
    assert elena.ask("render", "rendered", text="…").number("seconds") == 0.0


def test_a_sentence_goes_on_from_where_it_was_heard(elena: Booth) -> None:
    whole = elena.speak(301, LINE)
    samples = joined(elena.frames(301))
    rest = elena.speak(302, LINE, from_sample=30_000)
    assert joined(elena.frames(302)) == samples[60_000:]
    assert rest.whole("samples") == whole.whole("samples") - 30_000
    assert rest.whole("voiced") == whole.whole("voiced") - 30_000
    assert elena.speak(303, LINE, from_sample=10**9).whole("samples") == 0
    assert elena.frames(303)[-1].last


def test_while_the_pipe_is_full_orders_are_obeyed_and_sentences_abandoned(tmp_path: Path) -> None:
    with booth(tmp_path) as it:
        it.open()
        for sentence in range(1, 6):
            it.speak(sentence, LINE)
        assert it.ask("render", "rendered", text="Go on.").number("seconds") > 0.3
        it.worker.order("abandon", before=6)
        late = it.ask("speak", "unspoken", sentence=5, text=LINE, from_sample=0)
        assert late.text("why") == "abandoned"
        whole = it.speak(6, "I hear you.").whole("samples")
        found: list[Frame] = []
        while not found or found[-1].stretch < 6 or not found[-1].last:
            found.append(SPOKEN_FRAMES.unpacked(os.read(it.pipe, SPOKEN_FRAMES.size)))
        assert {frame.stretch for frame in found} == {1, 6}
        first = [frame for frame in found if frame.stretch == 1]
        assert first[-1].last
        assert len(first) < 20
        assert len(joined([frame for frame in found if frame.stretch == 6])) == 2 * whole
        assert it.until("written").whole("sentence") == 6


def test_a_voice_killed_in_mid_sentence_speaks_again_and_cleans_up(tmp_path: Path) -> None:
    with booth(tmp_path) as it:
        it.open()
        for sentence in range(1, 4):
            it.speak(sentence, LINE)
        (folder,) = left_in(tmp_path)
        assert it.worker.pid is not None
        (folder / f"{it.worker.pid}.wav").write_bytes(b"spoken words")
        os.kill(it.worker.pid, signal.SIGKILL)
        it.open()
        assert list(folder.iterdir()) == []
        it.speak(4, LINE)
        assert len(joined(it.frames(4))) > 100_000
    assert left_in(tmp_path) == []


def test_two_voices_do_not_take_each_others_files(tmp_path: Path) -> None:
    with booth(tmp_path) as one, booth(tmp_path) as other:
        one.open()
        other.open()
        for sentence in range(1, 6):
            orders = [
                each.worker.order("speak", sentence=sentence, text=f"{sentence} terms.")
                for each in (one, other)
            ]
            assert all(orders)
            assert [len(each.frames(sentence)) > 3 for each in (one, other)] == [True, True]


def test_no_sound_is_left_on_the_machine_between_two_sentences(elena: Booth) -> None:
    (folder,) = left_in(elena.runtime)
    for sentence in range(401, 406):
        elena.speak(sentence, f"{sentence}. {LINE}")
        assert list(folder.iterdir()) == []
        elena.frames(sentence)


@pytest.mark.parametrize("samples", [0, 1, 1999, 2000, 2001, 4000, 12345])
def test_frames_carry_every_sample_once(samples: int) -> None:
    whole = Rendering(b"\x01\x02" * samples, samples, 22050)
    found = list(frames(7, whole))
    assert joined(found) == whole.samples
    assert [frame.last for frame in found] == [False] * (len(found) - 1) + [True]
    assert len(found) == max(1, -(-samples // 2000))


def test_a_pipe_without_a_reader_breaks_the_outlet_and_nothing_else() -> None:
    out, into = os.pipe()
    os.close(out)
    outlet = Outlet(into, lambda _sentence: None)
    outlet.put(1, Rendering(b"\0\0", 1, 22050))
    outlet.close()
    assert outlet.broken
    os.close(into)


def test_an_outlet_drops_what_is_abandoned_before_it_began() -> None:
    out, into = os.pipe()
    written: list[int] = []
    outlet = Outlet(into, written.append)
    outlet.abandon(3)
    for sentence in (1, 2, 3):
        outlet.put(sentence, Rendering(b"\1\0" * 10, 10, 22050))
    outlet.close()
    os.close(into)
    with os.fdopen(out, "rb") as stream:
        assert [SPOKEN_FRAMES.unpacked(stream.read()).stretch] == [3]
    assert written == [3]


def test_a_worker_without_a_driver_says_so(tmp_path: Path) -> None:
    hidden = tmp_path / "pyttsx3.py"
    hidden.write_text("raise ImportError('hidden')", encoding="utf-8")
    words = (
        "import sys; sys.path.insert(0, sys.argv.pop(1));"
        "from desktop.workers.entry import work; raise SystemExit(work(sys.argv[2:]))"
    )
    with booth(tmp_path, sys.executable, "-c", words, str(tmp_path)) as it:
        while it.lives.get(timeout=SOON).state != "up":
            pass
        assert it.ask("open", "refused", voice="", words_a_minute=170).text("why") == "no_driver"
        assert it.ask("voices", "voices").fields["voices"] == []
        asked = it.ask("speak", "unspoken", sentence=1, text=LINE, from_sample=0)
        assert asked.text("why") == "closed"
