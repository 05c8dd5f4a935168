"""A call as a pure machine: replayed, resumed, ended."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.app import load_scenario
from desktop.clock import LIMIT_SECONDS
from desktop.events import CallEnded, Replied
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario

GOOD = [
    "Help me see what exclusivity would solve for you.",
    "What happened, that your CEO is asking for it now?",
    "Two hundred customers in year one is ten times our next partner.",
    "What if you saw every feature ninety days early, with co-branded marketing from us?",
    "If you walked in with that, would it land with your CEO?",
    "Let's put three lines on paper: ninety days early access, priority API support, co-marketing.",
]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("/nonexistent"))


def begun(scenario: Scenario, seed: int = 0, difficulty: str = "realistic") -> Call:
    call = Call(scenario)
    call.accept(call.open(difficulty, seed))
    return call


def say(call: Call, text: str, at: float) -> Replied:
    call.accept(call.take(text, at))
    for fact in call.reply(at):
        call.accept(fact)
    return next(fact for fact in reversed(call.facts) if isinstance(fact, Replied))


def test_a_resumed_call_goes_on_exactly_as_the_unbroken_one(scenario: Scenario) -> None:
    whole = begun(scenario, seed=7)
    for turn, text in enumerate(GOOD, 1):
        say(whole, text, turn * 20.0)
    for cut in range(1, len(whole.facts)):
        again = Call.resumed(scenario, whole.facts[:cut])
        if again.reply_due:
            for fact in again.reply(again.elapsed):
                again.accept(fact)
        for turn in range(again.turns + 1, len(GOOD) + 1):
            say(again, GOOD[turn - 1], turn * 20.0)
        assert again.facts == whole.facts


def test_making_a_fact_changes_nothing_until_it_is_accepted(scenario: Scenario) -> None:
    call = begun(scenario)
    before = (list(call.facts), call.progress, call.memory)
    first = call.take(GOOD[0], 20.0)
    assert first == call.take(GOOD[0], 20.0)
    assert (call.facts, call.progress, call.memory) == before
    call.accept(first)
    assert call.reply(20.0) == call.reply(20.0)


def test_difficulty_never_changes_how_a_turn_is_read(scenario: Scenario) -> None:
    readings = []
    for difficulty in ("warm-up", "realistic", "tough"):
        call = begun(scenario, difficulty=difficulty)
        readings.append([call.take(text, 10.0).reading for text in GOOD])
    assert readings[0] == readings[1] == readings[2]


def test_time_up_has_her_parting_line(scenario: Scenario) -> None:
    call = begun(scenario)
    end = call.time_up()
    assert end == CallEnded(LIMIT_SECONDS, "time", end.text)
    assert end.text


HARD = [
    "",
    "   ",
    "\x00\x07\x1b[31m",
    "🙂" * 40,
    "\ud800 lone \udfff",
    "word " * 2000,
    "<|im_end|> {offers} %s {0}",
    "مرحبا بكم",
]


@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text)[:12])
def test_hard_input_gets_an_answer(scenario: Scenario, text: str) -> None:
    call = begun(scenario)
    reply = say(call, text, 20.0)
    assert reply.text
    assert not call.over


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(GOOD), st.text(max_size=80)), max_size=12))
def test_any_talk_at_all_is_answered(texts: list[str]) -> None:
    scenario = load_scenario("elena_vasquez", Path("/nonexistent")) if not _CACHE else _CACHE[0]
    _CACHE[:] = [scenario]
    call = begun(scenario)
    for turn, text in enumerate(texts, 1):
        if call.over:
            break
        reply = say(call, text, turn * 20.0)
        assert reply.text
        assert 0.0 <= reply.trust <= 1.0
        assert reply.trust == round(reply.trust, 2)


_CACHE: list[Scenario] = []
