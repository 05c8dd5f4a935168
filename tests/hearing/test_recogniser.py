"""The real recogniser: what it takes for one, what it hears, and what it leaves out."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from desktop.hearing.layout import is_like_a_recogniser, missing_files
from desktop.hearing.recogniser import RATE, Recogniser, load
from tests.rig.made import Model, Samples

LINE = "two hundred customers is ten times our next partner"
OTHER = "we treat all partners the same"


@pytest.fixture(scope="module")
def recogniser(whistled_model: Model) -> Recogniser:
    loaded = load(whistled_model.folder)
    assert isinstance(loaded, Recogniser)
    return loaded


def heard(recogniser: Recogniser, samples: Samples) -> str:
    raw = samples.tobytes()
    words = []
    for at in range(0, len(raw), 3_200):
        if recogniser.feed(raw[at : at + 3_200]):
            words += recogniser.settled()
    return " ".join(word.text for word in [*words, *recogniser.finish()])


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def fill(name: str, content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return write


def cut(name: str) -> Callable[[Path], None]:
    """Leave the first half of a file, as an interrupted copy does."""

    def halve(folder: Path) -> None:
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[: len(whole) // 2])

    return halve


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (remove("am/final.mdl"), "incomplete"),
        (remove("conf/model.conf"), "incomplete"),
        (remove("conf/mfcc.conf"), "incomplete"),
        (remove("graph/HCLr.fst"), "incomplete"),
        (remove("graph/Gr.fst"), "incomplete"),
        (remove("graph/disambig_tid.int"), "incomplete"),
        (cut("am/final.mdl"), "broken"),
        (cut("graph/HCLr.fst"), "broken"),
        (cut("graph/Gr.fst"), "broken"),
        (fill("am/final.mdl", b""), "broken"),
        (fill("am/final.mdl", b"\xff" * 10_000), "broken"),
        (fill("graph/Gr.fst", b"\x7f" * 100), "broken"),
        (fill("conf/model.conf", b"--no-such-option=1\n"), "broken"),
        (fill("conf/mfcc.conf", b"--num-ceps=13\n"), "broken"),
    ],
)
def test_a_damaged_folder_is_refused_with_its_reason(
    harm: Callable[[Path], None], reason: str, whistled_model: Model, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    copytree(whistled_model.folder, folder)
    harm(folder)
    assert load(folder) == reason


def test_no_folder_a_file_and_a_folder_of_other_things_are_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Elena")
    assert load(tmp_path / "nowhere") == "missing"
    assert load(tmp_path / "letter.txt") == "missing"
    assert load(tmp_path) == "incomplete"


def test_a_path_with_any_letters_is_fine(whistled_model: Model, tmp_path: Path) -> None:
    folder = tmp_path / "Modèles été 音声 🎙" / "mine"
    copytree(whistled_model.folder, folder)
    here = Path.cwd()
    loaded = load(folder)
    assert isinstance(loaded, Recogniser)
    assert loaded.name == "mine"
    assert Path.cwd() == here
    assert heard(loaded, whistled_model.say(LINE)) == LINE


def test_words_have_places_and_confidence(recogniser: Recogniser, whistled_model: Model) -> None:
    recogniser.feed(whistled_model.say("two hundred customers").tobytes())
    words = recogniser.finish()
    assert [word.text for word in words] == ["two", "hundred", "customers"]
    assert words[0].start == pytest.approx(0.3 * RATE, abs=160)
    assert words[0].end == pytest.approx((0.3 + 3 * 0.06) * RATE, abs=160)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(0.5 <= word.confidence <= 1 for word in words)


def test_places_count_from_the_start_of_each_stretch(
    recogniser: Recogniser, whistled_model: Model
) -> None:
    for tail in (0, 7_777, 100_000):
        samples = np.concatenate([whistled_model.say(LINE), np.zeros(tail, np.int16)])
        recogniser.feed(samples.tobytes())
        words = [*recogniser.finish()]
        assert words[0].start == pytest.approx(0.3 * RATE, abs=160)


def test_a_stretch_leaves_nothing_to_the_next(
    recogniser: Recogniser, whistled_model: Model
) -> None:
    samples = whistled_model.say(LINE)
    recogniser.feed(samples[: len(samples) // 2].tobytes())
    recogniser.finish()
    assert recogniser.guess() == ""
    assert heard(recogniser, whistled_model.say(OTHER)) == OTHER


def test_a_guess_is_there_before_the_pause_is(
    recogniser: Recogniser, whistled_model: Model
) -> None:
    assert recogniser.guess() == ""
    samples = whistled_model.say(LINE)
    recogniser.feed(samples[: -int(0.1 * RATE)].tobytes())
    assert recogniser.guess() == LINE
    recogniser.finish()


def test_silence_settles_nothing(recogniser: Recogniser) -> None:
    assert heard(recogniser, np.zeros(12 * RATE, np.int16)) == ""


KEPT_OUT = """\
import sys
from pathlib import Path
{planted}
from desktop.hearing.recogniser import load
assert not isinstance(load(Path({folder!r})), str)
names = ["requests", "urllib.request", "tqdm", "srt", "socket", "ssl", "http.client"]
print([name for name in names if name in sys.modules])
"""


def modules_after_loading(folder: Path, planted: str = "") -> str:
    code = KEPT_OUT.format(folder=str(folder), planted=planted)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_nothing_that_reaches_for_the_network_is_loaded(whistled_model: Model) -> None:
    assert modules_after_loading(whistled_model.folder) == "[]"


def test_the_look_for_such_modules_would_find_one(whistled_model: Model) -> None:
    found = modules_after_loading(whistled_model.folder, "import vosk")
    assert "requests" in found
    assert "urllib.request" in found


LOOKAHEAD = {
    "am/final.mdl", "conf/model.conf", "conf/mfcc.conf",
    "graph/HCLr.fst", "graph/Gr.fst", "graph/disambig_tid.int",
}  # fmt: skip
STATIC = {"am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst"}
FLAT = {"final.mdl", "mfcc.conf", "HCLG.fst"}
ADAPTIVE = {
    "ivector/final.ie", "ivector/final.dubm", "ivector/final.mat", "ivector/global_cmvn.stats",
    "ivector/online_cmvn.conf", "ivector/splice.conf",
}  # fmt: skip


@pytest.mark.parametrize("names", [LOOKAHEAD, STATIC, FLAT, LOOKAHEAD | ADAPTIVE])
def test_every_layout_of_downloaded_recognisers_is_known(names: set[str]) -> None:
    assert missing_files(names.__contains__) == ()
    assert is_like_a_recogniser(names.__contains__)
    for gone in names:
        assert missing_files((names - {gone}).__contains__)


def test_anything_else_is_no_recogniser() -> None:
    assert not is_like_a_recogniser({"README", "photo.jpg", "graph/notes.txt"}.__contains__)
