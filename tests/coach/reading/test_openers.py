"""The shortcut that tries a cue only where it can begin."""

import json
from pathlib import Path

import pytest

from desktop.coach.reading.cues import delay, drafting, exclusivity, landing, manner, value, wound
from desktop.coach.reading.cues.notation import Cue
from desktop.coach.reading.cues.openers import openers
from desktop.coach.reading.cues.wording import Wording, put

ROOMS = (delay, drafting, exclusivity, landing, manner, value, wound)
CUES = [
    cue
    for room in ROOMS
    for family in vars(room).values()
    if isinstance(family, tuple) and family and isinstance(family[0], Cue)
    for cue in family
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("help me", {"help"}),
        ("(?:walk|talk) me", {"walk", "talk"}),
        ("(?:the )?needs? it", {"the", "need", "needs"}),
        ("a|b c", {"a", "b"}),
        ("(?:so |and )*why", {"so", "and", "why"}),
    ],
)
def test_the_words_a_pattern_can_begin_with_are_found(pattern: str, words: set[str]) -> None:
    found = openers(pattern)
    assert found is not None
    assert set(found) == words


@pytest.mark.parametrize("pattern", [r"\d+ days", r"driv\w+", "home ?page", r"(?:\w+ )?a"])
def test_a_beginning_that_cannot_be_told_is_left_open(pattern: str) -> None:
    assert openers(pattern) is None


def places(wording: Wording) -> dict[str, list[int]]:
    """Where each word of a turn begins, its space before it."""
    found: dict[str, list[int]] = {}
    for token, place in zip(wording.tokens, wording.places, strict=True):
        found.setdefault(token.word, []).append(place - 1)
    return found


def test_the_shortcut_finds_what_a_full_search_finds() -> None:
    rows = (
        (Path(__file__).parents[1] / "corpus" / "first.jsonl")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    assert any(cue.openers is not None for cue in CUES)
    for row in rows[::7]:
        wording = put(json.loads(row)["text"], ("NovaTech",), "Elena", {})
        where = places(wording)
        for cue in CUES:
            full = [(m.start(), m.end()) for m in cue.pattern.finditer(wording.text)]
            assert [(hit.start, hit.end) for hit in cue.find(wording.text, where)] == full
