"""Words for a page of text: the debrief, and the line that tells what a turn moved.

In: a Debrief, or two scenes. Out: rows of spans, each with a role that a front end colours, or
plain text for a pipe.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief, SlipNote, StepNote, TrustPoint
from desktop.moves import StepState
from desktop.scene import HintView, Scene, StepView, TermView

Role = Literal[
    "headline", "head", "text", "quiet", "you", "hers", "done", "part", "todo", "slip", "ink",
    "pencil",
]  # fmt: skip
"""What a span is, for whoever colours it."""

SEGMENTS = 5
SHAPES = {"todo": "◌", "in_progress": "◐", "done": "●"}
"""Dashed, half, filled: a step's state without its colour."""
_ROLES: dict[str, Role] = {"todo": "todo", "in_progress": "part", "done": "done"}
_ANSI: dict[Role, str] = {
    "headline": "1", "head": "1", "text": "", "quiet": "2", "you": "36", "hers": "33",
    "done": "36", "part": "33", "todo": "2", "slip": "31", "ink": "1", "pencil": "2;3",
}  # fmt: skip
_MARGIN = 4
_NARROWEST = 24
_TURNING_POINTS = 3
"""How many moves of her trust the debrief tells."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one role."""

    text: str
    role: Role = "text"


Row = tuple[Span, ...]


def debrief_text(debrief: Debrief, *, width: int, colour: bool) -> str:
    """The debrief for a pipe or a terminal; `colour` adds escapes any terminal knows."""
    return "\n".join(_painted(row, colour=colour) for row in debrief_rows(debrief, width))


def debrief_rows(debrief: Debrief, width: int) -> list[Row]:
    """The debrief as rows no wider than this; an empty row parts its sections."""
    width = max(_NARROWEST, width)
    rows = [
        *_flowed(debrief.headline, width, "headline"),
        *_flowed(_particulars(debrief), width, "quiet"),
    ]
    sections = (
        ("The five steps", _steps(debrief.steps, width)),
        ("What slipped", _slips(debrief.slips, width)),
        ("On the napkin", _terms(debrief, width)),
        ("Her trust", _trust(debrief.trust, width)),
        ("How you talked", _talk(debrief, width)),
        ("The one thing to try next", _flowed(debrief.next_time, width, "text", first=" " * 2)),
    )
    for title, body in sections:
        written = list(body)
        if written:
            rows += [(), (Span(title, "head"),), *written]
    return rows


def gauge(trust: float) -> str:
    """Trust (0 to 1) as five segments."""
    filled = min(SEGMENTS, int(trust * SEGMENTS + 1e-9) + 1)
    return "▰" * filled + "▱" * (SEGMENTS - filled)


def pips(have: int, need: int) -> str:
    """How much of a step is there."""
    return "●" * have + "○" * (need - have)


def term_words(term: TermView) -> str:
    """One term with its name."""
    return term.label if term.text == term.label else f"{term.label}, {term.text}"


def hint_words(hint: HintView, longest: int = 90) -> str:
    """The nudge in one sentence; the user's own words are cut when they run on."""
    if hint.kind != "hint":
        return hint.text
    return f"Instead of “{shortened(hint.said, longest)}”, try “{hint.text}”"


def shortened(text: str, longest: int) -> str:
    """The start of a text, cut between words where it can be."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut
    return f"{whole.rstrip(' ,;.')}…"


def what_moved(before: Scene, after: Scene) -> str:
    """One line on what changed between two scenes; empty when nothing did."""
    known = {step.id: step for step in before.steps}
    parts = [_step_moved(step) for step in after.steps if _has_moved(known[step.id], step)]
    if (after.mood, after.trust_reason) != (before.mood, before.trust_reason):
        parts.append(". ".join(filter(None, (after.mood_words, after.trust_reason))))
    parts += _terms_moved(before.terms, after.terms)
    if after.hint is not None and after.hint != before.hint:
        parts.append(hint_words(after.hint))
    return " · ".join(parts)


def wrapped(text: str, width: int) -> list[str]:
    """Lines that are no wider than this many columns; words are only broken when they must be."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if columns(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while columns(line) > width:
            room = _fits(line, width)
            lines.append(line[:room])
            line = line[room:]
    return [*lines, line] if line else lines


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _fits(word: str, width: int) -> int:
    """How many characters of a word fit, at least one."""
    room = 1
    while room < len(word) and columns(word[: room + 1]) <= width:
        room += 1
    return room


def _painted(row: Row, *, colour: bool) -> str:
    if not colour:
        return "".join(span.text for span in row).rstrip()
    return "".join(
        f"\x1b[{_ANSI[span.role]}m{span.text}\x1b[0m" if _ANSI[span.role] else span.text
        for span in row
    )


def _flowed(
    text: str, width: int, role: Role, *, first: str = "", label: Role = "quiet"
) -> Iterator[Row]:
    """A text over as many rows as it needs, behind a label that the later rows stand under."""
    indent = columns(first)
    for number, line in enumerate(wrapped(text, max(_NARROWEST // 2, width - indent))):
        yield (Span(" " * indent if number else first, label), Span(line, role))


def _sides(left: Row, right: Row, width: int) -> Iterator[Row]:
    """One row with something at its right end, or two when there is no room."""
    room = width - sum(columns(span.text) for span in (*left, *right))
    if room >= 1:
        yield (*left, Span(" " * room), *right)
    else:
        yield from (left, (Span(" " * _MARGIN), *right))


def _particulars(debrief: Debrief) -> str:
    difficulty = f", {debrief.difficulty}" if debrief.difficulty else ""
    return (
        f"{debrief.outcome_name}{difficulty}, {spoken_stamp(debrief.elapsed)} long, "
        f"{debrief.steps_done} of {len(debrief.steps)} steps."
    )


def _measure(width: int) -> int:
    """Right-hand ends stay within sight of their rows on a wide page."""
    return min(width, 72)


def _steps(steps: Iterable[StepNote], width: int) -> Iterator[Row]:
    for step in steps:
        role = _ROLES[step.state]
        done = step.state == StepState.DONE
        name: Row = (Span(f"  {SHAPES[step.state]} ", role), Span(step.name, "ink"))
        if step.at is None:
            moment: Row = (Span("not yet", "quiet"),)
        else:
            moment = (
                Span("✓ " if done else "begun ", role),
                Span(spoken_stamp(step.at), "quiet"),
            )
        yield from _sides(name, moment, _measure(width))
        margin = " " * _MARGIN
        if step.quote:
            yield from _flowed(f"“{step.quote}”", width, "you", first=margin)
        if step.next_time:
            yield from _flowed(step.next_time, width, "text", first=f"{margin}Next time  ")


def _slips(slips: Iterable[SlipNote], width: int) -> Iterator[Row]:
    for slip in slips:
        name: Row = (Span("  ▲ ", "slip"), Span(slip.name, "ink"))
        mended = "made good, " if slip.recovered else ""
        at: Row = (Span(f"{mended}{spoken_stamp(slip.at)}", "quiet"),)
        yield from _sides(name, at, _measure(width))
        margin = " " * _MARGIN
        yield from _flowed(slip.what, width, "text", first=margin)
        yield from _flowed(f"“{slip.quote}”", width, "you", first=f"{margin}You said  ")
        yield from _flowed(f"“{slip.instead}”", width, "ink", first=f"{margin}Try       ")


def _terms(debrief: Debrief, width: int) -> Iterator[Row]:
    if not debrief.terms:
        yield (Span("  Nothing was offered, so nothing was written.", "quiet"),)
    for term in debrief.terms:
        first = "  ink     " if term.agreed else "  pencil  "
        role: Role = "ink" if term.agreed else "pencil"
        text = term.text[:1].upper() + term.text[1:]
        yield from _flowed(text, width, role, first=first)


def _trust(points: tuple[TrustPoint, ...], width: int) -> Iterator[Row]:
    if not points:
        return
    first, last = points[0].trust, points[-1].trust
    yield (
        Span(f"  {gauge(last)} ", "hers"),
        Span(f"from {round(first * 100)} to {round(last * 100)} of 100"),
    )
    moves = [
        (point.trust - before.trust, point)
        for before, point in pairwise(points)
        if point.reason and point.trust != before.trust
    ]
    by_reason = {move[1].reason: move for move in sorted(moves, key=lambda move: abs(move[0]))}
    strongest = sorted(by_reason.values(), key=lambda move: -abs(move[0]))[:_TURNING_POINTS]
    for shift, point in sorted(strongest, key=lambda move: move[1].at):
        arrow = "↑" if shift > 0 else "↓"
        first_words = f"  {spoken_stamp(point.at):>5} {arrow} "
        yield from _flowed(point.reason, width, "text", first=first_words)


def _talk(debrief: Debrief, width: int) -> Iterator[Row]:
    talk = debrief.talk
    if not talk.your_words:
        return
    share = f"You spoke {round(talk.share * 100)} % of the words"
    asked = _counted(talk.questions, "question")
    fillers = _counted(talk.fillers, "filler")
    longest = f"Your longest turn had {_counted(talk.longest_words, 'word')}, at "
    text = f"{share}, with {asked} and {fillers}. {longest}{spoken_stamp(talk.longest_at)}."
    yield from _flowed(text, width, "text", first="  ")


def _counted(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number or 'no'} {thing}s"


def _has_moved(before: StepView, after: StepView) -> bool:
    return (before.state, before.have) != (after.state, after.have)


def _step_moved(step: StepView) -> str:
    if step.state == "done":
        return f"{step.name}: done"
    return f"{step.name}: {_without_stop(step.line)}" if step.line else f"{step.name}: begun"


def _terms_moved(before: Iterable[TermView], after: Iterable[TermView]) -> Iterator[str]:
    known = {term.benefit: term for term in before}
    fresh = [term for term in after if not term.agreed and term != known.get(term.benefit)]
    inked = [term for term in after if term.agreed and term != known.get(term.benefit)]
    gone = [term for benefit, term in known.items() if benefit not in {t.benefit for t in after}]
    for word, terms in (("In pencil", fresh), ("In ink", inked), ("Off the napkin", gone)):
        if terms:
            yield f"{word}: {'; '.join(term_words(term) for term in terms)}"


def _without_stop(text: str) -> str:
    return re.sub(r"\.$", "", text)
