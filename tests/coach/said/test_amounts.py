"""Amounts in running text: found, measured, compared and said aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.coach.said.amounts import (
    Measure,
    alike,
    aloud,
    amounts_in,
    differs,
    measure_of,
    sensible,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("90 days early", [("90 days", Measure.SPAN)]),
        ("20 hours a week", [("20 hours a week", Measure.PACE)]),
        ("50,000 dollars", [("$50,000", Measure.MONEY)]),
        ("within 1 hour, 24/7", [("1 hour", Measure.SHORT)]),
        ("20 % off for 2 engineers", [("20 %", Measure.SHARE), ("2 engineers", Measure.COUNT)]),
        ("in Q3, 10 times the next", []),
        ("0 days", []),
    ],
)  # fmt: skip
def test_amounts_are_found_with_what_they_measure(
    text: str, found: list[tuple[str, Measure]]
) -> None:
    assert [(one.text, one.measure) for one in amounts_in(text)] == found


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1 hour", "one hour"),
        ("1 engineers", "one engineer"),
        ("90 days", "90 days"),
        ("50,000", "fifty thousand"),
        ("200,000", "two hundred thousand"),
        ("5 %", "five percent"),
        ("10 times", "ten times"),
    ],
)
def test_an_amount_is_said_aloud(amount: str, said: str) -> None:
    assert aloud(amount) == said


def test_spans_compare_across_units() -> None:
    assert alike("90 days", "3 months")
    assert not differs("90 days", "3 months")
    assert differs("90 days", "30 days")
    assert not alike("90 days", "$90")


@given(st.text(max_size=120))
def test_any_text_is_searched_without_fault(text: str) -> None:
    for one in amounts_in(text):
        assert sensible(one.text)
        assert measure_of(one.text) is not None
        assert aloud(one.text)
