"""Plays a script through the same core as the window, with no display and no sound."""

import json
from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import Any, TextIO

from desktop.clock import LIMIT_SECONDS, stamp
from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.events import CallEnded, Replied, TurnTaken
from desktop.moves import Engine, Step
from desktop.rehearsal.call import Call
from desktop.rehearsal.patient import PatientThought
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.stage import public_terms
from desktop.terminal.page import debrief_text
from desktop.terminal.script import ScriptedTurn


def played(
    scenario: Scenario,
    script: Iterable[ScriptedTurn],
    difficulty: str,
    seed: int,
    model: PatientThought | None = None,
) -> Iterator[tuple[Call, TurnTaken | None, str, dict[str, float]]]:
    """The call after its opening and after each turn, with the turn's own text and timings."""
    call = Call(scenario)
    engine = Engine.SCRIPTED if model is None else Engine.LLAMA
    opened = call.open(difficulty, seed, engine=engine)
    call.accept(opened)
    yield call, None, "", {}
    for scripted in script:
        if scripted.at >= LIMIT_SECONDS:
            call.accept(call.time_up())
            return
        begun = perf_counter()
        turn = call.take(scripted.text, scripted.at)
        read = perf_counter()
        call.accept(turn)
        facts = call.reply(scripted.at)
        authored = perf_counter()
        timings = {"read": _ms(read - begun), "reply": _ms(authored - read)}
        if model is not None:
            facts = model.answered(call, facts)
            timings["model"] = _ms(perf_counter() - authored)
        for fact in facts:
            call.accept(fact)
        yield call, turn, scripted.text, timings
        if call.over:
            return


def replay(
    scenario: Scenario,
    script: Iterable[ScriptedTurn],
    difficulty: str,
    seed: int,
    out: TextIO,
    *,
    as_json: bool,
    model: PatientThought | None = None,
) -> None:
    """Play the script and print it."""
    call: Call | None = None
    for call, turn, text, timings in played(scenario, script, difficulty, seed, model):
        if as_json:
            row = _turn_row(call, turn, text, timings) if turn else _opening_row(call)
            print(json.dumps(row), file=out)
        else:
            _print_turn(call, turn, out)
    assert call is not None
    summary = debrief_of(call.facts, scenario.method, scenario.wordings, scenario.names)
    if as_json:
        print(json.dumps({"debrief": _with_end(summary, call)}), file=out)
    else:
        print(f"\n{debrief_text(summary, width=88, colour=False)}", file=out)


def _opening_row(call: Call) -> dict[str, Any]:
    return {"turn": 0, "at": stamp(0.0), "reply": _last_reply(call)}


def _turn_row(call: Call, turn: TurnTaken, text: str, timings: dict[str, float]) -> dict[str, Any]:
    progress = call.progress
    reply = next(fact for fact in reversed(call.facts) if isinstance(fact, Replied))
    return {
        "turn": turn.turn,
        "at": stamp(turn.at),
        "text": text,
        "moves": [step.value for step in Step if turn.reading.has(step)],
        "pitfalls": [slip.id for slip in progress.slips if slip.turn == turn.turn],
        "beat": reply.beat,
        "reply": reply.text,
        "source": reply.source,
        "steps": {step.value: state.state.value for step, state in progress.steps.items()},
        "wound_revealed": progress.wound_told,
        "terms": public_terms(progress, call.scenario),
        "trust": reply.trust,
        "ms": timings,
    }


def _with_end(summary: Debrief, call: Call) -> dict[str, Any]:
    ended = next((fact for fact in call.facts if isinstance(fact, CallEnded)), None)
    end = {"reason": ended.reason, "at": stamp(ended.at), "text": ended.text} if ended else None
    return {**summary.as_json(), "ended": end}


def _last_reply(call: Call) -> str:
    fact = call.facts[-1]
    return getattr(fact, "text", "")


def _print_turn(call: Call, turn: TurnTaken | None, out: TextIO) -> None:
    name = call.scenario.persona.persona.first_name
    if turn is None:
        print(f"00:00  {name}: {_last_reply(call)}", file=out)
        return
    reply = next(fact for fact in reversed(call.facts) if isinstance(fact, Replied))
    read = ", ".join(move.move for move in turn.reading.moves)
    print(f"\n{stamp(turn.at)}  You: {turn.text or '(silence)'}", file=out)
    if read:
        print(f"       [{read}]", file=out)
    print(f"       {name}: {reply.text}", file=out)


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 3)
