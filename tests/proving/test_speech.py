"""What is wrong with a line by itself: each kind of fault is planted and caught in its place."""

from typing import Any

import pytest

from desktop.proving.findings import Finding
from desktop.proving.speech import counted, speech_findings
from tests.proving.plants import Change, fields, planted, said


def found(change: Change | None = None) -> list[Finding]:
    return list(speech_findings(planted(change)))


def test_the_small_persona_says_nothing_wrong() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("beat", "line", "words"),
    [
        # told in other words: the schema only knows the key words
        ("press", "Somebody ditched us for a chain when the season was on.", "in other words"),
        ("small_talk", "Last season they quit on us for some chain.", "in other words"),
        # numbers and quarters that no fact holds
        ("press", "We feed three hundred guests in 12 hotels.", "no fact holds"),
        ("press", "We bring you 50 kitchens, remember.", "no fact holds"),
        ("answer", "Ask me again in Q2, I may know.", "Q2"),
        # what cannot be spoken
        ("press", "Meet me @ the pass and tell me.", "“@” cannot be spoken"),
        ("press", "See www.kitchen for the rest of it.", "www"),
        ("press", "Some of it, e.g. the fish, is late.", "e.g."),
        ("press", "That costs {} and you know it.", "never filled"),
        # another language
        ("press", "Ich habe keine Zeit und die Fische sind nicht da.", "not English"),
        ("press", "La cocina no es para ustedes, por favor.", "not English"),
        ("press", "我们想要独家。", "not English"),
    ],
)
def test_a_planted_line_is_caught(beat: str, line: str, words: str) -> None:
    whole = found(said(beat, line if line[-1] in ".?" else f"{line}."))
    lines = planted().beats[beat].any  # type: ignore[index]
    where = f"beats.{beat}.any[{len(lines)}]"
    assert {finding.field for finding in whole} == {where}
    assert any(words in finding.what and finding.unfit for finding in whole)


def test_an_ending_may_give_nothing_away_either() -> None:
    def change(data: dict[str, Any]) -> None:
        data["endings"]["unresolved"].append("We were dropped once, and now this.")

    assert "gives away" in fields(found(change))["endings.unresolved[2]"].what


def test_what_prepare_shows_may_give_nothing_away() -> None:
    def change(data: dict[str, Any]) -> None:
        data["persona"]["summary"] += " Her last platform failed her."

    assert "gives away" in fields(found(change))["persona.summary"].what


def test_an_advocates_ending_may_know_the_story() -> None:
    def change(data: dict[str, Any]) -> None:
        data["endings"]["advocate"].append("We were dropped once, and not by you.")

    assert found(change) == []


def test_a_question_about_a_benefit_can_be_said_in_one_breath() -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"][0]["ask"] = f"Do we get it {'very ' * 25}early?"
        data["benefits"][1]["ask"] = "And how long"
        data["benefits"][2]["ask"] = "Fine. Good. Who? When?"

    places = fields(found(change))
    assert "25 words" in places["benefits.early_access.ask"].what
    assert "like a sentence" in places["benefits.price_lock.ask"].what
    assert "4 sentences" in places["benefits.order_support.ask"].what


def test_a_part_of_a_sentence_is_no_sentence() -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"][0]["spoken"] = "early access."
        data["benefits"][1]["spoken"] = "a locked {price}"

    places = fields(found(change))
    assert "stands inside one" in places["benefits.early_access.spoken"].what
    assert "never filled" in places["benefits.price_lock.spoken"].what


def test_the_same_line_twice_is_named_with_both_places() -> None:
    line = planted().beats["press"].any[0]  # type: ignore[index]
    finding = fields(found(said("press_told", line)))["beats.press_told.any[12]"]
    assert finding.what == "is the same line as beats.press.any[0]"


def test_a_sentence_that_two_lines_share_could_be_better() -> None:
    line = "Say it loud. That's fine, and my question is still on the stove."
    finding = fields(found(said("press_told", line)))["beats.press_told.any[12]"]
    assert "shares the sentence" in finding.what
    assert not finding.unfit


def test_a_locked_fact_needs_words_to_guard() -> None:
    def change(data: dict[str, Any]) -> None:
        data["facts"][4]["key"] = []

    assert "no word is named" in fields(found(change))["facts.dropped.key"].what


def test_borrowed_lines_are_counted_once() -> None:
    persona = planted()
    lines, beats = counted(persona)
    assert beats < len(persona.beats)
    assert lines < sum(1 for each in persona.beats.values() for _ in each.all())


def test_a_finding_names_file_field_fault_and_what_to_do() -> None:
    finding = Finding("beats.press.any[3]", "is not English", "say it in English")
    assert (
        finding.line("a.toml") == "a.toml: beats.press.any[3]: is not English; say it in English."
    )
    mild = Finding("beats.press", "is thin", "write more", unfit=False)
    assert mild.line("a.toml") == "a.toml: beats.press: could be better, is thin; write more."
