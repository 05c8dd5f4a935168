"""What a window manager does and xdotool cannot: asks a window to close, tells what lies on top.

Run as a process of its own, because Xlib ends the process when a window has gone:
`close WINDOW`, `stack` (ids from bottom to top), `cover` (a window over all, until standard
input ends; prints its id).
"""

import ctypes
import ctypes.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_CLIENT_MESSAGE = 33
_FORMAT_LONG = 32


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("kind", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        # Xlib copies as many bytes as its largest event has.
        ("rest", ctypes.c_long * 24),
    )


class Connection:
    """A connection to the screen that DISPLAY names."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._lib.XOpenDisplay.restype = ctypes.c_void_p
        self._lib.XInternAtom.restype = ctypes.c_ulong
        self._lib.XDefaultRootWindow.restype = ctypes.c_ulong
        self._lib.XCreateSimpleWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._lib.XOpenDisplay(None))
        self._root = ctypes.c_ulong(self._lib.XDefaultRootWindow(self._display))

    def atom(self, name: str) -> int:
        """The number of a name."""
        return int(self._lib.XInternAtom(self._display, name.encode(), 0))

    def close(self, window: int) -> None:
        """Ask this window to close, as its close button would."""
        event = _ClientMessage(
            type=_CLIENT_MESSAGE,
            window=window,
            kind=self.atom("WM_PROTOCOLS"),
            format=_FORMAT_LONG,
        )
        event.data[0] = self.atom("WM_DELETE_WINDOW")
        self._lib.XSendEvent(self._display, ctypes.c_ulong(window), 0, 0, ctypes.byref(event))
        self._lib.XSync(self._display, 0)

    def stack(self) -> list[int]:
        """Top-level windows from bottom to top."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._lib.XQueryTree(
            self._display,
            self._root,
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        return [children[place] for place in range(count.value)]

    def cover(self) -> int:
        """Lay a window over everything; its id."""
        window = int(
            self._lib.XCreateSimpleWindow(
                self._display, self._root, 0, 0, 1600, 1000, 0, 0, ctypes.c_ulong(0x808080)
            )
        )
        self._lib.XMapRaised(self._display, ctypes.c_ulong(window))
        self._lib.XSync(self._display, 0)
        return window


@contextmanager
def covered(display: str) -> Iterator[None]:
    """A window over everything on this screen, meanwhile."""
    process = subprocess.Popen(
        [sys.executable, __file__, "cover"],
        env=os.environ | {"DISPLAY": display},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline().strip().isdigit()
        yield
        # Leaving closes its input, and so ends it.


def main(arguments: list[str]) -> None:
    connection = Connection()
    if arguments[0] == "close":
        connection.close(int(arguments[1]))
    elif arguments[0] == "stack":
        print(*connection.stack())
    else:
        print(connection.cover(), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1:])
