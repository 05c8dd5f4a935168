"""The method: five steps, the ways it goes wrong, what to say instead, and the figures.

In: LearnContent. Out: a signal to go back.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.gui.pages.content import LearnContent, LearnSection, LearnSlip
from desktop.gui.pages.page import MARGIN, Columns, Page, clear, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import HEADLINE, Button
from desktop.gui.widgets.card import Card, Rule
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.steps_strip import StepsStrip
from desktop.gui.widgets.words import Type, Words

_HEADLINE = Type(38, 44, 500, "voice", tracking=-0.014)
_LINE = Type(16, 24)
_CARD_TITLE = Type(15, 22, 600)
_TEXT = Type(14, 22)
_TRY = Type(16, 21, 500, "voice")


class LearnPage(Page):
    """Escape goes back, as the button does."""

    title = "Learn"
    back_asked = Signal()

    def __init__(self, theme: Theme, content: LearnContent, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content = content
        self._stacked = theme.stacked
        self._outer = column(parent=self)
        theme.changed.connect(self._on_theme_changed)
        self.show_content(content)

    def show_content(self, content: LearnContent) -> None:
        """Show this method."""
        self._content, self._stacked = content, self.theme.stacked
        clear(self._outer)
        whole = QWidget()
        inside = column(parent=whole)
        inside.setContentsMargins(MARGIN, 20, MARGIN - BAR, 32)
        inside.addLayout(self._header())
        inside.addSpacing(28)
        inside.addWidget(Rule(self.theme, "line2"))
        inside.addSpacing(22)
        inside.addWidget(Words(self.theme, "Five steps to better ground", "section"))
        inside.addSpacing(14)
        inside.addWidget(StepsStrip(self.theme, content.steps))
        inside.addSpacing(30)
        inside.addWidget(Words(self.theme, "Why it works", "section"))
        inside.addSpacing(12)
        inside.addLayout(self._grid([self._section(one) for one in content.sections], 3))
        inside.addSpacing(12)
        inside.addLayout(self._source())
        inside.addSpacing(30)
        inside.addWidget(Words(self.theme, "Say this, not that", "section"))
        inside.addSpacing(6)
        for number, slip in enumerate(content.slips):
            if number:
                inside.addWidget(Rule(self.theme))
            inside.addLayout(self._slip(slip))
        inside.addStretch(1)
        self.pane = Scroll(self.theme)
        self.pane.hold(whole)
        self._outer.addWidget(self.pane)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        pages = {Qt.Key.Key_PageDown: 1.0, Qt.Key.Key_PageUp: -1.0, Qt.Key.Key_Space: 1.0}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif key in pages:
            self.pane.page_by(pages[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.pane.page_by(0.12 if key == Qt.Key.Key_Down else -0.12)
        else:
            super().keyPressEvent(event)

    def _header(self) -> QVBoxLayout:
        around = column()
        across = row(spacing=20)
        words = column(spacing=6)
        words.addWidget(Words(self.theme, self._content.title, _HEADLINE, balanced=True))
        said = "Five moves, in any order. The rehearsal listens for each of them."
        words.addWidget(Words(self.theme, said, _LINE, "ink2"))
        across.addLayout(words, 1)
        self.back_button = Button(self.theme, "Back to Prepare", "plain", HEADLINE)
        self.back_button.clicked.connect(self.back_asked)
        low = column()
        low.addStretch(1)
        low.addLayout(Bleed(self.back_button))
        across.addLayout(low)
        around.addLayout(across)
        return around

    def _grid(self, cards: list[Card], across: int) -> QGridLayout:
        columns = 1 if self.theme.stacked else across
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for number, card in enumerate(cards):
            grid.addWidget(card, number // columns, number % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        return grid

    def _slip(self, slip: LearnSlip) -> QVBoxLayout:
        """What goes wrong at the left, the words that do better at the right."""
        theme = self.theme
        around = column()
        across = Columns(theme, 40 if not theme.stacked else 8)
        across.setContentsMargins(0, 13, 0, 13)
        wrong, better = row(spacing=12), row(spacing=12)
        top = Qt.AlignmentFlag.AlignTop
        wrong.addWidget(IconMark(theme, "alert", "rose", 18, weight=2.0), 0, top)
        words = column(spacing=2)
        words.addWidget(Words(theme, slip.name, _CARD_TITLE))
        words.addWidget(Words(theme, slip.what, _TEXT, "ink2"))
        words.addStretch(1)
        wrong.addLayout(words, 1)
        better.addWidget(IconMark(theme, "check", "you", 18, weight=2.2), 0, top)
        better.addWidget(Words(theme, f"“{slip.instead}”", _TRY), 1)
        across.addLayout(wrong, 1)
        across.addLayout(better, 1)
        around.addLayout(across)
        return around

    def _section(self, section: LearnSection) -> Card:
        card = Card(self.theme, "card")
        inside = column(spacing=6, parent=card)
        inside.setContentsMargins(18, 15, 18, 16)
        inside.addWidget(Words(self.theme, section.title, _CARD_TITLE))
        inside.addWidget(Words(self.theme, section.text, _TEXT, "ink2"))
        inside.addStretch(1)
        return card

    def _source(self) -> QVBoxLayout:
        around = column()
        across = row(spacing=8)
        across.addWidget(IconMark(self.theme, "page", "ink3", 16))
        across.addWidget(Words(self.theme, self._content.source, Type(13, 20), "ink3"), 1)
        around.addLayout(across)
        return around

    def _on_theme_changed(self) -> None:
        if self._stacked != self.theme.stacked:
            with self.focus_kept():
                self.show_content(self._content)
