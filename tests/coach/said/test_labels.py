"""An advantage of no kind listed gets a clean short name or none."""

import pytest

from desktop.coach.said.labels import label_of


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("We'd give you a free desk at our office", "a free desk at our office"),
        ("and we'll throw in two seats at our summit", "two seats at our summit"),
        (
            "I can promise you a quarterly dinner with my founder",
            "a quarterly dinner with my founder",
        ),
        ("you'd get your own dashboard colour, because you're first", "your own dashboard colour"),
        ("um also free shipping for your customers", "free shipping for your customers"),
        ("your name on our truck", "your name on our truck"),
        ("and so a seat on our hiring panel would be yours", "a seat on our hiring panel"),
        ("co-hosted dinners each spring", "co-hosted dinners each spring"),
        ("early invoices", "early invoices"),
    ],
)
def test_the_name_is_the_thing_promised(quote: str, label: str) -> None:
    assert label_of(quote) == label


@pytest.mark.parametrize(
    "quote",
    [
        "The ninety days first, I think",
        "offer to NovaTech a part of the money",
        "we fly out to you every month",
        "go the extra mile",
        "so you write and we answer",
        "we would pay your travel",
        "first",
        "that one",
        "",
    ],
)
def test_a_scrap_of_a_sentence_is_no_name(quote: str) -> None:
    assert label_of(quote) == ""
