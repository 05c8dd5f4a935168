import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.events import CallEnded, CallOpened, Resumed, TurnTaken
from desktop.records.journal import (
    Journal,
    JournalUnavailable,
    UnknownCall,
    UnsavedJournal,
    open_journal,
)
from tests.records.made import OPENED, Wall, a_call, keep, opened_in, replied, taken

ROOT = Path(__file__).parents[2]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = opened_in(tmp_path / "data")
    yield journal
    journal.close()


def files_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_facts_come_back_in_order_after_the_journal_was_closed(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    call_id = keep(journal, a_call(40))
    journal.close()
    again = opened_in(tmp_path)
    assert again.facts(call_id) == [OPENED, *a_call(40)]
    assert again.notices == ()
    again.close()


def test_a_fact_is_on_disk_for_others_when_append_returns(journal: Journal, tmp_path: Path) -> None:
    call_id = journal.begin(OPENED)
    journal.append(call_id, taken(1))
    other = opened_in(tmp_path / "data")
    assert other.facts(call_id) == [OPENED, taken(1)]
    other.close()


def test_every_commit_is_synced_to_the_disk(journal: Journal) -> None:
    settings = {
        name: journal._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_any_words_survive(journal: Journal) -> None:
    texts = ["👩‍👩‍👧‍👦 زوئی 田中 ё", "word " * 2_000, "\ud800 lone \udfff", "nul \0 nul", ""]
    call_id = journal.begin(OPENED)
    for turn, text in enumerate(texts, 1):
        journal.append(call_id, TurnTaken(1.0, turn, text, "typed", taken(1).reading))
    kept = [fact.text for fact in journal.facts(call_id) if isinstance(fact, TurnTaken)]
    assert kept == texts


def test_the_list_tells_each_call_newest_first(journal: Journal) -> None:
    first = keep(journal, a_call(2))
    second = keep(journal, [taken(1), replied(1)])
    journal.close_call(first, "advocate")
    newest, oldest = journal.calls()
    assert (newest.call_id, newest.turns, newest.at, newest.ended) == (second, 1, 25.0, "")
    assert (oldest.call_id, oldest.turns, oldest.at, oldest.ended) == (first, 2, 50.0, "user")
    assert (oldest.outcome, newest.outcome) == ("advocate", "")
    assert (oldest.persona, oldest.difficulty, oldest.engine, oldest.seed) == (
        "elena_vasquez",
        "realistic",
        "scripted",
        0,
    )
    assert oldest.started == OPENED.started


def test_a_seed_of_any_size_is_listed(journal: Journal) -> None:
    for seed in (2**70, -3):
        journal.begin(CallOpened(0.0, "", "p", "1", "tough", "llama", seed, "", (), 0.5))
    assert [call.seed for call in journal.calls()] == [-3, 2**70]


def test_calls_stay_in_order_when_the_wall_clock_goes_back(tmp_path: Path) -> None:
    wall = Wall()
    journal = Journal.open(tmp_path, wall)
    first = journal.begin(OPENED)
    wall.moment = wall.moment.replace(year=2001)
    second = journal.begin(OPENED)
    assert [call.call_id for call in journal.calls()] == [second, first]
    journal.close()


def test_the_newest_call_without_an_end_is_offered_again(journal: Journal) -> None:
    assert journal.unfinished() is None
    older = keep(journal, [taken(1)])
    keep(journal, a_call(1))
    newer = keep(journal, [taken(1)])
    offered = journal.unfinished()
    assert offered is not None
    assert offered.call_id == newer
    journal.append(newer, CallEnded(30.0, "closed"))
    offered = journal.unfinished()
    assert offered is not None
    assert offered.call_id == older


def test_a_call_that_another_window_is_in_the_middle_of_is_not_offered(
    journal: Journal, tmp_path: Path
) -> None:
    call_id = keep(journal, [taken(1)])
    other = opened_in(tmp_path / "data")
    assert other.unfinished() is None
    assert [call.call_id for call in other.calls()] == [call_id]
    journal.close()
    assert other.unfinished() is not None
    other.close()


def test_a_call_is_found_by_either_end_of_its_id(journal: Journal) -> None:
    call_id = keep(journal, a_call(1))
    for start in (call_id, call_id[:9], call_id[-6:], call_id[-6:-3]):
        assert journal.facts(start) == [OPENED, *a_call(1)]
        assert journal.summary(start).call_id == call_id


def test_an_id_that_fits_no_call_or_several_is_refused_with_a_sentence(journal: Journal) -> None:
    for _ in range(2):
        keep(journal, a_call(1))
    with pytest.raises(UnknownCall, match=r"^No call has an id that begins with “zz”\.$"):
        journal.facts("zz")
    with pytest.raises(UnknownCall, match=r"^2 calls have an id that begins with “2025”\.$"):
        journal.delete("2025")
    with pytest.raises(UnknownCall):
        journal.facts("")
    with pytest.raises(UnknownCall, match=r"“\?”"):
        journal.facts("\ud800")
    assert len(journal.calls()) == 2


def test_a_deleted_call_leaves_no_word_behind(tmp_path: Path) -> None:
    secret = "marmalade lighthouse"
    for turn in (1, 2):
        journal = opened_in(tmp_path)
        gone = keep(journal, [taken(turn, secret)])
        kept = keep(journal, a_call(1))
        journal.close()
    assert secret.encode() in files_of(tmp_path)
    journal = opened_in(tmp_path)
    for call in journal.calls():
        if call.turns == 1 and not call.ended:
            journal.delete(call.call_id)
    assert secret.encode() not in files_of(tmp_path)
    with pytest.raises(UnknownCall):
        journal.facts(gone)
    assert journal.facts(kept) == [OPENED, *a_call(1)]
    journal.close()
    assert secret.encode() not in files_of(tmp_path)
    assert len(list((tmp_path / "backups").iterdir())) >= 2


def test_a_deletion_that_could_not_reach_every_word_says_so(
    journal: Journal, tmp_path: Path
) -> None:
    call_id = keep(journal, a_call(1))
    reader = sqlite3.connect(tmp_path / "data" / "journal.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM calls").fetchall()
    journal._connection.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(JournalUnavailable, match="is deleted, but words of it may still stand"):
        journal.delete(call_id)
    assert journal.calls() == []
    reader.close()


def test_only_the_owner_may_read_the_journal(tmp_path: Path) -> None:
    old_mask = os.umask(0)
    try:
        folder = tmp_path / "new" / "data"
        journal = opened_in(folder)
        keep(journal, a_call(1))
        modes = {path.name: path.stat().st_mode for path in folder.iterdir()}
        journal.close()
        modes |= {path.name: path.stat().st_mode for path in folder.rglob("*")}
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "journal.sqlite3-wal" in modes
    assert "journal-000001-20251123-050003.sqlite3" in modes
    for name, mode in modes.items():
        expected = 0o700 if stat.S_ISDIR(mode) else 0o600
        assert stat.S_IMODE(mode) == expected, name


def test_a_fact_that_the_disk_refuses_waits_and_is_written_with_the_next(journal: Journal) -> None:
    call_id = journal.begin(OPENED)
    pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    turn = 0
    while journal.unsaved == 0:
        turn += 1
        with suppress(JournalUnavailable):
            journal.append(call_id, taken(turn))
    with pytest.raises(JournalUnavailable, match="the disk is full"):
        journal.append(call_id, taken(turn + 1, "long " * 1_000))
    assert journal.unsaved == 2
    assert journal.facts(call_id)[1:] == [taken(n) for n in range(1, turn)]
    journal._connection.execute("PRAGMA max_page_count = 1000000")
    journal.append(call_id, taken(turn + 2))
    assert journal.unsaved == 0
    assert [fact.turn for fact in journal.facts(call_id) if isinstance(fact, TurnTaken)] == list(
        range(1, turn + 3)
    )


def test_what_waits_is_written_on_closing_when_the_disk_allows_it(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    call_id = journal.begin(OPENED)
    locker = sqlite3.connect(tmp_path / "journal.sqlite3", isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")
    journal._connection.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(JournalUnavailable, match="another program is using it"):
        journal.append(call_id, taken(1))
    locker.execute("ROLLBACK")
    locker.close()
    journal.close()
    again = opened_in(tmp_path)
    assert again.facts(call_id) == [OPENED, taken(1)]
    again.close()


def test_one_call_that_cannot_be_written_does_not_hold_up_another(journal: Journal) -> None:
    gone = journal.begin(OPENED)
    journal.delete(gone)
    with pytest.raises(JournalUnavailable, match="the call is no longer in it"):
        journal.append(gone, taken(1))
    call_id = keep(journal, a_call(1))
    assert journal.facts(call_id) == [OPENED, *a_call(1)]
    assert journal.unsaved == 1


def test_a_journal_that_was_moved_away_takes_no_more_turns(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    call_id = journal.begin(OPENED)
    (tmp_path / "journal.sqlite3").rename(tmp_path / "elsewhere.sqlite3")
    with pytest.raises(JournalUnavailable, match="is not there"):
        journal.append(call_id, taken(1))
    (tmp_path / "journal.sqlite3").touch()
    with pytest.raises(JournalUnavailable):
        journal.append(call_id, taken(2))
    (tmp_path / "elsewhere.sqlite3").replace(tmp_path / "journal.sqlite3")
    journal.append(call_id, taken(3))
    assert journal.facts(call_id) == [OPENED, taken(1), taken(2), taken(3)]
    journal.close()


def test_a_word_that_changed_on_disk_is_never_shown_as_said(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    changed = keep(journal, [taken(1, "we will share ninety days")])
    whole = keep(journal, a_call(1))
    journal.close()
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(path.read_bytes().replace(b"ninety days", b"ninety ways"))
    again = opened_in(tmp_path)
    with pytest.raises(JournalUnavailable, match="is not as it was written"):
        again.facts(changed)
    assert again.facts(whole) == [OPENED, *a_call(1)]
    again.close()


def test_a_gap_in_a_call_is_never_passed_over(journal: Journal) -> None:
    call_id = keep(journal, a_call(2))
    journal._connection.execute("DELETE FROM facts WHERE seq = 2")
    with pytest.raises(JournalUnavailable, match="Fact 2 is missing"):
        journal.facts(call_id)


@pytest.mark.parametrize("place", ["file", "file/inside", "nul\0byte", "n" * 300])
def test_a_folder_that_cannot_be_is_refused_with_one_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(JournalUnavailable, match=r"^Calls cannot be saved in [^\n]*\.$"):
        opened_in(tmp_path / place)


def test_a_folder_that_may_not_be_written_is_refused_with_one_sentence(tmp_path: Path) -> None:
    sealed = tmp_path / "sealed"
    sealed.mkdir()
    sealed.chmod(0o500)
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.records.made import Wall\n"
        "from desktop.records.journal import open_journal\n"
        "print(open_journal(Path(sys.argv[1]), Wall()).reason)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(sealed)],
        cwd=ROOT,
        preexec_fn=give_up_passing_permissions,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.startswith(f"Calls cannot be saved in {sealed}: ")
    assert "may not be written to" in done.stdout
    assert list(sealed.iterdir()) == []


def give_up_passing_permissions() -> None:
    """Root is bound by file permissions once it has lost the two capabilities that lift them."""
    import ctypes

    drop_from_bounding_set = 24
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


def test_a_newer_journal_is_left_alone(tmp_path: Path) -> None:
    opened_in(tmp_path).close()
    path = tmp_path / "journal.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(JournalUnavailable, match="newer version"):
        opened_in(tmp_path)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*damaged*"))


def test_a_foreign_database_is_set_aside_untouched(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = path.read_bytes()
    journal = opened_in(tmp_path)
    assert "set aside as journal.damaged-20251123-050001.sqlite3" in journal.notices[0]
    assert (tmp_path / "journal.damaged-20251123-050001.sqlite3").read_bytes() == before
    journal.close()


def test_two_processes_can_keep_calls_in_one_journal_at_once(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.records.made import a_call, keep, opened_in\n"
        "for _ in range(3):\n"
        "    journal = opened_in(Path(sys.argv[1]))\n"
        "    assert journal.notices == ()\n"
        "    print(keep(journal, a_call(10)))\n"
        "    journal.close()\n"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path / "data")],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    outputs = [child.communicate(timeout=60) for child in children]
    assert [errors for _, errors in outputs] == ["", "", ""]
    ids = [call_id for output, _ in outputs for call_id in output.split()]
    assert len(ids) == 9
    journal = opened_in(tmp_path / "data")
    for call_id in ids:
        assert journal.facts(call_id) == [OPENED, *a_call(10)]
    journal.close()


def test_closing_twice_and_backing_up_nothing_do_no_harm(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    journal.back_up()
    journal.close()
    journal.close()
    assert not (tmp_path / "backups").exists()


def test_a_closed_journal_refuses_with_a_sentence(tmp_path: Path) -> None:
    journal = opened_in(tmp_path)
    call_id = journal.begin(OPENED)
    journal.close()
    with pytest.raises(JournalUnavailable):
        journal.append(call_id, taken(1))


def test_the_journal_in_memory_answers_like_the_one_on_disk(tmp_path: Path) -> None:
    on_disk = opened_in(tmp_path)
    in_memory = UnsavedJournal("There is no room.", Wall())
    seen = []
    for journal in (on_disk, in_memory):
        call_id = journal.begin(OPENED)
        for fact in a_call(2):
            journal.append(call_id, fact)
        journal.close_call(call_id, "advocate")
        open_id = journal.begin(OPENED)
        journal.append(open_id, Resumed(7.0))
        unfinished = journal.unfinished()
        assert unfinished is not None
        assert unfinished.call_id == open_id
        assert journal.summary(open_id[-6:]) == unfinished
        journal.delete(open_id)
        lines = [
            (call.persona, call.at, call.turns, call.ended, call.outcome)
            for call in journal.calls()
        ]
        seen.append((journal.facts(call_id[-6:]), lines, journal.unfinished(), journal.notices))
        with pytest.raises(UnknownCall):
            journal.facts("nothing")
        journal.back_up()
        journal.close()
    assert seen[0] == seen[1]
    assert (on_disk.reason, on_disk.unsaved) == ("", 0)
    assert (in_memory.reason, in_memory.unsaved) == ("There is no room.", 6)


def test_a_folder_that_cannot_be_used_gives_a_journal_in_memory_that_says_why(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("")
    journal = open_journal(tmp_path / "file", Wall())
    assert isinstance(journal, UnsavedJournal)
    assert journal.reason == f"Calls cannot be saved in {tmp_path / 'file'}: " + (
        "it is a file, not a folder."
    )
