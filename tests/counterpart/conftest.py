"""The shipped scenario, loaded once."""

from pathlib import Path

import pytest

from desktop.app import load_scenario
from desktop.rehearsal.scenario import Scenario


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load_scenario("elena_vasquez", Path("/nonexistent"))
