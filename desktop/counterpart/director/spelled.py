"""A turn with its number words as digits, and the amounts in it; computed once for each text.

In: the text of one turn. Out: the text a pattern can count in. Pure.
"""

from functools import lru_cache

from desktop.coach.said.amounts import Amount, amounts_in
from desktop.coach.said.answers import spelled

_KEPT = 32
"""Texts that are kept; a turn is looked at from several sides."""


@lru_cache(maxsize=_KEPT)
def in_digits(text: str) -> str:
    """The text with its number words as digits."""
    return spelled(text).text


@lru_cache(maxsize=_KEPT)
def amounts_said(text: str) -> tuple[Amount, ...]:
    """Every amount in a turn."""
    return tuple(amounts_in(in_digits(text)))
