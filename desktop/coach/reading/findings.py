"""What the cues find in a turn, and the moves that follow from it alone.

Takes a turn in normal form and the cues of the persona's benefits; gives the findings and, by
rule, at most one hit a move. The weights judge beside these rules; the words of a hit justify.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.coach.reading.cues import advantages as benefits_in
from desktop.coach.reading.cues import exclusivity
from desktop.coach.reading.cues.advantages import Advantage
from desktop.coach.reading.cues.delay import stall_hits
from desktop.coach.reading.cues.drafting import draft_hits, put_off_hits
from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.landing import landing_hits
from desktop.coach.reading.cues.manner import signals
from desktop.coach.reading.cues.notation import Family, Hit
from desktop.coach.reading.cues.stance import Stance, stance
from desktop.coach.reading.cues.value import CONCESSIVE, equal_hits, gap_hits
from desktop.coach.reading.cues.wound import wound_hits
from desktop.moves import Pitfall, Signal, Step

Kinds = tuple[tuple[str, Family], ...]
"""The persona's kinds of benefit and the cues of each."""


@dataclass
class Findings:
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


def findings(turn: Turn, kinds: Kinds, draft_kinds: Kinds) -> Findings:
    """Everything the cues find in a turn."""
    advantages = benefits_in.advantages(turn, kinds)
    offers = any(not advantage.withdrawn for advantage in advantages)
    draft = draft_hits(turn, offers)
    if draft:
        advantages = benefits_in.advantages(turn, draft_kinds)
    wound, past = wound_hits(turn)
    equal = equal_hits(turn)
    if equal:
        advantages = [a for a in advantages if not _for_everyone(turn, a, equal)]
        offers = any(not advantage.withdrawn for advantage in advantages)
    return Findings(
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


def moves_by_rule(found: Findings) -> dict[str, Hit]:
    """The moves that the cues alone make out, each with its strongest hit."""
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
    return {move.value: hit for move, hit in moves.items() if hit is not None}


def _best(hits: list[Hit] | tuple[Hit, ...]) -> Hit | None:
    """The strongest hit; the first of equals."""
    return max(hits, key=lambda hit: (hit.weight, -hit.start), default=None)


def _for_everyone(turn: Turn, advantage: Advantage, equal: list[Hit]) -> bool:
    """Whether an advantage is one of those the turn gives to all."""
    clause = turn.clause_of(advantage.hit)
    return any(turn.clause_of(hit) == clause or _touch(hit, advantage.hit) for hit in equal)


def _touch(one: Hit, other: Hit) -> bool:
    """Whether two hits share words."""
    return one.start < other.end and other.start < one.end


def _surface_wound(found: Findings) -> Hit | None:
    """A question about what drives the demand; one about how the offer lands is another move."""
    if found.secret and not found.past:
        return None
    free = [hit for hit in found.wound if not any(_touch(hit, other) for other in found.landing)]
    return _best(free)


def _name_value_gap(found: Findings) -> Hit | None:
    """That they outweigh the others, unless it is named only to be waved away."""
    return None if dismisses(found) else _best(found.gap)


def dismisses(found: Findings) -> bool:
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


def _build_preferred_tier(found: Findings) -> Hit | None:
    """At least one advantage on offer."""
    return _best([advantage.hit for advantage in found.offered])


def _draft_framework(found: Findings) -> Hit | None:
    """Writing terms now; not when it is only put off."""
    closed = [*found.put_off, *found.stance.limits, *found.stance.gives]
    kept = [hit for hit in found.draft if not any(_touch(hit, other) for other in closed)]
    return _best(kept)


def _stall(found: Findings) -> Hit | None:
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


def _concede(found: Findings) -> Hit | None:
    """Exclusivity without an end; a limit anywhere makes it the other pitfall."""
    return None if found.stance.limits else _best(found.stance.gives)


def _flat_refusal(found: Findings, moves: set[StrEnum]) -> Hit | None:
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
