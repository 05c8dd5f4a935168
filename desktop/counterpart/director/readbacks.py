"""What she reads back: all that is there, a line as it stands, what is missing, what is new.

In: the view. Out: what fills the slots of those lines; a slot that cannot be filled is left out.
"""

from desktop.coach.amounts import aloud
from desktop.coach.terms import Term, spoken_list
from desktop.counterpart.director.asks import in_question, several, unowned_line, unsized
from desktop.counterpart.director.corrections import denied_words
from desktop.counterpart.director.echoes import (
    figure_of,
    from_when,
    line_of,
    listed,
    name_of,
    offer_of,
    the,
)
from desktop.counterpart.director.requests import Request, day_said
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import worded

MOST_WORDS = 19
"""Words of a list in one sentence, so that a frame fits around it."""
MOST_NEWS = 14
"""Words of what is new that are said before the reply to it."""
MOST_FULL = 4
"""More lines than this are read out by their names."""
NEXT = ("Then", "After that", "And further down", "Below that")
"""How the second sentence of a read-back begins, the first time, the second, and so on."""


def readbacks_of(view: View) -> dict[str, str]:
    """Slots for what is read out, put right, missing or new."""
    loose, unowned = unsized(view), unowned_line(view)
    slots = {
        "page": _page(view),
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


# all of it


def _page(view: View) -> str:
    """Everything on the page, or on the table before there is one; in two sentences when long."""
    if view.request is not Request.READ:
        return ""
    offers = view.after.offers
    lines = tuple(term for term in offers if term.pinned) or offers
    later = tuple(term for term in offers if term not in lines)
    read = view.memory.beats.get("read_aloud", 0)
    full = [f"{offer_of(view, term)}{_dated(term)}" for term in lines]
    bare = [offer_of(view, term) for term in lines]
    names = [name_of(view, term.benefit) for term in lines]
    pencil = [f"{name_of(view, term.benefit)} still in pencil" for term in later]
    wordings = [full, bare, names] if len(offers) <= MOST_FULL else [names]
    found = (_said([*parts, *pencil], read) for parts in wordings)
    return next((said for said in found if said), "")


def _dated(term: Term) -> str:
    """A date behind a line: " from September"."""
    when = from_when(term.when)
    return f" {when}" if when and when.split()[0] in _DATES else ""


_DATES = frozenset("from by in starting on before until after".split())


def _said(parts: list[str], read: int) -> str:
    """The list in one sentence, or in two of about the same length; empty when still too long."""
    whole = spoken_list(parts)
    if len(whole.split()) <= MOST_WORDS:
        return whole
    half = (len(parts) + 1) // 2
    first, second = spoken_list(parts[:half]), spoken_list(parts[half:])
    if max(len(first.split()), len(second.split())) > MOST_WORDS or not second:
        return ""
    return f"{first}. {NEXT[read % len(NEXT)]} {second}"


# one line


def _right(view: View) -> str:
    """What a correction is about, or what was asked after, as it now stands."""
    if view.asks_back and (view.confirming or view.confirms_figure):
        return _stands(view, view.confirming) or figure_of(view)
    if not view.puts_right:
        return _stands(view, in_question(view)) if view.request is Request.IN else ""
    return _figure(view) or _stands(view, view.righted) or view.recalled


def _stands(view: View, terms: tuple[Term, ...]) -> str:
    """Terms as they stand: one with its date and owner, several as a list."""
    denied = denied_words(view.text)
    wrong = any(denied & set(line_of(view, term).lower().split()) for term in terms)
    if wrong:
        return spoken_list(list(dict.fromkeys(aloud(amount) for amount in view.kept_amounts)))
    return line_of(view, terms[0]) if len(terms) == 1 else listed(view, terms) if terms else ""


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
