"""Which captured samples go to the recogniser, in which pieces, and when that is enough.

In: orders to feed, to feed again and to end; word that samples were captured. Out: pieces in
turn, each tagged with its stretch, and which stretches are complete. Pure; one thread at a time.
"""

from dataclasses import dataclass

from desktop.hearing.ring import Ring

PIECE_SAMPLES = 320
"""Most samples in a piece: 20 ms at 16 kHz."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Captured samples on their way out."""

    stretch: int
    first: int
    """Number of its first sample."""
    samples: bytes
    last: bool
    """Nothing of this stretch follows."""


@dataclass(frozen=True, slots=True)
class Fed:
    """A stretch of which every sample is captured."""

    stretch: int
    first: int
    end: int


@dataclass(slots=True)
class _Feed:
    """One stretch on its way."""

    stretch: int
    wanted: int
    """Its first sample, before what is too early is cut off."""
    begun_at: int | None = None
    """Its first sample, once known."""
    next: int = 0
    until: int | None = None
    """Where it ends; None while it goes on."""
    announced: bool = False
    """Its first sample was reported."""
    told: bool = False
    """Its completeness was reported."""

    def begin(self, first: int) -> None:
        """It starts at this sample, or where it ends if that is earlier."""
        self.begun_at = first if self.until is None else min(first, self.until)
        self.next = self.begun_at


class Feeds:
    """The stretches that are being sent; only the newest goes on live."""

    def __init__(self, ring: Ring) -> None:
        self._ring = ring
        self._feeds: list[_Feed] = []

    @property
    def live(self) -> bool:
        """Whether a stretch still takes in what is captured."""
        return any(not feed.told for feed in self._feeds)

    def feed(self, stretch: int, wanted: int) -> None:
        """Send from this sample on, but nothing before `quiet` says where it is quiet."""
        for feed in self._feeds:
            self._shorten(feed, self._ring.end)
        self._feeds.append(_Feed(stretch, wanted))

    def again(self, stretch: int, first: int, until: int | None) -> None:
        """Send from the ring, up to a sample or on and on."""
        self._feeds = [feed for feed in self._feeds if feed.stretch != stretch]
        feed = _Feed(stretch, first, until=until)
        feed.begin(max(first, self._ring.first))
        self._feeds.append(feed)

    def quiet(self, start: int) -> None:
        """Whoever waited for silence may begin, with this sample at the earliest."""
        for feed in self._feeds:
            if feed.begun_at is None:
                feed.begin(max(feed.wanted, start, self._ring.first))

    @property
    def waiting(self) -> bool:
        """Whether a stretch waits for silence."""
        return any(feed.begun_at is None for feed in self._feeds)

    def end(self, stretch: int, until: int) -> None:
        """Let a stretch end at this sample, which may be still to come.

        One that is unknown, because another process fed it, ends empty.
        """
        feeds = [feed for feed in self._feeds if feed.stretch == stretch]
        if not feeds:
            feeds.append(_Feed(stretch, self._ring.end, until=self._ring.end))
            feeds[0].begin(self._ring.end)
            self._feeds.append(feeds[0])
        for feed in feeds:
            self._shorten(feed, until)

    def cut(self) -> None:
        """No more is captured: let every stretch end with what is there."""
        for feed in self._feeds:
            self._shorten(feed, self._ring.end)

    def _shorten(self, feed: _Feed, until: int) -> None:
        if not feed.told:
            # What was sent cannot be taken back.
            if feed.begun_at != feed.next:
                until = max(until, feed.next)
            elif feed.begun_at is not None:
                feed.begun_at = feed.next = min(feed.next, until)
            feed.until = until if feed.until is None else min(feed.until, until)

    def _limit(self, feed: _Feed) -> int:
        """Where what can be sent now ends."""
        return self._ring.end if feed.until is None else min(feed.until, self._ring.end)

    def begun(self) -> list[tuple[int, int]]:
        """Stretches whose first sample is known now, and its number; each is told once."""
        found = []
        for feed in self._feeds:
            if feed.begun_at is not None and not feed.announced:
                feed.announced = True
                found.append((feed.stretch, feed.begun_at))
        return found

    def complete(self) -> list[Fed]:
        """Stretches of which every sample is captured now; each is told once."""
        found = []
        for feed in self._feeds:
            if feed.told or feed.until is None or feed.until > self._ring.end:
                continue
            if feed.begun_at is None:
                feed.begin(feed.until)
            assert feed.begun_at is not None, "begun above"
            feed.told = True
            found.append(Fed(feed.stretch, feed.begun_at, feed.until))
        return found

    def take(self) -> Piece | None:
        """The next piece; None while there is none."""
        for feed in self._feeds:
            if feed.begun_at is None:
                continue
            feed.next = max(feed.next, min(self._ring.first, self._limit(feed)))
            count = max(0, min(PIECE_SAMPLES, self._limit(feed) - feed.next))
            first, (_, samples) = feed.next, self._ring.read(feed.next, count)
            feed.next += count
            last = feed.told and feed.until is not None and feed.next >= feed.until
            if last:
                self._feeds.remove(feed)
            if last or samples:
                return Piece(feed.stretch, first, samples, last)
        return None
