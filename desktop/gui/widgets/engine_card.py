"""What the app can run with: its everyday name, what it is, and whether it is here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.pages.content import EngineCard
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import Card, Look
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.keep_row import KeepRow
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(16, 22, 600, tracking=-0.01)
_TEXT = Type(14, 20)
_SOURCE = Type(12, 16)
_FACT = Type(13, 19)
_VALUE = Type(13, 19, 500)
_STATE = Type(13, 18, 500)


class EngineBox(Card):
    """Outlined in petrol when it is in use, dashed when it stands for one to bring.

    Signals: chosen(name), removed(name), asked().
    """

    chosen = Signal(str)
    removed = Signal(str)
    asked = Signal()

    def __init__(self, theme: Theme, engine: EngineCard, parent: QWidget | None = None) -> None:
        look: Look = "current" if engine.here else "dashed" if engine.asks else "card"
        super().__init__(theme, look, parent=parent)
        self.setAccessibleName(", ".join(part for part in (engine.title, engine.state) if part))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(18, 15, 18, 14)
        inside.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(Words(theme, engine.title, _TITLE), 1)
        if engine.here:
            title.addWidget(Chip(theme, "In use", "in_use"))
        inside.addLayout(title)
        inside.addWidget(Words(theme, engine.text, _TEXT, "ink2"))
        if engine.source:
            inside.addWidget(Words(theme, engine.source, _SOURCE, "ink3"))
        if engine.facts:
            inside.addSpacing(7)
            inside.addLayout(_facts(theme, engine))
        inside.addStretch(1)
        inside.addSpacing(10)
        if engine.state:
            state = QHBoxLayout()
            state.setSpacing(6)
            icon, role = ("shield", "you") if engine.sound else ("alert", "rose")
            state.addWidget(IconMark(theme, icon, role, 16))
            state.addWidget(Words(theme, engine.state, _STATE, role), 1)
            inside.addLayout(state)
        if engine.asks:
            button = Button(theme, "Import", "plain", SMALL, name="Import a language model")
            button.clicked.connect(self.asked)
            line = QHBoxLayout()
            line.addLayout(Bleed(button))
            line.addStretch(1)
            inside.addLayout(line)
        elif engine.use or engine.remove:
            inside.addSpacing(6)
            foot = KeepRow(theme, engine.title, use=engine.use, remove=engine.remove)
            foot.used.connect(lambda: self.chosen.emit(engine.name))
            foot.removed.connect(lambda: self.removed.emit(engine.name))
            inside.addWidget(foot)


def _facts(theme: Theme, engine: EngineCard) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(1)
    grid.setColumnMinimumWidth(0, round(52 * theme.text_scale))
    grid.setColumnStretch(1, 1)
    for number, (label, value) in enumerate(engine.facts):
        grid.addWidget(Words(theme, label, _FACT, "ink3", wrap=False), number, 0)
        grid.addWidget(Words(theme, value, _VALUE), number, 1)
    return grid
