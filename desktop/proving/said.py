"""What a bot knows when it is its turn: her words, its own, and what the screen shows."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.coach.tracker import Progress


@dataclass(frozen=True, slots=True)
class Said:
    """The call so far, as its user sees it."""

    yours: tuple[str, ...]
    hers: tuple[str, ...]
    """Her opening and her replies, so one more than `yours`."""
    shown: Progress
    """Steps and terms as the screen shows them."""

    @property
    def turn(self) -> int:
        """Turns taken so far."""
        return len(self.yours)


Speaker = Callable[[Said], str | None]
"""One user in one call; None hangs up."""
