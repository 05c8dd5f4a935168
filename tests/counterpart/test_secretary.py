"""She keeps the page like a good secretary: reads it whole, answers for a line, owns up."""

import pytest

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.faults import (
    annoyed,
    finds_fault,
    said_last,
    sends_regards,
    unanswered,
)
from desktop.counterpart.director.lookups import lookup
from desktop.counterpart.director.readout import as_many
from desktop.counterpart.director.requests import Request, request
from desktop.events import BenefitRead, Reading
from desktop.moves import WHO_AND_WHEN, Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_asked import agreed
from tests.counterpart.test_director import NOTHING, OFFER, QUESTION, Talk, offer
from tests.readings import reading


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


def line(kind: str, amount: str = "", when: str = "", owner: str = "") -> BenefitRead:
    return BenefitRead(kind, 0, 4, amount, when, owner)


def writes(*lines: BenefitRead) -> Reading:
    return reading(Step.DRAFT_FRAMEWORK, benefits=lines)


def page(talk: Talk) -> None:
    """A page with one line of each sort: dated and owned, dated, bare, in pencil."""
    talk.say(offer("training", "2 days"), "Two days of training.")
    talk.say(writes(line("early_access", "90 days", "starting April 1", "my CTO")), "Line one.")
    talk.say(writes(line("co_marketing", "$40,000", "by the end of June")), "Line two.")


# all of it


@pytest.mark.parametrize(
    "text",
    [
        "What have you got on your page so far, just so I know we're looking at the same thing?",
        "can you read me the whole list so we both hear the same thing?",
        "Can you read me your page, all of it?",
        "and then can you just read me the whole thing",
        "I'd still love you to read me the lot, all five.",
        "So what all do you have on the page now?",
        "so what's the whole page now",
        "so just read me back what you got so far",
        "uh what else is on there like what did you write for the ninety days",
        "Say it properly and I'll write it down right now.",
        "What's on the page, Elena, top to bottom?",
        "And can you read to me the complete page?",
        "Please read out the page, I would like to check all the points are correct.",
        "Hang on, I asked what's on your page.",
        "Read me back what you think I'm giving you.",
        "Thank you. How does it read now?",
    ],
)
def test_every_wording_for_the_page_is_a_request_to_hear_it(text: str) -> None:
    assert request(text) is Request.READ


@pytest.mark.parametrize(
    "text",
    [
        "Let me read it back to you: ninety days of early access.",
        "My CEO will read it aloud.",
        "What have you got against that?",
        "To sum it up, you get ninety days.",
        "What do you have in mind?",
    ],
)
def test_what_the_user_reads_out_is_no_request(text: str) -> None:
    assert request(text) is not Request.READ


def test_every_line_is_read_with_its_amount_its_date_and_its_owner(talk: Talk) -> None:
    page(talk)
    read = talk.say(QUESTION, "What's on the page?")
    assert read.beat is Beat.READ_ALOUD
    said = read.slots["page"]
    assert "ninety days of early access starting April 1 with your CTO" in said
    assert "forty thousand" in said
    assert "by the end of June" in said
    assert "in pencil two days of" in said
    assert len(said.split(". ")) <= 3


def test_a_date_without_a_line_is_read_too(talk: Talk) -> None:
    talk.say(writes(BenefitRead(WHO_AND_WHEN, 0, 4, "", "by March 15", "my CFO")), "By March.")
    talk.say(writes(line("early_access", "90 days")), "Line one.")
    assert (
        "a line that says by March" in talk.say(QUESTION, "Read me the whole page.").slots["page"]
    )


def test_owners_go_before_a_line_does(talk: Talk) -> None:
    kinds = ("early_access", "co_marketing", "api_support", "roadmap_seat", "named_engineer")
    owner = "my head of partner engineering"
    for kind in kinds:
        talk.say(writes(line(kind, "", "by the end of September", owner)), "One more line.")
    said = talk.say(QUESTION, "Read me all five, top to bottom.").slots["page"]
    assert "with your head" not in said
    assert all(word in said for word in ("early access", "marketing", "engineer"))
    assert all(len(part.split()) <= 23 for part in said.split(". "))


def test_a_change_in_the_same_turn_is_said_before_the_page_is_read(talk: Talk) -> None:
    page(talk)
    both = talk.say(
        offer("early_access", "60 days"), "Wrong. Sixty days, not ninety. Read me the whole list."
    )
    assert (both.beat, both.tails) == (Beat.READ_ALOUD, (Beat.MENDED_TAIL,))
    assert both.slots["mended"].startswith("sixty days")
    assert "sixty days" in both.slots["page"]


def test_the_page_is_read_after_the_deal_and_beside_thanks(talk: Talk) -> None:
    agreed(talk)
    thanks = reading(signals=(Signal.EMPATHY,))
    assert talk.say(thanks, "Thank you. Read me the whole thing?").beat is Beat.READ_ALOUD


def test_only_a_gift_comes_before_the_page(talk: Talk) -> None:
    page(talk)
    gift = reading(Pitfall.CONCEDE_EXCLUSIVITY)
    assert talk.say(gift, "Fine, exclusive. What's on the page?").beat is Beat.CONCESSION_TAKEN


# one thing on it


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is July in there or not", ("july",)),
        ("before I hang up, is early access still on your page or not?", ("early", "access")),
        ("Is the sandbox with our CTO on there, yes or no?", ("sandbox", "cto")),
        ("those six months aren't on it, right?", ("six", "months")),
        ("you never told me if july's on there", ("july",)),
        ("November first. Is it down?", ()),
    ],
)
def test_what_is_asked_after_is_told_by_its_words(text: str, words: tuple[str, ...]) -> None:
    asked = lookup(text)
    assert asked is not None
    assert asked.words == words


@pytest.mark.parametrize(
    "text",
    [
        "It holds because it is in the contract.",
        "The CEO is worried about being locked in.",
        "Is that you asking or somebody above you?",
        "Have you got five minutes to put it down?",
    ],
)
def test_other_questions_ask_after_nothing(text: str) -> None:
    assert lookup(text) is None


def test_a_line_that_is_there_is_said_in_full(talk: Talk) -> None:
    page(talk)
    there = talk.say(QUESTION, "Is early access with my CTO on there, yes or no?")
    assert there.beat is Beat.IS_IN
    assert there.slots["right"] == "ninety days of early access starting April 1 with your CTO"


def test_a_date_that_a_line_lacks_is_said_to_be_lacking(talk: Talk) -> None:
    page(talk)
    lacks = talk.say(QUESTION, "Is early access from July in there?")
    assert (lacks.beat, lacks.slots["piece"]) == (Beat.PART_IN, "July")


def test_a_date_that_this_turn_put_in_is_in_now(talk: Talk) -> None:
    page(talk)
    dated = writes(line("early_access", "", "starting July 1"))
    now = talk.say(dated, "Early access starts July first. Is July in there or not?")
    assert now.beat is Beat.NOW_IN
    assert "July 1" in now.slots["right"]


def test_what_should_not_be_there_is_not(talk: Talk) -> None:
    page(talk)
    words = "Those six months I blurted out are nowhere on that page, right?"
    assert talk.say(QUESTION, words).beat is Beat.NOT_THERE


def test_a_line_read_back_with_a_date_she_lacks_is_not_called_the_same(talk: Talk) -> None:
    agreed_but_one(talk)
    back = writes(line("early_access", "90 days"))
    decision = talk.say(back, "ninety days early access starting with the july release")
    assert (decision.beat, decision.slots["piece"]) == (Beat.PART_IN, "July")


# put right


def test_a_corrected_owner_is_answered_by_the_line_in_full(talk: Talk) -> None:
    page(talk)
    owned = writes(line("co_marketing", "", "", "my CFO"))
    decision = talk.say(owned, "Not quite. My CFO owns the campaign, I said it twice.")
    assert decision.beat is Beat.CORRECTED_HER
    assert decision.slots["right"].endswith("by the end of June with your CFO")


def test_an_amount_she_could_not_take_is_not_answered_by_the_old_line(talk: Talk) -> None:
    page(talk)
    right = talk.say(NOTHING, "I just said early access is sixty days.").slots["right"]
    assert right == "sixty days"


def test_several_lines_put_right_are_all_said(talk: Talk) -> None:
    page(talk)
    both = writes(line("early_access", "60 days"), line("co_marketing", "$30,000"))
    right = talk.say(both, "You got two wrong. Sixty days, and thirty thousand.").slots["right"]
    assert "sixty days" in right
    assert "thirty thousand" in right


def test_a_date_repeated_in_vain_is_owned_up_to(talk: Talk) -> None:
    page(talk)
    decision = talk.say(NOTHING, "Still no July, and I said it twice.")
    assert (decision.beat, decision.slots["piece"]) == (Beat.MISSED_HER, "July")


def test_nothing_is_agreed_in_a_turn_that_says_it_is_wrong(talk: Talk) -> None:
    agreed_but_one(talk)
    wrong = writes(line("co_marketing", "$50,000"))
    assert talk.say(wrong, "The page is not correct yet, fifty.").beat is not Beat.FRAMEWORK_DONE


def agreed_but_one(talk: Talk) -> None:
    """A call one line before its end."""
    talk.say(reading(Step.SURFACE_WOUND, signals=(Signal.ASKS_PAST,)), "Who left you?")
    talk.say(OFFER, "You get ninety days before anyone else.")
    talk.say(reading(Step.NAME_VALUE_GAP, figure="200 customers"), "Two hundred customers.")
    talk.say(reading(Step.MAKE_IT_THEIRS), "Would that land?")
    talk.say(writes(line("early_access", "90 days")), "Line one.")
    talk.say(writes(line("api_support", "2 hours")), "Line two.")


def test_a_benefit_that_stays_on_the_table_is_not_mourned(talk: Talk) -> None:
    page(talk)
    read = BenefitRead("early_access", 0, 4, withdrawn=True)
    kept = reading(benefits=(read, line("early_access", "90 days")))
    assert talk.say(kept, "The lead, not the access.").beat is not Beat.BENEFIT_WITHDRAWN


def test_who_was_just_named_is_not_asked_for(talk: Talk) -> None:
    named = talk.say(
        writes(line("early_access", "90 days")), "Ninety days, our release guy makes sure of it."
    )
    assert Beat.ASK_WHO not in named.tails


# what is owed


def test_a_question_that_got_no_answer_is_answered_when_the_user_says_so(talk: Talk) -> None:
    page(talk)
    talk.say(NOTHING, "What's on the page?")
    again = talk.say(NOTHING, "That is not an answer to my question.")
    assert again.beat is Beat.READ_ALOUD


def test_a_question_after_the_deal_gets_no_stock_line(talk: Talk) -> None:
    agreed(talk)
    assert talk.say(QUESTION, "How many trucks do you have?").beat is Beat.ASKED_DONE


def test_the_last_line_or_a_question_asks_for_no_more_lines(talk: Talk) -> None:
    page(talk)
    drafts = reading(Step.DRAFT_FRAMEWORK)
    assert talk.say(drafts, "That was the last one.").beat is not Beat.KEEP_WRITING
    assert talk.say(drafts, "Is that good enough upstairs?").beat is not Beat.KEEP_WRITING


# goodbyes


def test_a_slip_she_misheard_is_not_forgiven_at_the_end(talk: Talk) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Okay, keep it then.")
    back = reading(signals=(Signal.TAKES_BACK,))
    assert talk.say(back, "I didn't say yes to exclusive.").beat is Beat.MISHEARD_YES
    agreed_but_one(talk)
    talk.say(writes(line("co_marketing", "$50,000")), "Line three.")
    bye = talk.say(reading(signals=(Signal.GOODBYE,)), "Bye then.")
    assert bye.beat is not Beat.FAREWELL_MENDED


def test_an_annoyed_goodbye_is_not_beamed_at(talk: Talk) -> None:
    page(talk)
    bye = reading(signals=(Signal.GOODBYE,))
    words = "That's the third time and I still don't hear it. Whatever. Bye."
    assert talk.say(bye, words).beat is Beat.FAREWELL_CURT


def test_regards_to_her_ceo_are_a_goodbye(talk: Talk) -> None:
    page(talk)
    words = "I'll send it over tonight, and thank you, truly, give my best to your CEO."
    assert talk.say(NOTHING, words).ends == "goodbye"


# the words


def test_faults_and_reproaches_are_told_from_plain_talk() -> None:
    assert finds_fault("I am glad, but the page is not correct yet, sorry.")
    assert finds_fault("Nearly, my product lead has the ninety days.")
    assert finds_fault("But every second month is missing.")
    assert not finds_fault("What is missing?")
    assert not finds_fault("That is not right now our focus.")
    assert not finds_fault("Line two, an answer within an hour.")
    assert unanswered("Elena, that is not an answer to my question.")
    assert unanswered("And you didn't answer me.")
    assert not unanswered("That's half of what I asked.")
    assert said_last("Nothing comes after that, we're done.")
    assert annoyed("okay whatever, I'll do it myself")
    assert not annoyed("Whatever you need, you get.")
    assert not sends_regards("Shall I give my best to your CEO?")


def test_a_page_too_long_to_read_is_never_read_as_nothing() -> None:
    names = [f"a line that says something long about the number {at}" for at in range(9)]
    assert as_many(names).endswith("with the rest below")
    assert as_many(["word " * 40]) == "everything you've said"
