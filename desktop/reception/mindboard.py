"""What the window may ask about who plays her: the row of Prepare, the cards of Set-up, a choice.

Part of the composition, the desk's side of the language model; no Qt. Makes, starts, lends and
ends the one model of a window. Reports go to whoever watches, on any thread; while a call has the
model they go there too.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from desktop.gui.pages.brief import Check
from desktop.gui.pages.content import EngineCard
from desktop.reception.readiness import thinking_check
from desktop.reports import Mind as MindReport
from desktop.reports import Report
from desktop.shelf.unpack import ShelfError
from desktop.thinking import FAILURES, mind_for, shelf_of

if TYPE_CHECKING:
    from desktop.coach.debrief.second_look import Question
    from desktop.counterpart.chat import Segment
    from desktop.counterpart.persona import Persona
    from desktop.reception.rereading import Doubt, Rereading
    from desktop.rehearsal.thought import Thought
    from desktop.shelf.minds import Minds, ShelvedMind
    from desktop.thinking import Mind
    from desktop.workers.mind_link import MindLink

Watch = Callable[[Report], None]
Progress = Callable[[int, int], None]
_STATES = {
    "ready": "Checked and ready",
    "unchecked": "Not tried yet",
    "broken": "Cannot be loaded",
}


def _nobody(_report: Report) -> None:
    """Nobody watches."""


class Mindboard:
    """Who plays her, as the pages show and ask it."""

    def __init__(
        self,
        home: Path,
        persona: "Persona",
        make: "Callable[[Path, Persona], Mind | None]" = mind_for,
    ) -> None:
        """`make` brings the chosen model, not started yet, or None for the built-in counterpart."""
        self._home, self._persona, self._make = home, persona, make
        self._name = persona.persona.first_name
        self._mind: Mind | None = None
        self.rereading: Rereading | None = None
        """The questions after the last call, until the next."""
        self._title = ""
        self._open = True
        self._changing = Lock()
        """Starting, changing and ending happen one after another."""
        self._watch: Watch = _nobody
        self.state = MindReport("off")

    def watch(self, watch: Watch) -> None:
        """Report there from now on; on any thread."""
        self._watch = watch

    def start(self) -> None:
        """Load the chosen model in a thread of its own; nothing happens without one."""
        Thread(target=self._start, name="mind", daemon=True).start()

    def close(self) -> None:
        """End the model's process and wait for it."""
        with self._changing:
            self._open = False
            self._end()

    def thought(self) -> "Thought | None":
        """For a call; None when the built-in counterpart plays."""
        from desktop.rehearsal.thought import Thought

        mind = self._mind
        self._stop_rereading()
        if mind is None or self.state.state == "gone":
            return None
        return Thought(Lent(mind.link, self.told), mind.thought.strength)

    def look_again(self, questions: "Sequence[Question]", doubt: "Doubt") -> None:
        """Ask a strong model about readings of the last call; `doubt` is told on any thread.

        Nothing happens with another model or none; the next call ends it.
        """
        from desktop.reception.rereading import Rereading

        mind = self._mind
        self._stop_rereading()
        if mind is None or mind.thought.strength != "whole" or self.state.state != "ready":
            return
        self.rereading = Rereading(mind.link, Lent(mind.link, self.told), doubt)
        self.rereading.start(questions)

    def _stop_rereading(self) -> None:
        reading, self.rereading = self.rereading, None
        if reading is not None:
            reading.stop()

    def told(self, report: Report) -> None:
        """The model's state changed."""
        if isinstance(report, MindReport):
            self.state = report
            self._watch(report)

    # The pages

    def check(self) -> Check:
        """The row of Prepare."""
        name, state = self._name, self.state
        if self._mind is None:
            return thinking_check(name)
        if state.state == "gone":
            why = FAILURES.get(state.why, "stopped working")
            return thinking_check(name, f"{self._title} {why}.")
        title = f"{name} thinks with {self._title}"
        if state.state != "ready":
            wait = f"Loading. Until then Built-in {name} answers."
            return Check("thinking", title, wait, "", id="thinking")
        if state.read < 1.0:
            share = f"Reading who {name} is, {round(100 * state.read)} %. You can start now."
            return Check("thinking", title, share, "", id="thinking")
        return Check("thinking", title, "Writes here, offline.", "Ready", id="thinking")

    def note(self) -> str:
        """Whose words they are, when a model plays; empty when all are written in advance."""
        if self._mind is None or self.state.state == "gone":
            return ""
        return f"{self._name} is an AI character. A model on this computer words some of her lines."

    def cards(self) -> tuple[EngineCard, ...]:
        """The built-in counterpart, every model here, and the way for another."""
        shelved = self._shelf().listed()
        name = self._name
        built_in = EngineCard(
            f"Built-in {name}",
            "Written lines, chosen and filled from what you say. The same call plays the same way "
            "each time.",
            "Ships with the app",
            (("Download", "none"), ("Answers", "at once")),
            "Ready, works offline",
            here=not any(each.chosen for each in shelved),
            use=any(each.chosen for each in shelved),
        )
        another = EngineCard(
            "Have a model already?",
            f"Bring a GGUF file from a stick or a shared drive, and {name} takes up your words "
            "more freely. It is tried before use.",
            "",
            (),
            "",
            here=False,
            asks=True,
        )
        return (built_in, *(self._card(each) for each in shelved), another)

    def import_model(self, path: Path, progress: Progress) -> str:
        """Copy and try a model, and let it play; a sentence when it cannot. Slow."""
        try:
            self._shelf().add(path, progress)
        except ShelfError as trouble:
            return str(trouble)
        self.start()
        return ""

    def choose(self, name: str) -> str:
        """Let this one play, or the built-in counterpart for an empty name; or a sentence."""
        return self._changed(lambda shelf: shelf.choose(name))

    def remove(self, name: str) -> str:
        """Take a model off this computer; a sentence when it cannot."""
        return self._changed(lambda shelf: shelf.remove(name))

    def _changed(self, change: "Callable[[Minds], None]") -> str:
        try:
            change(self._shelf())
        except ShelfError as trouble:
            return str(trouble)
        self.start()
        return ""

    def _shelf(self) -> "Minds":
        return shelf_of(self._home)

    def _card(self, each: "ShelvedMind") -> EngineCard:
        playing = each.chosen and self.state.state != "gone"
        state = _STATES[each.state]
        if each.chosen and self.state.state == "gone":
            state = f"It {FAILURES.get(self.state.why, 'stopped working')}."
        return EngineCard(
            each.title,
            f"A language model on this computer words {self._name}’s answers; what she may say "
            "is checked first.",
            each.name,
            (("Size", f"{each.size / 1e6:.0f} MB"),),
            state,
            here=playing,
            name=each.name,
            use=not each.chosen and each.state != "broken",
            remove=True,
            sound=each.state != "broken" and (playing or not each.chosen),
        )

    # The model

    def _start(self) -> None:
        with self._changing:
            self._end()
            if not self._open:
                return
            mind = self._make(self._home, self._persona)
            if mind is not None:
                chosen = self._shelf().chosen()
                self._title = chosen.title if chosen is not None else mind.path.stem
                self._mind = mind
                self.state = MindReport("starting")
                mind.link.attach(self.told)
                mind.start()
        self._watch(self.state)

    def _end(self) -> None:
        self._stop_rereading()
        mind, self._mind = self._mind, None
        self.state = MindReport("off")
        if mind is not None:
            mind.close()


class Lent:
    """The model in the hands of a call; afterwards it reports to the board again."""

    def __init__(self, link: "MindLink", told: Watch) -> None:
        self._link, self._told = link, told

    def attach(self, post: Watch) -> None:
        """Report to this call from now on, its present state first."""

        def both(report: Report) -> None:
            post(report)
            self._told(report)

        self._link.attach(both)

    def detach(self) -> None:
        """The call is over."""
        self._link.detach()
        self._link.attach(self._told)

    def read_ahead(
        self, segments: "Sequence[Segment]", *, hers: bool = False, opener: str = ""
    ) -> None:
        """Evaluate this conversation while there is time."""
        self._link.read_ahead(segments, hers=hers, opener=opener)

    def write(self, request: int, segments: "Sequence[Segment]", opener: str, seed: int) -> None:
        """Write her next sentences behind these words."""
        self._link.write(request, segments, opener, seed)

    def cancel(self) -> None:
        """Stop."""
        self._link.cancel()
