"""The speaking half of the studio: one reply, whichever processes speak it.

In: the conductor's sentences and what voice and audio report, on the studio's thread; `cut`
comes from any thread. Out: how far the reply was heard. Every reply that was asked for and not
cut ends with `SpeechEnded`, heard or not.
"""

import time
from collections.abc import Callable

from desktop.reports import Report, SpeechAt, SpeechBegan, SpeechEnded
from desktop.workers.protocol import Message
from desktop.workers.speech_log import SpeechLog
from desktop.workers.supervisor import Worker

BEGIN_SECONDS = 3.0
"""From a reply to its first sample; then it is only read."""
RENDER_SECONDS, RENDER_SECONDS_A_LETTER = 3.0, 0.03
"""How long the rendering of a sentence may take before the voice counts as lost."""


class Talker:
    """Follows one reply at a time."""

    def __init__(self, audio: Worker, voice: Worker, report: Callable[[Report], None]) -> None:
        self._audio, self._voice = audio, voice
        self._report = report
        self._speech: SpeechLog | None = None
        self._sentence = 0
        self._cut_through = 0
        """Replies up to this number are not wanted any more."""
        self._asked = 0

    @property
    def busy(self) -> bool:
        """Whether a reply is on its way."""
        return self._speech is not None

    def asked(self, speech: int) -> None:
        """A reply will come to the studio's thread; any thread."""
        self._asked = max(self._asked, speech)

    def cut(self) -> SpeechAt | None:
        """Stop; how far she came, or None when nothing was heard. Any thread."""
        self._cut_through = self._asked
        speech, self._speech = self._speech, None
        self._audio.order("stop", before=self._sentence + 1)
        return speech.at() if speech is not None and speech.began else None

    def hush(self) -> None:
        """Nothing that was asked for so far is needed."""
        self._voice.order("abandon", before=self._sentence + 1)
        self._audio.order("stop", before=self._sentence + 1)

    def speak(self, speech: int, parts: tuple[str, ...]) -> None:
        """Say these sentences one after another."""
        if speech <= self._cut_through:
            return
        due = time.monotonic() + BEGIN_SECONDS
        self._speech = SpeechLog(speech, parts, self._sentence + 1, due)
        self._sentence += len(parts)
        self._order(self._speech)

    def look(self, now: float) -> None:
        """A reply that does not begin is only read."""
        speech = self._speech
        if speech is not None and not speech.began and now > speech.due:
            self.end()
            self.hush()

    def end(self) -> None:
        """It is over, heard or not."""
        speech, self._speech = self._speech, None
        if speech is not None:
            self._report(SpeechEnded(speech.speech))

    def on_voice_back(self) -> None:
        """A new voice says what the old one had not rendered."""
        if self._speech is not None:
            self._order(self._speech)

    def on_audio_back(self, *, loudspeaker: bool) -> None:
        """The loudspeaker is new and has heard nothing of it; the pipe may hold old samples."""
        self.hush()
        speech = self._speech
        if speech is None:
            return
        if not loudspeaker:
            self.end()
            return
        speech.again(self._sentence + 1, time.monotonic() + BEGIN_SECONDS)
        self._sentence += len(speech.parts) - speech.part
        self._order(speech)

    def on_rendered(self, message: Message) -> None:
        """A sentence is on its way to the loudspeaker, or cannot be said."""
        speech = self._speech
        index = speech.index_of(message.whole("sentence")) if speech is not None else None
        if speech is None or index is None:
            return
        if message.kind == "spoken":
            speech.rendered(index, message.whole("voiced") or message.whole("samples"))
        elif message.kind == "written":
            speech.on_their_way.add(index)
        elif speech.finished(index):
            self.end()

    def on_heard(self, message: Message) -> None:
        """More of it was heard."""
        speech = self._speech
        index = speech.index_of(message.whole("sentence")) if speech is not None else None
        if speech is None or index is None:
            return
        if message.kind == "began":
            if not speech.began:
                speech.began = True
                self._report(SpeechBegan(speech.speech, message.number("at")))
            self._report(speech.heard(index, 0))
        elif message.kind == "spoke":
            self._report(speech.heard(index, message.whole("position")))
        elif speech.finished(index):
            self.end()

    def _order(self, speech: SpeechLog) -> None:
        for sentence, index in speech.left():
            text = speech.parts[index]
            self._voice.order(
                "speak",
                deadline=RENDER_SECONDS + RENDER_SECONDS_A_LETTER * len(text),
                sentence=sentence,
                text=text,
                from_sample=speech.skipped if index == speech.offset else 0,
            )
