"""Puts a reply together from the authored one and what a model wrote.

In: the authored reply in its parts, the beat, the model's sentences as they came, and the
watch of this moment. Out: the text to be heard, where it comes from, and which sentences
were refused and why. Pure and sequential: the same sentences in the same order give the same
reply, so it may be asked again with each sentence that arrives. With nothing fit to be
heard the reply is the authored one, word for word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.counterpart.actor import Spoken
from desktop.counterpart.beats import FAMILY, TAILS, Beat
from desktop.counterpart.guard import MAX_SENTENCES, Watch
from desktop.counterpart.guard_form import plain
from desktop.counterpart.guard_numbers import measured
from desktop.counterpart.persona import sentences

Strength = Literal["tail", "whole"]
Source = Literal["authored", "mixed", "model"]

MAX_JOINED = 1
"""Sentences of a model's beside authored ones; a second one of a weak model's wanders off."""
TAIL_WORDS = range(4, 17)
"""How long a sentence is that only joins in."""

CLOSED = frozenset(
    {
        Beat.OPENING,
        Beat.FAREWELL,
        Beat.WALK_OUT,
        Beat.SILENCE,
        Beat.REPAIR,
        Beat.REPEAT,
        Beat.NOT_ENGLISH,
        Beat.PUZZLED,
        Beat.DEFLECT_SECRET,
        Beat.FRAMEWORK_DONE,
        Beat.CORRECTED_HER,
        Beat.MISSED_HER,
        Beat.LEFT_OUT,
        Beat.MISHEARD_YES,
        Beat.READ_ALOUD,
        Beat.IS_IN,
        Beat.NOW_IN,
        Beat.PART_IN,
        Beat.NOT_THERE,
        Beat.NOT_IN,
        Beat.OUR_SIDE,
        Beat.WISHES,
        Beat.WHOSE_WISH,
        Beat.PERSONAL,
        Beat.HOW_TAKEN,
        Beat.STORY_TIME,
        Beat.STORY_HEALED,
        Beat.STORY_KEPT,
        Beat.MEANT_MORE,
        Beat.STALL_OTHERS,
        Beat.MEANT_ONE,
        Beat.MEANT_WELL,
        Beat.NO_PAGE,
        Beat.NOTHING_OUT,
        Beat.FROM_PAGE,
        Beat.FROM_PAGE_PART,
        Beat.FROM_PAGE_LACKS,
        Beat.BOTH_WAYS,
        Beat.FAREWELL_GIFT,
        Beat.FAREWELL_AWAITS,
        Beat.FAREWELL_KIND,
        Beat.FAREWELL_LIKEWISE,
        Beat.CEO_FEARS,
        Beat.EITHER_NUMBER,
        Beat.EITHER_OFFER,
        Beat.EITHER_FEAR,
        Beat.EITHER_WORDS,
        Beat.MONEY_OURS,
        Beat.LEAVE_IT,
        Beat.DATE_SUITS,
        Beat.SAYS_IT,
    }
    | TAILS
)
"""Authored lines alone: endings, time, and turns with nothing in them to take up."""

KEPT = frozenset({Beat.CONFIRM_TAIL, Beat.DETAIL_TAIL, Beat.HARD_STOP, Beat.WRAP_UP})
"""Sentences that stand alone with the reply they join: a confirmation, or the time."""

FREE = frozenset(
    {
        Beat.PRESS,
        Beat.PRESS_ADVOCATE,
        Beat.ANSWER,
        Beat.SMALL_TALK,
        Beat.SOFTEN,
        Beat.VALUE_AGAIN,
        Beat.WEIGH_BENEFIT,
        Beat.EXTRA_BENEFIT,
        Beat.BENEFIT_KNOWN,
        Beat.PICTURE_AGAIN,
        Beat.AFTER_DONE,
    }
)
"""Free talk: no fact, no confirmation and no awaited answer hangs on the words."""

ALONE = frozenset({Beat.TELL_WOUND, Beat.RETELL, Beat.REFUSED_AGAIN})
"""Moments that a weak model only spoils: the story is told, or she has become short."""

KEY_FIRST = frozenset({Beat.TELL_WOUND, Beat.RETELL, Beat.CONFIRM_TERM})
"""Beats whose first authored sentence is heard before anything else."""


GLAD = frozenset(
    {
        Beat.SOFTEN,
        Beat.VALUE_FIGURE,
        Beat.WEIGH_BENEFIT,
        Beat.TIER_COMPLETE,
        Beat.EXTRA_BENEFIT,
        Beat.PICTURE,
        Beat.PICTURE_AGAIN,
        Beat.OPEN_DRAFT,
        Beat.CONFIRM_TERM,
        Beat.AFTER_DONE,
        Beat.SUNSET_TAKEN,
        Beat.CONCESSION_TAKEN,
        Beat.ALREADY_GIVEN,
        Beat.SMALL_TALK,
    }
)
"""She likes what she hears; a weak model's "not" would turn it round."""

COOL = frozenset(
    {
        Beat.REFUSED,
        Beat.REFUSED_AGAIN,
        Beat.STALLED,
        Beat.STALLED_AGAIN,
        Beat.MADE_EQUAL,
        Beat.BENEFIT_WITHDRAWN,
        Beat.NOTHING_TO_PICTURE,
        Beat.UNANSWERED,
        Beat.HOSTILE,
    }
)
"""She does not like it; a weak model would give in."""

_VAGUE = re.compile(r"\b(?:they|them|their|they're|they'll|they've|they'd|theirs)\b")
_STOCK = re.compile(
    r"\b(?:good|great|excellent|interesting) question\b|\b(?:last|this past) (?:week|month|year)\b"
    r"|\byesterday\b|\byears ago\b"
)
"""Praise of a question, and dates of a story that a weak model makes up."""
_AGAINST = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|cannot|without|but|\w+n't|bad|worse|hard|problem"
    r"|wrong|lose|lost|worry|afraid|too)\b"
)
_YIELDS = re.compile(
    r"\b(?:like|love|great|good|happy|glad|fine|okay|sure|thanks?|thank|nice|perfect|pleased"
    r"|welcome|later|wait|patient|understand|right|fair|agree|no problem|we'll talk|of course"
    r"|take your time|no rush|yes|best|better|excited|wonderful|works)\b"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a model may speak in one reply."""

    opener: tuple[str, ...]
    """Authored sentences heard first; the model goes on behind them."""
    behind: tuple[str, ...]
    """Authored sentences heard last."""
    room: int
    """How many of the model's sentences fit; none: it is not asked."""
    strength: Strength = "tail"
    replaces: bool = False
    """The model's sentences stand instead of the authored ones."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence of the model's that is not heard."""

    text: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mixed:
    """A reply ready to be heard."""

    text: str
    source: Source
    lines: tuple[str, ...]
    """Ids of the authored lines in it."""
    accepted: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


def kind_of(beat: Beat) -> Beat:
    """The broad beat that a finer one belongs to."""
    return FAMILY.get(beat, beat)


def plan_of(spoken: Spoken, beat: Beat, strength: Strength) -> Plan:
    """What of the authored reply stays, and where a model may speak."""
    kind = kind_of(beat)
    authored = sentences(spoken.text)
    if {beat, kind} & CLOSED or any(line.split(".")[0] in KEPT for line in spoken.lines):
        return Plan(tuple(authored), (), 0)
    if strength == "tail" and kind in ALONE:
        return Plan(tuple(authored), (), 0)
    if strength == "whole" and kind in FREE and len(spoken.lines) == 1:
        return Plan((), (), MAX_SENTENCES, strength, replaces=True)
    asks = authored[-1].endswith("?")
    first = 1 if not asks or (kind in KEY_FIRST and len(authored) > 1) else 0
    cut = max(first, len(authored) - 1) if asks else len(authored)
    room = min(MAX_JOINED, MAX_SENTENCES - len(authored))
    return Plan(tuple(authored[:cut]), tuple(authored[cut:]), max(room, 0), strength)


def mixed(
    spoken: Spoken, beat: Beat, strength: Strength, written: Sequence[str], watch: Watch
) -> Mixed:
    """The reply with these sentences of the model's, as far as they may be heard."""
    plan = plan_of(spoken, beat, strength)
    accepted: list[str] = []
    refused: list[Refused] = []
    around = () if plan.replaces else (*plan.opener, *plan.behind)
    for sentence in (part for raw in written for part in sentences(tidied(raw))):
        why = misfits(sentence, plan, accepted) or watch.refusals(sentence, (*around, *accepted))
        if not why and plan.strength == "tail":
            why = strays(sentence, beat, watch)
        if why:
            refused.append(Refused(sentence, tuple(why)))
        else:
            accepted.append(sentence)
    if not accepted:
        return Mixed(spoken.text, "authored", spoken.lines, (), tuple(refused))
    parts = accepted if plan.replaces else [*plan.opener, *accepted, *plan.behind]
    return Mixed(
        " ".join(parts),
        "model" if plan.replaces else "mixed",
        () if plan.replaces else spoken.lines,
        tuple(accepted),
        tuple(refused),
    )


def misfits(sentence: str, plan: Plan, accepted: Sequence[str]) -> list[str]:
    """Why a sentence does not fit into this reply, whatever it says."""
    why = []
    if len(accepted) >= plan.room:
        why.append("no room")
    asked = any(part.endswith("?") for part in (*plan.opener, *accepted, *plan.behind))
    if accepted and accepted[-1].endswith("?"):
        why.append("behind her question")
    elif sentence.endswith("?") and asked:
        why.append("a second question")
    return why


def strays(sentence: str, beat: Beat, watch: Watch) -> list[str]:
    """Why a weak model's sentence wanders off, though nothing in it is forbidden."""
    low, kind = plain(sentence), kind_of(beat)
    why = []
    if len(sentence.split()) not in TAIL_WORDS:
        why.append("too long or too short for a tail")
    if _QUOTES.search(sentence):
        why.append("quotes somebody")
    if measured(low):
        why.append("figures are left to authored lines")
    if _STOCK.search(low):
        why.append("says what anybody says to anybody")
    if _VAGUE.search(low):
        why.append("speaks of somebody without saying who")
    if (kind in GLAD and _AGAINST.search(low)) or (kind in COOL and _YIELDS.search(low)):
        why.append("against the beat")
    foreign = watch.foreign(sentence)
    if foreign:
        why.append(f"a word from elsewhere: {foreign[0]}")
    return why


def tidied(text: str) -> str:
    """A model's sentence as it would be said: one line, plain quotes, no raised voice."""
    line = " ".join(text.split()).translate(_PLAIN)
    if line.startswith('"') and line.endswith('"') and line.count('"') == 2:
        line = line[1:-1].strip()
    return _QUOTED.sub(r"“\1”", line)


_QUOTED = re.compile(r'"([^"]*)"')
_QUOTES = re.compile(r"[\"“”]")


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "!": ".", "—": "-", "–": "-"})
