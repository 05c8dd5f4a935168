"""What a line says, where one piece of it is asked after: from when, who, whose money, how much.

In: the text of a turn; for the answer, the view. Out: the pieces asked after, in order, and what
fills the answer: what she has, and what she has not been told.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop.coach.page.terms import Term, spoken_list
from desktop.coach.said.amounts import Measure
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.echoes import dated, line_owner, name_of, offer_of, promised, the
from desktop.counterpart.director.questions import unaddressed
from desktop.counterpart.director.requests import Request
from desktop.counterpart.director.view import View
from desktop.counterpart.kept import kept
from desktop.counterpart.memory import BOTH, HERS, THEIRS
from desktop.counterpart.own_words import worded
from desktop.moves import Pitfall

MOST_ASKED = 2
"""Pieces that one reply answers."""
MOST_WORDS = 19
"""Words of two answers in one sentence."""

Rule = Callable[[View], bool]


class Piece(StrEnum):
    """One thing that a line can say."""

    WHEN = "when"
    WHO = "who"
    PAYS = "pays"
    AMOUNT = "amount"
    LINE = "line"
    """All of it."""


@dataclass(frozen=True, slots=True)
class Query:
    """One clause that asks after a piece of a line."""

    piece: Piece
    clause: str


_RUN_UP = (
    r"^(?:(?:and|so|but|okay|ok|well|then|now|right|good|great|wait|hold on|hang on|sorry|also|just"
    r"|first|quick (?:one|question)|one (?:more )?(?:thing|question)|one at a time|hey|yes|no"
    r"|please|remind me|tell me|do you know|do you remember|do you have|have you got|can you"
    r" (?:tell"
    r"|remind) me|could you (?:tell|remind) me|read me|again|by the way|then)\b[ :-]*)*"
)
_ASKS: tuple[tuple[Piece, re.Pattern[str]], ...] = tuple(
    (piece, re.compile(_RUN_UP + rf"(?:{words})"))
    for piece, words in (
        (
            Piece.PAYS,
            r"whos? (?:is |was |are |will be |will |would |did we say |that )?(?:really "
            r"|actually )?"
            r"(?:pay(?:s|ing)?|paid|put(?:s|ting)? (?:up|in|down)|fund(?:s|ing)?|cover(?:s|ing)?"
            r"|foot(?:s|ing)?|financ(?:es|ing)|bears?|bearing|picks? up|picking up|chips? in)\b"
            r"|whose (?:money|budget|pocket|account|expense|bill)\b"
            r"|(?:out of |from |on )?(?:which|what|whose) (?:budget|pocket|side) (?:does|is|pays)"
            r"|where(?:s| does| is| did)\b[^.?!]{0,30}\b(?:money|sixty|[0-9]+|budget|funds?)\b"
            r"[^.?!]{0,20}\bcom(?:e|es|ing) from\b",
        ),
        (
            Piece.WHEN,
            r"(?:from |since |by |until |starting )?when(?:s| is| are| does| do| did| will| was)?\b"
            r"(?! (?:we|i|you|they|it|he|she) (?!start|begin|get))"
            r"|(?:whats|what is|what was|which is) the (?:start(?:ing)? )?(?:date|month|day"
            r"|deadline"
            r"|timing)\b|(?:what|which) (?:date|day|month|quarter)\b|how soon\b"
            r"|(?:the|a|any) (?:start(?:ing)? )?date (?:for|on|of|with)\b"
            r"|(?:does|do|did|will|is|are) [^?]{2,40} (?:start|begin|kick in|due)\b",
        ),
        (
            Piece.WHO,
            r"whos?\b(?! else)(?! (?:pay|put|fund|cover|foot|financ)\w*)|whose (?:name|line|job)\b"
            r"|is (?:anyone|anybody|someone|somebody) (?:named|down|on|behind|responsible|in"
            r" charge)"
            r"\b|(?:whats|what is) the name (?:on|for|beside|next to|behind)\b"
            r"|(?:which|what) name\b|(?:the|a|any) (?:name|owner) (?:for|on|of|with|beside)\b",
        ),
        (
            Piece.AMOUNT,
            r"how (?:much|many|long|often|big|large|high|fast|quick(?:ly)?)\b"
            r"|(?:whats|what is|what was) the (?:amount|sum|number|figure|size|length)\b"
            r"|(?:what|which) (?:amount|sum|number|figure)\b",
        ),
        (
            Piece.LINE,
            r"(?:and )?what (?:have|did|do|had|ve)? ?(?:you|we|i) (?:got |get |have |had |say "
            r"|said "
            r"|put |write |written |wrote |note |noted |agree |agreed |settle |settled |down )+"
            r"(?:down )?(?:for|on|about|against|next to|beside|under|with|as)\b"
            r"|whats? (?:is |does it say |does the page say |do (?:you|your notes) say |it says? )"
            r"?(?:down |written )?(?:for|on|about|under|beside|next to) (?:the|our|my|that)\b"
            r"|(?:whats|what is|what was) (?:the|our|that) [a-z -]{3,30} (?:line|exactly|again"
            r"|now)",
        ),
    )
)
_ELSEWHERE = re.compile(
    r"\b(?:would you|should|shall|can you|could you|will you|do you (?:want|need|think|expect)"
    r"|youd? (?:like|prefer|need|want|think|rather)|suits?|helps?|better|enough|ceo|boss|upstairs"
    r"|decid\w+|if|your (?:team|people|side|end|engineers?|guys|lot|customers)|customers|matters?"
    r"|use|makes? sense|worth|means? to|instead|why|lead(?:ing)? with|open(?:ing)? with|first"
    r"|exclusiv\w*|clause|else|creative|sign(?:s|ed)? off|wants?|needs?|asked|idea|think|hurt|cost)"
    r"\b"
)
"""With these a question is not after what a line says."""
_IT = re.compile(r"\b(?:it|that|this|they|them|he|she|him|her|those)\b")
_AND = re.compile(
    r",? (?:and|or|plus) (?=(?:also |then )?(?:when|who|whos|whose|what|whats|how|which|where|from"
    r" when)\b)|, (?=(?:when|who|whose|what|how|which|where)\b)"
)


@kept
def queries(text: str) -> tuple[Query, ...]:
    """The clauses that ask after a piece of a line."""
    found = []
    for sentence in re.findall(r"[^.?!]+[.?!]*", _with_commas(text)):
        asks = sentence.rstrip().endswith("?") or "?" not in text
        for clause in _AND.split(sentence) if asks else ():
            low = re.sub(r"[,:?.!-]+ ?", " ", clause).strip()
            low = " ".join(low.split())
            if _ELSEWHERE.search(low):
                continue
            piece = next((piece for piece, asked in _ASKS if asked.search(low)), None)
            if piece is not None:
                found.append(Query(piece, low))
    return tuple(found)


def _with_commas(text: str) -> str:
    """The text as `plain` has it, its commas kept."""
    cut = re.sub(r"(?<=[0-9]),(?=[0-9])", "", unaddressed(text))
    return " ".join(f"{plain(part)}," for part in cut.split(",")).strip(", ")


@kept
def only_asks(text: str) -> bool:
    """Whether every sentence of the turn is a question."""
    parts = [part.strip() for part in re.findall(r"[^.?!]+[.?!]*", text)]
    parts = [part for part in parts if any(char.isalnum() for char in part)]
    return bool(parts) and all(part.endswith("?") for part in parts)


# what the view holds of it


def asked_pieces(view: View) -> tuple[tuple[Piece, Term], ...]:
    """The pieces asked after and the lines they belong to, as she had them before a bare question.

    A clause that names no line of hers asks for something else.
    """
    if view.blank or view.given or view.request is Request.OURS:
        return ()
    found: list[tuple[Piece, Term]] = []
    for query in queries(view.asking):
        terms = _meant(view, query.clause)
        if not terms and found and _IT.search(query.clause):
            terms = (found[-1][1],)
        for term in terms:
            if (query.piece, term) not in found and _can_say(view, query.piece, term):
                found.append((query.piece, term))
    return tuple(found[:MOST_ASKED])


def _lines(view: View) -> tuple[Term, ...]:
    terms = view.before if only_asks(view.text) else view.after
    return tuple(term for term in terms.offers if term.benefit in view.wordings)


def _meant(view: View, clause: str) -> tuple[Term, ...]:
    """The lines that a clause is about: by name, by the person promised, by number, else "it"."""
    lines = _lines(view)
    said = clause.replace("-", " ")
    named = tuple(term for term in lines if view.wordings[term.benefit].known_as.search(said))
    if named:
        return named
    words = {*said.split()}
    people = tuple(term for term in lines if term.named and {*term.named.lower().split()} & words)
    numbers = {_digits(one.text) for one in view.amounts_in(clause)} - {""}
    counted = tuple(term for term in lines if numbers & _sizes(term))
    if people or counted:
        return people or counted
    if numbers or not _IT.search(clause):
        return ()
    kind = view.memory.kind or view.open_kind
    return tuple(term for term in lines if term.benefit == kind)


def _digits(amount: str) -> str:
    return "".join(filter(str.isdigit, amount))


def _sizes(term: Term) -> set[str]:
    number = _digits(term.amount)
    return {number, number.removesuffix("000")} - {""}


def _can_say(view: View, piece: Piece, term: Term) -> bool:
    """Whether a line of this kind can say this at all: only money is paid."""
    return piece is not Piece.PAYS or _is_money(view, term)


def _is_money(view: View, term: Term) -> bool:
    costs = Measure.MONEY in view.wordings[term.benefit].measures
    return costs or term.amount.startswith(("$", "€", "£"))


def _has(view: View, piece: Piece, term: Term) -> str:
    """What she has for a piece, as it stands behind "I have"; empty when she was not told."""
    name = the(name_of(view, term.benefit))
    owner = line_owner(view, term)
    person = promised(view, term)
    if piece is Piece.WHEN:
        when = dated(term)
        return f"{name} {when}" if when else ""
    if piece is Piece.WHO:
        return f"{person} as {name}" if person else f"{name} with {owner}" if owner else ""
    if piece is Piece.PAYS:
        return _payer(view, term, name)
    if piece is Piece.AMOUNT:
        return offer_of(view, term) if term.amount else ""
    said = offer_of(view, term)
    when = dated(term)
    said = f"{said} {when}" if when and when not in said else said
    return f"{said} with {owner}" if owner else said


def _payer(view: View, term: Term, name: str) -> str:
    """Who was said to pay."""
    words = {THEIRS: "you paying for", HERS: "us paying for", BOTH: "both of us paying for"}
    payer = words.get(view.now.payers.get(term.benefit, ""), "")
    return f"{payer} {name}" if payer else ""


def _lacks(view: View, piece: Piece, term: Term) -> str:
    """What she was not told, as it stands behind "I don't have"."""
    name = re.sub(r"\bnamed ", "", the(name_of(view, term.benefit)))
    what = {
        Piece.WHEN: "a date for",
        Piece.WHO: "a name for",
        Piece.PAYS: "a word on who pays for",
        Piece.AMOUNT: "a number for",
    }
    return f"{what.get(piece, 'anything for')} {name}"


def ledger_beat(view: View) -> Beat | None:
    """How she answers: all of it, none of it, or one piece and not the other."""
    pieces = asked_pieces(view)
    held = [bool(_has(view, piece, term)) for piece, term in pieces]
    if not held:
        return None
    if all(held):
        return Beat.FROM_PAGE
    return Beat.FROM_PAGE_PART if any(held) else Beat.FROM_PAGE_LACKS


def asks_page(beat: Beat) -> Rule:
    """A rule for turns that ask after a piece of a line, and change nothing."""

    def holds(view: View) -> bool:
        if view.leaves or view.story_earned or view.has(*Pitfall) or view.finds_fault:
            return False
        changes = view.new or view.written or view.moved or view.withdrawn
        free = only_asks(view.text) or not changes
        return free and ledger_beat(view) is beat

    return holds


def ledger_slots(view: View) -> dict[str, str]:
    """What fills the answers."""
    pieces = asked_pieces(view)
    held = [said for piece, term in pieces if (said := _has(view, piece, term))]
    lacks = [_lacks(view, piece, term) for piece, term in pieces if not _has(view, piece, term)]
    if len(spoken_list(held).split()) > MOST_WORDS:
        held = held[:1]
    slots = {"held": spoken_list(held), "lacks": spoken_list(lacks)}
    return {name: worded(value) for name, value in slots.items() if value}
