"""A disk that fills up in mid-call: what was acknowledged is what comes back."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.events import TurnTaken
from tests.records.made import OPENED, opened_in, taken

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from pathlib import Path
from desktop.records.journal import JournalUnavailable
from tests.records.made import OPENED, opened_in, taken
try:
    journal = opened_in(Path(sys.argv[1]))
    call_id = journal.begin(OPENED)
except JournalUnavailable as refusal:
    print("refused", refusal)
    sys.exit()
print("call", call_id, flush=True)
for turn in range(1, 200):
    try:
        journal.append(call_id, taken(turn, f"turn {turn} " + "at length " * 30))
    except JournalUnavailable as refusal:
        print("full", refusal)
        break
    print("saved", turn, flush=True)
if sys.argv[2] == "close":
    journal.close()
"""


@pytest.mark.parametrize("way", ["close", "leave"])
@pytest.mark.parametrize("kilobytes", [1, 16, 31, 33, 40, 64, 100, 150, 300])
def test_what_was_acknowledged_before_the_disk_was_full_comes_back(
    tmp_path: Path, kilobytes: int, way: str
) -> None:
    limit = kilobytes * 1024
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), way],
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    saved = [int(line.split()[1]) for line in lines if line.startswith("saved")]
    assert saved == list(range(1, len(saved) + 1))
    assert len(saved) < 199, "the disk never filled up"
    journal = opened_in(tmp_path)
    assert journal.notices == ()
    if lines[0].startswith("refused"):
        assert "the disk reported an error or is full" in lines[0] or "opened" in lines[0]
        assert journal.calls() == []
    else:
        assert "the disk reported an error or is full" in lines[-1]
        facts = journal.facts(lines[0].split()[1])
        assert facts[0] == OPENED
        kept = [fact.turn for fact in facts[1:] if isinstance(fact, TurnTaken)]
        # On closing, the turn that waited in memory may still find room.
        assert kept in (saved, [*saved, len(saved) + 1])
        assert facts[1:] == [taken(n, f"turn {n} " + "at length " * 30) for n in kept]
    journal.close()
