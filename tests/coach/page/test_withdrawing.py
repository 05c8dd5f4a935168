"""What is taken back in plain words leaves the table, and nothing else does."""

import pytest

from desktop.moves import Step, StepState
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page, progress_after

FOUR = (
    "Ninety days of early access, featured placement in our marketplace, a joint campaign with"
    " forty thousand and two days of training."
)
PLACE, CAMPAIGN, TRAINING = "marketplace_placement", "co_marketing", "training"
EARLY, ENGINEER = "early_access", "named_engineer"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("scratch the marketplace", PLACE),
        ("I took the marketplace back, forget that one", PLACE),
        ("Not the marketplace", PLACE),
        ("Not the marketplace, Elena!", PLACE),
        ("The marketplace I can't", PLACE),
        ("Let's drop the joint campaign", CAMPAIGN),
        ("I have to take the training off the table", TRAINING),
        ("no not the marketplace elena i never promised that", PLACE),
        ("um lets uh drop the joint campaign", CAMPAIGN),
        ("Forget about the training.", TRAINING),
        ("I'm pulling the training.", TRAINING),
        ("The training is off the table, sorry.", TRAINING),
        ("The campaign won't happen, I'm afraid.", CAMPAIGN),
        ("I can't promise the marketplace spot after all.", PLACE),
        ("i cant do the marketplace thing", PLACE),
        ("We'd better leave the training out of it.", TRAINING),
        ("Take the campaign back out.", CAMPAIGN),
        ("No training, then.", TRAINING),
        ("okay so the marketplace i cant promise sorry", PLACE),
        ("Sorry, I have to withdraw the campaign.", CAMPAIGN),
        ("Cross out the training, please.", TRAINING),
        ("We're dropping the campaign.", CAMPAIGN),
        ("Without the training, then.", TRAINING),
        ("Let me take the marketplace slot off again.", PLACE),
        ("The marketplace one I can't give you.", PLACE),
        ("Strike the early access.", "early_access"),
        ("actually the training i have to take back", TRAINING),
        ("not the campaign i cant spare the money", CAMPAIGN),
        ("I'd rather not do the campaign.", CAMPAIGN),
        ("Take the marketplace off the page, would you?", PLACE),
        ("The training's off the table.", TRAINING),
        ("I need to pull the marketplace spot.", PLACE),
    ],
)
def test_what_is_taken_back_leaves_the_table_alone(
    scenario: Scenario, text: str, kind: str
) -> None:
    assert page(scenario, FOUR).keys() - page(scenario, FOUR, text).keys() == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Not the marketplace fee but the placement.",
        "not only the marketplace but the campaign too",
        "Don't forget the marketplace.",
        "I won't drop the training.",
        "Not just the training.",
        "If you come in at eighty, I'm pulling the training.",
        "Would you rather I dropped the training?",
        "We'd never take the early access away.",
        "You can't get early access anywhere else.",
        "No, that's me, I own the early access.",
        "I'm not changing the early access.",
        "No problem with the campaign.",
        "The marketplace I can't wait to show you.",
        "before i forget the training starts in january",
        "The marketplace is out in Q3.",
        "You said not the marketplace?",
        "No doubt about the campaign.",
        "I can't promise the training before March.",
        "Take the campaign back to your CEO.",
        "No, the early access stays.",
        "no the early access stays",
        "I never said the campaign was off.",
        "We can't drop the campaign now.",
        "Scratch that, make it sixty days.",
        "I can't do exclusivity.",
        "Why would I take the training off the table?",
        "nobody else gets the early access",
        "Not without the training.",
        "Don't call it agreed without the training, that's the bit I'd keep.",
        "I wouldn't sign anything without the early access in it.",
        "I don't own the early access.",
        "I'm not the owner of the early access.",
        "without exclusivity you still get the training",
        "I can't stress the early access enough.",
        "That's no small campaign.",
        "drop the clause and you get the training",
        "If you don't like the campaign, scratch it.",
        "Let's not forget the training.",
        "we can't promise the training to anyone else",
        "no wait the training starts in september",
    ],
)
def test_a_negation_that_takes_nothing_back_leaves_everything(
    scenario: Scenario, text: str
) -> None:
    assert page(scenario, FOUR).keys() <= page(scenario, FOUR, text).keys()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("And a featured spot in our marketplace. Hm, no, scratch the marketplace.", PLACE),
        ("You'd get a featured spot. Actually, I can't promise that one.", PLACE),
        ("And training for your team. No, forget that.", TRAINING),
        ("a joint campaign oh wait no i cant promise that one sorry", CAMPAIGN),
        ("Team training. Hm, scratch that one.", TRAINING),
    ],
)
def test_what_is_taken_back_in_the_turn_that_offered_it_was_never_there(
    scenario: Scenario, text: str, kind: str
) -> None:
    assert page(scenario, f"Ninety days early access. {text}").keys() == {"early_access"}, kind


@pytest.mark.parametrize(
    "text",
    ["I can't promise that one.", "i cant promise that one actually", "Scratch that one."],
)
def test_that_one_is_what_was_said_last(scenario: Scenario, text: str) -> None:
    kept = page(scenario, "Ninety days of early access.", "And a featured spot for you.", text)
    assert kept.keys() == {"early_access"}


def test_what_is_taken_back_and_given_again_stands(scenario: Scenario) -> None:
    again = "Scratch the marketplace. No, keep it, a featured spot for three months."
    assert page(scenario, FOUR, again)[PLACE].amount == "3 months"


def test_a_benefit_taken_back_does_not_count_towards_the_tier(scenario: Scenario) -> None:
    progress = progress_after(
        scenario,
        "Ninety days early access, and a featured spot in our marketplace.",
        "No no, I took the marketplace back, forget that one. How about a dedicated engineer?",
    )
    tier = progress.steps[Step.BUILD_PREFERRED_TIER]
    assert (tier.state, tier.have) == (StepState.IN_PROGRESS, 2)


PAIR = "You'd get every new feature ninety days early, a joint campaign and a named engineer."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Scratch the engineer and the campaign.", {ENGINEER, CAMPAIGN}),
        ("Forget the engineer, and the campaign too.", {ENGINEER, CAMPAIGN}),
        ("scratch the engineer and the campaign please", {ENGINEER, CAMPAIGN}),
        ("I have to take back the campaign and the engineer, sorry.", {ENGINEER, CAMPAIGN}),
        ("Drop the early access, the engineer and the campaign.", {EARLY, ENGINEER, CAMPAIGN}),
        ("Scratch the engineer and keep the campaign.", {ENGINEER}),
        ("Scratch the engineer, and let's keep the campaign.", {ENGINEER}),
        ("Forget the engineer and the campaign stays.", {ENGINEER}),
        ("Scratch the engineer, the campaign gets the money.", {ENGINEER}),
        ("Scratch the engineer and the campaign can start in March.", {ENGINEER}),
    ],
)
def test_what_is_joined_to_what_goes_goes_too_unless_it_is_kept(
    scenario: Scenario, text: str, kinds: set[str]
) -> None:
    assert page(scenario, PAIR).keys() - page(scenario, PAIR, text).keys() == kinds
