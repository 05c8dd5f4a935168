"""When each captured sample was taken, on the clock of the program.

In: for each block, the number its samples end at and when the last of them was taken, as well as
the device knows. Out: samples for times and times for samples. Pure; one thread at a time.
"""

from bisect import insort
from collections import deque

BLOCKS = 101
"""How many blocks are looked at; the middle one of so many is right though single ones are late."""


class CaptureClock:
    """Numbers of samples and times, one for the other."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._offsets: deque[float] = deque()
        self._sorted: list[float] = []

    def add(self, end: int, at: float) -> None:
        """The sample before number `end` was taken at this time."""
        offset = at - end / self._rate
        if len(self._offsets) == BLOCKS:
            self._sorted.remove(self._offsets.popleft())
        self._offsets.append(offset)
        insort(self._sorted, offset)

    def forget(self) -> None:
        """Begin anew, because another device goes on counting."""
        self._offsets.clear()
        self._sorted.clear()

    @property
    def known(self) -> bool:
        """Whether anything was captured yet."""
        return bool(self._sorted)

    def sample_at(self, at: float) -> int:
        """Number of the sample taken at this time, past or to come; 0 while nothing is known."""
        if not self._sorted:
            return 0
        return max(0, round((at - self._sorted[len(self._sorted) // 2]) * self._rate))
