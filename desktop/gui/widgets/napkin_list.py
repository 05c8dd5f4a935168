"""The terms as they stood at the end: ink with initials, or pencil."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.coach.debrief.summary import TermNote
from desktop.gui.access import Painted, Role
from desktop.gui.theme import Theme
from desktop.gui.widgets.card import Card, Rule
from desktop.gui.widgets.napkin import HER_INK
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(20, 24, 500, "voice", italic=True)
_AGREED = Type(17, 22, 400, "voice")
_OFFERED = Type(17, 22, 400, "voice", italic=True)
_QUIET = Type(12, 16, 500)
_INITIAL = Type(10, 16, 600)
_SIDE = 18.0


class NapkinList(Card):
    """The napkin after the call."""

    def __init__(
        self, theme: Theme, name: str, terms: Sequence[TermNote], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "napkin", parent=parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(18, 14, 18, 10)
        inside.setSpacing(0)
        inside.addWidget(Words(theme, "On the napkin", _TITLE, "paper-ink"))
        agreed = sum(term.agreed for term in terms)
        line = (
            f"{agreed} of {len(terms)} in ink" if terms else "Nothing was offered, so it is empty."
        )
        inside.addWidget(Words(theme, line, _QUIET, "paper-pencil"))
        inside.addSpacing(3)
        for number, term in enumerate(terms):
            if number:
                inside.addWidget(Rule(theme, "paper-rule"))
            inside.addLayout(self._term(term, name))

    def _term(self, term: TermNote, name: str) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setContentsMargins(0, 8, 0, 7)
        across.setSpacing(10)
        letters = _AGREED if term.agreed else _OFFERED
        text = term.text[:1].upper() + term.text[1:]
        words = Words(self.theme, text, letters, "paper-ink" if term.agreed else "paper-pencil")
        state = "agreed" if term.agreed else "offered"
        words.setAccessibleName(f"Napkin, {text}, {state}")
        across.addWidget(words, 1)
        if term.agreed:
            across.addWidget(Initials(self.theme, name))
        return across


class Initials(Painted):
    """Two initials under a term: yours and hers."""

    role = Role.Graphic

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._letters = ("Y", name[:1].upper())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.describe(f"Agreed by you and {name}")

    def sizeHint(self) -> QSize:
        """As large as its content."""
        side = _SIDE * self.theme.text_scale
        return QSize(round(2 * side - 2), round(side))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        theme = self.theme
        side = _SIDE * theme.text_scale
        painter.setFont(_INITIAL.face(theme).font)
        contrast = theme.high_contrast
        fills, inks = ("you-fill", "her-fill"), (theme.colour("on-you"), HER_INK)
        for number, letter in enumerate(self._letters):
            disc = QRectF(number * (side - 2), 0, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(theme.colour("ink" if contrast else "paper"), 1))
            painter.setBrush(theme.colour("paper" if contrast else fills[number]))
            painter.drawEllipse(disc)
            painter.setPen(theme.colour("ink") if contrast else inks[number])
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
