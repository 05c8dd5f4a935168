"""A reader that remembers: bots say the same things often, and reading is the slow part.

In: the reader of a scenario. Out: one that reads every text once and alike.
"""

from dataclasses import replace

from desktop.events import Reading
from desktop.rehearsal.scenario import LateReader, Scenario


class Notebook(LateReader):
    """Stands for another reader and writes down what it read."""

    def __init__(self, reader: LateReader) -> None:
        self._reader = reader
        self._known: dict[str, Reading] = {}

    def read(self, text: str) -> Reading:
        """What one turn says, read alone."""
        if text not in self._known:
            self._known[text] = self._reader.read(text)
        return self._known[text]


def with_notebook(scenario: Scenario) -> Scenario:
    """The scenario with a reader that remembers."""
    if isinstance(scenario.reader, Notebook):
        return scenario
    return replace(scenario, reader=Notebook(scenario.reader))
