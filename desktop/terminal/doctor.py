"""Looks at what a rehearsal needs on this computer, and says what to do about what is missing.

Each check answers on its own; none of them changes anything but the journal's own repair. What
hears and speaks has been tried by the caller.
"""

import json
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from desktop import __version__
from desktop.commands.checkup import Check
from desktop.records.journal import Journal, UnsavedJournal

LOW_SPACE_BYTES = 200_000_000
_SIGNS = {"ok": "✓", "warning": "!", "problem": "✗", "absent": "–"}


def checks(
    home: Path,
    journal: Journal | UnsavedJournal,
    personas: Callable[[], list[str]],
    sound: Sequence[Check],
) -> list[Check]:
    """Everything, in the order a person would ask."""
    return [
        Check(
            "program",
            "ok",
            f"Preferred Ground {__version__}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.machine()}.",
        ),
        _storage(home, journal),
        *_journal_notices(journal),
        _space(home),
        _personas(personas),
        Check("engine", "ok", "The built-in counterpart is ready; nothing to download."),
        _package("model", "llama_cpp", "A local language model"),
        *sound,
        _display(),
    ]


def _storage(home: Path, journal: Journal | UnsavedJournal) -> Check:
    if journal.reason:
        return Check(
            "storage",
            "problem",
            journal.reason,
            "Free the folder or choose another with --data-dir; a rehearsal works all the same.",
        )
    count = len(journal.calls())
    return Check("storage", "ok", f"Rehearsals are kept in {home}: {count} so far.")


def _journal_notices(journal: Journal | UnsavedJournal) -> Iterable[Check]:
    return [Check("journal", "warning", notice) for notice in journal.notices]


def _space(home: Path) -> Check:
    place = next((folder for folder in (home, *home.parents) if folder.is_dir()), Path.cwd())
    free = shutil.disk_usage(place).free
    says = f"{free / 1e9:.1f} GB are free on the disk that keeps your rehearsals."
    if free < LOW_SPACE_BYTES:
        return Check("space", "warning", says, "Free some space, so that every turn can be kept.")
    return Check("space", "ok", says)


def _personas(personas: Callable[[], list[str]]) -> Check:
    try:
        names = personas()
    except Exception as error:  # noqa: BLE001 - a broken file is what this looks for
        return Check("personas", "problem", str(error), "Correct the file or move it away.")
    return Check("personas", "ok", f"You can rehearse with {', '.join(names)}.")


def _package(check: str, package: str, what: str) -> Check:
    if find_spec(package) is None:
        return Check(check, "absent", f"{what} needs the package {package}, which is missing.")
    return Check(
        check, "absent", f"{what} is not in this version yet; the package {package} is here."
    )


def _display() -> Check:
    shown = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if shown:
        return Check("display", "ok", "There is a display for the window.")
    return Check("display", "absent", "There is no display: the rehearsal runs in the terminal.")


def report(found: list[Check], out: TextIO, *, as_json: bool) -> None:
    """Print what was found."""
    if as_json:
        print(json.dumps({"version": __version__, "checks": [asdict(c) for c in found]}), file=out)
        return
    for check in found:
        print(f"{_SIGNS[check.state]} {check.says}", file=out)
        if check.do:
            print(f"  {check.do}", file=out)
