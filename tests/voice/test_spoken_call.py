"""A call is spoken from the first word to the last, through microphone and loudspeaker."""

import os
import signal
import time

import pytest

from desktop.events import ReplyCut
from desktop.intents import TalkPressed, TalkReleased
from desktop.rehearsal.scenario import Scenario
from desktop.workers.studio import Studio
from tests.rig.hearing import word_errors
from tests.rig.lines import heard_words, turns_of
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.sound import last_sound, voiced
from tests.voice.caller import Caller, calling

GAP_SECONDS = 0.5
"""Generous: a test on a busy machine is no benchmark."""
ASK = "Help me see what exclusivity would solve for you."


def ready(studio: Studio) -> None:
    """Wait until it hears and speaks."""
    give_up = time.monotonic() + 20
    while (studio.hearing.state, studio.speaking.state) != ("ready", "ready"):
        assert time.monotonic() < give_up, (studio.hearing, studio.speaking)
        time.sleep(0.02)


def ask(call: Caller, text: str = ASK) -> None:
    """One spoken turn and her whole answer."""
    call.say(text)
    call.until("hers")
    call.until("yours", "over")


@pytest.mark.timeout(180)
def test_spoken_turns_are_understood_to_the_word_and_answered_aloud(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model
) -> None:
    ready(studio)
    turns = turns_of("asked_at_once")
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("yours")
        for turn in turns:
            ask(call, turn)
        spans = voiced(heard.sound)
    said = [word for turn in turns for word in heard_words(turn)]
    got = [word for turn in call.turns for word in heard_words(turn.text)]
    assert word_errors(said, got) == 0
    assert call.conductor.call.progress.wound_told
    assert all(turn.channel == "spoken" for turn in call.turns)
    assert call.partials, "no words were shown while they were being said"
    assert len(call.began) == len(turns) + 1
    words = sum(len(reply.text.split()) for reply in call.replies)
    seconds = sum(span.end - span.start for span in spans)
    assert seconds > words * 0.15, "the recording is too short for what she said"


@pytest.mark.timeout(120)
@pytest.mark.parametrize("worker", ["audio", "ears", "voice"])
def test_a_worker_killed_while_the_user_speaks_costs_no_word(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model, worker: str
) -> None:
    ready(studio)
    with calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("yours")
        call.conductor.post(TalkPressed())
        time.sleep(0.2)
        own_pulse.speak(whistled_model.say("Help me see what exclusivity"))
        pid = studio.workers[worker].pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        began = time.monotonic()
        time.sleep(0.1)
        ready(studio)
        assert time.monotonic() - began < 2.0 + 0.1
        time.sleep(0.3)
        own_pulse.speak(whistled_model.say("would solve for you"))
        call.conductor.post(TalkReleased())
        call.until("hers")
        call.until("yours")
    assert heard_words(call.turns[0].text) == heard_words(ASK)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("worker", ["audio", "voice"])
def test_a_worker_killed_while_she_speaks_is_replaced_and_the_call_goes_on(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model, worker: str
) -> None:
    ready(studio)
    with calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("yours")
        call.say(ASK)
        call.until("hers")
        pid = studio.workers[worker].pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        call.until("yours")
        ready(studio)
        ask(call, "What happened, that your CEO is asking for it now?")
    assert len(call.turns) == 2


@pytest.mark.timeout(120)
def test_she_is_silent_at_once_when_a_key_is_pressed_and_only_what_was_heard_stays(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model
) -> None:
    ready(studio)
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("hers")
        time.sleep(1.0)
        call.conductor.post(TalkPressed())
        pressed = time.monotonic()
        call.until("yours")
        time.sleep(0.5)
        call.conductor.post(TalkReleased())
        last = last_sound(heard.sound)
    cut = next(fact for fact in call.ledger.facts if isinstance(fact, ReplyCut))
    assert 0 < len(cut.heard) < len(call.conductor.call.last_words)
    assert last is not None
    assert last - pressed < 0.15, "she was heard too long after the key"


@pytest.mark.timeout(120)
def test_a_microphone_that_is_gone_stops_the_clock_and_comes_back(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model
) -> None:
    ready(studio)
    with calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("yours")
        own_pulse.crash()
        scene = call.until("paused")
        assert scene.voice is not None
        assert scene.voice.hearing == "lost"
        own_pulse.start()
        call.until("yours")
        ask(call)
    assert heard_words(call.turns[0].text) == heard_words(ASK)


@pytest.mark.timeout(120)
def test_a_blocked_microphone_is_told_apart_from_a_quiet_room(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model
) -> None:
    ready(studio)
    with calling(scenario, studio, own_pulse, whistled_model) as call:
        call.until("yours")
        own_pulse.block_microphone()
        scene = call.until("paused")
        assert scene.voice is not None
        assert scene.voice.hearing == "blocked"
        own_pulse.unblock_microphone()
        call.until("yours")


@pytest.mark.timeout(120)
def test_hands_free_needs_no_key_and_never_hears_herself(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, whistled_model: Model
) -> None:
    ready(studio)
    with calling(scenario, studio, own_pulse, whistled_model, "hands_free") as call:
        call.until("yours")
        time.sleep(0.4)
        own_pulse.speak(whistled_model.say(ASK))
        call.until("hers")
        call.until("yours")
        time.sleep(1.5)
    assert [heard_words(turn.text) for turn in call.turns] == [heard_words(ASK)]
