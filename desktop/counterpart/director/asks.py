"""The conditions of the rules for what she is asked and for what is put right.

In: a view of the turn. Out: yes or no; some make a rule for a kind of turn.
"""

import re
from collections.abc import Callable

from desktop.coach.page.terms import Term
from desktop.coach.tracker import TIER_SIZE
from desktop.counterpart.director.questions import Asks, Why
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.view import View
from desktop.moves import Pitfall, Step

Rule = Callable[[View], bool]

_ON_A_PAGE = re.compile(
    r"\b(?:in|included|inside|written|noted|down|agreed|page|paper|list|terms|notes?|there)\b",
    re.IGNORECASE,
)
_EXCLUSIVE = re.compile(r"\bexclusiv|\bclause\b", re.IGNORECASE)


def asked(*kinds: Request) -> Rule:
    """A rule for turns that ask one of these and hold nothing that matters more."""
    return lambda view: view.request in kinds and view.only_asks


# corrections


def misheard_yes(view: View) -> bool:
    """The user says that there was no yes to exclusivity: she had taken one, or might have."""
    newer = view.new or view.newly(Step.MAKE_IT_THEIRS)
    return view.denies_yes and not (newer or view.story_earned or view.has(Pitfall.STALL))


def left_out(view: View) -> bool:
    """The user says that she left out a line."""
    return view.misses_line and view.rights


def put_right(view: View) -> bool:
    """The user puts right what she said or heard."""
    return view.rights


def amended(view: View) -> bool:
    """Once it is agreed, another amount is an amendment and no contradiction."""
    return view.changed is not None and view.agreed and not view.puts_right


def rewritten(view: View) -> bool:
    """The user changed an amount of their own, and did not put her right."""
    return view.changed is not None and not view.puts_right


# the page


def lacks(rule: Rule) -> Rule:
    """A rule for turns that ask what is missing once the page is open."""

    def holds(view: View) -> bool:
        wants = view.wants is Asks.NEEDS and view.after.draft_open
        return (wants or asked(Request.MISSING)(view)) and rule(view)

    return holds


def needs(rule: Rule) -> Rule:
    """A rule for turns that ask what she needs, or what is missing."""
    return lambda view: (view.wants is Asks.NEEDS or asked(Request.MISSING)(view)) and rule(view)


def few(view: View) -> bool:
    """There are too few advantages for a tier."""
    return len(view.after.offers) < TIER_SIZE


def unwritten(view: View) -> bool:
    """Something on the table is not on the page."""
    return bool(view.pencil) and view.after.draft_open


def unsized(view: View) -> Term | None:
    """The first line of the page without an amount or a date."""
    return next((term for term in view.after.lines if not term.sized), None)


def unowned_line(view: View) -> Term | None:
    """The first line of the page with nobody's name beside it."""
    lines = (term for term in view.after.lines if term.is_benefit)
    return next((term for term in lines if not view.has_owner(term.benefit)), None)


def confirmed(view: View) -> bool:
    """The user asks whether she has it right, and she has."""
    held = bool(view.confirming) or view.confirms_figure
    moved = view.changed is not None or view.answered or view.newly(Step.MAKE_IT_THEIRS)
    return held and view.only_asks and not moved


def not_in(view: View) -> bool:
    """What the user asks after is not in, or not yet."""
    there = view.after.draft_open or bool(view.after.offers)
    return asked(Request.IN)(view) and there and bool(_ON_A_PAGE.search(view.text))


# the rest


def wishes(view: View) -> bool:
    """She is asked what she would like, and not what is behind the demand."""
    return asked(Request.WISH)(view) and not (view.has(Step.SURFACE_WOUND) or view.agreed)


def whose_wish(view: View) -> bool:
    """She is asked whether it is her own wish, and not what is behind it as well."""
    others = {move.move for move in view.reading.moves} - {Step.SURFACE_WOUND}
    if not view.after.offers:
        others -= {Step.MAKE_IT_THEIRS}
    deeper = view.has(Step.SURFACE_WOUND) and view.why in {Why.WORRY, Why.NEED}
    return view.request is Request.WHOSE and not (others or deeper)


def personal(view: View) -> bool:
    """She is asked about her own life."""
    return view.request is Request.PERSONAL and not view.reading.moves


def next_steps(view: View) -> bool:
    """Once it is agreed, the user says what they will send, or when they talk."""
    slips = view.has(*(one for one in Pitfall if one is not Pitfall.STALL))
    return view.request is Request.NEXT and view.agreed and not (slips or view.new)


def past_clause(view: View) -> bool:
    """Once it is agreed, exclusivity is turned down or argued against again."""
    spoken = _EXCLUSIVE.search(view.text) is not None and view.reasons and not view.reading.moves
    return view.agreed and not view.new and (view.has(Pitfall.FLAT_REFUSAL) or spoken)


def weight_again(view: View) -> bool:
    """Their weight is named again once it is agreed."""
    named = view.has(Step.NAME_VALUE_GAP) or bool(view.reading.figures)
    return view.agreed and named and bool(view.after.figure)


def several(view: View) -> bool:
    """The turn put more than one advantage on the table."""
    return len(view.fresh) > 1
