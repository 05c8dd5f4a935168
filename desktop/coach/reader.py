"""Reads one turn: a first stand-in that finds nothing."""

from desktop.coach.vocabulary import Vocabulary
from desktop.events import Reading

VERSION = "patterns-1"


class Reader:
    """Reads turns with the words of one persona."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        return Reading(version=VERSION)
