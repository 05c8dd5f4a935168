"""The real window on a real desk, in a folder of its own, at a moment that stands still.

In: a folder, a likeness of the world (day, theme, text size). Out: a window to put into any
state and to take a picture of.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.gui.dress import dress
from desktop.gui.theme import Choice, Theme, load_fonts
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.window import Window
from desktop.paths import bundled
from desktop.reception.desk import Desk
from desktop.records.journal import Journal, open_journal
from desktop.rehearsal.scenario import Scenario
from desktop.scene import Scene
from desktop.settings import Settings
from tests.shots.calls import ENDINGS, SOME_WAY, keep

TODAY = datetime(2026, 5, 14, 17, 30, tzinfo=UTC)
"""A Thursday; every picture is taken on it."""
_HISTORY = (
    (9, "walked_away"),
    (8, "returned_empty_handed"),
    (6, "unresolved"),
    (2, "advocate"),
    (1, "framework_agreed"),
    (0, "advocate"),
)
"""Days ago, and how the call ended."""
_BAND = (1.7, 0.62)
"""The voice band's moment in every picture: its time in seconds and the level."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is set."""

    theme: Choice = "light"
    text_scale: float = 1.0
    contrast: bool = False
    size: tuple[int, int] = (1280, 800)


class Stage:
    """A window with nothing kept until told otherwise."""

    def __init__(self, home: Path, look: Look, theme: Theme) -> None:
        self.look, self.home = look, home
        self.scenario: Scenario = load_scenario(DEFAULT_PERSONA, home)
        opened = open_journal(home, lambda: TODAY)
        assert isinstance(opened, Journal), "the folder of a stage can be written"
        self.journal = opened
        desk = Desk(self.scenario, self.journal, home, lambda: TODAY, lambda: 0.0, lambda: 0)
        self.desk = desk
        self.theme = theme
        self._window: Window | None = None

    @property
    def window(self) -> Window:
        """The window, made when it is first asked for, as the journal is by then."""
        if self._window is None:
            look = self.look
            settings = Settings(theme=look.theme, text_scale=look.text_scale)
            likeness = Likeness.load(bundled("resources") / "portrait" / "elena.json")
            home = Path()
            self._window = window_on(self.desk, settings, _forget, home, likeness, self.theme)
        return self._window

    def keep_history(self) -> None:
        """Six calls on six days."""
        for ago, ending in _HISTORY:
            keep(self.journal, self.scenario, ENDINGS[ending], TODAY - timedelta(days=ago, hours=8))

    def keep_ending(self, ending: str) -> str:
        """One call that ended like this; its id."""
        return keep(self.journal, self.scenario, ENDINGS[ending], TODAY - timedelta(hours=1))

    def leave_open(self) -> None:
        """A call that was cut off."""
        keep(self.journal, self.scenario, SOME_WAY, TODAY - timedelta(hours=2), ended=False)

    def go(self, page: str) -> None:
        """One of the pages around a call."""
        self.window.go(page)

    def live(self, scene: Scene, *, typed: str = "", afresh: bool = True) -> None:
        """The live page at this moment; words may stand in the field."""
        page = self.window.live
        if afresh:
            page.start_afresh("Rehearsal 6", "")
        page.show_scene(scene)
        self.window.screens.setCurrentWidget(page)
        if typed:
            page.parts.composer.field.setPlainText(typed)
        page.answer_here()

    def settle(self) -> None:
        """Lay everything out and let what moves come to rest, the voice band at its moment."""
        window = self.window
        window.resize(*self.look.size)
        if not window.isVisible():
            window.show()
        window.activateWindow()
        for _ in range(3):
            pass_time(20)
        window.live.parts.band.set_moment(*_BAND)
        pass_time(20)

    def picture(self) -> QPixmap:
        """The window as it is now, its dialogs over it."""
        picture = self.window.grab()
        for dialog in self.dialogs():
            painter = QPainter(picture)
            corner = self.window.rect().center() - dialog.rect().center()
            painter.fillRect(dialog.rect().translated(corner).adjusted(-1, -1, 1, 1), "gray")
            painter.drawPixmap(corner, dialog.grab())
            painter.end()
        return picture

    def dialogs(self) -> list[QDialog]:
        """What is open over the window."""
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def close(self) -> None:
        """Let go of window and journal."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
            pass_time(1)
        self.journal.close()


@contextmanager
def staged(home: Path, look: Look) -> Iterator[Stage]:
    """A stage with this look, gone afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "a stage needs an application"
    usual, letters = QGuiApplication.palette(), application.font()
    with _contrast(application, look):
        theme = Theme()
        theme.set_reduced_motion(False)
        theme.set_high_contrast(look.contrast)
        dress(application, theme)
        stage = Stage(home, look, theme)
        try:
            yield stage
        finally:
            stage.close()
            theme.changed.disconnect()
            theme.deleteLater()
    application.setPalette(usual)
    application.setFont(letters)


@contextmanager
def _contrast(application: QApplication, look: Look) -> Iterator[None]:
    """A system with high contrast, white on black or black on white."""
    usual = QGuiApplication.palette()
    if look.contrast:
        application.setPalette(system_palette(dark=look.theme == "dark"))
    try:
        yield
    finally:
        application.setPalette(usual)


def system_palette(*, dark: bool) -> QPalette:
    """The colours of a system with high contrast."""
    ground, ink = (QColor("black"), QColor("white")) if dark else (QColor("white"), QColor("black"))
    mark, on_mark = (QColor("#1AEBFF"), ground) if dark else (QColor("#37006E"), ground)
    palette = QPalette()
    role = QPalette.ColorRole
    for one in (role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase):
        palette.setColor(one, ground)
    for one in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        palette.setColor(one, ink)
    palette.setColor(role.Highlight, mark)
    palette.setColor(role.HighlightedText, on_mark)
    return palette


def window_on(
    desk: Desk,
    settings: Settings,
    keep: Callable[[Settings], None],
    home: Path,
    likeness: Likeness,
    theme: Theme,
) -> Window:
    """The window once its desk is open."""
    content = desk.prepare(settings.difficulty, hints=settings.hints)
    window = Window(content, desk.notices, settings, keep, home, likeness, theme)
    window.add_keys()
    window.take_desk(desk)
    return window


def pass_time(milliseconds: int) -> None:
    """Let Qt work for this long and then finish what is queued."""
    clock = QElapsedTimer()
    clock.start()
    while True:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, milliseconds)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if clock.elapsed() >= milliseconds:
            return


def application() -> QApplication:
    """The one application, with the bundled fonts."""
    found = QApplication.instance()
    made = found if isinstance(found, QApplication) else QApplication(["Preferred Ground"])
    load_fonts()
    made.setStyle("Fusion")
    return made


def _forget(_settings: Settings) -> None:
    """Choices made for a picture are not kept."""
