"""Recognisers come whole or not at all, and go without a trace."""

import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, make_archive
from typing import NoReturn

import pytest

from desktop.hearing.recogniser import Recogniser, load
from desktop.shelf import unpack
from desktop.shelf.recognisers import Recognisers
from desktop.shelf.trial import Verdict
from desktop.shelf.unpack import ShelfError
from tests.rig.made import Model
from tests.shelf.made import FILES, folder_of, tree, zip_of, zip_with


def shelf_in(place: Path, verdict: Verdict = "ready") -> Recognisers:
    """A shelf that takes every folder for this."""
    return Recognisers(place / "data", lambda folder: verdict)


@pytest.fixture
def shelf(tmp_path: Path) -> Recognisers:
    return shelf_in(tmp_path)


def names(shelf: Recognisers) -> list[str]:
    return [each.name for each in shelf.listed()]


def test_an_empty_shelf_lists_nothing_and_makes_no_folder(
    shelf: Recognisers, tmp_path: Path
) -> None:
    assert shelf.listed() == []
    assert shelf.chosen() is None
    assert tree(tmp_path) == set()


def test_a_folder_is_copied_and_listens(shelf: Recognisers, tmp_path: Path) -> None:
    source = folder_of(tmp_path / "mine")
    shelved = shelf.add(source)
    assert (shelved.name, shelved.state, shelved.chosen) == ("mine", "ready", True)
    assert shelf.listed() == [shelved]
    assert shelf.chosen() == shelved
    assert tree(shelved.folder) == tree(source)
    for name in FILES.keys() - {"conf/model.conf"}:
        assert (shelved.folder / name).read_bytes() == FILES[name]
    assert shelved.size > sum(map(len, FILES.values()))


@pytest.mark.parametrize(
    ("top", "name"),
    [("", "packed"), ("vosk-small/", "vosk-small"), ("a/b/vosk-small/", "vosk-small")],
)
def test_a_zip_is_unpacked_without_its_top_folders(
    top: str, name: str, shelf: Recognisers, tmp_path: Path
) -> None:
    shelved = shelf.add(zip_of(tmp_path / "packed.zip", top))
    assert shelved.name == name
    assert (shelved.folder / "am" / "final.mdl").read_bytes() == FILES["am/final.mdl"]


def test_what_file_managers_leave_behind_stays_behind(shelf: Recognisers, tmp_path: Path) -> None:
    left = {"__MACOSX/vosk/._README": b"x", "vosk/.DS_Store": b"x"}
    files = {f"vosk/{name}": content for name, content in FILES.items()}
    files |= left
    shelved = shelf.add(zip_of(tmp_path / "a.zip", files=files))
    assert shelved.name == "vosk"
    assert not any("DS_Store" in name or "README" in name[2:] for name in tree(shelved.folder))
    folder = folder_of(tmp_path / "outer", files)
    assert shelf.add(folder).name == "vosk 2"


def test_a_name_that_is_taken_gets_a_number(shelf: Recognisers, tmp_path: Path) -> None:
    for name in ("mine", "MINE", "mine"):
        shelf.add(folder_of(tmp_path / name))
    assert set(names(shelf)) == {"mine", "MINE 2", "mine 3"}


@pytest.mark.parametrize(
    ("name", "kept"), [(".hidden", "hidden"), ("a\nb", "ab"), ("x" * 200, "x" * 80), ("été", "été")]
)
def test_odd_names_become_plain_ones(
    name: str, kept: str, shelf: Recognisers, tmp_path: Path
) -> None:
    assert shelf.add(folder_of(tmp_path / name)).name == kept


def test_the_copy_lets_a_turn_be_long_and_the_original_stays_as_it_is(
    shelf: Recognisers, tmp_path: Path
) -> None:
    source = folder_of(tmp_path / "mine")
    options = (shelf.add(source).folder / "conf" / "model.conf").read_text()
    assert options == "--beam=13.0\n\n--endpoint.rule5.min-utterance-length=60\n"
    assert (source / "conf" / "model.conf").read_bytes() == FILES["conf/model.conf"]
    own = {**FILES, "conf/model.conf": b"--endpoint.rule5.min-utterance-length=30\n"}
    kept = shelf.add(folder_of(tmp_path / "own", own)).folder / "conf" / "model.conf"
    assert kept.read_bytes() == own["conf/model.conf"]


def test_the_choice_is_kept_until_it_is_gone(shelf: Recognisers, tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        shelf.add(folder_of(tmp_path / name))
    shelf.choose("second")
    again = shelf_in(tmp_path)
    assert [each.name for each in again.listed() if each.chosen] == ["second"]
    again.remove("second")
    assert names(again) == ["first", "third"]
    chosen = again.chosen()
    assert chosen is not None
    assert chosen.name == "first"


def test_only_what_is_there_can_be_chosen_verified_or_removed(shelf: Recognisers) -> None:
    for act in (shelf.choose, shelf.verify, shelf.remove):
        with pytest.raises(ShelfError, match=r"There is no recogniser “\.\./secret”"):
            act("../secret")


def test_a_folder_that_was_put_there_counts_once_it_was_tried(tmp_path: Path) -> None:
    place = tmp_path / "data" / "recognisers" / "mine"
    folder_of(place)
    shelf = shelf_in(tmp_path)
    assert shelf.named("mine").state == "unchecked"
    assert shelf.verify("mine").state == "ready"
    (place / "README").write_bytes(b"changed")
    assert shelf.named("mine").state == "unchecked"
    assert shelf_in(tmp_path, "broken").verify("mine").state == "broken"
    assert shelf.named("mine").state == "broken"
    (place / "graph" / "HCLG.fst").unlink()
    assert shelf.verify("mine").state == "incomplete"
    assert shelf.named("mine").lacks == ("graph/HCLG.fst",)


def test_a_trial_that_takes_too_long_says_nothing_about_the_recogniser(tmp_path: Path) -> None:
    folder_of(tmp_path / "data" / "recognisers" / "mine")
    slow = shelf_in(tmp_path, "late")
    with pytest.raises(ShelfError, match="within 120 seconds"):
        slow.verify("mine")
    assert slow.named("mine").state == "unchecked"


def test_damaged_notes_are_as_good_as_none(shelf: Recognisers, tmp_path: Path) -> None:
    shelf.add(folder_of(tmp_path / "mine"))
    place = tmp_path / "data" / "recognisers"
    for damage in (b"\xff\xfe", b"[]", b'{"mine": 7}', b""):
        (place / "checked.json").write_bytes(damage)
        (place / "chosen").write_bytes(damage)
        (row,) = shelf.listed()
        assert (row.name, row.state, row.chosen) == ("mine", "unchecked", True)


def test_progress_counts_up_to_the_end(shelf: Recognisers, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    shelf.add(folder_of(tmp_path / "mine"), lambda done, total: seen.append((done, total)))
    total = sum(map(len, FILES.values()))
    assert seen == sorted(seen)
    assert {each for _, each in seen} == {total}
    assert seen[-1] == (total, total)


def link_in_zip(place: Path) -> Path:
    link = zipfile.ZipInfo("graph/link")
    link.external_attr = 0o120777 << 16
    return zip_with(place / "a.zip", link, b"/etc/passwd")


def link_in_folder(place: Path) -> Path:
    source = folder_of(place / "mine")
    (source / "graph" / "link").symlink_to("/etc")
    return source


def pipe_in_folder(place: Path) -> Path:
    source = folder_of(place / "mine")
    os.mkfifo(source / "graph" / "pipe")
    return source


def locked_zip(place: Path) -> Path:
    path = zip_of(place / "a.zip")
    raw = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(mark, at + 4)
    path.write_bytes(raw)
    return path


def damaged_zip(place: Path) -> Path:
    path = zip_of(place / "a.zip")
    raw = bytearray(path.read_bytes())
    raw[45] ^= 0xFF
    path.write_bytes(raw)
    return path


def short_zip(place: Path) -> Path:
    path = zip_of(place / "a.zip")
    path.write_bytes(path.read_bytes()[:-40])
    return path


def letter(place: Path) -> Path:
    path = place / "letter.zip"
    path.write_text("Dear Elena")
    return path


def named(name: str) -> Callable[[Path], Path]:
    return lambda place: zip_with(place / "a.zip", name)


def without(name: str) -> Callable[[Path], Path]:
    files = {each: content for each, content in FILES.items() if each != name}
    return lambda place: folder_of(place / "mine", files)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda place: place / "nowhere", "There is no file or folder"),
        (letter, "neither a folder nor a ZIP file"),
        (short_zip, "neither a folder nor a ZIP file"),
        (lambda place: folder_of(place / "photos", {"a.jpg": b"x"}), "holds no recogniser"),
        (lambda place: zip_of(place / "a.zip", files={"a/b.txt": b"x"}), "holds no recogniser"),
        (lambda place: zip_of(place / "a.zip", files={}), "holds no recogniser"),
        (without("am/final.mdl"), "am/final.mdl is missing"),
        (without("graph/HCLG.fst"), "graph/HCLG.fst is missing"),
        (named("../../../out"), "leads out of its folder"),
        (named("/out"), "leads out of its folder"),
        (named("..\\out"), "leads out of its folder"),
        (named("C:\\out"), "leads out of its folder"),
        (named("graph/../../out"), "leads out of its folder"),
        (named("graph//out"), "leads out of its folder"),
        (named("out\x01"), "leads out of its folder"),
        (named("AM/FINAL.MDL"), "twice"),
        (link_in_zip, "holds a link"),
        (link_in_folder, "is a link or no plain file"),
        (pipe_in_folder, "is a link or no plain file"),
        (locked_zip, "damaged or locked"),
        (damaged_zip, "damaged or locked"),
    ],
)
def test_what_is_no_recogniser_is_refused_and_leaves_nothing(
    make: Callable[[Path], Path], says: str, shelf: Recognisers, tmp_path: Path
) -> None:
    source = make(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(ShelfError) as refusal:
        shelf.add(source)
    assert says in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert tree(tmp_path) - before <= {"data", "data/recognisers"}
    assert not Path("/out").exists()


@pytest.mark.parametrize(("bound", "says"), [("MOST_BYTES", "4 GB"), ("MOST_FILES", "files")])
def test_what_is_too_much_is_refused_before_it_is_copied(
    bound: str,
    says: str,
    shelf: Recognisers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unpack, bound, 4)
    for source in (folder_of(tmp_path / "mine"), zip_of(tmp_path / "a.zip")):
        with pytest.raises(ShelfError, match=says):
            shelf.add(source)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("verdict", "says"),
    [("broken", "cannot be loaded"), ("incomplete", "cannot be loaded"), ("late", "120 seconds")],
)
def test_what_cannot_be_loaded_is_refused_and_leaves_nothing(
    verdict: Verdict, says: str, tmp_path: Path
) -> None:
    shelf = shelf_in(tmp_path, verdict)
    with pytest.raises(ShelfError, match=says):
        shelf.add(folder_of(tmp_path / "mine"))
    assert tree(tmp_path / "data") == {"recognisers"}


def interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def test_an_interrupted_import_leaves_nothing(shelf: Recognisers, tmp_path: Path) -> None:
    source = folder_of(tmp_path / "mine")
    with pytest.raises(KeyboardInterrupt):
        shelf.add(source, interrupt)
    assert tree(tmp_path / "data") == {"recognisers"}
    with pytest.raises(KeyboardInterrupt):
        Recognisers(tmp_path / "data", interrupt).add(source)
    assert tree(tmp_path / "data") == {"recognisers"}


PROGRAM = """
import sys
from pathlib import Path
from desktop.shelf.recognisers import Recognisers
from desktop.shelf.unpack import ShelfError
try:
    Recognisers(Path(sys.argv[1]), lambda folder: "ready").add(Path(sys.argv[2]))
except ShelfError as refusal:
    print(refusal)
"""


@pytest.mark.parametrize("limit", [0, 10, 1_000, 4_999])
def test_a_full_disk_leaves_nothing(limit: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "data"), str(folder_of(tmp_path / "mine"))],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
    assert "cannot be written" in done.stdout
    assert tree(tmp_path / "data") == {"recognisers"}


def test_a_disk_without_room_is_told_before_copying(
    shelf: Recognisers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 1_000})
    monkeypatch.setattr("shutil.disk_usage", lambda place: usage)
    with pytest.raises(ShelfError, match="0 MB are free"):
        shelf.add(folder_of(tmp_path / "mine"))
    assert tree(tmp_path / "data") == {"recognisers"}


def test_a_data_folder_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(ShelfError, match="cannot be written to"):
        shelf_in(tmp_path).add(folder_of(tmp_path / "mine"))


def test_what_a_killed_import_or_removal_left_is_swept_up(
    shelf: Recognisers, tmp_path: Path
) -> None:
    place = tmp_path / "data" / "recognisers"
    old, going, running = (place / name for name in (".importing-1", ".removing-2", ".importing-3"))
    for folder in (old, going, running):
        folder_of(folder)
    os.utime(old, (0, 0))
    assert shelf.listed() == []
    shelf.add(folder_of(tmp_path / "mine"))
    assert (old.exists(), going.exists(), running.exists()) == (False, False, True)


def test_a_removed_recogniser_is_gone(shelf: Recognisers, tmp_path: Path) -> None:
    shelf.add(folder_of(tmp_path / "mine"))
    shelf.remove("mine")
    assert tree(tmp_path / "data" / "recognisers") == {"checked.json"}
    assert (tmp_path / "data" / "recognisers" / "checked.json").read_text() == "{}\n"


def test_a_real_recogniser_is_tried_and_hears(whistled_model: Model, tmp_path: Path) -> None:
    packed = make_archive(
        str(tmp_path / "packed"), "zip", whistled_model.folder.parent, whistled_model.folder.name
    )
    shelved = Recognisers(tmp_path / "data").add(Path(packed))
    assert (shelved.name, shelved.state) == (whistled_model.folder.name, "ready")
    recogniser = load(shelved.folder)
    assert isinstance(recogniser, Recogniser)
    # Twenty seconds without a pause, which libvosk left to itself would cut in a word.
    line = "help me see what exclusivity would solve for you"
    settled = 0
    for _ in range(6):
        raw = whistled_model.say(line).tobytes()
        settled += sum(recogniser.feed(raw[at : at + 3_200]) for at in range(0, len(raw), 3_200))
    assert settled == 0
    assert " ".join(word.text for word in recogniser.finish()) == " ".join([line] * 6)


def test_a_real_recogniser_that_is_broken_is_refused(whistled_model: Model, tmp_path: Path) -> None:
    source = tmp_path / "mine"
    copytree(whistled_model.folder, source)
    (source / "graph" / "Gr.fst").write_bytes(b"nothing" * 9)
    with pytest.raises(ShelfError, match="cannot be loaded"):
        Recognisers(tmp_path / "data").add(source)
    assert tree(tmp_path / "data") == {"recognisers"}
