"""Reads one turn: its moves, benefits, figures and signals, with the words that justify them.

Takes the text of a turn as typed or heard and gives a Reading. Pure: the same turn is always
read the same way, alone, as said to the counterpart after she has asked for exclusivity. With
weights the moves are what cues and wording together make likely; without, what the cues find.
"""

import re
from dataclasses import dataclass

from desktop.coach.reading.cues import advantages as benefits_in
from desktop.coach.reading.cues.drafting import only_offers
from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.manner import signals
from desktop.coach.reading.cues.notation import Family, Hit, cue
from desktop.coach.reading.cues.value import figures
from desktop.coach.reading.cues.wording import put
from desktop.coach.reading.findings import Findings, dismisses, findings, moves_by_rule
from desktop.coach.reading.marks import marks
from desktop.coach.reading.scoped import asks_of_clause, gives_only_that
from desktop.coach.reading.traits import classed, parted, plain
from desktop.coach.reading.vocabulary import Vocabulary
from desktop.coach.reading.weights import Weights
from desktop.events import BenefitRead, FigureRead, MoveRead, Reading
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step

VERSION = "patterns-2"
"""What a reader without weights calls itself; one with weights takes their version."""
REPORTED_FROM = 0.5
"""A move is reported from this confidence."""
ANOTHER_ADVANTAGE = "another_advantage"
"""Kind of an advantage that is concrete, but of no kind listed; where the persona file has no
such row, the listed kind nearest in sense stands in."""
SHORT_WORDS, PLAIN_FROM, PLAIN_SURE = 7, 0.9, 0.6
"""So few words leave the weights little to go by; a cue as sure as this is right about 49 times in
50 there (measured on the turns that the reader learns from)."""
_SAID_OF_ANYTHING = frozenset((Step.SURFACE_WOUND, Step.DRAFT_FRAMEWORK))
"""Moves whose cues fit short talk about anything else too."""
_ORDER = [*Step, *Pitfall]
_STEPS = tuple(step.value for step in Step)
_SHUT_OUT: dict[str, tuple[str, ...]] = {
    Pitfall.FLAT_REFUSAL: (*_STEPS, Pitfall.SUNSET_EXCLUSIVITY, Pitfall.CONCEDE_EXCLUSIVITY),
    Pitfall.EQUAL_TREATMENT: (
        Step.NAME_VALUE_GAP,
        Step.BUILD_PREFERRED_TIER,
        Step.DRAFT_FRAMEWORK,
        Pitfall.SUNSET_EXCLUSIVITY,
        Pitfall.CONCEDE_EXCLUSIVITY,
    ),
}
"""A refusal that offers is none, and terms for all are no terms for one: the surer side stays."""
_UNREFUSED = re.compile(r" (?:not|never|nobody|hardly) (?:\w+ )?(?:saying|said|say) (?:a )?no ")
_OTHERS_STAY = re.compile(
    r" (?:partners?|integrations?|others?|two|both|everyone else|each) (?:\w+ ){0,3}?"
    r"(?:keeps?|stays?|remains?) (?:\w+ ){0,2}?(?:place|places|where|in|on|here|seat|seats|live) "
)
_HERS_ALONE = re.compile(
    r" (?:nobody|noone|no one|no (?:other )?(?:partner|competitor|rival)) (?:else )?(?:of yours )?"
    r"(?:\w+ ){0,2}?(?:gets?|has|have|sees?) (?:it|that|this|one|any) "
)
_NOBODY_ELSE = re.compile(
    r" (?:nobody|no one|noone) else (?:ever )?(?:gets?|has|sees?) (?:it|that|this) "
)
"""Said of an advantage."""
_ASKS_WHETHER = re.compile(
    r" (?:what about|what if|how about|how would|would it|would you|suppose|say you|picture|imagine"
    r"|i could|we could|we 'd|i 'd|we would|i would|i can|we can|i 'd offer|my offer|offer) "
)
"""An offer, however many numbers are in it, is no draft yet."""
_ASKED_BACK = re.compile(
    r"^ ?(?:(?:oh|um|uh|hm|wow|so|okay|ok|right|well|wait|sorry|alright|hang on|hold on) "
    r"(?:[,.?] )?)*(?:exclusive|exclusively|exclusivity|(?:only|just) (?:you|us|company))"
    r"(?: (?!if\b)(?![^.?]*\b(?:then|deal|it is|done|sold)\b)[^.?]*)? [?] "
)
"""An echo of her demand, asked back."""
_UNTHINKABLE = re.compile(
    r" (?:trouble|mess|fired|sacked|skin me|kill me|hell to pay|nightmare|forgive (?:me|us)|villain"
    r"|lose (?:my job|sleep|half my sleep)) (?:\w+ ){0,3}?if (?:\w+ |, ){0,6}?"
    r"(?:dropped|drop|cut|let|threw|left|lost|shut|told|dumped|walked) "
)
"""What would come of dropping the others: a reason against it."""
_BARE_FIGURE = re.compile(
    r"^ ?(?:(?:um|uh|well|ok|okay|so|say|like|i said|make it|let us say) (?:, )?)*"
    r"(?:\d+ (?:business )?(?:days?|weeks?|months?|hours?|percent|dollars?|thousand)? ?[.,] )+"
    r"(?:[^.?]* [?] )*$"
)
"""A figure by itself, at most with questions behind it: an answer, and no offer of its own."""
_PAYS = re.compile(r" (?:money|budget|bill|cost)s? (?:'s|is|are) (?:ours|mine|yours|on us|theirs) ")
"""Whose money it is: no advantage of its own."""
_SUM = re.compile(r" [0-9][0-9,]* (?:grand|k|thousand|dollars?|euros?|pounds?|bucks) | [$€£]")
_JUST_BEFORE = 40
"""Characters between what is named and the sum that is said of it."""
_TOLD_WORDS = 4
_PLAIN = 0.8
"""So many words, so plainly an offer, make an advantage that no cue knows."""
_HER_WORK = re.compile(
    r" (?:on|for) your (?:integration|account|team|project|setup) (?:and )?only "
)
"""Somebody's work that is hers alone is no exclusivity."""
_SURE = 0.85
_ALONE = re.compile(
    r"excl|ex clu|only|sole|alone|nobody|no ?one|any(?:one|body)|other|else|partner|rival|compet"
    r"|lock|shut|clos|yourself|yours|door|monopol|marr|faithful|single|just (?:you|us|theirco|the 2"
    r"|with)|to you |your own|out of|field|category|city|cities|lane|keep out|wait"
)
"""What a time without rivals is hardly ever offered without; else the weights must be surer."""
_DECIDES = re.compile(
    r" (?:can|could|may|allowed to|able to|will|free to) (?:\w+ )?(?:say yes|decide|promise|grant"
    r"|sign|approve|commit)(?: (?:to|on))?(?: (?:it|that|this|them))?"
    r"(?: (?:by )?(?:myself|alone|right now|right away|today|now|on the spot))+ "
)
"""The word of somebody who has made up their mind, whatever they put off beside it."""
_PAID_AFTER = re.compile(
    r"^(?: [^ .?]\S*){0,4}? (?:go(?:es)?|comes?|paid|flows?)(?: \w+)? to (?:you|your|theirco) "
    r"|^(?: [^ .?]\S*){0,4}? (?:is|are) yours "
)
_PAID_BEFORE = re.compile(
    r" (?:give|gives|giving|pay|pays|offer|get|gets|earn|keep|have)(?: (?:you|theirco))? $"
)
"""Around a share of what is earned that is handed over, and does not tell her weight."""
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the weights see of a turn."""

    plain: list[str]
    classed: list[str]
    parts: list[list[str]]
    marks: set[str]


class Reader:
    """Reads turns with the words of one persona."""

    def __init__(self, vocabulary: Vocabulary, weights: Weights | None = None) -> None:
        self._vocabulary = vocabulary
        self._weights = weights
        self.version = weights.version if weights else VERSION
        self._kinds = tuple(
            (benefit.id, Family(cue(pattern, 0.9) for pattern in benefit.cues))
            for benefit in vocabulary.benefits
        )
        self._draft_kinds = tuple(
            (benefit.id, Family((cue(pattern, 0.9) for pattern in benefit.bare), core))
            for benefit, (_, core) in zip(vocabulary.benefits, self._kinds, strict=True)
        )
        self._senses = (
            [
                weights.lexicon.mean(" ".join(benefit.bare).split())
                for benefit in vocabulary.benefits
            ]
            if weights
            else []
        )

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        found = self._found(text)
        hits = moves_by_rule(found)
        if self._weights is not None:
            hits = self._weighed(found, hits, text, self._weights)
        drafts = Step.DRAFT_FRAMEWORK in hits
        if drafts and not found.draft:
            found.advantages = benefits_in.advantages(found.turn, self._draft_kinds)
        read = tuple(
            _move_read(found.turn, move, hit)
            for move in _ORDER
            if (hit := hits.get(move)) is not None and hit.weight >= REPORTED_FROM
        )
        return Reading(
            moves=read,
            benefits=self._benefits(found, hits),
            figures=_weighing(found),
            signals=tuple(signal.value for signal in _signals(found, text, bool(read))),
            version=self.version,
        )

    def evidence(self, text: str) -> Evidence:
        """What a turn shows to the weights; they are trained on nothing else."""
        found = self._found(text)
        return self._evidence(found, moves_by_rule(found), text)

    def _found(self, text: str) -> Findings:
        words = self._vocabulary
        turn = Turn(put(text, words.companies, words.counterpart, words.glossary))
        return findings(turn, self._kinds, self._draft_kinds)

    def _evidence(self, found: Findings, rules: dict[str, Hit], text: str) -> Evidence:
        line = found.turn.text
        said = signals(found.turn, text, moves=True)
        named = [
            (hit.start, hit.end) for _, cues in self._draft_kinds for hit in found.turn.hits(cues)
        ]
        return Evidence(
            plain(line),
            classed(line, named),
            parted(line[clause.start : clause.end] for clause in found.turn.clauses),
            marks(found, self._draft_kinds, rules, said),
        )

    def _weighed(
        self, found: Findings, rules: dict[str, Hit], text: str, weights: Weights
    ) -> dict[str, Hit]:
        """The moves that cues and wording make likely, each with its words."""
        if _says_nothing(found.turn, text) and not rules:
            return {}
        shown = self._evidence(found, rules, text)
        sure = weights.confidences(shown.plain, shown.classed, shown.parts, shown.marks)
        likely = {move: one for move, one in sure.items() if one >= REPORTED_FROM}
        if not likely and len(text.split()) <= SHORT_WORDS:
            likely = {
                move: PLAIN_SURE
                for move, hit in rules.items()
                if hit.weight >= PLAIN_FROM and move not in _SAID_OF_ANYTHING
            }
        kept = _excluded(found, likely, rules)
        return {
            move: _justified(found.turn, move, one, rules.get(move), weights)
            for move, one in kept.items()
        }

    def _benefits(self, found: Findings, hits: dict[str, Hit]) -> tuple[BenefitRead, ...]:
        """The advantages, and in a draft the owners and dates that belong to none."""
        turn = found.turn
        tier = hits.get(Step.BUILD_PREFERRED_TIER)
        if tier is not None and not found.offered:
            found.advantages = [*found.advantages, *self._unlisted(turn, tier)]
        read = [
            BenefitRead(
                one.kind, *turn.wording.origin(one.hit.start, one.hit.end),
                one.amount, one.when, one.owner, one.withdrawn,
            )
            for one in found.advantages
        ]  # fmt: skip
        if Step.DRAFT_FRAMEWORK in hits:
            for pledge in benefits_in.pledges(turn, found.offered):
                span = turn.wording.origin(pledge.hit.start, pledge.hit.end)
                read.append(BenefitRead(WHO_AND_WHEN, *span, "", pledge.when, pledge.owner))
        return tuple(sorted(read, key=lambda benefit: benefit.start))

    def _unlisted(self, turn: Turn, tier: Hit) -> list[benefits_in.Advantage]:
        """The advantage in the words of a tier that no cue names, under the kind that fits it."""
        for kind, cues in self._draft_kinds:
            near = [hit for hit in turn.hits(cues) if tier.start <= hit.start < tier.end]
            if near:
                return [benefits_in.detailed(turn, kind, near[0])]
        if _SUM.search(turn.text, tier.start, tier.end):
            # A sum is for what was named just before it.
            named = [(hit, kind) for kind, cues in self._draft_kinds for hit in turn.hits(cues)]
            ahead = [one for one in named if 0 <= tier.start - one[0].end <= _JUST_BEFORE]
            if ahead:
                hit, kind = max(ahead, key=lambda one: one[0].end)
                return [benefits_in.detailed(turn, kind, hit)]
        kinds = [kind for kind, _ in self._kinds]
        if not kinds or self._weights is None:
            return []
        if ANOTHER_ADVANTAGE in kinds:
            told = len(turn.text[tier.start : tier.end].split()) >= _TOLD_WORDS
            if tier.weight < _PLAIN or not told:
                return []
            return [benefits_in.detailed(turn, ANOTHER_ADVANTAGE, tier)]
        words = plain(turn.text[tier.start : tier.end])
        fits = self._weights.lexicon.nearest(words, self._senses)
        return [benefits_in.detailed(turn, kinds[fits], tier)]


def _says_nothing(turn: Turn, text: str) -> bool:
    """Whether there are no English words to weigh."""
    if not _LETTERS.search(turn.text):
        return True
    unread = signals(turn, text, moves=False)
    return Signal.NOT_ENGLISH in unread or Signal.UNCLEAR in unread


def _excluded(found: Findings, likely: dict[str, float], rules: dict[str, Hit]) -> dict[str, float]:
    """What is left once the moves that shut each other out are settled."""
    kept = dict(likely)
    if found.secret and not found.past:
        kept.pop(Step.SURFACE_WOUND, None)
    if Pitfall.EQUAL_TREATMENT in kept and found.gap and dismisses(found):
        kept.pop(Step.NAME_VALUE_GAP, None)
    said = found.turn.text
    if Pitfall.FLAT_REFUSAL not in rules and (_UNREFUSED.search(said) or _NOBODY_ELSE.search(said)):
        kept.pop(Pitfall.FLAT_REFUSAL, None)
    if Step.DRAFT_FRAMEWORK not in rules and not found.draft and _ASKS_WHETHER.search(said):
        kept.pop(Step.DRAFT_FRAMEWORK, None)
    gives = (Pitfall.SUNSET_EXCLUSIVITY, Pitfall.CONCEDE_EXCLUSIVITY)
    offered = found.offered or Step.BUILD_PREFERRED_TIER in kept
    if offered and only_offers(found.turn, cued=Step.DRAFT_FRAMEWORK in rules):
        kept.pop(Step.DRAFT_FRAMEWORK, None)
    if found.stance.takes_back and not any(move in rules for move in gives):
        for move in gives:
            kept.pop(move, None)
    if found.stance.takes_back:
        delay = rules.get(Pitfall.STALL)
        # Words of going back are no words of putting off.
        if delay is None or any(
            hit.start < delay.end and delay.start < hit.end for hit in found.stance.takes_back
        ):
            kept.pop(Pitfall.STALL, None)
    if gives[1] not in rules:
        # An advantage that nobody else gets is no exclusivity, and others who stay are none either.
        alone = Step.BUILD_PREFERRED_TIER in rules and _HERS_ALONE.search(said)
        if alone or _OTHERS_STAY.search(said):
            kept.pop(gives[1], None)
    if gives[0] not in rules and kept.get(gives[0], 1) < _SURE and not _ALONE.search(said):
        kept.pop(gives[0], None)
    of_one_thing = gives_only_that(said)
    if of_one_thing or (_HER_WORK.search(said) and "exclusiv" not in said):
        for move in gives:
            kept.pop(move, None)
    if _ASKED_BACK.search(said) or _UNTHINKABLE.search(said):
        kept.pop(gives[1], None)
    if asks_of_clause(said):
        kept.pop(gives[1], None)
        kept.pop(Pitfall.FLAT_REFUSAL, None)
    if gives[1] not in rules and kept.get(Step.SURFACE_WOUND, 0) >= _SURE > kept.get(gives[1], 0):
        kept.pop(gives[1], None)
    if Step.BUILD_PREFERRED_TIER not in rules and (_BARE_FIGURE.search(said) or _PAYS.search(said)):
        kept.pop(Step.BUILD_PREFERRED_TIER, None)
    if Step.BUILD_PREFERRED_TIER in kept and _DECIDES.search(said):
        kept.pop(Pitfall.STALL, None)
    if of_one_thing and not kept and " ?" not in said:
        kept[Step.BUILD_PREFERRED_TIER] = PLAIN_SURE
    if all(move in kept for move in gives):
        limited = Pitfall.SUNSET_EXCLUSIVITY in rules or kept[gives[0]] >= kept[gives[1]]
        del kept[gives[1] if limited else gives[0]]
    for pitfall, others in _SHUT_OUT.items():
        rivals = [kept[move] for move in others if move in kept]
        if rivals and pitfall in kept:
            lost = others if kept[pitfall] > max(rivals) else (pitfall,)
            kept = {move: one for move, one in kept.items() if move not in lost}
    return kept


def _justified(turn: Turn, move: str, sure: float, hit: Hit | None, weights: Weights) -> Hit:
    """The words of a move: those of its cue, else the clause that speaks most for it."""
    if hit is not None:
        return Hit(hit.start, hit.end, sure)
    parts = [
        clause for clause in turn.clauses if _LETTERS.search(turn.text, clause.start, clause.end)
    ]
    if len(parts) > 1:
        words = [plain(turn.text[clause.start : clause.end]) for clause in parts]
        parts = [parts[weights.speaks_most(move, words)]]
    clause = parts[0] if parts else turn.clauses[0]
    return Hit(*_trimmed(turn.text, clause.start, clause.end), sure)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A clause without the marks at its edges."""
    while text[start:end].startswith((" , ", " . ", " ? ")):
        start += 2
    while text[start:end].endswith((" ,", " .", " ?")):
        end -= 2
    return start, end


def _move_read(turn: Turn, move: str, hit: Hit) -> MoveRead:
    """A hit as it is reported."""
    start, end = turn.wording.origin(hit.start, hit.end)
    return MoveRead(str(move), round(hit.weight, 2), start, end)


def _weighing(found: Findings) -> tuple[FigureRead, ...]:
    """The figures for her weight; a share of what is earned that she is given is none."""
    turn = found.turn
    given = [
        turn.wording.origin(one.hit.start, one.hit.end)
        for one in found.offered
        if _PAID_AFTER.search(turn.after(one.hit)) or _PAID_BEFORE.search(turn.before(one.hit))
    ]
    return tuple(
        figure
        for figure in figures(turn, dismissed=dismisses(found))
        if figure.kind != "share"
        or not any(start <= figure.start and figure.end <= end for start, end in given)
    )


def _signals(found: Findings, text: str, moves: bool) -> list[Signal]:
    """What the turn carries besides its moves, in the order of the hall."""
    read = set(signals(found.turn, text, moves))
    if found.past and not (found.secret and not found.wound):
        read.add(Signal.ASKS_PAST)
    if found.stance.takes_back or any(advantage.withdrawn for advantage in found.advantages):
        read.add(Signal.TAKES_BACK)
    if found.stance.rejects:
        read.add(Signal.REJECTS_EXCLUSIVITY)
    return [signal for signal in Signal if signal in read]
