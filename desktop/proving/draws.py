"""Choices that look random and never are: pure functions of a seed and of what is chosen."""

import hashlib
from collections.abc import Sequence


def draw(*parts: object) -> int:
    """A large number for these parts, always the same one."""
    text = "|".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:6], "big")


def share(*parts: object) -> float:
    """A number from 0 up to 1 for these parts."""
    return draw(*parts) / 2**48


def nth(bank: Sequence[str], seed: int, use: int) -> str:
    """The nth of a bank in this seed's own order."""
    order = sorted(bank, key=lambda text: draw(seed, text))
    return order[use % len(order)]
