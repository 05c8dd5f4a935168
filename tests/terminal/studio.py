"""A spoken call for a terminal whose microphone and loudspeaker are played by the test."""

from typing import cast

from desktop.rehearsal.talk import TalkMode
from desktop.reports import Partial, SpeechAt, SpeechBegan, SpeechEnded, UtteranceHeard
from desktop.terminal.voice import Voice
from tests.rehearsal.test_aloud import QuietStudio


class Played(QuietStudio):
    """Says and hears what the test wants."""

    def voice(self, mode: TalkMode = "tap", *notices: str) -> Voice:
        """For a start."""
        return Voice(self, mode, notices)

    def begins(self) -> int:
        """She begins to say what she was asked to; its number."""
        number, parts = cast("tuple[int, tuple[str, ...]]", self.until("speak"))
        self.post(SpeechBegan(number, 0.0))
        self.post(SpeechAt(number, 0, 0.01))
        assert parts
        return number

    def says(self) -> None:
        """She says the whole of it."""
        # The call may not be there before she has been asked.
        number = self.begins()
        self.ends(number)

    def ends(self, number: int) -> None:
        """She has said all of it."""
        self.post(SpeechEnded(number))

    def guesses(self, certain: str, guess: str) -> int:
        """Something is understood of what was begun; the number of the utterance."""
        number, _ = cast("tuple[int, bool]", self.until("listen"))
        self.post(Partial(number, certain, guess))
        return number

    def understands(self, number: int, text: str) -> None:
        """The whole of it is understood once it was sent."""
        self.until("finish")
        self.post(UtteranceHeard(number, text))
