"""What the user is told about hearing and speaking."""

from pathlib import Path

import pytest

from desktop.reports import Hearing, Speaking
from desktop.workers.condition import Condition
from desktop.workers.protocol import Field, Message
from desktop.workers.wishes import Wishes

BOTH = Wishes(recogniser=Path("recogniser"))
BEFORE, SILENT = Hearing("off"), Speaking("off")


def opened(condition: Condition, wishes: Wishes = BOTH, **fields: Field) -> None:
    """The audio worker has opened what it could."""
    condition.on_opened(Message("opened", fields), wishes)


def working() -> Condition:
    """Everything is there."""
    condition = Condition(loaded=True, voiced=True)
    opened(condition, input="Mic", output="Speaker")
    return condition


def test_everything_works_once_devices_recogniser_and_voice_are_there() -> None:
    condition = working()
    assert condition.hearing(BOTH, BEFORE) == Hearing("ready", "", "Mic")
    assert condition.speaking(BOTH, SILENT) == Speaking("ready", "", "Speaker")


def test_what_is_not_wanted_is_off_whatever_is_broken() -> None:
    condition = Condition(gone={"audio", "ears", "voice"})
    wishes = Wishes(hear=False, speak=False, recogniser=Path("recogniser"))
    assert condition.hearing(wishes, BEFORE).state == "off"
    assert condition.speaking(wishes, SILENT).state == "off"
    assert condition.hearing(Wishes(recogniser=None), BEFORE).state == "off"


@pytest.mark.parametrize(
    ("worker", "states"),
    [("audio", ("gone", "gone")), ("ears", ("gone", "ready")), ("voice", ("ready", "gone"))],
)
def test_a_worker_that_is_gone_takes_with_it_what_it_did(
    worker: str, states: tuple[str, str]
) -> None:
    condition = working()
    condition.gone.add(worker)
    found = condition.hearing(BOTH, BEFORE).state, condition.speaking(BOTH, SILENT).state
    assert found == states


def test_a_refusal_says_why() -> None:
    condition = working()
    condition.refused = {"ears": "broken", "voice": "no_driver"}
    assert condition.hearing(BOTH, BEFORE) == Hearing("gone", "broken", "Mic")
    assert condition.speaking(BOTH, SILENT) == Speaking("gone", "no_driver", "Speaker")


def test_a_device_that_was_not_found_is_lost_and_one_not_asked_for_is_not() -> None:
    condition = Condition(loaded=True, voiced=True)
    opened(condition, input_trouble="none", output="Speaker")
    assert condition.hearing(BOTH, BEFORE) == Hearing("lost", "none", "")
    assert condition.speaking(BOTH, SILENT).state == "ready"
    deaf = Wishes(hear=False)
    opened(condition, deaf, output="Speaker")
    assert condition.hearing(deaf, BEFORE).state == "off"


def test_trouble_that_was_told_lasts_until_everything_works_again() -> None:
    condition = working()
    condition.microphone.lose("gone")
    lost = condition.hearing(BOTH, BEFORE)
    assert lost == Hearing("lost", "gone", "")
    condition.opened = False
    condition.microphone.missing = False
    assert condition.hearing(BOTH, lost) == lost
    opened(condition, input="Mic", output="Speaker")
    condition.loaded = False
    assert condition.hearing(BOTH, lost) == lost
    condition.loaded = True
    assert condition.hearing(BOTH, lost).state == "ready"


def test_a_microphone_that_gives_nothing_is_blocked_until_it_is_opened_again() -> None:
    condition = working()
    condition.blocked = True
    blocked = condition.hearing(BOTH, BEFORE)
    assert blocked.state == "blocked"
    condition.opened = False
    assert condition.hearing(BOTH, blocked) == blocked
    opened(condition, input="Mic", output="Speaker")
    assert condition.hearing(BOTH, blocked).state == "ready"


def test_a_worker_on_its_way_is_starting() -> None:
    condition = working()
    condition.voiced = condition.loaded = False
    assert condition.hearing(BOTH, Hearing("ready")).state == "starting"
    assert condition.speaking(BOTH, Speaking("ready")).state == "starting"
