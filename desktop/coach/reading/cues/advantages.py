"""Finds the concrete advantages a turn offers, with how much, by when and by whom.

Takes a turn and the persona's benefit cues; gives the benefits meant for this partner. What is
asked of the counterpart, open to all, told of others or refused is no offer.
"""

import re
from dataclasses import dataclass

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Family, Hit, compiled

AMOUNT = compiled(
    r"(?:[$€£]\d[\d.,]*(?:k|m)?(?: (?:million|billion|thousand))?|\d[\d.,]*(?:k|m)?(?: million| thousand)? (?:dollars|euros|pounds|bucks|usd|eur)|"
    r"\d[\d.,]* (?:to |or )?(?:\d+ )?(?:full |working |business |calendar |named |senior |dedicated |full time )*(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?|engineers?|developers?|people|seats?|slots?|campaigns?|webinars?|events?|leads?|%|percent|features?|sessions?|reviews?|customers?)|"
    r"\d[\d.,]*(?:k|m)|\d{2,3}(?:,\d{3})+|(?:half|quarter) a million|\d[\d.,]* million|a (?:full )?(?:quarter|month|week|year)(?= (?:early|ahead|before|of (?:early|notice)|head start|in advance|.s notice)))"
)
WHEN = compiled(
    r"(?:by|from|starting|starting in|starting on|starting from|beginning|beginning in|as of|effective|on|in|before|no later than|until|due|live|at the latest|within|for) (?:the )?(?:<date>|<later>|\d+ (?:days|weeks|months)|(?:q[1-4]))(?= )"
)
OWNER = compiled(
    r"(?:(?P<who>i|we|you|my \w+(?: \w+)?|our \w+(?: \w+)?|your \w+(?: \w+)?|he|she|they|(?!(?:who|that|this|it|the|a|an|and|so|then|to|will|would|is|line|nobody|someone|own|terms?|support|marketing|api|access|plan|can|what|us|me)\b)[^\W\d]+) "
    r"(?:will |would |can |shall |is going to |are going to |am going to |should |to |'ll |personally )*(?:own|owns|owned|lead|leads|run|runs|sign|signs|take the lead|be responsible|is responsible|are responsible|am responsible|be accountable|is accountable|am accountable|be the owner|is the owner|am the owner|are the owner|handles|handle|be on the hook|takes care|take care|take ownership|takes ownership|sign off|signs off|drive|drives|deliver|delivers|be on point|takes that|take that one|is on point)(?= ))"
    r"|(?:owned|led|run|signed|signed off|handled|driven|delivered|sponsored|approved) by (?P<by>me|us|you|my \w+(?: \w+)?|our \w+(?: \w+)?|your \w+(?: \w+)?|[^\W\d]+)"
    r"|(?:owner|lead|responsible|accountable)(?: is| will be| would be|,|:)? (?P<is>me|us|you|my \w+(?: \w+)?|our \w+(?: \w+)?|your \w+(?: \w+)?)"
    r"|(?:put|with|mark|name|list|write) (?P<as>me|us|you|my \w+(?: \w+)?|our \w+(?: \w+)?|your \w+(?: \w+)?|[^\W\d]+) (?:down )?(?:as|for) (?:the |an )?(?:owner|lead|responsible|that|it|this|accountable|sponsor)"
    r"|(?P<subject>[^\W\d]+) is (?:your|the) (?:named )?(?:engineer|contact|owner|sponsor|lead)"
)
_SHORT_NOUN = frozenset(
    "will would can and by on to owns leads for the is has own lead signs".split()
)

_FOR_ALL_BEFORE = compiled(
    r"(?:every|each|any|all(?: of)?|both|our|the|most|other|two|2)(?: (?:of|our|the|other|single|existing|smaller|two|2|logistics))* ?(?:partners?|integrations?|customers|vendors|companies|tenants|else|one|ones|others)(?: (?:already|also|automatically|will|would|can|do|does|just|currently|now|all))* (?:get|gets|have|has|receive|receives|enjoys?|is entitled|are entitled|pays?|use|uses|with)"
    r"|(?<!before\x20)(?<!of\x20)(?<!than\x20)(?:everyone|everybody|anyone)(?: (?!else)[^ .?]\S*){1,5}? (?:get|gets|have|has|receives?|enjoys?)"
    r"|(?:gave|give|given|offered|offer|promised|promise) (?:another|other|our other|some other|some|one of our|the other|a different) (?:\w+ )?(?:partners?|company|companies|customers?|one)"
    r"|(?:everyone|everybody|anyone|anybody|they|others|the others|all partners|our competitors?|a competitor|competitors?|rivals?|another \w+|he|she|amazon|my (?:last|old|previous) \w+|one of our \w+)(?: (?:already|also|automatically|will|would|can|could|do|does|just|currently|now|all|else))* (?:get|gets|got|have|has|had|receive|receives|enjoys?|use|uses|offered|offers|gave|gives|provides?|asked|wanted|wants|ran|runs|did|promised)"
)
_FOR_ALL_AFTER = compiled(
    r"(?:is |are |that is |which is |and it is )?(?:open|available|offered|there|free|included|standard|the same|given|a standard)?(?: \w+)? ?(?:to|for|with|like) (?:all|every|everyone|everybody|anyone|any|our other|the others|each|everybody else|enterprise|our enterprise|other)(?: (?:of|our|the|other|partner|paying))*(?: (?:partners?|customers?|integrations?|who|comers))?(?! else)"
    r"|(?:is|are|was|were) (?:standard|included|nothing special|the same|something everyone|already (?:standard|included|available)|what everyone|for everyone|broken|down|down again|late|slow|delayed|full|closed|tomorrow|cancelled|canceled|terrible|awful|expensive|over|a mess|being|under)"
)
_AMONG_OURSELVES = compiled(
    r"(?:\w+ )?(?:internally|in house|among(?:st)? ourselves|between ourselves|for ourselves|for our own (?:team|people|staff|engineers)|with (?:the )?others(?! \w)|with (?:\w+ )?(?:other|another) (?:partners?|compan(?:y|ies)|customers?))"
)
_HERS = re.compile(
    r" (?:(?:what|why|how|when|where|who|which)(?! (?:if|about|would you say (?:to|if)|would (?:your |the )?(?:ceo|board|boss|you|he|she|they) (?:say|think|do|feel|make|react)|you (?:get|would|will|have)|we (?:can|could|would|will)|i (?:can|could|would|will|have|am)|would it take)\b)"
    r"|(?:are|did|do|does|have|has|is|was|were) (?:you|your|theirco|the|our|there|they)(?! (?:want (?:to see|it)|get|like|interested|open to|going to|think|see|feel))"
    r"|you (?:asked|wanted|requested|mentioned|said|need|have|had|already|currently|run|offer|offered|provide|use)(?! (?:my|our|to see|to know|have|had|better)))(?= )"
)
_WHENEVER = re.compile(r" (?:when|where|who) ")
"""In a statement these open a circumstance, no question."""
_ABOUT_IT = re.compile(
    r" (?:you |what you |all you )?(?:asked|ask|asking|wanted|hoped|complained|worry|talked|talking|read|heard|wondering|curious|know|question|questions) (?:\w+ )?(?:about|for|on|of) (?:the |our |your )?$"
)
_WOULD_SAY = re.compile(
    r" (?:what|how|would|will|could|might) (?:\w+ ){1,5}?(?:say|think|feel|react|respond|make|answer|prefer|take|go) "
)
_FACT_AFTER = re.compile(
    r" (?:is|are|was|were|starts?|opens?|launch(?:es)?|costs?|runs?|ended|ends|got|went|broke|team (?:is|was|has|lives|sits|works)|person|guy|desk is|meeting|line is|manager (?:is|was|left|quit))(?! (?:yours|on us|paid|funded|part|included|something|what|on the table|for you|possible|where|a given|guaranteed|how|owned|by|in|for|signed|here|no problem|ours|set|mine|my|10|\d))\b"
)
_TAKEN_AWAY = re.compile(
    r" (?:forget|scratch|strike|drop|remove|cancel|withdraw|take back|no longer|pull|retract|never mind|skip|not|no|never|without)(?= )"
)
_GONE_AFTER = re.compile(
    r" (?:(?:is|are|has to be|will have to be|needs to be|must be|comes|gets) )?(?:off the table|off again|gone|out(?= (?:[.,]|$))|withdrawn|not possible after all|no longer (?:possible|on the table|available)|cancelled|canceled|scrapped|not going to happen|not on the table|not happening|not something we can|after all)"
)
_DENIES = re.compile(
    r" (?:can|could|will|would|are|am|is|do|does|did|should|shall|may|might|have|has)(?: \w+)? (?:not|never) (?:\w+ ){0,3}?(?:offer|give|do|provide|have|promise|get|afford|grant|include|stretch|fund|pay|see|receive|keep|able|be|make|stand|guarantee|say|happen|put|commit|need|want|care|count|going|just|even|deliver|run|throw|touch)(?= )"
    r"| (?:no|without|forget|scratch|strike|drop|remove|cancel|withdraw|retract|never mind|skip|not|no longer|instead of|rather than|nor|never|nobody gets)(?= )"
)
_NEVERTHELESS = re.compile(
    r" (?:not (?:only|just|exclusivity|an exclusive|exclusive|a lock|from)|no (?:exclusivity|lock in|one else|problem|clause|cost|charge|strings|other|partner|competitor|rival)|nobody else|instead of (?:exclusiv|that|the|a|locking|an)|rather than (?:exclusiv|a|the|locking|that|an|lock)|can not (?:match|copy|get|buy|wait)|never (?:wait|have to|be))"
)


@dataclass(frozen=True, slots=True)
class Advantage:
    """One kind of advantage in a turn."""

    kind: str
    hit: Hit
    amount: str = ""
    when: str = ""
    owner: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Pledge:
    """An owner or a date, and where it was said."""

    hit: Hit
    when: str
    owner: str


def advantages(turn: Turn, kinds: tuple[tuple[str, Family], ...]) -> list[Advantage]:
    """The advantages of a turn in the order they were said, one a kind."""
    found: list[Advantage] = []
    for kind, cues in kinds:
        offered, withdrawn = _first_of(turn, cues)
        if offered is not None:
            found.append(Advantage(kind, offered))
        elif withdrawn is not None:
            found.append(Advantage(kind, withdrawn, withdrawn=True))
    found.sort(key=lambda advantage: (advantage.hit.start, advantage.kind))
    found = _without_swallowed(found)
    return [_detailed(turn, found, index) for index in range(len(found))]


def _without_swallowed(found: list[Advantage]) -> list[Advantage]:
    """The same without what lies wholly inside the words of a longer one."""
    return [
        one
        for one in found
        if not any(
            other is not one
            and other.hit.start <= one.hit.start
            and one.hit.end <= other.hit.end
            and (other.hit.end - other.hit.start) > (one.hit.end - one.hit.start)
            for other in found
        )
    ]


def _first_of(turn: Turn, cues: Family) -> tuple[Hit | None, Hit | None]:
    """Where this kind is first offered, and where it is first taken away."""
    hits = sorted(turn.hits(cues), key=lambda hit: (hit.start, -hit.end))
    withdrawn = None
    for hit in hits:
        state = _state(turn, hit)
        if state == "offered":
            return hit, withdrawn
        if state == "withdrawn" and withdrawn is None:
            withdrawn = hit
    return None, withdrawn


def _state(turn: Turn, hit: Hit) -> str:
    """Whether an advantage named here is offered, withdrawn or only talked about."""
    before, after = turn.before(hit), turn.after(hit)
    plain = _NEVERTHELESS.sub(" ", before)
    if _WOULD_SAY.search(before):
        before = " "
    elif turn.reported(hit) and " if " not in before:
        return "told"
    if _GONE_AFTER.match(after) or _DENIES.search(plain):
        return "told" if turn.asked(hit) else "withdrawn"
    if turn.asked(hit) and re.match(r" (?:\w+ ){0,2}?(?:sound|strike you|look to you)(?= )", after):
        return "offered"
    if turn.past(hit) or _FOR_ALL_BEFORE.search(before) or _ABOUT_IT.search(before):
        return "told"
    if (
        _AMONG_OURSELVES.match(after)
        or _FOR_ALL_AFTER.match(after)
        or (_HERS.match(before) and (turn.asked(hit) or not _WHENEVER.match(before)))
    ):
        return "told"
    if re.match(
        r" (?:something|a thing|what|one thing) (?:that )?you (?:already )?(?:have|use|get|need|want|asked)",
        after,
    ):
        return "told"
    if _FACT_AFTER.match(after) and not re.search(r" (?:you|your|theirco) ", before + after):
        return "told"
    return "offered"


def _detailed(turn: Turn, found: list[Advantage], index: int) -> Advantage:
    """The advantage with the amount, the date and the owner that stand near it."""
    one = found[index]
    start, end = _stretch(turn, found, index)
    inside = AMOUNT.search(turn.text, one.hit.start, min(one.hit.end + 1, end))
    match = inside or _nearest(AMOUNT, turn, one.hit, start, end)
    when = _nearest(WHEN, turn, one.hit, start, end)
    owner = _nearest(OWNER, turn, one.hit, start, end)
    amount = _amount(match[0]) if match else ""
    if amount and when and when.start() <= match.start() < when.end():  # type: ignore[union-attr]
        amount = ""
    return Advantage(
        one.kind, one.hit, amount, _when(when[0]) if when else "",
        _owner(owner) if owner else "", one.withdrawn,
    )  # fmt: skip


def detailed(turn: Turn, kind: str, hit: Hit) -> Advantage:
    """One advantage by itself, with its amount, date and owner."""
    return _detailed(turn, [Advantage(kind, hit)], 0)


_SAME_THING = compiled(
    r"(?:and )?(?:i|we|you|my \w+|our \w+|your \w+) (?:will |would |can )?"
    r"(?:own|owns|lead|leads|run|runs|sign|signs|take|takes|deliver|delivers|be responsible for) (?:it|that|this)"
)


_STATES = compiled(r"(?:is|are|at|of|for|means|gets|starts|answers|runs)")
"""After an advantage, what follows is said of it."""


def _stretch(turn: Turn, found: list[Advantage], index: int) -> tuple[int, int]:
    """The part of the turn whose figures belong to this advantage."""
    hit = found[index].hit
    start = found[index - 1].hit.end if index else 0
    end = found[index + 1].hit.start if index + 1 < len(found) else len(turn.text)
    if index + 1 < len(found):
        end = max(hit.end, _divide(turn.text, hit.end, end))
    if index:
        start = min(hit.start, _divide(turn.text, start, hit.start))
    for mark in (" . ", " ? "):
        start = max(start, turn.text.rfind(mark, 0, hit.start) + 1)
        stop = turn.text.find(mark, hit.end)
        end = min(end, stop + 1) if stop >= 0 else end
    close = turn.clause_of(hit).end
    if hit.end <= close < end and not _SAME_THING.match(turn.text, close):
        end = close
    return start, min(len(turn.text), end + 1)


def _divide(text: str, start: int, end: int) -> int:
    """Where, between two advantages, the words go over from the one to the other."""
    if _STATES.match(text, max(0, start - 1)):
        return end
    best = end
    for mark in (" , ", " and ", " plus ", " . ", " ? ", " with "):
        at = text.find(mark, max(0, start - 1), end + 1)
        if at >= 0:
            best = min(best, at)
    return best if best < end else start


def _nearest(
    pattern: re.Pattern[str], turn: Turn, hit: Hit, start: int, end: int
) -> re.Match[str] | None:
    """The match in this stretch that stands nearest to a hit."""
    matches = list(pattern.finditer(turn.text, max(0, start), end))
    return min(
        matches,
        key=lambda match: (max(match.start() - hit.end, hit.start - match.end(), 0), match.start()),
        default=None,
    )


def pledges(turn: Turn, found: list[Advantage]) -> list[Pledge]:
    """Owners and dates that belong to no advantage."""
    taken = [_stretch(turn, found, index) for index in range(len(found))]
    free: list[Pledge] = []
    for clause in turn.clauses:
        owner = OWNER.search(turn.text, clause.start, clause.end + 1)
        when = WHEN.search(turn.text, clause.start, clause.end + 1)
        first = min(
            (match for match in (owner, when) if match), key=lambda m: m.start(), default=None
        )
        if first is None or any(start <= first.start() < end for start, end in taken):
            continue
        last = max(match.end() for match in (owner, when) if match)
        free.append(
            Pledge(
                Hit(first.start(), last, 0.8),
                _when(when[0]) if when else "",
                _owner(owner) if owner else "",
            )
        )
    return free


def _amount(words: str) -> str:
    """An amount as it is written down: "90 days", "$50,000"."""
    text = words.strip()
    money = re.fullmatch(r"(\d[\d.,]*(?:k|m)?(?: million| thousand)?) (?:dollars|bucks|usd)", text)
    if money:
        return f"${money[1]}"
    counted = re.fullmatch(
        r"(\d[\d.,]*) (.*?)(day|week|month|year|hour|minute|quarter|engineer|developer|seat|slot|campaign)s?",
        text,
    )
    if counted:
        plural = "" if counted[1] == "1" else "s"
        return f"{counted[1]} {counted[2]}{counted[3]}{plural}"
    return text


_CAPITALS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|"
    r"august|september|october|november|december|march|may|q[1-4])\b"
)


def _when(words: str) -> str:
    """A date as it is written down: "by Friday"."""
    return _CAPITALS.sub(lambda match: match[0].capitalize(), words.strip())


def _owner(match: re.Match[str]) -> str:
    """An owner as she says it back: "I", "my CTO"."""
    words = next((group for group in match.groups() if group), "").split(" ,")[0].split()
    while len(words) > 1 and words[-1] in _SHORT_NOUN:
        words.pop()
    text = " ".join(words)
    text = {"me": "I", "us": "we", "i": "I"}.get(text, text)
    text = re.sub(r"\b(?:ceo|cto|cfo|coo|vp|api|pr)\b", lambda found: found[0].upper(), text)
    plain = {"we", "you", "he", "she", "they", "I"}
    return text if " " in text or text in plain or text.isupper() else text.capitalize()
