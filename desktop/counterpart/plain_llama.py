"""llama-cpp-python as anybody would use it, for comparison with what this program does.

In: a model file, prompts. Out: counts and times. Runs in a mind process that measures, never in
one that plays.
"""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.counterpart.chat import Segment
from desktop.counterpart.llama import Manner

_ROLES = {"persona": "system", "user": "user", "note": "user", "her": "assistant"}


class PlainLlama:
    """The library's own class with its own settings."""

    def __init__(self, path: Path, context: int, threads: int) -> None:
        import llama_cpp

        self._llama: Any = llama_cpp.Llama(
            str(path),
            n_ctx=context,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )

    def forget(self) -> None:
        """Hold nothing."""
        self._llama.reset()

    def write(self, prompt: Sequence[int], most: int, manner: Manner) -> int:
        """A reply to these tokens; how many tokens it has."""
        done = self._llama.create_completion(
            list(prompt),
            max_tokens=most,
            temperature=manner.temperature,
            top_p=manner.top_p,
            min_p=manner.min_p,
            repeat_penalty=manner.repeat_penalty,
            seed=manner.seed,
        )
        return int(done["usage"]["completion_tokens"])

    def first_chat_token_ms(self, segments: Sequence[Segment]) -> float:
        """From asking for a chat reply to its first token, without anything read before."""
        messages = [{"role": _ROLES[each.role], "content": each.text} for each in segments]
        self.forget()
        began = time.perf_counter()
        stream: Iterator[Any] = self._llama.create_chat_completion(
            messages, max_tokens=8, stream=True
        )
        for chunk in stream:
            if chunk["choices"][0]["delta"].get("content"):
                break
        return 1000 * (time.perf_counter() - began)

    def close(self) -> None:
        """Let it go; once."""
        self._llama.close()
