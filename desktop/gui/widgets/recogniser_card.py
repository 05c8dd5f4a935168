"""One recogniser on this computer: its name, its size, its state, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.pages.content import RecogniserCard
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.keep_row import KeepRow
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(16, 22, 600, tracking=-0.01)
_TEXT = Type(14, 20)
_STATE = Type(13, 18, 500)


class RecogniserBox(Card):
    """Signals: chosen(name), removed(name), after a second press."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme, card: RecogniserCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, "current" if card.chosen else "card", parent=parent)
        self.setAccessibleName(f"{card.name}, {card.state}")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(18, 15, 18, 14)
        inside.setSpacing(4)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(Words(theme, card.name, _TITLE), 1)
        if card.chosen:
            title.addWidget(Chip(theme, "In use", "in_use"))
        inside.addLayout(title)
        for label, value in card.facts:
            inside.addWidget(Words(theme, f"{label} {value}", _TEXT, "ink2"))
        inside.addStretch(1)
        state = QHBoxLayout()
        state.setSpacing(6)
        icon, role = ("shield", "you") if card.sound else ("alert", "rose")
        state.addWidget(IconMark(theme, icon, role, 16))
        state.addWidget(Words(theme, card.state, _STATE, role), 1)
        inside.addLayout(state)
        inside.addSpacing(6)
        foot = KeepRow(theme, card.name, use=not card.chosen and card.sound, remove=True)
        foot.used.connect(lambda: self.chosen.emit(card.name))
        foot.removed.connect(lambda: self.removed.emit(card.name))
        self.remove = foot.remove
        inside.addWidget(foot)


class ImportBox(Card):
    """Where a recogniser comes in. Signals: asked()."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "dashed", parent=parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(18, 15, 18, 14)
        inside.setSpacing(4)
        inside.addWidget(Words(theme, "Have a recogniser already?", _TITLE))
        how = "Bring a Vosk folder or ZIP from a stick or a shared drive. It is tried before use."
        inside.addWidget(Words(theme, how, _TEXT, "ink2"))
        inside.addStretch(1)
        inside.addSpacing(10)
        self.button = Button(theme, "Import", "plain", SMALL, name="Import a recogniser")
        self.button.clicked.connect(self.asked)
        buttons = QHBoxLayout()
        buttons.addLayout(Bleed(self.button))
        buttons.addStretch(1)
        inside.addLayout(buttons)
