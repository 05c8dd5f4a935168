"""One quiet line with or without an icon before it.

In: words, an icon, roles for their colours. Out: a line at the left or right end.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import Painted
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.icons import paint_icon

_ICON = 14.0
_GAP = 7.0


class Badge(Painted):
    """A line of 13 pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words, self._icon = "", ""
        self._role, self._icon_role = "ink3", "you"

    def show_words(
        self, words: str, icon: str = "", role: str = "ink3", icon_role: str = "you"
    ) -> None:
        """Say this."""
        shown = (words, icon, role, icon_role)
        if shown != (self._words, self._icon, self._role, self._icon_role):
            self._words, self._icon, self._role, self._icon_role = shown
            self.describe(words)
            self.updateGeometry()
            self.update()

    def face(self) -> Face:
        """Its type."""
        return self.theme.face_of(13, 20, 500)

    def sizeHint(self) -> QSize:
        """Exactly its words."""
        face = self.face()
        lead = _ICON * self.theme.text_scale + _GAP if self._icon else 0
        return QSize(round(lead + face.width(self._words)) + 2, round(face.line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and words."""
        painter = self.begin()
        face, left = self.face(), 0.0
        if self._icon:
            side = _ICON * self.theme.text_scale
            box = QRectF(0, (face.line - side) / 2, side, side)
            paint_icon(painter, self._icon, box, self.theme.colour(self._icon_role))
            left = side + _GAP
        box = QRectF(left, 0, self.width() - left, self.height())
        self.write(painter, box, self._words, face, self._role)
