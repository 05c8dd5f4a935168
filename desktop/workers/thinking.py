"""How the mind reads and writes: everything it does with a loaded model, stoppable throughout.

In: conversations as segments, and how to write. Out: counts and times, and sentences as they
become whole. Runs on the mind's one thread.
"""

import codecs
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.counterpart.chat import FAMILIES, Segment, recognised
from desktop.counterpart.llama import BATCH_TOKENS, LEAST_TOKENS, Llama, Manner, Sampler
from desktop.counterpart.sentence_stream import SentenceStream
from desktop.counterpart.token_list import Laid, TokenList

REPLY_TOKENS = 90
"""The longest reply when nothing else is asked for."""
RESERVE_TOKENS = 256
"""Room that is kept for her reply."""

End = Literal["stop", "length", "cancelled"]
Stop = Callable[[], bool]
Progress = Callable[[int, int], None]
"""Told how many tokens of how many are read."""


class NoRoom(ValueError):  # noqa: N818 - not a fault, an answer
    """The conversation does not fit, however much of it is left out."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How reading a conversation went."""

    tokens: int
    """In the whole list."""
    evaluated: int
    reused: int
    ms: float
    whole: bool
    """Not stopped on the way."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a reply went."""

    reading: Reading
    why: End
    sentences: int = 0
    tokens: int = 0
    first_token_ms: float = 0.0
    tokens_per_second: float = 0.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written."""

    segments: Sequence[Segment]
    manner: Manner
    opener: str = ""
    """Her line begins with this."""
    most_tokens: int = REPLY_TOKENS
    stops: tuple[str, ...] = ()
    """She has ended where one of these would come."""


class Thinking:
    """A model, its family and its list of tokens."""

    def __init__(self, llama: Llama, family: str = "") -> None:
        self._llama = llama
        self.family = family or recognised(lambda name: llama.mark(name) is not None)
        """Empty when the vocabulary belongs to none that is known."""
        if self.fits:
            self._list = TokenList(FAMILIES[self.family], llama.tokens_of, llama.mark)

    @property
    def fits(self) -> bool:
        """Whether this model speaks the language of its family."""
        known = FAMILIES.get(self.family)
        return known is not None and all(self._llama.mark(each) is not None for each in known.marks)

    @property
    def context(self) -> int:
        """Tokens it can hold at once."""
        return self._llama.context

    @property
    def train_context(self) -> int:
        """Tokens the model was made for."""
        return self._llama.train_context

    @property
    def _room(self) -> int:
        return self._llama.context - min(RESERVE_TOKENS, self._llama.context // 8)

    def read(
        self,
        segments: Sequence[Segment],
        stop: Stop,
        told: Progress,
        *,
        hers: bool = False,
        opener: str = "",
    ) -> Reading:
        """Read ahead; with `hers` up to where she goes on; NoRoom when it cannot fit."""
        laid = self.laid(segments, hers=hers, opener=opener)
        count = len(laid.tokens)
        if self._llama.held[:count] == laid.tokens and not hers:
            return Reading(count, 0, count, 0.0, whole=True)
        return self._read(laid, stop, told)

    def write(self, wish: Wish, stop: Stop, said: Callable[[str, float], None]) -> Writing:
        """Write her reply and tell each sentence with its milliseconds since the beginning."""
        began = time.perf_counter()
        sampler = self._llama.sampler(wish.manner)
        try:
            laid = self.laid(wish.segments, hers=True, opener=wish.opener)
            reading = self._read(laid, stop, lambda _done, _of: None)
            if not reading.whole:
                return Writing(reading, "cancelled")
            return _Reply(self._llama, sampler, self._list, laid, wish, began).write(
                reading, stop, said
            )
        finally:
            sampler.close()

    def close(self) -> None:
        """Let the model go; once."""
        self._llama.close()

    def laid(self, segments: Sequence[Segment], *, hers: bool, opener: str) -> Laid:
        """The conversation as tokens; NoRoom when it cannot fit."""
        laid = self._list.laid(segments, self._room, hers=hers, opener=opener)
        if laid is None or not laid.tokens:
            raise NoRoom
        return laid

    def _read(self, laid: Laid, stop: Stop, told: Progress) -> Reading:
        began = time.perf_counter()
        tokens = laid.tokens
        reused = done = self._llama.keep(tokens)
        whole = True
        while done < len(tokens):
            left = len(tokens) - done
            size = min(left, BATCH_TOKENS)
            if 0 < left - size < LEAST_TOKENS:
                size -= LEAST_TOKENS
            batch = tokens[done : done + size]
            if stop() or not self._llama.read(batch, stop):
                whole = False
                break
            done += len(batch)
            if done < len(tokens):
                told(done, len(tokens))
        return Reading(len(tokens), done - reused, reused, _ms_since(began), whole)


class _Reply:
    """One reply on its way."""

    def __init__(
        self,
        llama: Llama,
        sampler: Sampler,
        known: TokenList,
        laid: Laid,
        wish: Wish,
        began: float,
    ) -> None:
        self._llama = llama
        self._sampler = sampler
        self._list = known
        self._laid = laid
        self._wish = wish
        self._began = began
        self._text = ""
        self._tokens: list[int] = []
        self._lengths: list[int] = []
        """Letters of the text up to each token."""
        self._stream = SentenceStream()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def write(self, reading: Reading, stop: Stop, said: Callable[[str, float], None]) -> Writing:
        """Token by token until she has ended."""
        most = min(self._wish.most_tokens, self._llama.context - len(self._laid.tokens))
        read = time.perf_counter()
        first_ms, sentences = 0.0, 0
        why: End = "length"
        while len(self._tokens) < most:
            token = self._llama.drawn(self._sampler)
            first_ms = first_ms or _ms_since(self._began)
            ended = self._llama.ends(token) or token in self._list.marks
            new, ended = ("", True) if ended else self._taken(token)
            for sentence in [*self._stream.feed(new), *(self._stream.close() if ended else [])]:
                sentences += 1
                self._remember()
                said(sentence, _ms_since(self._began))
            if ended or stop():
                why = "stop" if ended else "cancelled"
                break
            if len(self._tokens) < most:
                self._llama.read([token])
        seconds = time.perf_counter() - read
        speed = len(self._tokens) / seconds if seconds > 0 else 0.0
        return Writing(
            reading, why, sentences, len(self._tokens), round(first_ms, 1), round(speed, 1)
        )

    def _taken(self, token: int) -> tuple[str, bool]:
        """What a token adds to the text, and whether she has ended with it."""
        before = len(self._text)
        self._text += self._decoder.decode(self._llama.bytes_of(token))
        self._tokens.append(token)
        self._lengths.append(len(self._text))
        places = [self._text.find(each, max(0, before - len(each))) for each in self._wish.stops]
        found = [place for place in places if place >= 0]
        if not found:
            return self._text[before:], False
        return self._text[before : max(before, min(found))], True

    def _remember(self) -> None:
        """Keep the tokens of everything up to the end of the last whole sentence."""
        end = self._stream.ended
        if end not in self._lengths:
            # A token holds the end of this sentence and the beginning of the next.
            return
        count = self._lengths.index(end) + 1
        said = f"{self._laid.spoken} {self._text[:end]}"
        self._list.remember(said, [*self._laid.opener, *self._tokens[:count]])


def _ms_since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
