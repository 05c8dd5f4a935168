"""Whether the user finds fault with her page or with an answer of hers, in the words of one turn.

In: the text of a turn. Out: yes or no. Word lists only; no state.
"""

import re

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.kept import kept


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_FAULTS = _any(
    r"(?:not|isnt|arent|wasnt) (?:quite |yet |really |entirely |exactly |all |completely )*"
    r"(?:right|correct|complete|accurate)\b(?! (?:now|away|for|about))",
    r"(?:got|have|had|heard|wrote|put|is|are|its|thats|was|that|still)(?: \w+){0,4}? wrong\b"
    r"(?! (?:foot|with|way|word|idea))",
    r"wrong wrong\b|^wrong\b|(?<=[.?!] )wrong\b",
    r"(?:^|(?<=[.?!] ))(?:(?:well|hm+|no|ok|okay|so) )*(?:nearly|almost|not (?:quite|exactly))\b",
    r"still no (?!\w+ing\b)\w+|(?:and )?no (?:names?|dates?|owners?|numbers?|amounts?)"
    r" (?:next|beside|on|with|against|there)\b",
    r"(?<!what )(?<!anything )(?<!something )(?:is|are) (?:still |now )?missing\b(?! (?:something"
    r"|anything))",
    r"i (?:still )?(?:do not|dont|didnt|did not|cant) (?:still )?(?:see|hear) (?:it|that|him|her"
    r"|them|any|the|a)\b",
    r"i (?:have |ve )?(?:already )?corrected (?:you|that|it)",
    r"(?:thats|that is|its|this is|for) (?:now )?the (?:second|third|fourth|fifth) time",
    r"(?:i|ive|i have)(?: now)? (?:said|told you|asked)(?: (?:it|that|so|this|you))?"
    r" (?:twice|\w+ times|before|already)\b",
    r"nothings? (?:has |have )?(?:been )?(?:withdrawn|dropped|taken (?:off|away|back)|gone)",
    r"you(?:re| are) not losing\b",
    r"(?:do not|dont) remember (?:any|that|offering|saying)",
    r"i said [^.?!]{1,60}? not (?:an? |the )?\w+",
    r"\w+ (?:days?|weeks?|months?|hours?|day|thousand|percent) not (?:\w+ )?\w+(?= *(?:[.?!]|$))",
    r"its not [^.?!]{2,50} its\b|(?:a|one|another|small|little) correction\b",
    r"instead of [^.?!]{2,40} (?:write|put|say|make)\b|please (?:change|fix|correct|move)\b"
    r"|(?:move|put) (?:it|that) (?:to|beside|next to|over to) the\b",
    r"not the (?:\w+ )?\w+(?= *(?:[.?!]|$))",
    r"still (?:got|have) [^.?!]{1,30}(?:down|written|on (?:there|it))\b",
    r"strike (?:that|it|this|the)\b",
    r"belongs to [^.?!]{2,40} not (?:to )?\w+|has no date\b|without any date\b",
)
_UNANSWERED = _any(
    r"(?:thats|that is|that was|this is) (?:no|not an|not the|hardly an?) answer\b",
    r"you (?:still |really |just )*(?:did ?nt|did not|have ?nt|have not|never|dont|do not)"
    r" (?:really |actually |even |just )*(?:answer|answered|told me|tell me|say|said)\b"
    r"(?! (?:the|that you|anything about|no\b|yes\b))",
    r"(?:(?<!what )(?<!than )i (?:did |only |just |really )*ask(?:ed)?|i was asking)\b"
    r"(?! (?:my|our|them|him|her|the team|for (?:that|it)\b|around|myself))",
    r"answer (?:me|my question|the question)\b|my question (?:was|is|stands)\b",
    r"(?:thats|that is|that was) not what i asked\b|you (?:ignored|dodged|avoided|missed"
    r"|passed over) my question\b"
    r"|you skipped (?:my question|that|it)\b"
    r"(?! (?:line|one|part|term))",
    r"you (?:have ?nt|have not|did ?nt|never) (?:even )?(?:sa(?:id|y)|mention(?:ed)?)"
    r" (?:a(?: single)? word|anything|a thing) about\b",
)
_SAID_LAST = _any(
    r"(?:thats|that is|that was|this is|this was|its) (?:it|all|everything|the (?:last|lot|whole"
    r" (?:list|page|thing)))\b",
    r"(?:the )?last (?:one|thing|line|point)\b|nothing (?:else|more|comes after)|no more lines"
    r"|(?:were|we are|im|i am) (?:all )?done\b|nothing to add",
)
_ANNOYED = _any(
    r"whatever(?= *(?:[.?!]|$|ill\b|i will|okay|fine|then))",
    r"with (?:all )?(?:due )?respect\b|third time|fourth time|how many times|times ive said",
    r"still (?:do not|dont|didnt|havent) (?:hear|see|have|get|got)\b|i give up\b",
    r"i(?:ll| will)(?: just)? (?:do|write|put|fix|correct|add) it myself\b"
    r"|(?:the )?correct page by mail|this is (?:annoying|frustrating|pointless|a waste)",
)
_REPEATED = _any(
    r"(?:i|ive|i have|we)(?: have| just| already| clearly)* (?:said|told you|asked|mentioned)\b"
    r"|still (?:no|not|dont|havent|without)\b|again\b|twice\b|(?:second|third|fourth) time",
)
_NO_GOODBYE = re.compile(r"\?\s*$")
_PARTS = _any(
    r"give (?:him |her |them )?my (?:best|regards|greetings)\b",
    r"(?:my )?(?:best|regards|greetings) to your (?:ceo|boss|team)\b",
)
_WHO = _any(
    r"(?:owns?|owning|runs?|running|signs?|handles?|belongs to|responsible|in charge|makes sure"
    r"|approves?|looks? after|picks who)\b",
    r"(?:cto|cfo|coo|cmo|cpo|head of \w+|\w+ lead|my (?:\w+ )?(?:colleague|guy|boss|deputy)"
    r"|our (?:\w+ )?(?:guy|colleague))\b",
    r"(?:thats|its|put|that is|it is) me\b|you and me\b|me and you\b",
    r"\w+ from (?:release|product|marketing|sales|support|engineering|finance|partnerships)\b",
)
_MONTHS = r"january|february|march|april|june|july|august|september|october|november|december"
_WHEN = _any(
    rf"(?:{_MONTHS})\b|(?:in|of|by|until|from|this|next|may) may\b|may (?:first|[0-9])|"
    r"(?:by|from|on|until|starting|next) (?:\w+ )?(?:\w+day|week|month|quarter|summer|spring"
    r"|fall|autumn|winter|year)\b|q[1-4]\b|tomorrow\b|today\b",
)


@kept
def finds_fault(text: str) -> bool:
    """Whether the turn says that something she has is wrong, missing or out of place."""
    return _FAULTS.search(plain(text)) is not None


@kept
def repeats(text: str) -> bool:
    """Whether the turn says of something that it was said before."""
    return _REPEATED.search(plain(text)) is not None


@kept
def unanswered(text: str) -> bool:
    """Whether the turn says that she did not answer."""
    return _UNANSWERED.search(plain(text)) is not None


@kept
def said_last(text: str) -> bool:
    """Whether the turn says that nothing more is to come."""
    return _SAID_LAST.search(plain(text)) is not None


@kept
def annoyed(text: str) -> bool:
    """Whether somebody who has had to repeat it speaks."""
    return _ANNOYED.search(plain(text)) is not None


@kept
def sends_regards(text: str) -> bool:
    """Whether the turn parts by sending its best upstairs, and asks nothing more."""
    return _PARTS.search(plain(text)) is not None and not _NO_GOODBYE.search(text)


@kept
def speaks_of_who(text: str) -> bool:
    """Whether the turn says of anybody that they answer for something."""
    return _WHO.search(plain(text)) is not None


@kept
def speaks_of_when(text: str) -> bool:
    """Whether the turn holds any date."""
    return _WHEN.search(plain(text)) is not None
