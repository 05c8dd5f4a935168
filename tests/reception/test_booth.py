"""The booth lends one studio to call after call, and tells the window how it is doing."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.reception.booth import SAMPLE, Booth
from desktop.reports import Equipment, Hearing, Level, Partial, Report, Speaking
from desktop.settings import Settings
from desktop.workers.wishes import Wishes
from tests.gui.double import StudioDouble

SILENT = Settings(speak=False)


class Made:
    """A booth whose studios are doubles, and what it told."""

    def __init__(self, home: Path, settings: Settings) -> None:
        self.studios: list[StudioDouble] = []
        self.told: list[Report] = []
        self.booth = Booth(home, settings, {}, self._make)  # type: ignore[arg-type]
        self.booth.watch(self.told.append)

    def _make(self, wishes: Wishes, glossary: Mapping[str, str]) -> StudioDouble:
        self.studios.append(StudioDouble())
        return self.studios[-1]

    @property
    def studio(self) -> StudioDouble:
        assert len(self.studios) == 1
        return self.studios[0]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    made = Made(tmp_path, Settings())
    made.booth.start()
    return made


def test_where_nothing_is_to_be_heard_or_said_there_is_no_studio(tmp_path: Path) -> None:
    made = Made(tmp_path, SILENT)
    made.booth.start()
    assert made.booth.line() is None
    assert made.studios == []


def test_it_is_made_when_it_is_wanted_later(tmp_path: Path) -> None:
    made = Made(tmp_path, SILENT)
    made.booth.start()
    made.booth.take(Settings())
    made.booth.start()
    assert ("start",) in made.studio.asked


def test_other_choices_are_applied_to_the_one_that_runs(made: Made) -> None:
    made.booth.take(Settings(loudspeaker="Room"))
    applied = next(words[1] for words in made.studio.asked if words[0] == "apply")
    assert isinstance(applied, Wishes)
    assert applied.loudspeaker == "Room"


def test_a_call_has_the_line_and_the_window_still_learns_of_devices(made: Made) -> None:
    line = made.booth.line()
    assert line is not None
    called: list[Report] = []
    line.attach(called.append)
    made.told.clear()
    lost, words = Hearing("lost"), Partial(1, "Help", "me")
    for report in (lost, words, Level("yours", 0.5)):
        made.studio.says(report)
    assert called[-3:] == [lost, words, Level("yours", 0.5)]
    assert made.told == [lost]
    assert made.booth.hearing == lost
    line.detach()
    made.studio.says(Level("yours", 0.5))
    assert made.told[-1] == Level("yours", 0.5)
    assert len(called) == 5


def test_it_asks_what_there_is_to_choose_from_once_something_works(made: Made) -> None:
    made.studio.asked.clear()
    made.studio.says(Speaking("starting"))
    assert made.studio.asked == []
    made.studio.says(Speaking("ready"))
    assert made.studio.asked == [("equipment",)]
    found = Equipment((), (), ())
    made.studio.says(found)
    assert made.booth.equipment is found


def test_a_sentence_is_played_only_where_it_can_be_heard_and_never_in_a_call(made: Made) -> None:
    assert not made.booth.say_sample()
    made.studio.says(Speaking("ready"))
    assert made.booth.say_sample()
    assert ("speak", (SAMPLE,)) in made.studio.asked
    line = made.booth.line()
    assert line is not None
    line.attach(lambda _: None)
    assert not made.booth.say_sample()


def test_the_meter_is_asked_for_once(made: Made) -> None:
    for on in (True, True, False):
        made.booth.meter(on=on)
    assert [words for words in made.studio.asked if words[0] == "meter"] == [
        ("meter", True),
        ("meter", False),
    ]


def test_nothing_starts_after_the_end(made: Made) -> None:
    made.booth.close()
    assert made.studio.closed
    made.booth.start()
    made.booth.take(replace(Settings(), voice="other"))
    assert made.booth.line() is None
    assert len(made.studios) == 1
