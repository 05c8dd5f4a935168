"""Breaks words into lines that look set by hand: as few as possible, of even length.

In: words and how wide each is. Out: lines. Pure arithmetic, no painting.
"""

from collections.abc import Callable, Sequence

Measure = Callable[[str], float]


def wrap(text: str, measure: Measure, width: float) -> list[str]:
    """Lines no wider than `width`; a word longer than a line is cut."""
    words = [piece for word in text.split() for piece in pieces(word, measure, width)]
    widths = [measure(word) for word in words]
    rows = wrap_widths(widths, measure(" "), width)
    return [" ".join(words[start:end]) for start, end in rows]


def balance(text: str, measure: Measure, width: float) -> list[str]:
    """The same number of lines as `wrap`, as even as they can be."""
    words = [piece for word in text.split() for piece in pieces(word, measure, width)]
    widths = [measure(word) for word in words]
    rows = balance_widths(widths, measure(" "), width)
    return [" ".join(words[start:end]) for start, end in rows]


def wrap_widths(widths: Sequence[float], space: float, width: float) -> list[tuple[int, int]]:
    """First and one past the last word of every line, each line filled before the next."""
    rows: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for index, wide in enumerate(widths):
        if index > start and used + space + wide > width:
            rows.append((start, index))
            start, used = index, wide
        else:
            used += wide + (space if index > start else 0.0)
    if start < len(widths):
        rows.append((start, len(widths)))
    return rows


def balance_widths(widths: Sequence[float], space: float, width: float) -> list[tuple[int, int]]:
    """Like `wrap_widths`, in the narrowest width that needs no more lines."""
    rows = wrap_widths(widths, space, width)
    if len(rows) < 2:
        return rows
    low, high = max(widths), width
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(wrap_widths(widths, space, middle)) > len(rows):
            low = middle
        else:
            high = middle
    return wrap_widths(widths, space, high)


def pieces(word: str, measure: Measure, width: float) -> list[str]:
    """A word cut into parts no wider than this; the word itself when it fits."""
    parts: list[str] = []
    while len(word) > 1 and measure(word) > width:
        cut = len(word) - 1
        while cut > 1 and measure(word[:cut]) > width:
            cut -= 1
        parts.append(word[:cut])
        word = word[cut:]
    return [*parts, word]
