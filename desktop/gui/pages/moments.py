"""What the strip and the transcript mark: moments, bars of talk, and highlighted words.

In: a Debrief. Out: plain values to paint. Pure; bars are drawn from the words alone,
because a typed call has no sound to measure.
"""

from collections.abc import Sequence
from itertools import pairwise

from desktop.coach.debrief.summary import Debrief, Line
from desktop.gui.widgets.objection import Meant
from desktop.gui.widgets.strip import BAR_SECONDS, Bar, Moment
from desktop.gui.widgets.words import Run
from desktop.moves import PITFALL_IDS, STEP_IDS, Step, StepState

_HEARD_A_SECOND, _TYPED_A_SECOND = 1.9, 1.0
"""Words: hers as they would be spoken, yours as they are typed."""
_STEP_NUMBER = {step.value: number for number, step in enumerate(Step, 1)}


def moments_of(debrief: Debrief) -> tuple[Moment, ...]:
    """Done steps and slips, in the order in which they happened."""
    found = [
        Moment(step.at, number, step.name, line_near(debrief.transcript, step.at, step.id))
        for number, step in enumerate(debrief.steps, 1)
        if step.state == StepState.DONE and step.at is not None
    ]
    found += [
        Moment(slip.at, 0, slip.name, _line_of_turn(debrief.transcript, slip.turn, slip.at))
        for slip in debrief.slips
    ]
    return tuple(sorted(found, key=lambda moment: (moment.at, moment.number)))


def line_near(lines: Sequence[Line], at: float, move: str = "") -> int:
    """The line nearest to this time, rather one where this move was read."""

    def distance(index: int) -> tuple[bool, float]:
        line = lines[index]
        marked = any(name == move for _, _, name in line.marks)
        return (not marked if move else False, abs(line.at - at))

    return min(range(len(lines)), key=distance, default=0)


def _line_of_turn(lines: Sequence[Line], turn: int, at: float) -> int:
    for index, line in enumerate(lines):
        if line.turn == turn and line.who == "you":
            return index
    return line_near(lines, at)


def bars_of(lines: Sequence[Line], elapsed: float) -> tuple[Bar, ...]:
    """One bar for every two seconds that somebody's words take."""
    bars: list[Bar] = []
    for index, line in enumerate(lines):
        words = line.text.split()
        if not words:
            continue
        yours = line.who == "you"
        start, end = _span(lines, index, elapsed)
        pace = _TYPED_A_SECOND if yours else _HEARD_A_SECOND
        count = max(1, min(round(len(words) / pace / BAR_SECONDS), _fit(start, end)))
        first = max(start, end - count * BAR_SECONDS) if yours else start
        for number in range(count):
            share = words[number * len(words) // count : (number + 1) * len(words) // count]
            height = _height(share or words[-1:], number, count)
            bars.append(Bar(first + number * BAR_SECONDS, yours, height))
    return tuple(bars)


def _span(lines: Sequence[Line], index: int, elapsed: float) -> tuple[float, float]:
    """Your line ends when it was sent and begins after hers; hers lasts until yours."""
    at = lines[index].at
    if lines[index].who == "you":
        before = lines[index - 1] if index else None
        said = len(before.text.split()) / _HEARD_A_SECOND if before else 0.0
        return min(at, before.at + said if before else 0.0), at
    after = lines[index + 1].at if index + 1 < len(lines) else max(elapsed, at) + 20
    return at, max(at, after)


def _fit(start: float, end: float) -> int:
    return max(1, int((end - start) / BAR_SECONDS))


def _height(words: Sequence[str], number: int, count: int) -> float:
    """Taller for longer words and in the middle of a turn, so that a turn swells and ebbs."""
    letters = sum(len(word) for word in words) + number * 3
    lively = (letters * 7 + len(words[0]) * 11) % 17 / 16
    swell = min(number + 1, count - number) / max(1, (count + 1) // 2)
    return min(1.0, 0.08 + 0.52 * lively + 0.34 * swell)


def marked_runs(line: Line) -> tuple[Run, ...]:
    """A line of the transcript with its evidence highlighted and tagged."""
    cuts = {0, len(line.text)}
    marks = [mark for mark in line.marks if mark[2] in STEP_IDS | PITFALL_IDS]
    for start, end, _ in marks:
        cuts |= {min(start, len(line.text)), min(end, len(line.text))}
    places = sorted(cuts)
    runs: list[Run] = []
    for start, end in pairwise(places):
        here = [name for first, last, name in marks if first <= start and end <= last]
        slip = any(name in PITFALL_IDS for name in here)
        runs.append(Run(line.text[start:end], mark=("bad" if slip else "good") if here else ""))
        ended = [name for first, last, name in marks if min(last, len(line.text)) == end]
        runs += [Run("", tag=_tag(name)) for name in dict.fromkeys(ended)]
    return tuple(runs)


def meant_in(line: Line) -> Meant | None:
    """What counts in a line of the user's; None for one of hers."""
    if line.who != "you":
        return None
    read = dict.fromkeys(name for _, _, name in line.marks if name in STEP_IDS | PITFALL_IDS)
    return Meant(line.turn, tuple(read), line.contested)


def _tag(move: str) -> str:
    return str(_STEP_NUMBER[move]) if move in _STEP_NUMBER else "!"
