"""How a conversation is laid out for each family of models: special tokens and their places.

In: segments of a conversation. Out: turns, and the pieces each is made of. A special token is
always a Mark, never text, so nothing that is said can be taken for one. Pure.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Role = Literal["persona", "user", "note", "her"]
Who = Literal["persona", "user", "her"]

ROLES: Mapping[str, Role] = {
    "persona": "persona",
    "user": "user",
    "note": "note",
    "her": "her",
}


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a conversation; a conversation only grows at its end."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One special token, by its name in the vocabulary."""

    name: str


Piece = Mark | str
"""A special token, or text that is text whatever it holds."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """What stands before and behind a turn."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Models that lay out their turns alike."""

    id: str
    wraps: Mapping[Who, Wrap]
    start: tuple[Piece, ...] = ()
    """Before everything."""
    greeting: str = ""
    """What the user says first where she may not; empty where she may."""

    @property
    def marks(self) -> frozenset[str]:
        """Every special token it uses."""
        pieces = [piece for wrap in self.wraps.values() for piece in (*wrap.before, *wrap.after)]
        return frozenset(each.name for each in (*self.start, *pieces) if isinstance(each, Mark))


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything one side says before the other speaks."""

    who: Who
    parts: tuple[str, ...]
    """Its text, divided where the segments end, so that what was known before stays as it was."""


def _chatml(role: str) -> Wrap:
    return Wrap((Mark("<|im_start|>"), f"{role}\n"), (Mark("<|im_end|>"), "\n"))


def _granite(role: str) -> Wrap:
    before = (Mark("<|start_of_role|>"), role, Mark("<|end_of_role|>"))
    return Wrap(before, (Mark("<|end_of_text|>"), "\n"))


def _phi(role: str) -> Wrap:
    return Wrap((Mark(f"<|{role}|>"),), (Mark("<|end|>"),))


def _each(wrap: Callable[[str], Wrap]) -> Mapping[Who, Wrap]:
    return {"persona": wrap("system"), "user": wrap("user"), "her": wrap("assistant")}


_MISTRAL: Mapping[Who, Wrap] = {
    "persona": Wrap((Mark("[SYSTEM_PROMPT]"),), (Mark("[/SYSTEM_PROMPT]"),)),
    "user": Wrap((Mark("[INST]"),), (Mark("[/INST]"),)),
    "her": Wrap((), (Mark("</s>"),)),
}

FAMILIES: Mapping[str, Family] = {
    family.id: family
    for family in (
        Family("granite", _each(_granite)),
        Family("phi", _each(_phi)),
        Family("chatml", _each(_chatml)),
        # It was only taught conversations that the user begins.
        Family("mistral", _MISTRAL, start=(Mark("<s>"),), greeting="Hello."),
    )
}
"""In the order in which a vocabulary is tried: some hold the marks of a second one unused."""


def recognised(knows: Callable[[str], bool]) -> str:
    """Id of the family whose marks a vocabulary knows; empty when it is none of them."""
    for family in FAMILIES.values():
        if all(knows(name) for name in sorted(family.marks)):
            return family.id
    return ""


def turns(segments: Sequence[Segment]) -> list[Turn]:
    """The segments as turns: a note belongs to the user's words, neighbours are one turn."""
    found: list[Turn] = []
    for segment in segments:
        who: Who = "user" if segment.role == "note" else segment.role
        words = segment.text.strip() if who == "persona" else " ".join(segment.text.split())
        if segment.role == "note":
            words = f"[{words}]"
        if not found or found[-1].who != who:
            found.append(Turn(who, (words,) if words else ()))
        elif words:
            gap = "" if not found[-1].parts else " " if who == "her" else "\n"
            found[-1] = Turn(who, (*found[-1].parts, gap + words))
    return found


def begun(family: Family, talk: Sequence[Turn], *, hers: bool = False) -> list[Turn]:
    """The turns with the user's greeting before hers where the family asks for it.

    With `hers` she is to go on behind them.
    """
    spoken = next((place for place, turn in enumerate(talk) if turn.who != "persona"), len(talk))
    she_begins = talk[spoken].who == "her" if spoken < len(talk) else hers
    if not family.greeting or not she_begins:
        return list(talk)
    return [*talk[:spoken], Turn("user", (family.greeting,)), *talk[spoken:]]


def pieces(family: Family, turn: Turn, *, ended: bool) -> list[Piece]:
    """A turn as it is laid out, with or without its end."""
    wrap = family.wraps[turn.who]
    return [*wrap.before, *turn.parts, *(wrap.after if ended else ())]
