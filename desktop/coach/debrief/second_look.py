"""Readings that a second reader may doubt: which they are, and what a language model is asked.

Pure. A doubt only adds "worth a second look" to a line of the debrief; the moves stay the reader's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.coach.debrief.contest import objections
from desktop.events import Doubted, Fact, TurnTaken
from desktop.moves import Pitfall, Step

SURE_FROM = 0.75
"""A move read with less confidence is asked about."""
MOST = 8
"""Questions after one call: a strong model on a laptop answers one in a few seconds."""
RULES = (
    "You check how one turn of a partnership negotiation was understood. The other side has asked"
    " for exclusivity. You are given the turn and one reading of it. Answer Yes if a careful coach"
    " would read it so, and No if not."
)
_MEANINGS: dict[str, str] = {
    Step.SURFACE_WOUND: "asks what drives the demand, what it solves or what happened",
    Step.NAME_VALUE_GAP: "says that she outweighs other partners or earns other terms by her size",
    Step.BUILD_PREFERRED_TIER: "names a concrete advantage for her that is not exclusivity",
    Step.MAKE_IT_THEIRS: "asks whether an offer would land with her CEO, or makes it her win",
    Step.DRAFT_FRAMEWORK: "proposes to write terms now, or pins down terms, dates or owners",
    Pitfall.FLAT_REFUSAL: "rejects exclusivity and offers or asks nothing in the same turn",
    Pitfall.STALL: "puts the answer off",
    Pitfall.EQUAL_TREATMENT: "says that every partner gets the same terms",
    Pitfall.SUNSET_EXCLUSIVITY: "offers exclusivity that is limited in time",
    Pitfall.CONCEDE_EXCLUSIVITY: "plainly gives exclusivity with no end",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One reading to look at again."""

    turn: int
    at: float
    """Elapsed seconds of the turn."""
    move: str
    text: str
    """The words of the model's task."""


def questions(facts: Sequence[Fact]) -> tuple[Question, ...]:
    """The least sure readings of a call, least sure first, without those the user has settled."""
    settled = objections(facts).keys() | {
        (fact.turn, fact.move) for fact in facts if isinstance(fact, Doubted)
    }
    unsure = [
        (
            move.confidence,
            fact.turn,
            Question(fact.turn, fact.at, move.move, _task(fact, move.move)),
        )
        for fact in facts
        if isinstance(fact, TurnTaken)
        for move in fact.reading.moves
        if move.confidence < SURE_FROM and (fact.turn, move.move) not in settled
    ]
    return tuple(question for _, _, question in sorted(unsure, key=lambda row: row[:2]))[:MOST]


def doubted(facts: Sequence[Fact]) -> frozenset[tuple[int, str]]:
    """Turn and move of each reading that is worth a second look and was not settled since."""
    found = {(fact.turn, fact.move) for fact in facts if isinstance(fact, Doubted)}
    return frozenset(found - objections(facts).keys())


def _task(turn: TurnTaken, move: str) -> str:
    return f'The turn: "{turn.text}" The reading: the speaker {_MEANINGS[move]}. Is that right?'
