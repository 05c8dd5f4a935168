"""Which questions beside another matter are in a turn, and what they are about."""

import pytest

from desktop.counterpart.director.asides import (
    Aside,
    asides,
    better_number,
    date_asked,
    left_at,
    little_number,
    objects,
)
from desktop.counterpart.director.sides import kept_words
from desktop.counterpart.director.spelled import in_digits
from desktop.counterpart.invitations import invites
from desktop.counterpart.own_words import arms

ASKED = (
    ("So what would it do for you, and is that you asking or somebody above you?", Aside.WHO_ASKS),
    ("You didn't say whether the ask comes from you or from your CEO.", Aside.WHO_ASKS),
    ("So two things, really, who wants it, and has somebody let you down?", Aside.WHO_ASKS),
    ("How long ago was this?", Aside.TAKEN),
    ("And when it came out, how did your CEO take it?", Aside.TAKEN),
    ("You still haven't told me what your CEO is most afraid of.", Aside.FEARS),
    ("So what would they need to see on paper?", Aside.NEEDS),
    ("What's missing for your CEO?", Aside.NEEDS),
    ("Is there something else your CEO's after?", Aside.NEEDS),
    ("Is it that a rival ships the same, or that we stop picking up the phone?", Aside.FEAR_SIDES),
    ("Is it being copied or being neglected?", Aside.FEAR_SIDES),
    ("is it being copied or being neglected", Aside.FEAR_SIDES),
    ("Which of those would your CEO care about more?", Aside.WHICH),
    ("Which would you lead with?", Aside.WHICH),
    ("Would you say it in those words, or would your CEO hear a slogan?", Aside.WORDS),
    ("Does that matter to you?", Aside.MATTERS),
    ("Would that be any use?", Aside.MATTERS),
    ("Is it enough though?", Aside.MATTERS),
    ("Would you match half of it?", Aside.OURS),
    ("Can I leave it at sixty?", Aside.LEAVE),
    ("Does May work with your calendar?", Aside.DATE),
    ("Or is that your busy season?", Aside.DATE),
    ("Does that hold up in front of your boss?", Aside.HOLDS),
    ("Say it how you'd say it up there.", Aside.SAY_IT),
    ("How would you say it?", Aside.SAY_IT),
)


@pytest.mark.parametrize(("words", "kind"), ASKED)
def test_a_question_beside_the_matter_is_heard_as_what_it_asks(words: str, kind: Aside) -> None:
    assert kind in asides(words)


@pytest.mark.parametrize(
    "words",
    [
        "You get ninety days of early access, in those words.",
        "It was an either-or, being copied or being neglected, so let me cover both.",
        "How would your CEO take it?",
        "We can leave tomorrow or stay.",
        "I'd pay half of it myself.",
        "Which one is wrong?",
        "Would that help your CEO?",
        "It matters to us.",
    ],
)
def test_statements_and_other_questions_ask_nothing_beside_the_matter(words: str) -> None:
    assert asides(words) == ()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Is thirty enough, or would sixty be better?", "60"),
        ("Would you rather have thirty days or ninety?", "90 days"),
        ("Is two hours better or four?", "2 hours"),
        ("Thirty or sixty days of early access.", ""),
        ("Is one page enough for you?", ""),
    ],
)
def test_of_two_numbers_the_more_useful_one_is_better(words: str, number: str) -> None:
    assert better_number(in_digits(words)) == number


def test_a_number_may_be_too_little() -> None:
    assert little_number(in_digits("Um, thirty days? Or is that too little?")) == "30 days"
    assert little_number("Ninety days is not too little.") == ""


def test_a_date_and_a_sum_are_said_back_as_they_were_asked() -> None:
    assert date_asked("When should the campaign be, end of March?") == "the end of March"
    assert date_asked("Does May work for you?") == "May"
    assert left_at(in_digits("Can I leave it at twenty thousand?")) == "20000"
    assert left_at(in_digits("or should I leave it at sixty and not make you go begging?")) == "60"


@pytest.mark.parametrize(
    "words",
    [
        "I mean, that kills my marketplace in Q3, you know that, right?",
        "Do you know what I lose if I sign that?",
        "Two partners live already, so why?",
        "We've got two other logistics partners already.",
    ],
)
def test_what_exclusivity_would_cost_the_user_is_an_objection(words: str) -> None:
    assert objects(words)
    assert not objects("What do I lose? Nothing.")


@pytest.mark.parametrize(
    "words",
    [
        "Fine, tell me the story, I've got eight minutes.",
        "One particular thing? Um, is it okay if I ask what that is?",
        "okay uh what one thing is that i mean you don't have to",
        "I've got time for the longer story if you do.",
    ],
)
def test_a_story_is_invited_in_many_words(words: str) -> None:
    assert invites(words)


def test_an_offer_and_small_talk_invite_no_story() -> None:
    assert not invites("We'd give you thirty days of early access.")
    assert not invites("Funny story, my train was late.")


def test_the_part_of_a_line_that_can_stand_in_her_mouth_is_kept() -> None:
    words = "NovaTech goes first and no rival can buy that place, would you say it in those words?"
    assert kept_words(words) == "no rival can buy that place"
    assert kept_words("Would you say it in those words, or is it a slogan?") == ""


def test_words_for_upstairs_may_come_with_a_line_and_a_question_behind_them() -> None:
    assert arms("Good question. Next you say it's written in. Does that hold up?")
    assert arms("You ask them what exclusivity would have got you.")
    assert not arms("What would you say?")
