"""The ring gives back what it took, under the same numbers, as long as it has it."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.hearing.ring import Ring


def numbered(first: int, count: int) -> bytes:
    return b"".join(
        (number % 65_536).to_bytes(2, "little") for number in range(first, first + count)
    )


@given(
    st.integers(1, 50),
    st.lists(st.integers(0, 120), max_size=20),
    st.integers(0, 400),
    st.integers(0, 200),
)
def test_a_stretch_comes_back_as_far_as_it_is_still_there(
    capacity: int, blocks: list[int], first: int, count: int
) -> None:
    ring = Ring(capacity)
    for block in blocks:
        ring.add(numbered(ring.end, block))
    end = sum(blocks)
    assert (ring.first, ring.end) == (max(0, end - capacity), end)
    start, samples = ring.read(first, count)
    there = range(max(first, ring.first), min(first + count, end))
    assert samples == numbered(there.start, len(there))
    assert start == there.start
