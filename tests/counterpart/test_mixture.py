"""A reply put together: what joins, what stands in, and what the authored reply keeps."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.counterpart.actor import Spoken
from desktop.counterpart.beats import Beat
from desktop.counterpart.guard import MAX_SENTENCES, Watch
from desktop.counterpart.mixture import (
    ALONE,
    CLOSED,
    COOL,
    FREE,
    GLAD,
    KEY_FIRST,
    Mixed,
    Strength,
    mixed,
    plan_of,
    strays,
    tidied,
)
from desktop.counterpart.persona import sentences
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.moments import GOOD_TAIL, MOMENTS
from training.guard_lines import rows

LINES = rows()[::7]
STRENGTHS: tuple[Strength, ...] = ("tail", "whole")


@pytest.fixture(scope="module")
def watch(scenario: Scenario) -> Watch:
    return scenario.guard.watch(MOMENTS["start"])


@pytest.fixture(scope="module")
def told(scenario: Scenario) -> Watch:
    return scenario.guard.watch(MOMENTS["told"])


def said(text: str, *ids: str) -> Spoken:
    return Spoken(text, ids or ("press.any.0",))


def test_with_nothing_from_the_model_the_reply_is_the_authored_one(watch: Watch) -> None:
    spoken = said("I'm listening.")
    for strength in STRENGTHS:
        reply = mixed(spoken, Beat.PRESS, strength, [], watch)
        assert reply == Mixed("I'm listening.", "authored", spoken.lines)


def test_a_weak_models_sentence_joins_behind_the_authored_one(watch: Watch) -> None:
    spoken = said("I still need an answer.")
    reply = mixed(spoken, Beat.PRESS, "tail", [GOOD_TAIL], watch)
    assert reply.text == f"I still need an answer. {GOOD_TAIL}"
    assert (reply.source, reply.lines) == ("mixed", spoken.lines)
    assert reply.accepted == (GOOD_TAIL,)


@pytest.mark.parametrize("beat", sorted(ALONE))
def test_a_weak_model_keeps_out_of_the_moments_it_would_spoil(beat: Beat, told: Watch) -> None:
    spoken = said("I still need an answer.")
    assert mixed(spoken, beat, "tail", [GOOD_TAIL], told).source == "authored"
    assert plan_of(spoken, beat, "whole").room > 0


def test_a_reply_ends_on_its_authored_question(watch: Watch) -> None:
    spoken = said("We can come to that. What's my line?")
    reply = mixed(spoken, Beat.PRESS, "tail", [GOOD_TAIL], watch)
    assert reply.text == f"We can come to that. {GOOD_TAIL} What's my line?"


def test_a_question_alone_is_heard_last(watch: Watch) -> None:
    spoken = said("Bigger by how much?", "value_claim.any.1")
    reply = mixed(spoken, Beat.VALUE_CLAIM, "tail", [GOOD_TAIL], watch)
    assert reply.text == f"{GOOD_TAIL} Bigger by how much?"


def test_there_is_one_question_in_a_reply(watch: Watch) -> None:
    spoken = said("Where are you on this?")
    reply = mixed(spoken, Beat.PRESS, "tail", ["What do you want me to say?"], watch)
    assert reply.source == "authored"
    assert reply.refused[0].why == ("a second question",)


def test_the_story_is_heard_before_anything_else(told: Watch) -> None:
    story = "A competitor poached our last integration partner."
    spoken = said(f"{story} What keeps you here?", "tell_wound.any.0")
    reply = mixed(spoken, Beat.TELL_WOUND, "whole", ["That's why my CEO asks."], told)
    assert sentences(reply.text)[0] == story
    assert reply.text.endswith("What keeps you here?")


def test_a_strong_model_speaks_alone_in_free_talk(watch: Watch) -> None:
    reply = mixed(said("Right, and the clause?"), Beat.PRESS, "whole", [GOOD_TAIL], watch)
    assert (reply.text, reply.source, reply.lines) == (GOOD_TAIL, "model", ())


@pytest.mark.parametrize("beat", sorted(set(Beat) - FREE - CLOSED))
def test_a_strong_model_only_joins_where_the_words_carry_something(beat: Beat) -> None:
    plan = plan_of(said("I hear you."), beat, "whole")
    assert plan.replaces is (plan_of(said("Go on."), beat, "whole").room == MAX_SENTENCES)
    if beat in KEY_FIRST:
        assert plan.opener == ("I hear you.",)


@pytest.mark.parametrize("beat", sorted(CLOSED))
@pytest.mark.parametrize("strength", STRENGTHS)
def test_endings_and_time_are_said_in_authored_lines(
    watch: Watch, beat: Beat, strength: Strength
) -> None:
    reply = mixed(said("I have to go."), beat, strength, [GOOD_TAIL], watch)
    assert (reply.text, reply.source) == ("I have to go.", "authored")


def test_a_reply_with_a_time_line_stays_authored(watch: Watch) -> None:
    spoken = said("Go on. I have a hard stop.", "press.any.0", "hard_stop.any.0")
    assert mixed(spoken, Beat.PRESS, "whole", [GOOD_TAIL], watch).source == "authored"


def test_three_sentences_leave_no_room(watch: Watch) -> None:
    spoken = said("I see. I hear you. Go on.")
    reply = mixed(spoken, Beat.VALUE_FIGURE, "tail", [GOOD_TAIL], watch)
    assert reply.refused[0].why == ("no room",)


def test_what_is_refused_is_told_with_its_reason(watch: Watch) -> None:
    reply = mixed(said("Go on."), Beat.PRESS, "tail", ["As an AI I can't say that."], watch)
    assert reply.source == "authored"
    assert "out of role" in reply.refused[0].why


@pytest.mark.parametrize(
    ("beat", "line"),
    [
        (Beat.SOFTEN, "I'm not going to listen to you."),
        (Beat.STALLED, "That's fine, take your time."),
    ],
)
def test_a_weak_model_does_not_turn_the_beat_round(watch: Watch, beat: Beat, line: str) -> None:
    assert beat in GLAD | COOL
    reply = mixed(said("I hear you."), beat, "tail", [line], watch)
    assert "against the beat" in reply.refused[0].why


def test_a_weak_model_leaves_figures_and_strange_words_alone(watch: Watch) -> None:
    lines = ["We bring 200 customers in year one.", "I feel like a marmalade today, you know."]
    reply = mixed(said("I hear you."), Beat.PRESS, "tail", lines, watch)
    assert reply.source == "authored"


@pytest.mark.parametrize(
    "line", ["That's a good question, and I like it.", "We talked about it a lot last week."]
)
def test_a_weak_model_praises_no_question_and_dates_nothing(watch: Watch, line: str) -> None:
    assert "says what anybody says to anybody" in strays(line, Beat.PRESS, watch)


def test_a_raised_voice_and_quotes_are_smoothed() -> None:
    assert tidied('  "That’s new to me!" ') == "That's new to me."


@pytest.mark.parametrize("strength", STRENGTHS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from([row.text for row in LINES]),
        max_size=6,
    ),
    st.sampled_from(sorted(Beat)),
    st.sampled_from(["Go on.", "I see. Go on.", "And you?", "I see. What then?", "A. B. C?"]),
)
def test_a_mixed_reply_is_never_worse_than_the_authored_one(
    watch: Watch, strength: Strength, written: list[str], beat: Beat, authored: str
) -> None:
    spoken = said(authored)
    reply = mixed(spoken, beat, strength, written, watch)
    parts = sentences(reply.text)
    assert 1 <= len(parts) <= MAX_SENTENCES
    assert len(reply.accepted) + len(reply.refused) >= len(written)
    assert all(watch.refusals(part) == [] for part in reply.accepted)
    assert not any(part.endswith("?") for part in parts[:-1])
    if reply.source == "authored":
        assert reply.text == authored
    if reply.source == "mixed":
        kept = [part for part in parts if part not in reply.accepted]
        assert kept == [part for part in sentences(authored) if part not in reply.accepted]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([row.text for row in LINES if row.good]), max_size=5),
    st.integers(0, 5),
)
def test_a_sentence_that_arrives_later_changes_nothing_heard_before(
    watch: Watch, written: list[str], first: int
) -> None:
    spoken = said("Right, and the clause.")
    early = mixed(spoken, Beat.PRESS, "whole", written[:first], watch)
    late = mixed(spoken, Beat.PRESS, "whole", written, watch)
    assert late.accepted[: len(early.accepted)] == early.accepted


def test_a_weak_model_quotes_nobody_and_a_strong_one_in_proper_marks(watch: Watch) -> None:
    spoken = said("I still need an answer.")
    line = 'I would call that "a start" for us.'
    refused = mixed(spoken, Beat.PRESS, "tail", [line], watch).refused
    assert "quotes somebody" in refused[0].why
    assert tidied(line) == "I would call that “a start” for us."
