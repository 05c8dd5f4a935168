"""How far the wording of a sentence speaks against it, kind by kind.

Takes the bytes of resources/guard/coefficients.bin, made by `make guard`, and what a sentence
shows; gives the kinds of fault that its words, its letters and its place in the call make likely.
Persons, companies and benefits stand under the name of their class, so that what is learnt from
one persona serves the next.
"""

import json
import re
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.coach.reading.traits import letter_sequences, word_sequences
from desktop.coach.reading.weights import Table

ANY = "any"
"""The score for a fault of whatever kind; it is added to that of each."""
UNTIL_TOLD = frozenset({"leak"})
UNTIL_DRAFTED = frozenset({"early_agreement"})
"""Kinds that are faults only so long."""
REASONS = {
    "leak": "sounds like what is not earned",
    "colleague": "gives up the demand",
    "early_agreement": "sounds like an agreement",
    "coaching": "coaches the user",
    "role": "is not hers to say",
    "narration": "narrates",
    "wrong_fact": "adds to the facts",
    "unoffered": "takes what nobody offered",
    "broken": "does not sound whole",
}
COMPANY, SELF, FIGURE = "<company>", "<self>", "#"
_TOKEN = re.compile(r"[a-z0-9$%]+(?:'[a-z]+)?|[?,]")
_SMALL = frozenset(
    "a an the i me my you your we us our it its this that is are was be to of in on at by for with"
    " and or but so not no do does have has what how who when if".split()
)
"""Words that anybody says in any turn."""
_MOST_OFFERS = 3
"""From so many offers on there is no difference."""


@dataclass(frozen=True, slots=True)
class Names:
    """Words that stand under the name of a class."""

    classes: Mapping[str, str]

    def tokens(self, low: str) -> list[str]:
        """The words of a text in plain form, names and figures by class."""
        return [self._token(word) for word in _TOKEN.findall(low)]

    def _token(self, word: str) -> str:
        if word[0].isdigit() or word[0] == "$":
            return FIGURE
        return self.classes.get(word.removesuffix("'s"), word)


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the weights see of a sentence."""

    words: frozenset[str]
    letters: frozenset[str]
    place: frozenset[str]
    """Which of its words are the user's own, and how the sentence stands in the call."""
    marks: frozenset[str]
    """Patterns of the persona's that it fits."""


def shown(
    tokens: list[str], said: Collection[str], offers: int, marks: Iterable[str] = ()
) -> Shown:
    """What a sentence shows, beside the words that were said to her and the offers made."""
    edged = ["<", *tokens, ">"]
    spelt = [word for word in tokens if word.isalpha()]
    place = {f"{'said' if word in said else 'new'} {word}" for word in spelt if word not in _SMALL}
    place.add(f"offers {min(_MOST_OFFERS, offers)}")
    if tokens and tokens[-1] == "?":
        place.add("asks")
    apart = {f"{one} _ {other}" for one, other in zip(edged, edged[2:], strict=False)}
    return Shown(
        frozenset(word_sequences(edged) | apart),
        frozenset(letter_sequences(spelt)),
        frozenset(place),
        frozenset(marks),
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """All coefficients, ready to weigh sentences."""

    version: str
    kinds: tuple[str, ...]
    """The kinds of fault; the last is ANY."""
    words: Table
    letters: Table
    place: Table
    marks: Mapping[str, tuple[float, ...]]
    bias: tuple[float, ...]
    thresholds: Mapping[str, float]
    everyday: frozenset[str]
    """Words that are no surprise on a call."""

    def scores(self, seen: Shown) -> dict[str, float]:
        """What the wording says for every kind, the score for any fault added in."""
        layers = [
            self.bias,
            self.words.scores(seen.words),
            self.letters.scores(seen.letters),
            self.place.scores(seen.place),
            *(self.marks[mark] for mark in sorted(seen.marks) if mark in self.marks),
        ]
        *each, whole = (sum(column) for column in zip(*layers, strict=True))
        return {kind: score + whole for kind, score in zip(self.kinds, each, strict=False)}

    def faults(self, seen: Shown, *, told: bool, drafted: bool) -> list[str]:
        """The kinds of fault that it is too likely to be."""
        return [
            kind
            for kind, score in self.scores(seen).items()
            if score > self.thresholds[kind]
            and not (told and kind in UNTIL_TOLD)
            and not (drafted and kind in UNTIL_DRAFTED)
        ]


def names_of(companies: Iterable[str], people: Iterable[str]) -> Names:
    """The names of one persona; small words in them stay what they are."""
    found: dict[str, str] = {}
    for name, texts in ((COMPANY, companies), (SELF, people)):
        for text in texts:
            found |= {word: name for word in _TOKEN.findall(text.lower()) if word not in _SMALL}
    return Names(found)


def wording_from(packed: bytes) -> Wording:
    """The coefficients in these bytes."""
    head, _, body = zlib.decompress(packed).partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    sections: dict[str, bytes] = {}
    at = 0
    for name, size in told["sections"]:
        sections[name] = body[at : at + size]
        at += size

    def table(name: str) -> Table:
        keys = sections[f"{name}.keys"].decode().split("\n")
        step, rarity = told["steps"][name]
        width = len(told["bias"]) + 1
        index = {key: place for place, key in enumerate(keys)}
        return Table(index, sections[f"{name}.rows"], width, step, rarity)

    return Wording(
        version=told["version"],
        kinds=tuple(told["kinds"]),
        words=table("words"),
        letters=table("letters"),
        place=table("place"),
        marks={mark: tuple(row) for mark, row in told["marks"].items()},
        bias=tuple(told["bias"]),
        thresholds=told["thresholds"],
        everyday=frozenset(sections["everyday"].decode().split("\n")),
    )


def everyday(word: str, known: Collection[str]) -> bool:
    """Whether a word, or the stem of a regular form of it, is one of these."""
    if word in known:
        return True
    first = stems(word)
    return any(stem in known for stem in first) or any(
        stem in known for once in first if len(once) > 4 for stem in stems(once)
    )


_ENDINGS = "s es d ed ing ly er est ness n't 's 're 've 'll 'd 'm".split()
_BEGINNINGS = ("un", "re", "over", "out", "non")


def stems(word: str) -> list[str]:
    """What a regular form may come from: "taking" from "take", "stopped" from "stop"."""
    found = []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending)
            found += [stem, f"{stem}e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if ending in {"es", "ed", "er", "ly", "ness"} and stem.endswith("i"):
                found.append(f"{stem[:-1]}y")
    found += [
        word.removeprefix(start)
        for start in _BEGINNINGS
        if word.startswith(start) and len(word) > len(start) + 3
    ]
    return found
