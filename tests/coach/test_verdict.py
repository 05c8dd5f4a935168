"""Which outcome a call comes to."""

import pytest

from desktop.coach.tracker import progress_of
from desktop.coach.verdict import verdict
from desktop.events import BenefitRead, Fact, Reading
from desktop.moves import WOUND, Outcome, Pitfall, Signal, Step
from tests.readings import opened, reading, replied, taken

ASK = reading(Step.SURFACE_WOUND)
GAP = reading(Step.NAME_VALUE_GAP, figure="10 times")
THREE = ("early_access", "co_marketing", "api_support")
TIER = reading(Step.BUILD_PREFERRED_TIER, benefits=THREE)
THEIRS = reading(Step.MAKE_IT_THEIRS)
DRAFT = reading(
    Step.DRAFT_FRAMEWORK,
    benefits=(*THREE[:2], BenefitRead("api_support", 0, 4, amount="4 hours")),
)
REFUSAL = reading(Pitfall.FLAT_REFUSAL)
STALL = reading(Pitfall.STALL)
YEAR = reading(Pitfall.SUNSET_EXCLUSIVITY)
BACK = reading(signals=(Signal.TAKES_BACK,))


@pytest.mark.parametrize(
    ("readings", "told", "outcome"),
    [
        ([], False, Outcome.UNRESOLVED),
        ([GAP, TIER, THEIRS, DRAFT], False, Outcome.FRAMEWORK_AGREED),
        ([ASK, GAP, TIER, DRAFT], True, Outcome.FRAMEWORK_AGREED),
        ([GAP, DRAFT], False, Outcome.UNRESOLVED),
        ([ASK, TIER, THEIRS], True, Outcome.ADVOCATE),
        ([ASK, TIER, THEIRS], False, Outcome.UNRESOLVED),
        ([ASK, GAP, TIER, THEIRS, DRAFT, YEAR], True, Outcome.GAVE_UP_EXCLUSIVITY),
        ([YEAR, BACK, ASK, GAP, TIER, THEIRS, DRAFT], True, Outcome.FRAMEWORK_AGREED),
        ([REFUSAL], False, Outcome.UNRESOLVED),
        ([REFUSAL, REFUSAL], False, Outcome.WALKED_AWAY),
        ([REFUSAL, REFUSAL, STALL], False, Outcome.RETURNED_EMPTY_HANDED),
        ([STALL, REFUSAL, REFUSAL], False, Outcome.WALKED_AWAY),
        ([STALL], False, Outcome.RETURNED_EMPTY_HANDED),
        ([STALL, TIER], False, Outcome.UNRESOLVED),
        ([REFUSAL, REFUSAL, TIER], False, Outcome.UNRESOLVED),
    ],
)
def test_the_first_outcome_that_holds(
    readings: list[Reading], told: bool, outcome: Outcome
) -> None:
    facts: list[Fact] = [opened()]
    for turn, read in enumerate(readings, 1):
        facts.append(taken(turn, read))
        facts.append(replied(turn, told=(WOUND,) if told and read is ASK else ()))
    recovers: dict[str, tuple[Step, ...]] = {}
    assert verdict(progress_of(facts, recovers)) is outcome
