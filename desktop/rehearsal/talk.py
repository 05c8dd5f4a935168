"""Turn-taking aloud, as a pure machine: who may speak into the microphone, and when.

In: keys, reports and times (elapsed monotonic seconds, passed in). Out: the next state and
orders, which the conductor carries out. Half duplex: she is never listened to while she speaks.
"""

from dataclasses import dataclass, replace
from typing import Literal

from desktop.reports import Hearing, HearingState, Partial, Speaking, SpeakingState, UtteranceHeard
from desktop.scene import Phase

TalkMode = Literal["hold", "tap", "hands_free"]
"""Hold a key while you talk; tap it to begin and again to send; or just talk."""
PAUSE_SECONDS = 1.2
"""Hands-free: this long without a new word ends the turn."""
UNHEARD_SECONDS = 8.0
"""Talking this long without a word being understood earns a sentence about it."""
BACK_WORDS = "Microphone is back."
UNHEARD_WORDS = "I didn’t catch that. Try a little closer."


@dataclass(frozen=True, slots=True)
class Listen:
    """Begin to listen."""

    listening: int
    after_her: bool
    """She was cut off a moment ago by a key, so her last sound is nearly over."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The utterance is over: understand the rest of it."""


@dataclass(frozen=True, slots=True)
class Abandon:
    """Forget the utterance."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Stop her in mid-sentence."""


@dataclass(frozen=True, slots=True)
class Take:
    """A spoken turn."""

    text: str


@dataclass(frozen=True, slots=True)
class StopClock:
    """Pause the call."""

    reason: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Resume the call."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Show one sentence in the place of the hint."""

    text: str
    error: bool


Order = Listen | Finish | Abandon | Cut | Take | StopClock | GoOn | Tell


@dataclass(frozen=True, slots=True)
class Talk:
    """The spoken side of a call at one moment."""

    mode: TalkMode = "hold"
    hearing: HearingState = "off"
    speaking: SpeakingState = "off"
    muted: bool = False
    listening: int = 0
    """The utterance in the making; 0 when there is none."""
    utterances: int = 0
    """How many have been begun."""
    sending: bool = False
    """It is over, and being understood."""
    keeping: bool = False
    """It will be kept for later, not said."""
    kept: str = ""
    """Words of an utterance that was broken off; the next turn begins with them."""
    certain: str = ""
    guess: str = ""
    begun_at: float = 0.0
    changed_at: float = 0.0
    told_unheard: bool = False

    @property
    def talking(self) -> bool:
        """Whether the user has the microphone."""
        return self.listening > 0 and not self.sending

    @property
    def has_words(self) -> bool:
        """Whether anything was understood of this utterance."""
        return bool(self.certain or self.guess)


Step = tuple[Talk, tuple[Order, ...]]


def pressed(talk: Talk, phase: Phase, now: float) -> Step:
    """The talk key went down."""
    if talk.hearing != "ready" or talk.sending or phase in ("thinking", "over"):
        return talk, ()
    if talk.listening:
        return _finished(talk) if talk.mode != "hold" else (talk, ())
    before: tuple[Order, ...] = ()
    if phase == "hers":
        before = (Cut(),)
    elif phase == "paused":
        before = (GoOn(),)
    talk = replace(talk, muted=False)
    talk, orders = _listening(talk, now, after_her=phase == "hers")
    return talk, (*before, *orders)


def released(talk: Talk) -> Step:
    """The talk key went up."""
    if talk.mode == "hold" and talk.talking:
        return _finished(talk)
    return talk, ()


def muted(talk: Talk, phase: Phase, now: float, *, on: bool) -> Step:
    """The microphone was switched off or on by the user."""
    talk = replace(talk, muted=on)
    if on and talk.listening:
        return _dropped(talk)
    return settled(talk, phase, now)


def mode_chosen(talk: Talk, mode: TalkMode, phase: Phase, now: float) -> Step:
    """Another way of talking; an utterance in the making goes on."""
    return settled(replace(talk, mode=mode), phase, now)


def typed(talk: Talk) -> Step:
    """A typed turn stands for whatever was being said."""
    talk = replace(talk, kept="")
    return _dropped(talk) if talk.listening else (talk, ())


def settled(talk: Talk, phase: Phase, now: float) -> Step:
    """The floor may have changed: hands-free listens whenever it is your turn."""
    wants = talk.mode == "hands_free" and phase == "yours" and not talk.muted
    if wants and talk.hearing == "ready" and not talk.listening:
        return _listening(talk, now, after_her=False)
    if talk.talking and phase in ("paused", "hers"):
        return replace(talk, sending=True, keeping=True), (Finish(),)
    if talk.listening and phase == "over":
        return _dropped(talk)
    return talk, ()


def partial(talk: Talk, words: Partial, now: float) -> Talk:
    """More was understood."""
    if not talk.listening or words.listening != talk.listening:
        return talk
    if (words.certain, words.guess) == (talk.certain, talk.guess):
        return talk
    return replace(talk, certain=words.certain, guess=words.guess, changed_at=now)


def understood(talk: Talk, heard: UtteranceHeard) -> Step:
    """An utterance is whole."""
    if not talk.listening or heard.listening != talk.listening:
        return talk, ()
    text = " ".join(part for part in (talk.kept, heard.text) if part)
    keeping = talk.keeping
    talk = _silent(talk)
    if keeping:
        return replace(talk, kept=text), ()
    if text:
        return replace(talk, kept=""), (Take(text),)
    if talk.mode == "hands_free":
        return talk, ()
    return talk, (Tell(UNHEARD_WORDS, error=False),)


def hearing_changed(talk: Talk, report: Hearing, phase: Phase, now: float) -> Step:
    """The microphone or the recogniser came, went or came back."""
    before, talk = talk.hearing, replace(talk, hearing=report.state)
    if report.state in ("lost", "blocked", "gone") and before == "ready":
        orders: tuple[Order, ...] = ()
        if talk.talking:
            talk, orders = replace(talk, sending=True, keeping=True), (Finish(),)
        if phase == "yours":
            orders = (*orders, StopClock("microphone"))
        return talk, orders
    if report.state == "ready" and before in ("lost", "blocked"):
        return talk, (Tell(BACK_WORDS, error=False), GoOn()) if phase == "paused" else ()
    return settled(talk, phase, now)


def speaking_changed(talk: Talk, report: Speaking) -> Talk:
    """Her voice or the loudspeaker came, went or came back."""
    return replace(talk, speaking=report.state)


def ticked(talk: Talk, now: float) -> Step:
    """Time went on."""
    if not talk.talking:
        return talk, ()
    if talk.mode == "hands_free":
        if talk.has_words and now - talk.changed_at >= PAUSE_SECONDS:
            return _finished(talk)
        return talk, ()
    if not talk.has_words and not talk.told_unheard and now - talk.begun_at >= UNHEARD_SECONDS:
        return replace(talk, told_unheard=True), (Tell(UNHEARD_WORDS, error=False),)
    return talk, ()


def _listening(talk: Talk, now: float, *, after_her: bool) -> Step:
    number = talk.utterances + 1
    talk = replace(_silent(talk), listening=number, utterances=number, begun_at=now, changed_at=now)
    return talk, (Listen(number, after_her),)


def _finished(talk: Talk) -> Step:
    return replace(talk, sending=True), (Finish(),)


def _dropped(talk: Talk) -> Step:
    return _silent(talk), (Abandon(),)


def _silent(talk: Talk) -> Talk:
    return replace(
        talk,
        listening=0,
        sending=False,
        keeping=False,
        certain="",
        guess="",
        told_unheard=False,
    )
