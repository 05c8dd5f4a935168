"""What was taken off the table by mistake and is insisted on: "no, the notice period stays in".

In: the terms taken off so far, a turn. Out: those that the turn wants back, as they were but for
an amount said anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.coach.page.lines import own_words
from desktop.coach.page.measuring import lowered, sentence_span
from desktop.coach.page.terms import Term
from desktop.coach.said.amounts import alike
from desktop.coach.said.answers import spelled
from desktop.coach.said.passing import stated_amounts
from desktop.events import TurnTaken

_STAYS = re.compile(
    r"^(?: (?:period|spot|slot|line|placement|money|campaign|access))?(?:'s| is)?(?: still| all)?"
    r" (?:stays?|remains?|stands|(?:back )?in\b|on\b|there\b|part of\b"
    r"|(?:isn't|is not|not|never|wasn't|was never|was not|hasn't) (?:\w+ )?(?:going|gone|off"
    r"|out|dropped|withdrawn|left|away|scrapped|cancelled))"
)
_KEEPS = re.compile(
    r"\b(?:keep|kept|keeping|restore|reinstate|i want|we want|i still want|i'd keep|insist on)"
    r" (?:(?:the|that|our|my|your|a|an|in) )*$"
)
_BACK = re.compile(r"\b(?:put|bring|add|write|leave|take|get|have)(?: \w+)? (?:the|that|our) $")
_IN_AGAIN = re.compile(r"^(?: \w+)? (?:back\b(?! to\b)|in\b|on (?:the|it|there))")
_NEVER = re.compile(
    r"\b(?:never|didn't|did not|haven't|have not|don't|do not|wasn't|not)\b(?: \w+){0,3}?"
    r" (?:take|took|taken|taking|withdraw\w*|withdrew|drop\w*|remov\w*|scrap\w*|cancel\w*"
    r"|scratch\w*"
    r"|lose|losing|strik\w*|pull\w*|cut\w*)(?: (?:back|out|off))? (?:(?:the|that|our|my) )*$"
)


def restored(terms: tuple[Term, ...], gone: Sequence[Term], turn: TurnTaken) -> tuple[Term, ...]:
    """The list with the terms that the turn wants back."""
    refused = {read.benefit for read in turn.reading.benefits if read.withdrawn}
    for one in _wanted([term for term in gone if term.benefit not in refused], turn):
        fresh = next((term for term in terms if term.benefit == one.benefit), None)
        if fresh is None:
            terms = (*terms, one)
        elif fresh.turn == turn.turn:
            back = replace(
                one,
                amount=fresh.amount or one.amount,
                when=fresh.when or one.when,
                owner=fresh.owner or one.owner,
                pinned=fresh.pinned or one.pinned,
            )
            terms = tuple(back if term is fresh else term for term in terms)
    return terms


def _wanted(gone: Sequence[Term], turn: TurnTaken) -> Iterator[Term]:
    """The terms that the turn insists on, as they stood last."""
    flat = lowered(turn.text)
    for term in {one.benefit: one for one in gone}.values():
        if any(_insists(flat, turn.text, *span) for span in _named(term, flat)):
            amount = _anew(term, turn.text) or term.amount
            yield replace(term, amount=amount, said=turn.turn, agreed=False)


def _named(term: Term, flat: str) -> Iterator[tuple[int, int]]:
    """Where the line is named, by its kind or by a word that it was offered with."""
    kind = term.benefit.replace("_", " ")
    words = [kind, *sorted(own_words(f"{kind} {term.quote} {term.label}"))]
    for word in words:
        for match in re.finditer(rf"\b{re.escape(word)}\b", flat):
            yield match.span()


def _insists(flat: str, text: str, start: int, end: int) -> bool:
    first, last = sentence_span(text, start, end)
    before, after = flat[first:start], flat[end:last]
    if after.rstrip().endswith("?"):
        return False
    back = _BACK.search(before) and _IN_AGAIN.match(after)
    return bool(_STAYS.match(after) or _KEEPS.search(before) or back or _NEVER.search(before))


def _anew(term: Term, text: str) -> str:
    """The amount that is said of it here: "the notice period stays in. Six months, in writing"."""
    plain = spelled(text)
    for one in stated_amounts(plain.text):
        if alike(term.amount, one.text):
            return one.text
    return ""
