"""Where somebody puts right what they said, and by which number."""

import pytest

from desktop.coach.said.amounts import amended, in_scale
from desktop.coach.said.mending import opens_number


@pytest.mark.parametrize(
    ("before", "after", "opens"),
    [
        ("Actually, make it ", ", I've just seen the budget sheet.", True),
        ("actually ", "", True),
        ("Hm, let's say ", " instead.", True),
        ("No, ", ".", True),
        ("Change that to ", " please", True),
        ("You bring ", " customers.", False),
        ("Actually, ", " customers.", False),
        ("There were ", ".", False),
    ],
)
def test_a_number_is_put_in_anothers_place(before: str, after: str, opens: bool) -> None:
    assert opens_number(before, after) is opens


@pytest.mark.parametrize(
    ("old", "new", "whole"),
    [
        ("$60k", "75", "$75k"),
        ("60 days", "75", "75 days"),
        ("$60,000", "75", "$75,000"),
        ("60,000", "75", "75,000"),
        ("60 thousand", "75", "75 thousand"),
        ("$60k", "75,000", "$75,000"),
    ],
)
def test_a_bare_number_keeps_the_unit_of_the_old_one(old: str, new: str, whole: str) -> None:
    assert amended(old, new) == whole


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("$60k", "75", True),
        ("60,000", "75", True),
        ("60 days", "75", True),
        ("6 months", "75", False),
        ("90 days", "9", False),
        ("$60k", "75,000", True),
        ("a quarter", "3", False),
    ],
)
def test_a_bare_number_is_a_new_size_only_in_scale(old: str, new: str, fits: bool) -> None:
    assert in_scale(old, new) is fits
