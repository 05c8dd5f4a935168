"""Amounts, owners and dates go with the benefits they belong to."""

from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.coach.page.fitting import fitted
from desktop.coach.page.terms import Term, offer_words
from desktop.events import BenefitRead, Reading
from desktop.rehearsal.scenario import Scenario


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("/nonexistent"))


def read_of(text: str, kind: str, words: str, **details: str) -> BenefitRead:
    start = text.index(words)
    return BenefitRead(kind, start, start + len(words), **details)  # type: ignore[arg-type]


def fit(
    scenario: Scenario,
    text: str,
    *reads: BenefitRead,
    table: tuple[str, ...] = (),
    drafting: bool = False,
) -> dict[str, BenefitRead]:
    reading = Reading(benefits=reads)
    found = fitted(reading, text, scenario.wordings, table, drafting=drafting)
    return {read.benefit: read for read in found.benefits}


def test_an_answer_time_is_no_early_access(scenario: Scenario) -> None:
    text = "You'd have priority API support, one hour at most before an engineer answers."
    words = "have priority API support, one hour at most before"
    found = fit(scenario, text, read_of(text, "early_access", words, amount="1 hour"))
    assert {kind: read.amount for kind, read in found.items()} == {"api_support": "1 hour"}


def test_each_amount_goes_to_the_benefit_that_can_have_it(scenario: Scenario) -> None:
    text = "Two hours of API support and 180 days of notice."
    found = fit(
        scenario,
        text,
        read_of(text, "api_support", "API support"),
        read_of(text, "notice_period", "notice", amount="2 hours"),
    )
    assert found["api_support"].amount == "2 hours"
    assert found["notice_period"].amount == "180 days"


@pytest.mark.parametrize(
    ("text", "kind", "words", "amount"),
    [
        ("A joint review every month.", "joint_review", "joint review", "every month"),
        ("Your own partner manager, full time.", "partner_manager", "partner manager", "full time"),
        (
            "A partner manager, three days a week.",
            "partner_manager",
            "partner manager",
            "3 days a week",
        ),
        ("3 % of early access", "early_access", "early access", ""),
        ("0 weeks of joint marketing", "co_marketing", "joint marketing", ""),
        ("A million dollars for an engineer", "named_engineer", "engineer", ""),
        ("٣ of first-mover rights", "first_mover", "first-mover rights", ""),
        ("By Friday, 90 days of early access", "early_access", "early access", "90 days"),
    ],
)
def test_an_amount_is_taken_whole_or_not_at_all(
    scenario: Scenario, text: str, kind: str, words: str, amount: str
) -> None:
    assert fit(scenario, text, read_of(text, kind, words))[kind].amount == amount


def test_a_response_time_is_counted_with_the_support_it_details(scenario: Scenario) -> None:
    text = "With a one hour response."
    found = fit(
        scenario, text, read_of(text, "service_levels", "one hour response"), table=("api_support",)
    )
    assert {kind: read.amount for kind, read in found.items()} == {"api_support": "1 hour"}


def test_something_on_the_table_that_is_waved_off_is_withdrawn(scenario: Scenario) -> None:
    found = fit(scenario, "No wait, no discount at all.", table=("volume_pricing",))
    assert found["volume_pricing"].withdrawn
    assert not fit(scenario, "No problem with the discount.", table=("volume_pricing",))


def test_a_bare_name_with_a_detail_is_a_line_of_an_open_page(scenario: Scenario) -> None:
    found = fit(scenario, "Two engineers, by Friday.", drafting=True)
    assert (found["named_engineer"].amount, found["named_engineer"].when) == (
        "2 engineers",
        "by Friday",
    )
    assert not fit(scenario, "Two engineers, by Friday.")


def test_an_owner_that_names_nobody_is_left_out(scenario: Scenario) -> None:
    text = "180 days of notice, signed by my CTO"
    found = fit(scenario, text, read_of(text, "notice_period", "notice", owner="Days"))
    assert found["notice_period"].owner == "my CTO"


@pytest.mark.parametrize(
    ("kind", "amount", "quote", "hers"),
    [
        ("api_support", "1 hour", "", "priority API support with an answer within one hour"),
        ("partner_manager", "3 days a week", "", "a dedicated partner manager, three days a week"),
        ("co_marketing", "50,000", "", "fifty thousand of joint marketing"),
        ("co_marketing", "$50,000", "", "$50,000 of joint marketing"),
        ("volume_pricing", "5 %", "", "five percent off on volume"),
        ("early_access", "3 %", "", "early access"),
        ("early_access", "90", "", "90 days of early access"),
        ("named_engineer", "half of her week", "", "a named engineer, half their week"),
        ("roadmap_seat", "", "feature priority", "priority for feature requests"),
    ],
)
def test_a_term_is_said_as_a_person_says_it(
    scenario: Scenario, kind: str, amount: str, quote: str, hers: str
) -> None:
    term = Term(kind, 1, quote, amount=amount)
    assert offer_words(term, scenario.wordings, by_her=True) == hers


def test_what_is_of_no_listed_kind_is_written_down_by_the_users_name_for_it(
    scenario: Scenario,
) -> None:
    said = "I can put our head of design on your onboarding calls."
    read = BenefitRead("another_advantage", 0, len(said) - 1)
    found = fitted(Reading((), (read,)), said, scenario.wordings, (), drafting=False).benefits
    term = Term(found[0].benefit, 1, said[found[0].start : found[0].end])
    assert (
        offer_words(Term("another_advantage", 1, said), scenario.wordings)
        == "head of design on your onboarding calls"
    )
    assert offer_words(term, scenario.wordings, by_her=True)


def test_who_owns_it_is_no_advantage_of_its_own(scenario: Scenario) -> None:
    said = "our cto owns it personally"
    read = BenefitRead("executive_sponsor", 0, len(said))
    found = fitted(Reading((), (read,)), said, scenario.wordings, (), drafting=False).benefits
    assert [one.benefit for one in found] == ["who_and_when"]


def test_a_part_of_a_list_that_was_not_heard_is_read_from_its_own_number(
    scenario: Scenario,
) -> None:
    said = "A month of early access, twenty thousand for marketing, and one named engineer."
    reads = (BenefitRead("early_access", 2, 23), BenefitRead("named_engineer", 63, 77))
    found = fitted(Reading((), reads), said, scenario.wordings, (), drafting=True).benefits
    assert [(one.benefit, one.amount) for one in found] == [
        ("early_access", "a month"),
        ("co_marketing", "20,000"),
        ("named_engineer", ""),
    ]


def test_line_two_is_no_amount(scenario: Scenario) -> None:
    said = "line two featured marketplace placement for six months"
    read = BenefitRead("marketplace_placement", 9, 39)
    found = fitted(Reading((), (read,)), said, scenario.wordings, (), drafting=True).benefits
    assert found[0].amount == "6 months"
