"""Completes a term with what a turn says of it without naming it.

She asks "how many days?", the user says "ninety"; or the user adds "quarterly, from July" by
itself, or corrects a number. In: the terms after the turn's named benefits, what she had asked
for, the turn. Out: the terms with the detail where it belongs.
"""

import re
from collections.abc import Collection, Iterable

from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.terms import Term, detailed
from desktop.coach.said.amounts import (
    Measure,
    alike,
    amended,
    amounts_in,
    differs,
    in_scale,
    measure_of,
)
from desktop.coach.said.answers import amount_alone, answer_in, corrects, spelled
from desktop.coach.said.caseless import Caseless
from desktop.coach.said.dates import ERRAND
from desktop.coach.said.names import name_answering
from desktop.coach.said.owners import free_parts, owner_in
from desktop.events import BenefitRead, TurnTaken
from desktop.moves import PITFALL_IDS, WHO_AND_WHEN, Step

LONGEST_ANSWER = 14
"""Words of a bare answer; a longer turn is about something else."""
MOST_BETWEEN = 2
"""Turns after which a detail is no longer said of what was last stated."""
LONGEST_ADDED = 8
"""Words of a detail that nobody asked for."""
LONGEST_CORRECTION = 9
"""Words of a turn that puts a number without a unit right."""
LONGEST_OPENING = 5
"""Words of a statement that answers her before the turn goes over to something else."""

_NAMES = re.compile(r"\b(?:the|those|that|these) (?:first )?[$€£]?[0-9]")
_DENIES = Caseless(r"n't\b|\b(?:not|never|dont|forget|scratch)\b")

_MAYBE = Caseless(r"\b(?:maybe|perhaps|possibly|might|potentially)\b")
_MUSED = 2
"""Sentences behind the one that names a benefit in which it may still be weighed."""
_NEXT_CLAUSE = re.compile(r"[,;.]?(?: \b(?:and|plus|but|or)\b|[,;.])(?=[^,;.]*$)")
_MUST_ASK = Caseless(
    r"\b(?:(?:have|need|got|want|like) to (?:check|ask|clear|confirm|see|run|look|think)"
    r"|(?:must|should|let me|i'll|i will|we'll) (?:check|ask|confirm|see if|clear)"
    r"|subject to|not sure|no promises?|(?:can't|cannot|won't) promise|if i can|run (?:it|that) by"
    r"|don't (?:hold|pin) me|pending)\b"
)


def completed(
    terms: tuple[Term, ...], asked_for: str, turn: TurnTaken, spared: Collection[str]
) -> tuple[Term, ...]:
    """The list with the detail she asked for, or with an amount the user openly corrects."""
    asked, _, detail = asked_for.partition(":")
    waiting = any(term.benefit == asked for term in terms) and detail != "only"
    if detail == "who" and waiting:
        terms = owned(terms, asked, turn)
    if turn.reading.has(*(PITFALL_IDS - set(spared))):
        return terms
    other = (Step.NAME_VALUE_GAP, Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS)
    aside = bool(turn.reading.figures) or turn.reading.has(*other)
    words = _first_words(turn) if aside else _bare_words(turn)
    answer = answer_in(words, asked) if waiting and words else None
    if answer is not None and _of_another(terms, asked, answer.amount, words):
        answer = None
    if aside and (answer is None or not answer.amount):
        return terms
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
    return _corrected(terms, amount_alone(turn.text), turn)


def _of_another(terms: tuple[Term, ...], asked: str, amount: str, words: str) -> bool:
    """Whether "the ninety days" only names another term by its number."""
    if not amount or not _NAMES.search(spelled(words).text.lower()):
        return False
    others = (term.amount for term in terms if term.benefit != asked and term.amount)
    return any(alike(one, amount) and not differs(one, amount) for one in others)


def owned(terms: tuple[Term, ...], kind: str, turn: TurnTaken) -> tuple[Term, ...]:
    """The list with the owner that the turn gives this benefit before it comes to another."""
    if any(read.benefit == kind and not read.withdrawn for read in turn.reading.benefits):
        return terms
    parts = free_parts(turn)
    owner = next(filter(None, map(owner_in, parts)), "")
    if not owner and parts and not _DENIES.search(parts[0]):
        owner = name_answering(parts[0])
    return detailed(terms, kind, turn.turn, amount="", when="", owner=owner) if owner else terms


def _added(terms: tuple[Term, ...], turn: TurnTaken, spared: Collection[str]) -> tuple[Term, ...]:
    """The list with a detail that the turn adds unasked to what the turn before it stated."""
    last = max(terms, key=lambda term: term.said, default=None)
    if last is None or turn.turn - last.said > MOST_BETWEEN:
        return terms
    moves = {move.move for move in turn.reading.moves} - set(spared)
    if moves or "?" in turn.text or len(turn.text.split()) > LONGEST_ADDED:
        return terms
    found = answer_in(turn.text, last.benefit)
    if found is None or measure_of(found.amount) is Measure.PLAIN or _DENIES.search(turn.text):
        return terms
    if found.when and ERRAND.search(turn.text):
        return terms
    return detailed(
        terms,
        last.benefit,
        turn.turn,
        amount="" if last.amount else found.amount,
        when="" if last.when else found.when,
        owner="" if last.owner else found.owner,
    )


def _corrected(terms: tuple[Term, ...], amount: str, turn: TurnTaken) -> tuple[Term, ...]:
    """The list with a new amount for the term last stated that can have it."""
    bare = measure_of(amount) is Measure.PLAIN
    if not amount or (bare and not _only_number(turn.text)):
        return terms
    fits = in_scale if bare else alike
    able = [term for term in terms if term.amount and fits(term.amount, amount)]
    if not able:
        return terms
    last = max(able, key=lambda term: term.said)
    changed = amended(last.amount, amount)
    return detailed(terms, last.benefit, turn.turn, amount=changed, when="", owner="")


def _only_number(text: str) -> bool:
    """Whether a short turn says one number and nothing else that is counted."""
    return len(text.split()) <= LONGEST_CORRECTION and len(amounts_in(spelled(text).text)) == 1


def _bare_words(turn: TurnTaken) -> str:
    """What a turn says first without naming a benefit, as far as it may be a bare answer."""
    kept: list[str] = []
    for part in free_parts(turn):
        if len(" ".join([*kept, part]).split()) > LONGEST_ANSWER:
            break
        kept.append(part)
    return " ".join(kept)


def _first_words(turn: TurnTaken) -> str:
    """The short statements that open a turn, before it goes over to something else."""
    kept: list[str] = []
    for part in free_parts(turn):
        figure = any(turn.text[one.start : one.end] in part for one in turn.reading.figures)
        if figure or part.endswith("?") or len(part.split()) > LONGEST_OPENING:
            break
        kept.append(part)
    return " ".join(kept)


def tentative(text: str, read: BenefitRead, others: Iterable[BenefitRead]) -> bool:
    """Whether a benefit is only thought about: "maybe ninety days, I'd have to check"."""
    first, end = sentence_span(text, read.start, read.end)
    for _ in range(_MUSED):
        end = sentence_span(text, end, end + 1)[1] if end < len(text) else end
    first = max((one.end for one in others if first < one.end <= read.start), default=first)
    after = min((one.start for one in others if one.start >= read.end), default=None)
    said = text[first:end]
    if after is not None and after < end:
        said = _NEXT_CLAUSE.split(text[first:after])[0]
    return _MAYBE.search(said) is not None and _MUST_ASK.search(said) is not None
