"""A strong model looks again at what was hard to read; everybody else leaves it alone."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.coach.debrief.second_look import Question
from desktop.counterpart.mixture import Strength
from desktop.counterpart.persona import Persona
from desktop.reception.mindboard import Mindboard
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.thought import Thought
from desktop.thinking import Mind, make_mind
from desktop.workers.mind_link import MindLink, MindWishes
from tests.elena.call import scenario_for_bots
from tests.mind.conftest import smollm2, tiny_model

__all__ = ["smollm2", "tiny_model"]
SOON = 60.0
YES, NO = 'root ::= "Yes."', 'root ::= "No."'
ASKED = tuple(
    Question(turn, 20.0 * turn, "stall", f'The turn: "Well {turn}." Is that right?')
    for turn in range(1, 4)
)
Board = Callable[[Path, str, Strength], Mindboard]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_for_bots()


@pytest.fixture
def board(scenario: Scenario, tmp_path: Path) -> Iterator[Board]:
    """Makes boards whose model of this strength answers as a grammar has it, ready to be asked."""
    with ExitStack() as boards:

        def make(model: Path, grammar: str, strength: Strength) -> Mindboard:
            def mind(_home: Path, persona: Persona) -> Mind:
                made = make_mind(model, persona)
                if grammar:
                    link = MindLink(MindWishes(model, grammars={"yes_no": grammar}))
                    made = replace(made, link=link)
                return replace(made, thought=Thought(made.link, strength))

            board = Mindboard(tmp_path, scenario.persona, mind)
            boards.callback(board.close)
            board.start()
            until(lambda: board.state.state == "ready" and board.state.read == 1.0)
            return board

        yield make


def until(so: Callable[[], bool]) -> None:
    give_up = time.monotonic() + SOON
    while not so():
        assert time.monotonic() < give_up, "it never came"
        time.sleep(0.01)


def asked(board: Mindboard) -> list[Question]:
    """Everything that a round of questions leaves in doubt."""
    doubts: list[Question] = []
    board.look_again(ASKED, doubts.append)
    if board.rereading is not None:
        assert board.rereading.join(SOON)
    return doubts


def test_a_strong_model_doubts_what_it_says_no_to(board: Board, tiny_model: Path) -> None:
    assert asked(board(tiny_model, NO, "whole")) == list(ASKED)


def test_a_yes_leaves_no_doubt(board: Board, tiny_model: Path) -> None:
    assert asked(board(tiny_model, YES, "whole")) == []


def test_a_weak_model_is_not_asked(board: Board, tiny_model: Path) -> None:
    weak = board(tiny_model, NO, "tail")
    assert asked(weak) == []
    assert weak.rereading is None


def test_a_call_that_begins_ends_the_questions(board: Board, tiny_model: Path) -> None:
    strong = board(tiny_model, NO, "whole")
    doubts: list[Question] = []
    strong.look_again(
        [replace(one, turn=turn) for turn in range(200) for one in ASKED], doubts.append
    )
    assert strong.thought() is not None
    told = len(doubts)
    assert told < 600
    assert strong.rereading is None
    time.sleep(0.1)
    assert len(doubts) == told


def test_a_model_that_is_gone_leaves_everything_as_it_was(board: Board, tiny_model: Path) -> None:
    strong = board(tiny_model, NO, "whole")
    mind = strong.thought()
    assert mind is not None
    strong.close()
    assert asked(strong) == []


def test_a_real_model_answers_in_one_word_and_goes_back_to_who_she_is(
    board: Board, smollm2: Path
) -> None:
    strong = board(smollm2, "", "whole")
    assert set(asked(strong)) <= set(ASKED)
    until(lambda: strong.state.read == 1.0)
    assert strong.state.state == "ready"
