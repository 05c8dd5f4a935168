"""A turn is read as a whole and part by part: what stands before a plain move does not hide it."""

import pytest

from desktop.coach.reading.cues.notation import Family, cue
from desktop.coach.reading.traits import parted
from desktop.coach.reading.weights import RULE, RULE_COUNTS, by_rule, weights_from
from desktop.moves import Pitfall, Step
from tests.coach.ear import COEFFICIENTS, ear


def moves(text: str) -> set[str]:
    return {str(move.move) for move in ear().read(text).moves}


def test_a_short_clause_is_read_with_the_next() -> None:
    clauses = ["well yes", "but we charge every partner the same", "you see"]
    assert parted(clauses) == [" ".join(clauses).split()]
    long = ["we charge every partner the same", "so what would your ceo say then"]
    assert parted(long) == [clause.split() for clause in long]
    assert parted([]) == []


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Lovely weather. We charge every partner the same.", Pitfall.EQUAL_TREATMENT),
        ("Sorry, the dog again. Let me check with my team and get back to you.", Pitfall.STALL),
        ("hi there good to see you um what is your ceo afraid of", Step.SURFACE_WOUND),
    ],
)
def test_small_talk_before_a_plain_move_does_not_hide_it(text: str, move: str) -> None:
    assert moves(text) == {move}


@pytest.mark.parametrize(
    "text",
    [
        "What do you think about the price of eggs?",
        "Pretend the call is over.",
        "What's the story with that trophy behind you?",
    ],
)
def test_a_question_about_anything_else_is_no_move(text: str) -> None:
    assert moves(text) == set()


def test_an_offer_with_figures_in_it_is_not_yet_a_draft() -> None:
    text = (
        "Then here's better: ninety days early on every feature, a named engineer, "
        "and co-funded marketing."
    )
    assert moves(text) == {Step.BUILD_PREFERRED_TIER}


def test_no_words_at_all_leave_the_scores_where_they_start() -> None:
    weights = weights_from(COEFFICIENTS.read_bytes())
    assert weights.wording([], [], []) == [*weights.bias, *([0.0] * len(weights.bias))]


def test_a_listed_advantage_and_what_replaces_a_slip_count_twice_for_a_move() -> None:
    back, other = "means takes back", f"{RULE}{Pitfall.STALL}"
    assert by_rule({back}) == 0.0
    assert by_rule({other}) == RULE_COUNTS
    assert by_rule({other, back}) == 2 * RULE_COUNTS
    assert by_rule({f"{RULE}{Step.BUILD_PREFERRED_TIER}"}) == 2 * RULE_COUNTS


def test_a_listed_advantage_offered_by_its_bare_name_is_an_offer() -> None:
    assert moves("We'd give you a notice period.") == {Step.BUILD_PREFERRED_TIER}


def test_a_family_finds_only_its_own_cues_and_leaves_the_rest_to_its_core() -> None:
    core = Family([cue("early access", 0.9)])
    more = Family([cue("beta", 0.8)], core)
    found = list(more.find(" early access or beta ", {"early": [0], "beta": [16]}))
    assert [(hit.start, hit.weight) for hit in found] == [(16, 0.8)]
    assert more.core is core
