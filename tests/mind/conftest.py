"""Models to think with."""

from pathlib import Path

import pytest

from tests.mind.real import smollm2_path
from tests.mind.tiny_gguf import Tiny, write_tiny


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """A small real model; a missing one is a failure."""
    try:
        return smollm2_path()
    except FileNotFoundError as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the ChatML family with random weights."""
    path = tmp_path_factory.mktemp("tiny") / "tiny.gguf"
    write_tiny(path, Tiny())
    return path
