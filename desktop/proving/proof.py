"""A thousand calls by bots: what they show of a persona that no look at the file can.

In: a scenario, a number of calls, a callback for progress. Out: a Proof, with its findings.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop.events import CallEnded, CallOpened, Replied, TurnTaken
from desktop.moves import WOUND, Difficulty, Outcome, Signal, Step
from desktop.proving.bots import BOTS, WON, Bot
from desktop.proving.calls import RESCUE_UNTIL, Heard, play, rescued
from desktop.proving.draws import draw
from desktop.proving.expert import Expert
from desktop.proving.findings import Finding
from desktop.proving.kits import Tray
from desktop.proving.leaks import Secrets
from desktop.proving.notebook import with_notebook
from desktop.rehearsal.scenario import Scenario

CALLS = 1000
RESCUE_EVERY = 4
"""Every so many calls of the unskilled, a skilled user takes over half way."""
FEWEST = 3 * len(BOTS)
"""With fewer calls than this, nothing is said about what was never reached."""
SHORT = 4
"""Sentences of so many words may come twice."""
SHOWN = 5
"""Findings of one kind that are printed."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(slots=True)
class Proof:
    """What the calls have shown."""

    calls: int = 0
    turns: int = 0
    rescues: int = 0
    outcomes: dict[str, Counter[str]] = field(default_factory=dict)
    """By bot, how its calls ended."""
    beats: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    faults: dict[str, list[Finding]] = field(default_factory=dict)
    """By kind, everything that went wrong in a call."""

    @property
    def reached(self) -> set[str]:
        """The outcomes that some call ended in."""
        return {outcome for counts in self.outcomes.values() for outcome in counts}

    def share(self, bot: Bot) -> float:
        """How many of this bot's calls ended in an outcome of its own."""
        counts = self.outcomes.get(bot.name, Counter())
        own = sum(counts[outcome.value] for outcome in bot.own)
        return own / total if (total := counts.total()) else 1.0

    def findings(self) -> list[Finding]:
        """Everything that makes her unfit, the worst first, at most a few of a kind."""
        found = []
        for kind in sorted(self.faults, key=lambda kind: -len(self.faults[kind])):
            found += self.faults[kind][:SHOWN]
            if (more := len(self.faults[kind]) - SHOWN) > 0:
                what = f"{more} more of the kind “{kind}”"
                found.append(Finding("calls", what, "mend those above and check again"))
        return [*found, *self._short()]

    def _short(self) -> Iterator[Finding]:
        """What the calls should have reached and have not."""
        if self.calls < FEWEST:
            return
        for outcome in Outcome:
            if outcome.value not in self.reached:
                what = f"no call ended in {outcome.value}"
                yield Finding("calls", what, "see which beat keeps the bots from it")
        for bot in BOTS:
            if bot.own and self.share(bot) < bot.share:
                own = " or ".join(sorted(outcome.value for outcome in bot.own))
                what = f"only {self.share(bot):.0%} of the calls by {bot.name} ended in {own}"
                yield Finding(
                    "calls", what, "try its words with “replay” and see what she makes of them"
                )


def proof(scenario: Scenario, calls: int, progress: Callable[[int], None]) -> Proof:
    """So many calls, every bot at every difficulty in turn; `progress` hears each count."""
    scenario = with_notebook(scenario)
    tray, secrets = Tray(scenario), Secrets(scenario.persona)
    shown = Proof()
    tempers = list(Difficulty)
    for number in range(calls):
        bot = BOTS[number % len(BOTS)]
        difficulty = tempers[number // len(BOTS) % len(tempers)].value
        heard = play(scenario, bot.joins(tray, number), bot.name, number, difficulty)
        _count(shown, bot, heard, scenario, secrets)
        if not bot.own & WON and number % RESCUE_EVERY == 0 and not heard.fault:
            _rescue(shown, heard, scenario, tray, secrets)
        progress(number + 1)
    return shown


def _count(shown: Proof, bot: Bot, heard: Heard, scenario: Scenario, secrets: Secrets) -> None:
    shown.calls += 1
    shown.turns += len(heard.replies)
    shown.outcomes.setdefault(bot.name, Counter())[heard.outcome.value] += 1
    for reply in heard.replies:
        shown.lines.update(reply.lines)
        shown.beats.update({reply.beat, *(line.split(".")[0] for line in reply.lines)})
    _note(shown, heard, scenario, secrets)


def _rescue(shown: Proof, heard: Heard, scenario: Scenario, tray: Tray, secrets: Secrets) -> None:
    keep = 1 + draw(heard.seed, "rescue") % RESCUE_UNTIL
    again = rescued(scenario, heard, Expert(tray, heard.seed), keep)
    if again is None:
        return
    shown.rescues += 1
    _note(shown, again, scenario, secrets)
    if again.outcome not in WON and not again.fault:
        what = f"a dead end: after {keep} turns an expert only came to {again.outcome.value}"
        advice = f"play {heard.where} and go on well from there"
        shown.faults.setdefault("dead end", []).append(Finding("calls", what, advice))


def _note(shown: Proof, heard: Heard, scenario: Scenario, secrets: Secrets) -> None:
    for kind, found in faults_of(heard, scenario, secrets):
        shown.faults.setdefault(kind, []).append(found)


def faults_of(heard: Heard, scenario: Scenario, secrets: Secrets) -> Iterator[tuple[str, Finding]]:
    """Everything that went wrong in one call, with its kind."""
    if heard.fault:
        what = f"a call broke with {heard.fault} ({heard.where})"
        yield "broken call", Finding("calls", what, "mend the beat that was due")
    for field_name, sentence in _repeated(heard):
        what = f"“{sentence}” was heard twice in one call ({heard.where})"
        yield "repeat", Finding(field_name, what, "write more lines for this beat")
    yield from (("early leak", found) for found in _leaked(heard, secrets))
    needed = scenario.persona.difficulty[Difficulty(heard.difficulty)].credit
    if _told_early(heard, needed):
        what = f"the story was told before it was earned ({heard.where})"
        yield "early story", Finding("calls", what, "look at what the turns before it asked")


def _repeated(heard: Heard) -> Iterator[tuple[str, str]]:
    """Where a longer sentence came a second time, and the sentence."""
    known: set[str] = set()
    for fact in heard.facts:
        if not isinstance(fact, CallOpened | Replied | CallEnded):
            continue
        lines = getattr(fact, "lines", ())
        for part in _SENTENCE_END.split(fact.text):
            words = part.lower().replace("’", "'").split()
            if len(words) <= SHORT:
                continue
            if (same := " ".join(words)) in known:
                yield (_field(lines[0]) if lines else "endings"), part
            known.add(same)


def _leaked(heard: Heard, secrets: Secrets) -> Iterator[Finding]:
    """Replies before the story that hold what only the story may."""
    for fact in heard.facts:
        if isinstance(fact, Replied) and WOUND in fact.told:
            return
        if isinstance(fact, CallOpened | Replied):
            for leak in secrets.given_away(fact.text):
                where = _field(fact.lines[0]) if fact.lines else "calls"
                what = f"“{leak.words}” gave “{leak.fact}” away too early ({heard.where})"
                yield Finding(where, what, "move the line to a group that may know it")


def _told_early(heard: Heard, needed: int) -> bool:
    """Whether she told more than the user's turns had earned, counted here anew."""
    points = 0
    for fact in heard.facts:
        if isinstance(fact, TurnTaken):
            reading = fact.reading
            if reading.gives(Signal.ASKS_PAST):
                points += 2
            elif reading.has(Step.SURFACE_WOUND) or (points and reading.gives(Signal.EMPATHY)):
                points += 1
        elif isinstance(fact, Replied) and WOUND in fact.told:
            return points < needed
    return False


def _field(line: str) -> str:
    """The place in the file of a line's id."""
    name, _, index = line.rpartition(".")
    return f"{name if name.startswith('endings') else f'beats.{name}'}[{index}]"
