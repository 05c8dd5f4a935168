"""Where a turn stands on exclusivity: given, limited, refused, taken back.

Takes a turn; gives the hits of each stance. Exclusivity in disguise counts as exclusivity, and
words somebody else said, or that are only asked about, count as nothing.
"""

import re
from dataclasses import dataclass

from desktop.coach.reading.cues import exclusivity as cues
from desktop.coach.reading.cues.grammar import Turn, negates
from desktop.coach.reading.cues.notation import Hit

_BRIEF = 14
"""Words up to which a bare "no" is about what she has just asked for."""
_NEAR_BEFORE = 60
_NEAR_AFTER = 90
"""Characters in which a time limit still belongs to a mention."""

_NOT_REFUSING = re.compile(
    r" (?:you (?:do|would|may|might|will) (?:not|never) (?:actually |really |even )?(?:need|want|have to|mean)"
    r"|your ceo does not|(?:do|does|am|is|are|did) (?:not|never) (?:fully |quite |really |yet )?(?:understand|see|know|sure|clear|get|asking|"
    r"ask|about(?! to)|here to|saying|say|deny|dislike|hate|blame|mind|afraid|surprised|hear|opposed|against)"
    r"|not (?:sure|clear|saying|here to|asking|about(?! to)|a question|blaming|opposed|against|offended|surprised)|no (?:idea|need|question|problem with|wonder|hard feelings)"
    r"|(?:not|never) (?:yet )?(?:said|told|offered|promised|agreed|claimed|suggested)|never (?:said|asked|heard|told|mentioned)) "
)
_FOR_OTHERS = re.compile(
    r"^ (?:deal |contract |agreement |partnership |arrangement )?(?:(?:to|for|from) (?:another|other|others|them|him|her|someone|somebody|their|his|competitors?|rivals?|one of|a (?:competitor|caterer|different|third|local|new|coffee|big|large|rival|customer)) "
    r"|with (?!you|theirco|us|each|a |an |the (?:first|next|pilot|year|trial|launch)"
    r"|now|just|only|one|1|\d|this|our|your|logistics|at|maybe|good|ever|that|six|twelve|half|all|mid|both|me|some|say|like|about|as|any\w*|nobody|no|single )\w+)"
)
_HYPOTHESIS = re.compile(
    r"(?<! what)(?<! how) (?:if|unless|whether|even if|suppose|supposing|imagine|before|after|once|assuming|"
    r"in return for|in exchange for|than|better than|more than|beyond|about|instead of|short of|because of|question of|talk of|idea of|feels like|feel like|"
    r"like|as good as|feels|stronger than|instead of|without|short of|talk about|discuss|problem with|reason for|behind|under|because of|despite|except|by|signing|question of) "
)
_WEIGHING = re.compile(
    r" (?:if(?! (?:that is what|it (?:helps|means|makes|gets|keeps)|you insist|that (?:helps|does it|gets|makes|works)|i (?:must|have to)|we (?:must|have to)|this is what|it is what|need be|that is the|(?:you|we|theirco) (?:hit|reach|bring|deliver|sign|get to|cross|make|land|grow|pass)))|unless|whether|even if|suppose|supposing|assuming) "
)


_ANSWERED_NO = re.compile(
    r" [?.,] (?:no(?! (?:strings|problem|limits|end|questions))|not(?! (?:for a|just|only))|never|impossible|sorry|out of|(?:we|i) (?:can|will|could|would) not) "
)


@dataclass(frozen=True, slots=True)
class Stance:
    """What a turn does with exclusivity."""

    gives: tuple[Hit, ...] = ()
    limits: tuple[Hit, ...] = ()
    refuses: tuple[Hit, ...] = ()
    """Says no in so many words."""
    rejects: bool = False
    """Says no in any form, softly too."""
    takes_back: tuple[Hit, ...] = ()


def stance(turn: Turn, offers_benefit: bool) -> Stance:
    """The stance of a turn; a bare "it" means a benefit when the turn offers one."""
    back = tuple(hit for hit in turn.hits(cues.TAKE_BACK) if not _unsaid(turn, hit))
    refuses, soft = _refusals(turn)
    gives: list[Hit] = []
    limits: list[Hit] = []
    for hit in _given(turn, offers_benefit):
        if not _withdrawn(turn, hit, back):
            (limits if _limited(turn, hit) else gives).append(hit)
    for hit in turn.hits(cues.SUNSET_ALONE):
        about_benefit = offers_benefit and not turn.says(cues.MENTION)
        if about_benefit or _unsaid(turn, hit) or turn.past(hit):
            continue
        if not _withdrawn(turn, hit, back) and not _follows(turn, hit, refuses):
            limits.append(hit)
    if gives and not limits and back and not _after(gives, back):
        gives = []
    if back:
        refuses = [hit for hit in refuses if not any(_overlap(hit, other) for other in back)]
    rejects = bool(refuses) or soft or any("exclusiv" in turn.text[h.start : h.end] for h in back)
    return Stance(tuple(gives), tuple(limits), tuple(refuses), rejects, back)


def _after(gives: list[Hit], back: tuple[Hit, ...]) -> bool:
    """Whether something is given after the last thing taken back."""
    return gives[-1].start > back[-1].end


def _overlap(one: Hit, other: Hit) -> bool:
    """Whether two hits share words."""
    return one.start < other.end and other.start < one.end


def _unsaid(turn: Turn, hit: Hit) -> bool:
    """Whether these words are denied or somebody else's."""
    return turn.negated(hit) or turn.reported(hit)


def _withdrawn(turn: Turn, hit: Hit, back: tuple[Hit, ...]) -> bool:
    """Whether the offer in these words is the one the turn takes back."""
    for other in back:
        if _overlap(hit, other) or turn.clause_of(hit) == turn.clause_of(other):
            return True
        if hit.start < other.start:
            return True
        between = turn.text[other.end : hit.start]
        if not re.search(
            r" [.?] | (?:let us|instead|but|how about|what if|we will|fine|okay) ", between + " "
        ):
            return True
    return False


def _given(turn: Turn, offers_benefit: bool) -> list[Hit]:
    """Every exclusivity that the turn holds out, limited or not."""
    found = [hit for hit in turn.hits(cues.MENTION) if _holds_out(turn, hit)]
    found += [hit for hit in turn.hits(cues.CREEP) if _shuts_out(turn, hit)]
    if not offers_benefit or found:
        found += [
            hit
            for hit in turn.hits(cues.PRONOUN_GIVE)
            if not (_unsaid(turn, hit) or turn.past(hit) or turn.asked(hit))
            and not _WEIGHING.search(turn.before(hit))
        ]
    return sorted(found, key=lambda hit: hit.start)


def _holds_out(turn: Turn, hit: Hit) -> bool:
    """Whether a mention of exclusivity is an offer of it."""
    before, after = turn.before(hit), turn.after(hit)
    if _unsaid(turn, hit) or turn.past(hit) or _FOR_OTHERS.match(after):
        return False
    if cues.REFUSED_AFTER.match(turn.rest(hit)) or cues.HARMFUL_AFTER.match(after):
        return False
    if cues.LIMITING_AFTER.match(after) or _ANSWERED_NO.match(turn.text, hit.end):
        return False
    limited = _limited(turn, hit)
    weighing = _WEIGHING.search(before) and " what if " not in before
    if weighing and not (limited and (turn.asks or " suppose " in before)):
        return False
    asked = turn.asked(hit)
    if (
        asked
        and not limited
        and re.match(
            r" (?:(?:and|so|but) )?(?:(?:from|for|since) )?(?:what|why|how|where|who|when|is|does|did|do|are)(?! (?:if|about) ) ",
            before,
        )
    ):
        return False
    framed = cues.OFFERED_BEFORE.search(before) is not None
    framed = framed or (limited and _FLOATS.match(before) is not None)
    if _is_topic(before):
        return False
    if limited and asked and _SOUNDS_OUT.search(before):
        return True
    if framed or (limited and not asked):
        return not (asked and _asks_her(before))
    return cues.GIVEN_AFTER.match(after) is not None and not (asked and not limited)


_HERS_TO_DO = re.compile(r" (?:ask|asked|want|expect|tell|force|push|need) (?:you|theirco) to $")
_FLOATS = re.compile(
    r" (?:(?:and|so|but|okay) )*(?:what if|how about|what about|suppose|say|(?:could|can|shall|might) (?:we|i)) "
)
_SOUNDS_OUT = re.compile(
    r" (?:say to|think (?:of|about)|feel about|settle for|accept|consider|live with|open to|happy with) "
)
"""A clause that puts up an offer for her to try on, however long it grows."""


def _is_topic(before: str) -> bool:
    """Whether exclusivity is only what the clause talks about, weighs or swaps for something."""
    return any(len(before[match.end() :].split()) <= 2 for match in _HYPOTHESIS.finditer(before))


def _asks_her(before: str) -> bool:
    """Whether the question is about her wanting it, not an offer of it."""
    return (
        re.search(
            r" (?:do|did|would|could|can|are|is|will) (?:you|your|it|that|he|she|they|theirco) ",
            before,
        )
        is not None
    )


def _shuts_out(turn: Turn, hit: Hit) -> bool:
    """Whether a phrase that shuts others out is a promise to them."""
    before, after = turn.before(hit), turn.after(hit)
    if _unsaid(turn, hit) or turn.past(hit) or _HERS_TO_DO.search(before):
        return False
    if re.search(
        r" (?:would|will|could|might) (?:mean|have to|force|make us|require|strand)|exclusivity|signing|that would|it would|this would|afford to|(?:asking|want|wants|need|needs|like) (?:me|us) to|forced? (?:me|us) to",
        before,
    ):
        return False
    if cues.REFUSED_AFTER.match(after) or re.match(
        r" (?:would|will) (?:kill|hurt|strand|bury|break)", after
    ):
        return False
    weighing = _WEIGHING.search(before) and " what if " not in before
    if weighing and not (_limited(turn, hit) and (turn.asks or " suppose " in before)):
        return False
    if _SOUNDS_OUT.search(before) and _limited(turn, hit):
        return True
    return not (
        turn.asked(hit)
        and re.match(
            r" (?:(?:and|so|but) )?(?:what|why|how|where|who|do|does|are|is)(?! (?:if|about) ) ",
            before,
        )
    )


def _limited(turn: Turn, hit: Hit) -> bool:
    """Whether an end, a window or a milestone stands near these words."""
    left = max(turn.text.rfind(" . ", 0, hit.start), turn.text.rfind(" ? ", 0, hit.start))
    start = max(left, 0, hit.start - _NEAR_BEFORE)
    start = turn.text.find(" ", start)
    stops = [at for mark in (" . ", " ? ") if (at := turn.text.find(mark, hit.end)) >= 0]
    end = min([*stops, hit.end + _NEAR_AFTER, len(turn.text) - 1])
    end = turn.text.rfind(" ", hit.end, end + 1)
    near = turn.text[start : max(end, hit.end) + 1]
    near = _BENEFIT_TERM.sub(" ", near)
    tail = turn.text[hit.end : hit.end + 40]
    return bool(cues.LIMIT.search(near + " ")) or bool(_NEXT_SENTENCE.match(tail))


_BENEFIT_TERM = re.compile(
    r" (?:\d+|a|one|two|six|three) (?:days?|weeks?|months?|years?) (?:of )?(?:early|advance|head start|notice|ahead|before|first look|api|support|co|joint)\b"
    r"| (?:long term|no end(?: date)?|without (?:an? )?(?:end|limit|expiry|time limit)|no (?:time )?limits?|for good|forever|indefinitely|no expiry|not (?:just )?for a (?:year|while)|"
    r"for the long run|permanently|through the (?:door|doors|gate|gates|window|platform|marketplace|cracks)|in the (?:pilot|test) \w+|until you (?:are|say) (?:happy|so)|tested|testing \w+)"
)
_NEXT_SENTENCE = re.compile(
    r" (?:[.?,] )?(?:(?:just|only|but|and|say|maybe|at least|make it|let us say) )*(?:for|until|till|during) (?:the |just |a |an |one |\d)"
)


def _refusals(turn: Turn) -> tuple[list[Hit], bool]:
    """The plain refusals, and whether the turn declines softly."""
    plain = [
        hit
        for hit in turn.hits(cues.REFUSAL)
        if not (_unsaid(turn, hit) or turn.past(hit) or turn.asked(hit) or _disclaimed(turn, hit))
    ]
    soft = False
    for hit in [*turn.hits(cues.MENTION), *turn.hits(cues.CREEP)]:
        if turn.reported(hit) or turn.past(hit) or turn.asked(hit):
            continue
        before, after = turn.before(hit), turn.after(hit)
        if _NOT_REFUSING.search(before) or _HERS_TO_DO.search(before):
            continue
        if negates(before) and not _FOR_OTHERS.match(after):
            if re.search(r" (?:instead of|rather than|without|far from|anything but) ", before):
                soft = True
            else:
                plain.append(Hit(turn.clause_of(hit).start, hit.end, 0.9))
        elif (
            cues.REFUSED_AFTER.match(turn.rest(hit)) or cues.HARMFUL_AFTER.match(after)
        ) and not negates(before):
            plain.append(Hit(hit.start, turn.clause_of(hit).end, 0.8))
        elif cues.LIMITING_AFTER.match(after):
            soft = True
    for clause in turn.clauses:
        part = turn.text[clause.start : clause.end]
        match = cues.BARE_NO.match(part + " ")
        if (
            match
            and match.end() == len(part.rstrip())
            and len(turn.text.split()) <= _BRIEF
            and not clause.asks
        ):
            plain.append(Hit(clause.start, clause.end, 0.7))
    return sorted(plain, key=lambda hit: hit.start), soft


def _disclaimed(turn: Turn, hit: Hit) -> bool:
    """Whether the turn says that it does not mean this."""
    return _NOT_REFUSING.search(turn.before(hit)) is not None


def _follows(turn: Turn, hit: Hit, refuses: list[Hit]) -> bool:
    """Whether a refusal in the same clause already covers these words."""
    return any(
        turn.clause_of(other) == turn.clause_of(hit) and other.start <= hit.start
        for other in refuses
    )
