"""The user's own numbers, benefits and words, as she may say them back.

In: the view. Out: what fills the slots of her lines, in correct grammar and turned to her side;
a slot that cannot be filled well is left out, and lines that need it are not picked.
"""

import re

from desktop.coach.advice import period_in, until_in
from desktop.coach.amounts import aloud
from desktop.coach.quotes import quoted
from desktop.coach.terms import Term, offer_words, spoken_list, turned_owner
from desktop.counterpart.director.view import View
from desktop.moves import Pitfall, Step

MOST_WORDS = 14
"""A list longer than this is said by names alone."""
MOST_LISTED = 3


def slots_of(view: View) -> dict[str, str]:
    """What this turn, and the table, fill in."""
    touched = _touched(view)
    gone = [read.benefit for read in view.reading.benefits if read.withdrawn]
    slots = {
        "offers": listed(view, view.after.offers),
        "figure": _figure(view.after.figure),
        "vague": view.vague,
        "lead": _name(view, view.lead),
        "open": _name(view, view.open_kind),
        **_page(view),
        **_window(view),
        **_change(view),
    }
    answered = _answered(view)
    if touched is not None:
        slots["benefit"] = _name(view, touched.benefit)
        slots["offer"] = offer_words(touched, view.wordings, by_her=True)
        slots |= _details(view, touched)
    if answered is not None:
        slots |= _details(view, answered)
    elif gone:
        slots["benefit"] = _name(view, gone[-1])
    return {name: value for name, value in slots.items() if value}


def _touched(view: View) -> Term | None:
    """The benefit that the turn is about."""
    answered = _answered(view)
    if answered is not None and not view.new:
        return answered
    if view.changed is not None:
        return view.changed
    if view.fresh:
        return view.fresh[-1]
    if view.misremembered is not None:
        return view.misremembered
    named = {read.benefit for read in view.reading.benefits if not read.withdrawn}
    found = [term for term in view.after.offers if term.benefit in named]
    if not found:
        found = [term for term in view.after.offers if term.benefit == view.open_kind]
    if not found and not any(read.withdrawn for read in view.reading.benefits):
        found = list(view.after.offers)
    return found[-1] if found else None


def _answered(view: View) -> Term | None:
    """The benefit whose detail she had asked for and now has."""
    if not view.answered or view.open.endswith((":only", ":which")):
        return None
    return next((term for term in view.after.terms if term.benefit == view.open_kind), None)


def _name(view: View, benefit: str) -> str:
    """What a benefit is called, in the user's sense of it."""
    wording = view.wordings.get(benefit)
    if wording is None:
        return ""
    terms = {term.benefit: term for term in (*view.before.terms, *view.after.terms)}
    return wording.named(terms[benefit].quote) if benefit in terms else wording.spoken


def listed(view: View, terms: tuple[Term, ...]) -> str:
    """The last few of these, what she opens with first; by names alone when that gets long."""
    known = [term for term in terms if term.benefit in view.wordings]
    leading = [term for term in known if term.benefit == view.lead]
    shown = (leading + [term for term in known[-MOST_LISTED:] if term not in leading])[:MOST_LISTED]
    full = spoken_list([offer_words(term, view.wordings, by_her=True) for term in shown])
    if len(full.split()) <= MOST_WORDS and full.count(",") < MOST_LISTED - 1:
        return full
    return spoken_list([_name(view, term.benefit) for term in shown])


def _figure(figure: str) -> str:
    return aloud(figure)


def _page(view: View) -> dict[str, str]:
    """What is on the page: what this turn wrote, or all of it; and the line last written."""
    written = tuple(term for term in view.written if term.is_benefit)
    pinned = tuple(term for term in view.after.pinned if term.is_benefit)
    said = [read.benefit for read in view.reading.benefits]
    last = max(
        written or pinned,
        key=lambda term: (term.said, said.index(term.benefit) if term.benefit in said else -1),
        default=None,
    )
    whole = view.newly(Step.DRAFT_FRAMEWORK) or not written
    return {
        "terms": listed(view, pinned if whole else written),
        "last": offer_words(last, view.wordings, by_her=True)
        if last is not None and last.benefit in view.wordings
        else "",
    }


def _window(view: View) -> dict[str, str]:
    sunset = view.reading.move(Pitfall.SUNSET_EXCLUSIVITY)
    if sunset is None:
        return {}
    quote = quoted(view.turn.text, sunset.start, sunset.end)
    return {"period": period_in(quote), "until": until_in(quote)}


def _change(view: View) -> dict[str, str]:
    if view.changed is not None:
        old = view.known[view.changed.benefit].amount
        return {"was": aloud(old), "now": aloud(view.changed.amount)}
    if view.misremembered is not None:
        return {"was": aloud(view.misremembered.amount)}
    return {"was": _figure(view.after.figure_was)} if view.after.figure_was else {}


def _details(view: View, term: Term) -> dict[str, str]:
    """What this turn said of one benefit: who, by when, and all that is new of it."""
    old = view.known.get(term.benefit)
    amount = term.amount if old is None or term.amount != old.amount else ""
    owner = term.owner if old is None or term.owner != old.owner else ""
    when = term.when if old is None or term.when != old.when else ""
    person = turned_owner(owner)
    said = [aloud(amount) if amount else "", person, when]
    wholly = not amount or view.wordings[term.benefit].fits(amount)
    return {
        "owner": person,
        "when": re.sub(r"^(?:on|in|at) ", "", when) if not when.startswith("by") else when,
        "detail": ", ".join(part for part in said if part) if wholly else "",
    }
