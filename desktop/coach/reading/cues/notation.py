"""How cues are written.

A family of cues is a block of lines, each a weight and a pattern over the normal form. In a
pattern a space also lets a comma through, "~3" stands for up to three words within a sentence
and <name> for a phrase of PHRASES; a backslash-x20 is a space and nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.coach.reading.cues.openers import Openers, openers

_SPACE = "(?: ,)? "
_PERIOD = "years?|months?|quarters?|weeks?|days?|half year|season|holiday"

PHRASES = {
    "ceo": (
        r"(?:(?:your|the|theirco 's|their|her) (?:own )?)?(?:ceo|chief executive(?: officer)?|boss"
        r"|bosses|chief|board|boardroom|leadership(?: team)?|leaders|executives?|executive team"
        r"|c suite|cfo|founders?|top brass|management|people upstairs|higher ups|stakeholders"
        r"|big boss|exec team|managing director|director|directors|md|head office|top floor|gaffer|"
        r"head honcho|bigwigs|seniors|superiors?|head of the company|company head)"
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
        r"|exclusive(?= (?:till|until|during|through|then|it is|is (?:okay|fine)) )"
        r"|exclusive(?! (?:or|of) )(?! ,? ?(?:[a-z]+ ){0,2}?(?:access|previews?|betas?|discounts?|pricing|content|"
        r"webinars?|events?|marketing|campaigns?|reports?|looks?|placement|slots?|dinners?|support|"
        r"offers?|features?|briefings?|sessions?|insights?|data|training|seats?|door|club|"
        r"restaurant|hotel|interview|resort|school|neighbou?rhood|lounge|brand|story|news|party|"
        r"members?|membership|design|edition|watch|car|clothing|gym|bar|warehouse|photos?|footage|"
        r"scoop|list|invitation|report|invite|perks?|benefits?|launch party|tier|lane|bus|area|"
        r"parking|spot|room|suite|villa|wine|cruise|golf|beach|boutique|shop|store|release) )"
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
    "others": (
        r"(?:(?:the |our |my |your |all |any |every |of |them |those |these |both |smaller |little )*"
        r"(?:others|other (?:(?:logistics?|freight|shipping|transport|delivery|integration|small|smaller|existing|"
        r"current) )*(?:two|2|pair|couple|guys|lot|ones|fellows|folks|chaps|boys|people|partners?|players?|"
        r"compan(?:y|ies)|firms?|integrations?|carriers?|providers?|vendors?|names?|platforms?|side|one)"
        r"|rest|everyone else|everybody else|anyone else|anybody else"
        r"|(?:two|2) (?:(?:smaller|small|existing|little|current|logistics) )*(?:partners|integrations|ones|companies)"
        r"|competition|competitors?|rivals?|rival (?:\w+ )?(?:firms?|compan(?:y|ies)|carriers?|platforms?))"
        r"(?: (?:partners?|integrations?|guys|ones|companies|contracts?|deals?))?)"
    ),
    "field": (
        r"(?:(?:the |your |this |that |our |mid market |whole |entire )*(?:logistics|category|vertical|"
        r"segment|space|sector|field|freight|shipping|transport|haulage|market|niche|lane|slot|supply chain)"
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


class Hit(NamedTuple):
    """Where a cue was found in the normal form."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern and how strongly it speaks."""

    pattern: re.Pattern[str]
    weight: float
    openers: Openers
    """The words it can begin with; None when any may."""

    def find(self, text: str, places: Mapping[str, Sequence[int]]) -> Iterator[Hit]:
        """Everywhere it stands in the text, whose words stand at these places."""
        opened = (at for word in self.openers or () for at in places.get(word, ()))
        return self.find_at(text, sorted(opened))

    def find_at(self, text: str, starts: Sequence[int]) -> Iterator[Hit]:
        """Everywhere it stands, tried only at these places unless any word can open it."""
        if self.openers is None:
            for match in self.pattern.finditer(text):
                yield Hit(match.start(), match.end(), self.weight)
            return
        last = 0
        for place in starts:
            if place >= last and (found := self.pattern.match(text, place)):
                last = found.end()
                yield Hit(found.start(), last, self.weight)


def cue(pattern: str, weight: float) -> Cue:
    """A cue in cue notation."""
    return Cue(compiled(pattern), weight, openers(_spelt_out(pattern)))


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern in cue notation, ready to search a normal form."""
    pattern = _GAP.sub(lambda match: f"\x00{match[1]}\x01", _spelt_out(pattern))
    pattern = pattern.replace(r"\S+", r"[^ .?]\S*").replace(" ", _SPACE)
    if "~" in pattern:
        raise ValueError(f"a gap stands between two spaces: {pattern}")
    pattern = re.sub(
        "\x00(\\d+)\x01", lambda match: rf"(?: [^ .?]\S*){{0,{match[1]}}}?{_SPACE}", pattern
    )
    return re.compile(rf" (?:{pattern})(?= )")


def _spelt_out(pattern: str) -> str:
    """The pattern with its phrases put in; a phrase may hold another."""
    for _ in range(3):
        pattern = _PLACEHOLDER.sub(lambda match: PHRASES[match[1]], pattern)
    return pattern


class Family(tuple[Cue, ...]):
    """Cues that speak for the same thing, by the words that can open them."""

    openings: Mapping[str, Sequence[int]]
    """The cues, by their place in the family, that a word can open."""
    core: "Family | None"
    """A family whose cues count as this one's too, found once for both."""
    anywhere: Sequence[int]
    """The cues that any word can open."""

    def __new__(cls, cues: Iterable[Cue], core: "Family | None" = None) -> "Family":
        """The family of these cues, and of those of its core."""
        made = super().__new__(cls, cues)
        made.core = core
        openings: dict[str, list[int]] = {}
        for at, one in enumerate(made):
            for word in one.openers or ():
                openings.setdefault(word, []).append(at)
        made.openings = openings
        made.anywhere = [at for at, one in enumerate(made) if one.openers is None]
        return made

    def find(self, text: str, places: Mapping[str, Sequence[int]]) -> list[Hit]:
        """Everywhere a cue of its own stands in the text, cue by cue."""
        starts: dict[int, Sequence[int]] = dict.fromkeys(self.anywhere, ())
        openings = self.openings
        for word in openings.keys() & places.keys():
            found = places[word]
            for at in openings[word]:
                known = starts.get(at)
                starts[at] = found if known is None else [*known, *found]
        hits: list[Hit] = []
        for at in sorted(starts):
            one, where = self[at], starts[at]
            if len(where) == 1:
                match = one.pattern.match(text, where[0])
                if match:
                    hits.append(Hit(match.start(), match.end(), one.weight))
            else:
                hits += one.find_at(text, sorted(where))
        return hits


def family(block: str) -> Family:
    """The cues of a block of lines, each "weight pattern"; lines with # are headings."""
    lines = (line.strip() for line in block.strip().splitlines())
    pairs = (line.split(" ", 1) for line in lines if line and not line.startswith("#"))
    return Family(cue(pattern, float(weight)) for weight, pattern in pairs)
