"""What a look at the whole file shows: glossary, benefits, brief, secrets, and the walks."""

from pathlib import Path
from typing import Any

import pytest

from desktop.proving.findings import Finding
from desktop.proving.kits import Tray
from desktop.proving.notebook import with_notebook
from desktop.proving.review import (
    benefit_findings,
    brief_findings,
    glossary_findings,
    review,
    secret_findings,
    trust_findings,
)
from tests.proving.plants import Change, fields, planted, scenario


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "planted.toml"


def few(data: dict[str, Any]) -> None:
    """Only the first benefits, so that trying their words is quick."""
    data["benefits"] = data["benefits"][:4]


def of_benefits(file: Path, change: Change) -> dict[str, Finding]:
    def both(data: dict[str, Any]) -> None:
        few(data)
        change(data)

    return fields(list(benefit_findings(Tray(with_notebook(scenario(file, both))))))


def test_the_small_persona_has_no_finding(file: Path) -> None:
    assert review(scenario(file, lambda _: None)) == []


def test_a_story_that_nobody_can_earn_is_seen_in_the_walks(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        for temper in data["difficulty"].values():
            temper["credit"] = 99

    found = review(scenario(file, change))
    assert {"beats.tell_wound", "beats.retell", "beats.press_told"} <= set(fields(found))
    assert [finding.unfit for finding in found] == sorted(
        (finding.unfit for finding in found), reverse=True
    )


def test_a_file_that_would_break_a_call_is_not_walked(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        few(data)
        data["beats"]["opening"]["cold"] = data["beats"]["opening"].pop("any")

    assert "beats.opening.any" in fields(review(scenario(file, change)))


@pytest.mark.parametrize(
    ("heard", "meant", "words"),
    [
        ("hotel gripe", "", "is no word"),
        ("hotel gripe", "...", "is no word"),
        ("hotel+gripe", "kitchen", "“+” is never heard"),
        ("kitchen", "kitchen", "maps to itself"),
        ("sub marine", "submarine", "nothing here listens"),
    ],
)
def test_a_mishearing_that_comes_to_nothing(file: Path, heard: str, meant: str, words: str) -> None:
    def change(data: dict[str, Any]) -> None:
        data["glossary"][heard] = meant

    found = fields(list(glossary_findings(scenario(file, change))))
    assert list(found) == [f"glossary.{heard}"]
    assert words in found[f"glossary.{heard}"].what


def test_a_benefit_that_its_own_name_does_not_mean(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"][1] |= {
            "name": "Knife sharpening",
            "spoken": "free knife sharpening",
            "with_amount": "knife sharpening for {amount}",
            "measures": {},
            "cues": ["whetstones?"],
            "bare": [],
        }

    finding = of_benefits(file, change)["benefits.price_lock.cues"]
    assert "free knife sharpening" in finding.what
    assert finding.unfit


def test_her_own_way_of_measuring_it_should_be_read_when_it_is_said_back(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"][1]["measures"] = {"span": "what we pay, unchanged for {amount}"}

    finding = of_benefits(file, change)["benefits.price_lock.measures.span"]
    assert "unchanged for 90 days" in finding.what
    assert not finding.unfit


def test_a_benefit_twice_or_part_of_nothing(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["benefits"].append(dict(data["benefits"][0]))
        data["benefits"][1]["part_of"] = "the_moon"

    found = of_benefits(file, change)
    assert found["benefits.early_access"].what == "is there 2 times"
    assert "the_moon" in found["benefits.price_lock.part_of"].what


def test_too_few_benefits_that_are_read_make_no_tier(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        for row in data["benefits"][1:]:
            row |= {"cues": ["qwertz"], "bare": []}

    assert "a tier needs 3" in of_benefits(file, change)["benefits"].what


def test_prepare_promises_only_what_is_read_and_marks_what_is_there(file: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        few(data)
        data["persona"]["offers"] = ["90-day early access", "Good karma"]
        data["persona"]["emphasis"] = ["The Motel Group"]

    found = fields(list(brief_findings(Tray(scenario(file, change)))))
    assert set(found) == {"persona.offers[1]", "persona.emphasis[0]"}


def test_a_fact_with_a_lock_of_its_own_is_never_told() -> None:
    def change(data: dict[str, Any]) -> None:
        data["facts"].append(
            {"id": "rent", "text": "The rent is late.", "unlock": "rent", "key": ["rent is"]}
        )

    assert (
        "never earned" in fields(list(secret_findings(planted(change))))["facts.rent.unlock"].what
    )


def test_a_line_that_should_tell_the_story_tells_it() -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["tell_wound"]["any"].append("Something happened, and it was no fun.")

    found = fields(list(secret_findings(planted(change))))
    assert list(found) == ["beats.tell_wound.any[6]"]


def test_a_move_without_an_effect_on_trust_is_named() -> None:
    def change(data: dict[str, Any]) -> None:
        del data["trust"]["stall"]

    assert list(fields(list(trust_findings(planted(change))))) == ["trust.stall"]
