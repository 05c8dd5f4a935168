"""What is new between two scenes is said once, and her words never."""

from dataclasses import replace

from desktop.gui.pages.live_news import News, news
from desktop.scene import HintView
from tests.gui.scenes import RUNNING, step, term


def test_the_first_scene_is_no_news() -> None:
    assert news(None, RUNNING) == []


def test_a_step_that_is_done_now_is_news_once() -> None:
    done = replace(RUNNING, steps=(*RUNNING.steps[:2], step(3, "done", have=3), step(4), step(5)))
    assert news(RUNNING, done) == [News("Step 3 done, Build the preferred tier.")]
    assert news(done, done) == []


def test_a_term_she_confirms_is_news() -> None:
    inked = (RUNNING.terms[0], term("early_access", "Early access", "90 days", agreed=True))
    assert news(RUNNING, replace(RUNNING, terms=inked)) == [News("Agreed: Early access, 90 days.")]


def test_two_minutes_and_forty_five_seconds_are_said_as_they_pass() -> None:
    before = replace(RUNNING, remaining=120.5)
    assert news(before, replace(RUNNING, remaining=119.5)) == [News("Two minutes left.")]
    before = replace(RUNNING, remaining=45.5)
    assert news(before, replace(RUNNING, remaining=44.5)) == [News("45 seconds left.")]


def test_a_time_nudge_takes_the_place_of_the_bare_time() -> None:
    nudge = HintView("time", "", "Two minutes left. Start writing it down.")
    before = replace(RUNNING, remaining=120.5)
    after = replace(RUNNING, remaining=119.5, hint=nudge)
    assert news(before, after) == [News("Two minutes left. Start writing it down.")]


def test_errors_and_lost_saving_are_urgent() -> None:
    error = replace(RUNNING, hint=HintView("error", "", "I can’t hear your microphone."))
    assert news(RUNNING, error) == [News("I can’t hear your microphone.", urgent=True)]
    unsaved = replace(RUNNING, saved=False, unsaved_reason="The disk is full.")
    assert news(RUNNING, unsaved) == [News("Not saved. The disk is full.", urgent=True)]


def test_her_words_are_never_announced() -> None:
    assert news(RUNNING, replace(RUNNING, caption="Something else entirely.")) == []
