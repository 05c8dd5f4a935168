"""Lines hold every word in order, none is too wide, and they are even."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.gui.lines import balance, wrap


def measure(text: str) -> float:
    return float(len(text))


WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=40)


@given(WORDS, st.integers(min_value=9, max_value=40))
def test_every_word_stays_and_no_line_is_too_wide(words: list[str], width: int) -> None:
    for lines in (wrap(" ".join(words), measure, width), balance(" ".join(words), measure, width)):
        assert " ".join(lines).split() == words
        assert all(measure(line) <= width for line in lines)


@given(WORDS, st.integers(min_value=9, max_value=40))
def test_even_lines_are_no_more_and_no_wider(words: list[str], width: int) -> None:
    plain, even = wrap(" ".join(words), measure, width), balance(" ".join(words), measure, width)
    assert len(even) == len(plain)
    assert max(map(measure, even)) <= max(map(measure, plain))


def test_a_single_left_over_word_gets_company() -> None:
    assert balance("one two three four", measure, 14) == ["one two", "three four"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert wrap("abcdefghij", measure, 4) == ["abcd", "efgh", "ij"]


def test_no_words_make_no_lines() -> None:
    assert balance("", measure, 10) == []
