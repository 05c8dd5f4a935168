"""The hearing half of the studio: one utterance, whichever processes hear it.

In: the conductor's wishes and what audio and ears report, on the studio's thread. Out: partial
results and whole utterances. What was understood is never lost with a process: its successor
gets every sample that was not yet understood for good.
"""

import time
from collections.abc import Callable
from typing import Protocol

from desktop.reports import Report, UtteranceHeard
from desktop.workers.protocol import Field, Message
from desktop.workers.utterance_log import Spell, UtteranceLog

PREROLL_SECONDS = 0.2
"""People begin to speak as they press."""
RESUMED_SECONDS = 2.0
"""A new microphone is listened to from its first sample, if that is not longer ago."""
TAIL_SECONDS = 0.05
"""And let go a little early."""
GUARD_SECONDS, KEY_GUARD_SECONDS = 0.25, 0.05
"""After her last sample nothing is listened to for this long; less when a key cut her off."""
UNDERSTOOD_SECONDS = 2.0
"""From the end of an utterance to its words; then the recogniser counts as lost."""
CATCHING_UP = 0.5
"""Seconds that a new recogniser may take for each second of what was said."""
LONGEST_SECONDS = 12.0
"""No utterance waits longer than this for a recogniser that is on its way."""

Clock = Callable[[], float]


class Worker(Protocol):
    """What is needed of a worker here."""

    def order(
        self, kind: str, payload: bytes = b"", *, deadline: float | None = None, **fields: Field
    ) -> int:
        """Ask something of it; 0 when it cannot be asked now."""

    def kill(self, reason: str) -> None:
        """End its process as lost."""


class Listener:
    """Follows one utterance at a time."""

    def __init__(
        self,
        audio: Worker,
        ears: Worker,
        spell: Spell,
        report: Callable[[Report], None],
        clock: Clock = time.monotonic,
    ) -> None:
        self._audio, self._ears = audio, ears
        self._spell = spell
        self._report = report
        self._clock = clock
        self._utterance: UtteranceLog | None = None
        self._stretch = 0
        self._guard = GUARD_SECONDS
        self._asked_at = self._ended_at = self._due = 0.0
        self._second_chance = False
        """A recogniser missed the moment already."""
        self._microphone = False
        """One is open."""
        self._hears = False
        """A recogniser is loaded."""
        self._deaf = False
        """No recogniser or no microphone will ever come back."""

    @property
    def busy(self) -> bool:
        """Whether there are words that another life of the microphone would cut in two."""
        utterance = self._utterance
        return utterance is not None and (utterance.ending or utterance.has_words)

    # -- the conductor's wishes ---------------------------------------------------------------

    def listen(self, listening: int, *, after_her: bool) -> None:
        """Begin an utterance."""
        if self._utterance is not None:
            self.abandon()
        self._utterance = UtteranceLog(listening, self._spell)
        self._guard = KEY_GUARD_SECONDS if after_her else GUARD_SECONDS
        self._asked_at = self._clock()
        self._second_chance = False
        if self._microphone:
            self._feed(self._utterance, PREROLL_SECONDS, self._guard)

    def finish(self) -> None:
        """Understand what is left of it and report it."""
        utterance = self._utterance
        if utterance is None or utterance.ending:
            return
        utterance.ending = True
        self._ended_at = self._clock()
        self._due = self._ended_at + UNDERSTOOD_SECONDS
        if not utterance.stretch or self._deaf:
            self._deliver(utterance)
        elif not utterance.orphaned:
            self._end_feed(utterance)

    def abandon(self) -> None:
        """Forget it."""
        utterance, self._utterance = self._utterance, None
        if utterance is not None and utterance.stretch:
            self._audio.order("end_feed", stretch=utterance.stretch, tail_seconds=0.0)
            self._ears.order("abandon", stretch=utterance.stretch)

    # -- time -----------------------------------------------------------------------------------

    def look(self, now: float) -> None:
        """Keep the deadline of an utterance that has ended."""
        utterance = self._utterance
        if utterance is None or not utterance.ending or now <= self._due:
            return
        if not self._hears and not self._deaf:
            if now > self._ended_at + LONGEST_SECONDS:
                self._deliver(utterance)
        elif self._second_chance or self._deaf:
            self._deliver(utterance)
        else:
            self._second_chance = True
            self._due = now + UNDERSTOOD_SECONDS
            if utterance.until < 0:
                # The microphone never said that this was all; the recogniser waits for nothing.
                self._ears.order("finish", stretch=utterance.stretch)
            else:
                self._ears.kill("late")

    # -- what befell the workers ----------------------------------------------------------------

    def set_deaf(self, *, deaf: bool) -> None:
        """Whether it will ever hear again; if not, an utterance that has ended is as it is."""
        self._deaf = deaf
        if deaf and self._utterance is not None and self._utterance.ending:
            self._deliver(self._utterance)

    def on_audio_lost(self) -> None:
        """The samples of this utterance end here; those to come are another stretch."""
        self._microphone = False
        utterance = self._utterance
        if utterance is None or not utterance.stretch:
            return
        utterance.orphaned = True
        if not (self._hears and self._ears.order("finish", stretch=utterance.stretch)):
            self._split(utterance)

    def on_torn(self) -> None:
        """Some of the sound that is being captured got lost."""
        utterance = self._utterance
        if utterance is not None and utterance.stretch and utterance.until < 0:
            utterance.torn = True

    def on_microphone(self, *, there: bool) -> None:
        """The microphone is open, or lost while its worker lives on."""
        self._microphone = there
        utterance = self._utterance
        if there and utterance is not None and not utterance.ending and not utterance.stretch:
            self._feed(utterance, RESUMED_SECONDS, 0.0)

    def on_ears_lost(self) -> None:
        """Nobody understands; of an utterance without a microphone there is no more to come."""
        self._hears = False
        if self._utterance is not None and self._utterance.orphaned:
            self._split(self._utterance)

    def on_ears_back(self) -> None:
        """A new recogniser gets every sample that was not yet understood for good."""
        self._hears = True
        utterance = self._utterance
        if utterance is None or not utterance.stretch:
            return
        if utterance.orphaned:
            self._split(utterance)
        else:
            self._send_again(utterance)

    # -- what they report -----------------------------------------------------------------------

    def on_feeding(self, message: Message) -> None:
        """The first sample of the utterance is known."""
        utterance = self._utterance
        if utterance is not None and message.whole("stretch") == utterance.stretch:
            utterance.first = message.whole("first")

    def on_fed(self, message: Message) -> None:
        """Every sample of the utterance is on its way to the recogniser."""
        utterance = self._utterance
        if utterance is not None and message.whole("stretch") == utterance.stretch:
            utterance.until = message.whole("end")

    def on_ears(self, message: Message) -> None:
        """Words."""
        utterance = self._utterance
        if utterance is None or message.whole("stretch") != utterance.stretch:
            return
        text, end_sample = message.text("text"), message.whole("end_sample")
        if message.kind == "partial":
            shown = utterance.heard_partial(text, end_sample)
            if shown is not None:
                self._report(shown)
        elif message.kind == "final":
            shown = utterance.heard_final(text, end_sample)
            if message.flag("last"):
                self._on_last(utterance)
            if self._utterance is not None:
                self._report(shown)

    def _on_last(self, utterance: UtteranceLog) -> None:
        """No more words come of this stretch."""
        if utterance.ending:
            self._deliver(utterance)
        elif utterance.orphaned or not self._microphone:
            self._split(utterance)
        else:
            self._send_again(utterance)

    # -- how it is done -------------------------------------------------------------------------

    def _feed(self, utterance: UtteranceLog, preroll: float, guard: float) -> None:
        self._stretch += 1
        utterance.stretch = self._stretch
        self._ears.order("begin", stretch=self._stretch)
        self._audio.order(
            "feed", stretch=self._stretch, preroll_seconds=preroll, guard_seconds=guard
        )

    def _send_again(self, utterance: UtteranceLog) -> None:
        """From the ring of the same microphone, under a new number."""
        self._audio.order("end_feed", stretch=utterance.stretch, tail_seconds=0.0)
        utterance.begin_again()
        first = utterance.resume_from()
        if first < 0:
            said = self._clock() - self._asked_at
            self._feed(utterance, PREROLL_SECONDS + said, self._guard)
        else:
            self._stretch += 1
            utterance.stretch = self._stretch
            self._ears.order("begin", stretch=self._stretch)
            self._audio.order(
                "again", stretch=self._stretch, from_sample=first, until_sample=utterance.until
            )
        if utterance.ending:
            said = self._ended_at - self._asked_at
            self._due = self._clock() + UNDERSTOOD_SECONDS + CATCHING_UP * said
            if utterance.until < 0:
                self._end_feed(utterance)

    def _end_feed(self, utterance: UtteranceLog) -> None:
        stretch = utterance.stretch
        if not self._audio.order("end_feed", stretch=stretch, tail_seconds=TAIL_SECONDS):
            self._ears.order("finish", stretch=stretch)

    def _split(self, utterance: UtteranceLog) -> None:
        """Keep the words; what follows comes from another microphone, or not at all."""
        utterance.split()
        if utterance.ending:
            self._deliver(utterance)
        elif self._microphone:
            self._feed(utterance, RESUMED_SECONDS, 0.0)

    def _deliver(self, utterance: UtteranceLog) -> None:
        self._utterance = None
        self._report(UtteranceHeard(utterance.listening, utterance.text()))
