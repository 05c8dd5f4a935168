"""Fixtures of the rig. A folder of tests that wants them names them in its conftest.py:

    from tests.rig.fixtures import pulse, whistled_model
    __all__ = ["pulse", "whistled_model"]

On `pulse`, which all tests share, only speak and record. A test that takes devices away, hushes
the room, crashes or freezes the server asks for `own_pulse`: the processes which that starts have
to end with the test.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig import espeak
from tests.rig.lines import every_line
from tests.rig.made import Model
from tests.rig.pulse import Pulse, missing_packages
from tests.rig.spoken import kept_spoken
from tests.rig.whistled import make_whistled, open_whistled


@pytest.fixture(scope="session")
def whistled_model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """The recogniser of whistled spelling for every line of the scenarios."""
    # Each conftest.py that names this fixture has its own; they share the folder.
    folder = tmp_path_factory.getbasetemp() / "whistled"
    lines = every_line()
    return open_whistled(folder, lines) if folder.exists() else make_whistled(folder, lines)


@pytest.fixture(scope="session")
def pulse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    """A sound server that all tests share."""
    with pulse_server(tmp_path_factory.mktemp("pulse")) as server:
        yield server


@pytest.fixture
def own_pulse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pulse]:
    """A sound server for this test alone, which may do with it what it likes."""
    with pulse_server(tmp_path_factory.mktemp("pulse")) as server:
        yield server


@pytest.fixture(scope="session")
def spoken_model() -> Model:
    """The recogniser of espeak-ng's speech for the good calls; made first if it is not kept yet.

    Making it takes a minute or more: mark what uses it with `pytest.mark.timeout(900)`.
    """
    _demand(espeak.missing_packages())
    return kept_spoken()


def pulse_server(folder: Path) -> Pulse:
    """A server for this folder, if the machine has what it needs."""
    _demand(missing_packages())
    return Pulse(folder)


def _demand(missing: list[str]) -> None:
    # Never a skip: a suite that is green without the rig has heard and said nothing.
    if missing:
        pytest.fail(f"The voice rig needs these packages: {' '.join(missing)}.", pytrace=False)
