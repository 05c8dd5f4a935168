"""No page leaves anybody out: names, roles, room for every word, in every size and light."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.gui.access import clipped_words, unnamed
from desktop.gui.pages.debrief import DebriefPage
from desktop.gui.pages.learn import LearnPage
from desktop.gui.pages.prepare import PreparePage
from desktop.gui.pages.progress import ProgressPage
from desktop.gui.pages.setup import SetupPage
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.navigation import Navigation
from desktop.gui.widgets.scroll import Scroll
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.samples import DEBRIEF, FRAME, LEARN, PREPARE, PROGRESS, SETUP

TABS = (
    ("prepare", "Prepare"),
    ("debrief", "Debrief"),
    ("progress", "Progress"),
    ("setup", "Set-up"),
)
PAGES = (
    "prepare",
    "left_open",
    "debrief",
    "retry",
    "no_debrief",
    "progress",
    "nothing_yet",
    "learn",
    "setup",
)
SIZES = [(1120, 720), (1280, 800)]


def make(kind: str, theme: Theme, likeness: Likeness) -> QWidget:
    if kind in ("prepare", "left_open"):
        at = 200.0 if kind == "left_open" else None
        return PreparePage(theme, likeness, replace(PREPARE, resume=at))
    if kind in ("debrief", "retry", "no_debrief"):
        page = DebriefPage(theme, likeness)
        if kind != "no_debrief":
            page.show_debrief(DEBRIEF, replace(FRAME, can_retry=kind == "retry"))
        return page
    if kind in ("progress", "nothing_yet"):
        past = ProgressPage(theme, likeness)
        if kind == "progress":
            past.show_content(PROGRESS)
        return past
    return LearnPage(theme, LEARN) if kind == "learn" else SetupPage(theme, SETUP)


def window(page: QWidget, theme: Theme) -> QWidget:
    whole = QWidget()
    inside = QVBoxLayout(whole)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    inside.addWidget(Navigation(theme, "Preferred Ground", TABS))
    inside.addWidget(page, 1)
    return whole


def held(pane: Scroll) -> QWidget:
    widget = pane.widget()
    assert widget is not None
    return widget


def too_wide(root: QWidget) -> list[str]:
    return [
        type(pane).__name__
        for pane in root.findChildren(Scroll)
        if pane.isVisible() and held(pane).width() > pane.viewport().width()
    ]


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", PAGES)
def test_every_word_has_room(
    kind: str, size: tuple[int, int], scale: float, theme: Theme, likeness: Likeness, show: Show
) -> None:
    theme.set_text_scale(scale)
    whole = window(make(kind, theme, likeness), theme)
    show(whole, size)
    for pane in whole.findChildren(Scroll):
        # Words out of view are painted too.
        held(pane).grab()
    assert clipped_words(whole) == []
    assert too_wide(whole) == []
    assert (whole.width(), whole.height()) == size


@pytest.mark.parametrize("kind", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(
    kind: str, theme: Theme, likeness: Likeness, show: Show
) -> None:
    whole = window(make(kind, theme, likeness), theme)
    show(whole)
    assert unnamed(whole) == []


def stops(whole: QWidget) -> Iterator[QWidget]:
    """Where Tab goes, once round."""
    seen: set[int] = set()
    while True:
        QTest.keyClick(QApplication.focusWidget() or whole, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or id(here) in seen:
            return
        seen.add(id(here))
        yield here


@pytest.mark.parametrize("kind", PAGES)
def test_tab_goes_through_the_bar_and_then_the_page(
    kind: str, theme: Theme, likeness: Likeness, show: Show
) -> None:
    page = make(kind, theme, likeness)
    whole = window(page, theme)
    show(whole)
    bar = whole.findChildren(Navigation)[0]
    list(bar.buttons.values())[-1].setFocus()
    first = next(stops(whole))
    assert page.isAncestorOf(first)


@pytest.mark.parametrize("kind", PAGES)
def test_focus_can_be_seen(kind: str, theme: Theme, likeness: Likeness, show: Show) -> None:
    page = make(kind, theme, likeness)
    show(page)
    for stop in list(stops(page)):
        stop.setFocus()
        focused = stop.grab().toImage()
        stop.clearFocus()
        assert stop.grab().toImage() != focused, type(stop).__name__


@pytest.mark.parametrize("kind", PAGES)
def test_every_page_paints_in_dark_and_in_high_contrast(
    kind: str, theme: Theme, likeness: Likeness, show: Show
) -> None:
    page = make(kind, theme, likeness)
    show(page)
    light = page.grab().toImage()
    theme.choose("dark")
    assert page.grab().toImage() != light
    theme.set_high_contrast(True)
    page.grab()
    assert clipped_words(page) == []


def test_the_bar_asks_for_pages_and_marks_the_one_on_show(
    theme: Theme, show: Show, listen: Callable[..., Heard]
) -> None:
    bar = Navigation(theme, "Preferred Ground", TABS)
    show(bar, (1280, 56))
    asked = listen(bar.asked)
    bar.show_page("prepare")
    bar.buttons["debrief"].click()
    assert asked == ["debrief"]
    assert bar.buttons["prepare"].accessibleName() == "Prepare, on show"
    assert not bar.buttons["debrief"].isChecked()


def test_the_bar_keeps_its_tabs_when_text_is_large(theme: Theme, show: Show) -> None:
    bar = Navigation(theme, "Preferred Ground", TABS)
    theme.set_text_scale(2.0)
    show(bar, (1120, 110))
    assert clipped_words(bar) == []
    boxes = [child.geometry() for child in (bar._brand, bar._tabs, bar._badge)]
    assert boxes[0].right() < boxes[1].left()
    assert boxes[1].right() < boxes[2].left()


def test_escape_leaves_learn(theme: Theme, show: Show, listen: Callable[..., Heard]) -> None:
    page = LearnPage(theme, LEARN)
    show(page)
    back = listen(page.back_asked)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    page.back_button.click()
    assert back == [(), ()]
