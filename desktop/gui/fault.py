"""Keeps the window going when something in it goes wrong, and leaves a note about it.

In: exceptions that nobody caught, and the data folder. Out: a note in faults.log, one line on
standard error, a call of whoever shows it (see `fault_sheet`). A note holds kinds, functions,
lines and versions; never the message of an exception, because words of a call may stand in it.
Qt main thread.
"""

import faulthandler
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

import PySide6
from PySide6.QtWidgets import QApplication

from desktop import __version__

FILE_NAME = "faults.log"
_MOST_BYTES = 200_000
"""A longer file is begun afresh at the next start."""


class Faults:
    """Takes exceptions; each kind at each place counts once a run."""

    def __init__(self, home: Path, show: Callable[[bool], None]) -> None:
        """`show` is told whether there is a note."""
        self.path = home / FILE_NAME
        self.file = _opened(self.path)
        """None where the folder cannot be written."""
        self._show = show
        self._known: set[tuple[str, str]] = set()

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note it, say it on standard error, show it; in the form of sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        places = _places(trace)
        last = places[-1] if places else "nowhere"
        # What goes wrong in a painting goes wrong thirty times a second.
        if (kind.__name__, last) in self._known:
            return
        self._known.add((kind.__name__, last))
        self._note(error)
        if sys.stderr is not None:
            kept = f"; a note is in {self.path}" if self.file is not None else ""
            sys.stderr.write(f"Something went wrong: {kind.__name__} at {last}{kept}.\n")
            sys.stderr.flush()
        self._show(self.file is not None)

    def close(self) -> None:
        """Let go of the file."""
        if self.file is not None:
            self.file.close()

    def _note(self, error: BaseException) -> None:
        if self.file is None:
            return
        with suppress(OSError):
            self.file.write("".join(f"{line}\n" for line in (*_story(error), _versions(), "")))
            self.file.flush()


@contextmanager
def caught(home: Path, show: Callable[[bool], None]) -> Iterator[Faults]:
    """Take what nobody catches until the end of this block, crashes of native code too."""
    faults = Faults(home, show)
    before, sys.excepthook = sys.excepthook, faults.take
    watched = faults.file is not None and not faulthandler.is_enabled()
    if watched and faults.file is not None:
        faulthandler.enable(faults.file)
    try:
        yield faults
    finally:
        sys.excepthook = before
        if watched:
            faulthandler.disable()
        faults.close()


def _opened(path: Path) -> TextIO | None:
    """The file, to be added to and read by its owner alone."""
    try:
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.unlink()
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    except OSError:
        return None
    return os.fdopen(descriptor, "a", encoding="utf-8")


def _story(error: BaseException) -> Iterator[str]:
    """Kind and places of an exception and of those it came from."""
    told: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in told:
        told.add(id(each))
        yield f"{'after ' if each is not error else ''}{type(each).__name__}"
        yield from (f"  {place}" for place in _places(each.__traceback__))
        each = each.__cause__ or each.__context__


def _places(trace: TracebackType | None) -> list[str]:
    """Module, line and function of each frame, outermost first."""
    return [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]


def _versions() -> str:
    import platform

    return (
        f"Preferred Ground {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.system()} {platform.machine()}"
    )
