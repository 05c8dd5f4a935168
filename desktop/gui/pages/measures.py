"""The figures of a debrief with what they mean, in words.

In: a Debrief and her first name. Out: one Measure a figure. Pace and time to answer need
a voice, so a typed call has none; turns are measured in words, not in seconds.
"""

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief
from desktop.gui.widgets.metric import Measure

_FAIR = (0.35, 0.60)
_LONG_TURN, _LONGEST_SHOWN = 60, 120
_FILLERS_FINE, _FILLERS_SHOWN = 6, 15
_QUESTIONS_WANTED, _QUESTIONS_SHOWN = 3, 10


def measures_of(debrief: Debrief, name: str) -> tuple[Measure, ...]:
    """Talk share, fillers, longest turn, questions and slips."""
    return (
        _share(debrief, name),
        _fillers(debrief),
        _longest(debrief),
        _questions(debrief),
        _slips(debrief),
    )


def _share(debrief: Debrief, name: str) -> Measure:
    share = debrief.talk.share
    words = f"{name} did most of the talking"
    if _FAIR[0] <= share <= _FAIR[1]:
        words = "A fair exchange"
    elif share > _FAIR[1]:
        words = "You did most of the talking"
    percent = round(share * 100)
    return Measure(
        label="Talk share",
        parts=((f"{percent}%", "you"), (f"{100 - percent}%", name)),
        verdict=words,
        good=words == "A fair exchange",
        split=share,
    )


def _fillers(debrief: Debrief) -> Measure:
    count = debrief.talk.fillers
    fine = count <= _FILLERS_FINE
    words = "Few enough to miss" if fine else "More than you need"
    return Measure(
        label="Fillers",
        parts=((str(count), "in all"),),
        verdict="None" if not count else words,
        good=fine,
        range=(0.0, _FILLERS_FINE / _FILLERS_SHOWN),
        dot=min(1.0, count / _FILLERS_SHOWN),
    )


def _longest(debrief: Debrief) -> Measure:
    talk = debrief.talk
    fine = talk.longest_words <= _LONG_TURN
    return Measure(
        label="Longest turn",
        parts=((str(talk.longest_words), f"words, at {spoken_stamp(talk.longest_at)}"),),
        verdict="She could get a word in" if fine else "Long for one turn",
        good=fine,
        range=(0.0, _LONG_TURN / _LONGEST_SHOWN),
        dot=min(1.0, talk.longest_words / _LONGEST_SHOWN),
    )


def _questions(debrief: Debrief) -> Measure:
    count = debrief.talk.questions
    fine = count >= _QUESTIONS_WANTED
    return Measure(
        label="Questions",
        parts=((str(count), "asked"),),
        verdict="You let her tell you" if fine else "Room to ask more",
        good=fine,
        range=(_QUESTIONS_WANTED / _QUESTIONS_SHOWN, 1.0),
        dot=min(1.0, count / _QUESTIONS_SHOWN),
        low=True,
    )


def _slips(debrief: Debrief) -> Measure:
    count = len(debrief.slips)
    good = sum(slip.recovered for slip in debrief.slips)
    if not count:
        return Measure("Slips", (("0", "slips"),), "Nothing to take back", good=True)
    standing = count - good
    words = "All put right" if not standing else "One still stands"
    return Measure(
        label="Slips",
        parts=((f"{good} of {count}", "recovered"),),
        verdict=words if standing < 2 else f"{standing} still stand",
        good=not standing,
        range=(0.0, 0.0),
        dot=good / count,
        low=True,
    )
