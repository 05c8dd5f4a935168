"""Reads one turn: its moves, benefits, figures and signals, with the words that justify them.

Takes the text of a turn as typed or heard and gives a Reading. Pure: the same turn is always
read the same way, alone, as said to the counterpart after she has asked for exclusivity.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.coach.cues import advantages as benefits_in
from desktop.coach.cues import exclusivity
from desktop.coach.cues.advantages import Advantage
from desktop.coach.cues.delay import stall_hits
from desktop.coach.cues.drafting import draft_hits, put_off_hits
from desktop.coach.cues.grammar import Turn
from desktop.coach.cues.landing import landing_hits
from desktop.coach.cues.manner import signals
from desktop.coach.cues.notation import Hit, cue
from desktop.coach.cues.stance import Stance, stance
from desktop.coach.cues.value import CONCESSIVE, equal_hits, figures, gap_hits
from desktop.coach.cues.wording import put
from desktop.coach.cues.wound import wound_hits
from desktop.coach.vocabulary import Vocabulary
from desktop.events import BenefitRead, MoveRead, Reading
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step

VERSION = "patterns-1"
REPORTED_FROM = 0.5
"""A move is reported from this confidence."""
_ORDER = [*Step, *Pitfall]


@dataclass
class _Findings:
    """What was found in a turn so far."""

    turn: Turn
    advantages: list[Advantage]
    stance: Stance
    wound: list[Hit]
    past: bool
    secret: bool
    gap: list[Hit]
    equal: list[Hit]
    landing: list[Hit]
    draft: list[Hit]
    put_off: list[Hit]
    stall: list[Hit]

    @property
    def offered(self) -> list[Advantage]:
        """The advantages that are on offer."""
        return [advantage for advantage in self.advantages if not advantage.withdrawn]


class Reader:
    """Reads turns with the words of one persona."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._kinds = tuple(
            (benefit.id, tuple(cue(pattern, 0.9) for pattern in benefit.cues))
            for benefit in vocabulary.benefits
        )
        self._draft_kinds = tuple(
            (benefit.id, tuple(cue(pattern, 0.9) for pattern in (*benefit.cues, *benefit.bare)))
            for benefit in vocabulary.benefits
        )

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        words = self._vocabulary
        turn = Turn(put(text, words.companies, words.counterpart, words.glossary))
        found = self._found(turn)
        moves = {
            Step.SURFACE_WOUND: _surface_wound(found),
            Step.NAME_VALUE_GAP: _name_value_gap(found),
            Step.BUILD_PREFERRED_TIER: _build_preferred_tier(found),
            Step.MAKE_IT_THEIRS: _best(found.landing),
            Step.DRAFT_FRAMEWORK: _draft_framework(found),
            Pitfall.STALL: _stall(found),
            Pitfall.EQUAL_TREATMENT: _best(found.equal),
            Pitfall.SUNSET_EXCLUSIVITY: _best(found.stance.limits),
            Pitfall.CONCEDE_EXCLUSIVITY: _concede(found),
        }
        steps = {move for move, hit in moves.items() if hit is not None}
        moves[Pitfall.FLAT_REFUSAL] = _flat_refusal(found, steps)
        read = tuple(
            _move_read(turn, move, hit)
            for move in _ORDER
            if (hit := moves[move]) is not None and hit.weight >= REPORTED_FROM
        )
        return Reading(
            moves=read,
            benefits=_benefits(found, moves[Step.DRAFT_FRAMEWORK] is not None),
            figures=figures(turn, dismissed=_dismisses(found)),
            signals=tuple(signal.value for signal in _signals(found, text, bool(read))),
            version=VERSION,
        )

    def _found(self, turn: Turn) -> _Findings:
        """Everything the cues find in a turn."""
        advantages = benefits_in.advantages(turn, self._kinds)
        offers = any(not advantage.withdrawn for advantage in advantages)
        draft = draft_hits(turn, offers)
        if draft:
            advantages = benefits_in.advantages(turn, self._draft_kinds)
        wound, past = wound_hits(turn)
        equal = equal_hits(turn)
        if equal:
            advantages = [a for a in advantages if not _for_everyone(turn, a, equal)]
            offers = any(not advantage.withdrawn for advantage in advantages)
        return _Findings(
            turn=turn,
            advantages=advantages,
            stance=stance(turn, offers),
            wound=wound,
            past=past,
            secret=Signal.DEMANDS_SECRET in signals(turn, "", moves=True),
            gap=gap_hits(turn),
            equal=equal,
            landing=landing_hits(turn),
            draft=draft,
            put_off=put_off_hits(turn),
            stall=stall_hits(turn),
        )


def _best(hits: list[Hit] | tuple[Hit, ...]) -> Hit | None:
    """The strongest hit; the first of equals."""
    return max(hits, key=lambda hit: (hit.weight, -hit.start), default=None)


def _move_read(turn: Turn, move: str, hit: Hit) -> MoveRead:
    """A hit as it is reported."""
    start, end = turn.wording.origin(hit.start, hit.end)
    return MoveRead(str(move), round(hit.weight, 2), start, end)


def _for_everyone(turn: Turn, advantage: Advantage, equal: list[Hit]) -> bool:
    """Whether an advantage is one of those the turn gives to all."""
    clause = turn.clause_of(advantage.hit)
    return any(turn.clause_of(hit) == clause or _touch(hit, advantage.hit) for hit in equal)


def _touch(one: Hit, other: Hit) -> bool:
    """Whether two hits share words."""
    return one.start < other.end and other.start < one.end


def _surface_wound(found: _Findings) -> Hit | None:
    """A question about what drives the demand; one about how the offer lands is another move."""
    if found.secret and not found.past:
        return None
    free = [hit for hit in found.wound if not any(_touch(hit, other) for other in found.landing)]
    return _best(free)


def _name_value_gap(found: _Findings) -> Hit | None:
    """That they outweigh the others, unless it is named only to be waved away."""
    return None if _dismisses(found) else _best(found.gap)


def _dismisses(found: _Findings) -> bool:
    """Whether equal treatment swallows the gap."""
    if not found.equal:
        return False
    first_gap = min((hit.start for hit in found.gap), default=None)
    if first_gap is None:
        return True
    first_equal = found.equal[0].start
    if first_equal >= first_gap:
        return True
    between = found.turn.text[first_equal:first_gap] + " "
    return " but " not in between and CONCESSIVE.search(between) is not None


def _build_preferred_tier(found: _Findings) -> Hit | None:
    """At least one advantage on offer."""
    return _best([advantage.hit for advantage in found.offered])


def _draft_framework(found: _Findings) -> Hit | None:
    """Writing terms now; not when it is only put off."""
    closed = [*found.put_off, *found.stance.limits, *found.stance.gives]
    kept = [hit for hit in found.draft if not any(_touch(hit, other) for other in closed)]
    return _best(kept)


def _stall(found: _Findings) -> Hit | None:
    """The answer or the writing put off."""
    off = found.put_off if _draft_framework(found) is None else []
    stall = found.stall
    if found.stance.limits:
        stall = [hit for hit in stall if not _TALKS_AGAIN.search(_words(found.turn, hit))]
    return _best([*stall, *off])


_TALKS_AGAIN = re.compile(r" (?:again|revisit|review|reassess|reconsider|see) ")
"""What follows a limited exclusivity is part of the limit."""


def _words(turn: Turn, hit: Hit) -> str:
    """The words of a hit and what its sentence says after them."""
    return turn.text[hit.start : hit.end] + turn.rest(hit)


def _concede(found: _Findings) -> Hit | None:
    """Exclusivity without an end; a limit anywhere makes it the other pitfall."""
    return None if found.stance.limits else _best(found.stance.gives)


def _flat_refusal(found: _Findings, moves: set[StrEnum]) -> Hit | None:
    """A refusal with no offer, question or step beside it."""
    others = moves - {Pitfall.STALL, Pitfall.EQUAL_TREATMENT}
    asks = any(
        clause.asks
        and not exclusivity.RHETORICAL.search(found.turn.text, clause.start, clause.end + 1)
        for clause in found.turn.clauses
    )
    if others or asks or not found.stance.refuses:
        return None
    offers = [hit for hit in found.turn.hits(exclusivity.SOFT_OFFER) if not found.turn.negated(hit)]
    return None if offers else _best(found.stance.refuses)


def _benefits(found: _Findings, drafts: bool) -> tuple[BenefitRead, ...]:
    """The advantages, and in a draft the owners and dates that belong to none."""
    turn = found.turn
    read = [
        BenefitRead(
            one.kind, *turn.wording.origin(one.hit.start, one.hit.end),
            one.amount, one.when, one.owner, one.withdrawn,
        )
        for one in found.advantages
    ]  # fmt: skip
    if drafts:
        for pledge in benefits_in.pledges(turn, found.offered):
            span = turn.wording.origin(pledge.hit.start, pledge.hit.end)
            read.append(BenefitRead(WHO_AND_WHEN, *span, "", pledge.when, pledge.owner))
    return tuple(sorted(read, key=lambda benefit: benefit.start))


def _signals(found: _Findings, text: str, moves: bool) -> list[Signal]:
    """What the turn carries besides its moves, in the order of the hall."""
    read = set(signals(found.turn, text, moves))
    if found.past and not (found.secret and not found.wound):
        read.add(Signal.ASKS_PAST)
    if found.stance.takes_back or any(advantage.withdrawn for advantage in found.advantages):
        read.add(Signal.TAKES_BACK)
    if found.stance.rejects:
        read.add(Signal.REJECTS_EXCLUSIVITY)
    return [signal for signal in Signal if signal in read]
