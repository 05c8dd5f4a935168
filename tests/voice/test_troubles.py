"""Whatever dies or is taken away in the midst of a spoken call, the call goes on."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from desktop.intents import EndAsked, TalkPressed, TalkReleased, Typed
from desktop.rehearsal.scenario import Scenario
from desktop.scene import Scene, VoiceView
from desktop.workers.studio import Studio
from tests.rig.lines import heard_words
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.voice.caller import calling, ready

ASK = "What's behind the exclusivity ask?"
BACK_SECONDS = 3.0
"""A busy machine may take a second longer than the two that are promised."""

pytestmark = pytest.mark.timeout(90)


def kill(studio: Studio, name: str) -> None:
    """End a worker's process as a fault would, and wait for the studio to see it."""
    worker = studio.workers[name]
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    give_up = time.monotonic() + BACK_SECONDS
    while worker.pid == pid:
        assert time.monotonic() < give_up
        time.sleep(0.005)


def voice_is(**states: str) -> Callable[[Scene], bool]:
    """Whether a scene shows these states of hearing and speaking."""

    def holds(scene: Scene) -> bool:
        voice: VoiceView | None = scene.voice
        return voice is not None and all(
            getattr(voice, name) == state for name, state in states.items()
        )

    return holds


@pytest.mark.parametrize("worker", ["audio", "ears", "voice"])
def test_a_worker_killed_while_the_user_speaks_costs_no_word(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model, worker: str
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        call.conductor.post(TalkPressed())
        time.sleep(0.2)
        own_pulse.speak(brisk_model.say("What's behind the"))
        # What is still in the server's hands is lost with the process that would have taken it.
        time.sleep(0.2)
        began = time.monotonic()
        kill(studio, worker)
        ready(studio)
        assert time.monotonic() - began < BACK_SECONDS
        time.sleep(0.3)
        own_pulse.speak(brisk_model.say("exclusivity ask"))
        call.conductor.post(TalkReleased())
        call.watch(lambda scene: scene.turn == 1)
    assert heard_words(call.turns[0].text) == heard_words(ASK)


def test_ears_killed_after_another_turn_do_not_bring_its_words_back(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        call.say("Are you still there?")
        call.until("hers")
        call.conductor.post(TalkPressed())
        time.sleep(0.2)
        own_pulse.speak(brisk_model.say("What's behind the"))
        kill(studio, "ears")
        own_pulse.speak(brisk_model.say("exclusivity ask"))
        call.conductor.post(TalkReleased())
        call.watch(lambda scene: len(call.turns) == 2)
    assert heard_words(call.turns[1].text) == heard_words(ASK)


@pytest.mark.parametrize("worker", ["audio", "voice"])
def test_a_worker_killed_while_she_speaks_is_replaced_and_she_goes_on(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model, worker: str
) -> None:
    with own_pulse.record() as heard, calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        kill(studio, worker)
        ready(studio)
        assert heard.awaits_sound(2.0)
        call.say(ASK)
        call.watch(lambda scene: len(call.began) == 2)
    assert [heard_words(turn.text) for turn in call.turns] == [heard_words(ASK)]


@pytest.mark.parametrize("worker", ["audio", "ears", "voice"])
def test_after_three_deaths_in_a_minute_the_call_goes_on_with_what_is_left(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model, worker: str
) -> None:
    left = {"audio": ("gone", "gone"), "ears": ("gone", "ready"), "voice": ("ready", "gone")}
    hearing, speaking = left[worker]
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        for _ in range(2):
            kill(studio, worker)
            ready(studio)
        kill(studio, worker)
        call.watch(voice_is(hearing=hearing, speaking=speaking))
        call.conductor.post(Typed(ASK))
        call.watch(lambda scene: len(call.replies) == 1)
        if hearing == "ready":
            call.until("yours")
            call.say("Are you still there?")
            call.watch(lambda scene: len(call.replies) == 2)
        call.conductor.post(EndAsked())
        call.until("over")


def test_a_microphone_that_is_gone_stops_the_clock_and_comes_back(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        call.say("Are you still there?")
        call.until("hers")
        call.conductor.post(TalkPressed())
        call.until("yours")
        own_pulse.crash()
        scene = call.until("paused")
        assert scene.voice is not None
        assert scene.voice.hearing == "lost"
        own_pulse.start()
        call.until("yours")
        call.conductor.post(TalkReleased())
        ready(studio)
        call.say(ASK)
        call.watch(lambda scene: len(call.turns) == 2)
    assert heard_words(call.turns[1].text) == heard_words(ASK)


def test_a_sound_server_that_stands_still_is_noticed_and_got_over(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        own_pulse.freeze()
        call.watch(voice_is(hearing="lost", speaking="lost"))
        own_pulse.thaw()
        call.watch(voice_is(hearing="ready", speaking="ready"))
        call.say(ASK)
        call.watch(lambda scene: len(call.turns) == 1)
    assert heard_words(call.turns[0].text) == heard_words(ASK)


def test_a_blocked_microphone_is_told_apart_from_a_quiet_room(
    scenario: Scenario, studio: Studio, own_pulse: Pulse, brisk_model: Model
) -> None:
    with calling(scenario, studio, own_pulse, brisk_model) as call:
        call.until("hers")
        call.conductor.post(TalkPressed())
        call.until("yours")
        call.conductor.post(TalkReleased())
        own_pulse.block_microphone()
        scene = call.until("paused")
        assert scene.voice is not None
        assert scene.voice.hearing == "blocked"
        own_pulse.unblock_microphone()
        call.until("yours")
