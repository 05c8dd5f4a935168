"""The driver of this machine really speaks; those of others are played as their source says."""

import struct
import sys
import threading
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.speaking.scratch import Scratch
from desktop.speaking.voice import Voice, VoiceError
from tests.speaking.test_recording import aiff, swapped, wav

LOUD = array("h", [0, 9000, -9000] * 3000).tobytes()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    return Scratch(tmp_path_factory.mktemp("scratch"))


@pytest.fixture(scope="module")
def elena(scratch: Scratch) -> Iterator[Voice]:
    voice = Voice(scratch)
    voice.take("", 0)
    yield voice
    voice.close()


def seconds(voice: Voice, text: str) -> float:
    recording = voice.render(text)
    return len(recording.samples) / 2 / recording.rate


def test_unasked_she_gets_a_womans_voice_of_espeak(elena: Voice) -> None:
    taken = elena.take("", 0)
    assert (elena.driver, taken.id, taken.rate) == ("espeak", "en-us+f3", 22050)
    assert taken.name == "English (America), female"


def test_every_sentence_gets_its_own_samples(elena: Voice, scratch: Scratch) -> None:
    word = "customers "
    lengths = [[seconds(elena, (word * count).strip()) for count in (1, 3, 6)] for _ in range(12)]
    for one, three, six in lengths:
        assert one < three < six
        assert one == pytest.approx(lengths[0][0], abs=0.1)
        assert six == pytest.approx(lengths[0][2], abs=0.1)
    assert list(scratch.folder.iterdir()) == []


def test_a_long_text_is_rendered_to_its_end(elena: Voice) -> None:
    once = seconds(elena, "We will not be left again, and you know it.")
    assert seconds(elena, "We will not be left again, and you know it. " * 12) > 10 * once


def test_a_faster_pace_takes_less_time(elena: Voice) -> None:
    for _ in range(5):
        slow = seconds(elena, "Ninety days early on every feature.")
        elena.take("", 260)
        assert seconds(elena, "Ninety days early on every feature.") < 0.8 * slow
        elena.take("", 0)


@pytest.mark.parametrize("unknown", ["nonsense", "mb/mb-us1", "", "en-us+zz"])
def test_a_voice_that_is_gone_is_replaced_by_the_one_that_fits(elena: Voice, unknown: str) -> None:
    assert elena.take(unknown, 170).id == "en-us+f3"
    assert seconds(elena, "I hear you.") > 0.5


def test_a_voice_that_was_chosen_is_taken(elena: Voice) -> None:
    assert elena.take("gmw/en-gb-scotland", 170).name == "English (Scotland)"
    elena.take("", 0)


def test_the_voices_have_names_and_languages(elena: Voice) -> None:
    voices = {voice.id: voice for voice in elena.voices()}
    assert voices["en-us+f3"].gender == "female"
    assert voices["gmw/en-us"].language == "en-us"
    assert all(voice.name and voice.language for voice in voices.values())


def test_a_folder_that_was_swept_away_costs_no_sentence(elena: Voice, scratch: Scratch) -> None:
    scratch.folder.rmdir()
    assert seconds(elena, "Still here.") > 0.5


def test_a_text_the_driver_chokes_on_costs_only_itself(elena: Voice) -> None:
    with pytest.raises(VoiceError, match="failed"):
        elena.render("a lone \ud800 surrogate")
    assert seconds(elena, "Still here.") > 0.5


def test_without_pyttsx3_there_is_no_driver(
    scratch: Scratch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyttsx3", None)
    with pytest.raises(VoiceError, match="no_driver"):
        Voice(scratch)


def test_a_driver_that_does_not_start_is_no_driver(scratch: Scratch) -> None:
    def start() -> None:
        raise RuntimeError("probably no eSpeak")

    with pytest.raises(VoiceError, match="no_driver"):
        Voice(scratch, start)


class Driver:
    """pyttsx3 with the driver of another system, as far as a Voice knows it."""

    def __init__(self, name: str, write: Callable[[Path], None], *, tells: bool) -> None:
        self.name = name
        self.write = write
        self.tells = tells
        self.has = [SimpleNamespace(id="Z", name="Zira", languages=["en-US"], gender="Female")]
        self.unknown: set[str] = set()
        self.looping = False
        self._calls: dict[str, Callable[..., None]] = {}
        self._path = Path()

    def __str__(self) -> str:
        return self.name

    def connect(self, topic: str, call: Callable[..., None]) -> None:
        self._calls[topic] = call

    def getProperty(self, name: str) -> Any:  # noqa: ANN401
        return self.has if name == "voices" else "the default"

    def setProperty(self, name: str, value: object) -> None:
        if name == "voice" and value in self.unknown:
            self._calls["error"](name=None, exception=ValueError(value))

    def save_to_file(self, text: str, path: str) -> None:
        self._path = Path(path)

    def runAndWait(self) -> None:
        if self.looping:
            raise RuntimeError("run loop already started")
        self.looping = True
        self.write(self._path)
        self.looping = False
        if self.tells:
            self._calls["finished-utterance"](name=None, completed=True)

    def endLoop(self) -> None:
        self.looping = False


def test_windows_renders_within_its_loop_and_says_nothing_of_its_end(tmp_path: Path) -> None:
    driver = Driver(
        "sapi5", lambda path: void(path.write_bytes(wav(LOUD, rate=22000))), tells=False
    )
    voice = Voice(Scratch(tmp_path), lambda: driver)
    assert voice.take("", 0).id == "Z"
    assert voice.render("Yes.").rate == 22000
    assert voice.render("Yes.").samples == LOUD


def test_macos_writes_aiff_that_may_grow_after_its_end_was_told(tmp_path: Path) -> None:
    writers: list[threading.Timer] = []

    def write(path: Path) -> None:
        assert path.suffix == ".aiff"
        assert not path.exists()
        whole = aiff(swapped(LOUD), 16)
        path.write_bytes(whole[:5000])
        writers.append(threading.Timer(0.05, path.write_bytes, [whole]))
        writers[-1].start()

    voice = Voice(Scratch(tmp_path), lambda: Driver("nsss", write, tells=True))
    assert voice.take("", 0).rate == 22050
    assert voice.render("Yes.").samples == LOUD
    for writer in writers:
        writer.join()


def test_a_voice_that_the_driver_refuses_gives_way_to_its_default(tmp_path: Path) -> None:
    driver = Driver("sapi5", lambda path: void(path.write_bytes(wav(LOUD))), tells=False)
    driver.unknown.add("Z")
    assert Voice(Scratch(tmp_path), lambda: driver).take("Z", 0).id == "the default"


def test_a_driver_without_voices_has_no_voice(tmp_path: Path) -> None:
    driver = Driver("sapi5", lambda path: void(path.write_bytes(wav(LOUD))), tells=False)
    driver.has = []
    with pytest.raises(VoiceError, match="no_voice"):
        Voice(Scratch(tmp_path), lambda: driver).take("", 0)


def test_a_driver_that_writes_nothing_has_failed(tmp_path: Path) -> None:
    driver = Driver("sapi5", lambda _path: None, tells=False)
    with pytest.raises(VoiceError, match="failed"):
        Voice(Scratch(tmp_path), lambda: driver).take("", 0)


def test_one_failure_is_tried_again_unseen(tmp_path: Path) -> None:
    answers = iter([wav(LOUD), struct.pack("<I", 0), wav(LOUD)])
    driver = Driver("sapi5", lambda path: void(path.write_bytes(next(answers))), tells=False)
    voice = Voice(Scratch(tmp_path), lambda: driver)
    voice.take("", 0)
    assert voice.render("Yes.").samples == LOUD


def void(_written: int) -> None:
    """Drop a count."""
