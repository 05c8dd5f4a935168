"""Past calls: a sentence, the figures, when each step came, and the list.

In: ProgressContent. Out: signals to open or delete a call, and for another one.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.access import RING
from desktop.gui.pages.content import Figure, ProgressContent
from desktop.gui.pages.page import MARGIN, Columns, Page, clear, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import HEADLINE, Button
from desktop.gui.widgets.card import Rule
from desktop.gui.widgets.empty import Empty
from desktop.gui.widgets.history_item import HistoryItem
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.note import Note
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.step_table import StepTable, columns_for
from desktop.gui.widgets.week import Week
from desktop.gui.widgets.words import Run, Type, Words

_HEADLINE = Type(38, 44, 500, "voice", tracking=-0.014)
_LINE = Type(16, 24)
_NUMBER = Type(28, 34, 600, "display", tracking=-0.02)
_SPOKEN = Type(28, 34, 500, "voice", tracking=-0.01)
_UNIT = Type(14, 20, 500)
_LIST_WIDTH = 392


class ProgressPage(Page):
    """Emits the id of a call to open or to delete."""

    title = "Progress"
    opened = Signal(str)
    delete_confirmed = Signal(str)
    rehearse_again = Signal()

    def __init__(self, theme: Theme, likeness: Likeness, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._likeness = likeness
        self._content: ProgressContent | None = None
        self._stacked = theme.stacked
        self._columns = 0
        """Calls in the table."""
        self.items: list[HistoryItem] = []
        self._outer = column(parent=self)
        theme.changed.connect(self._reshape)
        self.show_empty()

    def show_empty(self) -> None:
        """Say that nothing was rehearsed yet."""
        self._content = None
        self.items = []
        clear(self._outer)
        empty = Empty(
            self.theme,
            self._likeness,
            "Nothing rehearsed yet.",
            "Five rings are waiting, one part for each step. The first takes eight minutes.",
            rings=5,
        )
        empty.start_asked.connect(self.rehearse_again)
        self._outer.addWidget(empty)

    def show_content(self, content: ProgressContent) -> None:
        """Show these calls; the empty page when there are none."""
        if not content.rows:
            self.show_empty()
            return
        self._content, self._stacked = content, self.theme.stacked
        self._columns = self._columns_that_fit()
        clear(self._outer)
        whole = QWidget()
        inside = column(parent=whole)
        inside.setContentsMargins(MARGIN, 20, MARGIN - BAR, 12)
        inside.addLayout(self._header(content))
        inside.addSpacing(34)
        inside.addWidget(Rule(self.theme, "line2"))
        inside.addLayout(self._band(content))
        inside.addWidget(Rule(self.theme, "line2"))
        inside.addSpacing(29)
        both = Columns(self.theme, 60 if not self._stacked else 32)
        steps, calls = QWidget(), QWidget()
        self._fill_steps(steps, content)
        self._fill_calls(calls, content)
        both.addWidget(steps, 1)
        both.addLayout(Bleed(calls, RING, upright=False))
        if not self._stacked:
            calls.setFixedWidth(round(_LIST_WIDTH * min(1.1, self.theme.text_scale)) + 2 * RING)
        inside.addLayout(both)
        inside.addStretch(1)
        scroll = Scroll(self.theme)
        scroll.hold(whole)
        self._outer.addWidget(scroll)

    def _header(self, content: ProgressContent) -> Columns:
        both = Columns(self.theme, 20)
        words = column(spacing=6)
        words.addWidget(Words(self.theme, content.headline, _HEADLINE, balanced=True))
        words.addWidget(Words(self.theme, content.line, _LINE, "ink2"))
        both.addLayout(words, 1)
        self.again_button = Button(self.theme, "Rehearse again", "primary", HEADLINE)
        self.again_button.clicked.connect(self.rehearse_again)
        low = column()
        low.addStretch(1)
        low.addLayout(Bleed(self.again_button))
        both.addLayout(low)
        return both

    def _band(self, content: ProgressContent) -> Columns:
        band = Columns(self.theme, 0)
        band.setContentsMargins(0, 18, 0, 18)
        band.addLayout(self._streak(content), 106)
        for number, figure in enumerate(content.figures):
            band.addLayout(self._figure(figure), 142 if not number else 100)
        return band

    def _streak(self, content: ProgressContent) -> QVBoxLayout:
        streak = column(spacing=6)
        streak.addWidget(Words(self.theme, "Days in a row", "label", "ink3"))
        across = row(spacing=14)
        across.addWidget(Words(self.theme, content.streak, _NUMBER, wrap=False))
        across.addWidget(Week(self.theme, content.week))
        across.addStretch(1)
        streak.addLayout(across)
        streak.addStretch(1)
        return streak

    def _figure(self, figure: Figure) -> QHBoxLayout:
        theme = self.theme
        across = row(spacing=27)
        if not theme.stacked:
            across.addWidget(Rule(theme, upright=True))
        words = column(spacing=6)
        words.setContentsMargins(0, 0, 4, 8 if theme.stacked else 0)
        words.addWidget(Words(theme, figure.label, "label", "ink3"))
        parts = (Run(figure.value), Run(f" {figure.note}", role="ink3", type=_UNIT))
        words.addWidget(Words(theme, parts, _SPOKEN if figure.spoken else _NUMBER))
        words.addStretch(1)
        across.addLayout(words, 1)
        return across

    def _fill_steps(self, whole: QWidget, content: ProgressContent) -> None:
        theme = self.theme
        inside = column(parent=whole)
        title = row(spacing=12)
        title.addWidget(Words(theme, "Step by step", "section", wrap=False))
        said = "When you reached each step. A dash means not yet."
        quiet = Words(theme, said, Type(13, 24, 500), "ink3", wrap=theme.stacked)
        title.addStretch(1)
        title.addWidget(quiet, 4 if theme.stacked else 0)
        inside.addLayout(title)
        inside.addSpacing(10)
        inside.addWidget(StepTable(theme, content.rows, self._columns))
        if content.next_edge:
            inside.addSpacing(10)
            inside.addWidget(Note(theme, f"**Next edge:** {content.next_edge}"))
        inside.addStretch(1)

    def _fill_calls(self, whole: QWidget, content: ProgressContent) -> None:
        inside = column(parent=whole)
        heading = row()
        heading.setContentsMargins(RING, 0, RING, 8)
        heading.addWidget(Words(self.theme, "Rehearsals", "section"))
        inside.addLayout(heading)
        self.items = []
        for number, one in enumerate(content.rows):
            if number:
                inside.addWidget(Rule(self.theme))
            item = HistoryItem(self.theme, self._likeness, one)
            item.opened.connect(self.opened)
            item.deleted.connect(self.delete_confirmed)
            inside.addWidget(item)
            self.items.append(item)
        inside.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._reshape()

    def _columns_that_fit(self) -> int:
        beside = 0 if self.theme.stacked else _LIST_WIDTH + 60
        room = self.width() - 2 * MARGIN - beside
        return columns_for(self.theme, room)

    def _reshape(self) -> None:
        if self._content is None:
            return
        columns = self._columns_that_fit()
        if (self._stacked, self._columns) != (self.theme.stacked, columns):
            with self.focus_kept():
                self.show_content(self._content)
