"""The mind worker: a language model that reads a conversation ahead and writes replies.

Orders: load, prefill, generate, cancel, measure. Reports: loaded or refused, progress and ready,
sentence and done, measuring and measured. One thread obeys and alone touches the model; while it
works it looks at the orders that have come, so that the newest one wins.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.counterpart.chat import ROLES, Segment
from desktop.shelf.gguf import GgufError, Header, read_header
from desktop.workers.headroom import OVERHEAD_BYTES, memory, memory_trouble, threads
from desktop.workers.line import Line
from desktop.workers.protocol import Message

if TYPE_CHECKING:
    from desktop.workers.thinking import Thinking, Writing

CONTEXT_TOKENS = 4096
"""How much it can hold at once when nothing else is asked for."""
LEAST_CONTEXT_TOKENS = 256
MOST_TOKENS = 512
"""The longest reply that can be asked for."""
SETTINGS = {
    # Another process must not be started from this one when llama.cpp gives up.
    "GGML_NO_BACKTRACE": "1",
    # Threads that wait for each other must not keep the cores from the audio.
    "OMP_WAIT_POLICY": "passive",
}
"""Environment variables that are read when llama.cpp is loaded."""

_WORK = ("load", "prefill", "generate", "measure")


def run(line: Line, pipes: dict[str, int]) -> None:
    """Obey until the orders end."""
    os.environ.update(SETTINGS)
    Mind(line).run()


class Mind:
    """The model, if one is loaded, and the orders that wait."""

    def __init__(self, line: Line, headroom: Callable[[], tuple[int, int]] = memory) -> None:
        self._line = line
        self._headroom = headroom
        self._thinking: Thinking | None = None
        self._grammars: dict[str, str] = {}
        self._waiting: deque[Message] = deque()
        self._before = 0
        """Orders with a smaller id are cancelled."""
        self._newest = 0
        """The id of the newest order to load, read or write."""
        self._over = False

    def run(self) -> None:
        """Take one order after another."""
        while not self._over:
            if not self._waiting:
                self._see(self._line.inbox.get())
            self._look()
            if self._waiting and not self._over:
                self.obey(self._waiting.popleft())
        self._let_go()

    # -- orders -----------------------------------------------------------------------------

    def _look(self) -> None:
        """See every order that is there."""
        while not self._line.inbox.empty():
            self._see(self._line.inbox.get())

    def _see(self, order: Message | None) -> None:
        """See an order as soon as it is here."""
        if order is None:
            self._over = True
        elif order.kind == "cancel":
            self._before = max(self._before, order.whole("before"))
        elif order.kind in _WORK:
            self._newest = max(self._newest, order.whole("id"))
            self._waiting.append(order)

    def _outdated(self, order: Message) -> bool:
        """Whether this order is to be stopped."""
        self._look()
        number = order.whole("id")
        return self._over or number < self._before or number < self._newest

    def obey(self, order: Message) -> None:
        """Do what an order says and answer it."""
        if order.kind == "load":
            self._load(order)
            return
        if order.kind == "measure":
            self._let_go()
            measure(self._line, order)
            return
        from desktop.workers.thinking import NoRoom

        segments = _segments(order)
        if self._thinking is None or not segments:
            why = "malformed" if self._thinking else "not_loaded"
            self._line.answer(order, "refused", why=why)
            return
        try:
            if order.kind == "prefill":
                self._prefill(order, segments, self._thinking)
            else:
                self._generate(order, segments, self._thinking)
        except NoRoom:
            self._line.answer(order, "refused", why="too_long")

    # -- loading ----------------------------------------------------------------------------

    def _load(self, order: Message) -> None:
        began = time.monotonic()
        self._let_go()
        self._grammars = _texts(order.fields.get("grammars"))
        path = Path(order.text("path"))
        context = max(order.whole("context") or CONTEXT_TOKENS, LEAST_CONTEXT_TOKENS)
        try:
            header = read_header(path)
        except GgufError as trouble:
            self._line.answer(order, "refused", why=trouble.why)
            return
        why = self._objection(header, context) or self._loaded(order, path, context)
        if why or self._thinking is None:
            self._line.answer(order, "refused", why=why)
            return
        self._line.answer(
            order,
            "loaded",
            name=header.name or path.stem,
            family=self._thinking.family,
            context=self._thinking.context,
            train_context=self._thinking.train_context,
            bytes=header.file_bytes,
            ms=round((time.monotonic() - began) * 1000, 1),
        )

    def _objection(self, header: Header, context: int) -> str:
        """Why a model with this header is not even tried; empty when it is."""
        if not header.writes:
            return "wrong_kind"
        context = min(context, header.whole("context_length") or context)
        needed = header.file_bytes + header.cache_bytes(context) + OVERHEAD_BYTES
        return memory_trouble(needed, *self._headroom())

    def _loaded(self, order: Message, path: Path, context: int) -> str:
        """Load it; why it cannot be used, or empty."""
        from desktop.counterpart.llama import load
        from desktop.workers.thinking import Thinking

        llama = load(path, context, threads(order.whole("threads")))
        if isinstance(llama, str):
            return llama
        thinking = Thinking(llama, order.text("family"))
        if not thinking.fits:
            thinking.close()
            return "wrong_kind"
        self._thinking = thinking
        return ""

    def _let_go(self) -> None:
        if self._thinking is not None:
            self._thinking.close()
            self._thinking = None

    # -- reading and writing ----------------------------------------------------------------

    def _prefill(self, order: Message, segments: list[Segment], thinking: "Thinking") -> None:
        def told(done: int, of: int) -> None:
            self._line.answer(order, "progress", done=done, of=of)

        reading = thinking.read(
            segments,
            lambda: self._outdated(order),
            told,
            hers=order.flag("hers"),
            opener=order.text("opener"),
        )
        self._line.answer(
            order,
            "ready",
            tokens=reading.tokens,
            evaluated=reading.evaluated,
            reused=reading.reused,
            ms=reading.ms,
            why="done" if reading.whole else "cancelled",
        )

    def _generate(self, order: Message, segments: list[Segment], thinking: "Thinking") -> None:
        from desktop.counterpart.llama import GrammarError, Manner
        from desktop.workers.thinking import REPLY_TOKENS, Wish

        named = order.text("grammar")
        if named and named not in self._grammars:
            self._line.answer(order, "refused", why="no_grammar")
            return
        usual = Manner()
        manner = Manner(
            temperature=_between(order, "temperature", 2.0, usual.temperature),
            top_p=_between(order, "top_p", 1.0, usual.top_p),
            min_p=_between(order, "min_p", 1.0, usual.min_p),
            repeat_penalty=max(1.0, _between(order, "repeat_penalty", 2.0, usual.repeat_penalty)),
            seed=order.whole("seed"),
            grammar=self._grammars.get(named, ""),
        )
        most = min(max(order.whole("max_tokens", REPLY_TOKENS), 1), MOST_TOKENS)
        wish = Wish(segments, manner, order.text("opener"), most, _stops(order))

        def said(text: str, at_ms: float) -> None:
            self._line.report("sentence", re=order.whole("id"), text=text, at_ms=at_ms)

        try:
            writing = thinking.write(wish, lambda: self._outdated(order), said)
        except GrammarError:
            self._line.answer(order, "refused", why="bad_grammar")
            return
        self._done(order, writing)

    def _done(self, order: Message, writing: "Writing") -> None:
        reading = writing.reading
        self._line.answer(
            order,
            "done",
            sentences=writing.sentences,
            tokens=writing.tokens,
            evaluated=reading.evaluated,
            reused=reading.reused,
            first_token_ms=writing.first_token_ms,
            prefill_ms=reading.ms,
            tokens_per_second=writing.tokens_per_second,
            why=writing.why,
        )


def measure(line: Line, order: Message) -> None:
    """Measure the model of an order; it is loaded for this alone."""
    from desktop.workers.mind_bench import PARTS, Exchange, Talk, Unmeasured, measured

    segments = _segments(order)
    exchanges = tuple(
        Exchange(*(str(part) for part in row))
        for row in _list(order.fields.get("exchanges"))
        if isinstance(row, list) and len(row) == 3
    )
    if len(segments) != 2 or not exchanges:
        line.answer(order, "refused", why="malformed")
        return
    talk = Talk(segments[0], segments[1], exchanges)
    wanted = [part for part in PARTS if part in _list(order.fields.get("parts"))] or PARTS
    cores = threads(order.whole("threads"))
    try:
        found = measured(
            Path(order.text("path")),
            order.text("family"),
            cores,
            talk,
            wanted,
            lambda part: line.report("measuring", part=part),
        )
    except Unmeasured as reason:
        line.answer(order, "refused", why=reason.why)
        return
    line.answer(order, "measured", found=found)


def _segments(order: Message) -> list[Segment]:
    """The conversation of an order; empty when it is none."""
    raw = order.fields.get("segments")
    found: list[Segment] = []
    for pair in raw if isinstance(raw, list) else []:
        if not isinstance(pair, list) or len(pair) != 2:
            return []
        role, text = pair
        if not isinstance(role, str) or role not in ROLES or not isinstance(text, str):
            return []
        if role == "persona" and found:
            return []
        found.append(Segment(ROLES[role], text))
    return found


def _between(order: Message, name: str, most: float, usual: float) -> float:
    """A number from 0 to `most`; what is none of those is as usual."""
    number = order.number(name, usual)
    return number if 0.0 <= number <= most else usual


def _stops(order: Message) -> tuple[str, ...]:
    raw = order.fields.get("stop")
    return (
        tuple(each for each in raw if isinstance(each, str) and each)
        if isinstance(raw, list)
        else ()
    )


def _list(raw: object) -> list[object]:
    return list(raw) if isinstance(raw, list) else []


def _texts(raw: object) -> dict[str, str]:
    """A table of texts; what is no text is left out."""
    table: Mapping[object, object] = raw if isinstance(raw, dict) else {}
    return {
        name: text
        for name, text in table.items()
        if isinstance(name, str) and isinstance(text, str)
    }
