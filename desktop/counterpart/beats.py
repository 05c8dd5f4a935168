"""The beats: what she may do in a turn, as names shared by director and persona files.

A beat says what she does, never how; the persona's lines say how. `SLOTS` lists what a
line of a beat may be filled with, so that a persona file is checked before a call.
"""

from enum import StrEnum


class Beat(StrEnum):
    """One thing she does in a turn."""

    OPENING = "opening"
    # the wound
    GUARD = "guard"
    TELL_WOUND = "tell_wound"
    RETELL = "retell"
    SOFTEN = "soften"
    DEFLECT_SECRET = "deflect_secret"
    # steps
    VALUE_CLAIM = "value_claim"
    VALUE_FIGURE = "value_figure"
    VALUE_AGAIN = "value_again"
    TEST_BENEFIT = "test_benefit"
    WEIGH_BENEFIT = "weigh_benefit"
    WANT_MORE = "want_more"
    TIER_COMPLETE = "tier_complete"
    EXTRA_BENEFIT = "extra_benefit"
    BENEFIT_KNOWN = "benefit_known"
    BENEFIT_WITHDRAWN = "benefit_withdrawn"
    NOTHING_TO_PICTURE = "nothing_to_picture"
    PICTURE = "picture"
    PICTURE_AGAIN = "picture_again"
    OPEN_DRAFT = "open_draft"
    CONFIRM_TERM = "confirm_term"
    FRAMEWORK_DONE = "framework_done"
    AFTER_DONE = "after_done"
    # pitfalls
    REFUSED = "refused"
    REFUSED_AGAIN = "refused_again"
    WALK_OUT = "walk_out"
    STALLED = "stalled"
    STALLED_AGAIN = "stalled_again"
    MADE_EQUAL = "made_equal"
    SUNSET_TAKEN = "sunset_taken"
    CONCESSION_TAKEN = "concession_taken"
    TAKEN_BACK = "taken_back"
    ALREADY_GIVEN = "already_given"
    # the rest of talk
    PRESS = "press"
    PRESS_TOLD = "press_told"
    PRESS_ADVOCATE = "press_advocate"
    UNANSWERED = "unanswered"
    ANSWER = "answer"
    SMALL_TALK = "small_talk"
    UNCLEAR_YES = "unclear_yes"
    SILENCE = "silence"
    REPAIR = "repair"
    REPEAT = "repeat"
    HOSTILE = "hostile"
    PUZZLED = "puzzled"
    NOT_ENGLISH = "not_english"
    FAREWELL = "farewell"
    RESERVE = "reserve"
    # one-sentence tails and time
    CONFIRM_TAIL = "confirm_tail"
    HARD_STOP = "hard_stop"
    WRAP_UP = "wrap_up"


TAILS = frozenset({Beat.CONFIRM_TAIL, Beat.HARD_STOP, Beat.WRAP_UP})
"""Beats that join another one and so have one sentence."""

EARNED = frozenset({Beat.TELL_WOUND, Beat.RETELL, Beat.PRESS_TOLD})
"""Beats whose lines may use the wound: they must need it in every persona file."""

_OFFER = frozenset({"benefit", "offer"})
_TABLE = frozenset({"offers"})

SLOTS: dict[Beat, frozenset[str]] = {
    Beat.VALUE_FIGURE: frozenset({"figure"}),
    Beat.VALUE_AGAIN: frozenset({"figure"}),
    Beat.TEST_BENEFIT: _OFFER,
    Beat.WEIGH_BENEFIT: _OFFER,
    Beat.WANT_MORE: _OFFER | _TABLE,
    Beat.TIER_COMPLETE: _OFFER | _TABLE,
    Beat.EXTRA_BENEFIT: _OFFER | _TABLE,
    Beat.BENEFIT_KNOWN: _OFFER,
    Beat.BENEFIT_WITHDRAWN: frozenset({"benefit"}),
    Beat.PICTURE: _TABLE,
    Beat.PICTURE_AGAIN: _TABLE,
    Beat.CONFIRM_TERM: frozenset({"terms"}),
    Beat.FRAMEWORK_DONE: frozenset({"terms"}),
    Beat.AFTER_DONE: frozenset({"terms"}),
    Beat.PRESS_ADVOCATE: _TABLE,
    Beat.SUNSET_TAKEN: frozenset({"period"}),
    Beat.CONFIRM_TAIL: frozenset({"terms"}),
}
"""Slots each beat can fill; a beat that is not here fills none."""
