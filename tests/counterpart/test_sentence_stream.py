"""Text is cut into whole sentences while it comes, however it comes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.counterpart.sentence_stream import SentenceStream


def cut(*parts: str, ended: bool = True) -> list[str]:
    stream = SentenceStream()
    found = [sentence for part in parts for sentence in stream.feed(part)]
    return [*found, *(stream.close() if ended else [])]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("That helps. Who else sees it? Go on", ["That helps.", "Who else sees it?"]),
        ("It costs 3.5 million. Yes.", ["It costs 3.5 million.", "Yes."]),
        ("Mr. Hill agrees, e.g. on price. Fine.", ["Mr. Hill agrees, e.g. on price.", "Fine."]),
        ("You and I. We agree.", ["You and I.", "We agree."]),
        ("Exclusivity... right. Next", ["Exclusivity... right."]),
        ("Well… fine. Next", ["Well… fine."]),
        ("Wait... Now I see.", ["Wait...", "Now I see."]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
        ("One line\nover two. Done.", ["One line over two.", "Done."]),
        ("1. Ninety days early.", ["1. Ninety days early."]),
        ("We need 200. Today.", ["We need 200.", "Today."]),
        ("... Yes.", ["Yes."]),
        ("no end", []),
        ("", []),
        ("No. Not yet.", ["No.", "Not yet."]),
        ("J. Smith asked. Ok?", ["J. Smith asked.", "Ok?"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_sentence_is_given_out_as_soon_as_the_next_one_begins() -> None:
    stream = SentenceStream()
    assert stream.feed("That helps.") == []
    assert stream.feed(" ") == []
    assert stream.feed("Who") == ["That helps."]


def test_without_an_end_of_its_own_the_last_sentence_is_not_given_out() -> None:
    assert cut("Fine. Ninety days.", ended=False) == ["Fine."]


def test_it_knows_how_far_the_sentences_reach() -> None:
    stream = SentenceStream()
    stream.feed("Fine.  Ninety days. An")
    assert stream.ended == len("Fine.  Ninety days.")


@given(st.text(alphabet="aI .?…“”1\n", max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_the_cuts_do_not_depend_on_how_the_text_arrives(text: str, places: list[int]) -> None:
    bounds = [0, *sorted(min(place, len(text)) for place in places), len(text)]
    parts = [text[start:end] for start, end in pairwise(bounds)]
    assert cut(*parts) == cut(text)
