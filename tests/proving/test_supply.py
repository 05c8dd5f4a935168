"""Beats with too few lines, or lines for moments that never come."""

from collections import Counter
from typing import Any

from desktop.counterpart.beats import Beat
from desktop.counterpart.persona import Persona
from desktop.proving.findings import Finding
from desktop.proving.reach import Moment, Reached
from desktop.proving.supply import standing_findings, supply_findings
from tests.proving.plants import fields, planted

EVERYTHING = frozenset(
    "benefit offer offers lead terms last figure period until owner when was now detail".split()
)


def everywhere(times: int = 1) -> Reached:
    """Walks that met every beat in every moment, so often in a call."""
    moments = {
        Moment(tier, told, slots)
        for tier in ("cold", "even", "warm")
        for told in (True, False)
        for slots in (frozenset[str](), EVERYTHING)
    }
    seen = Reached({beat: set(moments) for beat in Beat}, Counter(dict.fromkeys(Beat, times)))
    seen.tiers = {"cold", "even", "warm"}
    return seen


def without(beat: str, group: str = "any", keep: int = 0) -> Persona:
    """The small persona with only so many lines left in a group."""

    def change(data: dict[str, Any]) -> None:
        lines = data["beats"][beat].pop(group)
        data["beats"][beat][group] = lines[:keep]

    return planted(change)


def found(persona: Persona, seen: Reached) -> dict[str, Finding]:
    return fields(list(supply_findings(persona, seen)))


def test_the_small_persona_stands_whatever_happens() -> None:
    assert list(standing_findings(planted())) == []


def test_a_call_cannot_open_or_go_on_without_lines() -> None:
    def change(data: dict[str, Any]) -> None:
        for beat in ("opening", "reserve"):
            data["beats"][beat]["warm"] = data["beats"][beat].pop("any")

    places = fields(list(standing_findings(planted(change))))
    assert places["beats.opening.any"].unfit
    assert places["beats.reserve.any"].unfit


def test_a_missing_ending_is_found() -> None:
    def change(data: dict[str, Any]) -> None:
        data["endings"]["advocate"] = []

    assert "breaks" in fields(list(standing_findings(planted(change))))["endings.advocate"].what


def test_few_lines_in_reserve_could_be_better() -> None:
    finding = fields(list(standing_findings(without("reserve", keep=5))))["beats.reserve"]
    assert "only 5 lines" in finding.what
    assert not finding.unfit


def test_a_beat_that_comes_again_needs_six_lines() -> None:
    persona = without("hostile", keep=4)
    finding = found(persona, everywhere(3))["beats.hostile"]
    assert "only 4 lines" in finding.what
    assert "3 times" in finding.what
    assert "beats.hostile" not in found(persona, everywhere())


def test_lines_that_all_wait_for_a_slot_leave_a_beat_without_words() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["value_figure"]["any"] = ["{figure}. Then say so.", "We bring {figure}."]

    assert found(planted(change), everywhere())["beats.value_figure"].unfit


def test_lines_for_low_trust_alone_leave_a_beat_without_words() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["guard"]["cold"] = data["beats"]["guard"].pop("any")

    assert "no line can be said" in found(planted(change), everywhere())["beats.guard"].what


def test_a_beat_that_comes_before_the_story_cannot_need_it() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["press"]["needs"] = "wound"

    finding = found(planted(change), everywhere())["beats.press"]
    assert "before the story" in finding.what
    assert "needs “wound”" in finding.what


def test_a_beat_that_is_never_played_is_named() -> None:
    seen = everywhere()
    for beat in (Beat.TELL_WOUND, Beat.TELL_GUESSED, Beat.TELL_NEED, Beat.TELL_RESUMED):
        del seen.moments[beat]
    assert found(planted(), seen)["beats.tell_wound"].unfit


def test_a_finer_beat_that_was_not_seen_could_be_better() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["press_hard"] = {"intent": "Shorter.", "any": ["Well, what is it?"]}

    seen = everywhere()
    del seen.moments[Beat.PRESS_HARD]
    finding = found(planted(change), seen)["beats"]
    assert "press_hard" in finding.what
    assert not finding.unfit


def test_lines_for_a_trust_that_never_comes_are_named() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["press"]["cold"] = ["Well, I'm waiting for it."]

    seen = everywhere()
    seen.tiers = {"even", "warm"}
    assert "never cold" in found(planted(change), seen)["beats.press.cold"].what


def test_lines_after_the_story_in_a_beat_before_it_are_named() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["guard"]["told"] = ["You know it already, so ask me something else."]

    seen = everywhere()
    for beat in Beat:
        if beat.value.startswith("guard"):
            seen.moments[beat] = {Moment("even", told=False, slots=EVERYTHING)}
    assert "before the story" in found(planted(change), seen)["beats.guard.told"].what
