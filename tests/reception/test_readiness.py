"""What is ready and what is not is said in plain words, once."""

from typing import Literal

import pytest

from desktop.reception.readiness import hearing_words, sound_checks, speaking_words
from desktop.reports import Hearing, HearingState, Speaking, SpeakingState
from desktop.settings import Settings

OFF, SILENT = Hearing("off"), Speaking("off")


def titles(
    hearing: Hearing = OFF,
    speaking: Speaking = SILENT,
    recogniser: str = "Small",
    chosen: Settings | None = None,
) -> list[str]:
    found = sound_checks("Elena", chosen or Settings(), recogniser, hearing, speaking)
    return [check.title for check in found]


def test_without_a_recogniser_you_type_and_learn_how_voice_is_added() -> None:
    typed, voice = sound_checks("Elena", Settings(), "", OFF, Speaking("ready", device="Room"))
    assert typed.title == "You type"
    assert typed.action == "import"
    assert "recogniser" in typed.detail
    assert (voice.title, voice.action, voice.can) == ("Room", "play", True)


def test_a_microphone_that_works_can_be_seen_to_work() -> None:
    first = sound_checks("Elena", Settings(), "Small", Hearing("ready", device="Headset"), SILENT)[
        0
    ]
    assert (first.title, first.meter) == ("Headset", True)
    assert first.detail == "Say “Hi Elena, good to see you.”"


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("lost", "No microphone"),
        ("blocked", "Your microphone is blocked"),
        ("gone", "You type"),
        ("starting", "Microphone"),
    ],
)
def test_every_trouble_of_the_microphone_has_a_title(state: HearingState, title: str) -> None:
    assert titles(Hearing(state))[0] == title


@pytest.mark.parametrize("state", ["lost", "gone"])
def test_captions_only_is_said_before_the_start(state: SpeakingState) -> None:
    assert titles(speaking=Speaking(state))[1] == "Elena answers in captions"


def test_the_row_keeps_its_shape_while_things_get_ready() -> None:
    states: tuple[Literal["off", "starting", "ready"], ...] = ("off", "starting", "ready")
    rows = [
        sound_checks("Elena", Settings(), "Small", Hearing(state), Speaking(state))
        for state in states
    ]
    shapes = {tuple((row.id, row.action, row.meter, row.icon) for row in each) for each in rows}
    assert len(shapes) == 1


def test_what_was_switched_off_is_said_as_such() -> None:
    chosen = Settings(hear=False, speak=False)
    assert titles(chosen=chosen) == ["You type", "Elena answers in captions"]
    assert hearing_words(chosen, "Small", OFF) == "Off. You type."
    assert speaking_words("Elena", chosen, SILENT) == "Off. Elena answers in captions."


def test_a_device_that_vanished_is_named_with_the_one_in_its_place() -> None:
    chosen = Settings(microphone="Old", loudspeaker="Old")
    heard = hearing_words(chosen, "Small", Hearing("ready", "missing", "Headset"))
    assert heard == "Old is not here. Listening to Headset."
    said = speaking_words("Elena", chosen, Speaking("ready", "missing", "Room"))
    assert said == "Old is not here. Speaking through Room."


@pytest.mark.parametrize("state", ["off", "starting", "ready", "lost", "blocked", "gone"])
def test_every_state_has_a_sentence(state: HearingState) -> None:
    words = hearing_words(Settings(), "Small", Hearing(state, device="Headset"))
    assert words.endswith(".")
    assert "  " not in words
