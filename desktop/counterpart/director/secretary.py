"""How she keeps the page: whether one thing is on it, what was put right, what was not taken.

In: a view of the turn. Out: conditions of the rules, and what fills the lines they play.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from desktop.coach.page.terms import Term, spoken_list
from desktop.coach.said.amounts import aloud
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.conditions import newly_agreed, reads_back
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.echoes import dated, line_owner, name_of, offer_of, the
from desktop.counterpart.director.faults import repeats, said_last, unanswered
from desktop.counterpart.director.lookups import Lookup
from desktop.counterpart.director.questions import HERS
from desktop.counterpart.director.readout import MOST_SENTENCES, page_read
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import worded
from desktop.moves import Pitfall, Signal, Step

MOST_WORDS = 18
"""Words of corrected lines in one breath."""
_MONTHS = (
    "january february march april june july august september october november december".split()
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WORD = re.compile(r"[a-z0-9]+")
_WRITE = re.compile(r"\b(?:write|put|get|jot|note|draft|add)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<![.?!:] )(?<!^)\b([A-Z][a-z]{2,})\b")
_NO_NAMES = frozenset(
    "march may october april june july august september november december"
    " january february ceo cto api yes and the but not line page friday monday tuesday wednesday"
    " thursday saturday sunday english okay slack".split()
)
_GIVEN = re.compile(
    r"\bits (?!not|me|mine|a|an|the|on|in|at|my|our|your|still|just|really|all|fine|good|right|only"
    r"|also|now|ninety|sixty|thirty|for|been|two|three|one|also|up|down|what|how|too|very)"
    r"([a-z]{3,})(?: \1| from \w+)|\bsaid ([a-z]{3,})(?= (?:um )?is\b)"
)
_BESIDE_A_DATE = frozenset("release first quarter launch date".split())
_COMPLAINT = frozenset({Request.READ, Request.IN, Request.OURS, Request.MISSING})
_AGREES_NEXT = frozenset({Beat.READ_ALOUD, Beat.IS_IN, Beat.NOW_IN, Beat.CORRECTED_HER})


class Found(StrEnum):
    """How the page answers a question after one thing."""

    HELD = "held"
    TAKEN = "taken"
    PARTLY = "partly"
    ABSENT = "absent"


# one thing on the page


def found(view: View) -> tuple[Found, tuple[Term, ...], str] | None:
    """Whether what is asked after is there, on which lines, and the piece that is not."""
    asked = view.lookup
    if asked is None or view.request is not Request.IN:
        return None
    terms = view.after.terms
    lines, piece = _it(view) if not asked.words else _named(view, asked)
    inked = tuple(term for term in lines if term.pinned or not view.after.draft_open)
    if not lines or not inked or not terms:
        return Found.ABSENT, (), piece
    if piece:
        return Found.PARTLY, inked, piece
    fresh = any(term in view.moved or term.benefit not in view.known for term in inked)
    asked_new = not asked.words or _newly(view, asked, inked)
    return (Found.TAKEN if fresh and asked_new else Found.HELD), inked, ""


def _it(view: View) -> tuple[tuple[Term, ...], str]:
    """What "it" is: what this turn names or moved, else what was spoken of last."""
    lines = view.about or view.moved
    if not lines:
        lines = tuple(term for term in view.after.offers if term.benefit == view.memory.kind)
    return lines, _lacking(view, pieces(view), lines)


def _named(view: View, asked: Lookup) -> tuple[tuple[Term, ...], str]:
    """The lines that the words name, and the piece of them that those lines do not hold."""
    known = tuple(
        term
        for term in view.after.offers
        if (row := view.wordings.get(term.benefit)) and row.known_as.search(asked.what)
    )
    if known:
        rest = asked.what
        for term in known:
            rest = view.wordings[term.benefit].known_as.sub(" ", rest)
        return known, _lacking(view, _pieces_in(view, rest, asked.what), known)
    counts = {
        term.benefit: sum(word in words_of(view, term) for word in asked.words)
        for term in view.after.terms
    }
    best = max(counts.values(), default=0)
    if not best or best < len(asked.words) / 2:
        counted = _counted(view, asked)
        if counted:
            return counted, ""
        given = _pieces_in(view, asked.what, asked.what)
        only = {*asked.words} <= {piece.lower() for piece in given} | _BESIDE_A_DATE
        return (_it(view)[0], given[0]) if given and only else ((), "")
    lines = tuple(term for term in view.after.terms if counts[term.benefit] == best)
    return lines, _lacking(view, _pieces_in(view, asked.what, asked.what), lines)


def _counted(view: View, asked: Lookup) -> tuple[Term, ...]:
    """The lines whose amount is the number that is asked after."""
    said = {_digits(amount.text) for amount in view.amounts_in(asked.what)} - {""}
    return tuple(
        term
        for term in view.about
        if {_digits(term.amount), _digits(term.amount).removesuffix("000")} & said
    )


def _digits(amount: str) -> str:
    return "".join(filter(str.isdigit, amount))


def lines_asked(view: View) -> frozenset[str]:
    """The benefits whose lines an answer about the page says."""
    known = found(view)
    return frozenset(term.benefit for term in known[1]) if known else frozenset()


def _newly(view: View, asked: Lookup, lines: tuple[Term, ...]) -> bool:
    """Whether a word asked after came onto its line only in this turn."""
    new = {word for term in lines for word in words_of(view, term)}
    old = {
        word
        for term in lines
        if term.benefit in view.known
        for word in _words(view, view.known[term.benefit], view.memory.owners)
    }
    return bool({*asked.words} & (new - old))


def words_of(view: View, term: Term) -> frozenset[str]:
    """The words of a line as she has it: what, how much, when, who."""
    return _words(view, term, view.now.owners) | {*_WORD.findall(line_owner(view, term).lower())}


def _words(view: View, term: Term, owners: object) -> frozenset[str]:
    said = offer_of(view, term) if term.benefit in view.wordings else term.quote
    owner = owners.get(term.benefit, "") if isinstance(owners, dict) else ""
    text = f"{said} {worded(said)} {term.amount} {term.when} {dated(term)} {term.owner} {owner}"
    return frozenset(_WORD.findall(text.lower()))


# what a turn gives besides a benefit


def pieces(view: View) -> tuple[str, ...]:
    """The names and dates that the turn gives, as they are written."""
    return _pieces_in(view, plain(view.text), view.text)


def _pieces_in(view: View, low: str, text: str) -> tuple[str, ...]:
    """Names and dates among these words."""
    said = _WORD.findall(low.lower())
    dates = [word.capitalize() for word in said if word in _MONTHS or word in _DAYS]
    names = [one for one in _NAMED.findall(view.text) if one.lower() not in _NO_NAMES | HERS]
    given = [word for groups in _GIVEN.findall(plain(view.text)) for word in groups if word]
    people = [one for one in (*names, *(word.capitalize() for word in given))]
    return tuple(dict.fromkeys([*(one for one in people if one.lower() in said), *dates]))


def _lacking(view: View, given: tuple[str, ...], lines: tuple[Term, ...]) -> str:
    """The last of these pieces that none of the lines holds."""
    there = {word for term in lines for word in words_of(view, term)}
    return next((piece for piece in reversed(given) if piece.lower() not in there), "")


# conditions of the rules


Rule = Callable[[View], bool]


def on_page(kind: Found) -> Rule:
    """A rule for a question after one thing that the page answers like this."""

    def holds(view: View) -> bool:
        if view.has(*Pitfall):
            return False
        known = found(view)
        there = view.after.draft_open or bool(view.after.offers)
        return known is not None and known[0] is kind and there

    return holds


def expects_no(view: View) -> bool:
    """The user takes it that something is not there, and it is not."""
    asked = view.lookup
    return bool(asked and asked.no) and on_page(Found.ABSENT)(view)


def reads_out(view: View) -> bool:
    """She is to read what there is, whatever else the turn holds."""
    return view.request is Request.READ and bool(view.after.terms)


def nothing_to_read(view: View) -> bool:
    """She is to read what there is, and there is nothing."""
    return view.request is Request.READ and not view.after.terms and view.only_asks


def recalls_rightly(rule: Rule) -> Rule:
    """A rule for what is confirmed, where no name or date of the turn is missing on her lines."""
    return lambda view: rule(view) and not _lacking(view, pieces(view), view.after.terms)


def mends(view: View) -> bool:
    """The user finds fault with a line of hers, and now it stands otherwise."""
    moved = bool(view.moved) and not view.has(*Pitfall)
    return moved and view.finds_fault and not view.denies_yes


def mends_parting(view: View) -> bool:
    """The user puts a line right and leaves in the same breath."""
    there = bool(view.before.terms) and not view.has(*Pitfall)
    if not there or view.moved or view.new or view.finds_fault:
        return there
    changes = _parts_with(view.text) or _CHANGES_IT.search(plain(view.text)) is not None
    return bool(view.about) and changes


_CORRECTIVE = re.compile(
    r"^(?:(?:oh|ah|and|but|okay|ok|well|great|thanks|good) )*(?:no|wait|actually|sorry|hang on"
    r"|hold on"
    r"|one (?:last|more|final|small|tiny|quick) (?:fix|thing|correction|change|point)|before (?:i"
    r"|we|you)"
    r" (?:go|hang up|leave))\b[^?]*\bnot\b"
)


_CHANGES_IT = re.compile(
    r"\b(?:put|change|make|move|switch|swap|correct|fix|replace|cross out|strike|add"
    r"|set)\b[^?]{2,60}"
    r"\b(?:to|instead|under|from|on|not|into|down|as)\b"
)


def _parts_with(text: str) -> bool:
    """Whether a goodbye begins with what something is and is not."""
    return _CORRECTIVE.search(plain(text)) is not None


def missed(view: View) -> bool:
    """The user repeats a name or a date that none of her lines holds."""
    faulty = view.finds_fault and not (view.new or view.moved or view.has(*Pitfall))
    known = found(view) is None and repeats(view.text) and bool(view.after.offers)
    return faulty and known and bool(lost_piece(view))


def wrongly_read(view: View) -> bool:
    """The user reads a line back with a name or a date that hers does not have."""
    return reads_back(view) and bool(_unheard(view))


def _unheard(view: View) -> str:
    """What the user reads back that no line of hers holds."""
    return _lacking(view, pieces(view), view.after.terms) if view.about else ""


def asked_in_vain(view: View) -> bool:
    """What is asked after is not there, in a turn that finds fault."""
    return view.finds_fault and not view.moved and on_page(Found.ABSENT)(view)


def lost_piece(view: View) -> str:
    """The name or date of a correction that is on no line."""
    return _lacking(view, pieces(view), view.after.terms) if view.finds_fault else ""


def page_agreed(view: View) -> bool:
    """She calls it agreed: not while something on it is wrong or asked after."""
    if view.finds_fault or view.request in _COMPLAINT - {Request.OURS, Request.MISSING}:
        return False
    content = view.gives(Signal.AGREES) or said_last(view.text)
    last = view.memory.last in _AGREES_NEXT and content
    return newly_agreed(view) or (view.whole and not view.agreed and last)


def keeps_writing(view: View) -> bool:
    """The user speaks of writing, has more to say and asks nothing."""
    asks = "?" in view.text and not (view.asks_leave and _WRITE.search(view.text))
    writes = view.has(Step.DRAFT_FRAMEWORK) and view.before.draft_open
    return writes and not asks and not said_last(view.text)


# what fills the lines


def kept_slots(view: View) -> dict[str, str]:
    """What she says of the lines asked after or put right."""
    slots = {"mended": _mended(view), "piece": lost_piece(view)}
    known = found(view)
    if known is not None:
        slots["right"] = lines_said(view, known[1])
        slots["piece"] = known[2]
    elif view.finds_fault and view.moved:
        slots["right"] = _put_right(view)
    elif wrongly_read(view):
        slots |= {"right": lines_said(view, view.about), "piece": _unheard(view)}
    return {name: worded(value) for name, value in slots.items() if value}


def _put_right(view: View) -> str:
    """The lines that a correction moved: in full, or, of several, what is other about each."""
    full = spoken_list([_full(view, term) for term in view.moved])
    if len(worded(full).split()) <= MOST_WORDS:
        return full
    short = spoken_list([_piece_moved(view, term) for term in view.moved])
    return short if len(worded(short).split()) <= MOST_WORDS else lines_said(view, view.moved)


def lines_said(view: View, terms: tuple[Term, ...]) -> str:
    """Lines in full, in one breath; of several that get long, what and how much."""
    full = spoken_list([_full(view, term) for term in terms])
    if len(worded(full).split()) <= MOST_WORDS:
        return full
    short = spoken_list([_bare(view, term) for term in terms])
    if len(worded(short).split()) <= MOST_WORDS:
        return short
    return spoken_list([name_of(view, term.benefit) for term in terms][:3])


def _full(view: View, term: Term) -> str:
    owner, when = line_owner(view, term), dated(term)
    line = _bare(view, term)
    line = f"{line} {when}" if when and when not in line else line
    return f"{line} with {owner}" if owner else line


def _bare(view: View, term: Term) -> str:
    if term.benefit in view.wordings:
        return offer_of(view, term)
    return dated(term) or term.quote


def _mended(view: View) -> str:
    """What the turn changed or added, as short as can be, before all of it is read."""
    new = [_full(view, term) for term in view.new if term.benefit in view.wordings]
    moved = [_piece_moved(view, term) for term in view.moved]
    said = spoken_list([one for one in (*moved, *new) if one])
    return said if len(worded(said).split()) <= MOST_WORDS else ""


def _piece_moved(view: View, term: Term) -> str:
    """What is other about a line than before."""
    old = view.known[term.benefit]
    if term.amount != old.amount and term.amount:
        return offer_of(view, term) if term.benefit in view.wordings else aloud(term.amount)
    name = the(name_of(view, term.benefit))
    if term.owner != old.owner and line_owner(view, term):
        return f"{line_owner(view, term)} for {name}" if name else line_owner(view, term)
    if term.when != old.when and term.when:
        return f"{dated(term)} for {name}" if name else dated(term)
    return f"{line_owner(view, term)} for {name}" if line_owner(view, term) and name else ""


def openers_of(view: View) -> tuple[Beat, ...]:
    """What she says before she reads: what she has put right, or that she owed an answer."""
    if view.finds_fault and view.moved and _mended(view):
        return (Beat.MENDED_TAIL,)
    if lost_piece(view) and repeats(view.text):
        return (Beat.MISSED_TAIL,)
    tight = len(page_read(view).split()) > len(page_read(view, MOST_SENTENCES - 1).split()) + 2
    if tight:
        return ()
    return (Beat.TAKEN_TAIL,) if _mended(view) else owed(view)


def owed(view: View) -> tuple[Beat, ...]:
    """That she owed an answer, where the user says so."""
    return (Beat.OWED_TAIL,) if unanswered(view.text) else ()
