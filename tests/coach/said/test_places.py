"""A line is meant by its place, on the page or in a list of the turn's own."""

import pytest

from desktop.coach.said.places import numbers_lines, placed
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
SPOT, OTHER = "marketplace_placement", "another_advantage"
OFFER = (
    "You'd get every new feature sixty days early, we put fifty thousand into a joint campaign,"
    " and you'd have a named engineer."
)
DRAFT = "Let's write three lines down."
TOUR = "And your team gets a private tour of our warehouse every spring."
LISTED = (
    "lets write it down line one two months early for nova tech line two quill engineer for your"
    " integration starting january line three the first spot in the market place six months thats"
    " me"
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("My head of product owns the first.", {EARLY: "my head of product"}),
        ("The second one is mine.", {CAMPAIGN: "I"}),
        ("that second ones mine", {CAMPAIGN: "I"}),
        ("Put my CTO on the last.", {ENGINEER: "my CTO"}),
        ("put my cto on the last one please", {ENGINEER: "my CTO"}),
        (
            "The first is mine, the second goes to my CMO, and my CTO takes the third.",
            {EARLY: "I", CAMPAIGN: "my CMO", ENGINEER: "my CTO"},
        ),
        (
            "I own line one, my head of marketing owns line two and Quill has line three.",
            {EARLY: "I", CAMPAIGN: "my head of marketing", ENGINEER: "Quill"},
        ),
        ("quill is the name on line three not me", {ENGINEER: "Quill"}),
        ("Line one sits with me, line two with my CMO.", {EARLY: "I", CAMPAIGN: "my CMO"}),
        ("You can put my name on the first two.", {EARLY: "I", CAMPAIGN: "I"}),
        ("All three are mine.", {EARLY: "I", CAMPAIGN: "I", ENGINEER: "I"}),
        ("The last one is Quill's.", {ENGINEER: "Quill"}),
        ("the third ones on my cto", {ENGINEER: "my CTO"}),
        ("Write my head of sales next to line two.", {CAMPAIGN: "my head of sales"}),
        (
            "Sixty days early, that's my head of product. Fifty thousand for marketing, and that"
            " one's mine too.",
            {EARLY: "my head of product", CAMPAIGN: "I"},
        ),
        ("Is the second one mine?", {}),
        ("Who owns the second one on your side?", {}),
        ("I was the first to say it, and my CTO was the last.", {}),
        ("You're our number one partner and I own that decision.", {}),
        ("The mistake is mine, sorry.", {}),
        ("The last partner we had was on me.", {}),
        ("it has to be equal for all three", {}),
        ("We told all of them the same thing, and my team knows.", {}),
    ],
)
def test_an_owner_said_of_a_place_is_on_that_line(
    scenario: Scenario, text: str, who: dict[str, str]
) -> None:
    kept = page(scenario, OFFER, DRAFT, text)
    assert {kind: term.owner for kind, term in kept.items() if term.owner} == who


def test_every_line_of_a_list_has_its_own_owner_and_the_page_its_order(scenario: Scenario) -> None:
    kept = page(scenario, LISTED)
    assert {kind: term.owner for kind, term in kept.items()} == {
        EARLY: "",
        ENGINEER: "Quill",
        SPOT: "I",
    }
    assert (kept[ENGINEER].when, kept[SPOT].when) == ("from January", "")
    assert (kept[ENGINEER].amount, kept[SPOT].amount) == ("", "6 months")


def test_the_page_takes_the_order_in_which_the_user_numbers_it(scenario: Scenario) -> None:
    offered = "We'd feature you at the top of the marketplace, and everything two months early."
    later = "wait vexley is the name on line two not me"
    kept = page(scenario, offered, LISTED, later)
    assert list(kept) == [EARLY, ENGINEER, SPOT]
    assert (kept[ENGINEER].owner, kept[SPOT].owner) == ("Vexley", "I")


@pytest.mark.parametrize(
    "text",
    [
        "Strike that fourth one.",
        "Please take the fourth line off, I never said that.",
        "delete number four its not from me",
        "Can you remove the last line?",
        "Drop the fourth item, it was a misunderstanding.",
        "The fourth one isn't mine, cancel it please.",
        "I never offered a fourth thing, remove it.",
        "forget the last one",
    ],
)
def test_a_line_is_struck_by_its_place(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, OFFER, DRAFT, TOUR, text)) == {EARLY, CAMPAIGN, ENGINEER}


@pytest.mark.parametrize(
    "text",
    [
        "Don't strike the fourth one, it stays.",
        "Leave the fourth line in.",
        "What would you take off, the fourth one?",
    ],
)
def test_a_line_that_stays_is_not_struck(scenario: Scenario, text: str) -> None:
    assert OTHER in page(scenario, OFFER, DRAFT, TOUR, text)


def test_a_day_of_the_month_and_a_place_beyond_the_page_mean_no_line() -> None:
    lines = ("a", "b", "c")
    assert placed("she starts on the first.", (), lines) == []
    assert placed("is there a fourth one?", (), lines) == []
    assert [one.kind for one in placed("the last is mine", (), lines)] == ["c"]
    assert numbers_lines("Line one, early access. Line two, the campaign.")
    assert not numbers_lines("I own line one, and line two is yours.")
