"""The words that the detectors look for, read from wordlists.toml beside this file."""

import re
import tomllib
from pathlib import Path

_LISTS = tomllib.loads((Path(__file__).parent / "wordlists.toml").read_text("utf-8"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _LISTS[name]), re.IGNORECASE)


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


WOUND = _any("wound")
COLLEAGUE = _any("colleague")
BREAKS = _any("breaks")
COACHES = _any("coaches")
SWEARS = _any("swears")
AGREEMENT = _any("agreement")
NOT_AGREED = _any("not_agreed")
EVENTS = _any("events")
WRONG = _any("wrong")
INVENTED = re.compile(rf"\b(?:our|my|the) ({'|'.join(_LISTS['invented'])})\b", re.IGNORECASE)
FOREIGN = _words("foreign")
KNOWN_NAMES = _words("known_names")
STRANGERS = _words("strangers")
ADVANTAGES = {
    row["name"]: (re.compile(row["hers"], re.IGNORECASE), re.compile(row["yours"], re.IGNORECASE))
    for row in _LISTS["advantages"]
}
"""Advantages: how she would name one, and what in the user's words counts as having named it."""
