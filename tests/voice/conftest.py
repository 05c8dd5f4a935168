"""A whole spoken call, in this process, through real workers and a sound server of our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.hearing.spelling import Spelling
from desktop.rehearsal.scenario import Scenario
from desktop.workers.studio import Studio
from desktop.workers.wishes import Wishes
from tests.rig.fixtures import own_pulse, pulse, spoken_model, whistled_model
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.voice.caller import brisk, ready

__all__ = ["own_pulse", "pulse", "spoken_model", "whistled_model"]


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("nowhere"))


@pytest.fixture
def brisk_model(whistled_model: Model) -> Model:
    """The whistled recogniser, spoken to fast."""
    return brisk(whistled_model)


@pytest.fixture
def studio(
    own_pulse: Pulse, whistled_model: Model, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Studio]:
    """A studio on the rig's devices, with the whistled recogniser; it hears and speaks."""
    for name, value in own_pulse.environment().items():
        monkeypatch.setenv(name, value)
    made = Studio(Wishes(recogniser=whistled_model.folder), Spelling(scenario.persona.glossary))
    made.start()
    try:
        ready(made)
        yield made
    finally:
        made.close()
