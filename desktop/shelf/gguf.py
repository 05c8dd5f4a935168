"""The front of a GGUF model file: what it is, and whether all of it is there.

In: a path. Out: its header, or GgufError with a reason. Reads no weights, runs nothing in it.
"""

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Trouble = Literal["missing", "truncated", "broken"]
"""Why a file cannot be read: not there, shorter than it says, or not what it says."""

MOST_ENTRIES = 65_536
"""No model has more tensors or facts than this."""
_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_STRING, _ARRAY = 8, 9
_SCALARS = {
    0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d",
}  # fmt: skip
"""How the plain kinds of facts are written, by their number."""
_LISTED = 1024
"""Longer lists are passed over."""
_MOST_TEXT = 1 << 28

# fmt: off
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4),
    27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66),
    39: (32, 17),
}
# fmt: on
"""Weights in a block and its bytes, by the number of the kind of tensor."""

Fact = int | float | bool | str | tuple[int | float | bool, ...]


class GgufError(ValueError):
    """A file that cannot be used."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(why)
        self.why: Trouble = why


@dataclass(frozen=True, slots=True)
class Header:
    """What a model file says of itself."""

    facts: Mapping[str, Fact]
    file_bytes: int
    needed_bytes: int
    """How long the file has to be for all its weights to be in it."""

    @property
    def architecture(self) -> str:
        """Of the model."""
        return self.text("general.architecture")

    @property
    def name(self) -> str:
        """What its maker calls it."""
        return self.text("general.name")

    def text(self, key: str) -> str:
        """A fact that is text; empty when there is none."""
        value = self.facts.get(key)
        return value if isinstance(value, str) else ""

    def whole(self, key: str) -> int:
        """A fact of this architecture that is a whole number; the largest of a list; else 0."""
        value = self.facts.get(f"{self.architecture}.{key}")
        numbers = value if isinstance(value, tuple) else (value,)
        return max((number for number in numbers if isinstance(number, int)), default=0)

    @property
    def writes(self) -> bool:
        """Whether it can be a model that writes text, as opposed to one that sorts or sees."""
        kind = self.text("general.type")
        causal = self.facts.get(f"{self.architecture}.attention.causal", True)
        return kind in {"", "model"} and causal is True and not self.whole("pooling_type")

    def cache_bytes(self, context: int) -> int:
        """Memory for what it has read, when it has read this many tokens."""
        heads = self.whole("attention.head_count")
        width = self.whole("embedding_length")
        keyed = self.whole("attention.head_count_kv") or heads
        each = width // heads if heads else 0
        key = self.whole("attention.key_length") or each
        value = self.whole("attention.value_length") or each
        return self.whole("block_count") * keyed * (key + value) * 2 * context


def read_header(path: Path) -> Header:
    """The header of a whole file; GgufError when it is none."""
    try:
        with (
            path.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            header = _Reader(content).header()
    except OSError:
        raise GgufError("missing") from None
    except ValueError as error:
        # An empty file cannot be mapped.
        raise (error if isinstance(error, GgufError) else GgufError("truncated")) from None
    if header.file_bytes < header.needed_bytes:
        raise GgufError("truncated")
    return header


class _Reader:
    """Goes through a file once, from its front."""

    def __init__(self, content: mmap.mmap) -> None:
        self._content = content
        self._size = len(content)
        self._at = 0

    def header(self) -> Header:
        """Everything before the weights."""
        if self._bytes(len(_MAGIC)) != _MAGIC or self._number("I") not in _VERSIONS:
            raise GgufError("broken")
        tensors, facts = self._number("Q"), self._number("Q")
        if max(tensors, facts) > MOST_ENTRIES or not tensors:
            raise GgufError("broken")
        found: dict[str, Fact] = {}
        for _ in range(facts):
            key = self._text()
            value = self._fact(self._number("I"))
            if value is not None:
                found[key] = value
        ends = [self._tensor() for _ in range(tensors)]
        alignment = found.get("general.alignment", 32)
        if not isinstance(alignment, int) or not 0 < alignment <= 1 << 16:
            raise GgufError("broken")
        start = -(-self._at // alignment) * alignment
        return Header(found, self._size, start + max(ends))

    def _fact(self, kind: int) -> Fact | None:
        """One value; None for a list that is passed over."""
        if kind == _STRING:
            return self._text()
        if kind == _ARRAY:
            return self._list()
        if kind not in _SCALARS:
            raise GgufError("broken")
        return self._value(_SCALARS[kind])

    def _list(self) -> Fact | None:
        kind, count = self._number("I"), self._number("Q")
        if kind == _STRING:
            if count > self._size:
                raise GgufError("broken")
            for _ in range(count):
                self._skip(self._number("Q"))
            return None
        if kind not in _SCALARS:
            raise GgufError("broken")
        if count > _LISTED:
            self._skip(count * struct.calcsize(f"<{_SCALARS[kind]}"))
            return None
        return tuple(self._value(_SCALARS[kind]) for _ in range(count))

    def _tensor(self) -> int:
        """Where the weights of the next tensor end, counted from where weights begin."""
        self._text()
        sides = self._number("I")
        if sides > 4:
            raise GgufError("broken")
        weights = 1
        for _ in range(sides):
            weights *= self._number("Q")
        kind, offset = self._number("I"), self._number("Q")
        block, size = _BLOCKS.get(kind, (1, 0))
        return offset + -(-weights // block) * size

    def _text(self) -> str:
        return self._bytes(self._number("Q")).decode("utf-8", errors="replace")

    def _number(self, kind: str) -> int:
        return int(self._value(kind))

    def _value(self, kind: str) -> int | float | bool:
        size = struct.calcsize(f"<{kind}")
        (value,) = struct.unpack(f"<{kind}", self._bytes(size))
        number: int | float | bool = value
        return number

    def _skip(self, count: int) -> None:
        if count > _MOST_TEXT and count > self._size:
            raise GgufError("broken")
        self._at += count
        if self._at > self._size:
            raise GgufError("truncated")

    def _bytes(self, count: int) -> bytes:
        start = self._at
        self._skip(count)
        return self._content[start : self._at]
