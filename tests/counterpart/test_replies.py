"""She knows what she said, what she wrote and what she keeps to herself."""

import pytest

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.her_words import HerWord, her_word
from desktop.counterpart.director.ledger import Piece, only_asks, queries
from desktop.counterpart.director.partings import parts, sends, works_on
from desktop.counterpart.director.story import Detail, story_asked
from desktop.counterpart.memory import BOTH, HERS, THEIRS, payer_said
from desktop.events import BenefitRead
from desktop.moves import Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import NOTHING, OFFER, Talk
from tests.readings import reading

MONEY = reading(Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("co_marketing", 0, 4, "$60,000"),))
PEOPLE = reading(Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("named_engineer", 0, 4),))


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


# her own words


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("More of what, exactly?", HerWord.MORE),
        ("Name me the one thing missing.", HerWord.MORE),
        ("What page?", HerWord.PAGE),
        ("Nothing's written yet, I was still floating it.", HerWord.PAGE),
        ("Leave out what rest?", HerWord.REST),
        ("Which one?", HerWord.WHICH),
        ("what do you mean by that", HerWord.MEANS),
        ("What hole?", HerWord.MEANS),
        ("What do you mean by exclusive?", None),
        ("What time?", None),
        ("Which one of our features would help your launch?", None),
    ],
)
def test_what_is_asked_of_her_own_words_is_known(words: str, kind: HerWord | None) -> None:
    assert her_word(words, "My CEO would go hunting for the hole on that page.") is kind


@pytest.mark.parametrize(
    ("read", "wants"),
    [
        (OFFER, "something with your money or your people in it"),
        (MONEY, "something with your people in it"),
        (PEOPLE, "something with your money in it"),
    ],
)
def test_more_is_the_sort_that_is_missing(talk: Talk, read: object, wants: str) -> None:
    talk.say(read, "You get that.")  # type: ignore[arg-type]
    decision = talk.say(NOTHING, "More of what, exactly?")
    assert (decision.beat, decision.slots["want"]) == (Beat.MEANT_MORE, wants)


def test_with_nothing_on_the_table_more_is_no_answer(talk: Talk) -> None:
    assert talk.say(NOTHING, "More of what?").beat is not Beat.MEANT_MORE


def test_an_offer_beside_the_question_is_taken_first(talk: Talk) -> None:
    talk.say(OFFER, "You get every feature ninety days early.")
    words = "More of what? Okay, we put sixty thousand into a campaign."
    assert talk.say(MONEY, words).beat is Beat.WANT_MORE


# her page


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("When does the engineer start?", [Piece.WHEN]),
        ("Who's putting up the sixty?", [Piece.PAYS]),
        ("When does he start, and who's paying for it?", [Piece.WHEN, Piece.PAYS]),
        ("Who owns early access?", [Piece.WHO]),
        ("How long is the notice?", [Piece.AMOUNT]),
        ("What have you got for the notice?", [Piece.LINE]),
        ("When would you like it to start?", []),
        ("When your CEO sees the notice, what happens?", []),
        ("We start with the engineer when you sign.", []),
        ("How much notice do you need?", []),
    ],
)
def test_the_pieces_asked_after_are_told_apart(words: str, pieces: list[Piece]) -> None:
    assert [one.piece for one in queries(words)] == pieces


def test_a_turn_of_questions_alone_changes_nothing() -> None:
    assert only_asks("When does it start? And who pays?")
    assert not only_asks("It starts in May. Who pays?")


def test_whose_money_it_is_stays_with_the_money(talk: Talk) -> None:
    talk.say(MONEY, "We put $60,000 into a campaign.")
    talk.say(PEOPLE, "And a named engineer.")
    decision = talk.say(NOTHING, "Who's paying for the campaign?")
    assert (decision.beat, decision.slots["held"]) == (
        Beat.FROM_PAGE,
        "you paying for joint marketing",
    )


def test_what_she_was_not_told_she_asks_for(talk: Talk) -> None:
    talk.say(PEOPLE, "And a named engineer.")
    decision = talk.say(NOTHING, "When does the engineer start?")
    assert (decision.beat, decision.slots["lacks"]) == (
        Beat.FROM_PAGE_LACKS,
        "a date for the engineer",
    )


@pytest.mark.parametrize(
    ("words", "payer"),
    [
        ("It's $60k, paid by us.", THEIRS),
        ("The sixty's ours, all of it.", THEIRS),
        ("we put sixty thousand dollars into it", THEIRS),
        ("We put in $60k, you match nothing.", THEIRS),
        ("We put in sixty and you match it.", BOTH),
        ("You pay for the launch.", HERS),
        ("Who pays for it, us or you?", ""),
        ("You pay attention, I like that.", ""),
    ],
)
def test_a_payer_is_who_says_so(words: str, payer: str) -> None:
    assert payer_said(words) == payer


# the story


@pytest.mark.parametrize(
    ("words", "details"),
    [
        ("How long ago was that?", [Detail.TIME]),
        ("Did they give you any warning, and how long ago was it?", [Detail.TIME, Detail.KEPT]),
        ("Did it take a while to bounce back?", [Detail.HEALING]),
        ("How did your CEO take it?", [Detail.FEELING]),
        ("Did you lose many customers over it?", [Detail.KEPT]),
        ("Would six months of notice help you?", []),
        ("How did you take our offer?", []),
    ],
)
def test_what_is_asked_of_the_story_is_told_apart(words: str, details: list[Detail]) -> None:
    assert [detail for detail, _ in story_asked(words)] == details


def test_getting_over_it_is_no_stall(scenario: Scenario) -> None:
    talk = Talk(scenario)
    talk.say(reading(Step.SURFACE_WOUND, signals=(Signal.ASKS_PAST,)), "Did a partner leave you?")
    decision = talk.say(reading(Pitfall.STALL), "Did it take a while to bounce back?")
    assert decision.beat is Beat.STORY_HEALED


# goodbyes


@pytest.mark.parametrize(
    "words", ["Got to go, thanks Elena.", "Right, I'm off.", "Catch you later.", "I'll let you go."]
)
def test_a_goodbye_in_other_words_is_one(words: str) -> None:
    assert parts(words)


@pytest.mark.parametrize(
    "words",
    ["I'm off the clause then.", "I've got to go through legal.", "I have another call to offer."],
)
def test_what_only_begins_like_a_goodbye_is_none(words: str) -> None:
    assert not parts(words)


def test_running_something_is_not_running_off() -> None:
    assert works_on("I'll run it.")
    assert works_on("I'll run it past my team.")
    assert not works_on("I have to run it past my team, bye for now.")
    assert not works_on("I have to run.")


def test_after_a_gift_she_parts_with_thanks(talk: Talk) -> None:
    talk.say(reading(Pitfall.CONCEDE_EXCLUSIVITY), "Fine, let's go exclusive.")
    assert talk.say(reading(signals=(Signal.GOODBYE,)), "Bye, Elena.").beat is Beat.FAREWELL_GIFT


def test_a_promised_mail_is_looked_out_for(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    assert sends("I'll email you those four lines by five.")
    parting = reading(signals=(Signal.GOODBYE,))
    decision = talk.say(parting, "I'll email you the lines by five. Bye for now.")
    assert (decision.beat, decision.ends) == (Beat.FAREWELL_AWAITS, "goodbye")
