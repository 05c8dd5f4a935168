"""The rules of plain questions that she can answer: about the story, her own words, her page.

In: a view of the turn. Out: rows of the order of precedence, and what joins other beats.
"""

from collections.abc import Callable

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.groups import FINAL, GIFTS, UNHEARING
from desktop.counterpart.director.her_words import asks_her_words, her_word_beat, her_word_slots
from desktop.counterpart.director.ledger import (
    asked_pieces,
    asks_page,
    ledger_beat,
    ledger_slots,
    only_asks,
)
from desktop.counterpart.director.story import asks_story, story_slots, story_tails
from desktop.counterpart.director.view import View

Rule = Callable[[View], bool]

_LEDGER = (Beat.FROM_PAGE, Beat.FROM_PAGE_PART, Beat.FROM_PAGE_LACKS)
_OWN = (
    Beat.NOTHING_OUT,
    Beat.NO_PAGE,
    Beat.MEANT_MORE,
    Beat.MEANT_ONE,
    Beat.MEANT_WELL,
    Beat.EITHER_OFFER,
    Beat.READ_ALOUD,
    Beat.NEEDS_NOTHING,
    Beat.NEEDS_CASE,
    Beat.NEEDS_PAGE,
    Beat.REPEAT,
)
_STORY = (Beat.STORY_TIME, Beat.STORY_HEALED, Beat.HOW_TAKEN, Beat.STORY_KEPT)

REPLIES: tuple[tuple[Beat, Rule], ...] = (
    *((beat, asks_story(beat)) for beat in _STORY),
    *((beat, asks_page(beat)) for beat in _LEDGER),
    *((beat, asks_her_words(beat)) for beat in _OWN),
)

_BESIDE = frozenset({Beat.NOTHING_OUT, Beat.NO_PAGE})
_READS = frozenset({Beat.READ_ALOUD, Beat.IS_IN, Beat.NOW_IN, Beat.PART_IN, Beat.OUR_SIDE})


def replies_beside(beat: Beat, view: View) -> tuple[Beat, ...]:
    """What answers such a question where the turn is about something else."""
    if beat in FINAL | GIFTS | UNHEARING or view.given or view.blank:
        return ()
    found = list(story_tails(beat, view))
    own = her_word_beat(view)
    if own in _BESIDE and own is not beat:
        found.append(own)
    page = ledger_beat(view)
    fresh = {term.benefit for term in (*view.new, *view.written, *view.moved)}
    known = not fresh & {term.benefit for _, term in asked_pieces(view)}
    if page is not None and beat not in {*_LEDGER, *_READS} and known:
        found.append(page)
    return tuple(found)


def answers_page(beat: Beat, view: View) -> bool:
    """Whether she only tells what is written, so that nothing new was."""
    return beat in _LEDGER and only_asks(view.text)


def replies_slots(view: View) -> dict[str, str]:
    """What fills the answers."""
    return ledger_slots(view) | her_word_slots(view) | story_slots(view)
