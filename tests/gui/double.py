"""A studio that a test plays: notes what is asked of it, reports when told to."""

from collections.abc import Callable

from desktop.reports import Hearing, Report, Speaking, SpeechAt


class StudioDouble:
    """Hears and says nothing."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.post: Callable[[Report], None] | None = None
        self.hearing, self.speaking = Hearing("off"), Speaking("off")
        self.closed = False

    def note(self, *words: object) -> None:
        self.asked.append(words)

    def start(self) -> None:
        self.note("start")

    def close(self) -> None:
        self.closed = True

    def attach(self, post: Callable[[Report], None]) -> None:
        self.post = post
        post(self.hearing)
        post(self.speaking)

    def detach(self) -> None:
        self.post = None
        self.note("detach")

    def says(self, report: Report) -> None:
        """It reports this to whoever is attached."""
        if isinstance(report, Hearing):
            self.hearing = report
        elif isinstance(report, Speaking):
            self.speaking = report
        if self.post is not None:
            self.post(report)

    def listen(self, listening: int, *, after_her: bool) -> None:
        self.note("listen", listening)

    def finish(self) -> None:
        self.note("finish")

    def abandon(self) -> None:
        self.note("abandon")

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        self.note("speak", parts)

    def get_ready(self, part: str) -> None:
        self.note("get_ready", part)

    def cut(self) -> SpeechAt | None:
        return None

    def hold(self, *, on: bool) -> None:
        self.note("hold", on)

    def meter(self, *, on: bool) -> None:
        self.note("meter", on)

    def ask_equipment(self) -> None:
        self.note("equipment")

    def apply(self, wishes: object) -> None:
        self.note("apply", wishes)
