"""Prepare says who is coming and what is ready, and starts a call."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.gui.pages.prepare import PreparePage
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.words import Words
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.samples import PREPARE

Listen = Callable[..., Heard]


@pytest.fixture
def page(theme: Theme, likeness: Likeness, show: Show) -> PreparePage:
    page = PreparePage(theme, likeness, PREPARE)
    show(page)
    return page


def said(page: PreparePage) -> str:
    return " | ".join(words.text for words in page.findChildren(Words))


def test_start_asks_for_a_call_as_it_was_prepared(page: PreparePage, listen: Listen) -> None:
    starts = listen(page.start)
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert starts == [("realistic", True)]


def test_enter_starts_with_what_was_chosen(page: PreparePage, listen: Listen) -> None:
    starts = listen(page.start)
    page._difficulty.choose("tough")
    page._hints.switch.setChecked(False)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert starts == [("tough", False)]


def test_arrows_change_the_difficulty_and_its_sentence(page: PreparePage) -> None:
    button = page._difficulty.buttons["realistic"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert page.difficulty == "tough"
    assert "She is short of patience." in said(page)


def test_choices_are_told_as_they_are_made(page: PreparePage, listen: Listen) -> None:
    difficulties, hints = listen(page.difficulty_chosen), listen(page.hints_toggled)
    page._difficulty.choose("warm-up")
    page._hints.switch.click()
    assert difficulties == ["warm-up"]
    assert hints == [False]


def test_pressing_the_words_of_a_setting_turns_it(page: PreparePage) -> None:
    words = next(w for w in page._hints.findChildren(Words) if w.text == "Coach hints")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert not page.hints


def test_a_call_left_open_can_be_picked_up_or_looked_at(page: PreparePage, listen: Listen) -> None:
    page.show_content(replace(PREPARE, resume=200.0))
    picked, looked = listen(page.pick_up_asked), listen(page.look_asked)
    assert page.pick_up_button.words == "Pick up at 3:20"
    assert page.look_button.words == "See what you have"
    page.pick_up_button.click()
    page.look_button.click()
    assert picked == [()]
    assert looked == [()]


def test_without_one_nothing_is_offered(page: PreparePage) -> None:
    assert "You left a call open." not in said(page)


def test_it_says_what_is_ready_and_that_she_is_an_ai_character(page: PreparePage) -> None:
    words = said(page)
    assert "You type, Elena answers in captions" in words
    assert "Ready" in words
    assert "Elena is an AI character." in words


def test_the_five_steps_lead_to_learn(page: PreparePage, listen: Listen) -> None:
    asked = listen(page.learn_asked)
    page.learn_button.click()
    assert asked == [()]


def test_choices_survive_larger_text_and_a_narrower_window(page: PreparePage, theme: Theme) -> None:
    page._difficulty.choose("tough")
    page._hints.switch.setChecked(False)
    theme.set_text_scale(2.0)
    assert (page.difficulty, page.hints) == ("tough", False)
    page.resize(1120, 664)
    theme.set_text_scale(1.0)
    assert (page.difficulty, page.hints) == ("tough", False)


def test_start_stays_in_sight_however_large_the_text(page: PreparePage, theme: Theme) -> None:
    page.resize(1120, 664)
    theme.set_text_scale(2.0)
    page.grab()
    bottom = page.start_button.mapTo(page, page.start_button.rect().bottomLeft()).y()
    assert 0 < bottom <= page.height()
