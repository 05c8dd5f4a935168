"""A small fuzz and a small survey of bot calls, as `make fuzz-elena` and `make elena-calls` do."""

import json
from pathlib import Path

import pytest

from desktop.moves import Difficulty
from desktop.rehearsal.scenario import Scenario
from tests.elena.bots import BOTS, Bot
from tests.elena.call import MOST_TURNS, Said, play
from tests.elena.fuzz import KINDS, Tally, fuzz, spread
from tests.elena.noise import corpus, fuzzed
from tests.elena.survey import Survey, authored, survey
from tests.elena.transcripts import write, written

TURNS = 120
CALLS_SURVEYED = 48


@pytest.fixture(scope="module")
def tally(elena: Scenario) -> Tally:
    return fuzz(elena, TURNS)


@pytest.fixture(scope="module")
def surveyed(elena: Scenario) -> Survey:
    return survey(elena, CALLS_SURVEYED, rescues_every=9)


@pytest.mark.parametrize("kind", KINDS)
def test_fuzzed_calls_hold_no_fault_of_this_kind(kind: str, tally: Tally) -> None:
    assert [shown for shown in tally.shown if shown["kind"] == kind] == []
    assert tally.counts[kind] == 0


def test_every_difficulty_was_fuzzed_in_full(tally: Tally) -> None:
    assert all(tally.turns[difficulty.value] >= TURNS for difficulty in Difficulty)
    assert len(tally.reply_ms) == sum(tally.turns.values())


def test_a_fuzzed_call_ends_by_its_fortieth_turn(elena: Scenario) -> None:
    heard, _ = play(elena, fuzzed, 1, gap=5.0)
    assert len(heard.exchanges) <= MOST_TURNS
    assert not heard.fault


def test_fuzzed_turns_are_a_pure_function_of_seed_and_talk() -> None:
    said = Said(("Well.",), ("Exclusive?", "And?"))
    first = [fuzzed(seed, said) for seed in range(60)]
    assert first == [fuzzed(seed, said) for seed in range(60)]
    assert len(set(first)) > 30
    assert len(corpus()) > 1000


def test_the_spread_of_times_names_its_worst() -> None:
    assert spread([3.0, 1.0, 2.0]) == {"median": 2.0, "p95": 3.0, "p99": 3.0, "worst": 3.0}


def test_no_bot_call_holds_a_fault(surveyed: Survey) -> None:
    assert surveyed.shown == []
    assert not surveyed.kinds


@pytest.mark.parametrize("bot", BOTS, ids=lambda bot: bot.name)
def test_a_bot_comes_out_as_it_should(bot: Bot, surveyed: Survey) -> None:
    missed = [row for row in surveyed.missed if row["bot"] == bot.name]
    assert surveyed.outcomes[bot.name].total() == CALLS_SURVEYED // len(BOTS)
    assert missed == []


def test_a_skilled_hand_can_still_bring_any_call_home(surveyed: Survey) -> None:
    assert surveyed.rescued > 0
    assert surveyed.dead_ends == []


def test_the_survey_counts_lines_heard_among_lines_known(surveyed: Survey, elena: Scenario) -> None:
    report = surveyed.report()
    known = dict(authored(elena.persona))
    assert report["lines"]["known"] == len(known)
    assert 0 < report["lines"]["used"] < len(known)
    assert set(report["lines"]["never"]) < set(known)
    assert json.dumps(report)


def test_ten_transcripts_are_written_to_be_read(tmp_path: Path, elena: Scenario) -> None:
    (tmp_path / "old.md").write_text("left over")
    pages = write(elena, tmp_path)
    assert sorted(tmp_path.iterdir()) == pages
    assert len(pages) == len(written()) == 10
    assert all("| 00:00 | Elena |" in page.read_text("utf-8") for page in pages)
