"""The loudspeaker's side of the audio worker: sentences from the voice, and what became of them.

One thread reads the voice's pipe and stops reading while more than enough waits. Blocks are
asked for in PortAudio's thread; orders and looks come from the worker's own thread.
"""

import os
import threading
import time

from desktop.speaking.arrivals import Arrivals
from desktop.speaking.playlist import Began, Finished, Hold, Place, Playlist, Samples, Stop, Stopped
from desktop.speaking.speaker import VOICE_RATE, Resampler, Speaker
from desktop.workers.intake import FIRST_SECONDS, STALLED_SECONDS, levels
from desktop.workers.line import Line
from desktop.workers.protocol import SPOKEN_FRAMES, Frame, Message, ProtocolError
from desktop.workers.spawn import inherited

MOST_SECONDS = 60.0
"""How much may wait to be played before the voice has to wait."""
SPOKE_SECONDS = 0.05
RATES = range(4_000, 192_001)
"""What a voice may speak at."""
STOP_SECONDS = 0.1
"""A device that has not obeyed a stop by then hangs; the stop is answered for it."""


class Playback:
    """Everything in front of one loudspeaker after another."""

    def __init__(self, line: Line, spoken: int | None) -> None:
        self._line = line
        self._speaker: Speaker | None = None
        self._abandoned: list[Speaker] = []
        """PortAudio may still call them, and closing one may hang."""
        self._arrivals = Arrivals()
        self._turned = threading.Condition()
        """Guards which playlist the reader fills."""
        self._playlist: Playlist | None = None
        self._resampler = Resampler(VOICE_RATE)
        self._stops: list[tuple[Message, float]] = []
        self._held = False
        self._spoke_at = 0.0
        if spoken is not None:
            threading.Thread(target=self._read, args=(spoken,), name="spoken", daemon=True).start()

    # -- the device -------------------------------------------------------------------------

    def open(self, speaker: Speaker) -> None:
        """Play through this loudspeaker from now on; what waited for another is dropped."""
        with self._turned:
            if self._playlist is not None:
                self._arrivals.before = self._arrivals.newest + 1
            self._playlist = Playlist(speaker.rate)
            if self._held:
                self._playlist.add(Hold(True))
            self._resampler = Resampler(speaker.rate)
            self._turned.notify_all()
        speaker.ask(self._playlist.fill)
        self._speaker = speaker

    def close(self) -> None:
        """Let go of the loudspeaker, if there is one; not for one that hangs."""
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()

    def lost(self) -> str:
        """Why the loudspeaker is lost, if it is; told once."""
        speaker = self._speaker
        if speaker is None:
            return ""
        patience = STALLED_SECONDS if speaker.called else FIRST_SECONDS
        stalled = time.monotonic() - speaker.called_at > patience
        if not speaker.ended and not stalled:
            return ""
        self._speaker = None
        speaker.ask(None)
        self._abandoned.append(speaker)
        return "ended" if speaker.ended else "stalled"

    @property
    def quiet_since(self) -> float | None:
        """When the last sample has sounded; None while it plays."""
        playlist = self._playlist
        if playlist is None:
            return 0.0
        if self._speaker is not None and playlist.playing:
            return None
        return playlist.sounding_until

    # -- orders -----------------------------------------------------------------------------

    def stop(self, order: Message) -> None:
        """Drop sentences; answered once the device has obeyed."""
        before = order.whole("before")
        self._arrivals.before = max(self._arrivals.before, before)
        self._stops.append((order, time.monotonic()))
        if self._playlist is not None:
            self._playlist.add(Stop(before))
        self.look()

    def hold(self, on: bool) -> None:
        """Pause, or go on."""
        self._held = on
        if self._playlist is not None:
            self._playlist.add(Hold(on))

    @property
    def busy(self) -> bool:
        """Whether something is due soon."""
        return bool(self._stops) or (self._playlist is not None and self._playlist.playing)

    def look(self) -> None:
        """Report what happened since the last look."""
        playlist, now = self._playlist, time.monotonic()
        if playlist is not None:
            if self._speaker is None:
                playlist.fill(0, now, 0.0)
            while playlist.told:
                self._tell(playlist.told.popleft())
        while self._stops and (playlist is None or now - self._stops[0][1] > STOP_SECONDS):
            self._answer(playlist.place if playlist is not None else None)
        if playlist is not None and now - self._spoke_at >= SPOKE_SECONDS:
            self._spoke_at = now
            self._tell_place(playlist)

    def _tell(self, event: Began | Finished | Stopped) -> None:
        if isinstance(event, Began):
            self._line.report("began", sentence=event.sentence, at=event.at, delay=event.delay)
        elif isinstance(event, Finished):
            gaps = self._speaker.gaps if self._speaker is not None else 0
            self._line.report("finished", sentence=event.sentence, gaps=gaps)
        elif self._stops and self._stops[0][0].whole("before") == event.before:
            # Any other was answered already, because the device took too long.
            self._answer(event.place)

    def _answer(self, place: Place | None) -> None:
        order, _ = self._stops.pop(0)
        found = place or Place(0, 0, 0)
        self._line.answer(
            order, "stopped", sentence=found.sentence, position=found.position, rate=found.rate
        )

    def _tell_place(self, playlist: Playlist) -> None:
        place = playlist.place
        if place is None or not playlist.playing or self._speaker is None:
            return
        level, _ = levels(b"".join(list(playlist.recent)))
        self._line.report(
            "spoke", sentence=place.sentence, position=place.position, rate=place.rate, db=level
        )

    # -- the voice's pipe -------------------------------------------------------------------

    def _read(self, spoken: int) -> None:
        """Frames into the playlist until the program ends."""
        # Unbuffered: what another process of this worker left unread stays in the pipe, whole.
        with open(inherited(spoken, os.O_RDONLY), "rb", buffering=0) as pipe:  # noqa: PTH123
            while True:
                try:
                    if (frame := SPOKEN_FRAMES.read(pipe)) is None:
                        return
                except ProtocolError:
                    continue
                if frame.rate in RATES:
                    self._take_in(frame)

    def _take_in(self, frame: Frame) -> None:
        count = len(frame.samples) // 2
        with self._turned:
            while frame.stretch >= self._arrivals.before and self._full:
                self._turned.wait(0.05)
            playlist = self._playlist
            known = self._arrivals.skip(frame.stretch, frame.first, count, frame.last)
            if known is None or playlist is None:
                return
            place, samples = self._resampler.turned(
                *(frame.stretch, frame.first + known, frame.rate),
                *(frame.samples[2 * known :], frame.last),
            )
            playlist.add(Samples(frame.stretch, place, frame.rate, samples, frame.last))

    @property
    def _full(self) -> bool:
        return self._playlist is None or self._playlist.waiting_seconds > MOST_SECONDS
