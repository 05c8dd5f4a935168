"""Whether a sentence closes the deal before the draft is done, in whatever words.

In: a sentence in plain form. Out: reasons against it. A closing word in a question, a condition
or a denial closes nothing, so each clause is judged by itself.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.guard_role import either

_CLAUSE = re.compile(r"[.,;:?\"]+|\b(?:and|but|so|because|since|then)\b")
_OPEN = re.compile(
    r"\b(?:not|never|nobody|if|unless|once|until|before|when|whether|could|might|may|would|who|what"
    r"|how|where|why|almost|nearly|yet|than|as though|as if|need|needs|want|wants|to hear"
    r"|like it to"
    r"|i'd (?:like|love)|\w+n't|isn't|no)\b"
)
_ENDS = either(
    r"(?:we|i|it|that|this|all|everything|things|matter|case|deal|question|one|clause|you)(?:'s"
    r"|'re|'m| is| are"
    r"| am| looks?| feels?)? (?:\w+ ){0,2}?(?:done|finished|closed|complete|over|settled|decided"
    r"|official|final|sealed"
    r"|sorted|agreed|gone|through|fixed|in place|wrapped up|a go|off the table|set|happening"
    r"|it then)"
    r"(?: (?:here|now|then|for (?:me|us|today|good)|by me|with (?:that|me)))*$",
    r"(?:'s|'re| is| are|'m) (?:\w+ )?(?:ours|yours)$",
    r"(?:we|i)(?:'re|'m| are| am) (?:\w+ )?(?:on|in|good|there|partners|together|sold"
    r"|happy to commit|home)$"
    r"|^(?:gone|done|sold|settled|closed|agreed|deal|accepted|perfect deal|final|decided)$"
    r"|(?:closes?|clinch(?:es)?|seals?|settles?|decides|wins|concludes?) (?:it|us|this|the (?:deal"
    r"|matter|question|case)|me"
    r"|everything)\b|does it (?:for (?:me|us))?$|that does$|(?:tips?|swings?) (?:it|us|me)$",
    r"(?:call|consider|count|mark|declare|regard) (?:\w+ ){1,3}?(?:finished|done|closed|settled"
    r"|a deal|a yes|off|gone"
    r"|dropped|yours|over|complete|won|agreed)\b|count (?:novatech|us|me)",
)
_SAYS_YES = either(
    r"(?:is|says?|said|saying|say|it's|that's|give you|you have|have) (?:a |our |my |your "
    r"|an? \w+ )?yes\b"
    r"|yes (?:from|on|for|to (?:that|it|this|all|everything|you|your)|it is)|^(?:it's |a "
    r"|our )?yes then$",
    r"novatech (?:goes|says|accepts|agrees|joins|signs|takes|picks|chooses|commits|is (?:in|yours"
    r"|with|on|ready|happy"
    r"|behind|committed|your))|on behalf|behalf of",
    r"(?:ceo|they|upstairs|novatech)(?:'ll|'s going to| will| is going to"
    r"| is sure to) (?:\w+ )?(?:say yes|approve|accept|agree"
    r"|sign|go (?:for|along|with)|back|bless|wave|have no|be (?:fine|happy|on|in|okay|thrilled"
    r"|convinced))",
    r"(?:i|we)(?:'m|'re|'ll| am| are| will)? (?:\w+ )?(?:(?<!as we )commit(?:ted|ting)?"
    r"|happy to (?:commit|accept|agree|sign|join|take|say yes)"
    r"|accept\w*|say yes|sign(?:ing)?|shake|approve|go with (?:that|it|you|this)|join(?:ing)?"
    r"|choose you|pick you)\b"
    r"|(?:have|has|got|gives? you|with) (?:my|our) (?:commitment|word|support|blessing|backing"
    r"|vote|hand|trust)\b",
    r"(?:you(?:'ve| have)?|that(?:'s)?|this) (?:\w+ )?(?:convinced|won|persuaded|sold) (?:me|us"
    r"|novatech)|won (?:me|us) over"
    r"|(?:your|a|our) (?:new )?partner (?:in|now|from|then)\b|(?:have|got|gained|found"
    r"|made) (?:yourself )?(?:a|your|our) (?:new "
    r")?partner\b|you(?:'ve| have) (?:got )?(?:us|me|novatech)$|(?:we|i)(?:'re| are"
    r"|'m) (?:with you|yours|all yours)",
)
_AFTERWARDS = either(
    r"(?:ready|good|free|set|fit|prepared|able|happy|time|only) to (?:commit|sign|go\b(?! (?:home"
    r"|back|up|in|over|through|to))|start(?! (?:with|from|writing|talking))|close|announce|launch"
    r"|conclude|finali\w+|seal)|announce (?:it|this|that|us|the)|(?:got|have|found|made|gained|won"
    r"|landed) (?:ourselves|yourself|us|yourselves|myself|me) (?:a|an|the)|(?:we|it)(?:'re|'s| are"
    r"| is) (?:through|all set)|(?:get|gets|got|won|wins|earns|earned|landed|lands) you (?:the|a"
    r"|our|my) (?:deal|contract|signature|yes|partnership)|draw up|we can close|(?:it's|that's"
    r"|everything's) settled|settled between",
    r"in business\b|confirm (?:the|our|this|that we)|no exclus\w+ then|(?:do|have) it your way"
    r"|finish line|shake hands|go with (?:it|that|this|those)\b|(?:one"
    r"|only) thing left(?: to do)?,? (?:to sign|the signature)|over for (?:me|us)|(?:answer|reply"
    r"|decision) is (?:a )?(?:clear |simple |firm )?(?:yes|made|final)|at last\.|inform my ceo",
    r"a wrap\b|(?:consider|call) (?:ourselves|us|yourself|yourselves|each other)|(?:as of|from"
    r"|starting|effective) (?:today|now|this moment|tomorrow)|as (?:our|a|your) (?:\w+ )?partner\b"
    r"|green light|pleasure to (?:have|work|partner|do)|signature|(?:we|i)(?:'ll"
    r"| will) (?:\w+ )?(?:take|have) (?:it|that|all|everything|them|the (?:deal|offer|lot"
    r"|package))(?:[.,]| all| as| and| from)(?!(?: \w+){0,2} (?:home|back|upstairs|up|in|to))",
    r"celebrat\w+|congratulat\w+|champagne|a toast|cheers\b|welcome (?:to novatech|aboard"
    r"|to the (?:family|team))|good news"
    r"|(?:only|just|all) paperwork|formalit\w+|mere(?:ly)? details|happily ever|new chapter"
    r"|kick ?off|onboard (?:us|you)",
    r"glad (?:we|it's|that we|that's)(?: \w+){0,2} (?:are|done|settled|agree|closed|behind|over"
    r"|found|sorted)|looking forward to(?! this)"
    r"|can't wait to|(?:launch|launching|work|working|build|building|grow|growing|start"
    r"|starting) (?:this )?(?:together|with"
    r" you)\b|(?:you|we)(?:'ll| can| will)? (?:start|begin|kick|get going|go live)\b(?! (?:with|at"
    r"|from|to (?:talk|write|draft)"
    r"|writing|drafting|sketching|by))|our (?:new )?(?:partnership|collaboration|agreement"
    r"|future) (?:starts|begins"
    r"|is|has|can)|(?:future|great|wonderful|beautiful) (?:partner\w*|together)",
    r"(?:all|everything|exactly what|just what) (?:that )?(?:i|we|my ceo) (?:\w+ )?(?:wanted"
    r"|needed|asked for|came for|hoped for"
    r"|wished for|required)|nothing (?:more|else|left|further|missing) (?:to|is|we|i|for|from)\b"
    r"|(?:don't|do not|won't) (?:\w+ "
    r")?(?:need|want|ask for) (?:anything|any) (?:more|else|further)|(?:that's|this is) (?:enough"
    r"|plenty|sufficient)\b(?! of)"
    r"|no (?:need|reason|point) (?:to|for|in) (?:talk\w*|negotiat\w*|more|discuss\w*|continu\w*"
    r"|go\w* on|haggl\w*|wait\w*|further)",
    r"(?:we|i) can (?:stop|end|close|leave it|wrap|finish|rest|relax|go home|hang up)\b"
    r"|stop (?:here|there|negotiating|talking)"
    r"|put (?:our|my|novatech's) name|our name on it|(?:leave|leaving|take|taking|strike"
    r"|cross) (?:it|that|the clause|exclus\w+|the"
    r" word) (?:out|off)|no (?:more )?clause|clause (?:is |has |just |now )*(?:gone|out|dropped"
    r"|off|history|dead|over|forgotten"
    r"|unnecessary|disappear\w*)|(?:drop|dropped|dropping|forget|withdraw|withdrawn|scrap) (?:the"
    r"|that|our|my) (?:clause|demand|word|ask)"
    r"|(?:now|since|after) (?:that )?(?:we've|we have|it's|everything's) (?:\w+ )?(?:settled"
    r"|agreed|done|closed|decided)"
    r"|(?:settled|agreed (?:on )?|covered) everything|the (?:deal|rest) (?:is )?(?:ours|yours"
    r"|sealed|won|on)",
)
_TAKEN_BACK = re.compile(
    r"\b(?:if|would|could|might|reason to|before|until|unless|want to|why"
    r"|not to)\b"
)


def close_faults(low: str) -> Iterator[str]:
    """Whether one of its clauses declares the deal done."""
    asks = low.endswith("?") and "right?" not in low
    if not asks and _AFTERWARDS.search(low) and not _TAKEN_BACK.search(low):
        yield "declares agreement before the draft is done"
        return
    parts = [part.strip() for part in _CLAUSE.split(low) if part.strip()]
    for part in parts[:-1] if asks else parts:
        if (_ENDS.search(part) or _SAYS_YES.search(part)) and not _OPEN.search(part):
            yield "declares agreement before the draft is done"
            return
