"""Times and sample numbers of a microphone, one for the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.hearing.capture_clock import BLOCKS, STEP_BLOCKS, CaptureClock

RATE = 16_000


def test_nothing_is_known_before_the_first_block() -> None:
    clock = CaptureClock(RATE)
    assert not clock.known
    assert clock.sample_at(12.0) == 0


@given(
    st.floats(0, 1e6),
    st.lists(st.one_of(st.just(0.0), st.floats(0, 0.5)), min_size=3, max_size=3 * BLOCKS),
)
def test_late_blocks_do_not_move_the_clock_while_most_are_prompt(
    began: float, delays: list[float]
) -> None:
    delays = [late if number % 3 == 1 else 0.0 for number, late in enumerate(delays)]
    clock = CaptureClock(RATE)
    for number, late in enumerate(delays, 1):
        clock.add(320 * number, began + 320 * number / RATE + late)
    assert clock.sample_at(began + 2.0) == pytest.approx(2 * RATE, abs=1)


def test_no_sample_has_a_number_below_zero() -> None:
    clock = CaptureClock(RATE)
    clock.add(320, 100.0)
    assert clock.sample_at(1.0) == 0


def test_samples_that_got_lost_are_made_up_for_after_a_while() -> None:
    clock = CaptureClock(RATE)
    for number in range(1, 200):
        clock.add(320 * number, 0.02 * number)
    for number in range(200, 200 + BLOCKS):
        clock.add(320 * number, 0.02 * number + 0.4)
    assert clock.sample_at(10.4) == pytest.approx(10 * RATE, abs=1)


@pytest.mark.parametrize("step", [0.13, -0.13])
def test_a_step_is_believed_after_a_fifth_of_a_second(step: float) -> None:
    clock = CaptureClock(RATE)
    for number in range(1, 60):
        clock.add(320 * number, 0.02 * number)
    for number in range(60, 60 + STEP_BLOCKS):
        clock.add(320 * number, 0.02 * number + step)
    assert clock.sample_at(10.0 + step) == pytest.approx(10 * RATE, abs=1)


def test_a_burst_of_late_blocks_is_no_step() -> None:
    clock = CaptureClock(RATE)
    for number in range(1, 60):
        clock.add(320 * number, 0.02 * number)
    # The system stood still: all of these arrive in one moment, each later than it should be.
    for number in range(60, 70):
        clock.add(320 * number, 0.02 * 70)
    assert clock.sample_at(10.0) == pytest.approx(10 * RATE, abs=1)


def test_another_device_begins_a_new_count_of_time() -> None:
    clock = CaptureClock(RATE)
    clock.add(16_000, 1.0)
    clock.forget()
    assert not clock.known
    clock.add(16_320, 9.0)
    assert clock.sample_at(9.0) == 16_320
