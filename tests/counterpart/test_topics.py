"""What a question is about: learnt topics, held to questions of somebody who wrote none of them."""

import json
import zlib
from pathlib import Path

import pytest

from desktop.app import coefficients
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.topical import ANSWERS, AT_LAST, PLAINLY
from desktop.counterpart.topic_names import ASKED_AT, Stage, Topic, nothing_asked
from desktop.counterpart.topics import Topics
from desktop.moves import Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import ASK, OFFER, Talk
from tests.readings import reading

RIGHT = 0.8
"""Of all questions held aside, whatever their stage, so many get their topic."""
FITS = 0.85
"""Of the answers that are sure enough to be given, so many fit."""
QUESTION = reading(signals=(Signal.QUESTION,))


@pytest.fixture(scope="module")
def topics(scenario: Scenario) -> Topics:
    return scenario.topics.made


@pytest.fixture(scope="module")
def asked() -> list[tuple[Stage, Topic, str]]:
    lines = (Path(__file__).parent / "topic_questions.jsonl").read_text("utf-8").splitlines()
    rows = map(json.loads, lines)
    return [(Stage(row["stage"]), Topic(row["topic"]), row["text"]) for row in rows]


def share_right(topics: Topics, rows: list[tuple[Stage, Topic, str]]) -> tuple[float, float]:
    """How many questions get their topic, and how many of the answers given fit."""
    likeliest = [
        max(found := topics.shares(text, at), key=found.__getitem__) for at, _, text in rows
    ]
    meant = [topic for _, topic, _ in rows]
    given = [topics.topic(text, at)[0] for at, _, text in rows]
    fits = [one is other for one, other in zip(given, meant, strict=True) if one is not Topic.NONE]
    right = [one is other for one, other in zip(likeliest, meant, strict=True)]
    return sum(right) / len(right), sum(fits) / len(fits)


def test_questions_of_a_stranger_get_their_topic(
    topics: Topics, asked: list[tuple[Stage, Topic, str]]
) -> None:
    right, fits = share_right(topics, asked)
    assert right >= RIGHT
    assert fits >= FITS


def test_the_measure_fails_where_topics_are_mixed_up(
    topics: Topics, asked: list[tuple[Stage, Topic, str]]
) -> None:
    others = [*asked[7:], *asked[:7]]
    moved = [(at, other, text) for (at, _, text), (_, other, _) in zip(asked, others, strict=True)]
    right, fits = share_right(topics, moved)
    assert right < RIGHT
    assert fits < FITS


def test_shares_add_up_and_hold_only_what_can_be_meant(topics: Topics) -> None:
    for stage in Stage:
        shares = topics.shares("How long ago was that?", stage)
        assert sum(shares.values()) == pytest.approx(1.0)
        assert all(stage in ASKED_AT[topic] for topic in shares)


def test_the_coefficients_are_small_and_name_nobody() -> None:
    packed = coefficients("topics")
    assert len(packed) <= 600_000
    raw = zlib.decompress(packed).lower()
    assert b"elena" not in raw
    assert b"vasquez" not in raw


def test_every_topic_is_known_and_every_answer_stands_in_the_rules(topics: Topics) -> None:
    assert set(topics.topics) == set(Topic)
    answered = {beat for shades in ANSWERS.values() for beat, _ in shades}
    assert {beat for beat, _ in AT_LAST} == answered
    assert {beat for beat, _ in PLAINLY} <= answered


def test_without_coefficients_nothing_is_asked() -> None:
    assert nothing_asked("Why now?", Stage.OPENING) == (Topic.NONE, 1.0)


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        (
            "When you say exclusive, do you mean just logistics or everything we do?",
            Beat.ASKED_SCOPE,
        ),
        ("Is that a must have or a nice to have, honestly?", Beat.ASKED_FIRM),
        ("Why now? In two months it never came up.", Beat.WHY_NOW),
        ("How soon does this need to be decided?", Beat.ASKED_TIMING),
    ],
)
def test_a_plain_question_at_the_opening_is_answered(talk: Talk, words: str, beat: Beat) -> None:
    assert talk.say(QUESTION, words).beat is beat


@pytest.mark.parametrize(
    ("words", "beat"),
    [
        ("Would an exclusive clause even have stopped it?", Beat.LESSON),
        ("So the clause is really about not being left again, is that fair?", Beat.THATS_IT),
        ("Do you think we'd do that to you?", Beat.WOULD_YOU),
        ("Were you the one who had brought that partner in?", Beat.HER_PART),
    ],
)
def test_a_plain_question_about_the_story_is_answered(talk: Talk, words: str, beat: Beat) -> None:
    talk.say(ASK)
    talk.say(ASK)
    assert talk.say(QUESTION, words).beat is beat


def test_nothing_of_the_story_is_asked_before_it_is_told(talk: Talk) -> None:
    assert (
        talk.say(QUESTION, "Would an exclusive clause even have stopped it?").beat
        is not Beat.LESSON
    )


def test_an_offer_beside_a_question_comes_first(talk: Talk) -> None:
    decision = talk.say(OFFER, "You'd get early access. Is that a must have or a nice to have?")
    assert decision.beat is not Beat.STILL_WANTED


def test_her_reason_is_guarded_whatever_else_is_asked(talk: Talk) -> None:
    asks = reading(Step.SURFACE_WOUND, signals=(Signal.QUESTION,))
    decision = talk.say(asks, "Is it a must have, and what's behind it?")
    assert decision.beat is not Beat.ASKED_FIRM
