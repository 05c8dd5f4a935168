"""The committed coefficients: small, nameless, and weighed the same way every time."""

import zlib

import pytest

from desktop.coach.reading.reader import ANOTHER_ADVANTAGE
from desktop.coach.reading.traits import classed, letter_sequences, plain, word_sequences
from desktop.coach.reading.weights import weights_from
from desktop.moves import Pitfall, Step
from tests.coach.ear import COEFFICIENTS, ear, vocabulary


def test_the_coefficients_are_small() -> None:
    assert COEFFICIENTS.stat().st_size <= 1_500_000


def test_the_coefficients_name_neither_the_counterpart_nor_her_company() -> None:
    raw = zlib.decompress(COEFFICIENTS.read_bytes()).lower()
    for name in ("elena", "vasquez", "novatech"):
        assert raw.count(name.encode()) == 0


def test_there_is_a_weight_for_every_move() -> None:
    weights = weights_from(COEFFICIENTS.read_bytes())
    assert weights.moves == tuple(str(move) for move in (*Step, *Pitfall))


def test_words_never_seen_weigh_nothing() -> None:
    weights = weights_from(COEFFICIENTS.read_bytes())
    assert weights.words.scores({"qqqq zzzz"}) == [0.0] * len(weights.bias)


def test_figures_periods_and_benefits_stand_under_their_class() -> None:
    text = " 90 days early access from march "
    start = text.index(" early")
    assert classed(text, [(start, start + 13)]) == ["#", "<period>", "<benefit>", "from", "<date>"]
    assert plain(text)[0] == "#"


def test_sequences_are_up_to_three_words_and_five_letters() -> None:
    assert word_sequences(["a", "b", "c", "d"]) >= {"a", "a b", "a b c", "b c d"}
    assert max(map(len, letter_sequences(["exclusivity"]))) == 5


@pytest.mark.parametrize(
    ("text", "move", "words"),
    [
        ("We talked for two months. Who hurt you over there?", "surface_wound", "hurt"),
        ("Thanks for that. Let me sleep on it and call you on Monday.", "stall", "sleep"),
        ("It rained all night. Nobody at our place gets a bigger slice than anyone else.",
         "equal_treatment", "slice"),
    ],
)  # fmt: skip
def test_a_move_is_justified_by_the_words_that_speak_for_it(
    text: str, move: str, words: str
) -> None:
    read = ear().read(text).move(move)
    assert read is not None
    assert words in text[read.start : read.end]


def test_an_advantage_of_no_listed_kind_still_counts_as_one() -> None:
    kinds = {benefit.id for benefit in vocabulary().benefits} | {ANOTHER_ADVANTAGE}
    text = "I'd put a rebate of 8% of everything above the first hundred accounts in your pocket."
    read = ear().read(text)
    assert read.has(Step.BUILD_PREFERRED_TIER)
    assert {benefit.benefit for benefit in read.benefits} <= kinds
    assert read.benefits
