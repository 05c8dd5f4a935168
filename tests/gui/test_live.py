"""The live page paints scenes, asks for intents, and leaves nobody out."""

import time
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.access import TARGET, Painted, clipped_words, unnamed
from desktop.gui.pages import live
from desktop.gui.pages.live import LivePage
from desktop.gui.theme import Theme
from desktop.gui.widgets.scroll import BAR
from desktop.intents import (
    EndAsked,
    HintDismissed,
    MuteAsked,
    PauseAsked,
    ResumeAsked,
    TalkPressed,
    TalkReleased,
    Typed,
)
from desktop.scene import TermView
from tests.gui.conftest import PageMaker
from tests.gui.scenes import CROWDED, PAUSED, RUNNING, VOICES, step, term

SIZES = [(1120, 720), (1280, 800), (1600, 1000)]


class PaintCount(QObject):
    """Counts paint events by the class that got them."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.by_class: Counter[str] = Counter()
        for widget in [root, *root.findChildren(QWidget)]:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.by_class[type(watched).__name__] += 1
        return False


def asked(page: LivePage) -> list[object]:
    intents: list[object] = []
    page.intent.connect(intents.append)
    return intents


def painted_words(page: LivePage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    original = Painted.write

    def note(self: Painted, *args: object, **others: object) -> float:
        words.append(str(args[2]))
        return original(self, *args, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(Painted, "write", note)
    page.grab()
    return words


def test_a_pinned_term_turns_to_ink_when_she_confirms_it(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    line = page.parts.napkin.lines[2]
    assert line.accessibleName() == "Napkin, Early access, offered, 90 days"
    inked = (RUNNING.terms[0], term("early_access", "Early access", "90 days", agreed=True))
    page.show_scene(replace(RUNNING, terms=inked))
    assert line.accessibleName() == "Napkin, Early access, agreed, 90 days"
    assert page.parts.napkin.accessibleName() == "Napkin, 1 of 5 agreed"


def test_a_line_shared_by_two_terms_inks_only_the_agreed_one(make_page: PageMaker) -> None:
    shared = (
        TermView("engineer", "Named engineer", "Named engineer", True, "api_support"),
        TermView("api_support", "API support", "4 hours", False, "api_support"),
    )
    page = make_page(replace(RUNNING, terms=shared))
    line = page.parts.napkin.lines[0]
    assert line.accessibleName() == (
        "Napkin, API support, agreed, Named engineer; offered, 4 hours"
    )
    assert not line.agreed
    assert line.height() > page.parts.napkin.lines[1].height()


def test_ink_and_pencil_are_not_the_same_picture(make_page: PageMaker, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    page = make_page(RUNNING)
    line = page.parts.napkin.lines[2]
    pencil = line.grab().toImage()
    inked = (RUNNING.terms[0], term("early_access", "Early access", "90 days", agreed=True))
    page.show_scene(replace(RUNNING, terms=inked))
    assert line.grab().toImage() != pencil


def test_a_done_step_shows_its_time(make_page: PageMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    page = make_page(RUNNING)
    words = painted_words(page, monkeypatch)
    assert "1:12" in words
    assert "2:05" in words
    assert page.parts.steps.rows[0].accessibleName() == (
        "Step 1 of 5, Surface the wound, done, at 1:12"
    )


def test_the_step_of_the_moment_is_large_and_says_what_is_missing(make_page: PageMaker) -> None:
    rows = make_page(RUNNING).parts.steps.rows
    assert [row.large for row in rows] == [False, False, True, False, False]
    assert rows[2].height() > rows[0].height()
    assert rows[2].accessibleName() == (
        "Step 3 of 5, Build the preferred tier, in progress, 2 of 3 benefits"
    )


def test_the_face_the_clock_and_the_gauge_have_spoken_names(make_page: PageMaker) -> None:
    parts = make_page(RUNNING).parts
    assert parts.portrait.accessibleName() == "Elena, curious, listening"
    assert parts.clock.accessibleName() == "Time left, 4 minutes 40"
    assert parts.gauge.accessibleName() == "Elena’s trust, curious, 3 of 5"


def test_a_pause_paints_nothing(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(PAUSED)
    page.parts.controls.pause.setFocus()
    qtbot.wait(300)
    count = PaintCount(page)
    qtbot.wait(600)
    assert count.by_class == Counter()


def test_the_end_of_a_call_paints_nothing(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(replace(PAUSED, phase="over"))
    page.parts.controls.end.setFocus()
    qtbot.wait(300)
    count = PaintCount(page)
    qtbot.wait(600)
    assert count.by_class == Counter()


def test_thinking_repaints_the_band_twelve_times_a_second_and_never_the_face(
    make_page: PageMaker, qtbot: QtBot
) -> None:
    page = make_page(replace(RUNNING, phase="thinking", hint=None))
    qtbot.wait(300)
    count = PaintCount(page)
    started = time.monotonic()
    qtbot.wait(1000)
    seconds = time.monotonic() - started
    assert 1 <= count.by_class["Band"] <= 12.1 * seconds + 1
    assert count.by_class["Portrait"] == 0
    assert count.by_class["Napkin"] == 0


def test_speaking_moves_the_band_and_at_most_the_mouth(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(replace(RUNNING, phase="hers", hint=None))
    qtbot.wait(300)
    count = PaintCount(page)
    qtbot.wait(600)
    assert count.by_class["Band"] >= 5
    assert count.by_class["Caption"] == 0
    assert count.by_class["StepList"] == 0


def test_a_second_that_passes_repaints_time_and_nothing_beside_it(
    make_page: PageMaker, qtbot: QtBot
) -> None:
    page = make_page(PAUSED)
    page.parts.controls.pause.setFocus()
    qtbot.wait(300)
    count = PaintCount(page)
    page.show_scene(replace(PAUSED, elapsed=201.0, remaining=279.0))
    qtbot.wait(100)
    assert count.by_class["Clock"] == 1
    assert count.by_class["TimerRing"] == 1
    for still in ("Caption", "StepRow", "NapkinLine", "TrustGauge", "RoundButton", "Composer"):
        assert count.by_class[still] == 0, still


def test_silence_while_listening_stands_still_and_a_level_moves_it(
    make_page: PageMaker, qtbot: QtBot
) -> None:
    page = make_page(RUNNING, microphone="talking")
    assert not page.parts.band.moving
    page.voice.show_level("yours", 0.7)
    assert page.parts.band.moving
    qtbot.waitUntil(lambda: not page.parts.band.moving, timeout=3000)


def test_with_reduced_motion_thinking_stands_still_and_mood_changes_at_once(
    make_page: PageMaker, theme: Theme
) -> None:
    theme.set_reduced_motion(True)
    page = make_page(replace(RUNNING, phase="thinking"))
    assert not page.parts.band.moving
    before = page.parts.portrait.grab().toImage()
    page.show_scene(replace(RUNNING, phase="thinking", mood="on_your_side"))
    assert page.parts.portrait.grab().toImage() != before


def test_a_mood_is_on_its_way_before_it_is_there(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(RUNNING)
    start = page.parts.portrait.grab().toImage()
    page.show_scene(replace(RUNNING, mood="leaning_in"))
    qtbot.wait(120)
    way = page.parts.portrait.grab().toImage()
    qtbot.wait(1100)
    there = page.parts.portrait.grab().toImage()
    assert start != way != there != start


def test_enter_says_it_and_shift_enter_starts_a_line(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    intents, field = asked(page), page.parts.composer.field
    QTest.keyClicks(field, "Help me see it.")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "What happened?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert intents == [Typed("Help me see it.\nWhat happened?")]
    assert field.toPlainText() == ""


def test_an_empty_field_says_nothing(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    intents = asked(page)
    QTest.keyClick(page.parts.composer.field, Qt.Key.Key_Return)
    assert intents == []


def test_words_stay_in_the_field_while_she_thinks(make_page: PageMaker) -> None:
    page = make_page(replace(RUNNING, phase="thinking"))
    intents, field = asked(page), page.parts.composer.field
    QTest.keyClicks(field, "And another thing")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert intents == []
    assert field.toPlainText() == "And another thing"


def test_typing_in_a_pause_carries_on(make_page: PageMaker) -> None:
    page = make_page(PAUSED)
    intents, field = asked(page), page.parts.composer.field
    field.setFocus()
    QTest.keyClicks(field, "Back.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert intents == [ResumeAsked(), Typed("Back.")]


def test_escape_pauses_and_resumes(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    intents = asked(page)
    QTest.keyClick(page.parts.composer.field, Qt.Key.Key_Escape)
    page.show_scene(PAUSED)
    assert page.parts.controls.pause.hasFocus()
    assert page.parts.controls.pause.label == "Resume"
    QTest.keyClick(page.parts.controls.pause, Qt.Key.Key_Escape)
    assert intents == [PauseAsked(), ResumeAsked()]


def test_end_asks_once(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    intents = asked(page)
    page.parts.controls.end.click()
    assert intents == []
    assert page.parts.question.isVisible()
    assert page.parts.hint.isHidden()
    QTest.keyClick(page.parts.question.yes, Qt.Key.Key_Escape)
    assert page.parts.question.isHidden()
    page.parts.controls.end.click()
    page.parts.question.yes.click()
    assert intents == [EndAsked()]


def test_single_keys_work_while_no_field_has_the_focus(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(RUNNING, microphone="ready")
    intents = asked(page)
    talk = page.parts.controls.talk
    assert talk.hasFocus()
    QTest.keyClick(talk, Qt.Key.Key_H)
    QTest.keyClick(talk, Qt.Key.Key_P)
    QTest.keyClick(talk, Qt.Key.Key_M)
    assert intents == [HintDismissed(), PauseAsked(), MuteAsked(on=True)]
    QTest.keyClick(talk, Qt.Key.Key_T)
    assert page.parts.composer.field.hasFocus()


def test_letters_typed_in_the_field_press_nothing(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    intents = asked(page)
    QTest.keyClicks(page.parts.composer.field, "hope")
    assert intents == []
    assert page.parts.composer.field.toPlainText() == "hope"


def test_holding_space_talks_until_it_is_let_go(make_page: PageMaker) -> None:
    page = make_page(RUNNING, microphone="ready")
    intents = asked(page)
    QTest.keyPress(page.parts.controls.talk, Qt.Key.Key_Space)
    QTest.keyRelease(page.parts.controls.talk, Qt.Key.Key_Space)
    assert intents == [TalkPressed(), TalkReleased()]


def test_a_typed_call_shows_the_field_and_nothing_of_a_microphone(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    controls = page.parts.controls
    assert page.parts.composer.field.hasFocus()
    assert controls.shown() == [controls.pause, controls.type, controls.end]
    controls.end.setFocus()
    QTest.keyClick(controls.end, Qt.Key.Key_T)
    assert page.parts.composer.field.hasFocus()


def test_without_a_microphone_the_field_is_open_and_talk_says_so(make_page: PageMaker) -> None:
    page = make_page(RUNNING, microphone="missing")
    assert page.parts.composer.isVisible()
    assert page.parts.composer.field.hasFocus()
    assert page.parts.controls.talk.label == "No microphone"
    assert page.parts.controls.talk.accessibleName() == "Talk to Elena, no microphone"
    page.show_scene(replace(RUNNING, voice=VOICES["ready"]))
    assert page.parts.composer.isVisible(), "what is being typed is not taken away"
    page.parts.notice.button.click()
    assert page.parts.composer.isHidden()
    assert page.parts.controls.talk.hasFocus()
    assert page.parts.controls.talk.accessibleName() == "Talk to Elena, hold Space"


def test_pressing_talk_without_a_microphone_says_what_to_do(
    make_page: PageMaker, announced: list[tuple[str, bool]]
) -> None:
    page = make_page(RUNNING, microphone="missing")
    page.set_typing(typing=False)
    announced.clear()
    page.parts.controls.talk.click()
    assert announced == [("No microphone. Type to carry on.", False)]
    assert page.parts.composer.field.hasFocus()


def test_news_are_announced_and_her_words_are_not(
    make_page: PageMaker, announced: list[tuple[str, bool]]
) -> None:
    page = make_page(RUNNING)
    steps = (*RUNNING.steps[:2], step(3, "done", have=3, at=201.0), step(4), step(5))
    page.show_scene(replace(RUNNING, steps=steps, caption="Ninety days. Go on."))
    assert announced == [("Step 3 done, Build the preferred tier.", False)]


def test_what_is_not_saved_is_said_in_the_corner(make_page: PageMaker) -> None:
    page = make_page(replace(RUNNING, saved=False, unsaved_reason="The disk is full."))
    assert page.parts.seal.accessibleName() == "Not saved. The disk is full."


@pytest.mark.parametrize("microphone", ["none", "missing", "ready"])
def test_everything_that_takes_the_focus_has_name_and_role(
    make_page: PageMaker, microphone: str
) -> None:
    page = make_page(CROWDED, microphone=microphone)
    assert unnamed(page) == []
    page.parts.controls.end.click()
    assert unnamed(page) == []


def test_everything_pressed_is_large_enough(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    page.parts.controls.end.click()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.objectName() == "":
            assert min(button.width(), button.height()) >= TARGET, button.accessibleName()


def test_tab_goes_from_what_answers_to_what_only_tells(make_page: PageMaker) -> None:
    page = make_page(RUNNING, microphone="ready")
    parts, controls = page.parts, page.parts.controls
    visited: list[QWidget | None] = [page.focusWidget()]
    for _press in range(9):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        visited.append(page.focusWidget())
    assert visited == [
        *(controls.talk, controls.mute, controls.pause, controls.type, controls.end),
        *(parts.hint.close_button, parts.steps, parts.gauge, parts.napkin, parts.caption),
    ]


def test_f6_goes_from_region_to_region(make_page: PageMaker) -> None:
    page = make_page(RUNNING)
    assert page.parts.composer.field.hasFocus()
    QTest.keyClick(page.parts.composer.field, Qt.Key.Key_F6)
    assert page.parts.hint.close_button.hasFocus()
    QTest.keyClick(page.parts.hint.close_button, Qt.Key.Key_F6)
    assert page.parts.steps.hasFocus()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("microphone", ["none", "missing", "talking"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_no_label_is_cut(
    make_page: PageMaker, theme: Theme, size: tuple[int, int], microphone: str, scale: float
) -> None:
    theme.set_text_scale(scale)
    page = make_page(CROWDED, size=size, microphone=microphone)
    page.grab()
    assert clipped_words(page) == []


def test_a_label_with_no_room_on_the_page_is_caught(make_page: PageMaker) -> None:
    page = make_page(CROWDED)
    page.parts.gauge.setFixedWidth(70)
    page.grab()
    assert "On your side" in clipped_words(page)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("microphone", ["none", "missing", "talking"])
def test_nothing_in_the_middle_lies_on_anything_else(
    make_page: PageMaker, size: tuple[int, int], microphone: str
) -> None:
    page = make_page(CROWDED, size=size, microphone=microphone)
    parts = page.parts
    strips = (parts.notice, parts.hint)
    column: list[QWidget] = [parts.status, parts.caption, parts.yours, *strips, parts.composer]
    shown = [part for part in column if part.isVisible()]
    tops = [part.mapTo(page, part.rect().topLeft()).y() for part in shown]
    slack = 16  # Focus ring of one, halo of the other.
    for (above, top), (_below, next_top) in pairwise(zip(shown, tops, strict=True)):
        assert top + above.height() <= next_top + slack, type(above).__name__
    assert tops[-1] + shown[-1].height() <= parts.controls.end.y() + slack


def test_the_bar_of_the_stacked_page_is_as_narrow_as_every_other(
    make_page: PageMaker, theme: Theme
) -> None:
    theme.set_text_scale(1.5)
    page = make_page(RUNNING)
    bar = page.parts.scroll.verticalScrollBar()
    assert bar.isVisible()
    assert bar.width() == BAR


def test_at_twice_the_text_columns_stack_and_the_buttons_stay(
    make_page: PageMaker, theme: Theme
) -> None:
    theme.set_text_scale(2.0)
    page = make_page(RUNNING, size=(1120, 720))
    parts = page.parts
    assert parts.steps.y() > parts.caption.y()
    assert parts.gauge.y() > parts.steps.y()
    assert parts.board.height() > parts.scroll.height()
    end = parts.controls.end
    assert end.y() + end.height() <= page.height()
    assert parts.caption.y() + parts.caption.height() <= parts.scroll.height()


def test_larger_captions_are_set_larger(make_page: PageMaker, theme: Theme) -> None:
    page = make_page(replace(RUNNING, hint=None), microphone="ready")
    usual = page.parts.caption.height()
    theme.step_caption(1)
    assert page.parts.caption.height() > usual
    theme.step_caption(-3)
    assert page.parts.caption.height() < usual


def test_dark_light_and_high_contrast_are_different_pictures(
    make_page: PageMaker, theme: Theme
) -> None:
    page = make_page(RUNNING)
    light = page.grab().toImage()
    theme.choose("dark")
    dark = page.grab().toImage()
    theme.set_high_contrast(True)
    system = page.grab().toImage()
    assert light != dark
    assert dark != system
    assert light != system


def test_a_long_thought_is_said_in_words(
    make_page: PageMaker,
    qtbot: QtBot,
    announced: list[tuple[str, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "LONG_THOUGHT_MS", 20)
    page = make_page(replace(RUNNING, phase="thinking"))
    qtbot.waitUntil(lambda: bool(announced), timeout=2000)
    assert announced == [("Elena is choosing her words", False)]
    assert page.parts.status.accessibleName() == "Elena is choosing her words"


def test_the_page_dies_without_a_sound(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(replace(RUNNING, phase="hers"))
    page.deleteLater()
    qtbot.wait(100)
    QApplication.processEvents()


def test_the_pin_of_a_step_flies_to_the_ring_and_stays_there(
    make_page: PageMaker, qtbot: QtBot
) -> None:
    page = make_page(RUNNING)
    parts = page.parts
    steps = (*RUNNING.steps[:2], step(3, "done", have=3, at=201.0), *RUNNING.steps[3:])
    page.show_scene(replace(RUNNING, steps=steps))
    assert parts.pin.isVisible()
    assert parts.pin.number == 3
    start = parts.pin.pos()
    qtbot.waitUntil(lambda: parts.pin.pos() != start)
    qtbot.waitUntil(parts.pin.isHidden)
    place = parts.ring.place_of(3)
    assert place is not None
    landed = parts.ring.mapTo(page, place.toPoint())
    assert (parts.pin.geometry().center() - landed).manhattanLength() <= 4


def test_with_reduced_motion_no_pin_flies(make_page: PageMaker, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    page = make_page(RUNNING)
    steps = (*RUNNING.steps[:2], step(3, "done", have=3, at=201.0), *RUNNING.steps[3:])
    page.show_scene(replace(RUNNING, steps=steps))
    assert page.parts.pin.isHidden()


def test_captions_too_large_push_away_the_napkin_and_then_all_but_the_dots(
    make_page: PageMaker, theme: Theme
) -> None:
    page = make_page(replace(CROWDED, hint=None), size=(1120, 720), microphone="ready")
    parts = page.parts
    theme.step_caption(-3)
    assert parts.napkin.isVisible()
    small = parts.steps.width()
    theme.step_caption(3)
    assert parts.napkin.isHidden()
    assert parts.steps.width() < small
    assert all(row.compact for row in parts.steps.rows)
    assert parts.steps.rows[4].accessibleName().startswith("Step 5 of 5, Draft the framework")
    page.grab()
    assert clipped_words(page) == []
    theme.step_caption(-3)
    assert parts.napkin.isVisible()
    assert not any(row.compact for row in parts.steps.rows)
