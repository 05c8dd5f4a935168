"""How far one reply has come, across the lives of the processes that speak it. Pure."""

from dataclasses import dataclass, field

from desktop.reports import SpeechAt


@dataclass(slots=True)
class SpeechLog:
    """A reply on its way to the ear."""

    speech: int
    """The conductor's number for it."""
    parts: tuple[str, ...]
    first_sentence: int
    """The number under which `parts[offset]` travels."""
    due: float
    """Monotonic seconds by which the next sign of it must have come."""
    offset: int = 0
    """Parts before this one were heard in an earlier life of the loudspeaker."""
    skipped: int = 0
    """Samples of `parts[offset]` that were heard then."""
    lengths: dict[int, int] = field(default_factory=dict)
    """Samples of each rendered part up to its last sound, by index."""
    on_their_way: set[int] = field(default_factory=set)
    """Parts that reached this life of the loudspeaker whole."""
    unsayable: set[int] = field(default_factory=set)
    """Parts that no voice can say; they are only read."""
    part: int = 0
    position: int = 0
    """Samples of this part that were heard."""
    began: bool = False

    def index_of(self, sentence: int) -> int | None:
        """Which part travels under this number; None when it is not one of these."""
        index = sentence - self.first_sentence + self.offset
        return index if self.offset <= index < len(self.parts) else None

    def left(self) -> list[tuple[int, int]]:
        """(number, index) of every part that still has to be rendered."""
        return [
            (self.first_sentence + index - self.offset, index)
            for index in range(self.part, len(self.parts))
            if index not in self.on_their_way and index not in self.unsayable
        ]

    def rendered(self, index: int, samples: int) -> None:
        """A part can be heard; it has this many samples up to its last sound."""
        self.lengths[index] = samples + (self.skipped if index == self.offset else 0)

    def heard(self, index: int, position: int) -> SpeechAt:
        """More of it was heard; positions count from what travels now."""
        position += self.skipped if index == self.offset else 0
        if (index, position) > (self.part, self.position):
            self.part, self.position = index, position
        return self.at()

    def finished(self, index: int) -> bool:
        """A part was heard to its end; whether nothing follows."""
        if index >= self.part:
            self.part, self.position = index + 1, 0
        return self._over()

    def cannot_say(self, index: int) -> bool:
        """A part will never be heard; whether nothing else is left to hear."""
        self.unsayable.add(index)
        return self._over()

    def _over(self) -> bool:
        while self.part in self.unsayable and self.part < len(self.parts):
            self.part, self.position = self.part + 1, 0
        return self.part >= len(self.parts)

    def again(self, first_sentence: int) -> None:
        """What is left travels under new numbers, to a loudspeaker that heard nothing."""
        self.first_sentence = first_sentence
        self.offset, self.skipped = self.part, self.position
        self.on_their_way.clear()

    def at(self) -> SpeechAt:
        """How much was heard."""
        length = self.lengths.get(self.part, 0)
        fraction = min(1.0, self.position / length) if length else 0.0
        return SpeechAt(self.speech, self.part, fraction)

    def at_end(self) -> SpeechAt:
        """All of it."""
        return SpeechAt(self.speech, len(self.parts), 0.0)
