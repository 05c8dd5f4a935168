"""Builds the language model's part of a program from one GGUF file.

Part of the composition. Nothing is started here. A file that the catalogue knows by its name and
length brings its own settings; any other plays behind authored openers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import bundled

if TYPE_CHECKING:
    from desktop.rehearsal.thought import Thought
    from desktop.shelf.catalogue import Model
    from desktop.workers.mind_link import MindLink

FAILURES = {
    "missing": "is not there",
    "truncated": "is not whole; copy it again",
    "broken": "cannot be read as a model",
    "wrong_kind": "is a model that cannot write",
    "too_large": "needs more memory than this computer has",
    "no_memory": "needs more memory than is free now",
    "late": "took too long to load",
}
"""Ends of the sentence that begins with the file's name."""


@dataclass(frozen=True, slots=True)
class Mind:
    """A model, and what it is asked in a call."""

    link: "MindLink"
    thought: "Thought"


def known_model(path: Path) -> "Model | None":
    """The catalogue's row for this file, by its name and length."""
    from desktop.shelf.catalogue import parse_catalogue

    catalogue = parse_catalogue((bundled("models") / "catalogue.toml").read_text("utf-8"))
    try:
        length = path.stat().st_size
    except OSError:
        return None
    fits = (row for row in catalogue.models if row.bytes == length)
    return next(fits, None)


def make_mind(path: Path) -> Mind:
    """The model in this file; not started yet."""
    from desktop.rehearsal.thought import Thought
    from desktop.workers.mind_link import MindLink, MindWishes

    row = known_model(path)
    if row is None:
        wishes = MindWishes(path)
        return _mind(MindLink(wishes), Thought, "tail")
    manner = row.settings.model_dump()
    wishes = MindWishes(path, row.family, row.context, manner=manner)
    return _mind(MindLink(wishes), Thought, row.strength)


def _mind(link: "MindLink", thought: "type[Thought]", strength: "str") -> Mind:
    return Mind(link, thought(link, "whole" if strength == "whole" else "tail"))


def failure(path: Path, why: str) -> str:
    """One sentence about a model that does not play."""
    end = FAILURES.get(why, "stopped working")
    return f"{path.name} {end}; the built-in counterpart plays instead."
