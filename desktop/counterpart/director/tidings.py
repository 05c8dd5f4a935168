"""Words that are about people and not about terms: bad news, praise, a question left unanswered.

In: the text of one turn. Out: yes or no. Word lists only; no state.
"""

import re

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.kept import kept

MOST_LEFT = 3
"""Words that may stand beside "I don't know" in a turn that answers nothing."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


_KIN = (
    r"(?:daughter|son|kid|kids|child|children|baby|mother|mom|mum|father|dad|parents?|wife|husband"
    r"|partner at home|girlfriend|boyfriend|fiancee?|brother|sister|grand(?:mother|father|ma|pa)"
    r"|uncle|aunt|cousin|friend|dog|cat|colleague|boss|co ?founder|assistant|teammate)"
)
_NEWS = _any(
    rf"(?:my|our|his|her|their) (?:\w+ )?{_KIN}(?:s| is| are| was| has| has been| had| just| got"
    r"| fell| also| \w+ly)* (?:(?:been|very|really|quite|so|seriously|badly|terribly|in) )*"
    r"(?:ill|sick(?! of)|hospital|hospitalized|the hospital|died|dying|dead|passed(?: away)?|cancer"
    r"|(?:an? )?(?:\w+ )?(?:accident|surgery|stroke|heart attack|operation)|injured|hurt"
    r"|not (?:well|doing well)|unwell|missing)",
    rf"(?:lost|buried|burying|cremated) (?:my|our) (?:\w+ )?{_KIN}",
    r"(?:passed away|funeral|miscarriage|bereave\w*|in mourning|hospice|intensive care)",
    r"lay ?offs?|laid (?:me |us |people |half |\w+ people )?off|let (?:half|some|a lot|many|\w+"
    r" people)(?: of)? (?:my|our|the) (?:team|people|staff|company)?(?: go)?"
    r"|(?:i|we) (?:just |recently )?(?:lost my job|(?:was|were|got) (?:just )?(?:fired|let go|laid"
    r" off|diagnosed))",
    r"(?:im|i am|were|we are) getting (?:a )?divorced?|(?:my|our) divorce|i have cancer"
    r"|(?:ive|i have) been (?:ill|sick|in (?:the )?hospital)"
    r"|(?:im|i am) (?:really |very |quite )?(?:ill|sick(?! of)|grieving)"
    r"|(?:our|my) (?:house|office|home) (?:burned|burnt|was flooded|flooded|caught fire)"
    r"|(?:a |the )?(?:terrible|horrible|awful|very bad|really bad) (?:week|day|month|news"
    r"|morning|year)",
)
_PRAISES = _any(
    r"(?:that|this|it)(?:s| is| was) (?:\w+ )?(?:very |really |so |incredibly |truly )*(?:kind"
    r"|nice|generous|decent|gracious|thoughtful|good|sweet|big|fair|honest|helpful) of you",
    r"(?:how|very|so|thats|really) (?:kind|nice|decent|generous|gracious|sweet) of you",
    r"you(?:ve| have|re| are| were)(?: been| being)? (?:(?:very|really|so|quite|incredibly|always"
    r"|nothing but|more than|extremely) )*(?:fair|kind|nice|generous|gracious|patient|helpful"
    r"|great|wonderful|lovely|a (?:great|good|real) (?:partner|pleasure|help|negotiator)"
    r"|decent|good to (?:me|us)|good at (?:this|that|your job)|straight with (?:me|us)"
    r"|easy to (?:talk to|work with)|honest with (?:me|us)|tough but fair)"
    r"(?! (?:of|but|enough|if|when|how|on|as|about to|to (?:offer|give|ask|sign)))",
    r"i (?:really |truly )?(?:like|enjoy|love|admire|respect) (?:how you|the way you|working with"
    r" you|talking (?:to|with) you|your (?:style|honesty|candou?r|directness|patience|openness))",
    r"(?:its|it is|its been|it has been) (?:been )?(?:a )?(?:real |great |true |such a )?"
    r"(?:pleasure|joy|nice|good|great) (?:to (?:work|deal|talk)|working|dealing|talking)"
    r" (?:to|with) you",
)
_NOT_PRAISE = _any(
    r"not (?:\w+ )?(?:fair|kind|nice|honest|helpful)", r"unfair|unkind|too kind",
    r"(?:were|was|is|are|be|been) you",
)  # fmt: skip
_EVADES = _any(
    r"(?:i )?(?:really |honestly |just |simply |still )*(?:dont|do not|wouldnt|would not)"
    r" (?:really |honestly )?(?:know|have an answer)(?: (?:yet|really|exactly|either|that"
    r"|how to (?:say|put|answer) (?:it|that|this)|what (?:to say|id say|you(?:d| should| could)"
    r" say|to tell you)|the answer))*",
    r"(?:i have |ive got |i(?:ve)? )?(?:absolutely |really )?(?:no|not a|havent a) (?:idea|clue)",
    r"(?:thats|its|this is|that is|it is) (?:a )?(?:really |very |pretty |quite |so )?(?:hard|tough"
    r"|difficult|tricky|good)(?: (?:one|question|to (?:say|tell|answer)))?",
    r"(?:hard|difficult|tough|tricky) to (?:say|tell|answer)|(?:good|tough|hard) (?:question|one)",
    r"(?:im |i am )?(?:really )?not (?:really )?sure"
    r"(?: (?:what|how|yet|really|about (?:that|it)))?",
    r"(?:i )?(?:cant|can not|cannot|couldnt) (?:really )?(?:say|tell(?: you)?|think of (?:anything"
    r"|one|something)|answer that|help you there)",
    r"nothing comes to mind|beats me|dunno|you tell me|who knows|pass|your call"
    r"|thats (?:up to you|your (?:job|call|part))",
    r"you(?:d)? know (?:him|her|them|your ceo|that) (?:\w+ )?better(?: than (?:i|me)(?: do)?)?",
)
_SMALL = _any(
    r"um+|uh+|hmm*|well|honestly|so|and|but|oh|sorry|look|maybe|to be honest|there|that"
    r"|really|with you|okay|ok|no|im afraid",
)


@kept
def bad_news(text: str) -> bool:
    """Whether the turn tells of illness, death or people losing their jobs on the user's side."""
    return _NEWS.search(plain(text)) is not None


@kept
def praises(text: str) -> bool:
    """Whether the turn says something kind about her."""
    low = plain(text)
    return _PRAISES.search(low) is not None and _NOT_PRAISE.search(low) is None


@kept
def evades(text: str) -> bool:
    """Whether the turn says that it has no answer, and hardly anything else."""
    low = re.sub(r"[^a-z0-9 ]+", " ", plain(text))
    low = " ".join(low.split())
    if _EVADES.search(low) is None:
        return False
    return len(_SMALL.sub(" ", _EVADES.sub(" ", low)).split()) <= MOST_LEFT


_OTHERS = re.compile(
    r"\b(?:other|more|several|a few|too many) (?:people|colleagues|folks|voices)\b"
    r"|\b(?:have|has|want|get)s? a say\b|\bnot (?:just|only) (?:me|my (?:call|decision))\b"
    r"|\bmy (?:boss|board|team|legal|cfo|partners|co-?founder)\b[^.?!]{0,40}"
    r"\b(?:say|agree|sign|decide|involved|approve|see|ok)",
    re.IGNORECASE,
)


@kept
def others_too(text: str) -> bool:
    """Whether the turn says that the answer is not the user's alone."""
    return _OTHERS.search(text) is not None
