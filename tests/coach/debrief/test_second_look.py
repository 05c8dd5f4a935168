"""Which readings a model is asked about, and what its doubt changes: a note, and nothing else."""

from pathlib import Path

from desktop.app import DEFAULT_PERSONA, debrief, load_scenario
from desktop.coach.debrief.second_look import MOST, SURE_FROM, doubted, questions
from desktop.events import Contested, Doubted, Fact, MoveRead, Reading
from desktop.moves import Pitfall, Step
from tests.readings import opened, replied, taken

SCENARIO = load_scenario(DEFAULT_PERSONA, Path("nowhere"))


def read(*moves: tuple[str, float]) -> Reading:
    return Reading(tuple(MoveRead(move, sure, 0, 4) for move, sure in moves))


UNSURE: list[Fact] = [
    opened(),
    taken(1, read((Step.SURFACE_WOUND, 0.95))),
    replied(1),
    taken(2, read((Pitfall.FLAT_REFUSAL, 0.7), (Pitfall.STALL, 0.99))),
    replied(2),
    taken(3, read((Step.NAME_VALUE_GAP, 0.51))),
    replied(3),
]


def test_only_unsure_readings_are_asked_about_least_sure_first() -> None:
    asked = [(question.turn, question.move) for question in questions(UNSURE)]
    assert asked == [(3, Step.NAME_VALUE_GAP), (2, Pitfall.FLAT_REFUSAL)]


def test_a_call_of_unsure_readings_is_not_asked_about_for_ever() -> None:
    facts: list[Fact] = [opened()]
    facts += [taken(turn, read((Pitfall.STALL, SURE_FROM - 0.01))) for turn in range(1, 30)]
    assert len(questions(facts)) == MOST


def test_every_move_has_a_meaning_to_ask_about() -> None:
    for move in (*Step, *Pitfall):
        (question,) = questions([opened(), taken(1, read((move, 0.5)))])
        assert "the speaker " in question.text


def test_what_the_user_has_settled_is_not_asked_nor_shown() -> None:
    facts = [*UNSURE, Doubted(60.0, 3, Step.NAME_VALUE_GAP)]
    assert doubted(facts) == {(3, Step.NAME_VALUE_GAP)}
    assert [question.turn for question in questions(facts)] == [2]
    facts.append(Contested(60.0, 3, Step.NAME_VALUE_GAP, "wrong"))
    assert doubted(facts) == frozenset()
    assert [question.turn for question in questions(facts)] == [2]


def test_a_doubt_is_a_note_beside_a_line_and_changes_no_score() -> None:
    before = debrief(SCENARIO, UNSURE)
    after = debrief(SCENARIO, [*UNSURE, Doubted(60.0, 3, Step.NAME_VALUE_GAP)])
    assert before.as_json() == after.as_json()
    notes = {line.turn: line.doubted for line in after.transcript if line.who == "you"}
    assert notes == {1: (), 2: (), 3: (Step.NAME_VALUE_GAP,)}
