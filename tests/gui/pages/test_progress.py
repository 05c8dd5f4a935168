"""Progress lists past calls, opens them, and deletes one after asking."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.gui.pages.progress import ProgressPage
from desktop.gui.theme import Theme
from desktop.gui.widgets.empty import Empty
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.step_table import ReachMark, trend_words
from desktop.gui.widgets.words import Words
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.samples import PROGRESS, ROWS, history_row

Listen = Callable[..., Heard]


@pytest.fixture
def page(theme: Theme, likeness: Likeness, show: Show) -> ProgressPage:
    page = ProgressPage(theme, likeness)
    page.show_content(PROGRESS)
    show(page)
    return page


def said(page: ProgressPage) -> str:
    return " | ".join(words.text for words in page.findChildren(Words))


def test_before_the_first_call_there_are_five_empty_rings_and_start(
    theme: Theme, likeness: Likeness, show: Show, listen: Listen
) -> None:
    page = ProgressPage(theme, likeness)
    page.show_content(replace(PROGRESS, rows=()))
    show(page)
    rings = [medal for medal in page.findChildren(Medal) if medal.isVisible()]
    assert len(rings) == 5
    again = listen(page.rehearse_again)
    next(empty for empty in page.findChildren(Empty) if empty.isVisible()).button.click()
    assert again == [()]


def test_it_opens_with_a_sentence_and_lists_every_call(page: ProgressPage) -> None:
    assert "You ask before you offer now." in said(page)
    assert [item.row.id for item in page.items] == ["c", "b", "a"]
    assert page.items[1].open_button.accessibleName() == (
        "Elena is your advocate, 13 May, realistic, 7:46, 5 of 5 steps, best yet"
    )


def test_pressing_a_row_opens_its_debrief(page: ProgressPage, listen: Listen) -> None:
    opened = listen(page.opened)
    QTest.mouseClick(page.items[1].open_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.items[2].open_button, Qt.Key.Key_Space)
    assert opened == ["b", "a"]


def test_deleting_asks_once_and_then_tells(page: ProgressPage, listen: Listen) -> None:
    deleted = listen(page.delete_confirmed)
    item = page.items[0]
    item.bin_button.click()
    assert item.asking
    assert deleted == []
    assert "Delete this rehearsal? It exists only on this computer." in said(page)
    item.delete_button.click()
    assert deleted == ["c"]


def test_keeping_it_brings_the_row_back(page: ProgressPage, listen: Listen) -> None:
    deleted = listen(page.delete_confirmed)
    item = page.items[0]
    QTest.keyClick(item.open_button, Qt.Key.Key_Delete)
    assert item.asking
    QTest.keyClick(item.keep_button, Qt.Key.Key_Escape)
    assert not item.asking
    item.ask()
    item.keep_button.click()
    assert not item.asking
    assert deleted == []


def test_the_question_is_announced_at_once(
    page: ProgressPage, announced: list[tuple[str, bool]]
) -> None:
    page.items[0].ask()
    assert announced == [("Delete this rehearsal? It exists only on this computer.", True)]


def test_the_table_shows_when_each_step_was_reached(page: ProgressPage) -> None:
    marks = [mark.accessibleName() for mark in page.findChildren(ReachMark)]
    assert marks[:3] == [
        "Surface the wound, 5 May, at 3:10",
        "Surface the wound, 13 May, at 0:58",
        "Surface the wound, 14 May, at 1:12",
    ]
    assert "Build the preferred tier, 5 May, in part" in marks
    assert "Draft the framework on the call, 14 May, not yet" in marks


def test_a_retry_is_listed_but_not_in_the_table(page: ProgressPage) -> None:
    retry = history_row("r", 10.0, 20.0, 30.0, 40.0, 50.0, day="15 May", retry=True)
    page.show_content(replace(PROGRESS, rows=(retry, *ROWS)))
    assert [item.row.id for item in page.items] == ["r", "c", "b", "a"]
    fresh = [m for m in page.findChildren(ReachMark) if "15 May" in m.accessibleName()]
    assert fresh == []


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ((None, None), "Not yet"),
        ((None, 90.0), "Once so far"),
        ((190.0, None, 72.0), "2 min sooner"),
        ((200.0, 125.0), "75 s sooner"),
        ((60.0, 65.0), "5 s later"),
        ((60.0, 60.0), "No change"),
    ],
)
def test_the_trend_is_told_in_words(times: tuple[float | None, ...], words: str) -> None:
    assert trend_words(times) == words


def test_fewer_calls_stand_side_by_side_when_room_is_short(
    page: ProgressPage, theme: Theme
) -> None:
    many = tuple(history_row(f"{n}", 72.0, None, None, None, None) for n in range(8))
    page.show_content(replace(PROGRESS, rows=many))
    assert page._columns == 6
    page.resize(1120, 664)
    assert page._columns < 6
    theme.set_text_scale(2.0)
    assert 1 <= page._columns < 6


def test_rehearse_again_asks_for_a_call(page: ProgressPage, listen: Listen) -> None:
    again = listen(page.rehearse_again)
    page.again_button.click()
    assert again == [()]
