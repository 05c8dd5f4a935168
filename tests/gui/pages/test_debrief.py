"""The debrief tells how it ended and leads back to each moment."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.gui.pages.debrief import DebriefPage
from desktop.gui.theme import Theme
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.empty import Empty
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.scroll import Scroll
from desktop.gui.widgets.slip_card import SlipCard
from desktop.gui.widgets.step_note import StepRow
from desktop.gui.widgets.strip import Strip
from desktop.gui.widgets.transcript import Transcript
from desktop.gui.widgets.transcript_card import TranscriptCard
from desktop.gui.widgets.words import Words
from desktop.moves import Outcome
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.samples import DEBRIEF, FRAME

Listen = Callable[..., Heard]


@pytest.fixture
def page(theme: Theme, likeness: Likeness, show: Show) -> DebriefPage:
    page = DebriefPage(theme, likeness)
    page.show_debrief(DEBRIEF, FRAME)
    show(page)
    return page


def strip(page: DebriefPage) -> Strip:
    assert page.strip is not None
    return page.strip


def sheet(page: DebriefPage) -> TranscriptCard:
    assert page.sheet is not None
    return page.sheet


def transcript(page: DebriefPage) -> Transcript:
    return sheet(page).transcript


def said(page: DebriefPage) -> str:
    return " | ".join(words.text for words in page.findChildren(Words))


def test_before_the_first_call_it_says_what_will_be_here(
    theme: Theme, likeness: Likeness, show: Show, listen: Listen
) -> None:
    page = DebriefPage(theme, likeness)
    show(page)
    assert "Your first debrief appears here. | It takes eight minutes." in said(page)
    again = listen(page.rehearse_again)
    page.findChildren(Empty)[0].button.click()
    assert again == [()]


def test_it_opens_with_the_outcome_in_words(page: DebriefPage) -> None:
    names = [chip.accessibleName() for chip in page.findChildren(Chip)]
    assert "Advocate" in names
    assert "Elena will take it to her CEO. Nothing is written down yet." in said(page)
    assert "Rehearsal 6, realistic, Thursday 14 May, 7:46" in said(page)


def test_the_medal_counts_the_steps(page: DebriefPage) -> None:
    assert page.findChildren(Medal)[0].accessibleName() == "Advocate, 2 of 5 steps"


def test_right_and_left_go_from_moment_to_moment(page: DebriefPage) -> None:
    lines = []
    for key in (Qt.Key.Key_Right,) * 4 + (Qt.Key.Key_Left,):
        QTest.keyClick(page, key)
        lines.append(transcript(page).selected)
    assert lines == [1, 3, 5, 9, 5]


def test_home_and_end_go_to_the_first_and_last_moment(page: DebriefPage) -> None:
    QTest.keyClick(strip(page), Qt.Key.Key_End)
    assert transcript(page).selected == 9
    QTest.keyClick(strip(page), Qt.Key.Key_Home)
    assert transcript(page).selected == 1


def test_a_chosen_moment_is_said_aloud(
    page: DebriefPage, announced: list[tuple[str, bool]]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert announced[0] == ("Step 1, Surface the wound, 1:12", False)
    assert strip(page).accessible_value == "Step 1, Surface the wound, 1:12, 1 of 4"


def test_a_chosen_line_comes_into_view(page: DebriefPage, qtbot: QtBot) -> None:
    page.resize(1120, 664)
    page.grab()
    shown = transcript(page)
    row = shown.rows[10]

    def is_in_view() -> bool:
        top = row.mapTo(shown.viewport(), QPoint(0, 0)).y()
        return -1 <= top <= shown.viewport().height() - row.height() + 1

    assert not is_in_view()
    page.select_line(10)
    qtbot.waitUntil(is_in_view)
    assert row.chosen


def test_pressing_a_pin_goes_to_its_line(page: DebriefPage) -> None:
    x = round(strip(page)._x(441.0))
    QTest.mouseClick(strip(page), Qt.MouseButton.LeftButton, pos=QPoint(x, 18))
    assert transcript(page).selected == 9


def test_pressing_between_pins_goes_to_the_nearest_line(page: DebriefPage) -> None:
    x = round(strip(page)._x(300.0))
    QTest.mouseClick(strip(page), Qt.MouseButton.LeftButton, pos=QPoint(x, 70))
    assert transcript(page).selected == 7


def test_a_step_leads_to_the_words_that_earned_it(page: DebriefPage) -> None:
    page.findChildren(StepRow)[1].click()
    assert transcript(page).selected == 3


def test_steps_are_told_with_quote_or_with_what_to_do(page: DebriefPage) -> None:
    first, last = page.findChildren(StepRow)[0], page.findChildren(StepRow)[4]
    assert first.accessibleName() == "Step 1 of 5, Surface the wound, 1:12"
    assert "what exclusivity solves" in first.accessibleDescription()
    assert last.accessibleName() == "Step 5 of 5, Draft the framework on the call, Not yet"
    assert last.accessibleDescription() == "Stay on the call and write three terms down."


def test_standing_slips_come_first_and_a_recovered_one_says_so(page: DebriefPage) -> None:
    cards = page.findChildren(SlipCard)
    assert [card.accessibleName() for card in cards] == [
        "You put it off, 7:21",
        "You offered a time limit, 3:05",
    ]
    assert said(page).count("You put it right.") == 1


def test_there_is_no_retry_unless_it_works(page: DebriefPage, listen: Listen) -> None:
    asked = listen(page.retry_asked)
    assert all(card.retry_button is None for card in page.findChildren(SlipCard))
    assert "Two moments to say better" in said(page)
    QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_R)
    assert asked == []


def test_a_retry_goes_back_to_the_line_before_the_slip(page: DebriefPage, listen: Listen) -> None:
    page.show_debrief(DEBRIEF, replace(FRAME, can_retry=True))
    asked = listen(page.retry_asked)
    button = page.findChildren(SlipCard)[0].retry_button
    assert button is not None
    assert button.words == "Retry from 7:14"
    button.click()
    strip(page).select(2)
    QTest.keyClick(page, Qt.Key.Key_R)
    assert asked == [434.0, 130.0]


def test_a_call_without_slips_says_so(page: DebriefPage) -> None:
    page.show_debrief(replace(DEBRIEF, slips=()), FRAME)
    assert "No slips in this call" in said(page)


def test_giving_it_away_has_an_alert_instead_of_a_plain_pill(page: DebriefPage) -> None:
    gave = replace(DEBRIEF, outcome=Outcome.GAVE_UP_EXCLUSIVITY, outcome_name="Gave it up")
    page.show_debrief(gave, FRAME)
    pill = next(c for c in page.findChildren(Chip) if c.accessibleName() == "Gave it up")
    assert pill._look == "alert"


def test_the_napkin_shows_what_is_agreed_and_what_was_offered(page: DebriefPage) -> None:
    names = [words.accessibleName() for words in page.findChildren(Words)]
    assert "Napkin, 90 days of early access, agreed" in names
    assert "Napkin, $50,000 of co-branded marketing, offered" in names


def test_slash_finds_words_and_enter_goes_on(page: DebriefPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Slash)
    field = sheet(page).field
    assert field.hasFocus()
    QTest.keyClicks(field, "next")
    found = []
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
        found.append(transcript(page).selected)
    assert found == [3, 9, 10]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert transcript(page).selected == 3
    assert "1 of 3" in said(page)


def test_words_that_are_not_there_are_not_found(page: DebriefPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Slash)
    QTest.keyClicks(sheet(page).field, "zeppelin")
    QTest.keyClick(sheet(page).field, Qt.Key.Key_Return)
    assert "Not found" in said(page)
    assert transcript(page).selected == -1


def test_escape_closes_the_field(page: DebriefPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Slash)
    QTest.keyClick(sheet(page).field, Qt.Key.Key_Escape)
    assert sheet(page).finder.isHidden()


def test_arrows_in_the_field_move_its_cursor_only(page: DebriefPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Slash)
    QTest.keyClicks(sheet(page).field, "r/")
    QTest.keyClick(sheet(page).field, Qt.Key.Key_Left)
    assert strip(page).selected == -1
    assert sheet(page).field.text() == "r/"


def test_highlights_only_hides_the_rest(page: DebriefPage) -> None:
    sheet(page).only.setChecked(True)
    shown = [n for n, row in enumerate(transcript(page).rows) if not row.isHidden()]
    assert shown == [1, 3, 5, 9]
    sheet(page).only.setChecked(False)
    assert not any(row.isHidden() for row in transcript(page).rows)


def test_up_and_down_go_through_the_lines_on_show(page: DebriefPage) -> None:
    sheet(page).only.setChecked(True)
    lines = transcript(page).widget()
    assert lines is not None
    for expected in (1, 3, 5):
        QTest.keyClick(lines, Qt.Key.Key_Down)
        assert transcript(page).selected == expected
    QTest.keyClick(lines, Qt.Key.Key_Up)
    assert transcript(page).selected == 3


def test_rehearse_again_and_export_only_ask(page: DebriefPage, listen: Listen) -> None:
    again, exports = listen(page.rehearse_again), listen(page.export_asked)
    page.again_button.click()
    page.export_button.click()
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert again == [()]
    assert exports == [(), ()]


def test_larger_text_shows_the_same_debrief(page: DebriefPage, theme: Theme) -> None:
    theme.set_text_scale(2.0)
    assert "Elena will take it to her CEO. Nothing is written down yet." in said(page)
    assert len(page.findChildren(StepRow)) >= 5


def test_a_call_in_which_nothing_was_said_is_shown(page: DebriefPage) -> None:
    silent = replace(DEBRIEF, transcript=DEBRIEF.transcript[:1], slips=(), terms=(), steps=())
    page.show_debrief(silent, FRAME)
    page.grab()
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert transcript(page).selected == -1


def test_at_the_smallest_window_the_page_scrolls_as_a_whole(page: DebriefPage) -> None:
    page.resize(1120, 664)
    page.grab()
    whole, *others = page.findChildren(Scroll)
    assert whole.verticalScrollBar().maximum() > 0
    assert others == [transcript(page)], "beside the page only the transcript scrolls"
