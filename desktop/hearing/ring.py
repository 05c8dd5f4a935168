"""The last minute of what the microphone gave, so that nothing said has to be said again.

In: 16-bit mono samples in turn. Out: any stretch of them that is still there. Samples keep the
number they were captured under. One thread at a time.
"""

WIDTH = 2
"""Bytes in a sample."""


class Ring:
    """A fixed number of samples; the newest push out the oldest."""

    def __init__(self, capacity: int) -> None:
        self._bytes = bytearray(capacity * WIDTH)
        self._capacity = capacity
        self.end = 0
        """Number of the sample that comes next."""

    @property
    def first(self) -> int:
        """Number of the oldest sample that is still there."""
        return max(0, self.end - self._capacity)

    def add(self, samples: bytes) -> None:
        """Take in the next samples."""
        count = len(samples) // WIDTH
        kept = min(count, self._capacity)
        self._write(self.end + count - kept, samples[(count - kept) * WIDTH :])
        self.end += count

    def _write(self, number: int, samples: bytes) -> None:
        place = number % self._capacity * WIDTH
        room = len(self._bytes) - place
        head, rest = samples[:room], samples[room:]
        self._bytes[place : place + len(head)] = head
        self._bytes[: len(rest)] = rest

    def read(self, first: int, count: int) -> tuple[int, bytes]:
        """Up to so many samples from this number on; the number they really begin at."""
        start = max(first, self.first)
        stop = min(first + count, self.end)
        if stop <= start:
            return start, b""
        place = start % self._capacity * WIDTH
        size = (stop - start) * WIDTH
        head = bytes(self._bytes[place : place + size])
        return start, head + bytes(self._bytes[: size - len(head)])
