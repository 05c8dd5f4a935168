"""The hearing half of the studio: one utterance, whichever processes hear it.

In: the conductor's wishes and what audio and ears report, on the studio's thread. Out: partial
results and whole utterances. What was understood is never lost with a process: its successor
gets every sample that was not yet understood for good.
"""

import time
from collections.abc import Callable

from desktop.reports import Report, UtteranceHeard
from desktop.workers.protocol import Message
from desktop.workers.supervisor import Worker
from desktop.workers.utterance_log import Spell, UtteranceLog

PREROLL_SECONDS = 0.2
"""People begin to speak as they press."""
TAIL_SECONDS = 0.05
"""And let go a little early."""
GUARD_SECONDS, KEY_GUARD_SECONDS = 0.25, 0.05
"""After her last sample nothing is listened to for this long; less when a key cut her off."""
UNDERSTOOD_SECONDS = 2.0
"""From the end of an utterance to its words; then the recogniser counts as lost."""


class Listener:
    """Follows one utterance at a time."""

    def __init__(
        self, audio: Worker, ears: Worker, spell: Spell, report: Callable[[Report], None]
    ) -> None:
        self._audio, self._ears = audio, ears
        self.spell = spell
        self._report = report
        self._utterance: UtteranceLog | None = None
        self._stretch = 0
        self.deaf = False
        """No recogniser or no microphone will ever come back."""

    @property
    def busy(self) -> bool:
        """Whether there is an utterance."""
        return self._utterance is not None

    def listen(self, listening: int, *, after_her: bool) -> None:
        """Begin an utterance."""
        if self._utterance is not None:
            self.abandon()
        self._utterance = UtteranceLog(listening, 0, self.spell)
        guard = KEY_GUARD_SECONDS if after_her else GUARD_SECONDS
        self._feed(self._utterance, preroll=PREROLL_SECONDS, guard=guard)

    def finish(self) -> None:
        """Understand what is left of it and report it."""
        utterance = self._utterance
        if utterance is None:
            return
        if not utterance.ending:
            utterance.ending = True
            utterance.due = time.monotonic() + UNDERSTOOD_SECONDS
        if not utterance.stretch or self.deaf:
            self._deliver(utterance)
        elif not self._audio.order(
            "end_feed", stretch=utterance.stretch, tail_seconds=TAIL_SECONDS
        ):
            self._ears.order("finish", stretch=utterance.stretch)

    def abandon(self) -> None:
        """Forget it."""
        utterance, self._utterance = self._utterance, None
        if utterance is not None and utterance.stretch:
            self._audio.order("end_feed", stretch=utterance.stretch, tail_seconds=0.0)
            self._ears.order("abandon", stretch=utterance.stretch)

    def look(self, now: float, *, hearing: bool) -> None:
        """Keep the deadline of an utterance that has ended."""
        utterance = self._utterance
        if utterance is None or not utterance.ending or now <= utterance.due:
            return
        if hearing and not utterance.second_chance:
            utterance.second_chance = True
            utterance.due = now + UNDERSTOOD_SECONDS
            self._ears.kill("late")
        else:
            self._deliver(utterance)

    def lost_for_good(self) -> None:
        """Finish with what there is."""
        self.deaf = True
        if self._utterance is not None and self._utterance.ending:
            self._deliver(self._utterance)

    def on_audio_lost(self) -> None:
        """The samples of this utterance end here; those to come are another stretch."""
        if self._utterance is not None and self._utterance.stretch:
            self._ears.order("finish", stretch=self._utterance.stretch)

    def on_audio_back(self) -> None:
        """The microphone is open again."""
        utterance = self._utterance
        if utterance is not None and not utterance.ending and not utterance.stretch:
            self._feed(utterance, preroll=0.0, guard=0.0)

    def on_fed(self, message: Message) -> None:
        """Every sample of the utterance is on its way to the recogniser."""
        utterance = self._utterance
        if utterance is not None and message.whole("stretch") == utterance.stretch:
            utterance.first, utterance.until = message.whole("first"), message.whole("end")

    def on_ears_back(self) -> None:
        """A new recogniser gets every sample that was not yet understood for good."""
        utterance = self._utterance
        if utterance is None or not utterance.stretch:
            return
        self._stretch += 1
        utterance.stretch = self._stretch
        self._ears.order("begin", stretch=self._stretch)
        sent = self._audio.order(
            "again",
            stretch=self._stretch,
            from_sample=utterance.resume_from(),
            until_sample=utterance.until,
        )
        if utterance.ending and (utterance.until < 0 or not sent):
            self.finish()

    def on_ears(self, message: Message, *, microphone: bool) -> None:
        """Words."""
        utterance = self._utterance
        if utterance is None or message.whole("stretch") != utterance.stretch:
            return
        if message.kind == "partial":
            shown = utterance.heard_partial(message.text("text"))
            if shown is not None:
                self._report(shown)
        elif message.kind == "final":
            shown = utterance.heard_final(message.text("text"), message.whole("end_sample"))
            if message.flag("last") and utterance.ending:
                self._deliver(utterance)
                return
            self._report(shown)
            if message.flag("last"):
                utterance.split()
                if microphone:
                    self._feed(utterance, preroll=0.0, guard=0.0)

    def _feed(self, utterance: UtteranceLog, *, preroll: float, guard: float) -> None:
        self._stretch += 1
        utterance.stretch = self._stretch
        self._ears.order("begin", stretch=self._stretch)
        self._audio.order(
            "feed", stretch=self._stretch, preroll_seconds=preroll, guard_seconds=guard
        )

    def _deliver(self, utterance: UtteranceLog) -> None:
        self._utterance = None
        self._report(UtteranceHeard(utterance.listening, utterance.text()))
