"""The only one in some one thing is an advantage; the only one in logistics is exclusivity."""

import pytest

from desktop.moves import Pitfall, Step
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena

GIVES = (Pitfall.CONCEDE_EXCLUSIVITY, Pitfall.SUNSET_EXCLUSIVITY)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


@pytest.mark.parametrize(
    "said",
    [
        "The council has eight seats, you'd be the only logistics company on it.",
        "You're the only logistics firm with a seat there.",
        "No other logistics company sits on that council.",
        "You'd be the only partner with that engineer, the others share one.",
        "You are the only logistics partner in the co-marketing campaign.",
        "The ninety days are exclusive to NovaTech.",
        "No other logistics company gets the ninety days.",
        "The customer council, and you'd be the only logistics partner there.",
        "there's a customer council and you're the only logistics voice on it",
        "You'd be the only one in the beta.",
    ],
)
def test_the_only_one_in_one_thing_gives_no_exclusivity(scenario: Scenario, said: str) -> None:
    assert not scenario.reader.read(said).has(*GIVES)


@pytest.mark.parametrize(
    "said",
    [
        "You'd be our only logistics partner.",
        "You'd be the only logistics company we work with.",
        "You'd be the only logistics partner on our platform.",
        "We have a marketplace. You'd be the only logistics company on it.",
        "You'd be the only logistics name in the marketplace for a year.",
        "You get the seat, and you'd be our only logistics partner.",
        "You'd be the only one on the front page, and no one else in logistics ever gets in.",
        "Fine, let's go exclusive, and you're the only one with a seat.",
    ],
)
def test_the_only_one_in_the_field_is_exclusivity(scenario: Scenario, said: str) -> None:
    assert scenario.reader.read(said).has(*GIVES)


@pytest.mark.parametrize(
    "said",
    [
        "Would exclusivity really have stopped that, though?",
        "is that enough to take exclusivity off the table",
        "So is exclusivity off the table now?",
        "does exclusive mean i have to drop the other two",
        "okay i'll stop prying so tell me about the exclusive thing is that you or is it your ceo",
    ],
)
def test_a_question_about_exclusivity_neither_gives_nor_refuses_it(
    scenario: Scenario, said: str
) -> None:
    assert not scenario.reader.read(said).has(*GIVES, Pitfall.FLAT_REFUSAL)


def test_a_limited_one_put_as_a_question_is_still_offered(scenario: Scenario) -> None:
    assert scenario.reader.read("Would exclusivity for a year do?").has(Pitfall.SUNSET_EXCLUSIVITY)


def test_the_only_one_in_one_thing_is_an_advantage(scenario: Scenario) -> None:
    told = scenario.reader.read("You're the only logistics firm with a seat there.")
    asked = scenario.reader.read("Are we the only partner on the homepage?")
    assert told.has(Step.BUILD_PREFERRED_TIER)
    assert not asked.has(Step.BUILD_PREFERRED_TIER)
