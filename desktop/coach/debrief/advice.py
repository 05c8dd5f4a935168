"""What to say instead, worded from what the user actually said."""

import re
from collections.abc import Mapping

from desktop.coach.method import Method
from desktop.coach.page.terms import Wordings, offer_words, spoken_list
from desktop.coach.tracker import Progress, Slip

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|sixty"
    r"|ninety|\d+)"
)
_PERIOD = re.compile(
    rf"\b((?:(?:just|only|the)\s+)?(?:first\s+|next\s+)?{_COUNT}[\s-]+(?:(?:short|single|full)\s+)?"
    r"(?:day|week|month|quarter|year)s?\b"
    r"|(?:just\s+)?(?:a\s+|the\s+)?(?:pilot|trial)(?:\s+(?:period|phase|run))?\b)",
    re.IGNORECASE,
)
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_UNTIL = re.compile(
    r"\b(?:until|till|through)\s+((?:the\s+)?(?:end of (?:the |this |next )?(?:year|quarter|month)"
    rf"|end of {_MONTHS}|(?:our |your )?(?:marketplace )?launch\b"
    r"|marketplace (?:launches|opens|is live|launch|opening|goes live)"
    rf"|(?:next )?{_MONTHS}|q[1-4]|next (?:year|quarter|month|summer|spring)|year end))",
    re.IGNORECASE,
)
_DEFERRAL = re.compile(
    r"\b(next (?:week|month|quarter|monday|tuesday|wednesday|thursday|friday)|tomorrow"
    r"|later(?: this week| on)?|after (?:the|this) (?:call|meeting))\b",
    re.IGNORECASE,
)
_COMPANY, _NAME = "company", "name"


def period_in(quote: str) -> str:
    """The window of time named in these words ("one year"), or empty."""
    found = _PERIOD.search(quote)
    return re.sub(r"^(?:just|only)\s+", "", found[1], flags=re.IGNORECASE).lower() if found else ""


def until_in(quote: str) -> str:
    """The moment at which a window ends ("until the end of the year"), or empty."""
    found = _UNTIL.search(quote)
    if found is None:
        return ""
    words = found[1].lower().replace("our ", "your ")
    words = re.sub(rf"\b{_MONTHS}\b", lambda match: match[0].capitalize(), words)
    return "until " + re.sub(r"\bq([1-4])\b", r"Q\1", words)


def known_slots(slip: Slip, progress: Progress, wordings: Wordings) -> dict[str, str]:
    """Everything the user said that an advice may take up."""
    before = [term for term in progress.offers if term.turn <= slip.turn]
    deferral = _DEFERRAL.search(slip.quote)
    slots = {
        "offers": spoken_list([offer_words(term, wordings) for term in before[:3]]),
        "figure": progress.figure,
        "period": period_in(slip.quote),
        "deferral": deferral[1].lower() if deferral else "",
    }
    return {name: value for name, value in slots.items() if value}


def say_instead(
    slip: Slip, progress: Progress, method: Method, wordings: Wordings, names: Mapping[str, str]
) -> str:
    """The first wording of this pitfall's advice whose slots are all known."""
    known = known_slots(slip, progress, wordings)
    advice = next(
        row for row in method.pitfall(slip.id).instead if all(need in known for need in row.needs)
    )
    return advice.text.format(**known, **names)
