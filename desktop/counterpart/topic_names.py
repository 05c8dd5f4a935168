"""What people ask her about, and when it can be meant: topics and stages."""

from collections.abc import Callable
from enum import StrEnum


class Stage(StrEnum):
    """How far the call is, as far as questions go."""

    OPENING = "o"
    TOLD = "t"
    OFFERED = "f"
    PAGE = "p"


class Topic(StrEnum):
    """What people ask her; `NONE` is anything else."""

    SCOPE = "scope"
    FIRM = "firm"
    WHY_NOW = "why_now"
    HER_VIEW = "her_view"
    ORIGIN = "origin"
    DECIDERS = "deciders"
    TIMING = "timing"
    OTHER_TALKS = "other_talks"
    SO_FAR = "so_far"
    CUSTOMERS = "customers"
    OTHERS_FATE = "others_fate"
    MARKET = "market"
    GOOD_OUTCOME = "good_outcome"
    IF_REFUSED = "if_refused"
    STORY_WHEN = "story_when"
    STORY_HOW = "story_how"
    HER_PART = "her_part"
    CEO_FEELS = "ceo_feels"
    STORY_AFTER = "story_after"
    RIVAL_NOW = "rival_now"
    LESSON = "lesson"
    CONFIDE = "confide"
    ALL_RIGHT = "all_right"
    THATS_IT = "thats_it"
    WOULD_WE = "would_we"
    STORY_AGAIN = "story_again"
    WHY_THAT = "why_that"
    OPEN_TO = "open_to"
    PROOF = "proof"
    WORSE = "worse"
    OPINION = "opinion"
    WHICH_MATTERS = "which_matters"
    ENOUGH = "enough"
    USE_IT = "use_it"
    PUSHBACK = "pushback"
    BELIEVE = "believe"
    COPYABLE = "copyable"
    YOU_BRING = "you_bring"
    LEAD = "lead"
    LANDS = "lands"
    DETAILS = "details"
    RIGHT_TRACK = "right_track"
    BETTER_THAN = "better_than"
    WRITE_NOW = "write_now"
    SLIP = "slip"
    YOUR_CALL = "your_call"
    PROMISE_IT = "promise_it"
    NEXT_STEPS = "next_steps"
    SEND_IT = "send_it"
    JOIN = "join"
    MINE_TOO = "mine_too"
    MORE_LINES = "more_lines"
    REVISIT = "revisit"
    GOOD_CALL = "good_call"
    MISSED = "missed"
    TENURE = "tenure"
    MEANT = "meant"
    REPEAT = "repeat"
    NONE = "none"


ASKED_AT: dict[Topic, str] = {
    **dict.fromkeys(Topic, "otfp"),
    **dict.fromkeys((Topic.WHY_NOW,), "o"),
    **dict.fromkeys((Topic.SCOPE, Topic.HER_VIEW, Topic.OTHER_TALKS, Topic.CUSTOMERS), "otf"),
    **dict.fromkeys((Topic.MARKET, Topic.PROOF), "otf"),
    **dict.fromkeys((Topic.ORIGIN, Topic.SO_FAR, Topic.OTHERS_FATE), "ot"),
    **dict.fromkeys((Topic.GOOD_OUTCOME, Topic.IF_REFUSED, Topic.OPEN_TO), "ot"),
    **dict.fromkeys(
        (
            Topic.STORY_WHEN,
            Topic.STORY_HOW,
            Topic.HER_PART,
            Topic.CEO_FEELS,
            Topic.STORY_AFTER,
            Topic.RIVAL_NOW,
            Topic.LESSON,
            Topic.CONFIDE,
            Topic.ALL_RIGHT,
            Topic.THATS_IT,
            Topic.WOULD_WE,
            Topic.STORY_AGAIN,
            Topic.WHY_THAT,
            Topic.WORSE,
        ),
        "tf",
    ),
    **dict.fromkeys((Topic.OPINION, Topic.COPYABLE, Topic.RIGHT_TRACK, Topic.WRITE_NOW), "f"),
    **dict.fromkeys(
        (
            Topic.WHICH_MATTERS,
            Topic.ENOUGH,
            Topic.USE_IT,
            Topic.PUSHBACK,
            Topic.BELIEVE,
            Topic.YOU_BRING,
            Topic.LEAD,
            Topic.LANDS,
            Topic.DETAILS,
            Topic.BETTER_THAN,
            Topic.PROMISE_IT,
            Topic.YOUR_CALL,
            Topic.SLIP,
        ),
        "fp",
    ),
    **dict.fromkeys(
        (
            Topic.NEXT_STEPS,
            Topic.SEND_IT,
            Topic.JOIN,
            Topic.MINE_TOO,
            Topic.MORE_LINES,
            Topic.REVISIT,
            Topic.GOOD_CALL,
            Topic.MISSED,
        ),
        "p",
    ),
}
"""The stages at which a topic can be meant at all."""

TopicOf = Callable[[str, Stage], tuple[Topic, float]]
"""Tells what a question is about at a stage of the call, and how likely that is, from 0 to 1."""


def nothing_asked(_text: str, _stage: Stage) -> tuple[Topic, float]:
    """No topic in any question: what a scenario without coefficients knows."""
    return Topic.NONE, 1.0
