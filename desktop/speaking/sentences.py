"""Cuts a reply into the parts that are spoken one by one, and says what of it was heard.

Pure. The parts, put together again with single spaces, are the reply.
"""

import re
from collections.abc import Sequence

_END = re.compile(r"(?<=[.?!…])[\"”’)]*\s+")
_PHRASE_END = re.compile(r"(?<=[,;:–—.?!…])\s+")


def spoken_parts(text: str) -> tuple[str, ...]:
    """Sentences in order; nothing for a blank text."""
    parts: list[str] = []
    start = 0
    for match in _END.finditer(text):
        parts.append(text[start : match.end()].strip())
        start = match.end()
    parts.append(text[start:].strip())
    return tuple(part for part in parts if part)


def heard_words(parts: Sequence[str], part: int, fraction: float) -> str:
    """What was heard when speech stopped at this fraction of this part, in whole words."""
    whole = list(parts[:part])
    if part < len(parts) and fraction > 0:
        whole.append(_words_up_to(parts[part], fraction))
    return " ".join(words for words in whole if words)


def heard_phrase(parts: Sequence[str], part: int, fraction: float) -> str:
    """What to show while this is heard: every sentence so far, up to the end of this phrase."""
    if part >= len(parts):
        return " ".join(parts)
    sentence = parts[part]
    reached = fraction * len(sentence)
    ends = [match.start() for match in _PHRASE_END.finditer(sentence)]
    end = next((end for end in ends if end >= reached), len(sentence))
    return " ".join([*parts[:part], sentence[:end].rstrip()])


def _words_up_to(sentence: str, fraction: float) -> str:
    """Words whose end lies within this fraction of the sentence's length."""
    reached = fraction * len(sentence)
    ends = [match.end() for match in re.finditer(r"\S+", sentence)]
    end = max((end for end in ends if end <= reached + 0.5), default=0)
    return sentence[:end]
