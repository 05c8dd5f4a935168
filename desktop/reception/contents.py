"""Puts scenario and past calls into the words of the pages around a call.

In: scenario, debriefs, a moment. Out: the frozen contents that the pages paint. No Qt, no files.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal, cast

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief
from desktop.gui.pages.brief import Check, PrepareContent, StepBrief
from desktop.gui.pages.content import (
    Day,
    DebriefFrame,
    EngineCard,
    Figure,
    HistoryRow,
    LearnContent,
    LearnSection,
    LearnSlip,
    ProgressContent,
    SetupContent,
    SoundContent,
    StepReach,
)
from desktop.moves import Outcome
from desktop.reception.first_page import page_of
from desktop.records.journal import CallSummary
from desktop.rehearsal.scenario import Scenario
from desktop.scene import Mood
from desktop.settings import Settings

_BEST_FIRST = (
    Outcome.FRAMEWORK_AGREED,
    Outcome.ADVOCATE,
    Outcome.UNRESOLVED,
    Outcome.RETURNED_EMPTY_HANDED,
    Outcome.WALKED_AWAY,
    Outcome.GAVE_UP_EXCLUSIVITY,
)
Reviewed = Sequence[tuple[CallSummary, Debrief]]
"""Ended calls with their debriefs, newest first."""


def prepare_content(
    scenario: Scenario,
    difficulty: str,
    hints: bool,
    resume: float | None,
    checks: tuple[Check, ...] | None = None,
) -> PrepareContent:
    """The page before a call; `checks` are the rows on what is ready."""
    page = page_of(
        scenario.persona.model_dump(
            mode="json", include={"persona", "difficulty", "opening_trust"}
        ),
        scenario.method.model_dump(mode="json", include={"steps", "moods"}),
    )
    shown = page.checks if checks is None else checks
    return replace(page, difficulty=difficulty, hints=hints, resume=resume, checks=shown)


def debrief_frame(scenario: Scenario, debrief: Debrief, number: int) -> DebriefFrame:
    """What stands around a debrief."""
    trust = debrief.trust[-1].trust if debrief.trust else scenario.persona.opening_trust
    title = f"Rehearsal {number}" if number else "This rehearsal was not saved"
    parts = [title, debrief.difficulty, _day(debrief.started)]
    return DebriefFrame(
        name=scenario.persona.persona.first_name,
        mood=_mood(scenario, trust),
        meta=", ".join(part for part in parts if part),
        moves=_moves(scenario) if number else (),
    )


def _moves(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    steps = ((row.id.value, row.name) for row in scenario.method.steps)
    return (*steps, *((row.id.value, row.name) for row in scenario.method.pitfalls))


def learn_content(scenario: Scenario) -> LearnContent:
    """The method and what the article claims."""
    method = scenario.method
    return LearnContent(
        title=method.learn.title,
        steps=_steps(scenario),
        slips=tuple(
            LearnSlip(
                row.name,
                row.what.format(**scenario.names),
                row.instead[-1].text.format(**scenario.names),
            )
            for row in method.pitfalls
        ),
        sections=tuple(LearnSection(row.title, row.text) for row in method.learn.sections),
        source=method.learn.source,
    )


def setup_content(
    scenario: Scenario,
    settings: Settings,
    home: Path,
    rehearsals: int,
    engines: tuple[EngineCard, ...],
    sound: SoundContent | None = None,
) -> SetupContent:
    """Choices, and what is on this computer."""
    name = scenario.persona.persona.first_name
    used = sum(file.stat().st_size for file in home.glob("*.sqlite3*")) if home.is_dir() else 0
    return SetupContent(
        name=name,
        headline="Everything runs here.",
        line="Nothing leaves this computer, and nothing has to be downloaded to begin.",
        engines=engines,
        theme=cast(Literal["system", "light", "dark"], settings.theme),
        caption_step=settings.caption_step,
        text_scale=settings.text_scale,
        single_keys=settings.single_keys,
        reduced_motion=settings.reduced_motion,
        data_folder=str(home),
        rehearsals=rehearsals,
        used=f"{used / 1e6:.1f} MB",
        sound=sound,
    )


def progress_content(scenario: Scenario, calls: Reviewed, now: datetime) -> ProgressContent:
    """Past calls and what they show."""
    days = {_date(call.started) for call, _ in calls} - {None}
    streak = _streak(cast("set[date]", days), now.date())
    return ProgressContent(
        name=scenario.persona.persona.first_name,
        headline=_headline(calls),
        line=_line(scenario, calls),
        streak=str(streak),
        week=_week(cast("set[date]", days), now.date()),
        figures=_figures(calls),
        rows=tuple(_row(scenario, calls, call, debrief) for call, debrief in calls),
        next_edge=calls[0][1].next_time if calls else "",
    )


def _steps(scenario: Scenario) -> tuple[StepBrief, ...]:
    return tuple(
        StepBrief(number, row.name, row.brief)
        for number, row in enumerate(scenario.method.steps, 1)
    )


def _mood(scenario: Scenario, trust: float) -> Mood:
    return scenario.method.mood(trust).id


def _date(started: str) -> date | None:
    try:
        return datetime.fromisoformat(started).astimezone().date()
    except ValueError:
        return None


def _day(started: str) -> str:
    day = _date(started)
    return f"{day:%A} {day.day} {day:%B}" if day else ""


def _headline(calls: Reviewed) -> str:
    if not calls:
        return "No rehearsals yet."
    best = max(debrief.steps_done for _, debrief in calls)
    latest = calls[0][1].steps_done
    if len(calls) == 1:
        return f"{latest} of 5 steps, the first time."
    if latest == best:
        return f"{latest} of 5 steps: as far as you have been."
    return f"{latest} of 5 steps last time, {best} at best."


def _line(scenario: Scenario, calls: Reviewed) -> str:
    told = [
        debrief.steps[0].at
        for _, debrief in calls[:3]
        if debrief.steps[0].state == "done" and debrief.steps[0].at is not None
    ]
    if not told:
        return f"You have not heard yet what happened to {scenario.names['name']}."
    count = {1: "your last rehearsal", 2: "two of your last three rehearsals"}.get(
        len(told), "your last three rehearsals"
    )
    slowest = spoken_stamp(max(told))
    return f"In {count} you found out what happened to {scenario.names['name']} by {slowest}."


def _streak(days: set[date], today: date) -> int:
    day = today if today in days else today - timedelta(days=1)
    count = 0
    while day in days:
        count += 1
        day -= timedelta(days=1)
    return count


def _week(days: set[date], today: date) -> tuple[Day, ...]:
    monday = today - timedelta(days=today.weekday())
    week = [monday + timedelta(days=offset) for offset in range(7)]
    return tuple(Day("MTWTFSS"[day.weekday()], day in days, day == today) for day in week)


def _figures(calls: Reviewed) -> tuple[Figure, ...]:
    if not calls:
        return ()
    call, best = min(calls, key=lambda pair: _BEST_FIRST.index(pair[1].outcome))
    slips = len(calls[0][1].slips)
    first = len(calls[-1][1].slips)
    note = f"down from {first}" if slips < first else "in the last one"
    minutes = round(sum(call.at for call, _ in calls) / 60)
    count = f"minutes, {len(calls)} rehearsal{'s' if len(calls) > 1 else ''}"
    return (
        Figure("Best outcome", best.outcome_name, _short_day(call.started), spoken=True),
        Figure("Slips", str(slips), note),
        Figure("Time practised", str(minutes), count),
    )


def _short_day(started: str) -> str:
    day = _date(started)
    return f"{day.day} {day:%b}" if day else ""


def _row(scenario: Scenario, calls: Reviewed, call: CallSummary, debrief: Debrief) -> HistoryRow:
    best = min(calls, key=lambda pair: _BEST_FIRST.index(pair[1].outcome))[0]
    day = _date(call.started)
    when = f"{day:%a} {day.day} {day:%b}, " if day else ""
    trust = debrief.trust[-1].trust if debrief.trust else scenario.persona.opening_trust
    return HistoryRow(
        id=call.call_id,
        title=debrief.outcome_name,
        when=f"{when}{call.difficulty}, {spoken_stamp(call.at)}",
        day=_short_day(call.started),
        mood=_mood(scenario, trust),
        steps=tuple(
            StepReach(
                step.id,
                step.name,
                cast("Literal['todo','in_progress','done']", step.state),
                step.at if step.state == "done" else None,
            )
            for step in debrief.steps
        ),
        best=call.call_id == best.call_id and len(calls) > 1,
    )
