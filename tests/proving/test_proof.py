"""A small version of the thousand calls, and what they must catch in a planted persona."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app import load_scenario
from desktop.events import CallEnded, CallOpened, Fact, Replied, TurnTaken
from desktop.moves import WOUND, Outcome, Signal, Step
from desktop.proving.bots import BOTS, WON
from desktop.proving.calls import Heard, play, rescued
from desktop.proving.draws import draw, nth, share
from desktop.proving.expert import Expert
from desktop.proving.kits import Tray
from desktop.proving.leaks import Secrets
from desktop.proving.notebook import with_notebook
from desktop.proving.proof import FEWEST, Proof, faults_of, proof
from desktop.rehearsal.scenario import Scenario
from tests.proving.plants import SMALL, Change, planted, scenario
from tests.readings import opened, reading, replied, taken

CALLS = 60
NAMES = [bot.name for bot in BOTS]


@pytest.fixture(scope="module")
def small() -> Scenario:
    return with_notebook(load_scenario(SMALL, Path("/nonexistent")))


@pytest.fixture(scope="module")
def shown(small: Scenario) -> tuple[Proof, list[int]]:
    counts: list[int] = []
    return proof(small, CALLS, counts.append), counts


def test_sixty_calls_find_nothing_wrong_with_the_small_persona(
    shown: tuple[Proof, list[int]],
) -> None:
    found, counts = shown
    assert found.findings() == []
    assert found.reached == {outcome.value for outcome in Outcome}
    assert found.rescues > 0
    assert counts == list(range(1, CALLS + 1))


def test_every_bot_plays_and_the_skilled_ones_win(shown: tuple[Proof, list[int]]) -> None:
    found, _ = shown
    assert set(found.outcomes) == set(NAMES)
    assert all(found.share(bot) >= bot.share for bot in BOTS)


def in_calls(file: Path, change: Change, calls: int = len(BOTS)) -> Proof:
    return proof(scenario(file, change), calls, lambda _: None)


def test_a_missing_ending_breaks_a_call(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["endings"]["returned_empty_handed"] = []

    found = in_calls(tmp_path / "a.toml", change)
    assert "ZeroDivisionError" in found.faults["broken call"][0].what


def test_a_persona_that_runs_dry_repeats_herself(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["beats"]["silence"]["any"] = ["I can hear you thinking over there."]
        data["beats"]["reserve"]["any"] = ["I would like to hear the rest of it."]

    found = in_calls(tmp_path / "a.toml", change)
    assert any("hear the rest" in each.what for each in found.faults["repeat"])


def test_an_ending_that_tells_the_story_is_heard_too_early(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["endings"]["returned_empty_handed"] = ["So they dropped us, and now you put it off."]

    found = in_calls(tmp_path / "a.toml", change)
    assert "dropped" in found.faults["early leak"][0].what


def test_a_story_that_nobody_can_earn_is_a_dead_end(tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        for temper in data["difficulty"].values():
            temper["credit"] = 99

    found = in_calls(tmp_path / "a.toml", change, FEWEST)
    assert found.faults["dead end"]
    whats = " ".join(finding.what for finding in found.findings())
    assert "no call ended in advocate" in whats
    assert "of the calls by expert" in whats


def test_findings_of_one_kind_are_shown_a_few_at_a_time() -> None:
    many = Proof(calls=1)
    heard = _heard(replied(1, text="This is the very same sentence. " * 9))
    found = [each for _, each in faults_of(heard, _SCENARIO, _SECRETS)]
    many.faults["repeat"] = found
    assert len(found) == 8
    assert [each.what for each in many.findings()][-1] == "3 more of the kind “repeat”"


_SCENARIO = load_scenario(SMALL, Path("/nonexistent"))
_SECRETS = Secrets(planted())


def _heard(*facts: Fact) -> Heard:
    return Heard("bot", 0, "realistic", [opened(), *facts])


def kinds(*facts: Fact) -> set[str]:
    return {kind for kind, _ in faults_of(_heard(*facts), _SCENARIO, _SECRETS)}


def told(turn: int) -> Replied:
    return replied(turn, told=(WOUND,), text="They dropped us for a bigger chain.")


def test_a_story_told_unasked_is_found() -> None:
    assert kinds(taken(1, reading()), told(1)) == {"early story"}
    assert kinds(taken(1, reading(Step.SURFACE_WOUND)), told(1)) == {"early story"}
    empathy = reading(signals=(Signal.EMPATHY,))
    assert kinds(taken(1, empathy), taken(2, empathy), told(2)) == {"early story"}


def test_a_story_that_was_earned_is_none() -> None:
    first = taken(1, reading(Step.SURFACE_WOUND))
    assert kinds(first, taken(2, reading(signals=(Signal.EMPATHY,))), told(2)) == set()
    asked = reading(Step.SURFACE_WOUND, signals=(Signal.ASKS_PAST,))
    assert kinds(taken(1, asked), told(1)) == set()


def test_what_the_story_holds_may_be_said_after_it() -> None:
    asked = reading(Step.SURFACE_WOUND, signals=(Signal.ASKS_PAST,))
    after = replied(2, text="We won't be dropped again.")
    assert kinds(taken(1, asked), told(1), taken(2, reading()), after) == set()
    assert kinds(taken(1, reading()), after) == {"early leak"}


def test_a_short_sentence_may_come_twice_and_a_longer_one_may_not() -> None:
    short = [replied(turn, text="Take your time.") for turn in (1, 2)]
    longer = [replied(turn, text="I can HEAR you thinking.") for turn in (1, 2)]
    assert kinds(*short) == set()
    assert kinds(*longer) == {"repeat"}
    assert kinds(longer[0], CallEnded(60.0, "time", "I can hear you thinking.")) == {"repeat"}


@given(st.lists(st.text("abc ", min_size=12, max_size=30), unique=True, max_size=6), st.data())
def test_a_sentence_is_found_twice_exactly_when_it_was_heard_twice(
    texts: list[str], data: st.DataObject
) -> None:
    words = [" ".join([*text.split(), "one", "two", "three", "four"]) for text in texts]
    once = list(dict.fromkeys(words))
    replies = [replied(turn, text=f"{text}.") for turn, text in enumerate(once, start=1)]
    assert "repeat" not in kinds(*replies)
    if replies:
        again = data.draw(st.sampled_from(replies))
        assert "repeat" in kinds(*replies, again)


@pytest.mark.parametrize("name", NAMES)
def test_a_bot_says_the_same_again_for_the_same_seed(small: Scenario, name: str) -> None:
    bot = BOTS[NAMES.index(name)]
    tray = Tray(small)
    first, again = (
        [
            fact.text
            for fact in play(small, bot.joins(tray, 7), name, 7, "tough").facts
            if isinstance(fact, TurnTaken)
        ]
        for _ in range(2)
    )
    assert first == again
    assert first
    assert not any("Elena" in text or "NovaTech" in text for text in first)


def test_an_expert_takes_over_where_somebody_else_stopped(small: Scenario) -> None:
    tray = Tray(small)
    conceder = BOTS[NAMES.index("conceder")]
    heard = play(small, conceder.joins(tray, 3), "conceder", 3, "realistic")
    again = rescued(small, heard, Expert(tray, 3), 2)
    assert again is not None
    assert again.outcome in WON
    assert again.facts[0] == heard.facts[0]
    late = rescued(small, heard, Expert(tray, 3), 40)
    assert late is None


def test_a_call_opens_as_bots_hear_it(small: Scenario) -> None:
    silent = BOTS[NAMES.index("silent")]
    heard = play(small, silent.joins(Tray(small), 1), "silent", 1, "warm-up")
    assert isinstance(heard.facts[0], CallOpened)
    assert heard.outcome is Outcome.UNRESOLVED
    assert heard.where == "silent, warm-up, seed 1"


@given(st.integers(0, 2**31), st.lists(st.text(min_size=1), unique=True, min_size=1, max_size=9))
def test_a_bank_is_used_up_before_anything_comes_twice(seed: int, bank: list[str]) -> None:
    assert sorted(nth(bank, seed, use) for use in range(len(bank))) == sorted(bank)
    assert nth(bank, seed, 0) == nth(bank, seed, len(bank))


@given(st.lists(st.text() | st.integers()))
def test_a_draw_is_always_the_same(parts: list[str | int]) -> None:
    assert draw(*parts) == draw(*parts)
    assert 0 <= share(*parts) < 1
