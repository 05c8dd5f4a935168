"""One thing a call needs, and whether it is there: an icon, words, a tick or a button, a meter.

In: a Check. Out: a row whose words can change in place, and `acted` when its button is pressed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.pages.brief import Check
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.option_row import DETAIL, TITLE
from desktop.gui.widgets.words import Type, Words

_READY = Type(13, 18, 500)


class CheckRow(QWidget):
    """Signals: acted(what its button does)."""

    acted = Signal(str)

    def __init__(
        self, theme: Theme, check: Check, name: str, air: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.check = theme, check
        around = QVBoxLayout(self)
        around.setContentsMargins(0, air, 0, air)
        around.setSpacing(8)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(15)
        self._icon = IconMark(theme, check.icon)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = Words(theme, check.title, TITLE)
        self._detail = Words(theme, check.detail, DETAIL, "ink3")
        words.addWidget(self._title)
        words.addWidget(self._detail)
        across.addLayout(words, 1)
        self._good: tuple[IconMark, Words] | None = None
        """Made when it is first needed: the first page waits for nothing that it does not show."""
        self._across = across
        self.button = _button(theme, check, name)
        if self.button is not None:
            self.button.clicked.connect(lambda: self.acted.emit(self.check.action))
            across.addLayout(Bleed(self.button))
        around.addLayout(across)
        self.meter = None
        if check.meter:
            from desktop.gui.widgets.level_meter import LevelMeter

            self.meter = LevelMeter(theme)
            self.meter.said.connect(self._on_level)
            under = QHBoxLayout()
            under.setContentsMargins(33, 0, 0, 0)
            under.addWidget(self.meter)
            around.addLayout(under)
        self._show_ready(check.ready)

    def fits(self, check: Check) -> bool:
        """Whether this row can say that without being made anew."""
        now = self.check
        same = (now.id, now.action, now.meter, now.icon) == (
            check.id,
            check.action,
            check.meter,
            check.icon,
        )
        return same and bool(now.id or now == check)

    def say(self, check: Check) -> None:
        """Say this instead."""
        if check == self.check:
            return
        self.check = check
        self._title.say(check.title)
        self._detail.say(check.detail)
        if self.button is not None:
            self.button.setEnabled(check.can)
        self._show_ready(check.ready)

    def _on_level(self, word: str) -> None:
        self._show_ready(word or self.check.ready, word)

    def _show_ready(self, ready: str, word: str = "") -> None:
        if self._good is None and ready:
            self._good = (
                IconMark(self.theme, "check", "you", 15, weight=2.2),
                Words(self.theme, ready, _READY, "you", wrap=False),
            )
            good = QHBoxLayout()
            good.setSpacing(5)
            for part in self._good:
                good.addWidget(part)
            self._across.addLayout(good)
        if self._good is not None:
            tick, words = self._good
            words.say(ready)
            words.setVisible(bool(ready))
            tick.setVisible(bool(ready) and word in ("", "Clear"))


def _button(theme: Theme, check: Check, name: str) -> Button | None:
    if check.action == "play":
        button = Button(theme, "Play", "plain", SMALL, icon="resume", name=f"Play {name}’s voice")
        button.setAccessibleDescription("L")
        button.setEnabled(check.can)
        return button
    if check.action == "import":
        return Button(theme, "Import", "plain", SMALL, name="Import a recogniser")
    return None
