"""A reply is cut into sentences, and what was heard of it is whole words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.speaking.sentences import heard_phrase, heard_words, spoken_parts

REPLIES = st.text(alphabet='ab Q3$.?!…,;:–—"”’)( \n', max_size=80)
FRACTIONS = st.floats(0.0, 1.0)


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        ("Good. What stops you?", ("Good.", "What stops you?")),
        ("“We won't be left again.” That was it.", ("“We won't be left again.”", "That was it.")),
        ("Well… perhaps. No", ("Well…", "perhaps.", "No")),
        ("It's 1.5 million, in Q3.", ("It's 1.5 million, in Q3.",)),
        ("  ", ()),
    ],
)
def test_a_reply_is_cut_behind_each_sentence(reply: str, parts: tuple[str, ...]) -> None:
    assert spoken_parts(reply) == parts


@settings(max_examples=50)
@given(REPLIES)
def test_the_parts_put_together_are_the_reply(reply: str) -> None:
    parts = spoken_parts(reply)
    assert " ".join(parts).split() == reply.split()
    assert all(part and part == part.strip() for part in parts)


@settings(max_examples=50)
@given(REPLIES)
def test_parts_are_not_cut_again(reply: str) -> None:
    assert all(spoken_parts(part) == (part,) for part in spoken_parts(reply))


@settings(max_examples=50)
@given(REPLIES, st.integers(0, 6), FRACTIONS)
def test_what_was_heard_is_the_front_of_the_reply_in_whole_words(
    reply: str, part: int, fraction: float
) -> None:
    parts = spoken_parts(reply)
    heard = heard_words(parts, part, fraction).split()
    assert heard == " ".join(parts).split()[: len(heard)]


@settings(max_examples=50)
@given(REPLIES, st.integers(0, 6), FRACTIONS, FRACTIONS)
def test_hearing_on_never_unhears(reply: str, part: int, one: float, other: float) -> None:
    parts = spoken_parts(reply)
    earlier, later = sorted((one, other))
    for heard in (heard_words, heard_phrase):
        assert heard(parts, part, later).startswith(heard(parts, part, earlier))
        assert heard(parts, part + 1, 0.0).startswith(heard(parts, part, later))


@settings(max_examples=50)
@given(REPLIES)
def test_all_of_it_is_heard_at_its_end_and_nothing_at_its_start(reply: str) -> None:
    parts = spoken_parts(reply)
    assert heard_words(parts, 0, 0.0) == ""
    assert heard_words(parts, len(parts), 0.0) == " ".join(parts)
    if parts:
        assert heard_words(parts, len(parts) - 1, 1.0) == " ".join(parts)


@settings(max_examples=50)
@given(REPLIES, st.integers(0, 6), FRACTIONS)
def test_the_phrase_shown_holds_what_was_heard(reply: str, part: int, fraction: float) -> None:
    parts = spoken_parts(reply)
    shown = heard_phrase(parts, part, fraction)
    assert shown.startswith(heard_words(parts, part, fraction))
    assert " ".join(parts).startswith(shown)
