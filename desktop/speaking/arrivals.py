"""Which of the samples that arrive from the voice are new.

In: frames in the order of arrival, and from which sentence on they are wanted. Out: how much of
each to play. A voice that was restarted sends again; sentences that were stopped still arrive.
"""


class Arrivals:
    """Where the newest sentence has got to."""

    def __init__(self) -> None:
        self.before = 0
        """Sentences below this number are not wanted; another thread may raise it."""
        self.newest = -1
        self._next = 0
        self._complete = False

    def skip(self, sentence: int, first: int, count: int, last: bool) -> int | None:
        """How many samples at the front of this frame are there already; None to ignore it all."""
        if sentence < max(self.before, self.newest):
            return None
        if sentence > self.newest:
            self.newest, self._next, self._complete = sentence, first, False
        known = min(max(0, self._next - first), count)
        if self._complete or (known == count and not last):
            return None
        self._next = max(self._next, first + count)
        self._complete = last
        return known
