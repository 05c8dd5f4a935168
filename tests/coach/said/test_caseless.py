"""Patterns searched in lower case find what a search without case finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.coach import sparing
from desktop.coach.page import completing
from desktop.coach.said import answers, dates, owners, passing
from desktop.coach.said.amounts import _COMPILED, _matches
from desktop.coach.said.answers import spelled
from desktop.coach.said.caseless import AsSaid, Caseless, folded
from desktop.counterpart.director import questions, requests
from desktop.hearing.numerals import rewrite

WORDS = st.lists(
    st.sampled_from(
        "I we My CTO owns it. Ninety days, thousand dollars 40,000 $50k 12 by March third half an"
        " hour every Week same day q three ﬁrst \u0130 \u017fay Second the 3 engineers 20 % of"
        " once a quarter, full time no wait actually percent \u2019 twenty-five hundred".split()
    ),
    max_size=14,
).map(" ".join)


def _patterns() -> list[Caseless]:
    modules = (
        *(answers, completing, dates, owners, passing, sparing),
        *(questions, requests),
    )
    return [one for room in modules for one in vars(room).values() if isinstance(one, Caseless)]


def test_no_pattern_searched_in_lower_case_asks_for_a_capital() -> None:
    escapes = re.compile(r"\\.|\(\?P[<=]\w+[>)]|\(\?P")
    found = [
        one for one in _patterns() if re.search(r"[A-Z]", escapes.sub("", one._pattern.pattern))
    ]
    assert len(_patterns()) > 50
    assert found == []


@given(WORDS)
def test_every_match_stands_where_a_search_without_case_finds_it(text: str) -> None:
    for one in (dates.WHEN, answers._CORRECTS, passing._MENDS, owners._OWNER):
        anycase = re.compile(one._pattern.pattern, re.IGNORECASE)
        mine = [match.span() for match in one.finditer(text)]
        assert mine == [match.span() for match in anycase.finditer(text)]


def test_a_match_taken_as_said_keeps_its_capitals() -> None:
    found = AsSaid("by (?:friday|march)").search("Ready By FRIDAY.")
    assert found is not None
    assert found[0] == "By FRIDAY"


@given(st.text(max_size=40))
def test_lower_case_has_a_letter_for_every_letter(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(WORDS)
def test_amounts_are_found_only_where_they_can_begin_and_all_of_them(text: str) -> None:
    for measure, pattern in _COMPILED:
        every = [match.span() for match in pattern.finditer(text)]
        assert [match.span() for match in _matches(measure, pattern, text)] == every


@given(WORDS.filter(lambda text: "third" not in text.lower()))
def test_a_turn_without_a_list_is_spelled_as_the_numerals_have_it(text: str) -> None:
    assert spelled(text) == rewrite(text)
