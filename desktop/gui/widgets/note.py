"""A tinted line that says what to try next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.words import Type, Words


class Note(Card):
    """An arrow and a sentence."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        letters: Type | None = None,
        icon: str = "arrow-right",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "note", parent=parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 16, 12)
        across.setSpacing(10)
        mark = IconMark(theme, icon, "you", 17, weight=2.0)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(Words(theme, text, letters or Type(15, 20)), 1)
