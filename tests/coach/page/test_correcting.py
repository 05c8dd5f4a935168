"""A turn that puts an amount right reads it onto the line meant, and off the one that is not."""

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import DRAFT, OFFER, PLACED, elena, page

EARLY, CAMPAIGN, ENGINEER = "early_access", "co_marketing", "named_engineer"
SPOT, SUPPORT = "marketplace_placement", "api_support"
GLUED = "Forty-five days early. The engineer for forty-five days, from March first."


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Make it ninety, not sixty.", EARLY, "90 days"),
        ("I have to correct myself, it's forty five days, not sixty.", EARLY, "45 days"),
        ("Hang on, I said sixty, it should be seventy-five.", EARLY, "75 days"),
        ("we said sixty but it needs to be ninety", EARLY, "90 days"),
        ("Can we change sixty to ninety?", EARLY, "90 days"),
        ("not sixty days, thirty", EARLY, "30 days"),
        ("Sixty isn't right, it's forty-five.", EARLY, "45 days"),
        ("Thirty days instead of sixty, please.", EARLY, "30 days"),
        ("I misspoke, the campaign is forty, not fifty.", CAMPAIGN, "40,000"),
        ("It's forty thousand for the campaign, not fifty.", CAMPAIGN, "40,000"),
        ("Please bump the fifty thousand up to eighty thousand.", CAMPAIGN, "80,000"),
        ("We talked for sixty minutes, not ninety.", EARLY, "60 days"),
        ("You bring two hundred customers, not twenty.", EARLY, "60 days"),
        ("Sixty days isn't long, is it?", EARLY, "60 days"),
    ],
)
def test_a_number_put_right_is_on_its_line(
    scenario: Scenario, text: str, kind: str, amount: str
) -> None:
    kept = page(scenario, OFFER, DRAFT, text)
    was = {EARLY: "60 days", CAMPAIGN: "50,000", ENGINEER: ""}
    assert {one: term.amount for one, term in kept.items()} == was | {kind: amount}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Actually, make that one hour.", "1 hour"),
        ("Sorry, that should be four hours, not two.", "4 hours"),
    ],
)
def test_a_new_time_to_answer_is_the_supports(scenario: Scenario, text: str, amount: str) -> None:
    support = "And you get priority API support, an answer within two hours."
    kept = page(scenario, OFFER, support, text)
    assert (kept[SUPPORT].amount, kept[ENGINEER].amount) == (amount, "")


@pytest.mark.parametrize(
    "text",
    [
        "No, the forty-five days is the feature access, not how long Quill stays.",
        "Forty-five days is the feature access, not how long she stays.",
        "the forty five days are for the early access not for the engineer",
        "The engineer isn't for forty-five days, that's the early access.",
        "no the engineer doesnt have forty five days thats early access",
        "Wait, the forty-five days belong to the early access, the engineer has no end date.",
        "Quill isn't there for forty-five days, she stays for good.",
    ],
)
def test_an_amount_said_to_be_anothers_is_taken_off(scenario: Scenario, text: str) -> None:
    kept = page(scenario, OFFER, DRAFT, GLUED, text)
    assert (kept[EARLY].amount, kept[ENGINEER].amount) == ("45 days", "")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            "whoa no i never said exclusive six months is how long your logo sits in the first spot"
            " and quill is the engineer on your integration thats all",
            "6 months",
        ),
        (
            "no the logo stays the first spot stays for six months im only saying its not exclusive"
            " and quill is the engineer please",
            "6 months",
        ),
        ("You misheard me, I never offered exclusivity, six months was the placement.", "6 months"),
        ("Hold on, I didn't say exclusive. Six months is for the marketplace spot.", "6 months"),
        (
            "wait thats not what i said the three months is for the featured spot its not"
            " exclusive",
            "3 months",
        ),
        ("hang on i did not say exclusive you get the featured slot for a quarter", "a quarter"),
        (
            "Stop, I never agreed to exclusive. What I said was a featured placement for six"
            " months.",
            "6 months",
        ),
    ],
)
def test_a_yes_never_given_leaves_the_benefit_and_its_time(
    scenario: Scenario, text: str, amount: str
) -> None:
    kept = page(scenario, PLACED, text)
    assert (kept[SPOT].amount, kept[EARLY].amount) == (amount, "2 months")
    assert "another_advantage" not in kept
    if "quill" in text:
        assert (kept[ENGINEER].owner, kept[ENGINEER].amount) == ("Quill", "")


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, I can't do the marketplace spot after all.",
        "I never promised the marketplace spot, please take that off.",
        "No exclusivity, and forget the marketplace placement too.",
    ],
)
def test_a_benefit_that_is_taken_back_still_goes(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, PLACED, text)) == {EARLY}


FOUR = (
    "You'd get every new feature ninety days early, we put $60k into a joint launch campaign, six"
    " months' notice, and you'd have a named engineer, Tom Okafor."
)
NOTICE = "notice_period"
WAS = {EARLY: "90 days", CAMPAIGN: "$60k", NOTICE: "6 months", ENGINEER: ""}


@pytest.mark.parametrize(
    "text",
    [
        "Actually, make it seventy-five, I've just seen the budget sheet.",
        "make it seventy-five",
        "actually seventy-five",
        "Hm, let's say seventy-five instead.",
        "No, seventy-five.",
        "Sorry, I meant seventy-five. How does that read?",
        "Scratch the sixty, make it seventy-five.",
        "Strike the sixty thousand, put seventy-five.",
    ],
)
def test_a_bare_number_changes_the_line_last_said_and_keeps_its_unit(
    scenario: Scenario, text: str
) -> None:
    kept = page(scenario, FOUR, DRAFT, "The campaign is $60k, from May.", text)
    assert {kind: term.amount for kind, term in kept.items()} == WAS | {CAMPAIGN: "$75k"}
    assert kept[CAMPAIGN].when == "from May"


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        (
            "Tom starts 1 March, and the sixty's ours, all of it. Actually, make it seventy-five,"
            " I've just seen the budget sheet. When are you seeing your CEO with this?",
            CAMPAIGN,
            "$75k",
        ),
        ("$60k for the campaign, we pay. Hmm, make it seventy-five.", CAMPAIGN, "$75k"),
        ("Actually, make it nine.", NOTICE, "9 months"),
        ("Actually, make the notice three months.", NOTICE, "3 months"),
        ("I take that back, make the notice three months.", NOTICE, "3 months"),
        ("Sorry, the notice is three months, not six.", NOTICE, "3 months"),
        ("Hold on, the early access should be forty-five days.", EARLY, "45 days"),
        ("Cancel that, the campaign is seventy-five thousand.", CAMPAIGN, "75,000"),
        ("Scratch that, the engineer is two days a week.", ENGINEER, "2 days a week"),
        ("Forget the ninety, make it forty-five days.", EARLY, "45 days"),
        ("Scratch that, make it forty-five days.", EARLY, "45 days"),
        ("Actually, ninety is the early access, the campaign is seventy.", CAMPAIGN, "$70k"),
    ],
)
def test_a_correction_finds_its_line_wherever_it_stands(
    scenario: Scenario, text: str, kind: str, amount: str
) -> None:
    kept = page(scenario, FOUR, DRAFT, text)
    assert {one: term.amount for one, term in kept.items()} == WAS | {kind: amount}
    assert kept[CAMPAIGN].owner in {"", "we"}


@pytest.mark.parametrize(
    "text",
    [
        "That's two reasons, actually three.",
        "I'd say ten minutes, actually fifteen.",
        "Actually, you bring two hundred customers.",
        "Make it two calls then.",
        "Actually, two of us will join.",
        "Actually, make it seven hundred.",
    ],
)
def test_a_number_of_other_things_changes_no_line(scenario: Scenario, text: str) -> None:
    kept = page(scenario, FOUR, DRAFT, "The campaign is $60k, from May.", text)
    assert {kind: term.amount for kind, term in kept.items()} == WAS
