"""Dates as people say them: by when, from when, in which part of the year.

Knows no benefit. `WHEN` finds a date in text whose number words are digits, `written_date` puts
it as it is written down.
"""

import re

from desktop.coach.said.caseless import AsSaid, Caseless

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"20[2-4][0-9]"
_HALF = (
    r"(?:first|second|last|1st|2nd) half of (?:the |this |next |the next |the coming )?"
    rf"(?:year|quarter|month|q[1-4]|{_YEAR}|{MONTH})"
)
_HOUR = r"(?:noon|midday|midnight|[0-9]{1,2}(?::[0-9]{2})?(?: ?[ap]m\b| o'?clock\b)?)"
_CLOCK = r"(?! (?:days?|weeks?|months?|hours?|minutes?|percent|thousand|grand|dollars?|k)\b)"
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
    rf"|\b(?:by|before|from|until|at) (?:today|tomorrow|tonight|{_DAY})(?:'s|\u2019s| at)?"
    rf" {_HOUR}\b{_CLOCK}"
    rf"|\b(?:by|before|from|until|at) {_HOUR} (?:today|tomorrow|tonight|(?:on )?{_DAY})\b"
    r"|\b(?:by|around|about|from|starting|before|until|on|in|after|within|at)\s+"
    r"(?:the\s+)?(?:start of\s+)?"
    rf"(?:end of (?:the |next |this )?(?:week|month|quarter|year|day|{MONTH}|q[1-4])"
    rf"|next (?:week|month|quarter|year|{_DAY})|this (?:week|month|quarter|year|{_DAY})|q[1-4]"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|first of {MONTH}"
    rf"|{MONTH}(?:\s+[0-9]{{1,2}}(?:st|nd|rd|th)?)?\b|{_DAY}|day (?:1|one)\b"
    r"|(?:marketplace |q[1-4] )?launch(?: day)?\b|tomorrow|today|tonight)"
    rf"|\b(?:the )?(?:end|start|beginning|middle) of (?:the |next |this )?(?:week|month|quarter"
    rf"|year|{MONTH}|q[1-4])\b"
    r"|\b(?:tomorrow|next (?:week|month|quarter|year))\b",
)
_LEADS_IN = r"(?:(?:starting|starts?|from|by|on|as of|until|due)(?: (?:on|from|with))? )"
DATED = AsSaid(
    rf"\b{_LEADS_IN}?(?:the )*(?:{MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?\b(?! (?:days?|%|percent))"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? (?!may\b){MONTH}\b"
    r"|[0-9]{1,2}(?:st|nd|rd|th)(?: of)? may\b|[0-9]{1,2} may\b(?=\s*(?:[.,;!?]|$))"
    rf"|{MONTH} release\b)"
    rf"|{WHEN.pattern}"
)
"""A date even where no word before it says so: "November 1", "the July release"."""
ERRAND = Caseless(
    r"\b(?:i|we|you)(?:'ll|'d| will| can| would|'re| are)? (?:\w+ )?(?:send|sending|email|mail|call"
    r"|calling|ring|text|meet|see|seeing|talk|speak|hear|get back|tell|be back|decide)\b"
)
"""What is done by a day and no line: "I'll send it by Friday"."""
_CORE = re.compile(rf"^(?:{_LEADS_IN}|(?:in|around|before|after|over|during|for) )?(?:the )*", re.I)
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})", re.I)
_CAPITALS = re.compile(rf"\b(?:{MONTH}|{_DAY}|q[1-4])\b", re.IGNORECASE)


def written_date(when: str) -> str:
    """A date as it is written down: "by Friday"."""
    words = " ".join(when.split())
    return _CAPITALS.sub(lambda match: match[0].capitalize(), words[0].lower() + words[1:])


def core_of(when: str) -> str:
    """The day or the time itself: "march 15" of "by March 15" and of "the 15th of March"."""
    core = _DAY_FIRST.sub(r"\2 \1", _CORE.sub("", " ".join(when.split())))
    return re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", core.lower())


def redated(said: str, *, begins: bool) -> str:
    """A date found by `DATED` as it is written down; `begins` where it says when work begins."""
    words = re.sub(r"\b(?:the )+", "the ", " ".join(said.split()), flags=re.I)
    words = re.sub(r"^(?:starting|starts?)(?: (?:with|on|from))? ", "from ", words, flags=re.I)
    words = _DAY_FIRST.sub(r"\2 \1", words)
    words = re.sub(rf"(?:\bthe )(?={MONTH} [0-9])", "", words, flags=re.I)
    bare = re.match(rf"{MONTH}\b", words, re.I)
    words = f"from {words}" if bare and begins else words
    words = words if words[:1].islower() or bare else words[0].lower() + words[1:]
    return _CAPITALS.sub(lambda match: match[0].capitalize(), words)
