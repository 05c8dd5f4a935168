"""The language models on this computer: which there are, which plays, how one comes and goes.

In: the data folder, and files the user gave. Out: one entry each, or `ShelfError`. Each is one
GGUF file below "minds"; what was learnt by loading it is kept beside them. A copy in the making
has a name that starts with a dot, so that no half of one is ever taken for a whole.
"""

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from desktop.shelf.audition import AUDITION_SECONDS, Audition, auditioned
from desktop.shelf.catalogue import Catalogue
from desktop.shelf.gguf import GgufError, read_header
from desktop.shelf.unpack import Progress, ShelfError

FOLDER = "minds"
SUFFIX = ".gguf"
MindState = Literal["ready", "unchecked", "broken"]
"""Loaded once as it is now; not tried since it changed; cannot be loaded."""

OBJECTIONS: dict[Audition, str] = {
    "missing": "is not there or cannot be opened",
    "truncated": "is not whole; copy it again",
    "broken": "cannot be read as a model that this program knows",
    "wrong_kind": "is no model that can take a part in a conversation",
    "too_large": "needs more memory than this computer has",
    "no_memory": "needs more memory than is free now; close other programs and try again",
    "late": f"was not loaded within {AUDITION_SECONDS:.0f} seconds",
}
"""Ends of the sentence that begins with the file."""

_CHOSEN, _CHECKED = "chosen", "checked.json"
_NOBODY = "built-in"
"""Chosen when the built-in counterpart is to play although there are models."""
_COMING = ".importing-"
_ABANDONED_SECONDS = 6 * 3600.0
"""After which a copy in the making has nobody left who makes it."""
_CHUNK = 1 << 20
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ShelvedMind:
    """One language model."""

    name: str
    """Its file's name."""
    title: str
    """What everybody calls it, where the catalogue knows it; else the name."""
    path: Path
    state: MindState
    chosen: bool
    """It plays her when nobody says otherwise."""
    size: int
    """Bytes on the disk."""


class Minds:
    """The language models in a data folder; nothing is made there before it is needed."""

    def __init__(
        self, home: Path, known: Catalogue, attempt: Callable[[Path, str], Audition] = auditioned
    ) -> None:
        self._place = home / FOLDER
        self._known = known
        self._attempt = attempt

    def listed(self) -> list[ShelvedMind]:
        """Every one, by name."""
        try:
            paths = sorted(path for path in self._place.iterdir() if _is_ours(path))
        except OSError:
            return []
        checked = self._checked()
        states = {path: _state(path, checked.get(path.name, {})) for path in paths}
        chosen = self._choice(states)
        rows = []
        for path, state in states.items():
            size = _size(path)
            title = self._title(path.name, size, checked)
            rows.append(ShelvedMind(path.name, title, path, state, path.name == chosen, size))
        return rows

    def chosen(self) -> ShelvedMind | None:
        """The one that plays her: the user's choice, or else the first that is ready."""
        return next((each for each in self.listed() if each.chosen), None)

    def choose(self, name: str) -> None:
        """Let this one play her; an empty name is the built-in counterpart."""
        if name:
            self.named(name)
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            self._write(_CHOSEN, (name or _NOBODY) + "\n")
        except OSError as error:
            raise ShelfError(f"The choice cannot be kept: {error.strerror}.") from None

    def named(self, name: str) -> ShelvedMind:
        """The one of this name; ShelfError when there is none."""
        rows = self.listed()
        found = next((each for each in rows if each.name == name), None)
        if found is None:
            names = ", ".join(each.name for each in rows)
            here = f"there is {names}" if names else "none has been imported yet"
            raise ShelfError(f"There is no language model “{name}” here; {here}.")
        return found

    def add(self, path: Path, progress: Progress = lambda done, total: None) -> ShelvedMind:
        """Copy a file, try the copy, and let it play; on any failure nothing is left."""
        try:
            header = read_header(path)
        except GgufError as trouble:
            raise _refused(path, trouble.why) from None
        if not header.writes:
            raise _refused(path, "wrong_kind")
        fresh = self._place / f"{_COMING}{os.getpid()}-{time.time_ns()}"
        try:
            self._make_place()
            digest = _copied(path, fresh, header.file_bytes, progress)
            name = self._finished(path, fresh, digest)
        except OSError as error:
            raise ShelfError(
                f"The model cannot be written to {self._place}: {error.strerror}."
            ) from None
        finally:
            fresh.unlink(missing_ok=True)
        with suppress(ShelfError):
            self.choose(name)
        return self.named(name)

    def verify(self, name: str) -> ShelvedMind:
        """Read all of it and load it once more, and remember what came of it."""
        shelved = self.named(name)
        kept = self._checked().get(name, {}).get("sha256", "")
        try:
            digest = _digest(shelved.path)
        except OSError as error:
            raise ShelfError(f"{name} cannot be read: {error.strerror}.") from None
        verdict = self._attempt(shelved.path, self._family(shelved.size, digest))
        if verdict in ("late", "no_memory"):
            raise _refused(Path(name), verdict)
        whole = verdict == "ready" and kept in ("", digest)
        self._note(shelved.path, kept or digest, "ready" if whole else "broken")
        return self.named(name)

    def remove(self, name: str) -> None:
        """Take it off this computer."""
        path = self.named(name).path
        try:
            path.unlink()
        except OSError as error:
            raise ShelfError(f"{name} cannot be removed: {error.strerror}.") from None
        checked = self._checked()
        checked.pop(name, None)
        with suppress(OSError):
            self._write(_CHECKED, json.dumps(checked, indent=2) + "\n")
            if self._written_choice() == name:
                (self._place / _CHOSEN).unlink()

    def _finished(self, path: Path, fresh: Path, digest: str) -> str:
        """Try the copy and give it its name."""
        verdict = self._attempt(fresh, self._family(_size(fresh), digest))
        if verdict != "ready":
            raise _refused(path, verdict)
        place = self._place / self._free_name(path.name)
        fresh.rename(place)
        self._note(place, digest, "ready")
        return place.name

    def _family(self, size: int, digest: str) -> str:
        row = self._known.of_file(size, digest)
        return row.family if row is not None else ""

    def _title(self, name: str, size: int, checked: dict[str, dict[str, str]]) -> str:
        row = self._known.of_file(size, checked.get(name, {}).get("sha256", ""))
        return row.name if row is not None else name

    def _free_name(self, wanted: str) -> str:
        """This name, or the first of "name 2", "name 3" that nobody has."""
        stem = Path("".join(letter for letter in wanted if letter.isprintable())).stem
        plain = stem[:_LONGEST_NAME].strip(" .") or "model"
        taken = {path.name.casefold() for path in self._place.iterdir()}
        name, number = f"{plain}{SUFFIX}", 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain} {number}{SUFFIX}"
        return name

    def _make_place(self) -> None:
        """The folder, without what a copy that was cut short left in it."""
        self._place.mkdir(parents=True, exist_ok=True)
        for path in self._place.glob(f"{_COMING}*"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
                    path.unlink()

    def _choice(self, states: dict[Path, MindState]) -> str:
        """The name of the one that plays; empty when none does."""
        written = self._written_choice()
        if written == _NOBODY or written in {path.name for path in states}:
            return "" if written == _NOBODY else written
        return next((path.name for path, state in states.items() if state == "ready"), "")

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

    def _note(self, path: Path, digest: str, state: Literal["ready", "broken"]) -> None:
        """Remember what came of loading it as it is now."""
        checked = self._checked()
        checked[path.name] = {"print": _print_of(path), "sha256": digest, "state": state}
        with suppress(OSError):
            self._write(_CHECKED, json.dumps(checked, indent=2) + "\n")

    def _write(self, name: str, text: str) -> None:
        """Replace a small file in one step."""
        fresh = self._place / f".{name}.new"
        try:
            fresh.write_text(text, "utf-8")
            fresh.replace(self._place / name)
        finally:
            fresh.unlink(missing_ok=True)


def _refused(path: Path, why: Audition) -> ShelfError:
    return ShelfError(f"{path}: the file {OBJECTIONS[why]}.")


def _is_ours(path: Path) -> bool:
    return path.suffix == SUFFIX and not path.name.startswith(".") and path.is_file()


def _state(path: Path, row: dict[str, str]) -> MindState:
    if row.get("print") != _print_of(path):
        return "unchecked"
    return "ready" if row.get("state") == "ready" else "broken"


def _print_of(path: Path) -> str:
    """Changes when the file does."""
    try:
        kind = path.stat()
    except OSError:
        return ""
    return f"{kind.st_size} {kind.st_mtime_ns}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _copied(path: Path, fresh: Path, total: int, progress: Progress) -> str:
    """Copy all of a file onto the disk; its SHA-256."""
    free = shutil.disk_usage(fresh.parent).free
    if free < total:
        raise ShelfError(
            f"{path.name} needs {total / 1e6:.0f} MB, and {free / 1e6:.0f} MB are free on the disk."
        )
    try:
        reading = path.open("rb")
    except OSError as error:
        raise ShelfError(f"{path} cannot be read: {error.strerror}.") from None
    digest, done = hashlib.sha256(), 0
    with reading, fresh.open("xb") as writing:
        while chunk := _chunk(path, reading):
            done += len(chunk)
            writing.write(chunk)
            digest.update(chunk)
            progress(min(done, total), total)
        writing.flush()
        os.fsync(writing.fileno())
    if done != total:
        raise ShelfError(f"{path} changed while it was copied; nothing was kept.")
    return digest.hexdigest()


def _chunk(path: Path, reading: IO[bytes]) -> bytes:
    try:
        return reading.read(_CHUNK)
    except OSError as error:
        raise ShelfError(f"{path} cannot be read: {error.strerror}.") from None


def _digest(path: Path) -> str:
    with path.open("rb") as reading:
        return hashlib.file_digest(reading, "sha256").hexdigest()
