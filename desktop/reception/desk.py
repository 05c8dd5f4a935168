"""What the window may ask for, without a line of Qt: calls to start, past calls, page contents.

Part of the composition: app.py makes one Desk and hands it to the window.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.clock import CallClock
from desktop.coach.debrief.second_look import questions
from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.events import CallEnded, Contested, Doubted, TurnTaken
from desktop.gui.pages.brief import PrepareContent
from desktop.gui.pages.content import (
    DebriefFrame,
    LearnContent,
    ProgressContent,
    SetupContent,
)
from desktop.intents import Intent
from desktop.reception.booth import Booth
from desktop.reception.contents import (
    debrief_frame,
    learn_content,
    prepare_content,
    progress_content,
    setup_content,
)
from desktop.reception.first_page import left_open
from desktop.reception.mindboard import Mindboard
from desktop.reception.soundboard import Soundboard
from desktop.records.export import to_csv, to_json, to_markdown
from desktop.records.journal import CallSummary, Journal, JournalUnavailable, UnsavedJournal
from desktop.rehearsal.call import Call
from desktop.rehearsal.conductor import Conductor, Heard
from desktop.rehearsal.scenario import Scenario
from desktop.settings import Settings


@dataclass(slots=True)
class Rehearsal:
    """A call that runs."""

    conductor: Conductor
    number: int
    """1 for the first rehearsal on this computer."""

    @property
    def call_id(self) -> str:
        """Where it is kept; empty when it is not."""
        return self.conductor.call_id

    def post(self, intent: Intent) -> None:
        """Ask something of it."""
        self.conductor.post(intent)

    def close(self) -> None:
        """Stop its thread; it can be picked up later."""
        self.conductor.close()

    def debrief(self) -> Debrief:
        """The debrief so far; call after `close`."""
        return self.conductor.debrief()


class Desk:
    """The scenario, the journal and the calls of one window."""

    def __init__(
        self,
        scenario: Scenario,
        journal: Journal | UnsavedJournal,
        home: Path,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        fresh_seed: Callable[[], int],
        settings: Settings | None = None,
        sound: Booth | None = None,
        minds: Mindboard | None = None,
    ) -> None:
        """Without a booth every call is typed."""
        self._scenario = scenario
        self._journal = journal
        self._home = home
        self._now = now
        self._monotonic = monotonic
        self._fresh_seed = fresh_seed
        chosen = settings or Settings()
        booth = sound or Booth(home, chosen, {}, None)
        self.sound = Soundboard(booth, home, chosen, scenario.persona.persona.first_name)
        """Hearing and speaking."""
        self.minds = minds or Mindboard(home, scenario.persona, lambda *_: None)
        """Who plays her."""
        self.notices = (*journal.notices, *((journal.reason,) if journal.reason else ()))
        """Sentences for the user about what was found on opening the journal."""

    def warm_up(self) -> Iterator[None]:
        """Get ready for the first turn, in pieces."""
        return self._scenario.warm_up()

    def prepare(self, difficulty: str, *, hints: bool) -> PrepareContent:
        """The page before a call."""
        left = self._left_open()
        at = left.at if left else None
        checks = (*self.sound.checks(), self.minds.check())
        content = prepare_content(self._scenario, difficulty, hints, at, checks)
        return replace(content, note=note) if (note := self.minds.note()) else content

    def progress(self) -> ProgressContent:
        """Past calls."""
        calls = [call for call in self._journal.calls() if call.ended]
        known = [(call, self._summed(call.call_id)) for call in calls]
        readable = [(call, debrief) for call, debrief in known if debrief is not None]
        return progress_content(self._scenario, readable, self._now().astimezone())

    def learn(self) -> LearnContent:
        """The method."""
        return learn_content(self._scenario)

    def setup(self, settings: Settings) -> SetupContent:
        """Choices, and what is on this computer."""
        calls = len(self._journal.calls())
        return setup_content(
            self._scenario,
            settings,
            self._home,
            calls,
            self.minds.cards(),
            self.sound.content(),
        )

    def start(self, difficulty: str, heard: Callable[[Heard], None], *, hints: bool) -> Rehearsal:
        """A new call; a call left open before stays in the list, closed."""
        self._close_left_open()
        conductor = self._conductor(Call(self._scenario), heard, hints=hints)
        conductor.open(difficulty, self._fresh_seed(), self._now().isoformat(timespec="seconds"))
        conductor.start()
        return Rehearsal(conductor, len(self._journal.calls()))

    def pick_up(self, heard: Callable[[Heard], None], *, hints: bool) -> Rehearsal | None:
        """Go on with the call that was left open; None when there is none any more."""
        left = self._left_open()
        if left is None:
            return None
        call = Call.resumed(self._scenario, self._journal.facts(left.call_id))
        conductor = self._conductor(call, heard, hints=hints, call_id=left.call_id)
        conductor.start()
        return Rehearsal(conductor, len(self._journal.calls()))

    def close_left_open(self) -> str:
        """End the call that was left open; its id, or empty when there was none."""
        return self._close_left_open()

    def debrief(self, call_id: str) -> tuple[Debrief, DebriefFrame] | None:
        """A past call summed up; None when it cannot be read any more."""
        calls = self._journal.calls()
        debrief = self._summed(call_id)
        if debrief is None:
            return None
        order = [call.call_id for call in reversed(calls)]
        kept = call_id in order and not self._journal.reason
        number = order.index(call_id) + 1 if kept else 0
        return debrief, debrief_frame(self._scenario, debrief, number)

    def framed(self, debrief: Debrief, number: int) -> tuple[Debrief, DebriefFrame]:
        """The debrief of a call that may not be in the journal."""
        return debrief, debrief_frame(self._scenario, debrief, number)

    def contest(self, call_id: str, turn: int, move: str, verdict: str) -> str:
        """Keep what the user says about a reading, and score anew; a sentence when it fails."""
        try:
            taken = (f for f in self._journal.facts(call_id) if isinstance(f, TurnTaken))
            at = next((fact.at for fact in taken if fact.turn == turn), 0.0)
            self._journal.append(call_id, Contested(at, turn, move, verdict))  # type: ignore[arg-type]
            debrief = self._summed(call_id)
            if debrief is not None:
                self._journal.close_call(call_id, debrief.outcome.value)
        except (JournalUnavailable, LookupError) as error:
            return f"Your change could not be kept: {error}"
        return ""

    def look_again(self, call_id: str, doubt: "Callable[[Doubted], None]") -> None:
        """Let a strong model look at unsure readings; each doubt is told, on any thread."""
        with suppress(JournalUnavailable, LookupError):
            self.minds.look_again(
                questions(self._journal.facts(call_id)),
                lambda asked: doubt(Doubted(asked.at, asked.turn, asked.move)),
            )

    def doubt(self, call_id: str, doubted: Doubted) -> None:
        """Keep what a model doubts; a call that is gone or cannot be written stays as it is."""
        with suppress(JournalUnavailable, LookupError):
            self._journal.append(call_id, doubted)
            if summary := self._summed(call_id):
                self._journal.close_call(call_id, summary.outcome.value)

    def latest(self) -> str:
        """The id of the last call that ended; empty when there is none."""
        return next((call.call_id for call in self._journal.calls() if call.ended), "")

    def delete(self, call_id: str) -> None:
        """Remove one call for good."""
        self._journal.delete(call_id)

    def delete_everything(self) -> None:
        """Remove every call for good."""
        for call in self._journal.calls():
            self._journal.delete(call.call_id)

    def export(self, call_id: str, path: Path) -> str:
        """Write a call to a file by its ending (.md, .json, .csv); a sentence when it fails."""
        try:
            facts = self._journal.facts(call_id)
            summary = self._journal.summary(call_id)
            scenario = self._scenario
            debrief = debrief_of(facts, scenario.method, scenario.wordings, scenario.names)
            names = {**scenario.names, scenario.persona.id: scenario.persona.persona.name}
            if path.suffix == ".json":
                text = to_json(summary, facts, debrief.as_json())
            elif path.suffix == ".csv":
                text = to_csv(summary, facts, debrief.as_json(), names)
            else:
                text = to_markdown(summary, facts, debrief.as_json(), names)
            path.write_text(text, encoding="utf-8", newline="")
        except (OSError, JournalUnavailable) as error:
            return f"{path.name} could not be written: {error}."
        return ""

    def _conductor(
        self, call: Call, heard: Callable[[Heard], None], *, hints: bool, call_id: str = ""
    ) -> Conductor:
        booth, clock = self.sound.booth, CallClock(self._monotonic)
        return Conductor(
            call,
            self._journal,
            clock,
            heard,
            call_id=call_id,
            hints=hints,
            studio=booth.line(),
            talk_mode=booth.talk_mode,
            thought=self.minds.thought(),
        )

    def _left_open(self) -> CallSummary | None:
        return left_open(self._journal, self._scenario.persona.id)

    def _close_left_open(self) -> str:
        left = self._left_open()
        if left is None:
            return ""
        call = Call.resumed(self._scenario, self._journal.facts(left.call_id))
        self._journal.append(left.call_id, CallEnded(call.elapsed, "closed"))
        self._journal.close_call(left.call_id, call.outcome.value)
        return left.call_id

    def _summed(self, call_id: str) -> Debrief | None:
        scenario = self._scenario
        try:
            facts = self._journal.facts(call_id)
        except (JournalUnavailable, LookupError):
            return None
        return debrief_of(facts, scenario.method, scenario.wordings, scenario.names)
