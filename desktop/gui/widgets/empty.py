"""A page that has nothing to show yet: rings, a sentence, and the way to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import HEADLINE, Button
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.words import Type, Words

_SENTENCE = Type(32, 38, 500, "voice", tracking=-0.012)
_DETAIL = Type(16, 24)


class Empty(QWidget):
    """A sentence and a button; emits when it is pressed."""

    start_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        likeness: Likeness,
        sentence: str,
        detail: str,
        rings: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(0)
        inside.addStretch(2)
        medals = QHBoxLayout()
        medals.setSpacing(20)
        medals.addStretch(1)
        side = 108 if rings == 1 else 76
        for _ in range(rings):
            medal = Medal(theme, likeness, "guarded", (False,) * 5, side, name="Not yet rehearsed")
            medals.addWidget(medal)
        medals.addStretch(1)
        inside.addLayout(medals)
        inside.addSpacing(28)
        inside.addWidget(Words(theme, sentence, _SENTENCE, centred=True))
        inside.addSpacing(8)
        inside.addWidget(Words(theme, detail, _DETAIL, "ink2", centred=True))
        inside.addSpacing(24)
        self.button = Button(theme, "Start rehearsal", "primary", HEADLINE)
        self.button.clicked.connect(self.start_asked)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(Bleed(self.button))
        across.addStretch(1)
        inside.addLayout(across)
        inside.addStretch(3)
        inside.setAlignment(Qt.AlignmentFlag.AlignHCenter)
