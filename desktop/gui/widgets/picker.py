"""One choice out of many, in a list that opens: a combo box in the design's clothes.

In: ids with labels. Out: `picked` with the id, when the user chose.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.gui.access import RING, paint_focus
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon

_HIGH = 36.0
_PAD = 12.0
_MARK = 14.0


class Picker(QComboBox):
    """Shows the choice; a label too long for it goes out under a soft edge."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._known: tuple[tuple[str, str], ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(self._face().font)
        self.activated.connect(lambda at: self.picked.emit(self.itemData(at)))
        theme.changed.connect(self._on_theme_changed)

    def offer(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer these, with this one chosen."""
        if tuple(choices) != self._known:
            self._known = tuple(choices)
            self.clear()
            for choice, label in choices:
                self.addItem(label, choice)
        at = self.findData(current)
        if at != self.currentIndex():
            self.setCurrentIndex(max(0, at))
        self.setAccessibleDescription(self.currentText())

    @property
    def current(self) -> str:
        """Id of the choice."""
        return str(self.currentData() or "")

    def sizeHint(self) -> QSize:
        """As high as a button."""
        scale = self.theme.text_scale
        return QSize(160, round(_HIGH + (scale - 1) * 28) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its longest choice."""
        return QSize(120, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A page that scrolls under the pointer changes nothing."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        inset = theme.border / 2
        painter.setPen(QPen(theme.colour("ctl"), theme.border))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 10, 10)
        mark = QRectF(box.right() - _PAD - _MARK, box.center().y() - _MARK / 2, _MARK, _MARK)
        paint_icon(painter, "chevron-down", mark, theme.colour("ink2"), 2.0)
        painter.setFont(self._face().font)
        painter.setPen(theme.colour("ink"))
        room = QRectF(
            box.left() + _PAD, box.top(), mark.left() - box.left() - 2 * _PAD, box.height()
        )
        painter.setClipRect(room)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.currentText())
        painter.setClipping(False)
        if self.hasFocus():
            paint_focus(painter, theme, box, 10)
        painter.end()

    def _face(self) -> Face:
        return self.theme.face("body")

    def _on_theme_changed(self) -> None:
        self.setFont(self._face().font)
        self.updateGeometry()
        self.update()
