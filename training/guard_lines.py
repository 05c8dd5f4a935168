"""The labelled lines that the guard learns from, each with the moment of the call it is said in.

Takes training/guard_lines/: a scene in JSON behind an @, then a line of hers or not hers a row,
as `g | kind | text` or `b | kind | text`. Gives rows; the writer is the name of the file.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.app import DEFAULT_PERSONA, read_persona
from desktop.coach.reading.reader import Reader
from desktop.counterpart.guard import Moment
from desktop.counterpart.guard_form import plain
from desktop.counterpart.persona import Persona
from desktop.moves import WOUND, Pitfall
from desktop.paths import bundled
from training.corpus import vocabulary

LINES = Path(__file__).parent / "guard_lines"
WHOLE_TIER = 3
_GIVES = (Pitfall.CONCEDE_EXCLUSIVITY, Pitfall.SUNSET_EXCLUSIVITY)


@dataclass(frozen=True, slots=True)
class Row:
    """One line in its moment."""

    text: str
    good: bool
    kind: str
    moment: Moment
    writer: str


@cache
def persona() -> Persona:
    """The one whose lines these are."""
    return read_persona(bundled("personas") / f"{DEFAULT_PERSONA}.toml")


@cache
def rows() -> tuple[Row, ...]:
    """Every labelled line, writer by writer."""
    return tuple(row for path in sorted(LINES.glob("*.txt")) for row in rows_of(path))


def rows_of(path: Path) -> Iterator[Row]:
    """The lines of one file."""
    moment = Moment()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("@"):
            moment = moment_of(json.loads(line[1:]))
        elif line[:3] in {"g |", "b |"}:
            label, kind, text = line.split(" | ", 2)
            yield Row(text.replace("\\n", "\n"), label == "g", kind, moment, path.stem)


def moment_of(scene: dict[str, object]) -> Moment:
    """The moment of a scene, its offers by kind as the reader takes them."""
    offered = [str(one) for one in _listed(scene["offered"])]
    user = str(scene["user"])
    table = table_of(tuple(offered))
    return Moment(
        told=frozenset({WOUND} if scene["told"] else ()),
        drafted=bool(scene["draft_done"]),
        given=bool(scene.get("given")) or _gives(user),
        softened=len(table) >= WHOLE_TIER,
        table=table,
        user=(user,),
        heard=tuple(str(one) for one in _listed(scene["said_before"])),
    )


def _listed(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def table_of(offered: tuple[str, ...]) -> dict[str, str]:
    """Offers in the user's words by kind; one of no known kind stands under its place."""
    table: dict[str, str] = {}
    for place, words in enumerate(offered):
        for kind in _kinds(words) or (f"offer_{place}",):
            table[kind] = f"{table.get(kind, '')} {words}".strip()
    return table


@cache
def _kinds(words: str) -> tuple[str, ...]:
    read = _reader().read(f"We would give you {words}.").benefits
    named = [
        row.id
        for row in persona().benefits
        if row.mentions and re.search(rf"\b(?:{'|'.join(row.mentions)})", plain(words))
    ]
    return tuple(sorted({one.benefit for one in read})) or tuple(named[:1])


@cache
def _gives(user: str) -> bool:
    return any(move.move in _GIVES for move in _reader().read(user).moves)


@cache
def _reader() -> Reader:
    return Reader(vocabulary())
