"""A call on paper: a page to read, a table, and everything for another program.

In: a call's line in the list, its facts, its debrief in the public shape, and the names shown for
ids. Out: text in Markdown, CSV or JSON that any UTF-8 file can hold. Replies stand as heard.
"""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

from desktop.clock import spoken_stamp, stamp
from desktop.coach.debrief.contest import objections
from desktop.coach.debrief.second_look import doubted
from desktop.events import CallEnded, CallOpened, Fact, Replied, ReplyCut, TurnTaken
from desktop.moves import PITFALL_IDS, STEP_IDS, Step, StepState
from desktop.records.calls import CallSummary, storable
from desktop.records.codec import fact_to_dict

FORMAT_VERSION = 1
"""Of the JSON export; grows when a field changes its meaning."""

_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_FORMULA_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the start of a formula, in both widths."""
_STATES = MappingProxyType(
    {
        StepState.DONE.value: "done",
        StepState.IN_PROGRESS.value: "begun",
        StepState.TODO.value: "not yet",
    }
)
_ENDINGS = MappingProxyType(
    {
        "": "still open",
        "user": "you ended it",
        "goodbye": "it ended with a goodbye",
        "walked_out": "it ended early, from the other side",
        "time": "time was up",
        "closed": "it was left open and closed later",
    }
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One thing said."""

    turn: int
    at: float
    who: str
    text: str
    moves: tuple[str, ...] = ()
    pitfalls: tuple[str, ...] = ()
    beat: str = ""


def to_markdown(
    summary: CallSummary,
    facts: Sequence[Fact],
    debrief: Mapping[str, Any],
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """A page to read and keep."""
    parts = [
        _heading(summary, names),
        _outcome(debrief, names),
        _steps(debrief, names),
        _slips(debrief, names),
        _terms(debrief, names),
        _contested(facts, names),
        _doubted(facts, names),
        _next_time(debrief),
        _transcript(_lines(summary, facts, names)),
    ]
    return storable("\n\n".join(part for part in parts if part) + "\n")


def to_json(
    summary: CallSummary,
    facts: Sequence[Fact],
    debrief: Mapping[str, Any],
) -> str:
    """Everything there is, for another program."""
    whole = {
        "format": FORMAT_VERSION,
        "call": asdict(summary),
        "facts": [fact_to_dict(fact) for fact in facts],
        "debrief": dict(debrief),
    }
    return storable(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")


def to_csv(
    summary: CallSummary,
    facts: Sequence[Fact],
    debrief: Mapping[str, Any],
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """One row for each thing said; a cell is never a formula."""
    del debrief  # The table holds what was said; its columns are fixed for users' scripts.
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\r\n")
    table.writerow(("turn", "at", "who", "text", "moves", "pitfalls", "beat"))
    for line in _lines(summary, facts, names):
        table.writerow(
            (
                line.turn,
                stamp(line.at),
                _cell(line.who),
                _cell(line.text),
                _cell(" ".join(line.moves)),
                _cell(" ".join(line.pitfalls)),
                _cell(line.beat),
            )
        )
    return storable(page.getvalue())


def _lines(summary: CallSummary, facts: Sequence[Fact], names: Mapping[str, str]) -> list[_Line]:
    """What was said, in order, as far as it was heard."""
    them = _first_name(summary.persona, names)
    lines: list[_Line] = []
    for fact in facts:
        if isinstance(fact, CallOpened):
            lines.append(_Line(0, fact.at, them, fact.text))
        elif isinstance(fact, TurnTaken):
            found = tuple(move.move for move in fact.reading.moves)
            steps = tuple(move for move in found if move in STEP_IDS)
            pitfalls = tuple(move for move in found if move in PITFALL_IDS)
            lines.append(_Line(fact.turn, fact.at, "You", fact.text, steps, pitfalls))
        elif isinstance(fact, Replied):
            lines.append(_Line(fact.turn, fact.at, them, fact.text, beat=fact.beat))
        elif isinstance(fact, ReplyCut):
            _cut(lines, fact)
        elif isinstance(fact, CallEnded) and fact.text:
            lines.append(_Line(lines[-1].turn if lines else 0, fact.at, them, fact.text))
    return lines


def _cut(lines: list[_Line], cut: ReplyCut) -> None:
    """Keep of the last reply to this turn only what was heard."""
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if line.turn == cut.turn and line.who != "You":
            lines[place] = _Line(line.turn, line.at, line.who, cut.heard, beat=line.beat)
            return


def _heading(summary: CallSummary, names: Mapping[str, str]) -> str:
    day = _safe(summary.started[:10])
    title = f"# Your call with {_safe(_person(summary.persona, names))}"
    turns = "1 turn" if summary.turns == 1 else f"{summary.turns} turns"
    about = [
        _safe(_name(summary.difficulty, names)),
        f"{spoken_stamp(summary.at)} minutes",
        turns,
        _ENDINGS.get(summary.ended, _safe(summary.ended)),
    ]
    return f"{title}{', ' + day if day else ''}\n\n{' · '.join(about)}"


def _outcome(debrief: Mapping[str, Any], names: Mapping[str, str]) -> str:
    outcome = str(debrief.get("outcome") or "")
    if not outcome:
        return ""
    headline = _safe(debrief.get("headline"))
    said = f"**{_safe(_name(outcome, names))}.** {headline}".rstrip()
    return f"## How it came out\n\n{said}"


def _steps(debrief: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The five steps in their order, each with its moment and the words that earned it."""
    states = debrief.get("steps") or {}
    rows = []
    for step in Step:
        found = states.get(step.value)
        if not found:
            continue
        row = f"- **{_safe(_name(step.value, names))}**: {_state(found.get('state'))}"
        if found.get("at"):
            row += f" at {_safe(found['at'])}"
        if found.get("quote"):
            row += f". You said: “{_safe(found['quote'])}”"
        rows.append(row)
    return "## The five steps\n\n" + "\n".join(rows) if rows else ""


def _slips(debrief: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Each slip with what to say instead."""
    rows = []
    for slip in debrief.get("pitfalls") or ():
        mended = ", and you recovered" if slip.get("recovered") else ""
        rows.append(
            f"- **{_safe(_name(str(slip.get('id')), names))}** in turn"
            f" {_safe(slip.get('turn'))}{mended}. You said: “{_safe(slip.get('quote'))}”"
        )
        if slip.get("instead"):
            rows.append(f"  Say instead: {_safe(slip['instead'])}")
    return "## Slips, and what to say instead\n\n" + "\n".join(rows) if rows else ""


def _terms(debrief: Mapping[str, Any], names: Mapping[str, str]) -> str:
    rows = [
        f"- **{_safe(_name(str(term.get('benefit')), names))}**: {_safe(term.get('text'))}"
        f" ({'agreed' if term.get('agreed') else 'not yet agreed'})"
        for term in debrief.get("terms") or ()
    ]
    return "## The terms on the table\n\n" + "\n".join(rows) if rows else ""


def _contested(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """What counts otherwise than it was read, because the user said so."""
    rows = [
        f"- Turn {turn}: {'not ' if verdict == 'wrong' else ''}{_safe(_name(move, names))}"
        for (turn, move), verdict in sorted(objections(facts).items())
    ]
    return "## Marked by you\n\n" + "\n".join(rows) if rows else ""


def _doubted(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """What a language model would have read otherwise."""
    rows = [f"- Turn {turn}: {_safe(_name(move, names))}" for turn, move in sorted(doubted(facts))]
    return "## Worth a second look\n\n" + "\n".join(rows) if rows else ""


def _next_time(debrief: Mapping[str, Any]) -> str:
    advice = _safe(debrief.get("next_time"))
    return f"## Next time\n\n{advice}" if advice else ""


def _transcript(lines: Sequence[_Line]) -> str:
    said = [
        f"**{_safe(line.who)}** ({spoken_stamp(line.at)}): {_safe(line.text) or '(silence)'}"
        for line in lines
    ]
    return "## What was said\n\n" + "\n\n".join(said) if said else ""


def _state(state: object) -> str:
    return _STATES.get(str(state)) or _safe(state)


def _name(known_as: str, names: Mapping[str, str]) -> str:
    """The name shown for an id; without one, the id's own words."""
    words = known_as.replace("_", " ")
    return names.get(known_as) or words[:1].upper() + words[1:]


def _first_name(persona: str, names: Mapping[str, str]) -> str:
    words = _person(persona, names).split()
    return words[0] if words else "Them"


def _person(persona: str, names: Mapping[str, str]) -> str:
    return names.get(persona) or persona.replace("_", " ").title()


def _safe(value: object) -> str:
    """Text on one line that Markdown shows as it is."""
    if value is None:
        return ""
    return _MARKUP.sub(r"\\\1", " ".join(str(value).split()))


def _cell(text: str) -> str:
    """Text that a spreadsheet shows and never runs."""
    if text.lstrip().startswith(_FORMULA_STARTS) or text.startswith(("\t", "\r", "\n")):
        return f"'{text}"
    return text
