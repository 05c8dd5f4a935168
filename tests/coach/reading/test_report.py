"""The reader's floors on turns held aside, both baselines beaten, and that the measure can fail."""

import pytest

from tests.coach import baselines, report
from tests.coach.baselines import by_keywords
from tests.coach.ear import ear
from tests.coach.report import by_ear, measured, scored

FLOORS = {"typed": 0.89, "asr": 0.9}
"""Macro F1, a little below what `make reader-report` finds."""
FALSE_ALARMS = 0.09


def turns(channel: str) -> list[report.Turn]:
    return [turn for turn in report.turns() if turn["channel"] == channel]


@pytest.mark.parametrize("channel", ["typed", "asr"])
def test_the_reader_holds_its_floor_on_turns_held_aside(channel: str) -> None:
    found = measured(turns(channel), by_ear)
    plain = measured(turns(channel), by_keywords)
    assert found["macro_f1"] >= FLOORS[channel]
    assert found["hard_given_a_move"] <= FALSE_ALARMS
    assert found["macro_f1"] >= plain["macro_f1"] + 0.2


def test_a_move_missed_and_one_read_for_another_are_counted() -> None:
    labelled = [
        {"text": "a", "moves": ["stall"], "hard": False},
        {"text": "b", "moves": [], "hard": True},
        {"text": "c", "moves": ["flat_refusal"], "hard": False},
    ]
    found = scored(labelled, [{"flat_refusal"}, {"stall"}, {"flat_refusal"}])
    assert found["exact_match"] == 0.333
    assert found["hard_given_a_move"] == 1.0
    assert found["confusion"] == {"nothing read as stall": 1, "stall read as flat_refusal": 1}
    assert found["moves"]["flat_refusal"] == {"precision": 0.5, "recall": 1.0, "f1": 0.667}


def test_without_the_contributors_packages_the_report_says_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(baselines, "PACKAGE", "no_such_package")
    with pytest.raises(SystemExit) as left:
        report.main()
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_every_turn_held_aside_is_read_the_same_way_twice() -> None:
    texts = [turn["text"] for turn in turns("asr")[:40]]
    assert [ear().read(text) for text in texts] == [ear().read(text) for text in texts]
