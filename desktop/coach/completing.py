"""Completes a term with what a turn says of it without naming it.

She asks "how many days?", the user says "ninety"; or the user adds "quarterly, from July" by
itself, or corrects a number. In: the terms after the turn's named benefits, what she had asked
for, the turn. Out: the terms with the detail where it belongs.
"""

import re
from collections.abc import Collection

from desktop.coach.amounts import Measure, alike, measure_of
from desktop.coach.answers import amended, amount_alone, answer_in, corrects
from desktop.coach.terms import Term, detailed
from desktop.events import TurnTaken
from desktop.moves import PITFALL_IDS, WHO_AND_WHEN, Step

LONGEST_ANSWER = 14
"""Words of a bare answer; a longer turn is about something else."""
MOST_BETWEEN = 2
"""Turns after which a detail is no longer said of what was last stated."""
LONGEST_ADDED = 8
"""Words of a detail that nobody asked for."""
_SENTENCE_END = re.compile(r"[.?!]+\s+")


def completed(
    terms: tuple[Term, ...], asked_for: str, turn: TurnTaken, spared: Collection[str]
) -> tuple[Term, ...]:
    """The list with the detail she asked for, or with an amount the user openly corrects."""
    if turn.reading.has(*(PITFALL_IDS - set(spared))):
        return terms
    other = (Step.NAME_VALUE_GAP, Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS)
    if turn.reading.figures or turn.reading.has(*other):
        return terms
    words = _bare_words(turn)
    asked, _, detail = asked_for.partition(":")
    waiting = any(term.benefit == asked for term in terms) and detail != "only"
    brief = len(words.split()) <= LONGEST_ANSWER
    answer = answer_in(words, asked) if waiting and brief else None
    if answer is not None:
        return detailed(
            terms,
            asked,
            turn.turn,
            amount=answer.amount if detail in {"", "which"} else "",
            when=answer.when,
            owner=answer.owner,
        )
    if any(read.benefit != WHO_AND_WHEN for read in turn.reading.benefits):
        return terms
    if not corrects(turn.text):
        return _added(terms, turn, spared)
    return _corrected(terms, amount_alone(turn.text), turn.turn)


def _added(terms: tuple[Term, ...], turn: TurnTaken, spared: Collection[str]) -> tuple[Term, ...]:
    """The list with a detail that the turn adds unasked to what the turn before it stated."""
    last = max(terms, key=lambda term: term.said, default=None)
    if last is None or turn.turn - last.said > MOST_BETWEEN:
        return terms
    moves = {move.move for move in turn.reading.moves} - set(spared)
    if moves or "?" in turn.text or len(turn.text.split()) > LONGEST_ADDED:
        return terms
    found = answer_in(turn.text, last.benefit)
    if found is None or measure_of(found.amount) is Measure.PLAIN:
        return terms
    return detailed(
        terms,
        last.benefit,
        turn.turn,
        amount="" if last.amount else found.amount,
        when="" if last.when else found.when,
        owner="" if last.owner else found.owner,
    )


def _corrected(terms: tuple[Term, ...], amount: str, turn: int) -> tuple[Term, ...]:
    """The list with a new amount for the term last stated that can have it."""
    if not amount:
        return terms
    bare = measure_of(amount) is Measure.PLAIN
    able = [term for term in terms if term.amount and (bare or alike(term.amount, amount))]
    if not able:
        return terms
    last = max(able, key=lambda term: term.said)
    changed = amended(last.amount, amount)
    return detailed(terms, last.benefit, turn, amount=changed, when="", owner="")


def _bare_words(turn: TurnTaken) -> str:
    """The sentences of a turn that name no benefit; the whole of it when none is named."""
    reads = [read for read in turn.reading.benefits if read.benefit != WHO_AND_WHEN]
    if not reads:
        return turn.text
    kept, start = [], 0
    for match in (*_SENTENCE_END.finditer(turn.text), None):
        end = match.end() if match else len(turn.text)
        if not any(read.start < end and start < read.end for read in reads):
            kept.append(turn.text[start:end])
        start = end
    return " ".join(kept)
