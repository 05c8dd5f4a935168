"""The catalogue of models says where each comes from and how to check it."""

import re
import tomllib
from typing import Any

import pytest

from desktop.counterpart.chat import FAMILIES
from desktop.paths import bundled
from desktop.shelf.catalogue import Catalogue, CatalogueError, parse_catalogue
from desktop.shelf.gguf import read_header
from desktop.workers.headroom import OVERHEAD_BYTES
from tests.mind.real import smollm2_path

TEXT = (bundled("models") / "catalogue.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return parse_catalogue(TEXT)


def refusal(text: str) -> str:
    with pytest.raises(CatalogueError) as caught:
        parse_catalogue(text)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_models_that_are_offered_can_be_had_and_checked(catalogue: Catalogue) -> None:
    offered = [model for model in catalogue.models if model.offered]
    assert len(offered) >= 6
    for model in offered:
        assert re.search(r"/resolve/[0-9a-f]{40}/", model.url)
        assert model.licence in {"Apache-2.0", "MIT"}


def test_every_family_of_the_catalogue_is_one_that_is_laid_out(catalogue: Catalogue) -> None:
    assert {model.family for model in catalogue.models} == set(FAMILIES)


def test_one_model_suits_a_small_computer_and_one_a_large_one(catalogue: Catalogue) -> None:
    offered = [model.memory_bytes for model in catalogue.models if model.offered]
    assert min(offered) < 2_000_000_000
    assert max(offered) > 5_000_000_000


def test_the_test_model_is_known_and_not_offered(catalogue: Catalogue) -> None:
    model = catalogue.of_id("smollm2-135m")
    assert model is not None
    assert (model.offered, model.strength) == (False, "tail")
    header = read_header(smollm2_path())
    assert model.bytes == header.file_bytes
    assert model.memory_bytes >= header.file_bytes + header.cache_bytes(model.context)
    assert model.memory_bytes <= header.file_bytes + header.cache_bytes(4096) + OVERHEAD_BYTES
    assert model.longest_context == header.whole("context_length")


def test_a_file_is_recognised_by_its_length_and_sum_whatever_it_is_called(
    catalogue: Catalogue,
) -> None:
    first = catalogue.models[0]
    assert catalogue.of_file(first.bytes, first.sha256) is first
    assert catalogue.of_file(first.bytes + 1, first.sha256) is None
    assert catalogue.of_id("nobody") is None


SPOILT = [
    ("bytes", 0, "greater than 0"),
    ("bytes", "much", "valid integer"),
    ("sha256", "abc", "match pattern"),
    ("file", "../model.gguf", "match pattern"),
    ("family", "llama", "'chatml', 'granite', 'mistral' or 'phi'"),
    ("strength", "weak", "'tail' or 'whole'"),
    ("url", "http://example.org/model.gguf", "has to begin with https"),
    ("url", "https://huggingface.co/a/b/resolve/main/model.gguf", "name one revision"),
    ("url", "", "a model that is offered needs an address"),
    ("context", 900_000, "longer than the model was made for"),
    ("memory_bytes", 5, "takes more than its file"),
    ("settings", {"temperature": 9}, "temperature"),
    ("colour", "red", "not permitted"),
]


@pytest.mark.parametrize(("field", "value", "words"), SPOILT)
def test_a_wrong_field_is_named_with_its_row(field: str, value: object, words: str) -> None:
    rows = tomllib.loads(TEXT)["models"]
    rows[2][field] = value
    said = refusal(written(rows))
    assert f"row 3 ({rows[2]['id']})" in said
    assert f"“{field}" in said
    assert words in said


def test_a_missing_field_is_named_with_its_row() -> None:
    rows = tomllib.loads(TEXT)["models"]
    del rows[1]["licence"]
    assert refusal(written(rows)) == (
        f"catalogue.toml: row 2 ({rows[1]['id']}): field “licence” is missing"
    )


def test_two_rows_of_one_name_are_refused() -> None:
    rows = tomllib.loads(TEXT)["models"]
    assert "field “id”: two rows have" in refusal(written([*rows, rows[0]]))


def test_what_is_no_catalogue_is_refused() -> None:
    assert "not TOML" in refusal("[[models]")
    assert "field “models” is missing" in refusal("")
    assert "field “models”" in refusal("models = []")


def written(rows: list[dict[str, Any]]) -> str:
    """Rows as TOML."""
    lines = []
    for row in rows:
        lines += ["[[models]]", *(f"{name} = {_value(value)}" for name, value in row.items())]
    return "\n".join(lines)


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {_value(each)}" for name, each in value.items()) + "}"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
