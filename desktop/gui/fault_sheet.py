"""Says in a dialog that something went wrong in the window, and what became of the call.

In: whether there is a note, and how a call stands. Out: one calm sentence and a button to carry
on. Qt main thread.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.running import Standing
from desktop.gui.theme import Theme
from desktop.gui.widgets.button import REGULAR, Button
from desktop.gui.widgets.words import Type, Words

TITLE = "Something went wrong"
SENTENCES: dict[Standing, str] = {
    "none": "Something went wrong in the window. You can carry on.",
    "kept": "Something went wrong in the window. Your call is kept.",
    "unsaved": "Something went wrong in the window. This call is not being saved.",
}
_DETAIL = "A note of it is in your data folder, without a word of your call."


class FaultSheet(QDialog):
    """One calm sentence, and a button to carry on."""

    def __init__(
        self, theme: Theme, parent: QWidget | None, standing: Standing, *, noted: bool
    ) -> None:
        super().__init__(parent)
        sentence = SENTENCES[standing]
        self.setWindowTitle(TITLE)
        self.setAccessibleName(sentence)
        down = QVBoxLayout(self)
        down.setContentsMargins(32, 28, 28, 24)
        down.setSpacing(6)
        down.addWidget(Words(theme, sentence, Type(16, 24, 600)))
        if noted:
            down.addWidget(Words(theme, _DETAIL, Type(14, 20), "ink2"))
        down.addSpacing(14)
        across = QHBoxLayout()
        across.addStretch(1)
        self.button = Button(theme, "Carry on", "primary", REGULAR)
        self.button.clicked.connect(self.accept)
        across.addWidget(self.button)
        down.addLayout(across)
        width = round(500 * theme.text_scale)
        self.setFixedSize(width, down.heightForWidth(width))
        self.button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter carries on, and so does Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)


class Sheets:
    """Shows the dialog, one at a time."""

    def __init__(
        self,
        theme: Theme,
        parent: Callable[[], QWidget | None],
        standing: Callable[[], Standing],
    ) -> None:
        self._theme, self._parent, self._standing = theme, parent, standing
        self._sheet: FaultSheet | None = None

    def show(self, noted: bool) -> None:
        """Show it once the event at hand is done with; a painting must not open windows."""
        application = QCoreApplication.instance()
        if application is not None:
            QTimer.singleShot(0, application, lambda: self._open(noted))

    def _open(self, noted: bool) -> None:
        if self._sheet is None:
            standing = self._standing()
            self._sheet = FaultSheet(self._theme, self._parent(), standing, noted=noted)
            self._sheet.finished.connect(self._on_finished)
            self._sheet.open()

    def _on_finished(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = None
