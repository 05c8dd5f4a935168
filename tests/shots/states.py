"""Every page and state by name, each a function that brings a fresh stage there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop.gui.pages.shortcuts import ShortcutSheet
from desktop.scene import Scene
from tests.shots.calls import ENDINGS, NEARLY, SOME_WAY, play, speaking, take, wait
from tests.shots.stage import Stage

Set = Callable[[Stage], None]
_DRAFT = "So what would your CEO need to see on the page?"
NOTICE = "The journal was repaired. Two calls from before 12 May could not be read."
UNSAVED = "Calls cannot be saved: the disk is full."


def _prepare(stage: Stage) -> None:
    stage.go("prepare")


def _prepare_open(stage: Stage) -> None:
    stage.leave_open()
    stage.go("prepare")


def _prepare_notice(stage: Stage) -> None:
    stage.desk.notices = (NOTICE,)
    stage.go("prepare")


def _scene(stage: Stage) -> Scene:
    return replace(play(stage.scenario, SOME_WAY).scene(), hint=None)


def _listening(stage: Stage) -> None:
    stage.live(_scene(stage), typed=_DRAFT)


def _opening(stage: Stage) -> None:
    stage.live(play(stage.scenario, ()).scene())


def _thinking(stage: Stage) -> None:
    playing = play(stage.scenario, SOME_WAY[:-1])
    take(playing, *SOME_WAY[-1])
    stage.live(playing.scene())


def _speaking(stage: Stage) -> None:
    stage.live(speaking(_scene(stage)))


def _paused(stage: Stage) -> None:
    stage.live(replace(_scene(stage), phase="paused"))


def _hint(stage: Stage) -> None:
    stage.live(play(stage.scenario, SOME_WAY).scene())


def _voice(stage: Stage) -> None:
    """The same page with a microphone, as it will be."""
    stage.window.live.set_microphone("talking")
    stage.live(replace(_scene(stage), your_words=""))
    stage.window.live.set_typing(typing=False)
    stage.window.live.show_partial(
        "You’re right, that only moves the problem. What if you saw every new feature",
        "ninety days before any",
    )


def _late(stage: Stage, at: float) -> None:
    playing = play(stage.scenario, SOME_WAY[:-1])
    stage.live(wait(playing, at).scene())


def _closing(stage: Stage) -> None:
    playing = play(stage.scenario, NEARLY)
    stage.live(speaking(wait(playing, 442).scene()))


def _question(stage: Stage) -> None:
    stage.live(_scene(stage))
    stage.window.live.parts.controls.end.click()


def _unsaved(stage: Stage) -> None:
    stage.live(replace(_scene(stage), saved=False, unsaved_reason=UNSAVED))


def _debrief(stage: Stage, ending: str) -> None:
    stage.keep_ending(ending)
    stage.go("debrief")


def _progress(stage: Stage) -> None:
    stage.keep_history()
    stage.go("progress")


def _setup(stage: Stage) -> None:
    stage.keep_history()
    stage.go("setup")


def _sheet(stage: Stage) -> None:
    stage.go("prepare")
    stage.settle()
    ShortcutSheet(stage.theme, stage.window).open()


def _page(stage: Stage, page: str) -> None:
    stage.go(page)


STATES: dict[str, Set] = {
    "prepare": _prepare,
    "prepare-pick-up": _prepare_open,
    "prepare-notice": _prepare_notice,
    "live-opening": _opening,
    "live-listening": _listening,
    "live-thinking": _thinking,
    "live-speaking": _speaking,
    "live-paused": _paused,
    "live-hint": _hint,
    "live-under-two-minutes": partial(_late, at=361.0),
    "live-last-minute": partial(_late, at=436.0),
    "live-over-time": partial(_late, at=484.0),
    "live-closing": _closing,
    "live-end-question": _question,
    "live-unsaved": _unsaved,
    "live-voice": _voice,
    **{f"debrief-{ending}": partial(_debrief, ending=ending) for ending in ENDINGS},
    "debrief-empty": partial(_page, page="debrief"),
    "progress": _progress,
    "progress-empty": partial(_page, page="progress"),
    "learn": partial(_page, page="learn"),
    "setup": _setup,
    "shortcuts": _sheet,
}
MAIN = (
    "prepare",
    "prepare-pick-up",
    "live-listening",
    "live-hint",
    "live-closing",
    "live-paused",
    "debrief-advocate",
    "progress",
    "learn",
    "setup",
    "shortcuts",
)
"""Shown in every size and setting; the others only light and dark."""
MOCK_UPS = {
    "prepare": "01-prepare",
    "live-voice": "02-rehearsal",
    "live-closing": "02b-rehearsal-closing",
    "debrief-advocate": "03-debrief",
    "progress": "04-progress",
    "setup": "05-setup",
    "live-paused": "06-microphone-error",
}
"""The design's picture of the same state."""
