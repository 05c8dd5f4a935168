"""One thing that is wrong with a persona, and what its author can do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence for the author."""

    field: str
    """Where in the file: "beats.press.any[3]"; "calls" for what only calls have shown."""
    what: str
    """What is wrong there."""
    advice: str
    """What to do about it."""
    unfit: bool = True
    """She should not be met with this; otherwise it only could be better."""

    def line(self, file: str) -> str:
        """The finding as it is printed."""
        kind = "" if self.unfit else "could be better, "
        return f"{file}: {self.field}: {kind}{self.what}; {self.advice}."
