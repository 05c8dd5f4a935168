"""The scenario every test here plays, made once."""

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.elena.call import scenario_for_bots


@pytest.fixture(scope="session")
def elena() -> Scenario:
    """The default persona."""
    return scenario_for_bots()
