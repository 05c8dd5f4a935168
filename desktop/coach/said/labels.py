"""A short name for an advantage of no kind listed, taken from the user's own words.

In: the words that promise it. Out: a noun phrase that can stand alone on a page, or nothing where
the words hold none: a scrap of a sentence is worse than no name.
"""

import re

LONGEST_LABEL = 9
"""Words of a name."""
_OPENS = re.compile(
    r"^(?:(?:and|so|well|okay|ok|then|plus|also|but|look|um|uh|er|hm+|oh|yes|yeah|right|good|sure"
    r"|fine|maybe|how about|what about|what if|there's|there is|here's|let's say|i mean|like"
    r"|on top of that|in addition|besides|even|just|even better|or|another idea|an idea"
    r"|first|second|third|fourth|finally"
    r"|line (?:one|two|three|four|five|[0-9]+))\b[,:.]?\s*)+",
    re.IGNORECASE,
)
_WHO = (
    r"(?:i|we|you|your (?:team|people|side|company|ceo)|my (?:team|company)"
    r"|our (?:team|people|company))"
)
_WILL = (
    r"(?:(?:'d|'ll|'m|'re|'ve|d|ll| would| will| can| could| might| may| am| are| shall| should| do"
    r"|have)? ?(?:(?:also|even|just|always|happily|gladly|going to|willing to|able to|ready to"
    r"|happy to"
    r"|to|like to|love to|want to|personally|then)\s+)*)"
)
_GIVES = (
    r"(?:give|offer|promise|guarantee|get|gets|have|has|receive|include|add|provide|throw in|put in"
    r"|set up|bring|send|grant|hand|reserve|save|keep|make|arrange|organi[sz]e|host|sponsor|cover"
    r"|open|run|let you have|put)"
)
_TO = (
    r"(?:(?:to )?(?:you|\w+(?= (?:an?|the|one|two|your|our|free)\b)|your (?:team|people|side"
    r"|company|ceo|customers)|them)\s+)?"
    r"(?:(?:with|up)\s+)?"
)
_RUN_UP = re.compile(rf"^{_WHO}{_WILL}\s*{_GIVES}\s+{_TO}", re.IGNORECASE)
_GIVING = re.compile(rf"^{_GIVES}\s+{_TO}(?=(?:an?|the|one|two|your|our|some|free|[0-9])\b)", re.I)
_STOP = re.compile(
    r"\s*(?:[,;:.?!]|\s-|\b(?:who|which|that|so|because|where|when|while|if|whenever|until|before"
    r"|after|unless|once|and (?:i|we|you|they|it)|i|we|you|they|it|he|she|is|are|was|were|will"
    r"|would"
    r"|can|could|right|maybe|okay|just|then|there|not|no other|nobody|paid|starting|from now"
    r"|comes?|goes|fly|flies|sits?|works?|visits?|gets?|writes?|teach(?:es)?|stays?)\b"
    r"|(?<=\w)'(?:ll|d|re|m)\b)",
    re.IGNORECASE,
)
_NO_START = re.compile(
    r"^(?:i|we|you|he|she|it|they|them|us|me|to|and|or|but|be|being|been|is|are|was|do|does|did|go"
    r"|goes|come|comes|give|offer|get|have|let|make|take|put|see|think|know|want|need|say|said|said"
    r"|never|not|no|yes|always|only|very|really|quite|too|there|here|this|that|these|those|what|why"
    r"|how|who|when|where|which|if|as|at|in|on|by|for|with|of|from|up|out|then|now|still|first"
    r"|everything|anything|something|nothing|everyone|nobody|more|much|many|most|same|such|better"
    r"|us|ours|mine|yours|my word|can|could|will|would|should|may|might|must|we'd|we'll|i'd|i'll"
    r"|i'm|we're|you'd|you'll|let's|don't|won't|can't|promise|call|talk|write|show|tell|ask|bring"
    r"|send|help|work|support|build|open|run|fly|meet|pay|share|keep|hold|stay)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^(?:(?:an?|the|your|our|my|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen"
    r"|twenty"
    r"|thirty|sixty|ninety|hundred|thousand|[0-9,.%$]+|percent|days?|weeks?|months?|years?|hours?"
    r"|minutes?|first|second|last|whole|full|same|thing|things|one|ones|part|bit|lot|idea|deal"
    r"|offer"
    r"|point|way|of|in|for|on|really|good|nice|best|line|number|dollars?|money|some|time|now|today"
    r"|it|others?|rest|more|commitment|something|clause|page)\b\s*)*$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:\s+(?:to|of|for|with|and|or|in|on|at|by|from|the|an?|your|our|per|as))+$", re.I
)
_MINE = re.compile(r"^(?:our|my|the|that|this)\s+", re.IGNORECASE)


def label_of(quote: str) -> str:
    """What the user promised, as a name; empty when the words hold no name of it."""
    words = _OPENS.sub("", " ".join(quote.replace("\u2019", "'").split()))
    run_up = _RUN_UP.match(words) or _GIVING.match(words)
    words = words[run_up.end() :] if run_up else words
    stop = _STOP.search(words)
    words = words[: stop.start()] if stop else words
    words = _MINE.sub("", _LAST.sub("", words.strip()))
    if not 0 < len(words.split()) <= LONGEST_LABEL:
        return ""
    return "" if _NO_START.match(words) or _EMPTY.match(words) else words


_SHORT = ("sandbox", "test environment", "staging environment", "test bed")


def short_name(quote: str) -> str:
    """What everybody calls this advantage, however richly it was offered; mostly nothing."""
    said = quote.lower().replace("-", " ")
    return next((f"a {name}" for name in _SHORT if name in said), "")
