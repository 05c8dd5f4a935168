"""The spoken side of the live page: whose words are shown, what the microphone does, what befell
it, and when typing opens by itself.

In: scenes, guessed words, phrases of hers, levels. Out: words, buttons and news on the page's
parts, intents, and announcements. Qt main thread.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.gui.access import announce
from desktop.gui.pages.live_controls import Microphone, Mode, microphone_of
from desktop.gui.pages.live_parts import Parts
from desktop.gui.widgets.notice import News
from desktop.intents import MuteAsked, TalkPressed, TalkReleased
from desktop.scene import Scene, VoiceView

ALOUD_NOTE = "{} answers out loud, with captions."
CAPTIONS_NOTE = "Answers appear as captions."
LOST = News(
    "I can’t hear your microphone",
    "It’s unplugged, or another app has it. Type to carry on.",
    "Choose another",
)
BLOCKED = News(
    "Your microphone is blocked",
    "It gives only silence. Allow it in the system’s settings, or type to carry on.",
    "Choose another",
)
DEAF = News("Listening stopped working", "Type to carry on. Everything said so far is kept.")
BACK = News("Microphone is back.", action="Talk again", tone="good", icon="check")
REPEAT_MS = 30
"""X tells a key that repeats by letting go and pressing again; Qt sees through that only if both
are there at once."""
NEWS_MS = 12_000
"""How long news stays that needs nothing done."""


def _mute_news(name: str) -> News:
    return News("Captions only", f"{name}’s voice stopped. Her words appear here.", icon="captions")


def _unheard_news(name: str) -> News:
    return News("Captions only", f"No loudspeaker. {name}’s words appear here.", icon="captions")


class LiveVoice(QObject):
    """Signals: intent(one of desktop.intents), typing_asked(on), choice_asked(), arranged()."""

    intent = Signal(object)
    typing_asked = Signal(bool)
    choice_asked = Signal()
    arranged = Signal()

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.typing = True
        """The field is open; the page says so."""
        self._news_timer = QTimer(self)
        self._news_timer.setSingleShot(True)
        self._news_timer.setInterval(NEWS_MS)
        self._news_timer.timeout.connect(self._forget_news)
        self._release = QTimer(self)
        self._release.setSingleShot(True)
        self._release.setInterval(REPEAT_MS if QGuiApplication.platformName() == "xcb" else 0)
        self._release.timeout.connect(self._on_released)
        parts.notice.acted.connect(self._on_acted)
        self.start_afresh()

    def start_afresh(self) -> None:
        """Another call begins."""
        self.microphone: Microphone = "none"
        self.mode: Mode = "hold"
        self._view: VoiceView | None = None
        self._scene: Scene | None = None
        self._phrase = ""
        self._live_words: tuple[str, str] | None = None
        """What is understood of the turn in the making; None when there is none."""
        self._held = self._told_mute = False
        self._release.stop()
        self._show_news(None)

    def show(self, scene: Scene) -> None:
        """Follow the scene; typing opens and closes only when the microphone's state asks it."""
        before, self._scene = self._scene, scene
        was, view_was, self._view = self.microphone, self._view, scene.voice
        view = scene.voice
        self.microphone = microphone_of(view)
        self.mode = view.mode if view is not None else "hold"
        if before is None:
            # Whoever has begun to type goes on typing.
            begun = bool(self._parts.composer.field.toPlainText().strip())
            self.typing_asked.emit(begun or self.microphone in ("none", "missing"))
        self._show_caption(before, scene)
        self._keep(view_was, view)
        self._show_yours(before, scene)
        speaks = view is not None and view.speaking in ("starting", "ready")
        note = ALOUD_NOTE.format(scene.speaker_name) if speaks else CAPTIONS_NOTE
        self._parts.composer.set_note(note, "sound" if speaks else "captions")
        if was != self.microphone:
            self._on_microphone(was, first=before is None)
        self._on_speaking(view_was, view, scene.speaker_name)
        if before is not None and scene.turn != before.turn:
            self._forget_news()

    def show_level(self, whose: str, level: float) -> None:
        """How loud it is: on the band for whoever has the floor."""
        scene = self._scene
        if scene is None:
            return
        if whose == "hers" and scene.phase == "hers":
            self._parts.band.set_level(level)
        elif whose == "yours" and self.microphone == "talking":
            self._parts.band.set_level(level)
            self._parts.controls.talk.set_level(level)

    def show_partial(self, certain: str, guess: str) -> None:
        """Your words while you speak: heard, and still being guessed."""
        if self._live_words is None:
            return
        self._live_words = _joined(self._kept, certain), guess
        live = self.microphone == "talking"
        if self._parts.yours.show_words(*self._live_words, live=live):
            self.arranged.emit()

    def show_phrase(self, words: str) -> None:
        """As much of her line as is being heard."""
        if self._scene is None or self._scene.phase not in ("hers", "paused"):
            return
        self._phrase = words
        if self._parts.caption.show_words(words, self._scene.speaker_name):
            self.arranged.emit()

    @property
    def status(self) -> tuple[str, str] | None:
        """The status line while it is your turn, where it has more to say than whose turn it is."""
        if self.typing:
            return None
        if self.microphone == "muted":
            return "Your microphone is muted", "microphone-off"
        if self.microphone == "starting":
            return "Getting your microphone ready", "clock"
        return None

    def hold(self, *, on: bool) -> None:
        """The talk key or button went down or up."""
        if not on:
            if self._held and self._release.interval():
                self._release.start()
            else:
                self._on_released()
            return
        if self._release.isActive():
            # It was never let go.
            self._release.stop()
            return
        self._held = True
        if self.microphone == "missing":
            announce(self._parts.board, "No microphone. Type to carry on.")
            self.typing_asked.emit(True)
        elif self.microphone != "none":
            self.intent.emit(TalkPressed())

    def mute(self) -> None:
        """Stop listening, or listen again."""
        if self.microphone not in ("none", "missing"):
            self.intent.emit(MuteAsked(self.microphone != "muted"))

    def let_go(self) -> None:
        """The window lost the keyboard, and with it the key that was held."""
        self._release.stop()
        self._on_released()

    @property
    def _kept(self) -> str:
        return self._view.kept if self._view is not None else ""

    def _show_caption(self, before: Scene | None, scene: Scene) -> None:
        """Her line streams by phrase; what she has not said yet is not shown."""
        view = scene.voice
        aloud = view is not None and view.speaking == "ready"
        if scene.phase == "hers" and (before is None or before.phase not in ("hers", "paused")):
            self._phrase = ""
        if scene.phase in ("yours", "over"):
            self._phrase = ""
        elif aloud and (scene.phase == "thinking" or self._phrase or scene.phase == "hers"):
            # The line is known before she begins to say it.
            words = self._phrase if scene.phase != "thinking" else None
            if words:
                self._parts.caption.show_words(words, scene.speaker_name)
            return
        self._parts.caption.show_words(scene.caption, scene.speaker_name)

    def _show_yours(self, before: Scene | None, scene: Scene) -> None:
        """Words in the making, then the turn that came of them."""
        yours, talking = self._parts.yours, self.microphone == "talking"
        if talking and self._live_words is None:
            self._live_words = self._kept, ""
        turned = before is not None and scene.turn != before.turn
        done = not talking and (scene.phase not in ("thinking", "paused") or self._kept)
        if done or (turned and not talking):
            self._live_words = None
        if self._live_words is not None:
            yours.show_words(*self._live_words, live=talking)
        elif self._kept and not self.typing:
            yours.show_words(self._kept, live=False)
        else:
            quiet = self.typing or scene.phase != "yours"
            yours.show_words(scene.your_words, quiet=quiet)

    def _keep(self, before: VoiceView | None, now: VoiceView | None) -> None:
        """Words of a broken-off utterance wait in the field; said after all, they leave it."""
        was, kept = (view.kept if view is not None else "" for view in (before, now))
        if was == kept:
            return
        field = self._parts.composer.field
        typed = field.toPlainText()
        if was and typed.startswith(was):
            typed = typed.removeprefix(was).lstrip()
        field.setPlainText(_joined(kept, typed))
        field.dress()
        field.moveCursor(QTextCursor.MoveOperation.End)

    def _on_microphone(self, was: Microphone, *, first: bool) -> None:
        if self.microphone == "missing":
            self._held = False
            blocked = self._view is not None and self._view.hearing == "blocked"
            self._show_news(BLOCKED if blocked else LOST)
            self.typing_asked.emit(True)
            self._announce(assertive=True)
        elif self.microphone == "none" and not first:
            self._show_news(DEAF)
            self.typing_asked.emit(True)
            self._announce(assertive=True)
        elif was == "missing":
            self._show_news(BACK if self.typing else None)
            hint = self._scene.hint if self._scene is not None else None
            if hint is None or hint.text != BACK.title:
                announce(self._parts.board, BACK.title)

    def _on_speaking(self, before: VoiceView | None, now: VoiceView | None, name: str) -> None:
        """A voice that goes is said once in a call."""
        had = before is not None and before.speaking in ("starting", "ready")
        silent = now is not None and now.speaking in ("lost", "gone")
        if had and silent and not self._told_mute and now is not None:
            self._told_mute = True
            gone = now.speaking == "gone"
            if self._parts.notice.news is None:
                self._show_news(_mute_news(name) if gone else _unheard_news(name))
            announce(self._parts.board, f"Captions only: {name}’s voice cannot be heard.")

    def _show_news(self, news: News | None) -> None:
        self._parts.notice.show_news(news)
        lasts = news is None or self.microphone == "missing"
        if lasts:
            self._news_timer.stop()
        else:
            self._news_timer.start()
        self.arranged.emit()

    def _forget_news(self) -> None:
        if self.microphone != "missing" and self._parts.notice.news is not None:
            self._show_news(None)

    def _announce(self, *, assertive: bool) -> None:
        news = self._parts.notice.news
        if news is not None:
            announce(self._parts.board, news.words, assertive=assertive)

    def _on_released(self) -> None:
        held, self._held = self._held, False
        if held and self.microphone not in ("none", "missing"):
            self.intent.emit(TalkReleased())

    def _on_acted(self) -> None:
        if self._parts.notice.news == BACK:
            self._show_news(None)
            self.typing_asked.emit(False)
        else:
            self.choice_asked.emit()


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
