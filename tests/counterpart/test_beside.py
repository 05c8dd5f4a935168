"""Two matters in one turn: what her beat passes over is taken up in a short sentence behind it."""

import pytest

from desktop.counterpart.beats import TELLS, Beat
from desktop.counterpart.director.beside import MOST_BESIDE
from desktop.counterpart.director.groups import NEWS, PASSES_OVER
from desktop.events import BenefitRead, Reading
from desktop.moves import Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import ASK, NOTHING, OFFER, Talk, line_of, offer
from tests.readings import reading

ENGINEER = BenefitRead("named_engineer", 0, 4)
PAST = (Signal.ASKS_PAST,)


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


def offers(*moves: str, signals: tuple[str, ...] = ()) -> Reading:
    return reading(Step.BUILD_PREFERRED_TIER, *moves, benefits=(ENGINEER,), signals=signals)


def test_an_offer_beside_the_story_is_heard_too(talk: Talk) -> None:
    told = talk.say(offers(Step.SURFACE_WOUND, signals=PAST), "Your own engineer. What happened?")
    assert told.beat is Beat.TELL_GUESSED
    assert told.tails == (Beat.BESIDE_TAIL,)
    assert told.slots["beside"] == "the named engineer"


def test_the_story_leaves_room_for_one_sentence_beside_it_and_no_more(talk: Talk) -> None:
    both = offers(Step.SURFACE_WOUND, Step.DRAFT_FRAMEWORK, signals=PAST)
    assert len(talk.say(both, "Line one, an engineer. What happened?", at=400.0).tails) == 1


def test_a_take_back_with_an_offer_and_a_question_gets_both(talk: Talk) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Fine, let's go exclusive.")
    early = BenefitRead("early_access", 0, 4, "3 months")
    words = "I take that back. Every feature three months early. Would that calm your CEO down?"
    both = reading(
        Step.BUILD_PREFERRED_TIER,
        Step.MAKE_IT_THEIRS,
        benefits=(early,),
        signals=(Signal.TAKES_BACK,),
    )
    decision = talk.say(both, words)
    assert decision.beat is Beat.TAKEN_BACK
    assert decision.tails == (Beat.PICTURE_TAIL,)
    assert (decision.answer, decision.slots["beside"]) == ("almost", "three months of early access")


def test_an_offer_that_is_written_down_is_not_named_twice(talk: Talk) -> None:
    line = reading(
        Step.DRAFT_FRAMEWORK,
        Step.BUILD_PREFERRED_TIER,
        Step.SURFACE_WOUND,
        benefits=(ENGINEER,),
        signals=PAST,
    )
    tails = talk.say(line, "Line one, an engineer. And what happened to you?").tails
    assert tails == (Beat.CONFIRM_TAIL,)


def test_a_reply_about_the_offer_itself_has_nothing_beside_it(talk: Talk) -> None:
    assert Beat.BESIDE_TAIL not in talk.say(OFFER, "Ninety days of early access.").tails
    assert not PASSES_OVER & NEWS
    assert TELLS <= PASSES_OVER


def test_an_answer_to_her_own_question_is_no_offer_beside_the_matter(talk: Talk) -> None:
    talk.say(reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",)), "Early access.")
    both = reading(Step.SURFACE_WOUND, signals=PAST)
    decision = talk.say(both, "Ninety days. And what happened to you?")
    assert Beat.BESIDE_TAIL not in decision.tails


def test_an_amount_bettered_beside_another_offer_leaves_neither_unheard(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    both = reading(
        Step.BUILD_PREFERRED_TIER,
        benefits=(BenefitRead("early_access", 0, 4, "120 days"), ENGINEER),
    )
    decision = talk.say(both, "Actually make that 120 days, and an engineer.")
    assert decision.beat is Beat.CORRECTED_UP
    assert decision.slots["beside"] == "the named engineer"
    assert Beat.BESIDE_TAIL in decision.tails


def test_what_is_taken_off_beside_an_offer_is_noticed(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    gone = BenefitRead("early_access", 0, 4, withdrawn=True)
    swap = reading(Step.BUILD_PREFERRED_TIER, benefits=(gone, ENGINEER))
    decision = talk.say(swap, "Forget early access, you get an engineer instead.")
    assert Beat.GONE_TAIL in decision.tails
    assert decision.slots["gone"] == "early access"
    assert talk.progress.offers[0].benefit == "named_engineer"


def test_a_question_about_the_demand_behind_an_offer_is_not_passed_over(talk: Talk) -> None:
    both = reading(Step.SURFACE_WOUND, Step.BUILD_PREFERRED_TIER, benefits=OFFER.benefits)
    decision = talk.say(both, "Ninety days. And what would exclusivity solve for you?")
    assert decision.beat is Beat.WEIGH_BENEFIT
    assert decision.tails == (Beat.GUARD_TAIL,)


def test_she_says_so_only_so_often(talk: Talk) -> None:
    kinds = ["early_access", "co_marketing", "api_support", "named_engineer", "notice_period"]
    tails: list[Beat] = []
    for kind in kinds:
        both = reading(Step.BUILD_PREFERRED_TIER, Pitfall.STALL, benefits=(kind,))
        tails.extend(talk.say(both, "And that too, but let me get back to you.").tails)
    assert tails.count(Beat.BESIDE_TAIL) <= MOST_BESIDE


def test_who_it_is_on_her_side_is_answered_beside_an_offer(talk: Talk) -> None:
    decision = talk.say(OFFER, "Ninety days of early access. Who would it be on your side?")
    assert decision.beat is Beat.WEIGH_BENEFIT
    assert decision.tails == (Beat.OUR_SIDE_TAIL,)


# measured the right way round


@pytest.mark.parametrize(
    ("kind", "was", "words", "now", "beat"),
    [
        ("api_support", "4 hours", "Actually make that two hours.", "2 hours", Beat.CORRECTED_UP),
        ("api_support", "4 hours", "Actually make that six hours.", "6 hours", Beat.CORRECTED_DOWN),
        ("notice_period", "90 days", "Actually make that 30.", "30 days", Beat.CORRECTED_DOWN),
        (
            "joint_review",
            "every quarter",
            "Actually every month.",
            "every month",
            Beat.CORRECTED_UP,
        ),
        ("named_engineer", "2 days a week", "Make it three.", "3 days a week", Beat.CORRECTED_UP),
    ],
)
def test_a_quicker_answer_is_the_better_one(
    talk: Talk, kind: str, was: str, words: str, now: str, beat: Beat
) -> None:
    talk.say(offer(kind, was), "That is my offer.")
    assert talk.say(offer(kind, now), words).beat is beat


# the page and the picture


def test_nothing_old_is_read_back_as_if_it_were_news(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)
    talk.say(OFFER, "You get ninety days before anyone else.")
    talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    talk.say(line_of("api_support", "2 hours"), "Line two, API support within two hours.")
    talk.say(line_of("co_marketing", "$50,000"), "Fifty thousand dollars of marketing.")
    gap = reading(Step.NAME_VALUE_GAP, figure="10 times")
    done = talk.say(gap, "You bring ten times our next partner.")
    assert done.beat is Beat.FRAMEWORK_DONE
    assert not {"last", "detail"} & done.slots.keys()


def test_a_thin_offer_is_pictured_with_its_doubts(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    talk.say(NOTHING, "Our product lead owns it, for nobody else.")
    how = talk.say(reading(Step.MAKE_IT_THEIRS), "Picture yourself walking in with that.")
    assert how.beat is Beat.PICTURE_THIN
