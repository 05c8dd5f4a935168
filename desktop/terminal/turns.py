"""What the lines of a spoken rehearsal ask for.

In: lines as they are read, and scenes. Out: intents in the order of the lines, or a sentence when
one cannot be carried out. Pure: holds no thread and waits for nothing.
"""

from collections import deque
from collections.abc import Callable

from desktop.intents import EndAsked, Intent, TalkPressed, Typed
from desktop.scene import Scene, VoiceView
from desktop.terminal.voice import deaf_sentence

Ready = Callable[[Scene], bool]


class Turns:
    """An empty line is the talk key, any other a typed turn, and the end of the lines the end."""

    def __init__(self, *, patient: bool) -> None:
        """Patient: each line waits until it is the user's turn, as lines from a file have to."""
        self._patient = patient
        self._lines: deque[str] = deque()
        self._scene: Scene | None = None
        self._ready: Ready = _is_open

    def read(self, line: str) -> None:
        """One more line."""
        self._lines.append(line)

    def see(self, scene: Scene) -> None:
        """The call has moved on."""
        self._scene = scene

    def next(self) -> Intent | str | None:
        """What the next line asks for; None when there is none or it has to wait."""
        scene = self._scene
        if scene is None or not self._lines or (self._patient and not self._ready(scene)):
            return None
        line = self._lines.popleft()
        if not line:
            return EndAsked()
        wanted = _wanted(line, scene.voice)
        if isinstance(wanted, Typed):
            turn = scene.turn
            self._ready = lambda now: now.turn > turn and _is_open(now)
        elif isinstance(wanted, TalkPressed):
            talking = _is_talking(scene)
            self._ready = lambda now: _is_open(now) and _is_talking(now) != talking
        return wanted


def _wanted(line: str, voice: VoiceView | None) -> Intent | str:
    if line.strip() or voice is None or voice.hearing in ("off", "gone"):
        return Typed(line)
    return TalkPressed() if voice.hearing == "ready" else deaf_sentence(voice.hearing)


def _is_open(scene: Scene) -> bool:
    return scene.phase in ("yours", "paused", "over")


def _is_talking(scene: Scene) -> bool:
    return scene.voice is not None and scene.voice.talking
