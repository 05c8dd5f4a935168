"""Language models on the shelf: they come whole and tried, or not at all."""

import os
from pathlib import Path

import pytest

from desktop.shelf.audition import Audition, auditioned
from desktop.shelf.minds import FOLDER, OBJECTIONS, Minds
from desktop.shelf.unpack import ShelfError
from desktop.thinking import catalogue
from tests.mind.tiny_gguf import Tiny, write_tiny


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tiny") / "small.gguf"
    write_tiny(path, Tiny())
    return path


class Judge:
    """Says what the test tells it to, and what it was asked about."""

    def __init__(self, verdict: Audition = "ready") -> None:
        self.verdict: Audition = verdict
        self.asked: list[Path] = []

    def __call__(self, path: Path, family: str) -> Audition:
        self.asked.append(path)
        return self.verdict


def shelf(home: Path, judge: Judge | None = None) -> Minds:
    return Minds(home, catalogue(), judge or Judge())


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    assert shelf(tmp_path / "home").listed() == []
    assert not (tmp_path / "home").exists()


def test_an_import_is_copied_tried_and_plays_from_then_on(tiny: Path, tmp_path: Path) -> None:
    judge = Judge()
    told: list[tuple[int, int]] = []
    mind = shelf(tmp_path, judge).add(tiny, lambda done, total: told.append((done, total)))
    size = tiny.stat().st_size
    assert (mind.name, mind.state, mind.chosen, mind.size) == ("small.gguf", "ready", True, size)
    assert mind.path.read_bytes() == tiny.read_bytes()
    assert told[-1] == (size, size)
    # The copy is what is tried: it is what will be loaded.
    assert judge.asked[0].parent == tmp_path / FOLDER


@pytest.mark.parametrize("verdict", sorted(OBJECTIONS))
def test_a_model_that_does_not_pass_leaves_nothing(
    verdict: Audition, tiny: Path, tmp_path: Path
) -> None:
    with pytest.raises(ShelfError, match=r"small\.gguf"):
        shelf(tmp_path, Judge(verdict)).add(tiny)
    assert list((tmp_path / FOLDER).iterdir()) == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "not there"),
        (b"", "not whole"),
        (b"Dear Elena" * 99, "cannot be read"),
        ("cut", "not whole"),
    ],
)
def test_a_file_that_is_no_model_is_refused_before_it_is_copied(
    content: bytes | str | None, says: str, tiny: Path, tmp_path: Path
) -> None:
    path = tmp_path / "bad.gguf"
    if content is not None:
        path.write_bytes(tiny.read_bytes()[:-100] if isinstance(content, str) else content)
    judge = Judge()
    with pytest.raises(ShelfError, match=says):
        shelf(tmp_path / "home", judge).add(path)
    assert not (tmp_path / "home").exists()
    assert judge.asked == []


def test_a_second_one_of_the_same_name_gets_a_number(tiny: Path, tmp_path: Path) -> None:
    minds = shelf(tmp_path)
    minds.add(tiny)
    assert minds.add(tiny).name == "small 2.gguf"
    assert [each.chosen for each in minds.listed()] == [True, False] or [
        each.name for each in minds.listed() if each.chosen
    ] == ["small 2.gguf"]


def test_a_changed_file_counts_as_not_tried_and_a_check_finds_it_out(
    tiny: Path, tmp_path: Path
) -> None:
    minds = shelf(tmp_path)
    path = minds.add(tiny).path
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    assert minds.named("small.gguf").state == "unchecked"
    # It would load, but it is not what was imported.
    assert minds.verify("small.gguf").state == "broken"


def test_a_check_of_a_sound_file_finds_it_ready(tiny: Path, tmp_path: Path) -> None:
    minds = shelf(tmp_path)
    minds.add(tiny)
    assert minds.verify("small.gguf").state == "ready"


def test_the_built_in_counterpart_can_be_chosen_again(tiny: Path, tmp_path: Path) -> None:
    minds = shelf(tmp_path)
    minds.add(tiny)
    minds.choose("")
    assert minds.chosen() is None
    minds.choose("small.gguf")
    assert minds.chosen() is not None


def test_a_removed_model_is_gone_and_forgotten(tiny: Path, tmp_path: Path) -> None:
    minds = shelf(tmp_path)
    minds.add(tiny)
    minds.remove("small.gguf")
    assert minds.listed() == []
    with pytest.raises(ShelfError, match="none has been imported yet"):
        minds.remove("small.gguf")


def test_a_model_put_there_by_hand_waits_to_be_tried(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "mine.gguf").write_bytes(tiny.read_bytes())
    (tmp_path / FOLDER / ".importing-1-1").write_bytes(b"half")
    (mind,) = shelf(tmp_path).listed()
    assert (mind.name, mind.state, mind.chosen) == ("mine.gguf", "unchecked", False)


def test_an_audition_really_loads_the_model(tiny: Path, tmp_path: Path) -> None:
    assert auditioned(tiny) == "ready"
    write_tiny(tmp_path / "plain.gguf", Tiny(marks=("<|endoftext|>",)))
    assert auditioned(tmp_path / "plain.gguf") == "wrong_kind"
    write_tiny(tmp_path / "spoilt.gguf", Tiny(spoilt=True))
    assert auditioned(tmp_path / "spoilt.gguf") == "broken"
