"""The first reader's floor on turns held aside, and that the measure can fail."""

from pathlib import Path

import pytest

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.coach.reader import Reader
from desktop.coach.vocabulary import Vocabulary
from tests.coach.report import measured, turns

FLOOR = 0.72
"""Macro F1; the first reader is honest, not yet excellent."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_scenario(DEFAULT_PERSONA, Path("/nonexistent")).reader.made


def test_the_reader_holds_its_floor_on_turns_held_aside(reader: Reader) -> None:
    found = measured(reader, turns())
    assert found["macro_f1"] >= FLOOR
    assert found["false_alarms"] <= 0.15


def test_a_reader_without_benefits_falls_below_it() -> None:
    found = measured(Reader(Vocabulary(companies=("NovaTech",))), turns())
    assert found["moves"]["build_preferred_tier"]["f1"] < 0.3
