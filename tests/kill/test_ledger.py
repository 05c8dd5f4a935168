from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.events import CallEnded
from tests.kill.ledger import Ledger
from tests.records.made import OPENED, opened_in, taken


def kept(folder: Path, texts: Sequence[str]) -> str:
    journal = opened_in(folder)
    call_id = journal.begin(OPENED)
    for turn, text in enumerate(texts, 1):
        journal.append(call_id, taken(turn, text))
    journal.close()
    return call_id


def test_a_call_that_is_all_there_leaves_nothing_to_complain_about(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    call_id = kept(tmp_path, ["one", "two"])
    call = ledger.settle(None, ["one", "two", "three"], 2)
    assert call is not None
    assert (call.call_id, call.texts, call.ended) == (call_id, ("one", "two"), False)
    assert (ledger.lost, ledger.faults) == (0, [])
    assert ledger.open_call() == call


def test_one_turn_may_be_kept_without_having_been_acknowledged(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    kept(tmp_path, ["one", "two"])
    ledger.settle(None, ["one", "two", "three"], 1)
    assert (ledger.lost, ledger.faults) == (0, [])


@pytest.mark.parametrize(
    ("stored", "sent", "acknowledged", "lost"),
    [
        (["one"], ["one", "two"], 2, 1),
        (["one", "2"], ["one", "two"], 2, 1),
        (["two", "one"], ["one", "two"], 2, 2),
        ([], ["one", "two"], 2, 2),
    ],
)
def test_every_acknowledged_turn_that_is_not_in_its_place_is_lost(
    tmp_path: Path, stored: list[str], sent: list[str], acknowledged: int, lost: int
) -> None:
    ledger = Ledger(tmp_path)
    kept(tmp_path, stored)
    ledger.settle(None, sent, acknowledged)
    assert ledger.lost == lost
    assert ledger.faults


def test_a_call_that_vanished_counts_with_all_its_turns(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    call_id = kept(tmp_path, ["one", "two"])
    ledger.settle(None, ["one", "two"], 2)
    journal = opened_in(tmp_path)
    journal.delete(call_id)
    journal.close()
    ledger.settle(None, [], 0)
    assert ledger.lost == 2


def test_a_call_that_was_deleted_on_purpose_is_not_missed(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    call_id = kept(tmp_path, ["one"])
    ledger.settle(None, ["one"], 1)
    journal = opened_in(tmp_path)
    journal.delete(call_id)
    journal.close()
    ledger.forget(call_id)
    ledger.settle(None, [], 0)
    assert (ledger.lost, ledger.faults) == (0, [])


def test_a_turn_that_nobody_said_is_a_fault(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    kept(tmp_path, ["one", "three"])
    ledger.settle(None, ["one", "two"], 1)
    assert ledger.faults == ["1 turns stand in the journal that nobody said"]


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("DELETE FROM facts WHERE seq = 1", "a gap in the facts"),
        ("DELETE FROM facts WHERE seq = 0", "does not begin with its opening"),
        ("UPDATE calls SET turns = 7", "listed with 7 turns and has 2"),
        ("UPDATE calls SET ended = 'user'", "listed as user, has 0 ends"),
    ],
)
def test_a_journal_that_contradicts_itself_is_a_fault(
    tmp_path: Path, harm: str, fault: str
) -> None:
    kept(tmp_path, ["one", "two"])
    journal = opened_in(tmp_path)
    journal._connection.execute(harm)
    journal.close()
    ledger = Ledger(tmp_path)
    ledger.look()
    assert any(fault in found for found in ledger.faults)


def test_an_ended_call_is_not_open(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    call_id = journal.begin(OPENED)
    journal.append(call_id, CallEnded(1.0, "user"))
    journal.close()
    assert Ledger(tmp_path).open_call() is None
