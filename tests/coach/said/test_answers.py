"""Bare answers to her questions about a term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.coach.said.answers import answer_in


@pytest.mark.parametrize(
    ("text", "amount", "when"),
    [
        ("Ninety.", "90", ""),
        ("ninety days", "90 days", ""),
        ("Call it fifty thousand dollars.", "$50,000", ""),
        ("by the end of the quarter", "", "by the end of the quarter"),
        ("Two engineers, from March.", "2 engineers", "from March"),
        ("We start on Friday.", "", "on Friday"),
    ],
)
def test_an_answer_gives_its_number_or_its_date(text: str, amount: str, when: str) -> None:
    found = answer_in(text, "early_access")
    assert found is not None
    assert (found.benefit, found.amount, found.when) == ("early_access", amount, when)


@pytest.mark.parametrize("text", ["", "I'm not sure.", "One of us should know.", "Good question."])
def test_no_number_and_no_date_is_no_answer(text: str) -> None:
    assert answer_in(text, "early_access") is None


@given(st.text(max_size=200))
def test_any_text_is_looked_at_without_fault(text: str) -> None:
    found = answer_in(text, "early_access")
    assert found is None or 0 <= found.start <= found.end <= len(text)
