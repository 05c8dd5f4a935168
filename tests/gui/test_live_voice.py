"""The live page with a microphone and a voice: what is shown, said and asked, in every state."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.gui.pages.live import LivePage
from desktop.gui.pages.live_voice import BACK, BLOCKED, LOST, REPEAT_MS
from desktop.intents import (
    MuteAsked,
    PauseAsked,
    ResumeAsked,
    TalkPressed,
    TalkReleased,
    Typed,
)
from desktop.scene import HintView, Phase, Scene, VoiceView
from tests.gui.conftest import PageMaker
from tests.gui.scenes import READY, RUNNING

QUIET = replace(RUNNING, hint=None, voice=READY)


def asked(page: LivePage) -> list[object]:
    intents: list[object] = []
    page.intent.connect(intents.append)
    return intents


def with_voice(scene: Scene = QUIET, phase: Phase = "yours", **changes: object) -> Scene:
    """This scene, with something about the voice changed."""
    assert scene.voice is not None
    view: VoiceView = replace(scene.voice, **changes)  # type: ignore[arg-type]
    return replace(scene, phase=phase, voice=view)


@pytest.mark.parametrize(
    ("changes", "label", "name"),
    [
        ({}, "Hold to talk", "Talk to Elena, hold Space"),
        ({"talking": True}, "Release to send", "Talking to Elena, release Space to send"),
        ({"muted": True}, "Muted", "Talk to Elena, muted"),
        ({"hearing": "starting"}, "Getting ready", "Talk to Elena, getting ready"),
        ({"mode": "tap"}, "Tap to talk", "Talk to Elena, tap Space"),
        ({"mode": "tap", "talking": True}, "Tap to send", "Talking to Elena, tap Space to send"),
        ({"mode": "hands_free"}, "Hands-free", "Talk to Elena, hands-free"),
        (
            {"mode": "hands_free", "talking": True},
            "Listening",
            "Elena is listening, hands-free, Space sends",
        ),
    ],
)
def test_the_talk_button_says_what_it_does(
    make_page: PageMaker, changes: dict[str, object], label: str, name: str
) -> None:
    page = make_page(with_voice(**changes))  # type: ignore[arg-type]
    talk = page.parts.controls.talk
    assert (talk.label, talk.accessibleName()) == (label, name)
    assert talk.hasFocus()
    assert page.parts.composer.isHidden()


def test_a_call_begins_with_talking_where_it_can_be_heard_and_with_typing_where_not(
    make_page: PageMaker,
) -> None:
    assert make_page(QUIET).parts.controls.talk.isVisible()
    typed = make_page(with_voice(hearing="off"))
    assert typed.parts.composer.field.hasFocus()
    assert typed.parts.controls.talk.isHidden()


def test_space_that_repeats_talks_once(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    intents, place = asked(page), page.parts.steps
    place.setFocus()
    QTest.keyPress(place, Qt.Key.Key_Space)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 3:
        repeat = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QApplication.sendEvent(place, repeat)
    QTest.keyRelease(place, Qt.Key.Key_Space)
    assert intents == [TalkPressed(), TalkReleased()]


def test_space_in_the_field_is_a_space(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    intents = asked(page)
    page.set_typing(typing=True)
    QTest.keyClicks(page.parts.composer.field, "a b")
    assert page.parts.composer.field.toPlainText() == "a b"
    assert intents == []


def test_a_key_held_while_another_window_comes_is_let_go(
    make_page: PageMaker, qtbot: QtBot
) -> None:
    page = make_page(QUIET)
    intents = asked(page)
    QTest.keyPress(page.parts.steps, Qt.Key.Key_Space)
    other = make_page(QUIET)
    qtbot.waitUntil(lambda: other.isActiveWindow() and not page.isActiveWindow())
    assert intents == [TalkPressed(), TalkReleased()]


def test_mute_and_unmute_are_asked_for(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    intents = asked(page)
    page.parts.controls.mute.click()
    page.show_scene(with_voice(muted=True))
    assert page.parts.controls.mute.accessibleName() == "Unmute, M"
    assert page.parts.status.accessibleName() == "Your microphone is muted"
    page.parts.controls.mute.click()
    assert intents == [MuteAsked(on=True), MuteAsked(on=False)]


def test_after_another_button_space_talks_again(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    pause = page.parts.controls.pause
    intents = asked(page)
    pause.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pause, Qt.Key.Key_Space)
    assert intents == [PauseAsked()]
    assert page.parts.controls.talk.hasFocus()


def test_words_are_shown_while_they_are_said_and_stay_until_the_turn_is_taken(
    make_page: PageMaker,
) -> None:
    page = make_page(QUIET)
    yours = page.parts.yours
    page.show_scene(with_voice(talking=True))
    page.voice.show_partial("What if you saw", "every")
    assert yours.accessibleName() == "You: What if you saw every"
    page.show_scene(with_voice(phase="thinking"))
    assert yours.accessibleName() == "You: What if you saw every"
    taken = replace(QUIET, phase="thinking", turn=7, your_words="What if you saw every feature")
    page.show_scene(taken)
    page.voice.show_partial("a late", "word")
    assert yours.accessibleName() == "You: What if you saw every feature"


def test_her_line_streams_and_is_whole_when_she_has_finished(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    caption = page.parts.caption
    said = replace(QUIET, turn=7, caption="Ninety days. And then?")
    page.show_scene(replace(said, phase="thinking"))
    assert caption.accessibleName() == f"Elena: {QUIET.caption}"
    page.show_scene(replace(said, phase="hers"))
    page.voice.show_phrase("Ninety days.")
    page.show_scene(replace(said, phase="hers", elapsed=201.0))
    assert caption.accessibleName() == "Elena: Ninety days."
    page.show_scene(replace(said, phase="paused"))
    assert caption.accessibleName() == "Elena: Ninety days."
    page.show_scene(replace(said, phase="yours"))
    assert caption.accessibleName() == "Elena: Ninety days. And then?"


def test_a_call_without_her_voice_shows_the_whole_line_at_once(make_page: PageMaker) -> None:
    page = make_page(with_voice(speaking="off"))
    page.show_scene(replace(with_voice(speaking="off"), phase="thinking", caption="Go on."))
    assert page.parts.caption.accessibleName() == "Elena: Go on."


@pytest.mark.parametrize(("hearing", "news"), [("lost", LOST), ("blocked", BLOCKED)])
def test_a_microphone_that_goes_opens_the_field_and_one_sentence_says_what_to_do(
    make_page: PageMaker, announced: list[tuple[str, bool]], hearing: str, news: object
) -> None:
    page = make_page(QUIET)
    intents = asked(page)
    page.show_scene(with_voice(hearing=hearing, phase="paused"))
    parts = page.parts
    assert parts.notice.isVisible()
    assert parts.notice.news == news
    assert parts.composer.field.hasFocus()
    assert parts.caption.accessibleName() == f"Elena: {QUIET.caption}"
    assert parts.status.accessibleName() == "Clock stopped. Elena is waiting."
    assert announced == [(parts.notice.accessibleName(), True)]
    QTest.keyClicks(parts.composer.field, "ten times")
    QTest.keyClick(parts.composer.field, Qt.Key.Key_Return)
    assert intents == [ResumeAsked(), Typed("ten times")]


def test_a_microphone_that_is_back_offers_to_talk_again(
    make_page: PageMaker, announced: list[tuple[str, bool]]
) -> None:
    page = make_page(QUIET)
    page.show_scene(with_voice(hearing="lost", phase="paused"))
    announced.clear()
    back = replace(QUIET, hint=HintView("time", "", BACK.title))
    page.show_scene(back)
    parts = page.parts
    assert announced == [(BACK.title, False)]
    assert parts.notice.news == BACK
    assert parts.hint.isHidden(), "it is said once"
    assert parts.composer.field.hasFocus()
    assert parts.notice.button.accessibleName() == "Talk again"
    parts.notice.button.click()
    assert parts.controls.talk.hasFocus()
    assert parts.notice.isHidden()


def test_words_of_a_broken_off_turn_wait_in_the_field_before_what_was_typed(
    make_page: PageMaker,
) -> None:
    page = make_page(with_voice(talking=True))
    field = page.parts.composer.field
    page.show_scene(with_voice(hearing="lost", phase="paused"))
    QTest.keyClicks(field, "any other")
    page.show_scene(with_voice(hearing="lost", phase="paused", kept="Ninety days before"))
    assert field.toPlainText() == "Ninety days before any other"
    assert field.textCursor().atEnd()
    page.show_scene(with_voice())
    assert field.toPlainText() == "any other", "they were said after all"


def test_kept_words_are_shown_to_somebody_who_talks_on(make_page: PageMaker) -> None:
    page = make_page(with_voice(kept="Ninety days"))
    assert page.parts.yours.accessibleName() == "You: Ninety days"
    page.show_scene(with_voice(kept="Ninety days", talking=True))
    page.voice.show_partial("before", "any")
    assert page.parts.yours.accessibleName() == "You: Ninety days before any"


def test_a_voice_that_goes_is_said_once(
    make_page: PageMaker, announced: list[tuple[str, bool]]
) -> None:
    page = make_page(QUIET)
    for speaking in ("lost", "ready", "gone"):
        page.show_scene(with_voice(speaking=speaking))
    told = [words for words, _ in announced if words.startswith("Captions only")]
    assert told == ["Captions only: Elena’s voice cannot be heard."]


def test_what_she_answers_with_stands_under_the_field(make_page: PageMaker) -> None:
    page = make_page(with_voice(hearing="off"))
    assert page.parts.composer._note == "Elena answers out loud, with captions."
    page.show_scene(with_voice(hearing="off", speaking="gone"))
    assert page.parts.composer._note == "Answers appear as captions."


def test_levels_move_the_band_of_whoever_has_the_floor(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    band = page.parts.band
    page.voice.show_level("yours", 0.6)
    assert not band.moving, "nobody talks"
    page.show_scene(with_voice(talking=True))
    page.voice.show_level("hers", 0.6)
    assert not band.moving
    page.voice.show_level("yours", 0.6)
    assert band.moving


def test_another_call_begins_with_nothing_of_the_last(make_page: PageMaker) -> None:
    page = make_page(with_voice(kept="Ninety days"))
    page.start_afresh("Rehearsal 8", "One moment")
    parts = page.parts
    assert parts.yours.empty
    assert parts.composer.field.toPlainText() == ""
    assert parts.caption.accessibleName() == ""
    assert parts.status.accessibleName() == "One moment"


def test_a_key_that_repeats_as_x_repeats_it_is_one_key(make_page: PageMaker, qtbot: QtBot) -> None:
    page = make_page(QUIET)
    intents, talk = asked(page), page.parts.controls.talk
    page.voice._release.setInterval(REPEAT_MS)
    for _ in range(4):
        QTest.keyPress(talk, Qt.Key.Key_Space)
        QTest.keyRelease(talk, Qt.Key.Key_Space)
    assert intents == [TalkPressed()]
    qtbot.waitUntil(lambda: len(intents) > 1)
    assert intents == [TalkPressed(), TalkReleased()]


def test_whoever_types_before_the_first_scene_goes_on_typing(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    page.start_afresh("Rehearsal 8", "One moment")
    QTest.keyClicks(page.parts.composer.field, "Help me see")
    page.show_scene(QUIET)
    assert page.parts.composer.field.hasFocus()
    assert page.parts.composer.field.toPlainText() == "Help me see"
