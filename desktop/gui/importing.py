"""Adds a recogniser: a sheet that asks for a folder or a ZIP, shows how far it is, and can stop.

In: what copies and tries it, slow, in a thread of its own. Out: a recogniser that listens, or one
sentence. Qt main thread.
"""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QSizePolicy, QWidget

from desktop.gui.access import Painted, Role, announce
from desktop.gui.pages.page import breakable, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import REGULAR, Button
from desktop.gui.widgets.words import Type, Words

Progress = Callable[[int, int], None]
Bring = Callable[[Path, Progress], str]
_HOW = (
    "A recogniser turns your speech into words on this computer. Choose a Vosk folder, or the ZIP "
    "it came in. It is copied and tried before it is used."
)
_WIDTH = 480
_CLOSE_SECONDS = 5.0
_TOLD_SECONDS = 0.05
"""Between two looks at how far it is."""


class Stopped(Exception):  # noqa: N818 - not an error
    """The user does not want it any more."""


class Bringing(QObject):
    """One import in a thread. Signals: told(share from 0 to 1), done(sentence, empty if well)."""

    told = Signal(float)
    done = Signal(str)

    def __init__(self, bring: Bring, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._bring, self._path = bring, path
        self.stopped = False
        self._told_at = 0.0
        self._thread = Thread(target=self._run, name="import", daemon=True)

    def start(self) -> None:
        """Begin, once somebody listens."""
        self._thread.start()

    def stop(self) -> None:
        """Copy no further and leave nothing behind."""
        self.stopped = True

    def join(self) -> None:
        """Wait a little for its end."""
        self._thread.join(_CLOSE_SECONDS)

    def _run(self) -> None:
        try:
            sentence = self._bring(self._path, self._on_progress)
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001 - whatever it was, the window goes on
            sentence = f"{self._path.name} cannot be imported ({type(error).__name__})."
        if not self.stopped:
            self.done.emit(sentence)

    def _on_progress(self, done: int, total: int) -> None:
        if self.stopped:
            raise Stopped
        now = time.monotonic()
        if now - self._told_at >= _TOLD_SECONDS or done >= total:
            self._told_at = now
            self.told.emit(done / total if total else 1.0)


class Progressing(Painted):
    """A bar that fills."""

    role = Role.ProgressBar

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.0
        self.describe("Copying", "0 %")

    def show_share(self, share: float) -> None:
        """It has come this far."""
        self._share = share
        self.describe("Copying", f"{round(share * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(200, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and what is filled."""
        painter, box = self.begin(), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        for share, role in ((1.0, "line2"), (self._share, "you-fill")):
            painter.setBrush(self.theme.colour(role))
            wide = QRectF(box.left(), box.top(), box.width() * share, box.height())
            painter.drawRoundedRect(wide, 3, 3)


class ImportSheet(QDialog):
    """Signals: brought(), once a new recogniser listens."""

    brought = Signal()

    def __init__(self, theme: Theme, bring: Bring, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add a recogniser")
        self.setAccessibleName("Add a recogniser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setPalette(theme.palette())
        self.theme, self._bring = theme, bring
        self.bringing: Bringing | None = None
        inside = column(spacing=14, parent=self)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.addWidget(Words(theme, "Add a recogniser", "section"))
        self.words = Words(theme, _HOW, Type(14, 20), "ink2")
        inside.addWidget(self.words)
        self.bar = Progressing(theme)
        inside.addWidget(self.bar)
        inside.addStretch(1)
        buttons = row(spacing=10)
        self.folder = Button(theme, "Choose a folder", "primary", REGULAR, icon="folder")
        self.folder.clicked.connect(self._on_folder)
        self.zip = Button(theme, "Choose a ZIP", "plain", REGULAR)
        self.zip.clicked.connect(self._on_zip)
        self.cancel = Button(theme, "Cancel", "plain", REGULAR)
        self.cancel.clicked.connect(self.reject)
        buttons.addLayout(Bleed(self.folder))
        buttons.addLayout(Bleed(self.zip))
        buttons.addStretch(1)
        buttons.addLayout(Bleed(self.cancel))
        inside.addLayout(buttons)
        self._fit(busy=False)

    def begin(self, path: Path) -> None:
        """Copy and try what is there."""
        self.words.say(f"Copying {breakable(path.name)}. You can go on meanwhile, or cancel.")
        self.bar.show_share(0.0)
        self._fit(busy=True)
        self.bringing = Bringing(self._bring, path, self)
        self.bringing.told.connect(self._on_told)
        self.bringing.done.connect(self._on_done)
        self.bringing.start()

    def done(self, result: int) -> None:
        """Stop what is on its way."""
        bringing, self.bringing = self.bringing, None
        if bringing is not None:
            bringing.stop()
            bringing.join()
        super().done(result)

    def _on_told(self, share: float) -> None:
        self.bar.show_share(share)
        if share >= 1.0:
            self.words.say("Copied. Now it is being tried.")

    def _on_done(self, sentence: str) -> None:
        self.bringing = None
        announce(self, sentence or "The recogniser is ready.", assertive=bool(sentence))
        if not sentence:
            self.brought.emit()
            self.accept()
            return
        self.words.say(breakable(sentence))
        self._fit(busy=False)

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "A recogniser's folder")
        if chosen:
            self.begin(Path(chosen))

    def _on_zip(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "A recogniser's ZIP", "", "ZIP (*.zip)")
        if chosen:
            self.begin(Path(chosen))

    def _fit(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        for button in (self.folder, self.zip):
            button.setVisible(not busy)
        least = self.minimumSizeHint()
        wide = max(round(_WIDTH * min(1.5, self.theme.text_scale)), least.width())
        layout = self.layout()
        high = layout.heightForWidth(wide) if layout is not None else 0
        self.resize(wide, max(high, least.height()))
