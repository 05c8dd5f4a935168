"""The voice band between face and timer ring: whose turn it is, as a shape.

In: which of five shapes, and a level. Out: ticks, dots or a wave. Only this band
repaints while anyone speaks, and nothing repaints while nobody does.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QElapsedTimer, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygon,
    QPolygonF,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.gui.access import Painted
from desktop.gui.theme import Theme
from desktop.gui.widgets.dial import DOTS_EDGE, VOICE_EDGE, Dial
from desktop.gui.widgets.motion import FRAME_MS, SLOW_FRAME_MS, frames
from desktop.gui.widgets.portrait import MARGIN

Shape = Literal["still", "listening", "thinking", "speaking", "paused"]

_TICKS = 97
_DOTS = 41
_ROUND_SECONDS = 2.4
"""The bright dot's time for one way round."""
_SMOOTHING_MS = 90.0
_QUIET = 0.02
_HEARD_MS = 400
"""A level older than this no longer counts."""
_EDGE = VOICE_EDGE - 1.5
"""Half of the opening, less what a pen's width may reach into it."""
_TIP = 2.5
"""How far the loudest tick and its smooth edge reach beyond the band."""
_CAP = 0.8
"""What a round end would add to a tick, and a flat one does not."""
_STEPS = 120
_SOFT_STEPS = 90
"""Of the two soft layers, whose edges need fewer."""
_LAYERS = ((1.0, 0.0, 0.22), (0.72, 2.1, 0.35), (0.45, 4.4, 1.0))
"""Reach, phase and opacity of the wave's two soft layers and its line."""
_BARS = 3
_STILL_FRAME_MS = 250
"""Between two looks at the level with reduced motion."""


class Band(Painted):
    """Ticks for your voice, dots for thought, a wave for hers, still dots for a pause."""

    level_shown = Signal(float)
    """The level of the frame just painted, 0 to 1; drives her mouth."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shape: Shape = "still"
        self._dial = Dial(352)
        self._floor = self._wave_floor()
        self._level = 0.0
        self._target = 0.0
        self._heard_at = -_HEARD_MS
        self._seconds = 0.0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = frames(self)
        self._timer.timeout.connect(self._advance)

    @property
    def moving(self) -> bool:
        """Whether frames are being drawn."""
        return self._timer.isActive()

    def set_shape(self, shape: Shape) -> None:
        """Show whose turn it is."""
        if shape != self._shape:
            self._shape = shape
            self._level = self._target = 0.0
            self.refresh()
        self._run()

    def set_level(self, level: float) -> None:
        """The loudness of whoever speaks, 0 to 1."""
        self._target = min(1.0, max(0.0, level))
        self._heard_at = self._clock.elapsed()
        self._run()

    def set_moment(self, seconds: float, level: float) -> None:
        """Hold one frame, for pictures."""
        self._timer.stop()
        self._seconds, self._level = seconds, level
        self.refresh()

    def refresh(self) -> None:
        """Repaint the band; its mask keeps everything beside it as it is."""
        self.update()

    def on_theme_changed(self) -> None:
        """Move or stand still as the theme has it."""
        super().on_theme_changed()
        self._run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the size of the timer ring's box."""
        self._dial = Dial(float(self.width()))
        self._floor = self._wave_floor()
        self.setMask(self._cover())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape of the moment."""
        painter = self.begin()
        if self._shape == "paused":
            self._paint_rest(painter)
        elif self._shape == "still":
            return
        elif self.theme.reduced_motion:
            self._paint_bars(painter)
        elif self._shape == "listening":
            self._paint_ticks(painter)
        elif self._shape == "thinking":
            self._paint_dots(painter)
        else:
            self._paint_wave(painter)

    def _run(self) -> None:
        wanted = 0
        still = self.theme.reduced_motion
        heard = self._shape == "listening" and max(self._level, self._target) > _QUIET
        if self._shape == "thinking" and not still:
            wanted = SLOW_FRAME_MS
        elif self._shape == "speaking" or heard:
            wanted = _STILL_FRAME_MS if still else FRAME_MS
        if not wanted:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != wanted:
            self._timer.start(wanted)

    def _advance(self) -> None:
        now = self._clock.elapsed()
        passed = now / 1000.0 - self._seconds
        self._seconds = now / 1000.0
        if now - self._heard_at > _HEARD_MS:
            self._target = _murmur(self._seconds) if self._shape == "speaking" else 0.0
        share = 1.0 - math.exp(-1000.0 * max(0.0, passed) / _SMOOTHING_MS)
        self._level += (self._target - self._level) * share
        if self._shape == "listening" and max(self._level, self._target) < _QUIET:
            self._level = 0.0
        if self._shape == "speaking":
            self.level_shown.emit(self._level)
        self.refresh()
        self._run()

    def _cover(self) -> QRegion:
        """Where something may be painted: not the face, not the ring, not the clock below."""
        dial, ellipse = self._dial, QRegion.RegionType.Ellipse
        reach = min(dial.band_outer, dial.voice_radius + dial.voice_reach)
        outer = dial.square(reach + _TIP).toAlignedRect()
        inner = dial.square(dial.band_inner - 1).toAlignedRect()
        corners = (dial.centre, *(dial.point(edge, dial.side) for edge in (-_EDGE, _EDGE)))
        opening = QRegion(QPolygon([corner.toPoint() for corner in corners]))
        face = QRegion(dial.square(dial.disc_radius + MARGIN).toRect(), ellipse)
        return QRegion(outer, ellipse) - QRegion(inner, ellipse) - face - opening

    def _paint_ticks(self, painter: QPainter) -> None:
        colour = self.theme.colour("you")
        colour.setAlphaF(0.8)
        # Round ends of so thin a line cannot be seen, and cost more than the line.
        painter.setPen(QPen(colour, 2, c=Qt.PenCapStyle.FlatCap))
        middle, start, most = self._dial.side / 2, self._dial.voice_radius, self._dial.voice_reach
        beat = self._seconds * 9.0
        first = math.floor(beat)
        part, loud, foot = beat - first, most * self._level, start - _CAP
        lines: list[QLineF] = []
        for (fade, across, down), now, then in zip(
            _TICK_SPOKES, _grains(first), _grains(first + 1), strict=True
        ):
            rough = now + (then - now) * part
            end = start + min(2.6 + loud * fade * (0.06 + 1.3 * rough**2.6), most) + _CAP
            lines.append(
                QLineF(
                    middle + across * foot,
                    middle + down * foot,
                    middle + across * end,
                    middle + down * end,
                )
            )
        painter.drawLines(lines)

    def _paint_dots(self, painter: QPainter) -> None:
        colour = self.theme.colour("her-fill")
        painter.setPen(Qt.PenStyle.NoPen)
        dial = self._dial
        size = dial.scaled(1.4, 1.6, 1.75)
        head = _DOTS * (1.0 - self._seconds / _ROUND_SECONDS % 1.0)
        for index in range(_DOTS):
            behind = (index - head) % _DOTS
            colour.setAlphaF(max(0.35, 1.0 - 0.0406 * behind))
            painter.setBrush(colour)
            angle = DOTS_EDGE + (360 - 2 * DOTS_EDGE) * index / (_DOTS - 1)
            radius = size * max(1.0, 2.86 - 0.133 * behind)
            painter.drawEllipse(dial.point(angle, dial.dots_radius), radius, radius)

    def _paint_wave(self, painter: QPainter) -> None:
        colour = self.theme.colour("her-fill")
        for reach, phase, opacity in _LAYERS:
            tint = QColor(colour)
            tint.setAlphaF(opacity)
            if opacity < 1.0:
                points = self._wave(reach, phase, _SOFT_SPOKES)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                painter.drawPolygon(QPolygonF([*points, *self._floor]))
            else:
                # Between steps this short a round join cannot be told from a cut one.
                painter.setPen(QPen(tint, 1.6, j=Qt.PenJoinStyle.BevelJoin))
                painter.drawPolyline(QPolygonF(self._wave(reach, phase, _WAVE_SPOKES)))

    def _wave(
        self, reach: float, phase: float, spokes: Sequence[tuple[float, ...]]
    ) -> list[QPointF]:
        dial = self._dial
        middle, base = dial.side / 2, dial.voice_radius - 3
        most = dial.voice_reach * 1.05 * reach * min(1.0, 1.3 * self._level)
        lift = 2.0 + most * 0.52
        sin5, cos5, sin9, cos9, sin14, cos14 = (
            most * part for part in _ripples(phase, self._seconds)
        )
        heights = [
            base
            + fade
            * (
                lift
                + (s5 * cos5 + c5 * sin5)
                + (s9 * cos9 + c9 * sin9)
                + (s14 * cos14 + c14 * sin14)
            )
            for fade, _, _, s5, c5, s9, c9, s14, c14 in spokes
        ]
        return [
            QPointF(middle + spoke[1] * height, middle + spoke[2] * height)
            for spoke, height in zip(spokes, heights, strict=True)
        ]

    def _wave_floor(self) -> list[QPointF]:
        """The wave's lower edge, backwards."""
        middle, base = self._dial.side / 2, self._dial.voice_radius - 3
        return [
            QPointF(middle + across * base, middle + down * base)
            for _, across, down, *_ in reversed(_WAVE_SPOKES[::4])
        ]

    def _paint_rest(self, painter: QPainter) -> None:
        dial = self._dial
        pen = QPen(self.theme.colour("ctl"), 1.5, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1 / 1.5, 7 / 1.5])
        painter.setPen(pen)
        path = QPainterPath()
        box = dial.square(dial.dots_radius)
        path.arcMoveTo(box, -90 - DOTS_EDGE)
        path.arcTo(box, -90 - DOTS_EDGE, -(360 - 2 * DOTS_EDGE))
        painter.drawPath(path)

    def _paint_bars(self, painter: QPainter) -> None:
        hers = self._shape != "listening"
        filled = self.theme.colour("her-fill" if hers else "you-fill")
        lit = 0 if self._shape == "thinking" else min(_BARS, math.ceil(self._level * _BARS))
        top = self._dial.point(180, self._dial.band_outer - 3)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(_BARS):
            painter.setBrush(filled if bar < lit else self.theme.colour("line2"))
            height = 8.0 + 5.0 * bar
            corner = QPointF(top.x() - 14 + 11 * bar, top.y() + 19 - height)
            painter.drawRoundedRect(QRectF(corner.x(), corner.y(), 6, height), 3, 3)


def _wave_spoke(share: float) -> tuple[float, ...]:
    """What never changes about one step of the wave: how little it has faded, its direction,
    and sine and cosine of 5, 9 and 14 turns at its place.
    """
    fade = min(1.0, share / 0.07, (1 - share) / 0.07)
    turn = share * 2 * math.pi
    waves = [wave(times * turn) for times in (5, 9, 14) for wave in (math.sin, math.cos)]
    return (fade, *_direction(share), *waves)


def _tick_spoke(share: float) -> tuple[float, float, float]:
    fade = min(1.0, 0.25 + share * 5, 0.25 + (1 - share) * 5)
    return fade, *_direction(share)


def _direction(share: float) -> tuple[float, float]:
    turn = math.radians(VOICE_EDGE + (360 - 2 * VOICE_EDGE) * share)
    return -math.sin(turn), math.cos(turn)


_WAVE_SPOKES = [_wave_spoke(index / _STEPS) for index in range(_STEPS + 1)]
_SOFT_SPOKES = [_wave_spoke(index / _SOFT_STEPS) for index in range(_SOFT_STEPS + 1)]
_TICK_SPOKES = [_tick_spoke(index / (_TICKS - 1)) for index in range(_TICKS)]


@lru_cache(maxsize=4)
def _grains(beat: int) -> list[float]:
    """How rough every tick is on this beat, 0 to 1; looks random and is not."""
    values = [math.sin(tick * 12.9898 + beat * 78.233) * 43758.5453 for tick in range(_TICKS)]
    return [value - math.floor(value) for value in values]


def _ripples(phase: float, seconds: float) -> list[float]:
    """Sine and cosine of the wave's three ripples now, weighted; the spokes know their places."""
    ripples = (
        (0.46, phase + 1.9 * seconds),
        (0.32, -1.7 * phase - 2.6 * seconds),
        (0.22, 2.3 * phase + 3.4 * seconds),
    )
    return [0.48 * share * wave(at) for share, at in ripples for wave in (math.sin, math.cos)]


def _murmur(seconds: float) -> float:
    """A level that sounds like speech, for when there is no voice to measure."""
    phrase = 0.5 + 0.5 * math.sin(seconds * 1.7)
    syllable = 0.5 + 0.5 * math.sin(seconds * 11.0 + 2.0 * math.sin(seconds * 3.1))
    return 0.35 + 0.3 * phrase + 0.35 * syllable
