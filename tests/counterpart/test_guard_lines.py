"""The lines the guard was trained on, each judged in its moment; unseen ones are in the report."""

from collections import Counter

import pytest

from desktop.counterpart.guard import Guard
from desktop.counterpart.mixture import tidied
from desktop.rehearsal.scenario import Scenario
from training.guard_lines import Row, rows

EVERY = 3
"""Of so many lines one is judged here; `make guard-report` judges them all."""
ROWS = rows()[::EVERY]
WRITERS = sorted({row.writer for row in ROWS})
BAD_HEARD, GOOD_HEARD, GOOD_OF_ANYBODY = 0.05, 0.9, 0.85
"""Labels are people's: a few bad lines are bad only to their writer, and two writers put near twins
side by side, one hers and one not."""


@pytest.fixture(scope="module")
def guard(scenario: Scenario) -> Guard:
    return scenario.guard.made


def heard(guard: Guard, lines: list[Row]) -> list[Row]:
    return [row for row in lines if not guard.watch(row.moment).reply_refusals(tidied(row.text))]


def test_nine_of_ten_lines_that_are_hers_are_heard_and_few_of_any_writer_are_not(
    guard: Guard,
) -> None:
    hers = [row for row in ROWS if row.good]
    there = Counter(row.writer for row in hers)
    passed = Counter(row.writer for row in heard(guard, hers))
    assert passed.total() >= GOOD_HEARD * len(hers)
    assert min(there[writer] for writer in WRITERS) >= 10
    assert [one for one in WRITERS if passed[one] < GOOD_OF_ANYBODY * there[one]] == []


@pytest.mark.parametrize("writer", WRITERS)
def test_lines_that_are_not_hers_are_not_heard(guard: Guard, writer: str) -> None:
    others = [row for row in ROWS if not row.good and row.writer == writer]
    through = heard(guard, others)
    assert len(others) >= 15
    assert len(through) <= BAD_HEARD * len(others), [(row.kind, row.text) for row in through]


def test_without_coefficients_many_of_them_would_be_heard(scenario: Scenario) -> None:
    rules_alone = Guard(scenario.persona)
    others = [row for row in ROWS if not row.good]
    assert len(heard(rules_alone, others)) > len(others) / 10
