import io
import time
from pathlib import Path

import pytest

from desktop.paths import bundled
from desktop.terminal import sample
from desktop.terminal.script import read_script
from tests.terminal.made import scenario


def script() -> list[tuple[float, str]]:
    return [(turn.at, turn.text) for turn in read_script(bundled("resources") / "sample_call.txt")]


def played(turns: list[tuple[float, str]], pace: float = 0.0) -> str:
    out = io.StringIO()
    assert sample.run(scenario(), turns, out, pace) == 0
    return out.getvalue()


def test_the_sample_ends_in_a_framework() -> None:
    text = played(script())
    assert "You wrote it together. She can defend it." in text
    assert "5 of 5 steps" in text


def test_the_sample_slips_nowhere() -> None:
    assert "What slipped" not in played(script())


def test_every_turn_and_every_reply_is_shown() -> None:
    text = played(script())
    assert text.count("You: ") == len(script())
    assert text.count("Elena: ") == len(script()) + 1


def test_it_tells_what_moved_and_how_to_start_a_real_call() -> None:
    text = played(script())
    assert "●◌◌◌◌" in text
    assert "Surface the wound: done" in text
    assert text.rstrip().endswith("start “preferred-ground rehearse” in a terminal.")


def test_the_clock_counts_down_as_the_big_one_does() -> None:
    assert " 7:44  You: hi Elena" in played(script())


def test_no_line_is_wider_than_the_page() -> None:
    assert max(len(line) for line in played(script()).splitlines()) <= sample.PAGE_WIDTH


def test_nothing_of_it_is_kept(tmp_path: Path, data_home: Path) -> None:
    played(script())
    assert not data_home.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_call_that_she_ends_goes_straight_to_the_debrief() -> None:
    text = played([(10.0, "Goodbye, Elena. I have to go."), (20.0, "Still there?")])
    assert text.count("You: ") == 1
    assert "The five steps" in text


def test_it_waits_as_long_as_the_pace_says(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    played([(10.0, "Hello."), (30.0, "Why exclusive?")], pace=0.5)
    assert waited == [5.0, 10.0]


def test_an_interrupt_stops_it_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupted)
    text = played(script(), pace=1.0)
    assert text.splitlines()[-1] == "The sample is stopped. Nothing of it was kept."
