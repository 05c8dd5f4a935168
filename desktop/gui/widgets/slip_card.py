"""What went wrong in one place: what you said, what to try, and Retry if there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import SlipNote
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(14, 20, 600)
_TIME = Type(13, 20, 500)
_LABEL = Type(13, 21, 500)
_SAID = Type(16, 21, 400, "voice", italic=True)
_TRY = Type(16, 21, 500, "voice")


class SlipCard(Card):
    """One slip; emits the time from which to try again."""

    retry_asked = Signal(float)

    def __init__(
        self,
        theme: Theme,
        slip: SlipNote,
        retry_from: float | None = None,
        *,
        first: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "card", radius=14, parent=parent)
        self.setAccessibleName(f"{slip.name}, {spoken_stamp(slip.at)}")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 13, 16, 13)
        inside.setSpacing(7)
        title = QHBoxLayout()
        title.setSpacing(8)
        icon, role = ("check", "you") if slip.recovered else ("alert", "rose")
        title.addWidget(IconMark(theme, icon, role, 16, weight=2.0))
        title.addWidget(Words(theme, slip.name, _TITLE), 1)
        title.addWidget(Words(theme, spoken_stamp(slip.at), _TIME, "ink3", wrap=False))
        inside.addLayout(title)
        inside.addLayout(_said(theme, slip))
        self.retry_button: Button | None = None
        if retry_from is not None:
            words = f"Retry from {spoken_stamp(retry_from)}"
            kind = "primary" if first else "plain"
            button = Button(theme, words, kind, SMALL, icon="retry")  # type: ignore[arg-type]
            button.clicked.connect(lambda: self.retry_asked.emit(retry_from))
            inside.addSpacing(2)
            line = QHBoxLayout()
            line.addLayout(Bleed(button))
            line.addStretch(1)
            inside.addLayout(line)
            self.retry_button = button


def _said(theme: Theme, slip: SlipNote) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, round(66 * theme.text_scale))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    rows = (("You said", slip.quote, _SAID, "ink2"), ("Try", slip.instead, _TRY, "ink"))
    for number, (label, words, letters, role) in enumerate(rows):
        grid.addWidget(Words(theme, label, _LABEL, "ink3", wrap=False), number, 0, top)
        grid.addWidget(Words(theme, f"“{words}”", letters, role), number, 1)
    if slip.recovered:
        grid.addWidget(Words(theme, "Then", _LABEL, "ink3", wrap=False), 2, 0, top)
        grid.addWidget(Words(theme, "You put it right.", Type(14, 21), "ink2"), 2, 1)
    return grid
