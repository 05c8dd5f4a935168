"""What a turn says of a term without naming it finds its term."""

import pytest

from desktop.coach.page.completing import completed
from desktop.coach.page.terms import Term
from desktop.events import BenefitRead, MoveRead, Reading, TurnTaken
from desktop.moves import WHO_AND_WHEN, Pitfall, Step

ACCESS = Term("early_access", 3, "ninety days early", amount="90 days", said=3)
PLACE = Term("marketplace_placement", 4, "the featured spot", said=4)


def turn(text: str, number: int = 5, *moves: str, reads: tuple[BenefitRead, ...] = ()) -> TurnTaken:
    found = tuple(MoveRead(move, 1.0, 0, len(text)) for move in moves)
    return TurnTaken(60.0, number, text, "typed", Reading(found, reads))


@pytest.mark.parametrize(
    ("said", "asked", "amount", "when", "owner"),
    [
        ("Three months.", "marketplace_placement", "3 months", "", ""),
        ("My CTO owns it.", "marketplace_placement:who", "", "", "my CTO"),
        ("From March 1.", "marketplace_placement:when", "", "from March 1", ""),
        ("First six months.", "", "6 months", "", ""),
        ("Starting in July, and I chair it myself.", "", "", "in July", "I"),
    ],
)
def test_a_detail_goes_to_the_term_it_is_said_of(
    said: str, asked: str, amount: str, when: str, owner: str
) -> None:
    place = completed((ACCESS, PLACE), asked, turn(said), ())[1]
    assert (place.amount, place.when, place.owner) == (amount, when, owner)


def test_a_number_that_is_openly_corrected_replaces_the_last_of_its_kind() -> None:
    access, _ = completed((ACCESS, PLACE), "", turn("Actually, make that sixty days."), ())
    assert (access.amount, access.was) == ("60 days", "90 days")


@pytest.mark.parametrize("move", [Step.NAME_VALUE_GAP, Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS])
def test_a_turn_about_something_else_completes_nothing(move: Step) -> None:
    heard = turn("How would your CEO take ten of them?", 5, move)
    assert completed((ACCESS, PLACE), "marketplace_placement", heard, ()) == (ACCESS, PLACE)


def test_a_slip_completes_nothing_unless_it_is_none() -> None:
    heard = turn("For six months.", 5, Pitfall.SUNSET_EXCLUSIVITY)
    asked = "marketplace_placement"
    assert completed((ACCESS, PLACE), asked, heard, ()) == (ACCESS, PLACE)
    spared = (Pitfall.SUNSET_EXCLUSIVITY,)
    assert completed((ACCESS, PLACE), asked, heard, spared)[1].amount == "6 months"


def test_a_detail_long_after_the_term_is_nobodys() -> None:
    assert completed((ACCESS, PLACE), "", turn("Three months.", 9), ()) == (ACCESS, PLACE)


def test_a_turn_that_names_a_benefit_leaves_the_others_alone() -> None:
    named = (BenefitRead("notice_period", 0, 6, "6 months"),)
    heard = turn("Six months of notice.", 5, Step.BUILD_PREFERRED_TIER, reads=named)
    assert completed((ACCESS, PLACE), "", heard, ()) == (ACCESS, PLACE)


def test_an_owner_alone_is_no_named_benefit() -> None:
    read = (BenefitRead(WHO_AND_WHEN, 0, 15, owner="our CTO"),)
    place = completed((ACCESS, PLACE), "", turn("Our CTO owns it.", reads=read), ())[1]
    assert place.owner == "our CTO"
