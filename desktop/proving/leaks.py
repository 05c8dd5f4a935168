"""Whether a text gives a locked fact away: by one of its key words, or told in other words.

In: the facts of a persona, then any text. Out: which fact, and the words that give it away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.counterpart.persona import KnownFact, Persona, sentences

# fmt: off
_HURTS = (
    "poach steal stole stolen lure snatch grab swoop swipe pinch took taken entice",
    "leave left abandon ditch drop dump desert cut bail quit vanish disappear forsake",
    "competitor competition rival",
    "sting stung hurt burn burnt burned wound scar sore ache bruise bitten smart bleed",
    "lose lost losing loss",
    "close shut switch",
    "fail failed broke broken collapse strand",
)
_OTHERS = (
    "last previous former earlier past once before prior old ex",
    "again twice repeat anew",
    "partner supplier vendor provider ally",
    "company firm business outfit",
    "ceo boss chief",
)
# fmt: on
"""Words that stand for each other when a story is told another way; two hurts are a story."""
# fmt: off
_PLAIN = frozenset((
    "a an and are as at be been being but by can could did do does for from get gets give had has"
    " have her him his how i if in into is it its just me more my never no not now of off on one"
    " or our out over she so still than that the their them then there they this to too up us was"
    " we were what when which who why will with would you your stand stands say said"
).split())
# fmt: on
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ENDINGS = ("ingly", "ions", "ion", "ings", "ing", "edly", "ed", "ers", "er", "ies", "es", "s", "e")
ENOUGH = 3
"""This many of a fact's own ideas in one sentence tell it."""
ENOUGH_HURTS = 2
"""So do this many, when each of them is a way of being hurt."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A fact given away."""

    fact: str
    words: str
    paraphrased: bool
    """Told in other words; otherwise by a key word."""


class Secrets:
    """What a persona may not give away before it is earned."""

    def __init__(self, persona: Persona) -> None:
        public = [fact.text for fact in persona.facts if not fact.unlock]
        identity = persona.persona
        names = [identity.name, identity.company, identity.summary, identity.want, identity.limit]
        known = frozenset(_ideas(" ".join((*public, *names))))
        self._locked = [
            (fact, frozenset(_ideas(fact.text)) - known, _keys(fact))
            for fact in persona.facts
            if fact.unlock
        ]

    def given_away(self, text: str) -> Iterator[Leak]:
        """Every locked fact that this text gives away, once each."""
        for fact, ideas, keys in self._locked:
            found = keys.search(text) if keys else None
            if found is not None:
                yield Leak(fact.id, found[0], paraphrased=False)
                continue
            for part in sentences(text):
                told = _ideas(part)
                shared = [idea for idea in told if idea in ideas]
                hurts = [idea for idea in shared if idea in _hurts()]
                if len(shared) >= ENOUGH or len(hurts) >= ENOUGH_HURTS:
                    yield Leak(fact.id, ", ".join(told[idea] for idea in shared), paraphrased=True)
                    break

    def tells(self, text: str) -> bool:
        """Whether a text holds a key word, so that it is known when it was heard."""
        return any(keys is not None and keys.search(text) for _, _, keys in self._locked)


def _keys(fact: KnownFact) -> re.Pattern[str] | None:
    words = "|".join(re.escape(key) for key in fact.key)
    return re.compile(rf"\b(?:{words})\w*", re.IGNORECASE) if words else None


def _ideas(text: str) -> dict[str, str]:
    """What a text speaks of: each idea and the word that brings it."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.lower().replace("’", "'").replace("-", " ")):
        bare = word.removesuffix("'s")
        if bare not in _PLAIN and len(bare) > 1:
            found.setdefault(_idea(bare), bare)
    return found


@cache
def _idea(word: str) -> str:
    stem = _stem(word)
    return _groups().get(stem, stem)


@cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in (*_HURTS, *_OTHERS):
        first, *others = row.split()
        for word in (first, *others):
            found.setdefault(_stem(word), _stem(first))
    return found


@cache
def _hurts() -> frozenset[str]:
    return frozenset(_stem(row.split()[0]) for row in _HURTS)


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), "")
    stem = word.removesuffix(ending)
    doubled = bool(ending) and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    return stem[:-1] if doubled else stem
