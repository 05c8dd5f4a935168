"""A measure stays with its own clause, its own noun and its own line."""

import pytest

from desktop.coach.page.clauses import clause_span, speaks_of_more
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import OFFER, PLACED, elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
SPOT, SUPPORT = "marketplace_placement", "api_support"
WRITTEN = (
    OFFER,
    "Let's write three lines down.",
    "Sixty days early on every feature, I own it. The engineer is Quill from my team, from the"
    " first of March. Fifty thousand for marketing.",
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "early", "campaign"),
    [
        (
            "There's just the three lines, forty-five days with me, Quill as engineer from March"
            " first, and fifty thousand with Vexley.",
            ("45 days", "I"),
            ("50,000", "Vexley"),
        ),
        (
            "So that's ninety days with me, the engineer from April first, and sixty thousand with"
            " my CMO.",
            ("90 days", "I"),
            ("60,000", "my CMO"),
        ),
        (
            "To recap, seventy days is mine, Quill does the engineering from the first of March,"
            " and eighty thousand goes with my CFO.",
            ("70 days", "I"),
            ("80,000", "my CFO"),
        ),
        (
            "okay so ninety days thats me quill is the engineer from march first and fifty thousand"
            " with my cmo",
            ("90 days", "I"),
            ("50,000", "my CMO"),
        ),
    ],
)
def test_an_amount_with_its_owner_is_the_line_that_counts_the_same(
    scenario: Scenario, text: str, early: tuple[str, str], campaign: tuple[str, str]
) -> None:
    kept = page(scenario, *WRITTEN, text)
    assert (kept[EARLY].amount, kept[EARLY].owner) == early
    assert (kept[CAMPAIGN].amount, kept[CAMPAIGN].owner) == campaign
    assert kept[ENGINEER].amount == ""


@pytest.mark.parametrize(
    "text",
    [
        "We'd give you the first spot for six months and Quill is your named engineer.",
        "first spot for six months and quill is your named engineer",
        "Your logo sits on the front page for a quarter, and Vexley will be your named engineer.",
        "We would put you up front for six months, and one of my engineers sits on your"
        " integration.",
        "Thirty days' notice before anything changes, and an engineer of your own.",
    ],
)
def test_a_time_before_and_is_not_the_engineers(scenario: Scenario, text: str) -> None:
    assert page(scenario, text)[ENGINEER].amount == ""


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        (
            "A named engineer for six months and first spot in the marketplace.",
            ENGINEER,
            "6 months",
        ),
        ("For three months you'd have a dedicated engineer.", ENGINEER, "3 months"),
        ("Two days a week, a named engineer sits with your team.", ENGINEER, "2 days a week"),
        ("Ninety days, that's how long you'd have a dedicated engineer.", ENGINEER, "90 days"),
        ("I'd say ninety days, and I mean early access to everything.", EARLY, "90 days"),
        ("Fifty thousand dollars from us, and a joint campaign at launch.", CAMPAIGN, "$50,000"),
    ],
)
def test_a_measure_that_says_nothing_else_is_of_what_stands_beside_it(
    scenario: Scenario, text: str, kind: str, amount: str
) -> None:
    assert page(scenario, text)[kind].amount == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("You'd have an engineer on the line within an hour, day or night.", "an hour"),
        ("When something breaks you get an engineer on the phone in thirty minutes.", "30 minutes"),
        ("Any outage and one of our engineers answers within two hours.", "2 hours"),
        ("a real engineer on the phone in under an hour", "an hour"),
    ],
)
def test_an_engineer_who_only_answers_fast_is_support(
    scenario: Scenario, text: str, amount: str
) -> None:
    kept = page(scenario, text)
    assert ENGINEER not in kept
    assert kept[SUPPORT].amount == amount


@pytest.mark.parametrize(
    ("asked", "text", "amount", "owner"),
    [
        ("", "Three months, at the top of the logistics page.", "3 months", ""),
        (":who", "Three months, at the top of the logistics page.", "3 months", ""),
        (":who", "My head of partnerships, and it's for six months.", "6 months", "my head of"),
        (":who", "That would be me, six months, starting in July.", "6 months", "I"),
        (":who", "My CMO, and for four months, top row.", "4 months", "my CMO"),
        (":who", "me and its for half a year at the very top", "half a year", "I"),
        (":who", "Ninety days, top of the page, and I'd own it.", "90 days", "I"),
        (":who", "Give me two minutes to find out.", "", ""),
        (":who", "I talked to our designer for two weeks about that.", "", ""),
    ],
)
def test_an_answer_may_be_fuller_than_her_question(
    scenario: Scenario, asked: str, text: str, amount: str, owner: str
) -> None:
    kept = page(scenario, PLACED, (f"{SPOT}{asked}", text))
    assert (kept[SPOT].amount, kept[SPOT].owner[: len(owner) or None]) == (amount, owner)
    assert set(kept) == {SPOT, EARLY}
    assert kept[EARLY].amount == "2 months"


def test_a_clause_ends_at_and_and_says_more_than_its_amount() -> None:
    flat = "first spot for six months and quill is your engineer"
    at = flat.index("six")
    assert flat[slice(*clause_span(flat, at, at + 10))] == "first spot for six months "
    assert speaks_of_more(flat, at, at + 10)
    assert not speaks_of_more("for six months, an engineer", 4, 14)
