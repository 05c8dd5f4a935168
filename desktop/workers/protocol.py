"""The two languages of the pipes: control messages, and frames of samples.

Control messages travel between the program and a worker, both ways: a JSON header and raw bytes.
Sample frames travel between two workers on a direct pipe. Both are bounded; no pickle, no base64.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

HEADER_LIMIT = 64 * 1024
"""Most bytes of a message's JSON."""
PAYLOAD_LIMIT = 64 * 1024
"""Most raw bytes behind it."""
_LENGTHS = struct.Struct("<4sII")
_MESSAGE_MARK = b"PGm1"

Field = str | int | float | bool | None | list["Field"] | dict[str, "Field"]


class ProtocolError(Exception):
    """What came through the pipe is not in this language."""


@dataclass(frozen=True, slots=True)
class Message:
    """One order or report."""

    kind: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    payload: bytes = b""

    def text(self, name: str, default: str = "") -> str:
        """A field that is text."""
        value = self.fields.get(name, default)
        return value if isinstance(value, str) else default

    def whole(self, name: str, default: int = 0) -> int:
        """A field that is a whole number."""
        value = self.fields.get(name, default)
        return value if isinstance(value, int) else default

    def number(self, name: str, default: float = 0.0) -> float:
        """A field that is a number."""
        value = self.fields.get(name, default)
        return float(value) if isinstance(value, int | float) else default

    def flag(self, name: str) -> bool:
        """A field that is true."""
        return self.fields.get(name) is True

    def packed(self) -> bytes:
        """As it travels; ProtocolError when it is too long."""
        header = json.dumps({"kind": self.kind, **self.fields}, ensure_ascii=True).encode("ascii")
        if len(header) > HEADER_LIMIT or len(self.payload) > PAYLOAD_LIMIT:
            raise ProtocolError(f"a message of kind {self.kind} is too long")
        return _LENGTHS.pack(_MESSAGE_MARK, len(header), len(self.payload)) + header + self.payload


def read_message(stream: BinaryIO) -> Message | None:
    """The next message; None at a clean end; ProtocolError for anything else."""
    start = _exactly(stream, _LENGTHS.size)
    if not start:
        return None
    if len(start) < _LENGTHS.size:
        raise ProtocolError("the pipe ended inside a message")
    mark, header_size, payload_size = _LENGTHS.unpack(start)
    if mark != _MESSAGE_MARK or header_size > HEADER_LIMIT or payload_size > PAYLOAD_LIMIT:
        raise ProtocolError("not a message")
    header, payload = _exactly(stream, header_size), _exactly(stream, payload_size)
    if len(header) < header_size or len(payload) < payload_size:
        raise ProtocolError("the pipe ended inside a message")
    try:
        fields = json.loads(header)
    except ValueError:
        raise ProtocolError("a header that is not JSON") from None
    kind = fields.pop("kind", None) if isinstance(fields, dict) else None
    if not isinstance(kind, str):
        raise ProtocolError("a message without a kind")
    return Message(kind, fields, payload)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    """This many bytes; fewer only at the end."""
    parts: list[bytes] = []
    missing = size
    while missing:
        part = stream.read(missing)
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


_FRAME = struct.Struct("<4sIIIHH")
_FRAME_MARK = b"PGs1"
_LAST = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of mono 16-bit samples on its way from one worker to another."""

    stretch: int
    """Which utterance or sentence it belongs to; older stretches may be dropped by the reader."""
    first: int
    """Number of its first sample in that stretch or stream."""
    rate: int
    """Samples a second."""
    samples: bytes
    """Little-endian 16-bit; may be empty in a last frame."""
    last: bool = False
    """Nothing of this stretch follows."""


@dataclass(frozen=True, slots=True)
class FrameSize:
    """Frames of one fixed size, small enough that the system writes each in one piece.

    A reader that was killed between two frames leaves the pipe whole for the one that follows
    it: POSIX promises this for writes of up to 512 bytes, Linux and macOS for 4,096 and 512;
    the mark at the front lets a reader find its step again anywhere else.
    """

    samples: int
    """Most samples in a frame."""

    @property
    def size(self) -> int:
        """Bytes on the pipe."""
        return _FRAME.size + 2 * self.samples

    def packed(self, frame: Frame) -> bytes:
        """As it travels; ProtocolError when it holds too many samples."""
        count, odd = divmod(len(frame.samples), 2)
        if odd or count > self.samples:
            raise ProtocolError("a frame with the wrong number of samples")
        flags = _LAST if frame.last else 0
        head = _FRAME.pack(_FRAME_MARK, frame.stretch, frame.first, frame.rate, count, flags)
        return (head + frame.samples).ljust(self.size, b"\0")

    def unpacked(self, raw: bytes) -> Frame:
        """One frame; ProtocolError when it is none."""
        mark, stretch, first, rate, count, flags = _FRAME.unpack_from(raw)
        if mark != _FRAME_MARK or len(raw) != self.size or count > self.samples:
            raise ProtocolError("not a frame")
        samples = raw[_FRAME.size : _FRAME.size + 2 * count]
        return Frame(stretch, first, rate, samples, last=bool(flags & _LAST))

    def read(self, stream: BinaryIO) -> Frame | None:
        """The next frame, skipping to the next mark after damage; None at the end."""
        raw = _exactly(stream, self.size)
        while len(raw) == self.size and not raw.startswith(_FRAME_MARK):
            at = raw.find(_FRAME_MARK, 1)
            rest = raw[at:] if at > 0 else b""
            raw = rest + _exactly(stream, self.size - len(rest))
        return self.unpacked(raw) if len(raw) == self.size else None


HEARD_FRAMES = FrameSize(320)
"""From the microphone to the recogniser: 20 ms at 16 kHz."""
SPOKEN_FRAMES = FrameSize(2000)
"""From the voice to the loudspeaker."""
