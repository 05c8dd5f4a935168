"""What she remembers of the call: a fold over its facts, and nothing else."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.counterpart.persona import sentences
from desktop.events import CallEnded, CallOpened, Fact, Replied, ReplyCut, TurnTaken
from desktop.moves import Signal, Step

REPEAT_WORDS = 4
"""Sentences longer than this are never said twice in a call."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Her side of the call at one moment."""

    seed: int = 0
    trust: float = 0.5
    lines: frozenset[str] = frozenset()
    """Ids of authored lines heard."""
    said: frozenset[str] = frozenset()
    """Longer sentences heard, in lower case."""
    beats: Mapping[str, int] = field(default_factory=dict)
    """How often each beat was played."""
    credit: int = 0
    """Sincere interest so far; enough of it earns the story."""
    marks: frozenset[str] = frozenset()
    """Time lines already said."""
    asked: str = ""
    """What she asked last and waits for."""
    asked_before: frozenset[str] = frozenset()
    """Benefits whose missing detail she already asked for."""
    over: bool = False


def remembered(facts: Iterable[Fact]) -> Memory:
    """Fold a whole call."""
    memory = Memory()
    for fact in facts:
        memory = remember(memory, fact)
    return memory


def remember(memory: Memory, fact: Fact) -> Memory:
    """Memory after one more fact."""
    if isinstance(fact, CallOpened):
        memory = replace(memory, seed=fact.seed, trust=fact.trust)
        return _heard(memory, fact.lines, fact.text)
    if isinstance(fact, TurnTaken):
        return replace(memory, credit=credit_after(memory.credit, fact))
    if isinstance(fact, Replied):
        memory = replace(
            memory,
            trust=fact.trust,
            beats=Counter(memory.beats) + Counter([fact.beat]),
            marks=memory.marks | set(fact.time_marks),
            asked=fact.asked,
            asked_before=memory.asked_before | {fact.asked},
        )
        return _heard(memory, fact.lines, fact.text)
    if isinstance(fact, ReplyCut):
        return replace(memory, asked="")
    if isinstance(fact, CallEnded):
        return replace(_heard(memory, (), fact.text), over=True)
    return memory


def credit_after(credit: int, turn: TurnTaken) -> int:
    """Points of sincere interest after this turn.

    A first good question gives one, asking directly about a past partner gives two; later
    each turn that probes or empathises gives one. Demanding a secret gives none.
    """
    reading = turn.reading
    if reading.gives(Signal.ASKS_PAST):
        return credit + 2
    if reading.has(Step.SURFACE_WOUND):
        return credit + 1
    if credit and reading.gives(Signal.EMPATHY):
        return credit + 1
    return credit


def _heard(memory: Memory, lines: tuple[str, ...], text: str) -> Memory:
    return replace(
        memory, lines=memory.lines | set(lines), said=memory.said | set(longer_sentences(text))
    )


def longer_sentences(text: str) -> list[str]:
    """The sentences that may not be repeated, in lower case."""
    return [part.lower() for part in sentences(text) if len(part.split()) > REPEAT_WORDS]
