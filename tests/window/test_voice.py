"""A spoken call in the real window: Space held on the keyboard, words into the microphone."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop.events import TurnTaken
from tests.rig.lines import heard_words
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.window.conftest import Starter
from tests.window.driver import Watched, wait_for

FIRST = "Help me see what exclusivity would solve for you."
SECOND = "What happened, that your CEO is asking for it now?"
GREETING = "What happened"


@contextmanager
def talking(program: Watched) -> Iterator[None]:
    """Space is down as long as this lasts."""
    program.hold_down("space")
    try:
        program.see(microphone="talking", talk="Release to send")
        yield
    finally:
        program.let_go("space")


def on_screen(program: Watched, words: str) -> None:
    """Wait until the user's line shows exactly these words, however they are written."""
    wanted = heard_words(words)

    def look() -> bool:
        return heard_words(program.seen["yours"].removeprefix("You: ")) == wanted

    try:
        wait_for(look, f"“{words}” as your words")
    except AssertionError as error:
        shown = {
            key: program.seen[key] for key in ("yours", "microphone", "notice", "phase", "turn")
        }
        error.add_note(f"shown: {shown}")
        raise


@pytest.mark.timeout(120)
def test_a_call_is_spoken_in_the_window_and_outlives_its_microphone(
    start: Starter, own_pulse: Pulse, whistled_model: Model
) -> None:
    speech = whistled_model
    shutil.copytree(speech.folder, start.home / "recognisers" / "Whistled")
    with start.watched(pulse=own_pulse) as program:
        program.see(page="prepare")
        program.shows("Hears you with Whistled")
        program.shows("Say “Hi Elena")
        with own_pulse.speaking(speech.say(GREETING)):
            program.see(level="Clear")
        program.press("Return")
        program.see(page="live", phase="hers")
        for number, words in enumerate((FIRST, SECOND), 1):
            with talking(program):
                own_pulse.speak(speech.say(words))
                on_screen(program, words)
            program.see(turn=number, phase="hers")
            on_screen(program, words)
        program.see(phase="yours")
        with talking(program):
            own_pulse.crash()
            seen = program.see(microphone="missing", phase="paused")
        assert seen["notice"].startswith("I can’t hear your microphone. ")
        program.focus_on("Field: ")
        assert program.seen["caption"]
        own_pulse.start()
        program.see(microphone="ready", phase="yours", notice="Microphone is back.")
        program.press("ctrl+t")
        program.focus_on("RoundButton: Talk to Elena, hold Space")
        program.press("e")
        program.press("Return")
        program.see(page="debrief")
        shown = " ".join(" ".join(program.seen["words"]).split())
        turns = [fact for fact in program.facts() if isinstance(fact, TurnTaken)]
        assert [fact.channel for fact in turns] == ["spoken", "spoken"]
        for fact, words in zip(turns, (FIRST, SECOND), strict=True):
            assert heard_words(fact.text) == heard_words(words)
            assert fact.text in shown
        assert program.close() == 0
        assert program.left_behind() == []
