"""Builds the language model's part of a program, and says which model that is.

Part of the composition. In: a GGUF file, or the data folder with the models on its shelf. Nothing
is started here. A file that the catalogue knows by its length brings its own settings; any other
plays behind authored openers.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import bundled
from desktop.shelf.catalogue import Catalogue, parse_catalogue
from desktop.shelf.gguf import GgufError, read_header

if TYPE_CHECKING:
    from desktop.counterpart.persona import Persona
    from desktop.rehearsal.thought import Thought
    from desktop.shelf.catalogue import Model
    from desktop.shelf.minds import Minds
    from desktop.workers.mind_link import MindLink

FAILURES: dict[str, str] = {
    "missing": "is not there or cannot be opened",
    "truncated": "is not whole",
    "broken": "cannot be read as a model that this program knows",
    "wrong_kind": "is no model that can take a part in a conversation",
    "too_large": "needs more memory than this computer has",
    "no_memory": "needs more memory than is free now",
    "late": "took too long",
    "silent": "stopped answering",
}
"""Ends of the sentence that begins with the file's name."""
BAD_FILES = frozenset({"missing", "truncated", "broken", "wrong_kind"})
"""What is wrong with the file rather than with this computer."""
NONE_HERE = (
    "There is no language model here that fits this computer; preferred-ground models import FILE"
    " takes one, or name one with --model."
)


class NoModel(Exception):  # noqa: N818 - the name says the state
    """No model can be used; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class Mind:
    """A model, and what it is asked in a call."""

    link: "MindLink"
    thought: "Thought"
    path: Path

    def start(self) -> None:
        """Load it, and let it read who she is; returns at once."""
        self.link.start()

    def close(self) -> None:
        """Let it go; nothing of it is left after this."""
        self.link.close()


def catalogue() -> Catalogue:
    """The models the program knows."""
    return parse_catalogue((bundled("models") / "catalogue.toml").read_text("utf-8"))


def known_model(path: Path) -> "Model | None":
    """The catalogue's row for this file, by its length."""
    try:
        length = path.stat().st_size
    except OSError:
        return None
    return next((row for row in catalogue().models if row.bytes == length), None)


def make_mind(path: Path, persona: "Persona | None" = None) -> Mind:
    """The model in this file, not started yet; it reads the persona as soon as it is loaded."""
    from desktop.counterpart.prompt import persona_segment
    from desktop.rehearsal.thought import Thought
    from desktop.workers.mind_link import MindLink, MindWishes

    row = known_model(path)
    wishes = MindWishes(path, grammars=_grammars())
    if row is not None:
        manner = row.settings.model_dump()
        wishes = replace(wishes, family=row.family, context=row.context, manner=manner)
    link = MindLink(wishes)
    if persona is not None:
        link.read_ahead([persona_segment(persona)])
    whole = row is not None and row.strength == "whole"
    return Mind(link, Thought(link, "whole" if whole else "tail"), path)


def _grammars() -> dict[str, str]:
    folder = bundled("models") / "grammars"
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.gbnf"))}


def shelf_of(home: Path) -> "Minds":
    """The language models in a data folder."""
    from desktop.shelf.minds import Minds

    return Minds(home, catalogue())


def chosen_model(home: Path) -> Path | None:
    """The model that plays her when nobody says otherwise: chosen, tried, and small enough."""
    from desktop.shelf.minds import FOLDER

    if not (home / FOLDER).is_dir():
        return None
    chosen = shelf_of(home).chosen()
    if chosen is None or objection(chosen.path):
        return None
    return chosen.path


def mind_for(home: Path, persona: "Persona | None" = None) -> Mind | None:
    """The chosen model of this computer, not started yet; None when the built-in Elena plays."""
    path = chosen_model(home)
    return make_mind(path, persona) if path is not None else None


def objection(path: Path) -> str:
    """Why this file is not even tried, by its front and this computer's memory; or empty."""
    from desktop.workers.headroom import OVERHEAD_BYTES, memory, memory_trouble

    try:
        header = read_header(path)
    except GgufError as trouble:
        return trouble.why
    if not header.writes:
        return "wrong_kind"
    row = known_model(path)
    context = row.context if row is not None else 4096
    context = min(context, header.whole("context_length") or context)
    needed = header.file_bytes + header.cache_bytes(context) + OVERHEAD_BYTES
    return memory_trouble(needed, *memory())


def wanted_model(home: Path, given: str | None) -> Path:
    """The file the user named, or the chosen one; NoModel when there is none to try."""
    if given is not None:
        path = Path(given)
        why = objection(path)
        if why in BAD_FILES:
            raise NoModel(refusal(path, why))
        return path
    chosen = chosen_model(home)
    if chosen is None:
        raise NoModel(NONE_HERE)
    return chosen


def refusal(path: Path, why: str) -> str:
    """One sentence about a model that cannot be used."""
    return f"{path}: the file {FAILURES.get(why, 'cannot be loaded')}."


def failure(path: Path, why: str) -> str:
    """One sentence about a model that does not play, or does not play on."""
    end = FAILURES.get(why, "stopped working")
    return f"{path.name} {end}; the built-in counterpart plays instead."
