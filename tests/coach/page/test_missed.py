"""What is no benefit makes no line; a sandbox and somebody promised by name are what they are."""

import pytest

from desktop.coach.page.terms import term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import DRAFT, OFFER, PLACED, elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
SPOT, OTHER, DEEPER = "marketplace_placement", "another_advantage", "integration_work"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "text",
    [
        "Nearly! You left Quill off, she's the engineer. Anything missing that you'd want before"
        " you take it upstairs?",
        "What commitment? There are just three lines on my page.",
        "Is there a fourth one on your page?",
        "Sorry, which promise is that? I only see three.",
        "whoa what commitment i only gave you three lines",
        "There's a fourth one? I don't think I offered that.",
        "no no hold on thats not what i meant at all",
        "That stays as it is, one of our guys told me.",
        "Hm, you forgot Quill. Is anything else open on your list?",
    ],
)
def test_a_doubt_makes_no_line(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, OFFER, DRAFT, text)) == {EARLY, CAMPAIGN, ENGINEER}


@pytest.mark.parametrize(
    "text",
    [
        "and one of our people her name is quill works on your integration",
        "once more quill is your named engineer did that land",
        "Quill is your named engineer, and I mean it.",
    ],
)
def test_somebody_promised_by_name_is_the_engineer(scenario: Scenario, text: str) -> None:
    kept = page(scenario, PLACED, text)
    assert set(kept) == {SPOT, EARLY, ENGINEER}
    assert "Quill" in {kept[ENGINEER].owner, kept[ENGINEER].named}


def test_six_months_of_the_spot_she_asked_about_are_not_the_engineers(scenario: Scenario) -> None:
    said = (
        "like i said right on top the first spot and lets say for the first six months and also um"
        " one of our guys his name is quill hes on your integration"
    )
    kept = page(scenario, PLACED, (SPOT, said))
    assert (kept[SPOT].amount, kept[ENGINEER].amount) == ("6 months", "")
    assert kept[ENGINEER].owner == "Quill"


@pytest.mark.parametrize(
    "text",
    [
        "We'd give you a sandbox to test against.",
        "How about a dedicated sandbox for your developers?",
        "We'd set up a private sandbox with fake shipments for your developers.",
        "i can give you early access thirty days and a custom sandbox",
    ],
)
def test_a_sandbox_is_a_sandbox(scenario: Scenario, text: str) -> None:
    kept = page(scenario, text)
    assert DEEPER not in kept
    assert term_text(kept[OTHER], scenario.wordings, "Elena") == "a sandbox"


def test_a_deeper_integration_stays_one(scenario: Scenario) -> None:
    kept = page(scenario, "We'd build a deeper integration with your platform.")
    assert set(kept) == {DEEPER}


def test_what_has_no_name_takes_no_named_line(scenario: Scenario) -> None:
    said = "And I also wish to offer that your customers get moved over by us, free of charge."
    kept = page(scenario, "We'd give you a dedicated sandbox with test data.", DRAFT, said)
    assert term_text(kept[OTHER], scenario.wordings, "Elena") == "a sandbox"
