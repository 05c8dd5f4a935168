"""Whoever pays for a line of money answers for it; that she runs it makes her no owner of it."""

import pytest

from desktop.coach.page.terms import term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
OFFER = (
    "You'd get every new feature ninety days early, we put $60k into a joint launch campaign, and"
    " you'd have a named engineer."
)
DRAFT = "Let's write it down."


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("$60k campaign, we pay, you run it.", "we"),
        ("Let's write it down: $60k for the campaign, we pay, you run it.", "we"),
        ("Sixty thousand for the campaign, paid by us.", "we"),
        ("The sixty's ours, all of it.", "we"),
        ("the campaign is on us", "we"),
        ("The campaign comes out of our budget.", "we"),
        ("We'll cover the sixty thousand, you run the show.", "we"),
        ("It's our money, the sixty.", "we"),
        ("we foot the bill for the campaign", "we"),
        ("The money's ours, the execution is yours.", "we"),
        ("I pay for the campaign out of my own budget.", "I"),
        ("NovaTech pays for the campaign.", "your side"),
        ("the campaign is paid by nova tech", "your side"),
        ("We split the cost of the campaign.", "I and you"),
        ("We pay for the campaign, and my CMO runs it.", "my CMO"),
        ("My CMO owns the campaign, and we pay for it.", "my CMO"),
        ("Who's putting up the sixty?", ""),
        ("Do we pay for the campaign?", ""),
        ("If we pay for the campaign, would you run it?", ""),
        ("You can count on us with the campaign.", ""),
        ("That's money well spent, the campaign.", ""),
    ],
)
def test_a_line_of_money_is_owned_by_who_pays(scenario: Scenario, text: str, owner: str) -> None:
    kept = page(scenario, OFFER, DRAFT, text)
    assert {kind: term.owner for kind, term in kept.items()} == {
        EARLY: "",
        CAMPAIGN: owner,
        ENGINEER: "",
    }


def test_she_owns_no_money_that_the_user_pays_in_an_offer(scenario: Scenario) -> None:
    kept = page(scenario, "We pay sixty thousand for a joint campaign, you run it.")
    assert kept[CAMPAIGN].owner == ""


def test_who_pays_takes_the_place_of_her_name(scenario: Scenario) -> None:
    kept = page(scenario, OFFER, DRAFT, "You own the campaign.", "No, put it down as paid by us.")
    assert kept[CAMPAIGN].owner == "we"


def test_who_pays_is_read_on_the_line(scenario: Scenario) -> None:
    kept = page(scenario, OFFER, DRAFT, "NovaTech pays for the campaign.")
    said = term_text(kept[CAMPAIGN], scenario.wordings, "Elena")
    assert said == "$60k for a shared campaign, Elena's side"


@pytest.mark.parametrize(
    "text",
    [
        "OK, I'll guess: we have the ninety days, and you get a named engineer on our side, Tom"
        " Okafor, from 1 March.",
        "We have the ninety days, so what's missing?",
        "I have the early access on my list already.",
        "We've got the early access covered.",
    ],
)
def test_what_is_there_already_is_owned_by_nobody(scenario: Scenario, text: str) -> None:
    assert page(scenario, OFFER, text)[EARLY].owner == ""


@pytest.mark.parametrize(
    "text",
    [
        "You get a named engineer on our side, Tom Okafor, from 1 March.",
        "There's an engineer of ours, Tom Okafor, from 1 March.",
        "And a dedicated engineer from my team, Tom Okafor, from 1 March.",
    ],
)
def test_a_name_behind_whose_engineer_it_is_is_kept(scenario: Scenario, text: str) -> None:
    kept = page(scenario, OFFER, text)[ENGINEER]
    assert (kept.named, kept.when) == ("Tom Okafor", "from March 1")
