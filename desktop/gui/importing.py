"""Adds a recogniser or a model: a sheet that asks for it, shows how far it is, and can stop.

In: what copies and tries it, slow, in a thread of its own. Out: something that works, or one
sentence. Qt main thread.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QSizePolicy, QWidget

from desktop.gui.access import Painted, Role, announce
from desktop.gui.pages.page import breakable, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import REGULAR, Button, Kind
from desktop.gui.widgets.words import Type, Words

Progress = Callable[[int, int], None]
Bring = Callable[[Path, Progress], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, in the sheet's words."""

    title: str
    how: str
    done: str
    folder: str = ""
    """Title of the question for a folder; empty when it is none."""
    file: str = ""
    """Title of the question for a file."""
    ending: str = ""
    """Which files, such as "ZIP (*.zip)"."""
    file_button: str = ""


A_RECOGNISER = Wanted(
    "Add a recogniser",
    "A recogniser turns your speech into words on this computer. Choose a Vosk folder, or the ZIP "
    "it came in. It is copied and tried before it is used.",
    "The recogniser is ready.",
    "A recogniser's folder",
    "A recogniser's ZIP",
    "ZIP (*.zip)",
    "Choose a ZIP",
)
A_MODEL = Wanted(
    "Add a language model",
    "A language model on this computer can word her answers. Choose a GGUF file of a model that "
    "can chat. It is copied and tried before it is used.",
    "The model is ready.",
    file="A language model",
    ending="GGUF (*.gguf)",
    file_button="Choose a file",
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
    """Signals: brought(), once it works."""

    brought = Signal()

    def __init__(
        self, theme: Theme, bring: Bring, parent: QWidget, wanted: Wanted = A_RECOGNISER
    ) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.setWindowTitle(wanted.title)
        self.setAccessibleName(wanted.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setPalette(theme.palette())
        self.theme, self._bring = theme, bring
        self.bringing: Bringing | None = None
        inside = column(spacing=14, parent=self)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.addWidget(Words(theme, wanted.title, "section"))
        self.words = Words(theme, wanted.how, Type(14, 20), "ink2")
        inside.addWidget(self.words)
        self.bar = Progressing(theme)
        inside.addWidget(self.bar)
        inside.addStretch(1)
        buttons = row(spacing=10)
        self.folder = Button(theme, "Choose a folder", "primary", REGULAR, icon="folder")
        self.folder.clicked.connect(self._on_folder)
        kind: Kind = "plain" if wanted.folder else "primary"
        self.zip = Button(theme, wanted.file_button, kind, REGULAR)
        self.zip.clicked.connect(self._on_file)
        self.cancel = Button(theme, "Cancel", "plain", REGULAR)
        self.cancel.clicked.connect(self.reject)
        if wanted.folder:
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
        announce(self, sentence or self._wanted.done, assertive=bool(sentence))
        if not sentence:
            self.brought.emit()
            self.accept()
            return
        self.words.say(breakable(sentence))
        self._fit(busy=False)

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._wanted.folder)
        if chosen:
            self.begin(Path(chosen))

    def _on_file(self) -> None:
        wanted = self._wanted
        chosen, _ = QFileDialog.getOpenFileName(self, wanted.file, "", wanted.ending)
        if chosen:
            self.begin(Path(chosen))

    def _fit(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.folder.setVisible(bool(self._wanted.folder) and not busy)
        self.zip.setVisible(not busy)
        least = self.minimumSizeHint()
        wide = max(round(_WIDTH * min(1.5, self.theme.text_scale)), least.width())
        layout = self.layout()
        high = layout.heightForWidth(wide) if layout is not None else 0
        self.resize(wide, max(high, least.height()))
