"""Copies a recogniser's folder or ZIP into a new folder, safely.

In: a path the user gave and a folder that does not exist yet. Out: that folder, filled with plain
files and nothing else; or `ShelfError`, with one sentence. The caller clears up what is left of it.
"""

import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from desktop.hearing.layout import is_like_a_recogniser

MOST_BYTES = 4 * 1000**3
"""No recogniser needs more."""
MOST_FILES = 10_000
_CHUNK = 1 << 20
_LEFTOVERS = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave behind."""
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What Python's reader raises for ZIPs that are damaged, locked or packed in another way."""

Progress = Callable[[int, int], None]
"""Told the bytes copied so far and in all."""


class ShelfError(Exception):
    """What the user gave cannot be taken; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to copy."""

    parts: tuple[str, ...]
    """Its place in the new folder."""
    size: int
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be copied, opened."""

    name: str
    """What to call it: the folder at its top when there is just one, or else its own name."""
    entries: tuple[Entry, ...]

    def has(self, name: str) -> bool:
        """Whether a file of this name is in it."""
        return any("/".join(entry.parts) == name for entry in self.entries)

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(entry.size for entry in self.entries)


def opened(path: Path, stack: ExitStack) -> Source:
    """Look into a folder or a ZIP; the stack keeps the ZIP open."""
    try:
        if path.is_dir():
            source = Source(path.resolve().name, tuple(_files_of(path)))
        elif path.is_file():
            source = _zip_at(path, stack)
        else:
            raise ShelfError(f"There is no file or folder {path}.")
    except OSError as error:
        raise ShelfError(f"{path} cannot be read: {error.strerror}.") from None
    source = _without_top_folders(source)
    if source.size > MOST_BYTES:
        raise ShelfError(f"{path} holds more than 4 GB, which no recogniser needs.")
    return source


def copy(source: Source, target: Path, progress: Progress) -> None:
    """Write every file of the source below a new folder."""
    total, done = source.size, 0
    free = shutil.disk_usage(target.parent).free
    if free < total:
        raise ShelfError(
            f"{source.name} needs {total / 1e6:.0f} MB, and {free / 1e6:.0f} MB are free on the"
            " disk."
        )
    target.mkdir()
    for entry in source.entries:
        place = target.joinpath(*entry.parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        with _reading(source, entry) as reading, place.open("xb") as writing:
            while chunk := _next_of(source, reading):
                done += len(chunk)
                if done > total:
                    raise ShelfError(f"{source.name} grew while it was copied.")
                writing.write(chunk)
                progress(done, total)
            writing.flush()
            os.fsync(writing.fileno())


def _reading(source: Source, entry: Entry) -> IO[bytes]:
    try:
        return entry.open()
    except (OSError, *_BAD_ZIP):
        raise _unreadable(source) from None


def _next_of(source: Source, reading: IO[bytes]) -> bytes:
    try:
        return reading.read(_CHUNK)
    except (OSError, *_BAD_ZIP):
        raise _unreadable(source) from None


def _unreadable(source: Source) -> ShelfError:
    return ShelfError(f"{source.name} is damaged or locked: not all of it can be read.")


def _files_of(top: Path) -> Iterator[Entry]:
    """Every file of a folder; nothing but files and folders may be in it."""
    count = 0
    for folder, folders, files in os.walk(top, onerror=_raise):
        folders[:] = sorted(name for name in folders if name not in _LEFTOVERS)
        for name in sorted([*folders, *files]):
            path = Path(folder, name)
            kind = path.lstat()
            if name in _LEFTOVERS or stat.S_ISDIR(kind.st_mode):
                continue
            if not stat.S_ISREG(kind.st_mode):
                raise ShelfError(f"{path} is a link or no plain file; nothing was copied.")
            count += 1
            if count > MOST_FILES:
                raise ShelfError(f"{top} holds more than {MOST_FILES} files; no recogniser does.")
            yield Entry(path.relative_to(top).parts, kind.st_size, _opener(path))


def _raise(error: OSError) -> None:
    raise error


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _zip_at(path: Path, stack: ExitStack) -> Source:
    try:
        archive = stack.enter_context(zipfile.ZipFile(path))
    except _BAD_ZIP:
        raise ShelfError(f"{path} is neither a folder nor a ZIP file.") from None
    if len(archive.infolist()) > MOST_FILES:
        raise ShelfError(f"{path} holds more than {MOST_FILES} files; no recogniser does.")
    entries = []
    seen = set()
    for info in archive.infolist():
        parts = _safe_parts(path, info)
        if info.orig_filename.endswith(("/", "\\")) or _LEFTOVERS.intersection(parts):
            continue
        if (folded := tuple(part.casefold() for part in parts)) in seen:
            raise ShelfError(f"{path} holds {info.filename} twice.")
        seen.add(folded)
        entries.append(Entry(parts, info.file_size, _zip_opener(archive, info)))
    return Source(path.stem, tuple(entries))


def _zip_opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(info)


def _safe_parts(path: Path, info: zipfile.ZipInfo) -> tuple[str, ...]:
    """The places in an entry's name; ShelfError when it leads anywhere else or is no plain file."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ShelfError(f"{path} holds a link ({info.filename}); nothing was copied.")
    # Before the zipfile module cut it at a null byte and turned its slashes.
    name = info.orig_filename.replace("\\", "/").removesuffix("/")
    parts = tuple(part for part in name.split("/") if part != ".")
    if not all(_is_plain(part) for part in parts):
        raise ShelfError(
            f"{path} holds a file name that leads out of its folder; nothing was copied."
        )
    return parts


def _is_plain(part: str) -> bool:
    """Whether a name is one that every system takes for just a name."""
    return (
        bool(part.strip(" ."))
        and not part.endswith((" ", "."))
        and not any(ord(letter) < 32 or letter in '<>:"|?*\x7f' for letter in part)
    )


def _without_top_folders(source: Source) -> Source:
    """Without the folders around a recogniser that hold nothing else; the innermost names it."""
    while not is_like_a_recogniser(source.has) and _share_a_top(source.entries):
        name = source.entries[0].parts[0]
        entries = tuple(replace(entry, parts=entry.parts[1:]) for entry in source.entries)
        source = Source(name, entries)
    return source


def _share_a_top(entries: Sequence[Entry]) -> bool:
    tops = {entry.parts[0] for entry in entries}
    return len(tops) == 1 and all(len(entry.parts) > 1 for entry in entries)
