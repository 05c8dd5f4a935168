"""What the user says about a turn counts, and what was read is kept."""

from pathlib import Path

from desktop.app import DEFAULT_PERSONA, debrief, load_scenario
from desktop.coach.debrief.contest import as_contested, objections
from desktop.events import Contested, Fact, TurnTaken
from desktop.moves import Pitfall, Step
from tests.readings import opened, reading, replied, taken

SCENARIO = load_scenario(DEFAULT_PERSONA, Path("nowhere"))
REFUSED: list[Fact] = [opened(), taken(1, reading(Pitfall.FLAT_REFUSAL)), replied(1)]


def contested(turn: int, move: str, verdict: str) -> Contested:
    return Contested(turn * 20.0, turn, move, verdict)  # type: ignore[arg-type]


def slips(facts: list[Fact]) -> list[str]:
    return [slip.id for slip in debrief(SCENARIO, facts).slips]


def test_a_slip_that_was_none_is_scored_no_more() -> None:
    assert slips(REFUSED) == [Pitfall.FLAT_REFUSAL]
    assert slips([*REFUSED, contested(1, Pitfall.FLAT_REFUSAL, "wrong")]) == []


def test_a_step_that_was_missed_is_scored() -> None:
    facts: list[Fact] = [opened(), taken(1, reading()), replied(1)]
    before = {step.id: step.state for step in debrief(SCENARIO, facts).steps}
    facts.append(contested(1, Step.NAME_VALUE_GAP, "missing"))
    after = {step.id: step.state for step in debrief(SCENARIO, facts).steps}
    assert (before[Step.NAME_VALUE_GAP], after[Step.NAME_VALUE_GAP]) == ("todo", "in_progress")


def test_an_objection_can_be_taken_back() -> None:
    back: list[Fact] = [
        *REFUSED,
        contested(1, Pitfall.FLAT_REFUSAL, "wrong"),
        contested(1, Pitfall.FLAT_REFUSAL, "as_read"),
    ]
    assert slips(back) == [Pitfall.FLAT_REFUSAL]
    assert objections(back) == {}


def test_the_reading_itself_is_kept() -> None:
    facts: list[Fact] = [*REFUSED, contested(1, Pitfall.FLAT_REFUSAL, "wrong")]
    as_contested(facts)
    turn = next(fact for fact in facts if isinstance(fact, TurnTaken))
    assert [move.move for move in turn.reading.moves] == [Pitfall.FLAT_REFUSAL]


def test_the_transcript_says_what_is_yours() -> None:
    facts: list[Fact] = [*REFUSED, contested(1, Pitfall.FLAT_REFUSAL, "wrong")]
    line = next(line for line in debrief(SCENARIO, facts).transcript if line.who == "you")
    assert line.contested == ((Pitfall.FLAT_REFUSAL, "wrong"),)
    assert line.marks == ()
