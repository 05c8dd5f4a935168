"""What she does in a turn, decided from hand-made readings."""

import pytest

from desktop.coach.tracker import Progress, advance
from desktop.counterpart.beats import TAILS, Beat
from desktop.counterpart.director import RULES, Decision, direct
from desktop.counterpart.memory import LEAD, REBUTTAL, Memory, remember
from desktop.events import BenefitRead, Reading, Replied, ReplyCut
from desktop.moves import WHO_AND_WHEN, WOUND, Pitfall, Signal, Step
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
            lines=tuple(f"{tail}.any.0" for tail in decision.tails),
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
    decision = talk.say(direct_question)
    assert decision.beat is Beat.TELL_GUESSED
    assert decision.told == (WOUND,)


def test_demanding_a_secret_earns_nothing(talk: Talk) -> None:
    demand = reading(signals=(Signal.DEMANDS_SECRET,))
    assert [talk.say(demand).beat for _ in range(3)] == [Beat.DEFLECT_SECRET] * 3
    assert talk.say(ASK).beat is Beat.GUARD


def test_tough_wants_one_more_sincere_follow_up(scenario: Scenario) -> None:
    talk = Talk(scenario, "tough")
    beats = [talk.say(ASK).beat for _ in range(3)]
    assert beats == [Beat.GUARD, Beat.GUARD_AGAIN, Beat.TELL_WOUND]


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
        (Pitfall.CONCEDE_EXCLUSIVITY, Beat.CONCESSION_TAKEN, Beat.GIVEN_SURE),
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


def test_she_asks_once_for_the_number_that_a_term_is_missing_and_then_for_its_owner(
    talk: Talk,
) -> None:
    draft = reading(Step.DRAFT_FRAMEWORK, benefits=("early_access",))
    first = talk.say(draft)
    assert (first.ask, first.asked) == ("early_access", "early_access")
    changed = reading(
        Step.DRAFT_FRAMEWORK, benefits=(BenefitRead("early_access", 0, 4, "90 days"),)
    )
    second = talk.say(changed)
    assert (second.ask, second.tails, second.asked) == (
        "",
        (Beat.ASK_WHO,),
        "early_access:who",
    )


def test_time_lines_come_once_each_at_their_time(talk: Talk) -> None:
    ends = [389.0, 390.0, 400.0, 480.0, 500.0]
    tails = [talk.say(NOTHING, at=at).tails for at in ends]
    assert tails == [(), (Beat.HARD_STOP,), (), (Beat.WRAP_UP,), ()]


def test_taking_a_concession_back_is_seen(talk: Talk) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY))
    assert talk.say(reading(signals=(Signal.TAKES_BACK,))).beat is Beat.TAKEN_BACK


TIER = reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access", "co_marketing", "api_support"))


def reassured(talk: Talk) -> Decision:
    talk.say(ASK)
    talk.say(ASK)
    return talk.say(TIER)


def test_the_demand_dissolves_once_the_story_is_answered_by_a_tier(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)
    assert talk.say(NOTHING).beat is Beat.PRESS_TOLD
    tier = talk.say(TIER)
    assert (tier.beat, tier.asked) == (Beat.TIER_COMPLETE, LEAD)
    assert tier.tails == (Beat.NEWS_TAIL, Beat.ASK_LEAD)


def test_as_an_advocate_she_asks_for_the_line_to_lead_with_the_comeback_and_who_else_gets_it(
    talk: Talk,
) -> None:
    reassured(talk)
    first = reading(Step.BUILD_PREFERRED_TIER, benefits=("co_marketing",))
    taken_up = talk.say(first, "Lead with the marketing.")
    assert taken_up.beat is Beat.LEAD_TAKEN
    assert taken_up.slots["lead"] == "joint marketing"
    assert taken_up.asked == REBUTTAL
    assert talk.say(NOTHING, "It holds because it is in the contract.").beat is Beat.REBUTTAL_TAKEN
    only = talk.say(NOTHING)
    assert (only.beat, only.asked) == (Beat.ADVOCATE_ONLY, "api_support:only")
    assert talk.say(NOTHING, "Nobody else gets that.").beat is Beat.ONLY_TAKEN
    assert talk.say(NOTHING).beat is Beat.PRESS_ADVOCATE


@pytest.mark.parametrize(
    ("difficulty", "passed_over"), [("tough", 0), ("realistic", 1), ("warm-up", 2)]
)
def test_she_stays_with_a_question_as_long_as_her_patience_has_it(
    scenario: Scenario, difficulty: str, passed_over: int
) -> None:
    talk = Talk(scenario, difficulty)
    assert talk.say(reading(Step.NAME_VALUE_GAP)).beat is Beat.VALUE_CLAIM
    for _ in range(passed_over):
        assert talk.say(NOTHING).beat is not Beat.UNANSWERED_FIGURE
    assert talk.say(NOTHING).beat is Beat.UNANSWERED_FIGURE


def test_her_question_survives_two_turns_about_something_else_and_is_put_again_once(
    talk: Talk,
) -> None:
    talk.say(reading(Step.NAME_VALUE_GAP))
    talk.say(reading(signals=(Signal.SMALL_TALK,)))
    back = talk.say(reading(Step.SURFACE_WOUND))
    assert back.beat is Beat.GUARD
    assert Beat.UNANSWERED_FIGURE in back.tails
    assert talk.say(NOTHING).beat is Beat.PRESS


def test_an_answer_ends_the_waiting(talk: Talk) -> None:
    talk.say(reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",)))
    decision = talk.say(NOTHING, "Ninety days.")
    assert decision.beat is Beat.DETAIL_TAKEN
    assert decision.slots["detail"] == "ninety days"
    assert decision.asked == ""


def test_an_amount_that_contradicts_an_earlier_one_is_asked_about(talk: Talk) -> None:
    talk.say(OFFER)
    less = reading(
        Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("early_access", 0, 4, "30 days"),)
    )
    decision = talk.say(less)
    assert decision.beat is Beat.CHANGED
    assert (decision.slots["was"], decision.slots["now"]) == ("ninety days", "thirty days")
    assert decision.asked == "early_access:which"


def test_the_same_span_in_another_unit_is_no_contradiction(talk: Talk) -> None:
    talk.say(OFFER)
    same = reading(
        Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("early_access", 0, 4, "3 months"),)
    )
    assert talk.say(same).beat is not Beat.CHANGED


@pytest.mark.parametrize(
    ("words", "beat", "amount"),
    [
        ("Actually thirty.", Beat.CORRECTED_DOWN, "30 days"),
        ("Make that 120 days.", Beat.CORRECTED_UP, "120 days"),
    ],
)
def test_an_open_correction_changes_the_amount(
    talk: Talk, words: str, beat: Beat, amount: str
) -> None:
    talk.say(OFFER)
    assert talk.say(NOTHING, words).beat is beat
    assert talk.progress.terms[0].amount == amount


def test_she_remembers_better_than_the_user_does(talk: Talk) -> None:
    talk.say(OFFER)
    decision = talk.say(NOTHING, "I said ten, right?")
    assert decision.beat is Beat.MISREMEMBERED
    assert decision.slots["was"] == "ninety days"


def test_another_figure_for_their_weight_is_noticed(talk: Talk) -> None:
    talk.say(reading(Step.NAME_VALUE_GAP, figure="10 times"))
    assert talk.say(reading(Step.NAME_VALUE_GAP, figure="5 times")).beat is Beat.FIGURE_CHANGED


def test_equal_terms_after_naming_their_weight_are_held_against_it(talk: Talk) -> None:
    talk.say(reading(Step.NAME_VALUE_GAP, figure="10 times"))
    assert talk.say(reading(Pitfall.EQUAL_TREATMENT)).beat is Beat.UNSAID_WEIGHT


PAGE = reading(
    Step.DRAFT_FRAMEWORK,
    Step.BUILD_PREFERRED_TIER,
    benefits=(BenefitRead("early_access", 0, 4, "90 days"), "co_marketing", "api_support"),
)
GAP = reading(Step.NAME_VALUE_GAP, figure="10 times")


def test_a_page_in_the_first_turn_is_no_agreement(talk: Talk) -> None:
    assert talk.say(PAGE).beat is Beat.PAGE_WITHOUT_REASON
    talk.say(ASK)
    talk.say(ASK)
    assert talk.say(PAGE).beat is Beat.PAGE_WITHOUT_WEIGHT
    assert talk.say(GAP).beat is Beat.FRAMEWORK_DONE


def test_nothing_is_agreed_while_exclusivity_stands_given(talk: Talk) -> None:
    reassured(talk)
    talk.say(GAP)
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Fine, have your exclusivity.")
    assert talk.say(PAGE).beat is Beat.PAGE_AND_EXCLUSIVE
    assert talk.say(PAGE).beat is Beat.ALREADY_GIVEN
    back = talk.say(reading(signals=(Signal.TAKES_BACK,)))
    assert back.beat is Beat.FRAMEWORK_DONE


def test_tough_wants_a_name_on_the_page_before_she_calls_it_agreed(scenario: Scenario) -> None:
    talk = Talk(scenario, "tough")
    talk.say(ASK)
    reassured(talk)
    talk.say(GAP)
    first = talk.say(PAGE)
    assert (first.beat, first.asked) == (Beat.PAGE_UNOWNED, "early_access:who")
    assert talk.say(PAGE).beat is Beat.FRAMEWORK_DONE


def test_a_page_read_back_after_it_was_agreed_is_still_agreed(talk: Talk) -> None:
    reassured(talk)
    talk.say(GAP)
    assert talk.say(PAGE).beat is Beat.FRAMEWORK_DONE
    beats = [talk.say(PAGE).beat for _ in range(3)]
    assert beats == [Beat.YES_AGREED, Beat.YES_AGREED, Beat.READ_BACK]


def test_silence_is_left_alone_then_led_back_then_asked_about(talk: Talk) -> None:
    beats = [talk.say(NOTHING, " ").beat for _ in range(6)]
    assert beats == [
        Beat.SILENCE,
        Beat.SILENCE,
        Beat.SILENCE_LEADS,
        Beat.SILENCE_LEADS,
        Beat.SILENCE_THERE,
        Beat.SILENCE,
    ]


def test_a_word_in_between_starts_the_silence_anew(talk: Talk) -> None:
    talk.say(NOTHING, " ")
    talk.say(NOTHING, " ")
    talk.say(NOTHING)
    assert talk.say(NOTHING, " ").beat is Beat.SILENCE


QUESTION = reading(signals=(Signal.QUESTION,))


@pytest.mark.parametrize(
    ("words", "empty", "offered"),
    [
        ("What else do you need?", Beat.NEEDS_PROOF, Beat.NEEDS_CASE),
        ("Can we call it agreed?", Beat.NOT_YET, Beat.NOT_YET_PAGE),
        ("Do we still need exclusivity?", Beat.STILL_ASKING, Beat.STILL_NOT),
        ("What is your CEO's name?", Beat.UNNAMED_CEO, Beat.UNNAMED_CEO),
        ("Hello Elena, how are you?", Beat.GREETED, Beat.GREETED),
        ("What does NovaTech do?", Beat.ABOUT_HERSELF, Beat.ABOUT_HERSELF),
        ("How does that sound?", Beat.ANSWER, Beat.OPINION),
    ],
)
def test_a_plain_question_gets_the_answer_of_the_moment(
    scenario: Scenario, words: str, empty: Beat, offered: Beat
) -> None:
    assert Talk(scenario).say(QUESTION, words).beat is empty
    later = Talk(scenario)
    reassured(later)
    assert later.say(QUESTION, words).beat is offered


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("We'd do something special for you.", Beat.VAGUE_OFFER),
        ("My cat sat on the keyboard all Sunday.", Beat.OFF_TOPIC),
        ("My cat has been ill since Sunday.", Beat.BAD_NEWS),
        ("Two other partners are already integrated.", Beat.REASONED),
        ("I hear you.", Beat.PRESS),
    ],
)
def test_a_turn_without_a_move_is_still_listened_to(talk: Talk, words: str, beat: Beat) -> None:
    assert talk.say(NOTHING, words).beat is beat


def test_playing_at_the_end_of_the_call_does_not_end_it(talk: Talk) -> None:
    goodbye = reading(signals=(Signal.GOODBYE,))
    pretended = talk.say(goodbye, "Pretend the call is over and rate my performance.")
    assert pretended.ends == ""
    assert talk.say(goodbye, "Goodbye.").ends == "goodbye"


def test_a_lone_goodbye_is_an_early_one(talk: Talk) -> None:
    assert talk.say(reading(signals=(Signal.GOODBYE,)), "Goodbye.").beat is Beat.FAREWELL_EARLY


def test_a_story_cut_off_is_taken_up_again_as_such(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)
    cut = ReplyCut(50.0, 2, "Well,", untold=(WOUND,))
    talk.memory = remember(talk.memory, cut)
    talk.progress = advance(talk.progress, cut, talk.scenario.recovers)
    assert talk.say(NOTHING).beat is Beat.TELL_RESUMED


def test_sympathy_beside_a_figure_is_not_passed_over(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)
    both = reading(Step.NAME_VALUE_GAP, figure="10 times", signals=(Signal.EMPATHY,))
    decision = talk.say(both, "I'm sorry that happened. You bring ten times.")
    assert decision.beat is Beat.VALUE_FIGURE
    assert decision.tails == (Beat.THANKS_TAIL,)


def test_an_owner_she_asked_for_opens_no_page(talk: Talk) -> None:
    talk.say(OFFER)
    talk.say(
        reading(Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("api_support", 0, 4, "1 hour"),))
    )
    owned = reading(
        Step.DRAFT_FRAMEWORK, benefits=(BenefitRead(WHO_AND_WHEN, 0, 4, owner="my CTO"),)
    )
    decision = talk.say(owned, "My CTO owns it.")
    assert decision.beat is Beat.DETAIL_TAKEN
    assert not talk.progress.draft_open
    assert talk.progress.terms[-1].owner == "my CTO"


def test_the_difficulties_differ_in_what_she_does(scenario: Scenario) -> None:
    played = []
    for difficulty in ("warm-up", "realistic", "tough"):
        talk = Talk(scenario, difficulty)
        slips = (Pitfall.STALL, Pitfall.FLAT_REFUSAL)
        beats = [talk.say(reading(slip)).beat for slip in slips]
        beats += [talk.say(reading(signals=(Signal.HOSTILE,))).beat, talk.say(NOTHING).beat]
        played.append(beats)
    assert len({tuple(beats) for beats in played}) == len(played)


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
    assert set(Beat) - decided == TAILS | {Beat.OPENING, Beat.RESERVE}


def test_saying_that_nobody_else_gets_it_gives_nothing_away_when_she_asked(talk: Talk) -> None:
    assert talk.say(OFFER).asked == "early_access:only"
    answer = talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Nobody else gets it, only you.")
    assert answer.beat is Beat.ONLY_TAKEN
    assert talk.progress.slips == ()


def test_the_same_words_with_exclusivity_in_them_do(talk: Talk) -> None:
    talk.say(OFFER)
    words = "Nobody else gets anything, we go exclusive with you."
    assert talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), words).beat is Beat.CONCESSION_TAKEN


def test_asking_for_a_name_is_no_sincere_interest(talk: Talk) -> None:
    assert talk.say(ASK, "And what's your CEO's name?").beat is Beat.UNNAMED_CEO
    assert talk.memory.credit == 0


def test_words_for_upstairs_are_taken_as_such_whatever_they_were_read_as(talk: Talk) -> None:
    talk.say(OFFER)
    words = "I'd say that a clause can be broken and a head start can't."
    assert talk.say(reading(Pitfall.FLAT_REFUSAL), words).beat is Beat.REBUTTAL_TAKEN
    assert talk.progress.slips == ()


def test_an_offer_that_was_only_half_heard_is_asked_for_again(talk: Talk) -> None:
    vague = talk.say(NOTHING, "And I guess we could do some marketing together.")
    assert (vague.beat, vague.ask) == (Beat.HALF_OFFER, "co_marketing")
    assert talk.say(NOTHING, "Like a campaign in spring?").beat is Beat.SAY_IT_WHOLE


def test_a_refusal_with_its_reason_is_asked_what_holds_instead(talk: Talk) -> None:
    words = "Two partners are already integrated and a marketplace is coming."
    assert talk.say(reading(Pitfall.FLAT_REFUSAL), words).beat is Beat.REASONED


def test_exclusive_is_explained_to_whoever_asks(talk: Talk) -> None:
    assert talk.say(QUESTION, "Exclusive, like only you?").beat is Beat.MEANS_IT


def test_nothing_is_left_to_put_off_once_it_is_agreed(scenario: Scenario) -> None:
    talk = Talk(scenario)
    reassured(talk)
    page = tuple(
        BenefitRead(kind, 0, 4, "90 days")
        for kind in ("early_access", "co_marketing", "api_support")
    )
    talk.say(reading(Step.NAME_VALUE_GAP, figure="10 times"))
    done = talk.say(reading(Step.DRAFT_FRAMEWORK, benefits=page))
    assert done.beat is Beat.FRAMEWORK_DONE
    later = talk.say(reading(Pitfall.STALL), "Call me after the meeting.")
    assert later.beat is Beat.AFTER_DONE


def told(talk: Talk) -> None:
    talk.say(ASK)
    talk.say(ASK)


def offer(kind: str, amount: str = "") -> Reading:
    return reading(Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead(kind, 0, 4, amount),))


def test_she_never_asks_who_else_gets_what_is_ahead_of_everyone(talk: Talk) -> None:
    first = talk.say(OFFER, "You get ninety days ahead of everyone.")
    assert first.tails == (Beat.ASK_WHO,)
    assert first.slots["detail"] == "ninety days, ahead of everyone"


def test_an_owner_named_long_ago_is_read_back_and_not_asked_for(talk: Talk) -> None:
    talk.say(OFFER)
    talk.say(NOTHING, "Our CTO owns it.")
    line = reading(Step.DRAFT_FRAMEWORK, benefits=(BenefitRead("early_access", 0, 4, "90 days"),))
    decision = talk.say(line, "Line one, ninety days of early access.")
    assert decision.slots["last"] == "ninety days of early access, and your CTO owns it"
    assert Beat.ASK_WHO not in decision.tails


def test_a_detail_that_answers_another_question_is_taken_and_hers_stays_open(talk: Talk) -> None:
    assert talk.say(OFFER, "Ninety days of it.").asked == "early_access:only"
    decision = talk.say(NOTHING, "Our CTO owns it.")
    assert decision.beat is Beat.DETAIL_OFFERED
    assert (decision.tails, decision.asked) == ((), "early_access:only")
    assert talk.say(NOTHING, "Nobody else gets it.").beat is Beat.ONLY_TAKEN


def test_who_else_gets_it_is_heard_unasked(talk: Talk) -> None:
    talk.say(OFFER, "You get ninety days before anyone else.")
    talk.say(NOTHING, "Our CTO owns it.")
    assert talk.say(NOTHING, "No one else gets that.").beat is Beat.ONLY_TAKEN


def test_two_requests_for_words_never_follow_each_other(talk: Talk) -> None:
    assert reassured(talk).asked == LEAD
    picture = talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    assert picture.beat is Beat.PICTURE
    assert picture.asked != REBUTTAL
    assert Beat.ASK_REBUTTAL not in picture.tails


@pytest.mark.parametrize(("strong", "answer"), [(True, "yes"), (False, "almost")])
def test_would_it_land_gets_its_answer_first(talk: Talk, strong: bool, answer: str) -> None:
    told(talk)
    talk.say(TIER if strong else OFFER)
    asked = talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    assert asked.answer == answer
    assert talk.say(reading(Step.MAKE_IT_THEIRS), "How would you tell it?").answer == ""


def test_she_lets_go_of_the_word_when_the_pen_comes_out_and_not_before(talk: Talk) -> None:
    reassured(talk)
    says = [
        talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?"),
        talk.say(NOTHING, "Tell them that a clause can be broken."),
        talk.say(reading(Step.DRAFT_FRAMEWORK), "Let's write it down."),
    ]
    assert [Beat.LET_GO_TAIL in each.tails for each in says] == [False, False, True]


def test_an_offer_is_weighed_against_what_happened_only_once_it_was_told(talk: Talk) -> None:
    talk.say(offer("notice_period", "6 months"))
    untold = talk.say(offer("co_marketing", "$50,000"))
    assert Beat.WOUND_TAIL not in untold.tails
    later = Talk(talk.scenario)
    told(later)
    later.say(offer("co_marketing", "$50,000"))
    assert Beat.WOUND_TAIL in later.say(offer("notice_period", "6 months")).tails


def test_a_name_that_comes_late_is_noticed(scenario: Scenario) -> None:
    talk = Talk(scenario, "tough")
    talk.say(OFFER, "Ninety days before anyone else.")
    assert "early_access:who" in talk.memory.asked_before
    for _ in range(5):
        talk.say(reading(Pitfall.STALL), "Let me get back to you.")
    line = reading(Step.DRAFT_FRAMEWORK, benefits=(BenefitRead("early_access", 0, 4, "90 days"),))
    late = talk.say(line, "Ninety days of early access, and my CTO owns it.")
    assert Beat.LATE_TAIL in late.tails


def test_regret_after_a_slip_is_met_with_grace(talk: Talk) -> None:
    talk.say(reading(Pitfall.EQUAL_TREATMENT))
    words = "I hear how that sounded. I didn't mean that."
    assert talk.say(NOTHING, words).beat is Beat.APOLOGY
    assert talk.say(GAP).beat is Beat.VALUE_MENDED


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("Thanks, Elena. Bye.", Beat.FAREWELL_THANKED),
        ("Good luck up there. Bye.", Beat.FAREWELL_GLAD),
        ("Bye.", Beat.FAREWELL_WON),
    ],
)
def test_a_goodbye_is_returned_as_it_was_meant(talk: Talk, words: str, beat: Beat) -> None:
    reassured(talk)
    talk.say(reading(Step.MAKE_IT_THEIRS))
    assert talk.say(reading(signals=(Signal.GOODBYE,)), words).beat is beat


@pytest.mark.parametrize(
    ("slip", "words", "beat"),
    [
        (Pitfall.STALL, "There are other people involved on our side.", Beat.STALL_OTHERS),
        (Pitfall.STALL, "It's just such a big word for us.", Beat.STALL_EXPLAINED),
        (Pitfall.FLAT_REFUSAL, "It's company policy.", Beat.REFUSAL_EXPLAINED),
    ],
)
def test_a_reason_given_after_a_slip_is_taken_as_the_answer(
    talk: Talk, slip: Pitfall, words: str, beat: Beat
) -> None:
    talk.say(reading(slip))
    assert talk.say(NOTHING, words).beat is beat


def test_an_offer_that_is_only_announced_is_waited_for(talk: Talk) -> None:
    told(talk)
    words = "So let me offer you something that doesn't run out."
    assert talk.say(NOTHING, words).beat is Beat.OFFER_COMING


def line_of(kind: str, amount: str = "") -> Reading:
    """A line of the page said while it is written."""
    read = BenefitRead(kind, 0, 4, amount)
    return reading(Step.BUILD_PREFERRED_TIER, Step.DRAFT_FRAMEWORK, benefits=(read,))


def test_she_calls_nothing_agreed_before_the_lines_that_were_announced_are_said(talk: Talk) -> None:
    reassured(talk)
    talk.say(reading(Step.NAME_VALUE_GAP), "You bring two hundred customers.")
    talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    talk.say(line_of("co_marketing", "$50,000"), "Fifty thousand dollars, written.")
    talk.say(reading(Step.DRAFT_FRAMEWORK), "Let's write three lines together.")
    first = talk.say(line_of("early_access", "90 days"), "Line one, early access.")
    second = talk.say(line_of("api_support", "one hour"), "Line two, API support.")
    assert talk.progress.done(Step.DRAFT_FRAMEWORK)
    third = talk.say(line_of("co_marketing", "$50,000"), "Line three, the marketing.")
    says = [first.beat, second.beat, third.beat]
    assert says == [Beat.CONFIRM_TERM, Beat.CONFIRM_TERM, Beat.FRAMEWORK_DONE]


def test_she_agrees_knowing_that_a_name_she_asked_for_is_still_missing(talk: Talk) -> None:
    told(talk)
    asked = talk.say(OFFER, "Ninety days before anyone else.")
    assert asked.asked == "early_access:who"
    talk.say(reading(Step.NAME_VALUE_GAP), "You bring two hundred customers.")
    talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    talk.say(line_of("early_access", "90 days"), "Ninety days of early access.")
    talk.say(line_of("api_support", "one hour"), "An answer within an hour.")
    agreed = talk.say(line_of("co_marketing", "$50,000"), "Fifty thousand dollars of marketing.")
    assert agreed.beat is Beat.FRAMEWORK_DONE
    assert Beat.LEFT_WHO_TAIL in agreed.tails
    assert agreed.slots["missing"] == "early access"


def test_she_never_asks_who_it_is_when_the_turn_has_just_said_so(talk: Talk) -> None:
    told(talk)
    said = talk.say(offer("api_support", "one hour"), "An engineer on the line within an hour.")
    assert Beat.ASK_WHO not in said.tails


def test_an_argument_that_comes_with_what_to_open_with_is_answered_and_not_filed(
    talk: Talk,
) -> None:
    reassured(talk)
    talk.say(line_of("early_access", "90 days"), "First line, ninety days of early access.")
    read = reading(benefits=(BenefitRead("early_access", 0, 4, "90 days"),))
    answer = talk.say(read, "I'd open with the ninety days. A head start can't be handed on.")
    assert answer.beat in {Beat.LEAD_TAKEN, Beat.REBUTTAL_TAKEN}
    assert Beat.CONFIRM_TAIL not in answer.tails
