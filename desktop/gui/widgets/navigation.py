"""The bar above every page but the call: the name, four pages, the promise.

Emits the id of the page that was asked for.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.gui.access import RING, Painted, Role, paint_focus
from desktop.gui.theme import Theme
from desktop.gui.widgets.icons import paint_icon
from desktop.gui.widgets.words import Type

PROMISE = "Nothing leaves this computer"
_HEIGHT, _MARGIN = 56, 32
_TAB_STEP = 4 - 2 * RING
"""From one tab's rectangle to the next, so that their shapes stand 4 pixels apart."""
_SPARE = 2
"""Pixels by which a line may be wider than its letters."""
_BRAND = Type(15, 20, 600, tracking=-0.012)


class Navigation(QWidget):
    """Pages in the order of their Ctrl keys."""

    asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        pages: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName("Pages")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._brand = Brand(theme, title, self)
        self._badge = Promise(theme, self)
        self._tabs = QWidget(self)
        self.buttons: dict[str, Tab] = {}
        for number, (page, label) in enumerate(pages, 1):
            tab = Tab(theme, label, f"Ctrl {number}", self._tabs)
            tab.clicked.connect(lambda _=False, chosen=page: self.asked.emit(chosen))
            self.buttons[page] = tab
        theme.changed.connect(self._on_theme_changed)
        self.setMinimumWidth(0)

    def show_page(self, page: str) -> None:
        """Mark this page as the one on show; none if it has no tab."""
        for key, tab in self.buttons.items():
            tab.set_current(key == page)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        return QSize(600, round(_HEIGHT * max(1.0, self.theme.text_scale * 0.9)))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return QSize(self._tabs_size().width() + 2 * _MARGIN, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the canvas."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("canvas"))
        painter.end()

    def _arrange(self) -> None:
        """Tabs in the middle; the name and the promise keep their words while there is room."""
        tabs = self._tabs_size()
        side = (self.width() - tabs.width()) / 2 - _MARGIN - 16
        self._brand.set_short(self._brand.full_width() > side)
        self._badge.set_short(self._badge.full_width() > side)
        left = (self.width() - tabs.width()) // 2
        if side < 40:
            left = self.width() - tabs.width() - _MARGIN - self._badge.sizeHint().width()
        self._tabs.setGeometry(left, (self.height() - tabs.height()) // 2, *_pair(tabs))
        self._place_tabs()
        brand, badge = self._brand.sizeHint(), self._badge.sizeHint()
        self._brand.setGeometry(_MARGIN, (self.height() - brand.height()) // 2, *_pair(brand))
        right = self.width() - _MARGIN - badge.width() + _SPARE
        self._badge.setGeometry(right, (self.height() - badge.height()) // 2, *_pair(badge))

    def _tabs_size(self) -> QSize:
        sizes = [tab.sizeHint() for tab in self.buttons.values()]
        width = sum(size.width() for size in sizes) + (len(sizes) - 1) * _TAB_STEP
        return QSize(width, max(size.height() for size in sizes))

    def _place_tabs(self) -> None:
        """Side by side; the room for their focus rings overlaps."""
        left = 0
        for tab in self.buttons.values():
            hint = tab.sizeHint()
            tab.setGeometry(left, 0, hint.width(), hint.height())
            left += hint.width() + _TAB_STEP

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()


class Tab(QAbstractButton):
    """A page's name in the bar."""

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.clipped: list[str] = []
        """Words that reached beyond the tab in the last painting."""
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleDescription(key)
        self.setToolTip(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_current(False)
        theme.changed.connect(self._on_theme_changed)

    def set_current(self, current: bool) -> None:
        """Whether its page is on show."""
        self.setChecked(current)
        self.setAccessibleName(f"{self.text()}, on show" if current else self.text())
        self.update()

    def nextCheckState(self) -> None:
        """Pressing asks for the page; only the window says that it is on show."""

    def sizeHint(self) -> QSize:
        """As large as its content."""
        face = self.theme.face("body", weight=600)
        width = face.width(self.text()) + 28 + 2 * RING
        return QSize(round(width), round(face.line + 12 + 2 * RING))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self.clipped.clear()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        current = self.isChecked()
        if current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("sunken"))
            painter.setOpacity(1.0 if current else 0.6)
            painter.drawRoundedRect(box, 8, 8)
            painter.setOpacity(1.0)
        face = self.theme.face("body", weight=600 if current else 500)
        if face.width(self.text()) > box.width():
            self.clipped.append(self.text())
        painter.setFont(face.font)
        painter.setPen(self.theme.colour("ink" if current else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if current and self.theme.high_contrast:
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 2, box.width(), 2), painter.pen().color()
            )
        if self.hasFocus():
            paint_focus(painter, self.theme, box, 8)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Brand(Painted):
    """The mark, a sun on the horizon, and the name."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._title, self._short = title, False
        self.describe(title)

    def set_short(self, short: bool) -> None:
        """Show the mark alone."""
        self._short = short
        self.update()

    def full_width(self) -> float:
        """Room for mark and name."""
        return 31 * self.theme.text_scale + _BRAND.face(self.theme).width(self._title) + _SPARE

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        return QSize(round(22 * scale if self._short else self.full_width()), round(24 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        scale = self.theme.text_scale
        painter.save()
        painter.translate(0, (self.height() - 22 * scale) / 2)
        painter.scale(22 * scale / 24, 22 * scale / 24)
        painter.setPen(Qt.PenStyle.NoPen)
        sun = QPainterPath(QPointF(19, 15))
        sun.arcTo(QRectF(5, 8, 14, 14), 0, 180)
        sun.closeSubpath()
        painter.fillPath(sun, self.theme.colour("her-fill"))
        painter.setBrush(self.theme.colour("you-fill"))
        painter.drawRoundedRect(QRectF(2, 16.6, 20, 2.4), 1.2, 1.2)
        painter.restore()
        if not self._short:
            face = _BRAND.face(self.theme)
            top = (self.height() - face.line) / 2
            place = QRectF(31 * scale, top, self.width() - 31 * scale, face.line)
            self.write(painter, place, self._title, face, "ink")
        painter.end()


class Promise(Painted):
    """The padlock and what it promises."""

    role = Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._short = False
        self.describe(PROMISE)
        self.setToolTip(PROMISE)

    def set_short(self, short: bool) -> None:
        """Show the padlock alone."""
        self._short = short
        self.update()

    def full_width(self) -> float:
        """Room for padlock and words."""
        return 22 * self.theme.text_scale + self.theme.face("label").width(PROMISE) + _SPARE

    def sizeHint(self) -> QSize:
        """As large as its content."""
        scale = self.theme.text_scale
        return QSize(round(16 * scale if self._short else self.full_width()), round(20 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        side = 15 * self.theme.text_scale
        square = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(painter, "lock", square, self.theme.colour("you"))
        if not self._short:
            face = self.theme.face("label")
            left = 22 * self.theme.text_scale
            top = (self.height() - face.line) / 2
            place = QRectF(left, top, self.width() - left, face.line)
            self.write(painter, place, PROMISE, face, "ink2")
        painter.end()


def _pair(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()
