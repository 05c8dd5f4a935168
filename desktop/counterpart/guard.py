"""The last check before a sentence is heard, whoever wrote it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.counterpart.persona import MAX_WORDS, sentences

MAX_SENTENCES = 3

_DECLARES = re.compile(
    r"\b(?:we have (?:a|an) (?:deal|agreement)|it'?s a deal|we'?re agreed|we are agreed|agreed\b"
    r"|you(?:'ve| have) got (?:a|yourself a) deal|i'?ll sign|let'?s shake|consider it done"
    r"|done deal)",
    re.IGNORECASE,
)
_OUT_OF_ROLE = re.compile(
    r"\b(?:as an ai|language model|\bi'?m an? (?:ai|assistant|bot|model|program)|system prompt"
    r"|my (?:prompt|instructions|programming)|role-?play)\b",
    re.IGNORECASE,
)
_UNSPOKEN = re.compile(r"[*\[\]<>{}_#|]|\((?!s\))")


@dataclass(frozen=True, slots=True)
class Locked:
    """What may not be said at this moment."""

    words: tuple[str, ...]
    """Key words of facts that are not earned."""
    may_declare: bool
    """Whether the draft is done, so that she may say it is agreed."""


def objections(text: str, locked: Locked) -> list[str]:
    """Why this text may not be heard; empty when it may."""
    return list(_objections(text, locked))


def _objections(text: str, locked: Locked) -> Iterable[str]:
    parts = sentences(text)
    if not parts:
        yield "nothing to say"
    if len(parts) > MAX_SENTENCES:
        yield "too many sentences"
    if any(len(part.split()) > MAX_WORDS for part in parts):
        yield "a sentence too long to say"
    if _UNSPOKEN.search(text):
        yield "something that is not spoken"
    if _OUT_OF_ROLE.search(text):
        yield "out of role"
    if not locked.may_declare and _DECLARES.search(text):
        yield "declares agreement before the draft is done"
    for word in locked.words:
        if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE):
            yield "tells what is not earned"
