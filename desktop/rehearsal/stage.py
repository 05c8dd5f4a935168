"""Builds the scene that front ends paint from a call and its floor."""

from desktop.clock import BUDGET_SECONDS
from desktop.coach.debrief.summary import slip_note
from desktop.coach.page.terms import detail_words, term_text
from desktop.coach.tracker import FRAMEWORK_SIZE, Progress
from desktop.events import CallEnded, CallOpened, Replied, ReplyCut
from desktop.moves import WHO_AND_WHEN, Step, StepState
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor
from desktop.rehearsal.scenario import Scenario
from desktop.scene import Scene, SlipView, StepView, TermView


def scene_of(call: Call, floor: Floor, elapsed: float, unsaved_reason: str) -> Scene:
    """Everything on the page at this moment."""
    scenario, progress = call.scenario, call.progress
    opened = next((fact for fact in call.facts if isinstance(fact, CallOpened)), None)
    mood = scenario.method.mood(call.memory.trust)
    reason, rose = _last_shift(call)
    return Scene(
        phase=floor.phase,
        elapsed=elapsed,
        remaining=BUDGET_SECONDS - elapsed,
        turn=call.turns,
        caption=_caption(call),
        your_words=progress.last_turn.text if progress.last_turn else "",
        speaker_name=scenario.persona.persona.first_name,
        difficulty=opened.difficulty if opened else "",
        steps=tuple(_step(step, number, progress, scenario) for number, step in enumerate(Step, 1)),
        trust=call.memory.trust,
        mood=mood.id,
        mood_words=mood.words.format(**scenario.names),
        trust_reason=reason,
        trust_rose=rose,
        terms=_terms(progress, scenario),
        slips=_slips(progress, scenario),
        hint=floor.hint,
        saved=not unsaved_reason,
        unsaved_reason=unsaved_reason,
    )


def _caption(call: Call) -> str:
    for fact in reversed(call.facts):
        if isinstance(fact, ReplyCut):
            return fact.heard
        if isinstance(fact, Replied | CallOpened) or (isinstance(fact, CallEnded) and fact.text):
            return fact.text
    return ""


def _last_shift(call: Call) -> tuple[str, bool]:
    """Why trust last moved, and whether it rose."""
    before = 0.0
    reason, rose = "", True
    for fact in call.facts:
        if isinstance(fact, CallOpened):
            before = fact.trust
        elif isinstance(fact, Replied):
            if fact.trust_reason:
                reason, rose = fact.trust_reason, fact.trust >= before
            before = fact.trust
    return reason, rose


def _step(step: Step, number: int, progress: Progress, scenario: Scenario) -> StepView:
    words, state = scenario.method.step(step), progress.steps[step]
    line = ""
    if state.state is StepState.IN_PROGRESS:
        line = words.lines[_line_index(step, progress, len(words.lines))]
    return StepView(
        id=step.value,
        number=number,
        name=words.name,
        state=state.state.value,
        have=words.need if state.state is StepState.DONE else state.have,
        need=words.need,
        line=line.format(**scenario.names),
        at=state.at,
        quote=state.quote,
        latest=progress.latest is step,
    )


def _line_index(step: Step, progress: Progress, lines: int) -> int:
    have = progress.steps[step].have
    if step is Step.DRAFT_FRAMEWORK:
        return min(have, lines - 1) if have < FRAMEWORK_SIZE else lines - 1
    if step is Step.BUILD_PREFERRED_TIER:
        return max(0, min(have, lines) - 1)
    return 0


def _terms(progress: Progress, scenario: Scenario) -> tuple[TermView, ...]:
    views = []
    for term in progress.terms:
        wording = scenario.wordings.get(term.benefit)
        label = wording.name if wording else "Who and when"
        bare = wording.name if wording else term.quote
        text = detail_words(term, scenario.names["name"]) or bare
        line = wording.napkin_line if wording else WHO_AND_WHEN
        views.append(TermView(term.benefit, label, text, term.agreed, line))
    return tuple(views)


def _slips(progress: Progress, scenario: Scenario) -> tuple[SlipView, ...]:
    notes = [
        slip_note(slip, progress, scenario.method, scenario.wordings, scenario.names)
        for slip in progress.slips
    ]
    return tuple(
        SlipView(note.id, note.turn, note.at, note.name, note.quote, note.instead, note.recovered)
        for note in notes
    )


def public_terms(progress: Progress, scenario: Scenario) -> list[dict[str, object]]:
    """The whole list of terms as commands print it."""
    return [
        {
            "benefit": term.benefit,
            "text": term_text(term, scenario.wordings, scenario.names["name"]),
            "agreed": term.agreed,
        }
        for term in progress.terms
    ]
