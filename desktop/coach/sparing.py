"""When a slip that was read in a turn is none: the moment says what a yes, a no or a later means.

In: what she asked for, how far the call has come, the turn as read. Out: pitfalls that do not
count. The reader sees a turn alone; here is the one place that sees it in its call.
"""

from dataclasses import dataclass
from functools import lru_cache

from desktop.coach.said.answers import (
    amount_alone,
    corrects,
    defers,
    gives_line,
    keeps_to_you,
    may_give_away,
    only_details,
    reports,
)
from desktop.coach.said.caseless import Caseless
from desktop.events import TurnTaken
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step

GIVES_AWAY = (Pitfall.CONCEDE_EXCLUSIVITY, Pitfall.SUNSET_EXCLUSIVITY)
ADVICE = frozenset({"lead", "rebuttal"})
"""What her last reply asked for when she wants words for upstairs."""
DETAILS = (":who", ":when", ":only", ":which")
"""Ends of what she asked for when a yes or a no is about a detail."""
MOST_READ = 800
"""Characters of a turn that are looked at for what it answers."""

_OF_THE_DEMAND = Caseless(
    r"\bexclus|\bexclude|\bsole(?:ly)?\b|\balone\b|\bclause|\block(?:s|ed|ing|out)?\b|\byours\b"
    r"|\brivals?\b|\bcompet|\bcategory\b(?! as\b)|\byou win\b|\byour way\b|\bbehind you\b"
    r"|\byour (?:wish|demand|condition|terms|ask)\b|\bsign (?:it|that|here|your|the)\b"
    r"|\b(?:have|take|get|got|do) (?:it|that)\b|\bwhat you (?:want|ask|need)"
    r"|\bno(?:body| one) else\b"
    r"|\bonly (?:one|you|partner|logistics|ever)\b|\bjust you\b|\bnone of the|\ball in\b|\bshut\b"
    r"|\bno (?:other|more) \w+|\bkeep (?:the )?others\b|\bdrop (?:the )?(?:others|other two|both)\b"
    r"|\bi (?:give|fold|cave)\b|\bgranted\b|\bunconditional",
)
_ONLY_ONE_ON_IT = Caseless(
    r"\bonly (?:\w+ ){1,3}(?:on|in|at|with) (?:it|there|that|them)\b"
    r"|\bonly (?:\w+ ){1,3}there\b",
)
_WHOLE_FIELD = Caseless(r"\bexclus|\bplatform|\bmarketplace|\bmarket\b|\bclause\b")
_REMINDS = Caseless(
    r"\b(?:instead|in place of|rather than|we (?:said|agreed|have)|already agreed|as agreed"
    r"|in (?:this|it)|the (?:two|three|four|five|[2-5]) (?:things|points|lines|terms)|still)\b",
)
_LEFT_TO_DECIDE = Caseless(
    r"\b(?:legal|lawyers?|counsel|get back|think (?:it|about)|decide|approv\w+|check with"
    r"|run (?:it|this)|my (?:boss|board|ceo|team)|not (?:sure|ready)|before i (?:sign|commit))\b",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """How far the call has come before a turn."""

    asked_for: str = ""
    """The term, or the words for upstairs, that her last reply asked for."""
    at_ease: bool = False
    """The story is told and a tier is on the table, so that she no longer asks for the word."""
    written: bool = False
    """The framework is on the page."""


@lru_cache(maxsize=8)
def spared(moment: Moment, turn: TurnTaken) -> tuple[Pitfall, ...]:
    """Pitfalls read in the turn that are none in this moment."""
    meant = {*_given(moment, turn), *_refused(moment, turn), *_put_off(moment, turn)}
    text = turn.text[:MOST_READ]
    if moment.asked_for in ADVICE and gives_line(text):
        meant |= {*Pitfall}
    if reports(text):
        meant |= {Pitfall.FLAT_REFUSAL, Pitfall.STALL}
    return tuple(slip for slip in Pitfall if slip in meant)


def _given(moment: Moment, turn: TurnTaken) -> set[Pitfall]:
    """No exclusivity is given where the turn keeps to a term, a detail or a goodbye."""
    text, reading = turn.text[:MOST_READ], turn.reading
    meant: set[Pitfall] = set()
    if moment.asked_for.endswith(":only") and keeps_to_you(text):
        meant |= {*GIVES_AWAY, Pitfall.FLAT_REFUSAL}
    if moment.asked_for and only_details(text, moment.asked_for):
        meant |= {*GIVES_AWAY}
    stepped = reading.has(*Step) or reading.gives(Signal.GOODBYE)
    if stepped and not may_give_away(text):
        meant |= {*GIVES_AWAY}
    if moment.at_ease and _ONLY_ONE_ON_IT.search(text) and not _WHOLE_FIELD.search(text):
        # What is on the table is "it".
        meant |= {*GIVES_AWAY}
    about = moment.asked_for.endswith(DETAILS) or moment.at_ease or moment.written
    if (stepped or about) and not _OF_THE_DEMAND.search(text):
        meant.add(Pitfall.CONCEDE_EXCLUSIVITY)
    return meant


def _refused(moment: Moment, turn: TurnTaken) -> set[Pitfall]:
    """A no to a term, a figure put right or a reminder of what is agreed closes no door."""
    text = turn.text[:MOST_READ]
    demand = _OF_THE_DEMAND.search(text) is not None
    if corrects(text) and amount_alone(text) and not may_give_away(text):
        return {Pitfall.FLAT_REFUSAL}
    named = any(read.benefit != WHO_AND_WHEN for read in turn.reading.benefits)
    if named and not demand:
        return {Pitfall.FLAT_REFUSAL}
    if (moment.written or moment.at_ease) and _REMINDS.search(text):
        return {Pitfall.FLAT_REFUSAL}
    return set()


def _put_off(moment: Moment, turn: TurnTaken) -> set[Pitfall]:
    """A date she asked for puts nothing off, nor does sending what is agreed."""
    text = turn.text[:MOST_READ]
    dated = moment.asked_for and only_details(text, moment.asked_for)
    cross = turn.reading.gives(Signal.HOSTILE) and not defers(text)
    sends = moment.written and not _LEFT_TO_DECIDE.search(text)
    return {Pitfall.STALL} if dated or cross or sends else set()
