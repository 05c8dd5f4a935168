"""Puts a spoken call into lines: what is heard while it is heard, and the whole of it after that.

In: what the conductor tells, on the rehearsal thread. Out: lines and a passing line on a printer.
"""

from desktop.events import CallEnded, CallOpened, Replied, ReplyCut, TurnTaken
from desktop.rehearsal.conductor import Heard
from desktop.reports import Partial, SpeechBegan
from desktop.scene import Phase, Phrase, Scene, VoiceView
from desktop.terminal.page import what_moved
from desktop.terminal.start import Start
from desktop.terminal.telling import Markers, Printer, Prose
from desktop.terminal.voice import Voice, deaf_sentence, how_to_talk

_HER_TURN: tuple[Phase, ...] = ("thinking", "hers")


class SpokenMarkers(Markers):
    """For programs."""

    def __init__(self, printer: Printer, voice: Voice) -> None:
        super().__init__(printer)
        self._voice = voice
        self._phase: Phase = "thinking"
        self._turn = 0
        self._talking = False

    def welcome(self) -> None:
        """What does not work."""
        for notice in self._voice.notices:
            self.printer.put(f"note {notice}")

    def heard(self, heard: Heard) -> None:
        """Also what was understood, and whose turn it is."""
        if isinstance(heard, TurnTaken) and heard.channel == "spoken":
            self.printer.put(f"heard {heard.turn} {' '.join(heard.text.split())}")
        elif isinstance(heard, SpeechBegan):
            self.printer.put("speaking")
        elif isinstance(heard, Scene):
            self._tell_floor(heard)
        else:
            super().heard(heard)

    def _tell_floor(self, scene: Scene) -> None:
        talking = scene.voice is not None and scene.voice.talking
        # An answer that is only read comes with the scene that gives the floor back.
        if scene.phase == "yours" and (self._phase, self._turn) != ("yours", scene.turn):
            self.printer.put("yours")
        if talking and not self._talking:
            self.printer.put("listening")
        self._phase, self._turn, self._talking = scene.phase, scene.turn, talking


class SpokenProse(Prose):
    """For people."""

    def __init__(self, printer: Printer, start: Start, voice: Voice) -> None:
        super().__init__(printer, start)
        self.how = how_to_talk(voice.mode)
        self.notices = (*voice.notices, *start.notices)
        self._due = False
        """Words of hers were not printed yet, because she is still saying them."""
        self._kept = ""
        self._view: VoiceView | None = None

    def heard(self, heard: Heard) -> None:
        """Partial words and her phrases pass; what was said stays."""
        if isinstance(heard, Partial):
            self.printer.show(f"You: {self._kept} {heard.certain}", heard.guess)
        elif isinstance(heard, Phrase):
            self.printer.show(f"{self._name}: {heard.words}")
        elif isinstance(heard, TurnTaken):
            if heard.channel == "spoken":
                self.printer.put(f"You: {heard.text}")
        elif isinstance(heard, ReplyCut):
            self._due = False
            if heard.heard:
                self.printer.put(f"{self._name}: {heard.heard} …")
        elif isinstance(heard, CallEnded):
            self._due = self._due or bool(heard.text)
        elif isinstance(heard, CallOpened | Replied):
            self._due = True
        elif isinstance(heard, Scene):
            self._show(heard)

    def _show(self, scene: Scene) -> None:
        first = self._scene is None and self._view is None
        before, self._view = self._view, scene.voice
        if scene.phase not in _HER_TURN:
            self._tell_whole(scene)
        if scene.voice is not None:
            self._tell_voice(before, scene.voice, first=first)

    def _tell_whole(self, scene: Scene) -> None:
        """She has finished: all of her words, then what the turn moved."""
        if self._due or self._scene is None:
            self.printer.put(f"{self._name}: {scene.caption}")
            self._due = False
        if self._scene is not None and (moved := what_moved(self._scene, scene)):
            self.printer.put(f"  ({moved})")
        if self._saved and not scene.saved:
            self._say_unsaved(scene.unsaved_reason)
        self._saved = scene.saved
        self._scene = scene

    def _tell_voice(self, before: VoiceView | None, now: VoiceView, *, first: bool) -> None:
        """Listening shows; whatever stops it gets a sentence."""
        if now.talking and (before is None or not before.talking):
            self.printer.show("Listening…")
        elif before is not None and before.talking and not now.talking:
            self.printer.clear()
        lost = now.hearing in ("lost", "blocked", "gone")
        if not first and before is not None and lost and now.hearing != before.hearing:
            self.printer.put(deaf_sentence(now.hearing))
        if now.kept and now.kept != self._kept:
            self.printer.put(f"Kept for your next turn: {now.kept}")
        self._kept = now.kept
