"""What may be heard: words as chains of phones, and how likely one word follows another.

Takes a lexicon and sentences; gives the two graphs that libvosk joins while it listens (so that
grammars can be set at run time), in OpenFst's "vector" form.
"""

import math
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tests.rig.kaldi import enters, stays

Pronunciation = tuple[str, ...]
Lexicon = Mapping[str, Mapping[Pronunciation, int]]
"""How each word is said, and how often that way was met."""

SILENCE: Final = "SIL"
_SILENT_PHONE: Final = 1

POSITIONS = ("begin", "end", "internal", "singleton")
_BEGIN, _END, _INTERNAL, _SINGLETON = range(len(POSITIONS))

_MAGIC = 2125659606
_LEAST_SHARE = 0.05
"""A way of saying a word that is rarer than this, beside its commonest, is left out."""
_PAUSE = 0.25
"""How likely there is silence after a word."""
_BACK_OFF = 0.4
"""How likely a word comes that never followed the one before."""

Arc = tuple[int, int, float, int]
"""Label in, label out, cost, next state."""


def cost(probability: float) -> float:
    """Improbable is dear."""
    return -math.log(probability)


class Graph:
    """States with labelled arcs; state 0 is the start."""

    def __init__(self) -> None:
        self._arcs: list[list[Arc]] = []
        self._final: dict[int, float] = {}

    def state(self) -> int:
        """A new state."""
        self._arcs.append([])
        return len(self._arcs) - 1

    def join(self, here: int, there: int, took: int = 0, gave: int = 0, price: float = 0.0) -> None:
        """An arc; label 0 is none."""
        self._arcs[here].append((took, gave, price, there))

    def end(self, state: int, price: float = 0.0) -> None:
        """Let a path end here."""
        self._final[state] = price

    def written(self, sorted_by_output: bool) -> bytes:
        """The file; libvosk joins sorted graphs alone."""
        key = 1 if sorted_by_output else 0
        out = bytearray(struct.pack("<i", _MAGIC))
        for name in (b"vector", b"standard"):
            out += struct.pack("<i", len(name)) + name
        version, flags, properties, start = 2, 0, 3, 0
        counts = len(self._arcs), sum(len(arcs) for arcs in self._arcs)
        out += struct.pack("<iiQqqq", version, flags, properties, start, *counts)
        for state, arcs in enumerate(self._arcs):
            out += struct.pack("<fq", self._final.get(state, math.inf), len(arcs))
            for arc in sorted(arcs, key=lambda each: each[key]):
                out += struct.pack("<iifi", *arc)
        return bytes(out)


class PhoneTable:
    """Numbers of phones in the graphs: silence, then each other phone in four positions."""

    def __init__(self, phones: Sequence[str]) -> None:
        assert phones[0] == SILENCE
        self._first = {
            phone: _SILENT_PHONE + 1 + place * len(POSITIONS)
            for place, phone in enumerate(phones[1:])
        }
        self.outputs = [0] + [output for output in range(1, len(phones)) for _position in POSITIONS]
        """Which output of the network scores phone n + 1."""

    def boundaries(self) -> str:
        """What the recogniser needs for the times of words."""
        lines = [f"{_SILENT_PHONE} nonword"]
        for first in self._first.values():
            lines += [f"{first + place} {name}" for place, name in enumerate(POSITIONS)]
        return "\n".join(lines) + "\n"

    def chain(self, said: Pronunciation) -> list[int]:
        """The numbers of a word's phones."""
        if len(said) == 1:
            return [self._first[said[0]] + _SINGLETON]
        middle = [self._first[phone] + _INTERNAL for phone in said[1:-1]]
        return [self._first[said[0]] + _BEGIN, *middle, self._first[said[-1]] + _END]


def word_graph(lexicon: Lexicon, numbers: Mapping[str, int], table: PhoneTable) -> Graph:
    """From phones to words, in any order, with silence between them or none."""
    graph = Graph()
    start, between, after = graph.state(), graph.state(), graph.state()
    graph.end(between)
    graph.join(start, between)
    _hush(graph, start, between, 0.0)
    graph.join(after, between, price=cost(1 - _PAUSE))
    _hush(graph, after, between, cost(_PAUSE))
    for word, number in numbers.items():
        commonest = max(lexicon[word].values())
        for said, count in sorted(lexicon[word].items()):
            if count < _LEAST_SHARE * commonest:
                continue
            here, gave, price = between, number, cost(count / commonest)
            for phone in table.chain(said):
                here = _through(graph, here, phone, gave, price)
                gave, price = 0, 0.0
            graph.join(here, after)
    return graph


def _through(graph: Graph, here: int, phone: int, gave: int, price: float) -> int:
    """A state in which this phone sounds, entered from here."""
    state = graph.state()
    graph.join(here, state, enters(phone), gave, price)
    graph.join(state, state, stays(phone))
    return state


def _hush(graph: Graph, here: int, there: int, price: float) -> None:
    graph.join(_through(graph, here, _SILENT_PHONE, 0, price), there)


def sentence_graph(sentences: Iterable[Sequence[str]], numbers: Mapping[str, int]) -> Graph:
    """Which word follows which: pairs seen in the sentences, and any word at a price."""
    followers: dict[str, Counter[str]] = defaultdict(Counter)
    alone: Counter[str] = Counter()
    for sentence in sentences:
        alone.update(sentence)
        for word, follower in pairwise(["", *sentence, ""]):
            followers[word][follower] += 1
    graph = Graph()
    after = {word: graph.state() for word in ("", *numbers)}
    anywhere = graph.state()
    graph.end(anywhere, cost(0.1))
    total = sum(alone.values()) + len(numbers)
    for word, number in numbers.items():
        price = cost(0.9 * (alone[word] + 1) / total)
        graph.join(anywhere, after[word], number, number, price)
    for word, state in after.items():
        seen = followers[word].total()
        graph.join(state, anywhere, price=cost(_BACK_OFF) if seen else 0.0)
        for follower, count in sorted(followers[word].items()):
            price = cost((1 - _BACK_OFF) * count / seen)
            # A sentence that may end here lets the recogniser close the turn sooner.
            if follower:
                number = numbers[follower]
                graph.join(state, after[follower], number, number, price)
            else:
                graph.end(state, price)
    return graph
