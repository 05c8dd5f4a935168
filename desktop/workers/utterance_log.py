"""What is known of one utterance, across the lives of the processes that hear it.

Pure. Sample numbers count captured samples at 16 kHz in one life of the audio worker.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from desktop.reports import Partial

Spell = Callable[[str], str]
"""Puts recognised words as they are written: numerals and the names of the scenario."""


@dataclass(slots=True)
class UtteranceLog:
    """An utterance in the making."""

    listening: int
    """The conductor's number for it."""
    spell: Spell
    stretch: int = 0
    """The number its samples travel under now; 0 while none are on their way."""
    finals: list[str] = field(default_factory=list)
    partial: str = ""
    before: str = ""
    """The partial result before this one."""
    seen: int = -1
    """Samples up to here are in `partial`."""
    carried: str = ""
    """What an earlier recogniser guessed beyond `finals`, until a later one has come as far."""
    carried_to: int = -1
    """Samples up to here are in `carried`."""
    covered: int = -1
    """Samples up to here are in `finals`; -1 when nothing is."""
    first: int = -1
    """The first sample, once it is known."""
    until: int = -1
    """One past its last sample, once it is known."""
    orphaned: bool = False
    """The microphone it came from is gone: nothing of it can be sent again."""
    torn: bool = False
    """Some of its sound is missing, so that what is heard now may unsay what was heard well."""
    ending: bool = False
    """The user has finished; the rest is being understood."""

    def heard_partial(self, text: str, end_sample: int) -> Partial | None:
        """More words, or others in their place; None when nothing changed on the page."""
        if self.carried:
            if end_sample < self.carried_to:
                return None
            self.partial, self.carried = self.carried, ""
        self.seen = max(self.seen, end_sample)
        if text == self.partial:
            return None
        self.before, self.partial = self.partial, text
        return self.shown()

    def heard_final(self, text: str, end_sample: int) -> Partial:
        """Words that will not change any more.

        Where sound is missing they are about torn words too; what was shown as certain stays.
        """
        if self.torn or self.orphaned:
            text = " ".join(_kept(self._sure(), text.split()))
        if text:
            self.finals.append(text)
        self.before = self.partial = ""
        self.covered = max(self.covered, end_sample)
        if end_sample >= self.carried_to:
            self.carried = ""
        else:
            self.carried = " ".join(self.carried.split()[len(text.split()) :])
        return self.shown()

    def shown(self) -> Partial:
        """For the page: words that stood twice and are not the last are certain."""
        words = self.unsettled.split()
        certain = self.spell(" ".join([*self.finals, *self._sure()]))
        whole = self.spell(" ".join([*self.finals, *words]))
        if whole.startswith(certain):
            return Partial(self.listening, certain, whole[len(certain) :].strip())
        return Partial(self.listening, self.spell(" ".join(self.finals)), " ".join(words))

    def _sure(self) -> list[str]:
        """The words beyond `finals` that stood twice and are not the last."""
        words, earlier = self.unsettled.split(), self.before.split()
        same = 0
        while same < min(len(words) - 1, len(earlier)) and words[same] == earlier[same]:
            same += 1
        return words[:same]

    def begin_again(self) -> None:
        """Another recogniser gets what is not in `finals`; the guess stands until it comes as far.

        When yet another comes before that, the guess is still the one that reached furthest.
        """
        if self.partial:
            self.carried, self.carried_to = self.partial, self.seen
        self.before = self.partial = ""

    def split(self) -> None:
        """The samples stop here; what follows comes from another life of the microphone."""
        if self.unsettled:
            self.finals.append(self.unsettled)
        self.before = self.partial = self.carried = ""
        self.stretch = 0
        self.first = self.covered = self.until = self.seen = self.carried_to = -1
        self.orphaned = self.torn = False

    @property
    def unsettled(self) -> str:
        """The best guess at what is not in `finals`."""
        return self.carried or self.partial

    @property
    def has_words(self) -> bool:
        """Whether anything was understood."""
        return bool(self.finals or self.unsettled)

    def text(self) -> str:
        """Everything understood, as it is written."""
        return self.spell(" ".join([*self.finals, self.unsettled])).strip()

    def resume_from(self) -> int:
        """The first sample that still has to be understood; -1 when it is not known."""
        return self.covered if self.covered >= 0 else self.first


def _kept(sure: list[str], words: list[str]) -> list[str]:
    """The words with the certain ones in the place of those they were turned into."""
    if words[: len(sure)] == sure:
        return words
    same = SequenceMatcher(None, sure, words, autojunk=False).get_matching_blocks()
    # The one before the closing dummy is the last that they share; what lay behind it is replaced.
    last = same[-2] if len(same) > 1 else same[-1]._replace(a=0, b=0)
    return [*sure, *words[last.b + len(sure) - last.a :]]
