"""The method as data: steps, pitfalls, outcomes, moods and their words.

In: the parsed TOML of personas/preferred_ground.toml. Out: one frozen Method.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from desktop.moves import Outcome, Pitfall, Step
from desktop.scene import Mood


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StepText(_Row):
    """One step as the tracker words it."""

    id: Step
    name: str
    brief: str
    need: int = Field(ge=1)
    """Pips in all."""
    todo: str
    lines: tuple[str, ...]
    """One for each pip count while in progress."""
    next_time: str


class Advice(_Row):
    """One way to word what to say instead."""

    needs: tuple[str, ...]
    """Slots that must be known from what the user said."""
    text: str


class PitfallText(_Row):
    """One pitfall as the coach words it."""

    id: Pitfall
    name: str
    what: str
    reaction: str
    reason: str
    reason_plain: str = ""
    """When the slot of `reason` was not said."""
    recovers: tuple[Step, ...]
    """Moves that make it good in a later turn."""
    instead: tuple[Advice, ...]

    @model_validator(mode="after")
    def _last_advice_needs_nothing(self) -> "PitfallText":
        if not self.instead or self.instead[-1].needs:
            raise ValueError("the last way to say it instead must need no slot")
        return self


class OutcomeText(_Row):
    """One outcome as the debrief words it."""

    id: Outcome
    name: str
    headline: str


class MoodText(_Row):
    """One mood and where it ends."""

    id: Mood
    below: float
    words: str


class Nudges(_Row):
    """What the time says."""

    two_minutes: str
    two_minutes_open: str
    last_minute: str
    over_time: str


class LearnSection(_Row):
    """One page of Learn."""

    title: str
    text: str


class Learn(_Row):
    """What the article claims, in the app's own words."""

    title: str
    source: str
    sections: tuple[LearnSection, ...]


class Method(_Row):
    """Everything the coach says."""

    id: str
    version: str
    name: str
    steps: tuple[StepText, ...]
    pitfalls: tuple[PitfallText, ...]
    reasons: Mapping[str, str]
    outcomes: tuple[OutcomeText, ...]
    moods: tuple[MoodText, ...]
    nudges: Nudges
    learn: Learn

    @model_validator(mode="after")
    def _complete(self) -> "Method":
        for rows, wanted in (
            (self.steps, Step),
            (self.pitfalls, Pitfall),
            (self.outcomes, Outcome),
        ):
            if [row.id for row in rows] != list(wanted):
                raise ValueError(f"{wanted.__name__} entries must be exactly {list(wanted)}")
        return self

    def step(self, step: Step) -> StepText:
        """The words of this step."""
        return next(row for row in self.steps if row.id == step)

    def pitfall(self, pitfall: str) -> PitfallText:
        """The words of this pitfall."""
        return next(row for row in self.pitfalls if row.id == pitfall)

    def outcome(self, outcome: Outcome) -> OutcomeText:
        """The words of this outcome."""
        return next(row for row in self.outcomes if row.id == outcome)

    def mood(self, trust: float) -> MoodText:
        """The mood at this trust (0 to 1)."""
        return next(row for row in self.moods if trust < row.below)


def method_from(data: Mapping[str, Any]) -> Method:
    """Validate the parsed file; pydantic.ValidationError when it does not fit."""
    return Method.model_validate(data)
