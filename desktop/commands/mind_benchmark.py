"""Measures a language model on this computer, and how much of a call it really plays.

Part of the composition. In: a model's file, a scenario and the turns of a sample call. Out: a
table of figures; `NoModel` when the file cannot be used. Figures come from a mind process that
plays nobody meanwhile.
"""

import queue
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from desktop.commands.minded import played_back
from desktop.counterpart.beats import Beat
from desktop.counterpart.chat import Segment
from desktop.counterpart.prompt import note_segment, persona_segment
from desktop.events import Replied
from desktop.moves import Engine
from desktop.rehearsal.answer import Answer
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario
from desktop.thinking import NoModel, known_model, refusal
from desktop.workers.protocol import Field, Message
from desktop.workers.supervisor import Life, Patience, Worker

MEASURE_SECONDS = 1800.0
"""A large model on a slow computer takes its time."""
PATIENCE = Patience(start_seconds=30.0, silence_seconds=30.0, deaths=1)
"""Plain llama-cpp-python keeps the whole process waiting while it reads."""
Turns = Sequence[tuple[float, str]]
"""Elapsed seconds and words."""


def mind_measured(
    path: Path, scenario: Scenario, turns: Turns, told: Callable[[str], None]
) -> dict[str, Any]:
    """Speed and first tokens beside plain llama-cpp-python, then the shares of a sample call."""
    found = speeds(path, scenario, turns, (), told)
    told("shares")
    return {**found, "replies": shares(path, scenario, turns)}


def speeds(
    path: Path,
    scenario: Scenario,
    turns: Turns,
    parts: Sequence[str],
    told: Callable[[str], None],
    threads: int = 0,
) -> dict[str, Any]:
    """What the mind process measures; all parts when none is named."""
    persona, opening, exchanges = talk_of(scenario, turns)
    row = known_model(path)
    fields: dict[str, Field] = {
        "path": str(path),
        "family": row.family if row is not None else "",
        "threads": threads,
        "segments": [[persona.role, persona.text], [opening.role, opening.text]],
        "exchanges": [list(each) for each in exchanges],
        "parts": list(parts),
    }
    answer = _asked(fields, told)
    if answer.kind != "measured":
        raise NoModel(refusal(path, answer.text("why")))
    figures = answer.fields.get("found")
    return dict(figures) if isinstance(figures, dict) else {}


def _asked(fields: dict[str, Field], told: Callable[[str], None]) -> Message:
    """What a mind process reports in the end; it is never replaced."""
    heard: queue.SimpleQueue[Message | Life] = queue.SimpleQueue()
    worker = Worker("mind", {}, heard.put, heard.put, PATIENCE)
    worker.start()
    try:
        while True:
            news = heard.get()
            if isinstance(news, Message):
                if news.kind in ("measured", "refused"):
                    return news
                told(news.text("part"))
            elif news.state == "up":
                worker.order("measure", b"", deadline=MEASURE_SECONDS, **fields)
            elif news.state == "gone":
                return Message("refused", {"why": news.reason})
    finally:
        worker.close()


def talk_of(
    scenario: Scenario, turns: Turns
) -> tuple[Segment, Segment, list[tuple[str, str, str]]]:
    """The sample call as a model is given it: persona, opening, and words, note and opener."""
    call = Call(scenario)
    opened = call.open("realistic", 0)
    call.accept(opened)
    rows = []
    for at, text in turns:
        turn = call.take(text, at)
        call.accept(turn)
        facts = call.reply(at)
        reply = facts[0]
        assert isinstance(reply, Replied), "an answer begins with her reply"
        note = note_segment(Beat(reply.beat), turn.reading)
        rows.append((turn.text, note.text, Answer(call, facts, "tail").opener))
        for fact in facts:
            call.accept(fact)
        if call.over:
            break
    return persona_segment(scenario.persona), Segment("her", opened.text), rows


def shares(path: Path, scenario: Scenario, turns: Turns) -> dict[str, Any]:
    """How many replies hold words of the model's, and why the others hold none."""
    sources: Counter[str] = Counter()
    whys: Counter[str] = Counter()
    with played_back(path, scenario) as model:
        call = Call(scenario)
        call.accept(call.open("realistic", 0, engine=Engine.LLAMA))
        for at, text in turns:
            call.accept(call.take(text, at))
            facts = model.answered(call, call.reply(at))
            for fact in facts:
                call.accept(fact)
                if isinstance(fact, Replied):
                    sources[fact.source] += 1
                    if fact.source == "authored":
                        whys[_why(model.answer)] += 1
            if call.over:
                break
    return {
        "replies": sum(sources.values()),
        **{name: sources[name] for name in ("model", "mixed", "authored")},
        "why_authored": dict(whys.most_common()),
    }


def _why(answer: Answer | None) -> str:
    """Why a reply holds nothing of the model's."""
    if answer is None:
        return "this moment is left to authored lines"
    return f"refused: {answer.refused[-1]}" if answer.refused else "it wrote no whole sentence"
