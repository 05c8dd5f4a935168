"""The beats: what she may do in a turn, as names shared by director and persona files.

A beat says what she does, never how; the persona's lines say how. `SLOTS` lists what a
line of a beat may be filled with, so that a persona file is checked before a call. A beat of
`FAMILY` is a finer shade of another: a file that does not tell it apart lends it that one's lines.
"""

from enum import StrEnum


class Beat(StrEnum):
    """One thing she does in a turn."""

    OPENING = "opening"
    # the wound
    GUARD = "guard"
    GUARD_NEED = "guard_need"
    GUARD_WORRY = "guard_worry"
    GUARD_ORIGIN = "guard_origin"
    GUARD_AGAIN = "guard_again"
    TELL_WOUND = "tell_wound"
    TELL_GUESSED = "tell_guessed"
    TELL_NEED = "tell_need"
    TELL_RESUMED = "tell_resumed"
    RETELL = "retell"
    RETELL_NEED = "retell_need"
    SOFTEN = "soften"
    SOFTEN_TOLD = "soften_told"
    DEFLECT_SECRET = "deflect_secret"
    # steps
    VALUE_CLAIM = "value_claim"
    VALUE_FIGURE = "value_figure"
    VALUE_AGAIN = "value_again"
    VAGUE_OFFER = "vague_offer"
    SAY_IT_WHOLE = "say_it_whole"
    TEST_BENEFIT = "test_benefit"
    WEIGH_BENEFIT = "weigh_benefit"
    WEIGH_MONEY = "weigh_money"
    WANT_MORE = "want_more"
    TIER_COMPLETE = "tier_complete"
    EXTRA_BENEFIT = "extra_benefit"
    BENEFIT_KNOWN = "benefit_known"
    BENEFIT_WITHDRAWN = "benefit_withdrawn"
    NOTHING_TO_PICTURE = "nothing_to_picture"
    PICTURE = "picture"
    PICTURE_TESTED = "picture_tested"
    PICTURE_AGAIN = "picture_again"
    OPEN_DRAFT = "open_draft"
    KEEP_WRITING = "keep_writing"
    CONFIRM_TERM = "confirm_term"
    CONFIRM_WHO = "confirm_who"
    READ_BACK = "read_back"
    FRAMEWORK_DONE = "framework_done"
    PAGE_UNOWNED = "page_unowned"
    PAGE_WITHOUT_REASON = "page_without_reason"
    PAGE_WITHOUT_WEIGHT = "page_without_weight"
    PAGE_WITHOUT_CASE = "page_without_case"
    PAGE_AND_EXCLUSIVE = "page_and_exclusive"
    AFTER_DONE = "after_done"
    # what was said before
    CHANGED = "changed"
    CORRECTED_UP = "corrected_up"
    CORRECTED_DOWN = "corrected_down"
    MISREMEMBERED = "misremembered"
    FIGURE_CHANGED = "figure_changed"
    # answers to her own questions
    DETAIL_TAKEN = "detail_taken"
    LEAD_TAKEN = "lead_taken"
    REBUTTAL_TAKEN = "rebuttal_taken"
    ONLY_TAKEN = "only_taken"
    # pitfalls
    REFUSED = "refused"
    REFUSED_EASY = "refused_easy"
    REFUSED_HARD = "refused_hard"
    REFUSED_AGAIN = "refused_again"
    WALK_OUT = "walk_out"
    STALLED = "stalled"
    STALLED_EASY = "stalled_easy"
    STALLED_HARD = "stalled_hard"
    STALLED_AGAIN = "stalled_again"
    MADE_EQUAL = "made_equal"
    MADE_EQUAL_EASY = "made_equal_easy"
    MADE_EQUAL_HARD = "made_equal_hard"
    UNSAID_WEIGHT = "unsaid_weight"
    SUNSET_TAKEN = "sunset_taken"
    CONCESSION_TAKEN = "concession_taken"
    GIVEN_AGAIN = "given_again"
    TAKEN_BACK = "taken_back"
    ALREADY_GIVEN = "already_given"
    GIVEN_TALK = "given_talk"
    # what she is asked
    NEEDS_PROOF = "needs_proof"
    NEEDS_CASE = "needs_case"
    NEEDS_PAGE = "needs_page"
    NEEDS_NOTHING = "needs_nothing"
    NOT_YET = "not_yet"
    NOT_YET_PAGE = "not_yet_page"
    YES_AGREED = "yes_agreed"
    STILL_ASKING = "still_asking"
    STILL_LESS = "still_less"
    STILL_NOT = "still_not"
    MEANS_IT = "means_it"
    UNNAMED_CEO = "unnamed_ceo"
    ABOUT_HERSELF = "about_herself"
    OPINION = "opinion"
    GREETED = "greeted"
    HEARS_FINE = "hears_fine"
    ANSWER = "answer"
    # the rest of talk
    PRESS = "press"
    PRESS_EASY = "press_easy"
    PRESS_HARD = "press_hard"
    PRESS_TOLD = "press_told"
    PRESS_PAGE = "press_page"
    PRESS_ADVOCATE = "press_advocate"
    ADVOCATE_LEAD = "advocate_lead"
    ADVOCATE_REBUTTAL = "advocate_rebuttal"
    ADVOCATE_ONLY = "advocate_only"
    REASONED = "reasoned"
    UNANSWERED = "unanswered"
    UNANSWERED_FIGURE = "unanswered_figure"
    UNANSWERED_DETAIL = "unanswered_detail"
    UNANSWERED_WHO = "unanswered_who"
    UNANSWERED_WHEN = "unanswered_when"
    UNANSWERED_ONLY = "unanswered_only"
    UNANSWERED_ADVICE = "unanswered_advice"
    INTERRUPTED = "interrupted"
    SMALL_TALK = "small_talk"
    OFF_TOPIC = "off_topic"
    UNCLEAR_YES = "unclear_yes"
    SILENCE = "silence"
    SILENCE_LEADS = "silence_leads"
    SILENCE_THERE = "silence_there"
    REPAIR = "repair"
    REPEAT = "repeat"
    HOSTILE = "hostile"
    HOSTILE_EASY = "hostile_easy"
    HOSTILE_HARD = "hostile_hard"
    PUZZLED = "puzzled"
    NOT_ENGLISH = "not_english"
    FAREWELL = "farewell"
    FAREWELL_EARLY = "farewell_early"
    FAREWELL_WON = "farewell_won"
    RESERVE = "reserve"
    # one-sentence tails and time
    ASK_WHO = "ask_who"
    ASK_WHEN = "ask_when"
    ASK_MUCH = "ask_much"
    ASK_ONLY = "ask_only"
    ASK_LEAD = "ask_lead"
    ASK_REBUTTAL = "ask_rebuttal"
    BACK_TO_IT = "back_to_it"
    BACK_EASY = "back_easy"
    BACK_HARD = "back_hard"
    BACK_TO_PROOF = "back_to_proof"
    BACK_TO_PAGE = "back_to_page"
    BACK_TO_WIN = "back_to_win"
    PRESS_TAIL = "press_tail"
    GIVEN_SCRUPLE = "given_scruple"
    GIVEN_GRIP = "given_grip"
    THANKS_TAIL = "thanks_tail"
    DETAIL_TAIL = "detail_tail"
    CONFIRM_TAIL = "confirm_tail"
    AGREED_TAIL = "agreed_tail"
    HARD_STOP = "hard_stop"
    WRAP_UP = "wrap_up"


FAMILY: dict[Beat, Beat] = {
    Beat.GUARD_NEED: Beat.GUARD,
    Beat.GUARD_WORRY: Beat.GUARD,
    Beat.GUARD_ORIGIN: Beat.GUARD,
    Beat.GUARD_AGAIN: Beat.GUARD,
    Beat.TELL_GUESSED: Beat.TELL_WOUND,
    Beat.TELL_NEED: Beat.TELL_WOUND,
    Beat.TELL_RESUMED: Beat.TELL_WOUND,
    Beat.RETELL_NEED: Beat.RETELL,
    Beat.SOFTEN_TOLD: Beat.RETELL,
    Beat.VAGUE_OFFER: Beat.PRESS,
    Beat.SAY_IT_WHOLE: Beat.PRESS,
    Beat.WEIGH_MONEY: Beat.WEIGH_BENEFIT,
    Beat.PICTURE_TESTED: Beat.PICTURE,
    Beat.KEEP_WRITING: Beat.OPEN_DRAFT,
    Beat.CONFIRM_WHO: Beat.CONFIRM_TERM,
    Beat.READ_BACK: Beat.CONFIRM_TERM,
    Beat.PAGE_UNOWNED: Beat.CONFIRM_TERM,
    Beat.PAGE_WITHOUT_REASON: Beat.CONFIRM_TERM,
    Beat.PAGE_WITHOUT_WEIGHT: Beat.CONFIRM_TERM,
    Beat.PAGE_WITHOUT_CASE: Beat.CONFIRM_TERM,
    Beat.PAGE_AND_EXCLUSIVE: Beat.ALREADY_GIVEN,
    Beat.CHANGED: Beat.BENEFIT_KNOWN,
    Beat.CORRECTED_UP: Beat.EXTRA_BENEFIT,
    Beat.CORRECTED_DOWN: Beat.BENEFIT_WITHDRAWN,
    Beat.MISREMEMBERED: Beat.BENEFIT_KNOWN,
    Beat.FIGURE_CHANGED: Beat.VALUE_AGAIN,
    Beat.DETAIL_TAKEN: Beat.WEIGH_BENEFIT,
    Beat.LEAD_TAKEN: Beat.PRESS_ADVOCATE,
    Beat.REBUTTAL_TAKEN: Beat.PRESS_ADVOCATE,
    Beat.ONLY_TAKEN: Beat.WEIGH_BENEFIT,
    Beat.REFUSED_EASY: Beat.REFUSED,
    Beat.STALLED_EASY: Beat.STALLED,
    Beat.REFUSED_HARD: Beat.REFUSED,
    Beat.STALLED_HARD: Beat.STALLED,
    Beat.MADE_EQUAL_EASY: Beat.MADE_EQUAL,
    Beat.MADE_EQUAL_HARD: Beat.MADE_EQUAL,
    Beat.UNSAID_WEIGHT: Beat.MADE_EQUAL,
    Beat.GIVEN_AGAIN: Beat.CONCESSION_TAKEN,
    Beat.NEEDS_PROOF: Beat.PRESS,
    Beat.NEEDS_CASE: Beat.PRESS_ADVOCATE,
    Beat.NEEDS_PAGE: Beat.PRESS_ADVOCATE,
    Beat.NEEDS_NOTHING: Beat.AFTER_DONE,
    Beat.NOT_YET: Beat.PRESS,
    Beat.NOT_YET_PAGE: Beat.OPEN_DRAFT,
    Beat.YES_AGREED: Beat.AFTER_DONE,
    Beat.STILL_ASKING: Beat.PRESS,
    Beat.STILL_LESS: Beat.WANT_MORE,
    Beat.STILL_NOT: Beat.PRESS_ADVOCATE,
    Beat.MEANS_IT: Beat.REPEAT,
    Beat.UNNAMED_CEO: Beat.ANSWER,
    Beat.ABOUT_HERSELF: Beat.ANSWER,
    Beat.OPINION: Beat.ANSWER,
    Beat.GREETED: Beat.SMALL_TALK,
    Beat.HEARS_FINE: Beat.SMALL_TALK,
    Beat.GIVEN_TALK: Beat.ALREADY_GIVEN,
    Beat.PRESS_EASY: Beat.PRESS,
    Beat.PRESS_HARD: Beat.PRESS,
    Beat.PRESS_PAGE: Beat.OPEN_DRAFT,
    Beat.ADVOCATE_LEAD: Beat.PRESS_ADVOCATE,
    Beat.ADVOCATE_REBUTTAL: Beat.PRESS_ADVOCATE,
    Beat.ADVOCATE_ONLY: Beat.PRESS_ADVOCATE,
    Beat.REASONED: Beat.PRESS,
    Beat.UNANSWERED_FIGURE: Beat.UNANSWERED,
    Beat.UNANSWERED_DETAIL: Beat.UNANSWERED,
    Beat.UNANSWERED_WHO: Beat.UNANSWERED,
    Beat.UNANSWERED_WHEN: Beat.UNANSWERED,
    Beat.UNANSWERED_ONLY: Beat.UNANSWERED,
    Beat.UNANSWERED_ADVICE: Beat.UNANSWERED,
    Beat.INTERRUPTED: Beat.UNANSWERED,
    Beat.OFF_TOPIC: Beat.SMALL_TALK,
    Beat.SILENCE_LEADS: Beat.SILENCE,
    Beat.SILENCE_THERE: Beat.SILENCE,
    Beat.HOSTILE_EASY: Beat.HOSTILE,
    Beat.HOSTILE_HARD: Beat.HOSTILE,
    Beat.FAREWELL_EARLY: Beat.FAREWELL,
    Beat.FAREWELL_WON: Beat.FAREWELL,
    Beat.ASK_WHO: Beat.UNANSWERED,
    Beat.ASK_WHEN: Beat.UNANSWERED,
    Beat.ASK_MUCH: Beat.UNANSWERED,
    Beat.ASK_ONLY: Beat.UNANSWERED,
    Beat.ASK_LEAD: Beat.PRESS_ADVOCATE,
    Beat.ASK_REBUTTAL: Beat.PRESS_ADVOCATE,
    Beat.BACK_TO_IT: Beat.PRESS,
    Beat.BACK_EASY: Beat.BACK_TO_IT,
    Beat.BACK_HARD: Beat.BACK_TO_IT,
    Beat.BACK_TO_PROOF: Beat.PRESS_TOLD,
    Beat.BACK_TO_PAGE: Beat.OPEN_DRAFT,
    Beat.BACK_TO_WIN: Beat.PRESS_ADVOCATE,
    Beat.PRESS_TAIL: Beat.PRESS,
    Beat.GIVEN_SCRUPLE: Beat.ALREADY_GIVEN,
    Beat.GIVEN_GRIP: Beat.ALREADY_GIVEN,
    Beat.THANKS_TAIL: Beat.SOFTEN,
    Beat.DETAIL_TAIL: Beat.CONFIRM_TAIL,
    Beat.AGREED_TAIL: Beat.FRAMEWORK_DONE,
}
"""Each finer beat and the one whose lines stand in for it."""

TAILS = frozenset(
    {
        Beat.ASK_WHO,
        Beat.ASK_WHEN,
        Beat.ASK_MUCH,
        Beat.ASK_ONLY,
        Beat.ASK_LEAD,
        Beat.ASK_REBUTTAL,
        Beat.BACK_TO_IT,
        Beat.BACK_EASY,
        Beat.BACK_HARD,
        Beat.BACK_TO_PROOF,
        Beat.BACK_TO_PAGE,
        Beat.BACK_TO_WIN,
        Beat.PRESS_TAIL,
        Beat.GIVEN_SCRUPLE,
        Beat.GIVEN_GRIP,
        Beat.THANKS_TAIL,
        Beat.DETAIL_TAIL,
        Beat.CONFIRM_TAIL,
        Beat.AGREED_TAIL,
        Beat.HARD_STOP,
        Beat.WRAP_UP,
    }
)
"""Beats that join another one and so have one sentence, unless they borrow a family's lines."""

OPENERS = frozenset({Beat.THANKS_TAIL, Beat.DETAIL_TAIL})
"""Tails that are said before the beat they join."""

TELLS = frozenset({Beat.TELL_WOUND, Beat.TELL_GUESSED, Beat.TELL_NEED, Beat.TELL_RESUMED})
"""Beats that tell the story."""

EARNED = TELLS | {
    Beat.RETELL,
    Beat.RETELL_NEED,
    Beat.SOFTEN_TOLD,
    Beat.PRESS_TOLD,
    Beat.BACK_TO_PROOF,
}
"""Beats whose lines may use the wound: they must need it in every persona file."""

_OFFER = frozenset({"benefit", "offer"})
_TABLE = frozenset({"offers", "lead"})
_CHANGE = frozenset({"benefit", "was", "now"})
_PAGE = frozenset({"terms", "last"})
_OWNED = frozenset({"owner", "when", "benefit"})

_FILLS: dict[Beat, frozenset[str]] = {
    Beat.VALUE_FIGURE: frozenset({"figure"}),
    Beat.VALUE_AGAIN: frozenset({"figure"}),
    Beat.VAGUE_OFFER: frozenset({"vague"}),
    Beat.TEST_BENEFIT: _OFFER,
    Beat.WEIGH_BENEFIT: _OFFER,
    Beat.WEIGH_MONEY: _OFFER,
    Beat.WANT_MORE: _OFFER | _TABLE,
    Beat.TIER_COMPLETE: _OFFER | _TABLE,
    Beat.EXTRA_BENEFIT: _OFFER | _TABLE,
    Beat.BENEFIT_KNOWN: _OFFER,
    Beat.BENEFIT_WITHDRAWN: frozenset({"benefit"}),
    Beat.PICTURE: _TABLE,
    Beat.PICTURE_TESTED: _TABLE,
    Beat.PICTURE_AGAIN: _TABLE,
    Beat.CONFIRM_TERM: _PAGE | _OWNED,
    Beat.CONFIRM_WHO: _OWNED,
    Beat.KEEP_WRITING: _PAGE,
    Beat.READ_BACK: _PAGE,
    Beat.FRAMEWORK_DONE: _PAGE | {"figure"},
    Beat.PAGE_UNOWNED: _PAGE,
    Beat.PAGE_WITHOUT_REASON: _PAGE,
    Beat.PAGE_WITHOUT_WEIGHT: _PAGE,
    Beat.PAGE_WITHOUT_CASE: _PAGE,
    Beat.PAGE_AND_EXCLUSIVE: _PAGE,
    Beat.AFTER_DONE: _PAGE | {"lead", "figure"},
    Beat.CHANGED: _CHANGE,
    Beat.CORRECTED_UP: _CHANGE,
    Beat.CORRECTED_DOWN: _CHANGE,
    Beat.MISREMEMBERED: frozenset({"benefit", "was"}),
    Beat.FIGURE_CHANGED: frozenset({"figure", "was"}),
    Beat.DETAIL_TAKEN: _OWNED | {"detail"},
    Beat.LEAD_TAKEN: frozenset({"lead"}),
    Beat.ONLY_TAKEN: _OFFER,
    Beat.UNSAID_WEIGHT: frozenset({"figure"}),
    Beat.SUNSET_TAKEN: frozenset({"period", "until"}),
    Beat.NEEDS_CASE: _TABLE,
    Beat.NEEDS_PAGE: _TABLE,
    Beat.STILL_LESS: _TABLE,
    Beat.STILL_NOT: _TABLE,
    Beat.OPINION: _TABLE,
    Beat.NOT_YET_PAGE: _TABLE,
    Beat.PRESS_PAGE: _PAGE,
    Beat.PRESS_ADVOCATE: _TABLE,
    Beat.ADVOCATE_LEAD: _TABLE,
    Beat.ADVOCATE_ONLY: _TABLE,
    Beat.UNANSWERED_DETAIL: frozenset({"open"}),
    Beat.UNANSWERED_WHO: frozenset({"open"}),
    Beat.UNANSWERED_WHEN: frozenset({"open"}),
    Beat.UNANSWERED_ONLY: frozenset({"open"}),
    Beat.ASK_WHO: _OFFER,
    Beat.ASK_WHEN: _OFFER,
    Beat.ASK_MUCH: _OFFER,
    Beat.ASK_ONLY: _OFFER,
    Beat.DETAIL_TAIL: frozenset({"detail"}),
    Beat.CONFIRM_TAIL: _PAGE,
}

SLOTS: dict[Beat, frozenset[str]] = {
    beat: _FILLS.get(beat, frozenset()) | _FILLS.get(FAMILY.get(beat, beat), frozenset())
    for beat in Beat
    if beat in _FILLS or FAMILY.get(beat) in _FILLS
}
"""Slots each beat can fill, its family's among them; a beat that is not here fills none."""
