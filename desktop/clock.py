"""The call's own clock and how its times are written.

Elapsed seconds only run while the clock runs: pauses and machine time are not charged.
Time is passed in, so a test plays eight minutes in a microsecond.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

BUDGET_SECONDS = 480.0
"""The eight minutes the big clock counts down."""
HARD_STOP_SECONDS = 390.0
"""She mentions her hard stop once, in her first reply at or after this."""
LIMIT_SECONDS = 540.0
"""The call has ended by now, whatever happens."""
TURN_GAP_SECONDS = 20.0
"""In a script, a turn without a time comes this long after the last."""

_STAMP = re.compile(r"(\d{1,3}):([0-5]\d)")


def stamp(seconds: float) -> str:
    """Elapsed time as "mm:ss"."""
    whole = int(max(0.0, seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def spoken_stamp(seconds: float) -> str:
    """Time as the window writes it: "4:40"."""
    whole = int(max(0.0, seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def parse_stamp(text: str) -> float:
    """Seconds in "mm:ss"; ValueError when it is not one."""
    match = _STAMP.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is not a time like 03:20")
    return int(match[1]) * 60 + int(match[2])


@dataclass
class CallClock:
    """Elapsed time of one call, stopped and started; `now` is any monotonic seconds."""

    now: Callable[[], float]
    _base: float = 0.0
    _since: float | None = None

    def start(self, elapsed: float = 0.0) -> None:
        """Run from this elapsed time."""
        self._base = elapsed
        self._since = self.now()

    def stop(self) -> None:
        """Hold the elapsed time where it is."""
        self._base = self.elapsed
        self._since = None

    def run(self) -> None:
        """Go on from where it was stopped; does nothing while it runs."""
        if self._since is None:
            self._since = self.now()

    @property
    def running(self) -> bool:
        """Whether time is being charged."""
        return self._since is not None

    @property
    def elapsed(self) -> float:
        """Seconds charged so far."""
        if self._since is None:
            return self._base
        return self._base + max(0.0, self.now() - self._since)
