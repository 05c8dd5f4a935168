"""Around a call, Prepare and Set-up follow what can be heard and said, and ask for the rest."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.gui.importing import ImportSheet, Progress
from desktop.gui.pages.setup_sound import SetupSound
from desktop.gui.theme import Theme
from desktop.gui.widgets.level_meter import CLEAR, LOUD, QUIET, LevelMeter, word_for
from desktop.reports import Hearing, Level, Speaking
from tests.gui.double import StudioDouble
from tests.shots.stage import Look, Stage, staged

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def stage(qtbot: QtBot, data_home: Path) -> Iterator[Stage]:
    with staged(data_home, Look()) as stage:
        studio = StudioDouble()
        stage.desk.sound.booth._make = lambda wishes, glossary: studio  # type: ignore[assignment,return-value]
        stage.desk.sound.booth.start()
        stage.settle()
        yield stage


def studio_of(stage: Stage) -> StudioDouble:
    studio = stage.desk.sound.booth._studio
    assert isinstance(studio, StudioDouble)
    return studio


def rows(stage: Stage) -> list[str]:
    return [row.check.title for row in stage.window.prepare.rows]


def test_prepare_follows_what_is_reported(stage: Stage, qtbot: QtBot) -> None:
    assert "Elena’s voice" in rows(stage)
    studio_of(stage).says(Speaking("ready", device="Room speakers"))
    qtbot.waitUntil(lambda: "Room speakers" in rows(stage))
    first = stage.window.prepare.rows[1]
    studio_of(stage).says(Speaking("lost"))
    qtbot.waitUntil(lambda: "Elena answers in captions" in rows(stage))
    assert stage.window.prepare.rows[1] is not first, "a row without a button is another row"


def test_l_and_the_button_play_her_voice(stage: Stage, qtbot: QtBot) -> None:
    studio = studio_of(stage)
    QTest.keyClick(stage.window.prepare, Qt.Key.Key_L)
    assert not any(words[0] == "speak" for words in studio.asked), "not before it is ready"
    studio.says(Speaking("ready"))
    button = stage.window.prepare.rows[1].button
    assert button is not None
    qtbot.waitUntil(button.isEnabled)
    QTest.keyClick(stage.window.prepare, Qt.Key.Key_L)
    button.click()
    assert sum(words[0] == "speak" for words in studio.asked) == 2


def test_the_microphone_is_metered_only_while_a_page_shows_it(stage: Stage) -> None:
    studio = studio_of(stage)
    stage.window.sounding.meter()
    for page in ("setup", "progress", "prepare"):
        stage.go(page)
    stage.window.hide()
    asked = [words[1] for words in studio.asked if words[0] == "meter"]
    assert asked == [True, False, True, False]


def test_set_up_shows_choices_and_takes_them(stage: Stage, qtbot: QtBot) -> None:
    stage.go("setup")
    part = stage.window.setup.sound
    assert isinstance(part, SetupSound)
    part.hear.switch.click()
    part.modes.choose("hands_free")
    part.paces.choose("200")
    settings = stage.window.choices.settings
    assert (settings.hear, settings.talk_mode, settings.words_a_minute) == (
        False,
        "hands_free",
        200,
    )
    assert stage.desk.sound.booth.talk_mode == "hands_free"
    studio_of(stage).says(Hearing("ready", device="Headset"))
    studio_of(stage).says(Level("yours", 0.5))
    qtbot.waitUntil(lambda: stage.window.setup.sound is part)


def test_a_choice_on_set_up_keeps_the_focus(stage: Stage, qtbot: QtBot) -> None:
    stage.go("setup")
    part = stage.window.setup.sound
    assert part is not None
    part.speak.switch.setFocus()
    part.speak.switch.click()
    qtbot.wait(80)
    assert QApplication.focusWidget() is part.speak.switch


def test_the_meter_has_a_word_for_every_level() -> None:
    assert [word_for(level) for level in (0.05, 0.3, 0.6, 0.95)] == ["", QUIET, CLEAR, LOUD]


def test_the_meter_says_its_word_when_it_changes(qtbot: QtBot, theme: Theme) -> None:
    meter = LevelMeter(theme)
    qtbot.addWidget(meter)
    said: list[str] = []
    meter.said.connect(said.append)
    for level in (0.6, 0.6, 0.05, 0.95):
        meter.show_level(level)
    assert said == [CLEAR, LOUD], "the loudest of the last moment counts"
    assert meter.accessible_value == "too loud"


class Copying:
    """An import that a test lets go on."""

    def __init__(self, sentence: str = "") -> None:
        self.sentence, self.stopped = sentence, False
        self.go_on, self.begun = threading.Event(), threading.Event()

    def __call__(self, path: Path, progress: Progress) -> str:
        progress(1, 4)
        self.begun.set()
        self.go_on.wait(10)
        try:
            progress(4, 4)
        except Exception:
            self.stopped = True
            raise
        return self.sentence


def test_an_import_shows_how_far_it_is_and_closes_when_it_is_done(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    copying = Copying()
    sheet = ImportSheet(stage.theme, copying, stage.window)
    sheet.open()
    sheet.begin(tmp_path / "model.zip")
    qtbot.waitUntil(lambda: sheet.bar.accessible_value == "25 %")
    assert sheet.folder.isHidden()
    with qtbot.waitSignal(sheet.brought):
        copying.go_on.set()


def test_an_import_that_fails_says_one_sentence_and_lets_try_again(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    copying = Copying("That is no recogniser.")
    sheet = ImportSheet(stage.theme, copying, stage.window)
    sheet.open()
    copying.go_on.set()
    sheet.begin(tmp_path / "model.zip")
    qtbot.waitUntil(lambda: sheet.words.text == "That is no recogniser.")
    assert sheet.folder.isVisible()
    sheet.reject()


def test_an_import_can_be_stopped_and_leaves_no_thread(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    copying = Copying()
    sheet = ImportSheet(stage.theme, copying, stage.window)
    sheet.open()
    sheet.begin(tmp_path / "model.zip")
    assert copying.begun.wait(5)
    assert sheet.bringing is not None
    sheet.bringing.stop()
    copying.go_on.set()
    sheet.reject()
    assert copying.stopped
    assert not any(thread.name == "import" for thread in threading.enumerate())


def test_the_focus_stays_when_a_row_is_made_anew(stage: Stage, qtbot: QtBot) -> None:
    button = stage.window.prepare.rows[0].button
    assert button is not None
    button.setFocus()
    studio_of(stage).says(Speaking("lost"))
    qtbot.waitUntil(lambda: "Elena answers in captions" in rows(stage))
    again = stage.window.prepare.rows[0].button
    assert again is not button
    qtbot.waitUntil(lambda: QApplication.focusWidget() is again)
    studio_of(stage).says(Speaking("ready"))
    play = "Play Elena’s voice"
    qtbot.waitUntil(
        lambda: any(
            row.button is not None and row.button.accessibleName() == play
            for row in stage.window.prepare.rows
        )
    )
    second = stage.window.prepare.rows[1].button
    assert second is not None
    qtbot.waitUntil(second.isVisible)
    second.setFocus()
    studio_of(stage).says(Speaking("lost"))
    qtbot.waitUntil(lambda: "Elena answers in captions" in rows(stage))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is stage.window.prepare)


def test_closing_the_window_stops_an_import(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    copying = Copying()
    stage.desk.sound.import_recogniser = copying  # type: ignore[method-assign]
    stage.window.sounding.ask_import()
    (sheet,) = stage.dialogs()
    assert isinstance(sheet, ImportSheet)
    sheet.begin(tmp_path / "model.zip")
    assert copying.begun.wait(5)
    copying.go_on.set()
    stage.window.close()
    qtbot.waitUntil(lambda: "import" not in [each.name for each in threading.enumerate()])
