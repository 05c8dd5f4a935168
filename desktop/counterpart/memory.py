"""What she remembers of the call: a fold over its facts, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.coach.said.owners import free_parts, owner_in
from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.invitations import invites
from desktop.counterpart.numbers import numbers_said
from desktop.counterpart.own_words import (
    all_mine,
    answers_who,
    lines_announced,
    only_us,
    owner_said,
    pays,
    settles_who,
)
from desktop.counterpart.persona import sentences
from desktop.events import CallEnded, CallOpened, Fact, Replied, ReplyCut, TurnTaken
from desktop.moves import WHO_AND_WHEN, Signal, Step

LONG_AGO = 99
MOST_READ = 800
"""Characters of a turn that are looked at for what is said in it."""
REPEAT_WORDS = 4
"""Sentences longer than this are never said twice in a call."""


ECHO = "echo"
"""Stands among the lines of a reply that begins with a bare piece of the user's turn."""
LEAD = "lead"
"""What she waits for when she asked which part to open with."""
REBUTTAL = "rebuttal"
"""What she waits for when she asked what to say to her CEO's no."""
MEANING = "meaning"
"""What she waits for when she asked what a vague word means."""
THEIRS, HERS, BOTH = "theirs", "hers", "both"
"""Whose money it is: the user's side's, her side's, or shared."""
EVERYTHING = "*"
"""Stands for every benefit where an owner is named for all of them."""
FIGURE = "figure"
"""What she waits for when she asked how much they weigh."""

RETURNS = frozenset(
    {
        Beat.UNANSWERED,
        Beat.UNANSWERED_FIGURE,
        Beat.UNANSWERED_DETAIL,
        Beat.UNANSWERED_WHO,
        Beat.UNANSWERED_WHEN,
        Beat.UNANSWERED_ONLY,
        Beat.UNANSWERED_ADVICE,
    }
)
"""Beats that come back to her question."""
PRESSES = frozenset(
    {
        Beat.OPENING,
        Beat.PRESS,
        Beat.PRESS_EASY,
        Beat.PRESS_HARD,
        Beat.PRESS_TOLD,
        Beat.PRESS_TAIL,
        Beat.BACK_TO_IT,
        Beat.BACK_EASY,
        Beat.BACK_HARD,
        Beat.BACK_TO_PROOF,
        Beat.STILL_ASKING,
        Beat.WANT_MORE,
    }
)
"""Beats that ask for an answer on exclusivity."""
ON_THE_WOUND = TELLS | {
    Beat.GUARD,
    Beat.GUARD_NEED,
    Beat.GUARD_WORRY,
    Beat.GUARD_ORIGIN,
    Beat.GUARD_AGAIN,
    Beat.RETELL,
    Beat.RETELL_NEED,
    Beat.SOFTEN,
    Beat.SOFTEN_TOLD,
}
"""Beats after which "tell me more" asks about what is behind the demand."""
PROBES = frozenset({Beat.ASK_WHO, Beat.ASK_WHEN, Beat.ASK_ONLY})
"""Beats that ask more about an offer than its size."""
_LEADS = re.compile(
    r"\b(?:lead|open|start|begin) with|\bstrongest (?:one|part|piece)"
    r"|\bfirst (?:line|thing) (?:is|would)",
    re.IGNORECASE,
)
_OF_THAT = re.compile(
    r"^\W*(?:(?:um|uh|and|so|well|that|our|my|the|i|we|head|of|\w+) ){0,4}?"
    r"(?:owns?|runs?|leads?|handles?|signs?(?: off)?(?: on)?|approves?) (?:it|that|this)\b",
    re.IGNORECASE,
)
"""The benefit last spoken of gets its owner: "our CTO owns that"."""
_BESIDE = re.compile(
    r"\b(?:ceo|boss)(?:'s| s)? (?:\w+ )?(?:name|called)|\bname of your (?:ceo|boss)"
    r"|\bwhat (?:do you|does [^\W\d_]+)(?: \w+)? do(?: again)?\s*\?"
    r"|\bwhat happens next|\bwhat(?:'s| is) next\b|\bhow are you\b|\bwho are you\b"
    r"|\byour (?:job|role|title)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Memory:
    """Her side of the call at one moment."""

    seed: int = 0
    trust: float = 0.5
    lines: frozenset[str] = frozenset()
    """Ids of authored lines heard."""
    said: frozenset[str] = frozenset()
    """Longer sentences heard, in lower case."""
    beats: Mapping[str, int] = field(default_factory=dict)
    """How often each beat was played."""
    credit: int = 0
    """Sincere interest so far; enough of it earns the story."""
    marks: frozenset[str] = frozenset()
    """Time lines already said."""
    asked: str = ""
    """What she asked last and waits for."""
    asked_before: frozenset[str] = frozenset()
    """Everything she asked and waited for at some time."""
    waited: int = 0
    """Replies of hers since she asked it."""
    returns: int = 0
    """How often she came back to it."""
    silences: int = 0
    """Turns without a word in a row, the last one counted."""
    cut: bool = False
    """Her last line was cut off."""
    last: str = ""
    """The beat of her last reply."""
    lead: str = ""
    """The benefit the user told her to open with."""
    unpressed: int = 0
    """Replies since she last pressed for an answer on exclusivity."""
    probed: str = ""
    """The beat of the last of those questions."""
    probes: int = 0
    """Offers she asked more about than their size."""
    kind: str = ""
    """The benefit last spoken of."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """Who was said to answer for a benefit, anywhere in the call."""
    settled: frozenset[str] = frozenset()
    """Benefits of which was said who else gets them."""
    unechoed: int = 2
    """Replies since one began with a bare piece of the user's turn."""
    numbers: frozenset[float] = frozenset()
    """Every number the user has said."""
    unsettled: int = LONG_AGO
    """Turns since the user last said that nobody else gets it."""
    due: int = 0
    """Lines of the page that the user announced and has not said yet."""
    heard: str = ""
    """The user's last turn, for what she is asked about again."""
    reply: str = ""
    """Her last reply, for what she is asked about her own words."""
    money: str = ""
    """The benefit of which an amount of money was said last."""
    payers: Mapping[str, str] = field(default_factory=dict)
    """Whose money a benefit is, as far as it was said."""
    over: bool = False


def remembered(facts: Iterable[Fact]) -> Memory:
    """Fold a whole call."""
    memory = Memory()
    for fact in facts:
        memory = remember(memory, fact)
    return memory


def remember(memory: Memory, fact: Fact) -> Memory:
    """Memory after one more fact."""
    if isinstance(fact, CallOpened):
        memory = replace(memory, seed=fact.seed, trust=fact.trust)
        return _heard(memory, fact.lines, fact.text)
    if isinstance(fact, TurnTaken):
        blank = not any(char.isalnum() for char in fact.text)
        return replace(
            _spoken_of(memory, fact),
            credit=_credit_of(memory, fact),
            silences=memory.silences + 1 if blank else 0,
            lead=_lead_after(memory, fact),
        )
    if isinstance(fact, Replied):
        return _after_reply(memory, fact)
    if isinstance(fact, ReplyCut):
        return replace(memory, asked="", cut=True)
    if isinstance(fact, CallEnded):
        return replace(_heard(memory, (), fact.text), over=True)
    return memory


def _credit_of(memory: Memory, turn: TurnTaken) -> int:
    """Sincere interest after this turn; taking her up on a hint she has just given is some."""
    credit = credit_after(memory.credit, turn)
    takes_up = memory.last in ON_THE_WOUND and invites(turn.text[:MOST_READ])
    plain = not turn.reading.gives(Signal.HOSTILE, Signal.DEMANDS_SECRET)
    return credit + 1 if takes_up and plain and credit == memory.credit else credit


def _spoken_of(memory: Memory, turn: TurnTaken) -> Memory:
    """What was said of the benefits: which was the last, who answers for it, who else gets it."""
    text = turn.text[:MOST_READ]
    reads = turn.reading.benefits
    named = [one.benefit for one in reads if not one.withdrawn and one.benefit != WHO_AND_WHEN]
    about = [memory.kind] if _OF_THAT.search(text) or not named else named
    only = only_us(text)
    sums = [one.benefit for one in reads if not one.withdrawn and one.amount.startswith(_SIGNS)]
    money = sums[-1] if sums else memory.money
    payer = payer_said(text) if money else ""
    return replace(
        memory,
        kind=about[-1],
        money=money,
        payers={**memory.payers, money: payer} if payer else memory.payers,
        owners={**memory.owners, **_owners_in(memory, turn, about[-1])},
        numbers=memory.numbers | numbers_said(text),
        heard=text or memory.heard,
        unsettled=0 if only else memory.unsettled + 1,
        settled=memory.settled | set(filter(None, about)) if settles_who(text) else memory.settled,
        due=max(0, (_announced(turn) or memory.due) - len(set(named))),
    )


_SIGNS = ("$", "€", "£")
_SHARED = re.compile(
    r"\byou(?:'ll|'d)? match(?! (?:nothing|none|no\b))|\bmatched\b|\bsplit (?:it|the|that|evenly)"
    r"|\bhalf (?:each|and half)\b|\bfifty[- ]fifty\b|\b50[/-]50\b|\bgo halves\b"
    r"|\bwe (?:both|each) (?:pay|put|fund)\b|\b(?:paid|funded) by both\b",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"\byou(?:'ll|'d| will| would)? (?:pay|fund|foot|put (?:up|in))\b(?! (?:nothing|none"
    r"|attention|no\b))"
    r"|\b(?:paid|funded) by you\b|\bfrom your (?:\w+ )?(?:budget|pocket)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:it|that|money|sixty|[0-9]+k?|thousand|all|grand|campaign|budget)"
    r"(?:'s| is|'ll be| will be) (?:all )?(?:ours|on us|our money)\b"
    r"|\b(?:we|i)(?:'ll|'d| will| would| can| could| also)? (?:put|invest|spend|contribute|chip in"
    r"|bring) (?:in |up )?(?:(?:\$|€|£|[0-9])|(?:[a-z-]+ ){1,4}(?:thousand|hundred|grand"
    r"|dollars)\b)"
    r"|\byou (?:pay|match|put in) nothing\b",
    re.IGNORECASE,
)


def payer_said(text: str) -> str:
    """Whose money it is, as a turn says it in so many words; empty where it says nothing."""
    said = " ".join(part for part in re.findall(r"[^.?!]+[.?!]*", text) if not part.endswith("?"))
    said = said.replace("’", "'")
    if _SHARED.search(said):
        return BOTH
    if pays(said) or _OURS.search(said):
        return THEIRS
    return HERS if _YOURS.search(said) else ""


def _owners_in(memory: Memory, turn: TurnTaken, about: str) -> dict[str, str]:
    """Who answers for which benefit, as the turn has it; `about` is the one last spoken of."""
    kind, _, detail = memory.asked.partition(":")
    said = turn.text[:MOST_READ]
    if all_mine(said):
        return {EVERYTHING: "I", **({kind: "I"} if detail == "who" else {})}
    reads = turn.reading.benefits
    found = {one.benefit: one.owner for one in reads if one.owner and one.benefit != WHO_AND_WHEN}
    named = {one.benefit for one in reads if not one.withdrawn}
    if detail == "who" and kind not in named and not _of_another(memory, said):
        owner = next(filter(None, map(owner_in, free_parts(turn))), "") or answers_who(said)
        return {**found, kind: owner} if owner else found
    owner = owner_said(said)
    if found or not owner:
        return found
    if not named - {WHO_AND_WHEN}:
        asked = {one.partition(":")[0] for one in memory.asked_before if one.endswith(":who")}
        waiting = [] if _of_another(memory, said) else sorted(asked - memory.owners.keys())
        about = about if about in waiting or not waiting else waiting[0]
    return {about: owner} if about else {}


def _of_another(memory: Memory, said: str) -> bool:
    """Whether "that one" is what was spoken of since she asked, and not what she asked about."""
    kind = memory.asked.partition(":")[0]
    return bool(memory.waited) and memory.kind not in {"", kind} and bool(_OF_THAT.search(said))


def _announced(turn: TurnTaken) -> int:
    """How many lines are to come, where the turn opens the page."""
    opens = turn.reading.has(Step.DRAFT_FRAMEWORK)
    return lines_announced(turn.text[:MOST_READ]) if opens else 0


def _after_reply(memory: Memory, fact: Replied) -> Memory:
    """Memory after she answered: what was played, what she waits for now."""
    played = [fact.beat, *_tails_of(fact)]
    same = bool(fact.asked) and fact.asked == memory.asked
    came_back = any(beat in RETURNS for beat in played)
    pressed = any(beat in PRESSES for beat in played)
    memory = replace(
        memory,
        trust=fact.trust,
        last=fact.beat,
        beats=Counter(memory.beats) + Counter(played),
        marks=memory.marks | set(fact.time_marks),
        asked=fact.asked,
        asked_before=memory.asked_before | {fact.asked},
        waited=memory.waited + 1 if same else 0,
        returns=memory.returns + came_back if same else 0,
        unpressed=0 if pressed else memory.unpressed + 1,
        probes=memory.probes + any(beat in PROBES for beat in played),
        probed=next((beat for beat in played if beat in PROBES), memory.probed),
        unechoed=0 if ECHO in fact.lines else memory.unechoed + 1,
        reply=fact.text,
        cut=False,
    )
    return _heard(memory, fact.lines, fact.text)


def _tails_of(fact: Replied) -> list[str]:
    names = [line.partition(".")[0] for line in fact.lines]
    return [name for name in dict.fromkeys(names) if name != fact.beat]


def _lead_after(memory: Memory, turn: TurnTaken) -> str:
    """What she opens with: named in answer to her, or told her unasked."""
    offered = [
        read.benefit
        for read in turn.reading.benefits
        if not read.withdrawn and read.benefit != WHO_AND_WHEN
    ]
    told = memory.asked == LEAD or tells_lead(turn.text)
    return offered[0] if told and offered else memory.lead


def beside_the_demand(text: str) -> bool:
    """Whether a question is about her, a name or what comes next, and not about the demand."""
    return _BESIDE.search(text) is not None


def tells_lead(text: str) -> bool:
    """Whether the turn says what she opens with."""
    return _LEADS.search(text) is not None


def credit_after(credit: int, turn: TurnTaken) -> int:
    """Points of sincere interest after this turn.

    A first good question gives one, asking directly about a past partner gives two; later
    each turn that probes or empathises gives one. Demanding a secret gives none.
    """
    reading = turn.reading
    if reading.gives(Signal.ASKS_PAST):
        return credit + 2
    if reading.has(Step.SURFACE_WOUND) and not beside_the_demand(turn.text):
        return credit + 1
    if credit and reading.gives(Signal.EMPATHY):
        return credit + 1
    return credit


def _heard(memory: Memory, lines: tuple[str, ...], text: str) -> Memory:
    return replace(
        memory, lines=memory.lines | set(lines), said=memory.said | set(longer_sentences(text))
    )


def longer_sentences(text: str) -> list[str]:
    """The sentences that may not be repeated, in lower case."""
    return [part.lower() for part in sentences(text) if len(part.split()) > REPEAT_WORDS]
