"""A model file says what it is before anything in it is run, and lies are noticed."""

from pathlib import Path

import pytest

from desktop.shelf.gguf import GgufError, read_header
from tests.mind.tiny_gguf import Tiny, Value, write_tiny


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.gguf"
    write_tiny(path, Tiny())
    return path


def why(path: Path) -> str:
    with pytest.raises(GgufError) as caught:
        read_header(path)
    return str(caught.value.why)


def test_a_header_tells_what_the_model_is(model: Path) -> None:
    header = read_header(model)
    assert (header.architecture, header.name) == ("llama", "Tiny")
    assert header.whole("context_length") == 2048
    assert header.needed_bytes <= header.file_bytes == model.stat().st_size
    assert header.writes


def test_memory_for_what_it_has_read_follows_from_its_shape(model: Path) -> None:
    # Two layers, two heads of eight numbers, for keys and values, two bytes each.
    assert read_header(model).cache_bytes(1000) == 2 * 2 * (8 + 8) * 2 * 1000


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert why(tmp_path / "nothing.gguf") == "missing"
    assert why(tmp_path) == "missing"


def test_a_file_that_ends_early_is_truncated_wherever_it_ends(model: Path) -> None:
    whole = model.read_bytes()
    for length in (0, 3, 10, 30, 500, 3000, len(whole) // 2, len(whole) - 33):
        model.write_bytes(whole[:length])
        assert why(model) == "truncated", length


@pytest.mark.parametrize("place", [0, 4])
def test_a_file_of_another_kind_is_broken(model: Path, place: int) -> None:
    content = bytearray(model.read_bytes())
    content[place] ^= 0x55
    model.write_bytes(content)
    assert why(model) == "broken"


@pytest.mark.parametrize("place", [8, 16])
def test_absurd_counts_are_broken(model: Path, place: int) -> None:
    content = bytearray(model.read_bytes())
    content[place : place + 8] = b"\xff" * 8
    model.write_bytes(content)
    assert why(model) == "broken"


def test_no_damage_to_the_front_goes_beyond_its_reasons(model: Path) -> None:
    whole = model.read_bytes()
    found = set()
    for place in range(0, 2000, 7):
        content = bytearray(whole)
        content[place] ^= 0xFF
        model.write_bytes(content)
        found.add(trouble(model))
    assert found == {"", "truncated", "broken"}


def trouble(path: Path) -> str:
    """Why it cannot be read; empty when it can."""
    try:
        read_header(path)
    except GgufError as found:
        return found.why
    return ""


@pytest.mark.parametrize(
    "facts",
    [
        {"llama.pooling_type": ("uint32", 1)},
        {"llama.attention.causal": ("bool", False)},
        {"general.type": ("string", "adapter")},
        {"general.type": ("string", "mmproj")},
    ],
)
def test_models_that_do_not_write_are_told_apart(tmp_path: Path, facts: dict[str, Value]) -> None:
    path = tmp_path / "other.gguf"
    write_tiny(path, Tiny(facts=facts))
    assert not read_header(path).writes
