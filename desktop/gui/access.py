"""What hand-painted widgets owe to people who do not see or point.

A painted widget has a role, a name and a value for screen readers, shows where the
focus is, and keeps a list of words that did not fit. Announcements go out here.
Qt main thread.
"""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from desktop.gui.theme import Face, Theme

RING = 4
"""Pixels around a widget's shape that the focus ring needs: 2 of gap, 2 of line."""
BLOCK = 10
"""Pixels around a block of text that can take the focus, its ring included."""
TARGET = 44
"""Smallest side in pixels of anything pressed during a call."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_SLACK = 0.5
"""Pixels by which rounding may exceed a box."""

Role = QAccessible.Role


class Painted(QWidget):
    """A widget painted by hand."""

    role: QAccessible.Role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_roles()
        self.theme = theme
        self.accessible_value = ""
        self.clipped: list[str] = []
        """Words that reached beyond their box in the last painting."""
        theme.changed.connect(self.on_theme_changed)

    def on_theme_changed(self) -> None:
        """Take new colours and sizes; widgets with caches empty them first."""
        self.updateGeometry()
        self.update()

    def describe(self, name: str, value: str = "") -> None:
        """Tell screen readers what this is, and that it changed if it did."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.accessible_value = value

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        face: Face,
        role: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Write one line at the top of the box and give its width; note it if it does not fit."""
        width = face.width(text)
        if width > box.width() + _SLACK or face.line > box.height() + _SLACK:
            self.clipped.append(text)
        left = box.left()
        if align & _CENTRE:
            left += (box.width() - width) / 2
        elif align & _RIGHT:
            left += box.width() - width
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(role))
        painter.drawText(QPointF(left, box.top() + face.baseline), text)
        return width

    def begin(self) -> QPainter:
        """A painter with smooth edges; forgets the words that did not fit last time."""
        self.clipped.clear()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        return painter


class _Spoken(QAccessibleWidget):
    """A painted widget as screen readers see it."""

    def __init__(self, widget: Painted) -> None:
        super().__init__(widget, widget.role)
        self._painted = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value and self._painted.accessible_value:
            return self._painted.accessible_value
        return super().text(kind)


def install_roles() -> None:
    """Let painted widgets say their role; safe to ask again."""
    if not _installed:
        QAccessible.installFactory(_interface_of)
        _installed.append(True)


_installed: list[bool] = []


def _interface_of(_key: str, subject: QObject) -> QAccessibleInterface | None:
    return _Spoken(subject) if isinstance(subject, Painted) else None


_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class FocusMark:
    """Whether the focus came by keyboard, so that pointing never draws a ring."""

    def __init__(self) -> None:
        self.shown = False

    def note(self, reason: Qt.FocusReason) -> None:
        """Remember how the focus came; coming back to the window changes nothing."""
        kept = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if reason not in kept:
            self.shown = reason in _KEYBOARD


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Have a screen reader say this: after what it is saying, or at once."""
    event = QAccessibleAnnouncementEvent(widget, words)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def paint_focus(
    painter: QPainter, theme: Theme, shape: QRectF, radius: float, role: str = "you-fill"
) -> None:
    """A ring 2 px wide with a gap of 2 px around this shape."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(role), 2))
    painter.drawRoundedRect(shape.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
    painter.restore()


def clipped_words(root: QWidget) -> list[str]:
    """Words that did not fit in the last painting of anything shown under `root`."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisibleTo(root) or widget is root:
            found += getattr(widget, "clipped", [])
    return found


def unnamed(root: QWidget) -> list[str]:
    """Classes of focusable widgets under `root` that a screen reader could not name or place."""
    missing: list[str] = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(root):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = widget.accessibleName()
        if not name and isinstance(widget, QAbstractButton):
            name = widget.text()
        nameless = not name.strip()
        if nameless or interface.role() in (Role.NoRole, Role.Client, Role.Border):
            missing.append(type(widget).__name__)
    return missing
