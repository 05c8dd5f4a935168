"""The models the program knows: where each comes from, how to check it, how to run it.

In: the text of models/catalogue.toml. Out: validated rows in their order, or CatalogueError
with one sentence that names row, field and reason.
"""

import tomllib
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

HOST = "https://huggingface.co/"
"""The only place downloads come from."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_PINNED = "/resolve/"


class CatalogueError(ValueError):
    """A catalogue that cannot be used; its text is one sentence."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Settings(_Table):
    """How a model's tokens are drawn."""

    temperature: float = Field(ge=0, le=2)
    top_p: float = Field(gt=0, le=1)
    min_p: float = Field(ge=0, lt=1)
    repeat_penalty: float = Field(ge=1, le=2)
    max_tokens: int = Field(ge=8, le=512)


class Model(_Table):
    """One model file."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.\-]*$")]
    name: Text
    """As everybody calls it."""
    good_for: Text
    """One sentence for the user."""
    file: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._\-]*\.gguf$")]
    url: str
    """Pinned to one revision; empty when it cannot be downloaded."""
    bytes: int = Field(gt=0)
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    licence: Text
    memory_bytes: int = Field(gt=0)
    """What it takes when it is loaded with `context`."""
    family: Literal["chatml", "granite", "mistral", "phi"]
    context: int = Field(ge=1024)
    """Tokens it is loaded with."""
    longest_context: int = Field(ge=1024)
    """Tokens it was made for."""
    strength: Literal["tail", "whole"]
    """Whether it goes on behind an authored opener or writes a whole reply."""
    offered: bool
    """Whether the program offers to download it."""
    settings: Settings

    @field_validator("url")
    @classmethod
    def _is_pinned(cls, url: str) -> str:
        _, _, rest = url.partition(_PINNED)
        revision = rest.partition("/")[0]
        pinned = len(revision) == 40 and all(letter in "0123456789abcdef" for letter in revision)
        if url and not (url.startswith(HOST) and pinned):
            raise ValueError(f"has to begin with {HOST} and name one revision")
        return url

    @model_validator(mode="after")
    def _fits_together(self) -> "Model":
        if self.offered and not self.url:
            raise ValueError("field “url”: a model that is offered needs an address")
        if self.url and not self.url.endswith(f"/{self.file}"):
            raise ValueError("field “url”: it has to end with the file's name")
        if self.context > self.longest_context:
            raise ValueError("field “context”: it is longer than the model was made for")
        if self.memory_bytes <= self.bytes:
            raise ValueError("field “memory_bytes”: a model takes more than its file")
        return self


class Catalogue(_Table):
    """Every model, best first."""

    models: tuple[Model, ...] = Field(min_length=1)

    def of_file(self, length: int, sha256: str) -> Model | None:
        """The model that is this file, whatever it is called."""
        return next(
            (each for each in self.models if (each.bytes, each.sha256) == (length, sha256)), None
        )

    def of_id(self, model_id: str) -> Model | None:
        """The model of this id."""
        return next((each for each in self.models if each.id == model_id), None)


def parse_catalogue(text: str, file: str = "catalogue.toml") -> Catalogue:
    """The catalogue in this text; CatalogueError when it is none."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{file}: not TOML: {error}") from None
    try:
        catalogue = Catalogue.model_validate(raw)
    except ValidationError as error:
        raise CatalogueError(f"{file}: {_reason(error, raw)}") from None
    for field in ("id", "file", "sha256"):
        if twice := _twice(getattr(model, field) for model in catalogue.models):
            raise CatalogueError(f"{file}: field “{field}”: two rows have “{twice}”")
    return catalogue


def _twice(values: Iterable[str]) -> str:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return ""


def _reason(error: ValidationError, raw: dict[str, Any]) -> str:
    """The first objection as one sentence."""
    first = error.errors(include_url=False)[0]
    place = list(first["loc"])
    row = ""
    if len(place) > 1 and isinstance(place[1], int):
        number = place[1]
        rows = raw["models"]
        known = rows[number].get("id", "") if isinstance(rows[number], dict) else ""
        row = f"row {number + 1}{f' ({known})' if known else ''}: "
        place = place[2:]
    field = ".".join(str(part) for part in place)
    if first["type"] == "missing":
        return f"{row}field “{field}” is missing"
    message = first["msg"].removeprefix("Value error, ")
    return f"{row}field “{field}”: {message}" if field else f"{row}{message}"
