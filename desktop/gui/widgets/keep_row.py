"""The foot of a card for something on this computer: use it, or remove it after a second press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button


class KeepRow(QWidget):
    """Signals: used(), removed()."""

    used = Signal()
    removed = Signal()

    def __init__(
        self, theme: Theme, name: str, *, use: bool, remove: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._asked = name, False
        buttons = QHBoxLayout(self)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        if use:
            button = Button(theme, "Use", "plain", SMALL, name=f"Use {name}")
            button.clicked.connect(self.used)
            buttons.addLayout(Bleed(button))
        self.remove = Button(theme, "Remove", "faint", SMALL, name=f"Remove {name}")
        self.remove.clicked.connect(self._on_remove)
        if remove:
            buttons.addLayout(Bleed(self.remove))
        self.remove.setVisible(remove)
        buttons.addStretch(1)

    def _on_remove(self) -> None:
        """Asks once: the button itself becomes the question."""
        if self._asked:
            self.removed.emit()
            return
        self._asked = True
        self.remove.kind = "danger"
        self.remove.setText("Really remove")
        self.remove.setAccessibleName(f"Really remove {self._name}")
        self.remove.updateGeometry()
        self.remove.update()
