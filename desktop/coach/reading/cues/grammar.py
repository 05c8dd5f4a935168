"""Cuts a turn into clauses and tells their attitude.

Takes a turn in normal form; a clause knows what comes before a hit in it: a negation, somebody
else's saying, a condition, a time long past, a question.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.coach.reading.cues.notation import PHRASES, Family, Hit
from desktop.coach.reading.cues.wording import Wording

_BOUNDARY = re.compile(
    r" (?=[.?] )|(?<= [.?])(?= )"
    r"|(?: ,)? (?=(?:but|however|(?<! say )(?<! said )(?<! saying )(?<! a )(?<! get )(?<! is )(?<! just )(?:yes|no(?= (?:we|i|that|sorry|it|way we)))|so(?! (?:that|much|far|many|long|important|badly|strongly|sure|we "
    r"are safe|it|i can|you (?:can|have|could)|sorry|the real))|because|though|although|then|instead|"
    r"except|unless|yet(?! another)|otherwise|whereas|what if|how about|what about|suppose|imagine|"
    r"picture this|here is|let us|look|listen|(?<! is )(?<! be )(?<! are )(?<! was )(?:okay|fine)|actually|anyway|plus|meanwhile|rather than|"
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
    r"^ (?:(?:well|so|look|sorry|yes|but|okay|and|honestly|no|,|oh) )*(?:no|never) "
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
        self._words: dict[str, list[int]] = {}
        self._known: dict[int, tuple[Family, list[Hit]]] = {}
        for token, place in zip(wording.tokens, wording.places, strict=True):
            self._words.setdefault(token.word, []).append(place - 1)

    def hits(self, cues: Family) -> list[Hit]:
        """Everything this family finds, in order; strongest first at the same place."""
        known = self._known.get(id(cues))
        if known is None:
            found = list(cues.find(self.text, self._words))
            if cues.core is not None:
                found += self.hits(cues.core)
            found.sort(key=lambda hit: (hit.start, -hit.weight, -hit.end))
            known = self._known[id(cues)] = (cues, found)
        return known[1]

    def says(self, cues: Family) -> bool:
        """Whether any cue of this family is found."""
        return bool(self.hits(cues))

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
    cuts = sorted({0, *_boundaries(text), len(text)})
    for start, end in pairwise(cuts):
        if end - start > 0:
            part = text[start:end]
            marked = text[end : end + 3] == " ? "
            yield Clause(start, end, _is_question(part + " ", marked))
    if len(cuts) == 1:
        yield Clause(0, len(text), False)


def _boundaries(text: str) -> Iterator[int]:
    """Where one clause ends and the next begins; only ever at a space, so nowhere else is tried."""
    at = text.find(" ")
    while at >= 0:
        match = _BOUNDARY.match(text, at)
        if match:
            yield at
        at = text.find(" ", max(at + 1, match.end() if match else 0))


def _is_question(part: str, marked: bool) -> bool:
    """Whether a clause asks, by its mark or by its word order."""
    if _TAG_QUESTION.fullmatch(part):
        return False
    if marked and not _TAG_QUESTION.search(part) and not _ECHO.fullmatch(part):
        return True
    match = _ASKING.match(part.removeprefix(" ,"))
    return match is not None
