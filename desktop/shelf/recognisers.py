"""The recognisers on this computer: which there are, which listens, and how one comes and goes.

In: the data folder, and paths the user gave. Out: one entry each, or `ShelfError`. Each is a
folder below "recognisers"; what was learnt by loading it is kept beside them. A copy in the making
has a name that starts with a dot, so that no half of one is ever taken for a whole.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop.hearing.layout import is_like_a_recogniser, missing_files
from desktop.shelf.trial import TRIAL_SECONDS, Verdict, tried
from desktop.shelf.unpack import Progress, ShelfError, Source, copy, opened

FOLDER = "recognisers"
State = Literal["ready", "unchecked", "incomplete", "broken"]
"""Loaded once as it is now; not tried since it changed; files missing; cannot be loaded."""

_CHOSEN = "chosen"
_CHECKED = "checked.json"
_COMING, _GOING = ".importing-", ".removing-"
_ABANDONED_SECONDS = 6 * 3600.0
"""After which a copy in the making has nobody left who makes it."""
_LONGEST_NAME = 80

_FORCED_CUT = b"--endpoint.rule5.min-utterance-length"
_LATER_CUT = b"\n" + _FORCED_CUT + b"=60\n"
"""libvosk ends an utterance after 20 s of its own accord, in the middle of a word."""
_CONFIG = "conf/model.conf"


@dataclass(frozen=True, slots=True)
class Shelved:
    """One recogniser."""

    name: str
    folder: Path
    state: State
    chosen: bool
    """It is the one that listens."""
    size: int
    """Bytes on the disk."""
    lacks: tuple[str, ...] = ()
    """Files that are missing."""


class Recognisers:
    """The recognisers in a data folder; nothing is made there before it is needed."""

    def __init__(self, home: Path, attempt: Callable[[Path], Verdict] = tried) -> None:
        self._place = home / FOLDER
        self._attempt = attempt

    def listed(self) -> list[Shelved]:
        """Every one, by name."""
        try:
            folders = [path for path in self._place.iterdir() if _is_ours(path)]
        except OSError:
            return []
        checked = self._checked()
        rows = [_looked_at(folder, checked) for folder in sorted(folders)]
        chosen = self._choice(rows)
        return [Shelved(*row, row[0] == chosen, _size(row[1]), _lacks(row[1])) for row in rows]

    def chosen(self) -> Shelved | None:
        """The one that listens; the user's choice, or else the first that may."""
        return next((each for each in self.listed() if each.chosen), None)

    def choose(self, name: str) -> None:
        """Let this one listen."""
        self.named(name)
        try:
            self._write(_CHOSEN, name + "\n")
        except OSError as error:
            raise ShelfError(f"The choice cannot be kept: {error.strerror}.") from None

    def named(self, name: str) -> Shelved:
        """The one of this name; ShelfError when there is none."""
        rows = self.listed()
        found = next((each for each in rows if each.name == name), None)
        if found is None:
            names = ", ".join(each.name for each in rows)
            here = f"there is {names}" if names else "none has been imported yet"
            raise ShelfError(f"There is no recogniser “{name}” here; {here}.")
        return found

    def add(self, path: Path, progress: Progress = lambda done, total: None) -> Shelved:
        """Copy a folder or a ZIP, try it, and let it listen; on any failure nothing is left."""
        with ExitStack() as stack:
            source = opened(path, stack)
            _check_contents(path, source)
            fresh = self._place / f"{_COMING}{os.getpid()}-{time.time_ns()}"
            try:
                self._make_place()
                copy(source, fresh, progress)
                name = self._finished(path, source, fresh)
            except OSError as error:
                raise ShelfError(
                    f"The recogniser cannot be written to {self._place}: {error.strerror}."
                ) from None
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        self.note(name, "ready")
        with suppress(ShelfError):
            self.choose(name)
        return self.named(name)

    def verify(self, name: str) -> Shelved:
        """Load it once more, and remember what came of it."""
        shelved = self.named(name)
        if not shelved.lacks:
            verdict = self._attempt(shelved.folder)
            if verdict == "late":
                raise ShelfError(f"{name} was not loaded within {TRIAL_SECONDS:.0f} seconds.")
            self.note(name, "ready" if verdict == "ready" else "broken")
        return self.named(name)

    def note(self, name: str, state: Literal["ready", "broken"]) -> None:
        """Remember what came of loading it as it is now."""
        checked = self._checked()
        checked[name] = {"print": _print_of(self._place / name), "state": state}
        with suppress(OSError):
            self._write(_CHECKED, json.dumps(checked, indent=2) + "\n")

    def remove(self, name: str) -> None:
        """Take it off this computer."""
        folder = self.named(name).folder
        going = self._place / f"{_GOING}{time.time_ns()}"
        try:
            folder.rename(going)
            shutil.rmtree(going)
        except OSError as error:
            raise ShelfError(f"{name} cannot be removed: {error.strerror}.") from None
        checked = self._checked()
        checked.pop(name, None)
        with suppress(OSError):
            self._write(_CHECKED, json.dumps(checked, indent=2) + "\n")
            if self._written_choice() == name:
                (self._place / _CHOSEN).unlink()

    def _finished(self, path: Path, source: Source, fresh: Path) -> str:
        """Try the copy and give it its name."""
        _allow_long_turns(fresh)
        verdict = self._attempt(fresh)
        if verdict == "late":
            raise ShelfError(f"{path} was not loaded within {TRIAL_SECONDS:.0f} seconds.")
        if verdict != "ready":
            raise ShelfError(
                f"{path} cannot be loaded as a recogniser; it is damaged or made for"
                " another program."
            )
        name = self._free_name(source.name)
        fresh.rename(self._place / name)
        return name

    def _free_name(self, wanted: str) -> str:
        """This name, or the first of "name 2", "name 3" that nobody has."""
        plain = "".join(letter for letter in wanted if letter.isprintable())
        plain = plain[:_LONGEST_NAME].strip(" .") or "recogniser"
        taken = {path.name.casefold() for path in self._place.iterdir()}
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain} {number}"
        return name

    def _make_place(self) -> None:
        """The folder, without what a copy or a removal that was cut short left in it."""
        self._place.mkdir(parents=True, exist_ok=True)
        for path in self._place.iterdir():
            left = path.name.startswith(_COMING) and _age(path) > _ABANDONED_SECONDS
            if left or path.name.startswith(_GOING):
                shutil.rmtree(path, ignore_errors=True)

    def _choice(self, rows: list[tuple[str, Path, State]]) -> str:
        """The name of the one that listens; empty when none may."""
        written = self._written_choice()
        if any(name == written for name, _, _ in rows):
            return written
        may = {state: name for name, _, state in reversed(rows)}
        return may.get("ready") or may.get("unchecked") or ""

    def _written_choice(self) -> str:
        try:
            return (self._place / _CHOSEN).read_text("utf-8").strip()
        except (OSError, ValueError):
            return ""

    def _checked(self) -> dict[str, dict[str, str]]:
        try:
            kept = json.loads((self._place / _CHECKED).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {name: row for name, row in kept.items() if isinstance(row, dict)}

    def _write(self, name: str, text: str) -> None:
        """Replace a small file in one step."""
        fresh = self._place / f".{name}.new"
        try:
            fresh.write_text(text, "utf-8")
            fresh.replace(self._place / name)
        finally:
            fresh.unlink(missing_ok=True)


def _is_ours(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")


def _looked_at(folder: Path, checked: dict[str, dict[str, str]]) -> tuple[str, Path, State]:
    """Name, folder and state of one."""
    state: State = "unchecked"
    row = checked.get(folder.name, {})
    if _lacks(folder):
        state = "incomplete"
    elif row.get("print") == _print_of(folder):
        state = "ready" if row.get("state") == "ready" else "broken"
    return folder.name, folder, state


def _lacks(folder: Path) -> tuple[str, ...]:
    there = {name for name, _ in _files(folder)}
    return missing_files(there.__contains__)


def _check_contents(path: Path, source: Source) -> None:
    """ShelfError when this is no recogniser, or only part of one."""
    if not is_like_a_recogniser(source.has):
        raise ShelfError(f"{path} holds no recogniser.")
    if lacks := missing_files(source.has):
        raise ShelfError(
            f"{path} holds only part of a recogniser: {lacks[0]} is missing; copy it again."
        )


def _allow_long_turns(folder: Path) -> None:
    config = folder / _CONFIG
    if config.is_file():
        options = config.read_bytes()
        if _FORCED_CUT not in options:
            config.write_bytes(options + _LATER_CUT)


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file that can be looked at, by its place in the folder."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                yield path.relative_to(folder).as_posix(), path.stat()


def _print_of(folder: Path) -> str:
    """Changes when any of its files does."""
    rows = sorted((name, kind.st_size, kind.st_mtime_ns) for name, kind in _files(folder))
    return hashlib.sha256(repr(rows).encode("utf-8", "surrogateescape")).hexdigest()


def _size(folder: Path) -> int:
    return sum(kind.st_size for _, kind in _files(folder))


def _age(path: Path) -> float:
    """Seconds since something was last put into it."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
