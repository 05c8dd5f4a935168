"""The recogniser of whistled spelling, heard through the real libvosk."""

from pathlib import Path

import numpy as np
import pytest

from tests.rig.hearing import finals, heard, word_errors
from tests.rig.lines import every_line
from tests.rig.made import Model
from tests.rig.whistled import make_whistled


def test_every_line_of_the_scenarios_is_heard_word_for_word(whistled_model: Model) -> None:
    for line in every_line():
        assert heard(whistled_model.folder, whistled_model.say(" ".join(line))) == line


def test_a_line_is_said_as_people_write_it(whistled_model: Model) -> None:
    said = whistled_model.say("Two hundred customers, NovaTech: would your CEO go for that?")
    words = "two hundred customers nova tech would your c e o go for that".split()
    assert heard(whistled_model.folder, said) == words


def test_words_in_no_order_are_heard_too(whistled_model: Model) -> None:
    rng = np.random.default_rng(7)
    words = [str(word) for word in rng.choice(sorted(whistled_model.words), 60)]
    lines = [words[start : start + 6] for start in range(0, 60, 6)]
    errors = [
        word_errors(line, heard(whistled_model.folder, whistled_model.say(" ".join(line))))
        for line in lines
    ]
    assert sum(errors) <= 1


def test_another_line_than_was_said_counts_as_errors(whistled_model: Model) -> None:
    got = heard(whistled_model.folder, whistled_model.say("we can't do exclusivity"))
    assert word_errors("we can do exclusivity".split(), got) == 1
    assert word_errors("two hundred customers".split(), got) == 4
    assert word_errors("we can't do".split(), got) == 1


def test_a_word_it_does_not_know_cannot_be_said(whistled_model: Model) -> None:
    with pytest.raises(ValueError, match="vocabulary: bananas"):
        whistled_model.say("we can't do bananas")


def test_silence_is_heard_as_no_word(whistled_model: Model) -> None:
    noise = np.random.default_rng(5).normal(scale=30, size=96_000).astype(np.int16)
    assert heard(whistled_model.folder, np.zeros(96_000, np.int16)) == []
    assert heard(whistled_model.folder, noise) == []


def test_word_times_are_those_of_the_tones(whistled_model: Model) -> None:
    (final,) = finals(whistled_model.folder, whistled_model.say("we can't do exclusivity"))
    times = [(word["start"], word["end"]) for word in final["result"]]
    lengths = [0.06 * letters for letters in (2, 5, 2, 11)]
    start = 0.3
    for (begins, ends), length in zip(times, lengths, strict=True):
        assert begins == pytest.approx(start, abs=0.031)
        assert ends == pytest.approx(start + length, abs=0.031)
        start += length + 0.12


def test_the_same_lines_make_the_same_recogniser(whistled_model: Model, tmp_path: Path) -> None:
    again = make_whistled(tmp_path / "again", every_line())
    assert contents(again.folder) == contents(whistled_model.folder)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
