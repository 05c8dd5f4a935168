"""A locked fact given away: by its key words, or told in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.counterpart.persona import Persona
from desktop.proving.leaks import Secrets
from desktop.proving.places import lines_of
from tests.proving.plants import planted

PERSONA = planted()
SECRETS = Secrets(PERSONA)


@pytest.mark.parametrize(
    "line",
    [
        "They dropped us.",
        "A Bigger Chain rang them.",
        "It was an empty fridge in July.",
        "Another chain rang, and they cut our kitchens that season.",
        "They ditched us for a chain when the season was full.",
    ],
)
def test_the_story_is_known_by_its_words(line: str) -> None:
    assert [leak.fact for leak in SECRETS.given_away(line)] == ["dropped"]


@pytest.mark.parametrize(
    "line",
    [
        "What would make us matter to you?",
        "My CEO wants certainty on the plate.",
        "The season starts in May.",
        "I'll leave that to people with quieter jobs.",
    ],
)
def test_talk_of_kitchens_and_seasons_is_no_story(line: str) -> None:
    assert list(SECRETS.given_away(line)) == []


def test_most_lines_that_may_tell_it_are_seen_to_tell_it() -> None:
    telling = [place for place in lines_of(PERSONA) if "tell_wound" in place.field]
    assert all(list(SECRETS.given_away(place.text)) for place in telling)


@given(st.sampled_from([place.text for place in lines_of(PERSONA) if place.early]))
def test_no_line_that_comes_early_holds_it(line: str) -> None:
    assert not list(SECRETS.given_away(line))


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert len(list(SECRETS.given_away(text))) <= 1


def test_a_persona_without_secrets_has_nothing_to_give_away() -> None:
    facts = tuple(fact for fact in PERSONA.facts if not fact.unlock)
    bare = Persona.model_construct(**{**dict(PERSONA), "facts": facts})
    assert not list(Secrets(bare).given_away("They dropped us for a bigger chain."))
