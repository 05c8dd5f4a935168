"""A whole call in the real window, by keyboard alone, checked from outside."""

import pytest

from desktop.app import DEFAULT_PERSONA, debrief, load_scenario
from desktop.events import CallEnded, TurnTaken
from desktop.moves import Outcome, StepState
from desktop.paths import bundled
from desktop.terminal.script import read_script
from tests.window.conftest import Starter

TURNS = [turn.text for turn in read_script(bundled("resources") / "sample_call.txt")]


def test_a_call_typed_to_the_end_is_agreed_kept_and_shown(start: Starter) -> None:
    with start.program() as program:
        program.wait_title("Prepare – Preferred Ground")
        program.press("Return")
        program.wait_title("Rehearsal 1 – Preferred Ground")
        for turn in TURNS:
            program.say(turn)
        program.press("ctrl+e")
        program.press("Return")
        program.wait_title("Debrief – Preferred Ground")
        facts, calls = program.facts(), program.calls()
        assert program.close() == 0
        assert program.left_behind() == []
    assert [fact.text for fact in facts if isinstance(fact, TurnTaken)] == TURNS
    assert facts[-1] == CallEnded(facts[-1].at, "user")
    assert [(call.outcome, call.ended) for call in calls] == [("framework_agreed", "user")]
    told = debrief(load_scenario(DEFAULT_PERSONA, start.home), facts)
    assert told.outcome is Outcome.FRAMEWORK_AGREED
    assert {step.state for step in told.steps} == {StepState.DONE}
    said = " ".join(TURNS)
    assert all(step.quote and step.quote in said for step in told.steps)
    assert sum(term.agreed for term in told.terms) >= 3
    assert told.slips == ()

    with start.watched() as later:
        later.see(page="prepare")
        later.press("ctrl+2")
        shown = later.see(page="debrief", title="Debrief – Preferred Ground")
        words = " ".join(" ".join(shown["words"]).split())
        assert told.headline in words
        for number, step in enumerate(told.steps, 1):
            assert f"Step {number} of 5, {step.name}" in words
            assert step.quote in words
        for turn in TURNS:
            assert turn in words
        assert later.close() == 0


def test_a_goodbye_ends_the_call_and_opens_the_debrief(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare")
        program.press("Return")
        program.see(page="live", phase="yours")
        program.say("Help me see what exclusivity would solve for you.")
        program.say("Thank you for your time, Elena. Goodbye.")
        program.see(phase="over")
        program.see(page="debrief")
        assert [call.ended for call in program.calls()] == ["goodbye"]
        assert program.close() == 0


@pytest.mark.parametrize(("fault", "words"), [("print", "a stray line"), ("qt", "a stray warning")])
def test_a_line_that_is_printed_is_caught(start: Starter, fault: str, words: str) -> None:
    program = start.watched(fault)

    def run() -> None:
        with program:
            program.see(page="prepare")
            assert program.close() == 0

    with pytest.raises(AssertionError, match=words):
        run()
