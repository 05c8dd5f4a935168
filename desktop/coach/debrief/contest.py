"""The user's objections to a reading, applied before a call is summed up.

Pure: the facts keep what was read; a fold over `as_contested` shows what the user meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.events import Afterthought, Contested, Fact, MoveRead, Reading, TurnTaken

Objections = dict[tuple[int, str], str]
"""The last verdict by turn and move."""


def objections(facts: Iterable[Fact]) -> Objections:
    """What the user says now; a later verdict replaces an earlier one."""
    found: Objections = {}
    for fact in facts:
        if isinstance(fact, Contested):
            found[fact.turn, fact.move] = fact.verdict
    return {key: verdict for key, verdict in found.items() if verdict != "as_read"}


def as_contested(facts: Sequence[Fact]) -> list[Fact]:
    """The same call with every turn read as the user says it was meant."""
    found = objections(facts)
    return [
        replace(fact, reading=_corrected(fact, found)) if isinstance(fact, TurnTaken) else fact
        for fact in facts
        if not isinstance(fact, Afterthought)
    ]


def _corrected(turn: TurnTaken, found: Objections) -> Reading:
    mine = {move: verdict for (number, move), verdict in found.items() if number == turn.turn}
    kept = [move for move in turn.reading.moves if mine.get(move.move) != "wrong"]
    there = {move.move for move in kept}
    added = [
        MoveRead(move, 1.0, 0, len(turn.text))
        for move, verdict in mine.items()
        if verdict == "missing" and move not in there
    ]
    return replace(turn.reading, moves=(*kept, *added))
