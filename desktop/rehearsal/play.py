"""One call as it is played: what happens when a turn is taken, she answers, and time goes on.

In: what the conductor was told, one thing at a time, on the rehearsal thread. Out, to one
listener: facts once they are committed, signals, and scenes. Holds no thread and no inbox.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from desktop.clock import LIMIT_SECONDS, CallClock
from desktop.coach.tracker import Slip
from desktop.counterpart.prompt import segments_of, user_segment
from desktop.events import CallEnded, CallOpened, Fact, Paused, Replied, Resumed, TurnTaken
from desktop.intents import EndAsked, HintDismissed, PauseAsked, ResumeAsked, Typed
from desktop.rehearsal import talk
from desktop.rehearsal.aloud import Aloud
from desktop.rehearsal.answer import Answer, foreseen
from desktop.rehearsal.call import Call
from desktop.rehearsal.floor import Floor, floor_after, floor_at, hinted, shown, time_is_up
from desktop.rehearsal.kept import Kept
from desktop.rehearsal.stage import scene_of
from desktop.rehearsal.thought import Thought
from desktop.reports import Level, Partial, SpeechAt, SpeechBegan, SpeechEnded
from desktop.scene import Broke, HintView, Phase, Phrase, Scene

MIND_LOST = "The language model stopped working; the built-in counterpart goes on."
TICK_SECONDS = 0.25
"""How often the clock is looked at; scenes follow whole seconds."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A turn is on disk."""

    turn: int


Heard = Fact | Saved | Scene | Broke | Phrase | Partial | Level | SpeechBegan
"""Everything a listener may be told."""


class Play:
    """A call, its clock, its floor, and whoever helps to hear, speak and think."""

    def __init__(
        self,
        call: Call,
        kept: Kept,
        clock: CallClock,
        listener: Callable[[Heard], None],
        *,
        hints: bool,
        aloud: Aloud | None,
        thought: Thought | None,
    ) -> None:
        self.call, self.kept, self.clock = call, kept, clock
        self.aloud, self.thought = aloud, thought
        self.floor = Floor()
        self._listener = listener
        self._hints = hints
        self._shown_second = -1
        self.ticked = 0.0
        """When the clock was last looked at."""

    @property
    def is_speaking(self) -> bool:
        """Whether she is being heard, or is about to be."""
        return self.aloud is not None and self.aloud.speaking

    def begin(self) -> None:
        """From her opening line, or from where the call was left."""
        self._answer_if_due()
        if self.floor.phase == "paused":
            self._commit(Resumed(self.call.elapsed))
        if len(self.call.facts) == 1 and isinstance(self.call.facts[0], CallOpened):
            self._say(self.call.facts[0].text)
        self.settle()
        self.show()

    def pass_on(self, signal: Partial | Level | SpeechAt) -> None:
        """Signals are painted; words also let her get ready."""
        if isinstance(signal, SpeechAt):
            if self.aloud is not None and self.aloud.is_mine(signal):
                self._listener(self.aloud.phrase(signal))
            return
        if self.aloud is not None and isinstance(signal, Partial):
            self.aloud.told(signal, self.floor.phase, self.clock.now())
            words = " ".join(part for part in (self.aloud.talk.kept, signal.certain) if part)
            if words and self.floor.phase == "yours" and self.clock.elapsed < LIMIT_SECONDS:
                self.aloud.expect(self.call.preview(words, self.clock.elapsed))
                self._read_ahead(words)
        self._listener(signal)

    def hear(self, report: SpeechBegan | SpeechEnded) -> None:
        """She began or finished."""
        aloud = self.aloud
        if aloud is None or not aloud.is_mine(report):
            return
        if isinstance(report, SpeechEnded):
            aloud.ended()
            if not aloud.speaking:
                self._give_floor("yours")
        else:
            self._give_floor("hers")
            self._listener(report)

    def do(self, intent: Typed | PauseAsked | ResumeAsked | EndAsked | HintDismissed) -> None:
        """What a front end without a voice can ask for too."""
        if isinstance(intent, Typed):
            self.cut_in()
            if self.aloud is not None:
                self.carry_out(self.aloud.typed())
            self.take_turn(intent.text, "typed")
        elif isinstance(intent, PauseAsked) and self.floor.clock_runs:
            self._pause(intent.reason)
        elif isinstance(intent, ResumeAsked):
            self._go_on()
        elif isinstance(intent, EndAsked):
            self.cut_in()
            self._commit(CallEnded(self.clock.elapsed, "user"))
        elif isinstance(intent, HintDismissed):
            self.floor = replace(self.floor, hint=None)

    def _give_floor(self, phase: Phase) -> None:
        """To her or to the user; a pause outlasts it, the end of the call waits for her."""
        if self.call.over and not self.is_speaking:
            phase = "over"
        if self.floor.phase == "paused":
            self.floor = replace(self.floor, resume_to=phase)
        else:
            self.floor = replace(self.floor, phase=phase)

    def carry_out(self, orders: Iterable[talk.Order]) -> None:
        """What the talk machine wants."""
        for order in orders:
            if (
                isinstance(order, talk.Listen | talk.Finish | talk.Abandon)
                and self.aloud is not None
            ):
                self.aloud.carry_out(order)
                if isinstance(order, talk.Finish) and not self.aloud.talk.keeping:
                    self._give_floor("thinking")
            elif isinstance(order, talk.Cut):
                self.cut_in()
            elif isinstance(order, talk.Take) and not self.call.over:
                self.take_turn(order.text, "spoken")
            elif isinstance(order, talk.StopClock) and self.floor.clock_runs:
                self._pause(order.reason)
            elif isinstance(order, talk.GoOn):
                self._go_on()
            elif isinstance(order, talk.Tell):
                view = HintView("error" if order.error else "time", "", order.text)
                self.floor = shown(self.floor, view, self.clock.elapsed)

    def settle(self) -> None:
        """The microphone and the clock follow the floor."""
        aloud = self.aloud
        if aloud is not None:
            waits = self.floor.phase == "thinking" and not aloud.talk.sending
            if waits and not aloud.speaking and not self.call.reply_due:
                self._give_floor("yours")
            self.carry_out(aloud.settle(self.floor.phase, self.clock.now()))
        deaf = aloud is not None and aloud.talk.talking and aloud.talk.hearing == "starting"
        if self.floor.clock_runs and not deaf and not self.call.over:
            self.clock.run()
        else:
            self.clock.stop()

    def _say(self, text: str, *, more: bool = False) -> None:
        """Aloud if possible; the caption is there in any case."""
        if self.aloud is not None and self.aloud.say(text, more=more):
            self.floor = replace(self.floor, phase="thinking")

    def cut_in(self) -> None:
        """The user does not let her finish."""
        self.deliver_thought()
        heard = self.aloud.cut() if self.aloud is not None else None
        if heard is None:
            return
        if self.call.over:
            self._give_floor("over")
        elif heard != self.call.last_words:
            self._commit(self.call.cut(heard, self.clock.elapsed))
        self._give_floor("yours")

    def _pause(self, reason: str) -> None:
        self.clock.stop()
        if self.aloud is not None:
            self.aloud.hold(on=True)
        self._commit(Paused(self.clock.elapsed, reason))

    def _go_on(self) -> None:
        if self.floor.phase != "paused":
            return
        self._commit(Resumed(self.clock.elapsed))
        if self.aloud is not None:
            self.aloud.hold(on=False)

    def take_turn(self, text: str, channel: Literal["typed", "spoken"]) -> None:
        """One turn: read, committed, answered; none of it on the user's clock."""
        self.clock.run()
        if time_is_up(self.floor, self.clock.elapsed):
            self.tick()
            return
        self.clock.stop()
        if self.floor.phase == "paused":
            self._commit(Resumed(self.clock.elapsed))
        self._commit(self.call.take(text, self.clock.elapsed, channel))
        self._answer_if_due()

    def _answer_if_due(self) -> None:
        if not self.call.reply_due:
            return
        facts = self.call.reply(self.call.elapsed)
        thought = self.thought
        if thought is not None and thought.state == "ready":
            answer = Answer(self.call, facts, thought.strength)
            if answer.open_to_a_model:
                thought.ask(answer, self.call.seed, self.clock.now())
                self._say(answer.sure, more=True)
                return
        self._deliver(facts)

    def deliver_thought(self) -> None:
        """The answer in hand is heard as far as it has come."""
        answer = self.thought.take() if self.thought is not None else None
        if answer is not None:
            self._deliver(answer.facts(), begun=answer.opener)

    def _deliver(self, facts: list[Fact], *, begun: str = "") -> None:
        """Her answer; `begun` of it is being spoken already."""
        for fact in facts:
            speaking = self.floor.phase
            self._commit(fact)
            if isinstance(fact, Replied):
                rest = fact.text.removeprefix(begun).strip()
                if self.aloud is not None and begun and self.aloud.go_on(rest):
                    self.floor = replace(self.floor, phase=speaking)
                    if not self.is_speaking:
                        # Her opener was over before the model was: nobody will say that it ended.
                        self._give_floor("yours")
                else:
                    self._say(fact.text)
        if self.call.over and self.is_speaking:
            self.floor = replace(self.floor, phase="thinking")
        turns = self.call.turns
        slips = [slip for slip in self.call.progress.slips if slip.turn == turns]
        if slips and self._hints and not self.call.over:
            self._hint(slips[-1])
        self._read_ahead("")

    def mind_lost(self) -> None:
        """The language model is gone for good: one sentence, and her own lines go on."""
        view = HintView("error", "", MIND_LOST)
        self.floor = shown(self.floor, view, self.clock.elapsed)

    def _read_ahead(self, words: str) -> None:
        """Let the model read what is certain while there is time."""
        if self.thought is not None and not self.call.over:
            segments = segments_of(self.call.scenario.persona, self.call.facts)
            if not words:
                self.thought.read_ahead(segments)
                return
            seen = foreseen(self.call, words, self.clock.elapsed, self.thought.strength)
            self.thought.read_ahead([*segments, user_segment(words)], seen)

    def _hint(self, slip: Slip) -> None:
        scene = self._scene()
        view = next(view for view in reversed(scene.slips) if view.id == slip.id)
        elapsed = self.clock.elapsed
        self.floor = hinted(self.floor, slip.id, view.quote, view.instead, elapsed)

    def tick(self) -> None:
        """Time went on."""
        self.ticked = self.clock.now()
        if self.call.over:
            return
        if self.thought is not None and self.thought.is_late(self.ticked):
            self.deliver_thought()
            self.settle()
            self.show()
        if self.aloud is not None:
            orders = self.aloud.tick(self.ticked)
            self.carry_out(orders)
            if orders:
                self.settle()
                self.show()
        elapsed = self.clock.elapsed
        if time_is_up(self.floor, elapsed):
            self.cut_in()
            ended = self.call.time_up()
            self._commit(ended)
            self._say(ended.text)
            self.show()
            return
        nudges = self.call.scenario.method.nudges
        draft_open = self.call.progress.draft_open
        self.floor = floor_at(self.floor, elapsed, nudges, draft_open=draft_open)
        if int(elapsed) != self._shown_second and self.clock.running:
            self.show()

    def _commit(self, fact: Fact) -> None:
        """A fact is on disk before it counts; if it cannot be, the call goes on and says so."""
        self.kept.append(fact)
        self.accept(fact)
        if isinstance(fact, TurnTaken) and not self.kept.trouble:
            self._listener(Saved(fact.turn))
        if isinstance(fact, CallEnded):
            self.clock.stop()
            self.kept.close(self.call.outcome.value)

    def accept(self, fact: Fact) -> None:
        """Fold a committed fact and pass it on."""
        self.call.accept(fact)
        self.floor = floor_after(self.floor, fact)
        self._listener(fact)

    def show(self) -> None:
        """A new scene."""
        self._shown_second = int(self.clock.elapsed)
        self._listener(self._scene())

    def _scene(self) -> Scene:
        scene = scene_of(self.call, self.floor, self.clock.elapsed, self.kept.trouble)
        return replace(scene, voice=self.aloud.view()) if self.aloud is not None else scene
