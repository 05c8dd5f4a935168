"""The five buttons of a call and how they look in each of its moments.

In: phase, whether you type, what the microphone does and how you talk, her name. Out: buttons
with icon, label, key and spoken name. What they do is wired by the page.
"""

from typing import Literal

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.gui.theme import Theme
from desktop.gui.widgets.controls import Look, RoundButton
from desktop.scene import Phase, VoiceView

Microphone = Literal["none", "missing", "starting", "ready", "talking", "muted"]
"""None for a typed call, which needs none; missing is one that went away or is blocked."""
Mode = Literal["hold", "tap", "hands_free"]

_TALK: dict[Microphone, tuple[str, str, str, Look]] = {
    "none": ("microphone-off", "No microphone", "", "missing"),
    "missing": ("microphone-off", "No microphone", "", "missing"),
    "starting": ("microphone", "Getting ready", "", "muted"),
    "ready": ("microphone", "Hold to talk", "Space", "ready"),
    "talking": ("microphone", "Release to send", "Space", "talking"),
    "muted": ("microphone-off", "Muted", "", "muted"),
}
_OTHER_MODES: dict[tuple[Mode, Microphone], tuple[str, str, str, Look]] = {
    ("tap", "ready"): ("microphone", "Tap to talk", "Space", "ready"),
    ("tap", "talking"): ("microphone", "Tap to send", "Space", "talking"),
    ("hands_free", "ready"): ("microphone", "Hands-free", "Space", "ready"),
    ("hands_free", "talking"): ("microphone", "Listening", "", "listening"),
}
_SPOKEN: dict[Microphone, str] = {
    "none": "Talk to {}, no microphone",
    "missing": "Talk to {}, no microphone",
    "starting": "Talk to {}, getting ready",
    "ready": "Talk to {}, hold Space",
    "talking": "Talking to {}, release Space to send",
    "muted": "Talk to {}, muted",
}
_SPOKEN_OTHER: dict[tuple[Mode, Microphone], str] = {
    ("tap", "ready"): "Talk to {}, tap Space",
    ("tap", "talking"): "Talking to {}, tap Space to send",
    ("hands_free", "ready"): "Talk to {}, hands-free",
    ("hands_free", "talking"): "{} is listening, hands-free, Space sends",
}


def microphone_of(voice: VoiceView | None) -> Microphone:
    """What the microphone does, as the page shows it."""
    if voice is None or voice.hearing in ("off", "gone"):
        return "none"
    if voice.hearing in ("lost", "blocked"):
        return "missing"
    if voice.talking:
        return "talking"
    if voice.muted:
        return "muted"
    return "ready" if voice.hearing == "ready" else "starting"


class Controls:
    """Pause, mute, talk, type and end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.pause = RoundButton(theme, "pause", "Pause", "P", parent)
        self.mute = RoundButton(theme, "microphone-off", "Mute", "M", parent)
        self.talk = RoundButton(theme, "microphone", "Hold to talk", "Space", parent, big=True)
        self.type = RoundButton(theme, "keyboard", "Type", "T", parent)
        self.end = RoundButton(theme, "flag", "End", "E", parent)

    def shown(self) -> list[RoundButton]:
        """The visible ones from left to right."""
        row = (self.pause, self.mute, self.talk, self.type, self.end)
        return [button for button in row if not button.isHidden()]

    def focus_order(self) -> tuple[RoundButton, ...]:
        """The order in which Tab visits them."""
        return (self.talk, self.mute, self.pause, self.type, self.end)

    def dress(
        self, phase: Phase, microphone: Microphone, mode: Mode, *, typing: bool, whose: str
    ) -> None:
        """Take the look of this moment."""
        missing = microphone in ("none", "missing")
        paused = phase == "paused"
        key = "Esc" if typing else "P"
        self._say(self.pause, "resume" if paused else "pause", "Resume" if paused else "Pause", key)
        self._say(self.end, "flag", "End", _with_control("E") if typing else "E")
        if typing and microphone != "none":
            self._say(self.type, "microphone", "Try voice", _with_control("T"))
        else:
            self._say(self.type, "keyboard", "Type", "T")
        muted = microphone == "muted"
        look: Look = "muted" if missing or muted else "plain"
        icon = "microphone" if muted else "microphone-off"
        self._say(self.mute, icon, "Unmute" if muted else "Mute", "" if missing else "M", look)
        if missing:
            self.mute.setAccessibleName("Mute, no microphone")
        self.talk.show_as(*_OTHER_MODES.get((mode, microphone), _TALK[microphone]))
        spoken = _SPOKEN_OTHER.get((mode, microphone), _SPOKEN[microphone])
        self.talk.setAccessibleName(spoken.format(whose))
        for button in (self.mute, self.talk):
            button.setVisible(not typing)

    def _say(
        self, button: RoundButton, icon: str, label: str, key: str, look: Look = "plain"
    ) -> None:
        button.show_as(icon, label, key, look)
        button.setAccessibleName(f"{label}, {key}" if key else label)


def _with_control(key: str) -> str:
    """The key with Control, or Command on a Mac, as its cap shows it."""
    native = QKeySequence(f"Ctrl+{key}").toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")
