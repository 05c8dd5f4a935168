"""Whose turn it is, and the one nudge on show."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.clock import LIMIT_SECONDS
from desktop.coach.method import Nudges
from desktop.events import CallEnded, Paused, Resumed
from desktop.rehearsal.floor import (
    HINT_SECONDS,
    Floor,
    floor_after,
    floor_at,
    hinted,
    time_is_up,
)
from tests.readings import opened, reading, replied, taken

NUDGES = Nudges(
    two_minutes="two", two_minutes_open="two, open", last_minute="one", over_time="over"
)


def text_of(floor: Floor) -> str:
    return floor.hint.text if floor.hint else ""


def test_turns_pass_back_and_forth() -> None:
    floor = floor_after(Floor(), opened())
    assert floor.phase == "yours"
    floor = floor_after(floor, taken(1, reading()))
    assert floor.phase == "thinking"
    assert not floor.clock_runs
    floor = floor_after(floor, replied(1))
    assert floor.phase == "yours"
    assert floor.clock_runs


def test_a_pause_stops_the_clock_and_comes_back_to_the_same_turn() -> None:
    floor = floor_after(Floor(), opened())
    paused = floor_after(floor, Paused(10.0, "asked"))
    assert not paused.clock_runs
    assert floor_after(paused, Resumed(10.0)).phase == "yours"


def test_the_call_ends_by_nine_minutes() -> None:
    floor = floor_after(Floor(), opened())
    assert not time_is_up(floor, LIMIT_SECONDS - 0.1)
    assert time_is_up(floor, LIMIT_SECONDS)
    assert not time_is_up(floor_after(floor, CallEnded(10.0, "user")), LIMIT_SECONDS)


def test_nudges_come_once_each_and_leave() -> None:
    floor = floor_at(Floor(), 361.0, NUDGES, draft_open=False)
    assert text_of(floor) == "two"
    floor = floor_at(floor, 361.0 + HINT_SECONDS, NUDGES, draft_open=False)
    assert text_of(floor) == ""
    floor = floor_at(floor, 436.0, NUDGES, draft_open=False)
    assert text_of(floor) == "one"
    assert text_of(floor_at(floor, 481.0, NUDGES, draft_open=False)) == "over"


def test_the_two_minute_nudge_knows_that_the_page_is_open() -> None:
    assert text_of(floor_at(Floor(), 360.0, NUDGES, draft_open=True)) == "two, open"


def test_a_hint_never_takes_the_place_of_a_nudge() -> None:
    floor = floor_at(Floor(), 361.0, NUDGES, draft_open=False)
    assert text_of(hinted(floor, "stall", "later", "now", 362.0)) == "two"


def test_the_same_slip_is_not_hinted_at_again_within_a_minute() -> None:
    floor = hinted(Floor(), "stall", "later", "now", 10.0)
    floor = floor_after(floor, taken(2, reading()))
    assert floor.hint is None
    assert hinted(floor, "stall", "later", "now", 60.0).hint is None
    assert hinted(floor, "stall", "later", "now", 80.0).hint is not None


@given(st.lists(st.floats(0, 600), max_size=60))
def test_at_most_one_nudge_is_given_for_each_moment(times: list[float]) -> None:
    floor, given_nudges = Floor(), []
    for elapsed in sorted(times):
        after = floor_at(floor, elapsed, NUDGES, draft_open=False)
        if after.nudged != floor.nudged:
            given_nudges.append(after.nudged)
        floor = after
    assert given_nudges == sorted(set(given_nudges))
