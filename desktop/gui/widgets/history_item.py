"""One past call in the list: medal, outcome, when, steps, and a way to delete it.

Deleting asks once, in place of the row's words.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.access import RING, announce, paint_focus
from desktop.gui.pages.content import HistoryRow
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.flow import Flow
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.words import Type, Words

QUESTION = "Delete this rehearsal? It exists only on this computer."
_TITLE = Type(15, 20, 600)
_WHEN = Type(13, 18)
_HEIGHT = 71


class HistoryItem(QWidget):
    """Emits the id of the call to open or to delete."""

    opened = Signal(str)
    deleted = Signal(str)

    def __init__(
        self, theme: Theme, likeness: Likeness, row: HistoryRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        shown, asked = QWidget(), QWidget()
        across = QHBoxLayout(shown)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2)
        self.open_button = OpenButton(theme, likeness, row)
        self.open_button.clicked.connect(lambda: self.opened.emit(row.id))
        self.bin_button = Button(
            theme, "", "faint", SMALL, icon="bin", name=f"Delete {row.title}, {row.when}"
        )
        self.bin_button.clicked.connect(self.ask)
        across.addWidget(self.open_button, 1)
        across.addWidget(self.bin_button)
        self._fill_question(theme, asked)
        self._pages.addWidget(shown)
        self._pages.addWidget(asked)
        self.setMinimumHeight(round(_HEIGHT * max(1.0, theme.text_scale * 0.9)))

    @property
    def asking(self) -> bool:
        """Whether it is asking for the second press."""
        return self._pages.currentIndex() == 1

    def ask(self) -> None:
        """Ask whether to delete it."""
        self._pages.setCurrentIndex(1)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, QUESTION, assertive=True)

    def keep(self) -> None:
        """Show the row again."""
        self._pages.setCurrentIndex(0)
        self.bin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        if self.asking and event.key() == Qt.Key.Key_Escape:
            self.keep()
        elif not self.asking and event.key() == Qt.Key.Key_Delete:
            self.ask()
        else:
            super().keyPressEvent(event)

    def _fill_question(self, theme: Theme, page: QWidget) -> None:
        across = QHBoxLayout(page)
        across.setContentsMargins(RING, 4, RING, 4)
        across.setSpacing(8)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Words(theme, QUESTION, _WHEN, "ink"))
        words.addStretch(1)
        across.addLayout(words, 1)
        self.delete_button = Button(theme, "Delete", "danger", SMALL)
        self.delete_button.clicked.connect(lambda: self.deleted.emit(self.row.id))
        self.keep_button = Button(theme, "Keep", "plain", SMALL)
        self.keep_button.clicked.connect(self.keep)
        across.addLayout(Bleed(self.delete_button))
        across.addLayout(Bleed(self.keep_button))


class OpenButton(QAbstractButton):
    """The row itself; pressing it opens the debrief."""

    def __init__(self, theme: Theme, likeness: Likeness, row: HistoryRow) -> None:
        super().__init__()
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        count = f"{row.done} of {len(row.steps)}"
        extra = ", best yet" if row.best else ", a retry" if row.retry else ""
        self.setAccessibleName(f"{row.title}, {row.when}, {count} steps{extra}")
        self.setAccessibleDescription("Opens its debrief")
        across = QHBoxLayout(self)
        across.setContentsMargins(RING, 8, 0, 8)
        across.setSpacing(16)
        done = [step.state == "done" for step in row.steps]
        medal = Medal(theme, likeness, row.mood, done, 50, name=row.title)
        across.addWidget(medal, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(self._words(row), 1)
        end = QHBoxLayout()
        end.setSpacing(2)
        end.addWidget(Words(theme, count, _WHEN, "ink3", wrap=False))
        end.addWidget(IconMark(theme, "chevron-right", "ink3", 18))
        across.addLayout(end)

    def _words(self, row: HistoryRow) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        title = Flow(8)
        title.addWidget(Words(self.theme, row.title, _TITLE, wrap=False))
        if row.best or row.retry:
            look, text = ("badge", "Best yet") if row.best else ("quiet", "Retry")
            title.addWidget(Chip(self.theme, text, look))
        words.addLayout(title)
        words.addWidget(Words(self.theme, row.when, _WHEN, "ink3"))
        words.addStretch(1)
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self.hasFocus():
            paint_focus(painter, self.theme, box, 10)
        painter.end()
