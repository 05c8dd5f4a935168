"""Damages journal files in every way a disk can, opens them, and counts what came of it.

`python -m tests.records.damage --count 2000` writes tests/reports/damage.json. Whatever was done to
the file: the program opens it or says in a sentence why not, keeps the damaged file byte for byte,
goes on saving, and never shows a word that was not said.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.events import Fact
from desktop.records.journal import Journal, JournalUnavailable
from tests.records.made import OPENED, Wall, a_call, keep, opened_in, replied, taken

REPORT = Path(__file__).parents[1] / "reports" / "damage.json"
FILES = ("journal.sqlite3", "journal.sqlite3", "journal.sqlite3-wal", "journal.sqlite3-shm")

Kept = dict[str, list[Fact]]
Mutation = Callable[[bytes, random.Random], bytes]


def build(folder: Path) -> Kept:
    """A journal as a killed program leaves it: two backups, and a call still in the log."""
    kept: Kept = {}
    wall = Wall()
    for turns in (30, 12):
        journal = Journal.open(folder / "live", wall)
        kept[keep(journal, a_call(turns))] = [OPENED, *a_call(turns)]
        journal.close()
    journal = Journal.open(folder / "live", wall)
    open_call = [fact for turn in range(1, 9) for fact in (taken(turn), replied(turn))]
    kept[keep(journal, open_call)] = [OPENED, *open_call]
    shutil.copytree(folder / "live", folder / "template")
    journal.close()
    return kept


def one_bit(content: bytes, dice: random.Random) -> bytes:
    return some_bytes(content, dice, 1, len(content), lambda old: old ^ (1 << dice.randrange(8)))


def few_bytes(content: bytes, dice: random.Random) -> bytes:
    return some_bytes(
        content, dice, dice.randint(1, 8), len(content), lambda _: dice.randrange(256)
    )


def header_bytes(content: bytes, dice: random.Random) -> bytes:
    return some_bytes(content, dice, dice.randint(1, 3), 100, lambda _: dice.randrange(256))


def some_bytes(
    content: bytes, dice: random.Random, count: int, end: int, change: Callable[[int], int]
) -> bytes:
    changed = bytearray(content)
    for _ in range(count if changed else 0):
        place = dice.randrange(min(end, len(changed)))
        changed[place] = change(changed[place])
    return bytes(changed)


def cut_off(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def tail_of_zeros(content: bytes, dice: random.Random) -> bytes:
    return cut_off(content, dice).ljust(len(content), b"\0")


def lost_page(content: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(max(1, len(content) // 4096)) * 4096
    return content[:start] + dice.randbytes(4096) + content[start + 4096 :]


def all_zeros(content: bytes, dice: random.Random) -> bytes:
    return bytes(dice.choice((1, 100, 512, 4096, len(content))))


def noise(content: bytes, dice: random.Random) -> bytes:
    return dice.randbytes(dice.choice((1, 15, 16, 100, 4096, len(content))))


def emptied(content: bytes, dice: random.Random) -> bytes:
    return b""


def grown(content: bytes, dice: random.Random) -> bytes:
    return content + dice.randbytes(dice.choice((1, 4096, 9999)))


MUTATIONS: tuple[Mutation, ...] = (
    one_bit,
    few_bytes,
    header_bytes,
    cut_off,
    tail_of_zeros,
    lost_page,
    all_zeros,
    noise,
    emptied,
    grown,
)


def run(count: int, seed: int, folder: Path) -> dict[str, int]:
    """Damage this many copies; counts of what happened, AssertionError on the first fault."""
    kept = build(folder)
    counts: Counter[str] = Counter()
    for number in range(count):
        dice = random.Random(f"{seed} {number}")
        mutate = MUTATIONS[number % len(MUTATIONS)]
        target = folder / f"copy-{number}"
        shutil.copytree(folder / "template", target)
        hit = FILES[number // len(MUTATIONS) % len(FILES)]
        for name in (hit, *extra_damage(target, dice)):
            path = target / name
            path.write_bytes(mutate(path.read_bytes(), dice))
        try:
            check(target, kept, counts)
        except Exception as error:
            raise AssertionError(f"{mutate.__name__}, number {number}, seed {seed}") from error
        shutil.rmtree(target)
    return dict(sorted(counts.items()))


def extra_damage(folder: Path, dice: random.Random) -> Sequence[str]:
    """Now and then a lock file or the newest backup is hit too."""
    newest = max((folder / "backups").iterdir())
    extras = ("opening.lock", "call.lock", f"backups/{newest.name}")
    return [name for name in extras if dice.random() < 0.1]


def check(folder: Path, kept: Kept, counts: Counter[str]) -> None:
    """Open one damaged folder and hold it to the promises."""
    before = {path.name: path.read_bytes() for path in folder.glob("journal.sqlite3*")}
    counts["mutations"] += 1
    try:
        journal = opened_in(folder)
    except JournalUnavailable as refusal:
        if not str(refusal).endswith("."):
            raise AssertionError("the refusal is no sentence") from refusal
        counts["refused with a sentence"] += 1
        for name in ("journal.sqlite3", "journal.sqlite3-wal"):
            assert (folder / name).read_bytes() == before[name], f"{name} was changed"
        return
    aside = sorted(folder.glob("journal.damaged-*.sqlite3"))
    counts["set aside" if aside else "opened as it was"] += 1
    assert bool(aside) == bool(journal.notices)
    if aside:
        assert aside[0].name in journal.notices[0]
        assert aside[0].read_bytes() == before["journal.sqlite3"], "the damaged file was changed"
        log = aside[0].with_name(aside[0].name + "-wal")
        assert log.read_bytes() == before["journal.sqlite3-wal"], "the damaged log was changed"
        restored = "was restored" in journal.notices[0]
        counts["backup restored" if restored else "started afresh"] += 1
    for call in journal.calls():
        try:
            facts = journal.facts(call.call_id)
        except JournalUnavailable:
            counts["calls refused for a changed word"] += 1
        else:
            assert facts == kept[call.call_id][: len(facts)], "a word that was not said"
            counts["calls read"] += 1
            counts["facts read"] += len(facts)
    journal.unfinished()
    call_id = keep(journal, a_call(2))
    assert journal.facts(call_id) == [OPENED, *a_call(2)], "a new call is not kept"
    journal.close()


def main() -> int:
    """Run the long version and write its report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        counts = run(arguments.count, arguments.seed, Path(folder))
    report = {"seed": arguments.seed, **counts, "seconds": round(time.monotonic() - began, 1)}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2) + "\n")
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
