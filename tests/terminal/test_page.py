import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.terminal.page import (
    columns,
    debrief_rows,
    debrief_text,
    gauge,
    pips,
    shortened,
    wrapped,
)
from tests.terminal.made import SUNSET, debrief_after, good_lines

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def test_the_page_opens_with_the_headline() -> None:
    text = debrief_text(debrief_after(good_lines()), width=88, colour=False)
    assert text.splitlines()[0] == "You wrote it together. She can defend it."
    assert text.splitlines()[1].endswith("5 of 5 steps.")


def test_a_step_shows_its_time_and_the_words_that_earned_it() -> None:
    debrief = debrief_after(good_lines())
    text = debrief_text(debrief, width=88, colour=False)
    for step in debrief.steps:
        [row] = [line for line in text.splitlines() if step.name in line]
        assert row.lstrip().startswith("●")
        assert re.search(r"✓ \d:\d\d$", row)
        assert step.quote.split()[0] in text


def test_a_step_that_is_missing_says_what_to_do_about_it() -> None:
    text = debrief_text(debrief_after([]), width=88, colour=False)
    assert text.count("not yet") == 5
    assert text.count("Next time  ") == 5


def test_a_slip_shows_what_you_said_and_what_to_try() -> None:
    debrief = debrief_after([SUNSET])
    text = debrief_text(debrief, width=88, colour=False)
    assert f"You said  “{debrief.slips[0].quote}”" in text
    assert "Try       “" in text
    assert "made good" not in text


def test_a_slip_made_good_says_so() -> None:
    lines = [SUNSET, "Scratch that, forget the year. Ninety days early access instead."]
    text = debrief_text(debrief_after(lines), width=88, colour=False)
    [row] = [line for line in text.splitlines() if "You offered a time limit" in line]
    assert "made good, 0:40" in row


def test_a_clean_call_has_no_slips_on_its_page() -> None:
    assert "What slipped" not in debrief_text(debrief_after(good_lines()), width=88, colour=False)


def test_terms_are_told_apart_as_ink_and_pencil() -> None:
    text = debrief_text(debrief_after(good_lines()), width=88, colour=False)
    assert "  ink     90 days of early access" in text
    offered = debrief_text(debrief_after(good_lines()[:4]), width=88, colour=False)
    assert "  pencil  90 days of early access" in offered


def test_nothing_offered_is_said_in_words() -> None:
    assert "Nothing was offered" in debrief_text(debrief_after([]), width=88, colour=False)


def test_the_page_closes_with_one_thing_to_try() -> None:
    debrief = debrief_after([SUNSET])
    last = debrief_text(debrief, width=200, colour=False).splitlines()[-1]
    assert last.strip() == debrief.next_time


def test_colour_changes_nothing_but_the_escapes() -> None:
    debrief = debrief_after([*good_lines()[:4], SUNSET])
    painted = debrief_text(debrief, width=72, colour=True)
    plain = debrief_text(debrief, width=72, colour=False)
    assert ESCAPES.search(painted)
    assert ESCAPES.sub("", painted) == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("width", [24, 40, 60, 80, 132])
def test_no_row_is_wider_than_the_page(width: int) -> None:
    lines = [*good_lines()[:4], "逐字 " * 60 + SUNSET, "x" * 300]
    for row in debrief_rows(debrief_after(lines), max(width, 40)):
        assert columns("".join(span.text for span in row)) <= max(width, 40)


def test_nothing_on_the_page_shouts() -> None:
    assert "!" not in debrief_text(debrief_after([SUNSET]), width=88, colour=False)


@given(st.text(), st.integers(2, 90))
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)


@given(st.text(), st.integers(4, 90))
def test_a_shortened_text_fits_and_shows_that_it_was_cut(text: str, longest: int) -> None:
    cut = shortened(text, longest)
    assert len(cut) <= max(longest, 1)
    assert cut == text or cut.endswith("…")


def test_the_gauge_has_a_segment_for_each_mood() -> None:
    assert [gauge(trust).count("▰") for trust in (0.0, 0.19, 0.2, 0.5, 0.6, 0.8, 1.0)] == [
        1, 1, 2, 3, 4, 5, 5,
    ]  # fmt: skip


def test_pips_count_what_is_there_and_what_is_missing() -> None:
    assert pips(2, 3) == "●●○"
