"""The spoken side of a call: turns the talk machine's orders into calls of the studio.

In: what the conductor was told, and its floor. Out: orders that only the conductor can carry
out (turns, pauses, sentences for the user). Runs on the rehearsal thread; holds no thread.
"""

from collections.abc import Callable
from typing import Protocol

from desktop.intents import MuteAsked, TalkModeChosen, TalkPressed, TalkReleased
from desktop.rehearsal import talk as machine
from desktop.rehearsal.talk import Abandon, Finish, Listen, Order, Talk, TalkMode
from desktop.reports import (
    Hearing,
    Partial,
    Report,
    Speaking,
    SpeechAt,
    SpeechBegan,
    SpeechEnded,
    UtteranceHeard,
)
from desktop.scene import Phase, Phrase, VoiceView
from desktop.speaking.sentences import heard_phrase, heard_words, spoken_parts


class Studio(Protocol):
    """Microphone, recogniser, voice and loudspeaker; every call returns at once."""

    def attach(self, post: Callable[[Report], None]) -> None:
        """Report to this call from now on, its present state first."""

    def detach(self) -> None:
        """Report to nobody, be silent and stop listening."""

    def listen(self, listening: int, *, after_her: bool) -> None:
        """Begin an utterance."""

    def finish(self) -> None:
        """Understand what is left of it and report it."""

    def abandon(self) -> None:
        """Forget it."""

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        """Say these sentences one after another."""

    def get_ready(self, part: str) -> None:
        """Perhaps this sentence will be said soon."""

    def cut(self) -> SpeechAt | None:
        """Stop speaking; how far she came, or None when nothing was heard."""

    def hold(self, *, on: bool) -> None:
        """Stop where she is, or go on from there."""


class Aloud:
    """Talking and being talked to, in one call."""

    def __init__(self, studio: Studio, mode: TalkMode) -> None:
        self._studio = studio
        self.talk = Talk(mode=mode)
        self._speech = 0
        self._parts: tuple[str, ...] = ()
        self._before: tuple[str, ...] = ()
        """Sentences of this reply that were spoken before those."""
        self._behind: tuple[str, ...] = ()
        """Sentences that follow them."""
        self._open = False
        """More of this reply is still being found."""
        self._expected = ""
        self.speaking = False
        """A reply is being spoken, or is about to be."""

    def attach(self, post: Callable[[Report], None]) -> None:
        """Let the studio report here."""
        self._studio.attach(post)

    def detach(self) -> None:
        """The call needs the studio no longer."""
        self._studio.detach()

    def view(self) -> VoiceView:
        """For the page."""
        talk = self.talk
        return VoiceView(
            talk.mode, talk.hearing, talk.speaking, talk.talking, talk.muted, talk.kept
        )

    def say(self, text: str, *, more: bool = False) -> bool:
        """Speak a reply, or its beginning; False when it can only be read."""
        parts = spoken_parts(text)
        if not parts or self.talk.speaking != "ready":
            return False
        self.speaking, self._open = True, more
        self._before = self._behind = ()
        self._speak(parts)
        return True

    def go_on(self, text: str) -> bool:
        """The rest of a reply that was begun; False when nothing was begun."""
        if not self.speaking or not self._open:
            return False
        self._open = False
        self._behind = spoken_parts(text)
        if not self._parts:
            self.ended()
        elif self._behind:
            self._studio.get_ready(self._behind[0])
        return True

    def cut(self) -> str | None:
        """Stop her; the words that were heard, or None when she had finished."""
        if not self.speaking:
            return None
        self.speaking = self._open = False
        at = self._studio.cut()
        heard = heard_words(self._parts, at.part, at.fraction) if at is not None else ""
        return " ".join(words for words in (*self._before, heard) if words)

    def hold(self, *, on: bool) -> None:
        """Pause her, or let her go on."""
        if self.speaking:
            self._studio.hold(on=on)

    def expect(self, reply: str) -> None:
        """She may be about to say this: have its first sentence ready."""
        first = next(iter(spoken_parts(reply)), "")
        if first and first != self._expected and self.talk.speaking == "ready":
            self._expected = first
            self._studio.get_ready(first)

    def asked(
        self,
        intent: TalkPressed | TalkReleased | MuteAsked | TalkModeChosen,
        phase: Phase,
        now: float,
    ) -> tuple[Order, ...]:
        """A key or a button."""
        if isinstance(intent, TalkPressed):
            return self._next(machine.pressed(self.talk, phase, now))
        if isinstance(intent, TalkReleased):
            return self._next(machine.released(self.talk))
        if isinstance(intent, MuteAsked):
            return self._next(machine.muted(self.talk, phase, now, on=intent.on))
        return self._next(machine.mode_chosen(self.talk, intent.mode, phase, now))

    def typed(self) -> tuple[Order, ...]:
        """A typed turn was sent."""
        return self._next(machine.typed(self.talk))

    def settle(self, phase: Phase, now: float) -> tuple[Order, ...]:
        """The floor may have changed."""
        return self._next(machine.settled(self.talk, phase, now))

    def tick(self, now: float) -> tuple[Order, ...]:
        """Time went on."""
        return self._next(machine.ticked(self.talk, now))

    def told(self, report: Report, phase: Phase, now: float) -> tuple[Order, ...]:
        """The studio reported something about hearing, or about what can be heard."""
        if isinstance(report, Partial):
            self.talk = machine.partial(self.talk, report, now)
        elif isinstance(report, UtteranceHeard):
            return self._next(machine.understood(self.talk, report))
        elif isinstance(report, Hearing):
            return self._next(machine.hearing_changed(self.talk, report, phase, now))
        elif isinstance(report, Speaking):
            self.talk = machine.speaking_changed(self.talk, report)
        return ()

    def is_mine(self, report: SpeechBegan | SpeechAt | SpeechEnded) -> bool:
        """Whether this is about the reply being spoken now."""
        return self.speaking and report.speech == self._speech

    def phrase(self, at: SpeechAt) -> Phrase:
        """What to show at this moment."""
        before = len(self._before)
        return Phrase(heard_phrase((*self._before, *self._parts), before + at.part, at.fraction))

    def ended(self) -> None:
        """What was to be spoken is spoken; go on with what follows, if anything does."""
        self._before, self._parts = (*self._before, *self._parts), ()
        if self._behind:
            parts, self._behind = self._behind, ()
            self._speak(parts)
        else:
            self.speaking = self._open

    def _speak(self, parts: tuple[str, ...]) -> None:
        self._speech += 1
        self._parts = parts
        self._studio.speak(self._speech, parts)

    def carry_out(self, order: Listen | Finish | Abandon) -> None:
        """What only the studio is needed for."""
        if isinstance(order, Listen):
            self._studio.listen(order.listening, after_her=order.after_her)
        elif isinstance(order, Finish):
            self._studio.finish()
        else:
            self._studio.abandon()

    def _next(self, step: tuple[Talk, tuple[Order, ...]]) -> tuple[Order, ...]:
        self.talk, orders = step
        return orders
