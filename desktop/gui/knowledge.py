"""What the window asks of the desk; no Qt behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.coach.debrief.summary import Debrief
    from desktop.events import Doubted
    from desktop.gui.pages.brief import Check, PrepareContent
    from desktop.gui.pages.content import (
        DebriefFrame,
        EngineCard,
        LearnContent,
        ProgressContent,
        SetupContent,
        SoundContent,
    )
    from desktop.gui.running import Heard, RunningCall
    from desktop.reports import Report
    from desktop.settings import Settings


class Sound(Protocol):
    """Hearing and speaking; `watch` is told on any thread."""

    def start(self) -> None: ...  # noqa: D102
    def watch(self, watch: "Callable[[Report], None]") -> None: ...  # noqa: D102
    def take(self, settings: "Settings") -> None: ...  # noqa: D102
    def checks(self) -> "tuple[Check, ...]": ...  # noqa: D102
    def content(self) -> "SoundContent": ...  # noqa: D102
    def meter(self, *, on: bool) -> None: ...  # noqa: D102
    def say_sample(self) -> bool: ...  # noqa: D102
    def import_recogniser(  # noqa: D102
        self, path: Path, progress: "Callable[[int, int], None]"
    ) -> str: ...
    def choose_recogniser(self, name: str) -> str: ...  # noqa: D102
    def remove_recogniser(self, name: str) -> str: ...  # noqa: D102


class Minds(Protocol):
    """Who plays her; `watch` is told on any thread."""

    def start(self) -> None: ...  # noqa: D102
    def watch(self, watch: "Callable[[Report], None]") -> None: ...  # noqa: D102
    def check(self) -> "Check": ...  # noqa: D102
    def cards(self) -> "tuple[EngineCard, ...]": ...  # noqa: D102
    def import_model(self, path: Path, progress: "Callable[[int, int], None]") -> str: ...  # noqa: D102
    def choose(self, name: str) -> str: ...  # noqa: D102
    def remove(self, name: str) -> str: ...  # noqa: D102


class Knowledge(Protocol):
    """Calls to start, past calls, page contents."""

    @property
    def sound(self) -> Sound: ...  # noqa: D102

    @property
    def minds(self) -> Minds: ...  # noqa: D102

    @property
    def notices(self) -> tuple[str, ...]: ...  # noqa: D102
    def warm_up(self) -> Iterator[None]: ...  # noqa: D102
    def prepare(self, difficulty: str, *, hints: bool) -> "PrepareContent": ...  # noqa: D102
    def progress(self) -> "ProgressContent": ...  # noqa: D102
    def learn(self) -> "LearnContent": ...  # noqa: D102
    def setup(self, settings: "Settings") -> "SetupContent": ...  # noqa: D102
    def start(  # noqa: D102
        self, difficulty: str, heard: "Heard", *, hints: bool
    ) -> "RunningCall": ...
    def pick_up(  # noqa: D102
        self, heard: "Heard", *, hints: bool
    ) -> "RunningCall | None": ...
    def close_left_open(self) -> str: ...  # noqa: D102
    def debrief(self, call_id: str) -> "tuple[Debrief, DebriefFrame] | None": ...  # noqa: D102
    def framed(self, debrief: "Debrief", number: int) -> "tuple[Debrief, DebriefFrame]": ...  # noqa: D102
    def contest(self, call_id: str, turn: int, move: str, verdict: str) -> str: ...  # noqa: D102
    def look_again(  # noqa: D102
        self, call_id: str, doubt: "Callable[[Doubted], None]"
    ) -> None: ...
    def doubt(self, call_id: str, doubted: "Doubted") -> None: ...  # noqa: D102
    def latest(self) -> str: ...  # noqa: D102
    def delete(self, call_id: str) -> None: ...  # noqa: D102
    def delete_everything(self) -> None: ...  # noqa: D102
    def export(self, call_id: str, path: Path) -> str: ...  # noqa: D102
