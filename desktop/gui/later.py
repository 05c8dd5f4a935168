"""Work that waits for the first page: until it was painted, or in a thread meanwhile.

In: a widget, something slow to make, pieces of work. Out: calls on the Qt main thread, when it
is time.
"""

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PIECE_MS = 15
"""Between two pieces of work, for keys and paint."""
_UNSEEN_MS = 1000
"""A window that nobody sees is never painted; work does not wait for it longer than this."""

Made = TypeVar("Made")


class FirstPaint(QObject):
    """Calls once when this widget was painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._then = widget, then
        self._seen = self._done = False
        widget.installEventFilter(self)
        QTimer.singleShot(_UNSEEN_MS, self, self._go_on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the paint happen, then go on."""
        if not self._seen and event.type() == QEvent.Type.Paint:
            self._seen = True
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        if not self._done:
            self._done = True
            self._widget.removeEventFilter(self)
            self._then()


class Later(QObject, Generic[Made]):
    """Makes one thing in a thread. Signals: settled(), once it is there or has failed."""

    settled = Signal()

    def __init__(self, make: Callable[[], Made]) -> None:
        super().__init__()
        self.made: Made | None = None
        self.error: BaseException | None = None
        self._make = make
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="later")
            self._thread.start()

    def join(self) -> None:
        """Wait until it is there or has failed."""
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            self.made = self._make()
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            self.error = error
        self.settled.emit()


def take_up(pieces: Iterator[None], parent: QObject) -> None:
    """Run through these pieces of work, one by one, while the window is in use."""
    timer = QTimer(parent)
    timer.setInterval(PIECE_MS)

    def advance() -> None:
        if next(pieces, "done") == "done":
            timer.stop()

    timer.timeout.connect(advance)
    timer.start()
