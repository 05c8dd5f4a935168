"""What works and what does not, as the three workers told it. Pure.

In: what befell devices, recogniser and voice. Out: the two states that are shown.
"""

from dataclasses import dataclass, field

from desktop.reports import Hearing, HearingState, Speaking, SpeakingState
from desktop.workers.protocol import Message
from desktop.workers.wishes import Wishes


@dataclass(slots=True)
class Side:
    """The microphone or the loudspeaker."""

    name: str = ""
    """Of the device in use."""
    trouble: str = ""
    missing: bool = False
    """It was wanted and is not there."""

    def opened(self, name: str, trouble: str, *, wanted: bool) -> None:
        """The audio worker tried."""
        self.name, self.trouble, self.missing = name, trouble, wanted and not name

    def lose(self, why: str) -> None:
        """It was there a moment ago."""
        self.name, self.trouble, self.missing = "", why, True


@dataclass(slots=True)
class Condition:
    """Of the whole studio at one moment."""

    microphone: Side = field(default_factory=Side)
    loudspeaker: Side = field(default_factory=Side)
    opened: bool = False
    """The audio worker has tried the devices."""
    blocked: bool = False
    loaded: bool = False
    """The recogniser."""
    voiced: bool = False
    """The voice."""
    gone: set[str] = field(default_factory=set)
    """Workers that are not replaced any more."""
    refused: dict[str, str] = field(default_factory=dict)
    """Workers that cannot do their work, and why."""

    def on_opened(self, message: Message, wishes: Wishes) -> None:
        """The audio worker opened what it could."""
        self.opened, self.blocked = True, False
        for side, name, wanted in (
            (self.microphone, "input", wants_ears(wishes)),
            (self.loudspeaker, "output", wishes.speak),
        ):
            side.opened(message.text(name), message.text(f"{name}_trouble"), wanted=wanted)

    @property
    def deaf(self) -> bool:
        """Whether nothing will ever be heard again, unless the wishes change."""
        return bool(self.gone & {"audio", "ears"}) or "ears" in self.refused

    @property
    def mute(self) -> bool:
        """Whether nothing will ever be said again, unless the wishes change."""
        return bool(self.gone & {"audio", "voice"}) or "voice" in self.refused

    def hearing(self, wishes: Wishes, before: Hearing) -> Hearing:
        """The state after this one; trouble that was told lasts until everything works."""
        state = self._hearing(wishes)
        if state == "starting" and before.state in ("lost", "blocked"):
            return before
        why = self.refused.get("ears", "") or self.microphone.trouble
        return Hearing(state, why, self.microphone.name)

    def speaking(self, wishes: Wishes, before: Speaking) -> Speaking:
        """The state after this one; trouble that was told lasts until everything works."""
        state = self._speaking(wishes)
        if state == "starting" and before.state == "lost":
            return before
        why = self.refused.get("voice", "") or self.loudspeaker.trouble
        return Speaking(state, why, self.loudspeaker.name)

    def _hearing(self, wishes: Wishes) -> HearingState:
        if not wants_ears(wishes):
            return "off"
        if self.deaf:
            return "gone"
        if self.microphone.missing:
            return "lost"
        if not self.opened or not self.loaded or not self.microphone.name:
            return "starting"
        return "blocked" if self.blocked else "ready"

    def _speaking(self, wishes: Wishes) -> SpeakingState:
        if not wishes.speak:
            return "off"
        if self.mute:
            return "gone"
        if self.loudspeaker.missing:
            return "lost"
        works = self.opened and self.voiced and self.loudspeaker.name
        return "ready" if works else "starting"


def wants_ears(wishes: Wishes) -> bool:
    """Whether anything is to be understood."""
    return wishes.hear and wishes.recogniser is not None


def wants_audio(wishes: Wishes) -> tuple[str, str, bool, bool]:
    """What decides which devices are opened."""
    return wishes.microphone, wishes.loudspeaker, wants_ears(wishes), wishes.speak
