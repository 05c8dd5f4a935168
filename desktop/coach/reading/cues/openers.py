"""Finds the words with which a pattern can begin, so that it is tried only where one of them stands.

Takes a pattern of plain words, groups and options; gives the set of possible first words, or None
when a first word cannot be told (a wildcard, a digit). Only ever too wide, never too narrow.
"""

from collections.abc import Iterator

Openers = frozenset[str] | None


def openers(pattern: str) -> Openers:
    """Every word that can open the pattern; None when any may."""
    words: set[str] = set()
    for branch in _branches(pattern):
        found, _ = _first(branch)
        if found is None:
            return None
        words |= found
    return frozenset(words)


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives at the top level of a pattern."""
    depth, start, at = 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = pattern.index("]", at + 1)
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif char == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
        at += 1
    yield pattern[start:]


def _first(branch: str) -> tuple[set[str] | None, bool]:
    """The first words of one alternative, and whether it may be empty."""
    if not branch:
        return set(), True
    if branch.startswith(("(?!", "(?<!")):
        return _first(branch[_close(branch) + 1 :])
    if not branch.startswith("(?:"):
        return _literal(branch)
    end = _close(branch)
    tail = branch[end + 1 :]
    optional = tail[:1] in ("?", "*") or tail.startswith(("{0,", "{0}"))
    words: set[str] = set()
    empty = False
    for inner in _branches(branch[3:end]):
        found, hollow = _first(inner)
        if found is None:
            return None, True
        words |= found
        empty |= hollow
    rest = _after_quantifier(tail)
    if not (optional or empty):
        glued = not _parted(rest) and not _spaced(branch[3:end])
        return (None, False) if glued else (words, False)
    more, hollow = _first(rest.removeprefix(" "))
    return (None, True) if more is None else (words | more, hollow)


def _spaced(inside: str) -> bool:
    """Whether every alternative of a group ends with a space."""
    return all(branch.endswith(" ") or branch.endswith(" )*") for branch in _branches(inside))


def _parted(rest: str) -> bool:
    """Whether a word is over before the rest of its pattern begins."""
    if not rest or rest.startswith((" ", "(?= ", "(?! ")):
        return True
    if not rest.startswith("(?: "):
        return False
    end = _close(rest)
    if not all(branch.startswith(" ") for branch in _branches(rest[3:end])):
        return False
    tail = rest[end + 1 :]
    optional = tail[:1] in ("?", "*") or tail.startswith(("{0,", "{0}"))
    return not optional or _parted(_after_quantifier(tail))


def _literal(branch: str) -> tuple[set[str] | None, bool]:
    """The first word when it is spelt out, with or without a last optional letter."""
    end = 0
    while end < len(branch) and (branch[end].isalnum() or branch[end] == "'"):
        end += 1
    word, rest = branch[:end], branch[end:]
    if rest.startswith("?") and word and (len(rest) == 1 or rest[1] in " (|"):
        both = {word, word[:-1]} if len(word) > 1 else None
        return (both, False) if rest[1:2] != "(" else (None, False)
    if word and _parted(rest) and not rest.startswith((" ?", " *")):
        return {word}, False
    return None, False


def _close(text: str) -> int:
    """Where the group that opens the text is closed."""
    depth, at = 0, 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = text.index("]", at + 1)
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError(f"a group is not closed: {text}")


def _after_quantifier(tail: str) -> str:
    """What follows a group once its quantifier is gone."""
    if tail[:1] == "{":
        tail = tail[tail.index("}") + 1 :]
    elif tail[:1] in ("?", "*", "+"):
        tail = tail[1:]
    return tail.removeprefix("?")
