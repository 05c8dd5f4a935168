"""Recognised words are written as a person would write them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.hearing.spelling import Spelling

SPELLED = Spelling({"nova tech": "NovaTech", "see e o": "CEO"})


def test_figures_and_names_are_written_out() -> None:
    heard = "i think i'd give nova tech ninety days early and your see e o would like it"
    assert SPELLED(heard) == "I think I'd give NovaTech 90 days early and your CEO would like it"


def test_nothing_heard_stays_nothing() -> None:
    assert SPELLED("  ") == ""


@given(st.lists(st.sampled_from("i think in ninety days i'm nova tech".split())))
def test_spelling_what_is_spelled_changes_nothing(words: list[str]) -> None:
    once = SPELLED(" ".join(words))
    assert SPELLED(once) == once
