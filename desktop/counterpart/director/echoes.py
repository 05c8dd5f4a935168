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

MOST_WORDS = 16
"""A list longer than this is said by names alone."""
MOST_LISTED = 3
_ONE_OF_MANY = re.compile(r"\b([2-9]|[0-9]{2,}) (customer|account|client|shipper|user)$")


def slots_of(view: View) -> dict[str, str]:
    """What this turn, and the table, fill in."""
    touched = _touched(view)
    gone = [read.benefit for read in view.reading.benefits if read.withdrawn]
    slots = {
        "offers": listed(view, view.after.offers),
        "figure": _figure(view.after.figure),
        "vague": view.vague,
        "lead": the(name_of(view, view.lead)),
        "open": _called(name_of(view, view.open_kind), view.open),
        **_page(view),
        **_window(view),
        **_change(view),
    }
    answered = _answered(view)
    if touched is not None:
        name = name_of(view, touched.benefit)
        slots["benefit"] = the(name) if touched.benefit in view.known else name
        slots["offer"] = offer_words(touched, view.wordings, by_her=True)
        slots |= _details(view, touched)
    if answered is not None:
        slots |= _details(view, answered)
    elif gone:
        slots["benefit"] = the(name_of(view, gone[-1]))
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
        return view.added
    return next((term for term in view.after.terms if term.benefit == view.open_kind), None)


def name_of(view: View, benefit: str) -> str:
    """What a benefit is called, in the user's sense of it."""
    wording = view.wordings.get(benefit)
    if wording is None:
        return ""
    terms = {term.benefit: term for term in (*view.before.terms, *view.after.terms)}
    return wording.named(terms[benefit].quote) if benefit in terms else wording.spoken


def asked_of(view: View, asked: str) -> dict[str, str]:
    """The benefit that a question joined to the reply is about."""
    name = name_of(view, asked.partition(":")[0])
    return {"asked": _called(name, asked)} if name else {}


def _called(name: str, asked: str) -> str:
    """What she asks about: whether others get one, or who answers for this one."""
    return name if asked.endswith(":only") else the(name)


def the(name: str) -> str:
    """What is on the table already, called by its name again: "the notice period"."""
    return re.sub(r"^an? ", "the ", name)


def listed(view: View, terms: tuple[Term, ...]) -> str:
    """The last few of these, what she opens with first; by names alone when that gets long."""
    known = [term for term in terms if term.benefit in view.wordings]
    leading = [term for term in known if term.benefit == view.lead]
    shown = (leading + [term for term in known[-MOST_LISTED:] if term not in leading])[:MOST_LISTED]
    full = spoken_list([offer_words(term, view.wordings, by_her=True) for term in shown])
    if len(full.split()) <= MOST_WORDS and full.count(", ") < MOST_LISTED - 1:
        return full
    return spoken_list([name_of(view, term.benefit) for term in shown])


def _figure(figure: str) -> str:
    return aloud(_ONE_OF_MANY.sub(r"\1 \2s", figure))


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
        "last": _line(view, last) if last is not None else "",
    }


def _line(view: View, term: Term) -> str:
    """A line of the page with the date that this turn put to it."""
    if term.benefit not in view.wordings:
        return ""
    old = view.known.get(term.benefit)
    fresh = term.when and (old is None or old.when != term.when)
    offer = offer_words(term, view.wordings, by_her=True)
    return f"{offer}, {term.when}" if fresh else offer


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
    doer = "you yourself" if person == "you" else person
    said = [aloud(amount) if amount else "", doer, when]
    wholly = not amount or view.wordings[term.benefit].fits(amount)
    return {
        "owner": person,
        "when": re.sub(r"^(?:on|in|at) ", "", when) if not when.startswith("by") else when,
        "detail": ", ".join(part for part in said if part) if wholly else "",
    }
