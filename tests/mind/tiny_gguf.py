"""Writes a model with random weights and a vocabulary of single bytes: it writes nonsense.

Under 200 KB, loaded in milliseconds; with a grammar its replies can be foretold.
"""

import math
import random
import struct
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

CHATML = ("<|im_start|>", "<|im_end|>")
GRANITE = ("<|start_of_role|>", "<|end_of_role|>", "<|end_of_text|>")
MISTRAL = ("<s>", "</s>", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[INST]", "[/INST]")
PHI = ("<|system|>", "<|user|>", "<|assistant|>", "<|end|>")

_ALIGNMENT = 32
_F32 = 0
_POOL = 8191
"""Random numbers; the weights are stretches of them."""
_NORMAL, _CONTROL, _USER_DEFINED = 1, 3, 4
_KINDS = {"uint32": 4, "int32": 5, "float32": 6, "bool": 7, "string": 8, "array": 9}

Value = tuple[str, object]


@dataclass(frozen=True)
class Tiny:
    """What is to be written."""

    marks: tuple[str, ...] = CHATML
    """Special tokens; the last is where a reply ends, unless `end` names another."""
    end: str = ""
    marks_are_words: bool = False
    """Whether the marks are of the kind that is found in any text."""
    width: int = 32
    layers: int = 2
    context: int = 2048
    seed: int = 1
    facts: Mapping[str, Value] = field(default_factory=dict)
    """More facts for the header, or others in their place."""
    spoilt: bool = False
    """Whether the weights are no numbers."""


def write_tiny(path: Path, tiny: Tiny) -> None:
    """Write the model."""
    vocabulary = [*_bytes_as_letters(), *tiny.marks]
    tensors = _tensors(tiny, len(vocabulary))
    facts = {**_facts(tiny, vocabulary), **tiny.facts}
    head = [b"GGUF", struct.pack("<IQQ", 3, len(tensors), len(facts))]
    head += [_text(key) + _typed(*value) for key, value in facts.items()]
    offset = 0
    for name, (sides, weights) in tensors.items():
        shape = struct.pack(f"<I{len(sides)}Q", len(sides), *sides)
        head.append(_text(name) + shape + struct.pack("<IQ", _F32, offset))
        offset += _padded(len(weights))
    front = b"".join(head)
    body = b"".join(weights.ljust(_padded(len(weights)), b"\0") for _, weights in tensors.values())
    path.write_bytes(front.ljust(_padded(len(front)), b"\0") + body)


def _facts(tiny: Tiny, vocabulary: list[str]) -> dict[str, Value]:
    kind = _USER_DEFINED if tiny.marks_are_words else _CONTROL
    plain = len(vocabulary) - len(tiny.marks)
    end = vocabulary.index(tiny.end or tiny.marks[-1])
    return {
        "general.architecture": ("string", "llama"),
        "general.name": ("string", "Tiny"),
        "llama.context_length": ("uint32", tiny.context),
        "llama.embedding_length": ("uint32", tiny.width),
        "llama.block_count": ("uint32", tiny.layers),
        "llama.feed_forward_length": ("uint32", 2 * tiny.width),
        "llama.attention.head_count": ("uint32", 4),
        "llama.attention.head_count_kv": ("uint32", 2),
        "llama.attention.layer_norm_rms_epsilon": ("float32", 1e-5),
        "tokenizer.ggml.model": ("string", "gpt2"),
        "tokenizer.ggml.pre": ("string", "gpt-2"),
        "tokenizer.ggml.tokens": ("array", ("string", vocabulary)),
        "tokenizer.ggml.token_type": (
            "array",
            ("int32", [_NORMAL] * plain + [kind] * len(tiny.marks)),
        ),
        "tokenizer.ggml.merges": ("array", ("string", ["t h", "i n"])),
        "tokenizer.ggml.bos_token_id": ("uint32", plain),
        "tokenizer.ggml.eos_token_id": ("uint32", end),
        "tokenizer.ggml.add_bos_token": ("bool", False),
    }


def _tensors(tiny: Tiny, size: int) -> dict[str, tuple[tuple[int, ...], bytes]]:
    chance = random.Random(tiny.seed)
    pool = array("f", (chance.gauss(0.0, 0.3) for _ in range(_POOL)))
    if tiny.spoilt:
        pool = array("f", [math.nan] * _POOL)
    width, inner, keyed = tiny.width, 2 * tiny.width, tiny.width // 2

    def weights(*sides: int) -> tuple[tuple[int, ...], bytes]:
        count, start = math.prod(sides), chance.randrange(_POOL)
        endless = pool[start:] + pool * (count // _POOL + 1)
        return sides, endless[:count].tobytes()

    found = {"token_embd.weight": weights(width, size)}
    found["output_norm.weight"] = ((width,), array("f", [1.0] * width).tobytes())
    for layer in range(tiny.layers):
        block = f"blk.{layer}."
        found[f"{block}attn_norm.weight"] = found["output_norm.weight"]
        found[f"{block}ffn_norm.weight"] = found["output_norm.weight"]
        found[f"{block}attn_q.weight"] = weights(width, width)
        found[f"{block}attn_k.weight"] = weights(width, keyed)
        found[f"{block}attn_v.weight"] = weights(width, keyed)
        found[f"{block}attn_output.weight"] = weights(width, width)
        found[f"{block}ffn_gate.weight"] = weights(width, inner)
        found[f"{block}ffn_up.weight"] = weights(width, inner)
        found[f"{block}ffn_down.weight"] = weights(inner, width)
    return found


def _bytes_as_letters() -> Iterable[str]:
    """Every byte as the letter that byte-level vocabularies write it with, and two merges."""
    printed = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printed]
    letters = {byte: chr(byte) for byte in printed}
    letters |= {byte: chr(256 + place) for place, byte in enumerate(others)}
    return [*(letters[byte] for byte in range(256)), "th", "in"]


def _typed(kind: str, value: object) -> bytes:
    return struct.pack("<I", _KINDS[kind]) + _plain(kind, value)


def _plain(kind: str, value: object) -> bytes:
    if kind == "array":
        assert isinstance(value, tuple)
        each, values = value
        parts = [_plain(each, one) for one in values]
        return struct.pack("<IQ", _KINDS[each], len(parts)) + b"".join(parts)
    if kind == "string":
        return _text(str(value))
    return struct.pack({"uint32": "<I", "int32": "<i", "float32": "<f", "bool": "<?"}[kind], value)


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
