"""A bare answer to her question about a term: the amount, the date or the owner in it.

She asks "how many days?", the user says "ninety": the turn alone is no move, but the term
it answers gets its number. In: a turn's text. Out: what it says of how much, who and by when.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from desktop.coach.said.amounts import Amount, Measure
from desktop.coach.said.caseless import AsSaid, Caseless, folded
from desktop.coach.said.dates import WHEN, written_date
from desktop.coach.said.owners import owner_found, owner_in
from desktop.coach.said.passing import stated_amounts
from desktop.events import BenefitRead
from desktop.hearing.numerals import STUTTER, Rewriting, rewrite, unchanged

_NUMBER_WORD = Caseless(
    r"(?<![^\W_])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fourty|fifty"
    r"|sixty|seventy|eighty|ninety|ninty)|hundred|thousand|million|billion|q|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?![^\W_])"
)
"""Every number that is written as digits holds one of these words."""


@lru_cache(maxsize=64)
def spelled(text: str) -> Rewriting:
    """The text with its number words as digits, and the way back."""
    if not (_NUMBER_WORD.search(text) or STUTTER.search(text)):
        return unchanged(text)
    plain = _rewritten(text)
    edits = [
        (found.start(), found.end(), f"{found['month'].capitalize()} {_DAYS[found['day'].lower()]}")
        if found["day"]
        else (*found.span("one"), "1")
        for found in _LEFT.finditer(plain.text)
    ]
    return plain.edited(edits) if edits else plain


_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAYS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
}
_LEFT = AsSaid(
    rf"\b(?P<day>{'|'.join(_DAYS)}) (?P<month>{_MONTH})\b(?=[.,;!?]| with| for| from|$)"
    r"|\bmake (?:that|it) (?P<one>one)(?= (?:days?|hours?|weeks?|months?)\b)"
)
"""Number words that read otherwise elsewhere: "fifteenth March", "make that one day"."""


def spelled_as_meant(text: str, glossary: Mapping[str, str]) -> Rewriting:
    """The same with what recognisers mishear repaired."""
    flat = " ".join(folded(text).split())
    if any(" ".join(heard.split()) in flat for heard in map(folded, glossary)):
        return _rewritten(text, glossary)
    return spelled(text)


_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_BETWEEN = Caseless(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s+(?P<line>second|third|fourth|fifth)(?:\s+(?:one|line))?[,:]?\s+"
    r"(?=(?:an?|the|our|your|my)\b)"
)
"""A month, and right behind it the next line: "the campaign in March third an engineer"."""
_COUNTED = {
    word: Caseless(rf"\b{word}\b(?! (?:of|half|quarter|year|month|week|day|refusal|mover)\b)")
    for word in _ORDINALS
}


def _rewritten(text: str, glossary: Mapping[str, str] | None = None) -> Rewriting:
    """The rewriting, in which no line's number becomes the day of the month before it."""
    cuts = [0, *_line_numbers(text), len(text)]
    if len(cuts) == 2:
        return rewrite(text, glossary)
    parts = [rewrite(text[start:end], glossary) for start, end in pairwise(cuts)]
    return Rewriting(
        "".join(part.text for part in parts),
        tuple(at + cut for part, cut in zip(parts, cuts, strict=False) for at in part.starts),
        tuple(at + cut for part, cut in zip(parts, cuts, strict=False) for at in part.ends),
    )


def _line_numbers(text: str) -> list[int]:
    """Where a month is followed by the number of a line whose predecessor was counted before."""
    found: list[int] = []
    for month in _BETWEEN.finditer(text):
        before = _ORDINALS[_ORDINALS.index(month["line"]) - 1]
        counted = _COUNTED[before].search(text)
        if counted is not None and counted.end() <= month.start():
            found.append(month.start("line"))
    return found


def answer_in(text: str, benefit: str) -> BenefitRead | None:
    """The detail this turn gives for the benefit she asked about; None when it gives none."""
    plain = spelled(text)
    when = WHEN.search(plain.text)
    amount = _first(stated_amounts(plain.text), when)
    owner = owner_found(plain.text)
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


_CORRECTS = Caseless(
    r"\b(?:actually|make (?:that|it)|i mean|i meant|or rather|correction|sorry|instead|let's say"
    r"|no,? wait|wait,? no|call it|let me correct|scratch that|more like|change (?:that|it) to)\b",
)
_RECALLS = Caseless(
    r"\b(?:i said|did ?n['o]t i say|we said|you said|was ?n't it|i told you|as i said"
    r"|i promised)\b",
)


_WRITING = Caseless(
    r"\b(?:writ\w+|wrote|paper|pages?|draft\w*|lines? (?:one|two|three|[0-9])|pen\b|pin(?:s|ned)?\b"
    r"|terms?\b|put (?:it|that|this|them) down|not(?:e|es|ing) (?:it|that|the|this)"
    r"|read (?:it |that )?back|term sheet|framework|sign(?:ed)?\b|down in)",
)


_ONLY_YOU = Caseless(
    r"\b(?:nobody else|no one else|none of the (?:others|other)|only (?:you|for you)|just (?:you"
    r"|for you)|yours? alone|no other partner (?:gets?|has|will)|not the others|you alone"
    r"|(?:only|just|for) [^\W\d_]+(?: alone)?[.,]?$|ours? only)",
)
_EXCLUSIVITY = Caseless(
    r"\bexclusiv|\bsole(?:ly)?\b|\bonly (?:logistics )?(?:partner|integration|provider)"
    r"|\bno other (?:logistics )?(?:partners?|integrations?)\b(?! (?:gets?|has|have|will))",
)


_PUTS_OFF = Caseless(
    r"\b(?:get back|check|think|later|decide|ask (?:my|our)|talk (?:to|about)|revisit|wait|let me"
    r"|see|know|not (?:now|yet|today))\b",
)
MOST_BARE = 10
"""Words of an answer that says nothing but the detail she asked for."""


_LINE = Caseless(
    r"^(?:(?:and|if) (?:they|your ceo|he|she|anyone|anybody|somebody|someone|it)\b[^,.]{0,50}, )?"
    r"(?:(?:i don't know|hm+|um|uh|honestly|then|so|just|well|okay|maybe|probably"
    r"|i would|i'd|you can|you could|you'd)[ ,.]+)*"
    r"(?:(?:tell|remind|show|ask|answer) "
    r"(?:your ceo|your boss|the ceo|them|him|her|upstairs|people)\b"
    r"|(?:say|answer|point out|reply|lead with|open with|start with|begin with)\b"
    r"(?! (?:again|more|that again|it again)))",
)
_TAKES_BACK = Caseless(
    r"\b(?:take (?:it|that|this|them|(?:the|my|what) [^.?]{1,30}?) back"
    r"(?! (?:to|with|home|upstairs))|take back"
    r"|scratch (?:that|it)"
    r"|spoke too (?:soon|fast|quickly)|said (?:that|it) too (?:soon|fast|quickly)"
    r"|should(?:n't| not) have (?:said|offered|agreed)|withdraw\w* (?:it|that|my|what|the)"
    r"|forget (?:what i said|i said|the (?:year|months|window|trial|pilot|exclusiv))"
    r"|can(?:'t|not) (?:give|keep|hold|honou?r|promise) you (?:that|exclusiv)|i take that back)\b",
)


_WIDER = Caseless(r"\bexclusiv|\b(?:say|answer) (?:yes|no)\b")


def gives_line(text: str) -> bool:
    """Whether the turn tells her what to say upstairs."""
    return _LINE.search(text.strip()) is not None and "?" not in text


def reports(text: str) -> bool:
    """Whether the turn is words for somebody else, and so no answer to her."""
    return gives_line(text) and not _WIDER.search(text)


_OF_GIVING = Caseless(
    r"\bexclusiv|\b(?:sole|only|alone|just|nobody|no one|none|others?|anyone|any|rivals?|compet\w*"
    r"|lock\w*|category|yours|clause|fine|okay|ok|sure|yes|deal|agreed?|can have it|got it|you win"
    r"|take it|your way|what you (?:want|ask)\w*|door|shut|close|behind you|all in|never|stop"
    r"|drop|until|window|trial|pilot|exclude|keep|out)\b",
)


_DEFERS = Caseless(
    r"\b(?:later|get back|tomorrow|next (?:week|month|quarter)|check|think (?:about|it)|call you"
    r"|not (?:now|today|yet)|another time)\b",
)


def defers(text: str) -> bool:
    """Whether any word of the turn puts something off."""
    return _DEFERS.search(text) is not None


def may_give_away(text: str) -> bool:
    """Whether any word of the turn could be about exclusivity at all."""
    return _OF_GIVING.search(text) is not None


def takes_back(text: str) -> bool:
    """Whether the turn openly withdraws what was said earlier."""
    return _TAKES_BACK.search(text) is not None


def only_details(text: str, asked_for: str) -> bool:
    """Whether the turn does no more than answer how much, who or when of a benefit."""
    bare = len(text.split()) <= MOST_BARE and "?" not in text
    wider = _EXCLUSIVITY.search(text) or _ONLY_YOU.search(text) or _PUTS_OFF.search(text)
    return bare and not wider and answer_in(text, asked_for) is not None


def keeps_to_you(text: str) -> bool:
    """Whether the turn says that nobody else gets what is spoken of, and nothing wider."""
    return _ONLY_YOU.search(text) is not None and _EXCLUSIVITY.search(text) is None


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
    return next((one.text for one in stated_amounts(spelled(text).text)), "")


def amount_alone(text: str) -> str:
    """The amount in a turn that corrects one; empty when there is none."""
    plain = spelled(text).text
    when = WHEN.search(plain)
    found = _first(stated_amounts(plain), when)
    if found is None or (found.measure is Measure.PLAIN and _COUNTS.match(plain, found.end)):
        return ""
    return found.text


_COUNTS = re.compile(r" (?!instead|then|please|from|for|of|on|in|and|or|actually|total)[a-z]{3,}")
