"""The speaking half of the studio: one reply, whichever processes speak it.

In: the conductor's sentences and what voice and audio report, on the studio's thread; asking,
cutting and holding come from the conductor's. Out: how far the reply was heard. Every reply that
was asked for and not cut ends with one `SpeechEnded`, heard or not.
"""

import threading
import time
from collections.abc import Callable

from desktop.reports import Report, SpeechAt, SpeechBegan, SpeechEnded
from desktop.workers.listener import Clock, Worker
from desktop.workers.protocol import Message
from desktop.workers.speech_log import SpeechLog

BEGIN_SECONDS = 3.0
"""From a reply to its first sample; then it is only read."""
SIGN_SECONDS = 6.0
"""From one sign of a reply that has begun to the next, a replaced worker included."""
RENDER_SECONDS, RENDER_SECONDS_A_LETTER = 3.0, 0.03
"""How long the rendering of a sentence may take before the voice counts as lost."""
NOT_YET = ("closed", "abandoned")
"""Why a sentence is not said now, though it is sent again in time."""


class Talker:
    """Follows one reply at a time."""

    def __init__(
        self,
        audio: Worker,
        voice: Worker,
        report: Callable[[Report], None],
        clock: Clock = time.monotonic,
    ) -> None:
        self._audio, self._voice = audio, voice
        self._report = report
        self._clock = clock
        self._lock = threading.RLock()
        """A reply is cut on one thread while it goes on, or ends, on another."""
        self._speech: SpeechLog | None = None
        self._ended: SpeechAt | None = None
        """Where the reply that was asked for last came to its end."""
        self._sentence = 0
        self._asked = 0
        self._taken = 0
        """Which of the replies asked for was begun last."""
        self._cut_through = 0
        """Of the replies asked for, those up to this one are not wanted any more."""
        self._held = False

    @property
    def busy(self) -> bool:
        """Whether a reply is on its way."""
        return self._speech is not None

    # -- the conductor's thread -----------------------------------------------------------------

    def ask(self) -> int:
        """A reply will come to the studio's thread; the ticket it comes with."""
        with self._lock:
            self._asked += 1
            self._ended = None
            self._let_go()
            return self._asked

    def cut(self) -> SpeechAt | None:
        """Stop; how far she came, or None when nothing was heard."""
        with self._lock:
            self._cut_through = self._asked
            speech, self._speech = self._speech, None
            ended, self._ended = self._ended, None
            self._audio.order("stop", before=self._sentence + 1)
            self._let_go()
            if speech is None:
                # She ended a moment ago, and nobody has looked at the report yet.
                return ended
            return speech.at() if speech.began else None

    def hold(self, *, on: bool) -> None:
        """Stop where she is, or go on from there."""
        with self._lock:
            self._held = on
            self._audio.order("hold", on=on)

    def _let_go(self) -> None:
        """A pause belongs to the reply in which it was asked for."""
        if self._held:
            self.hold(on=False)

    # -- the studio's thread --------------------------------------------------------------------

    def hush(self) -> None:
        """No sentence that was sent so far is needed."""
        self._voice.order("abandon", before=self._sentence + 1)
        self._audio.order("stop", before=self._sentence + 1)

    def speak(self, ticket: int, speech: int, parts: tuple[str, ...]) -> None:
        """Say these sentences one after another."""
        with self._lock:
            if ticket <= self._cut_through:
                return
            self.end()
            self._taken = ticket
            due = self._clock() + BEGIN_SECONDS
            self._speech = SpeechLog(speech, parts, self._sentence + 1, due)
            self._sentence += len(parts)
            self._order(self._speech)

    def look(self, now: float) -> None:
        """A reply that does not begin, or stops without a reason, is only read."""
        with self._lock:
            speech = self._speech
            if speech is None:
                return
            if self._held:
                speech.due = max(speech.due, now + BEGIN_SECONDS)
            elif now > speech.due:
                self.end()

    def end(self) -> None:
        """It is over, heard or not; what still waits to be heard is dropped."""
        with self._lock:
            speech, self._speech = self._speech, None
            if speech is not None:
                if speech.part < len(speech.parts):
                    self.hush()
                self._ended = speech.at_end() if self._taken == self._asked else None
                self._report(SpeechEnded(speech.speech))

    def on_voice_back(self) -> None:
        """A new voice says what the old one had not rendered."""
        with self._lock:
            if self._speech is not None:
                self._renew(self._speech)
                self._order(self._speech)

    def on_audio_back(self, *, loudspeaker: bool) -> None:
        """The loudspeaker is new and has heard nothing of it."""
        with self._lock:
            self.hush()
            if self._held:
                self._audio.order("hold", on=True)
            speech = self._speech
            if speech is None:
                return
            if not loudspeaker:
                self.end()
                return
            speech.again(self._sentence + 1)
            self._renew(speech)
            self._sentence += len(speech.parts) - speech.part
            self._order(speech)

    def on_rendered(self, message: Message) -> None:
        """A sentence is on its way to the loudspeaker, or cannot be said."""
        with self._lock:
            speech = self._speech
            index = speech.index_of(message.whole("sentence")) if speech is not None else None
            if speech is None or index is None:
                return
            if message.kind == "spoken":
                speech.rendered(index, message.whole("voiced") or message.whole("samples"))
            elif message.kind == "written":
                speech.on_their_way.add(index)
            elif message.text("why") not in NOT_YET and speech.cannot_say(index):
                self.end()

    def on_heard(self, message: Message) -> None:
        """More of it was heard."""
        with self._lock:
            speech = self._speech
            index = speech.index_of(message.whole("sentence")) if speech is not None else None
            if speech is None or index is None:
                return
            if not speech.began:
                speech.began = True
                # The first report is lost with a worker that dies just then; the next one tells.
                at = message.number("at") or self._clock()
                self._report(SpeechBegan(speech.speech, at))
            self._renew(speech)
            if message.kind == "began":
                self._report(speech.heard(index, 0))
            elif message.kind == "spoke":
                self._report(speech.heard(index, message.whole("position")))
            elif speech.finished(index):
                self.end()

    def _renew(self, speech: SpeechLog) -> None:
        """There was a sign of it."""
        speech.due = self._clock() + (SIGN_SECONDS if speech.began else BEGIN_SECONDS)

    def _order(self, speech: SpeechLog) -> None:
        deadline = RENDER_SECONDS
        for sentence, index in speech.left():
            text = speech.parts[index]
            # One is rendered after the other.
            deadline += RENDER_SECONDS_A_LETTER * len(text)
            self._voice.order(
                "speak",
                deadline=deadline,
                sentence=sentence,
                text=text,
                from_sample=speech.skipped if index == speech.offset else 0,
            )
