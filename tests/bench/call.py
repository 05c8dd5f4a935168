"""One long-lived window under load: typed turns, then what every state of a call costs.

`python -m tests.bench.call` prints one JSON object. The window, the desk, the journal and the
rehearsal thread are the program's own; only the phase of its scenes is set from here, because
nobody speaks aloud yet, and the levels of a voice come from a timer.
"""

import argparse
import json
import math
import random
import statistics
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import show_window
from desktop.gui.window import Window
from desktop.paths import data_folder
from desktop.scene import Phase, Scene

SCENARIOS = Path(__file__).parents[1] / "scenarios"
LEVEL_MS = 33
SETTLE_SECONDS = 1.5
COUNT_SECONDS = 3.0
REFERENCE_LOOPS = 400_000
PATIENCE_SECONDS = 20.0
STATES: dict[str, tuple[Phase, bool]] = {
    "speaking": ("hers", True),
    "listening": ("yours", True),
    "thinking": ("thinking", False),
    "idle": ("yours", False),
    "paused": ("paused", False),
}
"""What is measured: the phase on show, and whether a voice moves."""


class Paints(QObject):
    """Counts paint events by class of widget while it watches."""

    def __init__(self, root: QWidget) -> None:
        super().__init__()
        self.by_class: Counter[str] = Counter()
        self._watched = [root, *root.findChildren(QWidget)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint and let everything pass."""
        if event.type() == QEvent.Type.Paint:
            self.by_class[type(watched).__name__] += 1
        return False

    def stop(self) -> None:
        """Leave the widgets alone."""
        for widget in self._watched:
            widget.removeEventFilter(self)


class ReplyWatch(QObject):
    """Says when words that are not the old ones were painted: first at all, then in full ink."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._caption = window.live.parts.caption
        self._old = self._caption.accessibleName()
        self.seen = self.full = 0.0
        self._caption.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A paint of other words that is not wholly transparent."""
        opacity = self._caption.opacity
        if event.type() == QEvent.Type.Paint and opacity > 0.0 and self._changed():
            QTimer.singleShot(0, self._on_painted if opacity < 1.0 else self._on_full)
        return False

    def _changed(self) -> bool:
        return self._caption.accessibleName() != self._old

    def _on_painted(self) -> None:
        self.seen = self.seen or time.perf_counter()

    def _on_full(self) -> None:
        self._on_painted()
        self.full = self.full or time.perf_counter()


class Bench:
    """Plays the measurements on one window, then closes it."""

    def __init__(self, window: Window, turns: int, seconds: float) -> None:
        self._window = window
        self._turns, self._seconds = turns, seconds
        self._phase: Phase | None = None
        self._scene: Scene | None = None
        self._levels = QTimer(window)
        self._levels.setInterval(LEVEL_MS)
        self._levels.timeout.connect(self._on_level)
        window.running.bridge.heard.disconnect(window.running._on_heard)
        window.running.bridge.heard.connect(self._on_heard)
        self.report: dict[str, Any] = {}

    def run(self) -> None:
        """Everything, in order."""
        until(lambda: self._window.desk is not None)
        wait(2.0)
        self.report["turn_to_reply"] = self._typed_turns()
        self.report["states"] = {name: self._state(*how) for name, how in STATES.items()}
        self._window.close()

    def _on_heard(self, said: object) -> None:
        """Hand on what the rehearsal says, its scenes in the phase under test."""
        if isinstance(said, Scene):
            self._scene = said
            if self._phase is not None and said.phase != "over":
                said = replace(said, phase=self._phase)
        self._window.running._on_heard(said)

    def _on_level(self) -> None:
        moment = time.monotonic()
        level = 0.5 + 0.3 * math.sin(9 * moment) + 0.2 * math.sin(23 * moment)
        self._window.live.parts.band.set_level(level)

    def _new_call(self) -> None:
        self._scene = None
        self._window.prepare.start.emit("realistic", True)
        until(lambda: self._scene is not None)
        wait(0.3)

    def _typed_turns(self) -> dict[str, Any]:
        texts = [
            turn["say"]
            for file in sorted(SCENARIOS.glob("*.toml"))
            for turn in tomllib.loads(file.read_text("utf-8"))["turns"]
            if turn["say"].strip() and len(turn["say"]) < 400
        ]
        random.Random(3).shuffle(texts)
        seen: list[float] = []
        full: list[float] = []
        calls = 0
        for number in range(self._turns):
            if self._scene is None or self._scene.phase == "over":
                self._leave()
                self._new_call()
                calls += 1
            first, last = self._turn(texts[number % len(texts)])
            seen.append(first)
            full.append(last)
            wait(0.05)
        return {
            "turns": len(seen),
            "calls": calls,
            "ms": spread(seen),
            "ms_in_full_ink": spread(full),
            "first_turn_ms": round(seen[0], 1),
        }

    def _leave(self) -> None:
        until(lambda: not self._window.live.isVisible())

    def _turn(self, text: str) -> tuple[float, float]:
        field = self._window.live.parts.composer.field
        field.setFocus()
        field.setPlainText(text)
        QApplication.processEvents()
        watch = ReplyWatch(self._window)
        began = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        until(lambda: watch.full > 0.0)
        return (watch.seen - began) * 1000, (watch.full - began) * 1000

    def _state(self, phase: Phase, voice: bool) -> dict[str, Any]:
        self._leave_when_over()
        live = self._window.live
        assert self._scene is not None
        if phase == "paused":
            self._pause()
        else:
            self._phase = phase
            live.show_scene(replace(self._scene, phase=phase))
        if voice:
            self._levels.start()
        wait(SETTLE_SECONDS)
        paints = Paints(self._window)
        wait(COUNT_SECONDS)
        paints.stop()
        before, ours = reference_ms(), time.process_time()
        began = time.monotonic()
        wait(self._seconds)
        percent = 100 * (time.process_time() - ours) / (time.monotonic() - began)
        after = reference_ms()
        self._levels.stop()
        return {
            "percent_of_a_core": round(percent, 2),
            "reference_ms": [before, after],
            "paints_per_second": {
                name: round(count / COUNT_SECONDS, 1)
                for name, count in paints.by_class.most_common()
            },
        }

    def _pause(self) -> None:
        """Pause the call for real; paused is the last state measured."""
        self._phase = None
        until(lambda: self._scene is not None and self._scene.phase == "yours")
        wait(SETTLE_SECONDS)
        self._window.live.parts.controls.pause.click()
        until(lambda: self._scene is not None and self._scene.phase == "paused")

    def _leave_when_over(self) -> None:
        if self._scene is None or self._scene.phase == "over":
            self._leave()
            self._new_call()


def wait(seconds: float) -> None:
    """Let the event loop run this long without waking it for nothing."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until(done: Callable[[], bool]) -> None:
    """Let the event loop run until this holds; TimeoutError when it never does."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while not done():
        if time.monotonic() > ends:
            raise TimeoutError("the window did not get there")
        wait(0.005)


def reference_ms() -> float:
    """Processor milliseconds of a fixed loop: what this core is worth at the moment."""
    began = time.process_time()
    total = 0
    for number in range(REFERENCE_LOOPS):
        total += number & 7
    return round((time.process_time() - began) * 1000, 2)


def spread(values: list[float]) -> dict[str, float]:
    """Least, middle, 95th of a hundred, and most."""
    ordered = sorted(values)
    return {
        "min": round(ordered[0], 1),
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "max": round(ordered[-1], 1),
    }


def main() -> int:
    """Show the program's window and measure it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.call")
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=10.0)
    asked = parser.parse_args()
    benches: list[Bench] = []
    loop = QApplication.exec

    def begin() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
        benches.append(Bench(window, asked.turns, asked.seconds))
        benches[0].run()

    def measured_loop(*_: object) -> int:
        QTimer.singleShot(0, begin)
        return loop()

    QApplication.exec = measured_loop  # type: ignore[method-assign]
    code = show_window(data_folder())
    json.dump(benches[0].report, sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
