import json
from contextlib import suppress
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.events import (
    BenefitRead,
    CallEnded,
    CallOpened,
    Contested,
    Fact,
    FigureRead,
    MoveRead,
    Paused,
    Reading,
    Replied,
    ReplyCut,
    Resumed,
    TurnTaken,
)
from desktop.records.codec import KINDS, fact_from_dict, fact_from_json, fact_to_dict, fact_to_json

# Every code point, lone surrogates too: text() leaves those out.
texts = st.text(st.characters(codec=None, categories=None), max_size=40)
words = st.lists(texts, max_size=3).map(tuple)
places = st.integers(0, 10_000)
numbers = st.floats(allow_nan=False, allow_infinity=False)
moves = st.builds(MoveRead, texts, numbers, places, places)
benefits = st.builds(BenefitRead, texts, places, places, texts, texts, texts, st.booleans())
figures = st.builds(
    FigureRead, st.sampled_from(("customers", "multiple", "share")), texts, places, places
)
readings = st.builds(
    Reading,
    st.lists(moves, max_size=3).map(tuple),
    st.lists(benefits, max_size=3).map(tuple),
    st.lists(figures, max_size=3).map(tuple),
    words,
    texts,
)
sources = st.sampled_from(("authored", "model", "mixed"))
endings = st.sampled_from(("user", "goodbye", "walked_out", "time", "closed"))
channels = st.sampled_from(("typed", "spoken"))
facts: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        CallOpened, numbers, texts, texts, texts, texts, texts, st.integers(), texts, words, numbers
    ),
    st.builds(TurnTaken, numbers, places, texts, channels, readings),
    st.builds(
        Replied,
        numbers,
        places,
        texts,
        texts,
        sources,
        numbers,
        texts,
        words,
        words,
        words,
        words,
        texts,
    ),
    st.builds(ReplyCut, numbers, places, texts, words),
    st.builds(Paused, numbers, texts),
    st.builds(Resumed, numbers),
    st.builds(CallEnded, numbers, endings, texts),
    st.builds(Contested, numbers, places, texts, st.sampled_from(("wrong", "missing", "as_read"))),
)


@given(facts)
def test_every_fact_comes_back_as_it_was(fact: Fact) -> None:
    assert fact_from_json(fact_to_json(fact)) == fact
    assert fact_from_dict(fact_to_dict(fact)) == fact


@given(facts)
def test_a_stored_fact_is_plain_ascii_on_one_line(fact: Fact) -> None:
    text = fact_to_json(fact)
    assert text.isascii()
    assert "\n" not in text


@given(facts)
def test_fields_of_a_newer_version_are_ignored(fact: Fact) -> None:
    assert fact_from_dict({**fact_to_dict(fact), "mood": {"new": [1]}}) == fact


@given(facts, st.data())
def test_a_fact_without_a_field_it_needs_is_refused_with_its_name(
    fact: Fact, data: st.DataObject
) -> None:
    needed = [field.name for field in fields(fact) if field.name in ("at", "turn", "text")]
    missing = data.draw(st.sampled_from(needed))
    if missing == "text" and isinstance(fact, CallEnded):
        missing = "at"
    value = fact_to_dict(fact)
    del value[missing]
    with pytest.raises(ValueError, match=f"has no “{missing}”"):
        fact_from_dict(value)


@given(
    facts,
    st.data(),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | texts,
        lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    ),
)
def test_a_field_of_any_shape_is_taken_as_it_is_or_refused(
    fact: Fact, data: st.DataObject, strange: object
) -> None:
    value = fact_to_dict(fact)
    value[data.draw(st.sampled_from(sorted(value)))] = strange
    with suppress(ValueError):
        read = fact_from_dict(value)
        assert fact_from_dict(fact_to_dict(read)) == read


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[]", "not a JSON object"),
        ("{}", "does not say what kind"),
        ('{"kind": 3}', "does not say what kind"),
        ('{"kind": "sneezed", "at": 1}', "“sneezed” is no kind of fact"),
        ('{"kind": "resumed", "at": NaN}', "NaN, which is no number"),
        ('{"kind": "resumed", "at": 1e999}', "should be a finite number"),
        ('{"kind": "resumed", "at": true}', "should be a number"),
        ('{"kind": "resumed", "at": ' + "9" * 400 + "}", "should be a finite number"),
        ('{"kind": "call_ended", "at": 1, "reason": "bored"}', "does not know"),
        ('{"kind": "call_ended", "at": 1, "reason": ["user"]}', "does not know"),
        ('{"kind": "call_ended", "at": 1, "reason": "user", "text": 1}', "should be text"),
        ('{"kind": "reply_cut", "at": 1, "turn": 1.5, "heard": ""}', "a whole number"),
        ('{"kind": "reply_cut", "at": 1, "turn": true, "heard": ""}', "a whole number"),
        ('{"kind": "reply_cut", "at": 1, "turn": 1, "heard": "", "untold": "x"}', "a list"),
        (
            '{"kind": "turn_taken", "at": 1, "turn": 1, "text": "", "channel": "typed",'
            ' "reading": []}',
            "“turn_taken.reading” should be a JSON object",
        ),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_fact_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        fact_from_json(text)


def test_a_fact_of_an_older_version_gets_the_defaults_of_new_fields() -> None:
    text = json.dumps({"kind": "call_ended", "at": 480, "reason": "time"})
    assert fact_from_json(text) == CallEnded(480.0, "time")


def test_a_time_that_is_no_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        fact_to_json(Resumed(float("nan")))


def test_every_kind_of_fact_has_its_name() -> None:
    assert set(KINDS) == {
        "call_opened",
        "turn_taken",
        "replied",
        "reply_cut",
        "paused",
        "resumed",
        "call_ended",
        "contested",
        "doubted",
    }
