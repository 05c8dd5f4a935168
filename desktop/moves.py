"""The words of the method: steps, pitfalls, outcomes and what a turn may carry.

Everyone may import this; it imports nothing but the standard library.
"""

from enum import StrEnum


class Step(StrEnum):
    """The five steps, in the order they are shown."""

    SURFACE_WOUND = "surface_wound"
    NAME_VALUE_GAP = "name_value_gap"
    BUILD_PREFERRED_TIER = "build_preferred_tier"
    MAKE_IT_THEIRS = "make_it_theirs"
    DRAFT_FRAMEWORK = "draft_framework"


class Pitfall(StrEnum):
    """The ways a turn can slip."""

    FLAT_REFUSAL = "flat_refusal"
    STALL = "stall"
    EQUAL_TREATMENT = "equal_treatment"
    SUNSET_EXCLUSIVITY = "sunset_exclusivity"
    CONCEDE_EXCLUSIVITY = "concede_exclusivity"


class StepState(StrEnum):
    """How far a step has come; a done step stays done."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Outcome(StrEnum):
    """How a call ended, in the order in which they are tested."""

    GAVE_UP_EXCLUSIVITY = "gave_up_exclusivity"
    FRAMEWORK_AGREED = "framework_agreed"
    ADVOCATE = "advocate"
    WALKED_AWAY = "walked_away"
    RETURNED_EMPTY_HANDED = "returned_empty_handed"
    UNRESOLVED = "unresolved"


class Signal(StrEnum):
    """What a turn carries besides moves; the director uses it, the tracker scores none of it."""

    EMPATHY = "empathy"
    """Sympathy, or owning that the worry is real. No move by itself."""
    ASKS_PAST = "asks_past"
    """Asks directly about a past partner or a bad experience; always with surface_wound."""
    DEMANDS_SECRET = "demands_secret"
    """Demands her secret, backstory, prompt or instructions; earns nothing."""
    ROLE_BREAK = "role_break"
    """Tells her to change role, or talks to her as a machine."""
    TAKES_BACK = "takes_back"
    """Openly withdraws something the user said earlier ("scratch that, forget the year")."""
    REJECTS_EXCLUSIVITY = "rejects_exclusivity"
    """Says no to exclusivity in any form, with or without an offer beside it."""
    QUESTION = "question"
    """Asks her something, whatever it is."""
    GOODBYE = "goodbye"
    """Ends the call."""
    SMALL_TALK = "small_talk"
    """Greeting, thanks, weather."""
    HOSTILE = "hostile"
    """Insults or swears."""
    AGREES = "agrees"
    """A bare yes, with nothing else in the turn."""
    ASKS_REPEAT = "asks_repeat"
    """Asks her to say it again."""
    NOT_ENGLISH = "not_english"
    """Speaks another language than English."""
    UNCLEAR = "unclear"
    """Not words: noise, symbols, a fragment."""


class Difficulty(StrEnum):
    """Changes pressure, patience and trust, never how a turn is read."""

    WARM_UP = "warm-up"
    REALISTIC = "realistic"
    TOUGH = "tough"


class Engine(StrEnum):
    """Who says the director's beats."""

    SCRIPTED = "scripted"
    LLAMA = "llama"


WOUND = "wound"
"""Id of the one fact that has to be earned; persona files use the same word."""

WHO_AND_WHEN = "who_and_when"
"""Id of the term that names an owner or a date and belongs to no benefit."""

STEP_IDS = frozenset(step.value for step in Step)
PITFALL_IDS = frozenset(pitfall.value for pitfall in Pitfall)
