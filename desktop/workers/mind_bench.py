"""Measures one model in this process, beside plain llama-cpp-python on the same prompts.

In: a file, and a call as persona, opening and exchanges. Out: a table of figures. Both sides take
turns in every round, so that a busy machine slows both. Runs in a mind process of its own.
"""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.counterpart.chat import Segment
from desktop.counterpart.llama import Llama, Manner, load
from desktop.counterpart.plain_llama import PlainLlama
from desktop.shelf.gguf import GgufError, read_header
from desktop.workers.thinking import Thinking, Wish, Writing

CONTEXT = 4096
HISTORIES = {500: 3, 1500: 2, 3000: 1}
"""Tokens of history, and how often each is measured."""
ROOM_TOKENS = 700
"""A turn and a reply behind a history that was let grow past its length."""
SENTENCE_TOKENS = 12
CALLS = 5
"""Of the foreseen call, each in other words: the time of one short sentence tells little."""
SPEED_TOKENS = 64
SPEED_PROMPTS = 6
MANNER = Manner(temperature=0.7, top_p=0.9, min_p=0.05, repeat_penalty=1.05, seed=7)
GROUP = 3
"""Words the recogniser is sure of at a time."""
UNSURE = 2
"""Words at the end that are not stable before the turn ends."""
PARTS = ("load", "call", "call_foreseen", "speed", "first_token")
Told = Callable[[str], None]
"""Hears which part comes next."""


class Unmeasured(Exception):  # noqa: N818 - the name says the state
    """The model cannot be measured; `why` as when it is loaded."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn of the user's and what she is to do in her reply."""

    words: str
    note: str
    opener: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A call to measure with."""

    persona: Segment
    opening: Segment
    exchanges: tuple[Exchange, ...]


def _never() -> bool:
    return False


def _untold(_done: int, _of: int) -> None:
    return


class Ours:
    """The mind's own code in this process."""

    def __init__(self, path: Path, cores: int, family: str = "") -> None:
        began = time.perf_counter()
        try:
            header = read_header(path)
        except GgufError as trouble:
            raise Unmeasured(trouble.why) from None
        loaded = load(path, CONTEXT, cores)
        if not isinstance(loaded, Llama):
            raise Unmeasured(loaded)
        self.llama = loaded
        self.thinking = Thinking(loaded, family)
        if not self.thinking.fits:
            self.thinking.close()
            raise Unmeasured("wrong_kind")
        self.load_ms = 1000 * (time.perf_counter() - began)
        self.name = header.name or path.stem

    def forget(self) -> None:
        """Hold nothing."""
        self.llama.keep([])

    def back_to(self, segments: list[Segment]) -> None:
        """Hold nothing behind this."""
        self.llama.keep(self.thinking.laid(segments, hers=False, opener="").tokens)
        self.read(segments)

    def read(self, segments: list[Segment], *, hers: bool = False, opener: str = "") -> int:
        """Read ahead; how many tokens were evaluated."""
        return self.thinking.read(segments, _never, _untold, hers=hers, opener=opener).evaluated

    def write(
        self, segments: list[Segment], opener: str = "", most: int = 40, draw: int = 0
    ) -> tuple[Writing, list[tuple[str, float]]]:
        """A reply and its sentences with their milliseconds; another draw, other words."""
        said: list[tuple[str, float]] = []
        wish = Wish(segments, replace(MANNER, seed=MANNER.seed + draw), opener, most)
        writing = self.thinking.write(wish, _never, lambda text, at: said.append((text, at)))
        return writing, said

    def prompt(self, segments: list[Segment]) -> list[int]:
        """A conversation as tokens up to where she goes on."""
        self.read(segments, hers=True)
        return list(self.llama.held)


def whole_call(
    ours: Ours, call: Talk, *, foreseen: bool, most: int = 40, draw: int = 0
) -> dict[str, Any]:
    """A call as it is spoken: how much is read again, how late the first sentence is.

    With `foreseen` the pause that ends a turn is used to read up to where she goes on.
    """
    ours.forget()
    ours.read([call.persona])
    talk = [call.persona, call.opening]
    ours.read(talk)
    rows: list[dict[str, float]] = []
    for exchange in call.exchanges:
        before = _spoken(ours, talk, exchange.words)
        talk += [Segment("user", exchange.words), Segment("note", exchange.note)]
        if foreseen:
            before += ours.read(talk, hers=True, opener=exchange.opener)
        writing, said = ours.write(talk, exchange.opener, most, draw)
        rows.append({**_row(writing, said), "evaluated_before": before})
        line = " ".join([exchange.opener, *(text for text, _ in said[:2])])
        talk.append(Segment("her", line))
        ours.read(talk)
    total = sum(row["tokens"] for row in rows)
    # She may have ended at once in a turn; then the one behind it is taken.
    spoken = [row for row in rows[1:] if row["tokens_per_second"] > 0] or rows[:1]
    return {
        "turns": rows,
        "reused_share": sum(row["reused"] for row in rows) / total,
        "evaluated_after_last_stable_word_most": max(row["evaluated"] for row in rows),
        "first_token_ms_last_over_second": rows[-1]["first_token_ms"] / rows[1]["first_token_ms"],
        "first_sentence_last_over_second": _sentence_ms(spoken[-1]) / _sentence_ms(spoken[0]),
    }


def whole_calls(ours: Ours, call: Talk) -> dict[str, Any]:
    """The foreseen call several times over: the first one's turns, the worst of what was read
    again, and the middle of the ratios between the last turn's first sentence and the second's.
    """
    calls = [whole_call(ours, call, foreseen=True, draw=draw) for draw in range(CALLS)]
    read, late = "evaluated_after_last_stable_word_most", "first_sentence_last_over_second"
    return {
        **calls[0],
        "reused_share": min(each["reused_share"] for each in calls),
        read: max(each[read] for each in calls),
        late: statistics.median(each[late] for each in calls),
        f"{late}_each": [each[late] for each in calls],
    }


def _row(writing: Writing, said: list[tuple[str, float]]) -> dict[str, float]:
    return {
        "tokens": writing.reading.tokens,
        "reused": writing.reading.reused,
        "evaluated": writing.reading.evaluated,
        "first_token_ms": writing.first_token_ms,
        "first_sentence_ms": said[0][1] if said else 0.0,
        "tokens_per_second": writing.tokens_per_second,
    }


def _sentence_ms(row: dict[str, float]) -> float:
    """To the end of a sentence of twelve tokens: what was written differs in length."""
    seconds = (SENTENCE_TOKENS - 1) / max(row["tokens_per_second"], 1.0)
    return row["first_token_ms"] + 1000 * seconds


def _spoken(ours: Ours, talk: list[Segment], words: str) -> int:
    """Read a turn while it is being said; how many tokens were evaluated."""
    said = words.split()
    stable = len(said) - UNSURE
    return sum(
        ours.read([*talk, Segment("user", " ".join(said[:count]))])
        for count in [*range(GROUP, stable, GROUP), stable]
    )


def history(ours: Ours, call: Talk, tokens: int) -> list[Segment]:
    """A conversation of about this many tokens that ends with hers."""
    talk = [call.persona, call.opening]
    place = 0
    while len(ours.prompt(talk)) < tokens:
        exchange = call.exchanges[place % len(call.exchanges)]
        talk += [
            Segment("user", exchange.words),
            Segment("note", exchange.note),
            Segment("her", f"{exchange.opener} That is something I can work with, round {place}."),
        ]
        place += 1
    return talk


def first_tokens(ours: Ours, plain: PlainLlama, call: Talk) -> dict[str, Any]:
    """The first token at several lengths of history: cold, warm, and plain chat."""
    found: dict[str, Any] = {}
    for length, times in HISTORIES.items():
        if length + ROOM_TOKENS > ours.thinking.context:
            continue
        talk = history(ours, call, length)
        filler = call.exchanges[0]
        turn = [*talk, Segment("user", filler.words), Segment("note", filler.note)]
        ours.forget()
        cold, _ = ours.write(turn, filler.opener, 1)
        rounds: list[dict[str, float]] = []
        for _ in range(times):
            chat = plain.first_chat_token_ms(turn)
            ours.back_to(talk)
            unread, _ = ours.write(turn, filler.opener, 1)
            ours.back_to(talk)
            _spoken(ours, talk, filler.words)
            warm, _ = ours.write(turn, filler.opener, 1)
            rounds.append(
                {
                    "plain_chat_ms": chat,
                    "warm_words_unread_ms": unread.first_token_ms,
                    "warm_words_unread_evaluated": unread.reading.evaluated,
                    "warm_ms": warm.first_token_ms,
                    "warm_evaluated": warm.reading.evaluated,
                    "plain_over_warm": chat / warm.first_token_ms,
                    "plain_over_warm_words_unread": chat / unread.first_token_ms,
                }
            )
        found[str(length)] = {
            "tokens": cold.reading.tokens,
            "cold_ms": cold.first_token_ms,
            **{name: _middle(rounds, name) for name in rounds[0]},
        }
    return found


def _middle(rounds: list[dict[str, float]], name: str) -> float:
    return round(statistics.median(each[name] for each in rounds), 2)


def speed(ours: Ours, plain: PlainLlama, call: Talk) -> dict[str, Any]:
    """Tokens a second on the same prompts, everything before them read already."""
    ratios: list[float] = []
    mine: list[float] = []
    theirs: list[float] = []
    for exchange in call.exchanges[:SPEED_PROMPTS]:
        talk = [
            call.persona,
            call.opening,
            Segment("user", exchange.words),
            Segment("note", exchange.note),
        ]
        prompt = ours.prompt(talk)
        plain.write(prompt, 1, MANNER)

        def write_ours(talk: list[Segment] = talk) -> int:
            return ours.write(talk, "", SPEED_TOKENS)[0].tokens

        def write_plain(prompt: list[int] = prompt) -> int:
            return plain.write(prompt, SPEED_TOKENS, MANNER)

        for turn in range(2):
            pair = (write_ours, write_plain) if turn else (write_plain, write_ours)
            rates = {each: _rate(each) for each in pair}
            mine.append(rates[write_ours])
            theirs.append(rates[write_plain])
            ratios.append(mine[-1] / theirs[-1])
    return {
        "ours_tokens_per_second": round(statistics.median(mine), 1),
        "plain_tokens_per_second": round(statistics.median(theirs), 1),
        "ours_best": round(max(mine), 1),
        "plain_best": round(max(theirs), 1),
        "ours_over_plain": round(statistics.median(ratios), 3),
    }


def _rate(write: Callable[[], int]) -> float:
    began = time.perf_counter()
    tokens = write()
    return tokens / (time.perf_counter() - began)


def prefill_speed(ours: Ours, call: Talk) -> float:
    """Tokens a second when nothing was read before."""
    talk = history(ours, call, 500)
    ours.forget()
    began = time.perf_counter()
    return ours.read(talk) / (time.perf_counter() - began)


def measured(
    path: Path, family: str, cores: int, call: Talk, parts: Sequence[str], told: Told
) -> dict[str, Any]:
    """Everything about one model; Unmeasured when it cannot be used."""
    told("load")
    ours = Ours(path, cores, family)
    plain = PlainLlama(path, CONTEXT, cores)
    figures: dict[str, Callable[[], dict[str, Any]]] = {
        "load": lambda: {
            "ms": round(ours.load_ms, 1),
            "prefill_tokens_per_second": round(prefill_speed(ours, call), 1),
        },
        "call": lambda: whole_call(ours, call, foreseen=False),
        "call_foreseen": lambda: whole_calls(ours, call),
        "speed": lambda: speed(ours, plain, call),
        "first_token": lambda: first_tokens(ours, plain, call),
    }
    found: dict[str, Any] = {
        "model": ours.name,
        "family": ours.thinking.family,
        "threads": cores,
        "load_average": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }
    try:
        for part in parts:
            told(part)
            found[part] = figures[part]()
    finally:
        ours.thinking.close()
        plain.close()
    return found
