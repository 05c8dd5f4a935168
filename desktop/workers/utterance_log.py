"""What is known of one utterance, across the lives of the processes that hear it.

Pure. Sample numbers count captured samples at 16 kHz in one life of the audio worker.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.reports import Partial

Spell = Callable[[str], str]
"""Puts recognised words as they are written: numerals and the names of the scenario."""


@dataclass(slots=True)
class UtteranceLog:
    """An utterance in the making."""

    listening: int
    """The conductor's number for it."""
    stretch: int
    """The number its samples travel under now; 0 while none are on their way."""
    spell: Spell
    finals: list[str] = field(default_factory=list)
    partial: str = ""
    before: str = ""
    """The partial result before this one."""
    covered: int = -1
    """Samples up to here are in `finals`; -1 when nothing is."""
    first: int = 0
    """The first sample, once it is known."""
    until: int = -1
    """One past its last sample, once it is known."""
    ending: bool = False
    """The user has finished; the rest is being understood."""
    due: float = 0.0
    """Monotonic seconds by which it must be whole."""
    second_chance: bool = False
    """A recogniser missed that moment already."""

    def heard_partial(self, text: str) -> Partial | None:
        """More words, or others in their place; None when nothing changed on the page."""
        if text == self.partial:
            return None
        self.before, self.partial = self.partial, text
        return self.shown()

    def heard_final(self, text: str, end_sample: int) -> Partial:
        """Words that will not change any more."""
        if text:
            self.finals.append(text)
        self.before = self.partial = ""
        self.covered = max(self.covered, end_sample)
        return self.shown()

    def shown(self) -> Partial:
        """For the page: words that stood twice and are not the last are certain."""
        words, earlier = self.partial.split(), self.before.split()
        same = 0
        while same < min(len(words) - 1, len(earlier)) and words[same] == earlier[same]:
            same += 1
        certain = self.spell(" ".join([*self.finals, *words[:same]]))
        whole = self.spell(" ".join([*self.finals, *words]))
        if whole.startswith(certain):
            return Partial(self.listening, certain, whole[len(certain) :].strip())
        return Partial(self.listening, self.spell(" ".join(self.finals)), " ".join(words))

    def split(self) -> None:
        """The samples stop here; what follows comes from another life of the microphone."""
        self.stretch = 0
        self.covered = self.until = -1
        self.first = 0

    def text(self) -> str:
        """Everything understood, as it is written."""
        return self.spell(" ".join([*self.finals, self.partial])).strip()

    def resume_from(self) -> int:
        """The first sample that still has to be understood."""
        return self.covered if self.covered >= 0 else self.first
