"""Her face: mood as light, mouth as voice.

In: a mood's name, a level, whether the call rests. Out: a disc. Pictures are kept per
mood and mouth step, so that talking only copies pixels.
"""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import MOUTH_OPEN, Likeness, Look, Mood, between
from desktop.gui.widgets.motion import Travel

MARGIN = 1
"""Pixels around the disc inside the widget."""
_MOUTH_STEPS = 8
_BLINK_FRAME_MS = 40
_BLINKS = (0.6, 1.0, 0.6, 0.0)
_BLINK_PAUSES_MS = (4300, 6100, 5200, 6800, 4700)


class Portrait(Painted):
    """A disc with a face that changes its light over 900 ms and its mouth at once."""

    role = Role.Graphic

    def __init__(
        self, theme: Theme, likeness: Likeness, mood: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._likeness = likeness
        self._mood = mood
        self._from: Mood | None = None
        self._share = 1.0
        self._step = 0
        self._blink = 0.0
        self._dimmed = False
        self._pictures: dict[tuple[str, int, bool, int, float], QPixmap] = {}
        self._travel = Travel(self._on_travel, self)
        self._blinks = 0
        self._blink_timer = QTimer(self)
        self._blink_timer.setSingleShot(True)
        self._blink_timer.timeout.connect(self._on_blink)

    def set_mood(self, mood: str) -> None:
        """Take on this mood; on the way unless nothing is shown or nothing may move."""
        if mood == self._mood:
            return
        start = self._now()
        self._mood = mood
        if self.theme.reduced_motion or not self.isVisible() or self._dimmed:
            self._travel.finish()
            self._share = 1.0
            self.update()
            return
        self._from = start
        self._travel.start(self.theme.milliseconds("mood"))

    def set_mouth(self, level: float) -> None:
        """Open the mouth as far as this level, 0 to 1, has it."""
        still = self.theme.reduced_motion
        step = 0 if still else round(min(1.0, max(0.0, level)) * (_MOUTH_STEPS - 1))
        if step != self._step:
            self._step = step
            self.update(self._likeness.mouth_box(self._box(), self._now()).toAlignedRect())

    def set_dimmed(self, dimmed: bool) -> None:
        """Rest: half the colour, mouth closed, nothing moves."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self._travel.finish()
            self._step = 0
            self.update()

    def set_blinking(self, blinking: bool) -> None:
        """Blink now and then, or not at all."""
        if not blinking or self.theme.reduced_motion:
            self._blink_timer.stop()
            self._blink = 0.0
        elif not self._blink_timer.isActive():
            self._blink_timer.start(_BLINK_PAUSES_MS[0])

    def on_theme_changed(self) -> None:
        """Forget the pictures and paint again."""
        self._pictures.clear()
        super().on_theme_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the disc only, so that the voice band beside it never repaints the face."""
        self._pictures.clear()
        self.setMask(QRegion(self.rect(), QRegion.RegionType.Ellipse))
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the kept picture, or draw one that is on its way."""
        painter = self.begin()
        box = self._box()
        if self._share < 1.0 or self._blink > 0.0:
            self._likeness.paint(painter, box, self._look(self._now(), self._blink))
        else:
            painter.drawPixmap(0, 0, self._picture(box))

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _picture(self, box: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (self._mood, self._step, self._dimmed, self.width(), ratio)
        if key not in self._pictures:
            picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill("transparent")
            painter = QPainter(picture)
            self._likeness.paint(painter, box, self._look(self._likeness.mood(self._mood), 0.0))
            painter.end()
            self._pictures[key] = picture
        return self._pictures[key]

    def _look(self, mood: Mood, blink: float) -> Look:
        mouth = MOUTH_OPEN * self._step / (_MOUTH_STEPS - 1)
        return Look(mood, mouth, blink, self._dimmed)

    def _now(self) -> Mood:
        target = self._likeness.mood(self._mood)
        if self._from is None or self._share >= 1.0:
            return target
        return between(self._from, target, self._share)

    def _on_travel(self, share: float) -> None:
        self._share = share
        self.update()

    def _on_blink(self) -> None:
        frame = self._blinks % len(_BLINKS)
        self._blink = _BLINKS[frame]
        self._blinks += 1
        done = frame == len(_BLINKS) - 1
        pause = _BLINK_PAUSES_MS[self._blinks // len(_BLINKS) % len(_BLINK_PAUSES_MS)]
        self._blink_timer.start(pause if done else _BLINK_FRAME_MS)
        self.update()
