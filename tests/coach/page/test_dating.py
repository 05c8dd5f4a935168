"""From when or by when a line holds, however the day is put and whoever it is said of."""

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
OFFER = (
    "You'd get every new feature ninety days early, we put $60k into a joint launch campaign, and"
    " you'd have a named engineer, Tom Okafor."
)
DRAFT = "Let's write it down."


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("You get a named engineer from 1 March.", ENGINEER, "from March 1"),
        ("you'd have an engineer of your own from the first of march", ENGINEER, "from March 1"),
        ("Early access starts 1 March, ninety days of it.", EARLY, "from March 1"),
        ("We pay sixty thousand for a joint campaign, starts 1 May.", CAMPAIGN, "from May 1"),
        (
            "A joint campaign with sixty thousand, due by today's five.",
            CAMPAIGN,
            "by today's 5",
        ),
        (
            "A joint campaign with sixty thousand, the plan by noon on Friday.",
            CAMPAIGN,
            "by noon on Friday",
        ),
    ],
)
def test_the_day_of_an_offer_is_kept(scenario: Scenario, text: str, kind: str, when: str) -> None:
    kept = page(scenario, text)[kind]
    assert kept.when == when
    assert kept.amount in {"", "90 days", "60,000"}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Tom starts 1 March, and the sixty's ours, all of it.", "from March 1"),
        ("Good, but put it down as $75,000, paid by us, and Tom from 1 March.", "from March 1"),
        ("You dropped the 1st of March for Tom.", "March 1"),
        ("Tom is with you from the first of March.", "from March 1"),
        ("tom okafor from the first of march", "from March 1"),
        ("Okafor joins from 1 April.", "from April 1"),
    ],
)
def test_a_day_beside_whoever_is_promised_is_the_days_of_that_line(
    scenario: Scenario, text: str, when: str
) -> None:
    kept = page(scenario, OFFER, DRAFT, "Sixty thousand for the campaign.", text)
    assert {kind: term.when for kind, term in kept.items()} == {
        EARLY: "",
        CAMPAIGN: "",
        ENGINEER: when,
    }


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Tom runs the campaign from 1 May.", "from May 1"),
        ("The campaign with Tom from 1 May.", "from May 1"),
        ("The campaign starts 1 May.", "from May 1"),
        ("I'll send it by today's five.", ""),
        ("We'll talk by Friday.", ""),
    ],
)
def test_a_day_of_another_line_or_of_an_errand_is_not(
    scenario: Scenario, text: str, when: str
) -> None:
    kept = page(scenario, OFFER, DRAFT, "Sixty thousand for the campaign.", text)
    assert (kept[CAMPAIGN].when, kept[ENGINEER].when) == (when, "")
