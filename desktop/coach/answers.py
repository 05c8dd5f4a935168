"""A bare answer to her question about a term: the amount, the date or the owner in it.

She asks "how many days?", the user says "ninety": the turn alone is no move, but the term
it answers gets its number. In: a turn's text. Out: what it says of how much, who and by when.
"""

import re

from desktop.coach.amounts import Amount, Measure, amounts_in, measure_of, sensible
from desktop.events import BenefitRead
from desktop.hearing.numerals import Rewriting, rewrite

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WHEN = re.compile(
    r"\b(?:by|from|starting|before|until|on|in|after|within|at)\s+(?:the\s+)?(?:start of\s+)?"
    rf"(?:end of (?:the |next |this )?(?:week|month|quarter|year|day|{_MONTH}|q[1-4])"
    rf"|next (?:week|month|quarter|year|{_DAY})|this (?:week|month|quarter|year|{_DAY})|q[1-4]"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? of {_MONTH}|first of {_MONTH}"
    rf"|{_MONTH}(?:\s+[0-9]{{1,2}}(?:st|nd|rd|th)?)?\b|{_DAY}|day (?:1|one)\b"
    r"|(?:marketplace |q[1-4] )?launch(?: day)?\b|tomorrow|today|tonight)"
    r"|\b(?:tomorrow|next (?:week|month|quarter))\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:cto|cfo|coo|ceo|head of [a-z]+|chief of [a-z]+|vp of [a-z]+"
    r"|(?:[a-z]+ )?(?:team|lead|leads|director|manager|engineers?|people|office|deputy|boss"
    r"|developers?|group|desk|deputies))"
)
_OWNS = (
    r"(?:owns?|will own|'ll own|leads?|runs?|signs?(?: it| that)?(?: off)?|handles?|takes?"
    r"|picks? up|answers? for|is on it|is responsible|looks? after|does (?:it|that|this)|will do"
    r"|puts?|delivers?)"
)
_OWNER = re.compile(
    rf"\b(?P<self>I|we)(?: will|'ll| can)? (?:personally )?(?:own|lead|run|sign|handle|take care|"
    rf"answer for|look after|deliver)\b"
    rf"|\b(?P<role>(?:my|our|your) {_ROLE})\b(?=(?: \w+)? {_OWNS})"
    rf"|\b(?:owned|led|run|handled|signed(?: off)?|delivered) by (?P<by>me|us|you|(?:my|our|your)"
    rf" {_ROLE})\b"
    r"|\b(?P<mine>that's me|it's me|me personally|i do|i will|that would be me|myself)\b",
    re.IGNORECASE,
)
_BARE_OWNER = re.compile(
    rf"^\W*(?:that's |it's |that would be )?((?:my|our) {_ROLE}|me|us)\b", re.I
)
_CAPITALS = re.compile(rf"\b(?:{_MONTH}|{_DAY}|q[1-4])\b", re.IGNORECASE)


def spelled(text: str) -> Rewriting:
    """The text with its number words as digits, and the way back."""
    return rewrite(text)


def answer_in(text: str, benefit: str) -> BenefitRead | None:
    """The detail this turn gives for the benefit she asked about; None when it gives none."""
    plain = rewrite(text)
    when = WHEN.search(plain.text)
    amount = _first(amounts_in(plain.text), when)
    owner = _OWNER.search(plain.text) or _BARE_OWNER.search(plain.text)
    spans = [match.span() for match in (when, owner) if match is not None]
    if amount is not None:
        spans.append((amount.start, amount.end))
    if not spans:
        return None
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    first, last = plain.span(start, end)
    return BenefitRead(
        benefit,
        first,
        last,
        amount=amount.text if amount else "",
        when=written_date(when[0]) if when else "",
        owner=owner_in(text),
    )


def _first(amounts: list[Amount], when: re.Match[str] | None) -> Amount | None:
    """The first amount that is no part of the date."""
    if when is None:
        return next(iter(amounts), None)
    start, end = when.span()
    return next((one for one in amounts if one.end <= start or one.start >= end), None)


def owner_in(text: str) -> str:
    """Who is said to do it, as said; empty when nobody is."""
    found = _OWNER.search(text)
    if found is None:
        bare = _BARE_OWNER.search(text)
        return owner_words(bare[1]) if bare and len(text.split()) <= 6 else ""
    named = found["role"] or found["by"]
    if named:
        return owner_words(named)
    return "we" if (found["self"] or "").lower() == "we" else "I"


def owner_words(owner: str) -> str:
    """An owner as it is written down; empty when it names nobody."""
    words = owner.strip().lower()
    if words in {"i", "me", "myself"}:
        return "I"
    if words in {"we", "us"}:
        return "we"
    if words == "you":
        return "you"
    if re.fullmatch(rf"(?:my|our|your) {_ROLE}", words):
        return re.sub(r"\b(?:ceo|cto|cfo|coo|vp)\b", lambda match: match[0].upper(), words)
    named = re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", owner.strip())
    return owner.strip() if named and words not in _NOBODY else ""


_NOBODY = frozenset(
    "both its days each all every either everyone nobody none line that this it they same one two"
    " three four five next there then also just only yes no".split()
)


def written_date(when: str) -> str:
    """A date as it is written down: "by Friday"."""
    words = " ".join(when.split())
    return _CAPITALS.sub(lambda match: match[0].capitalize(), words[0].lower() + words[1:])


_CORRECTS = re.compile(
    r"\b(?:actually|make (?:that|it)|i mean|i meant|rather|correction|sorry|instead|let's say"
    r"|no,? wait|wait,? no|call it|let me correct|scratch that|more like|change (?:that|it) to)\b",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"\b(?:i said|did ?n['o]t i say|we said|you said|was ?n't it|i told you|as i said"
    r"|i promised)\b",
    re.IGNORECASE,
)


_WRITING = re.compile(
    r"\b(?:writ\w+|wrote|paper|pages?|draft\w*|lines? (?:one|two|three|[0-9])|pen\b|pin(?:s|ned)?\b"
    r"|terms?\b|put (?:it|that|this|them) down|not(?:e|es|ing) (?:it|that|the|this)"
    r"|read (?:it |that )?back|term sheet|framework|sign(?:ed)?\b|down in)",
    re.IGNORECASE,
)


def speaks_of_writing(text: str) -> bool:
    """Whether the turn says that something is written down."""
    return _WRITING.search(text) is not None


def corrects(text: str) -> bool:
    """Whether the turn openly changes something it said."""
    return _CORRECTS.search(text) is not None


def recalled(text: str) -> str:
    """The amount the turn claims was said before; empty when it claims none."""
    if not _RECALLS.search(text):
        return ""
    return next((one.text for one in amounts_in(rewrite(text).text)), "")


def amount_alone(text: str) -> str:
    """The amount in a turn that corrects one; empty when there is none."""
    plain = rewrite(text).text
    when = WHEN.search(plain)
    found = _first(amounts_in(plain), when)
    return found.text if found else ""


def amended(old: str, new: str) -> str:
    """The old amount with the new one's size: a bare "30" after "90 days" is "30 days"."""
    if measure_of(new) is not Measure.PLAIN:
        return new
    number = new.replace(",", "")
    if measure_of(old) is Measure.MONEY and float(number) < 1000:
        number = f"{number},000"
    changed = re.sub(r"[0-9][0-9,]*(?:\.[0-9]+)?", number, old, count=1)
    return changed if sensible(changed) else new
