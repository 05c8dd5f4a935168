"""A call that was cut off is offered again, and a folder that is broken is said to be."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.clock import spoken_stamp
from desktop.events import CallEnded
from desktop.records.journal import Journal
from desktop.rehearsal.call import Call
from tests.window.conftest import Starter
from tests.window.driver import Watched

TURNS = (
    "Help me see what exclusivity would solve for you.",
    "You bring two hundred customers, ten times our next partner.",
    "What if you got every new feature ninety days before anybody else?",
)
NEXT = "If you walked in to your CEO with that, would it land?"
KEPT = ("caption", "trust", "steps", "terms", "turn")
"""What has to be on the page again."""


def begin(program: Watched) -> None:
    """Start a call with Enter and take some turns."""
    program.see(page="prepare")
    program.press("Return")
    program.see(page="live", phase="yours")
    for turn in TURNS:
        program.say(turn)


def kept(seen: dict[str, Any]) -> dict[str, Any]:
    """The part of what is shown that a restart must not change."""
    return {key: seen[key] for key in KEPT}


def leave_open(home: Path, at: float) -> None:
    """A journal with a call whose last turn was taken at this time."""
    scenario = load_scenario(DEFAULT_PERSONA, home)
    journal = Journal.open(home, lambda: datetime.now(UTC))
    call = Call(scenario)
    call_id = journal.begin(opened := call.open("tough", 0))
    call.accept(opened)
    for number, text in enumerate(TURNS, 1):
        taken = call.take(text, at * number / len(TURNS))
        journal.append(call_id, taken)
        call.accept(taken)
        for fact in call.reply(taken.at):
            journal.append(call_id, fact)
            call.accept(fact)
    journal.close()


@pytest.mark.parametrize("way", ["killed", "closed"])
def test_a_call_that_was_cut_off_goes_on_where_it_was(start: Starter, way: str) -> None:
    with start.watched() as first:
        begin(first)
        before = first.see(turn=len(TURNS), phase="yours")
        if way == "killed":
            first.kill()
        else:
            assert first.close() == 0
        (call,) = first.calls()
        assert (call.turns, call.ended) == (len(TURNS), "")
    assert before["terms"]
    assert before["steps"]["name_value_gap"] == "done"
    with start.watched() as second:
        offer = f"Pick up at {spoken_stamp(call.at)}"
        second.see(page="prepare", focus=f"Button: {offer}")
        second.press("Return")
        after = second.see(page="live", phase="yours", turn=len(TURNS))
        assert kept(after) == kept(before)
        assert call.at <= after["elapsed"] < call.at + 2.0
        second.say(NEXT)
        assert [(each.call_id, each.turns) for each in second.calls()] == [(call.call_id, 4)]
        second.press("ctrl+e", "Return")
        second.see(page="debrief")
        assert second.close() == 0


def test_the_time_of_an_open_call_is_offered_and_restored(start: Starter) -> None:
    leave_open(start.home, 200.0)
    with start.watched() as program:
        program.see(page="prepare", focus="Button: Pick up at 3:20")
        program.press("Return")
        seen = program.see(page="live", phase="yours")
        assert 200.0 <= seen["elapsed"] < 203.0
        assert "Rehearsal 1, tough" in seen["words"]
        program.shows("Time left, 4 minutes 3")
        assert program.close() == 0


def test_see_what_you_have_opens_the_debrief_of_the_open_call(start: Starter) -> None:
    leave_open(start.home, 200.0)
    with start.watched() as program:
        program.see(page="prepare", focus="Button: Pick up at 3:20")
        program.press("Tab")
        program.see(focus="Button: See what you have")
        program.press("Return")
        seen = program.see(page="debrief", focus="DebriefPage: Debrief")
        assert TURNS[1] in " ".join(seen["words"])
        assert program.facts()[-1] == CallEnded(200.0, "closed")
        program.press("ctrl+1")
        program.see(page="prepare", focus="PreparePage: Prepare")
        assert program.close() == 0


def test_a_damaged_journal_is_set_aside_and_said_in_a_sentence(start: Starter) -> None:
    start.home.mkdir()
    (start.home / "journal.sqlite3").write_bytes(b"no journal at all " * 400)
    with start.watched() as program:
        program.see(page="prepare")
        program.shows("The journal file was damaged and was set aside as journal.damaged-")
        begin(program)
        assert program.seen["saved"] is True
        assert program.close() == 0


def test_a_folder_that_cannot_be_used_is_said_and_the_call_is_played_all_the_same(
    start: Starter,
) -> None:
    start.home.write_text("a file where the folder should be")
    with start.watched() as program:
        program.see(page="prepare", focus="PreparePage: Prepare")
        program.shows("Calls cannot be saved in")
        program.press("Return")
        seen = program.see(page="live", phase="yours", saved=False)
        assert seen["seal"] == "This call is not being saved"
        assert seen["seal_name"].startswith("Not saved. Calls cannot be saved in")
        for number, turn in enumerate(TURNS, 1):
            program.type(turn)
            program.press("Return")
            program.see(turn=number)
        program.press("ctrl+e", "Return")
        program.see(page="debrief")
        program.shows("This rehearsal was not saved")
        assert program.close() == 0
    assert start.home.read_text() == "a file where the folder should be"
