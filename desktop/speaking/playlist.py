"""What the loudspeaker plays next: sentences in turn, silence between them, and soft ends.

In: samples, stops and holds from any thread. Out: blocks for the device, and what happened to
which sentence. All state belongs to the thread that calls `fill`; nothing waits for anything.
"""

from array import array
from collections import deque
from dataclasses import dataclass

WIDTH = 2
"""Bytes in a sample."""
FADE_SECONDS = 0.005
"""An end without this clicks."""


@dataclass(frozen=True, slots=True)
class Samples:
    """A stretch of a sentence, at the device's rate."""

    sentence: int
    position: int
    """Of its first sample in the sentence, in samples of the voice."""
    rate: int
    """Of the voice."""
    samples: bytes
    last: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """Drop every sentence with a smaller number."""

    before: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Pause, or go on."""

    on: bool


@dataclass(frozen=True, slots=True)
class Place:
    """How far a sentence has been played."""

    sentence: int
    position: int
    """In samples of the voice."""
    rate: int


@dataclass(frozen=True, slots=True)
class Began:
    """The first sample of a sentence was taken."""

    sentence: int
    at: float
    delay: float
    """Seconds from `at` until it sounds."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The last sample of a sentence was taken."""

    sentence: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """A stop was obeyed; it met the sentence at this place, or nothing."""

    before: int
    place: Place | None


class Playlist:
    """Sentences on their way to one device."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        """Of the device."""
        self.told: deque[Began | Finished | Stopped] = deque()
        """What happened, for another thread to take."""
        self.place: Place | None = None
        """What is being played."""
        self.sounding_until = 0.0
        """When the last sample taken so far has sounded."""
        self.recent: deque[bytes] = deque(maxlen=5)
        """The last blocks that were not only silence."""
        self._orders: deque[Samples | Stop | Hold] = deque()
        self._pieces: deque[Samples] = deque()
        self._used = 0
        """Bytes taken of the first piece."""
        self._open: int | None = None
        """The last sentence that arrived, while its end is missing."""
        self._before = 0
        self._held = False
        self._tail = b""
        """A fading end, to be played before anything else."""
        self._rising = False
        self._arrived = 0
        self._gone = 0

    # -- from other threads -----------------------------------------------------------------

    def add(self, order: Samples | Stop | Hold) -> None:
        """Leave samples or an order for the next block."""
        if isinstance(order, Samples):
            self._arrived += len(order.samples)
        self._orders.append(order)

    @property
    def waiting_seconds(self) -> float:
        """How much waits to be played; one thread may add."""
        return (self._arrived - self._gone) / WIDTH / self.rate

    @property
    def playing(self) -> bool:
        """Whether sound is on its way or due; not while it is held."""
        on_its_way = self._arrived != self._gone or self._open is not None
        return not self._held and (on_its_way or self.place is not None)

    # -- the thread of the device -----------------------------------------------------------

    def fill(self, count: int, at: float, delay: float) -> bytes:
        """The next so many samples; `delay` seconds after `at` the first of them sounds."""
        while self._orders:
            order = self._orders.popleft()
            if isinstance(order, Samples):
                self._accept(order)
            elif isinstance(order, Stop):
                self._stop(order.before)
            else:
                self._hold(order.on)
        size = count * WIDTH
        block = bytearray(self._tail[:size])
        self._tail = self._tail[size:]
        if not self._held:
            self._take(block, size, at, delay)
        if block:
            self.sounding_until = at + delay + len(block) / WIDTH / self.rate
            self.recent.append(bytes(block))
        return bytes(block).ljust(size, b"\0")

    def _take(self, block: bytearray, size: int, at: float, delay: float) -> None:
        """Add to the block from the pieces until it is full or they are used up."""
        from_here = len(block)
        while self._pieces:
            piece = self._pieces[0]
            if len(block) >= size and self._used < len(piece.samples):
                break
            if self.place is None or self.place.sentence != piece.sentence:
                in_block = len(block) / WIDTH / self.rate
                self.told.append(Began(piece.sentence, at, delay + in_block))
            part = piece.samples[self._used : self._used + size - len(block)]
            block += part
            self._used += len(part)
            self._gone += len(part)
            self.place = self._place(piece)
            if self._used < len(piece.samples):
                continue
            self._pieces.popleft()
            self._used = 0
            if piece.last:
                self.told.append(Finished(piece.sentence))
                self.place = None
        if self._rising and len(block) > from_here:
            self._rising = False
            fade = min(self._fade_bytes, len(block) - from_here)
            ending = from_here + fade
            block[from_here:ending] = faded(bytes(block[from_here:ending]), rising=True)

    def _place(self, piece: Samples) -> Place:
        used = self._used // WIDTH * piece.rate // self.rate
        return Place(piece.sentence, piece.position + used, piece.rate)

    @property
    def _fade_bytes(self) -> int:
        return round(FADE_SECONDS * self.rate) * WIDTH

    def _accept(self, piece: Samples) -> None:
        if piece.sentence < self._before:
            self._gone += len(piece.samples)
            return
        if self._open is not None and self._open != piece.sentence:
            # The voice went on without ending it; whoever waits for the end must not wait for ever.
            self._pieces.append(Samples(self._open, self._end_of_open(), piece.rate, b"", True))
        self._open = None if piece.last else piece.sentence
        self._pieces.append(piece)

    def _end_of_open(self) -> int:
        if self._pieces:
            piece = self._pieces[-1]
            count = len(piece.samples) // WIDTH
            return piece.position + count * piece.rate // self.rate
        return self.place.position if self.place is not None else 0

    def _stop(self, before: int) -> None:
        self._before = max(self._before, before)
        met = self.place if self.place is not None and self.place.sentence < before else None
        if met is not None:
            if not self._held:
                self._tail = faded(self._ahead(before), rising=False)
                more = len(self._tail) // WIDTH * met.rate // self.rate
                met = Place(met.sentence, met.position + more, met.rate)
            self.place = None
            self._rising = False
        kept: deque[Samples] = deque()
        for number, piece in enumerate(self._pieces):
            if piece.sentence >= before:
                kept.append(piece)
                continue
            self._gone += len(piece.samples) - (0 if number else self._used)
            if number == 0:
                self._used = 0
        self._pieces = kept
        if self._open is not None and self._open < before:
            self._open = None
        self.told.append(Stopped(before, met))

    def _ahead(self, before: int) -> bytes:
        """The samples of a fade's length that come next, of sentences that are dropped."""
        found = bytearray()
        used = self._used
        for piece in self._pieces:
            if piece.sentence >= before or len(found) >= self._fade_bytes:
                break
            found += piece.samples[used : used + self._fade_bytes - len(found)]
            used = 0
        return bytes(found)

    def _hold(self, on: bool) -> None:
        """What fades out is played again from its beginning, fading in."""
        if on and not self._held and self.place is not None:
            self._tail = faded(self._ahead(self.place.sentence + 1), rising=False)
        self._rising = not on and self.place is not None
        self._held = on


def faded(samples: bytes, rising: bool) -> bytes:
    """The same samples getting louder from nothing, or softer to nothing."""
    values = array("h", samples)
    count = len(values)
    steps = range(1, count + 1) if rising else range(count - 1, -1, -1)
    louder = (value * step // count for value, step in zip(values, steps, strict=True))
    return array("h", louder).tobytes()
