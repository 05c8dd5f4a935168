"""A question to her beside something else is answered, and either-or gets one side."""

from dataclasses import replace

import pytest

from desktop.counterpart.beats import Beat
from desktop.counterpart.memory import REBUTTAL
from desktop.events import BenefitRead, Reading
from desktop.moves import Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import ASK, NOTHING, OFFER, Talk
from tests.readings import reading

EARLY = BenefitRead("early_access", 0, 4, "90 days")
ENGINEER = BenefitRead("named_engineer", 0, 4)
REFUSAL = BenefitRead("first_refusal", 0, 4)
MONEY = BenefitRead("co_marketing", 0, 4, "$60,000")
PAST = (Signal.ASKS_PAST,)


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


@pytest.fixture
def told(scenario: Scenario) -> Talk:
    """A call in which the story was told."""
    talk = Talk(scenario)
    talk.say(reading(Step.SURFACE_WOUND, signals=PAST), "Did somebody let you down before?")
    return talk


def put(*benefits: BenefitRead, moves: tuple[str, ...] = ()) -> Reading:
    return reading(Step.BUILD_PREFERRED_TIER, *moves, benefits=benefits)


# who asks for it


def test_who_asks_is_said_before_a_guarded_answer(talk: Talk) -> None:
    words = "What would exclusive do for you, and is that you asking or somebody above you?"
    decision = talk.say(ASK, words)
    assert decision.beat is Beat.GUARD
    assert decision.tails == (Beat.WHOSE_HEAD,)


def test_who_asks_is_said_behind_the_story(talk: Talk) -> None:
    asked = reading(Step.SURFACE_WOUND, signals=PAST)
    decision = talk.say(asked, "Who wants it, and has somebody let you down before?")
    assert (decision.beat, decision.tails) == (Beat.TELL_GUESSED, (Beat.WHOSE_TAIL,))


def test_who_asks_alone_is_answered_by_whose_wish_it_is(talk: Talk) -> None:
    assert talk.say(NOTHING, "Is that you asking or somebody above you?").beat is Beat.WHOSE_WISH


def test_whose_wish_it_is_leaves_the_why_of_the_turn_to_be_guarded(talk: Talk) -> None:
    words = "Before I answer, is it you or your CEO? And why does it matter so much?"
    decision = talk.say(ASK, words)
    assert (decision.beat, decision.tails) == (Beat.GUARD, (Beat.WHOSE_HEAD,))


# her CEO


def test_how_her_ceo_took_it_is_about_the_story_and_not_about_an_offer(told: Talk) -> None:
    words = "I'm sorry. How long ago was this, and how did your CEO take it?"
    both = reading(Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS, signals=(Signal.EMPATHY,))
    decision = told.say(both, words)
    assert (decision.beat, decision.tails) == (Beat.STORY_TIME, (Beat.HOW_TAKEN,))


def test_their_weight_with_a_question_for_the_paper_gets_both(told: Talk) -> None:
    read = reading(Step.SURFACE_WOUND, Step.NAME_VALUE_GAP, Step.MAKE_IT_THEIRS, figure="10 times")
    words = "So what would they need to see on paper? You're ten times anyone else I've got."
    decision = told.say(read, words)
    assert (decision.beat, decision.tails) == (Beat.VALUE_FIGURE, (Beat.CEO_NEED,))


def test_what_her_ceo_fears_is_answered_behind_an_offer(told: Talk) -> None:
    words = "Ninety days, and you still haven't told me what your CEO is most afraid of."
    assert Beat.CEO_FEARS in told.say(OFFER, words).tails


def test_what_her_ceo_fears_stays_guarded_before_the_story(talk: Talk) -> None:
    words = "Ninety days. And what is your CEO most afraid of?"
    tails = talk.say(OFFER, words).tails
    assert Beat.GUARD_TAIL in tails
    assert Beat.CEO_FEARS not in tails


def test_what_else_her_ceo_is_after_is_the_need_and_not_the_story(told: Talk) -> None:
    told.say(OFFER, "Ninety days of early access.")
    words = "Is the engineer it, or is there something else your CEO's after?"
    assert told.say(ASK, words).beat is Beat.RETELL_NEED


@pytest.mark.parametrize("words", ["Does that matter to you?", "Would that be any use?"])
def test_whether_an_offer_is_of_use_gets_a_yes_and_the_offer_is_named(
    told: Talk, words: str
) -> None:
    read = put(ENGINEER, moves=(Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS))
    decision = told.say(read, f"One engineer who knows you. {words}")
    assert decision.beat is Beat.TEST_BENEFIT
    assert Beat.MATTERS_HEAD in decision.tails
    assert (decision.answer, decision.slots["benefit"]) == ("yes", "a named engineer")


def test_whether_it_is_enough_gets_an_almost(told: Talk) -> None:
    decision = told.say(OFFER, "Ninety days of early access. Is it enough?")
    assert (Beat.MATTERS_HEAD in decision.tails, decision.answer) == (True, "almost")


# either-or


def test_of_two_numbers_she_takes_the_more_useful_one(told: Talk) -> None:
    told.say(OFFER, "Thirty days of early access.")
    words = "Sorry, I was only asking, is thirty enough, or would sixty be better?"
    decision = told.say(NOTHING, words)
    assert (decision.beat, decision.slots["better"]) == (Beat.EITHER_NUMBER, "sixty")


def test_a_number_that_may_be_too_little_is_said_back(told: Talk) -> None:
    told.say(put(BenefitRead("early_access", 0, 4)), "New features first.")
    decision = told.say(ASK, "Um, thirty days? Or is that too little, what would help you?")
    assert (decision.beat, decision.slots["little"]) == (Beat.EITHER_NUMBER, "thirty days")


def test_of_two_offers_of_the_turn_she_names_one(told: Talk) -> None:
    told.say(put(EARLY, MONEY), "Ninety days, and sixty thousand for a campaign.")
    words = "A named engineer, and first refusal. Which of those would your CEO care about more?"
    decision = told.say(put(ENGINEER, REFUSAL, moves=(Step.MAKE_IT_THEIRS,)), words)
    assert decision.beat is Beat.EITHER_OFFER
    assert decision.slots["pick"] == "first refusal on new work"
    assert decision.slots["beside"] == "the named engineer"


def test_what_she_would_lead_with_is_what_the_user_told_her_to(told: Talk) -> None:
    told.say(put(EARLY, ENGINEER), "Ninety days, and a named engineer.")
    told.say(put(EARLY), "I'd lead with early access.")
    decision = told.say(NOTHING, "And you, which would you lead with?")
    assert (decision.beat, decision.slots["pick"]) == (Beat.EITHER_OFFER, "early access")


def test_of_two_fears_it_is_being_left_once_the_story_is_told(told: Talk) -> None:
    words = "Is it that a rival ships the same thing, or that we quietly stop picking up the phone?"
    assert told.say(ASK, words).beat is Beat.EITHER_FEAR


def test_of_two_fears_she_names_none_before_the_story(talk: Talk) -> None:
    assert talk.say(NOTHING, "Is it being copied or being neglected?").beat is Beat.GUARD_WORRY


def test_between_words_she_keeps_part_of_the_users_line(told: Talk) -> None:
    told.say(OFFER, "Ninety days of early access.")
    words = (
        "Here's your line, then: NovaTech goes first and no rival can buy that place, "
        "and can I ask, would you say it in those words, or would your CEO hear a slogan?"
    )
    decision = told.say(reading(Step.MAKE_IT_THEIRS), words)
    assert decision.beat is Beat.EITHER_WORDS
    assert decision.slots["keep"] == "no rival can buy that place"


# objections, weight


def test_an_objection_beside_a_why_question_is_not_dropped(talk: Talk) -> None:
    words = "That kills my marketplace in Q3, you know that, right? So what do you want out of it?"
    assert talk.say(ASK, words).tails == (Beat.COSTLY_HEAD,)


def test_an_objection_beside_an_invitation_gets_both(talk: Talk) -> None:
    talk.say(ASK, "What do you want out of it?")
    words = (
        "You skipped the marketplace. And then, fine, tell me the story, I've got eight minutes."
    )
    decision = talk.say(reading(signals=(Signal.SMALL_TALK,)), words)
    assert decision.beat is Beat.TELL_WOUND
    assert decision.tails == (Beat.COSTLY_HEAD,)


def test_their_weight_beside_the_question_for_the_past_is_taken_behind_the_story(
    talk: Talk,
) -> None:
    read = reading(Step.SURFACE_WOUND, Step.NAME_VALUE_GAP, figure="10 times", signals=PAST)
    decision = talk.say(read, "You're ten times my next guy. Who burned you?")
    assert (decision.beat, decision.tails) == (Beat.TELL_GUESSED, (Beat.VALUE_TAIL,))
    assert decision.slots["figure"].startswith("ten times")


# money and dates


def test_a_share_from_her_side_is_not_promised(told: Talk) -> None:
    told.say(put(MONEY), "Sixty thousand for a campaign.")
    assert told.say(NOTHING, "Would you match half of it?").beat is Beat.MONEY_OURS


def test_a_sum_may_be_left_as_it_is(told: Talk) -> None:
    told.say(put(MONEY), "Sixty thousand for a campaign.")
    words = "Will NovaTech match it, or should I leave it at sixty?"
    decision = told.say(NOTHING, words)
    assert (decision.beat, decision.slots["left"]) == (Beat.LEAVE_IT, "sixty")
    assert Beat.MONEY_OURS not in decision.tails


def test_a_date_beside_a_line_suits_her(told: Talk) -> None:
    line = reading(Step.DRAFT_FRAMEWORK, Step.BUILD_PREFERRED_TIER, benefits=(MONEY,))
    words = "Sixty thousand by the end of May, does May work, or is that your busy season?"
    decision = told.say(line, words)
    assert Beat.DATE_SUITS in decision.tails
    assert decision.slots["date"] == "May"


# her own question answered in the same turn


def test_her_question_is_answered_by_a_turn_that_also_writes(told: Talk) -> None:
    told.say(OFFER, "Ninety days of early access.")
    told.memory = replace(told.memory, asked=REBUTTAL, asked_before=frozenset({REBUTTAL}))
    line = reading(Step.DRAFT_FRAMEWORK, Step.BUILD_PREFERRED_TIER, benefits=(EARLY,))
    words = "Next you say it's written in, ninety days ahead. Does that hold up with your boss?"
    decision = told.say(line, words)
    assert decision.beat is Beat.CONFIRM_TERM
    assert decision.asked != REBUTTAL
    assert Beat.HOLDS_TAIL in decision.tails
    assert not {Beat.UNANSWERED_ADVICE, Beat.LEFT_OPEN_TAIL} & {*decision.tails}


def test_her_answer_and_another_question_of_the_turn_are_both_taken(told: Talk) -> None:
    told.say(OFFER, "Ninety days of early access.")
    told.memory = replace(told.memory, asked=REBUTTAL, asked_before=frozenset({REBUTTAL}))
    words = "Then you ask them what exclusivity would have got you. And who at your end do I call?"
    decision = told.say(NOTHING, words)
    assert (decision.beat, decision.tails) == (Beat.OUR_SIDE, (Beat.ADVICE_HEAD,))
    assert decision.asked != REBUTTAL


def test_asked_how_she_would_say_it_she_names_the_offers(told: Talk) -> None:
    told.say(put(EARLY, MONEY), "Ninety days, and sixty thousand for a campaign.")
    decision = told.say(NOTHING, "Say it how you'd say it up there.")
    assert decision.beat is Beat.SAYS_IT
    assert "ninety days of early access" in decision.slots["upstairs"]


# a story invited in other words


@pytest.mark.parametrize(
    "words",
    [
        "One particular thing? Um, is it okay if I ask what that is?",
        "okay uh what one thing is that i mean you don't have to",
    ],
)
def test_taking_her_up_on_a_hint_is_sincere_interest(talk: Talk, words: str) -> None:
    talk.say(ASK, "Why is it so important to you?")
    assert talk.say(NOTHING, words).beat is Beat.TELL_WOUND


def test_a_tough_counterpart_hints_once_more_before_the_story(scenario: Scenario) -> None:
    talk = Talk(scenario, "tough")
    talk.say(ASK, "Why is it so important to you?")
    words = "Fine, tell me the story, I've got eight minutes."
    assert talk.say(reading(signals=(Signal.SMALL_TALK,)), words).beat is Beat.GUARD_AGAIN


def test_an_invitation_without_a_hint_earns_nothing(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    talk.say(NOTHING, "Tell me the story.")
    assert talk.memory.credit == 0


@pytest.mark.parametrize(
    ("figure", "words", "said"),
    [
        ("10 times", "Ten times our next partner. The other two I keep.", "your next partner"),
        ("10 times", "You bring ten times what the other two bring.", "the other two"),
        ("Your 200 customers", "Your 200 customers are the whole reason.", "two hundred customers"),
    ],
)
def test_their_weight_is_said_against_whom_it_was_weighed(
    talk: Talk, figure: str, words: str, said: str
) -> None:
    slots = talk.say(reading(Step.NAME_VALUE_GAP, figure=figure), words).slots
    assert slots["figure"].removeprefix("ten times ") == said
