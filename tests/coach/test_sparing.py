"""The same words are a slip in one moment of the call and none in another."""

import pytest

from desktop.coach.sparing import Moment, spared
from desktop.events import BenefitRead, MoveRead, Reading, TurnTaken
from desktop.moves import Pitfall, Step

CONCEDE, REFUSE, STALL = (
    Pitfall.CONCEDE_EXCLUSIVITY,
    Pitfall.FLAT_REFUSAL,
    Pitfall.STALL,
)
FIRST = Moment()
ASKED_WHO = Moment(asked_for="early_access:who")
AT_EASE = Moment(at_ease=True)
WRITTEN = Moment(at_ease=True, written=True)


def turn(text: str, *moves: str, reads: tuple[BenefitRead, ...] = ()) -> TurnTaken:
    found = tuple(MoveRead(move, 0.9, 0, len(text)) for move in moves)
    return TurnTaken(60.0, 5, text, "typed", Reading(found, reads))


@pytest.mark.parametrize(
    ("moment", "said", "step"),
    [
        (ASKED_WHO, "uh i do i sign that off myself no problem", ()),
        (FIRST, "Ha, good. Shall we put the terms down?", (Step.DRAFT_FRAMEWORK,)),
        (AT_EASE, "Okay, well, you can tell me later I guess.", ()),
        (WRITTEN, "okay well ill type this up and send it tonight", ()),
        (AT_EASE, "You'd be the only logistics company on it.", ()),
    ],
)
def test_a_yes_to_something_else_gives_nothing_away(
    moment: Moment, said: str, step: tuple[str, ...]
) -> None:
    assert CONCEDE in spared(moment, turn(said, CONCEDE, *step))


@pytest.mark.parametrize("moment", [FIRST, ASKED_WHO, AT_EASE, WRITTEN])
@pytest.mark.parametrize(
    "said",
    [
        "Fine, have your exclusivity.",
        "okay you win no other partner ever",
        "All right, I'll sign the clause.",
        "Then it's yours alone.",
    ],
)
def test_a_concession_in_words_is_one_in_every_moment(moment: Moment, said: str) -> None:
    assert CONCEDE not in spared(moment, turn(said, CONCEDE, Step.BUILD_PREFERRED_TIER))


def test_a_bare_yes_to_her_demand_is_a_concession() -> None:
    assert CONCEDE not in spared(FIRST, turn("Okay. Fine.", CONCEDE))


def test_a_no_to_a_term_closes_no_door() -> None:
    gone = (BenefitRead("marketplace_placement", 0, 4, withdrawn=True),)
    assert REFUSE in spared(FIRST, turn("The marketplace I can't.", REFUSE, reads=gone))
    assert REFUSE not in spared(FIRST, turn("We can't do that.", REFUSE))
    wider = turn("No marketplace, and no exclusivity either.", REFUSE, reads=gone)
    assert REFUSE not in spared(FIRST, wider)


def test_a_reminder_of_what_is_agreed_is_no_refusal_and_before_that_it_is() -> None:
    said = "There's no exclusivity in this, we said the three things instead."
    assert REFUSE in spared(WRITTEN, turn(said, REFUSE))
    assert REFUSE not in spared(FIRST, turn(said, REFUSE))


def test_sending_what_is_agreed_puts_nothing_off_and_asking_a_lawyer_does() -> None:
    assert STALL in spared(WRITTEN, turn("I'll send it tonight, talk Friday.", STALL))
    assert STALL not in spared(WRITTEN, turn("Let me check with legal first.", STALL))
    assert STALL not in spared(FIRST, turn("I'll send something tonight, talk Friday.", STALL))
