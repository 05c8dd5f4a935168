"""Dates as people say them: by when, from when, in which part of the year.

Knows no benefit. `WHEN` finds a date in text whose number words are digits, `written_date` puts
it as it is written down.
"""

import re

from desktop.coach.caseless import AsSaid

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"20[2-4][0-9]"
_HALF = (
    r"(?:first|second|last|1st|2nd) half of (?:the |this |next |the next |the coming )?"
    rf"(?:year|quarter|month|q[1-4]|{_YEAR}|{MONTH})"
)
WHEN = AsSaid(
    rf"\b(?:(?:in|during|over|from|by|for|until|starting) )?(?:the )?{_HALF}\b"
    rf"|\b(?:(?:by|in|from|during|until|starting|before|over) )?(?:this|next) {_SEASON}\b"
    rf"|\b(?:by|in|from|during|until|starting|starting in|before) (?:the )?(?:early "
    rf"|late )?{_SEASON}"
    rf"(?: (?:of )?{_YEAR})?\b(?! back)"
    r"|\b(?:in|during|over|within|through) (?:the (?:whole )?first (?:year|quarter|month)"
    r"|year (?:one|1))\b"
    r"|\b(?:starting |starts |effective |live )?(?:from|on|as of|since) (?:the )?(?:very )?"
    r"(?:(?:day|moment|date|minute) (?:that )?(?:we|you|both of us|we both) (?:both )?sign"
    r"|day of signing"
    r"|day of signature|signing|signature)\b"
    r"|\b(?:by|around|about|from|starting|before|until|on|in|after|within|at)\s+"
    r"(?:the\s+)?(?:start of\s+)?"
    rf"(?:end of (?:the |next |this )?(?:week|month|quarter|year|day|{MONTH}|q[1-4])"
    rf"|next (?:week|month|quarter|year|{_DAY})|this (?:week|month|quarter|year|{_DAY})|q[1-4]"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? of {MONTH}|first of {MONTH}"
    rf"|{MONTH}(?:\s+[0-9]{{1,2}}(?:st|nd|rd|th)?)?\b|{_DAY}|day (?:1|one)\b"
    r"|(?:marketplace |q[1-4] )?launch(?: day)?\b|tomorrow|today|tonight)"
    rf"|\b(?:the )?(?:end|start|beginning|middle) of (?:the |next |this )?(?:week|month|quarter"
    rf"|year|{MONTH}|q[1-4])\b"
    r"|\b(?:tomorrow|next (?:week|month|quarter|year))\b",
)
_CAPITALS = re.compile(rf"\b(?:{MONTH}|{_DAY}|q[1-4])\b", re.IGNORECASE)


def written_date(when: str) -> str:
    """A date as it is written down: "by Friday"."""
    words = " ".join(when.split())
    return _CAPITALS.sub(lambda match: match[0].capitalize(), words[0].lower() + words[1:])
