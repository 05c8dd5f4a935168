"""Number words as digits, mishearings repaired, and the way back to the original."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.hearing.numerals import rewrite

GLOSSARY = {"nova tech": "NovaTech", "exclusive city": "exclusivity", "see e o": "CEO"}


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("two hundred customers", "200 customers"),
        ("ninety day early access", "90 day early access"),
        ("Ninety-nine days", "99 days"),
        ("ten x the volume", "10x the volume"),
        ("ten times our next", "10 times our next"),
        ("fifty k", "50k"),
        ("fifty thousand dollars", "50,000 dollars"),
        ("half a million", "500,000"),
        ("two hundred and fifty thousand", "250,000"),
        ("a hundred customers", "100 customers"),
        ("two million", "2 million"),
        ("one point five million", "1.5 million"),
        ("sixty percent", "60 %"),
        ("sixty per cent", "60 %"),
        ("twenty twenty seven", "2027"),
        ("by the first of march", "by March 1"),
        ("on march first", "on March 1"),
        ("in the third quarter", "in Q3"),
        ("q three", "Q3"),
        ("one year", "1 year"),
        ("twenty four seven support", "24/7 support"),
        ("50 thousand", "50,000"),
        ("one hundred twenty three thousand four hundred", "123,400"),
        ("ninety days and fifty thousand", "90 days and 50,000"),
    ],
)
def test_number_words_become_digits(heard: str, written: str) -> None:
    assert rewrite(heard).text == written


@pytest.mark.parametrize(
    "text",
    [
        "one of them",
        "no one else",
        "this one week",
        "the second thing",
        "a couple of days",
        "a few hundred customers",
        "we may first want to talk",
        "zero chance",
        "for the first quarter",
        "the one point I have",
    ],
)
def test_words_that_are_no_figures_stay(text: str) -> None:
    assert rewrite(text).text == text


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("three days days a week", "3 days a week"),
        ("fifty thousand, thousand dollars", "50,000 dollars"),
    ],
)
def test_a_size_that_is_said_twice_counts_once(heard: str, written: str) -> None:
    assert rewrite(heard).text == written


def test_what_was_misheard_is_put_as_it_was_meant() -> None:
    read = rewrite("Nova  Tech's see e o wants exclusive city", GLOSSARY)
    assert read.text == "NovaTech's CEO wants exclusivity"


def test_a_word_inside_another_is_not_repaired() -> None:
    assert rewrite("supernova technology", GLOSSARY).text == "supernova technology"


def test_every_figure_points_back_to_the_words_it_stands_for() -> None:
    text = "so nova tech brings two hundred and fifty customers"
    read = rewrite(text, GLOSSARY)
    start = read.text.index("250")
    assert text[slice(*read.span(start, start + 3))] == "two hundred and fifty"
    start = read.text.index("NovaTech")
    assert text[slice(*read.span(start + 2, start + 5))] == "nova tech"
    start = read.text.index("customers")
    assert text[slice(*read.span(start, start + 9))] == "customers"


NUMBER_WORDS = (
    "one two nine ten eleven twenty thirty ninety hundred thousand million and a an half of point "
    "first second third march may the x k percent per cent q quarter few - , 5 50 2,000 twenty-one"
).split()


@settings(deadline=None)
@given(st.text())
def test_any_text_is_rewritten_with_spans_inside_it(text: str) -> None:
    read = rewrite(text, GLOSSARY)
    assert len(read.text) == len(read.starts) == len(read.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(read.starts, read.ends, strict=True))
    assert read == rewrite(text, GLOSSARY)


@settings(deadline=None)
@given(st.lists(st.sampled_from(NUMBER_WORDS), max_size=30))
def test_any_row_of_number_words_is_rewritten_in_order(words: list[str]) -> None:
    text = " ".join(words)
    read = rewrite(text)
    assert list(read.starts) == sorted(read.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(read.starts, read.ends, strict=True))


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**9).map(lambda value: f"{value} days"), max_size=20))
def test_digits_are_left_alone(words: list[str]) -> None:
    text = ", ".join(words)
    assert rewrite(text).text == text


@pytest.mark.parametrize("words", ["two ", "hundred ", "one million ", "twenty and ", "the first "])
def test_a_long_turn_takes_no_longer_a_word(words: str) -> None:
    text = words * (2000 // len(words.split()))
    start = time.perf_counter()
    rewrite(text, GLOSSARY)
    assert time.perf_counter() - start < 0.2
