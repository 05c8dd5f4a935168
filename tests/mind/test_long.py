"""Short versions of the long suites: fuzzed turns, killed processes, the scenario calls."""

from pathlib import Path

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.elena.call import scenario_for_bots
from tests.mind.fuzz import fuzz
from tests.mind.kills import kill
from tests.mind.scenario_calls import scenario_shares
from tests.test_scenarios import FILES

CALLS = ("good_call", "taken_back")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_for_bots()


def test_what_a_model_adds_to_fuzzed_calls_is_as_clean_as_her_own_lines(
    smollm2: Path, scenario: Scenario
) -> None:
    tally = fuzz(scenario, smollm2, turns=12, first_seed=3)
    assert tally.counts - tally.authored_counts == {}
    assert tally.different == []
    # A machine that does other things meanwhile may be late.
    assert set(tally.lost) <= {"late"}
    assert tally.sources["mixed"] > 0


def test_calls_whose_mind_is_killed_go_on_in_the_same_turn(smollm2: Path) -> None:
    tally = kill(smollm2, calls=3, first_seed=1)
    assert tally.faults == []
    assert (tally.finished, tally.different, tally.orphans) == (3, 0, 0)
    assert sum(tally.kills.values()) == 3
    assert tally.late_turns == 0


def test_three_replies_in_ten_hold_a_sentence_of_the_models(
    smollm2: Path, scenario: Scenario
) -> None:
    found = scenario_shares(scenario, smollm2, [file for file in FILES if file.stem in CALLS])
    assert found["calls"] == len(CALLS)
    assert found["share_with_a_model_sentence"] >= 0.3
    assert found["different_from_scripted"] == 0
