"""A conversation as one list of tokens that only grows at its end.

In: segments, and a vocabulary as two functions. Out: the tokens, trimmed to the room there is.
Each text is tokenised once; her own words keep the tokens they were written with. Pure.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop.counterpart.chat import (
    FAMILIES,
    Family,
    Mark,
    Piece,
    Segment,
    Turn,
    begun,
    pieces,
    turns,
)

KEPT_TEXTS = 1024
"""Texts whose tokens are remembered."""
LAST_SHARE = 5
"""One part in so many of the room is for the exchange that is going on."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A conversation as tokens."""

    tokens: list[int]
    opener: list[int] = field(default_factory=list)
    """The last of them, when she has begun her line."""
    spoken: str = ""
    """What she has said in the turn that is left open."""
    dropped: int = 0
    """Turns left out behind the persona."""


class TokenList:
    """Lays out conversations for one model."""

    def __init__(
        self,
        family: Family,
        tokenise: Callable[[str], list[int]],
        mark: Callable[[str], int | None],
    ) -> None:
        self._family = family
        self._tokenise = tokenise
        self._marks = {name: number for name in _ALL_MARKS if (number := mark(name)) is not None}
        self.marks = frozenset(self._marks.values())
        """Every special token of any family that this vocabulary knows."""
        self._known: OrderedDict[str, list[int]] = OrderedDict()
        self._hers: OrderedDict[str, list[int]] = OrderedDict()

    def remember(self, text: str, tokens: Sequence[int]) -> None:
        """The tokens with which she wrote these words of hers, from the front of her turn."""
        _keep(self._hers, _bare(text), list(tokens))

    def laid(
        self, segments: Sequence[Segment], room: int, *, hers: bool, opener: str = ""
    ) -> Laid | None:
        """The conversation; with `hers` up to where she goes on; None when it cannot fit.

        Otherwise the last turn is left open, so that more of it can follow.
        """
        talk = begun(self._family, turns(segments), hers=hers)
        start = self._of(self._family.start)
        goes_on = bool(talk) and talk[-1].who == "her"
        tail, begun_line = self._tail(talk, opener, goes_on) if hers else ([], [])
        laid = [
            self._turn(turn, ended=place < len(talk) - 1 or self._ends(turn, hers=hers))
            for place, turn in enumerate(talk)
        ]
        first = 1 if talk and talk[0].who == "persona" else 0
        fixed = len(start) + sum(map(len, laid[:first]))
        sizes = [len(turn) for turn in laid[first:]]
        gone = _dropped(talk[first:], sizes, room - fixed, len(tail))
        if gone is None:
            return None
        kept = [*laid[:first], *laid[first + gone :]]
        tokens = [*start, *(token for turn in kept for token in turn), *tail]
        spoken = " ".join((*(talk[-1].parts if goes_on else ()), opener)).strip()
        if goes_on and hers:
            begun_line = [*self._parts(talk[-1]), *begun_line]
        return Laid(tokens, begun_line, spoken, gone)

    def _ends(self, turn: Turn, *, hers: bool) -> bool:
        """Whether the last turn gets its end."""
        return turn.who == "persona" or (hers and turn.who == "user")

    def _tail(
        self, talk: Sequence[Turn], opener: str, goes_on: bool
    ) -> tuple[list[int], list[int]]:
        """What stands behind the last turn when she is to go on, and the opener alone."""
        words = " ".join(opener.split())
        if goes_on:
            gap = " " if words and talk[-1].parts else ""
            said = self._text(gap + words) if words else []
            return said, said
        said = self._hers_or(words)
        return [*self._of(self._family.wraps["her"].before), *said], said

    def _turn(self, turn: Turn, *, ended: bool) -> list[int]:
        if turn.who != "her":
            return self._of(pieces(self._family, turn, ended=ended))
        wrap = self._family.wraps["her"]
        after = self._of(wrap.after) if ended else []
        return [*self._of(wrap.before), *self._parts(turn), *after]

    def _parts(self, turn: Turn) -> list[int]:
        """Her words, with the tokens they were written with where that is known."""
        known = self._hers.get(_bare("".join(turn.parts)))
        if known is not None:
            return list(known)
        return [token for part in turn.parts for token in self._text(part)]

    def _hers_or(self, words: str) -> list[int]:
        known = self._hers.get(_bare(words)) if words else []
        return list(known) if known is not None else self._text(words)

    def _of(self, laid: Sequence[Piece]) -> list[int]:
        found: list[int] = []
        for piece in laid:
            if isinstance(piece, Mark):
                found.append(self._marks[piece.name])
            else:
                found += self._text(piece)
        return found

    def _text(self, text: str) -> list[int]:
        """A text as text: what looks like a special token is broken up."""
        if not text:
            return []
        if (known := self._known.get(text)) is None:
            known = self._tokenise(text)
            if not self.marks.isdisjoint(known):
                known = [token for part in _broken_up(text) for token in self._tokenise(part)]
        _keep(self._known, text, known)
        return known


_ALL_MARKS = sorted({name for family in FAMILIES.values() for name in family.marks})


def _broken_up(text: str) -> list[str]:
    """The text in parts none of which holds the name of a special token."""
    for name in _ALL_MARKS:
        text = text.replace(name, f"{name[0]}\0{name[1:]}")
    return [part for part in text.split("\0") if part]


def _dropped(talk: Sequence[Turn], sizes: Sequence[int], room: int, tail: int) -> int | None:
    """How many of the oldest turns are left out; None when even the last exchange has no room.

    What counts is everything before the user's last turn, so that nothing is left out while
    the user speaks. It goes in steps of half the room, counted from the front, so that the
    same turns are gone for many turns to come.
    """
    starts = [place for place, turn in enumerate(talk) if not place or turn.who == "user"]
    limit = room - room // LAST_SHARE
    over = sum(sizes[: starts[-1]]) - limit if starts else 0
    step = max(1, limit // 2)
    goal = -(-over // step) * step if over > 0 else 0
    for start in starts or [0]:
        far_enough = sum(sizes[:start]) >= goal or start == starts[-1]
        if far_enough and sum(sizes[start:]) + tail <= room:
            return start
    return None


def _bare(text: str) -> str:
    """A text without its spaces: what makes two of her lines the same."""
    return "".join(text.split())


def _keep(known: "OrderedDict[str, list[int]]", text: str, tokens: list[int]) -> None:
    known[text] = tokens
    known.move_to_end(text)
    if len(known) > KEPT_TEXTS:
        known.popitem(last=False)
