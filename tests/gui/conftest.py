"""A theme, a face and a page for every test of the window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from desktop.gui import access
from desktop.gui.pages.live import LivePage
from desktop.gui.theme import Theme, load_fonts
from desktop.gui.widgets.likeness import Likeness
from desktop.paths import bundled
from desktop.scene import Scene
from tests.gui.scenes import VOICES

PageMaker = Callable[..., LivePage]


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """Ours in light, moving, in the usual size."""
    load_fonts()
    theme = Theme()
    theme.choose("light")
    theme.set_high_contrast(False)
    theme.set_reduced_motion(False)
    return theme


@pytest.fixture
def likeness() -> Likeness:
    """The bundled portrait."""
    return Likeness.load(bundled("resources") / "portrait" / "elena.json")


@pytest.fixture
def make_page(qtbot: QtBot, theme: Theme, likeness: Likeness) -> PageMaker:
    """Shows a live page with a scene, 1280 by 800 unless told otherwise."""

    def make(
        scene: Scene, *, size: tuple[int, int] = (1280, 800), microphone: str = ""
    ) -> LivePage:
        page = LivePage(theme, likeness)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show_scene(replace(scene, voice=VOICES[microphone]) if microphone else scene)
        page.show()
        page.activateWindow()
        with qtbot.waitActive(page):
            page.answer_here()
        return page

    return make


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Everything announced, and whether it was urgent."""
    heard: list[tuple[str, bool]] = []

    class Listener:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            urgent = event.politeness() == Listener.AnnouncementPoliteness.Assertive
            heard.append((event.message(), urgent))

    monkeypatch.setattr(access, "QAccessible", Listener)
    return heard
