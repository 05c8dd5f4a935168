"""The words around a finding, long enough to be read back: a clause, not a stump."""

import re

MAX_CHARACTERS = 110
"""A quote this long is still read at a glance."""
WORDS_EACH_SIDE = 8
"""How far a quote reaches where nothing marks the clause, as in recognised speech."""

_BORDER = re.compile(r"[.?!;\n]+\s*|\s+[-–—]\s+")
_WORD = re.compile(r"\S+")


def quoted(text: str, start: int, end: int) -> str:
    """The sentence or stretch of words that holds this span."""
    first = max((match.end() for match in _BORDER.finditer(text, 0, start)), default=0)
    after = _BORDER.search(text, end)
    last = after.end() if after else len(text)
    sentence = text[first:last].strip()
    if len(sentence) <= MAX_CHARACTERS:
        return sentence
    words = [match.span() for match in _WORD.finditer(text, first, last)]
    inside = [i for i, (begin, stop) in enumerate(words) if begin < end and stop > start]
    if not inside:
        return text[start:end].strip()
    low = max(0, inside[0] - WORDS_EACH_SIDE)
    high = min(len(words) - 1, inside[-1] + WORDS_EACH_SIDE)
    return text[words[low][0] : words[high][1]]
