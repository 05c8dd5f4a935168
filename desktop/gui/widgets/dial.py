"""Measures of the round things: disc, voice band and timer ring, for any size.

Angles are degrees clockwise from straight down, so that the opening is at the bottom.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.clock import BUDGET_SECONDS

RING_START = 29.0
"""Half of the ring's opening."""
RING_SPAN = 360.0 - 2 * RING_START
RING_WIDTH = 7.0
VOICE_EDGE = 33.0
"""Half of the opening of ticks and wave."""
DOTS_EDGE = 35.0
"""Half of the opening of the dotted rings."""

_SIZES = (210.0, 300.0, 352.0)


@dataclass(frozen=True, slots=True)
class Dial:
    """A square box with everything round centred in it."""

    side: float
    """Of the timer ring's box."""

    @property
    def centre(self) -> QPointF:
        """Middle of the box."""
        return QPointF(self.side / 2, self.side / 2)

    @property
    def ring_radius(self) -> float:
        """To the middle of the timer ring's line."""
        return self.side / 2 - 9

    @property
    def disc_radius(self) -> float:
        """Of the portrait."""
        return self.side / 2 - self.scaled(36, 42, 49.5)

    @property
    def voice_radius(self) -> float:
        """Where ticks begin."""
        return self.disc_radius + self.scaled(6.3, 7.5, 8.2)

    @property
    def voice_reach(self) -> float:
        """The longest tick."""
        return self.scaled(17, 21, 24)

    @property
    def dots_radius(self) -> float:
        """Of the dotted rings."""
        return self.disc_radius + self.scaled(11.65, 13, 14)

    @property
    def band_outer(self) -> float:
        """Nothing of the voice band reaches beyond this."""
        return self.ring_radius - RING_WIDTH / 2 - 1

    @property
    def band_inner(self) -> float:
        """Nothing of the voice band comes closer than this."""
        return self.disc_radius + 2.5

    def scaled(self, small: float, middle: float, large: float) -> float:
        """A measure given for boxes of 210, 300 and 352."""
        values = (small, middle, large)
        index = 0 if self.side < _SIZES[1] else 1
        share = (self.side - _SIZES[index]) / (_SIZES[index + 1] - _SIZES[index])
        return values[index] + (values[index + 1] - values[index]) * share

    def point(self, angle: float, radius: float) -> QPointF:
        """Where this angle is at this distance from the centre."""
        turn = math.radians(angle)
        return self.centre + QPointF(-radius * math.sin(turn), radius * math.cos(turn))

    def square(self, radius: float) -> QRectF:
        """The box around a circle of this radius."""
        return QRectF(self.centre.x() - radius, self.centre.y() - radius, 2 * radius, 2 * radius)


def ring_angle(elapsed: float) -> float:
    """Where on the ring this moment is; the ring ends with the eight minutes."""
    return RING_START + RING_SPAN * min(1.0, max(0.0, elapsed / BUDGET_SECONDS))
