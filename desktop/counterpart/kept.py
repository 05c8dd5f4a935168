"""Keeps what was read of a turn's text, which the rules of the director ask for again and again."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

Read = TypeVar("Read")
View = TypeVar("View")
TURNS_KEPT = 64
"""The turn in hand, its sentences and the last few turns."""


def kept(reads: Callable[[str], Read]) -> Callable[[str], Read]:
    """A reading of words alone that is done once for the same words."""
    return lru_cache(maxsize=TURNS_KEPT)(reads)


def kept_of_view(reads: Callable[[View], Read]) -> Callable[[View], Read]:
    """A reading of one turn's view that is done once while the rules ask for it."""
    views: list[View] = []
    found: list[Read] = []

    def read(view: View) -> Read:
        if not views or views[0] is not view:
            views[:], found[:] = [view], [reads(view)]
        return found[0]

    return read
