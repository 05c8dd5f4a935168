"""How much a model may take of this computer."""

import os

import pytest

from desktop.workers.headroom import (
    MOST_THREADS,
    WANTED_THREADS,
    memory,
    memory_trouble,
    physical_cores,
    threads,
)

GIB = 1 << 30


@pytest.mark.parametrize(
    ("needed", "total", "available", "trouble"),
    [
        (3 * GIB, 8 * GIB, 5 * GIB, ""),
        (3 * GIB, 8 * GIB, 2 * GIB, "no_memory"),
        (9 * GIB, 8 * GIB, 7 * GIB, "too_large"),
        (8 * GIB - 1, 8 * GIB, 8 * GIB, "too_large"),
        (3 * GIB, 0, 0, ""),
        (3 * GIB, 8 * GIB, 0, ""),
    ],
)
def test_a_model_must_fit_the_computer_and_what_is_free(
    needed: int, total: int, available: int, trouble: str
) -> None:
    assert memory_trouble(needed, total, available) == trouble


def test_the_system_tells_how_much_memory_there_is() -> None:
    total, available = memory()
    assert 0 < available <= total


def test_one_core_is_left_to_the_rest() -> None:
    cores = physical_cores()
    assert 1 <= cores <= (os.cpu_count() or 1)
    assert threads(0) == max(1, min(cores - 1, MOST_THREADS))


def test_a_wish_for_threads_is_granted() -> None:
    assert threads(3) == 3
    assert threads(10**6) == WANTED_THREADS
