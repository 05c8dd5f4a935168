"""The page read out whole: every line with amount, date and owner, in sentences one can say.

In: the view and how many sentences there is room for. Out: the words, or nothing where nothing is.
"""

from itertools import pairwise

from desktop.coach.page.terms import Term, spoken_list
from desktop.counterpart.director.echoes import dated, line_owner, name_of, offer_of
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import worded

MOST_SENTENCES = 3
MOST_WORDS = 20
"""Words of a list in one sentence, so that a frame fits around it."""
MOST_FULL = 6
"""More lines than this are read out by their names."""
LINKS = (
    ("Then", "And last"),
    ("After that", "And to finish"),
    ("Further down", "At the bottom"),
    ("Below that", "And under it"),
    ("Next", "And in the end"),
    ("Next to it", "And to close"),
    ("Following that", "And finally"),
    ("Right after", "And then"),
)
"""How the second and the third sentence begin, the first time, the second, and so on."""


def page_read(view: View, room: int = MOST_SENTENCES) -> str:
    """Everything on the page, or on the table before there is one."""
    terms = view.after.terms
    ink = [term for term in terms if term.pinned]
    pencil = [term for term in terms if not term.pinned]
    if not view.after.draft_open:
        ink, pencil = [*ink, *pencil], []
    wordings = [(True, True), (False, True), (False, False)]
    if len(terms) > MOST_FULL:
        wordings = []
    turn = view.memory.beats.get("read_aloud", 0)
    for owners, dates in wordings:
        said = _said(
            [_line(view, term, owners=owners, dates=dates) for term in ink],
            [_line(view, term, owners=owners, dates=dates) for term in pencil],
            room,
            turn,
        )
        if said:
            return said
    names = [_name(view, term) for term in ink], [_name(view, term) for term in pencil]
    said = _said(*names, room, turn) or _said(*names, MOST_SENTENCES, turn)
    return said or as_many([*names[0], *names[1]])


def as_many(names: list[str]) -> str:
    """As many of the lines by name as one sentence holds."""
    fits = [names[:count] for count in range(1, len(names) + 1)]
    fits = [part for part in fits if len(spoken_list(part).split()) <= MOST_WORDS - len(_REST)]
    return f"{spoken_list(fits[-1])} {' '.join(_REST)}" if fits else "everything you've said"


_REST = ("with", "the", "rest", "below")


def _line(view: View, term: Term, *, owners: bool, dates: bool) -> str:
    """One line: what, from when, with whom."""
    owner = line_owner(view, term) if owners else ""
    if term.benefit not in view.wordings:
        bare = dated(term) or term.when or term.quote
        return worded(" ".join(part for part in ("a line that says", bare) if part) + _with(owner))
    offer = offer_of(view, term)
    when = dated(term) if dates else ""
    if when and when not in offer:
        offer = f"{offer} {when}"
    return worded(f"{offer}{_with(owner)}")


def _with(owner: str) -> str:
    return f" with {owner}" if owner else ""


def _name(view: View, term: Term) -> str:
    return name_of(view, term.benefit) or f"a line that says {dated(term) or term.quote}"


def _said(ink: list[str], pencil: list[str], room: int, turn: int) -> str:
    """The lines in as few sentences as hold them; empty when there is no room."""
    second, third = LINKS[turn % len(LINKS)]
    for count in range(1, room + 1):
        for parts in _split(ink, pencil, count):
            if max(len(part.split()) for part in parts) > MOST_WORDS:
                continue
            links = ["", second, third][: len(parts)]
            return ". ".join(
                f"{link} {part}".strip() for link, part in zip(links, parts, strict=True)
            )
    return ""


def _split(ink: list[str], pencil: list[str], count: int) -> list[list[str]]:
    """The ways to say these lines in so many sentences, what is only in pencil by itself."""
    behind = f"in pencil {spoken_list(pencil)}" if pencil else ""
    if not ink:
        rest = [f"{spoken_list(part)}, only in pencil" for part in _parts(pencil, count)]
        return [rest] if rest else []
    if pencil and count == 1:
        return [[f"{spoken_list(ink)}, and {behind}"]]
    if not pencil:
        return [[spoken_list(part) for part in parts] for parts in _cuts(ink, count)]
    return [
        [*(spoken_list(part) for part in parts), f"{behind}"] for parts in _cuts(ink, count - 1)
    ]


def _parts(lines: list[str], count: int) -> list[list[str]]:
    return next(iter(_cuts(lines, count)), [])


def _cuts(lines: list[str], count: int) -> list[list[list[str]]]:
    """Every way to cut a list into so many pieces in order, the most even first."""
    if count > len(lines) or not lines:
        return []
    if count == 1:
        return [[lines]]
    size = len(lines)
    places: list[tuple[int, ...]] = [(at,) for at in range(1, size)]
    if count == MOST_SENTENCES:
        places = [(at, to) for at in range(1, size) for to in range(at + 1, size)]
    found = [[lines[start:end] for start, end in pairwise((0, *cut, size))] for cut in places]
    return sorted(found, key=lambda parts: max(len(" ".join(part).split()) for part in parts))
