"""What was taken off by mistake comes back when it is insisted on, and only then."""

import pytest

from desktop.coach.page.terms import term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page, progress_after

NOTICE, EARLY, CAMPAIGN = "notice_period", "early_access", "co_marketing"
OFFER = (
    "90 days' early access on every feature, plus six months' written notice if we ever wanted out."
)
MORE = "And we put $60k into a joint launch campaign."
GONE = "Scratch the notice period."


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "text",
    [
        "No, you've got me backwards, the notice period stays IN. Six months, in writing, and it"
        " binds both of us, not just us. Are you OK with it cutting both ways?",
        "The notice period stays in. Six months, in writing.",
        "No, the notice stays. Six months.",
        "I never took the notice period out.",
        "put the notice period back in",
        "No no, keep the notice, six months in writing.",
        "The notice period isn't going anywhere.",
        "Leave the notice period in please.",
        "I didn't withdraw the notice period.",
    ],
)
def test_what_is_insisted_on_comes_back_as_it_was(scenario: Scenario, text: str) -> None:
    kept = page(scenario, OFFER, MORE, GONE, text)
    assert {kind: term.amount for kind, term in kept.items()} == {
        EARLY: "90 days",
        CAMPAIGN: "$60k",
        NOTICE: "6 months",
    }


def test_it_comes_back_with_what_is_said_anew(scenario: Scenario) -> None:
    kept = page(scenario, OFFER, MORE, GONE, "The notice period stays in, nine months of it.")
    assert kept[NOTICE].amount == "9 months"


@pytest.mark.parametrize(
    "text",
    [
        "Do you want to keep the notice period?",
        "Did the notice period stay in?",
        "Notice how the campaign stays in.",
        "The campaign stays in.",
        "I'm glad we scratched the notice period.",
        "Let's keep the campaign.",
    ],
)
def test_what_is_only_spoken_of_stays_off(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, OFFER, MORE, GONE, text)) == {EARLY, CAMPAIGN}


@pytest.mark.parametrize(
    "text",
    [
        "Whoa, what page? Nothing's written yet, I was still floating it.",
        "nothing's written yet, I was floating it",
        "Nothing's agreed yet, I'm just thinking aloud.",
        "Hang on, I haven't written anything, that was only an idea.",
        "None of that is on paper yet, the campaign was just an idea.",
    ],
)
def test_what_is_only_floated_is_neither_written_nor_withdrawn(
    scenario: Scenario, text: str
) -> None:
    progress = progress_after(scenario, OFFER, MORE, text)
    assert {term.benefit for term in progress.offers} == {EARLY, NOTICE, CAMPAIGN}
    assert not progress.draft_open


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Six months' notice, either side.", "6 months of notice from either side"),
        ("It's notice from either side.", "6 months of notice from either side"),
        ("The notice binds both of us.", "6 months of notice from either side"),
        ("The notice works both ways.", "6 months of notice from either side"),
        ("I meant notice from both sides, six months.", "6 months of notice from either side"),
        ("You pay half and we pay half, both sides.", "6 months of notice"),
        ("The notice isn't from either side.", "6 months of notice"),
        ("Both sides should like the campaign.", "6 months of notice"),
    ],
)
def test_notice_from_either_side_is_on_the_line(scenario: Scenario, text: str, line: str) -> None:
    kept = page(scenario, OFFER, "Let's write it down.", text)
    assert term_text(kept[NOTICE], scenario.wordings, "Elena") == line


def test_every_feature_is_on_the_line_that_is_written(scenario: Scenario) -> None:
    kept = page(scenario, OFFER, "Let's write it down.", "90 days early access, every feature.")
    said = term_text(kept[EARLY], scenario.wordings, "Elena")
    assert said == "90 days of early access on every feature"


@pytest.mark.parametrize(
    "text",
    [
        "I can offer NovaTech a seat on the product council, with a real vote.",
        "You'd get a seat on the product council. And it's a real vote, I promise.",
        "a seat on our product council with a full vote",
    ],
)
def test_a_vote_goes_with_the_seat(scenario: Scenario, text: str) -> None:
    kept = page(scenario, text)
    said = term_text(kept["roadmap_seat"], scenario.wordings, "Elena")
    assert said == "a seat on the product council with a real vote"
