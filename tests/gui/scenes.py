"""Scenes to paint: a call under way, and changes to it."""

from dataclasses import replace
from typing import Literal

from desktop.scene import HintView, Scene, SlipView, StepView, TermView, VoiceView

NAMES = (
    ("surface_wound", "Surface the wound", 2),
    ("name_value_gap", "Name the value gap", 2),
    ("build_preferred_tier", "Build the preferred tier", 3),
    ("make_it_theirs", "Make it their idea to present", 1),
    ("draft_framework", "Draft the framework on the call", 3),
)
LONG_CAPTION = (
    "We were burned once and my CEO has not forgotten it. So when I hear that we would be one of "
    "many partners, I hear the same story again. Give me something I can carry into that room "
    "and defend when they ask me what protects us."
)
LONG_HINT = HintView(
    "hint",
    "we just can’t do exclusivity at all right now, sorry",
    "Exclusivity would cap what we can build for you; here is what serves NovaTech better",
)


def step(
    number: int,
    state: Literal["todo", "in_progress", "done"] = "todo",
    *,
    have: int = 0,
    line: str = "",
    at: float | None = None,
    latest: bool = False,
) -> StepView:
    """One row of the tracker."""
    step_id, name, need = NAMES[number - 1]
    return StepView(step_id, number, name, state, have, need, line, at, "", latest)


def term(benefit: str, label: str, text: str, *, agreed: bool = False) -> TermView:
    """One line of the napkin; the benefit's own line."""
    return TermView(benefit, label, text, agreed, benefit)


READY = VoiceView(
    mode="hold", hearing="ready", speaking="ready", talking=False, muted=False, kept=""
)
"""Somebody who can talk and does not."""
VOICES: dict[str, VoiceView | None] = {
    "none": None,
    "missing": replace(READY, hearing="lost"),
    "starting": replace(READY, hearing="starting"),
    "ready": READY,
    "talking": replace(READY, talking=True),
    "muted": replace(READY, muted=True),
}
"""What the microphone does, and how that comes in."""
RUNNING = Scene(
    phase="yours",
    elapsed=200.0,
    remaining=280.0,
    turn=6,
    caption="A year. And in month thirteen we’re right back where we were.",
    your_words="Could we start with one year and see how it goes?",
    speaker_name="Elena",
    difficulty="realistic",
    steps=(
        step(1, "done", have=2, at=72.0),
        step(2, "done", have=2, at=125.0),
        step(
            3, "in_progress", have=2, line="2 of 3 benefits. Offer one more.", at=150, latest=True
        ),
        step(4),
        step(5),
    ),
    trust=0.5,
    mood="curious",
    mood_words="Elena is curious",
    trust_reason="Cooled when you offered a year",
    trust_rose=False,
    terms=(
        term("api_support", "API support", "Priority queue"),
        term("early_access", "Early access", "90 days"),
    ),
    slips=(SlipView("sunset_exclusivity", 5, 180.0, "You offered a time limit", "", "", False),),
    hint=HintView("hint", "just one year", "90-day early access to every feature"),
    saved=True,
    unsaved_reason="",
)
PAUSED = replace(RUNNING, phase="paused", hint=None)
CROWDED = replace(
    RUNNING,
    caption=LONG_CAPTION,
    hint=LONG_HINT,
    trust_reason="Eased when you offered a year: that is the trap",
    steps=(
        step(1, "done", have=2, at=72.0),
        step(2, "done", have=2, at=125.0),
        step(3, "done", have=3, at=232.0),
        step(4, "done", have=1, at=310.0),
        step(5, "in_progress", have=2, line="2 of 3 terms. One needs a date.", latest=True),
    ),
    terms=(
        term("api_support", "API support", "Priority queue, reply in 4 hours", agreed=True),
        term("early_access", "Early access", "90 days, every feature, by March 1", agreed=True),
        term("who_and_when", "Who and when", "You draft, by Wednesday"),
    ),
)
