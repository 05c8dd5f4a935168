"""Words of exclusivity that give none: the only one in a seat or a campaign, a question about it.

In: a turn in the notation of the cues. Out: where it says so. Being the only one in something
smaller than the partnership is an advantage; the only one on the platform, in logistics or at our
side is exclusivity under another name.
"""

import re

_THING = (
    r"(?:council|advisory board|committee|panel|(?:that|this|the) seat|seat (?:on|at|there)|beta"
    r"|pilot group|round ?table"
    r"|campaign|webinars?|launch event|event|case study|home ?page|front page|first page|page"
    r"|engineers?|slots?|spots?|banner|road ?map (?:meeting|review|call)s?|review|early access"
    r"|preview|newsletter|budget|fund|hotline|support line|numbers|insights|data)"
)
_ONLY = (
    r"(?:only|sole|lone|single) (?:(?:logistics|freight|shipping|integration|transport) )?"
    r"(?:partner|company|name|firm|player|provider|carrier|one|ones|logo|people|voice|guest)"
)
_NO_OTHER = (
    r"(?:no (?:other|second) (?:(?:logistics|freight|shipping|integration|transport) )?(?:partner"
    r"|company|name|firm|player|provider|carrier)|(?:nobody|no one|noone) else(?: in logistics)?)"
)
_IN = r"(?:on|in|at|with|around|behind|of)"
_GETS = r"(?:sits?|sat|gets?|has|have|sees?|shares?|receives?|joins?)"
_NEAR = r"(?:(?!platform|marketplace|partner|market )[^ .,?]+ ){0,4}"
_WITHIN = re.compile(
    rf" {_ONLY} (?:(?:who|that|to|which) )?(?:{_GETS} )?{_IN} {_NEAR}{_THING} "
    rf"| {_ONLY} (?:(?:who|that|to|which) )?{_GETS} {_NEAR}(?:{_THING}|days?|weeks?|months?) "
    rf"| {_NO_OTHER} (?:\w+ )??{_GETS} (?:{_IN} )?{_NEAR}(?:{_THING}|days?|weeks?|months?) "
    rf"| {_NO_OTHER} {_IN} {_NEAR}{_THING} "
    rf"| (?:{_THING}|days?|weeks?|months?) (?:is|are|'s|'re|would be|will be|stays?) exclusive to"
    r" (?:you|theirco) "
)
_ABOUT_IT = re.compile(
    rf" {_THING} [^?]*?(?P<only> (?:{_ONLY}|{_NO_OTHER}) (?:\w+ ){{0,2}}?(?:there|{_IN}"
    r" (?:it|there|that|them|this)) )"
)
_GIVES = re.compile(
    r"exclusi|\bsole(?:ly)?\b|\bonly\b|\bno (?:other|more|second)\b"
    r"|\b(?:nobody|no one|noone) else\b|\bjust (?:you|theirco)\b|\balone\b|\block"
    r"|\bshut|\bdrop|\bkeep (?:\w+ ){0,2}out\b"
)
"""Words with which exclusivity may be given elsewhere in the turn."""


def only_within(said: str) -> list[tuple[int, int]]:
    """Where the turn makes her the only one in some one thing."""
    spans = [found.span() for found in _WITHIN.finditer(said)]
    return [*spans, *(found.span("only") for found in _ABOUT_IT.finditer(said))]


def gives_only_that(said: str) -> bool:
    """Whether all that the turn says of being the only one is said of some one thing."""
    spans = only_within(said)
    if not spans:
        return False
    return all(
        any(start <= found.start() < end for start, end in spans) for found in _GIVES.finditer(said)
    )


_OF_THE_CLAUSE = re.compile(
    r"(?:^|[.,?]| (?:so|and|but|okay|ok|then|well|honestly|though)) ?(?:would|does|did|do|is|was"
    r"|will|could|can|has|had) (?:(?:that|this|it) enough to (?:take|get|leave) )?(?:the |an? )?"
    r"(?:exclusiv\w+|clause)(?: clause| thing)?(?! for (?:a|an|just|only|the first|\d)) "
    r"|(?:^|[.,?] | and | but | so )what if (?:we|i) (?:say|said) no "
    r"|[.,?] ?(?:and |but |so )?if (?:we|i) (?:say|said) no (?:[^.?]* )?[?]"
)


def asks_of_clause(said: str) -> bool:
    """Whether the turn asks something of exclusivity itself: neither given nor refused by that."""
    return _OF_THE_CLAUSE.search(said) is not None
