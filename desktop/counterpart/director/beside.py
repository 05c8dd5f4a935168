"""What a turn held besides the matter that her beat is about, and the tail that takes it up.

In: the beat and the view. Out: the tails that name an offer, answer an invitation to picture it,
notice what was withdrawn or leave a question open, and the words that fill them.
"""

from desktop.coach.page.terms import Term, spoken_list
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.echoes import name_of, offer_of, the
from desktop.counterpart.director.groups import (
    ANSWERED,
    CONFIRMS,
    NEWS,
    PAGE_LACKS,
    PASSES_OVER,
    REPAIRS,
    SILENT,
)
from desktop.counterpart.director.secretary import lines_asked
from desktop.counterpart.director.sides import chosen, sides_of
from desktop.counterpart.director.suits import by_name
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import worded
from desktop.moves import Step

MOST_BESIDE = 3
"""How often in a call she says that she heard an offer as well."""
MOST_GUARDED = 2
"""How often she leaves a question open behind an offer that came with it."""
MOST_NAMED = 10
"""Words in which what she heard beside the matter is named with its size."""
_LINES = frozenset({"terms", "last", "detail"})
"""What a beat about the page says of its lines."""


def passed_over(beat: Beat, view: View) -> tuple[Term, ...]:
    """What the turn put on the table and the beat says nothing of."""
    if beat not in PASSES_OVER:
        return ()
    put = view.new if beat in REPAIRS else view.fresh
    changed = view.changed.benefit if view.changed is not None else ""
    said = {changed, view.open_kind if view.answered else ""}
    if beat is Beat.EITHER_OFFER:
        said.add(chosen(view))
    said |= lines_asked(view) if beat in ANSWERED else set()
    return tuple(term for term in put if term.benefit in view.wordings and term.benefit not in said)


def gone(beat: Beat, view: View) -> str:
    """The name of what was taken off the table while the beat is about something else."""
    if beat in SILENT or not view.withdrawn:
        return ""
    there = {term.benefit for term in view.after.offers}
    off = [
        read.benefit
        for read in view.reading.benefits
        if read.withdrawn and read.benefit in view.known and read.benefit not in there
    ]
    return the(name_of(view, off[-1])) if off else ""


def tails_beside(beat: Beat, view: View, *, confirmed: bool) -> tuple[Beat, ...]:
    """The tails for what the beat passes over; `confirmed` where what is written is read back."""
    heard = view.memory.beats
    over = passed_over(beat, view)
    tails: list[Beat] = []
    if _asks_whether(beat, view):
        tails.append(Beat.PICTURE_TAIL)
    elif over and not confirmed and heard.get(Beat.BESIDE_TAIL, 0) < MOST_BESIDE:
        tails.append(Beat.BESIDE_TAIL)
    if gone(beat, view):
        tails.append(Beat.GONE_TAIL)
    asks = beat in NEWS and view.has(Step.SURFACE_WOUND) and not view.told
    if asks and heard.get(Beat.GUARD_TAIL, 0) < MOST_GUARDED:
        tails.append(Beat.GUARD_TAIL)
    return tuple(tails)


def _asks_whether(beat: Beat, view: View) -> bool:
    """Whether the turn also asks if it would land, which the beat leaves unanswered."""
    pictures = view.has(Step.MAKE_IT_THEIRS) and bool(view.after.offers) and not view.given
    answered = beat in {Beat.EITHER_OFFER, Beat.EITHER_WORDS}
    return beat in PASSES_OVER and not answered and pictures and "?" in view.text


def most_tails(beat: Beat, most: int) -> int:
    """How many tails a beat has room for; the story is told whole."""
    return 1 if beat in TELLS else most


def beside_of(beat: Beat, view: View) -> dict[str, str]:
    """What fills the tails for what was passed over."""
    slots = {"beside": _named(view, passed_over(beat, view)), "gone": gone(beat, view)}
    if not slots["beside"] and _asks_whether(beat, view):
        slots["beside"] = "what's on the table"
    filled = {name: worded(value) for name, value in slots.items() if value} | sides_of(view)
    return filled | by_name(view) if beat in CONFIRMS else filled


def without_doubles(beat: Beat, tails: tuple[Beat, ...], slots: dict[str, str]) -> dict[str, str]:
    """The slots of a reply about the page, without the lines that a tail of it names already."""
    if beat not in PAGE_LACKS or Beat.BESIDE_TAIL not in tails:
        return slots
    return {name: words for name, words in slots.items() if name not in _LINES}


def _named(view: View, terms: tuple[Term, ...]) -> str:
    """These terms with their sizes, or by their names where that gets long."""
    full = spoken_list([the(offer_of(view, term)) for term in terms])
    if len(full.split()) <= MOST_NAMED:
        return full
    return spoken_list([the(name_of(view, term.benefit)) for term in terms])
