"""Five hundred random operations on the window in one process, all of it watched.

`python -m tests.shots.stress [--operations 500] [--seed N]` writes
tests/reports/window_stress.json and exits with 0 when nothing was cut off, overlapped,
warned, logged, printed by Qt or raised.
"""

import argparse
import json
import logging
import os
import platform
import secrets
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.shots.hands import Hands
from tests.shots.stage import application

REPORT = Path(__file__).parents[1] / "reports" / "window_stress.json"
OFF_SCREEN = ("This plugin does not support propagateSizeHints()",)
"""What Qt says of drawing off screen, about no fault of ours."""


class Watch(logging.Handler):
    """Collects what nobody may say: warnings, log records, Qt messages, exceptions."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        logging.getLogger().addHandler(self)
        logging.captureWarnings(capture=True)
        warnings.simplefilter("always")
        qInstallMessageHandler(self.on_message)
        sys.excepthook = self.on_exception
        sys.unraisablehook = lambda args: self.said.append(f"unraisable: {args.exc_value!r}")
        threading.excepthook = lambda args: self.said.append(f"thread: {args.exc_value!r}")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a log record."""
        self.said.append(f"{record.levelname}: {record.getMessage()}")

    def on_message(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        """Keep a message of Qt's."""
        if words not in OFF_SCREEN:
            self.said.append(f"Qt {kind.name}: {words}")

    def on_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Keep an exception that nobody caught."""
        self.said.append(f"{kind.__name__}: {error}")


def main() -> int:
    """Run and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots.stress")
    parser.add_argument("--operations", type=int, default=500)
    parser.add_argument("--seed", type=int, default=secrets.randbits(32))
    parser.add_argument("--report", type=Path, default=REPORT)
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    kept = application()
    watch = Watch()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        hands = Hands(Path(home), asked.seed)
        hands.play(asked.operations)
        hands.close()
    report = {
        "seed": asked.seed,
        "operations": sum(hands.done.values()),
        "done": dict(sorted(hands.done.items())),
        "faults": hands.faults,
        "messages": watch.said[:40],
        "threads_left": threading.active_count() - 1,
        "seconds": round(time.monotonic() - began, 1),
        "python": platform.python_version(),
        "qt": PySide6.__version__,
    }
    asked.report.parent.mkdir(parents=True, exist_ok=True)
    asked.report.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(json.dumps(report, indent=2, ensure_ascii=False))
    kept.quit()
    return 1 if hands.faults or watch.said or report["threads_left"] else 0


if __name__ == "__main__":
    sys.exit(main())
