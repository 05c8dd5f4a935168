"""When each captured sample was taken, on the clock of the program.

In: for each block, the number its samples end at and when the last of them was taken, as well as
the device knows. Out: samples for times and times for samples. Pure; one thread at a time.
"""

from bisect import insort
from collections import deque
from itertools import islice

BLOCKS = 101
"""How many blocks are looked at; the middle one of so many is right though single ones are late."""
STEP_BLOCKS, STEP_SECONDS = 9, 0.03
"""So many blocks in a row, all this far from the middle on one side, are no jitter: the device has
lost samples or given some twice, as many do in their first second."""


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
        if self._stepped():
            self._offsets = deque(self._newest())
            self._sorted = sorted(self._offsets)

    def _newest(self) -> list[float]:
        return list(islice(reversed(self._offsets), STEP_BLOCKS))[::-1]

    def _stepped(self) -> bool:
        low, high = min(newest := self._newest()), max(newest)
        # A burst after a standstill is less and less late; after a step all are equally so.
        return high - low < STEP_SECONDS and (
            low > self._middle + STEP_SECONDS or high < self._middle - STEP_SECONDS
        )

    @property
    def _middle(self) -> float:
        return self._sorted[len(self._sorted) // 2]

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
        return max(0, round((at - self._middle) * self._rate))
