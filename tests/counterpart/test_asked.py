"""What she does when she is asked something plain, or put right, and once it is all agreed."""

import pytest

from desktop.counterpart.beats import Beat
from desktop.counterpart.numbers import numbers_said
from desktop.events import BenefitRead
from desktop.moves import Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import (
    GAP,
    NOTHING,
    OFFER,
    QUESTION,
    Talk,
    line_of,
    offer,
    reassured,
    told,
)
from tests.readings import reading


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


def agreed(talk: Talk) -> None:
    """A call brought to its end."""
    told(talk)
    talk.say(OFFER, "You get ninety days before anyone else.")
    talk.say(GAP, "You bring two hundred customers.")
    talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    talk.say(line_of("api_support", "2 hours"), "Line two, API support within two hours.")
    done = talk.say(line_of("co_marketing", "$50,000"), "Fifty thousand dollars of marketing.")
    assert done.beat is Beat.FRAMEWORK_DONE


# put right


@pytest.mark.parametrize(
    "words", ["I said ninety.", "I never said sixty, I said ninety days.", "no i said ninety days"]
)
def test_a_number_she_lost_is_repaired_as_it_stands(talk: Talk, words: str) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(NOTHING, words)
    assert decision.beat is Beat.CORRECTED_HER
    assert decision.slots["right"] == "ninety days of early access"


def test_a_number_she_heard_and_nobody_said_is_not_said_again(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    decision = talk.say(NOTHING, "I never said ninety days.")
    assert decision.beat is Beat.CORRECTED_HER
    assert "right" not in decision.slots


def test_a_word_that_is_denied_is_not_said_again(talk: Talk) -> None:
    talk.say(offer("co_investment", "10 %"), "A revenue share of ten percent.")
    decision = talk.say(NOTHING, "No, not matched! Ten percent, simple.")
    assert decision.beat is Beat.CORRECTED_HER
    assert decision.slots["right"] == "ten percent"


def test_a_correction_read_as_a_refusal_is_still_a_correction(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    misread = reading(Pitfall.FLAT_REFUSAL)
    assert talk.say(misread, "I do not refuse! I only correct.").beat is Beat.CORRECTED_HER
    real = talk.say(misread, "I never said I'd be exclusive, and I won't be.")
    assert real.beat is not Beat.CORRECTED_HER


def test_an_old_number_said_again_raises_nothing_and_lowers_nothing(talk: Talk) -> None:
    talk.say(offer("api_support", "2 hours"), "An answer within two hours.")
    misheard = offer("api_support", "2 minutes")
    talk.say(misheard, "We talked two minutes ago.")
    back = talk.say(offer("api_support", "2 hours"), "Two hours, I meant two minutes ago, sorry.")
    assert back.beat is Beat.CORRECTED_HER
    assert "two hours" in back.slots["right"]


def test_their_weight_put_right_is_no_other_figure(talk: Talk) -> None:
    talk.say(reading(Step.NAME_VALUE_GAP, figure="200 customers"), "Two hundred customers.")
    misheard = reading(Step.NAME_VALUE_GAP, figure="80 customers")
    words = "I never said eighty. It was always two hundred."
    assert talk.say(misheard, words).beat is Beat.CORRECTED_HER


def test_an_offer_that_comes_with_a_correction_is_heard_first(talk: Talk) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    both = talk.say(offer("co_marketing", "$50,000"), "I said ninety. And fifty thousand dollars.")
    assert both.beat is Beat.WANT_MORE
    slip = talk.say(reading(Pitfall.STALL), "I said ninety. Let me get back to you.")
    assert slip.beat is Beat.STALLED_OFFERED


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("You forgot the marketing.", "fifty thousand dollars of joint marketing"),
        ("You left out the second one.", "fifty thousand dollars of joint marketing"),
        ("Where is the fifty thousand?", "fifty thousand dollars of joint marketing"),
        ("you wrote only the marketing where is the early access", "ninety days of early access"),
    ],
)
def test_a_line_she_left_out_is_named(talk: Talk, words: str, right: str) -> None:
    talk.say(OFFER, "Ninety days of early access.")
    talk.say(offer("co_marketing", "$50,000"), "Fifty thousand dollars of joint marketing.")
    decision = talk.say(NOTHING, words)
    assert (decision.beat, decision.slots["right"]) == (Beat.LEFT_OUT, right)


@pytest.mark.parametrize("takes_back", [(), (Signal.TAKES_BACK,)])
def test_a_yes_that_was_never_said_costs_nothing(talk: Talk, takes_back: tuple[str, ...]) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Okay, keep it then.")
    words = "I didn't say yes to exclusive, I said keep your secret."
    assert talk.say(reading(signals=takes_back), words).beat is Beat.MISHEARD_YES


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Two hundred and ten customers, ninety days.", {210.0, 90.0}),
        ("fifty thousand dollars, or 60k", {50.0, 50_000.0, 60.0, 60_000.0}),
        ("two two hours, forty-two", {2.0, 42.0}),
        ("No number at all.", set()),
    ],
)
def test_the_numbers_somebody_said_are_remembered(text: str, numbers: set[float]) -> None:
    assert numbers_said(text) == numbers


# asked


def test_she_reads_all_that_is_on_the_page_as_often_as_she_is_asked(talk: Talk) -> None:
    agreed(talk)
    first = talk.say(NOTHING, "Read me back all three.")
    again = talk.say(reading(Step.MAKE_IT_THEIRS), "do read it back would you")
    assert first.beat is again.beat is Beat.READ_ALOUD
    for line in ("ninety days", "two hours", "fifty thousand dollars"):
        assert line in first.slots["page"]
    assert first.slots["page"] != again.slots["page"] or ". " not in first.slots["page"]
    empty = Talk(talk.scenario)
    assert empty.say(NOTHING, "What have we got so far?").beat is Beat.READ_NOTHING


def test_a_page_of_many_lines_is_read_in_sentences_that_can_be_spoken(talk: Talk) -> None:
    kinds = ("early_access", "co_marketing", "api_support", "roadmap_seat", "named_engineer")
    for kind in kinds:
        talk.say(line_of(kind), "One more line.")
    page = talk.say(NOTHING, "What's on the page?").slots["page"]
    assert all(len(part.split()) <= 19 for part in page.split(". "))


def test_whether_something_is_in_gets_a_yes_or_a_not_yet(talk: Talk) -> None:
    talk.say(offer("co_marketing"), "Some joint marketing.")
    talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    there = talk.say(QUESTION, "Is the early access in?")
    assert there.beat is Beat.IS_IN
    assert there.slots["right"].startswith("ninety days of early access")
    assert talk.say(QUESTION, "Is the ninety days still on the page?").beat is Beat.IS_IN
    assert talk.say(QUESTION, "Is it still on your page?").beat is Beat.IS_IN
    assert talk.say(QUESTION, "is that engineer on your page").beat is Beat.NOT_IN
    assert talk.say(QUESTION, "Is the marketing in?").beat is Beat.NOT_IN
    assert talk.say(QUESTION, "is slack in").beat is Beat.NOT_IN
    assert talk.say(QUESTION, "And Slack, is it inside the paper also?").beat is Beat.NOT_IN
    assert Talk(talk.scenario).say(QUESTION, "Is the radio on there?").beat is Beat.ANSWER


def test_what_is_missing_depends_on_what_there_is(talk: Talk) -> None:
    told(talk)
    words = "What am I missing?"
    assert talk.say(QUESTION, words).beat is Beat.NEEDS_PROOF
    talk.say(offer("co_marketing"), "Some joint marketing.")
    talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    pencil = talk.say(QUESTION, words)
    assert (pencil.beat, pencil.slots["pencil"]) == (Beat.MISSING_LINE, "joint marketing")
    talk.say(line_of("co_marketing"), "Line two, the joint marketing.")
    loose = talk.say(QUESTION, words)
    assert (loose.beat, loose.slots["unsized"]) == (Beat.MISSING_SIZE, "joint marketing")


def test_once_all_is_agreed_a_name_may_be_missing_and_then_nothing_is(talk: Talk) -> None:
    agreed(talk)
    assert talk.say(QUESTION, "Did I forget something?").beat is Beat.MISSING_OWNER
    talk.say(NOTHING, "Mine, mine, it's all mine.")
    assert talk.say(QUESTION, "Did I forget something?").beat is Beat.NEEDS_NOTHING


def test_what_is_missing_is_answered_beside_the_line_that_came_with_it(talk: Talk) -> None:
    talk.say(offer("co_marketing"), "Some joint marketing.")
    words = "Line one, ninety days of early access. What am I missing?"
    decision = talk.say(line_of("early_access", "90 days"), words)
    assert decision.beat is Beat.CONFIRM_TERM
    assert Beat.MISSING_TAIL in decision.tails
    owner = talk.say(line_of("api_support", "1 hour"), "Next, an hour. Who is it on your side?")
    assert Beat.OUR_SIDE_TAIL in owner.tails


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("Who do I call on your side?", Beat.OUR_SIDE),
        ("If you could pick anything, what would it be?", Beat.WISHES),
        ("Is it you or your CEO?", Beat.WHOSE_WISH),
        ("Where are you based?", Beat.PERSONAL),
        ("do you have kids", Beat.PERSONAL),
    ],
)
def test_a_question_to_her_is_answered_by_her(talk: Talk, words: str, beat: Beat) -> None:
    assert talk.say(QUESTION, words).beat is beat


# after the deal


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("I'll send the notes tonight, and let's talk Friday.", Beat.NEXT_STEPS),
        ("Do we still need exclusivity?", Beat.STILL_NOT),
    ],
)
def test_once_agreed_what_follows_is_taken_plainly(talk: Talk, words: str, beat: Beat) -> None:
    agreed(talk)
    assert talk.say(QUESTION, words).beat is beat


def test_once_agreed_she_bargains_no_more(talk: Talk) -> None:
    agreed(talk)
    weight = reading(Step.NAME_VALUE_GAP, figure="10 times")
    assert talk.say(weight, "You bring ten times the next one.").beat is Beat.VALUE_KEPT
    no = talk.say(reading(Pitfall.FLAT_REFUSAL), "We don't want to be exclusive with anyone.")
    assert no.beat is Beat.WITHOUT_CLAUSE
    less = talk.say(offer("early_access", "60 days"), "Let's say sixty days of early access.")
    assert (less.beat, less.slots["now"]) == (Beat.AMENDED, "sixty days")
    more = talk.say(offer("roadmap_seat"), "And you get a seat at the roadmap table.")
    assert more.ask == ""
    assert not {Beat.ASK_WHO, Beat.ASK_ONLY, Beat.ASK_WHEN} & {*more.tails}


# her own questions


def test_she_does_not_ask_who_else_gets_it_right_after_she_was_told(talk: Talk) -> None:
    talk.say(offer("roadmap_seat", "every quarter"), "A seat, and no other has this.")
    later = talk.say(offer("api_support", "2 hours"), "An answer within two hours.")
    assert Beat.ASK_ONLY not in later.tails


def test_an_advocate_asks_only_about_what_was_not_settled(talk: Talk) -> None:
    reassured(talk)
    for kind in ("early_access", "co_marketing", "api_support"):
        talk.say(reading(benefits=(kind,)), "Nobody else gets that one.")
    assert all(talk.say(NOTHING).beat is not Beat.ADVOCATE_ONLY for _ in range(6))


def test_she_does_not_ask_whose_budget_when_the_money_is_theirs(talk: Talk) -> None:
    talk.say(reading(Step.DRAFT_FRAMEWORK), "Let's write it down.")
    line = talk.say(line_of("co_marketing", "$50,000"), "The campaign, fifty thousand from us.")
    assert Beat.ASK_WHO not in line.tails


def test_an_answer_to_who_belongs_to_what_she_asked_about(talk: Talk) -> None:
    told(talk)
    line = talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    assert line.asked == "early_access:who"
    talk.say(line_of("co_marketing", "$50,000"), "I do, personally. Next, the marketing.")
    assert talk.memory.owners == {"early_access": "I"}


def test_nobody_is_missing_where_somebody_was_named(talk: Talk) -> None:
    told(talk)
    talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    talk.say(GAP, "Mine, it's all mine. You bring two hundred customers.")
    talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    talk.say(line_of("api_support", "1 hour"), "An answer within an hour.")
    done = talk.say(line_of("co_marketing", "$50,000"), "Fifty thousand dollars of marketing.")
    assert done.beat is Beat.FRAMEWORK_DONE
    assert Beat.LEFT_WHO_TAIL not in done.tails


def test_the_wound_is_held_only_against_what_has_a_line_for_it(talk: Talk) -> None:
    told(talk)
    talk.say(OFFER, "Ninety days of early access.")
    plain = talk.say(offer("training", "2 days"), "Two days of training.")
    assert Beat.WOUND_TAIL not in plain.tails


def test_a_yes_comes_before_letting_go(talk: Talk) -> None:
    reassured(talk)
    asks = "Have you got five minutes to put the terms down with me right now?"
    opened = talk.say(reading(Step.DRAFT_FRAMEWORK), asks)
    assert (opened.beat, opened.answer, opened.tails) == (Beat.OPEN_DRAFT, "yes", ())
    first = talk.say(line_of("early_access", "90 days"), "Line one, ninety days of early access.")
    assert Beat.LET_GO_TAIL in first.tails
    second = talk.say(line_of("api_support", "1 hour"), "Line two, within an hour.")
    assert Beat.LET_GO_TAIL not in second.tails


def test_all_that_is_new_is_named(talk: Talk) -> None:
    read = reading(
        Step.BUILD_PREFERRED_TIER,
        benefits=(BenefitRead("early_access", 0, 4, "90 days"), "co_marketing"),
    )
    both = talk.say(read, "Ninety days early, and joint marketing.")
    assert both.tails == (Beat.NEWS_TAIL,)
    assert both.slots["pair"] == "ninety days of early access and joint marketing"
    assert both.ask == "co_marketing"


@pytest.mark.parametrize("seed", range(12))
def test_she_counts_rightly(scenario: Scenario, seed: int) -> None:
    talk = Talk(scenario)
    told(talk)
    talk.say(OFFER, "Ninety days of early access.")
    four = reading(
        Step.BUILD_PREFERRED_TIER, benefits=("co_marketing", "api_support", "named_engineer")
    )
    memory = talk.memory
    decision = talk.say(four, "Marketing, support and an engineer.")
    assert decision.count == 4
    spoken = scenario.actor.play(decision, memory, seed, told=True, drafted=False)
    assert "three good things" not in spoken.text.lower()
