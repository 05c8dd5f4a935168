"""Plain questions, praise, bad news and empty answers: what she does about each."""

import pytest

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.corrections import asks_back
from desktop.counterpart.director.inquiries import Inquiry, inquiry
from desktop.counterpart.director.tidings import bad_news, evades, praises
from desktop.counterpart.memory import LEAD, REBUTTAL
from desktop.counterpart.own_words import thanks
from desktop.moves import Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_asked import agreed
from tests.counterpart.test_director import NOTHING, OFFER, QUESTION, Talk, offer, reassured, told
from tests.readings import reading


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Would you take this deal yourself?", Inquiry.OWN),
        ("What would you do in my shoes?", Inquiry.OWN),
        ("How long have you been at NovaTech?", Inquiry.TENURE),
        ("What happens if I say no?", Inquiry.IF_NO),
        ("and if we say no", Inquiry.IF_NO),
        ("What do I get out of this?", Inquiry.GAIN),
        ("so what's in it for us", Inquiry.GAIN),
        ("Can you put the two hundred in writing?", Inquiry.FIRM),
        ("How sure are you about the two hundred?", Inquiry.FIRM),
        ("When does your CEO decide?", Inquiry.DECIDES),
        ("Who else is on your list?", Inquiry.OTHERS),
        ("Are you talking to anyone else?", Inquiry.OTHERS),
        ("Could I talk to your CEO directly?", Inquiry.MEET),
        ("What would exclusivity solve for you?", None),
        ("What would your CEO need to see?", None),
        ("We can put the ninety days in writing.", None),
        ("Nobody else is on the list.", None),
    ],
)
def test_a_plain_question_is_told_from_the_others(words: str, kind: Inquiry | None) -> None:
    assert inquiry(words) is kind


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("How long have you been at NovaTech?", Beat.TENURE),
        ("What happens if I say no?", Beat.IF_NO),
        ("What do I get out of this?", Beat.WHAT_YOU_GET),
        ("Can you put the two hundred in writing?", Beat.NUMBER_FIRM),
        ("When does your CEO decide?", Beat.CEO_DECIDES),
        ("Who else is on your list?", Beat.WHO_ELSE),
        ("Can I speak to your CEO?", Beat.MEET_CEO),
        ("Is exclusivity negotiable?", Beat.STILL_ASKING),
        ("Are we done?", Beat.NOT_YET),
    ],
)
def test_a_plain_question_gets_its_own_answer_at_any_time(
    talk: Talk, words: str, beat: Beat
) -> None:
    assert talk.say(QUESTION, words).beat is beat
    told(talk)
    assert talk.say(QUESTION, words).beat is beat


def test_a_no_costs_little_once_she_needs_no_clause(talk: Talk) -> None:
    reassured(talk)
    assert talk.say(QUESTION, "What happens if I say no?").beat is Beat.IF_NO_EASED


def test_after_the_agreement_a_plain_question_is_still_answered(talk: Talk) -> None:
    agreed(talk)
    assert talk.say(QUESTION, "When does your CEO decide?").beat is Beat.CEO_DECIDES_PAGE
    assert talk.say(QUESTION, "What do I get out of this?").beat is Beat.WHAT_YOU_GET
    assert talk.say(QUESTION, "Are we done?").beat is Beat.YES_AGREED


def test_her_own_view_waits_for_something_to_have_a_view_of(talk: Talk) -> None:
    asks = reading(Step.MAKE_IT_THEIRS)
    assert talk.say(asks, "Would you take this deal yourself?").beat is Beat.OWN_EMPTY
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(asks, "Would you take this deal yourself?")
    assert (decision.beat, decision.answer) == (Beat.OWN_VIEW, "almost")


# she is asked to confirm


@pytest.mark.parametrize(
    "words",
    [
        "I said ninety days, did you get that?",
        "I said ninety, right?",
        "it was ninety days, remember?",
        "Did I say ninety days?",
        "ninety days right",
    ],
)
def test_a_figure_that_she_has_is_read_back(talk: Talk, words: str) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(QUESTION, words)
    assert decision.beat is Beat.IS_IN
    assert decision.slots["right"] == "ninety days of early access"


@pytest.mark.parametrize("words", ["I said fifty, right?", "it was sixty days, remember?"])
def test_a_figure_that_nobody_said_is_not_confirmed(talk: Talk, words: str) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    assert talk.say(QUESTION, words).beat is Beat.MISREMEMBERED


def test_a_figure_she_lost_is_put_right_though_it_was_asked(talk: Talk) -> None:
    talk.say(NOTHING, "Sixty thousand dollars for something joint.")
    decision = talk.say(QUESTION, "It was sixty thousand, remember?")
    assert decision.beat is Beat.CORRECTED_HER
    assert decision.slots["right"] == "sixty thousand"


def test_their_weight_is_read_back_as_well(talk: Talk) -> None:
    talk.say(reading(Step.NAME_VALUE_GAP, figure="200 customers"), "Two hundred customers.")
    decision = talk.say(QUESTION, "I said two hundred, right?")
    assert (decision.beat, decision.slots["right"]) == (Beat.IS_IN, "two hundred customers")


def test_a_changed_amount_is_no_request_to_confirm() -> None:
    assert not asks_back("Actually let's say sixty, right?")
    assert not asks_back("Would ninety days help you?")


# empty answers, and answers she did not hope for


@pytest.mark.parametrize("words", ["I don't know, that's hard to say.", "No idea.", "you tell me"])
def test_no_answer_is_not_taken_for_one(talk: Talk, words: str) -> None:
    assert reassured(talk).asked == LEAD
    first = talk.say(NOTHING, words)
    assert (first.beat, first.asked) == (Beat.UNADVISED, "")
    assert talk.say(NOTHING, "Okay then.").asked == REBUTTAL
    second = talk.say(NOTHING, words)
    assert (second.beat, second.asked) == (Beat.UNADVISED, "")
    assert talk.say(NOTHING, "Okay then.").beat is not Beat.UNANSWERED_ADVICE


def test_words_behind_an_i_dont_know_are_an_answer() -> None:
    assert not evades("I don't know, tell them nobody ever stayed for a clause.")
    assert evades("Hmm, good question, I'm not sure.")


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("Everyone gets that.", Beat.ONLY_NOT),
        ("The others get it too.", Beat.ONLY_NOT),
        ("Nobody else gets that.", Beat.ONLY_TAKEN),
    ],
)
def test_who_else_gets_it_is_heard_either_way(talk: Talk, words: str, beat: Beat) -> None:
    asked = talk.say(offer("api_support", "2 hours"), "Support within two hours.")
    for kind in ("co_marketing", "early_access"):
        if not asked.asked.endswith(":only"):
            asked = talk.say(offer(kind, "30 days"), "And thirty days of that.")
    assert asked.asked.endswith(":only")
    assert talk.say(NOTHING, words).beat is beat


# slips with offers on the table


@pytest.mark.parametrize(
    ("slip", "bare", "offered"),
    [
        (Pitfall.FLAT_REFUSAL, Beat.REFUSED, Beat.REFUSED_OFFERED),
        (Pitfall.STALL, Beat.STALLED, Beat.STALLED_OFFERED),
    ],
)
def test_a_slip_with_offers_on_the_table_is_held_against_them(
    talk: Talk, scenario: Scenario, slip: Pitfall, bare: Beat, offered: Beat
) -> None:
    assert Talk(scenario).say(reading(slip)).beat is bare
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(reading(slip))
    assert decision.beat is offered
    assert decision.slots["offers"] == "ninety days of early access"


# people


@pytest.mark.parametrize(
    "words",
    [
        "My daughter is ill.",
        "my father died last week",
        "We just had layoffs here.",
        "My mom is in the hospital.",
        "Sorry, my dog just died.",
    ],
)
def test_bad_news_gets_a_human_answer_and_no_push(talk: Talk, words: str) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(NOTHING, words)
    assert (decision.beat, decision.tails) == (Beat.BAD_NEWS, (Beat.BACK_GENTLY,))


@pytest.mark.parametrize(
    "words", ["I'm sick of this.", "Your last partner died on you?", "My boss is on holiday."]
)
def test_other_news_is_none(words: str) -> None:
    assert not bad_news(words)


@pytest.mark.parametrize("words", ["That was kind of you.", "You've been very fair."])
def test_praise_is_heard(talk: Talk, words: str) -> None:
    assert thanks(words)
    assert talk.say(NOTHING, words).beat is Beat.PRAISED
    goodbye = reading(signals=(Signal.GOODBYE,))
    assert talk.say(goodbye, f"{words} Goodbye.").beat is Beat.FAREWELL_THANKED


@pytest.mark.parametrize(
    "words", ["That's kind of expensive.", "You're kind of pushy.", "That was unfair of you."]
)
def test_blame_is_no_praise(words: str) -> None:
    assert not praises(words)
    assert not thanks(words)
