"""What the live page is made of, and the ground it stands on.

In: a theme, a likeness, the page. Out: widgets without places; `live_layout` places them.
"""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRadialGradient
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.gui.pages.live_controls import Controls
from desktop.gui.theme import Theme
from desktop.gui.widgets.badge import Badge
from desktop.gui.widgets.band import Band
from desktop.gui.widgets.caption import Caption, YourWords
from desktop.gui.widgets.clock import Clock, StatusLine
from desktop.gui.widgets.composer import Composer
from desktop.gui.widgets.hint_strip import HintStrip, Question
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.napkin import Napkin
from desktop.gui.widgets.notice import Notice
from desktop.gui.widgets.pin import Pin
from desktop.gui.widgets.portrait import Portrait
from desktop.gui.widgets.ring import TimerRing
from desktop.gui.widgets.scroll import dress_bar
from desktop.gui.widgets.step_list import StepList
from desktop.gui.widgets.trust_gauge import TrustGauge

_GLOW = QSize(760, 560)
_GLOW_MIDDLE = 246
"""Centre of the glow below the page's top."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that has a place."""

    theme: Theme
    board: "Board"
    scroll: QScrollArea
    heading: Badge
    seal: Badge
    steps: StepList
    gauge: TrustGauge
    napkin: Napkin
    portrait: Portrait
    band: Band
    ring: TimerRing
    clock: Clock
    status: StatusLine
    caption: Caption
    yours: YourWords
    hint: HintStrip
    notice: Notice
    question: Question
    pin: Pin
    composer: Composer
    controls: Controls


class Board(QWidget):
    """The ground of the page: its colour and the glow behind her."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._glow: QPixmap | None = None
        self._middle = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._on_theme_changed)

    def set_middle(self, x: int) -> None:
        """Centre the glow here."""
        if x != self._middle:
            self._middle = x
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the canvas colour and lay the glow over it."""
        painter = QPainter(self)
        corner = QPoint(self._middle - _GLOW.width() // 2, _GLOW_MIDDLE - _GLOW.height() // 2)
        glows = not self.theme.high_contrast
        if not (glows and QRect(corner, _GLOW).contains(event.rect())):
            painter.fillRect(event.rect(), self.theme.colour("canvas"))
        if not glows:
            return
        if self._glow is None or self._glow.devicePixelRatioF() != self.devicePixelRatioF():
            self._glow = self._draw()
        painter.drawPixmap(corner, self._glow)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        glow = QPixmap(round(_GLOW.width() * ratio), round(_GLOW.height() * ratio))
        glow.setDevicePixelRatio(ratio)
        painter = QPainter(glow)
        # Opaque from colour to colour: a faint alpha in eight bits shows as rings.
        canvas, glow_colour = self.theme.colour("canvas"), self.theme.colour("glow")
        gradient = QRadialGradient(0, 0, 1)
        gradient.setColorAt(0, _over(glow_colour, canvas))
        gradient.setColorAt(1, canvas)
        painter.translate(_GLOW.width() / 2, _GLOW.height() / 2)
        painter.scale(_GLOW.width() / 2, _GLOW.height() / 2)
        painter.fillRect(QRectF(-1, -1, 2, 2), gradient)
        painter.end()
        return glow

    def _on_theme_changed(self) -> None:
        self._glow = None
        self.update()


def _over(above: QColor, below: QColor) -> QColor:
    share = above.alphaF()
    return QColor.fromRgbF(
        below.redF() + (above.redF() - below.redF()) * share,
        below.greenF() + (above.greenF() - below.greenF()) * share,
        below.blueF() + (above.blueF() - below.blueF()) * share,
    )


def build(theme: Theme, likeness: Likeness, page: QWidget) -> Parts:
    """Make every part of the page, in the order in which they lie on each other."""
    scroll = QScrollArea(page)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    dress_bar(scroll, theme)
    theme.changed.connect(lambda: dress_bar(scroll, theme))
    board = Board(theme, scroll)
    scroll.setWidget(board)
    return Parts(
        theme=theme,
        board=board,
        scroll=scroll,
        heading=Badge(theme, board),
        seal=Badge(theme, board),
        steps=StepList(theme, board),
        gauge=TrustGauge(theme, board),
        napkin=Napkin(theme, parent=board),
        portrait=Portrait(theme, likeness, "curious", board),
        band=Band(theme, board),
        ring=TimerRing(theme, board),
        clock=Clock(theme, board),
        status=StatusLine(theme, board),
        caption=Caption(theme, board),
        yours=YourWords(theme, board),
        hint=HintStrip(theme, page),
        notice=Notice(theme, page),
        question=Question(
            theme, "End here? You’ll get your debrief.", "End the call", "Stay", page
        ),
        pin=Pin(theme, page),
        composer=Composer(theme, page),
        controls=Controls(theme, page),
    )


def fly_pin(parts: Parts, number: int, page: QWidget) -> None:
    """A step is done: its pin goes from the tracker to the ring."""
    place = parts.ring.place_of(number)
    if place is None or parts.theme.reduced_motion or parts.theme.stacked:
        return
    if not (parts.steps.isVisible() and parts.ring.isVisible()):
        return
    start = QPointF(parts.steps.mapTo(page, QPoint())) + parts.steps.badge_of(number)
    end = QPointF(parts.ring.mapTo(page, QPoint())) + place
    parts.pin.fly(number, start, end, lambda: parts.ring.hold_back(0))
    parts.ring.hold_back(number)


def order_focus(parts: Parts) -> None:
    """Let Tab go from what answers her to what only tells."""
    order: list[QWidget] = [parts.composer.field, parts.composer.button]
    order += [*parts.controls.focus_order(), parts.hint.close_button]
    order += [parts.notice.button, parts.question.yes, parts.question.no]
    order += [parts.steps, parts.gauge, parts.napkin, parts.caption]
    for first, second in pairwise(order):
        QWidget.setTabOrder(first, second)


def regions_of(parts: Parts, *, typing: bool) -> list[QWidget]:
    """Where F6 stops, in order; only what is shown."""
    first = parts.composer.field if typing else parts.controls.talk
    found = [
        first,
        parts.notice.button,
        parts.hint.close_button,
        parts.steps,
        parts.gauge,
        parts.napkin,
    ]
    return [region for region in (*found, parts.caption) if region.isVisible()]
