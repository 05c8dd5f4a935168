"""What was read in the chosen line, and the way to say that it was meant otherwise.

In: a line of the transcript and the moves there are. Out: `contested` with a verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.gui.access import RING
from desktop.gui.theme import Theme
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.flow import Flow
from desktop.gui.widgets.words import Type, Words

_SAID = Type(13, 20, 500)
_LEFT = 68
"""Where the words of a line begin."""
Named = Sequence[tuple[str, str]]
"""Ids of moves with their names."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What counts in one line, and what the user has changed about it."""

    turn: int
    read: tuple[str, ...] = ()
    """Ids of the moves that count."""
    changed: tuple[tuple[str, str], ...] = ()
    """Move and verdict of each change."""


class Objection(QWidget):
    """Hidden until a line of the user is chosen."""

    contested = Signal(int, str, str)
    """Turn, move and verdict."""

    def __init__(self, theme: Theme, moves: Named, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._moves = dict(moves)
        self._meant = Meant(0)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(_LEFT, 0, 18, 10)
        inside.setSpacing(4)
        self.said = Words(theme, "", _SAID, "ink3")
        self.wrong = Button(theme, "That’s not what I meant", "plain", SMALL)
        self.add = Button(theme, "Add a moment", "plain", SMALL)
        self.back = Button(theme, "As it was read", "quiet", SMALL, icon="retry")
        buttons = Flow(8, RING)
        for part in (self.wrong, self.add, self.back):
            buttons.addWidget(part)
        inside.addWidget(self.said)
        inside.addLayout(buttons)
        self.wrong.clicked.connect(self._on_wrong)
        self.add.clicked.connect(self._on_add)
        self.back.clicked.connect(self._on_back)
        self.hide()

    def show_line(self, meant: Meant | None) -> None:
        """Offer what can be changed about this line; nothing for one of hers."""
        self.setVisible(meant is not None)
        if meant is None:
            return
        self._meant = meant
        names = ", ".join(self._name(move) for move in meant.read)
        self.said.say(f"Counts as: {names}." if names else "Nothing was read in these words.")
        self.wrong.setVisible(bool(meant.read))
        self.back.setVisible(bool(meant.changed))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as one with the chosen line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("sunken"))
        painter.fillRect(QRectF(0, 0, 3, self.height()), self.theme.colour("ctl"))
        painter.end()

    def choices(self, verdict: str) -> list[str]:
        """Moves to which this verdict can be given in the chosen line."""
        read = self._meant.read
        return [*read] if verdict == "wrong" else [move for move in self._moves if move not in read]

    def give(self, move: str, verdict: str) -> None:
        """Say so; an addition or removal of the user's own is only taken back."""
        mine = dict(self._meant.changed).get(move)
        self.contested.emit(self._meant.turn, move, "as_read" if mine else verdict)

    def _on_wrong(self) -> None:
        if len(read := self.choices("wrong")) == 1:
            self.give(read[0], "wrong")
        else:
            self._open("wrong", self.wrong)

    def _on_add(self) -> None:
        self._open("missing", self.add)

    def _on_back(self) -> None:
        for move, _ in self._meant.changed:
            self.contested.emit(self._meant.turn, move, "as_read")

    def _open(self, verdict: str, under: Button) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(under.words)
        for move in self.choices(verdict):
            action = menu.addAction(self._name(move).replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=move: self.give(chosen, verdict))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _name(self, move: str) -> str:
        return self._moves.get(move, move)


def doubts_told(doubted: Sequence[str], moves: Named) -> str:
    """The readings of one line that a model doubts; empty when there are none."""
    names = dict(moves)
    told = ", ".join(names.get(move, move) for move in doubted)
    return f"Worth a second look: {told}" if told else ""


def changes_told(changed: Sequence[tuple[str, str]], moves: Named) -> str:
    """The user's changes to one line, in a few words; empty when there are none."""
    names = dict(moves)
    told = [
        f"{'not ' if verdict == 'wrong' else ''}{names.get(move, move)}"
        for move, verdict in changed
    ]
    return f"Marked by you: {', '.join(told)}" if told else ""
