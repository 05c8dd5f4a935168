"""Calls to show: one script for each way a call can end, played through the real core."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.events import CallEnded, CallOpened, Fact
from desktop.records.journal import Journal
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor, floor_after, floor_at, hinted
from desktop.rehearsal.scenario import Scenario
from desktop.rehearsal.stage import scene_of
from desktop.scene import Scene

Turns = tuple[tuple[float, str], ...]

_ASK: Turns = (
    (16, "Hi Elena, good to hear you. Help me see what exclusivity would solve for you."),
    (41, "I'd like to understand that properly. What happened, that your CEO asks for it now?"),
    (72, "I'm sorry, that must have hurt. I wouldn't want to go through that twice either."),
)
_VALUE: Turns = (
    (125, "Two hundred customers is ten times our next partner. The deal should say so."),
)
_TIER: Turns = (
    (150, "What if you got every new feature ninety days before anybody else does?"),
    (204, "And we'd pay fifty thousand dollars towards co-branded marketing for you."),
    (232, "Plus priority API support, a queue that nobody else is in."),
)
_THEIRS: Turns = ((310, "If you walked in to your CEO with those three, would it land?"),)
_DRAFT: Turns = (
    (352, "Then let's put three lines on paper before we hang up."),
    (
        384,
        "Line one, ninety days early access to every feature. Line two, co-branded marketing, "
        "fifty thousand dollars. Line three, priority API support.",
    ),
    (436, "And the last line, we start on March 1. Does that read right to you?"),
)
_YEAR: Turns = ((180, "Could we start with one year and see how it goes?"),)
_LATER: Turns = ((441, "Great. I'll send something over next week and we can take it from there."),)

ENDINGS: dict[str, Turns] = {
    "framework_agreed": _ASK + _VALUE + _TIER + _THEIRS + _DRAFT,
    "advocate": (
        *_ASK,
        *_VALUE,
        *_YEAR,
        (196, "No, that only moves the problem, forget the year."),
        *_TIER,
        *_THEIRS,
        *_LATER,
    ),
    "unresolved": (*_ASK[:1], (200, "We treat all our partners the same."), *_TIER[:1]),
    "returned_empty_handed": (
        (30, "Let me check with my team and get back to you."),
        (80, "The weather in Austin is lovely, by the way."),
    ),
    "walked_away": (
        (20, "We can't do exclusivity."),
        (44, "No. Exclusivity is off the table."),
        (70, "I told you, we won't be exclusive."),
    ),
    "gave_up_exclusivity": (*_ASK[:2], (95, "Fine, let's go exclusive.")),
}
"""Outcome id, and the turns that lead to it."""
SOME_WAY: Turns = (*_ASK, *_VALUE, *_TIER[:2], (215, _YEAR[0][1]))
"""Two steps done, one begun, and a slip just now."""
NEARLY: Turns = (*_ASK, *_VALUE, *_TIER, *_THEIRS, *_DRAFT[:2])
"""Terms in ink, the last line still open."""


@dataclass(slots=True)
class Playing:
    """A call and its floor at one moment."""

    call: Call
    floor: Floor
    elapsed: float

    def scene(self, unsaved: str = "") -> Scene:
        """What the window shows of it."""
        return scene_of(self.call, self.floor, self.elapsed, unsaved)


def play(scenario: Scenario, turns: Iterable[tuple[float, str]], started: str = "") -> Playing:
    """Play these turns, each answered at once; the last one's slip is hinted at."""
    playing = Playing(Call(scenario), Floor(), 0.0)
    _take_in(playing, [playing.call.open("realistic", 0, started)])
    for at, text in turns:
        if playing.call.over:
            break
        take(playing, at, text)
        answer(playing)
    slips = playing.scene().slips
    if slips and slips[-1].turn == playing.call.turns and not playing.call.over:
        slip = slips[-1]
        playing.floor = hinted(playing.floor, slip.id, slip.quote, slip.instead, playing.elapsed)
    return playing


def take(playing: Playing, at: float, text: str) -> None:
    """The user's turn, not answered yet."""
    playing.elapsed = at
    _take_in(playing, [playing.call.take(text, at)])


def answer(playing: Playing) -> None:
    """Her answer to the turn just taken."""
    _take_in(playing, playing.call.reply(playing.elapsed))


def wait(playing: Playing, until: float) -> Playing:
    """Let the clock run to this time: hints leave, nudges come."""
    playing.elapsed = until
    nudges = playing.call.scenario.method.nudges
    draft_open = playing.call.progress.draft_open
    playing.floor = floor_at(playing.floor, until, nudges, draft_open=draft_open)
    return playing


def speaking(scene: Scene) -> Scene:
    """The same moment while she speaks, as it will be once she has a voice."""
    return replace(scene, phase="hers")


def keep(
    journal: Journal, scenario: Scenario, turns: Turns, started: datetime, *, ended: bool = True
) -> str:
    """Play a call and journal it; its id."""
    playing = play(scenario, turns, started.isoformat(timespec="seconds"))
    call = playing.call
    opened, *others = _facts(playing, ended=ended)
    assert isinstance(opened, CallOpened), "a call begins with its opening"
    call_id = journal.begin(opened)
    for fact in others:
        journal.append(call_id, fact)
    if ended:
        journal.close_call(call_id, call.outcome.value)
    return call_id


def _facts(playing: Playing, *, ended: bool) -> Iterator[Fact]:
    yield from playing.call.facts
    if ended and not playing.call.over:
        yield CallEnded(playing.elapsed + 24, "user")


def _take_in(playing: Playing, facts: Iterable[Fact]) -> None:
    for fact in facts:
        playing.call.accept(fact)
        playing.floor = floor_after(playing.floor, fact)
