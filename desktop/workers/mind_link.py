"""The language model as the program sees it: reads ahead, writes sentences, may fail at any moment.

In: conversations as segments, from any thread. Out: reports, posted to whoever is attached, on
the threads of its worker. A request always ends with `MindDone`, whatever becomes of the worker.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from desktop.counterpart.chat import Segment
from desktop.reports import Mind, MindDone, MindSaid, MindState, Report
from desktop.workers.protocol import Field, Message
from desktop.workers.supervisor import Life, Patience, Worker

LOAD_SECONDS = 120.0
WRITE_SECONDS = 60.0
PATIENCE = Patience(start_seconds=20.0, silence_seconds=3.0)
"""A library of its size may be read from a cold disk, and nobody waits for it to be replaced."""
Segments = Sequence[Segment]
"""The whole conversation."""


@dataclass(frozen=True, slots=True)
class MindWishes:
    """Which model, and how it writes."""

    path: Path
    family: str = ""
    """Empty: recognised from the file."""
    context: int = 4096
    threads: int = 0
    """0: the worker's own choice."""
    manner: Mapping[str, Field] = field(default_factory=dict)
    """Settings of its row in the catalogue: temperature, top_p, ..."""
    grammars: Mapping[str, str] = field(default_factory=dict)
    """GBNF by name, for `judge`."""


class MindLink:
    """One model, whichever process holds it."""

    def __init__(self, wishes: MindWishes, patience: Patience | None = None) -> None:
        self._wishes = wishes
        self._post: Callable[[Report], None] | None = None
        self._lock = threading.Lock()
        self._requests: dict[int, int] = {}
        """The caller's number by the order's."""
        self._newest = 0
        """The last order to read or write."""
        self._read: Segments = ()
        self.state = Mind("starting")
        self.answered: Mapping[str, object] = {}
        """What the worker counted of its last finished request: tokens reused, evaluated, ms."""
        self.worker = Worker("mind", {}, self._told, self._on_life, patience or PATIENCE)

    @property
    def busy(self) -> bool:
        """Whether somebody waits for words of its."""
        return bool(self._requests)

    def start(self) -> None:
        """Start and load."""
        self.worker.start()

    def close(self) -> None:
        """Let go of the model."""
        self._post = None
        self.worker.close()

    def attach(self, post: Callable[[Report], None]) -> None:
        """Report there from now on, the present state first."""
        post(self.state)
        self._post = post

    def detach(self) -> None:
        """Report to nobody and stop."""
        self._post = None
        self.cancel()

    def read_ahead(self, segments: Segments, *, hers: bool = False, opener: str = "") -> None:
        """Evaluate this conversation while there is time."""
        self._read = segments
        if self.state.state == "ready":
            number = self.worker.order(
                "prefill", segments=_plain(segments), hers=hers, opener=opener
            )
            self._newest = max(self._newest, number)

    def write(self, request: int, segments: Segments, opener: str, seed: int) -> None:
        """Write her next sentences behind these words."""
        self._read = segments
        # Small models copy the bracketed notes they are given, or go on with the user's part.
        stop: list[Field] = ["[", "(", "*", "User:"]
        self._generate(request, segments, {**self._wishes.manner, "stop": stop}, opener, seed)

    def judge(self, request: int, segments: Segments, grammar: str) -> None:
        """Answer a question apart from her conversation, in what this grammar allows."""
        self._generate(request, segments, {"grammar": grammar, "temperature": 0.0, "max_tokens": 8})

    def read_again(self) -> None:
        """Go back to her conversation after questions apart from it."""
        if self._read:
            self.read_ahead(self._read)

    def _generate(
        self,
        request: int,
        segments: Segments,
        manner: Mapping[str, Field],
        opener: str = "",
        seed: int = 0,
    ) -> None:
        fields = {**manner, "segments": _plain(segments)}
        with self._lock:
            number = self.worker.order(
                "generate", b"", deadline=WRITE_SECONDS, opener=opener, seed=seed, **fields
            )
            self._newest = max(self._newest, number)
            if number:
                self._requests[number] = request
        if not number:
            self._report(MindDone(request, "down"))

    def cancel(self) -> None:
        """Stop whatever it writes or reads."""
        self.worker.order("cancel", before=self._newest + 1)

    def _report(self, report: Report) -> None:
        if self._post is not None:
            self._post(report)

    def _be(self, state: MindState, why: str = "", name: str = "", read: float = 0.0) -> None:
        self.state = Mind(state, why, name, read)
        self._report(self.state)

    def _on_life(self, life: Life) -> None:
        if life.state == "up":
            wishes = self._wishes
            self._be("starting")
            self.worker.order(
                "load",
                deadline=LOAD_SECONDS,
                path=str(wishes.path),
                family=wishes.family,
                context=wishes.context,
                threads=wishes.threads,
                grammars=dict(wishes.grammars),
            )
            return
        with self._lock:
            lost, self._requests = list(self._requests.values()), {}
        self._be("gone" if life.state == "gone" else "starting", life.reason)
        for request in lost:
            self._report(MindDone(request, life.reason))

    def _told(self, message: Message) -> None:
        if message.kind == "loaded":
            self._be("ready", name=message.text("name"), read=0.0 if self._read else 1.0)
            if self._read:
                self.worker.order("prefill", segments=_plain(self._read))
        elif message.kind == "sentence":
            request = self._requests.get(message.whole("re"))
            if request is not None:
                self._report(MindSaid(request, message.text("text")))
        elif message.kind in ("done", "refused"):
            self._on_end(message)
        elif message.kind == "progress":
            share = message.whole("done") / max(1, message.whole("of"))
            self._be("ready", name=self.state.name, read=share)
        elif message.kind == "ready" and self.state.read < 1.0:
            self._be("ready", name=self.state.name, read=1.0)

    def _on_end(self, message: Message) -> None:
        with self._lock:
            request = self._requests.pop(message.whole("re"), None)
        if request is not None:
            self.answered = dict(message.fields)
            self._report(MindDone(request, message.text("why")))
        elif message.kind == "refused" and self.state.state == "starting":
            self._be("gone", message.text("why"))


def _plain(segments: Segments) -> list[Field]:
    return cast("list[Field]", [[each.role, each.text] for each in segments])
