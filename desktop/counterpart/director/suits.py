"""Whether one thing on the table suits her, or whether she has heard it: what a question is about.

In: the text of a turn; for the terms, the view. Out: the clauses that ask, the terms they are
about, and what fills the answer.
"""

import re

from desktop.coach.page.terms import Term, spoken_list
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.asides import Aside, better_number, little_number
from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.echoes import name_of, offer_of, the
from desktop.counterpart.director.spelled import in_digits
from desktop.counterpart.director.view import View
from desktop.counterpart.kept import kept, kept_of_view
from desktop.counterpart.own_words import worded
from desktop.moves import Step

MOST_SUITED = 2
"""Things that one answer names."""
MOST_WORDS = 14


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_HERS = (
    r"your (?:\w+ )?(?:team|people|guys|folks|engineers|developers|side|customers"
    r"|staff|planning|launch|launches|company|colleagues)"
)
_WELL = r"(?:okay|ok|fine|good|right|fair|useful|helpful|workable|comfortable)"
_TO_YOU = rf"(?:for|with|to|by) (?:you|{_HERS})\b"
_SUITS = _any(
    rf"(?:would|will|does|do|is|are|could|can|so|if)\b(?: [\w-]+){{1,7}}? (?:works?|suits?|enough"
    rf"|helps?|{_WELL}|does it|make sense)(?: \w+){{0,2}}? {_TO_YOU}",
    rf"(?:would|will|does|do|is|could|can)\b(?: [\w-]+){{1,5}}? (?:suit|help|please|serve)"
    rf" (?:you|{_HERS})\b",
    rf"(?:would|will|do|does|could|can|is|are) (?:{_HERS}) (?:\w+ )?(?:like|want|use|appreciate"
    r"|need"
    r"|take|enjoy|love|work with|live with|welcome|plan with|happy with|be happy with|pleased"
    r"|do something with|be (?:okay|ok|fine|glad) with)\b",
    r"(?:would|could|can|do|will) you (?:\w+ )?(?:work with|live with|plan (?:with|on|around)"
    r"|use|need (?:more|longer)|do (?:something|anything) with|be (?:happy|okay|ok|fine) with)\b"
    r"(?! (?:it|that|this) against)",
    r"are you (?:\w+ )?(?:happy|okay|ok|fine|comfortable|good) with\b",
    r"(?:is|are|would|will)(?: [\w-]+){1,5}? (?:be )?(?:(?:long |big |soon |good )?enough|any use"
    r"|any good|any help|useful|worth something|what you (?:need|want|had in mind))\b",
    r"(?:does|would|do)(?: [\w-]+){1,5}? (?:sound|look|feel|seem) (?:right|good|okay|ok|fair"
    r"|enough|fine)\b",
    r"works for you(?= *(?:[?.!]|$|right|then|or))",
    rf"(?:would|will|does|do|is|are|could|can)\b(?: [\w-]+){{1,6}}? (?:do|give|leave|buy|save|mean"
    rf"|matter|sounds?|fits?|looks?|feels?|be something|something)\b(?: \w+){{0,2}}? (?:for |to "
    r"|with )?"
    rf"(?:you|{_HERS})\b(?! (?:think|say|tell|know))",
)
_CATCHES = _any(
    r"(?:did|has|have|does)(?: [\w-]+){1,5}? (?:land(?:ed)?|register(?:ed)?|sink in|sunk in"
    r"|come across|get through|got through|reach you|stick|make it over)\b"
    r"(?! (?:with|upstairs|up there|at|on))",
    r"(?:did|have) you (?:even |actually |also |still )?(?:hear|heard|catch|caught|get|got|notice"
    r"|noticed|register|take in|taken in) (?:me (?:on|about) |what i said about |the (?:bit|part"
    r"|thing|point|one) (?:about|with|on) )",
    r"(?:did|have) you (?:get|got|catch|caught|hear|heard|note|noted) (?:that|it|this"
    r"|me)\b(?! (?:from|about"
    r"|wrong|down|on|in|as|to)\b)",
    r"(?:did|have|do) you (?:take|taken|took|follow) (?:that|it|this|him|me)\b(?: in\b)?(?! to)",
    r"(?:is|are) (?:that|it|they|this|the \w+(?: \w+)?) clear(?: to you| enough)?(?= *(?:[?]|$"
    r"|now))",
    r"(?:did|have) you (?:even |actually |also )?(?:notice|noticed|register|registered|hear|heard"
    r"|catch"
    r"|caught) (?:the|our|my) [\w -]{3,40}",
    r"you (?:got|heard|caught|get|noted) (?:that|it|this)(?= *(?:[?]|right|yes|yeah|$))",
    r"you (?:have ?nt|have not|did ?nt|never) (?:even )?(?:sa(?:id|y)|react(?:ed)?|mention(?:ed)?"
    r"|respond(?:ed)?|comment(?:ed)?)(?: a(?: single)? word| anything| to| a thing)?(?: about| on"
    r"| to)? (?:it|that|this|him|her|the \w+)\b",
)
_ASKED_AFTER = _any(
    r"(?:i|ive|i have) (?:was |just |only |really )*(?:asking|asked|meant|talking) about (?:the|our"
    r"|that|my) [\w -]{3,30}",
    r"(?:and|so|but|then|well|now) what about (?:the|our|that|my) [\w -]{3,30}\?",
    r"my question was about (?:the|our|that) [\w -]{3,30}",
)
_ELSEWHERE = _any(
    r"ceo|boss|upstairs|up there|exclusiv\w*|clause|sign\b|deal\b|tomorrow|tonight|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|next week|now (?:work|suit)|january|february|march|april"
    r"|june|july|august|september|october|november|december|price|missing|to (?:see|hear|know)"
    r"|a (?:minute|moment|call)\b"
)
"""Of these the question is about something else than what lies on the table."""
_OR = re.compile(r"\bor (?:do|would|is|are|does|should|will)\b[^.?!]*")
_IT = re.compile(r"\b(?:that|this|it|those|they|these|him|her|one|works for you)\b")


_BEGINS = re.compile(r"(?:^|[.!] |\b(?:and|so|but|or|then|well|okay|ok|now|right|um|uh|if|yeah) )$")
"""Before a question that no mark shows, as a recogniser writes it."""
_LEAVE = _any(r"(?:is|are|would|will|does|do|can|could|so)\b")


def _clauses(text: str) -> list[str]:
    """The sentences of a turn; a sentence with a comma before its question by parts."""
    return [part.strip() for part in re.split(r"[.!]\s+|(?<=\?)", text) if part.strip()]


_BOTH = _any(
    r"both ways\b|(?:cut|cuts|cutting|go|goes|going|run|runs|running|work|works|working) (?:in"
    r" )?both"
    r"\b|(?:bind|binds|binding|for|from|on) (?:us |you )?(?:both|either)(?: of us| sides?|"
    r" parties)?"
    r"\b|either (?:side|way|party)\b|mutual\w*\b|two way\b|(?:bind|binds|binding) (?:you|us) (?:too"
    r"|as well)\b",
)
"""With these a question is whether she would be bound by a line as well."""
_YES_OR_NO = re.compile(
    r"\b(?:is|are|would|could|can|will|do|does)\b(?= [^.?!]{0,60}\b(?:you|your)\b)"
)
_OTHER_VERBS = _any(
    r"(?:write|put|read|say|said|tell|told|hear|heard|get|got|have|know|own|owns|remember|agree|promise"
    r"|include|add|still|explain|start|mean|think|see|want me|want us|call|send|keep|ask|speak|talk"
    r"|on (?:the|your|our|my) (?:page|list|paper)|in (?:there|writing)|down|who|why|when|where"
    r"|which"
    r"|better than|instead of|more than|someone|anybody|anyone|somebody|else|protect)\b"
)
"""With these a question with her in it asks for something else than whether a thing suits her."""


@kept
def named_asked(text: str) -> tuple[str, ...]:
    """The clauses that ask her yes or no in any words; of use where they name what is there."""
    found = []
    for part in _clauses(text):
        low = plain(part)
        hit = _YES_OR_NO.search(low)
        asks = part.endswith("?") or (hit is not None and (hit.start() == 0 or "?" not in text))
        if hit is None or not asks or re.match(r"(?:what|who|why|when|where|which|how)", low):
            continue
        if not (_OTHER_VERBS.search(low[hit.start() :]) or _ELSEWHERE.search(_OR.sub("", low))):
            found.append(low[hit.start() :])
    return tuple(found)


@kept
def suits_asked(text: str) -> tuple[str, ...]:
    """The clauses that ask whether something suits her, plain."""
    found = []
    for part in _clauses(text):
        asks = part.endswith("?") or "?" not in text
        low = plain(part)
        hit = _SUITS.search(low) if asks else _ASKED_AFTER.search(low)
        if hit is not None and "?" not in text and not _BEGINS.search(low[: hit.start()]):
            hit = None
        hit = hit or _ASKED_AFTER.search(low)
        hit = hit or (_LEAVE.search(low) if asks and _BOTH.search(low) else None)
        if hit is not None and not _ELSEWHERE.search(_OR.sub("", _around(low, hit))):
            found.append(_around(low, hit))
    return tuple(found)


@kept
def catches_asked(text: str) -> tuple[str, ...]:
    """The clauses that ask whether she has heard something, plain."""
    found = []
    for part in _clauses(text):
        low = plain(part)
        hit = _CATCHES.search(low)
        if hit is not None and not _ELSEWHERE.search(hit[0]):
            found.append(low)
    return tuple(found)


def _around(low: str, hit: re.Match[str]) -> str:
    """The question and what stands behind it."""
    return low[hit.start() :]


@kept_of_view
def suited(view: View) -> tuple[Term, ...]:
    """The terms of which the turn asks whether they suit her."""
    digits = in_digits(view.asking)
    if Aside.DATE in view.asides or better_number(digits) or little_number(digits):
        return ()
    return _terms(view, suits_asked(view.asking)) or _terms(
        view, named_asked(view.asking), by_word=True
    )


@kept_of_view
def caught(view: View) -> tuple[Term, ...]:
    """The terms of which the turn asks whether she has heard them; not whether it would land."""
    if view.has(Step.MAKE_IT_THEIRS):
        return ()
    return _terms(view, catches_asked(view.asking))


def _terms(view: View, clauses: tuple[str, ...], *, by_word: bool = False) -> tuple[Term, ...]:
    """What these clauses are about: by number, by name, else what was spoken of last."""
    offers = [term for term in view.after.offers if term.benefit in view.wordings]
    found: list[Term] = []
    for clause in clauses if offers else ():
        said = clause.replace("-", " ")
        numbers = {_digits(one.text) for one in view.amounts_in(clause)} - {""}
        meant = [term for term in offers if numbers & _sizes(term)]
        meant = meant or [
            term for term in offers if view.wordings[term.benefit].known_as.search(said)
        ]
        if not meant and not by_word and not numbers and _IT.search(clause):
            meant = [_last(view, offers, _before(view.asking, clause))]
        found.extend(term for term in meant if term not in found)
    return tuple(found[:MOST_SUITED])


def _before(text: str, clause: str) -> str:
    """What the turn says before it asks, plain."""
    low = plain(text)
    at = low.find(clause)
    return low[:at] if at > 0 else ""


def _last(view: View, offers: list[Term], before: str) -> Term:
    """What "it" is: the line just spoken of, by name or by size, else the last one of the call."""
    said = before.replace("-", " ")
    ends = {term.benefit: _last_named(view, term, said) for term in offers}
    nearest = max(offers, key=lambda term: ends[term.benefit])
    if ends[nearest.benefit]:
        return nearest
    numbers = {_digits(one.text) for one in view.amounts_in(before)} - {""}
    sized = [term for term in offers if numbers & _sizes(term)]
    if len(sized) == 1:
        return sized[0]
    named = [read.benefit for read in view.reading.benefits if not read.withdrawn]
    kinds = [*named[-1:], view.now.kind, view.open_kind]
    known = {term.benefit: term for term in offers}
    return next((known[kind] for kind in kinds if kind in known), offers[-1])


def _last_named(view: View, term: Term, said: str) -> int:
    """Where these words last name a line; nought where they never do."""
    hits = view.wordings[term.benefit].known_as.finditer(said)
    return max((hit.end() for hit in hits), default=0)


def _digits(amount: str) -> str:
    return "".join(filter(str.isdigit, amount))


def _sizes(term: Term) -> set[str]:
    number = _digits(term.amount)
    return {number, number.removesuffix("000")} - {""}


def suits_of(view: View) -> dict[str, str]:
    """What fills the answers: what suits her, and what she has heard."""
    terms = suited(view)
    old = tuple(term for term in terms if term not in view.new)
    slots = {"suits": _said(view, old or terms), "caught": _said(view, caught(view))}
    return {name: worded(value) for name, value in slots.items() if value}


def _said(view: View, terms: tuple[Term, ...]) -> str:
    """These terms with their sizes, or by name where that gets long."""
    full = spoken_list([the(offer_of(view, term)) for term in terms])
    if len(full.split()) <= MOST_WORDS:
        return full
    return spoken_list([the(name_of(view, term.benefit)) for term in terms])


def by_name(view: View) -> dict[str, str]:
    """What suits her where the reply has said the line already."""
    names = spoken_list([the(name_of(view, term.benefit)) for term in suited(view)])
    return {"suits": worded(names)} if names else {}


def suits_beat(view: View) -> Beat | None:
    """Her answer about what was asked after: heard, or of use."""
    if caught(view):
        return Beat.CAUGHT
    if not suited(view):
        return None
    both = any(_BOTH.search(clause) for clause in suits_asked(view.asking))
    return Beat.BOTH_WAYS if both else Beat.SUITS
