"""What she does in a turn, decided from hand-made readings."""

import pytest

from desktop.coach.tracker import Progress, advance
from desktop.counterpart.beats import Beat
from desktop.counterpart.director import RULES, Decision, direct
from desktop.counterpart.memory import Memory, remember
from desktop.events import BenefitRead, Reading, Replied
from desktop.moves import WOUND, Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.readings import opened, reading, taken


class Talk:
    """A call made of readings, without reader or lines."""

    def __init__(self, scenario: Scenario, difficulty: str = "realistic") -> None:
        self.scenario = scenario
        self.weights = scenario.weights(difficulty)
        self.progress = Progress()
        self.memory = remember(Memory(), opened(difficulty))
        self.turn = 0

    def say(self, read: Reading, text: str = "some words here", at: float = 0.0) -> Decision:
        self.turn += 1
        turn = taken(self.turn, read, text, at)
        before, memory = self.progress, self.memory
        recovers = self.scenario.recovers
        self.progress = advance(before, turn, recovers)
        decision = direct(turn, before, self.progress, memory, self.weights)
        reply = Replied(
            turn.at,
            self.turn,
            decision.beat.value,
            "Go on.",
            "authored",
            decision.trust,
            decision.reason,
            told=decision.told,
            confirmed=decision.confirmed,
            time_marks=tuple(tail.value for tail in decision.tails),
            asked=decision.asked,
        )
        self.memory = remember(remember(memory, turn), reply)
        self.progress = advance(self.progress, reply, recovers)
        return decision


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


ASK = reading(Step.SURFACE_WOUND)
FEELS = reading(signals=(Signal.EMPATHY,))
OFFER = reading(Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("early_access", 0, 4, "90 days"),))
NOTHING = reading()


def test_a_first_question_is_guarded_and_a_second_earns_the_story(talk: Talk) -> None:
    assert talk.say(ASK).beat is Beat.GUARD
    second = talk.say(ASK)
    assert second.beat is Beat.TELL_WOUND
    assert second.told == (WOUND,)


def test_empathy_after_a_question_earns_the_story_too(talk: Talk) -> None:
    talk.say(ASK)
    assert talk.say(FEELS).beat is Beat.TELL_WOUND


def test_empathy_alone_never_earns_it(talk: Talk) -> None:
    assert [talk.say(FEELS).beat for _ in range(4)] == [Beat.SOFTEN] * 4


def test_asking_about_a_past_partner_earns_it_at_once(talk: Talk) -> None:
    direct_question = reading(Step.SURFACE_WOUND, signals=(Signal.ASKS_PAST,))
    assert talk.say(direct_question).beat is Beat.TELL_WOUND


def test_demanding_a_secret_earns_nothing(talk: Talk) -> None:
    demand = reading(signals=(Signal.DEMANDS_SECRET,))
    assert [talk.say(demand).beat for _ in range(3)] == [Beat.DEFLECT_SECRET] * 3
    assert talk.say(ASK).beat is Beat.GUARD


def test_tough_wants_one_more_sincere_follow_up(scenario: Scenario) -> None:
    talk = Talk(scenario, "tough")
    assert [talk.say(ASK).beat for _ in range(3)] == [Beat.GUARD, Beat.GUARD, Beat.TELL_WOUND]


def test_the_story_is_told_even_when_the_turn_also_slips(talk: Talk) -> None:
    talk.say(ASK)
    both = reading(Step.SURFACE_WOUND, Pitfall.SUNSET_EXCLUSIVITY)
    assert talk.say(both).beat is Beat.TELL_WOUND


@pytest.mark.parametrize(
    ("slip", "first", "again"),
    [
        (Pitfall.FLAT_REFUSAL, Beat.REFUSED, Beat.REFUSED_AGAIN),
        (Pitfall.STALL, Beat.STALLED, Beat.STALLED_AGAIN),
        (Pitfall.EQUAL_TREATMENT, Beat.MADE_EQUAL, Beat.MADE_EQUAL),
        (Pitfall.SUNSET_EXCLUSIVITY, Beat.SUNSET_TAKEN, Beat.SUNSET_TAKEN),
        (Pitfall.CONCEDE_EXCLUSIVITY, Beat.CONCESSION_TAKEN, Beat.CONCESSION_TAKEN),
    ],
)
def test_every_slip_has_its_reaction(talk: Talk, slip: Pitfall, first: Beat, again: Beat) -> None:
    assert talk.say(reading(slip)).beat is first
    assert talk.say(reading(slip)).beat is again


def test_a_third_refusal_with_nothing_offered_or_asked_ends_the_call(talk: Talk) -> None:
    refusal = reading(Pitfall.FLAT_REFUSAL)
    talk.say(refusal)
    talk.say(refusal)
    third = talk.say(refusal)
    assert (third.beat, third.ends) == (Beat.WALK_OUT, "walked_out")


@pytest.mark.parametrize("mends", [ASK, OFFER, reading(signals=(Signal.QUESTION,))])
def test_a_question_or_an_offer_keeps_her_on_the_line(talk: Talk, mends: Reading) -> None:
    refusal = reading(Pitfall.FLAT_REFUSAL)
    talk.say(mends)
    assert all(talk.say(refusal).ends == "" for _ in range(4))


def test_a_goodbye_ends_the_call(talk: Talk) -> None:
    assert talk.say(reading(signals=(Signal.GOODBYE,))).ends == "goodbye"


def test_pinned_terms_are_confirmed_whatever_else_happens(talk: Talk) -> None:
    draft = reading(
        Step.DRAFT_FRAMEWORK,
        Step.BUILD_PREFERRED_TIER,
        Pitfall.STALL,
        benefits=("early_access",),
    )
    decision = talk.say(draft)
    assert decision.beat is Beat.STALLED
    assert decision.confirmed == ("early_access",)
    assert Beat.CONFIRM_TAIL in decision.tails


def test_she_asks_once_for_the_number_that_a_term_is_missing(talk: Talk) -> None:
    draft = reading(Step.DRAFT_FRAMEWORK, benefits=("early_access",))
    assert talk.say(draft).ask == "early_access"
    assert talk.say(draft).ask == ""


def test_time_lines_come_once_each_at_their_time(talk: Talk) -> None:
    ends = [389.0, 390.0, 400.0, 480.0, 500.0]
    tails = [talk.say(NOTHING, at=at).tails for at in ends]
    assert tails == [(), (Beat.HARD_STOP,), (), (Beat.WRAP_UP,), ()]


def test_taking_a_concession_back_is_seen(talk: Talk) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY))
    assert talk.say(reading(signals=(Signal.TAKES_BACK,))).beat is Beat.TAKEN_BACK


def test_the_demand_dissolves_once_the_story_is_answered_by_a_tier(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)
    assert talk.say(NOTHING).beat is Beat.PRESS_TOLD
    tier = reading(
        Step.BUILD_PREFERRED_TIER, benefits=("early_access", "co_marketing", "api_support")
    )
    assert talk.say(tier).beat is Beat.TIER_COMPLETE
    assert talk.say(NOTHING).beat is Beat.PRESS_ADVOCATE


def test_an_unanswered_question_is_asked_again_once(talk: Talk) -> None:
    assert talk.say(reading(Step.NAME_VALUE_GAP)).beat is Beat.VALUE_CLAIM
    assert talk.say(NOTHING).beat is Beat.UNANSWERED
    assert talk.say(NOTHING).beat is Beat.PRESS


def test_trust_opens_in_the_middle_and_stays_between_nought_and_one(talk: Talk) -> None:
    low = [talk.say(reading(Pitfall.STALL)).trust for _ in range(12)]
    assert low[0] < 0.5
    assert low[-1] == 0.0
    rising = Talk(talk.scenario)
    first = rising.say(OFFER)
    assert first.trust > 0.5
    assert first.reason == "Warmed when you offered early access"


def test_every_beat_but_tails_and_openings_can_be_decided() -> None:
    decided = {beat for beat, _ in RULES}
    rest = set(Beat) - decided
    assert rest == {
        Beat.OPENING,
        Beat.RESERVE,
        Beat.CONFIRM_TAIL,
        Beat.HARD_STOP,
        Beat.WRAP_UP,
    }
