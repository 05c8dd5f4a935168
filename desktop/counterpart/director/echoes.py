"""The user's own numbers, benefits and words, as she may say them back.

In: the view. Out: what fills the slots of her lines, in correct grammar and turned to her side;
a slot that cannot be filled well is left out, and lines that need it are not picked.
"""

import re

from desktop.coach.debrief.advice import period_in, until_in
from desktop.coach.page.terms import Term, offer_words, spoken_list, turned_owner
from desktop.coach.said.amounts import aloud
from desktop.coach.said.quotes import quoted
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.questions import HERS
from desktop.counterpart.director.spelled import in_digits
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import line_given, owner_said, start_said, touches, worded
from desktop.moves import WHO_AND_WHEN, Pitfall, Step

MOST_WORDS = 20
"""A list longer than this is said by names alone."""
FEW_WORDS = 13
"""A list of four names that is no longer than this is said whole."""
MOST_LISTED = 3
_NEWS = frozenset({"last", "detail"})
"""What only a turn that writes can fill where it is all agreed."""
MOST_LINES = 4
"""Lines of a page that are read back in one list."""
_ONE_OF_MANY = re.compile(r"\b([2-9]|[0-9]{2,}) (customer|account|client|shipper|user)$")


def slots_of(view: View, beat: Beat) -> dict[str, str]:
    """What this turn, and the table, fill in; an old line is never read back as if it were news."""
    touched = _touched(view)
    gone = view.gone
    slots = {
        "offers": listed(view, view.after.offers),
        "figure": figure_of(view),
        "said": line_given(view.text),
        "vague": view.vague,
        "lead": the(name_of(view, view.lead)),
        "open": _open(view),
        "missing": the(name_of(view, view.ownerless)),
        **_page(view),
        **_window(view),
        **_change(view),
    }
    answered = _answered(view)
    if touched is not None:
        name = name_of(view, touched.benefit)
        slots["benefit"] = the(name) if touched.benefit in view.known else name
        slots["offer"] = offer_of(view, touched)
        slots |= _details(view, touched)
    if answered is not None:
        slots |= _details(view, answered)
    elif gone:
        slots["benefit"] = the(name_of(view, gone[-1]))
    if not {read.benefit for read in view.reading.benefits} - {WHO_AND_WHEN}:
        slots |= _added(view)
    stale = _NEWS if beat is Beat.FRAMEWORK_DONE and not view.written else frozenset()
    return {name: worded(value) for name, value in slots.items() if value and name not in stale}


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
    if view.newly_owned and view.newly_owned != view.open_kind:
        return view.added
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


def _open(view: View) -> str:
    """What her open question is about; "it" will do for what this very turn speaks of."""
    touched = any(read.benefit == view.open_kind for read in view.reading.benefits)
    if ":" in view.open and touched:
        return ""
    return _called(name_of(view, view.open_kind), view.open)


def _called(name: str, asked: str) -> str:
    """What she asks about: whether others get one, or who answers for this one."""
    return name if asked.endswith(":only") else the(name)


def the(name: str) -> str:
    """What is on the table already, called by its name again: "the notice period"."""
    return re.sub(r"^an? ", "the ", name)


def listed(view: View, terms: tuple[Term, ...], most: int = MOST_LISTED) -> str:
    """The last few of these, what she opens with first; by names alone when that gets long."""
    known = [term for term in terms if term.benefit in view.wordings]
    if len(known) == MOST_LINES and most < MOST_LINES:
        names = spoken_list([name_of(view, term.benefit) for term in known])
        if len(names.split()) <= FEW_WORDS:
            return names
    leading = [term for term in known if term.benefit == view.lead]
    shown = (leading + [term for term in known[-most:] if term not in leading])[:most]
    full = spoken_list([offer_of(view, term) for term in shown])
    if len(full.split()) <= MOST_WORDS and full.count(", ") < most - 1:
        return full
    return spoken_list([name_of(view, term.benefit) for term in shown])


_AGAINST = re.compile(
    r"\bnext (?:\w+ )?(?:partner|one)\b[^.?0-9]{0,30}\b([0-9]+)(?! ?(?:times|x|%|percent))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\bnext (?:largest|biggest|best|closest) (?:partner|one)?", re.IGNORECASE)


_BESIDE_IT = re.compile(
    r"\b(?:times|x)\b[^.?!,;]{0,40}?\b(?P<whom>either of them|the (?:others|rest|other two)"
    r"|any(?:one|body) else)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"^(?:your|our|those|these|the) ", re.IGNORECASE)


def figure_of(view: View) -> str:
    """Their weight, and against whom it was weighed, as far as that was said."""
    figure = _figure(view.after.figure)
    others = _AGAINST.search(in_digits(view.text))
    if others and aloud(others[1]) == figure.removesuffix(" customers"):
        others = None
    if figure.endswith("customers") and others and not view.after.figure_was:
        return f"{figure} against {others[1]}"
    if not figure.endswith("times") or view.after.figure_was:
        return figure
    found = _NEXT.search(view.text)
    beside = _BESIDE_IT.search(view.text)
    if found is None and beside is not None:
        return f"{figure} {beside['whom'].lower()}"
    if found is None:
        return (
            f"{figure} your next {'partner' if 'next partner' in view.text else 'largest partner'}"
        )
    words = re.sub(r"\bone$", "partner", found[0].lower().strip())
    return f"{figure} your {words if words.endswith('partner') else f'{words} partner'}"


def _as_said(words: str) -> str:
    """An amount without anybody's pronoun in it."""
    return words.replace("half their week", "half the week")


def offer_of(view: View, term: Term) -> str:
    """A term inside a sentence of hers."""
    said = _as_said(offer_words(term, view.wordings, by_her=True))
    person = promised(view, term)
    return f"{person} as {said}" if person and said else said


def promised(view: View, term: Term) -> str:
    """Who is promised with a line by name, where that is nobody who owns it."""
    owners = {term.owner, view.owner_of(term.benefit)}
    person = "" if term.named in owners else term.named
    return "" if person.lower() in HERS else person


def _figure(figure: str) -> str:
    return aloud(_ONE_OF_MANY.sub(r"\1 \2s", _WHOSE.sub("", figure)))


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
    terms = pinned if whole else written
    only = last is not None and len(written) < 2
    return {
        "terms": line_of(view, terms[0]) if len(terms) == 1 else listed(view, terms, MOST_LINES),
        "last": line_of(view, last) if last is not None and only else "",
    }


def line_of(view: View, term: Term) -> str:
    """A line of the page, whole: what, how it was put, from when, and who answers for it."""
    if term.benefit not in view.wordings:
        return ""
    offer = offer_of(view, term)
    alone = sum(read.benefit in view.wordings for read in view.reading.benefits) == 1
    beside = f"{offer} {term.when}{' the first quarter' if term.when.endswith('Q1') else ''}"
    lively = touches(view.text, beside) if alone else ()
    owner = _owner(view, term.benefit)
    verb = "own" if owner in {"you", "I"} or " and " in owner else "owns"
    owned = f"and {owner} {verb} it" if owner else ""
    when = from_when(term.when)
    if lively and when.startswith("by "):
        lively, when = (*lively[:-1], f"{lively[-1]} {when}"), ""
    return ", ".join(part for part in (offer, *lively, when, owned) if part)


def _owner(view: View, benefit: str) -> str:
    """Who answers for a benefit, as she says it."""
    return _turned(view.owner_of(benefit))


def line_owner(view: View, term: Term) -> str:
    """Who a line is with: "with me", "with your product lead"; empty when nobody is named."""
    owner = _turned(term.owner or view.owner_of(term.benefit))
    return "me" if owner == "I" else owner


_OTHER_SIDE = {
    "i": "you", "me": "you", "we": "you", "us": "you", "my": "your", "our": "your",
    "mine": "you", "ours": "you", "you": "me", "your": "our", "yours": "me",
}  # fmt: skip


def _turned(owner: str) -> str:
    """Who it is from her side; of two people she names herself last."""
    if " and " not in owner:
        turned = turned_owner(owner)
        return "I" if turned == "me" else turned
    first, _, second = owner.partition(" and ")
    sides = [
        " ".join(_OTHER_SIDE.get(word.lower(), word) for word in part.split())
        for part in (first, second)
    ]
    return " and ".join(sorted(sides, key=lambda side: side == "me"))


def dated(term: Term) -> str:
    """When it is due or starts, as it stands behind a line."""
    return from_when(term.when)


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


def _added(view: View) -> dict[str, str]:
    """Who and when as this turn says them, when it names no benefit."""
    read = next((one for one in view.reading.benefits if one.benefit == WHO_AND_WHEN), None)
    if read is None:
        return {}
    owner = _turned(owner_said(view.text) or read.owner)
    when = from_when(read.when) or (start_said(view.text) if owner else "")
    said = _in_order((), when, owner)
    by = "" if owner == "I" else owner
    found = {"owner": owner, "by": by, "start": when, "when": when, "detail": said}
    return {name: value for name, value in found.items() if value}


def from_when(when: str) -> str:
    """A date that something starts at: "in September" is from then on."""
    return re.sub(r"^in (?=[A-Z][a-z])", "from ", when)


def _in_order(size: tuple[str, ...], when: str, owner: str) -> str:
    """How much, when and who as one fragment."""
    alone = {"you": "your name on it", "I": "my name on it"}.get(owner, owner)
    if alone == owner and owner and when:
        alone = f"{owner} on it"
    behind = {"I": "with me behind it"}.get(owner, f"with {owner} behind it") if owner else ""
    parts = (*size, when, behind) if size else (alone, when)
    return ", ".join(part for part in parts if part)


def _details(view: View, term: Term) -> dict[str, str]:
    """What this turn said of one benefit: how much, how it was put, by when, who."""
    old = view.known.get(term.benefit)
    wording = view.wordings.get(term.benefit)
    fresh = bool(term.amount) and (old is None or term.amount != old.amount)
    fits = fresh and wording is not None and wording.fits(term.amount)
    amount = _as_said(aloud(term.amount)) if fits else ""
    when = term.when if old is None or term.when != old.when else ""
    named = old is None or term.owner != old.owner or view.newly_owned == term.benefit
    owner = _owner(view, term.benefit) if named else ""
    when = when or (start_said(view.text) if owner else "")
    lively = touches(view.text, f"{amount} {when}") if len(view.fresh) < 2 else ()
    said = any(amount in one for one in lively)
    size = lively if said else tuple(part for part in (amount, *lively) if part)
    return {
        "by": "" if owner == "I" else owner,
        "start": from_when(when),
        "size": ", ".join(size),
        "amount": amount,
        "owner": owner,
        "when": re.sub(r"^(?:on|in|at) ", "", when) if not when.startswith("by") else when,
        "detail": _in_order(size, from_when(when), owner) if fits or not fresh else "",
    }
