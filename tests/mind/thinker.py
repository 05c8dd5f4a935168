"""A running mind worker, spoken to as the program does."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.workers.protocol import Field, Message
from desktop.workers.supervisor import Life, Patience, Worker

SOON = 30.0
PATIENT = Patience(silence_seconds=5.0, back_off_seconds=(0.0,))
GRAMMARS: dict[str, Field] = {
    "two": 'root ::= "Ninety days. " "Who else? " "And then"',
    "endless": "root ::= [a-z]+",
    "broken": "root ::= [",
}


@dataclass
class Thinker:
    """A running mind and what it says."""

    worker: Worker
    reports: "queue.Queue[Message]" = field(default_factory=queue.Queue)
    lives: "queue.Queue[Life]" = field(default_factory=queue.Queue)

    def up(self) -> None:
        while self.lives.get(timeout=SOON).state != "up":
            pass

    def all(self, number: int) -> list[Message]:
        """Every report about an order up to the one that ends it."""
        found = []
        while True:
            report = self.reports.get(timeout=SOON)
            if report.whole("re") == number:
                found.append(report)
                if report.kind not in {"progress", "sentence"}:
                    return found

    def ask(self, kind: str, **fields: Any) -> Message:  # noqa: ANN401 - an order's
        """The report that ends an order."""
        return self.all(self.worker.order(kind, **fields))[-1]

    def load(self, path: Path, **fields: Field) -> Message:
        return self.ask("load", path=str(path), grammars=GRAMMARS, threads=1, **fields)

    def until(self, number: int, kind: str) -> Message:
        """The next report of this kind about this order."""
        while True:
            report = self.reports.get(timeout=SOON)
            if (report.whole("re"), report.kind) == (number, kind):
                return report


@contextmanager
def thinking() -> Iterator[Thinker]:
    """A mind with nothing loaded, put away at the end."""
    reports: queue.Queue[Message] = queue.Queue()
    lives: queue.Queue[Life] = queue.Queue()
    worker = Worker("mind", {}, reports.put, lives.put, PATIENT)
    thinker = Thinker(worker, reports, lives)
    worker.start()
    try:
        thinker.up()
        yield thinker
    finally:
        worker.close()


def generate(mind: Thinker, talk: list[Field], **fields: Any) -> list[Message]:  # noqa: ANN401
    return mind.all(mind.worker.order("generate", segments=talk, **fields))
