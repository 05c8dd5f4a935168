"""A private place for the one sound file that a speech driver writes at a time.

In memory where the system has a folder for that. What a crash left there is removed by the next
start; the folder goes when it is closed.
"""

import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

_NAME = "preferred-ground-voice"
_MODE = 0o700


class Scratch:
    """A folder that only this user can read, with files that only this process writes."""

    def __init__(self, base: Path | None = None) -> None:
        base = base or _base()
        user = f"-{os.getuid()}" if sys.platform != "win32" else ""
        self.folder = base / f"{_NAME}{user}"
        if not _is_private(self.folder):
            # Somebody else holds the name.
            self.folder = Path(tempfile.mkdtemp(prefix=f"{_NAME}-", dir=base))
        for left in self.folder.iterdir():
            if not _is_running(left.stem):
                with suppress(OSError):
                    left.unlink()

    def file(self, suffix: str) -> Path:
        """An empty file for the next rendering; OSError when none can be written."""
        path = self.folder / f"{os.getpid()}{suffix}"
        # A driver that cannot write may hang for ever, so a folder that was swept away comes
        # back; and a folder with a file in it is not removed by another process that ends.
        for last in (False, True):
            try:
                self.folder.mkdir(_MODE, exist_ok=True)
                path.touch()
            except FileNotFoundError:
                if last:
                    raise
            else:
                break
        return path

    def close(self) -> None:
        """Remove what is ours; a folder that another process uses stays."""
        with suppress(OSError):
            for own in self.folder.glob(f"{os.getpid()}.*"):
                own.unlink()
            self.folder.rmdir()


def _base() -> Path:
    """In memory if possible."""
    for place in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):
        if place and Path(place).is_dir() and os.access(place, os.W_OK | os.X_OK):
            return Path(place)
    return Path(tempfile.gettempdir())


def _is_private(folder: Path) -> bool:
    """Whether this is now a folder of ours that nobody else can look into; makes it if need be."""
    try:
        with suppress(FileExistsError):
            folder.mkdir(_MODE)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode):
            return False
        if sys.platform != "win32":
            if found.st_uid != os.getuid():
                return False
            folder.chmod(_MODE)
    except OSError:
        return False
    return True


def _is_running(process: str) -> bool:
    """Whether a process of this number is there."""
    if sys.platform == "win32" or not process.isdigit():
        # Asking by signal would end the process there; a file in use cannot be removed anyway.
        return False
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
