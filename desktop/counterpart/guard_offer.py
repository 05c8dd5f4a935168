"""Whether a statement hands itself more than is on the table: a scope, a price, a thanks, an only.

In: a sentence in plain form, how many benefits are on the table, and the words that were said.
Out: reasons against it. Asking how far an offer goes is harmless, so questions pass; stating
it is not.
"""

import re
from collections.abc import Iterable, Iterator

from desktop.counterpart.guard_facts import lent_by
from desktop.counterpart.guard_role import either

_GIVEN = either(
    r"we(?:'re|'d be| are) (?:getting|given|offered|promised|receiving)\b",
    r"you(?:'re| are) (?:also )?(?:willing|prepared|ready|happy|going|able) to\b|you (?:said"
    r"|told me|mentioned|agreed|promised|confirmed) (?:that )?you(?:'d| would|'ll| will)"
    r"|you were going to|(?:since|because|now that|given that|as) you(?:'re| are|'ll| will"
    r"|'ve)? (?:\w+ )?(?:waive|waiving|cover|pay|paying|give|giving|offer|offering|guarantee|keep"
    r"|keeping|put|build|drop|lift|remov)\w*",
    r"(?:you|you've|you'd|you're|you are|you have)(?: \w+)?? (?:giving|given|gave|put(?:ting)?"
    r"|offer\w*|mention\w*|suggest\w*|promis\w*|propos\w*|nam(?:ed|ing)|list(?:ed|ing)|add(?:ed"
    r"|ing)|includ\w+|guarantee\w*|commit(?:ted|ting)|agreed to|describ\w*|bring to)\b"
    r"(?! (?:me (?:in|on|a|an|something|nothing|no|very|the|one|a lot)|your|it|up|off|price|us|in"
    r"|on (?:exclus|hold)|on the spot|what|how|why|exclus|first|that name|a (?:price|name|number"
    r"|value|smile|face|word)|yourself|pressure|words?|much))",
    r"what you(?:'ve| have) (?:\w+ )?(?:put|given|offered|listed|named|laid|shown|described|added"
    r"|promised|proposed|suggested)\b|(?:those|these|all (?:the|your|of your|three|four|five|these"
    r"|those)|both|the (?:three|four|five|two)|your) (?:\w+ )?(?:benefits|offers?|points|extras"
    r"|perks|advantages|items|promises|concessions|proposals?|measures|rights)\b(?! (?:first|and"
    r"|yet|if|look|like|that would|would|could))",
    r"(?:thanks?|thank you|grateful|appreciate|glad|happy|love|like) (?:\w+ )?(?:for|with|about"
    r"|that)? ?(?:putting|giving|offering|adding|including|promising|the (?:\w+ )?(?:offer"
    r"|head start|lead|days|benefit|money|budget|engineer|support|priority|access|part|package"
    r"|gesture|terms))\b|(?:the|that|this|your) (?:head start|lead|priority|early|engineer|support"
    r"|marketing|money|budget|discount|placement|package|tier|part (?:about|with|where))\b"
    r"(?! (?:that|you could|matters to|isn't|would|could|it|costs|talks|says|is (?:not|never"
    r"|only))) (?:you|is|was|sounds|looks|helps|would|will|and|for|of)",
)
_ATTRIBUTE = either(
    r"(?:without|no|at no) (?:any )?(?:extra|additional|further|hidden)? ?(?:costs?|charges?|fees?"
    r"|strings)\b|money back|response time|each time|in (?:every|all|each) (?:country|countries"
    r"|region|regions|market|markets|language)|for all our|quarterly|monthly|as you (?:promised"
    r"|offered|mentioned)|hold you to (?:that|it)",
    r"you(?:'re|'d| are| would|'ll| will)(?: also| even| kindly)? (?:cover|tak(?:e|ing) (?:over"
    r"|care of|on)|fund|handl|waiv|host|sponsor|build(?:ing)? (?:us|it|that)|pay|train|assign"
    r"|dedicat|lend|hir|maintain|guarante|insur)\w*|(?:we|novatech)(?:'d| would|'ll| will"
    r"|'re going to)? (?:pay|save|receive|earn|own|keep|share in|skip|get) (?:less|more than"
    r"|nothing|half|a (?:cut|share|discount|lower|better|free|percentage|dedicated|named)|free"
    r"|money|priority|unlimited|the (?:leads|data|rights|source|margin|first year))"
    r"|as long as (?:the|we|you|this)\b|for the (?:whole|full|entire|duration|life|length)"
    r"|until the end of",
    r"(?:at|for|with) (?:no|zero|any) (?:cost|charge|fee|price|extra)\w*|(?:for|of) free\b|free of"
    r"|at your (?:cost|expense|charge)|you(?:'d| would|'ll| will|'re)? (?:pay|paying|cover|fund"
    r"|refund|compensate|owe)\b(?! (?:me|attention|us an?))|(?:paid|funded|covered|financed|run"
    r"|handled) by you|(?:all|every|each|both|any) (?:regions?|markets?|countr\w+|products?"
    r"|modules?|channels?|languages?|customers?|continents?|releases?|tickets?)\b(?! (?:has|have"
    r"|asks?|knows?))"
    r"|all (?:year|summer|day|night|week|of next year)|around the clock|day and night|day or night"
    r"|twenty four|24|seven days|year round|permanent\w*|forever|for good\b|for (?:life|ever\b)"
    r"|unlimited|lifetime|indefinitely|guaranteed|(?:front|home|landing) ?page|top spot|(?:cut"
    r"|share|percentage|slice|piece) of (?:the |your |every |all )?(?:sales|revenue|marketplace"
    r"|profit|fees|business)|penalt\w*|if (?:you(?:'re| are)|it's|you) (?:\w+ )?(?:late|miss|slip"
    r"|fail)"
    r"|refund\w*|compensat\w*|credit\b|on call|on site|in house|beside us|next to us from"
    r"|keep the (?:leads|data|customers|money|rights|margin)|(?:first|twice|once|two|three|four"
    r"|every|each)(?: \w+){0,2} (?:a|per) (?:year|quarter|month|week)|per (?:year|quarter|month"
    r"|week)|from (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|monday|day one|tomorrow|today|next)\b|within (?:an|a|one|two|four|the) (?:hour|day"
    r"|week)s?"
    r"|(?:a|another|one more|your own|our own) (?:dedicated|named|senior|personal|full time"
    r"|private|fixed|lower|flat) \w+|(?:plus|along with|together with|as well as|on top of) (?:a"
    r"|an|the|your|our|some|early|priority|joint) \w+|(?:for|over|of|lasting"
    r"|runs?) (?!two months)(?:the next )?(?:a|one|two|three|four|five|six|ten|twelve|eighteen"
    r"|\d+) (?:whole |full |more )?(?:years?|months?|weeks?|quarters?)|(?:a|one|two|three|five"
    r"|half a|quarter of a|several|few) million",
    r"(?:webinar|conference|event|case study|press release|video|booth|banner|badge|certificat\w+"
    r"|council|board seat|steering|advisory|vote on|veto|hotline|slack|sandbox|sponsor\w*|workshop"
    r"|onboarding|migration|insurance|escrow|source code|penalty|sla\b|uptime|rebate|discount"
    r"|bonus|kickback|referral|commission|equity|shares|stock|warrants?|loan|deposit|prepayment"
    r"|advance payment|minimum|quota|volume (?:price|tier)|price (?:lock|cap|freeze)|territory"
    r"|regional|white label|custom (?:build|feature|integration|work)|data feed|dashboard"
    r"|analytics|insights?|leads)\b",
)
_ONLY = either(
    r"(?:keeping|keep|kept|leaving|leave|shut|shutting|throwing|dropping|turning|pushing"
    r"|locking) (?:the |your |all |any |every )?(?:others?|other partners?|rivals?|competitors?"
    r"|competition|two|rest|everyone else|everybody else|anyone else) (?:off|out|away|outside"
    r"|behind|down)|(?:being|stay|remain|are|we're|as|us as|be|become|made us|makes us) (?:your"
    r"|the) (?:only|sole|single|one and only) \w+|only partner\b|sole partner"
    r"|(?:nobody|no one|none|no other \w+) (?:else )?(?:gets in|comes in|is allowed|beside us"
    r"|but us|other than us|joins|will be)\b|exclus\w+ (?:from|starting|as of|effective|right away"
    r"|immediately|is (?:fine|good|great|set|on)|begins|starts|then|to us|with us|for us|together"
    r"|gladly|suits|works)|the (?:year|months|window|period|trial) (?:of exclus\w+"
    r"|you (?:suggested|offered|gave|mentioned))|(?:one|a|the|six|twelve|eighteen"
    r"|two) (?:\w+ )?(?:years?|months) (?:of exclus\w+|exclusive)",
)
_ORDINAL = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
}
_COUNTED = re.compile(
    r"\b(?:all|the|those|these|your|our) (two|three|four|five|third|fourth|fifth"
    r"|sixth) (?:\w+ )?(?:points?|benefits?|things?|offers?|lines?|terms|items?|advantages?"
    r"|pieces?|promises|of them|one|together)\b"
)


def offer_faults(
    low: str, *, table: int, drafted: bool, given: bool, spoken: Iterable[str]
) -> Iterator[str]:
    """What it takes beyond the `table` benefits that were offered."""
    words = frozenset(spoken)
    if not given and not low.endswith("?") and _claims(_ONLY, low, frozenset()):
        yield "takes exclusivity as given"
    if low.endswith("?") and "right?" not in low:
        return
    if not table and not given and _claims(_GIVEN, low, frozenset()):
        yield "accepts what nobody offered"
    if _claims(_ATTRIBUTE, low, words):
        yield "a term that nobody offered"
    counted = [_ORDINAL[found] for found in _COUNTED.findall(low)]
    if counted and max(counted) > table and not drafted:
        yield "a term that nobody offered"


_HYPOTHETICAL = re.compile(
    r"\b(?:if|would need|need|want|until|unless|not|n't|no|never|could you|asks?|rather|like (?:it"
    r"|to|you)|what|how|without)\b|n't\b"
)


def _claims(pattern: re.Pattern[str], low: str, lent: frozenset[str]) -> bool:
    for found in pattern.finditer(low):
        before = low[max(0, found.start() - 30) : found.start()]
        if not _HYPOTHETICAL.search(before) and not (lent and lent_by(found.group(0), lent)):
            return True
    return False
