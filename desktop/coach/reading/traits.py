"""What a turn shows to the weights: sequences of words and letters, and what the cues found.

Takes the words of a normal form; gives plain sets of strings. Figures, periods, people in charge
and the persona's benefits stand under the name of their class, so that what is learnt from one
persona serves the next.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

BENEFIT = "<benefit>"
_CLASSES = {
    "<ceo>": "ceo boss bosses chief board boardroom leadership executives cfo management upstairs",
    "<period>": (
        "day days week weeks month months quarter quarters year years season summer winter autumn"
    ),
    "<date>": (
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "june july august september october november december christmas thanksgiving easter "
        "tomorrow"
    ),
    "<others>": "others partners competitors rivals integrations vendors everyone everybody",
}
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}
_LETTERS = (2, 3, 4, 5)
"""Letters in a sequence; the edges of a word count as one."""
_PART = 5
"""Words that a part of a turn has at least: shorter clauses are read with the next."""
_WORDS_KEPT = 2048
"""Words whose letters are kept: most words of a turn were said before."""
_WORD_END = 18
"""Letters of a word that are looked at: longer ones are noise."""


def classed(text: str, benefits: Iterable[tuple[int, int]]) -> list[str]:
    """The words with classes in place of their members; `benefits` are stretches of the text."""
    words: list[str] = []
    at = 0
    for start, end in sorted(benefits):
        if start >= at:
            words += [_class_of(word) for word in text[at:start].split()]
            words.append(BENEFIT)
            at = end
    words += [_class_of(word) for word in text[at:].split()]
    return words


def plain(text: str) -> list[str]:
    """The words as they stand, figures apart."""
    return [_figureless(word) for word in text.split()]


def parted(clauses: Iterable[str]) -> list[list[str]]:
    """The plain words of a turn in parts of one clause or more, each long enough to weigh."""
    parts: list[list[str]] = []
    words: list[str] = []
    for clause in clauses:
        words += plain(clause)
        if sum(word.isalpha() for word in words) >= _PART:
            parts.append(words)
            words = []
    if words and parts:
        parts[-1] = parts[-1] + words
    elif words:
        parts.append(words)
    return parts


def _class_of(word: str) -> str:
    return _CLASS_OF.get(word) or _figureless(word)


def _figureless(word: str) -> str:
    return word if word.isalpha() or not any(char.isdigit() for char in word) else "#"


def word_sequences(*lines: Sequence[str]) -> set[str]:
    """Every sequence of up to three words in any of these lines."""
    found: set[str] = set()
    for words in lines:
        found.update(words)
        found.update(map(" ".join, pairwise(words)))
        found.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return found


def letter_sequences(words: Iterable[str]) -> set[str]:
    """Every sequence of two to five letters inside these words."""
    found: set[str] = set()
    for word in set(words):
        found.update(_letters_in(word))
    return found


@lru_cache(maxsize=_WORDS_KEPT)
def _letters_in(word: str) -> tuple[str, ...]:
    """The sequences inside one word."""
    edged = f" {word[:_WORD_END]} "
    return tuple(
        edged[at : at + size] for size in _LETTERS for at in range(max(1, len(edged) - size + 1))
    )
