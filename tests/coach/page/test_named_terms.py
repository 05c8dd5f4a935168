"""What the user says of a term, in the ways people say it, is on the line and nothing else is."""

import pytest

from desktop.coach.page.terms import term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page, progress_after

OFFER = (
    "You'd get every new feature ninety days early, we fund a joint campaign, and you'd have a"
    " named engineer."
)
DRAFT = "Let's write three lines down."
EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
NAME = "Velquor"
"""A made-up word with a capital."""


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "text",
    [
        "We have a Slack channel internally.",
        "we already use a shared channel with others",
        "We already have a shared Slack channel with other partners.",
    ],
)
def test_a_channel_among_others_is_no_offer(scenario: Scenario, text: str) -> None:
    assert page(scenario, text) == {}


def test_a_channel_with_her_people_is_one(scenario: Scenario) -> None:
    assert "shared_channel" in page(
        scenario, "You'd get a shared Slack channel with our engineers."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Let's write it down. Second, the campaign in March, third, a named engineer.",
        "let's write it down second the campaign in march third a named engineer",
    ],
)
def test_the_number_of_a_line_is_no_day_of_the_month_before_it(
    scenario: Scenario, text: str
) -> None:
    kept = page(scenario, OFFER, text)
    assert kept[CAMPAIGN].when == "in March"
    assert kept[ENGINEER].pinned
    assert kept[ENGINEER].when == ""


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Let's write it down. Third, a named engineer from January.", ENGINEER, "from January"),
        ("Let's write it down. From January third, a named engineer.", ENGINEER, "from January 3"),
        ("let's write it down the campaign from march third", CAMPAIGN, "from March 3"),
        ("let's write it down first early access from march second", EARLY, "from March 2"),
    ],
)
def test_a_date_stays_one_beside_the_number_of_a_line(
    scenario: Scenario, text: str, kind: str, when: str
) -> None:
    assert page(scenario, OFFER, text)[kind].when == when


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen percent of the revenue goes to you.",
        "fifteen percent of the revenue from joint deals goes to you",
        "You'd get fifteen percent of the revenue.",
    ],
)
def test_a_share_of_revenue_that_goes_to_her_is_a_term_and_no_weight(
    scenario: Scenario, text: str
) -> None:
    progress = progress_after(scenario, text)
    assert {term.benefit: term.amount for term in progress.terms} == {"revenue_share": "15 %"}
    assert progress.figure == ""


def test_a_share_of_revenue_that_she_brings_is_a_weight(scenario: Scenario) -> None:
    said = "You'd be sixty percent of our revenue, nobody else comes close."
    assert progress_after(scenario, said).figure == "60 % of our revenue"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Next line: the joint campaign, sixty thousand dollars from us, first half of next"
            " year.",
            "first half of next year",
        ),
        ("The joint campaign, sixty thousand dollars, this autumn.", "this autumn"),
        ("The joint campaign, sixty thousand dollars, in the first quarter.", "in Q1"),
        ("The joint campaign, sixty thousand dollars, end of May.", "end of May"),
    ],
)
def test_a_part_of_the_year_is_a_date(scenario: Scenario, text: str, when: str) -> None:
    line = page(scenario, OFFER, DRAFT, text)[CAMPAIGN]
    assert (line.amount, line.when) == ("$60,000", when)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("I do, personally.", "I"),
        ("That's me.", "I"),
        ("My head of product.", "my head of product"),
        ("It would be our head of product.", "our head of product"),
        (f"{NAME} does.", NAME),
        (f"That's {NAME}.", NAME),
        (f"That would be {NAME} Brandt.", f"{NAME} Brandt"),
        ("That's Friday.", ""),
        ("Sure.", ""),
    ],
)
@pytest.mark.parametrize("asked", [EARLY, CAMPAIGN, ENGINEER])
def test_whoever_answers_her_who_owns_the_line_she_asked_about(
    scenario: Scenario, asked: str, text: str, owner: str
) -> None:
    draft = (
        "Let's write it down. Early access, ninety days. The joint campaign, sixty thousand"
        " dollars. A named engineer."
    )
    kept = page(scenario, OFFER, draft, (f"{asked}:who", text))
    assert {kind: term.owner for kind, term in kept.items() if term.owner} == (
        {asked: owner} if owner else {}
    )


def test_another_date_replaces_the_first_and_the_first_is_remembered(scenario: Scenario) -> None:
    first = "Early access, ninety days, from March 1."
    kept = page(scenario, OFFER, DRAFT, first)[EARLY]
    assert (kept.when, kept.when_was) == ("from March 1", "")
    kept = page(scenario, OFFER, DRAFT, first, "Actually, early access by June.")[EARLY]
    assert (kept.when, kept.when_was, kept.amount) == ("by June", "from March 1", "90 days")


@pytest.mark.parametrize(
    "text",
    [
        "Early access, maybe we could do ninety days, I'd have to check.",
        "Early access. Maybe we could do ninety days. I'd have to check.",
    ],
)
def test_what_is_only_thought_about_is_offered_and_not_pinned(
    scenario: Scenario, text: str
) -> None:
    kept = page(scenario, OFFER, DRAFT, text)[EARLY]
    assert (kept.amount, kept.pinned) == ("90 days", False)
    sure = page(scenario, OFFER, DRAFT, text, "Early access, ninety days, that's confirmed.")
    assert sure[EARLY].pinned


@pytest.mark.parametrize(
    "text",
    [
        "Maybe the simplest first: early access, ninety days.",
        "Early access for ninety days, and maybe a named engineer, I would have to check.",
        "Early access for ninety days. And maybe a named engineer, I have to check.",
    ],
)
def test_a_maybe_about_anything_else_leaves_a_line_pinned(scenario: Scenario, text: str) -> None:
    kept = page(scenario, OFFER, DRAFT, text)
    assert kept[EARLY].pinned
    assert not kept[ENGINEER].pinned


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"A named engineer, {NAME}.", f"a named engineer, {NAME}"),
        (
            f"And fourth, {NAME} as your named engineer from day one.",
            f"a named engineer, {NAME}, from day one",
        ),
        (f"Your named engineer is {NAME} Brandt.", f"a named engineer, {NAME} Brandt"),
        (f"{NAME} is your engineer.", f"a named engineer, {NAME}"),
        ("A named engineer, Elena.", "a named engineer"),
        ("A named engineer, Slack channel, and training.", "a named engineer"),
        ("That is your engineer.", "a named engineer"),
    ],
)
def test_the_engineer_keeps_the_name_and_nobody_else_lends_one(
    scenario: Scenario, text: str, line: str
) -> None:
    term = page(scenario, OFFER, DRAFT, text)[ENGINEER]
    assert term_text(term, scenario.wordings, "Elena") == line


def test_the_name_stays_beside_whoever_answers_for_the_line(scenario: Scenario) -> None:
    named = f"A named engineer, {NAME}."
    term = page(scenario, OFFER, DRAFT, named, (f"{ENGINEER}:who", "I do, personally."))[ENGINEER]
    assert term_text(term, scenario.wordings, "Elena") == f"a named engineer, {NAME}, you"
