"""Plays a bot against the real core and keeps what was heard: no window, no thread, no sound.

In: a scenario, a bot, a seed, a difficulty. Out: a Transcript, which detectors and reports read.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import thread_time

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.clock import LIMIT_SECONDS
from desktop.events import CallEnded, Reading, Replied, TurnTaken
from desktop.moves import PITFALL_IDS, STEP_IDS, Difficulty, Outcome, Signal, Step
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import LateReader, Scenario

MOST_TURNS = 40
WORDS_A_SECOND = 2.7
"""How fast both talk."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said so far; `hers` opens the call, so it is one longer than `yours`."""

    yours: tuple[str, ...]
    hers: tuple[str, ...]


Speaker = Callable[[int, Said], str | None]
"""A pure function of seed and what was said; None hangs up."""


class WellReadReader(LateReader):
    """Reads like the one it stands for and remembers; bots say the same things often."""

    def __init__(self, reader: LateReader) -> None:
        self._reader = reader
        self._known: dict[str, Reading] = {}

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        if text not in self._known:
            self._known[text] = self._reader.read(text)
        return self._known[text]


def scenario_for_bots() -> Scenario:
    """The default persona with a reader that is warm and remembers."""
    scenario = load_scenario(DEFAULT_PERSONA, Path("/nonexistent"))
    scenario.reader.read("Warm up.")
    return replace(scenario, reader=WellReadReader(scenario.reader))


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn, her reply, and where the call stood after it."""

    turn: int
    at: float
    user: str
    reply: str
    beat: str
    moves: tuple[str, ...]
    earned: bool
    """The story was earned by the user's turns, counted here from the readings alone."""
    drafted: bool
    trust: float
    lines: tuple[str, ...]
    read_ms: float
    reply_ms: float
    """Of this thread's own time: what else the machine does meanwhile is not counted."""


@dataclass(slots=True)
class Transcript:
    """One call as it was heard."""

    bot: str
    seed: int
    difficulty: str
    opening: str
    exchanges: list[Exchange] = field(default_factory=list)
    parting: str = ""
    """Her last line when the clock ended the call."""
    ended: str = ""
    outcome: Outcome = Outcome.UNRESOLVED
    fault: str = ""
    """The exception that stopped the call, if one did."""
    opening_lines: tuple[str, ...] = ()

    def said(self) -> Said:
        """The call so far, as a bot hears it."""
        return Said(
            tuple(each.user for each in self.exchanges),
            (self.opening, *(each.reply for each in self.exchanges)),
        )


def play(
    scenario: Scenario,
    speaker: Speaker,
    seed: int,
    difficulty: str = Difficulty.REALISTIC.value,
    bot: str = "",
    gap: float | None = None,
) -> tuple[Transcript, Call]:
    """One call from its opening to its end; `gap` is seconds between turns, else talking pace."""
    call = Call(scenario)
    opened = call.open(difficulty, seed)
    call.accept(opened)
    heard = Transcript(bot, seed, difficulty, opened.text, opening_lines=opened.lines)
    go_on(call, heard, speaker, MOST_TURNS, gap)
    return heard, call


def go_on(
    call: Call, heard: Transcript, speaker: Speaker, turns: int, gap: float | None = None
) -> None:
    """Take turns until the call ends, somebody hangs up, or so many turns are taken."""
    at = call.elapsed
    for _ in range(turns):
        text = speaker(heard.seed, heard.said())
        if text is None:
            heard.ended = heard.ended or "hung up"
            break
        at += gap if gap is not None else _pace(text, heard)
        if at >= LIMIT_SECONDS:
            end = call.time_up()
            call.accept(end)
            heard.parting, heard.ended = end.text, "time"
            break
        try:
            heard.exchanges.append(_exchange(call, text, at, heard))
        except Exception as error:  # noqa: BLE001 - whatever breaks a call is the finding
            heard.fault = f"{type(error).__name__}: {error} after “{text[:200]}”"
            break
        if call.over:
            ended = [fact for fact in call.facts if isinstance(fact, CallEnded)]
            heard.ended = ended[-1].reason if ended else "over"
            break
    heard.outcome = call.outcome


def _exchange(call: Call, text: str, at: float, heard: Transcript) -> Exchange:
    began = thread_time()
    turn = call.take(text, at)
    call.accept(turn)
    read = thread_time()
    facts = call.reply(at)
    done = thread_time()
    for fact in facts:
        call.accept(fact)
    reply = next(fact for fact in facts if isinstance(fact, Replied))
    moves = tuple(move.move for move in turn.reading.moves if move.move in STEP_IDS | PITFALL_IDS)
    return Exchange(
        turn=turn.turn,
        at=at,
        user=text,
        reply=reply.text,
        beat=reply.beat,
        moves=moves,
        earned=earned(call, heard.difficulty),
        drafted=call.progress.done(Step.DRAFT_FRAMEWORK),
        trust=reply.trust,
        lines=reply.lines,
        read_ms=(read - began) * 1000,
        reply_ms=(done - read) * 1000,
    )


def earned(call: Call, difficulty: str) -> bool:
    """Whether the user's turns earn the story: two that probe, or one that asks about the past.

    Sympathy counts once a question was asked; Tough asks for one more.
    """
    points = 0
    for fact in call.facts:
        if isinstance(fact, TurnTaken):
            reading = fact.reading
            if reading.gives(Signal.ASKS_PAST):
                points += 2
            elif reading.has(Step.SURFACE_WOUND) or (points and reading.gives(Signal.EMPATHY)):
                points += 1
    return points >= (3 if difficulty == Difficulty.TOUGH else 2)


def _pace(text: str, heard: Transcript) -> float:
    before = heard.exchanges[-1].reply if heard.exchanges else heard.opening
    words = len(text.split()) + len(before.split())
    return max(7.0, 2.5 + words / WORDS_A_SECOND)
