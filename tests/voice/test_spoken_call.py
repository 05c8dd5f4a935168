"""A call is spoken through microphone and loudspeaker."""

import time

import pytest

from desktop.events import ReplyCut
from desktop.intents import PauseAsked, TalkPressed, TalkReleased, Typed
from desktop.rehearsal.scenario import Scenario
from desktop.workers.studio import Studio
from tests.rig.hearing import word_errors
from tests.rig.lines import heard_words, turns_of
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.sound import last_sound, voiced
from tests.voice.caller import Caller, calling

ASK = "What's behind the exclusivity ask?"
WHY = "Would that land with your CEO?"

pytestmark = pytest.mark.timeout(90)


def ask(call: Caller, text: str = ASK) -> None:
    """One spoken turn and the beginning of her answer."""
    call.say(text)
    call.until("hers")


def test_spoken_turns_are_understood_to_the_word_and_answered_aloud(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    turns = turns_of("asked_at_once")
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        for turn in turns:
            ask(call, turn)
        call.until("yours")
        spans = voiced(heard.sound)
    said = [word for turn in turns for word in heard_words(turn)]
    got = [word for turn in call.turns for word in heard_words(turn.text)]
    assert word_errors(said, got) == 0
    assert call.conductor.call.progress.wound_told
    assert all(turn.channel == "spoken" for turn in call.turns)
    assert call.partials, "no words were shown while they were being said"
    assert len(call.began) == len(turns) + 1
    words = len(call.replies[-1].text.split())
    seconds = sum(span.end - span.start for span in spans)
    assert seconds > words * 0.15, "the recording is too short for what she said"


def test_she_is_silent_at_once_when_a_key_is_pressed_and_only_what_was_heard_stays(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, brisk_model) as call:
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


def test_hands_free_needs_no_key_and_never_hears_herself(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model, "hands_free") as call:
        call.until("yours")
        time.sleep(0.4)
        own_pulse.speak(brisk_model.say(ASK))
        call.until("hers")
        call.until("yours")
        time.sleep(1.5)
    assert [heard_words(turn.text) for turn in call.turns] == [heard_words(ASK)]


def test_the_second_call_of_a_studio_is_spoken_like_the_first(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    for _ in range(2):
        with calling(scenario, studio, own_pulse, brisk_model) as call:
            call.until("hers")
            ask(call)
        assert [heard_words(turn.text) for turn in call.turns] == [heard_words(ASK)]


def test_a_reply_after_a_turn_typed_in_a_pause_is_heard(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        call.conductor.post(PauseAsked("user"))
        call.until("paused")
        call.conductor.post(Typed(WHY))
        call.until("thinking")
        call.until("hers")
        assert heard.awaits_sound(2.0)
    assert len(call.turns) == 1
