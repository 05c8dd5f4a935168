"""llama.cpp, one token at a time: a model, its cache of what it has read, and samplers.

In: a model file, tokens. Out: tokens and bytes. Belongs to one thread of the mind process: two
threads in one model end the process. Never the file's own chat template.
"""

import ctypes
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

BATCH_TOKENS = 64
"""Evaluated at once; progress and a wish to stop are looked at in between."""
LEAST_TOKENS = 2
"""A token read alone is reckoned by other routines of llama.cpp than tokens read together, with
other roundings: a prompt is never read like that, so that it reads the same in whatever steps."""
_ABORTED = 2
_TOP_K = 40
_PENALTY_TOKENS = 64
"""So many of her last tokens are not to come again too soon."""
_SEEDS = 0x7FFFFFFF
"""llama.cpp takes its largest seed for “any”."""

Trouble = Literal["broken", "wrong_kind", "no_memory"]
"""Why a file cannot be used: refused by llama.cpp, writes no text, no room for its cache."""


class LlamaError(Exception):
    """llama.cpp gave up; the model is in no known state."""


class GrammarError(ValueError):
    """What was given is no grammar."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the next token is drawn."""

    temperature: float = 0.7
    """0 always takes the likeliest."""
    top_p: float = 0.9
    min_p: float = 0.05
    repeat_penalty: float = 1.05
    """1 is none."""
    seed: int = 0
    grammar: str = ""
    """GBNF whose rule “root” every reply follows; empty for none."""


class Sampler:
    """Draws the tokens of one reply."""

    def __init__(self, vocabulary: Any, size: int, manner: Manner) -> None:  # noqa: ANN401
        self._library = _library()
        self._grammar = None
        self._strict = None
        if manner.grammar:
            self._grammar = self._library.llama_sampler_init_grammar(
                vocabulary, manner.grammar.encode(errors="replace"), b"root"
            )
            # A pointer to nothing; using it ends the process.
            if not self._grammar:
                raise GrammarError("not a grammar")
            self._strict = self._chain([self._grammar, *self._links(size, manner)])
        self._loose = self._chain(self._links(size, manner))

    def drawn(self, context: Any) -> int:  # noqa: ANN401 - a C pointer
        """The next token.

        A grammar that looks at the whole vocabulary costs as much as a small model: it is asked
        about the token that was drawn without it, and chooses only where it objects.
        """
        library = self._library
        token = int(library.llama_sampler_sample(self._loose, context, -1))
        if self._strict is None:
            return token
        if not self._allows(token):
            return int(library.llama_sampler_sample(self._strict, context, -1))
        library.llama_sampler_accept(self._strict, token)
        return token

    def close(self) -> None:
        """Let it go; once."""
        for chain in (self._loose, self._strict):
            if chain is not None:
                self._library.llama_sampler_free(chain)

    def _allows(self, token: int) -> bool:
        """Whether the grammar goes on with this token."""
        library = self._library
        asked = library.llama_token_data(token, 1.0, 0.0)
        only = library.llama_token_data_array(ctypes.pointer(asked), 1, -1, False)
        library.llama_sampler_apply(self._grammar, ctypes.byref(only))
        return bool(asked.logit > -math.inf)

    def _chain(self, links: list[Any]) -> Any:  # noqa: ANN401 - a C pointer
        library = self._library
        chain = library.llama_sampler_chain_init(library.llama_sampler_chain_default_params())
        for link in links:
            library.llama_sampler_chain_add(chain, link)
        return chain

    def _links(self, size: int, manner: Manner) -> list[Any]:
        library = self._library
        penalties = library.llama_sampler_init_penalties(
            size, _PENALTY_TOKENS, manner.repeat_penalty, 0.0, 0.0
        )
        if manner.temperature <= 0:
            return [penalties, library.llama_sampler_init_greedy()]
        return [
            penalties,
            library.llama_sampler_init_top_k(_TOP_K),
            library.llama_sampler_init_top_p(manner.top_p, 1),
            library.llama_sampler_init_min_p(manner.min_p, 1),
            library.llama_sampler_init_temp(manner.temperature),
            library.llama_sampler_init_dist(manner.seed & _SEEDS),
        ]


class Llama:
    """One loaded model and what it has read so far."""

    def __init__(self, model: Any, context: Any) -> None:  # noqa: ANN401 - C pointers
        library = _library()
        self._library = library
        self._model = model
        self._context = context
        self._vocabulary = library.llama_model_get_vocab(model)
        self._memory = library.llama_get_memory(context)
        self._batch = (library.llama_token * BATCH_TOKENS)()
        self._piece = ctypes.create_string_buffer(256)
        self.vocabulary_size = int(library.llama_vocab_n_tokens(self._vocabulary))
        self.context = int(library.llama_n_ctx(context))
        """Tokens it can hold at once."""
        self.train_context = int(library.llama_model_n_ctx_train(model))
        """Tokens it was made for."""
        self.held: list[int] = []
        """The tokens it has read."""
        self._fresh = False
        """Whether it is ready to go on behind the last of them."""

    # -- words ------------------------------------------------------------------------------

    def tokens_of(self, text: str) -> list[int]:
        """A text as tokens; what no file may hold is replaced."""
        return self._tokenised(text, special=False)

    def mark(self, name: str) -> int | None:
        """The special token of this name."""
        found = self._tokenised(name, special=True)
        if len(found) != 1:
            return None
        kind = self._library.llama_vocab_get_attr(self._vocabulary, found[0])
        special = (
            self._library.LLAMA_TOKEN_ATTR_CONTROL | self._library.LLAMA_TOKEN_ATTR_USER_DEFINED
        )
        return found[0] if kind & special else None

    def bytes_of(self, token: int) -> bytes:
        """What a token adds to the text; nothing for a special one."""
        size = self._written(token)
        if size < 0:
            self._piece = ctypes.create_string_buffer(-size)
            size = self._written(token)
        return self._piece.raw[: max(0, size)]

    def ends(self, token: int) -> bool:
        """Whether a reply is over with this token."""
        return bool(
            self._library.llama_vocab_is_eog(self._vocabulary, token)
            or self._library.llama_vocab_is_control(self._vocabulary, token)
        )

    def _written(self, token: int) -> int:
        return int(
            self._library.llama_token_to_piece(
                self._vocabulary, token, self._piece, len(self._piece), 0, False
            )
        )

    def _tokenised(self, text: str, *, special: bool) -> list[int]:
        raw = text.encode("utf-8", errors="replace")
        size = len(raw) + 8
        found = (self._library.llama_token * size)()
        count = self._library.llama_tokenize(
            self._vocabulary, raw, len(raw), found, size, False, special
        )
        if count < 0:
            raise LlamaError("a text with more tokens than bytes")
        return list(found[:count])

    # -- reading ----------------------------------------------------------------------------

    def keep(self, tokens: Sequence[int]) -> int:
        """Forget what these do not begin with; how many of them it has read already.

        The last ones are read again where that is needed to go on behind them.
        """
        same = 0
        for known, wanted in zip(self.held, tokens, strict=False):
            if known != wanted:
                break
            same += 1
        if not (same == len(tokens) == len(self.held) and self._fresh):
            same = max(0, min(same, len(tokens) - LEAST_TOKENS))
        self._forget(same)
        return len(self.held)

    def read(self, tokens: Sequence[int], stop: Callable[[], bool] | None = None) -> bool:
        """Read at most BATCH_TOKENS more; false when it was stopped and none of them count."""
        count = len(tokens)
        self._batch[:count] = tokens
        # Asked between any two steps of the calculation, also for a model that is slow: in one
        # batch of a large model there are seconds. A single token is not worth the asking.
        watched = stop is not None and count > 1
        if watched:
            # Held until the call returns: llama.cpp keeps no reference.
            abort = self._library.ggml_abort_callback(lambda _: bool(stop and stop()))
            self._library.llama_set_abort_callback(self._context, abort, None)
        self._fresh = False
        code = self._library.llama_decode(
            self._context, self._library.llama_batch_get_one(self._batch, count)
        )
        if watched:
            never = self._library.ggml_abort_callback()
            self._library.llama_set_abort_callback(self._context, never, None)
        if code == _ABORTED:
            self._forget(len(self.held))
            return False
        if code != 0:
            raise LlamaError(f"llama.cpp stopped with {code}")
        self.held += tokens
        self._fresh = True
        return True

    def _forget(self, count: int) -> None:
        """Forget all but the first so many; all of them where a part cannot be forgotten."""
        if count >= len(self.held) and self._fresh:
            return
        self._fresh = False
        if not self._library.llama_memory_seq_rm(self._memory, 0, count, -1):
            self._library.llama_memory_clear(self._memory, True)
            count = 0
        del self.held[count:]

    # -- writing ----------------------------------------------------------------------------

    def sampler(self, manner: Manner) -> Sampler:
        """For one reply."""
        return Sampler(self._vocabulary, self.vocabulary_size, manner)

    def drawn(self, sampler: Sampler) -> int:
        """The token to follow what it has read."""
        return sampler.drawn(self._context)

    def sane(self) -> bool:
        """Whether what it makes of the last token is made of numbers."""
        logits = self._library.llama_get_logits_ith(self._context, -1)
        return bool(logits) and math.isfinite(sum(logits[: self.vocabulary_size]))

    def close(self) -> None:
        """Let go of everything; once."""
        self._library.llama_free(self._context)
        self._library.llama_model_free(self._model)


def load(path: Path, context: int, threads: int) -> Llama | Trouble:
    """The model in this file, tried on one token; or why it cannot be used."""
    library = _library()
    asked = library.llama_model_default_params()
    asked.n_gpu_layers = 0
    asked.load_mode = library.LLAMA_LOAD_MODE_MMAP
    model = library.llama_model_load_from_file(str(path).encode("utf-8", "surrogateescape"), asked)
    if model is None:
        return "broken"
    if not _writes(model):
        library.llama_model_free(model)
        return "wrong_kind"
    wanted = library.llama_context_default_params()
    made_for = library.llama_model_n_ctx_train(model)
    wanted.n_ctx = min(context, made_for) if made_for > 0 else context
    wanted.n_batch = wanted.n_ubatch = BATCH_TOKENS
    wanted.n_threads = wanted.n_threads_batch = threads
    wanted.no_perf = True
    wanted.flash_attn_type = library.LLAMA_FLASH_ATTN_TYPE_DISABLED
    made = library.llama_init_from_model(model, wanted)
    if made is None:
        library.llama_model_free(model)
        return "no_memory"
    llama = Llama(model, made)
    llama.read([0])
    sane = llama.sane()
    llama.keep([])
    if not sane:
        llama.close()
        return "broken"
    return llama


def _writes(model: Any) -> bool:  # noqa: ANN401 - a C pointer
    library = _library()
    if library.llama_model_has_encoder(model) or not library.llama_model_has_decoder(model):
        return False
    if library.llama_model_is_diffusion(model):
        return False
    vocabulary = library.llama_model_get_vocab(model)
    return vocabulary is not None and library.llama_vocab_n_tokens(vocabulary) > 0


@cache
def _library() -> ModuleType:
    """llama.cpp, told to be quiet."""
    import llama_cpp

    quiet = llama_cpp.llama_log_callback(lambda _level, _text, _data: None)
    llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
    _kept.append(quiet)
    llama_cpp.llama_backend_init()
    return llama_cpp


_kept: list[Any] = []
"""What llama.cpp calls back for as long as the process lives."""
