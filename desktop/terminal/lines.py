"""Lines of a stream, read on a thread of their own, so that a call can go on while none comes.

In: a text stream. Out: each line to whoever asked; the last is empty, as readline has it.
"""

import codecs
import os
import select
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

_PIECE_BYTES = 1 << 16


class Lines:
    """Reads until the stream ends or `close` is called."""

    def __init__(self, stream: TextIO, take: Callable[[str], None]) -> None:
        self._stream, self._take = stream, take
        self._wake, self._woken = os.pipe()
        self._thread = threading.Thread(target=self._read, name="lines", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Read no more."""
        os.close(self._woken)
        # Where waiting cannot be cut short, the thread ends with the program.
        if sys.platform != "win32":
            self._thread.join()
            os.close(self._wake)

    def _read(self) -> None:
        try:
            number = self._stream.fileno()
        except (OSError, ValueError):
            while line := self._stream.readline():
                self._take(line)
            self._take("")
            return
        self._read_file(number)

    def _read_file(self, number: int) -> None:
        """Bytes of a file, pipe or terminal; what the text stream has buffered is lost."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        text = ""
        while self._awaits(number):
            piece = b""
            with suppress(OSError):
                piece = os.read(number, _PIECE_BYTES)
            text += decoder.decode(piece, final=not piece)
            *whole, text = text.replace("\r\n", "\n").split("\n")
            for line in whole:
                self._take(f"{line}\n")
            if not piece:
                if text:
                    self._take(text)
                self._take("")
                return

    def _awaits(self, number: int) -> bool:
        """Wait for something to read; False when it is not wanted any more."""
        if sys.platform == "win32":
            return True
        ready, _, _ = select.select([number, self._wake], [], [])
        return self._wake not in ready
