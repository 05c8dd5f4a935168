"""Past rehearsals: list, show, export, delete."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief
from desktop.events import Fact
from desktop.records.codec import fact_to_dict
from desktop.records.export import to_csv, to_json, to_markdown
from desktop.records.journal import Journal
from desktop.terminal.page import debrief_text

Summed = Callable[[list[Fact]], Debrief]
"""Makes the debrief of a call's facts."""


def list_calls(journal: Journal, out: TextIO, *, as_json: bool) -> None:
    """Every call, newest first."""
    calls = journal.calls()
    if as_json:
        print(json.dumps([asdict(call) for call in calls]), file=out)
        return
    if not calls:
        print("No rehearsals yet. Your first debrief appears here.", file=out)
    for call in calls:
        state = call.outcome or ("left open" if not call.ended else call.ended)
        started = call.started.replace("T", " ")[:16]
        print(
            f"{call.call_id}  {started}  {call.difficulty:<9}  {call.turns:>2} turns"
            f"  {spoken_stamp(call.at):>5}  {state.replace('_', ' ')}",
            file=out,
        )


def show_call(
    journal: Journal, call_id: str, summed: Summed, out: TextIO, *, as_json: bool
) -> None:
    """One call with its debrief and transcript."""
    facts = journal.facts(call_id)
    debrief = summed(facts)
    if as_json:
        row = {
            "call": asdict(journal.summary(call_id)),
            "debrief": debrief.as_json(),
            "facts": [fact_to_dict(fact) for fact in facts],
        }
        print(json.dumps(row), file=out)
        return
    print(debrief_text(debrief, width=88, colour=False), file=out)
    print("\nTranscript", file=out)
    for line in debrief.transcript:
        who = "You  " if line.who == "you" else "Them "
        print(f"{spoken_stamp(line.at):>5}  {who} {line.text or '(silence)'}", file=out)


def exported(
    journal: Journal, call_id: str, form: str, summed: Summed, names: Mapping[str, str]
) -> str:
    """One call as Markdown, JSON or CSV."""
    facts = journal.facts(call_id)
    summary = journal.summary(call_id)
    debrief: dict[str, Any] = summed(facts).as_json()
    if form == "json":
        return to_json(summary, facts, debrief)
    writer = to_csv if form == "csv" else to_markdown
    return writer(summary, facts, debrief, names)


def write_export(text: str, target: Path) -> None:
    """Write an export without ever overwriting a file."""
    with target.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
