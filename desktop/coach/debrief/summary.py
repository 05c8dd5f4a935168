"""Sums a call up: outcome, steps with the words that earned them, slips with what to say instead.

A pure fold over the call's facts; an old call keeps its debrief because the facts hold
the readings and replies as they were.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.clock import stamp
from desktop.coach.debrief.advice import say_instead
from desktop.coach.debrief.contest import Objections, as_contested, objections
from desktop.coach.debrief.second_look import doubted
from desktop.coach.method import Method
from desktop.coach.page.terms import Wordings, term_text
from desktop.coach.tracker import Progress, Slip, advance
from desktop.coach.verdict import verdict
from desktop.events import CallEnded, CallOpened, Fact, Replied, ReplyCut, TurnTaken
from desktop.moves import Outcome, Step, StepState

_FILLERS = re.compile(
    r"\b(?:um+|uh+|er+|erm|you know|sort of|kind of|i mean|basically|like,)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class StepNote:
    """One step as the debrief tells it."""

    id: str
    name: str
    state: str
    at: float | None
    """Elapsed seconds when it reached this state."""
    quote: str
    next_time: str
    """What to do about it in the next rehearsal; empty when done."""


@dataclass(frozen=True, slots=True)
class SlipNote:
    """One slip as the debrief tells it."""

    id: str
    name: str
    turn: int
    at: float
    quote: str
    what: str
    """What she heard."""
    instead: str
    recovered: bool


@dataclass(frozen=True, slots=True)
class TermNote:
    """One term as it stood at the end."""

    benefit: str
    text: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class TrustPoint:
    """Trust after one turn."""

    at: float
    trust: float
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the transcript."""

    at: float
    turn: int
    who: str
    """"you" or "them"."""
    text: str
    marks: tuple[tuple[int, int, str], ...] = ()
    """Start, end and id of each move read in it."""
    contested: tuple[tuple[str, str], ...] = ()
    """Move and verdict of each objection of the user."""
    doubted: tuple[str, ...] = ()
    """Moves that a language model doubts: worth a second look."""


@dataclass(frozen=True, slots=True)
class Talk:
    """How the talking went; figures that need a voice are left out."""

    your_words: int
    their_words: int
    share: float
    """Your part of all words, 0 to 1."""
    longest_words: int
    longest_at: float
    fillers: int
    questions: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole page."""

    outcome: Outcome
    outcome_name: str
    headline: str
    difficulty: str
    started: str
    elapsed: float
    steps: tuple[StepNote, ...]
    slips: tuple[SlipNote, ...]
    terms: tuple[TermNote, ...]
    trust: tuple[TrustPoint, ...]
    transcript: tuple[Line, ...]
    talk: Talk
    next_time: str
    """The one thing to try in the next rehearsal."""

    @property
    def steps_done(self) -> int:
        """How many of the five are done."""
        return sum(step.state == StepState.DONE for step in self.steps)

    def as_json(self) -> dict[str, Any]:
        """The public shape: what `replay --json` prints and exports hold."""
        return {
            "outcome": self.outcome.value,
            "headline": self.headline,
            "elapsed": stamp(self.elapsed),
            "steps": {
                step.id: {
                    "state": step.state,
                    "at": None if step.at is None else stamp(step.at),
                    "quote": step.quote or None,
                }
                for step in self.steps
            },
            "pitfalls": [
                {
                    "id": slip.id,
                    "turn": slip.turn,
                    "at": stamp(slip.at),
                    "quote": slip.quote,
                    "instead": slip.instead,
                    "recovered": slip.recovered,
                }
                for slip in self.slips
            ],
            "terms": [
                {"benefit": term.benefit, "text": term.text, "agreed": term.agreed}
                for term in self.terms
            ],
            "trust": [
                {"at": stamp(point.at), "trust": point.trust, "reason": point.reason}
                for point in self.trust
            ],
            "talk": {
                "your_words": self.talk.your_words,
                "their_words": self.talk.their_words,
                "share": self.talk.share,
                "fillers": self.talk.fillers,
                "questions": self.talk.questions,
            },
            "next_time": self.next_time,
        }


def debrief_of(
    facts: Sequence[Fact], method: Method, wordings: Wordings, names: Mapping[str, str]
) -> Debrief:
    """The debrief of a call, finished or not; `names` fills {name} and {company}.

    Turns count as the user says they were meant, where the user has objected.
    """
    read, facts = facts, as_contested(facts)
    recovers = {row.id.value: row.recovers for row in method.pitfalls}
    progress = Progress()
    for fact in facts:
        progress = advance(progress, fact, recovers)
    outcome = verdict(progress)
    words = method.outcome(outcome)
    opened = next((fact for fact in facts if isinstance(fact, CallOpened)), None)
    return Debrief(
        outcome=outcome,
        outcome_name=words.name,
        headline=words.headline.format(**names),
        difficulty=opened.difficulty if opened else "",
        started=opened.started if opened else "",
        elapsed=max((fact.at for fact in facts), default=0.0),
        steps=tuple(_step_note(step, progress, method, names) for step in Step),
        slips=tuple(slip_note(slip, progress, method, wordings, names) for slip in progress.slips),
        terms=tuple(
            TermNote(term.benefit, term_text(term, wordings, names["name"]), term.agreed)
            for term in progress.terms
        ),
        trust=_trust_curve(facts),
        transcript=_transcript(facts, objections(read), doubted(read)),
        talk=_talk(facts),
        next_time=_next_time(progress, method, wordings, names),
    )


def slip_note(
    slip: Slip, progress: Progress, method: Method, wordings: Wordings, names: Mapping[str, str]
) -> SlipNote:
    """One slip with its plain name and what to say instead."""
    words = method.pitfall(slip.id)
    return SlipNote(
        id=slip.id,
        name=words.name,
        turn=slip.turn,
        at=slip.at,
        quote=slip.quote,
        what=words.what.format(**names),
        instead=say_instead(slip, progress, method, wordings, names),
        recovered=slip.recovered,
    )


def _step_note(
    step: Step, progress: Progress, method: Method, names: Mapping[str, str]
) -> StepNote:
    words, state = method.step(step), progress.steps[step]
    done = state.state is StepState.DONE
    return StepNote(
        id=step.value,
        name=words.name,
        state=state.state.value,
        at=state.at,
        quote=state.quote,
        next_time="" if done else words.next_time.format(**names),
    )


def _next_time(
    progress: Progress, method: Method, wordings: Wordings, names: Mapping[str, str]
) -> str:
    """A standing slip first, then the first step that is missing."""
    open_slips = [slip for slip in progress.slips if not slip.recovered]
    standing = next((slip for slip in open_slips if slip.stands), None)
    if standing is not None:
        return say_instead(standing, progress, method, wordings, names)
    missing = next((step for step in Step if not progress.done(step)), None)
    if missing is not None:
        return method.step(missing).next_time.format(**names)
    return say_instead(open_slips[0], progress, method, wordings, names) if open_slips else ""


def _trust_curve(facts: Sequence[Fact]) -> tuple[TrustPoint, ...]:
    points = [
        TrustPoint(fact.at, fact.trust, fact.trust_reason if isinstance(fact, Replied) else "")
        for fact in facts
        if isinstance(fact, CallOpened | Replied)
    ]
    return tuple(points)


def _transcript(
    facts: Sequence[Fact],
    said: Objections | None = None,
    unsure: frozenset[tuple[int, str]] = frozenset(),
) -> tuple[Line, ...]:
    lines: list[Line] = []
    for fact in facts:
        if isinstance(fact, CallOpened):
            lines.append(Line(fact.at, 0, "them", fact.text))
        elif isinstance(fact, TurnTaken):
            marks = tuple((move.start, move.end, move.move) for move in fact.reading.moves)
            mine = tuple(
                (move, verdict)
                for (turn, move), verdict in (said or {}).items()
                if turn == fact.turn
            )
            again = tuple(sorted(move for turn, move in unsure if turn == fact.turn))
            lines.append(Line(fact.at, fact.turn, "you", fact.text, marks, mine, again))
        elif isinstance(fact, Replied):
            lines.append(Line(fact.at, fact.turn, "them", fact.text))
        elif isinstance(fact, ReplyCut) and lines and lines[-1].who == "them":
            lines[-1] = Line(lines[-1].at, lines[-1].turn, "them", fact.heard)
        elif isinstance(fact, CallEnded) and fact.text:
            turn = lines[-1].turn if lines else 0
            lines.append(Line(fact.at, turn, "them", fact.text))
    return tuple(lines)


def _talk(facts: Sequence[Fact]) -> Talk:
    lines = _transcript(facts)
    yours = [line for line in lines if line.who == "you"]
    your_words = sum(len(line.text.split()) for line in yours)
    their_words = sum(len(line.text.split()) for line in lines if line.who == "them")
    longest = max(yours, key=lambda line: len(line.text.split()), default=None)
    total = your_words + their_words
    return Talk(
        your_words=your_words,
        their_words=their_words,
        share=round(your_words / total, 2) if total else 0.0,
        longest_words=len(longest.text.split()) if longest else 0,
        longest_at=longest.at if longest else 0.0,
        fillers=sum(len(_FILLERS.findall(line.text)) for line in yours),
        questions=sum(
            "question" in fact.reading.signals for fact in facts if isinstance(fact, TurnTaken)
        ),
    )
