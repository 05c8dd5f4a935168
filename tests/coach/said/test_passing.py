"""Numbers said in passing are no terms, and what is put right counts as it was put in the end."""

import pytest

from desktop.coach.said.answers import spelled
from desktop.coach.said.dates import WHEN
from desktop.coach.said.passing import stated_amounts


def amounts(text: str) -> list[str]:
    return [one.text for one in stated_amounts(spelled(text).text)]


@pytest.mark.parametrize(
    "text",
    [
        "we agreed two minutes ago",
        "thats the deal we just agreed like two minutes ago",
        "we shook hands ninety days ago",
        "I have a call in ten minutes",
        "my next call in ten minutes",
        "My assistant sends you the doc in ten minutes.",
        "Give me five minutes.",
        "Have you got five minutes to put the terms down with me?",
        "can you spare me ten minutes",
        "The last two months were great.",
        "if you come in at eighty instead of two hundred",
        "if nova tech brings only eighty",
        "you end up at eighty and not two hundred",
        "eighty customers",
        "I have two other partners",
        "That's all three, I think.",
        "those two would be it",
        "let's talk in an hour",
    ],
)
def test_what_is_said_in_passing_is_no_amount(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("an answer in ten minutes", ["10 minutes"]),
        ("we call you back in ten minutes", ["10 minutes"]),
        ("tickets answered within an hour", ["an hour"]),
        ("priority API support, two hours max", ["2 hours"]),
        ("ninety days, no more", ["90 days"]),
        ("ninety", ["90"]),
        ("you'd see it two months before anyone", ["2 months"]),
        ("featured placement for the next twelve months", ["12 months"]),
        ("two hours of support, two hours of training", ["2 hours", "2 hours"]),
    ],
)
def test_an_amount_that_is_meant_stays(text: str, kept: list[str]) -> None:
    assert amounts(text) == kept


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Sixty days. Hmm, no wait, ninety.", "90 days"),
        ("sixty days um no wait ninety", "90 days"),
        ("Sixty, no, ninety days.", "90 days"),
        ("sixty days, sorry, I mean ninety days", "90 days"),
        ("Sixty days. Actually, make that ninety.", "90 days"),
        ("fifty thousand, no, sixty", "60,000"),
        ("Forty thousand for joint marketing. Sorry, fifty.", "50,000"),
        ("two hours, or rather four hours", "4 hours"),
        ("I said ninety. Ninety days.", "90 days"),
        ("ten percent, scratch that, fifteen percent", "15 %"),
        ("twenty thousand we put in twenty thousand dollars per year", "$20,000 per year"),
    ],
)
def test_a_number_put_right_counts_as_it_was_put_in_the_end(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ninety days, and sixty days of notice", ["90 days", "60 days"]),
        ("Two hours for tickets. Actually, four hours of training.", ["2 hours", "4 hours"]),
        ("forty thousand from us and two hours for tickets", ["40,000", "2 hours"]),
        ("ninety days early, no exceptions, sixty days of notice", ["90 days", "60 days"]),
    ],
)
def test_two_amounts_of_which_neither_is_put_right_are_both_kept(
    text: str, kept: list[str]
) -> None:
    assert amounts(text) == kept


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("twenty thousand dollars per year", "$20,000 per year"),
        ("20,000 a year", "20,000 a year"),
        ("thirty thousand every year", "30,000 every year"),
        ("two thousand dollars each month", "$2,000 each month"),
        ("half a day a week", "half a day a week"),
        ("two meetings by quarter", "2 meetings by quarter"),
        ("each quarter", "each quarter"),
    ],
)
def test_so_much_again_and_again_is_one_amount(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("in the first half of next year", "in the first half of next year"),
        ("from us, first half of next year", "first half of next year"),
        ("your name next to mine, this autumn", "this autumn"),
        ("next spring at the latest", "next spring"),
        ("twenty thousand in the first year", "in the first year"),
        ("from the day we sign", "from the day we sign"),
        ("starting from the moment we sign", "starting from the moment we sign"),
        ("we start in january", "in january"),
    ],
)
def test_a_part_of_the_year_is_a_date(text: str, when: str) -> None:
    found = WHEN.search(spelled(text).text)
    assert found is not None
    assert found[0].lower() == when


@pytest.mark.parametrize("text", ["we fall in line", "spring a surprise", "half of it", "we sign"])
def test_words_of_a_season_or_a_half_without_a_time_are_no_date(text: str) -> None:
    assert WHEN.search(spelled(text).text) is None
