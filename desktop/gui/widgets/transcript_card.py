"""The transcript with its title, a switch for highlights, and a field to find words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.gui.access import RING, announce
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.switch import Switch
from desktop.gui.widgets.transcript import Spoken, Transcript
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(15, 28, 600)
_QUIET = Type(13, 18, 500)
_FIELD = """QLineEdit {{ background: {sunken}; color: {ink}; border: 1px solid {ctl};
border-radius: 8px; padding: 4px 10px; selection-background-color: {fill};
selection-color: {on}; }} QLineEdit:focus {{ border: 2px solid {fill}; padding: 3px 9px; }}"""


class TranscriptCard(Card):
    """Slash opens the field, Enter goes to the next place, Escape closes it."""

    def __init__(
        self,
        theme: Theme,
        lines: Sequence[Spoken],
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`below` stands under the chosen line."""
        super().__init__(theme, "sheet", parent=parent)
        self.transcript = Transcript(theme, lines, below)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 12, 1, 0)
        inside.setSpacing(0)
        inside.addLayout(self._title())
        inside.addWidget(self._finder())
        inside.addWidget(self.transcript, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def hasHeightForWidth(self) -> bool:
        """Its height is the room there is; the lines scroll."""
        return False

    def open_finder(self) -> None:
        """Show the field and put the cursor in it."""
        self.finder.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_finder(self) -> None:
        """Hide the field and go back to the words."""
        self.finder.hide()
        self.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_next(self) -> None:
        """Choose the next line that has the words."""
        found = self.transcript.places(self.field.text())
        if not found:
            self._count.say("Not found" if self.field.text().strip() else "")
            return
        after = [line for line in found if line > self.transcript.selected]
        chosen = after[0] if after else found[0]
        self.transcript.select(chosen)
        words = f"{found.index(chosen) + 1} of {len(found)}"
        self._count.say(words)
        announce(self.field, f"{words}: {self.transcript.lines[chosen].text}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch keys on behalf of the field."""
        # The field would let Escape and the arrows of an empty text through to the page.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_finder()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_next()
                return True
        return super().eventFilter(watched, event)

    def _title(self) -> QHBoxLayout:
        theme = self.theme
        across = QHBoxLayout()
        across.setContentsMargins(18, 0, 18, 0)
        across.setSpacing(8)
        across.addWidget(Words(theme, "Transcript", _TITLE, wrap=False))
        across.addStretch(1)
        self.find_button = Button(
            theme, "", "faint", SMALL, icon="search", name="Find in transcript, slash"
        )
        self.find_button.clicked.connect(self.open_finder)
        across.addLayout(Bleed(self.find_button))
        self.only = Switch(theme, "Highlights only", size=0.78)
        self.only.toggled.connect(self.transcript.highlights_only)
        across.addLayout(Bleed(self.only, RING))
        label = QVBoxLayout()
        label.addStretch(1)
        label.addWidget(Words(theme, "Highlights only", _QUIET, "ink3"))
        label.addStretch(1)
        across.addLayout(label)
        return across

    def _finder(self) -> QWidget:
        self.finder = QWidget()
        across = QHBoxLayout(self.finder)
        across.setContentsMargins(18, 6, 18, 6)
        across.setSpacing(10)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in transcript")
        self.field.setAccessibleName("Find in transcript")
        self.field.installEventFilter(self)
        across.addWidget(self.field, 1)
        self._count = Words(self.theme, "", _QUIET, "ink3", wrap=False)
        across.addWidget(self._count)
        self.finder.hide()
        return self.finder

    def _dress(self) -> None:
        theme = self.theme
        colours = {
            "sunken": "sunken",
            "ink": "ink",
            "ctl": "ctl",
            "fill": "you-fill",
            "on": "on-you",
        }
        self.field.setStyleSheet(
            _FIELD.format(**{key: theme.colour(role).name() for key, role in colours.items()})
        )
        self.field.setFont(theme.face("body").font)
