import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.events import CallEnded
from desktop.records.backups import RING_SIZE, Turnstile, set_aside
from desktop.records.journal import Journal, JournalUnavailable
from tests.records.made import OPENED, Wall, a_call, keep, opened_in, taken

ROOT = Path(__file__).parents[2]


def backups_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def a_closed_journal(folder: Path, turns: int = 3) -> str:
    journal = opened_in(folder)
    call_id = keep(journal, a_call(turns))
    journal.close()
    return call_id


def spoil(path: Path) -> bytes:
    """Overwrite the middle of a file; the new content."""
    content = bytearray(path.read_bytes())
    content[40:9000] = os.urandom(8960)
    path.write_bytes(content)
    return bytes(content)


def test_the_five_newest_backups_are_kept(tmp_path: Path) -> None:
    for _ in range(RING_SIZE + 3):
        a_closed_journal(tmp_path)
    numbers = [name.split("-")[1] for name in backups_in(tmp_path)]
    assert numbers == ["000004", "000005", "000006", "000007", "000008"]


def test_a_journal_that_was_only_read_adds_no_backup(tmp_path: Path) -> None:
    a_closed_journal(tmp_path)
    journal = opened_in(tmp_path)
    journal.calls()
    journal.close()
    assert len(backups_in(tmp_path)) == 1


def test_every_backup_is_a_whole_file_of_its_own(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    (backup,) = (tmp_path / "backups").iterdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backup.rename(elsewhere / "journal.sqlite3")
    journal = opened_in(elsewhere)
    assert journal.notices == ()
    assert journal.facts(call_id) == [OPENED, *a_call(3)]
    journal.close()


def test_a_damaged_journal_never_replaces_a_backup(tmp_path: Path) -> None:
    a_closed_journal(tmp_path)
    before = backups_in(tmp_path)
    journal = opened_in(tmp_path)
    call_id = journal.begin(OPENED)
    journal._connection.execute("UPDATE facts SET body = replace(body, 'turn 1', 'turn l')")
    journal.append(call_id, CallEnded(1.0, "user"))
    journal.close()
    assert backups_in(tmp_path) == before


def test_a_damaged_journal_is_set_aside_and_the_newest_backup_restored(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    damaged = spoil(tmp_path / "journal.sqlite3")
    journal = Journal.open(tmp_path, Wall())
    assert journal.notices == (
        "The journal file was damaged and was set aside as"
        " journal.damaged-20251123-050001.sqlite3; the backup of 2025-11-23 05:00 UTC was"
        " restored.",
    )
    assert (tmp_path / "journal.damaged-20251123-050001.sqlite3").read_bytes() == damaged
    assert journal.facts(call_id) == [OPENED, *a_call(3)]
    journal.close()
    again = opened_in(tmp_path)
    assert again.notices == ()
    again.close()


def test_a_damaged_backup_is_passed_over_for_an_older_one(tmp_path: Path) -> None:
    older = a_closed_journal(tmp_path, 2)
    newer = a_closed_journal(tmp_path, 4)
    spoil(tmp_path / "journal.sqlite3")
    spoil(tmp_path / "backups" / backups_in(tmp_path)[-1])
    journal = opened_in(tmp_path)
    assert [call.call_id for call in journal.calls()] == [older]
    assert newer != older
    journal.close()


def test_without_a_sound_backup_a_new_journal_starts(tmp_path: Path) -> None:
    a_closed_journal(tmp_path)
    spoil(tmp_path / "journal.sqlite3")
    spoil(tmp_path / "backups" / backups_in(tmp_path)[0])
    journal = opened_in(tmp_path)
    assert journal.calls() == []
    assert "there was no backup to restore" in journal.notices[0]
    call_id = keep(journal, a_call(1))
    assert journal.facts(call_id) == [OPENED, *a_call(1)]
    journal.close()


def test_two_damaged_files_of_one_second_are_both_kept(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        (tmp_path / "journal.sqlite3").write_bytes(content)
        Journal.open(tmp_path, Wall()).close()
    kept = {path.name: path.read_bytes() for path in tmp_path.glob("*damaged*")}
    assert kept == {
        "journal.damaged-20251123-050001.sqlite3": b"one",
        "journal.damaged-20251123-050001-2.sqlite3": b"two",
    }


def test_a_journal_that_vanished_comes_back_from_its_backup(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    (tmp_path / "journal.sqlite3").unlink()
    journal = opened_in(tmp_path)
    assert journal.notices == (
        "The journal file was missing; the backup of 2025-11-23 05:00 UTC was restored.",
    )
    assert journal.facts(call_id) == [OPENED, *a_call(3)]
    journal.close()


def test_a_journal_cut_to_nothing_is_no_new_journal(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    os.truncate(tmp_path / "journal.sqlite3", 0)
    journal = opened_in(tmp_path)
    assert "was damaged" in journal.notices[0]
    assert journal.facts(call_id) == [OPENED, *a_call(3)]
    journal.close()


def test_a_log_without_its_journal_is_never_played_into_another(tmp_path: Path) -> None:
    a_closed_journal(tmp_path)
    log = tmp_path / "journal.sqlite3-wal"
    log.write_bytes(b"a log of another time")
    (tmp_path / "journal.sqlite3").unlink()
    journal = opened_in(tmp_path)
    assert "set aside" in journal.notices[0]
    aside = tmp_path / "journal.damaged-20251123-050001.sqlite3-wal"
    assert aside.read_bytes() == b"a log of another time"
    journal.close()


def test_a_file_that_reads_well_but_cannot_be_written_is_set_aside(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    write_version = 18
    content = bytearray((tmp_path / "journal.sqlite3").read_bytes())
    content[write_version] = 9
    (tmp_path / "journal.sqlite3").write_bytes(content)
    journal = opened_in(tmp_path)
    assert "set aside" in journal.notices[0]
    assert journal.facts(call_id) == [OPENED, *a_call(3)]
    journal.append(call_id, taken(4))
    journal.close()


def test_what_a_broken_off_backup_left_behind_goes_with_the_next(tmp_path: Path) -> None:
    a_closed_journal(tmp_path)
    (tmp_path / "backups" / "making.sqlite3").write_bytes(b"half a backup")
    (tmp_path / "backups" / "making.sqlite3-journal").write_bytes(b"and its log")
    a_closed_journal(tmp_path)
    assert all(name.startswith("journal-0") for name in backups_in(tmp_path))


def test_a_full_disk_costs_the_new_backup_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_closed_journal(tmp_path)
    before = backups_in(tmp_path)
    journal = opened_in(tmp_path)
    call_id = keep(journal, a_call(1))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.records.backups.os.fsync", refuse)
        journal.close()
    assert backups_in(tmp_path) == before
    again = opened_in(tmp_path)
    assert again.facts(call_id) == [OPENED, *a_call(1)]
    again.close()


def test_a_backup_that_cannot_be_cleaned_of_a_deleted_call_goes_itself(tmp_path: Path) -> None:
    call_id = a_closed_journal(tmp_path)
    (backup,) = (tmp_path / "backups").iterdir()
    spoil(backup)
    journal = opened_in(tmp_path)
    journal.delete(call_id)
    assert not backup.exists()
    journal.close()


def test_only_one_at_a_time_passes_the_turnstile(tmp_path: Path) -> None:
    first, second = Turnstile(tmp_path / "a.lock"), Turnstile(tmp_path / "a.lock")
    assert first.take(0.0)
    assert first.take(0.0)
    assert not second.take(0.0)
    with pytest.raises(sqlite3.OperationalError), second.passing(0.0):
        pass
    first.release()
    assert second.take(0.0)
    assert (first.held, second.held) == (False, True)
    second.release()


def test_a_killed_holder_lets_the_next_one_in(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from desktop.records.backups import Turnstile\n"
        "assert Turnstile(Path(sys.argv[1])).take(0.0)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    path = tmp_path / "a.lock"
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert done.returncode < 0
    turnstile = Turnstile(path)
    assert turnstile.take(0.0)
    turnstile.release()


def test_a_lock_file_full_of_noise_still_locks(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    path.write_bytes(os.urandom(5000))
    turnstile = Turnstile(path)
    assert turnstile.take(0.0)
    turnstile.release()
    assert path.stat().st_size == 0


def test_an_opening_that_others_hold_up_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = Turnstile(tmp_path / "opening.lock")
    assert holder.take(0.0)
    monkeypatch.setattr("desktop.records.journal._WAIT_SECONDS", 0.01)
    with pytest.raises(JournalUnavailable, match="another program is using"):
        opened_in(tmp_path)
    holder.release()


def test_setting_aside_takes_everything_that_belongs_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    for tail in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + tail).write_text(tail)
    name = set_aside(path, Wall().moment)
    assert not list(tmp_path.glob("journal.sqlite3*"))
    for tail in ("", "-wal", "-shm", "-journal"):
        assert (tmp_path / (name + tail)).read_text() == tail
