"""Quotes that can be read back."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.coach.said.quotes import quoted

TURN = "I hear you. How about just one year of it? Then we see."


def test_a_quote_is_the_sentence_around_the_finding() -> None:
    start = TURN.index("one year")
    assert quoted(TURN, start, start + 8) == "How about just one year of it?"


def test_without_punctuation_a_quote_reaches_a_few_words_each_way() -> None:
    text = " ".join(f"w{number}" for number in range(60))
    start = text.index("w30")
    words = quoted(text, start, start + 3).split()
    assert (words[0], words[-1]) == ("w22", "w38")


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_a_quote_is_always_a_piece_of_the_turn(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert quoted(text, start, end) in text
