"""What the coefficients make of a sentence: kinds, moments, names, another persona."""

import zlib
from pathlib import Path

import pytest

from desktop.app import coefficients, load_scenario
from desktop.counterpart.guard import Guard, Moment
from desktop.counterpart.guard_wording import (
    ANY,
    REASONS,
    everyday,
    names_of,
    shown,
    wording_from,
)
from desktop.rehearsal.scenario import Scenario

TOLD = frozenset({"wound"})
NO = ("We can't do exclusivity.",)


@pytest.fixture(scope="module")
def guard(scenario: Scenario) -> Guard:
    return scenario.guard.made


def test_the_coefficients_are_small() -> None:
    assert len(coefficients("guard")) <= 1_000_000


def test_the_coefficients_name_neither_the_counterpart_nor_her_company() -> None:
    raw = zlib.decompress(coefficients("guard")).lower()
    for name in ("elena", "vasquez", "novatech"):
        assert raw.count(name.encode()) == 0


def test_every_kind_of_fault_has_a_reason_and_a_threshold() -> None:
    wording = wording_from(coefficients("guard"))
    assert (*REASONS, ANY) == wording.kinds
    assert set(wording.thresholds) == set(REASONS)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("leak", "We trusted somebody once and they walked off to a rival."),
        ("colleague", "I don't believe in the clause myself, so let's drop it."),
        ("early_agreement", "That convinces me, we accept and I'll tell my CEO it's done."),
        ("coaching", "That was a good question, now follow it up with an offer."),
        ("narration", "I lean back in my chair and smile at you."),
    ],
)
def test_the_kind_of_a_fault_is_told(guard: Guard, kind: str, line: str) -> None:
    assert REASONS[kind] in guard.watch(Moment(user=NO)).refusals(line)


def test_what_is_no_secret_any_more_is_no_leak(guard: Guard) -> None:
    line = "We trusted somebody once and they walked off to a rival."
    assert REASONS["leak"] not in guard.watch(Moment(told=TOLD, user=NO)).refusals(line)


def test_after_the_draft_an_agreement_is_no_fault(guard: Guard) -> None:
    line = "That convinces me, we accept and I'll tell my CEO it's done."
    drafted = Moment(told=TOLD, drafted=True, softened=True, user=NO)
    assert REASONS["early_agreement"] not in guard.watch(drafted).refusals(line)


def test_names_and_figures_stand_under_their_class() -> None:
    names = names_of(["NovaTech Solutions"], ["Elena Vasquez"])
    assert names.tokens("elena of novatech's 200, right?") == [
        "<self>", "of", "<company>", "#", ",", "right", "?",
    ]  # fmt: skip


def test_the_users_own_words_are_told_apart() -> None:
    seen = shown(["ninety", "days", "free"], {"ninety", "days"}, 1)
    assert {"said ninety", "said days", "new free", "offers 1"} <= seen.place


def test_a_regular_form_of_a_known_word_is_known() -> None:
    known = frozenset({"stop", "happy", "take"})
    assert all(everyday(word, known) for word in ("stopped", "happily", "taking", "unhappy"))
    assert not everyday("qwzx", known)


def test_another_persona_is_held_to_the_same_wording() -> None:
    chef = load_scenario("head_chef", Path("/nonexistent")).guard.made
    watch = chef.watch(Moment(user=NO))
    assert watch.refusals("The Hotel Group accepts, we have an agreement and I'm signing.")
    assert watch.refusals("I don't believe in the clause myself, so let's drop it.")
    assert watch.refusals("That's a no, and I still need something to take upstairs.") == []
