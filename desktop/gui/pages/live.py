"""The live page: one face, the time, her words and yours; the rest is silent.

In: scenes, and levels and guessed words while there is a voice. Out: intents. The page
decides nothing about the call. Qt main thread.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import announce
from desktop.gui.pages.live_layout import arrange
from desktop.gui.pages.live_news import done_since, news
from desktop.gui.pages.live_parts import Parts, build, fly_pin, order_focus, regions_of
from desktop.gui.pages.live_voice import LiveVoice
from desktop.gui.theme import Theme
from desktop.gui.widgets.band import Shape
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.ring import Mark
from desktop.intents import EndAsked, HintDismissed, PauseAsked, ResumeAsked, Typed
from desktop.scene import Phase, Scene

_SHAPES: dict[Phase, Shape] = {
    "yours": "listening",
    "thinking": "thinking",
    "hers": "speaking",
    "paused": "paused",
    "over": "still",
}
_STATUS: dict[Phase, tuple[str, str]] = {
    "yours": ("{} is listening", "you"),
    "thinking": ("{} is thinking", "her-fill"),
    "hers": ("{} is speaking", "her-fill"),
    "paused": ("Clock stopped. {} is waiting.", "pause"),
    "over": ("The call is over.", "flag"),
}
_DOING: dict[Phase, str] = {
    "yours": "listening",
    "thinking": "thinking",
    "hers": "speaking",
    "paused": "waiting",
    "over": "gone",
}
_LONG_THOUGHT = "{} is choosing her words"
LONG_THOUGHT_MS = 4000
"""She has been thinking so long that the status line says so."""
_PRIVATE = "Nothing leaves this computer"
_NOT_SAVED = "This call is not being saved"
_SENDABLE: tuple[Phase, ...] = ("yours", "hers", "paused")
"""Phases in which a typed turn is taken; while she thinks, the words stay in the field."""


class LivePage(QWidget):
    """A rehearsal as it happens."""

    intent = Signal(object)
    """Something of `desktop.intents` the user asked for."""
    choice_asked = Signal()
    """Another microphone is to be chosen."""

    def __init__(self, theme: Theme, likeness: Likeness, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.single_keys = True
        """Whether one letter alone does something."""
        self._scene: Scene | None = None
        self._typing = True
        self._heading = "Rehearsal"
        self._thought = QTimer(self)
        self._thought.setSingleShot(True)
        self._thought.setInterval(LONG_THOUGHT_MS)
        self._thought.timeout.connect(self._on_long_thought)
        self._shown: tuple[str, str] | None = None
        """The status line on show."""
        self.parts = build(theme, likeness, self)
        self.voice = LiveVoice(self.parts, self)
        self._wire()
        order_focus(self.parts)
        theme.changed.connect(self._arrange)

    def show_scene(self, scene: Scene) -> None:
        """Paint this moment and say aloud what is new in it."""
        before, self._scene = self._scene, scene
        parts, whose = self.parts, scene.speaker_name
        parts.clock.show_time(scene.remaining)
        parts.ring.show_time(scene.elapsed, _marks(scene))
        parts.steps.show_steps(scene.steps)
        parts.gauge.show_trust(
            scene.mood, scene.mood_words, scene.trust_reason, scene.trust_rose, whose
        )
        parts.napkin.show_terms(scene.terms, whose)
        self.voice.show(scene)
        red = scene.remaining < self.theme.seconds_below("red") + 15
        parts.hint.show_hint(scene.hint, urgent=red)
        _show_corners(parts, self._heading, scene)
        self._show_phase(scene.phase, before.phase if before is not None else None)
        self._arrange()
        for number in done_since(before, scene)[-1:]:
            fly_pin(parts, number, self)
        for item in news(before, scene):
            announce(self, item.words, assertive=item.urgent)

    def start_afresh(self, heading: str, waiting: str) -> None:
        """Another call begins; `waiting` is said until its first scene is there."""
        self._heading, self._scene, self._shown = heading, None, None
        self._thought.stop()
        self._typing = self.voice.typing = True
        parts = self.parts
        parts.question.hide()
        parts.hint.show_hint(None, urgent=False)
        parts.caption.show_words("", "")
        parts.yours.show_words("")
        parts.composer.field.empty_out()
        parts.status.show_status(waiting, "clock")
        parts.band.set_shape("still")
        self.voice.start_afresh()
        self._arrange()

    def set_words(self, heading: str) -> None:
        """Name this rehearsal."""
        self._heading = heading

    def set_typing(self, *, typing: bool) -> None:
        """Open the field and go there, or close it and go to the talk button."""
        self._typing = self.voice.typing = typing or self.voice.microphone == "none"
        self._arrange()
        self.answer_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys; they arrive here only while no text field has the focus."""
        controls, key = self.parts.controls, event.key()
        presses = {
            Qt.Key.Key_P: controls.pause,
            Qt.Key.Key_T: controls.type,
        }
        if self.voice.microphone != "none":
            presses[Qt.Key.Key_M] = controls.mute
        # A key that is held must not answer its own question.
        if self.parts.question.isHidden():
            presses[Qt.Key.Key_E] = controls.end
        unwanted = event.isAutoRepeat() or (event.text().isalpha() and not self.single_keys)
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or unwanted:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and not self._typing:
            self.voice.hold(on=True)
        elif key == Qt.Key.Key_H and not self.parts.hint.isHidden():
            self.intent.emit(HintDismissed())
        elif key == Qt.Key.Key_C and self._scene is not None:
            announce(self, self._scene.caption)
        elif key == Qt.Key.Key_Escape:
            self._on_escape()
        elif key in presses:
            presses[Qt.Key(key)].click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Space sends what was said."""
        if event.key() == Qt.Key.Key_Space and not self._typing and not event.isAutoRepeat():
            self.voice.hold(on=False)
        else:
            super().keyReleaseEvent(event)

    def answer_here(self) -> None:
        """Put the focus where her question is answered: in the field or on the talk button."""
        place = self.parts.composer.field if self._typing else self.parts.controls.talk
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A key that is held when another window comes forward is let go of."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.voice.let_go()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hand the focus on."""
        self.answer_here()

    def showEvent(self, event: QShowEvent) -> None:
        """Start where her question is answered."""
        super().showEvent(event)
        self.answer_here()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._arrange()

    def _wire(self) -> None:
        parts, controls = self.parts, self.parts.controls
        parts.composer.said.connect(self._on_said)
        parts.composer.left.connect(self._on_escape)
        parts.composer.grew.connect(self._arrange)
        parts.hint.dismissed.connect(lambda: self.intent.emit(HintDismissed()))
        parts.question.agreed.connect(self._on_end)
        parts.question.declined.connect(self._on_escape)
        parts.band.level_shown.connect(parts.portrait.set_mouth)
        controls.pause.clicked.connect(self._on_pause)
        controls.end.clicked.connect(self._on_end)
        controls.type.clicked.connect(lambda: self.set_typing(typing=not self._typing))
        controls.mute.clicked.connect(self.voice.mute)
        controls.talk.pressed.connect(lambda: self.voice.hold(on=True))
        controls.talk.released.connect(lambda: self.voice.hold(on=False))
        for button in (controls.pause, controls.mute, parts.hint.close_button):
            button.clicked.connect(self._back_to_talk)
        self.voice.intent.connect(self.intent)
        self.voice.arranged.connect(self._arrange)
        self.voice.choice_asked.connect(self.choice_asked)
        self.voice.typing_asked.connect(lambda on: self.set_typing(typing=on))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Ctrl+T", controls.type.click),
            ("Ctrl+E", lambda: controls.end.click() if parts.question.isHidden() else None),
            ("F6", self._next_region),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within).setAutoRepeat(False)

    def _next_region(self) -> None:
        regions = regions_of(self.parts, typing=self._typing)
        now = self.focusWidget()
        index = regions.index(now) + 1 if now in regions else 0
        region = regions[index % len(regions)]
        region.setFocus(Qt.FocusReason.TabFocusReason)
        if self.parts.board.isAncestorOf(region):
            self.parts.scroll.ensureWidgetVisible(region)

    def _show_phase(self, phase: Phase, before: Phase | None) -> None:
        parts, scene = self.parts, self._scene
        if scene is None:
            return
        parts.portrait.set_mood(scene.mood)
        doing = f"{scene.speaker_name}, {scene.mood.replace('_', ' ')}, {_DOING[phase]}"
        parts.portrait.describe(doing)
        self._show_status(phase)
        if phase == before:
            return
        parts.band.set_shape(_SHAPES[phase])
        parts.portrait.set_dimmed(phase == "paused")
        parts.portrait.set_blinking(phase == "yours")
        if phase != "hers":
            parts.portrait.set_mouth(0.0)
        parts.composer.set_ready(ready=phase in _SENDABLE)
        if phase == "thinking":
            self._thought.start()
        else:
            self._thought.stop()
        typing = parts.composer.field.hasFocus() and self.voice.microphone != "missing"
        if phase == "paused" and typing:
            parts.controls.pause.setFocus(Qt.FocusReason.OtherFocusReason)
        elif before == "paused":
            self.answer_here()

    def _show_status(self, phase: Phase) -> None:
        words, icon = _STATUS[phase]
        if phase == "yours" and self.voice.status is not None:
            words, icon = self.voice.status
        if self._scene is not None and (words, icon) != self._shown:
            self._shown = words, icon
            self.parts.status.show_status(words.format(self._scene.speaker_name), icon)

    def _arrange(self) -> None:
        parts, scene = self.parts, self._scene
        phase: Phase = scene.phase if scene is not None else "yours"
        whose = scene.speaker_name if scene is not None else ""
        voice = self.voice
        parts.controls.dress(phase, voice.microphone, voice.mode, typing=self._typing, whose=whose)
        asked = not parts.question.isHidden()
        told = parts.notice.news is not None
        parts.notice.setVisible(told and not asked)
        hinted = scene is not None and scene.hint is not None
        parts.hint.setVisible(hinted and not asked and not told)
        arrange(parts, self.size(), typing=self._typing)

    def _back_to_talk(self) -> None:
        """Whatever was pressed, Space talks again."""
        if not self._typing:
            self.answer_here()

    def _on_said(self, text: str) -> None:
        if self._scene is not None and self._scene.phase == "paused":
            self.intent.emit(ResumeAsked())
        self.intent.emit(Typed(text))

    def _on_pause(self) -> None:
        paused = self._scene is not None and self._scene.phase == "paused"
        self.intent.emit(ResumeAsked() if paused else PauseAsked())

    def _on_escape(self) -> None:
        if self.parts.question.isHidden():
            self._on_pause()
            return
        self.parts.question.hide()
        self._arrange()
        self.answer_here()

    def _on_end(self) -> None:
        if not self.parts.question.isHidden():
            self.parts.question.hide()
            self.intent.emit(EndAsked())
            return
        self.parts.question.show()
        self._arrange()
        announce(self, self.parts.question.accessibleName())
        self.parts.question.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_long_thought(self) -> None:
        if self._scene is not None and self._scene.phase == "thinking":
            words = _LONG_THOUGHT.format(self._scene.speaker_name)
            self.parts.status.show_status(words, "her-fill")
            announce(self, words)


def _marks(scene: Scene) -> tuple[Mark, ...]:
    done = [
        Mark(step.at, step.number)
        for step in scene.steps
        if step.state == "done" and step.at is not None
    ]
    return (*done, *(Mark(slip.at, 0) for slip in scene.slips))


def _show_corners(parts: Parts, heading: str, scene: Scene) -> None:
    parts.heading.show_words(f"{heading}, {scene.difficulty}")
    parts.seal.setToolTip(scene.unsaved_reason)
    if scene.saved:
        parts.seal.show_words(_PRIVATE, "lock")
        parts.seal.describe(_PRIVATE)
    else:
        # The reason names a folder, which may be longer than the corner is wide.
        parts.seal.show_words(_NOT_SAVED, "alert", "rose", "rose")
        parts.seal.describe(f"Not saved. {scene.unsaved_reason}")
