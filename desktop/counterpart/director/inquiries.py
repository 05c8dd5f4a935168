"""Plain questions about the deal, her company and her CEO that have one true answer of hers.

In: the text of one turn. Out: one kind of question, or nothing. Word lists only; no state.
"""

import re
from enum import StrEnum

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.kept import kept


class Inquiry(StrEnum):
    """Something the user wants to know, beside the method."""

    OWN = "own"
    """Whether she herself would take it."""
    TENURE = "tenure"
    """How long she has been there, how she came to it."""
    IF_NO = "if_no"
    """What happens after a no."""
    GAIN = "gain"
    """What the user's side gets."""
    FIRM = "firm"
    """Whether the customers are certain."""
    DECIDES = "decides"
    """When the CEO decides."""
    OTHERS = "others"
    """Whom else she talks to."""
    MEET = "meet"
    """Whether the CEO can join or be called."""
    LATER = "later"
    """What it does on her side if the answer comes later."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


_CEO = r"(?:your|the) (?:\w+ )?(?:ceo|boss)"
_NUMBER = r"(?:200|two hundred|(?:\w+ )?customers|that number|the number|(?:the|that) figure)"
_WAITS = (
    r"(?:take|took|need(?:ed)?(?! (?:more|another|a|an) (?!time|bit|little|day|week|night|weekend"
    r"|while"
    r"|minute|few days|moment))|wait|waited|sleep|slept|think|thought|come back|came back"
    r"|get back|(?:call|ring)(?:ed)?(?: you)? back"
    r"|got back|answer|answered|decide|decided|give you|gave you|get you|got you|hold off|held off)"
)
_LATER = (
    r"(?:till|until|tomorrow|tonight|week|weekend|weeks|days?|later|time|longer|over|on it|month"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_INQUIRIES: tuple[tuple[Inquiry, re.Pattern[str]], ...] = (
    (
        Inquiry.OWN,
        _any(
            r"would you (?:really |actually )?(?:take|accept|sign|do|buy|go for|want|say yes to)\b"
            r"[^.?!]{0,30}\b(?:yourself|personally|if it (?:was|were) (?:up to you|yours|your call)"
            r"|in (?:my|your|our) (?:shoes|place|chair|seat)|with your own money)\b",
            r"(?:would|do|could) you (?:yourself|personally) (?:really )?(?:take|accept|sign|do"
            r"|buy|go for|like|want|say yes)\b",
            r"what would you (?:yourself |personally )?do (?:in (?:my|our) (?:shoes|place|chair"
            r"|seat)|if you were (?:me|us))\b",
        ),
    ),
    (
        Inquiry.TENURE,
        _any(
            r"how long (?:have|did) you (?:been |worked? )?(?:\w+ )?(?:at|with|for|in|there"
            r"|doing)\b",
            r"how (?:did|do) you (?:end up|get|come|land) (?:at|in|into|to|there)\b",
            r"(?:do|did) you (?:like|enjoy) (?:working|your job|your work|it there|it at|being)\b",
            r"when did you (?:join|start)\b",
        ),
    ),
    (
        Inquiry.IF_NO,
        _any(
            r"what(?:s| is)? (?:happens?|would happen|will happen|do you do|comes)?(?: \w+){0,2} ?"
            r"if (?:i|we) (?:just |simply |still |really )?(?:say no|said no|refuse|dont|do not"
            r"|wont|cant|cannot|turn (?:it|that|this|you) down)\b",
            r"(?:and|so) if (?:i|we) say no\b",
            r"(?:would|will|do|are) you (?:really |actually )?(?:walk(?:ing)?(?: away| out)?"
            r"|leav(?:e|ing)|go(?:ing)? elsewhere) (?:if|over|because)\b",
            r"is (?:that|this|it|exclusiv\w+) (?:a |an )?(?:real )?(?:deal ?breaker|ultimatum"
            r"|take it or leave it)\b",
        ),
    ),
    (
        Inquiry.GAIN,
        _any(
            r"what (?:do|would|will|could|can|should) (?:i|we) (?:actually |really |even )?"
            r"(?:get|gain|have|receive) (?:out of|from|in return|back|for|if)\b",
            r"what (?:do|would|will) (?:i|we) (?:actually |really )?(?:get|gain)"
            r"(?= *(?:[?.!]|$|then|in exchange))",
            r"what(?:s| is| would be) in (?:it|this|that) for (?:me|us|my|our)\b",
            r"what (?:does|would|will) (?:that|this|it|exclusivity|the deal|(?!your)\w+)"
            r" (?:bring|give|get|do for|mean for) (?:me|us)\b",
            r"what (?:do|would|can|could|will) you (?:give|offer)(?: me| us)?(?: in return"
            r"| in exchange| back)?(?= *(?:[?.!]|$))",
            r"why should (?:i|we) (?:do|agree|say yes|want|go|give|accept|sign)\b",
        ),
    ),
    (
        Inquiry.FIRM,
        _any(
            r"(?:put|get|have|give|guarantee|commit|promise|prove|confirm)\b[^.?!]{0,25}"
            rf"\b{_NUMBER}\b",
            rf"{_NUMBER}\b[^.?!]{{0,30}}\b(?:in writing|guarantee\w*|certain|firm|sure|real"
            r"|realistic|a promise|promised|committed|on paper|come from|coming from)\b",
            rf"how (?:sure|certain|firm|real|solid|confident)\b[^.?!]{{0,30}}\b{_NUMBER}\b",
            rf"(?:what|and) if (?:you|they|it|{_NUMBER}) (?:dont|doesnt|do not|never|cant)"
            r" (?:bring|deliver|get|make|come|show|reach)\b",
        ),
    ),
    (
        Inquiry.DECIDES,
        _any(
            rf"when (?:does|do|will|would|is|can|could|should) {_CEO}\b",
            rf"when (?:are|will|do|would|can) you (?:\w+ )?(?:see|seeing|meet|meeting|talk to"
            rf"|talking to"
            rf"|speak to|speaking to|sit down with|sitting down with|show|showing|tell|telling)"
            rf" {_CEO}\b",
            r"when (?:will|do|would|can|should) (?:i|we) (?:hear|know|get an answer)\b",
            r"how (?:long|soon|fast|quickly) (?:will|does|do|would|can|is)\b[^.?!]{0,25}"
            r"\b(?:decide|ceo|boss|answer|a decision)\b",
            r"when(?:s| is| would be) the (?:decision|meeting)\b",
        ),
    ),
    (
        Inquiry.LATER,
        _any(
            r"what (?:happens|would happen|will happen|does (?:it|that) (?:mean|do|cost|change)"
            r"|would (?:it|that) (?:mean|do|cost|change)|changes|do you do)\b[^.?!]{0,40}\bif"
            rf" (?:i|we) (?:\w+ ){{0,3}}?{_WAITS}\b[^.?!]{{0,40}}\b{_LATER}\b",
            rf"what if (?:i|we) (?:\w+ ){{0,3}}?{_WAITS}\b[^.?!]{{0,40}}\b{_LATER}\b",
            r"(?:would|does|will|is|do) (?:it|that|you) (?:really |much )?(?:hurt|matter|be a"
            r" problem|a problem|cost (?:us|me|you)|mind|kill|break|too late)\b[^.?!]{0,40}\bif"
            rf" (?:i|we) (?:\w+ ){{0,2}}?{_WAITS}\b",
            rf"if (?:i|we) (?:\w+ ){{0,3}}?{_WAITS}\b[^.?!]{{0,40}}\b{_LATER}\b[^.?!]{{0,25}}\bwhat"
            r" (?:happens|would happen|does|do you|then|will|changes)\b",
            rf"(?:i|we) (?:\w+ ){{0,3}}?{_WAITS}\b[^?!]{{0,40}}[.]? (?:and |so |but )?what (?:would"
            r"|will|does|do) (?:that|it|this) (?:do|mean|change|cost)\b",
            rf"{_WAITS}\b[^.?!]{{0,40}}\b(?:is|would|will) (?:that|it|\w+day)(?: be)? (?:too late"
            r"|a problem|okay|ok|bad)\b",
            r"(?:if|suppose|assuming|say) (?:i"
            rf"|we) (?:\w+ ){{0,3}}?{_WAITS}\b[^?]{{0,50}}\b{_LATER}"
            r"\b[^?]{0,60}\b(?:what|would|is|does|will|how)\b",
            r"(?:what|would|is|does|will|how)\b[^?]{0,60}\b(?:if|when) (?:i|we) (?:\w+ ){0,3}?"
            rf"{_WAITS}\b[^?]{{0,50}}\b{_LATER}\b",
            r"(?:if|when) you (?:only |first |just )?(?:get|got|hear|heard|had|have) (?:it|my|our"
            r"|an|the)"
            rf"(?: answer| decision| reply| word| yes)?\b[^?]{{0,30}}\b{_LATER}\b",
            r"how long (?:can|could|would|will) (?:you|it|this|that|your ceo) wait\b",
        ),
    ),
    (
        Inquiry.OTHERS,
        _any(
            r"who(?:s| is| are)? else(?: is| are)? (?:on|in) (?:your|the) (?:list|race|running"
            r"|game|table|mix|shortlist)\b",
            r"who else (?:are|is|do|have|would) you\b",
            r"are you (?:also )?(?:talking|speaking|negotiating|looking)"
            r" (?:to|with|at) (?:any|some|other|our|others|competitors|another|anybody|anyone"
            r"|somebody|someone)\w*",
            r"(?:is|are) there (?:any )?(?:other|another) (?:\w+ )?(?:partners?|platforms?"
            r"|candidates?|compan\w+|vendors?|options?|offers?|bidders?)\b",
            r"(?:do|have) you (?:have |got )?(?:another|any other|a better|other) (?:offers?"
            r"|options?|partners?|candidates?|platforms?)\b",
            r"(?:am i|are we) (?:the|your) (?:only|first) (?:one|choice|partner|platform"
            r"|call)?\b",
        ),
    ),
    (
        Inquiry.MEET,
        _any(
            r"(?:can|could|may|should|shall) (?:i|we) (?:\w+ )?(?:speak|talk|meet|call|explain)\b"
            rf"[^.?!]{{0,25}}\b{_CEO}\b",
            rf"(?:would|will|could|can|might) {_CEO} (?:\w+ )?(?:join|talk|speak|be on|come|meet"
            r"|jump"
            r"|hop|call)\b",
            rf"(?:bring|put|get|have|ask) {_CEO} (?:on|in|into|to join|here)\b",
            rf"(?:why (?:isnt|is not)|wheres|where is) {_CEO}\b",
        ),
    ),
)
_ASKS = re.compile(
    r"\?|\bwhat (?:happens|if)\b|(?:^|[.!] )suppose\b|^(?:(?:so|and|but|well|okay|ok|then|now|um|uh"
    r"|sorry)\W+)*(?:whats?|who|whos|whens?|how"
    r"|why|where|wheres|can|could|would|will|do|does|did|is|are|am|if|may|should)\b"
)


@kept
def inquiry(text: str) -> Inquiry | None:
    """What the user wants to know; None for anything else."""
    low = plain(text)
    if _ASKS.search(low) is None:
        return None
    return next((kind for kind, pattern in _INQUIRIES if pattern.search(low)), None)
