"""An offer is only an offer, dated or not, until somebody proposes to write."""

import pytest

from desktop.moves import Step
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page, progress_after


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "text",
    [
        "You get ninety days of early access and a named engineer from 1 March.",
        "You get a named engineer from March 1st, Tom Okafor",
        "No no, we have the ninety days, I'm asking what's NOT there yet. OK, I'll guess: we put"
        " $60k into a joint launch campaign, you match nothing, and you get a named engineer on"
        " our side, Tom Okafor, from 1 March. Would your CEO wear that instead of exclusive?",
        "You'd get our roadmap ninety days early, from April 1, and fifty thousand for a joint"
        " campaign. How does that sound?",
        "We could put fifty thousand into a campaign in May, and Tom Okafor would be your named"
        " engineer from the first of June.",
        "Sixty thousand dollars for a launch campaign, starting 1 April, and my CTO runs it. Could"
        " you live with that?",
        "we give you ninety days early access from march first and a named engineer tom okafor"
        " would that help",
        "How about this: featured placement from day one, six months' notice, and an engineer,"
        " Quill, from the first of May?",
        "What I have in mind is a seat on our product council from September, and a named engineer"
        " three days a week.",
        "Say we put fifty thousand into marketing by June and you get a named engineer. Would that"
        " do it?",
        "Ninety days early, from the first of April, and six months' notice.",
        "A named engineer, starting on the first of March.",
        "Here's what I can do: 120 days early on everything from May 1, and an engineer three days"
        " a week.",
        "I'd give you six months' written notice, from 1 January, and sixty thousand at the top of"
        " the marketplace page.",
    ],
)
def test_an_offer_with_a_date_writes_nothing(scenario: Scenario, text: str) -> None:
    progress = progress_after(scenario, text)
    assert progress.last_turn is not None
    assert progress.last_turn.reading.has(Step.BUILD_PREFERRED_TIER)
    assert not progress.last_turn.reading.has(Step.DRAFT_FRAMEWORK)
    assert progress.offers
    assert not progress.pinned
    assert not progress.draft_open


@pytest.mark.parametrize(
    "text",
    [
        "Let's write it down: $60k for the campaign, we pay, you run it.",
        "Line one: ninety days of early access, from 1 March.",
        "So on paper: you get ninety days early, sixty thousand for the campaign, Quill from 1"
        " March. Read that back to me?",
        "1) 90 days early access, every feature; 2) six months' notice either side; 3) $60k"
        " campaign, we pay, you run it; 4) Tom Okafor as your named engineer from 1 March.",
        "To recap: you get ninety days of early access and a named engineer from 1 March.",
        "So we have ninety days of early access, Quill as engineer from March 1, and sixty"
        " thousand.",
        "Put down ninety days of early access from March 1, and we pay sixty thousand for the"
        " campaign.",
        "I'm writing this down: you get ninety days early, Quill from 1 March, and fifty thousand.",
        "Shall we pin the numbers down now? You get ninety days, from 1 March.",
        "ok, pen out. we pay sixty thousand for the campaign, you get ninety days early",
    ],
)
def test_an_offer_that_is_written_is_a_draft(scenario: Scenario, text: str) -> None:
    progress = progress_after(scenario, text)
    assert progress.last_turn is not None
    assert progress.last_turn.reading.has(Step.DRAFT_FRAMEWORK)
    assert progress.pinned


def test_an_open_page_is_filled_by_what_is_only_offered(scenario: Scenario) -> None:
    kept = page(
        scenario,
        "You'd get every new feature sixty days early.",
        "Let's write three lines down.",
        "You get a named engineer from 1 March, and we pay fifty thousand for a campaign.",
    )
    assert all(kept[kind].pinned for kind in ("named_engineer", "co_marketing"))
