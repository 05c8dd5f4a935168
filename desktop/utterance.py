"""Makes any text safe to keep, show and speak, whatever was typed, pasted or recognised."""

import unicodedata

_KEPT_FORMAT = {"\u200d", "\u200c"}
"""Joiners that emoji and some scripts need."""


def clean_utterance(text: str) -> str:
    """One line of valid Unicode: control, bidi and lone surrogate characters become spaces."""
    kept = [
        char
        if char in _KEPT_FORMAT or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        else " "
        for char in text
    ]
    return " ".join("".join(kept).split())
