"""A worker's own end: orders in, reports out, a heartbeat, and an end when the program ends.

Everything else a library prints is thrown away, so that no spoken word reaches a log. Runs in
the worker process; the worker's module decides which thread does its work.
"""

import os
import queue
import sys
import threading
from typing import BinaryIO

from desktop.workers.protocol import Field, Message, ProtocolError, read_message

BEAT_SECONDS = 0.25
"""How often a worker says that it lives."""
LAST_SECONDS = 1.0
"""How long a worker may take to end after its orders have ended."""


class Line:
    """The control pipe of a worker."""

    def __init__(self, orders: BinaryIO, reports: BinaryIO) -> None:
        self._orders = orders
        self._reports = reports
        self._writing = threading.Lock()
        self.inbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        """Orders in turn; None once there will be no more. Other threads may post here too."""

    def open(self) -> None:
        """Say hello, then read orders and beat until the program ends."""
        threading.Thread(target=self._read, name="orders", daemon=True).start()
        self.report("hello", pid=os.getpid())
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()

    def report(self, kind: str, payload: bytes = b"", **fields: Field) -> None:
        """Tell the program something; any thread; the worker ends when nobody listens."""
        try:
            with self._writing:
                self._reports.write(Message(kind, fields, payload).packed())
                self._reports.flush()
        except OSError:
            os._exit(0)

    def answer(self, order: Message, kind: str, payload: bytes = b"", **fields: Field) -> None:
        """Report that an order with a deadline is done."""
        self.report(kind, payload, re=order.whole("id"), **fields)

    def _read(self) -> None:
        try:
            while (message := read_message(self._orders)) is not None:
                self.inbox.put(message)
        except (OSError, ProtocolError):
            pass
        self.inbox.put(None)
        # A library that hangs must not outlive the program.
        leave = threading.Timer(LAST_SECONDS, os._exit, (0,))
        leave.daemon = True
        leave.start()

    def _beat(self) -> None:
        pause = threading.Event()
        while True:
            self.report("beat")
            pause.wait(BEAT_SECONDS)


def take_over_streams() -> Line:
    """Keep standard input and output for orders and reports; whatever else prints is dropped."""
    orders = os.fdopen(os.dup(0), "rb")
    reports = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    return Line(orders, reports)
