"""What she reads back: a line as it stands, what is missing, what is new.

In: the view. Out: what fills the slots of those lines; a slot that cannot be filled is left out.
"""

from desktop.coach.page.terms import Term, spoken_list
from desktop.coach.said.amounts import aloud
from desktop.counterpart.director.asks import several, unowned_line, unsized
from desktop.counterpart.director.corrections import denied_words
from desktop.counterpart.director.echoes import (
    figure_of,
    line_of,
    listed,
    name_of,
    offer_of,
    the,
)
from desktop.counterpart.director.requests import day_said
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import worded

MOST_WORDS = 19
"""Words of a list in one sentence, so that a frame fits around it."""
MOST_NEWS = 14
"""Words of what is new that are said before the reply to it."""


def readbacks_of(view: View) -> dict[str, str]:
    """Slots for what is read out, put right, missing or new."""
    loose, unowned = unsized(view), unowned_line(view)
    slots = {
        "right": _right(view),
        "pencil": _names(view, view.pencil),
        "unsized": the(name_of(view, loose.benefit)) if loose else "",
        "unowned": the(name_of(view, unowned.benefit)) if unowned else "",
        "day": day_said(view.text),
        **_news(view),
    }
    return {name: worded(value) for name, value in slots.items() if value}


def _names(view: View, terms: tuple[Term, ...]) -> str:
    """Some terms by their short names."""
    found = spoken_list([the(name_of(view, term.benefit)) for term in terms])
    return found if len(found.split()) <= MOST_WORDS else ""


# one line


def _right(view: View) -> str:
    """What a correction is about, or what was asked after, as it now stands."""
    if view.asks_back and (view.confirming or view.confirms_figure):
        return _stands(view, view.confirming) or figure_of(view)
    if not view.puts_right:
        return ""
    return _figure(view) or _stands(view, view.righted) or view.recalled


def _stands(view: View, terms: tuple[Term, ...]) -> str:
    """Terms as they stand: one with its date and owner, several as a list."""
    denied = denied_words(view.text)
    wrong = any(denied & set(line_of(view, term).lower().split()) for term in terms)
    if view.puts_right and terms and not any(_holds(view, term) for term in terms):
        wrong = True
    if wrong:
        return spoken_list(list(dict.fromkeys(aloud(amount) for amount in view.kept_amounts)))
    return line_of(view, terms[0]) if len(terms) == 1 else listed(view, terms) if terms else ""


def _holds(view: View, term: Term) -> bool:
    """Whether a line has an amount that the user stands by; any line where none is said."""
    kept = {"".join(filter(str.isdigit, amount)) for amount in view.kept_amounts} - {""}
    number = "".join(filter(str.isdigit, term.amount))
    return not (kept and number) or bool({number, number.removesuffix("000")} & kept)


def _figure(view: View) -> str:
    """Their weight, when a correction is about that."""
    figure = view.after.figure
    number = "".join(char for char in figure if char.isdigit())
    said = bool(number) and number in view.kept_numbers and not view.denies_yes
    return figure_of(view) if figure and (said or view.reading.figures) else ""


# what is new


def _news(view: View) -> dict[str, str]:
    """All that this turn put on the table, when that is more than one thing."""
    if not several(view):
        return {}
    full = spoken_list([offer_of(view, term) for term in view.fresh])
    if len(full.split()) > MOST_NEWS or len(view.fresh) > 3:
        full = spoken_list([name_of(view, term.benefit) for term in view.fresh])
    if len(full.split()) > MOST_WORDS:
        return {}
    return {"news": full} | ({"pair": full} if len(view.fresh) == 2 else {})
