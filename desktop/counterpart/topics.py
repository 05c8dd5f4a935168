"""What a question is about, whatever its words.

In: a turn in the notation of the cues and what may be asked at this stage. Out: the topic, or none
where the words are too unsure. The coefficients are made by `make topics` from
training/topic_questions/: a linear model over sequences of words and letters.
"""

import json
import math
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from desktop.coach.reading.cues.wording import put
from desktop.coach.reading.traits import letter_sequences, plain, word_sequences
from desktop.coach.reading.vocabulary import Vocabulary
from desktop.coach.reading.weights import Table
from desktop.counterpart.topic_names import ASKED_AT, Stage, Topic

MOST_READ = 400
"""Characters of a turn that are looked at; a question stands at its end as often as before it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the weights see of a turn."""

    words: frozenset[str]
    letters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Topics:
    """Coefficients and the words of one persona."""

    vocabulary: Vocabulary
    topics: tuple[Topic, ...]
    words: Table
    letters: Table
    bias: tuple[float, ...]
    sure_from: float
    """The share of all that may be meant from which a topic counts."""

    def shares(self, text: str, stage: Stage) -> dict[Topic, float]:
        """How likely each topic of the stage is; they add up to one."""
        seen = shown(text, self.vocabulary)
        rows = zip(
            self.bias,
            self.words.scores(seen.words),
            self.letters.scores(seen.letters),
            strict=True,
        )
        scores = {
            topic: sum(row)
            for topic, row in zip(self.topics, rows, strict=True)
            if stage in ASKED_AT[topic]
        }
        most = max(scores.values())
        weights = {topic: math.exp(score - most) for topic, score in scores.items()}
        total = sum(weights.values())
        return {topic: weight / total for topic, weight in weights.items()}

    def topic(self, text: str, stage: Stage) -> tuple[Topic, float]:
        """What is asked and how likely that is; NONE where no topic is likely enough."""
        shares = self.shares(text, stage)
        likeliest = max(shares, key=shares.__getitem__)
        share = shares[likeliest]
        return (likeliest, share) if share >= self.sure_from else (Topic.NONE, share)


def shown(text: str, vocabulary: Vocabulary) -> Shown:
    """What a turn shows to the weights."""
    wording = put(
        text[-MOST_READ:], vocabulary.companies, vocabulary.counterpart, vocabulary.glossary
    )
    words = plain(wording.text)
    edged = ["<", *words, ">"]
    return Shown(
        frozenset(word_sequences(edged)),
        frozenset(letter_sequences(_spelt(words))),
    )


def _spelt(words: Collection[str]) -> list[str]:
    return [word for word in words if word.isalpha()]


def topics_from(packed: bytes, vocabulary: Vocabulary) -> Topics:
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
        index = {key: place for place, key in enumerate(keys)}
        return Table(index, sections[f"{name}.rows"], len(told["topics"]) + 1, step, rarity)

    return Topics(
        vocabulary=vocabulary,
        topics=tuple(Topic(topic) for topic in told["topics"]),
        words=table("words"),
        letters=table("letters"),
        bias=tuple(told["bias"]),
        sure_from=told["sure_from"],
    )
