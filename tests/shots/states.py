"""Every page and state by name, each a function that brings a fresh stage there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop.events import Doubted
from desktop.gui.pages.shortcuts import ShortcutSheet
from desktop.reports import Device, Equipment, Hearing, Mind, Speaking, VoiceChoice
from desktop.scene import Phase, Scene, VoiceView
from desktop.shelf.minds import Minds
from desktop.thinking import catalogue, make_mind
from tests.mind.tiny_gguf import Tiny, write_tiny
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


_FILES = ("am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst")
"""What a recogniser consists of."""
_CERTAIN = "You’re right, that only moves the problem. What if you saw every new feature"
_GUESS = "ninety days before any"
_SPOKEN = VoiceView(
    mode="hold", hearing="ready", speaking="ready", talking=False, muted=False, kept=""
)


def _aloud(stage: Stage, /, phase: Phase = "yours", **changes: object) -> Scene:
    """The moment, with a microphone and a voice."""
    view: VoiceView = replace(_SPOKEN, **changes)  # type: ignore[arg-type]
    return replace(_scene(stage), phase=phase, voice=view)


def _talking(stage: Stage, **changes: object) -> None:
    stage.live(replace(play(stage.scenario, SOME_WAY).scene(), voice=_SPOKEN))
    hint = stage.window.live._scene.hint  # type: ignore[union-attr]
    stage.live(replace(_aloud(stage, "yours", talking=True, **changes), hint=hint), afresh=False)
    stage.window.live.voice.show_partial(_CERTAIN, _GUESS)
    stage.window.live.voice.show_level("yours", 0.6)


def _her_turn(stage: Stage) -> None:
    stage.live(_aloud(stage))
    stage.live(replace(_aloud(stage, "hers"), caption="A year. And then what?"), afresh=False)
    stage.window.live.voice.show_phrase("A year.")


def _lost(stage: Stage, hearing: str = "lost") -> None:
    stage.live(_aloud(stage))
    kept = "That makes sense. You bring ten times what anyone else does, so the deal should"
    stage.live(_aloud(stage, "paused", hearing=hearing, kept=kept), afresh=False)


def _back(stage: Stage) -> None:
    _lost(stage)
    stage.live(_aloud(stage), afresh=False)


def _mute(stage: Stage) -> None:
    stage.live(_aloud(stage, hearing="off"))
    stage.live(_aloud(stage, hearing="off", speaking="gone"), afresh=False)


def _spoken(stage: Stage, **changes: object) -> None:
    stage.live(_aloud(stage, "yours", **changes))


def _equip(stage: Stage, hearing: str = "ready", speaking: str = "ready", why: str = "") -> None:
    """A computer with a headset and a recogniser, in some state."""
    sound = stage.desk.sound
    _shelve(stage, "vosk-model-small-en-us")
    headset, room = "Headset microphone", "Room speakers"
    sound.booth.told(
        Equipment(
            (Device(headset, "ALSA", True), Device("Camera", "ALSA", False)),
            (Device(room, "ALSA", True),),
            (VoiceChoice("en-us+f3", "English (America), female", "en-us"),),
        )
    )
    sound.booth.told(Hearing(hearing, why, headset))  # type: ignore[arg-type]
    sound.booth.told(Speaking(speaking, why, room))  # type: ignore[arg-type]


def _shelve(stage: Stage, name: str) -> None:
    for file in _FILES:
        path = stage.home / "recognisers" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b" " * 100_000)
    stage.desk.sound.choose_recogniser(name)


def _prepare_spoken(stage: Stage, **states: str) -> None:
    _equip(stage, **states)
    stage.go("prepare")
    stage.window.sounding.refresh()
    for _ in range(2):
        stage.window.prepare.show_level(0.68)
        stage.window.prepare.show_level(0.55)


def _setup_spoken(stage: Stage) -> None:
    stage.keep_history()
    _equip(stage, why="missing")
    _shelve(stage, "Careful English")
    stage.desk.sound.choose_recogniser("vosk-model-small-en-us")
    stage.window.choices.take(microphone="Old headset")
    stage.go("setup")
    stage.window.sounding.refresh()
    sound = stage.window.setup.sound
    assert sound is not None, "it is part of the page"
    sound.show_level(0.55)


def _mind(stage: Stage, page: str, report: Mind) -> None:
    """A model that plays, one that does not, and what it reports."""
    shelf = Minds(stage.home, catalogue(), lambda path, family: "ready")
    for name in ("phi-3.5-mini-instruct-q4.gguf", "granite-3.1-2b-instruct-q4.gguf"):
        write_tiny(stage.home / name, Tiny())
        shelf.add(stage.home / name)
    board = stage.desk.minds
    vars(board).update(_mind=make_mind(stage.home / name), _title=name)
    board.told(report)
    stage.go(page)


def _import_model(stage: Stage) -> None:
    stage.go("setup")
    stage.settle()
    stage.window.thinking.ask_import()


def _import(stage: Stage) -> None:
    stage.go("prepare")
    stage.settle()
    stage.window.sounding.ask_import()


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


def _contested(stage: Stage) -> None:
    """A slip that the user says was none, and the line still chosen."""
    _debrief(stage, "gave_up_exclusivity")
    page = stage.window.debrief
    assert page.shown is not None
    lines = page.shown[0].transcript
    index = next(n for n, line in enumerate(lines) if line.who == "you" and line.marks)
    page.contested.emit(lines[index].turn, lines[index].marks[0][2], "wrong")
    page.contested.emit(lines[index].turn, "name_value_gap", "missing")
    page.select_line(index)


def _doubted(stage: Stage) -> None:
    """What a strong model found hard to believe, on the line that it is about."""
    _debrief(stage, "gave_up_exclusivity")
    page, desk = stage.window.debrief, stage.window.desk
    assert page.shown is not None
    assert desk is not None
    lines = page.shown[0].transcript
    index = next(n for n, line in enumerate(lines) if line.who == "you" and line.marks)
    line = lines[index]
    desk.doubt(desk.latest(), Doubted(line.at, line.turn, line.marks[0][2]))
    stage.window.show_doubts(desk.latest())
    page.select_line(index)


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
    "live-voice": _talking,
    "live-voice-ready": _spoken,
    "live-voice-speaking": _her_turn,
    "live-voice-hands-free": partial(_talking, mode="hands_free"),
    "live-voice-muted": partial(_spoken, muted=True),
    "live-voice-lost": _lost,
    "live-voice-blocked": partial(_lost, hearing="blocked"),
    "live-voice-back": _back,
    "live-voice-captions-only": _mute,
    "prepare-voice": _prepare_spoken,
    "prepare-voice-lost": partial(_prepare_spoken, hearing="lost", speaking="lost"),
    "prepare-voice-gone": partial(_prepare_spoken, hearing="gone", speaking="gone"),
    "setup-voice": _setup_spoken,
    "import": _import,
    "import-model": _import_model,
    "setup-model": partial(_mind, page="setup", report=Mind("ready", read=1.0)),
    "setup-model-gone": partial(_mind, page="setup", report=Mind("gone", "no_memory")),
    "prepare-model-reading": partial(_mind, page="prepare", report=Mind("ready", read=0.62)),
    "prepare-model-gone": partial(_mind, page="prepare", report=Mind("gone", "no_memory")),
    **{f"debrief-{ending}": partial(_debrief, ending=ending) for ending in ENDINGS},
    "debrief-contested": _contested,
    "debrief-doubted": _doubted,
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
    "live-voice",
    "live-voice-lost",
    "live-voice-back",
    "prepare-voice",
    "debrief-advocate",
    "progress",
    "learn",
    "setup",
    "setup-voice",
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
    "live-voice-lost": "06-microphone-error",
    "prepare-voice": "01-prepare",
    "setup-voice": "05-setup",
}
"""The design's picture of the same state."""
