"""Whether a sentence takes what was not given: terms off the table, exclusivity, an agreement.

In: a sentence in plain form and what stands between the two sides. Out: reasons against it.
"""

import re
from collections.abc import Iterator, Mapping

from desktop.counterpart.guard_numbers import Figure, known_figures, measured
from desktop.counterpart.guard_role import either
from desktop.counterpart.persona import Persona

_DECLARES = either(
    r"(?:we|you|i|we've|you've|i've|we'll|i'll|let's|that's|it's|this is)(?: \w+){0,2}? (?:a|an"
    r"|our|the"
    r"|yourself a|one) (?!good |different )(?:\w+ )?(?:deal|agreement)\b(?! (?:should|breaker"
    r"|that|has|to|like|i|we"
    r"|you|"
    r"isn't|doesn't|look))",
    r"(?<!if )(?:it's|that's|sounds like) a (?:deal|plan|yes)\b|done deal"
    r"|(?<!good )(?<!different )deal[.!]$|^deal\b"
    r"|the deal is (?:done|on|closed"
    r"|ours|signed)|close(?:d|s)? (?:the|this|our) deal|seal\w*|signed\b|sign (?:it|this|that|the"
    r"|here|off"
    r"|on|up|today|now|with)|(?:i'll|we'll|i will|we will|ready to|let's|happy to|going to|i can"
    r"|we can"
    r"|glad to|able to|prepared to|i'd|we'd) (?:\w+ )?sign\b",
    r"(?:i|we|i'd|we'd|i'll|we'll|both|all|then|you and i)(?: \w+)?? agree\b(?! on\b| about\b"
    r"| it\b)|(?:i'm|we're|we are"
    r"|i am|we've|we have|it's|that's|all|so) (?:\w+ )?agreed\b|^agreed|agreement (?:is|has been"
    r"|was|reached"
    r"|between)|(?:in|reached|have|reach|came to|come to|an) (?:full )?agreement\b",
    r"(?:i|we)(?:'ll| will| can| do| gladly| happily|'d| would| have|'ve|'m|'re)* (?:accept"
    r"|approve|confirm"
    r"|finali[sz]e|commit to (?:this|that|it|these|those|the|your)|ratif\w+|authori[sz]e"
    r"|greenlight|endorse)"
    r"(?:ed|s|ing)?\b|accepted\b|approved\b|confirmed\b|finali[sz]e\w*",
    r"(?:it's|that's|all|is|then it's|now|everything's|are|consider it) (?:all )?(?:settled"
    r"|official|sorted"
    r"|done(?!\. i'll tell)|final|set|sealed)\b(?! (?:at|on (?:it|exclus)))|settled then"
    r"|that settles (?:it|things|the|everything)\b|that settles[.,]|consider it|shake (?:on"
    r"|hands)|(?:with|on|have|got) a handshake"
    r"|count (?:me|us) in|(?:i'm|we're|i am|we are) (?:in|on board|all in|sold|convinced"
    r"|satisfied|in favor|in"
    r" favour)\b(?: with|,|\.|$)|you(?:'ve| have)? (?:got (?:a deal|yourself|me[,!])"
    r"|convinced (?:me|us)|won (?:me|us))",
    r"(?<!you )(?<!, )(?!go ahead,)(?:go|going|move|moving|press|push) (?:ahead"
    r"|forward)(?! with (?:the (?:question"
    r"|conversation)))|it's (?:a yes|decided)|(?:then )?it's decided"
    r"|my signature|we have a yes|(?<!if )(?:it's|that's|i'm|we're) a (?:yes|go\b|done)|(?:we"
    r"|i)'ll do it\b|as agreed|as we agreed|we agreed"
    r"|(?:contract|paperwork|papers|agreement|paper) (?:sent|over|is on|drawn|by)"
    r"|sounds (?:good|great|perfect)(?=[.,]|$| to (?:me|us))|sounds like we(?:'ve| have| got)",
    r"(?:an|our|reached an|have an) understanding\b|done negotiating|nothing (?:left"
    r"|more) to (?:negotiate|discuss)|hereby|lock (?:it|this|that|you) in|my answer(?:'s| is) yes"
    r"|the answer(?:'s| is) yes|yes from (?:me|us)|call it (?:a deal|done|settled)"
    r"|wrap this up with|it's a match|partnership (?:is on|it is|begins|starts)"
    r"|you have my (?:word|vote|yes|support|approval|blessing)",
    r"(?:we|you|i)(?:'ve| have)?(?: now| both)* (?:have|got|made|struck|reached|closed|done) (?:a"
    r"|an|our|the|this) (?:\w+ )?(?:contract|deal\b(?! (?:should|to))|bargain|agreement"
    r"|settlement|partnership\b(?! (?:if|that|when)))"
    r"|(?:it's|we're|now|are) officially|congratulations|congrats|cheers to|here's to"
    r"|a done thing|mission accomplished"
    r"|pleasure doing business|glad we (?:agree|could|got|found|settled|have)|happy we (?:agree"
    r"|could|found)",
    r"you're on\b|good to go|all set|(?:that|this|it|which|all|everything|year"
    r"|deal) works for (?:me|us|novatech)|welcome (?:aboard|to)"
    r"|let's (?:do (?:it|this)[.,]|go"
    r" (?:with|ahead with)|move forward|proceed|make it (?:official|happen)|get started)"
    r"|move forward|proceed"
    r"|(?:excited|thrilled|delighted|happy|pleased|glad) (?:to (?:work|partner|move|start"
    r"|have you|join|sign|do business|proceed|accept|agree|be working|be partner)"
    r"|that you (?:agree|accept|said yes)|about (?:our|this|working)|for our)"
    r"|(?:yes|perfect|great|okay|done|fine),? (?:we|i)(?:'ll| will)? (?:accept|agree|take (?:it"
    r"|that|the)|do it)",
    r"(?:send|draw up|prepare|draft|get) (?:\w+ )?(?:over )?(?:the |a )?(?:contracts?|paperwork"
    r"|agreement|papers)",
    r"(?:no|without) (?:further|more) (?:questions|objections|concerns)|(?:that's|this is) (?:all"
    r"|everything) (?:i|we)"
    r" need(?:ed)?|(?:i|we) have (?:all|everything) (?:i|we) need|our new partner(?:ship)?\b"
    r"|now that we're partners"
    r"|we're partners|partners now|begin our partnership|start of (?:a"
    r"|our) (?:\w+ )?(?:partnership|relationship|friendship|journey)",
)
_TAKES = either(
    r"(?:i'll|i will|we'll|we will|i'd|we'd|happy to|glad to|i) (?:gladly |happily )?(?:take|grab"
    r"|have) (?:it|that"
    r"|them|those|this|all|the offer|your offer|you up)\b(?! (?:as|to|way|that way|seriously"
    r"|upstairs|in|from|back|home|apart|slow))",
    r"you(?:'ve|'re| have| are|'d)?(?: already| just| also| kindly| clearly| even)* (?:agreed"
    r"|agree|promised|promise"
    r"|offered|offering|guaranteed|committed|accepted|confirmed|gave|given|giving|granted|signed"
    r"|pledged|conceded"
    r"|included|giving us)\b(?! (?:me (?:a|an|something|nothing|no|very|plenty|your|one)"
    r"|it (?:thought|some)|up|much|this"
    r"|us (?:something|nothing)))",
    r"(?:thanks|thank you|grateful|appreciate|love|like|glad about|happy with|excited about"
    r"|accept) (?:\w+ )?(?:for )?(?:the|your"
    r"|that|this|those|these) (?:\w+ )?(?:offer|terms|proposal|package|benefits|concession"
    r"|commitment|promise|deal"
    r"|flexibility|generosity)",
    r"(?:the|your|these|those|all the|both) (?:\w+ )?(?:offers?|proposals?|packages?|benefits"
    r"|perks|advantages|extras)\b"
    r"(?! (?:that|you|would|could|can|might|would|isn't|if|first|before|look|yet))",
)
_HAS_EXCLUSIVE = either(
    r"(?:we're|we are|you're|you are|it's|we've gone|now|already|so) (?:now |already |officially "
    r"|finally )*exclusive\b"
    r"(?! (?:to|isn't|is|or|means|\w+ should))",
    r"you(?:'ll not| won't| will not|'re not going to)(?: ever)? (?:work|partner|talk|deal|sign"
    r"|integrate) with (?:any|other)\w*|no ?body else,? (?:great|good|perfect|wonderful|thank)"
    r"|(?:you'll|you will|you're going to|we'll|we will|we're going to) be (?:\w+ )?exclus\w+"
    r"|partners,? exclusively|exclusively (?:ours|with us|yours)"
    r"|exclus\w+ it is|exclusive then|(?:you|we)(?:'ve| have|'ll| will| both)?(?: \w+)? (?:agreed"
    r"|committed|accepted|given"
    r"|gave|granted|said yes|got|secured|have)(?: \w+){0,3} exclus\w+",
    r"(?:thank\w*|glad|happy|great|wonderful|delighted|perfect|excellent|pleased|thrilled"
    r"|love)[^.?]{0,40}\b(?:for|about"
    r"|with|to (?:have|get|be)|that (?:we|you)) [^.?]{0,20}exclus\w+",
    r"exclus\w+ (?:is|has been|was) (?:\w+ )?(?:agreed|settled|done|ours|confirmed|in place"
    r"|secured|given|granted)",
    r"(?:only|just) (?:us|novatech),? (?:from (?:here|now)|now)|(?:your|the) (?:only"
    r"|sole|exclusive) (?:\w+ )?partner"
    r" (?:now|from)|you(?:'re| are) (?:dropping|ending|cutting|leaving) (?:the|your) other"
    r"|as your (?:sole|exclusive|only)"
    r"|our exclusiv\w+ (?:agreement|partnership|deal|contract)|an? exclusive (?:agreement|deal"
    r"|contract) (?:is|was|with you)"
    r"|under (?:the|our) exclus\w+",
)
_LOOSENED = either(
    r"(?:don't|do not|won't|wouldn't|no longer|may not|might not|didn't"
    r"|never) (?:\w+ ){0,2}?(?:need|want|require|insist on|care"
    r" about|ask for|have to have) (?:\w+ ){0,2}?(?:exclus\w+|the clause|that (?:word|clause)"
    r"|it to be exclus\w+)",
    r"(?:\w+er|(?:more|less) \w+|more) than (?:exclus\w+|the clause|the demand"
    r"|what i asked)(?! is a)|(?:forget"
    r"|replaces?|in place of|rather than|good as|weighs more than) (?:\w+ )?(?:exclus\w+"
    r"|the clause)"
    r"|(?:exclus\w+|the clause) (?:\w+ ){0,2}?(?:matters less|off the table|isn't necessary"
    r"|is off)"
    r"|i'm (?:on your side|with you on|not asking for (?:exclus\w+|the clause|that word))"
    r"|i'll (?:fight|defend|champion|sell it"
    r"|argue) (?:for|this|it|that)",
)
_EXCLUSIVITY_TIME = either(
    r"exclus\w+ (?:for|until|through|over|during) (?:a|an|one|the|\d|six|three|two|twelve"
    r"|at least|just|only)",
    r"(?:year|month|quarter|trial|period|window)s? of exclus\w+|temporar\w+ exclus\w+"
    r"|limited exclus\w+|exclus\w+ (?:period"
    r"|window|trial|term)\b",
)


class Terms:
    """What a persona's benefits are called, ready to be found in a sentence."""

    def __init__(self, persona: Persona) -> None:
        self._named = {
            row.id: either(*(row.mentions or (re.escape(row.spoken.lower()),)))
            for row in persona.benefits
        }

    def mentioned(self, low: str) -> frozenset[str]:
        """Kinds of benefit that a text in plain form names."""
        return frozenset(kind for kind, pattern in self._named.items() if pattern.search(low))

    def faults(self, low: str, table: Mapping[str, str]) -> Iterator[str]:
        """Benefits that are not on the table, or on it with another number.

        `table` gives the words of each benefit on it, in plain form.
        """
        named = self.mentioned(low)
        if any(not self._covered(low, kind, table) for kind in named - table.keys()):
            yield "a term that nobody offered"
        on_table = named & table.keys()
        if len(on_table) == 1:
            said = set(known_figures([table[next(iter(on_table))]]))
            others = set(known_figures(table.values()))
            used = {Figure(figure.value, figure.unit) for figure in measured(low)}
            wrong = [one for one in used if one not in said and Figure(one.value) not in said]
            if any(one not in others and one.value > 1 for one in wrong) or (
                wrong and _measures(low, self._named[next(iter(on_table))])
            ):
                yield "a number that belongs to something else"

    def _covered(self, low: str, kind: str, table: Mapping[str, str]) -> bool:
        """Whether the words that name this kind also name one on the table."""
        cover = [
            found.span()
            for other in table
            if other in self._named
            for found in self._named[other].finditer(low)
        ]
        return all(
            any(start < end and begin < stop for begin, end in cover)
            for start, stop in (found.span() for found in self._named[kind].finditer(low))
        )


def _measures(low: str, benefit: re.Pattern[str]) -> bool:
    """Whether a figure stands right before this benefit, as its measure."""
    ends = {found.start() for found in benefit.finditer(low)}
    return any(found.end() in ends for found in _MEASURE.finditer(low))


_MEASURE = re.compile(
    r"(?:days?|weeks?|months?|years?|hours?|dollars?|thousand|percent|%|\d)"
    r" (?:of|in) (?:the |your |that )?"
)


def claim_faults(
    low: str, *, drafted: bool, given: bool, taken: bool, softened: bool, table: bool
) -> Iterator[str]:
    """What it takes as given: an agreement, a term, exclusivity, a softer demand.

    `taken`: exclusivity was given away; `given`: so it was, and the line was written for that.
    """
    if not drafted and not given and _DECLARES.search(low):
        yield "declares agreement before the draft is done"
    if not table and not taken and _TAKES.search(low):
        yield "accepts what nobody offered"
    if not taken and (_HAS_EXCLUSIVE.search(low) or _EXCLUSIVITY_TIME.search(low)):
        yield "takes exclusivity as given"
    if not softened and not drafted and _LOOSENED.search(low):
        yield "gives up the demand too early"
