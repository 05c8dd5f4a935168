"""The user's own words in her mouth: numbers, lively phrases, lines to quote, who and who else."""

import pytest

from desktop.counterpart.own_words import (
    announces,
    line_given,
    lines_announced,
    owner_said,
    regrets,
    settles_who,
    start_said,
    touches,
    worded,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("90 days of early access", "ninety days of early access"),
        ("$75,000 by October 1", "seventy-five thousand dollars by October 1"),
        ("120 days", "a hundred and twenty days"),
        ("1,500 leads in Q3", "1,500 leads in Q3"),
        ("99.9 percent", "99.9 percent"),
        ("from May 3rd", "from May 3rd"),
        ("$2 million", "two million dollars"),
    ],
)
def test_numbers_are_said_in_words_and_dates_left_alone(written: str, said: str) -> None:
    assert worded(written) == said


def test_lively_phrases_come_in_the_order_they_were_said_and_never_twice() -> None:
    text = "Every feature we ship, you get ninety days before anyone else, in writing."
    assert touches(text) == ("every feature", "before anyone else")
    assert touches("Three days a week, in writing.", "3 days a week, in writing") == ()
    assert touches("Half her week.") == ("half the week",)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Say a clause expires.", ""),
        (
            "Say you can replace a clause with a lawyer, but not a vote and a codebase.",
            "you can replace a clause with a lawyer, but not a vote and a codebase",
        ),
        (
            "just say you're first in line and everybody else waits",
            "we're first in line and everybody else waits",
        ),
        (
            "I'd say that a window would have run out, and this doesn't.",
            "a window would have run out, and this doesn't",
        ),
        ("I'd say you should ask our lawyers about that.", ""),
        ("Tell them it's a deal.", ""),
    ],
)
def test_a_line_for_upstairs_is_quoted_only_where_it_stands_alone(text: str, line: str) -> None:
    assert line_given(text) == line


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("our cto owns it personally", "our CTO"),
        ("Starting in September, and I chair it myself.", "I"),
        ("Oh, and my VP of product owns the early access.", "my VP of product"),
        ("My deputy.", "my deputy"),
        ("I think we could talk about it.", ""),
    ],
)
def test_an_owner_is_heard_wherever_the_call_names_one(text: str, owner: str) -> None:
    assert owner_said(text) == owner


@pytest.mark.parametrize(
    "text", ["ninety days ahead of everyone", "before anyone else", "Nobody else gets it."]
)
def test_going_first_settles_who_else_gets_it(text: str) -> None:
    assert settles_who(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Would your CEO like that?", True),
        ("if you took that to your ceo would it land", True),
        ("Which of these would land best?", False),
        ("How would you tell your CEO about that?", False),
    ],
)
def test_a_question_for_yes_or_no_is_told_from_one_for_how_or_which(text: str, plain: bool) -> None:
    assert yes_or_no(text) is plain


def test_regrets_and_announcements_are_heard() -> None:
    assert regrets("I hear how that sounded.")
    assert not regrets("I'm sorry to hear that.")
    assert announces("So let me offer you something that doesn't run out.")
    assert not announces("We offer ninety days.")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Then let's write three lines together before we hang up.", 3),
        ("Let's put 4 points on paper.", 4),
        ("We have two product lines in logistics.", 0),
        ("Line one, ninety days.", 0),
        ("Okay, three lines. Ninety days of early access.", 3),
        ("Let's write it down.", 3),
    ],
)
def test_the_lines_that_are_announced_are_counted(text: str, lines: int) -> None:
    assert lines_announced(text) == lines


def test_a_start_is_heard_where_it_is_named_after_a_release() -> None:
    assert start_said("It starts with the June release.") == "from the June release"
    assert start_said("It starts soon.") == ""
