"""Each sample of a sentence is taken once, however often the voice sends it."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.speaking.arrivals import Arrivals


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.lists(st.integers(0, 60)))
def test_a_sentence_sent_again_in_other_pieces_is_taken_once(
    sizes: list[int], restarts: list[int]
) -> None:
    arrivals = Arrivals()
    total = sum(sizes)
    taken: list[int] = []
    ends = 0
    # Each restart sends from somewhere known on; the first run may break off anywhere.
    for start in [0, *(restart % (len(taken) + 1) for restart in restarts)]:
        first = min(start, len(taken))
        for size in sizes:
            count = min(size, total - first)
            last = first + count == total
            skip = arrivals.skip(3, first, count, last)
            if skip is not None:
                taken += range(first + skip, first + count)
                ends += last
            first += count
            if last:
                break
    assert taken == list(range(total))
    assert ends == 1


def test_older_sentences_are_ignored_once_a_newer_one_has_come() -> None:
    arrivals = Arrivals()
    assert arrivals.skip(4, 0, 10, last=False) == 0
    assert arrivals.skip(5, 0, 10, last=True) == 0
    assert arrivals.skip(4, 10, 10, last=True) is None
    assert arrivals.skip(5, 0, 10, last=True) is None


def test_sentences_that_are_not_wanted_are_ignored() -> None:
    arrivals = Arrivals()
    arrivals.before = 6
    assert arrivals.skip(5, 0, 10, last=True) is None
    assert arrivals.skip(6, 0, 10, last=True) == 0


def test_a_sentence_may_begin_in_its_middle_and_end_empty() -> None:
    arrivals = Arrivals()
    assert arrivals.skip(2, 700, 10, last=False) == 0
    assert arrivals.skip(2, 705, 10, last=False) == 5
    assert arrivals.skip(2, 715, 0, last=True) == 0
    assert arrivals.skip(2, 715, 0, last=True) is None
