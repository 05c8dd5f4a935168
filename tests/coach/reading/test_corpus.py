"""The labelled turns: enough of them, in one form, true to the contract, no two alike."""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from desktop.moves import PITFALL_IDS, STEP_IDS, Pitfall
from tests.coach.ear import CORPUS

FIELDS = {"text", "moves", "channel", "hard", "writer"}
FILES = sorted(CORPUS.glob("*.jsonl"))
LEARNT = [path for path in FILES if not path.stem.startswith("held_aside")]


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def sequences(text: str) -> frozenset[tuple[str, ...]]:
    """The word 3-grams of a turn; all its words when there are fewer."""
    words = re.findall(r"[\w']+", text.lower().replace("’", "'"))
    found = {tuple(words[at : at + 3]) for at in range(len(words) - 2)}
    return frozenset(found or {tuple(words)})


def alike(texts: list[str]) -> list[tuple[int, int]]:
    """The pairs of which one shares over half of its 3-grams with the other."""
    known: list[frozenset[tuple[str, ...]]] = []
    standing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    pairs = []
    for at, text in enumerate(texts):
        mine = sequences(text)
        shared = Counter(other for one in mine for other in standing[one])
        pairs += [
            (other, at)
            for other, count in shared.items()
            if count / min(len(mine), len(known[other])) > 0.5
        ]
        known.append(mine)
        for one in mine:
            standing[one].append(at)
    return pairs


def test_no_two_turns_share_over_half_of_their_sequences_of_three_words() -> None:
    texts = [row["text"] for path in FILES for row in rows(path)]
    assert len(alike(texts)) == 0


def test_two_turns_that_differ_in_a_word_are_found_alike() -> None:
    assert alike(["we can give you early access to it", "no", "we can give you early access now"])


def test_there_are_enough_turns_as_heard_and_near_a_move() -> None:
    turns = [row for path in LEARNT for row in rows(path)]
    assert len(turns) >= 3000
    assert sum(row["channel"] == "asr" for row in turns) >= len(turns) / 3
    assert sum(row["hard"] for row in turns) >= 700


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_turn_has_the_same_fields_and_a_label_the_contract_allows(path: Path) -> None:
    wrong = 0
    for row in rows(path):
        moves = set(row["moves"])
        sound = set(row) == FIELDS and row["channel"] in ("typed", "asr")
        sound &= moves <= STEP_IDS | PITFALL_IDS and not (row["hard"] and moves)
        sound &= not (Pitfall.FLAT_REFUSAL in moves and moves & STEP_IDS)
        sound &= not {Pitfall.SUNSET_EXCLUSIVITY, Pitfall.CONCEDE_EXCLUSIVITY} <= moves
        wrong += not sound
    assert wrong == 0
