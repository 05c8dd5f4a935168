"""Whether a turn invites her to tell what she has only hinted at.

In: the text of one turn. Out: yes or no. Word lists only; no state.
"""

import re

from desktop.counterpart.kept import kept

_INVITES = re.compile(
    r"\b(?:"
    r"tell me (?:all )?(?:about )?(?:the|that|your) (?:\w+ )?(?:story|reasons?|thing)"
    r"|(?:whats|what is|lets hear|let me hear|id like to hear|id love to hear|go on with|hear)"
    r" (?:the|that|this|your) (?:\w+ )?(?:story|one thing|particular thing|reasons?)"
    r"|what (?:one |particular |single |kind of )?thing (?:is|was|would) (?:it|that|this)"
    r"|what(?:s| is) (?:the|that|this) (?:one |particular |one particular )thing"
    r"|(?:one|a|some) (?:particular |single )?thing\?"
    r"|(?:if i|may i|can i|could i|mind if i) ask (?:you )?what (?:that|it|this|the)\b"
    r"|(?:i have|ive|ive got|i got|weve got|we have) (?:got )?(?:the )?(?:time|all day"
    r"|\w+ minutes)\b[^.?!]{0,20}\b(?:story|for (?:it|that)|if you)"
    r"|which (?:one )?(?:particular )?(?:thing|question|worry|story) (?:is|was) (?:it|that)"
    r")",
)


@kept
def invites(text: str) -> bool:
    """Whether the turn asks for the story, the reason or the one thing she spoke of."""
    low = " ".join(re.sub(r"['’,]", "", text.lower()).split())
    return _INVITES.search(low) is not None
