"""What is asked of her and what puts her right, in the words people use and recognisers hear."""

import pytest

from desktop.counterpart.director.corrections import (
    contradicts,
    corrects_her,
    denies_yes,
    misses_line,
    stands_by,
)
from desktop.counterpart.director.requests import Request, asks_leave, day_said, request

READ = [
    "Read me back all four so we've both got the same page.",
    "But do read it back, all four lines, would you?",
    "um can you read that back to me",
    "So what have we got so far?",
    "what do we have on the page",
    "What's on the page?",
    "whats on your list now",
    "Could you recap that for me?",
    "okay so take me through the list",
]
MISSING = [
    "What am I missing?",
    "Did I forget something?",
    "um am i missing anything",
    "Have we left anything out?",
    "whats still missing",
    "Is there anything missing?",
]
IS_IN = [
    "Is Slack in?",
    "Is it still on your page?",
    "is the ten percent agreed yes or no",
    "And Slack, is it inside the paper also?",
    "Wait, is the engineer on the list?",
    "Did you get the ninety, by the way?",
    "have you written down the training",
]
OURS = [
    "Who's the owner on your side?",
    "who is it on your side",
    "i mean who on your team who do i call",
    "whos the owner on the nova tech side",
    "Who do I call when something breaks?",
    "And who would be my contact?",
]
WISH = [
    "Actually what would you like to have?",
    "If you could pick anything, I mean.",
    "But a third one, what would make you smile?",
    "what do you want as a third",
    "So what would you want, if it was your company?",
]
WHOSE = [
    "Do you actually want this exclusive thing, or is it only your CEO?",
    "Is it you or your CEO?",
    "do you want it or just your boss",
    "is it you or is it your ceo",
]
PERSONAL = [
    "What about you, where are you based anyway?",
    "Do you have kids?",
    "do you have any hobbies",
    "Are you married?",
    "How old are you?",
    "what do you do for fun",
]
NEXT = [
    "I'll clean this up and send it tonight.",
    "ill type this up and send it tonight and then lets talk friday",
    "It'll be in your inbox within the hour.",
    "Good. Talk Thursday.",
    "My assistant sends you the doc in ten minutes.",
]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kind, text)
        for kind, texts in (
            (Request.READ, READ),
            (Request.MISSING, MISSING),
            (Request.IN, IS_IN),
            (Request.OURS, OURS),
            (Request.WISH, WISH),
            (Request.WHOSE, WHOSE),
            (Request.PERSONAL, PERSONAL),
            (Request.NEXT, NEXT),
        )
        for text in texts
    ],
)
def test_a_plain_request_is_heard_however_it_is_put(kind: Request, text: str) -> None:
    assert request(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "It holds because it is in the contract.",
        "So let me offer you something that doesn't run out.",
        "Is exclusivity still in?",
        "Is your CEO in today?",
        "Who on your side wants this so badly?",
        "Who decides on our side? I do.",
        "We have two logistics partners already.",
        "What would you say to ninety days?",
        "What have you got to lose?",
        "Are we agreed?",
        "You get ninety days of early access.",
        "Let me check with my team and get back to you.",
        "What does your CEO need to see?",
        "I have kids too, but let's talk about the deal.",
    ],
)
def test_what_only_sounds_like_a_request_is_none(text: str) -> None:
    assert request(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I never said eighty months of anything.",
        "I just said that.",
        "ours i just said it comes out of my budget",
        "That's me, I said that.",
        "I only correct.",
        "I do not refuse!",
        "no no im not changing anything",
        "You misheard me.",
        "um you got that wrong",
        "That's not what I said.",
        "we just agreed like two minutes ago",
        "And for the training it is me, I have said it before.",
    ],
)
def test_it_is_plain_when_she_is_put_right(text: str) -> None:
    assert corrects_her(text)


@pytest.mark.parametrize(
    "text",
    [
        "I never said that to anyone else.",
        "I haven't offered this to any other partner.",
        "I've already said no.",
        "I'm not changing my mind on exclusivity.",
        "Actually thirty.",
        "Make that 120 days.",
        "I said that we can't do it.",
        "As I said to my boss, you matter.",
        "I didn't mean that, I'm sorry.",
        "You can't, and neither can we.",
    ],
)
def test_a_changed_mind_or_a_story_puts_nobody_right(text: str) -> None:
    assert not corrects_her(text)


def test_words_stand_by_a_number_or_change_it() -> None:
    assert stands_by("I said ninety. Ninety days.")
    assert stands_by("it was always two hundred")
    assert stands_by("two hours i meant we agreed two minutes ago")
    assert not stands_by("I said ten, right?")
    assert not stands_by("I said sixty, make it ninety.")
    assert contradicts("No, not matched! Ten percent, simple.")
    assert not contradicts("No, not exclusive.")
    assert not contradicts("No, not yet.")


@pytest.mark.parametrize(
    ("text", "misses"),
    [
        ("You forgot the marketplace.", True),
        ("you left out the third one", True),
        ("You've dropped the engineer.", True),
        ("But you wrote only the training.", True),
        ("you skipped one", True),
        ("You never read me the campaign.", True),
        ("Well, the marketplace one, obviously, you forgot it.", True),
        ("You skipped me.", False),
        ("You've dropped the clause, good.", False),
        ("You forgot to tell me why.", False),
        ("You missed a great weekend.", False),
    ],
)
def test_a_line_she_left_out_is_missed(text: str, misses: bool) -> None:
    assert misses_line(text) is misses


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Yes to what? I didn't say yes to exclusive.", True),
        ("what no i didnt say yes to exclusive", True),
        ("I didn't mean exclusive again.", True),
        ("I never agreed to exclusivity.", True),
        ("That wasn't a yes.", True),
        ("I can't agree to exclusivity.", False),
        ("I never go exclusive.", False),
        ("Yes, let's go exclusive.", False),
    ],
)
def test_a_yes_that_was_never_said_is_denied(text: str, denies: bool) -> None:
    assert denies_yes(text) is denies


def test_a_question_that_wants_a_yes_first_is_told_from_one_that_does_not() -> None:
    assert asks_leave("Have you got five minutes to put the terms down?")
    assert asks_leave("Nobody forgets you. Should we maybe write the three things down now?")
    assert asks_leave("okay so can we put it on a page")
    assert not asks_leave("What goes at the top?")
    assert not asks_leave("Let's write it down.")


def test_a_day_is_said_back_as_it_is_written() -> None:
    assert day_said("send it tonight and then lets talk friday") == "Friday"
    assert day_said("I'll send it tonight.") == "tonight"
    assert day_said("I'll send it.") == ""
