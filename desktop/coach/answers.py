"""A bare answer to her question about a term: the amount or the date in it.

She asks "how many days?", the user says "ninety": the turn alone is no move, but the term
it answers gets its number.
"""

import re

from desktop.events import BenefitRead
from desktop.hearing.numerals import rewrite

_UNIT = (
    r"(?:%|percent|k|m|million|thousand|grand|dollars?|euros?|pounds?|bucks?|minutes?|hours?|days?"
    r"|weeks?|months?|quarters?|years?|engineers?|people|seats?|slots?|times|x)"
)
_AMOUNT = re.compile(rf"[$€£]?\d+(?:[.,]\d+)*(?:\s?-?{_UNIT}\b)?", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:by|from|starting|before|until|on|in|after|within)\s+(?:the\s+)?"
    r"(?:end of (?:the )?\w+|next \w+|this \w+|q[1-4]|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)(?:\s+\d{1,2})?|(?:mon|tues|wednes|thurs|fri)day"
    r"|day 1|launch)\b"
    r"|\b(?:tomorrow|today|next (?:week|month|quarter))\b",
    re.IGNORECASE,
)


def answer_in(text: str, benefit: str) -> BenefitRead | None:
    """The detail this turn gives for the benefit she asked about; None when it gives none."""
    plain = rewrite(text)
    amount, when = _AMOUNT.search(plain.text), _WHEN.search(plain.text)
    found = [match for match in (amount, when) if match is not None]
    if not found:
        return None
    start, end = min(match.start() for match in found), max(match.end() for match in found)
    first, last = plain.span(start, end)
    return BenefitRead(
        benefit,
        first,
        last,
        amount=amount[0] if amount and not (when and _inside(amount, when)) else "",
        when=when[0] if when else "",
    )


def _inside(amount: re.Match[str], when: re.Match[str]) -> bool:
    return when.start() <= amount.start() and amount.end() <= when.end()
