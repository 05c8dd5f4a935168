"""Which beat answers what a question is about, as the call stands.

In: a view of the turn. Out: a beat, or none where she has no line for the topic at this stage.
"""

from desktop.coach.tracker import TIER_SIZE
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.conditions import Rule
from desktop.counterpart.director.story import story_asked
from desktop.counterpart.director.view import View
from desktop.counterpart.kept import kept_of_view
from desktop.counterpart.topic_names import Topic
from desktop.moves import Pitfall, Step

Shades = tuple[tuple[Beat, Rule], ...]


def _always(_view: View) -> bool:
    return True


def _told(view: View) -> bool:
    return view.told


def _untold(view: View) -> bool:
    return not view.told


def _offered(view: View) -> bool:
    return bool(view.after.offers) and not view.agreed


def _agreed(view: View) -> bool:
    return view.agreed


def _eased(view: View) -> bool:
    return view.reassured or view.agreed


def _no_page(view: View) -> bool:
    return not view.agreed


ANSWERS: dict[Topic, Shades] = {
    Topic.SCOPE: ((Beat.ASKED_SCOPE, _always),),
    Topic.FIRM: (
        (Beat.NOT_WANTED, _eased),
        (Beat.STILL_WANTED, _offered),
        (Beat.ASKED_FIRM, _always),
    ),
    Topic.WHY_NOW: ((Beat.WHY_NOW, _untold),),
    Topic.HER_VIEW: ((Beat.OWN_VIEW, _offered), (Beat.WHOSE_WISH, _always)),
    Topic.ORIGIN: ((Beat.WHOSE_WISH, _always),),
    Topic.DECIDERS: ((Beat.CEO_DECIDES_PAGE, _agreed), (Beat.CEO_DECIDES, _always)),
    Topic.TIMING: ((Beat.TIMING_PAGE, _agreed), (Beat.ASKED_TIMING, _always)),
    Topic.OTHER_TALKS: ((Beat.WHO_ELSE, _always),),
    Topic.SO_FAR: ((Beat.SO_FAR, _always),),
    Topic.CUSTOMERS: ((Beat.OUR_CUSTOMERS, _always),),
    Topic.OTHERS_FATE: ((Beat.OTHERS_FATE, _always),),
    Topic.MARKET: ((Beat.THE_MARKET, _always),),
    Topic.GOOD_OUTCOME: ((Beat.GOOD_OUTCOME, _untold), (Beat.RETELL_NEED, _told)),
    Topic.STORY_WHEN: ((Beat.STORY_TIME, _told),),
    Topic.STORY_HOW: ((Beat.STORY_KEPT, _told),),
    Topic.STORY_AFTER: ((Beat.STORY_HEALED, _told),),
    Topic.HER_PART: ((Beat.HER_PART, _told),),
    Topic.CEO_FEELS: ((Beat.HOW_TAKEN, _told),),
    Topic.RIVAL_NOW: ((Beat.RIVAL_NOW, _told),),
    Topic.LESSON: ((Beat.LESSON, _told),),
    Topic.CONFIDE: ((Beat.CONFIDE, _told),),
    Topic.ALL_RIGHT: ((Beat.ALL_RIGHT, _told),),
    Topic.THATS_IT: ((Beat.THATS_IT, _told),),
    Topic.WOULD_WE: ((Beat.WOULD_YOU, _told),),
    Topic.STORY_AGAIN: ((Beat.STORY_AGAIN, lambda view: view.told and not story_asked(view.text)),),
    Topic.WHY_THAT: ((Beat.WHY_THAT, _told),),
    Topic.WORSE: ((Beat.EITHER_FEAR, _told),),
    Topic.OPEN_TO: ((Beat.OPEN_TO, lambda view: not view.after.offers),),
    Topic.PROOF: ((Beat.RETELL_NEED, lambda view: view.told and not view.after.offers),),
    Topic.OPINION: ((Beat.OPINION, _offered),),
    Topic.WHICH_MATTERS: ((Beat.WHICH_MATTERS, lambda view: len(view.after.offers) > 1),),
    Topic.ENOUGH: ((Beat.ENOUGH, _always),),
    Topic.USE_IT: ((Beat.USE_IT, _always),),
    Topic.PUSHBACK: ((Beat.PUSHBACK, _always),),
    Topic.BELIEVE: ((Beat.BELIEVE_PAGE, _agreed), (Beat.BELIEVE, _offered)),
    Topic.COPYABLE: ((Beat.COPYABLE, _offered),),
    Topic.YOU_BRING: ((Beat.WHAT_YOU_GET, _always),),
    Topic.LANDS: ((Beat.PICTURE, lambda view: len(view.after.offers) >= TIER_SIZE),),
    Topic.LEAD: ((Beat.WHICH_MATTERS, lambda view: len(view.after.offers) > 1),),
    Topic.DETAILS: ((Beat.DETAILS_HELP, _always),),
    Topic.RIGHT_TRACK: ((Beat.RIGHT_TRACK, lambda view: view.told and _offered(view)),),
    Topic.BETTER_THAN: ((Beat.BETTER_PAGE, _agreed), (Beat.BETTER_THAN, _offered)),
    Topic.YOUR_CALL: ((Beat.YOUR_CALL, _always),),
    Topic.PROMISE_IT: ((Beat.PROMISE_IT, _always),),
    Topic.SEND_IT: ((Beat.SEND_IT, _agreed),),
    Topic.NEXT_STEPS: ((Beat.TIMING_PAGE, _agreed),),
    Topic.JOIN: ((Beat.JOIN_US, _agreed),),
    Topic.MINE_TOO: ((Beat.MINE_TOO, _agreed),),
    Topic.TENURE: ((Beat.TENURE, _always),),
    Topic.MORE_LINES: ((Beat.NO_MORE_LINES, _agreed),),
    Topic.REVISIT: ((Beat.REVISIT, _agreed),),
    Topic.GOOD_CALL: ((Beat.GOOD_CALL, _agreed),),
    Topic.MISSED: ((Beat.NOTHING_MISSED, lambda view: _agreed(view) and not view.ownerless),),
    Topic.SLIP: ((Beat.PROMISE_IT, _always),),
}
"""What she answers to a topic: the first shade that holds."""


FREE = frozenset(
    {
        Beat.ASKED_SCOPE,
        Beat.ASKED_FIRM,
        Beat.WHY_NOW,
        Beat.SO_FAR,
        Beat.OUR_CUSTOMERS,
        Beat.OTHERS_FATE,
        Beat.THE_MARKET,
        Beat.HER_PART,
        Beat.LESSON,
        Beat.CONFIDE,
        Beat.ALL_RIGHT,
        Beat.THATS_IT,
        Beat.WOULD_YOU,
        Beat.STORY_AGAIN,
        Beat.RIVAL_NOW,
        Beat.WHY_THAT,
        Beat.OPEN_TO,
        Beat.USE_IT,
        Beat.TENURE,
        Beat.PUSHBACK,
        Beat.BELIEVE,
        Beat.BELIEVE_PAGE,
        Beat.COPYABLE,
        Beat.RIGHT_TRACK,
        Beat.BETTER_THAN,
        Beat.BETTER_PAGE,
        Beat.SEND_IT,
        Beat.JOIN_US,
        Beat.MINE_TOO,
        Beat.NO_MORE_LINES,
        Beat.REVISIT,
        Beat.GOOD_CALL,
        Beat.DETAILS_HELP,
    }
)
"""Answers to topics that nothing else in the director knows: taken first where they are plain."""
PLAIN_FROM = 0.55
"""How likely a topic has to be to come before what else the turn may be."""
_MATTERS = (
    Step.NAME_VALUE_GAP,
    Step.DRAFT_FRAMEWORK,
    *Pitfall,
)
"""Moves that matter more than what is asked beside them."""


@kept_of_view
def topical(view: View) -> Beat | None:
    """Her answer to what is asked; nothing once exclusivity was given away."""
    if view.given:
        return None
    shades = ANSWERS.get(view.topic[0], ())
    return next((beat for beat, holds in shades if holds(view)), None)


def plainly(beat: Beat) -> Rule:
    """A rule for turns that do nothing but ask, and plainly what this beat answers.

    A question after her reason is left to her guarded answers until the story is told.
    """

    def holds(view: View) -> bool:
        if view.topic[1] < PLAIN_FROM or topical(view) is not beat:
            return False
        guarded = view.has(Step.SURFACE_WOUND) and not view.told
        looks_up = view.lookup or view.request or view.misses_line or view.puts_right
        return not (guarded or bool(looks_up) or view.drafts or view.fresh or view.has(*_MATTERS))

    return holds


def at_last(beat: Beat) -> Rule:
    """A rule for turns with nothing else in them than what this beat answers."""
    return lambda view: topical(view) is beat


PLAINLY = tuple((beat, plainly(beat)) for beat in Beat if beat in FREE)
AT_LAST = tuple(
    (beat, at_last(beat))
    for beat in dict.fromkeys(beat for shades in ANSWERS.values() for beat, _ in shades)
)
