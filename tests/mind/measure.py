"""What the mind is worth in figures, beside plain llama-cpp-python in the same run.

`python -m tests.mind.measure [--model FILE] [--threads N] [--only PART ...]` prints JSON, and each
part on stderr as soon as it is there. Both sides take turns in
every round, so that a busy machine slows both.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.counterpart.chat import Segment
from desktop.shelf.gguf import read_header
from desktop.workers.headroom import threads
from desktop.workers.mind import SETTINGS
from tests.mind.conversation import CALL, OPENING, PERSONA, Exchange
from tests.mind.real import smollm2_path

os.environ.update(SETTINGS)

from desktop.counterpart.llama import Llama, Manner, load
from desktop.workers.thinking import Thinking, Wish, Writing

CONTEXT = 4096
HISTORIES = {500: 3, 1500: 2, 3000: 1}
"""Tokens of history, and how often each is measured."""
SPEED_TOKENS = 64
MANNER = Manner(temperature=0.7, top_p=0.9, min_p=0.05, repeat_penalty=1.05, seed=7)
GROUP = 3
"""Words the recogniser is sure of at a time."""
UNSURE = 2
"""Words at the end that are not stable before the turn ends."""
PARTS = ("call", "call_foreseen", "speed", "first_token")
FILLER = Exchange("We can look at the roadmap together every quarter.", "warm", "Every quarter.")


def _never() -> bool:
    return False


def _untold(_done: int, _of: int) -> None:
    return


class Ours:
    """The mind's own code in this process."""

    def __init__(self, path: Path, cores: int) -> None:
        began = time.perf_counter()
        header = read_header(path)
        loaded = load(path, CONTEXT, cores)
        assert isinstance(loaded, Llama), loaded
        self.llama = loaded
        self.thinking = Thinking(loaded)
        self.load_ms = 1000 * (time.perf_counter() - began)
        self.name = header.name

    def forget(self) -> None:
        self.llama.keep([])

    def back_to(self, segments: list[Segment]) -> None:
        """Hold nothing behind this."""
        self.llama.keep(self.thinking.laid(segments, hers=False, opener="").tokens)
        self.read(segments)

    def read(self, segments: list[Segment], *, hers: bool = False, opener: str = "") -> int:
        """Read ahead; how many tokens were evaluated."""
        return self.thinking.read(segments, _never, _untold, hers=hers, opener=opener).evaluated

    def write(
        self, segments: list[Segment], opener: str = "", most: int = 40
    ) -> tuple[Writing, list[tuple[str, float]]]:
        """A reply and its sentences with their milliseconds."""
        said: list[tuple[str, float]] = []
        wish = Wish(segments, MANNER, opener, most)
        writing = self.thinking.write(wish, _never, lambda text, at: said.append((text, at)))
        return writing, said

    def prompt(self, segments: list[Segment]) -> list[int]:
        """A conversation as tokens up to where she goes on."""
        self.read(segments, hers=True)
        return list(self.llama.held)


class Plain:
    """llama-cpp-python as anybody would use it."""

    def __init__(self, path: Path, cores: int) -> None:
        import llama_cpp

        self._llama: Any = llama_cpp.Llama(
            str(path),
            n_ctx=CONTEXT,
            n_threads=cores,
            n_threads_batch=cores,
            seed=MANNER.seed,
            verbose=False,
        )

    def forget(self) -> None:
        self._llama.reset()

    def write(self, prompt: list[int], most: int) -> int:
        """A reply; how many tokens it has."""
        done = self._llama.create_completion(
            prompt,
            max_tokens=most,
            temperature=MANNER.temperature,
            top_p=MANNER.top_p,
            min_p=MANNER.min_p,
            repeat_penalty=MANNER.repeat_penalty,
            seed=MANNER.seed,
        )
        return int(done["usage"]["completion_tokens"])

    def first_chat_token_ms(self, segments: list[Segment]) -> float:
        """From asking for a chat reply to its first token, without anything read before."""
        names = {"persona": "system", "user": "user", "note": "user", "her": "assistant"}
        messages = [{"role": names[each.role], "content": each.text} for each in segments]
        self.forget()
        began = time.perf_counter()
        stream: Iterator[Any] = self._llama.create_chat_completion(
            messages, max_tokens=8, stream=True
        )
        for chunk in stream:
            if chunk["choices"][0]["delta"].get("content"):
                break
        return 1000 * (time.perf_counter() - began)


def whole_call(
    ours: Ours, call: Sequence[Exchange] = CALL, *, foreseen: bool, most: int = 40
) -> dict[str, Any]:
    """A call as it is spoken: how much is read again, how late the first sentence is.

    With `foreseen` the pause that ends a turn is used to read up to where she goes on.
    """
    ours.forget()
    ours.read([PERSONA])
    talk = [PERSONA, OPENING]
    ours.read(talk)
    rows: list[dict[str, float]] = []
    for exchange in call:
        before = _spoken(ours, talk, exchange.words)
        talk += [Segment("user", exchange.words), Segment("note", exchange.note)]
        if foreseen:
            before += ours.read(talk, hers=True, opener=exchange.opener)
        writing, said = ours.write(talk, exchange.opener, most)
        rows.append({**_row(ours, writing, said), "evaluated_before": before})
        line = " ".join([exchange.opener, *(text for text, _ in said[:2])])
        talk.append(Segment("her", line))
        ours.read(talk)
    total = sum(row["tokens"] for row in rows)
    timed = [row for row in rows if row["first_sentence_tokens"]]
    return {
        "turns": rows,
        "reused_share": sum(row["reused"] for row in rows) / total,
        "evaluated_after_last_stable_word_most": max(row["evaluated"] for row in rows),
        "first_token_ms_last_over_second": rows[-1]["first_token_ms"] / rows[1]["first_token_ms"],
        "sentence_ms_a_token_last_over_second": (
            _pace(timed[-1]) / _pace(timed[1]) if len(timed) > 1 else None
        ),
    }


def _row(ours: Ours, writing: Writing, said: list[tuple[str, float]]) -> dict[str, float]:
    return {
        "tokens": writing.reading.tokens,
        "reused": writing.reading.reused,
        "evaluated": writing.reading.evaluated,
        "first_token_ms": writing.first_token_ms,
        "first_sentence_ms": said[0][1] if said else 0.0,
        "first_sentence_tokens": len(ours.llama.tokens_of(said[0][0])) if said else 0,
    }


def _pace(row: dict[str, float]) -> float:
    return row["first_sentence_ms"] / row["first_sentence_tokens"]


def _spoken(ours: Ours, talk: list[Segment], words: str) -> int:
    """Read a turn while it is being said; how many tokens were evaluated."""
    said = words.split()
    stable = len(said) - UNSURE
    return sum(
        ours.read([*talk, Segment("user", " ".join(said[:count]))])
        for count in [*range(GROUP, stable, GROUP), stable]
    )


def history(ours: Ours, tokens: int) -> list[Segment]:
    """A conversation of about this many tokens that ends with hers."""
    talk = [PERSONA, OPENING]
    place = 0
    while len(ours.prompt(talk)) < tokens:
        exchange = CALL[place % len(CALL)]
        talk += [
            Segment("user", exchange.words),
            Segment("note", exchange.note),
            Segment("her", f"{exchange.opener} That is something I can work with, round {place}."),
        ]
        place += 1
    return talk


def first_tokens(ours: Ours, plain: Plain) -> dict[str, Any]:
    """The first token at several lengths of history: cold, warm, and plain chat."""
    found: dict[str, Any] = {}
    for length, times in HISTORIES.items():
        talk = history(ours, length)
        turn = [*talk, Segment("user", FILLER.words), Segment("note", FILLER.note)]
        ours.forget()
        cold, _ = ours.write(turn, FILLER.opener, 1)
        rounds: list[dict[str, float]] = []
        for _ in range(times):
            chat = plain.first_chat_token_ms(turn)
            ours.back_to(talk)
            unread, _ = ours.write(turn, FILLER.opener, 1)
            ours.back_to(talk)
            _spoken(ours, talk, FILLER.words)
            warm, _ = ours.write(turn, FILLER.opener, 1)
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


def speed(ours: Ours, plain: Plain) -> dict[str, Any]:
    """Tokens a second on the same prompts, everything before them read already."""
    ratios: list[float] = []
    mine: list[float] = []
    theirs: list[float] = []
    for exchange in CALL:
        talk = [PERSONA, OPENING, Segment("user", exchange.words), Segment("note", exchange.note)]
        prompt = ours.prompt(talk)
        plain.write(prompt, 1)

        def write_ours(talk: list[Segment] = talk) -> int:
            return ours.write(talk, "", SPEED_TOKENS)[0].tokens

        def write_plain(prompt: list[int] = prompt) -> int:
            return plain.write(prompt, SPEED_TOKENS)

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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    given = parser.parse_args()
    path, cores = given.model or smollm2_path(), threads(given.threads)
    ours, plain = Ours(path, cores), Plain(path, cores)
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "call": lambda: whole_call(ours, foreseen=False),
        "call_foreseen": lambda: whole_call(ours, foreseen=True),
        "speed": lambda: speed(ours, plain),
        "first_token": lambda: first_tokens(ours, plain),
    }
    report: dict[str, Any] = {
        "model": ours.name,
        "threads": cores,
        "load_average": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "load_ms": round(ours.load_ms, 1),
    }
    for name in given.only:
        report[name] = parts[name]()
        print(json.dumps({name: report[name]}), file=sys.stderr)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
