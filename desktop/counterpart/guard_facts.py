"""Whether a sentence names people or things that nobody has named, or uses strange words.

In: a sentence, its plain form, the words that may be used. Out: reasons against it.
"""

import re
from collections.abc import Callable, Iterator

from desktop.counterpart.guard_form import words_of
from desktop.counterpart.guard_role import either

_PRONOUNS = either(
    r"(?:he|she|him|his|her|hers|himself|herself)\b|(?:mr|mrs|ms|dr)\b",
    r"(?:husband|wife|kids?|children|daughter|son|predecessor|successor)\b",
)
"""Somebody in the third person: her own side has a leader of no gender and nobody else."""
_COMPANIES = either(
    r"(?:amazon|aws|google|microsoft|salesforce|shopify|stripe|hubspot|fed ?ex|ups\b|dhl|oracle"
    r"|sap\b"
    r"|ibm\b|uber|flexport|walmart|apple\b|meta\b|facebook|tesla|netflix|acme|twitter|linkedin"
    r"|zoom\b"
    r"|slack\b|maersk|alibaba|paypal|square\b(?! one)|zendesk|adobe|cisco|intel\b|nvidia|samsung"
    r"|accenture|deloitte|mckinsey|bain\b|shipbob|shippo|easypost|project44|fourkites|convoy"
    r"|target"
    r" corp|costco|ebay|etsy|wayfair|dropbox|twilio|atlassian|workday|servicenow|snowflake|verizon"
    r"|comcast|boeing|toyota|ford\b|gartner|forrester|logitech|shiptech|logistix|transplace)",
    r"\w+ (?:inc|llc|ltd|corp|gmbh|plc)\b",
)
_SPAN = (
    r"(?:yesterday|last (?:week|month|year|spring|summer|fall|autumn|winter)|a month"
    r"|(?:half an? )?(?:days|weeks?|years?|quarters?|decades?)(?: and a half)?)\b"
)
_HISTORY = re.compile(
    rf"\b{_SPAN} (?:of|in|into) (?:\w+ ){{0,2}}?(?:talks|talking|calls|conversations)\b"
    rf"|\b(?:been|were|be) (?:(?:only|just|all|both|really) )??(?:talking|speaking|at this"
    r"|at it|in talks|in touch)"
    rf" (?:\w+ ){{0,4}}?{_SPAN}"
    rf"|\b(?:(?:started|began) (?:talking|these|our|the talks)|met|known each other|first (?:spoke"
    rf"|talked|met)) (?:\w+ ){{0,4}}?{_SPAN}"
    rf"|\btalks (?:started|began) (?:\w+ ){{0,3}}?{_SPAN}"
)
"""How long the two have talked, in other measures than the facts have."""
_TRADE = re.compile(
    r"\b(?:airlines?|banking|retail(?:ers?|ing)?|insurers?|insurance (?:\w+ )??(?:customers?"
    r"|company|business|side|group|arm)|hotels?|hospitals?|healthcare|pharma\w*|restaurants?"
    r"|fintech|crypto\w*|telecoms?|telcos?|hospitality|automotive|carmakers?|biotech"
    r"|agriculture|farming|brewer(?:y|ies)|law firm|payroll|travel (?:partner|company|business"
    r"|agency)|electronics|clothing|textiles?|parcel couriers?|ad agency|real estate)\b"
)
"""Another trade than her own."""
_TITLE = re.compile(
    r"\b(?:as|i'm|i am|being) (?:only |just )?(?:the |a |an |your )?(?:\w+ )?(?:head of|chief|ceo"
    r"|cfo|cto|coo|founder|receptionist|secretary|director|manager|engineer|analyst|intern"
    r"|board member|lawyer|shareholder|salesperson|sales rep)\b"
)
"""Another office than her own."""
_CAPITAL = re.compile(r"(?<![.?:\"“] )(?<!^)(?<![\"“'‘])\b[A-Z][\w&]*(?:'\w+)?")
_FIRST = re.compile(r"^[\"“'‘]?([A-Z][a-z]+(?:[A-Z]\w*)?)\b")
_STEM = 4
_ALWAYS = frozenset("i i'm i've i'd i'll ceo ceo's english ok okay".split())
_ENGLISH_END = re.compile(
    r"^\w{4,}(?:ing|ings|ness|tion|tions|able|ible|ful|less|ity|ities|ship|ships|wise|ward|wards"
    r"|ous|ish|ght|ck|cks|sh|ly|ed|y|x|ies|th|ths|ism|ist|ists|ers|'s|out|outs|off|up|ups|down"
    r"|back|box|ments?|[ae]nces?|ive|[ae]nt|al|work)$"
)
"""How an English word ends that a list of words may lack; other strange ones may be anything."""
_PERSONAL = frozenset("he she him his her hers himself herself".split())


def fact_faults(
    sentence: str,
    low: str,
    spoken: frozenset[str],
    hers: Callable[[str], bool],
    names: frozenset[str],
) -> Iterator[str]:
    """What it adds to the facts.

    `spoken` are the user's words, which she may say back, `hers` tells whether a word is an
    everyday one or in her own lines, `names` are the proper names she knows.
    """
    for found in _PRONOUNS.finditer(low):
        if not (found.group(0) in _PERSONAL and spoken & _PERSONAL):
            yield "another person"
            break
    if any(not lent_by(found.group(0), spoken) for found in _COMPANIES.finditer(low)):
        yield "another company"
    if _HISTORY.search(low):
        yield "another history"
    if any(not lent_by(found.group(0).split()[-1], spoken) for found in _TRADE.finditer(low)):
        yield "another trade"
    if _TITLE.search(low):
        yield "another office"
    if any(_is_name(word, spoken, names) for word in _CAPITAL.findall(sentence)):
        yield "names somebody or something"
    strange = [
        word
        for word in words_of(low)
        if not (word[0].isdigit() or word[0] in "$%")
        and not (word in spoken or word in names or hers(word))
    ]
    first = _FIRST.match(sentence)
    if first is not None and first.group(1).lower() in strange:
        yield "names somebody or something"
    if len(strange) > 1 or any(not _ENGLISH_END.search(word) for word in strange):
        yield "strange words"


def lent_by(words: str, spoken: frozenset[str]) -> bool:
    """Whether the user said the weightiest of these words first, in whatever form."""
    weightiest = max(re.findall(r"[a-z0-9']+", words), key=len, default="")
    stem = weightiest[: max(_STEM, len(weightiest) - 3)]
    return any(word.startswith(stem) for word in spoken)


def _is_name(word: str, spoken: frozenset[str], names: frozenset[str]) -> bool:
    low = word.lower().replace("’", "'")
    stem = low.removesuffix("'s")
    return len(low) > 1 and low not in _ALWAYS and stem not in spoken and stem not in names
