"""One utterance in the making: what is certain, what is a guess, and whether it is over.

Pure. In: the recogniser's partials and finals with the time of each. Out: words to show, and for
hands-free talk a yes when nothing has changed for long enough.
"""

from dataclasses import dataclass, replace
from itertools import takewhile


@dataclass(frozen=True, slots=True)
class Utterance:
    """What has been heard of a turn so far."""

    finals: tuple[str, ...] = ()
    """What the recogniser has settled, piece by piece."""
    partial: str = ""
    """What it makes of the rest now."""
    before: str = ""
    """And what it made of it one partial ago."""
    kept: tuple[str, ...] = ()
    """First words of the partial that two partials agreed on; another partial does not take them
    back, so that ink on the page stays. Only a final may correct them."""
    changed_at: float = 0.0
    """When the words last changed, in seconds of any clock."""


def heard_partial(utterance: Utterance, text: str, at: float) -> Utterance:
    """After a new guess at what has not been settled yet."""
    words = text.split()
    agreed = [
        now
        for now, then in takewhile(
            lambda pair: pair[0] == pair[1],
            zip(words[:-1], utterance.partial.split(), strict=False),
        )
    ]
    kept = utterance.kept
    if len(agreed) > len(kept) and tuple(agreed[: len(kept)]) == kept:
        kept = tuple(agreed)
    heard = replace(utterance, partial=" ".join(words), before=utterance.partial, kept=kept)
    return _changed(utterance, heard, at)


def heard_final(utterance: Utterance, text: str, at: float) -> Utterance:
    """After the recogniser has settled what the partials were about; the text may be empty."""
    piece = " ".join(text.split())
    finals = (*utterance.finals, piece) if piece else utterance.finals
    heard = replace(utterance, finals=finals, partial="", before="", kept=())
    return _changed(utterance, heard, at)


def words(utterance: Utterance) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The certain words, then the guessed ones."""
    settled = tuple(word for piece in utterance.finals for word in piece.split())
    guessed = tuple(utterance.partial.split()[len(utterance.kept) :])
    return settled + utterance.kept, guessed


def text(utterance: Utterance) -> str:
    """All of it in one line."""
    certain, guess = words(utterance)
    return " ".join(certain + guess)


def is_over(utterance: Utterance, now: float, pause_seconds: float) -> bool:
    """Whether something was said and then nothing for this long."""
    return bool(text(utterance)) and now - utterance.changed_at >= pause_seconds


def _changed(before: Utterance, after: Utterance, at: float) -> Utterance:
    """With the time of the change; settling the same words is none."""
    return after if text(before) == text(after) else replace(after, changed_at=at)
