"""Plays one bot against the real core, from the opening to the end, with no window and no sound.

In: a scenario, a speaker, a seed, a difficulty. Out: a Heard, which the checks read.
"""

from dataclasses import dataclass, field

from desktop.clock import LIMIT_SECONDS
from desktop.events import CallOpened, Fact, Replied, TurnTaken
from desktop.moves import Outcome
from desktop.proving.said import Said, Speaker
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario

MOST_TURNS = 40
WORDS_A_SECOND = 2.7
"""How fast both talk."""
RESCUE_TURNS = 26
RESCUE_UNTIL = 8
"""Later turns leave no time to bring anything home."""


@dataclass(slots=True)
class Heard:
    """One call as it was played."""

    bot: str
    seed: int
    difficulty: str
    facts: list[Fact] = field(default_factory=list)
    outcome: Outcome = Outcome.UNRESOLVED
    fault: str = ""
    """The exception that stopped it, if one did."""

    @property
    def replies(self) -> list[Replied]:
        """Her replies, in order."""
        return [fact for fact in self.facts if isinstance(fact, Replied)]

    @property
    def where(self) -> str:
        """Which call it was, for a finding."""
        return f"{self.bot}, {self.difficulty}, seed {self.seed}"


def play(scenario: Scenario, speaker: Speaker, bot: str, seed: int, difficulty: str) -> Heard:
    """One call from its opening to its end."""
    heard = Heard(bot, seed, difficulty)
    call = Call(scenario)
    try:
        call.accept(call.open(difficulty, seed))
        _go_on(call, speaker, MOST_TURNS, 0.0)
    except Exception as error:  # noqa: BLE001 - whatever breaks a call is what we look for
        heard.fault = f"{type(error).__name__}: {error}"
    heard.facts = call.facts
    heard.outcome = call.outcome
    return heard


def rescued(scenario: Scenario, heard: Heard, speaker: Speaker, keep: int) -> Heard | None:
    """The call gone on with by somebody else after so many turns; None when it was over by then."""
    kept, turns = [], 0
    for fact in heard.facts:
        turns += isinstance(fact, TurnTaken)
        if turns > keep:
            break
        kept.append(fact)
    call = Call.resumed(scenario, kept)
    if call.over or call.reply_due:
        return None
    again = Heard(f"expert after {heard.bot}", heard.seed, heard.difficulty)
    pace = min(15.0, (LIMIT_SECONDS - 1 - call.elapsed) / (RESCUE_TURNS + 1))
    try:
        _go_on(call, speaker, RESCUE_TURNS, pace)
    except Exception as error:  # noqa: BLE001 - as above
        again.fault = f"{type(error).__name__}: {error}"
    again.facts = call.facts
    again.outcome = call.outcome
    return again


def _go_on(call: Call, speaker: Speaker, turns: int, pace: float) -> None:
    """Take turns until the call ends, the bot hangs up, or so many are taken."""
    yours = [fact.text for fact in call.facts if isinstance(fact, TurnTaken)]
    hers = [fact.text for fact in call.facts if isinstance(fact, CallOpened | Replied)]
    at = call.elapsed
    for _ in range(turns):
        text = speaker(Said(tuple(yours), tuple(hers), call.progress))
        if text is None:
            return
        at += pace or max(7.0, 2.5 + len(f"{text} {hers[-1]}".split()) / WORDS_A_SECOND)
        if at >= LIMIT_SECONDS:
            call.accept(call.time_up())
            return
        call.accept(call.take(text, at))
        for fact in call.reply(at):
            call.accept(fact)
        yours.append(text)
        hers.append(call.last_words)
        if call.over:
            return
