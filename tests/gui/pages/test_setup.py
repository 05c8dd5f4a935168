"""Set-up tells every choice and deletes everything only after asking."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.gui.pages.setup import SetupPage
from desktop.gui.theme import Theme
from desktop.gui.widgets.words import Words
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.samples import SETUP

Listen = Callable[..., Heard]


@pytest.fixture
def page(theme: Theme, show: Show) -> SetupPage:
    page = SetupPage(theme, SETUP)
    show(page)
    return page


def said(page: SetupPage) -> str:
    return " | ".join(words.text for words in page.findChildren(Words))


def test_every_choice_is_told(page: SetupPage, listen: Listen) -> None:
    themes, scales = listen(page.theme_chosen), listen(page.text_scale_chosen)
    sizes, keys = listen(page.caption_step_chosen), listen(page.single_keys_toggled)
    motion = listen(page.reduced_motion_toggled)
    page.themes.choose("dark")
    page.scales.choose("1.25")
    page.sizes.choose("3")
    page.keys.switch.click()
    page.motion.switch.click()
    assert (themes, scales, sizes) == (["dark"], [1.25], [3])
    assert (keys, motion) == ([False], [True])


def test_it_opens_with_the_choices_in_force(page: SetupPage) -> None:
    assert page.themes.current == "system"
    assert page.sizes.current == "2"
    assert page.scales.current == "1.0"
    assert page.keys.switch.isChecked()
    assert not page.motion.switch.isChecked()


def test_choices_survive_larger_text(page: SetupPage, theme: Theme) -> None:
    page.themes.choose("dark")
    page.sizes.choose("0")
    page.keys.switch.click()
    theme.set_text_scale(2.0)
    assert page.themes.current == "dark"
    assert page.sizes.current == "0"
    assert not page.keys.switch.isChecked()


def test_choosing_larger_text_on_the_page_itself_is_safe(
    page: SetupPage, theme: Theme, qtbot: QtBot
) -> None:
    page.text_scale_chosen.connect(theme.set_text_scale)
    page.scales.choose("2.0")
    qtbot.wait(0)
    page.grab()
    assert page.scales.current == "2.0"


def test_what_is_not_there_yet_is_said(page: SetupPage) -> None:
    assert "Built-in Elena" in said(page)
    assert "Ready, works offline" in said(page)
    assert "Not in this version yet" in said(page)


def test_deleting_everything_asks_once(page: SetupPage, listen: Listen) -> None:
    deleted = listen(page.delete_everything_confirmed)
    page.delete_button.click()
    assert page.asking
    assert "Delete all 6 rehearsals and your choices? They exist only on this computer." in said(
        page
    )
    page.keep_button.click()
    assert not page.asking
    assert deleted == []
    page.delete_button.click()
    page.confirm_button.click()
    assert deleted == [()]
    assert not page.asking


def test_the_folder_is_named_and_can_be_opened(page: SetupPage, listen: Listen) -> None:
    asked = listen(page.folder_asked)
    assert page.folder_words.accessibleName() == "Data folder, /data/preferred-ground"
    page.folder_button.click()
    assert asked == [()]
