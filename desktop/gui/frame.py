"""The window's frame: the bar, the places of the pages, and the pages themselves.

Prepare is there from the start; every other page is made when it is first asked for, and
`page_made` tells its name so that it can be wired. Qt main thread.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.choices import Choices
from desktop.gui.pages.page import Page
from desktop.gui.pages.prepare import PreparePage
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.navigation import Navigation
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.gui.knowledge import Knowledge
    from desktop.gui.pages.brief import PrepareContent
    from desktop.gui.pages.debrief import DebriefPage
    from desktop.gui.pages.learn import LearnPage
    from desktop.gui.pages.live import LivePage
    from desktop.gui.pages.progress import ProgressPage
    from desktop.gui.pages.setup import SetupPage

TITLE = "Preferred Ground"
TABS = (
    ("prepare", "Prepare"),
    ("debrief", "Debrief"),
    ("progress", "Progress"),
    ("setup", "Set-up"),
)
_LATE_PAGES = ("live", "debrief", "progress", "setup", "learn")

Made = TypeVar("Made", bound=QWidget)


class Frame(QWidget):
    """A bar with pages below it, and the call in place of both. Signals: page_made(name)."""

    page_made = Signal(str)

    def __init__(
        self,
        content: "PrepareContent",
        notices: tuple[str, ...],
        settings: Settings,
        keep: Callable[[Settings], None],
        likeness: Likeness,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.theme, self._likeness = theme, likeness
        self.desk: Knowledge | None = None
        """None until it is open; no page but Prepare is asked for before."""
        self.choices = Choices(settings, keep, theme, self)
        self.navigation = Navigation(theme, TITLE, TABS)
        self.prepare = PreparePage(theme, likeness, content, notices)
        self.pages = QStackedWidget()
        self.screens = QStackedWidget()
        self._lay_out()

    @property
    def knowledge(self) -> "Knowledge":
        """The desk, which has to be open."""
        assert self.desk is not None, "only Prepare is there before the desk"
        return self.desk

    @cached_property
    def live(self) -> "LivePage":
        """The call."""
        from desktop.gui.pages.live import LivePage

        page = LivePage(self.theme, self._likeness)
        self.screens.addWidget(page)
        return self._told("live", page)

    @cached_property
    def debrief(self) -> "DebriefPage":
        """What came of a call."""
        from desktop.gui.pages.debrief import DebriefPage

        return self._added("debrief", DebriefPage(self.theme, self._likeness))

    @cached_property
    def progress(self) -> "ProgressPage":
        """Past calls."""
        from desktop.gui.pages.progress import ProgressPage

        return self._added("progress", ProgressPage(self.theme, self._likeness))

    @cached_property
    def setup(self) -> "SetupPage":
        """Choices, and what is on this computer."""
        from desktop.gui.pages.setup import SetupPage

        content = self.knowledge.setup(self.choices.settings)
        return self._added("setup", SetupPage(self.theme, content))

    @cached_property
    def learn(self) -> "LearnPage":
        """The method."""
        from desktop.gui.pages.learn import LearnPage

        return self._added("learn", LearnPage(self.theme, self.knowledge.learn()))

    def make_pages(self) -> Iterator[None]:
        """Make the pages nobody has asked for yet, in pieces; the call's first."""
        for name in _LATE_PAGES:
            getattr(self, name)
            yield

    def show_page(self, name: str) -> None:
        """Show one of the pages around a call."""
        page: Page = getattr(self, name)
        self.pages.setCurrentWidget(page)
        self.screens.setCurrentWidget(self.around)
        self.navigation.show_page(name)
        self.setWindowTitle(f"{page.title} – {TITLE}")
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_region(self) -> None:
        """From the page to its tab in the bar, and from the bar to the page's first control."""
        reason = Qt.FocusReason.TabFocusReason
        page, tabs = self.pages.currentWidget(), list(self.navigation.buttons.values())
        assert page is not None, "the pages are never empty"
        if self.navigation.isAncestorOf(QApplication.focusWidget() or self):
            page.setFocus(reason)
            self.focusNextChild()
        else:
            next((tab for tab in tabs if tab.isChecked()), tabs[0]).setFocus(reason)

    def come_forward(self) -> None:
        """Another start asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Qt leaves that to Space."""
        focus = QApplication.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focus, QAbstractButton) and not event.isAutoRepeat():
            focus.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumSize(1120, 720)
        self.resize(1280, 800)
        self.around = QWidget()
        down = QVBoxLayout(self.around)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.navigation)
        down.addWidget(self.pages, 1)
        self.pages.addWidget(self.prepare)
        self.screens.addWidget(self.around)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.screens)

    def _added(self, name: str, page: Made) -> Made:
        self.pages.addWidget(page)
        return self._told(name, page)

    def _told(self, name: str, page: Made) -> Made:
        # Whoever is told asks for the page, which is not made a second time for that.
        self.__dict__[name] = page
        self.page_made.emit(name)
        return page
