"""The amounts of a turn that can be terms: what is said in passing is left out.

"Two minutes ago", "my next call in ten minutes" and "if you come in at eighty" state nothing; and
of "sixty, no wait, ninety days" only the ninety holds. In: text with its number words as digits.
Out: the amounts that somebody may have meant as terms. Knows no benefit.
"""

import re
from functools import lru_cache

from desktop.coach.said.amounts import (
    Amount,
    Measure,
    alike,
    amended,
    amounts_in,
    differs,
    paced,
    worth,
)
from desktop.coach.said.caseless import Caseless

_SINCE = Caseless(r"(?: or (?:so|two|three|2|3))?,? (?:ago|already|from now)\b")
_CLOCK_AFTER = Caseless(
    r" (?:back|earlier|late|left|to go|to spare|before (?:my|our|the) (?:next )?(?:call|meeting)"
    r"|before i (?:go|leave|jump|run)|on (?:the|this) (?:phone|call)|of your time)\b",
)
_GIVEN = Caseless(
    r"\b(?:(?:give|gimme|spare|lend|grant|allow|buy|take)(?: (?:me|us|you))?"
    r"|(?:have|got|need|want|take)(?: you)?(?: got)?)"
    r"(?: (?:just|another|like|about|only|maybe|more|the|a|um|uh))* $",
)
_TIME_OF_TALK = Caseless(
    r"[,;.?!]| (?:more|or two|and|then|here|now|to (?:write|put|think|go)|,)",
)
_SPAN_BEHIND = Caseless(
    r"\b(?:last|past|previous|these|(?:talked|talking|worked|been|spent) (?:\w+ )?(?:for|over)?)"
    r" (?:\w+ )?$",
)
_NEXT = Caseless(r"\bnext (?:\w+ )?$")
_AWAY = Caseless(
    r"\b(?:calls?|calling|ring|jump|run|leave|meeting|flight|train|board|send|sends|sending"
    r"|e?mails?"
    r"|mailing|text|ping|hang up|hop|inbox|talk|speak|doc|document|notes|lunch|appointment"
    r"|back here"
    r"|stop|go|be there|home|up|off)\b[^.;?!]{0,40}\b(?:in|within|for|at)"
    r"(?: (?:about|like|just|the next|um|uh))* $",
)
_SERVICE = Caseless(
    r"\b(?:support|answer\w*|repl(?:y|ies|ied)|respon\w+|tickets?|fix\w*|picks?|apis?|queue"
    r"|calls? (?:you )?back|engineers?|slack|channel|line|emails? (?:is|are|get)|sla)\b",
)
_THEIRS = Caseless(
    r"\b(?:you|you'd|you'll|your side|they|\w+(?= (?:only )?(?:brings|comes|delivers|lands|hits"
    r"|manages)\b))\b(?: \w+){0,2}? (?:come|comes|came|bring"
    r"|brings|brought|deliver|delivers|land|lands|end|stay|stop|hit|hits|send|get to|getting to"
    r"|fall"
    r"|drop|only|manage|manages|reach|make it to|sign up|sign only)"
    r"(?: (?:up|in|us|me|at|with|on|to|only|just|under|below|over|just|the|about|like))* $",
)
_ALL = Caseless(
    r"\b(?:all|those|these|both|first|last|other|top|my|your|our|option|only|more than|me) $",
)
_MAKES = Caseless(r"\b(?:that's|thats|that is|makes?|that'd be) $")
"""Before a small number: "that's three" counts what was said."""
_FEW = 10
_AGAINST = Caseless(
    r"^,? (?:instead of|rather than|and not|or|not|than|to|over) $",
)
_OTHER_THINGS = Caseless(
    r" (?:new |other |more |of your |of our |of the |of those |of them\b|small(?:er)? |good "
    r"|short )*"
    r"(?:customers?|clients?|users?|accounts?|partners?|partnerships?|integrations?|companies"
    r"|merchants?"
    r"|shippers?|logistics|lines?|points?|things?|legs?|terms?|items?|words?|sentences?|reasons?"
    r"|benefits?|pieces|ideas?|steps?|names?|guys|teams?|sides?|kids|cents|others|of (?:them|those"
    r"|us"
    r"|you)|x\b|to (?:one|1)\b)(?!\w)",
)
_MENDS = Caseless(
    r"[\s,.;!?-]*(?:(?:um|uh|uhm|er|hm+|well|oh|ah|so|like|let's see|let me see|okay|ok|hang on"
    r"|hold on"
    r"|that's|it's|a|about|say|i think|for you|no|nope|not|wait|actually|i mean|i meant|make that"
    r"|make it|sorry|or rather|rather|scratch that|scratch it|correction|let's say|call it|better"
    r"|i said|let's make it|strike that)[\s,.;!?-]+)+",
)
_MARKS = Caseless(
    r"\b(?:no|nope|wait|actually|i mean|i meant|make (?:that|it)|sorry|rather|scratch (?:that|it)"
    r"|correction|let's say|call it|strike that)\b",
)
_ENDS = re.compile(r"\s*(?:[.,!?;]|$)")
_AGAIN = Caseless(r"[\s,.;!-]*(?:(?:\w+'?\w*)[\s,.;!-]+){0,5}")
_ELSEWHERE = Caseless(r"\b(?:and|for|plus|with|then)\b")


def stated_amounts(text: str) -> list[Amount]:
    """The amounts that may be terms, in order, each as it was put in the end."""
    return list(_stated(text))


_STAMMERED_BEFORE = re.compile(r"\b[1-9]\d*00 $")
_STAMMERED_ON = re.compile(r" \d*00\b")
"""What "two hundred hundred thousand" becomes: nobody can say which figure was meant."""


@lru_cache(maxsize=64)
def _stated(text: str) -> tuple[Amount, ...]:
    kept: list[Amount] = []
    passed: Amount | None = None
    for one in amounts_in(text):
        if _STAMMERED_BEFORE.search(text[: one.start]) or _STAMMERED_ON.match(text[one.end :]):
            continue
        compared = passed is not None and _AGAINST.match(text[passed.end : one.start])
        if _in_passing(text, one) or (compared and one.measure is Measure.PLAIN):
            passed = one
        elif kept and (visits := _every(text, kept[-1], one)) is not None:
            kept[-1] = visits
        elif kept and (mended := _mended(text, kept[-1], one)) is not None:
            kept[-1] = mended
        else:
            kept.append(one)
    return tuple(kept)


_OF_MONTH = Caseless(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" (?:the )?$"
)
_OF_A_DATE = Caseless(
    r" (?!may\b)(?:of )?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?! (?:the )?[0-9])"
)
_LAST_DAY = 31
_DAY_OF = Caseless(r" is the day (?:in|of)\b")
_DENIED = Caseless(r"(?:[,.;] |\band )not $")
_TOO_MUCH = Caseless(
    r"(?:'s| is)(?: too| a bit| a little| rather| pretty| quite| kind of)* (?:long|much|a lot|steep"
    r"|high|short|little|a stretch|tight)\b"
)


def _in_passing(text: str, amount: Amount) -> bool:
    """Whether this amount tells a time of day, a time gone by or somebody's numbers."""
    before, after = text[max(0, amount.start - 90) : amount.start], text[amount.end :]
    if _SINCE.match(after):
        return True
    if _DENIED.search(before) or _TOO_MUCH.match(after):
        return True
    if amount.measure is Measure.PLAIN:
        if _OF_MONTH.search(before) or _DAY_OF.match(after):
            return True
        if worth(amount.text) <= _LAST_DAY and _OF_A_DATE.match(after):
            return True
        if _MAKES.search(before) and worth(amount.text) <= _FEW:
            return True
        return bool(_ALL.search(before) or _THEIRS.search(before) or _OTHER_THINGS.match(after))
    if amount.measure is Measure.SPAN:
        return _SPAN_BEHIND.search(before) is not None
    if amount.measure is not Measure.SHORT:
        return False
    if _CLOCK_AFTER.match(after) or _SPAN_BEHIND.search(before) or _NEXT.search(before):
        return True
    clause = re.split(r"[.;?!] ", before)[-1]
    serves = _SERVICE.search(clause) or _SERVICE.search(re.split(r"[.;?!]", after)[0])
    if _GIVEN.search(before) and not serves:
        return after.strip(" .,?!") == "" or _TIME_OF_TALK.match(after) is not None
    return bool(_AWAY.search(clause)) and not serves


_SCRAPPED = Caseless(
    r"^[\s,.!?-]*(?:(?:actually|no|wait|hm+|oh|and)[\s,.]+)*(?:scrap|scratch|forget|strike|drop)"
    r" (?:that|it),(?:[^.?!]{0,60},)? (?:make (?:it|that) |say |let's say )?$"
)
_JUDGED = Caseless(
    r"[.!?] (?:(?:hm+|well|no|actually|wait|oh)[\s,.]+)*[\w-]+(?:'s| is| days is| days are)"
    r"(?: too| a bit| a little| rather| pretty| quite)* (?:long|much|a lot|steep|high|short|little)"
    r"[.,;!] (?:make (?:it|that) |say |let's say |so )?$"
)
"""Before the number that takes another's place: "hmm, ninety's long. Sixty."."""


def _every(text: str, one: Amount, other: Amount) -> Amount | None:
    """ "Every second month ... for two days" as one amount."""
    between = text[one.end : other.start]
    if one.measure is not Measure.PACE or other.measure is not Measure.SPAN:
        return None
    if not one.text.startswith(("every ", "each ")) or not between.endswith(" for "):
        return None
    if len(between) > 90 or not re.search(r"\b(?:day|hour)", other.text) or "." in between:
        return None
    return Amount(f"{other.text} {one.text}", Measure.PACE, one.start, other.end)


def _mended(text: str, one: Amount, other: Amount) -> Amount | None:
    """The two as one, where the second only puts the first right or says it in full."""
    between = text[one.end : other.start]
    ends = other.measure is Measure.PLAIN and _ENDS.match(text, other.end) is not None
    if ends and len(between) < 130 and (_SCRAPPED.search(between) or _JUDGED.search(between)):
        return Amount(amended(one.text, other.text), one.measure, one.start, other.end)
    rhythmic = paced(one.text, other.text)
    if one.measure is Measure.PACE and rhythmic != other.text:
        if not (_MENDS.fullmatch(between) and _MARKS.search(between)):
            return None
        return Amount(rhythmic, one.measure, one.start, other.end)
    kin = alike(one.text, other.text) or Measure.PLAIN in (one.measure, other.measure)
    if not kin or len(between) > 60:
        return None
    if _MENDS.fullmatch(between) and _MARKS.search(between):
        whole = amended(one.text, other.text)
        return Amount(whole, other.measure, one.start, other.end)
    lead = re.split(r"[.!?;]\s", between)[-1]
    mends = lead != between and _MENDS.fullmatch(lead) and _MARKS.search(lead)
    if mends and _ENDS.match(text, other.end):
        return Amount(amended(one.text, other.text), one.measure, one.start, one.end)
    same = one.measure is Measure.PLAIN and not differs(one.text, other.text)
    if same and _AGAIN.fullmatch(between) and not _ELSEWHERE.search(between):
        return Amount(other.text, other.measure, one.start, other.end)
    return None
