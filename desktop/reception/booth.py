"""The booth: the one studio of a window, and who hears its reports.

Part of the composition. In: the data folder, the user's choices, and a way to make a studio. Out:
reports to whoever watches, and a line for each call. While a call has the line, what concerns the
call goes there and the states of hearing and speaking still go to the watcher too. Any thread.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from desktop.reports import Equipment, Hearing, Report, Speaking, SpeechAt
from desktop.settings import Settings
from desktop.sound import make_studio, talk_mode_of, wishes_of
from desktop.speaking.sentences import spoken_parts
from desktop.workers.wishes import Wishes

if TYPE_CHECKING:
    from desktop.rehearsal.talk import TalkMode
    from desktop.workers.studio import Studio

SAMPLE = "So, where are we?"
"""What she says when somebody wants to hear her voice."""
_SAMPLE_SPEECH = 1_000_000
"""A number that no reply of a call gets."""
Watch = Callable[[Report], None]


def _nobody(_report: Report) -> None:
    """Nobody watches."""


class Booth:
    """Makes, starts, lends and ends the studio."""

    def __init__(
        self,
        home: Path,
        settings: Settings,
        glossary: Mapping[str, str],
        make: "Callable[[Wishes, Mapping[str, str]], Studio] | None" = make_studio,
    ) -> None:
        """Without a way to make a studio there is never one."""
        self._home, self._glossary, self._make = home, glossary, make
        self._settings = settings
        self._studio: Studio | None = None
        self._changing = Lock()
        """Starting, changing and ending happen one after another."""
        self._open = True
        self._watch: Watch = _nobody
        self._calling = self._metering = self._asked = False
        self.hearing, self.speaking = Hearing("off"), Speaking("off")
        self.equipment = Equipment((), (), ())

    def watch(self, watch: Watch) -> None:
        """Report there from now on; on any thread."""
        self._watch = watch

    def start_soon(self) -> None:
        """Start what is wanted, in a thread: processes take a moment."""
        Thread(target=self.start, name="booth", daemon=True).start()

    def start(self) -> None:
        """Start what is wanted, unless it has been."""
        with self._changing:
            self._start(wishes_of(self._home, self._settings))

    def take(self, settings: Settings | None = None) -> None:
        """The user chose otherwise, or another recogniser came or went."""
        self._settings = settings or self._settings
        with self._changing:
            wishes = wishes_of(self._home, self._settings)
            if self._studio is not None:
                self._studio.apply(wishes)
                self.ask_equipment()
            else:
                self._start(wishes)

    def close(self) -> None:
        """End every process and wait for it."""
        with self._changing:
            self._open = False
            studio, self._studio = self._studio, None
            if studio is not None:
                studio.close()

    def line(self) -> "Line | None":
        """For a call; None when nothing is to be heard or said."""
        self.start()
        return Line(self, self._studio) if self._studio is not None else None

    @property
    def talk_mode(self) -> "TalkMode":
        """How the user talks."""
        return talk_mode_of(self._settings)

    def ask_equipment(self) -> None:
        """Have told what can be chosen from."""
        if self._studio is not None:
            self._studio.ask_equipment()

    def meter(self, *, on: bool) -> None:
        """Have the microphone's level told, or no longer."""
        if self._studio is not None and on != self._metering:
            self._metering = on
            self._studio.meter(on=on)

    def say_sample(self) -> bool:
        """Let her say a sentence; False when nobody would hear it."""
        ready = self._studio is not None and self.speaking.state == "ready" and not self._calling
        if ready and self._studio is not None:
            self._studio.cut()
            self._studio.speak(_SAMPLE_SPEECH, spoken_parts(SAMPLE))
        return ready

    def _start(self, wishes: Wishes) -> None:
        wanted = wishes.speak or (wishes.hear and wishes.recogniser is not None)
        if self._studio is None and wanted and self._open and self._make is not None:
            self._studio = self._make(wishes, self._glossary)
            self._studio.attach(self.told)
            self._studio.start()

    # What the studio reports

    def lend(self, studio: "Studio", post: Watch) -> None:
        """A call takes the line."""
        self._calling = True

        def both(report: Report) -> None:
            post(report)
            if isinstance(report, Hearing | Speaking | Equipment):
                self.told(report)

        studio.attach(both)

    def take_back(self, studio: "Studio") -> None:
        """The call needs the line no longer."""
        studio.detach()
        self._calling = False
        if self._open:
            studio.attach(self.told)

    def told(self, report: Report) -> None:
        """Keep what lasts and pass it on."""
        if isinstance(report, Hearing | Speaking):
            if isinstance(report, Hearing):
                self.hearing = report
            else:
                self.speaking = report
            if report.state in ("ready", "lost"):
                self.ask_equipment()
        elif isinstance(report, Equipment):
            self.equipment = report
        self._watch(report)


class Line:
    """The studio as a call sees it: attached to the call, then back to the booth."""

    def __init__(self, booth: Booth, studio: "Studio") -> None:
        self._booth, self._studio = booth, studio
        self.listen, self.finish, self.abandon = studio.listen, studio.finish, studio.abandon
        self.speak, self.get_ready, self.hold = studio.speak, studio.get_ready, studio.hold

    def attach(self, post: Watch) -> None:
        """Report to this call from now on, its present state first."""
        self._booth.lend(self._studio, post)

    def detach(self) -> None:
        """Report to the booth again, be silent and stop listening."""
        self._booth.take_back(self._studio)

    def cut(self) -> SpeechAt | None:
        """Stop speaking; how far she came, or None when nothing was heard."""
        return self._studio.cut()
