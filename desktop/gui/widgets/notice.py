"""What happened to microphone or voice, in the slot of the hint: one thing, one way on.

In: a title, a line, perhaps a button. Out: a strip, and a click. An error stands open above the
field, good news in a tinted pill.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import RING, Painted, Role
from desktop.gui.lines import wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.controls import TextButton
from desktop.gui.widgets.icons import paint_icon

Tone = Literal["error", "good"]

_WIDEST = 592
_DISC = 36.0
_GAP = 14.0
_RADIUS = 12.0
_PAD = 16.0


@dataclass(frozen=True, slots=True)
class News:
    """What is to be said."""

    title: str
    line: str = ""
    action: str = ""
    """Words of the button; empty for none."""
    tone: Tone = "error"
    icon: str = "microphone-off"

    @property
    def words(self) -> str:
        """As one or two sentences."""
        return f"{self.title} {self.line}".strip() if _ends(self.title) else self._joined

    @property
    def _joined(self) -> str:
        return f"{self.title}. {self.line}".strip() if self.line else f"{self.title}."


class Notice(Painted):
    """One piece of news, and what can be done."""

    acted = Signal()
    role = Role.Note

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._news: News | None = None
        self.button = TextButton(theme, "", self)
        self.button.clicked.connect(self.acted)
        self.hide()

    @property
    def news(self) -> News | None:
        """What it says now."""
        return self._news

    def show_news(self, news: News | None) -> None:
        """Say this, or nothing."""
        if news == self._news:
            return
        self._news = news
        self.describe(news.words if news is not None else "")
        action = news.action if news is not None else ""
        if action:
            self.button.setText(action)
            self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        self.setVisible(news is not None)
        self.updateGeometry()
        self.update()

    def fit(self, width: float) -> QSize:
        """The size it takes when it may be this wide, focus ring included."""
        if self._news is None:
            return QSize(0, 0)
        width = min(width, _WIDEST * self.theme.text_scale + 2 * RING)
        rows = self._rows(width - 2 * RING)
        high = sum(face.line for _text, face, _role in rows) + (20 if self._good else 4)
        high = max(high, self.button.sizeHint().height() if self._news.action else 0, 40)
        return QSize(round(width), round(high) + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, the words, and what lies under good news."""
        if self._news is None:
            return
        self._place_button()
        painter, theme = self.begin(), self.theme
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._good:
            if theme.high_contrast:
                painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(theme.colour("you-tint"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            disc = QRectF(box.left() + _PAD, box.center().y() - 9, 18, 18)
            paint_icon(painter, self._news.icon, disc, theme.colour("you"), 2.2)
        else:
            disc = QRectF(box.left(), box.center().y() - _DISC / 2, _DISC, _DISC)
            painter.setBrush(theme.colour("rose-tint"))
            painter.drawEllipse(disc)
            inner = disc.adjusted(9, 9, -9, -9)
            paint_icon(painter, self._news.icon, inner, theme.colour("rose"), 1.9)
        rows = self._rows(box.width())
        top = box.center().y() - sum(face.line for _text, face, _role in rows) / 2
        left = disc.right() + _GAP
        for text, face, role in rows:
            self.write(painter, QRectF(left, top, box.right() - left, face.line), text, face, role)
            top += face.line

    @property
    def _good(self) -> bool:
        return self._news is not None and self._news.tone == "good"

    def _rows(self, width: float) -> list[tuple[str, Face, str]]:
        """Its lines in the room beside icon and button."""
        news = self._news
        if news is None:
            return []
        theme = self.theme
        title = theme.face_of(15, 22, 600) if self._good else theme.face_of(17, 24, 600)
        room = width - (_PAD + 18 if self._good else _DISC) - _GAP
        if news.action:
            room -= self.button.sizeHint().width() + _GAP + (4 if self._good else 0)
        parts = ((news.title, title, "ink"), (news.line, theme.face_of(14, 20), "ink2"))
        return [
            (row, face, role) for text, face, role in parts for row in wrap(text, face.width, room)
        ]

    def _place_button(self) -> None:
        hint = self.button.sizeHint()
        left = self.width() - hint.width() - (RING + 4 if self._good else 0)
        top = (self.height() - hint.height()) // 2
        self.button.setGeometry(left, top, hint.width(), hint.height())


def _ends(title: str) -> bool:
    return title.endswith((".", "?"))
