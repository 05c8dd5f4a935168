"""Which beats go with which questions and additions: plain sets, and nothing else."""

from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.memory import FIGURE, LEAD, MEANING, REBUTTAL

INTERRUPTING_WORDS = 4
"""Fewer words than this, spoken over her, say nothing by themselves."""
REPAIRS = frozenset({Beat.CORRECTED_HER, Beat.MISSED_HER, Beat.LEFT_OUT, Beat.MISHEARD_YES})
"""Beats in which she puts right what she said or heard."""
OWN = {
    Beat.VALUE_CLAIM: FIGURE,
    Beat.ADVOCATE_LEAD: LEAD,
    Beat.ADVOCATE_REBUTTAL: REBUTTAL,
    Beat.PICTURE_TESTED: REBUTTAL,
    Beat.VAGUE_OFFER: MEANING,
    Beat.SAY_IT_WHOLE: MEANING,
}
"""Beats that hold a question by themselves, and what it waits for."""
OFFERS = frozenset(
    {
        Beat.WEIGH_BENEFIT,
        Beat.WEIGH_MONEY,
        Beat.WANT_MORE,
        Beat.EXTRA_BENEFIT,
        Beat.TEST_BENEFIT,
    }
)
NEWS = OFFERS | {Beat.TIER_COMPLETE}
"""Beats that take what was put on the table, so that a list of it may open them."""
ANSWERS = frozenset(
    {
        Beat.OUR_SIDE_TAIL,
        Beat.MISSING_TAIL,
        Beat.WISH_TAIL,
        Beat.PICTURE_TAIL,
        Beat.GUARD_TAIL,
        Beat.STORY_TIME,
        Beat.STORY_HEALED,
        Beat.STORY_KEPT,
        Beat.FROM_PAGE,
        Beat.FROM_PAGE_PART,
        Beat.FROM_PAGE_LACKS,
        Beat.HOW_TAKEN,
        Beat.CEO_FEARS,
        Beat.CEO_NEED,
        Beat.EITHER_NUMBER,
        Beat.EITHER_OFFER,
        Beat.EITHER_FEAR,
        Beat.EITHER_WORDS,
        Beat.MONEY_OURS,
        Beat.LEAVE_IT,
        Beat.DATE_SUITS,
        Beat.HOLDS_TAIL,
        Beat.SAYS_IT,
        Beat.VALUE_TAIL,
        Beat.WHOSE_TAIL,
        Beat.SUITS,
        Beat.CAUGHT,
        Beat.COMPLETE_TAIL,
        Beat.MISSING_SIZE,
        Beat.MISSING_OWNER,
        Beat.WHAT_YOU_GET,
        Beat.NUMBER_FIRM,
        Beat.IF_NO,
        Beat.IF_NO_EASED,
        Beat.IF_LATER,
        Beat.CEO_DECIDES,
        Beat.CEO_DECIDES_PAGE,
        Beat.WHO_ELSE,
        Beat.MEET_CEO,
        Beat.TENURE,
        Beat.HOW_LONG,
        Beat.NOW_SUITS,
        Beat.ASK_AWAY,
    }
)
"""Tails that answer the user, after which she asks nothing herself."""
SUITED = frozenset({Beat.SUITS, Beat.CAUGHT, Beat.BOTH_WAYS})
"""Beats that say of one thing on the table that it suits her, or that she has heard it."""
ANSWERED = frozenset(
    {Beat.IS_IN, Beat.NOW_IN, Beat.PART_IN, Beat.NOT_IN, Beat.NOT_THERE, Beat.OUR_SIDE}
)
"""Beats that answer what she may have passed over before."""
WRITES = frozenset({Beat.CONFIRM_TERM, Beat.CONFIRM_WHO, Beat.FRAMEWORK_DONE})
"""Beats that take a line onto the page."""
TURNS_BACK = frozenset(
    {
        Beat.NO_HARM,
        Beat.ROUGH_NIGHT,
        Beat.NOW_SUITS,
        Beat.PLEASED,
        Beat.OFF_TOPIC,
        Beat.SMALL_TALK,
        Beat.GREETED,
        Beat.UNNAMED_CEO,
        Beat.ABOUT_HERSELF,
        Beat.PUZZLED,
        Beat.HOSTILE_EASY,
        Beat.PERSONAL,
        Beat.TENURE,
        Beat.PRAISED,
        Beat.BAD_NEWS,
    }
)
"""Beats that lead back to the deal in a sentence of their own."""
PICTURES = frozenset({Beat.PICTURE, Beat.PICTURE_THIN})
"""Beats that picture what lies on the table, newly asked to."""
PLAIN = frozenset({Beat.WEIGH_BENEFIT, Beat.WEIGH_MONEY, Beat.BENEFIT_KNOWN})
"""Beats that end without a question, so that a pressing one may follow."""
GIFTS = frozenset({Beat.CONCESSION_TAKEN, Beat.SUNSET_TAKEN, Beat.GIVEN_AGAIN})
"""Beats that take exclusivity."""
FINAL = frozenset(
    {
        Beat.FAREWELL,
        Beat.FAREWELL_EARLY,
        Beat.FAREWELL_WON,
        Beat.FAREWELL_THANKED,
        Beat.FAREWELL_GLAD,
        Beat.FAREWELL_MENDED,
        Beat.FAREWELL_CURT,
        Beat.FAREWELL_FIXED,
        Beat.FAREWELL_GIFT,
        Beat.FAREWELL_AWAITS,
        Beat.FAREWELL_KIND,
        Beat.FAREWELL_LIKEWISE,
        Beat.WALK_OUT,
    }
)
LETS_GO = frozenset(
    {
        Beat.OPEN_DRAFT,
        Beat.CONFIRM_TERM,
        Beat.PRESS_ADVOCATE,
        Beat.ADVOCATE_LEAD,
        Beat.ADVOCATE_REBUTTAL,
        Beat.ADVOCATE_ONLY,
    }
)
"""Beats that she may begin by letting go of the word, once she is on the user's side."""
KINDLY = OFFERS | {Beat.TIER_COMPLETE, Beat.CONFIRM_TERM, Beat.VALUE_AGAIN}
"""Beats at which she may say that she leaves a question of hers."""
UNDISTURBED = frozenset(
    {
        Beat.STORY_TIME,
        Beat.STORY_HEALED,
        Beat.STORY_KEPT,
        Beat.FROM_PAGE,
        Beat.FROM_PAGE_PART,
        Beat.FROM_PAGE_LACKS,
        Beat.MEANT_MORE,
        Beat.MEANT_ONE,
        Beat.MEANT_WELL,
        Beat.NO_PAGE,
        Beat.NOTHING_OUT,
        Beat.BOTH_WAYS,
        Beat.HOW_TAKEN,
        Beat.CEO_FEARS,
        Beat.EITHER_NUMBER,
        Beat.EITHER_OFFER,
        Beat.EITHER_FEAR,
        Beat.EITHER_WORDS,
        Beat.MONEY_OURS,
        Beat.LEAVE_IT,
        Beat.DATE_SUITS,
        Beat.SAYS_IT,
        *SUITED,
        Beat.ASK_AWAY,
        Beat.HOW_LONG,
        Beat.NOW_SUITS,
        Beat.NO_HARM,
        Beat.ROUGH_NIGHT,
        *PICTURES,
        Beat.PICTURE_AGAIN,
        Beat.OWN_VIEW,
        Beat.UNADVISED,
        Beat.OPINION,
        Beat.NEXT_STEPS,
        Beat.VALUE_KEPT,
        Beat.WITHOUT_CLAUSE,
        Beat.AMENDED,
        Beat.LEAD_TAKEN,
        Beat.REBUTTAL_TAKEN,
        Beat.TIER_COMPLETE,
        Beat.OPEN_DRAFT,
        Beat.KEEP_WRITING,
        Beat.YES_AGREED,
        Beat.AFTER_DONE,
    }
)
"""Beats that stand alone: no old question of hers is put beside them."""
MOST_WEIGHED = 1
"""How often she weighs an offer against what happened."""
CONFIRMS = frozenset(
    {
        Beat.CONFIRM_TERM,
        Beat.CONFIRM_WHO,
        Beat.FRAMEWORK_DONE,
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.PAGE_WITHOUT_CASE,
        Beat.PAGE_AND_EXCLUSIVE,
        Beat.DETAIL_TAKEN,
        Beat.DETAIL_OFFERED,
        Beat.CORRECTED_UP,
        Beat.CORRECTED_DOWN,
        Beat.CHANGED,
        Beat.AMENDED,
        *REPAIRS,
        Beat.READ_ALOUD,
        Beat.IS_IN,
        Beat.NOW_IN,
        Beat.PART_IN,
    }
)
"""Beats that say themselves that it is written."""
HEARTFELT = (
    TELLS
    | REPAIRS
    | {
        Beat.READ_ALOUD,
        Beat.READ_NOTHING,
        Beat.IS_IN,
        Beat.NOW_IN,
        Beat.PART_IN,
        Beat.NOT_IN,
        Beat.NOT_THERE,
        Beat.OWED,
        Beat.ASKED_DONE,
        Beat.OUR_SIDE,
        Beat.MISSING_LINE,
        Beat.MISSING_SIZE,
        Beat.MISSING_OWNER,
        Beat.WHOSE_WISH,
        Beat.WISHES,
        Beat.SOFTEN,
        Beat.SOFTEN_TOLD,
        Beat.APOLOGY,
        Beat.RETELL,
        Beat.RETELL_NEED,
        Beat.STORY_TIME,
        Beat.STORY_HEALED,
        Beat.STORY_KEPT,
        Beat.HOW_TAKEN,
        Beat.CEO_FEARS,
        Beat.EITHER_FEAR,
        Beat.TAKEN_BACK,
        Beat.FRAMEWORK_DONE,
        Beat.REFUSED,
        Beat.REFUSED_EASY,
        Beat.REFUSED_HARD,
        Beat.REFUSED_AGAIN,
        Beat.REFUSED_OFFERED,
        Beat.STALLED,
        Beat.STALLED_EASY,
        Beat.STALLED_HARD,
        Beat.STALLED_AGAIN,
        Beat.STALLED_OFFERED,
        Beat.MADE_EQUAL,
        Beat.MADE_EQUAL_EASY,
        Beat.MADE_EQUAL_HARD,
        Beat.HOSTILE,
        Beat.HOSTILE_EASY,
        Beat.HOSTILE_HARD,
        Beat.BAD_NEWS,
    }
)
"""Beats that need neither thanks nor an old question beside them."""
MOST_THANKS = 2

RETURN_OF = {
    "who": Beat.UNANSWERED_WHO,
    "when": Beat.UNANSWERED_WHEN,
    "only": Beat.UNANSWERED_ONLY,
}

PAGE_LACKS = frozenset(
    {
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.PAGE_WITHOUT_CASE,
    }
)
"""Beats about what a written page still lacks."""
PASSES_OVER = (
    TELLS
    | REPAIRS
    | PAGE_LACKS
    | {
        Beat.TAKEN_BACK,
        Beat.REASONED,
        Beat.WITHOUT_CLAUSE,
        Beat.RETELL,
        Beat.RETELL_NEED,
        Beat.GUARD,
        Beat.GUARD_NEED,
        Beat.GUARD_WORRY,
        Beat.GUARD_ORIGIN,
        Beat.GUARD_AGAIN,
        Beat.WISHES,
        Beat.WHOSE_WISH,
        Beat.OUR_SIDE,
        Beat.IS_IN,
        Beat.NOW_IN,
        Beat.PART_IN,
        Beat.NOT_IN,
        Beat.NOT_THERE,
        Beat.NEEDS_PROOF,
        Beat.NEEDS_CASE,
        Beat.NEEDS_PAGE,
        Beat.NEEDS_NOTHING,
        Beat.VALUE_CLAIM,
        Beat.VALUE_FIGURE,
        Beat.VALUE_MENDED,
        Beat.VALUE_AGAIN,
        Beat.VALUE_KEPT,
        Beat.FIGURE_CHANGED,
        Beat.MISSING_LINE,
        Beat.MISSING_SIZE,
        Beat.MISSING_OWNER,
        Beat.APOLOGY,
        Beat.SOFTEN,
        Beat.SOFTEN_TOLD,
        Beat.CORRECTED_UP,
        Beat.CORRECTED_DOWN,
        Beat.CHANGED,
        Beat.AMENDED,
        Beat.STALLED,
        Beat.STALLED_EASY,
        Beat.STALLED_HARD,
        Beat.STALLED_AGAIN,
        Beat.EITHER_OFFER,
        Beat.EITHER_WORDS,
    }
)
"""Beats that say nothing of an offer that came in the same turn."""
SILENT = FINAL | {
    Beat.BENEFIT_WITHDRAWN,
    Beat.SILENCE,
    Beat.SILENCE_LEADS,
    Beat.SILENCE_THERE,
}
"""Beats beside which nothing that was withdrawn is noticed."""
UNHEARING = frozenset(
    {
        Beat.SILENCE,
        Beat.SILENCE_LEADS,
        Beat.SILENCE_THERE,
        Beat.BAD_NEWS,
        Beat.HOSTILE,
        Beat.HOSTILE_EASY,
        Beat.HOSTILE_HARD,
        Beat.NOT_ENGLISH,
        Beat.REPEAT,
        Beat.REPAIR,
        Beat.PUZZLED,
        Beat.OFF_TOPIC,
        Beat.TAKEN_BACK,
        Beat.MISHEARD_YES,
        Beat.GIVEN_SURE,
    }
)
"""Beats beside which no question of the user's is answered."""
EQUALS_AND_STALLS = frozenset(
    {
        Beat.MADE_EQUAL,
        Beat.MADE_EQUAL_EASY,
        Beat.MADE_EQUAL_HARD,
        Beat.UNSAID_WEIGHT,
        Beat.REFUSED,
        Beat.REFUSED_EASY,
        Beat.REFUSED_HARD,
        Beat.REFUSED_AGAIN,
        Beat.REFUSED_OFFERED,
        Beat.STALLED,
        Beat.STALLED_EASY,
        Beat.STALLED_HARD,
        Beat.STALLED_AGAIN,
        Beat.STALLED_OFFERED,
    }
)
"""Beats about a slip; nothing else is answered beside them."""
