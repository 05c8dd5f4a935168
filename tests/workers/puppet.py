"""A worker for the tests: does what it is told, and misbehaves on order."""

import os
import sys
import threading
import time

from desktop.workers.line import take_over_streams


def main() -> None:
    """Answer `echo`, be silent on `hang`, die on `die`, talk nonsense on `babble`."""
    if "mute" in sys.argv:
        time.sleep(60)
    line = take_over_streams()
    line.open()
    while (order := line.inbox.get()) is not None:
        if order.kind == "echo":
            print("a library that prints")
            line.answer(order, "echoed", order.payload, said=order.text("said"))
        elif order.kind == "die":
            os.abort()
        elif order.kind == "babble":
            os.write(line._reports.fileno(), b"0123456789 not a message")
        elif order.kind == "sulk":
            threading.Event().wait()


if __name__ == "__main__":
    main()
