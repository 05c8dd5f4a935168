"""What is sent to the recogniser: all of a stretch once, in turn, and then an end."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.hearing.feeds import PIECE_SAMPLES, Fed, Feeds, Piece
from desktop.hearing.ring import Ring

CAPACITY = 4_000


def numbered(first: int, count: int) -> bytes:
    return b"".join(
        (number % 65_536).to_bytes(2, "little") for number in range(first, first + count)
    )


class Room:
    """A ring that captures numbered samples, and what was sent of it."""

    def __init__(self, captured: int = 0) -> None:
        self.ring = Ring(CAPACITY)
        self.feeds = Feeds(self.ring)
        self.fed: list[Fed] = []
        self.capture(captured)

    def capture(self, count: int) -> None:
        self.ring.add(numbered(self.ring.end, count))
        self.fed += self.feeds.complete()

    def sent(self) -> list[Piece]:
        self.fed += self.feeds.complete()
        pieces = []
        while (piece := self.feeds.take()) is not None:
            pieces.append(piece)
        return pieces


def whole(pieces: list[Piece]) -> tuple[int, int]:
    """From where to where pieces reach that follow each other and hold the right samples."""
    end = pieces[0].first
    for piece in pieces:
        assert piece.first == end
        assert len(piece.samples) <= 2 * PIECE_SAMPLES
        end += len(piece.samples) // 2
        assert piece.samples == numbered(piece.first, end - piece.first)
    return pieces[0].first, end


@given(
    st.integers(0, 3_000),
    st.integers(0, 3_000),
    st.lists(st.integers(0, 900), min_size=1, max_size=8),
    st.integers(0, 6_000),
)
def test_a_stretch_is_sent_once_from_where_it_is_wanted_to_where_it_ends(
    before: int, wanted: int, blocks: list[int], until: int
) -> None:
    room = Room(before)
    room.feeds.feed(5, wanted)
    room.feeds.quiet(0)
    pieces = room.sent()
    for block in blocks:
        room.capture(block)
        pieces += room.sent()
    room.feeds.end(5, until)
    pieces += room.sent()
    assert not any(piece.last for piece in pieces) or until <= room.ring.end
    while room.ring.end < until:
        room.capture(300)
        pieces += room.sent()
    assert [piece.last for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    first, end = whole(pieces)
    assert first in {wanted, until}
    assert end == max(until, max((piece.first for piece in pieces), default=0))
    assert room.fed == [Fed(5, first, end)]
    room.capture(500)
    assert room.sent() == []
    assert not room.feeds.live


def test_nothing_is_sent_before_it_is_quiet() -> None:
    room = Room(2_000)
    room.feeds.feed(1, 1_000)
    assert room.sent() == []
    assert room.feeds.waiting
    room.feeds.quiet(1_600)
    assert whole(room.sent()) == (1_600, 2_000)
    assert not room.feeds.waiting


def test_a_silence_still_to_come_is_waited_for() -> None:
    room = Room(2_000)
    room.feeds.feed(1, 1_000)
    room.feeds.quiet(2_300)
    assert room.sent() == []
    room.capture(500)
    assert whole(room.sent()) == (2_300, 2_500)


def test_a_stretch_that_ends_before_it_is_quiet_is_empty() -> None:
    room = Room(2_000)
    room.feeds.feed(1, 1_000)
    room.feeds.end(1, 1_900)
    assert room.sent() == [Piece(1, 1_900, b"", last=True)]
    assert room.fed == [Fed(1, 1_900, 1_900)]


def test_a_new_stretch_ends_the_one_before() -> None:
    room = Room(1_000)
    room.feeds.feed(1, 900)
    room.feeds.quiet(0)
    room.capture(10)
    room.feeds.feed(2, 950)
    room.feeds.quiet(0)
    pieces = room.sent()
    assert whole([piece for piece in pieces if piece.stretch == 1]) == (900, 1_010)
    assert whole([piece for piece in pieces if piece.stretch == 2]) == (950, 1_010)
    assert [piece.stretch for piece in pieces if piece.last] == [1]
    assert room.fed == [Fed(1, 900, 1_010)]


def test_a_stretch_can_be_sent_again_and_go_on() -> None:
    room = Room(1_000)
    room.feeds.feed(1, 100)
    room.feeds.quiet(0)
    assert whole(room.sent()) == (100, 1_000)
    room.feeds.again(1, 100, None)
    room.capture(50)
    assert whole(room.sent()) == (100, 1_050)
    room.feeds.end(1, 1_100)
    room.capture(200)
    pieces = room.sent()
    assert whole(pieces) == (1_050, 1_100)
    assert pieces[-1].last
    assert room.fed == [Fed(1, 100, 1_100)]


def test_an_old_stretch_can_be_sent_again_with_its_end() -> None:
    room = Room(1_000)
    room.feeds.again(7, 200, 600)
    pieces = room.sent()
    assert whole(pieces) == (200, 600)
    assert pieces[-1].last
    assert room.fed == [Fed(7, 200, 600)]


def test_what_has_left_the_ring_is_left_out() -> None:
    room = Room(CAPACITY + 500)
    room.feeds.again(7, 100, CAPACITY)
    assert whole(room.sent()) == (500, CAPACITY)
    room.feeds.again(8, 100, 300)
    assert room.sent() == [Piece(8, 300, b"", last=True)]


def test_what_leaves_the_ring_while_nobody_reads_is_skipped() -> None:
    room = Room(100)
    room.feeds.feed(1, 0)
    room.feeds.quiet(0)
    room.capture(2 * CAPACITY)
    assert whole(room.sent()) == (CAPACITY + 100, 2 * CAPACITY + 100)


def test_a_lost_microphone_ends_every_stretch_with_what_is_there() -> None:
    room = Room(1_000)
    room.feeds.feed(1, 900)
    room.feeds.quiet(0)
    room.feeds.end(1, 5_000)
    room.feeds.cut()
    pieces = room.sent()
    assert whole(pieces) == (900, 1_000)
    assert pieces[-1].last
    assert room.fed == [Fed(1, 900, 1_000)]


def test_ending_a_stretch_that_nobody_knows_gives_an_empty_end() -> None:
    room = Room(1_000)
    room.feeds.end(3, 5_000)
    assert room.sent() == [Piece(3, 1_000, b"", last=True)]
    assert room.fed == [Fed(3, 1_000, 1_000)]
