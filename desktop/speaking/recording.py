"""Reads the sound files that speech drivers write: WAV, and AIFF on macOS whatever the name says.

Pure. In: the bytes of a file. Out: mono 16-bit samples and their rate. The rate comes from the
header; drivers differ.
"""

import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

_PLAIN, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
"""Format tags of WAV; the last keeps the true tag in its extension."""


class RecordingError(Exception):
    """Not a sound file of a speech driver, or one that is not written to its end."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Mono sound."""

    samples: bytes
    """Little-endian 16-bit."""
    rate: int
    """Samples a second."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the numbers of a file are written."""

    channels: int
    bits: int
    rate: int
    floats: bool = False
    big: bool = False


def read_recording(content: bytes) -> Recording:
    """The sound in a file; RecordingError when there is none or it is not finished."""
    try:
        if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
            shape, sound = _read_wav(content)
        elif content[:4] == b"FORM" and content[8:12] in {b"AIFF", b"AIFC"}:
            shape, sound = _read_aiff(content)
        else:
            raise RecordingError("neither WAV nor AIFF")
    except (struct.error, KeyError):
        raise RecordingError("a file without its parts") from None
    if not 4000 <= shape.rate <= 192_000 or not shape.channels:
        raise RecordingError("an impossible header")
    return Recording(_mono(sound, shape), shape.rate)


def _read_wav(content: bytes) -> tuple[_Shape, bytes]:
    parts = dict(_chunks(content, "<"))
    form = parts[b"fmt "]
    tag, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", form)
    if tag == _EXTENSIBLE:
        (tag,) = struct.unpack_from("<H", form, 24)
    if tag not in {_PLAIN, _FLOAT}:
        raise RecordingError("a compressed WAV")
    return _Shape(channels, bits, rate, floats=tag == _FLOAT), parts[b"data"]


def _read_aiff(content: bytes) -> tuple[_Shape, bytes]:
    parts = dict(_chunks(content, ">"))
    form = parts[b"COMM"]
    channels, frames, bits, power, mantissa = struct.unpack_from(">hIhHQ", form)
    rate = round(mantissa * 2.0 ** ((power & 0x7FFF) - 16383 - 63))
    coding = form[18:22] if content[8:12] == b"AIFC" else b"NONE"
    if coding not in {b"NONE", b"twos", b"sowt", b"fl32", b"FL32"}:
        raise RecordingError("a compressed AIFF")
    (offset,) = struct.unpack_from(">I", parts[b"SSND"])
    sound = parts[b"SSND"][8 + offset :]
    if len(sound) < frames * channels * bits // 8:
        raise RecordingError("an unfinished file")
    floats = coding.lower() == b"fl32"
    return _Shape(channels, bits, rate, floats=floats, big=coding != b"sowt"), sound


def _chunks(content: bytes, order: str) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of a file's parts."""
    at = 12
    while at + 8 <= len(content):
        name = content[at : at + 4]
        (size,) = struct.unpack_from(order + "I", content, at + 4)
        if at + 8 + size > len(content):
            raise RecordingError("an unfinished file")
        yield name, content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _mono(sound: bytes, shape: _Shape) -> bytes:
    """The first channel, as little-endian 16-bit."""
    if shape.floats and shape.bits == 32:
        floats = array("f", sound[: len(sound) - len(sound) % 4])
        if shape.big == (sys.byteorder == "little"):
            floats.byteswap()
        values = array("h", (round(32767 * max(-1.0, min(1.0, each))) for each in floats))
    elif not shape.floats and shape.bits in {16, 24, 32}:
        values = _top_two_bytes(sound, shape)
    else:
        raise RecordingError(f"samples of {shape.bits} bits")
    values = values[:: shape.channels]
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _top_two_bytes(sound: bytes, shape: _Shape) -> "array[int]":
    """Whole numbers of any width, cut to 16 bits."""
    width = shape.bits // 8
    sound = sound[: len(sound) - len(sound) % width]
    if width > 2:
        top = 0 if shape.big else width - 2
        pairs = bytearray(len(sound) // width * 2)
        pairs[0::2], pairs[1::2] = sound[top::width], sound[top + 1 :: width]
        sound = bytes(pairs)
    values = array("h", sound)
    if shape.big == (sys.byteorder == "little"):
        values.byteswap()
    return values
