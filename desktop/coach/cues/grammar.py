"""How cues are written, and how a turn is cut into clauses with their attitude.

A family of cues is a block of lines, each a weight and a pattern over the normal form. In a
pattern a space also lets a comma through, "~3" stands for up to three words within a sentence
and <name> for a phrase of PHRASES. A clause knows what comes before a hit in it: a
negation, somebody else's saying, a condition, a time long past.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.coach.cues.wording import Wording

_SPACE = "(?: ,)? "
_PERIOD = "years?|months?|quarters?|weeks?|days?|half year|season|holiday"

PHRASES = {
    "ceo": (
        r"(?:(?:your|the|theirco 's|their|her) (?:own )?)?(?:ceo|chief executive(?: officer)?|boss"
        r"|bosses|chief|board|boardroom|leadership(?: team)?|leaders|executives?|executive team"
        r"|c suite|cfo|founders?|top brass|management|people upstairs|higher ups|stakeholders"
        r"|big boss|exec team)"
    ),
    "you": r"(?:you(?: guys| all| folks)?|theirco|your (?:company|team|side|business|people|firm))",
    "your": r"(?:your|theirco 's)",
    "we": r"(?:i|we|my (?:team|company|side|boss|ceo)|our (?:team|company|side|platform|boss|ceo))",
    "modal": (
        r"(?:will|would|can|could|might|may|shall|should|am|are|is|have|has|had|do|does|did|need|"
        r"be|to|going|want|happy|able|willing|ready|prepared|gladly|also|just|even|ever|really|"
        r"simply|probably|definitely|certainly|only|still|then|actually|maybe|perhaps|gonna|"
        r"absolutely|honestly|totally|like|love|possibly|well|now|both|always|all|personally)"
    ),
    "excl": (
        r"(?:exclusivity(?: (?:clause|deal|agreement|arrangement|period|window|term|contract|"
        r"commitment|provision|demand|requirement|ask|rights?))?"
        r"|exclusive (?:(?:logistics|integration|strategic|category|platform|partnership|partner|"
        r"1 year|\d+ (?:month|week|day|year)|long term|short term|full|shipping) )?(?:deal|deals|"
        r"partner|partners|partnership|partnerships|agreement|agreements|arrangement|contract|"
        r"clause|commitment|relationship|rights|terms|basis|window|period|provider|integration|"
        r"trial|pilot|license|status|ownership|lock in)"
        r"|exclusive(?! ,? ?(?:[a-z]+ ){0,2}?(?:access|previews?|betas?|discounts?|pricing|content|"
        r"webinars?|events?|marketing|campaigns?|reports?|looks?|placement|slots?|dinners?|support|"
        r"offers?|features?|briefings?|sessions?|insights?|data|training|seats?|door|club|"
        r"restaurant|hotel|interview|resort|school|neighbou?rhood|lounge|brand|story|news|party|"
        r"members?|membership|design|edition|watch|car|clothing|gym|bar|warehouse|photos?|footage|"
        r"scoop|list|invitation|report|invite|perks?|benefits?|launch party|tier|lane|bus|area|"
        r"parking|spot|room|suite|villa|wine|cruise|golf|beach|boutique|shop|store|release|or|of) )"
        r"|exclusively (?:(?:for|during|until|through|at first)(?= (?:the|a|\d+|just|one|six|q\d|until|at|we|you hit) )|with|yours|partner|work|you|together|for you|for theirco|to you|theirco)"
        r"|partner exclusively|work exclusively|go exclusively)"
    ),
    "it": r"(?:it|that|this|so)",
    "that": r"(?:that|this|it|those|these|them|something|an?|the|such|any|one|all|some)",
    "a": r"(?:a|an|the|some|any|your|our|my|this|that|its|full|total|such)",
    "period": rf"(?:{_PERIOD})",
    "dur": (
        r"(?:(?:(?:just|only|maybe|say|like|about|around|roughly|the|a|an|your|our|at least|up to|"
        r"even|another|for) ){0,5}(?:first |next |initial |full |whole |single |couple of |couple |few |"
        r"half a |half |short |1 |one |two |three |six |twelve |\d+ (?:to|or) \d+ |\d+ ){1,4}"
        rf"(?:short |full |calendar )?(?:{_PERIOD})"
        rf"|(?:a|an|the|that|this|just|only|per) (?:full |whole |single |short )?(?:{_PERIOD})"
        r"|year (?:one|1)|q[1-4])"
    ),
    "later": (
        r"(?:tomorrow|later(?: (?:on|today|this (?:week|month)))?|next (?:week|month|quarter|time|"
        r"call|meeting|year|monday|tuesday|wednesday|thursday|friday)|another (?:time|day|call|"
        r"meeting|week)|some other time|(?:on|by|until|till|before|come) (?:the )?(?:end of )?(?:the "
        r"|next |this )?(?:monday|tuesday|wednesday|thursday|friday|weekend|week|month|quarter)|"
        r"(?:in|within) (?:a|the next|a few|a couple of|\d+|the coming|about a)(?: few| couple of| "
        r"\d+)? ?(?:days?|weeks?|months?)|end of (?:the )?(?:week|month|day|quarter)|the week after|"
        r"down the (?:road|line)|at a later (?:date|stage|point)|soon|first thing|this week|"
        r"after (?:the|this|our|my|your|i|we) ?(?:call|meeting|break|holidays?|weekend|summer|"
        r"quarter|board|review|speak|talk|check|have)?|when i am back|once (?:i|we) (?:have|know|hear"
        r"|get)|in due course|over the weekend|the (?:day|week) after|eventually|afterwards|"
        r"monday|tuesday|wednesday|thursday|friday|a different day|in the morning)"
    ),
    "day": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "month": (
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    ),
    "date": (
        r"(?:(?:the )?(?:end|start|beginning|middle) of (?:the |this |next )?(?:week|month|quarter|"
        r"year|january|february|march|april|may|june|july|august|september|october|november|"
        r"december|day|q[1-4])|(?:next |this |coming )?(?:monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday)|(?:early |mid |late )?(?:january|february|march|april|may|june|july|august|"
        r"september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?(?: \d{4})?|"
        r"\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|"
        r"september|october|november|december)|the \d{1,2}(?:st|nd|rd|th)|the (?:first|fifth|tenth|"
        r"fifteenth|twentieth|thirtieth)|(?:early |late |mid )?q[1-4](?: \d{4})?|tomorrow|tonight|"
        r"today|next (?:week|month|quarter|year)|year end|close of business|noon|eod|"
        r"day (?:one|1)|\d{4})"
    ),
    "partners": (
        r"(?:(?:logistics |integration |smaller |existing |current |other |platform |channel )*"
        r"(?:partners?|integrations?|vendors?|providers?|companies|company|customers?|clients?))"
    ),
    "rival": (
        r"(?:(?:of )?(?:your |any |other |another |a |the |competing |direct |rival |logistics |"
        r"theirco 's )*(?:competitors?|competition|rivals?|competing (?:platforms?|companies|company|"
        r"partners?|logistics (?:companies|partners?|platforms?|compan(?:y|ies)))))"
    ),
    "field": (
        r"(?:(?:the |your |this |that |our |mid market |whole |entire )*(?:logistics|category|vertical|"
        r"segment|space|sector|field|freight|shipping|market|niche|lane|slot|supply chain)"
        r"(?: (?:category|vertical|segment|space|slot|lane|market|sector|side|field|integration))?)"
    ),
    "all": (
        r"(?:(?:each and )?every(?:one|body)?|all(?: of)?|each|any)(?: (?:single|other|one of))?"
        r"(?: (?:of )?(?:our|the|my|them|us))?(?: (?:other|existing|single))?(?: partners?(?:hips?)?|"
        r" integrations?| vendors?| compan(?:y|ies)| customers?)?"
    ),
    "not": r"(?:not|never|no longer|hardly)",
    "doc": (
        r"(?:framework|terms?|term sheet|outline|one pager|1 pager|napkin|paper|page|document|doc|"
        r"draft|agreement|deal|points?|bullets?|bullet points|lines?|memo|heads of terms|sketch|"
        r"structure|contract|notes|summary|list|skeleton|mou|letter of intent|whiteboard|sheet|basics|"
        r"essentials|numbers|dates|names|details)"
    ),
}

_PLACEHOLDER = re.compile(r"(?<!\?P)<([a-z]+)>")
_GAP = re.compile(r" ~(\d+) ")


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern and how strongly it speaks."""

    pattern: re.Pattern[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a cue was found in the normal form."""

    start: int
    end: int
    weight: float


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern in cue notation, ready to search a normal form."""
    for _ in range(3):
        pattern = _PLACEHOLDER.sub(lambda match: PHRASES[match[1]], pattern)
    pattern = _GAP.sub(lambda match: f"\x00{match[1]}\x01", pattern)
    pattern = pattern.replace(r"\S+", r"[^ .?]\S*").replace(" ", _SPACE)
    if "~" in pattern:
        raise ValueError(f"a gap stands between two spaces: {pattern}")
    pattern = re.sub(
        "\x00(\\d+)\x01", lambda match: rf"(?: [^ .?]\S*){{0,{match[1]}}}?{_SPACE}", pattern
    )
    return re.compile(rf" (?:{pattern})(?= )")


def family(block: str) -> tuple[Cue, ...]:
    """The cues of a block of lines, each "weight pattern"; lines with # are headings."""
    cues = []
    for line in block.strip().splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            weight, pattern = line.split(" ", 1)
            cues.append(Cue(compiled(pattern), float(weight)))
    return tuple(cues)


_BOUNDARY = re.compile(
    r" (?=[.?] )|(?<= [.?])(?= )"
    r"|(?: ,)? (?=(?:but|however|(?<! say )(?<! said )(?<! saying )(?<! a )(?<! get )(?<! is )(?<! just )(?:yes|no(?= (?:we|i|that|sorry|it|way we)))|so(?! (?:that|much|far|many|long|important|badly|strongly|sure|we "
    r"are safe|it|i can|you (?:can|have|could)|sorry|the real))|because|though|although|then|instead|"
    r"except|unless|yet(?! another)|otherwise|whereas|what if|how about|what about|suppose|imagine|"
    r"picture this|here is|let us|look|listen|okay|fine|actually|anyway|plus|meanwhile|rather than|"
    r"even though|despite) )"
    r"|(?: ,)? (?=and (?:i|we|you|it|that|they|he|she|our|my|then|what|how|let|if|here|in return|"
    r"instead|also|would|could|can|maybe|theirco|this|there|as|for|help|tell) )"
    r"|(?<! said)(?<! told)(?<! me)(?<! us)(?<! that)(?<! if)(?<! what)(?<! when)(?<! how)(?<! why)(?<! where)(?<! think)(?<! thinks)(?<! know)(?<! says)(?<! say)(?<! whether)(?<! until)(?<! like)(?<! as)(?<! asked)(?<! or)(?<! hope)(?<! than)(?<! not)(?<! everything)(?<! heard)(?<! who)(?<! which)(?<! all)(?<! anything)(?<! something)(?<! partner)(?<! partners)(?<! mean)(?<! glad)(?<! sure)(?<! sorry)(?<! afraid)(?<! reason)(?<! way)(?<! day)(?<! time)(?<! moment)(?<! deal)(?<! win)(?<! story)(?<! each)(?<! every)(?<! it)(?<! once)(?<! after)(?<! before)(?<! while)(?<! because)(?<! unless)(?<! and)(?<! but)(?<! so)(?<! moment)(?<! can)(?<! could)(?<! would)(?<! should)(?<! will)(?<! did)(?<! do)(?<! are)(?<! were)(?<! is)(?<! have)(?<! had)(?<! place)"
    r"(?<!thing) (?=you (?:are|bring|would|will|get) )"
    r"|(?<! said)(?<! told)(?<! me)(?<! us)(?<! that)(?<! if)(?<! what)(?<! when)(?<! how)(?<! why)"
    r"(?<! where)(?<! think)(?<! thinks)(?<! know)(?<! you)(?<! says)(?<! say)(?<! whether)(?<! until)"
    r"(?<! like)(?<! as)(?<! asked)(?<! or)(?<! hope)(?<! than)(?<! not)(?<! everything)(?<! heard)"
    r"(?<! should)(?<! could)(?<! can)(?<! would)(?<! once)(?<! way)(?<! chance)(?<! thing)(?<! reason)(?<! one)(?<!thing)(?<! all)(?<! partner)(?<! everyone)(?<! doubt)"
    r"(?<! after)(?<! before)(?<! while)"
    r"(?: ,)? (?=(?:i|we) (?:can|will|would|could|am|are|have|do|did|want|need|treat|should|might|"
    r"just|really|hear|get|understand) )"
    r"|(?<! asked)(?<! asking)(?<! told)(?<! know)(?<! me)(?<! us)(?<! of)(?<! about)(?<! on)"
    r"(?<! understand)(?<! see)(?<! tell)(?<! wonder)(?<! that)(?<! exactly)(?<! is)(?<! and)"
    r"(?<! to)(?<! after)(?<! since)(?<! from)(?<! with)(?<! over)(?<! by)(?<! given)(?<! like)(?<! than)(?<! matter)(?<! remember)(?<! said)(?<! say)(?<! knows)(?<! says)(?<! explain)(?<! hear)(?<! for)"
    r" (?=(?:what|how|why|where|who) (?:would|is|are|was|does|do|did|will|can|could|has|have|if|"
    r"happened|drives|made|else|exactly|i|we|you|really) )"
    r"|(?<! what)(?<! how)(?<! why)(?<! where)(?<! who)(?<! when)(?<! that)(?<! which)(?<! if)"
    r"(?<! nor)(?<! whatever)(?<! and)(?<! not)(?<! never)(?<! i)(?<! we)(?<! you)(?<! it)(?<! they)"
    r"(?<! theirco)(?<! he)(?<! she)(?<! ceo)(?<! this)(?<! all)(?<! can)(?<! will)(?<! would)(?<! to)"
    r"(?<! partner)(?<! partners)(?<! else)(?<! team)(?<! reason)(?<! thing)(?<! exclusivity)(?<! deal)"
    r"(?<! way)(?<! us)"
    r" (?=(?:(?:would|could|will|does|did|can|should) (?:you|that|this|it|we|your|theirco)"
    r"|do (?:you|we|your)|are (?:you|we)|is (?:that|this|it|there)(?! (?:you|we|i|he|she|they|your|the|it|our|my|no|every) )) )"
)

_NEGATORS = re.compile(
    r" (?:not|never|no|nobody|without|nothing|neither|nor|refuse|hardly|against|rather than|instead "
    r"of|no longer|stop|avoid|impossible|unable|none|cannot|neither|no one|far from|anything but|zero chance|no chance|"
    r"hate to|reluctant) (?!only |just about |to mention |a problem |problem |question |least |one "
    r"else |matter what |doubt |wonder |sooner |worries )"
)
_RHETORICAL = re.compile(
    r" (?:why (?:do|would|could|should|not)(?: (?:we|i|you))? not|why not|would not (?:it|that|you|this)|"
    r"is not (?:it|that|this)|do not you|does not (?:it|that|this)|could not (?:we|you|i)|can not wait|"
    r"can not (?:we|you)|are not you|if not|or not|whether or not|not (?:only|just)|no matter|no problem|"
    r"do not worry|no worries|not to worry|do not get me wrong|no doubt|i do not (?:know|mind|see why not)"
    r"|(?:can|could) not (?:do|offer|go|say) (?:more|better)|yes and no|no offense|do not you think|"
    r"will not (?:lie|you)|should not (?:we|you)|not a problem|am not sure|not sure|did not (?:you|they|"
    r"he|she|something)) "
)
_INTERJECTION = re.compile(
    r"^ (?:(?:well|so|look|sorry|yes|but|okay|and|honestly) )*(?:no|never) "
    r"(?=(?:,|we|i|that|it|you|this|there|let|the|sorry|what|how|but|our|listen|look) )"
)
_SAYING = (
    r"(?:said|says|say|saying|asked|asks|ask|asking|told|tells|telling|mentioned|mention|wrote|"
    r"requested|demanded|demands?|demanding|proposed|proposing|suggested|insisted|insists|thinks?|thought|claims?|"
    r"claimed|wants?|wanted|wanting|wish|wishes|heard|called|calls|keeps? (?:saying|asking)|used the word|quoted|"
    r"talked about|brought up|hoping for|expects?|expected|looking for|after|pushing for|"
    r"insisting|means? by|meant)"
)
_REPORTS = re.compile(
    rf" (?:you|he|she|they|{PHRASES['ceo']}|theirco|your (?:team|email|people|side|note|message|"
    rf"lawyers?|proposal|draft)|my (?:boss|ceo|team|lawyers?|colleagues?|manager|wife|husband|friend|"
    rf"brother|sister)|our (?:lawyers?|old \w+|last \w+|former \w+|ceo|previous \w+)|someone|somebody|people|"
    rf"everyone|everybody|nobody|legal|another \w+|(?:a|the|some|one|any|most) (?:friend|article|book|"
    rf"report|study|colleague|lawyer|competitor|guy|person|vendor|company|partner|companies|partners)|"
    rf"their \w+|his \w+|others|the other side)"
    rf"(?: \w+){{0,3}}? {_SAYING}(?= )"
    r"| (?:according to|in your (?:words|email|note)|your (?:ask|demand|request|requirement|idea|proposal|"
    r"offer|push|wish|question) (?:for|of|is|was|about)|to quote you|the rumou?r|i (?:read|heard) "
    r"(?:that|about|somewhere)|so you (?:want|need|are after)|what you (?:want|call|are asking)|"
    r"you are (?:really |basically |actually )?(?:asking|saying|after|looking|telling|hoping)|"
    r"you (?:would|will) (?:like|love|prefer|rather)(?! (?:what|this|how|it)))(?= )"
)
_ASKED_TO_SAY = re.compile(
    rf" (?:can|could|would|will|might|do|does|did) (?:you|he|she|they|theirco|{PHRASES['ceo']})"
    rf"(?: \w+){{0,2}}? {_SAYING}(?= )"
)
_PAST = re.compile(
    r" (?:last (?:year|month|quarter|week|time|summer|spring|autumn|fall|winter|decade)|"
    r"(?:years?|months?|weeks?|a while|long) ago|used to|back (?:in|then|when)|in my (?:last|previous|old) "
    r"(?:job|company|role)|at my (?:last|previous|old) \w+|once upon|yesterday|previously|"
    r"in (?:19|20[01]|202[0-4])\d*|before i (?:joined|came)|at (?:another|a different) company|"
    r"a previous (?:partner|vendor)|in the past|historically) "
)
_CONDITIONAL = re.compile(r" (?:if|unless|whether|suppose|supposing|assuming|imagine|say) ")
_ASKING = re.compile(
    r" (?:(?:and|so|but|okay|then|well|now|look|because|yes|no|right|or|tell me|also|honestly) )*"
    r"(?:what (?:is|are|was|were|if|about|would|do|does|did|will|can|could|happened|happens|drives|kind|"
    r"else|makes?|made|exactly|has|have|specifically|really|sort|keeps|went|should|part|might|matters|"
    r"worries|scares|did|prompted|brought|led|\w+ (?:is|are|does|do|would|did))|how (?:is|are|would|do|"
    r"does|did|about|come|could|can|will|much|many|long|soon|might|should|bad|big|real|was|were|has|have|quickly)|"
    r"why(?! (?:we|i|you|it|they|he|she|this|that) )|where (?:is|does|did|do|would|are)|"
    r"who (?:is|was|would|will|do|does|did|should|else|at|on|owns)|"
    r"when (?:would|could|can|did|does|do|should|will) (?:you|we|it|that|i|your|this)|"
    r"(?:which|whose) \w+ (?:is|are|would|do|does|should|matters?|will)|"
    r"(?:would|could|can|will|do|does|did|is|are|was|were|have|has|should|shall|may|might|am) (?:not )?"
    r"(?:you|we|i|it|that|this|there|they|your|he|she|the|theirco|anyone|anybody|something|someone|"
    r"our|my|exclusivity|everyone|those|these|a|any|your \w+)|"
    r"any (?:chance|idea|reason|thoughts))(?= )"
)
_TAG_QUESTION = re.compile(
    r"(?: ,)? (?:okay|right|all right|you know|you know what i mean|got it|is that clear|clear|yes|no|"
    r"understood|do you understand|understand|is not it|are not you|fair|you see|get it|deal|"
    r"know what i mean|you hear me|do you hear me|is that understood|is it|are you|are we clear) $"
)


_ECHO = re.compile(r"(?: \S+){0,4}? ?exclusiv\S+(?: \S+)? ?| \S+ ?")


_REACH = 240
"""Characters on either side in which words can still change what a hit means."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the turn with one thing to say."""

    start: int
    end: int
    asks: bool
    """It is put as a question."""


class Turn:
    """One turn in normal form, cut into clauses."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.text = wording.text
        self.clauses = tuple(_clauses(self.text))
        self._starts = [clause.start for clause in self.clauses]

    def hits(self, cues: tuple[Cue, ...]) -> list[Hit]:
        """Everything this family finds, in order; strongest first at the same place."""
        found = [
            Hit(match.start(), match.end(), cue.weight)
            for cue in cues
            for match in cue.pattern.finditer(self.text)
        ]
        return sorted(found, key=lambda hit: (hit.start, -hit.weight, -hit.end))

    def says(self, cues: tuple[Cue, ...]) -> bool:
        """Whether any cue of this family is found."""
        return any(cue.pattern.search(self.text) for cue in cues)

    def clause_of(self, hit: Hit) -> Clause:
        """The clause in which a hit starts."""
        return self.clauses[max(0, bisect_right(self._starts, hit.start) - 1)]

    def before(self, hit: Hit) -> str:
        """What the clause says before a hit."""
        start = self.clause_of(hit).start
        if hit.start - start > _REACH:
            start = self.text.find(" ", hit.start - _REACH)
        return self.text[start : hit.start] + " "

    def after(self, hit: Hit) -> str:
        """What the clause says after a hit."""
        return self._to_word_end(hit.end, max(self.clause_of(hit).end, hit.end))

    def around(self, hit: Hit) -> str:
        """The clause of a hit, and on to the end of the hit."""
        return self.before(hit)[:-1] + self.text[hit.start : hit.end] + self.after(hit)

    def rest(self, hit: Hit) -> str:
        """What the sentence says after a hit."""
        ends = [self.text.find(mark, hit.end, hit.end + _REACH) for mark in (" . ", " ? ")]
        stop = min((at for at in ends if at >= 0), default=len(self.text) - 1)
        return self._to_word_end(hit.end, max(stop, hit.end))

    def ends_asking(self, hit: Hit) -> bool:
        """Whether the sentence of a hit closes with a question mark."""
        end = self.text.find(" . ", hit.end, hit.end + _REACH)
        mark = self.text.find(" ? ", hit.start, hit.end + _REACH)
        return mark >= 0 and not 0 <= end < mark

    def _to_word_end(self, start: int, end: int) -> str:
        """The text between, cut at a word when it is long."""
        if end - start > _REACH:
            end = self.text.rfind(" ", start, start + _REACH)
        return self.text[start:end] + " "

    def negated(self, hit: Hit) -> bool:
        """Whether a negation governs a hit."""
        return negates(self.before(hit))

    def reported(self, hit: Hit) -> bool:
        """Whether the words of a hit are somebody else's, or quoted."""
        if any(start <= hit.start + 1 < end for start, end in self.wording.quoted):
            return True
        return _REPORTS.search(_ASKED_TO_SAY.sub(" ", self.before(hit))) is not None

    def past(self, hit: Hit) -> bool:
        """Whether the clause tells of another time."""
        return _PAST.search(self.around(hit)) is not None

    def conditional(self, hit: Hit) -> bool:
        """Whether a condition governs a hit."""
        return _CONDITIONAL.search(self.before(hit)) is not None

    def asked(self, hit: Hit) -> bool:
        """Whether the clause of a hit is a question."""
        return self.clause_of(hit).asks

    @property
    def asks(self) -> bool:
        """Whether the turn asks anything at all."""
        return any(clause.asks for clause in self.clauses)


def negates(words: str) -> bool:
    """Whether these words turn what follows into its opposite."""
    plain = _INTERJECTION.sub(" ", _RHETORICAL.sub(" ", words), count=1)
    count = sum(1 for _ in _NEGATORS.finditer(plain))
    return count % 2 == 1


def _clauses(text: str) -> Iterator[Clause]:
    """The clauses of a normal form, in order."""
    cuts = sorted({0, *(match.start() for match in _BOUNDARY.finditer(text)), len(text)})
    for start, end in zip(cuts, cuts[1:], strict=False):
        if end - start > 0:
            part = text[start:end]
            marked = text[end : end + 3] == " ? "
            yield Clause(start, end, _is_question(part + " ", marked))
    if len(cuts) == 1:
        yield Clause(0, len(text), False)


def _is_question(part: str, marked: bool) -> bool:
    """Whether a clause asks, by its mark or by its word order."""
    if _TAG_QUESTION.fullmatch(part):
        return False
    if marked and not _TAG_QUESTION.search(part) and not _ECHO.fullmatch(part):
        return True
    match = _ASKING.match(part.removeprefix(" ,"))
    return match is not None
