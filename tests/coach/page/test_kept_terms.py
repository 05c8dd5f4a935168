"""What is said stays on the page: with its amount, its date and its owner."""

import pytest

from desktop.coach.page.terms import term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page

DRAFT = "Let's write it down now. First line: early access, ninety days."


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "text",
    [
        "And if you come in at eighty instead of two hundred, I'm pulling the engineer. Fair?",
        "We agreed two minutes ago.",
        "Give me five minutes, my board is waiting.",
        "I never said eighty months of anything.",
        "actually if you bring eighty instead of two hundred well see",
    ],
)
def test_a_number_of_something_else_changes_no_term(scenario: Scenario, text: str) -> None:
    offer = "Featured marketplace placement for twelve months and API support in two hours."
    assert page(scenario, offer, text) == page(scenario, offer)


def test_a_number_put_right_in_the_offer_is_the_one_that_holds(scenario: Scenario) -> None:
    said = "I could give you early access to our features. Sixty days. Hmm, no wait, ninety."
    assert page(scenario, f"{said} That's an offer.")["early_access"].amount == "90 days"


@pytest.mark.parametrize(
    "text",
    [
        "I said ninety. Ninety days. But seriously, what would you want, Elena?",
        "Ninety days. And what does your CEO need from us?",
        "ninety. how would your ceo take that?",
    ],
)
def test_her_open_question_is_answered_though_the_turn_goes_on(
    scenario: Scenario, text: str
) -> None:
    kept = page(scenario, "I could give you early access.", ("early_access", text))
    assert kept["early_access"].amount in {"90", "90 days"}


@pytest.mark.parametrize(
    "text",
    [
        "No, that's me, I said that, I own the early access. So I think that's all three.",
        "no thats me i own the early access",
        "I only mean early access is mine to look after, and it stays, ninety days.",
        "put me down for the early access",
        "Early access? That's mine. It's me who owns the early access.",
        "my name's on the early access",
    ],
)
def test_claiming_a_line_gives_its_owner_and_keeps_the_rest(scenario: Scenario, text: str) -> None:
    line = "Let's write it down. Line one: early access, ninety days, from the first of October."
    access = page(scenario, line, text)["early_access"]
    assert (access.amount, access.when, access.owner) == ("90 days", "from October 1", "I")


@pytest.mark.parametrize(
    "text",
    [
        "I do, personally. If a release goes out without you, you ring me. Next line: the joint"
        " campaign, sixty thousand dollars from us, first half of next year.",
        "That's me. Line two, the joint campaign, sixty thousand dollars from us, first half of"
        " next year.",
        "i do and then uh the joint campaign sixty thousand dollars from us first half of next"
        " year",
        "My name's on it. Then the joint campaign, sixty thousand dollars, first half of next"
        " year.",
    ],
)
def test_the_owner_goes_with_what_she_asked_about(scenario: Scenario, text: str) -> None:
    kept = page(scenario, DRAFT, ("early_access:who", text))
    campaign = kept["co_marketing"]
    assert kept["early_access"].owner == "I"
    assert (campaign.amount, campaign.when, campaign.owner) == (
        "$60,000",
        "first half of next year",
        "",
    )


def test_an_owner_asked_for_earlier_is_heard_when_it_comes(scenario: Scenario) -> None:
    kept = page(
        scenario,
        DRAFT,
        ("early_access:who", "Line two, the joint campaign, sixty thousand dollars."),
        "The name's mine, put me down.",
    )
    assert (kept["early_access"].owner, kept["co_marketing"].owner) == ("I", "")


def test_an_owner_asked_for_does_not_go_to_the_next_benefit(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "early access like ninety days before anybody else gets the new stuff",
        (
            "early_access:who",
            "uh i do i sign that off myself no problem um and then uh also priority a p i support"
            " so you dont wait in line like like two hours max",
        ),
    )
    assert (kept["early_access"].owner, kept["api_support"].owner) == ("I", "")
    assert kept["api_support"].amount == "2 hours"


def test_a_budget_that_is_ours_is_owned_by_us(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "Let's write it down. The joint campaign, sixty thousand dollars.",
        ("co_marketing:who", "Ours, I just said, it comes out of my budget."),
    )
    assert kept["co_marketing"].owner == "we"


def test_the_day_of_signing_is_a_date_and_no_owner(scenario: Scenario) -> None:
    said = "First: three months early on every new feature, from the day we sign."
    access = page(scenario, f"Let's write it down. {said}")["early_access"]
    assert (access.amount, access.when, access.owner) == ("3 months", "from the day we sign", "")


def test_several_lines_in_one_turn_are_all_kept(scenario: Scenario) -> None:
    kept = page(
        scenario,
        DRAFT,
        "Line two, the joint campaign, forty thousand from us, in the first quarter. Line three,"
        " API tickets, first answer in four hours.",
    )
    campaign, support = kept["co_marketing"], kept["api_support"]
    assert (campaign.amount, campaign.when, campaign.pinned) == ("40,000", "in Q1", True)
    assert (support.amount, support.when, support.pinned) == ("4 hours", "", True)


def test_a_list_put_in_at_once_is_kept_whole(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "We make training for your people, you give input to our roadmap, we build together one"
        " feature, and we share the revenue, you receive ten percent. Let's write it down now.",
        "Yes, put please all in: the training two days in January, the ten percent share, the"
        " roadmap meeting each quarter, the Slack with answer in one hour, and the joint feature"
        " until end of June. Did I forget something?",
    )
    assert {kind: (term.amount, term.when) for kind, term in kept.items() if term.pinned} == {
        "training": ("2 days", "in January"),
        "revenue_share": ("10 %", ""),
        "roadmap_seat": ("each quarter", ""),
        "shared_channel": ("1 hour", ""),
        "co_development": ("", "until end of June"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Twenty thousand for marketing and fifty thousand of shared investment",
        "twenty thousand for marketing and uh fifty thousand of shared investment",
        "Marketing, twenty thousand. Shared investment, fifty thousand.",
    ],
)
def test_two_sums_are_two_terms(scenario: Scenario, text: str) -> None:
    kept = page(scenario, text)
    assert {kind: term.amount for kind, term in kept.items()} == {
        "co_marketing": "20,000",
        "co_investment": "50,000",
    }


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("revenue share, ten percent", "revenue_share", "10 % revenue share"),
        (
            "We can share the revenue, you receive ten percent.",
            "revenue_share",
            "10 % revenue share",
        ),
        (
            "um you get ten percent of what we earn with your clients",
            "revenue_share",
            "10 % revenue share",
        ),
        ("A Slack channel for both teams.", "shared_channel", "a shared Slack channel"),
        (
            "one slack channel for your team and our team together",
            "shared_channel",
            "a shared Slack channel",
        ),
        ("Two engineers on the integration.", "named_engineer", "2 engineers on the account"),
        ("We'd show you features first.", "early_access", "early access"),
        ("you see everything first", "early_access", "early access"),
        ("we show you every new release first", "early_access", "early access"),
        (
            "Your logo top row for the first twelve months.",
            "marketplace_placement",
            "featured placement for 12 months",
        ),
        (
            "A named engineer, half a day a week.",
            "named_engineer",
            "a named engineer, half a day a week",
        ),
    ],
)
def test_a_benefit_is_called_what_it_is(
    scenario: Scenario, text: str, kind: str, line: str
) -> None:
    kept = page(scenario, text)
    assert {one: term_text(term, scenario.wordings, "Elena") for one, term in kept.items()} == {
        kind: line
    }


def test_naming_a_term_by_its_number_offers_nothing_new(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "Ninety days of early access on every feature.",
        ("lead", "The ninety days first, I think, because nobody can copy that."),
    )
    assert kept.keys() == {"early_access"}


def test_the_old_names_are_still_read_as_before(scenario: Scenario) -> None:
    assert page(scenario, "First refusal on any new work.").keys() == {"first_refusal"}
    assert page(scenario, "We'd match your investment with fifty thousand.").keys() == {
        "co_investment"
    }
    assert page(scenario, "Priority API support within an hour.").keys() == {"api_support"}
    assert page(scenario, "A dedicated partner manager for you.").keys() == {"partner_manager"}


def test_counting_what_was_said_is_no_amount(scenario: Scenario) -> None:
    said = "Ninety days early, and your logo sits at the top of the marketplace. That's two."
    assert page(scenario, said)["marketplace_placement"].amount == ""


def test_another_terms_number_is_no_answer_about_this_one(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "Ninety days of early access.",
        "A dedicated engineer just for you.",
        ("named_engineer", "I'd lead with the engineer. No, the ninety days."),
    )
    assert (kept["named_engineer"].amount, kept["named_engineer"].owner) == ("", "")


def test_an_owner_said_beside_a_line_makes_no_line_of_its_own(scenario: Scenario) -> None:
    kept = page(
        scenario,
        DRAFT,
        "Line two, marketing, thirty thousand, my CMO owns it. Line three, API support in two"
        " hours, our head of support handles that.",
    )
    assert {kind: (term.amount, term.owner) for kind, term in kept.items()} == {
        "early_access": ("90 days", ""),
        "co_marketing": ("30,000", "my CMO"),
        "api_support": ("2 hours", "our head of support"),
    }
